"""Can every text be read, in light and in dark?"""

from __future__ import annotations

import pytest

from tests.site.colours import Palette, contrast

AA = 4.5  # WCAG 2.2, 1.4.3: least contrast of text
NON_TEXT = 3.0  # 1.4.11: of what one must see to use a control
TEXTS = [
    ("ink", "paper"), ("ink", "surface"), ("ink", "accent-soft"), ("ink", "warn-soft"),
    ("muted", "paper"), ("muted", "surface"),
    ("accent", "paper"), ("accent", "surface"), ("accent", "accent-soft"), ("accent-ink", "accent"),
    ("warn", "paper"), ("warn", "surface"), ("warn", "warn-soft"),
    ("good", "paper"), ("good", "good-soft"),
]  # fmt: skip


def test_contrast_is_computed_as_wcag_does() -> None:
    """Black on white is 21; #767676 on white is the well-known grey that just passes."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_dark_is_the_same_by_device_and_by_choice(blocks: list[Palette]) -> None:
    """The palette that stands twice in the file stands there equal, and names every colour."""
    light, by_device, by_choice = blocks
    assert by_device == by_choice
    assert light.keys() == by_device.keys()


@pytest.mark.parametrize("pair", TEXTS, ids="-on-".join)
def test_every_pair_of_text_and_ground_is_readable(
    blocks: list[Palette], pair: tuple[str, str]
) -> None:
    """Text reaches level AA on every ground it stands on, in each palette."""
    ratios = [contrast(palette[pair[0]], palette[pair[1]]) for palette in blocks]
    assert min(ratios) >= AA


def test_fields_and_focus_can_be_seen(blocks: list[Palette]) -> None:
    """The border of a field (muted) and the focus ring (accent) stand out from the page."""
    for palette in blocks:
        assert contrast(palette["muted"], palette["paper"]) >= NON_TEXT
        assert contrast(palette["accent"], palette["paper"]) >= NON_TEXT
