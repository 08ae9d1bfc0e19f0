"""Streams and pilots: each stands with its place, its dates rise, and places say what they say."""

from __future__ import annotations

import datetime as dt
import string

from macros.checks import Report, check
from macros.checks.dated import rising
from macros.models.arrangement import NoNomineeProgram, QuebecSelection
from macros.models.stream import Conditions, Stream, StreamsFile, WayIn
from macros.store import Store
from macros.stream_texts import figures_of


def _ways_in(store: Store) -> list[WayIn]:
    return [*store.streams.values(), *store.pilots.values()]


@check
def every_place_has_its_streams(store: Store, report: Report) -> None:
    """A place that selects or nominates has a file of streams of its name; no other has one."""
    files, complete = store.known("streams")
    known, all_known = store.known("province")
    for file in store.files:
        model = file.model
        if not isinstance(model, StreamsFile):
            continue
        place = store.provinces.get(model.province)
        if model.province != file.stem:
            report(model, "province", f'"{model.province}" in this file: expected "{file.stem}"')
        elif (place is None and model.province not in known and all_known) or (
            place is not None and isinstance(place.arrangement, NoNomineeProgram)
        ):
            report(model, "province", f"{model.province} is no place that nominates or selects")
    for place in store.provinces.values():
        selects = not isinstance(place.arrangement, NoNomineeProgram)
        if selects and place.id not in files and complete:
            report(place, "", f"data/streams/{place.id}.yml is missing")


@check
def stream_ids_begin_with_their_place(store: Store, report: Report) -> None:
    """`on-phd-graduate` stands in Ontario's file, and no id stands twice."""
    seen: dict[str, str] = {}
    for name, streams in store.streams_of.items():
        place = store.provinces.get(name)
        letters = place.code.removeprefix("CA-").lower() if place else ""
        for stream in streams:
            if place and not stream.id.startswith(f"{letters}-"):
                report(stream, "id", f'"{stream.id}": expected an id that begins with "{letters}-"')
            if stream.id in seen:
                report(stream, "id", f'"{stream.id}" is used already, in {seen[stream.id]}')
            seen[stream.id] = f"data/streams/{name}.yml"


@check
def what_took_over_exists(store: Store, report: Report) -> None:
    """`replaced_by` names other streams of the same place."""
    for file in store.files:
        if not isinstance(file.model, StreamsFile):
            continue
        ids = file.written_ids("streams")
        for stream in file.model.streams:
            for number, name in enumerate(stream.replaced_by):
                if name not in ids - {stream.id}:
                    problem = f'"{name}" is no other stream of this file'
                    report(stream, f"replaced_by[{number}]", problem)


@check
def standings_are_oldest_first(store: Store, report: Report) -> None:
    """Dates rise, the first is not in the future, and what is still to come has an exact day."""
    for way in _ways_in(store):
        for path, entries in (("status", way.status), ("express_entry", way.express_entry)):
            for number, entry in enumerate(entries):
                if entry.from_ > store.today and (number == 0 or entry.since == "at_least"):
                    problem = f"{entry.from_} is in the future: expected a day up to {store.today}"
                    report(way, f"{path}[{number}].from", problem)
            rising(report, way, path, entries)


@check
def an_offer_that_is_not_asked_has_no_conditions(store: Store, report: Report) -> None:
    """Where no job offer is needed, nothing is said of what it must be."""
    for way in _ways_in(store):
        if way.job_offer == "not_needed" and way.conditions.job_offer is not None:
            problem = "a condition for an offer that is not needed: expected needed or depends"
            report(way, "job_offer", problem)


@check
def places_say_what_their_streams_say(store: Store, report: Report) -> None:
    """A place is aligned if one of its streams that is not closed is; not settled if one may be."""
    for place in store.provinces.values():
        newest = place.express_entry[-1]
        live = [s for s in store.streams_of.get(place.id, []) if s.status[-1].value != "closed"]
        links = {stream.express_entry[-1].value for stream in live}
        expected = "none"
        if links & {"enhanced", "partly"}:
            expected = "enhanced"
        elif "unclear" in links:
            expected = "unclear"
        if newest.value != expected:
            number = len(place.express_entry) - 1
            problem = f"{newest.value}, but data/streams/{place.id}.yml makes it {expected}"
            report(place, f"express_entry[{number}].value", problem)


@check
def figures_of_texts_exist(store: Store, report: Report) -> None:
    """`{figure}` in a text is one of the selection stream that the stream names."""
    if not store.whole("province"):
        return
    for stream in store.streams.values():
        known = figures_of(store, stream)
        for name in Conditions.model_fields:
            text = getattr(stream.conditions, name)
            for lang in ("en", "fr") if text else ():
                for _, figure, _, _ in string.Formatter().parse(text[lang]):
                    if figure is not None and figure not in known:
                        problem = f"{{{figure}}} is no figure of its selection stream"
                        report(stream, f"conditions.{name}.{lang}", problem)


@check
def quebecs_streams_follow_its_programs(store: Store, report: Report) -> None:
    """The days and TEERs of data/provinces/quebec.yml and of data/streams/quebec.yml are the same."""
    for place in store.provinces.values():
        arrangement = place.arrangement
        if not isinstance(arrangement, QuebecSelection):
            continue
        by_id = {stream.id: stream for stream in store.streams_of.get(place.id, [])}
        peq, program = arrangement.experience_program, arrangement.program
        after = peq.first_intake_until + dt.timedelta(days=1)
        for name, value, day in (
            ("qc-peq", "open", peq.open_from),
            ("qc-peq", "unclear", after),
            ("qc-prtq", "closed", program.started),
        ):
            if name in by_id and day not in _days(by_id[name], value):
                problem = f"not {value} from {day}, as data/provinces/{place.id}.yml has it"
                report(by_id[name], "status", problem)
        named = {stream.selection_stream: stream for stream in by_id.values()}
        for entry in program.streams:
            if entry.id not in named:
                report(entry, "id", f"no stream of data/streams/{place.id}.yml names it")
            elif named[entry.id].teers != entry.teers:
                report(named[entry.id], "teers", f"expected {entry.teers} as in {place.id}.yml")


def _days(stream: Stream, value: str) -> list[dt.date]:
    return [entry.from_ for entry in stream.status if entry.value == value]


@check
def pilots_name_places_that_exist(store: Store, report: Report) -> None:
    """What a pilot covers are provinces and territories of data/, in the way its kind says."""
    known, _ = store.known("province")
    for pilot in store.pilots.values():
        where = pilot.where
        for kind, entries in (("provinces", where.provinces), ("communities", where.communities)):
            if (where.kind == kind) != bool(entries):
                report(pilot, f"where.{kind}", f"{len(entries)} entries with kind {where.kind}")
        for number, name in enumerate(where.provinces):
            if name not in known:
                report(pilot, f"where.provinces[{number}]", f'"{name}" is no province')
        for number, community in enumerate(where.communities):
            if community.province not in known:
                path = f"where.communities[{number}].province"
                report(pilot, path, f'"{community.province}" is no province')
