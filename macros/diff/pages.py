"""Which pages and published files come out otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from macros.diff.state import State


@dataclass(frozen=True)
class Pages:
    """Addresses from the site's root, in the order of the site.

    text    pages whose text, tables or pictures differ
    dates   pages of which only the sources and days at their end differ
    new     pages that were not there
    gone    pages that are no more
    files   files of the API, tables and feeds that differ, are new or gone
    failed  pages that could not be rendered from one of the states, with the reason
    """

    text: tuple[str, ...]
    dates: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    files: tuple[str, ...]
    failed: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not any((self.text, self.dates, self.new, self.gone, self.files, self.failed))


def compare(before: State, after: State) -> Pages:
    """What differs between two states that have no faults."""
    text, dates = [], []
    for url, (body, end) in after.pages.items():
        was = before.pages.get(url)
        if was is None:
            continue
        if was[0] != body:
            text.append(url)
        elif was[1] != end:
            dates.append(url)
    paths = sorted({*before.files, *after.files})
    failed = dict.fromkeys([*after.failed, *before.failed])
    unknown = {entry.partition(":")[0] for entry in failed}
    return Pages(
        text=tuple(text),
        dates=tuple(dates),
        new=tuple(u for u in after.pages if u not in before.pages and u not in unknown),
        gone=tuple(u for u in before.pages if u not in after.pages and u not in unknown),
        files=tuple(f"/{p}" for p in paths if before.files.get(p) != after.files.get(p)),
        failed=tuple(failed),
    )
