"""The only file that knows MkDocs: when what happens during a build of the site."""

from __future__ import annotations

import logging
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros import (
    every_macro,
    frame,
    freshness,
    front_matter,
    macro_calls,
    render,
    stacked,
    stylesheets,
    written_pages,
)
from macros.citation import Citation
from macros.faults import Fault, InvalidData
from macros.frame import Crumb
from macros.made_page import MadePage
from macros.store import load

if TYPE_CHECKING:
    from macros.publish import Heads

log = logging.getLogger(f"mkdocs.{__name__}")

MADE_IN = ("draws",)  # areas whose pages(store) are made, not written
LEFT_OUT = (  # of the theme: its own look, and the search in languages we do not search in
    "assets/javascripts/bundle.",
    "assets/javascripts/lunr/",
    "assets/stylesheets/",
    "assets/images/",
)
_TOUCHING = re.compile(r"</(?:dt|th|td)>(?=<(?:dd|th|td))|<br>(?=\S)")


class _MadeSitePage(Page):
    """A made page has its fields and its HTML already: MkDocs reads and converts no Markdown."""

    def __init__(self, made: MadePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._made = made

    def read_source(self, config: MkDocsConfig) -> None:
        made = self._made
        self.markdown = ""
        self.meta = {"title": made.title, "description": made.description, "render_macros": False}
        self.meta |= {"search": {"exclude": True}, "data_files": list(made.data_files)}
        self.meta |= made.meta

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._made.body
        self.present_anchor_ids = set()


_made: dict[str, MadePage] = {}  # by path in docs/, as are the citations
_cited: dict[str, tuple[Citation, ...]] = {}
_refused: macro_calls.Refused = []  # on the page that is being made
_faults: list[Fault] = []  # of all pages
_serving = False
_heads: Heads | None = None
_sheets: dict[str, str] = {}  # name in docs/assets/css/: path on the site
_above: dict[str, tuple[str, str | None]] = {}  # address: short title and parent, for breadcrumbs


def on_startup(command: str, dirty: bool) -> None:
    """Know whether this is a server, where someone waits for a page."""
    global _serving  # noqa: PLW0603 - MkDocs keeps this module for all builds of a server
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read data/. Bad data stops a build; a running server shows the faults and waits."""
    try:
        render.configure(load(Path("data")), freshness.build_day())
    except InvalidData as invalid:
        raise Abort(f"{invalid}\nNothing was built: mend these files in data/ first.") from None
    _refused.clear()
    macros: Any = config.plugins["macros"]
    macros.env.globals |= {
        name: macro_calls.noting(name, macro, _refused) for name, macro in every_macro().items()
    }
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the made pages and the calculator's files; leave out what of the theme is not used."""
    _refuse_broken_pages(files)
    for file in list(files):
        from_theme = file.src_dir != config.docs_dir
        if from_theme and (file.src_uri.startswith(LEFT_OUT) or file.src_uri.endswith(".map")):
            files.remove(file)
    # Imported here: while MkDocs loads this file, `calculator` would mean macros/calculator.
    bundle = import_module("calculator.bundle")
    for site_path, path in bundle.ensure(serving=_serving):
        files.append(File.generated(config, site_path, abs_src_path=str(path)))
    _bundle_styles(files, config)
    _made.clear()
    for area in MADE_IN:
        for page in import_module(f"macros.{area}").pages(render.current().store):
            _made[page.path] = page
            file = File.generated(config, page.path, content="")
            _MadeSitePage(page, file, config)  # which makes itself known to its file
            files.append(file)
    _publish(files, config)
    return files


def _refuse_broken_pages(files: Files) -> None:
    """Stop where a written page cannot be made: MkDocs would print its head as text, or a traceback."""
    macros = every_macro()
    _faults.clear()
    for file in files.documentation_pages():
        _faults.extend(written_pages.faults(f"docs/{file.src_uri}", file.content_bytes, macros))
    _stop_at_faults()


def _stop_at_faults() -> None:
    if _faults:
        raise Abort(f"{InvalidData(_faults)}\nNothing was built: mend these pages in docs/ first.")


def _bundle_styles(files: Files, config: MkDocsConfig) -> None:
    """Put the bundled style sheets in the place of their parts."""
    source = Path(config.docs_dir) / stylesheets.FOLDER
    made = stylesheets.bundle(Path(), source, Path("build/styles"))
    for file in [f for f in files if f.src_uri.startswith(f"{stylesheets.FOLDER}/")]:
        files.remove(file)
    for name, path in made.items():
        _sheets[name] = f"{stylesheets.FOLDER}/{path.name}"
        files.append(File.generated(config, _sheets[name], abs_src_path=str(path)))


def _publish(files: Files, config: MkDocsConfig) -> None:
    """Add the API, the feeds and what hosts read: see macros/publish/."""
    global _heads  # noqa: PLW0603 - made anew for each build
    publish, store, site = import_module("macros.publish"), render.current().store, config.site_url
    _heads = publish.Heads(store, site, config.site_name)
    paths = [file.dest_uri for file in files]
    for file in (*publish.files(store, site), *publish.for_hosts(paths, site)):
        files.append(File.generated(config, file.path, content=file.text))


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Start the page's list of citations afresh."""
    render.current().take_citations()
    return page


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep what the page cited; explain the glossary's terms where they are first used.

    A space keeps a term and what it means apart in the search index, which has texts without tags.
    Tables of written pages stay out of the search index (the search takes the attribute away
    again). Code that is wider than a phone can be scrolled with the keyboard.
    """
    made = _made.get(page.file.src_uri)
    _note_refused(page)
    _cited[page.file.src_uri] = made.cited if made else render.current().take_citations()
    address = "/" + page.url.lstrip("./")
    html = import_module("macros.glossary").explain_terms(
        html, address, page.meta.get("lang", "en")
    )
    html = _TOUCHING.sub(r"\g<0> ", html)
    if made:
        return html
    html = stacked.written(html).replace("<pre>", '<pre tabindex="0">')
    return html.replace("<table", '<table data-search-exclude="true"')


def _note_refused(page: Page) -> None:
    """Find the places of the calls that a macro refused on this page."""
    for call, error in _refused:
        log.debug("%s", call, exc_info=error)
        text = front_matter.left_blank(page.file.content_string)
        _faults.append(macro_calls.fault(f"docs/{page.file.src_uri}", text, call, error))
    _refused.clear()


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the theme's templates use the wording, the day of the build and the search worker."""
    _stop_at_faults()
    _above.clear()
    for file in files.documentation_pages():
        page, made = file.page, _made.get(file.src_uri)
        if page is not None and not page.is_homepage:
            title = (made.crumb if made else page.meta.get("crumb")) or str(page.title)
            _above[page.url] = (title, made.parent if made else None)
    env.trim_blocks = env.lstrip_blocks = True  # made pages are many: no lines of mere spaces
    worker = next(
        f.url for f in files if f.src_uri.startswith("assets/javascripts/workers/search.")
    )
    env.globals |= {"lang": "en", "today": render.current().today, "search_worker": worker}
    # a server puts a script for reloading into each page, which the policy would refuse
    policy = import_module("macros.publish.policy").FOR_PAGES
    env.globals["content_policy"] = None if _serving else policy
    env.globals["modules_of"] = import_module("calculator.bundle").scripts
    env.globals["stylesheet"] = _sheets.__getitem__
    return render.equip(env)


def on_page_context(
    context: dict[str, Any],
    page: Page,
    config: MkDocsConfig,
    nav: Navigation,
) -> dict[str, Any]:
    """Give the template what stands around the text: see macros/frame.py."""
    made, cited = _made.get(page.file.src_uri), _cited[page.file.src_uri]
    lang = page.meta.get("lang", "en")
    intro, body = frame.split_intro(page.content or "")
    files = [] if made else [f"docs/{page.file.src_uri}"]
    files += [*page.meta.get("data_files", []), *(c.file for c in cited if c.file)]
    crumbs = frame.breadcrumb(page.url, made.parent if made else None, _above)
    links = frame.edit_links(files, config.repo_url, config.edit_uri)
    here = Crumb(str(page.meta.get("title", page.title)), "/" + page.url.lstrip("./"))
    head = _heads.context(here, crumbs, links, lang) if _heads else {}
    return (
        context
        | head
        | {
            "lang": lang,
            "intro": intro,
            "body": body,
            "crumbs": crumbs,
            "sources": frame.used_sources(cited, render.current(), lang),
            "edit_links": links,
        }
    )


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Make addresses relative, so that the site works at a root and under a sub-path."""
    return frame.relative(output, page.url)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the service worker, which lists what the finished pages of the calculator load."""
    import_module("calculator.bundle.offline").write(Path(config.site_dir), serving=_serving)
