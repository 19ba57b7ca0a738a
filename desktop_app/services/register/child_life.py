"""When children were born, died or moved away, by all their records; groups records by child."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desktop_app.db.records_table import RecordStore
from desktop_app.db.unit import Unit
from desktop_app.programme.records.casework import Infection, Outcome
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import (
    FeedingCourse,
    FeedingOutcome,
    OutpatientCourse,
    SevereOutcome,
)
from desktop_app.programme.records.life import ChildLife
from desktop_app.services.common.record_writer import OfChild

T = TypeVar("T", bound=OfChild)

NAMED_ONE_BY_ONE = 1_000
"""Above this number of children a whole table is read: a query takes only so many ids."""

_LEFT = (FeedingOutcome.DIED, FeedingOutcome.MOVED)
_LEFT_SEVERE = (SevereOutcome.DIED, SevereOutcome.MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """The days of a child's death and of her last move away; None without one."""

    died_on: date | None = None
    moved_on: date | None = None


STAYS = Departure()


def departures(unit: Unit) -> Mapping[int, Departure]:
    """Return the departures of all children who died or moved away, by child id."""
    return _departures(
        unit.infections.of(outcome=Outcome.DIED),
        unit.feeding_courses.of(outcome=frozenset(_LEFT)),
        unit.outpatient_courses.of(outcome=frozenset(_LEFT_SEVERE)),
    )


def lives(unit: Unit, births: Mapping[int, date]) -> dict[int, ChildLife]:
    """Return the dates between which children can be in a course; `births` is by child id."""
    gone = departures(unit)
    found = {}
    for child_id, birth_date in births.items():
        departure = gone.get(child_id, STAYS)
        last_seen = None
        if departure.moved_on is not None:
            visits = unit.visits.of_child(child_id)
            last_seen = visits[-1].visit.visit_date if visits else None
        found[child_id] = life(birth_date, departure, last_seen)
    return found


def leavers(unit: Unit, on: date) -> frozenset[int]:
    """Return the ids of the children who died or moved away by a day."""
    gone = unit.children.many(departures(unit))
    lived = lives(unit, {child_id: child.birth_date for child_id, child in gone.items()})
    return frozenset(child_id for child_id, one in lived.items() if has_left(one, on))


def has_left(lived: ChildLife, on: date) -> bool:
    """Return whether the child died or moved away by a day."""
    return lived.left_on is not None and lived.left_on <= on


def life_of(unit: Unit, child: Child, *, without: int = 0, without_severe: int = 0) -> ChildLife:
    """Return the dates between which this child can be in a course.

    The ends of the feeding course `without` and the outpatient course `without_severe` are
    ignored, so that they can be undone.
    """
    visits = unit.visits.of_child(child.child_id)
    return life(
        child.birth_date,
        _departures(
            unit.infections.of(child_id=child.child_id, outcome=Outcome.DIED),
            (
                one
                for one in unit.feeding_courses.of_child(child.child_id)
                if one.course_id != without
            ),
            (
                one
                for one in unit.outpatient_courses.of_child(child.child_id)
                if one.course_id != without_severe
            ),
        ).get(child.child_id, STAYS),
        visits[-1].visit.visit_date if visits else None,
    )


def life(birth_date: date, departure: Departure, last_seen: date | None) -> ChildLife:
    """Return the dates between which a child can be in a course, from her known dates.

    A child who was seen after a move has come back.
    """
    moved = departure.moved_on
    if moved is not None and last_seen is not None and last_seen > moved:
        moved = None
    return ChildLife(birth_date=birth_date, died_on=departure.died_on, moved_on=moved)


def grouped(records: RecordStore[T], child_ids: Collection[int]) -> Mapping[int, list[T]]:
    """Return the records of these children by child id; children without any are absent."""
    wanted = frozenset(child_ids)
    few = len(wanted) <= NAMED_ONE_BY_ONE
    found = records.of(child_id=wanted) if few else records.all()
    return by_child(one for one in found if one.child_id in wanted)


def by_child(records: Iterable[T]) -> Mapping[int, list[T]]:
    """Return records by child id; children without any are absent."""
    found: dict[int, list[T]] = {}
    for one in records:
        found.setdefault(one.child_id, []).append(one)
    return found


def _departures(
    illnesses: Iterable[Infection],
    courses: Iterable[FeedingCourse],
    severe: Iterable[OutpatientCourse],
) -> dict[int, Departure]:
    died: dict[int, date] = {}
    moved: dict[int, date] = {}
    for illness in illnesses:
        day = illness.end or illness.start
        died[illness.child_id] = min(died.get(illness.child_id, day), day)
    both: list[FeedingCourse | OutpatientCourse] = [*courses, *severe]
    for course in both:
        if course.ended_on is None:
            continue
        if course.outcome in (FeedingOutcome.DIED, SevereOutcome.DIED):
            died[course.child_id] = min(died.get(course.child_id, course.ended_on), course.ended_on)
        elif course.outcome in (FeedingOutcome.MOVED, SevereOutcome.MOVED):
            moved[course.child_id] = max(
                moved.get(course.child_id, course.ended_on), course.ended_on
            )
    return {
        child: Departure(died_on=died.get(child), moved_on=moved.get(child))
        for child in {*died, *moved}
    }
