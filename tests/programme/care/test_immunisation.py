"""Doses of the national schedule: due, late, caught up, closed; gaps; separate or hexavalent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.growth.age import completed_months
from desktop_app.programme.care.immunisation import (
    GIVE_NOW,
    DoseState,
    basic_lacking,
    counted_doses,
    dose_statuses,
    immunisation_dues,
    immunisation_problems,
    vaccines_today,
)
from desktop_app.programme.care.immunisation_schedule import (
    ImmunisationSchedule,
    immunisation_schedule,
)
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.life import ChildLife

SCHEDULE = immunisation_schedule()
HEXAVALENT = immunisation_schedule({"immunisation.rule.hexavalent": 1})
ENDEMIC = immunisation_schedule({"immunisation.rule.endemic_je": 1})
BORN = date(2025, 1, 10)
LIFE = ChildLife(birth_date=BORN)


def at(months: int, days: int = 0) -> date:
    return day_of_age(BORN, months) + timedelta(days)


def gave(vaccine: str, on: date) -> Immunisation:
    return Immunisation(child_id=1, vaccine=vaccine, on=on)


def on_time(until: date) -> list[Immunisation]:
    """Every dose on the first day on which it is due."""
    return [
        gave(SCHEDULE.offered[dose.series], at(dose.due_months))
        for dose in SCHEDULE.doses
        if at(dose.due_months) <= until
    ]


def states(
    given: list[Immunisation], on: date, schedule: ImmunisationSchedule = SCHEDULE
) -> dict[str, str]:
    found = dose_statuses(BORN, given, on, schedule)
    return {one.dose.code: one.state.value for one in found}


def test_the_schedule_in_its_order() -> None:
    assert [(dose.code, dose.due_months) for dose in SCHEDULE.doses] == [
        ("hb0", 0), ("bcg", 0), ("opv_1", 0),
        ("dpt_hb_hib_1", 2), ("opv_2", 2), ("pcv_1", 2), ("rv_1", 2),
        ("dpt_hb_hib_2", 3), ("opv_3", 3), ("pcv_2", 3), ("rv_2", 3),
        ("dpt_hb_hib_3", 4), ("opv_4", 4), ("ipv_1", 4), ("rv_3", 4),
        ("mr_1", 9), ("ipv_2", 9),
        ("pcv_3", 12), ("dpt_hb_hib_4", 18), ("mr_2", 18),
    ]  # fmt: skip
    assert "je_1" in {dose.code for dose in ENDEMIC.doses}


def test_a_child_on_time_has_all_and_lacks_nothing() -> None:
    for months in range(60):
        done = on_time(at(months))
        found = states(done, at(months))
        assert set(found.values()) <= {"given", "not_yet"}
        assert basic_lacking(BORN, done, at(months), SCHEDULE) == ()
        assert immunisation_dues(1, BORN, done, at(months), SCHEDULE) == ()
    assert set(states(on_time(at(59)), at(59)).values()) == {"given"}


@pytest.mark.parametrize(
    "dose, months, expected",
    [
        ("hb0", 0, "due"), ("hb0", 1, "closed"),
        ("bcg", 0, "due"), ("bcg", 1, "due"), ("bcg", 2, "late"), ("bcg", 11, "late"),
        ("bcg", 12, "closed"),
        ("opv_1", 1, "due"), ("opv_1", 2, "late"), ("opv_1", 12, "catch_up"),
        ("opv_1", 59, "catch_up"), ("opv_1", 60, "closed"),
        ("dpt_hb_hib_1", 1, "not_yet"), ("dpt_hb_hib_1", 2, "due"), ("dpt_hb_hib_1", 3, "late"),
        ("dpt_hb_hib_1", 12, "catch_up"),
        ("pcv_1", 2, "due"), ("pcv_1", 11, "late"), ("pcv_1", 12, "catch_up"),
        ("rv_1", 2, "due"), ("rv_1", 4, "late"), ("rv_1", 5, "closed"),
        ("rv_2", 5, "closed"), ("rv_2", 4, "after_previous"),
        ("dpt_hb_hib_2", 2, "not_yet"), ("dpt_hb_hib_2", 3, "after_previous"),
        ("ipv_1", 3, "not_yet"), ("ipv_1", 4, "due"), ("ipv_1", 5, "late"),
        ("mr_1", 8, "not_yet"), ("mr_1", 9, "due"), ("mr_1", 10, "late"),
        ("mr_1", 12, "catch_up"), ("mr_1", 60, "closed"),
        ("pcv_3", 11, "not_yet"), ("dpt_hb_hib_4", 17, "not_yet"), ("mr_2", 60, "closed"),
    ],
)  # fmt: skip
def test_without_any_vaccine(dose: str, months: int, expected: str) -> None:
    assert states([], at(months))[dose] == expected


@pytest.mark.parametrize(
    "months, expected",
    [(11, "not_yet"), (12, "due"), (13, "late"), (23, "late"), (24, "catch_up"), (60, "closed")],
)
def test_the_third_pcv(months: int, expected: str) -> None:
    given = [gave("pcv", at(2)), gave("pcv", at(3))]
    assert states(given, at(months))["pcv_3"] == expected


@pytest.mark.parametrize(
    "first, needed",
    [(2, 3), (11, 3), (12, 2), (23, 2), (24, 1), (40, 1)],
)
def test_a_pcv_begun_late_needs_fewer_doses(first: int, needed: int) -> None:
    found = states([gave("pcv", at(first))], at(first, 1))
    assert [found[f"pcv_{number}"] for number in (1, 2, 3)].count("not_needed") == 3 - needed


def test_a_pcv_that_would_be_begun_now_needs_what_its_age_says() -> None:
    assert states([], at(24))["pcv_2"] == "not_needed"
    codes = [
        one.figures["dose_word"]
        for one in immunisation_dues(1, BORN, [gave("pcv", at(24))], at(30), SCHEDULE)
    ]
    assert "pcv_2" not in codes


def test_a_gap_must_pass_before_the_next_dose() -> None:
    given = [gave("dpt_hb_hib", at(3, 10))]
    (waiting,) = [
        one
        for one in dose_statuses(BORN, given, at(3, 20), SCHEDULE)
        if one.dose.code == "dpt_hb_hib_2"
    ]
    assert (waiting.state, waiting.earliest) == (DoseState.WAITING, at(3, 38))
    assert states(given, at(3, 37))["dpt_hb_hib_2"] == "waiting"
    assert states(given, at(3, 38))["dpt_hb_hib_2"] == "late"


def test_two_live_vaccines_stand_a_month_apart_or_on_one_day() -> None:
    given = [gave("bcg", at(9))]
    assert states(given, at(9))["mr_1"] == "due"
    assert states(given, at(9, 27))["mr_1"] == "waiting"
    assert states(given, at(9, 28))["mr_1"] == "due"
    assert states([gave("opv", at(9))], at(9, 1))["mr_1"] == "due"


def rejected(*given: Immunisation) -> list[tuple[str, str]]:
    found = counted_doses(BORN, given, SCHEDULE)
    return [(one.series, one.code) for one in found.rejected]


def test_what_does_not_count_is_due_again() -> None:
    early = gave("dpt_hb_hib", at(2, -5))
    assert rejected(early) == [("dpt_hb_hib", "too_early")]
    assert states([early], at(2))["dpt_hb_hib_1"] == "due"
    assert rejected(gave("dpt_hb_hib", at(2, -4))) == []
    first = gave("dpt_hb_hib", at(2))
    assert rejected(first, gave("dpt_hb_hib", at(2, 23))) == [("dpt_hb_hib", "too_soon")]
    assert rejected(first, gave("dpt_hb_hib", at(3, -4))) == []
    assert rejected(first, replace(first, immunisation_id=2)) == [("dpt_hb_hib", "too_soon")]
    assert rejected(gave("bcg", at(1)), gave("bcg", at(3))) == [("bcg", "surplus")]
    assert rejected(gave("unknown", at(1))) == []


def test_a_later_booster_counts_from_12_months_on() -> None:
    three = [gave("dpt_hb_hib", at(months)) for months in (2, 3, 4)]
    assert states([*three, gave("dpt_hb_hib", at(16, 5))], at(20))["dpt_hb_hib_4"] == "given"
    too_soon = [*three, gave("dpt_hb_hib", at(15))]
    assert rejected(*too_soon) == [("dpt_hb_hib", "too_soon")]


def test_vaccines_of_later_days_are_not_known_yet() -> None:
    assert states([gave("bcg", at(1))], at(0))["bcg"] == "due"


def test_the_dues_say_what_since_when_and_until_when() -> None:
    found = immunisation_dues(7, BORN, on_time(at(4)), at(10), SCHEDULE)
    assert [(one.code, one.since, dict(one.figures)) for one in found] == [
        (
            "immunisation_late",
            at(9),
            {"dose_word": "ipv_2", "vaccine_word": "ipv", "until_date": at(60, -1)},
        ),
        (
            "immunisation_late",
            at(9),
            {"dose_word": "mr_1", "vaccine_word": "mr", "until_date": at(60, -1)},
        ),
    ]
    waited = immunisation_dues(7, BORN, [gave("opv", at(2, 20))], at(4), SCHEDULE)
    second = next(one for one in waited if one.figures["dose_word"] == "opv_2")
    assert second.since == at(2, 48)


def test_hexavalent_covers_polio_by_injection_as_well() -> None:
    given = [gave("hexavalent", at(months)) for months in (2, 3, 4)]
    for schedule in (SCHEDULE, HEXAVALENT):
        found = states(given, at(9), schedule)
        assert [found[code] for code in ("dpt_hb_hib_3", "ipv_1", "ipv_2")] == ["given"] * 3
    due = dose_statuses(BORN, [], at(2), HEXAVALENT)
    assert vaccines_today(due, HEXAVALENT) == (
        "bcg",
        "opv",
        "hexavalent",
        "pcv",
        "rv",
    )
    assert vaccines_today(dose_statuses(BORN, [], at(4), SCHEDULE), SCHEDULE) == (
        "bcg",
        "opv",
        "dpt_hb_hib",
        "pcv",
        "rv",
        "ipv",
    )


def test_where_only_polio_lacks_it_is_given_alone() -> None:
    given = [gave("dpt_hb_hib", at(months)) for months in (2, 3, 4)]
    due = dose_statuses(BORN, given, at(9), HEXAVALENT)
    assert "ipv" in vaccines_today(due, HEXAVALENT)
    assert "hexavalent" not in vaccines_today(due, HEXAVALENT)


@pytest.mark.parametrize(
    "months, lacking",
    [(0, ()), (1, ("hb0",)), (2, ("bcg", "hb0", "opv_1"))],
)
def test_basic_immunisation_lacks_what_is_past_its_time(
    months: int, lacking: tuple[str, ...]
) -> None:
    assert basic_lacking(BORN, [], at(months), SCHEDULE) == lacking


def test_basic_immunisation_is_without_pcv_and_rotavirus() -> None:
    given = [one for one in on_time(at(9)) if one.vaccine not in ("pcv", "rv")]
    assert basic_lacking(BORN, given, at(12), SCHEDULE) == ()


def codes(new: Immunisation, *others: Immunisation, life: ChildLife = LIFE) -> list[str]:
    found = immunisation_problems(new, others, life, at(20), SCHEDULE)
    return [f"{p.severity.value} {p.code}" for p in found]


def test_what_an_entry_may_not_be() -> None:
    bcg = replace(gave("bcg", at(1)), immunisation_id=4)
    assert codes(bcg, bcg) == []
    assert codes(gave("bcg", at(1)), bcg) == ["refuse immunisation_exists"]
    assert codes(gave("jamu", at(1))) == ["refuse vaccine_unknown"]
    assert codes(gave("bcg", BORN - timedelta(1))) == ["refuse care_before_birth"]
    assert codes(gave("bcg", at(20, 1))) == ["refuse date_in_future"]
    died = ChildLife(birth_date=BORN, died_on=at(2))
    assert codes(gave("bcg", at(3)), life=died) == ["refuse care_after_death"]
    assert codes(gave("bcg", at(2)), life=died) == []


def test_what_would_not_count_is_asked_about() -> None:
    assert codes(gave("dpt_hb_hib", at(1))) == ["confirm immunisation_too_early"]
    first = gave("dpt_hb_hib", at(2))
    assert codes(gave("dpt_hb_hib", at(2, 5)), first) == ["confirm immunisation_too_soon"]
    assert codes(gave("bcg", at(4)), gave("bcg", at(1))) == ["confirm immunisation_surplus"]
    assert codes(gave("bcg", at(12))) == ["confirm immunisation_too_old"]
    # it still counts for polio by injection, so that nothing is asked
    assert codes(gave("hexavalent", at(5)), *(gave("dpt_hb_hib", at(m)) for m in (2, 3, 4))) == []


def test_a_live_vaccine_soon_after_another_is_asked_about() -> None:
    bcg = gave("bcg", at(9))
    assert codes(gave("mr", at(9, 27)), bcg) == ["confirm immunisation_live_gap"]
    assert codes(gave("mr", at(9, 28)), bcg) == []
    assert codes(gave("mr", at(9)), bcg, gave("opv", at(9)), gave("other", at(9))) == []
    mr = gave("mr", at(9))
    assert codes(gave("mr", at(9, 5)), mr) == ["confirm immunisation_too_soon"]


VACCINES = st.lists(
    st.builds(
        gave,
        st.sampled_from(sorted(SCHEDULE.vaccines)),
        st.integers(0, 1800).map(lambda n: BORN + timedelta(n)),
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(VACCINES, st.integers(0, 1900), st.sampled_from([SCHEDULE, HEXAVALENT, ENDEMIC]))
def test_no_dose_is_proposed_too_early_too_soon_or_too_late(
    given: list[Immunisation], age_days: int, schedule: ImmunisationSchedule
) -> None:
    on = BORN + timedelta(age_days)
    statuses = dose_statuses(BORN, given, on, schedule)
    months = completed_months(BORN, on)
    proposed = [one for one in statuses if one.state in GIVE_NOW]
    for status in proposed:
        dose = status.dose
        assert dose.due_months <= months <= dose.last_months
        dates = [
            one.given_on for one in statuses if one.dose.series == dose.series and one.given_on
        ]
        assert schedule.series[dose.series][len(dates)] is dose
        if dates and dose.least_gap_days:
            assert (on - max(dates)).days >= dose.least_gap_days
    dues = immunisation_dues(1, BORN, given, on, schedule)
    assert {one.figures["dose_word"] for one in dues} == {one.dose.code for one in proposed}
    assert all(BORN <= one.since <= on for one in dues)


@pytest.mark.parametrize("vaccine", ["dpt_hb_hib", "mr"])
@pytest.mark.parametrize(
    "months, counts, expected",
    [
        (11, False, "confirm immunisation_too_early"),
        (12, True, "confirm immunisation_before_due"),
        (17, True, "confirm immunisation_before_due"),
        (18, True, None),
    ],
)
def test_a_booster_of_12_to_17_months_counts_and_is_asked_about_but_never_offered(
    vaccine: str,
    months: int,
    counts: bool,  # noqa: FBT001 -- an expected answer
    expected: str | None,
) -> None:
    # Begun early enough for the gap of a year, or of half a year, to have passed.
    begun = [gave("dpt_hb_hib", at(month)) for month in (2, 3, 4)] + [gave("mr", at(9))]
    free = {"immunisation.dose.dpt_hb_hib_4.least_gap_days": 7}
    free["immunisation.dose.mr_2.least_gap_days"] = 7
    schedule = immunisation_schedule(free)
    new = gave(vaccine, at(months))
    found = [
        f"{problem.severity.value} {problem.code}"
        for problem in immunisation_problems(new, begun, LIFE, at(30), schedule)
    ]
    assert found == ([] if expected is None else [expected])
    booster = {"dpt_hb_hib": "dpt_hb_hib_4", "mr": "mr_2"}[vaccine]
    assert (states([*begun, new], at(30), schedule)[booster] == "given") is counts
    before = states(begun, at(months), schedule)[booster]
    assert before == ("due" if months == 18 else "not_yet")
