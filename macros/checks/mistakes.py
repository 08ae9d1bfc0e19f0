"""Common mistakes: what their texts name exists, and is the same in both languages."""

from __future__ import annotations

from macros.checks import Report, check
from macros.faults import did_you_mean
from macros.models.process import LIMIT_NAME
from macros.store import Store


@check
def limits_of_mistakes_exist(store: Store, report: Report) -> None:
    """A `{limit}` in a text is one of data/process.yml, and stands in both languages."""
    for mistake in store.mistakes:
        names = {lang: set(LIMIT_NAME.findall(mistake.right[lang])) for lang in ("en", "fr")}
        if names["en"] != names["fr"]:
            report(mistake, "right", "the English and French text name other limits")
        for name in sorted(names["en"] | names["fr"]):
            if name not in store.process.limits:
                hint = did_you_mean(name, store.process.limits)
                report(mistake, "right", f"there is no limit {name} in data/process.yml{hint}")
