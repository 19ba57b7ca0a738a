"""Who qualifies for supplementary feeding (PMT), why, and where each child stands.

Rule: resources/rules/feeding.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TypeVar

from desktop_app.errors import Figure
from desktop_app.growth.age import completed_months
from desktop_app.growth.weight_gain import Gain
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.feeding import (
    CourseState,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
)
from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRule:
    """What a group's course lasts."""

    planned_days: int
    least_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingRules:
    """The figures of resources/rules/feeding.toml, where each has its source."""

    from_months: int
    below_months: int
    measured_within_days: int
    wasted_from_z: float
    wasted_below_z: float
    wasted_success_z: float
    muac_counts: bool
    underweight_below_z: float
    underweight_success_z: float
    t_in_row: int
    success_rise_z: float
    groups: Mapping[FeedingGroup, GroupRule]
    weighing_every_days: int
    warning_day: int
    warning_gain_g_per_kg_day: float
    drop_out_days: int
    unticked_days: int
    weighing_grace_days: int
    ask_again_days: int
    rest_days: int
    severe_below_z: float
    severe_muac_cm: float
    severe_oedema_grade: int
    wasted_muac_cm: float


def feeding_rules(overrides: Overrides = NO_OVERRIDES) -> FeedingRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("feeding", overrides)) if overrides else _standard_rules()


@cache
def _standard_rules() -> FeedingRules:
    return _read(loaded("feeding"))


def _read(table: RuleTable) -> FeedingRules:
    return FeedingRules(
        from_months=table.whole("target.from_months"),
        below_months=table.whole("target.below_months"),
        measured_within_days=table.whole("target.measured_within_days"),
        wasted_from_z=table.number("wasted.from_z"),
        wasted_below_z=table.number("wasted.below_z"),
        wasted_success_z=table.number("wasted.success_z"),
        muac_counts=bool(table.number("wasted.muac_counts")),
        underweight_below_z=table.number("underweight.below_z"),
        underweight_success_z=table.number("underweight.success_z"),
        t_in_row=table.whole("no_gain.t_in_row"),
        success_rise_z=table.number("no_gain.success_rise_z"),
        groups={
            group: GroupRule(
                planned_days=table.whole(f"{group}.planned_days"),
                least_days=table.whole(f"{group}.least_days"),
            )
            for group in FeedingGroup
        },
        weighing_every_days=table.whole("course.weighing_every_days"),
        warning_day=table.whole("course.warning_day"),
        warning_gain_g_per_kg_day=table.number("course.warning_gain_g_per_kg_day"),
        drop_out_days=table.whole("course.drop_out_days"),
        unticked_days=table.whole("course.unticked_days"),
        weighing_grace_days=table.whole("course.weighing_grace_days"),
        ask_again_days=table.whole("course.ask_again_days"),
        rest_days=table.whole("course.rest_days"),
        severe_below_z=table.number("severe.below_z"),
        severe_muac_cm=table.number("severe.muac_below_cm"),
        severe_oedema_grade=table.whole("severe.oedema_grade"),
        wasted_muac_cm=table.number("severe.muac_wasted_below_cm"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NutritionFacts:
    """What the rule asks of one child: the last measurement and how it gained.

    An implausible z-score must come as None: it would speak of a slip of the pen.
    """

    child_id: int
    birth_date: date
    measured_on: date | None = None
    """The last measurement of any kind; where a figure has no day of its own, its day as well."""
    zwei: float | None = None
    zwei_on: date | None = None
    zwfl: float | None = None
    zwfl_on: date | None = None
    muac_cm: float | None = None
    muac_on: date | None = None
    oedema_grade: int | None = None
    t_in_row: int = 0
    """How often in a row the weight did not rise (T), up to the last weighing."""
    weighed_on: date | None = None


def nutrition_facts(facts: ChildFacts, on: date, rules: FeedingRules) -> NutritionFacts:
    """The same from a child's facts; what is older than the rule allows is left out."""
    oldest = on - timedelta(days=rules.measured_within_days)

    def fresh(value: _Value, day: date | None) -> _Value | None:
        return value if day is not None and day >= oldest else None

    days = [day for day in (facts.whz_on, facts.waz_on, facts.muac_on, facts.weight_on) if day]
    return NutritionFacts(
        child_id=facts.child_id,
        birth_date=facts.birth_date,
        measured_on=max(days, default=None),
        zwei=fresh(facts.waz, facts.waz_on),
        zwei_on=facts.waz_on,
        zwfl=fresh(facts.whz, facts.whz_on),
        zwfl_on=facts.whz_on,
        muac_cm=fresh(facts.muac_cm, facts.muac_on),
        muac_on=facts.muac_on,
        oedema_grade=fresh(facts.oedema_grade, facts.oedema_on),
        t_in_row=fresh(facts.t_months, facts.weight_on) or 0,
        weighed_on=facts.weight_on,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A child that qualifies, in which group, and why."""

    child_id: int
    group: FeedingGroup
    because: Reason


class Standing(StrEnum):
    """Where a child stands that qualifies or is enrolled."""

    PROPOSED = "proposed"
    WAITING = "waiting"
    REFUSED = "refused"
    ENROLLED = "enrolled"
    REFER_FIRST = "refer_first"
    """Its last course ended without response not long ago: a doctor comes before a new course."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingRow:
    """One line of the list of supplementary feeding."""

    child_id: int
    standing: Standing
    group: FeedingGroup
    because: Reason | None
    """None where the child no longer qualifies but is enrolled, waiting or refused."""
    course: FeedingCourse | None = None

    @property
    def refusal(self) -> str:
        """Why it was refused; "" where it was not."""
        return self.course.reason if self.course and self.standing is Standing.REFUSED else ""


def is_severely_wasted(
    zwfl: float | None, muac_cm: float | None, oedema_grade: int | None, rules: FeedingRules
) -> bool:
    """Whether a measurement of a child from 6 months on means gizi buruk."""
    return (
        (zwfl is not None and zwfl < rules.severe_below_z)
        or (muac_cm is not None and muac_cm < rules.severe_muac_cm)
        or (oedema_grade is not None and oedema_grade >= rules.severe_oedema_grade)
    )


def t_in_row(gains: Sequence[Gain]) -> int:
    """How many T stand at the end of the judged weighings, in the order of dates."""
    count = 0
    for gain in reversed(gains):
        if gain.status != "T":
            break
        count += 1
    return count


def candidate(facts: NutritionFacts, on: date, rules: FeedingRules) -> Candidate | None:
    """The first group that the child belongs to, in the order of the guideline; None for none.

    None as well outside 6 to 59 months, without a fresh measurement, and with gizi buruk.
    """
    measured = facts.measured_on
    if measured is None or not 0 <= (on - measured).days <= rules.measured_within_days:
        return None
    if not rules.from_months <= completed_months(facts.birth_date, on) < rules.below_months:
        return None
    if is_severely_wasted(facts.zwfl, facts.muac_cm, facts.oedema_grade, rules):
        return None
    found = _group(facts, measured, rules)
    return found and Candidate(child_id=facts.child_id, group=found[0], because=found[1])


def candidates(
    children: Iterable[NutritionFacts], on: date, rules: FeedingRules
) -> tuple[Candidate, ...]:
    """All children that qualify, in the order of the guideline's groups, else as they came."""
    found = [one for facts in children if (one := candidate(facts, on, rules))]
    order = list(FeedingGroup)
    return tuple(sorted(found, key=lambda one: order.index(one.group)))


def feeding_list(
    children: Iterable[NutritionFacts],
    courses: Iterable[FeedingCourse],
    on: date,
    rules: FeedingRules,
    severe_courses: Iterable[OutpatientCourse] = (),
) -> tuple[FeedingRow, ...]:
    """Who is proposed, enrolled, waiting or refused, by standing and group.

    A child in outpatient care of gizi buruk is not proposed.
    """
    in_severe_care = {
        one.child_id for one in severe_courses if one.start <= on and one.ended_on is None
    }
    qualified = {
        one.child_id: one
        for one in candidates(children, on, rules)
        if one.child_id not in in_severe_care
    }
    latest: dict[int, FeedingCourse] = {}
    for course in courses:
        if course.decided_on <= on and _is_later(course, latest.get(course.child_id)):
            latest[course.child_id] = course
    rows = [_row(one, latest.get(child_id), on, rules) for child_id, one in qualified.items()]
    rows += [
        FeedingRow(
            child_id=child_id,
            standing=_standing(course, on, rules),
            group=course.group,
            because=None,
            course=course,
        )
        for child_id, course in latest.items()
        if child_id not in qualified and course.state in (CourseState.WAITING, CourseState.RUNNING)
    ]
    standings, groups = list(Standing), list(FeedingGroup)
    return tuple(
        sorted(rows, key=lambda row: (standings.index(row.standing), groups.index(row.group)))
    )


def _group(
    facts: NutritionFacts, measured: date, rules: FeedingRules
) -> tuple[FeedingGroup, Reason] | None:
    zwfl, zwei, muac = facts.zwfl, facts.zwei, facts.muac_cm
    figures: dict[str, Figure]
    if zwfl is not None and rules.wasted_from_z <= zwfl < rules.wasted_below_z:
        on = facts.zwfl_on or measured
        figures = {"value_z": zwfl, "below_z": rules.wasted_below_z, "on_date": on}
        return FeedingGroup.WASTED, Reason("feeding_wasted", figures)
    if rules.muac_counts and muac is not None and muac < rules.wasted_muac_cm:
        return FeedingGroup.WASTED, Reason(
            "feeding_wasted_muac",
            {
                "value_cm": muac,
                "below_cm": rules.wasted_muac_cm,
                "on_date": facts.muac_on or measured,
            },
        )
    if zwei is not None and zwei < rules.underweight_below_z:
        on = facts.zwei_on or measured
        figures = {"value_z": zwei, "below_z": rules.underweight_below_z, "on_date": on}
        return FeedingGroup.UNDERWEIGHT, Reason("feeding_underweight", figures)
    if facts.t_in_row >= rules.t_in_row:
        return FeedingGroup.NO_GAIN, Reason(
            "feeding_no_gain", {"times": facts.t_in_row, "on_date": facts.weighed_on or measured}
        )
    return None


def _is_later(course: FeedingCourse, other: FeedingCourse | None) -> bool:
    """Whether the course says more about today: a running one first, then the newest decision."""
    if other is None:
        return True
    running = (course.state is CourseState.RUNNING, other.state is CourseState.RUNNING)
    if running[0] != running[1]:
        return running[0]
    return (course.decided_on, course.course_id) > (other.decided_on, other.course_id)


def _row(one: Candidate, course: FeedingCourse | None, on: date, rules: FeedingRules) -> FeedingRow:
    standing = Standing.PROPOSED if course is None else _standing(course, on, rules)
    if course is None or standing is Standing.PROPOSED:
        return FeedingRow(
            child_id=one.child_id, standing=standing, group=one.group, because=one.because
        )
    enrolled = standing in (Standing.ENROLLED, Standing.WAITING)
    return FeedingRow(
        child_id=one.child_id,
        standing=standing,
        group=course.group if enrolled else one.group,
        because=one.because,
        course=course,
    )


def _standing(course: FeedingCourse, on: date, rules: FeedingRules) -> Standing:
    if course.state is CourseState.RUNNING:
        return Standing.ENROLLED
    if course.state is CourseState.WAITING:
        return Standing.WAITING
    if course.state is CourseState.REFUSED:
        again = course.decided_on + timedelta(days=rules.ask_again_days)
        return Standing.REFUSED if on < again else Standing.PROPOSED
    ended = course.ended_on or course.decided_on
    resting = on < ended + timedelta(days=rules.rest_days)
    if course.outcome is FeedingOutcome.NO_RESPONSE and resting:
        return Standing.REFER_FIRST
    return Standing.PROPOSED
