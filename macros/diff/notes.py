"""What a reviewer should look at: days of comparison, sources, values that were changed in place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.diff.entities import EntityChange
from macros.diff.values import NOTHING, Difference, Entry, path, shown
from macros.faults import Path
from macros.yaml_text import Document

BESIDE_THE_VALUE = (
    "source", "verified", "note", "notes", "confidence", "status", "unsure", "since",
    "label", "short",
)  # fmt: skip
"""Fields that tell about a value and are none themselves."""

NONE = shown(NOTHING)


def notes(
    found: Iterable[EntityChange],
    before: Mapping[str, Document],
    after: Mapping[str, Document],
) -> list[str]:
    """Notes in the order of their weight, each once."""
    changed = list(found)
    said = [
        *_days(changed),
        *_not_compared(changed, after),
        *_in_place(changed),
        *_status(changed),
        *_one_language(changed),
        *_sources(changed, before, after),
    ]
    return list(dict.fromkeys(said))


def _field(difference: Difference) -> str:
    fields = [step for step in difference.steps if isinstance(step, str)]
    return fields[-1] if fields else ""


def _about_the_value(difference: Difference) -> bool:
    return any(step in BESIDE_THE_VALUE for step in difference.steps)


def _days(changed: list[EntityChange]) -> Iterator[str]:
    """Days of comparison that moved, counted by file."""
    moved: dict[tuple[str, str, str], int] = defaultdict(int)
    for change in changed:
        for difference in change.differences:
            if _field(difference) == "verified":
                key = (change.file, shown(difference.before), shown(difference.after))
                moved[key] += 1
    for (file, was, now), count in moved.items():
        facts = f"{count} fact{'' if count == 1 else 's'}"
        back = "; it goes BACK, so say why" if now < was != NONE else ""
        yield f"{file}: verified {was} -> {now} ({facts}){back}"


def _not_compared(changed: list[EntityChange], after: Mapping[str, Document]) -> Iterator[str]:
    """Values that are new while the day of comparison that covers them stays."""
    moved = {
        (change.file, difference.place)
        for change in changed
        for difference in change.differences
        if _field(difference) == "verified"
    }
    for change in changed:
        document = after.get(change.file.removeprefix("data/"))
        if document is None or change.file.startswith("data/wording/"):
            continue
        places = [d.place for d in change.differences if not _about_the_value(d)]
        if change.what == "added" and not _has_own_day(change.whole):
            places.append(change.place)
        covering = {_covering(document, place) for place in places}
        for place, day in sorted(found for found in covering if found):
            if (change.file, place) not in moved:
                yield (
                    f"{change.name} ({change.file}): a value is new and verified stays {day}: "
                    "compare it with its source, then set the day"
                )


def _has_own_day(whole: Any) -> bool:
    return isinstance(whole, dict) and "verified" in whole


def _covering(document: Document, place: Path) -> tuple[Path, str] | None:
    """The nearest `verified` around a place: where it stands and its day."""
    inner: Any = document.value
    found = None
    for depth in range(len(place) + 1):
        if isinstance(inner, dict) and "verified" in inner:
            found = ((*place[:depth], "verified"), str(inner["verified"]))
        if depth < len(place):
            try:
                inner = inner[place[depth]]
            except (LookupError, TypeError):
                break
    return found


def _in_place(changed: list[EntityChange]) -> Iterator[str]:
    """Dated values that have another value than before on the same day."""
    for change in changed:
        for difference in change.differences:
            dated = [s for s in difference.steps if isinstance(s, Entry) and s.field == "from"]
            if not dated or _about_the_value(difference) or _field(difference) in ("en", "fr"):
                continue
            if difference.before is NOTHING or difference.steps[-1] == "until":
                continue
            if isinstance(difference.steps[-1], Entry):  # the whole entry came or went
                yield f"{change.name}: the entry from {dated[-1]} is gone: history is kept, so say why"
            else:
                yield (
                    f"{change.name}: {path(difference.steps)} is changed in place. That is right for "
                    "a correction; a value that is new from a day on is a further entry"
                )


def _status(changed: list[EntityChange]) -> Iterator[str]:
    for change in changed:
        for difference in change.differences:
            if _field(difference) in ("status", "confidence"):
                was, now = (
                    shown(v) if v is not NOTHING else "not set"
                    for v in (difference.before, difference.after)
                )
                yield f"{change.name}: {path(difference.steps)} {was} -> {now}"


def _one_language(changed: list[EntityChange]) -> Iterator[str]:
    """Texts of which one language changed and the other did not."""
    for change in changed:
        touched: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        for difference in change.differences:
            if _field(difference) in ("en", "fr") and difference.steps[-1] in ("en", "fr"):
                touched[difference.steps[:-1]].add(_field(difference))
        for steps, languages in touched.items():
            if len(languages) == 1:
                only = "French" if "fr" in languages else "English"
                yield f"{change.name}: only the {only} of {path(steps) or 'the text'} changed"


def _sources(
    changed: list[EntityChange], before: Mapping[str, Document], after: Mapping[str, Document]
) -> Iterator[str]:
    """Facts that now rest on other sources, and sources that nothing rests on any more."""
    for change in changed:
        if change.file.startswith("data/sources/"):
            if change.what == "added":
                kind = change.whole.get("kind", "?")
                yield f"new source {change.name.removeprefix('sources ')} ({kind})"
            continue
        for difference in change.differences:
            if _field(difference) == "source":
                was, now = shown(difference.before), shown(difference.after)
                yield f"{change.name}: {path(difference.steps)} {was} -> {now}"
    unused = _named(before) - _named(after)
    for source in sorted(unused & _held(after)):
        yield f"nothing names the source {source} any more"


def _named(files: Mapping[str, Document]) -> set[str]:
    """The ids that any `source` names."""
    found: set[str] = set()
    for document in files.values():
        _collect(document.value, found)
    return found


def _collect(value: Any, found: set[str]) -> None:
    if isinstance(value, dict):
        named = value.get("source")
        found.update(
            [named] if isinstance(named, str) else named if isinstance(named, list) else []
        )
        for inner in value.values():
            _collect(inner, found)
    elif isinstance(value, list):
        for inner in value:
            _collect(inner, found)


def _held(files: Mapping[str, Document]) -> set[str]:
    """The ids of all sources."""
    held: set[str] = set()
    for name, document in files.items():
        if name.startswith("sources/") and isinstance(document.value, dict):
            held.update(document.value.get("sources") or {})
    return held
