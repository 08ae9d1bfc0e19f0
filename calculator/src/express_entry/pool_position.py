"""Where a score stands in the pool: candidates above it, as a bracket.

The pool is published in ranges of scores. Within the range that holds the score nobody outside
IRCC knows who is above, so the answer is "at least" and "at most", never one number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from express_entry.days import in_words
from express_entry.errors import FieldError, InvalidProfile
from express_entry.figures import count
from express_entry.profile import Profile
from express_entry.published import Pool, Range, pools
from express_entry.rules import bundled
from express_entry.scoring import score
from express_entry.wording import Wording


@dataclass(frozen=True, slots=True)
class Position:
    """How many candidates of the pool of `as_of` have a higher score than `score`.

    Between `at_least` and `at_most` of `total` candidates. `lowest` and `highest` are the ends of
    the published range that holds the score, `in_range` the candidates in it. `notes` are what a
    reader must know about these figures; `confidence` is high, medium or low.
    """

    score: int
    as_of: dt.date
    total: int
    at_least: int
    at_most: int
    lowest: int
    highest: int
    in_range: int
    confidence: str
    text: str
    notes: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """The position as JSON."""
        return {
            "score": self.score,
            "as_of": self.as_of.isoformat(),
            "total": self.total,
            "above": {"at_least": self.at_least, "at_most": self.at_most},
            "range": {
                "lowest": self.lowest,
                "highest": self.highest,
                "candidates": self.in_range,
            },
            "confidence": self.confidence,
            "text": self.text,
            "notes": list(self.notes),
        }


def position(profile: Profile, *, lang: str = "en") -> Position:
    """Where the score of `profile` stands in the last pool published up to its date.

    Args:
        profile: what the candidate told; scored by the rules of its date.
        lang: language of the text, `en` or `fr`.

    Raises:
        InvalidProfile: where no pool was published up to the profile's date (the first one held
            is of 17 January 2022).
    """
    say = bundled().wording[lang]
    known = [pool for pool in pools() if pool.as_of <= profile.date]
    if not known:
        first = in_words(pools()[0].as_of, lang)
        raise InvalidProfile([FieldError("date", say("prospects.position.no_pool", first=first))])
    return _standing(score(profile).total, known[-1], say)


def _standing(total: int, pool: Pool, say: Wording) -> Position:
    at_least, at_most, holding = _above(total, pool.ranges)
    lang = say.lang
    day = in_words(pool.as_of, lang)
    key = "between" if at_least < at_most else f"exactly_{say.plural(at_least)}"
    text = say(
        f"prospects.position.{key}",
        day=day,
        total=count(pool.total, lang),
        score=count(total, lang),
        least=count(at_least, lang),
        most=count(at_most, lang),
    )
    notes = [note[lang] for note in pool.notes]
    if pool.confidence != "high":
        notes.insert(0, say("prospects.position.not_confirmed", day=day))
    return Position(
        total,
        pool.as_of,
        pool.total,
        at_least,
        at_most,
        holding.lowest,
        holding.highest,
        holding.candidates,
        pool.confidence,
        text,
        tuple(notes),
    )


def _above(total: int, ranges: Sequence[Range]) -> tuple[int, int, Range]:
    """The fewest and most candidates above `total`, and the finest range that holds it."""
    holding = next(found for found in ranges if found.lowest <= total <= found.highest)
    higher = sum(found.candidates for found in ranges if found.lowest > total)
    if holding.parts:
        at_least, at_most, part = _above(total, holding.parts)
        # Once the published parts did not add up to their range: who is missing may be above.
        gap = holding.candidates - sum(part.candidates for part in holding.parts)
        return higher + max(at_least + min(gap, 0), 0), higher + at_most + max(gap, 0), part
    within = holding.candidates if total < holding.highest else 0
    return higher, higher + within, holding
