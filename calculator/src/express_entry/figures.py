"""Numbers as readers write them."""

from __future__ import annotations


def count(value: int, lang: str) -> str:
    """A whole number in groups of three: `4,500`, `4 500` with a narrow no-break space."""
    return f"{value:,}".replace(",", "\u202f" if lang == "fr" else ",")


def signed(value: int) -> str:
    """A change of points: `+12`, `−7` with a minus sign, `0`."""
    return f"+{value}" if value > 0 else str(value).replace("-", "\u2212")
