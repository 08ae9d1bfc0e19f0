"""Data to HTML: one Jinja2 environment over macros/templates, with wording, figures and citations.

`configure(store, today)` is called once per build (by macros/hooks.py, and by tests); afterwards

    render.html("draw.jinja", lang="en", draw=draw)   renders a template of macros/templates
    render.wording("draws.next", lang="en", year=2021)  one text of data/wording/<lang>/draws.yml
    render.current()                                    the store, the build's day, the citations
    render.current().cite(draws_file)                   notes that the current page uses this fact

In templates, `lang` is set and these follow it: `t("area.key", name=...)`, `counted("area.key", 3,
name=...)` (its text `_one` or `_other`), `time_tag(day)`, `source_note(cited)`, and the filters
`number`, `signed`, `money`, `day`, `moment` (figures), `text` (the right language of a Text or a
Link) and `hreflang` (the attribute of a Link that leads to the other language). source_note cites
by itself; call `cite` only where a page uses a fact without printing its note. A page's citations
form its "Sources and dates" block.

Addresses in templates start at the site's root (`/draws/447/`): macros/hooks.py mends them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from pydantic import BaseModel

from macros import figures, freshness
from macros.citation import Citation, Sourced
from macros.models.base import Link
from macros.stacked import stacked
from macros.store import Store

TEMPLATES = Path(__file__).parent / "templates"


class Rendering:
    """What every macro works with during one build: the data, the build's day, the citations."""

    def __init__(self, store: Store, today: dt.date) -> None:
        self.store = store
        self.today = today
        self._citations: list[Citation] = []

    def wording(self, key: str, lang: str = "en", **parameters: object) -> str:
        """The text `key` (`area.dotted.key`) with its `{parameters}` filled in.

        Raises KeyError naming the key, the language or the parameter that is missing.
        """
        try:
            text = self.store.wording[lang][key]
        except KeyError:
            raise KeyError(f"data/wording/{lang} has no text {key!r}") from None
        try:
            return text.format_map(parameters)
        except KeyError as missing:
            raise KeyError(f"data/wording/{lang}: {key!r} needs the parameter {missing}") from None

    def cite(self, fact: Sourced, kind: str | None = None, of: BaseModel | None = None) -> Citation:
        """Note that the page being made uses `fact`; its sources then stand in the page's footer.

        `kind` is an id of data/freshness.yml; without it the file that holds the fact decides. `of`
        is an entity of that file, for a fact that is put together from several.
        """
        file = self._file_of(fact) or self._file_of(of)
        source = fact.source
        citation = Citation(
            sources=(source,) if isinstance(source, str) else tuple(source),
            verified=fact.verified,
            kind=kind or freshness.kind_of(file, self.store.freshness),
            file=file,
            certain=getattr(fact, "confidence", "high") == "high",
        )
        self.note(citation)
        return citation

    def note(self, citation: Citation) -> None:
        """Note a use of facts that someone else has put together."""
        self._citations.append(citation)

    def take_citations(self) -> tuple[Citation, ...]:
        """What was cited since the last call, without repetitions; starts the next page's list."""
        taken = tuple(dict.fromkeys(self._citations))
        self._citations.clear()
        return taken

    def is_stale(self, citation: Citation) -> bool:
        """Whether the fact was last compared longer ago than its kind allows."""
        limits = self.store.freshness
        return freshness.is_stale(citation.verified, self.today, citation.kind, limits)

    def age_in_words(self, verified: dt.date, lang: str = "en") -> str:
        """`today`, `1 day ago`, `7 weeks ago`: the age of a comparison on the build's day."""
        unit, count = freshness.age(verified, self.today)
        if count == 0 and unit == "days":
            return self.wording("site.age.today", lang)
        key = f"site.age.{unit}_{figures.plural(count, lang)}"
        return self.wording(key, lang, count=count)

    def _file_of(self, fact: object) -> str | None:
        if not isinstance(fact, BaseModel):
            return None
        try:
            return self.store.file_of(fact)
        except KeyError:
            return None  # made in code, not read from a file


_current: Rendering | None = None


def configure(store: Store, today: dt.date) -> Rendering:
    """Set the data and the day of this build; returns what `current()` will return."""
    global _current  # noqa: PLW0603 - macros of mkdocs-macros are plain functions: no other way in
    _current = Rendering(store, today)
    return _current


def current() -> Rendering:
    """The rendering of this build. Raises RuntimeError before `configure`."""
    if _current is None:
        raise RuntimeError("macros.render.configure(store, today) has not been called")
    return _current


def wording(key: str, lang: str = "en", **parameters: object) -> str:
    """The text `key` of the current build: see Rendering.wording."""
    return current().wording(key, lang, **parameters)


def counted(key: str, number: float, /, lang: str = "en", **parameters: object) -> str:
    """The text `key`_one or `key`_other, whichever goes with `count` in this language."""
    return wording(f"{key}_{figures.plural(number, lang)}", lang, **parameters)


def rich(key: str, lang: str, html: Mapping[str, Markup], **parameters: object) -> Markup:
    """The text `key` as HTML, with what `html` has in the place of its `{names}`."""
    text = wording(key, lang, **parameters, **{name: f"{{{name}}}" for name in html})
    return Markup(escape(text)).format(**html)  # noqa: S704 - escaped in this line


def html(template: str, *, lang: str = "en", **context: Any) -> Markup:
    """macros/templates/<template> as HTML. Raises jinja2.UndefinedError for an unknown name."""
    return Markup(ENVIRONMENT.get_template(template).render(lang=lang, **context))  # noqa: S704 - autoescaped


def one_block(html: str) -> str:
    """HTML that Markdown leaves alone: no blank line, which would end it, and no indentation."""
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


@cache  # the same days stand on many pages
def time_tag(value: dt.date, lang: str = "en") -> Markup:
    """`<time datetime="2021-07-08">8 July 2021</time>`; for a moment, the moment in UTC."""
    if isinstance(value, dt.datetime):
        stamp = f"{value.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
        return Markup('<time datetime="{}">{}</time>').format(stamp, figures.moment(value, lang))
    return Markup('<time datetime="{}">{}</time>').format(
        value.isoformat(), figures.day(value, lang)
    )


def source_note(fact: Sourced, kind: str | None = None, *, lang: str = "en") -> Markup:
    """`Source: <linked titles>. Verified 1 October 2026.`, with marks for unconfirmed and stale.

    Notes the fact as cited on the current page.
    """
    rendering = current()
    citation = rendering.cite(fact, kind)
    return html(
        "_source_note.jinja",
        lang=lang,
        citation=citation,
        sources=[rendering.store.sources[name] for name in citation.sources],
        note=getattr(fact, "note", None),
        stale=rendering.is_stale(citation),
        age=rendering.age_in_words(citation.verified, lang),
    )


def _by_language(function: Any) -> Any:
    """A filter that passes the template's `lang` on."""

    @pass_context
    def call(context: Context, value: Any) -> Any:
        return function(value, context["lang"])

    return call


@pass_context
def _t(context: Context, key: str, **parameters: object) -> str:
    return wording(key, context["lang"], **parameters)


@pass_context
def _counted(context: Context, key: str, number: float, /, **parameters: object) -> str:
    return counted(key, number, context["lang"], **parameters)


@pass_context
def _time_tag(context: Context, value: dt.date) -> Markup:
    return time_tag(value, context["lang"])


@pass_context
def _source_note(context: Context, fact: Sourced, kind: str | None = None) -> Markup:
    return source_note(fact, kind, lang=context["lang"])


def hreflang(link: Link, lang: str) -> Markup:
    """The attribute of a link that tells of a page in the other language than this one's."""
    other = link.language(lang)
    return Markup("") if other == lang else Markup(' hreflang="{}"').format(other)


def equip(environment: Environment) -> Environment:
    """Give `environment` the filters and functions above; the theme's templates get them too."""
    for name in ("number", "signed", "money", "day", "moment"):
        environment.filters[name] = _by_language(getattr(figures, name))
    environment.filters["text"] = _by_language(lambda value, lang: value[lang])
    environment.filters["hreflang"] = _by_language(hreflang)
    environment.filters["stacked"] = stacked
    environment.globals |= {"t": _t, "counted": _counted}
    environment.globals |= {"time_tag": _time_tag, "source_note": _source_note}
    return environment


ENVIRONMENT = equip(
    Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
)
