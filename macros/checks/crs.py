"""The ranking system: what its sections, rulesets and the profile's options must agree on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from macros.checks import Report, check
from macros.faults import did_you_mean
from macros.models.crs import Factor, FactorPoints, Ruleset, SectionCap
from macros.store import Store

WITHOUT_ANSWER = {"job_offer": ["none"]}  # a profile says null, the rules say none


def _entries(store: Store) -> Iterator[tuple[Factor, FactorPoints]]:
    for section in store.crs.values():
        for factor in section.factors:
            for entry in factor.points:
                yield factor, entry


def _series(store: Store) -> Iterator[Sequence[FactorPoints | SectionCap]]:
    """What changes by date: the points of each factor, the caps of each section."""
    for section in store.crs.values():
        yield section.caps
        for factor in section.factors:
            yield factor.points


def _options(store: Store, name: str | None) -> list[str] | None:
    """The values that an answer can have, or None where it is not a choice."""
    field = (name or "").removeprefix("spouse.")
    if not store.whole("profile"):
        return None
    values = next((f.values for f in store.profile.fields if f.id == field), [])
    return [*WITHOUT_ANSWER.get(field, []), *values] if values else None


@check
def dates_rise(store: Store, report: Report) -> None:
    """Entries and rulesets stand oldest first, each day once."""
    for series in _series(store):
        for before, entry in pairwise(series):
            if entry.from_ <= before.from_:
                report(entry, "from", f"{entry.from_} is not after the entry before: oldest first")
    rulesets: list[Ruleset] = store.rulesets.rulesets if hasattr(store, "rulesets") else []
    for earlier, ruleset in pairwise(rulesets):
        if ruleset.from_ <= earlier.from_:
            report(ruleset, "from", f"{ruleset.from_} is not after {earlier.from_}: oldest first")


@check
def every_change_is_a_ruleset(store: Store, report: Report) -> None:
    """A day on which points or caps change is listed as a ruleset, and a ruleset changes something."""
    if not store.whole("rulesets"):
        return
    listed = {r.from_ for r in store.rulesets.rulesets if r.status == "in_force"}
    changed: set[dt.date] = set()
    for entry in chain.from_iterable(_series(store)):
        if entry.status == "in_force":
            changed.add(entry.from_)
            if entry.from_ not in listed:
                problem = f"{entry.from_} is no ruleset: expected a day of data/crs/rulesets.yml"
                report(entry, "from", problem)
    for ruleset in store.rulesets.rulesets if store.whole("crs") else []:
        if ruleset.status == "in_force" and ruleset.from_ not in changed:
            report(ruleset, "from", f"nothing in data/crs changes on {ruleset.from_}")


@check
def choices_are_the_profiles(store: Store, report: Report) -> None:
    """A choice gives points for every option of the profile and for no other."""
    for factor, entry in _entries(store):
        options = _options(store, factor.input)
        if factor.shape != "choice" or options is None or entry.removed:
            continue
        given = [row.value for row in entry.rows]
        for row in entry.rows:
            if row.value not in options:
                hint = did_you_mean(str(row.value), options)
                expected = f"expected one of {', '.join(options)}"
                report(
                    row,
                    "value",
                    f"{row.value} is not an option of {factor.input}: {expected}{hint}",
                )
        for option in options:
            if option not in given:
                report(entry, "rows", f"no points for {option}, an option of {factor.input}")


@check
def conditions_name_options(store: Store, report: Report) -> None:
    """The options that a condition lists are the profile's."""
    if not store.whole("profile"):
        return
    for factor, entry in _entries(store):
        tiers = [tier.id for tier in factor.tiers]
        for part in entry.parts:
            for row in part.rows:
                for name, wanted in row.when.items():
                    options = tiers if name == "occupation_tier" else _options(store, name)
                    values = wanted if isinstance(wanted, list) else []
                    for value in values:
                        if options is None or value not in options:
                            hint = did_you_mean(value, options or [])
                            report(row, f"when.{name}", f"{value} is not an option of {name}{hint}")


@check
def tiers_name_occupations(store: Store, report: Report) -> None:
    """The codes of an occupation tier are unit groups of the classification."""
    if not store.whole("noc"):
        return
    for section in store.crs.values():
        for factor in section.factors:
            for tier in factor.tiers:
                for place, code in enumerate(tier.occupations):
                    if code not in store.noc:
                        problem = f"{code} is not a unit group: expected a code of data/noc"
                        report(tier, f"occupations[{place}]", problem)
