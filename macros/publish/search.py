"""What the search asks for beside its index: the rounds, whose pages are too many to be indexed."""

from __future__ import annotations

import json
from collections.abc import Iterator

from macros import figures, render
from macros.publish.published_file import PublishedFile
from macros.store import Store

PATH = "search/rounds.json"


def files(store: Store, lang: str = "en") -> Iterator[PublishedFile]:
    """One list, newest first: number, day and title of each round's page."""
    rounds = [
        [
            draw.round,
            draw.date.isoformat(),
            render.wording(
                "draws.draw_title",
                lang,
                round=draw.round,
                type=store.draw_types[draw.type].label[lang],
                day=figures.day(draw.date, lang),
            ),
        ]
        for draw in reversed(store.draws)
    ]
    text = json.dumps(rounds, ensure_ascii=False, separators=(",", ":"))
    yield PublishedFile(PATH, text + "\n")
