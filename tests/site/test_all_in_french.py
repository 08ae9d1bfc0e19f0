"""Would French pages be French? Everything that is generated, rendered in French on the real data."""

from __future__ import annotations

import datetime as dt
import inspect
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from macros import define_env, render, walk
from macros.frame import ROOT_ADDRESS
from macros.hooks import MADE_IN
from macros.models.base import Text
from macros.publish import atom, changes
from macros.store import Store
from tests.french import english_in, slips_in, texts_in

Macro = Callable[..., str]
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
# What a reader sees or hears of an element. The words that scripts use stand in data-*.
SAID = re.compile(r"aria-label|title|alt|placeholder|label|data-.*")
_PARTS = re.compile(r"\s*[.,;:()·]\s*")


class _Registry(dict[str, Macro]):
    """Takes the macros as mkdocs-macros would."""

    def macro(self, function: Macro, name: str = "") -> None:
        self[name] = function


class _Reader(HTMLParser):
    """The texts and told attributes of HTML, but for code and what is marked as English."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []  # each open element, and whether it is left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside = bool(self._open) and self._open[-1][1]
        left_out = inside or tag == "code" or ("lang", "en") in attrs
        if tag not in VOID:
            self._open.append((tag, left_out))
        if not left_out:
            self.texts += [v for k, v in attrs if v and " " in v and SAID.fullmatch(k)]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][1]:
            return
        if self._open and self._open[-1][0] == "script":
            self.texts += texts_in(json.loads(data))
        elif text := re.sub(r"[ \n]+", " ", data).strip(" "):
            self.texts.append(text)


@pytest.fixture(scope="module")
def macros() -> dict[str, Macro]:
    """Every macro that a page may call."""
    registry = _Registry()
    define_env(registry)
    return registry


@pytest.fixture(scope="module")
def made(store: Store, repo: Path, macros: dict[str, Macro]) -> dict[str, str]:
    """The HTML of each call of a macro in docs/ and of each made page, in French."""
    render.configure(store, dt.date(2026, 11, 28))
    found = dict(_called(repo / "docs", macros))
    for area in MADE_IN:
        for page in import_module(f"macros.{area}").pages(store, "fr"):
            about = (page.title, page.description, page.crumb or "")
            found[page.path] = "".join(f"<p>{text}</p>" for text in about) + page.body
    render.current().take_citations()
    return found


@pytest.fixture(scope="module")
def french(store: Store, made: dict[str, str]) -> dict[str, list[str]]:
    """The texts of everything made, and of each feed, in French."""
    found = {name: _texts(html) for name, html in made.items()}
    for feed in (*atom.files(store, "/", "fr"), *changes.files(store, "/", "fr")):
        parts = ET.fromstring(feed.text).iter()  # noqa: S314 - our own file
        found[feed.path] = [part.text for part in parts if part.text and " " in part.text]
    return found


def _called(docs: Path, macros: dict[str, Macro]) -> Iterator[tuple[str, str]]:
    """Every call of a macro on a written page, made in French."""
    read = Environment(autoescape=True)
    seen = set()
    for page in sorted(docs.rglob("*.md")):
        for call in read.parse(page.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in macros:
                places = [value.as_const() for value in call.args]
                names = {pair.key: pair.value.as_const() for pair in call.kwargs}
                said = f"{call.node.name}{places}{names}"
                if said not in seen:
                    seen.add(said)
                    yield said, macros[call.node.name](*places, **names, lang="fr")


def _texts(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    return reader.texts


def test_every_macro_can_be_asked_for_french(macros: dict[str, Macro]) -> None:
    """A page passes `lang`, or leaves it out for English."""
    assert len(macros) > 100
    for name, macro in macros.items():
        assert inspect.signature(macro).parameters["lang"].default == "en", name


def test_no_english_sentence_stands_in_french_pages(french: dict[str, list[str]]) -> None:
    """Whatever is not marked as English has none of the words that English cannot do without."""
    assert len(french) > 800
    leaks = {text: place for place, texts in french.items() for text in texts if english_in(text)}
    assert leaks == {}


def test_no_label_of_the_data_stands_in_its_english_form(
    store: Store, french: dict[str, list[str]]
) -> None:
    """No text of data/ or of the English catalogue that reads otherwise in French is left as it is."""
    models = [file.model for file in store.files if file.model is not None]
    labels = [m for model in models for place in walk.places(model) for m in place.models]
    texts = [label for label in labels if isinstance(label, Text)]
    english = {text.en for text in texts} | set(store.wording["en"].values())
    english -= {text.fr for text in texts} | set(store.wording["fr"].values())
    assert len(english) > 3500
    leaks = {
        label: place
        for place, texts in french.items()
        for text in texts
        for label in english.intersection({text, *_PARTS.split(text.strip(" .,"))})
    }
    assert leaks == {}


def test_figures_days_and_marks_are_set_as_in_french(french: dict[str, list[str]]) -> None:
    """1 590 $, 80 %, 1er octobre 2026, and a narrow space before a colon, also between two parts."""
    leaks = {slip: place for place, texts in french.items() for t in texts for slip in slips_in(t)}
    assert leaks == {}


def test_lists_of_names_follow_the_french_alphabet(made: dict[str, str]) -> None:
    """Île-du-Prince-Édouard is looked for under i, and French tests come first."""
    places = re.findall(
        r'<th scope="row"><a href="/provinces/([a-z-]+)/"', made["provinces_table[]{}"]
    )
    assert places == [
        "alberta", "british-columbia", "prince-edward-island", "manitoba", "new-brunswick",
        "nova-scotia", "nunavut", "ontario", "quebec", "saskatchewan", "newfoundland-and-labrador",
        "northwest-territories", "yukon",
    ]  # fmt: skip
    tests = re.findall(r'<a href="#([a-z-]+)"', made["language_choice[]{}"])
    assert tests == ["tcf-canada", "tef-canada", "celpip-g", "ielts-gt", "pte-core"]


def test_every_address_of_our_own_is_mended_in_one_place(made: dict[str, str]) -> None:
    """So that place can lead French readers on to French pages: no address stands where it is not seen."""
    for name, html in made.items():
        assert not re.search(r"[\"']/[a-z]", ROOT_ADDRESS.sub("", html)), name
