"""Use cases of a correction that changes more than itself: see what it would change, then save it.

Saving is one act that `History.undo` takes back, z-scores of visits and courses included.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store
from desktop_app.programme.feeding.candidates import candidate, nutrition_facts
from desktop_app.programme.growth.fact_arrays import child_facts
from desktop_app.programme.records.children import Child, MeasuredVisit, Person, Visit
from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.register.correction import (
    ChildRecord,
    CorrectionEffects,
    Judges,
    effects_of_correction,
)
from desktop_app.services.child.correction_alerts import AlertReader, alert_reader
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.scoring import classes_of, measured, with_corrected
from desktop_app.services.growth.visits import Visits, existing_visit
from desktop_app.services.register.children import Children


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections of birth dates, sexes and measurements."""

    store: Store
    children: Children
    visits: Visits

    def preview_child(self, child: Child, *, by: Person) -> CorrectionEffects:
        """Return what a child's corrected fields would change; writes nothing.

        z-scores and classes are by corrected age for a child born early, as her page shows them.
        Alerts are kinds of the work list; for vaccines and care items, values of `DueKind`. Raises:
        NotFound.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            reader = alert_reader(unit, child.child_id, self._today())
        before = _record(reader)
        return effects_of_correction(before, replace(before, child=child), _judges(reader))

    def preview_visit(self, visit: Visit, *, by: Person) -> CorrectionEffects:
        """Return what a corrected visit would change, as `preview_child` does. Raises: NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            stored = existing_visit(unit, visit.visit_id)
            reader = alert_reader(unit, stored.child_id, self._today())
        before = _record(reader)
        visits = tuple(visit if one.visit_id == visit.visit_id else one for one in before.visits)
        return effects_of_correction(before, replace(before, visits=visits), _judges(reader))

    def correct_child(
        self,
        child: Child,
        *,
        shown: Child | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Child]:
        """Save a child's corrected fields; raises as `Children.correct`."""
        return self.children.correct(child, shown=shown, confirmed=confirmed, by=by)

    def correct_visit(
        self,
        visit: Visit,
        *,
        shown: Visit | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Visit]:
        """Save a corrected visit; raises as `Visits.correct`."""
        return self.visits.correct(visit, shown=shown, confirmed=confirmed, by=by)

    def _today(self) -> date:
        return self.children.journal.clock().date()


def _judges(reader: AlertReader) -> Judges:
    fed = reader.fed

    def group(child: Child, visits: Sequence[MeasuredVisit]) -> FeedingGroup | None:
        facts = child_facts(child, visits, fed.facts_by)
        found = candidate(nutrition_facts(facts, fed.today, fed.rules), fed.today, fed.rules)
        return None if found is None else found.group

    return Judges(measured=_measured, classes=classes_of, group=group, alerts=reader.alerts)


def _measured(child: Child, visit: Visit) -> MeasuredVisit:
    (found,) = with_corrected(child, measured(child, [visit]))
    return found


def _record(reader: AlertReader) -> ChildRecord:
    visits = tuple(found.visit for found in reader.fed.visits)
    return ChildRecord(child=reader.fed.child, visits=visits)
