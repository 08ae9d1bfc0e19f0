"""A hook of MkDocs: writes each page of the site as Markdown with its macros done."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_markdown: dict[str, str] = {}


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep what the macros made of a written page."""
    _markdown[page.file.src_uri] = markdown
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write the page; one that is made has its HTML as its Markdown."""
    name = page.file.src_uri
    meta: dict[str, Any] = {"title": page.meta.get("title", name)}
    if page.file.generated_by:
        meta["search"] = page.meta.get("search", {})
    body = _markdown[name] if _markdown[name].strip() else html
    target = Path(os.environ["BENCH_MARKDOWN"]) / name
    target.parent.mkdir(parents=True, exist_ok=True)
    front_matter = yaml.safe_dump(meta, allow_unicode=True)
    target.write_text(f"---\n{front_matter}---\n\n{body}\n", encoding="utf-8")
    return html
