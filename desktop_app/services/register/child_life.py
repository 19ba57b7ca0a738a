"""When children were born, died, moved away and came back; groups records by child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.common.record_writer import OfChild

T = TypeVar("T", bound=OfChild)

NAMED_ONE_BY_ONE = 1_000
"""Above this number of children a whole table is read: a query takes only so many ids."""

_LEFT = (FeedingOutcome.DIED, FeedingOutcome.MOVED)
_LEFT_SEVERE = (SevereOutcome.DIED, SevereOutcome.MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """What records say of a child's leaving: the day of death, of moves away, of moves in."""

    died_on: date | None = None
    moves: tuple[date, ...] = ()
    arrivals: tuple[date, ...] = ()

    @property
    def moved_on(self) -> date | None:
        """The day of the last move away; None for none."""
        return self.moves[-1] if self.moves else None


STAYS = Departure()


def departures(unit: Unit, child_ids: Collection[int] | None = None) -> Mapping[int, Departure]:
    """Return the departures of all children who died or moved away, by child id.

    With `child_ids` only these children's.
    """
    few = child_ids is not None and len(child_ids) <= NAMED_ONE_BY_ONE
    among = {"child_id": frozenset(child_ids)} if child_ids is not None and few else {}
    found = _departures(
        unit.standings.of(**among),
        unit.infections.of(outcome=Outcome.DIED, **among),
        unit.feeding_courses.of(outcome=frozenset(_LEFT), **among),
        unit.outpatient_courses.of(outcome=frozenset(_LEFT_SEVERE), **among),
    )
    if child_ids is None or few:
        return found
    wanted = frozenset(child_ids)
    return {child_id: one for child_id, one in found.items() if child_id in wanted}


def lives(unit: Unit, births: Mapping[int, date]) -> dict[int, ChildLife]:
    """Return the dates between which children can be in a course; `births` is by child id."""
    gone = departures(unit, births.keys())
    moved = unit.visits.of_children(child_id for child_id, one in gone.items() if one.moves)
    return {
        child_id: life(
            birth_date,
            gone.get(child_id, STAYS),
            tuple(found.visit.visit_date for found in moved.get(child_id, ())),
        )
        for child_id, birth_date in births.items()
    }


def leavers(unit: Unit, on: date) -> frozenset[int]:
    """Return the ids of the children who were dead or lived elsewhere on a day."""
    gone = unit.children.many(departures(unit))
    lived = lives(unit, {child_id: child.birth_date for child_id, child in gone.items()})
    return frozenset(child_id for child_id, one in lived.items() if has_left(one, on))


def has_left(lived: ChildLife, on: date) -> bool:
    """Return whether the child was dead or lived elsewhere on a day."""
    return lived.is_gone(on)


def life_of(unit: Unit, child: Child, *, without: int = 0, without_severe: int = 0) -> ChildLife:
    """Return the dates between which this child can be in a course.

    The ends of the feeding course `without` and the outpatient course `without_severe` are
    ignored, so that they can be undone.
    """
    departure = _departures(
        unit.standings.of_child(child.child_id),
        unit.infections.of(child_id=child.child_id, outcome=Outcome.DIED),
        (one for one in unit.feeding_courses.of_child(child.child_id) if one.course_id != without),
        (
            one
            for one in unit.outpatient_courses.of_child(child.child_id)
            if one.course_id != without_severe
        ),
    ).get(child.child_id, STAYS)
    # Her visits only tell whether she is back: most children never moved.
    seen = _seen(unit, child.child_id) if departure.moves else ()
    return life(child.birth_date, departure, seen)


def died_on(
    unit: Unit, child_id: int, *, without: Collection[int], without_severe: Collection[int]
) -> date | None:
    """Return the day of death by all records but these feeding and outpatient courses."""
    feeding, severe = unit.feeding_courses.of_child(child_id), unit.outpatient_courses
    departure = _departures(
        unit.standings.of_child(child_id),
        unit.infections.of(child_id=child_id, outcome=Outcome.DIED),
        (one for one in feeding if one.course_id not in without),
        (one for one in severe.of_child(child_id) if one.course_id not in without_severe),
    )
    return departure.get(child_id, STAYS).died_on


def life(birth_date: date, departure: Departure, seen: Sequence[date]) -> ChildLife:
    """Return when a child can be in a course; who was `seen` (measured) after a move is back.

    Who moved in without having moved away lived elsewhere until then.
    """
    absences: list[tuple[date, date]] = []
    moved_on = None
    first_move = min(departure.moves, default=date.max)
    first_arrival = min(departure.arrivals, default=None)
    if first_arrival is not None and birth_date < first_arrival < first_move:
        absences.append((birth_date, first_arrival))
    for move in departure.moves:
        back = [day for day in departure.arrivals if day >= move]
        back += [day for day in seen if day > move]
        if not back:
            moved_on = move
            break
        absences.append((move, min(back)))
    return ChildLife(
        birth_date=birth_date,
        died_on=departure.died_on,
        moved_on=moved_on,
        absences=tuple(absences),
    )


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


def _seen(unit: Unit, child_id: int) -> tuple[date, ...]:
    return tuple(found.visit.visit_date for found in unit.visits.of_child(child_id))


def _departures(
    standings: Iterable[StandingChange],
    illnesses: Iterable[Infection],
    courses: Iterable[FeedingCourse],
    severe: Iterable[OutpatientCourse],
) -> dict[int, Departure]:
    died: dict[int, list[date]] = defaultdict(list)
    moved: dict[int, list[date]] = defaultdict(list)
    arrived: dict[int, list[date]] = defaultdict(list)
    days = {
        StandingKind.DIED: died,
        StandingKind.MOVED_AWAY: moved,
        StandingKind.MOVED_IN: arrived,
    }
    for change in standings:
        if change.kind in days:
            days[change.kind][change.child_id].append(change.on)
    for illness in illnesses:
        died[illness.child_id].append(illness.end or illness.start)
    both: list[FeedingCourse | OutpatientCourse] = [*courses, *severe]
    for course in both:
        if course.ended_on is None:
            continue
        if course.outcome in (FeedingOutcome.DIED, SevereOutcome.DIED):
            died[course.child_id].append(course.ended_on)
        elif course.outcome in (FeedingOutcome.MOVED, SevereOutcome.MOVED):
            moved[course.child_id].append(course.ended_on)
    return {
        child: Departure(
            died_on=min(died.get(child, ()), default=None),
            moves=tuple(sorted(moved.get(child, ()))),
            arrivals=tuple(sorted(arrived.get(child, ()))),
        )
        for child in {*died, *moved, *arrived}
    }
