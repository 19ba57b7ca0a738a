"""Which alerts a child's page would show after a correction of a birth date or a measurement.

It only reads. It applies the rules of case_page.py and programme_work.py, so that the preview shows
what the page will show once the correction is saved; vaccines and care items are listed one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.programme.care.care_due import care_dues
from desktop_app.programme.care.due_kinds import due_kind
from desktop_app.programme.care.immunisation import immunisation_dues
from desktop_app.programme.care.immunisation_schedule import ImmunisationSchedule
from desktop_app.programme.care.rules import CareRules
from desktop_app.programme.feeding.candidates import candidate, nutrition_facts
from desktop_app.programme.feeding.gizi_buruk import SevereRules, severe_rules
from desktop_app.programme.feeding.outpatient import outpatient_dues
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_arrays import child_facts
from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import Cases
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.feeding import CourseWeighing, Days, OutpatientVisit
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.reasons import Due
from desktop_app.programme.worklist.kinds import WorkRules, work_rules
from desktop_app.programme.worklist.rules import child_alerts
from desktop_app.services.care.care_items import is_ill, rules_of
from desktop_app.services.care.immunisations import schedule_of
from desktop_app.services.feeding.outpatient_page import visits_of
from desktop_app.services.feeding.page import MeasuredFedChild, fed_child, weighings_by_course
from desktop_app.services.growth.course_upkeep import following, rescored_visit, rescored_weighing
from desktop_app.services.register.child_life import has_left
from desktop_app.services.worklist.programme_work import KINDS, TABLE, feeding_work


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertReader:
    """A child's other records, and the rules that judge her measurements together with them."""

    fed: MeasuredFedChild
    """The child as she is stored."""
    days: Mapping[int, Days]
    weighings: Mapping[int, Sequence[CourseWeighing]]
    cared: Mapping[int, Sequence[OutpatientVisit]]
    """Visits by outpatient course."""
    cases: Cases
    vaccines: tuple[Immunisation, ...]
    care_items: tuple[CareItem, ...]
    ill: bool
    work_by: WorkRules
    severe_by: SevereRules
    schedule: ImmunisationSchedule
    care_by: CareRules

    @property
    def today(self) -> date:
        """The day on which the alerts are read."""
        return self.fed.today

    def alerts(self, child: Child, visits: Sequence[MeasuredVisit]) -> Iterator[str]:
        """Yield the kinds of work, and of care that is due, that a corrected child would have.

        Weighings and visits in courses follow the correction, as course_upkeep.py makes them.
        """
        life = replace(self.fed.life, birth_date=child.birth_date)
        if has_left(life, self.today):
            return
        facts = child_facts(child, visits, self.fed.facts_by)
        for item in child_alerts(facts, self.cases, self.today, self.work_by):
            yield item.kind
        yield from self._feeding(child, visits, life, facts)
        yield from self._outpatient(child, visits, life)
        yield from self._given(child)

    def _feeding(
        self, child: Child, visits: Sequence[MeasuredVisit], life: ChildLife, facts: ChildFacts
    ) -> Iterator[str]:
        weighings = {
            course_id: [
                rescored_weighing(child, self._followed(one, visits), visits) for one in own
            ]
            for course_id, own in self.weighings.items()
        }
        fed = replace(self.fed, child=child, life=life)
        qualifies = candidate(nutrition_facts(facts, fed.today, fed.rules), fed.today, fed.rules)
        letters = self.cases.referrals
        work = feeding_work(fed, qualifies, self.days, weighings, letters, self.work_by)
        yield from (item.kind for item in work)

    def _followed(
        self, weighing: CourseWeighing, visits: Sequence[MeasuredVisit]
    ) -> CourseWeighing:
        """Return a weighing as it becomes once the visit of its day is corrected."""
        taken = {(one.course_id, one.on) for own in self.weighings.values() for one in own}
        becomes = {found.visit.visit_id: found.visit for found in visits}
        for found in self.fed.visits:
            after = becomes.get(found.visit.visit_id)
            if after is not None and found.visit.visit_date == weighing.on:
                return following(weighing, taken, found.visit, after)
        return weighing

    def _outpatient(
        self, child: Child, visits: Sequence[MeasuredVisit], life: ChildLife
    ) -> Iterator[str]:
        for course in self.fed.severe:
            seen = [rescored_visit(child, one, visits) for one in self.cared[course.course_id]]
            for due in outpatient_dues(course, seen, life, self.today, self.severe_by):
                yield KINDS[due.code]

    def _given(self, child: Child) -> Iterator[str]:
        """Yield the kinds of care that is due; skip vaccines, or care items, never recorded."""
        dues: list[Due] = []
        if self.vaccines:
            dues += immunisation_dues(
                child.child_id, child.birth_date, self.vaccines, self.today, self.schedule
            )
        if self.care_items:
            dues += care_dues(
                child.child_id,
                child.birth_date,
                self.care_items,
                self.today,
                self.care_by,
                ill=self.ill,
            )
        yield from (kind for due in dues if (kind := due_kind(due.code)) is not None)


def alert_reader(unit: Unit, child_id: int, today: date) -> AlertReader:
    """Return the reader of a child's alerts. Raises: NotFound."""
    overrides = unit.rule_overrides.values()
    fed = fed_child(unit, child_id, today)
    ids = [course.course_id for course in fed.courses]
    return AlertReader(
        fed=fed,
        days=unit.feeding_days.of_courses(ids),
        weighings=weighings_by_course(unit, ids),
        cared={one.course_id: visits_of(unit, one.course_id) for one in fed.severe},
        cases=unit.cases.of_child(child_id),
        vaccines=unit.immunisations.of_child(child_id),
        care_items=unit.care_items.of_child(child_id),
        ill=is_ill(unit, child_id, today),
        work_by=work_rules(overrides, more=(TABLE,)),
        severe_by=severe_rules(overrides),
        schedule=schedule_of(unit),
        care_by=rules_of(unit),
    )
