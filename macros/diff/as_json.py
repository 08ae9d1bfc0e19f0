"""The report for a program: one JSON object."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from macros.diff.entities import EntityChange
from macros.diff.report import Report
from macros.diff.values import NOTHING, path
from macros.diff.words import where


def text(report: Report) -> str:
    """All of it; a place that is new has `before: null`, one that is gone `after: null`."""
    content = {
        "revision": asdict(report.revision),
        "faults": report.faults,
        "unfit": report.unfit,
        "unreadable": report.unreadable,
        "entities": [_entity(change) for change in report.entities],
        "pages": asdict(report.pages) if report.pages else None,
        "scores": asdict(report.scores) if report.scores else None,
        "notes": report.notes,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=str)


def _entity(change: EntityChange) -> dict[str, Any]:
    return {
        "name": change.name,
        "what": change.what,
        "where": where(change),
        "value": None if change.differences else change.whole,
        "figures": [
            {
                "path": path(difference.steps),
                "before": None if difference.before is NOTHING else difference.before,
                "after": None if difference.after is NOTHING else difference.after,
            }
            for difference in change.differences
        ],
    }
