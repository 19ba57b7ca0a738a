"""How a feeding course goes: gain, adherence, the warning, and every end with its evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.programme.feeding.progress import (
    EndProposal,
    after_course,
    course_dues,
    end_proposal,
    gain_g_per_kg_day,
    progress,
)
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    Days,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
)
from desktop_app.programme.records.life import ChildLife

RULES = feeding_rules()
START = date(2026, 9, 1)
LIFE = ChildLife(birth_date=date(2025, 5, 1))
WASTED = FeedingCourse(
    course_id=5,
    child_id=1,
    group=FeedingGroup.WASTED,
    state=CourseState.RUNNING,
    decided_on=START,
    start=START,
    planned_days=56,
)
UNDERWEIGHT = replace(WASTED, group=FeedingGroup.UNDERWEIGHT, planned_days=28)
NO_GAIN = replace(WASTED, group=FeedingGroup.NO_GAIN, planned_days=14)


def day(number: int) -> date:
    """A day of the course; 0 is the first."""
    return START + timedelta(number)


def weighed(number: int, weight_kg: float = 8.0, **values: object) -> CourseWeighing:
    return CourseWeighing(course_id=5, on=day(number), weight_kg=weight_kg, **values)  # type: ignore[arg-type]  # fields of several types


def ticked(*numbers: int) -> Days:
    return frozenset(day(number) for number in numbers)


def end(
    course: FeedingCourse,
    on: int,
    *weighings: CourseWeighing,
    days: Days | None = None,
    life: ChildLife = LIFE,
) -> EndProposal | None:
    eaten = ticked(*range(on + 1)) if days is None else days
    return end_proposal(course, eaten, weighings, life, day(on), RULES)


def outcome(
    course: FeedingCourse, on: int, *weighings: CourseWeighing, days: Days | None = None
) -> str | None:
    found = end(course, on, *weighings, days=days)
    return None if found is None else found.outcome.value


def test_gain_by_kilogram_and_day() -> None:
    # 8.0 kg to 8.28 kg in 7 days: 1000 * 0.28 / 8 / 7
    assert gain_g_per_kg_day(weighed(0, 8.0), weighed(7, 8.28)) == 5.0
    assert gain_g_per_kg_day(weighed(0, 8.0), weighed(7, 7.9)) == -1.79
    assert gain_g_per_kg_day(weighed(7), weighed(7)) is None


def test_progress_counts_days_and_gains_of_the_course_only() -> None:
    weighings = [
        weighed(14, 8.5),
        weighed(-3, 8.1),
        weighed(-8, 5.0),
        weighed(-1, 8.0),
        weighed(7, 8.28),
        weighed(40, 9.9),
    ]
    got = progress(WASTED, ticked(-2, 0, 1, 2, 3, 30), weighings, day(20), RULES)
    assert (got.elapsed_days, got.planned_days, got.eaten_days, got.days_left) == (21, 56, 4, 35)
    assert got.adherence == pytest.approx(4 / 21)
    assert [(one.week, one.on, one.g_per_kg_day, one.g_per_kg_week) for one in got.gains] == [
        (0, day(-1), None, None),
        (2, day(7), 4.38, 30.62),
        (3, day(14), 3.8, 26.57),
    ]
    assert got.total_g_per_kg_day == 4.17
    assert got.warning is None


def test_progress_before_the_start_and_after_the_end() -> None:
    before = progress(WASTED, ticked(), [], day(-1), RULES)
    assert (before.elapsed_days, before.adherence, before.days_left) == (0, None, 56)
    assert progress(replace(WASTED, start=None), ticked(), [], day(5), RULES).elapsed_days == 0
    ended = replace(
        WASTED,
        state=CourseState.ENDED,
        ended_on=day(9),
        outcome=FeedingOutcome.MOVED,
    )
    after = progress(ended, ticked(*range(10)), [weighed(0), weighed(30)], day(90), RULES)
    assert (after.elapsed_days, after.adherence, after.days_left) == (10, 1.0, 0)
    assert (len(after.gains), after.total_g_per_kg_day, after.warning) == (1, None, None)


@pytest.mark.parametrize("eaten, expected", [(10, True), (8, True), (7, False), (0, False)])
def test_a_course_counts_as_eaten_from_80_percent_of_its_days(eaten: int, expected: bool) -> None:  # noqa: FBT001 -- a case
    got = progress(WASTED, ticked(*range(eaten)), [], day(9), RULES)
    assert got.is_eaten(RULES) is expected


def test_before_the_start_nothing_can_be_eaten() -> None:
    assert progress(WASTED, ticked(), [], day(-1), RULES).is_eaten(RULES) is None


@pytest.mark.parametrize(
    "on, weighings, code",
    [
        (13, [weighed(0), weighed(13, 8.0)], None),
        (14, [weighed(0), weighed(14, 8.0)], "feeding_warning_no_response"),
        (14, [weighed(0), weighed(14, 7.9)], "feeding_warning_no_response"),
        (14, [weighed(0), weighed(14, 8.1)], None),
        (14, [weighed(0), weighed(7, 8.0)], "feeding_warning_no_response"),
        (14, [weighed(0), weighed(6, 8.2)], "feeding_warning_not_weighed"),
        (14, [weighed(0)], "feeding_warning_not_weighed"),
        (14, [], "feeding_warning_not_weighed"),
    ],
)
def test_the_early_warning_by_week_2(
    on: int, weighings: list[CourseWeighing], code: str | None
) -> None:
    warning = progress(WASTED, ticked(), weighings, day(on), RULES).warning
    assert (warning and warning.code) == code


@pytest.mark.parametrize(
    "on, last, expected",
    [
        # gizi kurang: BB/TB -2 at the end of 8 weeks, from week 4 on
        (27, weighed(27, zwfl=-1.0), None),
        (28, weighed(28, zwfl=-2.0), "recovered"),
        (28, weighed(28, zwfl=-2.01), None),
        (56, weighed(55, zwfl=-2.0), "recovered"),
        (55, weighed(55, zwfl=-2.01), None),
        (56, weighed(55, zwfl=-2.01), "no_response"),
        (56, weighed(48, zwfl=-2.01), "no_response"),
        (56, weighed(47, zwfl=-2.01), None),
        (56, weighed(55, zwfl=None), None),
    ],
)
def test_a_wasted_childs_success(on: int, last: CourseWeighing, expected: str | None) -> None:
    assert outcome(WASTED, on, weighed(0, zwfl=-2.5), last) == expected


@pytest.mark.parametrize(
    "on, last, expected",
    [
        (13, weighed(13, zwei=-1.0), None),
        (14, weighed(14, zwei=-2.0), "recovered"),
        (28, weighed(27, zwei=-2.01), "no_response"),
        (27, weighed(27, zwei=-2.01), None),
        (28, weighed(27, zwei=None), None),
    ],
)
def test_an_underweight_childs_success(on: int, last: CourseWeighing, expected: str | None) -> None:
    assert outcome(UNDERWEIGHT, on, weighed(0, zwei=-2.5), last) == expected


@pytest.mark.parametrize(
    "on, last, expected",
    [
        (6, weighed(6, zwei=-0.5), None),
        (7, weighed(7, zwei=-0.89), "recovered"),
        (14, weighed(13, zwei=-0.9), "no_response"),
        (13, weighed(13, zwei=-0.9), None),
        (14, weighed(13, zwei=None), None),
    ],
)
def test_a_child_that_did_not_gain_must_rise_by_more_than_a_tenth(
    on: int, last: CourseWeighing, expected: str | None
) -> None:
    assert outcome(NO_GAIN, on, weighed(0, zwei=-1.0), last) == expected


def test_one_weighing_alone_cannot_show_a_rise() -> None:
    assert outcome(NO_GAIN, 14, weighed(8, zwei=-1.0)) is None


def test_the_evidence_names_its_figures() -> None:
    recovered = end(WASTED, 56, weighed(0, zwfl=-2.5), weighed(55, zwfl=-1.8))
    assert recovered is not None
    assert recovered.on == day(55)
    assert recovered.evidence.code == "feeding_end_recovered_wasted"
    assert recovered.evidence.figures == {"to_z": -1.8, "least_z": -2.0, "on_date": day(55)}
    failed = end(NO_GAIN, 20, weighed(0, zwei=-1.0), weighed(13, zwei=-1.1))
    assert failed is not None
    assert (failed.outcome, failed.on) == (FeedingOutcome.NO_RESPONSE, day(13))
    assert failed.evidence.figures == {"rise_z": -0.1, "least_z": 0.1, "on_date": day(13)}


@pytest.mark.parametrize(
    "values, code",
    [
        ({"zwfl": -3.01}, "feeding_end_severe"),
        ({"zwfl": -3.0}, None),
        ({"muac_cm": 11.4}, "feeding_end_severe_muac"),
        ({"muac_cm": 11.5}, None),
        ({"oedema_grade": 1, "zwfl": -3.5}, "feeding_end_oedema"),
        ({"oedema_grade": 0}, None),
    ],
)
def test_becoming_severely_wasted_ends_it_at_once(
    values: dict[str, object], code: str | None
) -> None:
    found = end(WASTED, 7, weighed(0), weighed(7, 8.0, **values))
    assert (found and found.evidence.code) == code
    if found is not None:
        assert (found.outcome, found.on) == (FeedingOutcome.SEVERELY_WASTED, day(7))


def test_death_and_moving_come_before_any_other_end() -> None:
    severe = weighed(7, zwfl=-3.5)
    died = ChildLife(birth_date=LIFE.birth_date, died_on=day(9), moved_on=day(8))
    found = end(WASTED, 9, severe, life=died)
    assert found is not None
    assert (found.outcome, found.on) == (FeedingOutcome.DIED, day(9))
    moved = ChildLife(birth_date=LIFE.birth_date, moved_on=day(9))
    found = end(WASTED, 9, life=moved)
    assert found is not None
    assert (found.outcome, found.evidence.code) == (FeedingOutcome.MOVED, "feeding_end_moved")
    assert end(WASTED, 8, weighed(0), life=moved) is None


@pytest.mark.parametrize(
    "on, days, weighings, expected",
    [
        (13, (), (), None),
        (14, (), (), "dropped_out"),
        (18, (5,), (), None),
        (19, (5,), (), "dropped_out"),
        (19, (5,), (weighed(6),), None),
        (60, (5, 55), (weighed(40),), None),
    ],
)
def test_dropping_out_after_two_weeks_unseen(
    on: int, days: tuple[int, ...], weighings: tuple[CourseWeighing, ...], expected: str | None
) -> None:
    assert outcome(WASTED, on, *weighings, days=ticked(*days)) == expected


@pytest.mark.parametrize(
    "course, on",
    [
        (replace(WASTED, state=CourseState.ENDED), 60),
        (replace(WASTED, start=None, state=CourseState.WAITING), 60),
        (WASTED, -1),
    ],
)
def test_only_a_running_course_is_ended(course: FeedingCourse, on: int) -> None:
    assert outcome(course, on, weighed(-1, zwfl=-3.5), days=ticked()) is None


@pytest.mark.parametrize(
    "ended, height_class, adherent, code",
    [
        (FeedingOutcome.RECOVERED, "normal_height", True, "after_finished"),
        (FeedingOutcome.RECOVERED, None, True, "after_status_open"),
        (FeedingOutcome.RECOVERED, "tall", True, "after_status_open"),
        (FeedingOutcome.RECOVERED, "stunted", True, "after_refer_stunting"),
        (FeedingOutcome.RECOVERED, "severely_stunted", True, "after_refer_stunting"),
        (FeedingOutcome.NO_RESPONSE, "normal_height", True, "after_refer_no_response"),
        (FeedingOutcome.NO_RESPONSE, "stunted", False, "after_refer_not_eaten"),
        (FeedingOutcome.SEVERELY_WASTED, "stunted", True, "after_severe_care"),
        (FeedingOutcome.DROPPED_OUT, "stunted", True, "after_home_visit"),
        (FeedingOutcome.MOVED, "stunted", True, "after_moved"),
        (FeedingOutcome.DIED, None, True, "after_died"),
    ],
)
def test_what_comes_after_a_course(
    ended: FeedingOutcome,
    height_class: str | None,
    adherent: bool,  # noqa: FBT001 -- a case of the table
    code: str,
) -> None:
    assert after_course(ended, height_class, adherent=adherent).code == code


def test_a_recovery_is_not_called_finished_while_another_status_is_not_normal() -> None:
    after = after_course(FeedingOutcome.RECOVERED, "normal_height", all_normal=False)
    assert after.code == "after_status_open"


def dues(
    course: FeedingCourse, on: int, *weighings: CourseWeighing, days: Days | None = None
) -> list[tuple[str, date]]:
    eaten = ticked(*range(on + 1)) if days is None else days
    found = course_dues(course, eaten, weighings, LIFE, day(on), RULES)
    assert all((one.child_id, one.record_id) == (1, 5) for one in found)
    return [(one.code, one.since) for one in found]


def test_a_course_in_order_asks_for_nothing_until_the_next_weighing() -> None:
    assert dues(WASTED, 6, weighed(0)) == []
    assert dues(WASTED, 7, weighed(0)) == [("feeding_weigh", day(7))]
    assert dues(WASTED, 7) == [("feeding_weigh", day(7))]
    assert dues(WASTED, -1) == []


def test_waiting_asks_for_a_decision() -> None:
    waiting = replace(WASTED, state=CourseState.WAITING, start=None)
    assert dues(waiting, 3) == [("feeding_waiting", START)]
    assert dues(waiting, -1) == []
    assert dues(replace(waiting, state=CourseState.REFUSED), 3) == []


def test_the_warning_is_due_until_the_course_ends() -> None:
    assert dues(WASTED, 15, weighed(0), weighed(14, 7.9)) == [
        ("feeding_warning_no_response", day(14))
    ]


def test_days_without_a_tick_are_asked_about() -> None:
    fed = ticked(0, 1, 2)
    assert dues(WASTED, 5, weighed(0), days=fed) == []
    assert dues(WASTED, 6, weighed(0), days=fed) == [("feeding_unticked", day(3))]
    assert dues(WASTED, 2, weighed(0), days=ticked()) == []


def test_a_course_never_lapses_silently() -> None:
    through = [weighed(n, 8 + n / 50) for n in range(0, 50, 7)]
    for on in range(56, 400):
        for weighings in ([], through, [*through, weighed(55, 9.2, zwfl=-2.5)]):
            codes = {code for code, _since in dues(WASTED, on, *weighings)}
            assert codes & {"feeding_plan_over", "feeding_end_proposed"}
    assert ("feeding_plan_over", day(56)) in dues(WASTED, 57, *through)


def test_an_early_recovery_waits_for_the_plan_but_a_grave_end_does_not() -> None:
    well = [weighed(0, zwfl=-2.5), weighed(30, 9.0, zwfl=-1.5)]
    assert dues(WASTED, 31, *well) == []
    assert dues(WASTED, 56, *well) == [("feeding_end_proposed", day(30))]
    assert dues(WASTED, 8, weighed(0), weighed(7, zwfl=-3.5)) == [("feeding_end_proposed", day(7))]
