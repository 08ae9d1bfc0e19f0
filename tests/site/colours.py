"""Contrast of two colours, by WCAG 2.2."""

from __future__ import annotations

Palette = dict[str, str]
"""Colours as `#rrggbb` by their name in tokens.css, without `--hub-`."""


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2, from `#rrggbb`."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2: 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
