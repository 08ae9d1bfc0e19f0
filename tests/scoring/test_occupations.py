"""Occupations: codes of the NOC 2021, near misses, words in two languages, categories over the years."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from express_entry import InvalidInput, InvalidProfile, Profile, occupations, unit_group
from express_entry.noc import near, search, unit_groups
from express_entry.worker import answer
from tests.scoring.profiles import single
from tests.scoring.test_command_line import run


def refused(question: str, **options: Any) -> str:
    """What is said where an occupation is not found."""
    with pytest.raises(InvalidInput) as found:
        occupations(question, **options)
    assert [error.path for error in found.value.errors] == ["noc"]
    return found.value.errors[0].message


def codes(words: str) -> list[str]:
    """The codes of the occupations that words find."""
    return [group.code for group in search(words)]


def test_a_code_has_its_titles_and_its_teer() -> None:
    """21231 is software engineers and designers, TEER 1."""
    found = unit_group("21231")
    assert found.teer == 1
    assert found.title == {
        "en": "Software engineers and designers",
        "fr": "Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel",
    }


def test_the_package_knows_all_516_unit_groups() -> None:
    """The NOC 2021 has 516 unit groups."""
    assert len(unit_groups()) == 516


@pytest.mark.parametrize(
    ("wrong", "first"),
    [
        ("21213", "21231"),  # the last two digits swapped
        ("12231", "21231"),  # the first two swapped
        ("31305", "31303"),  # the last digit wrong: 31300 to 31303 exist, 31303 is the closest
        ("00016", "00015"),
        ("00000", "00010"),
    ],
)
def test_a_slip_of_the_hand_is_recognised(wrong: str, first: str) -> None:
    """Swapped digits come before a wrong digit; later digits and close ones before others."""
    assert wrong not in unit_groups()
    assert near(wrong, unit_groups())[0] == first


def test_at_most_three_near_codes_are_named() -> None:
    """A long list of guesses would help nobody; a code like no other has none."""
    assert near("31305", unit_groups()) == ["31303", "31302", "31301"]
    assert near("99999", unit_groups()) == []


def test_an_unknown_code_names_near_ones_with_their_titles() -> None:
    """The message says the nearest occupations, in the language asked for."""
    with pytest.raises(InvalidInput) as found:
        unit_group("21213")
    assert str(found.value).startswith(
        'noc: "21213" is not a code of the NOC 2021; '
        "did you mean 21231 (Software engineers and designers), "
    )
    with pytest.raises(InvalidInput) as found:
        unit_group("00000", lang="fr")
    assert str(found.value) == (
        'noc: "00000" n’est pas un code de la CNP 2021\u202f; '
        "vouliez-vous dire 00010 (Membres des corps législatifs)\u202f?"
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("99999", '"99999" is not a code of the NOC 2021'),
        ("2173", '"2173" is not a NOC 2021 code: it has four digits, as the codes of the NOC 2016'),
        ("212312", '"212312" is not a NOC 2021 code: expected five digits'),
        ("a", '"a" is not a NOC 2021 code: expected five digits'),
        (21231, "21231 is not a NOC 2021 code: expected five digits in quotes"),
    ],
)
def test_what_is_no_code_says_why(code: Any, said: str) -> None:
    """Four digits are an older edition's; a number has lost its quotes."""
    with pytest.raises(InvalidInput) as found:
        unit_group(code)
    assert found.value.errors[0].message.startswith(said)


def test_a_profile_with_an_unknown_occupation_is_refused_at_its_path() -> None:
    """Both the main occupation and that of each job have to exist."""
    work = [
        {"noc": "21231", "where": "canada", "from": "2024-01-01"},
        {"noc": "21213", "where": "canada", "from": "2024-01-01"},
    ]
    with pytest.raises(InvalidProfile) as found:
        Profile.from_dict(single(noc="2173", work=work))
    assert [error.path for error in found.value.errors] == ["noc", "work[1].noc"]
    assert "did you mean 21231" in found.value.errors[1].message


def test_a_profile_without_occupation_does_not_load_the_classification() -> None:
    """A score must not wait for 516 titles that it does not need."""
    program = (
        "import sys; from express_entry import Profile, score;"
        "plain = {'age': 29, 'education': 'masters', 'first_language': None};"
        "score(Profile.from_dict(plain));"
        "print([n for n in ('noc', 'categories') if f'express_entry._compiled.{n}' in sys.modules]);"
        "Profile.from_dict(plain | {'noc': '21231'});"
        "print('express_entry._compiled.noc' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "True"]


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("software engineer", "21231"),
        ("Software ENGINEERS", "21231"),
        ("ingénieur logiciel", "21231"),
        ("ingenieur logiciel", "21231"),
        ("plombier", "72300"),
        ("plumb", "72300"),
        ("registered nurse", "31301"),
        ("infirmières autorisées", "31301"),
        ("21231", "21231"),
        (" 21231 ", "21231"),
    ],
)
def test_words_of_either_language_find_an_occupation(words: str, best: str) -> None:
    """Capital letters, accents and plurals make no difference; a beginning of a word is enough."""
    assert codes(words)[0] == best


def test_words_outside_brackets_come_first() -> None:
    """21311 is named "Computer engineers (except software engineers and designers)"."""
    assert codes("software engineer") == ["21231", "21311"]


def test_whole_words_come_before_beginnings() -> None:
    """A nurse is not a nursery labourer (85103), though both begin alike."""
    found = codes("nurse")
    assert found.index("31301") < found.index("85103")


def test_nothing_found_names_near_words() -> None:
    """A misspelt word is answered with the nearest word of a title, where there is one."""
    near_word = refused("plumbr")
    assert near_word.endswith('has the words "plumbr" in its title; did you mean "plumbers"?')
    assert refused("plonbier", lang="fr").endswith(
        "vouliez-vous dire «\u202fplombiers\u202f»\u202f?"
    )
    assert refused("xyzzyx").endswith('has the words "xyzzyx" in its title')
    # Each word is in a title, but no title has both: there is no better word to offer.
    assert refused("plumbers legislators").endswith('"plumbers legislators" in its title')


def test_nothing_to_look_for_is_refused() -> None:
    """Signs alone are no words."""
    assert refused(" - ") == (
        '"-" is not something to look for: expected a code, or words of an occupation'
    )
    assert refused("2173").startswith('"2173" is not a NOC 2021 code: it has four digits')


def test_the_categories_of_an_occupation_over_the_years() -> None:
    """Software engineers left STEM on 27 February 2025; nurses stayed; aircraft mechanics came back."""

    def spans(code: str) -> list[tuple[str, str, str | None]]:
        (found,) = occupations(code)
        return [(s["category"], s["from"], s["to"]) for s in found["categories"]]

    assert spans("21231") == [("stem", "2023-05-31", "2025-02-26")]
    assert spans("31301") == [("healthcare", "2023-05-31", None)]
    assert spans("72404") == [
        ("transport", "2023-05-31", "2025-02-26"), ("transport", "2026-02-18", None)]  # fmt: skip
    assert spans("63201") == [
        ("trades", "2026-02-18", None), ("agriculture", "2023-05-31", "2026-02-17")]  # fmt: skip
    assert spans("00010") == []


def test_the_command_prints_occupations_that_fit_a_terminal() -> None:
    """Title, TEER and categories with their days, in 80 columns, in either language."""
    done = run("noc", "software", "engineer")
    assert done.returncode == 0
    assert done.stdout.startswith("21231  Software engineers and designers\n       TEER 1\n")
    assert "from 31 May 2023" in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    french = run("--lang", "fr", "noc", "31301")
    assert "FÉER 1" in french.stdout
    assert "Santé et services sociaux\u202f: depuis le 31 mai 2023" in french.stdout
    assert run("noc", "00010").stdout.endswith("       in no category so far\n")


def test_the_command_gives_json_and_refuses() -> None:
    """--json prints a list; an unknown occupation is exit status 1."""
    (found,) = json.loads(run("noc", "--json", "72300").stdout)
    assert (found["code"], found["teer"], found["categories"][0]["category"]) == (
        "72300", 2, "trades")  # fmt: skip
    done = run("noc", "21213")
    assert (done.returncode, done.stdout) == (1, "")
    assert "did you mean 21231" in done.stderr


def test_the_page_asks_for_occupations() -> None:
    """The worker answers words and codes, and refuses anything else with an error."""
    found = json.loads(answer(json.dumps({"ask": "noc", "query": "plombier", "lang": "fr"})))
    assert found["result"][0]["code"] == "72300"
    for query in (None, [], "", "21213"):
        found = json.loads(answer(json.dumps({"ask": "noc", "query": query})))
        assert found["ok"] is False
        assert found["errors"][0]["path"] == "noc"
