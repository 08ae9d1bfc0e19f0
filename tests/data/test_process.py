"""Are the limits, fees and funds of the way to permanent residence the official ones?

Figures here are typed from the source named at each, never taken from data/.
"""

from __future__ import annotations

import datetime as dt
import json

import pytest
from pydantic import ValidationError

from macros.models.process import Limit, Process
from macros.store import Store

TODAY = dt.date(2026, 11, 22)
PERSONAL = {"principal", "spouse", "child", "right"}


@pytest.fixture
def process(store: Store) -> Process:
    """data/process.yml."""
    return store.process


@pytest.mark.parametrize(
    ("day", "days"),
    [
        ("2015-01-31", 60),  # Express Entry as it began
        ("2016-11-18", 60),
        ("2016-11-19", 90),  # Ministerial Instructions in force 2016-11-19
        ("2018-06-25", 90),
        ("2018-06-26", 60),  # reported change of 2018-06-26
        ("2020-12-01", 90),  # COVID-19 measure
        ("2021-06-28", 90),
        ("2021-06-29", 60),  # IRCC program delivery update of 2021-06-29
        ("2026-11-22", 60),  # IRCC, Apply for permanent residence
    ],
)
def test_an_invitation_lasts_60_or_90_days_by_its_date(
    process: Process, day: str, days: int
) -> None:
    """The window was 90 days from 2016-11-19 to 2018-06-25 and during COVID-19, otherwise 60."""
    window = process.limits["invitation_window"]
    assert window.unit == "days"
    assert window.on(dt.date.fromisoformat(day)).value == days


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        ("draft_kept", 60, "days"),  # IRCC, Submit your profile
        ("profile_validity", 12, "months"),  # Ministerial Instructions s. 4(1)
        ("language_validity", 2, "years"),  # IRPR s. 75(2)(d)
        ("eca_validity", 5, "years"),  # IRPR s. 75(2)(e)
        ("medical_validity", 12, "months"),  # IRPR s. 30(3)
        ("police_age", 18, "age"),  # IRCC, Police certificates
        ("police_stay", 6, "months"),
        ("police_lookback", 10, "years"),
        ("biometrics_from", 14, "age"),  # IRPR s. 12.2
        ("biometrics_to", 79, "age"),
        ("biometrics_window", 30, "days"),  # IRCC, After you apply
        ("service_standard", 6, "months"),  # IRCC completeness check instructions
        ("card_address", 180, "days"),  # IRCC, If your application is approved
        ("card_processing", 34, "days"),  # IRCC processing times of 2026-10-01
        ("estimate_cec", 6, "months"),  # IRCC processing times of 2026-09-03
        ("estimate_fsw", 7, "months"),
        ("estimate_pnp", 7, "months"),
        ("misrepresentation_bar", 5, "years"),  # IRPA s. 40(2)
        ("residency_days", 730, "days"),  # IRPA s. 28
    ],
)
def test_a_limit_is_the_one_of_the_official_text(
    process: Process, name: str, value: int, unit: str
) -> None:
    """Each limit holds the number of the page or section named beside it."""
    limit = process.limits[name]
    assert (limit.on(TODAY).value, limit.unit) == (value, unit)


@pytest.mark.parametrize(
    ("day", "principal", "child", "right"),
    [
        ("2020-04-30", 825, 225, 500),  # SOR/2020-45
        ("2023-01-01", 850, 230, 515),
        ("2024-05-27", 950, 260, 575),  # canada.ca page of 2024-05-27: 1,525 / 1,525 / 260
        ("2026-04-29", 950, 260, 575),
        ("2026-04-30", 990, 270, 600),  # IRCC fees.json of 2026-09-30: 1,590 with both
    ],
)
def test_fees_are_raised_on_30_april_of_even_years(
    process: Process, day: str, principal: int, child: int, right: int
) -> None:
    """Processing and right of permanent residence fees follow the dates of their increases."""
    on = dt.date.fromisoformat(day)
    found = {name: process.fees[name].on(on).amount for name in process.fees if name in PERSONAL}
    assert found == {"principal": principal, "spouse": principal, "child": child, "right": right}


def test_the_fee_of_a_child_is_what_the_regulations_reckon(process: Process) -> None:
    """IRPR s. 294: 260 raised as 950 was to 990, rounded to 5 dollars; a copy of the fee list agrees."""
    newest = process.fees["child"].values[-1]
    assert newest.amount == round(260 * 990 / 950 / 5) * 5 == 270
    assert newest.confidence == "medium"
    assert newest.note


def test_the_application_asks_for_the_letters_of_banks(process: Process) -> None:
    """They prove the funds, so the printed checklist has them at the step where they are sent."""
    asks = {step.id: [ask.en for ask in step.asks] for step in process.steps}
    assert any("banks" in ask and "proof of funds" in ask for ask in asks["application"])


@pytest.mark.parametrize(
    ("case", "total"),
    [
        ("single", 1590),  # IRCC fees.json: principal applicant with right of PR fee
        ("single_biometrics", 1675),  # + 85, IRPR s. 315.1
        ("couple", 3350),  # 2 x 1,590 + 170, IRPR s. 315.1
        ("couple_one_child", 3620),  # + 270, calculated
    ],
)
def test_a_family_pays_the_sum_of_its_fees(process: Process, case: str, total: int) -> None:
    """Totals since 2026-04-30 are those of the official fee list."""
    assert process.total(case, TODAY) == total


def test_the_calculated_fee_of_a_child_is_marked(process: Process) -> None:
    """No official text with the child's fee of 2026 was read, and the data says so."""
    child = process.fees["child"].on(TODAY)
    assert child.confidence == "medium"
    assert child.note is not None
    assert process.fees["principal"].on(TODAY).confidence == "high"


def test_settlement_funds_are_the_table_of_july_2025(process: Process) -> None:
    """IRCC's proof of funds page, read 2026-09-30: table updated 7 July 2025."""
    funds = process.funds.on(TODAY)
    assert funds.from_ == dt.date(2025, 7, 7)
    assert funds.amounts == [15263, 19001, 23360, 28362, 32168, 36280, 40392]
    assert funds.extra == 4112


def test_no_funds_are_given_for_a_time_without_a_known_table(process: Process) -> None:
    """A day before the oldest known table is an error, never a guess."""
    with pytest.raises(LookupError, match="no value is known on 2021-12-31"):
        process.funds.on(dt.date(2021, 12, 31))


def test_the_medical_exam_comes_before_the_application_again(process: Process) -> None:
    """Upfront until 2023-09-30, after applying until 2025-08-20, upfront since 2025-08-21."""
    timing = process.rules["medical_timing"]
    upfront = timing.on(dt.date(2023, 9, 30)).text.en
    assert upfront == timing.on(dt.date(2025, 8, 21)).text.en
    assert upfront.startswith("Before you apply")
    assert timing.on(dt.date(2023, 10, 1)).text.en.startswith("After you apply")
    assert timing.on(dt.date(2025, 8, 20)).text.en.startswith("After you apply")


def test_the_steps_come_in_the_order_of_the_procedure(process: Process) -> None:
    """Medical exam and police certificates precede the application, biometrics follow it."""
    assert [step.id for step in process.steps] == [
        "eligibility", "profile-documents", "profile", "pool", "invitation", "medical-exam",
        "police-certificates", "application", "biometrics", "processing", "approval", "landing",
        "pr-card",
    ]  # fmt: skip


def test_values_out_of_order_are_refused(process: Process) -> None:
    """A newer value stands below the older one; the other way round is a fault."""
    text = process.limits["invitation_window"].model_dump(mode="json", by_alias=True)
    text["values"].reverse()
    with pytest.raises(ValidationError, match="put the newest value last"):
        Limit.model_validate_json(json.dumps(text), strict=False)


def test_a_text_that_names_an_unknown_limit_is_refused(process: Process) -> None:
    """`{deadline}` in a summary is a fault as long as no limit has that name."""
    text = process.model_dump(mode="json", by_alias=True)
    text["steps"][0]["summary"] = {"en": "Within {deadline}.", "fr": "Dans les {deadline}."}
    with pytest.raises(ValidationError, match="there is no limit deadline"):
        Process.model_validate_json(json.dumps(text), strict=False)
