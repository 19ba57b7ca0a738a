"""Computes a child's stored growth again after her birth date or sex was corrected."""

from __future__ import annotations

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import Child
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.growth.scoring import measured


def rescore(unit: Unit, child: Child) -> None:
    """Compute and store the growth of all the child's visits again."""
    visits = [measured_visit.visit for measured_visit in unit.visits.of_child(child.child_id)]
    unit.visits.set_growth_many(
        [(mv.visit.visit_id, mv.growth) for mv in measured(child, visits)],
    )
    rescore_courses(unit, child)
