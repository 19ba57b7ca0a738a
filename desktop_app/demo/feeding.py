"""Invents feeding courses of every outcome, outpatient care of gizi buruk, and a stock of food.

Courses begin at visits at which the rules would have proposed them, and end as their weighings
prove; the proportions are not real statistics.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from desktop_app.db.unit import Unit
from desktop_app.demo.care import invent_care, invent_families, invent_vaccines
from desktop_app.demo.outpatient import THIN_ARM_CM, invent_outpatient, weight_at_z
from desktop_app.programme.feeding.rules import FeedingRules, feeding_rules
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.children import Child, MeasuredVisit, Visit
from desktop_app.programme.records.feeding import (
    CourseState,
    CourseWeighing,
    Delivery,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    Food,
    SevereOutcome,
    StockKind,
    StockMove,
)
from desktop_app.services.growth.course_measuring import course_scores, with_length
from desktop_app.services.growth.course_upkeep import rescored_weighing
from desktop_app.services.register.child_life import departures

ENDINGS = (
    FeedingOutcome.RECOVERED, FeedingOutcome.RECOVERED, FeedingOutcome.NO_RESPONSE,
    FeedingOutcome.RECOVERED, FeedingOutcome.DROPPED_OUT, FeedingOutcome.SEVERELY_WASTED,
    FeedingOutcome.RECOVERED,
)  # fmt: skip
"""The outcomes of feeding courses of children who stayed, given in turn."""
SEVERE_ENDINGS = (
    SevereOutcome.TO_FEEDING, SevereOutcome.RECOVERED, SevereOutcome.TO_INPATIENT,
    SevereOutcome.NO_RESPONSE, SevereOutcome.DROPPED_OUT, SevereOutcome.MOVED,
)  # fmt: skip
"""The outcomes of outpatient courses of children who stayed; those who moved came back later."""
LEAVING = (FeedingOutcome.MOVED, FeedingOutcome.DIED, SevereOutcome.DIED)
"""The outcomes of the first courses of children who were not measured again."""
Z_PER_WEEK = {
    FeedingOutcome.RECOVERED: 0.16,
    FeedingOutcome.SEVERELY_WASTED: -0.3,
}
"""How weight-for-length changes by outcome; with other outcomes it stays."""
EATEN_SHARE = 0.85
LOOK_BACK_DAYS = 240
AWAY_DAYS = 40
RESPONSIBLE = ("Kader Euis", "Kader Imas", "Bidan Yanti")
REFUSALS = ("Keluarga menolak", "Rumah terlalu jauh", "Anak dititipkan ke nenek")


@dataclass(frozen=True, slots=True)
class ProgrammeReport:
    """How many records were invented."""

    courses: int
    immunisations: int
    care_items: int


def invent_programme(
    draw: np.random.Generator, unit: Unit, children: Mapping[int, Child], today: date
) -> ProgrammeReport:
    """Store what the children of a register received; children who died are left out."""
    gone = departures(unit)
    living = [child for child in children.values() if child.child_id not in gone]
    visits = unit.visits.of_children([child.child_id for child in living])
    filling = _Filling(unit, draw, today)
    for child in living:
        filling.feed(child, visits[child.child_id])
    filling.stock()
    leaving = departures(unit)
    vaccines: list[Immunisation] = []
    care_items: list[CareItem] = []
    for child in living:
        departure = leaving.get(child.child_id)
        until = min(
            (day for day in (departure.died_on, departure.moved_on) if day)
            if departure
            else (today,)
        )
        vaccines += invent_vaccines(draw, child, until)
        care_items += invent_care(draw, child, until, visited=_is_visited(visits[child.child_id]))
    unit.immunisations.add_many(vaccines)
    unit.care_items.add_many(care_items)
    families, papers = invent_families(draw, living)
    for family in families:
        unit.families.add(family)
    for one in papers:
        unit.papers.add(one)
    return ProgrammeReport(
        courses=filling.courses, immunisations=len(vaccines), care_items=len(care_items)
    )


def _is_visited(visits: Sequence[MeasuredVisit]) -> bool:
    """Return whether a cadre visits the child at home: thin or short when last measured."""
    low_z = feeding_rules().wasted_below_z
    return bool(visits) and any(
        (z or 0.0) < low_z for z in (visits[-1].growth.zwfl, visits[-1].growth.zlen)
    )


class _Filling:
    """Stores the courses of one child after another."""

    def __init__(self, unit: Unit, draw: np.random.Generator, today: date) -> None:
        self._unit, self._draw, self._today = unit, draw, today
        self._rules: FeedingRules = feeding_rules()
        self._endings = 0
        self._leaving: list[FeedingOutcome | SevereOutcome] = list(LEAVING)
        self._severe = 0
        self.courses = 0
        self._waiting = 0

    def feed(self, child: Child, visits: Sequence[MeasuredVisit]) -> None:
        """Store the course that one of the child's visits required, if any did."""
        recent = [
            seen
            for seen in visits
            if (self._today - seen.visit.visit_date).days <= LOOK_BACK_DAYS
            and self._judgeable(child, seen)
        ]
        last = recent[-1] if recent and recent[-1] is visits[-1] else None
        if last is not None and self._leaving and self._left_since(last):
            group = self._group(last)
            if group is not None:
                outcome = self._leaving.pop(0)
                if isinstance(outcome, SevereOutcome):
                    self._care(child, last.visit, outcome, THIN_ARM_CM)
                    return
                course = self._begun(child, last.visit, group)
                self._ended(child, last.visit, course, outcome)
                return
        severe = next(
            (seen for seen in visits if self._judgeable(child, seen) and self._is_severe(seen)),
            None,
        )
        if severe is not None:
            outcome = SEVERE_ENDINGS[self._severe % len(SEVERE_ENDINGS)]
            self._severe += 1
            self._care(child, severe.visit, outcome)
            return
        found = next((seen for seen in recent if self._group(seen)), None)
        if found is not None and (group := self._group(found)) is not None:
            self._course(child, found.visit, self._begun(child, found.visit, group))

    def _care(
        self,
        child: Child,
        seen: Visit,
        outcome: SevereOutcome | None,
        arm_cm: float | None = None,
    ) -> None:
        invent_outpatient(
            self._unit,
            child,
            seen,
            outcome,
            self._today,
            responsible=RESPONSIBLE[2],
            arm_cm=arm_cm,
        )

    def _left_since(self, last: MeasuredVisit) -> bool:
        """Whether a child has not been measured for so long that she may have left in a course."""
        away = (self._today - last.visit.visit_date).days > AWAY_DAYS
        return away and not self._is_severe(last)

    def _begun(self, child: Child, seen: Visit, group: FeedingGroup) -> FeedingCourse:
        start = seen.visit_date + timedelta(days=int(self._draw.integers(1, 6)))
        return FeedingCourse(
            child_id=child.child_id,
            group=group,
            state=CourseState.RUNNING,
            decided_on=start,
            start=start,
            planned_days=self._rules.groups[group].planned_days,
            food=(Food.LOCAL_MENU, Food.LOCAL_MENU, Food.PDK, Food.DONOR)[self.courses % 4],
            delivery=tuple(Delivery)[self.courses % len(Delivery)],
            responsible=RESPONSIBLE[self.courses % len(RESPONSIBLE)],
        )

    def _course(self, child: Child, seen: Visit, course: FeedingCourse) -> None:
        start = course.start or self._today
        if start > self._today:
            return
        over = start + timedelta(days=course.planned_days + self._rules.drop_out_days)
        if over >= self._today:
            self._current(child, seen, course)
        elif self._draw.random() < 0.7:  # noqa: PLR2004 -- a share: the others were not enrolled
            self._endings += 1
            self._ended(child, seen, course, ENDINGS[self._endings % len(ENDINGS)])

    def stock(self) -> None:
        """Store two deliveries of each food, what was given out of them, a loss and a count."""
        for item, quantity in (("local_menu", 900), ("pdk", 300), ("donor", 200), ("rutf", 450)):
            for batch, (ago, lasts) in {"A1": (120, 260), "B2": (40, 400)}.items():
                self._move(item, batch, ago, lasts, StockKind.RECEIVED, quantity)
            self._move(item, "A1", 60, 260, StockKind.ISSUED, quantity * 2 // 3)
            self._move(item, "A1", 20, 260, StockKind.DAMAGED, 4, "Kemasan basah")
        self._move("pdk", "B2", 5, 400, StockKind.COUNTED_LESS, 2, "Selisih hitung bulanan")

    def _judgeable(self, child: Child, seen: MeasuredVisit) -> bool:
        """Whether a visit is at the age for a course and has all measurements that it needs."""
        months, growth = (seen.visit.visit_date - child.birth_date).days // 31, seen.growth
        return (
            self._rules.from_months <= months < self._rules.below_months - 3
            and None not in (growth.zwfl, growth.zwei, seen.visit.lenhei_cm)
            and not (growth.fwfl or growth.fwei or growth.flen)
        )

    def _is_severe(self, seen: MeasuredVisit) -> bool:
        return (seen.growth.zwfl or 0.0) < self._rules.severe_below_z

    def _group(self, seen: MeasuredVisit) -> FeedingGroup | None:
        """Return the feeding group that a visit requires."""
        if (seen.growth.zwfl or 0.0) < self._rules.wasted_below_z:
            return FeedingGroup.WASTED
        if (seen.growth.zwei or 0.0) < self._rules.underweight_below_z:
            return FeedingGroup.UNDERWEIGHT
        return None

    def _current(self, child: Child, seen: Visit, course: FeedingCourse) -> None:
        """Store a course that is running, waiting or refused."""
        self._waiting += 1
        if self._waiting == 3:  # noqa: PLR2004 -- one of them has gizi buruk by the arm
            self._care(child, seen, None, THIN_ARM_CM)
        elif self._waiting % 6 == 2:  # noqa: PLR2004 -- one in six waits
            late = replace(course, state=CourseState.WAITING, start=None, planned_days=0)
            self._unit.feeding_courses.add(late)
        elif self._waiting % 6 == 4:  # noqa: PLR2004 -- one in six was refused
            reason = REFUSALS[self._waiting % len(REFUSALS)]
            self._unit.feeding_courses.add(
                replace(
                    course, state=CourseState.REFUSED, start=None, planned_days=0, reason=reason
                )
            )
        else:
            outcome = ENDINGS[self._waiting % len(ENDINGS)]
            self._log(child, seen, self._add(course), outcome, self._today)

    def _ended(
        self, child: Child, seen: Visit, course: FeedingCourse, outcome: FeedingOutcome
    ) -> None:
        start = course.start or self._today
        last = course.last_planned or self._today
        if outcome in LEAVING:
            last = start + timedelta(days=int(self._draw.integers(5, 12)))
        saved = self._add(course)
        weighings = self._log(child, seen, saved, outcome, last)
        if outcome is FeedingOutcome.DROPPED_OUT:
            last = start + timedelta(days=self._rules.drop_out_days + 10)
        elif outcome not in LEAVING:
            outcome, last = self._proven(course, weighings, outcome, last)
        self._unit.feeding_days.untick(
            saved.course_id,
            [day for day in self._unit.feeding_days.of_course(saved.course_id) if day > last],
        )
        self._unit.feeding_courses.update(
            replace(saved, state=CourseState.ENDED, ended_on=last, outcome=outcome)
        )

    def _proven(
        self,
        course: FeedingCourse,
        weighings: Sequence[CourseWeighing],
        wanted: FeedingOutcome,
        last: date,
    ) -> tuple[FeedingOutcome, date]:
        """Return the outcome and its day: the wanted outcome if the weighings prove it."""
        for one in weighings:
            if one.zwfl is not None and one.zwfl < self._rules.severe_below_z:
                return FeedingOutcome.SEVERELY_WASTED, one.on
        final = weighings[-1]
        reached = final.zwfl if course.group is FeedingGroup.WASTED else final.zwei
        least = self._rules.wasted_success_z
        recovered = reached is not None and reached >= least
        if wanted is FeedingOutcome.RECOVERED or recovered:
            outcome = FeedingOutcome.RECOVERED if recovered else FeedingOutcome.NO_RESPONSE
            return outcome, final.on if recovered else last
        return FeedingOutcome.NO_RESPONSE, last

    def _add(self, course: FeedingCourse) -> FeedingCourse:
        self.courses += 1
        return self._unit.feeding_courses.add(course)

    def _log(
        self,
        child: Child,
        seen: Visit,
        course: FeedingCourse,
        outcome: FeedingOutcome,
        until: date,
    ) -> Sequence[CourseWeighing]:
        """Store days and weekly weighings up to a day; only ten days for a child who left."""
        start = course.start or until
        if outcome is FeedingOutcome.DROPPED_OUT:
            until = min(until, start + timedelta(days=9))
        last = min(until, course.last_planned or until)
        days = [start + timedelta(days=n) for n in range((last - start).days + 1)]
        eaten = [day for day in days if self._draw.random() < EATEN_SHARE]
        self._unit.feeding_days.tick(course.course_id, eaten)
        weighings = list(self._weighings(child, seen, course, outcome, last))
        return self._unit.course_weighings.add_many(weighings)

    def _weighings(
        self,
        child: Child,
        seen: Visit,
        course: FeedingCourse,
        outcome: FeedingOutcome,
        until: date,
    ) -> Iterator[CourseWeighing]:
        start = course.start or until
        _, first_z = course_scores(child, seen)
        visits = self._unit.visits.of_child(child.child_id)
        weeks = (until - start).days // 7 + 1
        for week in range(weeks):
            on = until if week == weeks - 1 else start + timedelta(days=7 * week)
            z = (first_z or 0.0) + Z_PER_WEEK.get(outcome, 0.0) * week
            known = with_length(Visit(child_id=child.child_id, visit_date=on), visits)
            length_cm = known.lenhei_cm or seen.lenhei_cm or 0.0
            weighing = CourseWeighing(
                course_id=course.course_id,
                on=on,
                weight_kg=weight_at_z(child, on, length_cm, z + float(self._draw.normal(0, 0.04))),
                lenhei_cm=length_cm if week % 4 == 0 or known.lenhei_cm is None else None,
            )
            yield rescored_weighing(child, weighing, visits)

    def _move(
        self,
        item: str,
        batch: str,
        ago: int,
        lasts: int,
        kind: StockKind,
        quantity: int,
        reason: str = "",
    ) -> None:
        received = {"A1": 120, "B2": 40}[batch]
        self._unit.stock.add(
            StockMove(
                item=item,
                batch=batch,
                expiry=self._today + timedelta(days=lasts - received),
                on=self._today - timedelta(days=ago),
                kind=kind,
                quantity=quantity,
                reason=reason,
            )
        )
