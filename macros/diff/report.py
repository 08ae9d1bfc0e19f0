"""All that `hub diff` found."""

from __future__ import annotations

from dataclasses import dataclass

from macros.diff.entities import EntityChange
from macros.diff.pages import Pages
from macros.diff.revision import Revision
from macros.diff.scores import Scores


@dataclass(frozen=True)
class Report:
    """What a change of data means.

    faults     what is wrong with the data as it is now; pages and scores then say nothing
    unfit      what the present models refuse of the older data; likewise
    pages, scores  None where one of the states is no good
    """

    revision: Revision
    entities: tuple[EntityChange, ...]
    unreadable: tuple[str, ...]
    faults: tuple[str, ...]
    unfit: tuple[str, ...]
    pages: Pages | None
    scores: Scores | None
    notes: tuple[str, ...]

    @property
    def headline(self) -> str:
        """One line: what is compared, and how many things differ."""
        counts = [
            f"{sum(change.what == what for change in self.entities)} {what}"
            for what in ("added", "removed", "changed")
        ]
        return f"data/ against {self.revision}: {', '.join(counts)}"
