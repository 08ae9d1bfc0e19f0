"""The known slips of the official list fit the rounds that are held."""

from __future__ import annotations

import datetime as dt

from macros.checks import Report, check
from macros.models.official_list import OfficialList
from macros.store import Store


def _written(value: object) -> object:
    """A value as it stands in data/: moments and days as text."""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    return value.isoformat() if isinstance(value, dt.date) else value


@check
def slips_fit_the_rounds(store: Store, report: Report) -> None:
    """What a slip says is held is what its round has, and its correction there says the same."""
    draws = {draw.round: draw for draw in store.draws}
    slips = [slip for file in store.files if isinstance(file.model, OfficialList)
             for slip in file.model.slips]  # fmt: skip
    for slip in slips:
        # A round that is not held yet comes with the import.
        if (draw := draws.get(slip.round)) is None:
            continue
        held = _written(getattr(draw, slip.field))
        if held != slip.held:
            problem = f"{slip.held} is not the {slip.field} of round {slip.round}, which is {held}"
            report(slip, "held", problem)
        for correction in draw.corrections:
            if correction.field == slip.field and correction.feed_value != slip.listed:
                other = f"the correction in {store.file_of(draw)} has {correction.feed_value}"
                report(slip, "listed", f"{slip.listed}: {other}")
