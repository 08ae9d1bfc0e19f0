"""Tables as CSV: UTF-8, one header row, commas, dates as in ISO 8601, an empty cell for unknown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from macros.publish.published_file import PublishedFile


def csv_file(
    path: str, columns: Sequence[str], rows: Iterable[Mapping[str, object]]
) -> PublishedFile:
    """The table of these rows; what a row holds beside the columns is left out.

    Raises KeyError where a row lacks a column.
    """
    text = io.StringIO()
    written = csv.writer(text, lineterminator="\n")
    written.writerow(columns)
    for row in rows:
        written.writerow(["" if row[column] is None else row[column] for column in columns])
    return PublishedFile(path, text.getvalue())
