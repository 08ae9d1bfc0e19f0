"""The form's HTML, and the JSON block that gives the page's modules their words and questions."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from markupsafe import Markup

from express_entry.language import ABILITIES, HIGHEST_GIVEN_LEVEL
from macros import render
from macros.calculator import means
from macros.calculator.rules import sections, sources
from macros.models.profile import ProfileField, ProfileFields
from macros.store import Store

# Levels may be given instead of test scores: the ids of the profile's contract, and their language.
DIRECT = {"clb": "en", "nclc": "fr"}
WORD_AREAS = ("calculator", "keep", "means")
"""Areas of data/wording/ whose texts named `<area>.js.<key>` the page's modules use."""


def calculator_form(lang: str = "en") -> str:
    """The whole calculator as one block of HTML; its page needs calculator.js and calculator-page.css."""
    store = render.current().store
    for section in store.crs.values():
        render.current().cite(section)
    page = render.html(
        "calculator.jinja",
        lang=lang,
        profile=store.profile,
        abilities=ABILITIES,
        tests=test_groups(store, lang),
        top=highest(),
        cutoffs=means.cutoffs(store, lang),
        means_pages=list(means.pages(store, lang)),
        setup=in_script(setup(store, lang)),
    )
    return render.one_block(page)


def test_groups(store: Store, lang: str) -> list[dict[str, Any]]:
    """The tests that can be chosen, by official language, the page's own language first."""
    groups = []
    for language in sorted(("en", "fr"), key=lambda code: code != lang):
        choices = [
            (test.id, test.name[lang])
            for test in store.language_tests.values()
            if test.language == language
        ]
        choices += [
            (level, render.wording(f"calculator.form.{level}", lang))
            for level, of in DIRECT.items()
            if of == language
        ]
        groups.append({"language": language, "choices": choices})
    return groups


def highest() -> int:
    """The most points that anyone can have by the rules in force on the day of the build."""
    from express_entry import Profile, score

    told = {"age": 0, "education": "less_than_secondary", "first_language": None}
    return score(Profile.from_dict(told, today=render.current().today)).max


def setup(
    store: Store,
    lang: str,
    areas: Collection[str] = WORD_AREAS,
    fields: Iterable[ProfileField] | None = None,
) -> dict[str, Any]:
    """What the page's modules must know: no figure of the rules, those come with each score.

    `areas` whose words they use; `fields` that the page asks, all of them where none are named.
    """
    asked = store.profile.fields if fields is None else fields
    return {
        "lang": lang,
        "words": _words(store.wording[lang], areas),
        "fields": [_field(field, store.profile, lang) for field in asked],
        "same": store.profile.same,
        "tests": _tests(store, lang),
        "sections": sections(store, lang),
        "sources": sources(store, lang),
    }


def _words(texts: Mapping[str, str], areas: Collection[str]) -> dict[str, str]:
    """`calculator.js.of` as `of`, and of another area `means.js.title` as `means.title`."""
    found = {}
    for key, text in texts.items():
        area, _, rest = key.partition(".")
        if area in areas and rest.startswith("js."):
            name = rest.removeprefix("js.")
            found[name if area == "calculator" else f"{area}.{name}"] = text
    return found


def _field(field: ProfileField, profile: ProfileFields, lang: str) -> dict[str, Any]:
    """What is known of a question beyond its HTML; what has its usual value is left out."""
    group = next(group for group in profile.groups if group.id == field.group)
    told = {
        "shown_when": group.shown_when | field.shown_when,
        "one_of": field.one_of,
        "other_than": field.other_than,
        "optional": group.optional,
        "nothing": field.nothing is not None,
        "parts": [
            {"id": part.id, "kind": part.kind, "name": part.name[lang]} for part in field.parts
        ],
    }
    basic = {"id": field.id, "kind": field.kind, "name": field.name[lang]}
    return basic | {key: value for key, value in told.items() if value}


def _tests(store: Store, lang: str) -> dict[str, Any]:
    levels = {"minimum": 0, "maximum": HIGHEST_GIVEN_LEVEL, "step": 1}
    direct = {
        test: {
            "name": test.upper(),
            "language": language,
            "direct": True,
            "abilities": dict.fromkeys(ABILITIES, levels),
        }
        for test, language in DIRECT.items()
    }
    return direct | {
        test.id: {
            "name": test.name[lang],
            "language": test.language,
            "direct": False,
            "abilities": {
                ability: scores.model_dump() for ability, scores in test.abilities.items()
            },
        }
        for test in store.language_tests.values()
    }


def in_script(content: dict[str, Any]) -> Markup:
    """JSON that can't end the script element it stands in."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - nothing in it can be read as markup
