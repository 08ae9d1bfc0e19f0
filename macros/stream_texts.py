"""The texts of a stream with their figures: Quebec's stand in data/provinces/quebec.yml only."""

from __future__ import annotations

from macros import figures
from macros.models.arrangement import QuebecSelection
from macros.models.base import Text
from macros.models.stream import Stream
from macros.store import Store


def figures_of(store: Store, stream: Stream) -> dict[str, int]:
    """What `{figure}` stands for in the stream's texts; empty where it names no selection stream."""
    for place in store.provinces.values():
        if isinstance(place.arrangement, QuebecSelection):
            for entry in place.arrangement.program.streams:
                if entry.id == stream.selection_stream:
                    return {name: value for name, value in entry if isinstance(value, int)}
    return {}


def filled(store: Store, stream: Stream, text: Text, lang: str) -> str:
    """A text of the stream with its figures in it, as readers of `lang` write them."""
    found = figures_of(store, stream)
    if not found:
        return text[lang]
    return text[lang].format(**{k: figures.number(v, lang) for k, v in found.items()})
