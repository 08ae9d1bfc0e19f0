"""The calculator and the pages beside it: forms in plain HTML, made from data/ at build time."""

from __future__ import annotations

from collections.abc import Callable

from macros.calculator.beside import cutoffs_form, grid_form, levels_form
from macros.calculator.form import calculator_form


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown may call."""
    return {
        "calculator_form": calculator_form,
        "cutoffs_form": cutoffs_form,
        "grid_form": grid_form,
        "levels_form": levels_form,
    }
