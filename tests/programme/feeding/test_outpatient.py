"""The outpatient course of gizi buruk: weekly visits, what they lead to, and its story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.feeding.outpatient import (
    OutpatientStep,
    course_step,
    outpatient_dues,
    outpatient_problems,
    visit_problems,
)
from desktop_app.programme.records.feeding import (
    Appetite,
    CourseState,
    FeedingCourse,
    FeedingGroup,
    OutpatientCourse,
    OutpatientVisit,
    SevereOutcome,
)
from desktop_app.programme.records.life import ChildLife

RULES = severe_rules()
START = date(2026, 9, 1)
TODAY = date(2026, 11, 24)
LIFE = ChildLife(birth_date=date(2025, 5, 1))
COURSE = OutpatientCourse(course_id=3, child_id=1, start=START)


def day(number: int) -> date:
    return START + timedelta(number)


def seen(
    number: int, weight_kg: float, zwfl: float | None = -3.5, **more: object
) -> OutpatientVisit:
    return OutpatientVisit(
        course_id=3,
        on=day(number),
        weight_kg=weight_kg,
        zwfl=zwfl,
        **more,  # type: ignore[arg-type]  # fields of several types
    )


def step(
    on: int,
    *visits: OutpatientVisit,
    life: ChildLife = LIFE,
    course: OutpatientCourse = COURSE,
) -> tuple[str, str | None]:
    found = course_step(course, visits, life, day(on), RULES)
    return found.step.value, found.because[0].code if found.because else None


def test_admission_then_a_visit_every_week() -> None:
    assert step(0) == ("admit", None)
    found = course_step(COURSE, [seen(0, 6.0)], LIFE, day(3), RULES)
    assert (found.step, found.next_visit) == (OutpatientStep.CONTINUE, day(7))
    assert found.because[0].code == "severe_wfl"


@pytest.mark.parametrize(
    "visit",
    [
        seen(7, 6.1, complications=("pneumonia",)),
        seen(7, 6.1, appetite=Appetite.FAILED),
        seen(7, 6.1, oedema_grade=3),
        seen(7, 3.9),
    ],
)
def test_a_complication_refers_at_once(visit: OutpatientVisit) -> None:
    assert step(8, seen(0, 6.0), visit)[0] == "refer_now"


@pytest.mark.parametrize(
    "first, second, expected",
    [
        (seen(7, 7.0, -2.0), seen(14, 7.2, -2.0), "discharge"),
        (seen(7, 7.0, -2.01), seen(14, 7.2, -2.0), "to_feeding"),
        (seen(7, 7.0, -2.0, muac_cm=12.5), seen(14, 7.2, -1.9, muac_cm=12.6), "discharge"),
        (seen(7, 7.0, -2.0, muac_cm=12.4), seen(14, 7.2, -1.9, muac_cm=12.6), "to_feeding"),
        (seen(7, 7.0, None, muac_cm=12.5), seen(14, 7.2, None, muac_cm=12.5), "discharge"),
        (seen(7, 7.0, -2.0, oedema_grade=1), seen(14, 7.2, -2.0), "continue"),
        (seen(7, 7.0, None), seen(14, 7.2, None), "continue"),
        (seen(7, 7.0, -3.0), seen(14, 7.2, -2.5), "to_feeding"),
        (seen(7, 7.0, -3.01), seen(14, 7.2, -2.5), "continue"),
        (seen(7, 7.0, -2.5, muac_cm=11.4), seen(14, 7.2, -2.5), "continue"),
    ],
)
def test_recovery_needs_two_visits_in_a_row(
    first: OutpatientVisit, second: OutpatientVisit, expected: str
) -> None:
    assert step(14, seen(0, 6.0), first, second)[0] == expected


def test_one_good_visit_is_not_enough() -> None:
    assert step(0, seen(0, 7.0, -1.0))[0] == "continue"
    assert step(7, seen(0, 7.0, -3.5), seen(7, 7.5, -1.0))[0] == "continue"


def test_an_admin_may_read_the_criteria_otherwise() -> None:
    visits = [seen(7, 7.0, -2.0, muac_cm=12.0), seen(14, 7.2, -2.0, muac_cm=12.0)]
    either = severe_rules({"gizi_buruk.outpatient.needs_both": 0})
    assert course_step(COURSE, visits, LIFE, day(14), either).step is OutpatientStep.DISCHARGE
    strict = severe_rules({"gizi_buruk.outpatient.transfer_to_feeding": 0})
    assert course_step(COURSE, visits, LIFE, day(14), strict).step is OutpatientStep.CONTINUE


def test_three_visits_without_gain_ask_for_a_doctor() -> None:
    assert step(14, seen(0, 6.0), seen(7, 6.1), seen(14, 6.0)) == ("refer", "severe_static")
    assert step(14, seen(0, 6.0), seen(7, 5.9), seen(14, 6.1))[0] == "continue"
    assert step(7, seen(0, 6.0), seen(7, 5.9))[0] == "continue"


def test_losing_water_is_no_lack_of_gain() -> None:
    falling = (seen(0, 6.5, oedema_grade=2), seen(7, 6.2, oedema_grade=1), seen(14, 6.0))
    assert step(14, *falling)[0] == "continue"


def test_a_course_that_goes_on_too_long_asks_for_a_doctor() -> None:
    visits = [seen(n, 6 + n / 100) for n in range(0, 113, 7)]
    assert step(112, *visits)[0] == "continue"
    assert step(113, *visits) == ("refer", "severe_too_long")


def test_absent_for_three_visits_is_dropping_out() -> None:
    assert step(20, seen(0, 6.0))[0] == "continue"
    assert step(21, seen(0, 6.0)) == ("dropped_out", "severe_absent")


def test_death_moving_and_the_end_come_first() -> None:
    left = ChildLife(birth_date=LIFE.birth_date, moved_on=day(9))
    assert step(8, seen(0, 6.0), life=left)[0] == "continue"
    assert step(9, seen(0, 6.0), life=left) == ("left", "severe_left")
    ended = replace(COURSE, ended_on=day(9), outcome=SevereOutcome.MOVED)
    assert step(9, seen(0, 6.0), life=left, course=ended) == ("ended", None)


def dues(on: int, *visits: OutpatientVisit, life: ChildLife = LIFE) -> list[tuple[str, date]]:
    found = outpatient_dues(COURSE, visits, life, day(on), RULES)
    assert all((one.child_id, one.record_id) == (1, 3) for one in found)
    return [(one.code, one.since) for one in found]


def test_what_a_course_asks_for_on_a_day() -> None:
    assert dues(-1) == []
    assert dues(0) == [("severe_visit", START)]
    assert dues(6, seen(0, 6.0)) == []
    assert dues(7, seen(0, 6.0)) == [("severe_visit", day(7))]
    assert dues(30, seen(0, 6.0)) == [("severe_dropped_out", START)]
    assert dues(7, seen(7, 6.0, oedema_grade=3)) == [("severe_refer_now", day(7))]
    left = ChildLife(birth_date=LIFE.birth_date, died_on=day(3))
    assert dues(5, life=left) == [("severe_left", START)]
    ended = replace(COURSE, ended_on=day(3), outcome=SevereOutcome.DIED)
    assert outpatient_dues(ended, [], LIFE, day(5), RULES) == ()


def test_from_admission_to_supplementary_feeding() -> None:
    weeks = [(6.0, -3.6), (6.2, -3.3), (6.5, -2.9), (6.8, -2.6)]
    visits = [seen(7 * n, kg, z) for n, (kg, z) in enumerate(weeks)]
    steps = [step(7 * n, *visits[: n + 1])[0] for n in range(4)]
    assert steps == ["continue", "continue", "continue", "to_feeding"]


def codes(
    course: OutpatientCourse,
    *others: OutpatientCourse,
    feeding: tuple[FeedingCourse, ...] = (),
    life: ChildLife = LIFE,
) -> list[tuple[str, str]]:
    found = outpatient_problems(course, life, others, feeding, TODAY)
    return [(p.field, p.code) for p in found]


ENDED = replace(COURSE, ended_on=day(28), outcome=SevereOutcome.RECOVERED)


@pytest.mark.parametrize(
    "changes, problems",
    [
        ({}, []),
        ({"start": TODAY + timedelta(1)}, [("start", "date_in_future")]),
        ({"start": date(2025, 4, 30)}, [("start", "feeding_before_birth")]),
        (
            {"ended_on": day(-1), "outcome": SevereOutcome.DIED},
            [("ended_on", "feeding_end_before_start")],
        ),
        (
            {"ended_on": TODAY + timedelta(1), "outcome": SevereOutcome.DIED},
            [("ended_on", "date_in_future")],
        ),
        ({"ended_on": day(9)}, [("outcome", "required")]),
        ({"outcome": SevereOutcome.DIED}, [("ended_on", "required")]),
    ],
)
def test_what_a_course_may_be(changes: dict[str, object], problems: list[tuple[str, str]]) -> None:
    assert codes(replace(COURSE, **changes), COURSE) == problems  # type: ignore[arg-type]  # fields of several types


def test_one_course_at_a_time_of_either_kind() -> None:
    again = replace(COURSE, course_id=0, start=day(20))
    assert codes(again, COURSE) == [("start", "feeding_overlaps_severe")]
    assert codes(replace(again, start=day(28)), ENDED) == [("start", "feeding_overlaps_severe")]
    assert codes(replace(again, start=day(29)), ENDED) == []
    feeding = FeedingCourse(
        child_id=1,
        group=FeedingGroup.WASTED,
        state=CourseState.RUNNING,
        decided_on=day(-10),
        start=day(-10),
        planned_days=56,
    )
    assert codes(COURSE, feeding=(feeding,)) == [("start", "feeding_overlaps")]
    assert codes(COURSE, feeding=(replace(feeding, ended_on=START),)) == []
    waiting = replace(feeding, start=None, state=CourseState.WAITING)
    assert codes(COURSE, feeding=(waiting,)) == []
    later = replace(feeding, start=day(28))
    assert codes(ENDED, feeding=(later,)) == []


def test_no_course_after_death() -> None:
    died = ChildLife(birth_date=LIFE.birth_date, died_on=day(5))
    assert codes(ENDED, life=died) == [("start", "feeding_after_leaving")]
    assert codes(COURSE, life=died) == []


@pytest.mark.parametrize(
    "on, code",
    [
        (day(-1), "visit_before_course"),
        (START, None),
        (TODAY, None),
        (TODAY + timedelta(1), "visit_after_course"),
    ],
)
def test_a_visits_day(on: date, code: str | None) -> None:
    found = visit_problems(replace(seen(0, 6.0), on=on), COURSE, LIFE, TODAY)
    assert [p.code for p in found] == ([code] if code else [])


def test_no_visit_after_the_end_or_death_or_before_birth() -> None:
    assert visit_problems(seen(29, 6.0), ENDED, LIFE, TODAY)[0].code == "visit_after_course"
    died = ChildLife(birth_date=LIFE.birth_date, died_on=day(3))
    assert visit_problems(seen(4, 6.0), COURSE, died, TODAY)[0].code == "visit_after_course"
    born = ChildLife(birth_date=day(3))
    assert visit_problems(seen(2, 6.0), COURSE, born, TODAY)[0].code == "visit_before_course"
