"""What a score says beside its points: the reason of every factor, and what is known of the rules."""

from __future__ import annotations

import datetime as dt
from typing import Any

from express_entry import Score, rulesets
from express_entry.days import in_words, years_before
from tests.scoring.profiles import levels, points, scored, single

TOLD: dict[str, Any] = {
    "age": 33, "education": "masters", "canadian_work_years": 1.5, "foreign_work_years": 3,
    "first_language": levels(9, speaking=10, writing=3),
    "second_language": levels(9, test="nclc"),
    "certificate_of_qualification": True, "job_offer": "skilled", "date": "2026-09-29",
    "spouse": {"language": levels(5, test="nclc"), "canadian_work_years": 0},
}  # fmt: skip


def reasons(found: Score, section: str) -> dict[str, str]:
    """The reason of every factor of a section."""
    return {name: factor.reason for name, factor in found.sections[section].factors.items()}


def test_core_reasons_name_what_was_told_and_what_it_gives() -> None:
    """Age in words, the credential's name, each ability with level and points, whole years and cap."""
    assert reasons(scored(TOLD), "core") == {
        "age": "33 years old",
        "education": "Master's degree, or professional degree needed to practise in a licensed "
        "profession",
        "first_language": "Speaking CLB 10: 32; Listening CLB 9: 29; Reading CLB 9: 29; "
        "Writing CLB 3: 0",
        "second_language": "Speaking NCLC 9: 6; Listening NCLC 9: 6; Reading NCLC 9: 6; "
        "Writing NCLC 9: 6; together 24, limited to 22",
        "canadian_work": "1 completed year, from the 1.5 given",
    }


def test_reasons_of_the_same_profile_in_french() -> None:
    """The same in French words, with French decimals."""
    found = reasons(scored(TOLD, lang="fr"), "core")
    assert found["age"] == "33 ans"
    assert found["canadian_work"] == "1 année complète, sur 1,5 indiqués"
    assert found["second_language"].endswith(
        "Expression écrite NCLC 9\u202f: 6\u202f; ensemble 24, limité à 22"
    )


def test_spouse_reasons() -> None:
    """An answer that was not given is said to be missing; zero years have the right plural."""
    assert reasons(scored(TOLD), "spouse") == {
        "education": "Not told",
        "language": "Speaking NCLC 5: 1; Listening NCLC 5: 1; Reading NCLC 5: 1; Writing NCLC 5: 1",
        "canadian_work": "0 completed years",
    }
    french = reasons(scored(TOLD, lang="fr"), "spouse")
    assert french["canadian_work"] == "0 année complète"


def test_a_section_that_does_not_count_has_no_points_to_give() -> None:
    """Without a spouse who counts the section's maximum is 0, each factor's too, with the reason."""
    section = scored(TOLD | {"spouse": None}).sections["spouse"]
    assert (section.points, section.max, section.before_cap) == (0, 0, 0)
    for factor in section.factors.values():
        assert (factor.points, factor.max) == (0, 0)
        assert factor.reason.startswith("Not counted: no spouse or partner who comes along")


def test_transferability_reasons_name_each_combination_and_the_cap() -> None:
    """A combination that holds is named with its points; one that does not says what it needs."""
    told = TOLD | {"first_language": levels(9), "canadian_work_years": 1}
    assert reasons(scored(told), "transferability") == {
        "education": "Two or more credentials, a master’s, a professional degree or a doctorate, with "
        "CLB or NCLC 9 or more in all four abilities: 50; Two or more credentials, a master’s, a "
        "professional degree or a doctorate, with one year of Canadian work: 25; together 75, limited "
        "to 50",
        "foreign_work": "Three years or more of foreign work, with CLB or NCLC 9 or more in all four "
        "abilities: 50; Three years or more of foreign work, with one year of Canadian work: 25; "
        "together 75, limited to 50",
        "certificate": "Certificate of qualification, with CLB or NCLC 7 or more in all four "
        "abilities: 50",
    }
    weak = reasons(scored(TOLD | {"foreign_work_years": 0}), "transferability")
    assert weak["certificate"] == (
        "Needs a Canadian certificate of qualification, together with CLB or NCLC 5 in all four "
        "abilities."
    )
    assert weak["foreign_work"].startswith("Needs a year of foreign work, together with")


def test_a_factor_without_points_has_nothing_to_give() -> None:
    """A removed factor and one that had not begun have a maximum of 0."""
    offer = scored(TOLD).sections["additional"].factors["job_offer"]
    assert (offer.points, offer.max) == (0, 0)
    assert offer.reason == "Has given no points since 25 March 2025"
    early = scored(single(date="2015-03-01")).sections["additional"].factors["french"]
    assert (early.points, early.max) == (0, 0)
    assert early.reason == "Gave no points before 6 June 2017"


def test_no_test_and_no_answer_have_their_words() -> None:
    """No language result, and no studies in Canada, are said in so many words."""
    found = scored(single(first_language=None, date="2020-01-05"))
    assert found.sections["core"].factors["first_language"].reason == "No test result given"
    assert found.sections["core"].factors["first_language"].max == 136
    assert reasons(found, "additional")["job_offer"] == "None"
    assert reasons(found, "additional")["canadian_education"] == "No"


def test_the_same_profile_scores_the_same_again() -> None:
    """A second score of the same profile, and one after others, has the same points and words."""
    first = scored(TOLD).as_dict()
    scored(TOLD | {"spouse": None})
    scored(TOLD | {"first_language": levels(9, test="nclc"), "second_language": levels(8)})
    assert scored(TOLD).as_dict() == first


def test_french_first_is_called_nclc() -> None:
    """The levels of a French test are NCLC, those of an English one CLB."""
    found = reasons(scored(single(first_language=levels(7, test="nclc"))), "core")
    assert found["first_language"].startswith("Speaking NCLC 7: 17; ")


def test_level_one_stays_level_one() -> None:
    """Levels told directly are kept from 0 up, though below 4 they give nothing."""
    found = scored(single(first_language=levels(1)))
    assert points(found, "core")["first_language"] == 0
    assert reasons(found, "core")["first_language"].startswith("Speaking CLB 1: 0; ")


def test_a_notice_says_what_from_when_and_who_says_so() -> None:
    """A notice has its day, status, title, text and sources, in both languages."""
    (notice,) = scored(single(date="2026-11-22")).notices
    assert set(notice) == {"id", "status", "from", "title", "text", "sources"}
    assert notice["from"] == "2026-11-03"
    assert notice["title"]["fr"] == "Des points pour les professions à salaire élevé sont signalés"
    assert [source["kind"] for source in notice["sources"]] == ["secondary", "secondary"]


def test_a_listed_ruleset_says_everything_about_itself() -> None:
    """Id, period, status, title, what changed, notices, sources and the day of the last check."""
    found = {entry["id"]: entry for entry in rulesets()}
    current = found["2025-03-25"]
    assert set(current) == {
        "id", "from", "to", "status", "title", "changed", "notices", "sources", "verified",
    }  # fmt: skip
    assert current["title"]["en"] == "Job offers no longer give points"
    assert current["changed"]["fr"].startswith("Les points pour l’offre d’emploi sont supprimés.")
    assert current["verified"] == "2026-09-30"
    assert current["sources"][0]["kind"] == "official"
    assert found["2016-11-19"]["notices"] == []
    assert found["2015-01-01"]["to"] == "2016-11-18"
    assert [notice["id"] for notice in found["2026-11-03"]["notices"]] == ["2026-11-03"]


def test_two_years_before_a_leap_day() -> None:
    """Two years before 29 February is 28 February where that year has no 29th."""
    assert years_before(dt.date(2028, 2, 29), 2) == dt.date(2026, 2, 28)
    assert years_before(dt.date(2028, 2, 29), 4) == dt.date(2024, 2, 29)
    assert years_before(dt.date(2026, 9, 29), 2) == dt.date(2024, 9, 29)


def test_days_in_words_in_both_languages() -> None:
    """A day is written as its readers do; the first of a month is special in French only."""
    assert in_words(dt.date(2025, 3, 25), "en") == "25 March 2025"
    assert in_words(dt.date(2025, 3, 25), "fr") == "25 mars 2025"
    assert in_words(dt.date(2025, 8, 1), "en") == "1 August 2025"
    assert in_words(dt.date(2025, 8, 1), "fr") == "1er août 2025"
    offer = scored(TOLD, lang="fr").sections["additional"].factors["job_offer"]
    assert offer.reason == "Ne donne plus de points depuis le 25 mars 2025"


def test_the_result_as_json_has_the_contracts_names() -> None:
    """Sections and factors carry points, maximum, reason, parts and the sum before the cap."""
    found = scored(TOLD | {"provincial_nomination": True}).as_dict()
    assert (found["max"], set(found)) == (1200, {"total", "max", "ruleset", "sections"})
    section = found["sections"]["additional"]
    assert set(section) == {"points", "max", "before_cap", "factors"}
    assert (section["points"], section["max"], section["before_cap"]) == (600, 600, 625)
    trade = found["sections"]["transferability"]["factors"]["certificate"]
    assert trade == {
        "points": 0, "max": 50, "reason": trade["reason"], "parts": {"with_language": 0},
    }  # fmt: skip
    spouse = found["sections"]["spouse"]["factors"]["education"]
    assert spouse == {"points": 0, "max": 10, "reason": "Not told"}
