"""Programs, provinces and territories: does the data say what the law and the official pages say?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from macros.models.arrangement import NomineeProgram, NoNomineeProgram, QuebecSelection
from macros.models.requirement import (
    LanguageValue,
    NominationValue,
    OfferValue,
    PointsValue,
    ResidenceValue,
    WorkValue,
)

if TYPE_CHECKING:
    from macros.models.program import Program
    from macros.models.requirement import Value
    from macros.store import Store

# ISO 3166-2:CA.
CODES = "AB BC MB NB NL NS NT NU ON PE QC SK YT"


def asked[V: Value](store: Store, program: str, kind: type[V]) -> V:
    """The newest value of that kind."""
    for requirement in store.programs[program].requirements:
        if isinstance(value := requirement.values[-1], kind):
            return value
    raise AssertionError(f"{program} has no {kind.__name__}")


def section(program: Program, requirement: str) -> list[str]:
    """The provisions of a requirement."""
    return [law.section for law in program.requirement(requirement).law]


def test_there_are_four_programs(store: Store) -> None:
    """IRPR s. 75, 87.1, 87.2 and 87: three federal classes and the nominees."""
    found = {name: program.law[0].section for name, program in store.programs.items()}
    assert found == {"fsw": "75-85", "cec": "87.1", "fst": "87.2", "pnp": "87"}


def test_there_are_thirteen_provinces_and_territories(store: Store) -> None:
    """ISO 3166-2:CA has ten provinces and three territories."""
    places = store.provinces.values()
    assert {place.code for place in places} == {f"CA-{code}" for code in CODES.split()}
    territories = {place.code for place in places if place.kind == "territory"}
    assert territories == {"CA-NT", "CA-NU", "CA-YT"}


def test_the_census_counts_add_up(store: Store) -> None:
    """Statistics Canada counted 36,991,981 people in all on 11 May 2021."""
    assert sum(place.population.count for place in store.provinces.values()) == 36_991_981


def test_federal_skilled_workers_need_67_points(store: Store) -> None:
    """67 of 100, over the six factors of IRPR ss. 78 to 83."""
    grid = asked(store, "fsw", PointsValue)
    assert (grid.pass_mark, grid.maximum) == (67, 100)
    by_section = {factor.law[0].section: factor.maximum for factor in grid.factors}
    assert by_section == {"78": 25, "79": 28, "80": 15, "81": 12, "82": 10, "83": 10}


@pytest.mark.parametrize(
    ("program", "years", "window"), [("fsw", 1, 10), ("cec", 1, 3), ("fst", 2, 5)]
)
def test_work_experience(store: Store, program: str, years: int, window: int) -> None:
    """IRPR s. 75(2)(a), 87.1(2)(a), 87.2(3)(b); full-time is 30 hours a week of 52 weeks (s. 73)."""
    work = asked(store, program, WorkValue)
    assert (work.months, work.hours) == (12 * years, 30 * 52 * years)
    assert work.window_years == window


def test_where_and_how_the_work_was_done(store: Store) -> None:
    """Only CEC asks for work in Canada, only FSW for a stretch without a break (s. 75(2)(a))."""
    work = {name: asked(store, name, WorkValue) for name in ("fsw", "cec", "fst")}
    assert [name for name, value in work.items() if value.in_canada] == ["cec"]
    assert [name for name, value in work.items() if value.continuous] == ["fsw"]


def test_skilled_work_is_teer_0_to_3(store: Store) -> None:
    """FSW and CEC count TEER 0, 1, 2 and 3; FST has a list of trades in its place."""
    assert asked(store, "fsw", WorkValue).teers == [0, 1, 2, 3]
    assert asked(store, "cec", WorkValue).teers == [0, 1, 2, 3]
    trades = asked(store, "fst", WorkValue).trades
    assert [trade.code for trade in trades] == "72 73 82 83 92 93 6320 62200".split()
    assert {t.code: t.without for t in trades if t.without} == {"72": ["726"], "93": ["932"]}


def test_least_language_levels(store: Store) -> None:
    """In the order speaking, listening, reading, writing, as fixed under IRPR s. 74."""
    levels = {
        (program, level.id): (level.speaking, level.listening, level.reading, level.writing)
        for program in ("fsw", "cec", "fst")
        for level in asked(store, program, LanguageValue).levels
    }
    assert levels == {
        ("fsw", "all"): (7, 7, 7, 7),
        ("cec", "teer-0-1"): (7, 7, 7, 7),
        ("cec", "teer-2-3"): (5, 5, 5, 5),
        ("fst", "all"): (5, 5, 4, 4),
    }


def test_a_trade_needs_an_offer_or_a_certificate(store: Store) -> None:
    """IRPR s. 87.2(3)(d): at least one year, from up to two employers, or a certificate."""
    offer = asked(store, "fst", OfferValue)
    assert (offer.need, offer.months, offer.employers) == ("offer_or_certificate", 12, 2)
    assert asked(store, "fsw", OfferValue).need == "not_required"
    assert asked(store, "cec", OfferValue).need == "not_required"


def test_a_nomination_adds_600_points(store: Store) -> None:
    """The additional points of the CRS for a nomination."""
    assert asked(store, "pnp", NominationValue).crs_points == 600


def test_no_program_leads_to_quebec(store: Store) -> None:
    """Each federal class asks for the intent to live outside Quebec, in its own provision."""
    sections = {"fsw": ["75(1)"], "cec": ["87.1(1)"], "fst": ["87.2(2)"]}
    for name, expected in sections.items():
        assert section(store.programs[name], "residence") == expected
        assert asked(store, name, ResidenceValue).excludes == ["CA-QC"]


def test_who_fits_several_is_invited_as_nominee_first(store: Store) -> None:
    """The order of the official page on invitations: PNP, CEC, FSW, FST."""
    order = sorted(store.programs, key=lambda n: store.programs[n].invitation_order[-1].rank)
    assert order == ["pnp", "cec", "fsw", "fst"]


def test_every_requirement_has_its_law_and_its_source(store: Store) -> None:
    """A reader can check each rule where it stands."""
    for program in store.programs.values():
        for requirement in program.requirements:
            assert requirement.law, (program.id, requirement.id)
            for value in requirement.values:
                assert set(value.sources) <= set(store.sources), (program.id, requirement.id)
                assert value.sources, (program.id, requirement.id)


def test_the_proposed_single_class_has_no_effect(store: Store) -> None:
    """The consultation of 2026 is shown with all three programs, as a proposal."""
    notices = [n for program in store.programs.values() for n in program.notices]
    (notice,) = [n for n in notices if n.id == "single-federal-class"]
    assert notice.status == "unverified"
    assert notice.applies_to == ["fsw", "cec", "fst"]


def test_quebec_selects_by_itself(store: Store) -> None:
    """No nominee program: an accord signed on 5 February 1991, a certificate, Arrima, the PSTQ."""
    arrangement = store.provinces["quebec"].arrangement
    assert isinstance(arrangement, QuebecSelection)
    assert arrangement.accord.signed.isoformat() == "1991-02-05"
    assert arrangement.accord.in_force.isoformat() == "1991-04-01"
    assert arrangement.certificate.abbreviation.fr == "CSQ"
    assert arrangement.interest_bank.name.en == "Arrima"
    assert arrangement.program.started.isoformat() == "2024-11-29"
    assert [stream.number for stream in arrangement.program.streams] == [1, 2, 3, 4]


def test_the_peq_closed_and_opened_again(store: Store) -> None:
    """Abolished on 19 November 2025, open again from 2 July 2026; the second is not confirmed."""
    arrangement = store.provinces["quebec"].arrangement
    assert isinstance(arrangement, QuebecSelection)
    peq = arrangement.experience_program
    dates = [event.date.isoformat() for event in peq.history if event.date]
    assert "2025-11-19" in dates
    assert peq.open_from.isoformat() == "2026-07-02"
    assert peq.confidence == "medium"


def test_nunavut_has_no_nominee_program_but_three_federal_routes(store: Store) -> None:
    """Only Quebec is shut out by law, so the three classes stay open to those bound for Nunavut."""
    arrangement = store.provinces["nunavut"].arrangement
    assert isinstance(arrangement, NoNomineeProgram)
    assert {route.program for route in arrangement.federal_routes} == {"fsw", "cec", "fst"}
    cited = {law.section for fact in arrangement.law for law in fact.law}
    assert {"8", "87(2)", "75(1)", "35(1)"} <= cited


def test_the_other_eleven_have_a_nominee_program(store: Store) -> None:
    """All provinces and territories but Quebec and Nunavut take part."""
    with_program = {
        name for name, p in store.provinces.items() if isinstance(p.arrangement, NomineeProgram)
    }
    assert set(store.provinces) - with_program == {"quebec", "nunavut"}


def test_what_is_not_known_of_ontario_is_said(store: Store) -> None:
    """Aligned until 26 June 2026; since then not settled, and marked as not confirmed."""
    before, now = store.provinces["ontario"].express_entry
    assert (before.value, now.value) == ("enhanced", "unclear")
    assert now.from_.isoformat() == "2026-06-26"
    assert now.confidence != "high"


def test_the_unsure_figure_of_the_northwest_territories_says_so(store: Store) -> None:
    """Sources give 197 and 300 for 2025: low confidence, with the reason."""
    arrangement = store.provinces["northwest-territories"].arrangement
    assert isinstance(arrangement, NomineeProgram)
    _, entry = [a for a in arrangement.allocations if a.year == 2025]
    assert entry.places == 197
    assert entry.confidence == "low"
    assert entry.note is not None
    assert "300" in entry.note.en
    assert "300" in entry.note.fr


def _front_matter(page: Path) -> dict[str, object]:
    found = yaml.safe_load(page.read_text(encoding="utf-8").split("---")[1])
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(("field", "folder"), [("program", "programs"), ("province", "provinces")])
def test_every_entity_has_its_page_and_every_page_its_entity(
    store: Store, repo: Path, field: str, folder: str
) -> None:
    """docs/ and data/ hold the same four programs and thirteen places, under the same names."""
    pages = {p.stem: _front_matter(p) for p in (repo / "docs" / folder).glob("*.md")}
    assert field not in pages.pop("index")
    assert set(pages) == set(getattr(store, folder))
    for name, front_matter in pages.items():
        assert front_matter[field] == name
        assert f"data/{folder}/{name}.yml" in front_matter["data_files"]
        assert len(str(front_matter["description"])) <= 160


@pytest.mark.parametrize(
    ("place", "said"),
    [
        # Shares of the cap of 2026 and the days on which its windows open, saskatchewan.ca, June 2026
        ("saskatchewan", ["714, 238 and 238", "13 January, 2 March, 4 May, 6 July, 14 September"]),
        # Points of each factor, immigratenwt.ca, June 2026: 340 + 130 + 125 + 100 + 100 + 50 = 845
        ("northwest-territories", ["340", "130", "125", "100", "age 50"]),
    ],
)
def test_figures_that_decide_are_told(store: Store, place: str, said: list[str]) -> None:
    """Who plans by a cap or by points finds the figures and not only that there are some."""
    arrangement = store.provinces[place].arrangement
    assert isinstance(arrangement, NomineeProgram)
    texts = [fact.text.en for fact in arrangement.facts]
    texts += [system.detail.en for system in arrangement.selection if system.detail]
    for part in said:
        assert any(part in text for text in texts), part


def test_the_exception_for_physicians_is_told_and_marked(store: Store) -> None:
    """A public policy of 25 April 2023 on IRPR s. 87.1(3)(b); nobody confirmed that it still applies."""
    fact = next(fact for fact in store.programs["cec"].facts if fact.id == "physicians-exception")
    assert "25 April 2023" in fact.text.en
    assert fact.confidence == "medium"
    assert fact.note
    assert store.sources[fact.sources[0]].kind == "secondary"


def test_a_business_nominee_holds_what_the_regulations_ask(store: Store) -> None:
    """IRPR s. 87(6): a third of the equity, or one million dollars of it."""
    facts = {fact.id: fact.text.en for fact in store.programs["pnp"].facts}
    assert "a third" in facts["no-passive-investment"]
    assert "$1,000,000" in facts["no-passive-investment"]
    assert "CLB 4" in facts["base-nomination"]
