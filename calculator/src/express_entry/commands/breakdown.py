"""A score as text for a terminal: every section and factor in a table that fits 80 columns."""

from __future__ import annotations

import textwrap
from typing import Any

from express_entry.commands.layout import WIDTH, points_line
from express_entry.result import Score
from express_entry.rules import bundled
from express_entry.wording import Wording

REASON_INDENT = "      "


def breakdown(found: Score, lang: str = "en") -> str:
    """The total, then each section and factor with points, maximum and reason, then the notices."""
    rules = bundled()
    say = rules.wording[lang]
    lines = [say("report.total", total=found.total, max=found.max)]
    columns = say("report.with_spouse" if found.with_spouse else "report.without_spouse")
    lines += [say("report.ruleset", ruleset=found.ruleset, columns=columns)]
    labels = rules.labels(lang)
    for section_id, section in found.sections.items():
        lines += ["", points_line(labels[section_id], section.points, section.max)]
        if section.before_cap > section.points:
            lines += [f"  {say('report.capped', sum=section.before_cap, cap=section.max)}"]
        for factor_id, factor in section.factors.items():
            lines += [
                points_line(f"  {labels[f'{section_id}.{factor_id}']}", factor.points, factor.max)
            ]
            lines += textwrap.wrap(
                factor.reason, WIDTH, initial_indent=REASON_INDENT, subsequent_indent=REASON_INDENT
            )
    return "\n".join(lines + _notices(found.notices, say)) + "\n"


def _notices(notices: list[dict[str, Any]], say: Wording) -> list[str]:
    lines = []
    for notice in notices:
        text = f"{say('report.notice')} {notice['title'][say.lang]}. {notice['text'][say.lang]}"
        lines += ["", *textwrap.wrap(text, WIDTH)]
    return lines
