"""Is the calculator's form whole as plain HTML, in both languages, for a reader without JavaScript?"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from macros import render
from macros.calculator.form import calculator_form
from macros.store import Store


@pytest.fixture(autouse=True)
def _on_a_fixed_day(store: Store) -> Iterator[None]:
    """The data as it is, on 22 November 2026."""
    render.configure(store, dt.date(2026, 11, 22))
    yield
    render.current().take_citations()


def setup_of(page: str) -> dict[str, Any]:
    """What the page's modules are told."""
    text = re.search(r'id="calculator-setup">(.*?)</script>', page, re.DOTALL)
    assert text
    found: dict[str, Any] = json.loads(text[1])
    return found


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_question_stands_on_the_page(store: Store, lang: str) -> None:
    """Its words, its help and each of its answers, by the name that a profile has for it."""
    page = calculator_form(lang)
    for field in store.profile.fields:
        assert f'data-field="{field.id}"' in page
        assert f'name="{field.id}' in page or field.kind == "jobs"
        for value in field.values:
            assert f'name="{field.id}" value="{value}"' in page
    for part in store.profile.field("work").parts:
        assert f'name="work[n].{part.id}"' in page
    words = {"en": "I don&#39;t know yet", "fr": "Je ne sais pas encore"}[lang]
    asked_openly = [field for field in store.profile.fields if field.unknown]
    assert page.count(words) == len(asked_openly)
    assert "{" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_factor_has_its_source(store: Store, lang: str) -> None:
    """The source of each rule from the first day that it is in force, oldest first; a factor that
    is only announced has none."""
    told = setup_of(calculator_form(lang))
    for section in store.crs.values():
        for factor in section.factors:
            rule = told["sections"][section.id]["rules"][factor.id]
            days = [day for day, _ in rule["sources"]]
            assert days == sorted(days)
            assert bool(days) == any(entry.status == "in_force" for entry in factor.points)
            assert all(told["sources"][source]["url"] for _, source in rule["sources"])


def test_both_languages_ask_the_same(store: Store) -> None:
    """The names of the controls are one set, so that an answer kept in one language opens in the other."""
    names = [set(re.findall(r' name="([^"]+)"', calculator_form(lang))) for lang in ("en", "fr")]
    assert names[0] == names[1]
