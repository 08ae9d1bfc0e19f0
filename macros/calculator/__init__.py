"""The calculator page: its form in plain HTML, made from the questions of data/ at build time."""

from __future__ import annotations

from collections.abc import Callable

from macros.calculator.form import calculator_form


def macros() -> dict[str, Callable[..., str]]:
    """What Markdown may call."""
    return {"calculator_form": calculator_form}
