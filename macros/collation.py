"""The order in which readers look names up."""

from __future__ import annotations

import unicodedata


def alphabetical(text: str) -> str:
    """A key to sort by, without accents and capitals: `Île` stands among the words with i."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
