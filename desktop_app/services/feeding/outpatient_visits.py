"""Writes a weekly visit of gizi buruk's outpatient care, in the caller's transaction."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Child, Person, Visit
from desktop_app.programme.records.feeding import OutpatientVisit
from desktop_app.services.common.journal import Journal
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.growth.scoring import growth_of


def add_visit(unit: Unit, journal: Journal, by: Person, visit: OutpatientVisit) -> OutpatientVisit:
    """Add the visit with a new id and return it."""
    saved = unit.outpatient_visits.add(replace(visit, visit_id=0))
    journal.write(unit, by, "create", before=None, after=saved)
    return saved


def keep_length(
    unit: Unit,
    journal: Journal,
    by: Person,
    child: Child,
    visit: OutpatientVisit,
    lenhei_cm: float | None,
) -> None:
    """Keep a length as an ordinary visit, unless the child has one on that day.

    `advice_of` refuses a length that differs from that visit's.
    """
    if lenhei_cm is None or unit.visits.on_date(child.child_id, visit.on) is not None:
        return
    measured = Visit(
        child_id=child.child_id,
        visit_date=visit.on,
        weight_kg=visit.weight_kg,
        lenhei_cm=lenhei_cm,
        muac_cm=visit.muac_cm,
        oedema_grade=visit.oedema_grade,
    )
    saved = unit.visits.add(measured, growth_of(child, measured))
    journal.write(unit, by, "create", before=None, after=saved)
    rescore_courses(unit, child)
