"""The glossary: are the terms there in both languages, and are slips refused?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.badinput import copy_of, faults

if TYPE_CHECKING:
    from macros.store import Store

# Names and initials as the Regulations, the ministerial instructions and canada.ca have them.
OFFICIAL = [
    ("ita", "Invitation to apply", "ITA", "invitation à présenter une demande", "IPD"),
    ("cec", "Canadian Experience Class", "CEC", "catégorie de l’expérience canadienne", "CEC"),
    ("pnp", "Provincial Nominee Program", "PNP", "Programme des candidats des provinces", "PCP"),
    ("crs", "Comprehensive Ranking System", "CRS", "Système de classement global", "SCG"),
    (
        "copr", "Confirmation of permanent residence", "COPR",
        "confirmation de résidence permanente", "CRP",
    ),
]  # fmt: skip


def test_there_are_seventy_terms_or_more_in_both_languages(store: Store) -> None:
    """Each has a name and a definition in each language, and the two definitions differ."""
    assert len(store.glossary) >= 70
    for term in store.glossary.values():
        assert term.term.en.strip(), term.id
        assert term.term.fr.strip(), term.id
        assert len(term.definition.en) > 15 < len(term.definition.fr), term.id
        assert term.definition.en != term.definition.fr, term.id


@pytest.mark.parametrize("expected", OFFICIAL, ids=lambda names: names[0])
def test_what_readers_look_for_first_has_its_official_names(
    store: Store, expected: tuple[str, str, str, str, str]
) -> None:
    """ITA, CEC, PNP, CRS and COPR stand under their initials, with the official French names."""
    name, english, en, french, fr = expected
    term = store.glossary[name]
    assert (term.term.en, term.term.fr) == (english, french)
    assert term.abbreviations is not None
    assert (term.abbreviations["en"], term.abbreviations["fr"]) == (en, fr)
    assert term.french_basis in ("law", "official")


def test_initials_mean_one_thing(store: Store) -> None:
    """In each language no two terms have the same initials."""
    for lang in ("en", "fr"):
        short = [t.abbreviations[lang] for t in store.glossary.values() if t.abbreviations]
        given = [initials for initials in short if initials]
        assert sorted(set(given)) == sorted(given)


def test_programs_have_the_names_that_the_programs_themselves_have(store: Store) -> None:
    """The terms fsw, cec, fst and pnp lead to the pages of these programs."""
    for name in store.programs:
        assert (store.glossary[name].explained_on or "").startswith(f"/programs/{name}/")


def test_related_terms_are_other_terms(store: Store) -> None:
    """Every see-also is there and is not the term itself."""
    for term in store.glossary.values():
        assert set(term.see_also) <= store.glossary.keys() - {term.id}


def test_what_is_only_usage_is_marked_uncertain(store: Store) -> None:
    """A French term that was read in no official text is never a certain fact."""
    usage = [term for term in store.glossary.values() if term.french_basis == "usage"]
    assert usage
    assert {term.confidence for term in usage} <= {"medium", "low"}


def test_french_has_its_typography(store: Store) -> None:
    """A narrow space before double punctuation and no straight apostrophe."""
    for term in store.glossary.values():
        for text in (term.term.fr, term.definition.fr):
            assert "'" not in text, term.id
            assert not re.search(r"[^\u202f][;:!?»]|«[^\u202f]", text), term.id


def test_definitions_are_short_sentences(store: Store) -> None:
    """A reader on a phone gets three sentences at most, of at most 30 words each."""
    for term in store.glossary.values():
        for lang in ("en", "fr"):
            sentences = re.findall(r"[^.]+\.", term.definition[lang])
            assert 1 <= len(sentences) <= 3, term.id
            assert max(len(sentence.split()) for sentence in sentences) <= 30, (term.id, lang)


@pytest.mark.parametrize(
    "slip",
    [
        ("id: ita", "see_also: [round", "see_also: [rounds", '"rounds" is not a term'),
        ("id: ita", "see_also: [round", "see_also: [ita", '"ita" is this term itself'),
        ("id: ita", "see_also: [round", "see_also: [e-apr", '"e-apr" stands here twice'),
        ("id: ita", "The message", "Within 60 days, the message", '"60" is a figure'),
        ("terms:", "id: atip", "id: ita", '"ita" is the id of another term already'),
        ("id: ita", '"Invitation to apply"', '"Zeal"', "expected A first"),
        ("id: ita", "source: ", "source: x-", "is not a source"),
        ("id: ita", 'explained_on: "/how', 'explained_on: "how', "explained_on"),
        ("id: ita", '{en: "ITA", fr: "IPD"}', "{}", "expected en, fr or both"),
        ("id: ita", "french_basis: official", "french_basis: hearsay", "french_basis"),
    ],
)
def test_slips_are_refused_with_their_reason(
    repo: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    slip: tuple[str, str, str, str],
) -> None:
    """`hub check` names the file and says what is wrong with the term."""
    after, old, new, said = slip
    copy = copy_of(repo / "data", tmp_path)
    copy.swap("glossary.yml", old, new, after=after)
    lines = faults(copy, capsys)
    assert any(line.startswith("data/glossary.yml:") and said in line for line in lines), lines
