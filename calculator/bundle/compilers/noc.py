"""The unit groups of the NOC 2021, as code to English and French title. The TEER is the second digit."""

from __future__ import annotations

from typing import Any

from macros.store import Store


def compiled(store: Store) -> dict[str, Any]:
    """The titles of every unit group by its code, lowest first."""
    return {"groups": {code: [g.title.en, g.title.fr] for code, g in sorted(store.noc.items())}}
