"""How a feeding course goes and ends: gain, adherence, warning, outcome and what comes after.

Rule: resources/rules/feeding.toml. A course never lapses: once its plan is over it stays due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.errors import Figure
from desktop_app.growth.age import DAYS_PER_WEEK
from desktop_app.growth.weight_gain import GRAMS_PER_KG
from desktop_app.programme.feeding.candidates import is_severely_wasted
from desktop_app.programme.feeding.course import is_open, week_of
from desktop_app.programme.feeding.rules import FeedingRules
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    Days,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientVisit,
)
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.reasons import NO_FIGURES, Due, Reason

_DECIMALS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekGain:
    """One weighing compared with the one before it."""

    week: int
    on: date
    weight_kg: float
    g_per_kg_day: float | None = None
    g_per_kg_week: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseProgress:
    """How a running or ended course has gone up to a day."""

    elapsed_days: int
    """Days of the plan that have passed, the day itself included."""
    planned_days: int
    eaten_days: int
    gains: tuple[WeekGain, ...]
    total_g_per_kg_day: float | None
    days_left: int
    warning: Reason | None

    @property
    def adherence(self) -> float | None:
        """Share of the passed days that were eaten, 0 to 1; None before the start."""
        return self.eaten_days / self.elapsed_days if self.elapsed_days else None

    def is_eaten(self, rules: FeedingRules) -> bool | None:
        """Whether enough of the passed days were eaten; None before the start."""
        return None if self.adherence is None else self.adherence >= rules.eaten_share


Weighed = CourseWeighing | OutpatientVisit


def gain_g_per_kg_day(earlier: Weighed, later: Weighed) -> float | None:
    """Return the gain in g per kg of the earlier weight and day; None for one and the same day.

    Source: Kemenkes 2025 slides: 1000 x (end - start) / start x 7 / days is g/kg/week.
    """
    rate = _rate(earlier, later)
    return None if rate is None else round(rate, _DECIMALS)


def _rate(earlier: Weighed, later: Weighed) -> float | None:
    days = (later.on - earlier.on).days
    if days <= 0:
        return None
    gained_g = round((later.weight_kg - earlier.weight_kg) * GRAMS_PER_KG, _DECIMALS)
    return gained_g / earlier.weight_kg / days


def progress(
    course: FeedingCourse,
    days: Days,
    weighings: Iterable[CourseWeighing],
    on: date,
    rules: FeedingRules,
) -> CourseProgress:
    """Return how the course has gone up to a day; weighings outside the course do not count."""
    start, last = course.start, course.last_day
    if start is None or last is None or on < start:
        return CourseProgress(
            elapsed_days=0,
            planned_days=course.planned_days,
            eaten_days=0,
            gains=(),
            total_g_per_kg_day=None,
            days_left=course.planned_days,
            warning=None,
        )
    until = min(on, last)
    weighed = _within(course, start, weighings, on, rules)
    return CourseProgress(
        elapsed_days=(until - start).days + 1,
        planned_days=course.planned_days,
        eaten_days=sum(start <= day <= until for day in days),
        gains=_gains(course, weighed),
        total_g_per_kg_day=gain_g_per_kg_day(weighed[0], weighed[-1]) if weighed else None,
        days_left=max(0, course.planned_days - (on - start).days - 1),
        warning=_warning(course, start, weighed, on, rules),
    )


def _within(
    course: FeedingCourse,
    start: date,
    weighings: Iterable[CourseWeighing],
    on: date,
    rules: FeedingRules,
) -> list[CourseWeighing]:
    """The weighings that count up to a day, by date; the first is the one nearest the start."""
    first = start - timedelta(days=rules.weighing_grace_days)
    until = on if course.ended_on is None else min(on, course.ended_on)
    weighed = sorted((one for one in weighings if first <= one.on <= until), key=lambda one: one.on)
    before = [one for one in weighed if one.on <= start]
    return weighed[len(before) - 1 :] if before else weighed


def _gains(course: FeedingCourse, weighed: Sequence[CourseWeighing]) -> tuple[WeekGain, ...]:
    found = []
    for place, one in enumerate(weighed):
        rate = _rate(weighed[place - 1], one) if place else None
        found.append(
            WeekGain(
                week=max(0, week_of(course, one.on)),
                on=one.on,
                weight_kg=one.weight_kg,
                g_per_kg_day=None if rate is None else round(rate, _DECIMALS),
                g_per_kg_week=None if rate is None else round(rate * DAYS_PER_WEEK, _DECIMALS),
            )
        )
    return tuple(found)


def _warning(
    course: FeedingCourse,
    start: date,
    weighed: Sequence[CourseWeighing],
    on: date,
    rules: FeedingRules,
) -> Reason | None:
    """The early warning: by week 2 the weight has not risen, or nobody weighed."""
    if course.state is not CourseState.RUNNING or (on - start).days < rules.warning_day:
        return None
    rate = gain_g_per_kg_day(weighed[0], weighed[-1]) if weighed else None
    if rate is None or (weighed[-1].on - start).days < DAYS_PER_WEEK:
        return Reason("feeding_warning_not_weighed", {"start_date": start})
    if rate > rules.warning_gain_g_per_kg_day:
        return None
    return Reason(
        "feeding_warning_no_response",
        {
            "from_kg": weighed[0].weight_kg,
            "to_kg": weighed[-1].weight_kg,
            "from_date": weighed[0].on,
            "to_date": weighed[-1].on,
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EndProposal:
    """How a course should be ended, on which day, and the evidence for it."""

    outcome: FeedingOutcome
    on: date
    evidence: Reason


def end_proposal(
    course: FeedingCourse,
    days: Days,
    weighings: Iterable[CourseWeighing],
    life: ChildLife,
    on: date,
    rules: FeedingRules,
) -> EndProposal | None:
    """Return how a running course should end, as known on a day; None while it should go on.

    Also None where the plan is over but nobody weighed: `course_dues` then reports that.
    """
    start, planned = course.start, course.last_planned
    if start is None or planned is None or course.state is not CourseState.RUNNING or on < start:
        return None
    for outcome, code, day in (
        (FeedingOutcome.DIED, "feeding_end_died", life.died_on),
        (FeedingOutcome.MOVED, "feeding_end_moved", life.moved_on),
    ):
        if day is not None and day <= on:
            return EndProposal(outcome=outcome, on=day, evidence=Reason(code, {"on_date": day}))
    weighed = _within(course, start, weighings, on, rules)
    if weighed and (severe := _severe(weighed[-1], rules)):
        return EndProposal(
            outcome=FeedingOutcome.SEVERELY_WASTED, on=weighed[-1].on, evidence=severe
        )
    if weighed and (judged := _judged(course.group, start, planned, weighed, on, rules)):
        return judged
    seen = max([start, *(day for day in days if day <= on), *(one.on for one in weighed)])
    if (on - seen).days >= rules.drop_out_days:
        figures: dict[str, Figure] = {"since_date": seen, "absent_days": (on - seen).days}
        return EndProposal(
            outcome=FeedingOutcome.DROPPED_OUT,
            on=on,
            evidence=Reason("feeding_end_dropped_out", figures),
        )
    return None


def _severe(last: CourseWeighing, rules: FeedingRules) -> Reason | None:
    if not is_severely_wasted(last.zwfl, last.muac_cm, last.oedema_grade, rules):
        return None
    if last.oedema_grade is not None and last.oedema_grade >= rules.severe_oedema_grade:
        figures: dict[str, Figure] = {"grade": last.oedema_grade, "on_date": last.on}
        return Reason("feeding_end_oedema", figures)
    if last.zwfl is not None and last.zwfl < rules.severe_below_z:
        return Reason("feeding_end_severe", {"value_z": last.zwfl, "on_date": last.on})
    return Reason("feeding_end_severe_muac", {"value_cm": last.muac_cm or 0.0, "on_date": last.on})


def _judged(
    group: FeedingGroup,
    start: date,
    planned: date,
    weighed: Sequence[CourseWeighing],
    on: date,
    rules: FeedingRules,
) -> EndProposal | None:
    """Propose recovery after the group's least days, or no response once the plan is over."""
    last = weighed[-1]
    value = _success(group, weighed[0], last, rules)
    if value is None:
        return None
    reached, figures = value
    figures |= {"on_date": last.on}
    if reached and (last.on - start).days >= rules.groups[group].least_days:
        code = f"feeding_end_recovered_{group}"
        return EndProposal(
            outcome=FeedingOutcome.RECOVERED, on=last.on, evidence=Reason(code, figures)
        )
    at_the_end = last.on >= planned - timedelta(days=rules.weighing_grace_days)
    if not reached and on > planned and at_the_end:
        code = f"feeding_end_no_response_{group}"
        return EndProposal(
            outcome=FeedingOutcome.NO_RESPONSE,
            on=max(planned, last.on),
            evidence=Reason(code, figures),
        )
    return None


def _success(
    group: FeedingGroup, first: CourseWeighing, last: CourseWeighing, rules: FeedingRules
) -> tuple[bool, dict[str, Figure]] | None:
    """Whether the group's aim is reached, with the figures it was judged by; None if unknown."""
    if group is FeedingGroup.NO_GAIN:
        if first is last or first.zwei is None or last.zwei is None:
            return None
        rise = round(last.zwei - first.zwei, 2)
        return rise > rules.success_rise_z, {"rise_z": rise, "least_z": rules.success_rise_z}
    wasted = group is FeedingGroup.WASTED
    reached = last.zwfl if wasted else last.zwei
    if reached is None:
        return None
    least = rules.wasted_success_z if wasted else rules.underweight_success_z
    return reached >= least, {"to_z": reached, "least_z": least}


_AFTER_LEAVING = {FeedingOutcome.DIED: "after_died", FeedingOutcome.MOVED: "after_moved"}


def after_course(
    outcome: FeedingOutcome,
    height_class: str | None,
    *,
    adherent: bool = True,
    all_normal: bool = True,
) -> Reason:
    """Return what follows a course: nothing, a referral, care of gizi buruk, or a home visit.

    `height_class` is the class of height-for-age at the end; `all_normal` says whether every other
    status is known and normal then. A recovery is called finished only where all are.
    Source: Kepdirjen Kesprimkom 576/2025 as told by awaaaaja/stunting-detection; T after PMT:
    unconfirmed.
    """
    if outcome in _AFTER_LEAVING:
        return Reason(_AFTER_LEAVING[outcome])
    if outcome is FeedingOutcome.NO_RESPONSE:
        return Reason("after_refer_no_response" if adherent else "after_refer_not_eaten")
    if outcome is FeedingOutcome.SEVERELY_WASTED:
        return Reason("after_severe_care")
    if outcome is FeedingOutcome.DROPPED_OUT:
        return Reason("after_home_visit")
    if outcome is FeedingOutcome.RECOVERED and height_class in ("stunted", "severely_stunted"):
        return Reason("after_refer_stunting")
    if outcome is FeedingOutcome.RECOVERED and not (height_class == "normal_height" and all_normal):
        return Reason("after_status_open")
    return Reason("after_finished")


def course_dues(
    course: FeedingCourse,
    days: Days,
    weighings: Iterable[CourseWeighing],
    life: ChildLife,
    on: date,
    rules: FeedingRules,
) -> tuple[Due, ...]:
    """Return what is due in a course on a day; once its plan is over, its end is due."""
    if course.state is CourseState.WAITING and course.decided_on <= on:
        return (_due(course, "feeding_waiting", course.decided_on),)
    start, planned = course.start, course.last_planned
    if start is None or planned is None or course.state is not CourseState.RUNNING or on < start:
        return ()
    weighed = _within(course, start, weighings, on, rules)
    found = []
    proposal = end_proposal(course, days, weighed, life, on, rules)
    if proposal is not None and proposal.outcome is FeedingOutcome.RECOVERED and on <= planned:
        proposal = None  # the plan may be eaten to its end; the page shows the proposal
    if proposal is not None:
        figures: dict[str, Figure] = {"outcome_word": str(proposal.outcome)}
        found.append(_due(course, "feeding_end_proposed", proposal.on, figures))
    elif on > planned:
        found.append(_due(course, "feeding_plan_over", planned + timedelta(days=1)))
    warning = _warning(course, start, weighed, on, rules)
    if warning is not None and proposal is None:
        since = start + timedelta(days=rules.warning_day)
        found.append(_due(course, warning.code, since, warning.figures))
    last_weighed = weighed[-1].on if weighed else start
    next_weighing = last_weighed + timedelta(days=rules.weighing_every_days)
    if proposal is None and next_weighing <= on:
        found.append(_due(course, "feeding_weigh", next_weighing))
    unticked = _unticked_since(course, days, life, on, rules)
    if proposal is None and unticked is not None:
        found.append(_due(course, "feeding_unticked", unticked))
    return tuple(found)


def _unticked_since(
    course: FeedingCourse, days: Days, life: ChildLife, on: date, rules: FeedingRules
) -> date | None:
    """Return the first of the last `unticked_days` days if all are open and none is ticked."""
    last = min(day for day in (on - timedelta(days=1), course.last_day) if day is not None)
    latest = [last - timedelta(days=n) for n in range(rules.unticked_days)]
    if any(day in days or not is_open(course, day, life, on) for day in latest):
        return None
    return latest[-1]


def _due(
    course: FeedingCourse, code: str, since: date, figures: Mapping[str, Figure] = NO_FIGURES
) -> Due:
    return Due(
        child_id=course.child_id,
        code=code,
        since=since,
        figures=figures,
        record_id=course.course_id,
    )
