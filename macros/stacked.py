"""Tables that a phone shows one row below the other, with the name of its column beside each value."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_HEAD = re.compile(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_START = re.compile(r"<t[dh]\b")


def stacked(table: str) -> Markup:
    """The HTML of one table with the class `hub-stack` and its columns' names in `data-label`.

    The table has the class `hub-table`, one row of heads in `<thead>`, and no cell that spans
    columns. The names come from the heads, so that the two cannot differ; assets/css/tables.css
    shows them where the heads have no room.
    """
    head, body = str(table).split("</thead>")
    names = [Markup(name).striptags() for name in _HEAD.findall(head)]  # noqa: S704 - escaped already

    def label(row: re.Match[str]) -> str:
        columns = iter(names)

        def start(cell: re.Match[str]) -> str:
            name = next(columns)
            return f'<td data-label="{escape(name)}"' if cell[0] == "<td" else cell[0]

        return _START.sub(start, row[0])

    head = head.replace('class="hub-table', 'class="hub-table hub-stack')
    return Markup(head + "</thead>" + _ROW.sub(label, body))  # noqa: S704 - a template made it
