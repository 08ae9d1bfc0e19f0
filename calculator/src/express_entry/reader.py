"""Reads values out of parsed JSON and collects every fault with the path of its field."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeIs

from express_entry.errors import FieldError
from express_entry.wording import Wording

LONGEST_SHOWN = 60
LAST_DAY = dt.date(2199, 12, 31)
"""No day of a profile lies after it, so that the years counted on from one are days of the calendar."""
EITHER_WAY = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
"""A point that parts thousands in some countries and decimals in others."""


def shown(value: object) -> str:
    """A value as its writer would recognise it: JSON, cut where it is long."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        text = type(value).__name__
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


class Reader:
    """One mapping of the input at `path`. Every method gives a good value or notes a fault."""

    def __init__(
        self, data: Mapping[str, Any], say: Wording, errors: list[FieldError], path: str = ""
    ) -> None:
        self.data = data
        self.say = say
        self.errors = errors
        self.path = path

    def at(self, name: str) -> str:
        """The full path of a field."""
        return f"{self.path}.{name}" if self.path else name

    def fault(self, name: str, key: str, **values: object) -> None:
        """Note a fault of the field `name` in the words of `key`."""
        self.errors.append(FieldError(self.at(name), self.say(f"error.{key}", **values)))

    def only(self, known: Iterable[str]) -> None:
        """Note every field that is not one of `known`, with the nearest name."""
        known = list(known)
        for name in self.data:
            if name not in known:
                near = difflib.get_close_matches(str(name), known, n=1)
                key = "unknown_field_near" if near else "unknown_field"
                self.fault(name, key, near="".join(near), known=", ".join(known))

    def choice(self, name: str, options: Iterable[str]) -> str | None:
        """One of `options`."""
        value = self.data[name]
        options = list(options)
        if isinstance(value, str) and value in options:
            return value
        near = difflib.get_close_matches(value, options, n=1) if isinstance(value, str) else []
        key = "not_an_option_near" if near else "not_an_option"
        self.fault(name, key, value=shown(value), near="".join(near), options=", ".join(options))
        return None

    def yes_no(self, name: str, default: bool) -> bool:
        """true or false; `default` where the field is not given."""
        value = self.data.get(name, default)
        if isinstance(value, bool):
            return value
        self.fault(name, "not_yes_no", value=shown(value))
        return default

    def maybe(self, name: str) -> bool | None:
        """true or false; None where the field is null or not given."""
        return None if self.data.get(name) is None else self.yes_no(name, False)

    def noc(self, name: str) -> str | None:
        """A code of the National Occupational Classification 2021: five digits, one that exists."""
        # Only a profile that tells an occupation loads the classification.
        from express_entry.noc import fault_of

        value = self.data[name]
        if not isinstance(value, str) or not value.isascii() or not value.isdigit():
            self.fault(name, "not_noc", value=shown(value))
        elif fault := fault_of(value, self.say):
            self.errors.append(FieldError(self.at(name), fault))
        else:
            return value
        return None

    def number(self, name: str, lowest: float, highest: float) -> float:
        """A number from `lowest` to `highest`; 0 where the field is not given."""
        value = self.data.get(name, 0)
        if (
            isinstance(value, str)
            and EITHER_WAY.fullmatch(value)
            and float(value) * 1000 <= highest
        ):
            thousands, decimal = value.replace(".", ""), self.say.number(round(float(value), 2))
            self.fault(
                name, "read_either_way", value=shown(value), thousands=thousands, decimal=decimal
            )
        elif not is_number(value):
            self._beyond(name, "not_a_number", lowest, highest)
        elif not lowest <= value <= highest:
            self._beyond(name, "out_of_range", lowest, highest)
        else:
            return float(value) if isinstance(value, float) else int(value)
        return 0

    def whole(self, name: str, lowest: int, highest: int) -> int | None:
        """A whole number from `lowest` to `highest`."""
        value = self.data[name]
        if not is_number(value) or value != int(value):
            self._beyond(name, "not_whole", lowest, highest)
        elif not lowest <= value <= highest:
            self._beyond(name, "out_of_range", lowest, highest)
        else:
            return int(value)
        return None

    def _beyond(self, name: str, key: str, lowest: float, highest: float) -> None:
        ends = {"lowest": self.say.number(lowest), "highest": self.say.number(highest)}
        self.fault(name, key, value=shown(self.data.get(name, 0)), **ends)

    def day(self, name: str) -> dt.date | None:
        """A day of the calendar as YYYY-MM-DD."""
        value = self.data[name]
        if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            try:
                return dt.date.fromisoformat(value)
            except ValueError:
                self.fault(name, "no_such_day", value=shown(value))
                return None
        self.fault(name, "not_a_day", value=shown(value))
        return None


def is_number(value: object) -> TypeIs[int | float]:
    """Whether JSON gave a finite number. true and false are not numbers."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return not isinstance(value, float) or math.isfinite(value)
