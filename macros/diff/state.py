"""One state of the data, as a reviewer's tool needs it: its faults, or its rules and what it renders.

    python -m macros.diff.state DATA DOCS DAY

prints it as JSON. Each state has a process of its own: pages also ask the scoring package, which has
one set of rules for the whole of a process, here those of this state.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined, TemplateError

from macros import AREAS, frame, publish, render
from macros.citation import Citation
from macros.store import InvalidData, Store, load

type Page = tuple[str, str, tuple[Citation, ...]]
"""Address, text, and what it cites."""

ADDRESS = "https://example.org/"  # stands for the site's own: nothing differs by it
NOT_RENDERED = (TemplateError, LookupError, ValueError, TypeError, AttributeError, RuntimeError)
"""What comes of data that lacks something a page needs, though each file of it is sound."""


@dataclass(frozen=True)
class State:
    """What is compared.

    faults  what is wrong with the data, or why its made pages and files cannot be; the rest is then
            empty
    rules   the compiled rules of the scoring package
    pages   for each address a hash of its text, and one of the sources and days at its end
    files   for each published file a hash
    failed  pages that could not be rendered, with the reason
    """

    faults: list[str] = field(default_factory=list)
    rules: dict[str, Any] = field(default_factory=dict)
    pages: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


def states(folders: list[Path], docs: Path, day: dt.date) -> list[State]:
    """The state of each folder, all at once. The pages of `docs` are filled from each of them."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "macros.diff.state", folder, docs, day.isoformat()],
            stdout=subprocess.PIPE,
            text=True,
        )
        for folder in folders
    ]
    said = [process.communicate()[0] for process in started]
    for process in started:
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args)
    return [State(**json.loads(text)) for text in said]


def state(data: Path, docs: Path, day: dt.date) -> State:
    """The state of `data`. Once in a process: it gives the scoring package its rules."""
    try:
        store = load(data)
    except InvalidData as invalid:
        return State(faults=list(map(str, invalid.faults)))
    rules = _give_rules(store)
    rendering = render.configure(store, day)
    pages: dict[str, list[str]] = {}
    failed: list[str] = []
    try:
        for url, text, cited in chain(_made(store), _written(docs, failed)):
            ends_with = frame.used_sources(cited, rendering, "en")
            pages[url] = [_hash(text), _hash(repr(ends_with))]
        files = {file.path: _hash(file.text) for file in publish.files(store, ADDRESS)}
    except NOT_RENDERED as error:
        return State(faults=[f"no site can be made of it: {type(error).__name__}: {error}"])
    return State(rules=rules, pages=pages, files=files, failed=failed)


def _give_rules(store: Store) -> dict[str, Any]:
    """Puts this state's rules where the scoring package looks for those it was built with."""
    parts: dict[str, Callable[[Store], Any]] = import_module(
        "calculator.bundle.compile_rules"
    ).PARTS
    package = sys.modules["express_entry._compiled"] = ModuleType("_compiled")
    made = {name: part(store) for name, part in parts.items()}
    for name, content in made.items():
        module = ModuleType(name)
        setattr(module, "DATA", content)  # noqa: B010 - a module's type has no such attribute
        setattr(package, name, module)
        sys.modules[f"express_entry._compiled.{name}"] = module
    rules: dict[str, Any] = made["rules"]
    return rules


def _made(store: Store) -> Iterator[Page]:
    """The pages that no one writes."""
    for area in import_module("macros.hooks").MADE_IN:
        for page in import_module(f"macros.{area}").pages(store):
            yield _url(page.path), page.title + page.description + page.body, page.cited


def _written(docs: Path, failed: list[str]) -> Iterator[Page]:
    """Written pages: Markdown with the macros filled in, which is all that data can change in it."""
    # It is only compared and never shown, so nothing in it is escaped.
    environment = Environment(undefined=StrictUndefined)  # noqa: S701
    environment.globals["config"] = {"site_url": ADDRESS}
    for area in AREAS:
        environment.globals |= import_module(f"macros.{area}").macros()
    for path in sorted(docs.rglob("*.md")):
        url = _url(path.relative_to(docs).as_posix())
        text = path.read_text(encoding="utf-8")
        _, head, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
        render.current().take_citations()
        try:
            page = {"meta": yaml.safe_load(head) or {}}
            filled = environment.from_string(body).render(page=page)
        except NOT_RENDERED as error:
            failed.append(f"{url}: {type(error).__name__}: {error}")
        else:
            yield url, head + filled, render.current().take_citations()


def _url(path: str) -> str:
    """The address of a page whose Markdown stands, or would stand, at `path` in docs/."""
    place = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"/{place}/" if place else "/"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    folder, written, today = sys.argv[1:]
    json.dump(asdict(state(Path(folder), Path(written), dt.date.fromisoformat(today))), sys.stdout)
