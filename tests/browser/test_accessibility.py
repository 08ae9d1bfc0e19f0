"""Can everyone use every kind of page? axe-core finds no violation, in light and in dark."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.browser.axe import violations
from tests.browser.conftest import Visitor
from tests.browser.page_kinds import PAGE_KINDS


@pytest.mark.parametrize("path", PAGE_KINDS.values(), ids=PAGE_KINDS.keys())
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_page_has_no_violation(
    visit: Visitor, path: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """One page of each kind, on a desk in light and on a phone in dark."""
    seen = visit(path, scheme=scheme, width=width).go()
    assert violations(seen.page) == []


@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 360)])
def test_home_has_no_violation_the_other_way_round(
    visit: Visitor, scheme: Literal["light", "dark"], width: int
) -> None:
    """Neither the wide layout in dark nor the narrow one in light loses contrast."""
    seen = visit("", scheme=scheme, width=width).go()
    assert violations(seen.page) == []
