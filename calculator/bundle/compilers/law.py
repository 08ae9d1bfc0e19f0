"""References to the law, in words."""

from __future__ import annotations

from collections.abc import Iterable

from macros.models.law import LawRef
from macros.store import Store


def named(refs: Iterable[LawRef], store: Store) -> dict[str, str]:
    """The provisions as the site's pages name them, in both languages."""
    return {
        lang: words["scoring.joint"].join(
            f"{words[f'places.act.{ref.act}']}, "
            + words[f"places.{ref.unit}"].format(section=ref.shown(lang))
            for ref in refs
        )
        for lang, words in store.wording.items()
    }
