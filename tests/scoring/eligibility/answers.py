"""Questions about eligibility in the tests' shorthand."""

from __future__ import annotations

from typing import Any

from express_entry import Eligibility, Profile, ProgramAnswer, RequirementAnswer, eligible
from tests.scoring.profiles import single


def asked(lang: str = "en", **changes: Any) -> Eligibility:
    """The answer for a candidate of 29 with a bachelor's degree and CLB 9, changed as said."""
    return eligible(Profile.from_dict(single(**changes)), lang=lang)


def program(name: str, lang: str = "en", **changes: Any) -> ProgramAnswer:
    """One program's answer."""
    return asked(lang, **changes).programs[name]


def requirement(name: str, id_: str, lang: str = "en", **changes: Any) -> RequirementAnswer:
    """One requirement's answer."""
    found = {entry.id: entry for entry in program(name, lang, **changes).requirements}
    return found[id_]


def state(name: str, id_: str, **changes: Any) -> str:
    """The state of one requirement."""
    return requirement(name, id_, **changes).state


def job(begins: str, ends: str | None = None, noc: str = "21231", **more: Any) -> dict[str, Any]:
    """A job in Canada."""
    return {"noc": noc, "where": "canada", "from": begins, "to": ends} | more
