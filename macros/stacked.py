"""Tables that a phone shows one row below the other, with the name of its column beside each value."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup, escape

_HEAD = re.compile(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_START = re.compile(r"<t[dh]\b")
_WRITTEN = re.compile(r"<table>.*?</table>", re.DOTALL)
_FIRST_CELL = re.compile(r"<tr>\s*<td>(.*?)</td>", re.DOTALL)


def plain(html: str) -> str:
    """The words of HTML. Its no-break spaces stay, which `Markup.striptags` would make plain ones."""
    return re.sub(r"[ \n]+", " ", unescape(_TAG.sub("", html))).strip()


def stacked(table: str) -> Markup:
    """The HTML of one table with the class `hub-stack` and its columns' names in `data-label`.

    The table has the class `hub-table`, one row of heads in `<thead>`, and no cell that spans
    columns. The names come from the heads, so that the two cannot differ; assets/css/tables.css
    shows them where the heads have no room.
    """
    head, body = str(table).split("</thead>")
    names = [plain(name) for name in _HEAD.findall(head)]

    def label(row: re.Match[str]) -> str:
        columns = iter(names)

        def start(cell: re.Match[str]) -> str:
            name = next(columns)
            return f'<td data-label="{escape(name)}"' if cell[0] == "<td" else cell[0]

        return _START.sub(start, row[0])

    head = head.replace('class="hub-table', 'class="hub-table hub-stack')
    return Markup(head + "</thead>" + _ROW.sub(label, body))  # noqa: S704 - a template made it


def written(html: str) -> str:
    """The HTML of a page whose tables in Markdown have heads for rows too, and stack as the others do.

    Markdown has no way to say that the first cell of a row names the row, nor that a table has a class.
    """

    def table(found: re.Match[str]) -> str:
        head, body = found[0].split("</thead>")
        head = head.replace("<table>", '<table class="hub-table">').replace(
            "<th>", '<th scope="col">'
        )
        body = _FIRST_CELL.sub(r'<tr><th scope="row">\1</th>', body)
        return str(stacked(f"{head}</thead>{body}"))

    return _WRITTEN.sub(table, html)
