"""What the programs ask for, the selection grid and the settlement funds, as plain literals."""

from __future__ import annotations

from typing import Any

from calculator.bundle.compilers import law
from macros import figures
from macros.models.base import Dated, Text
from macros.models.grid import GridFactor, GridItem, GridRow, GridValue
from macros.models.language import ABILITIES
from macros.models.program import Program
from macros.models.requirement import (
    EducationValue,
    FederalProgramValue,
    FundsValue,
    LanguageLevel,
    LanguageValue,
    OfferValue,
    PointsValue,
    Requirement,
    ResidenceValue,
    TradeGroup,
    Value,
    WorkValue,
)
from macros.store import Store

LANGUAGES = ("en", "fr")
WORK_FIGURES = (
    "months", "hours", "hours_per_week", "window_years", "teers", "continuous", "one_occupation",
    "in_canada",
)  # fmt: skip


def compiled(store: Store) -> dict[str, Any]:
    """Programs with their requirements, grids by program and the funds tables, oldest first."""
    return {
        "programs": {key: _program(entry, store) for key, entry in store.programs.items()},
        "grids": {
            key: {factor.id: _factor(factor, store) for factor in grid.factors}
            for key, grid in store.grids.items()
        },
        "funds": [
            _dated(entry) | {"amounts": list(entry.amounts), "extra": entry.extra}
            for entry in store.process.funds.values
        ],
    }


def _text(text: Text) -> dict[str, str]:
    return {"en": text.en, "fr": text.fr}


def _dated(entry: Dated) -> dict[str, Any]:
    return {"from": entry.from_.isoformat(), "status": entry.status}


def _program(program: Program, store: Store) -> dict[str, Any]:
    return {
        "name": _text(program.name),
        "requirements": [_requirement(entry, store) for entry in program.requirements],
    }


def _requirement(requirement: Requirement, store: Store) -> dict[str, Any]:
    return {
        "id": requirement.id,
        "kind": requirement.values[-1].kind,
        "label": _text(requirement.label),
        "law": law.named(requirement.law, store),
        "values": [_value(value) for value in requirement.values],
    }


def _value(value: Value) -> dict[str, Any]:
    return {
        **_dated(value),
        "since": value.since,
        "text": {lang: _filled(value, lang) for lang in LANGUAGES},
        **_figures(value),
    }


def _filled(value: Value, lang: str) -> str:
    """The rule in full with its figures, as readers of `lang` write them."""
    shown = {
        name: figure if isinstance(figure, LanguageLevel) else figures.number(figure, lang)
        for name, figure in value.figures().items()
    }
    return value.text[lang].format(**shown)


def _figures(value: Value) -> dict[str, Any]:
    """What a requirement of this kind is decided by."""
    match value:
        case WorkValue():
            found: dict[str, Any] = {name: getattr(value, name) for name in WORK_FIGURES}
            return found | {"trades": [_trade(group) for group in value.trades]}
        case LanguageValue():
            return {"levels": [_level(level) for level in value.levels]}
        case EducationValue():
            return {"required": value.required}
        case PointsValue():
            factors = {
                factor.id: {"label": _text(factor.label), "max": factor.maximum}
                for factor in value.factors
            }
            return {"pass": value.pass_mark, "max": value.maximum, "factors": factors}
        case OfferValue() | FundsValue():
            return {"need": value.need}
        case ResidenceValue():
            return {"excludes": list(value.excludes)}
        case FederalProgramValue():
            return {"programs": list(value.programs)}
        case _:
            return {}


def _trade(group: TradeGroup) -> dict[str, Any]:
    return {"code": group.code, "without": list(group.without)}


def _level(level: LanguageLevel) -> dict[str, Any]:
    return {
        "teers": list(level.teers),
        "levels": [getattr(level, ability) for ability in ABILITIES],
    }


def _factor(factor: GridFactor, store: Store) -> dict[str, Any]:
    return {
        "law": law.named(factor.law, store),
        "values": [_grid_value(value) for value in factor.values],
    }


def _grid_value(value: GridValue) -> dict[str, Any]:
    return {
        **_dated(value),
        "since": value.since,
        "rows": [_row(row) for row in value.rows],
        "items": {item.id: _item(item) for item in value.items},
    }


def _row(row: GridRow) -> list[Any]:
    return [row.value if row.at_least is None else row.at_least, row.points]


def _item(item: GridItem) -> dict[str, Any]:
    return {"label": _text(item.label), "least": item.least, "points": item.points}
