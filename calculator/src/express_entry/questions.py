"""The smaller questions: what a test result proves, and which rulesets there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from express_entry.language import LanguageResult
from express_entry.read_language import read_scores
from express_entry.rules import bundled


def convert(
    test: str,
    scores: Mapping[str, Any],
    *,
    taken: str | None = None,
    on: dt.date | None = None,
    lang: str = "en",
) -> LanguageResult:
    """The CLB or NCLC levels of a test result.

    Args:
        test: `ielts-gt`, `celpip-g`, `pte-core`, `tef-canada`, `tcf-canada`, `clb` or `nclc`.
        scores: score by ability: `speaking`, `listening`, `reading`, `writing`.
        taken: the day of the test, YYYY-MM-DD; needed where the test's scale depends on it.
        on: the day on which the result must count; today where it is not given.
        lang: language of the error messages, `en` or `fr`.

    Returns:
        The result; a level is 4 to 10, or 0 below the table's lowest level.

    Raises:
        InvalidScores: with every fault of the scores.
    """
    return read_scores(test, scores, lang=lang, taken=taken, day=on or dt.date.today())


def rulesets() -> list[dict[str, Any]]:
    """Every ruleset since 2015, oldest first: dates, status, what changed, notices, sources."""
    return bundled().listing()
