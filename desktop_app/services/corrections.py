"""Use cases of a correction that changes more than itself: see what it would change, then save it.

Saving is one act that `History.undo` takes back, z-scores of visits and courses included.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.programme.case_records import Cases
from desktop_app.programme.child_facts import FactRules, child_facts, fact_rules
from desktop_app.programme.correction import (
    ChildRecord,
    CorrectionEffects,
    Judges,
    effects_of_correction,
)
from desktop_app.programme.feeding import FeedingRules, candidate, feeding_rules, nutrition_facts
from desktop_app.programme.feeding_records import FeedingGroup
from desktop_app.programme.immunisation import immunisation_dues
from desktop_app.programme.immunisation_schedule import Schedule
from desktop_app.programme.records import Child, Growth, MeasuredVisit, Person, Visit
from desktop_app.programme.service_records import Immunisation, ServiceGiven
from desktop_app.programme.services_due import ServiceRules, service_dues
from desktop_app.programme.work_rules import WorkRules, work_rules
from desktop_app.programme.worklist import child_items
from desktop_app.services.child_services import is_ill, rules_of
from desktop_app.services.children import NOBODY_CONFIRMED, Children, existing_child
from desktop_app.services.immunisations import schedule_of
from desktop_app.services.outcome import Saved
from desktop_app.services.rights import Right, require
from desktop_app.services.scoring import classes_of, growth_of
from desktop_app.services.visits import Visits, existing_visit


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections of birth dates, sexes and measurements."""

    store: Store
    children: Children
    visits: Visits

    def preview_child(self, child: Child, *, by: Person) -> CorrectionEffects:
        """Return what a child's corrected fields would change; writes nothing.

        z-scores and classes are by corrected age for a child born early, as her page shows them.
        Alerts are kinds of the work list, and codes of vaccines and services that are due. Raises:
        NotFound.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            before = _record(unit, existing_child(unit, child.child_id))
            judging = _judging(unit, before.child, self.children.journal.clock().date())
        return effects_of_correction(before, replace(before, child=child), judging.judges())

    def preview_visit(self, visit: Visit, *, by: Person) -> CorrectionEffects:
        """Return what a corrected visit would change, as above. Raises: NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            stored = existing_visit(unit, visit.visit_id)
            before = _record(unit, existing_child(unit, stored.child_id))
            judging = _judging(unit, before.child, self.children.journal.clock().date())
        visits = tuple(visit if one.visit_id == visit.visit_id else one for one in before.visits)
        return effects_of_correction(before, replace(before, visits=visits), judging.judges())

    def correct_child(
        self, child: Child, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[Child]:
        """Save a child's corrected fields; raises as `Children.correct`."""
        return self.children.correct(child, confirmed=confirmed, by=by)

    def correct_visit(
        self, visit: Visit, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[Visit]:
        """Save a corrected visit; raises as `Visits.correct`."""
        return self.visits.correct(visit, confirmed=confirmed, by=by)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judging:
    """The child's other records and all rules that read her measurements."""

    today: date
    cases: Cases
    vaccines: tuple[Immunisation, ...]
    services: tuple[ServiceGiven, ...]
    ill: bool
    facts_by: FactRules
    feeding_by: FeedingRules
    work_by: WorkRules
    schedule: Schedule
    services_by: ServiceRules

    def judges(self) -> Judges:
        return Judges(growth=_growth, classes=classes_of, group=self._group, alerts=self._alerts)

    def _group(self, child: Child, visits: Sequence[MeasuredVisit]) -> FeedingGroup | None:
        facts = child_facts(child, visits, self.facts_by)
        nutrition = nutrition_facts(facts, self.today, self.feeding_by)
        found = candidate(nutrition, self.today, self.feeding_by)
        return None if found is None else found.group

    def _alerts(self, child: Child, visits: Sequence[MeasuredVisit]) -> Iterator[str]:
        facts = child_facts(child, visits, self.facts_by)
        for item in child_items(facts, self.cases, self.today, self.work_by):
            yield item.kind
        number, born = child.child_id, child.birth_date
        for due in (
            *immunisation_dues(number, born, self.vaccines, self.today, self.schedule),
            *service_dues(number, born, self.services, self.today, self.services_by, ill=self.ill),
        ):
            yield due.code


def _growth(child: Child, visit: Visit) -> Growth:
    return growth_of(child, visit, corrected=True)


def _record(unit: Unit, child: Child) -> ChildRecord:
    visits = tuple(found.visit for found in unit.visits.of_child(child.child_id))
    return ChildRecord(child=child, visits=visits)


def _judging(unit: Unit, child: Child, today: date) -> _Judging:
    overrides = unit.rule_overrides.values()
    return _Judging(
        today=today,
        cases=unit.cases.of_child(child.child_id),
        vaccines=unit.immunisations.of_child(child.child_id),
        services=unit.services.of_child(child.child_id),
        ill=is_ill(unit, child.child_id, today),
        facts_by=fact_rules(overrides),
        feeding_by=feeding_rules(overrides),
        work_by=work_rules(overrides),
        schedule=schedule_of(unit),
        services_by=rules_of(unit),
    )
