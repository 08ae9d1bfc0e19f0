"""What moved between two scores: factor by factor, and what a limit swallowed."""

from __future__ import annotations

from dataclasses import dataclass

from express_entry.result import Score


@dataclass(frozen=True)
class Moved:
    """A factor (`core.age`) or, for what a part's limit takes or gives back, a part (`additional`).

    before, after  points
    """

    id: str
    before: int
    after: int

    @property
    def by(self) -> int:
        """Points more, or less where it is negative."""
        return self.after - self.before


def moved(before: Score, after: Score) -> list[Moved]:
    """Every factor whose points differ, in the order of the rules. Their sum is the difference."""
    found: list[Moved] = []
    for section_id, new in after.sections.items():
        old = before.sections[section_id]
        inside = [
            Moved(f"{section_id}.{factor_id}", old.factors[factor_id].points, factor.points)
            for factor_id, factor in new.factors.items()
        ]
        found += [change for change in inside if change.by]
        limited = (old.points - old.before_cap, new.points - new.before_cap)
        if limited[0] != limited[1]:
            found.append(Moved(section_id, *limited))
    return found
