"""The names of rounds: which type of data/draw-types.yml a published name belongs to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from macros.faults import did_you_mean
from macros.models.draw import DrawType, RoundName

# Only to say which type a new name may belong to. Two that others contain come first.
_STEMS = (
    ("physician", "physicians"), ("senior manager", "senior-managers"), ("military", "military"),
    ("french", "french"), ("health", "healthcare"), ("stem ", "stem"), ("skilled trades", "fst"),
    ("trade", "trades"), ("transport", "transport"), ("agri", "agriculture"), ("education", "education"),
    ("provincial nominee", "pnp"), ("canadian experience", "cec"), ("skilled worker", "fsw"),
)  # fmt: skip


class UnknownName(ValueError):
    """A name that no type has."""


def folded(name: str) -> str:
    """What is the same in two spellings of a name: letters and digits, versions as `version 1`.

    Until 2024 a version was written as `(2023-1)`.
    """
    name = re.sub(r"\(20\d\d-(\d+)\)", r"(version \1)", name)
    name = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.findall(r"\w+", name))


class Names:
    """Every official name, in whatever case, blanks and punctuation it is spelled."""

    def __init__(self, types: Iterable[DrawType]) -> None:
        self._types = list(types)
        self._known = {
            folded(name.en): (draw_type, name)
            for draw_type in self._types
            for name in draw_type.names
        }

    def find(self, name: str) -> tuple[DrawType, RoundName]:
        """The type and the name as data/ has it. Raises UnknownName."""
        if found := self._known.get(folded(name)):
            return found
        french = {folded(known.fr) for _, known in self._known.values()}
        if folded(name) in french:
            raise UnknownName(f'"{name}" is a French name: give the French list with --fr')
        hint = did_you_mean(name, (known.en for _, known in self._known.values()))
        stem = next((type_id for stem, type_id in _STEMS if stem in name.casefold() + " "), None)
        if stem and any(draw_type.id == stem for draw_type in self._types):
            hint = f'; it may belong to the type "{stem}"'
        problem = (
            f'"{name}" is a new name: add it to the `names` of its type in data/draw-types.yml'
        )
        raise UnknownName(problem + hint)
