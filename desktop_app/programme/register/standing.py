"""Where a child stood when: intervals from her moves and her death, and where she lived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop_app.errors import Problem
from desktop_app.growth.zscores import END_MONTHS
from desktop_app.programme.records.children import Child, Place
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.standing import StandingChange, StandingKind


class Standing(StrEnum):
    """What a child is in the register on a day."""

    ACTIVE = "active"
    ELSEWHERE = "elsewhere"
    """Moved away, or not moved in yet."""
    DIED = "died"
    LEFT_BY_AGE = "left_by_age"
    """Five years old: no longer a balita."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSpan:
    """How long a child stood so: from a day until the day before another; None for no end."""

    standing: Standing
    since: date
    until: date | None = None
    change: StandingChange | None = None
    """The record that began it; None where birth, age or an illness or course did."""


def standing_spans(life: ChildLife, changes: Iterable[StandingChange]) -> tuple[StandingSpan, ...]:
    """Return where a child stood from birth on, first to last, without gaps."""
    ends: dict[date, Standing] = {_fifth_birthday(life.birth_date): Standing.LEFT_BY_AGE}
    ends |= {back: Standing.ACTIVE for _, back in life.absences}
    ends |= {left: Standing.ELSEWHERE for left, _ in life.absences}
    if life.moved_on is not None:
        ends[life.moved_on] = Standing.ELSEWHERE
    if life.died_on is not None:
        ends[life.died_on] = Standing.DIED
    ends.setdefault(life.birth_date, Standing.ACTIVE)
    began = {(one.on, one.kind): one for one in changes}
    spans: list[StandingSpan] = []
    for day in sorted(ends):
        standing = ends[day]
        if spans and spans[-1].standing is Standing.DIED:
            break
        if spans and spans[-1].standing is Standing.LEFT_BY_AGE and standing is Standing.ACTIVE:
            continue
        if spans:
            spans[-1] = replace(spans[-1], until=day)
        kinds = _BEGINS.get(standing, ())
        change = next((began[day, kind] for kind in kinds if (day, kind) in began), None)
        spans.append(StandingSpan(standing=standing, since=day, change=change))
    return tuple(spans)


def standing_on(spans: Sequence[StandingSpan], on: date) -> StandingSpan:
    """Return where she stood on a day; the first span for a day before birth."""
    return next((one for one in reversed(spans) if one.since <= on), spans[0])


def lived_in(child: Child, changes: Iterable[StandingChange], on: date) -> Place:
    """Return where she lived on a day: what her record says now, without later moves."""
    later = [one for one in changes if one.lived_in is not None and one.on > on]
    first = min(later, key=lambda one: (one.on, one.standing_id), default=None)
    return place_of(child) if first is None or first.lived_in is None else first.lived_in


def place_of(child: Child) -> Place:
    """Return where the child's record says that she lives."""
    return Place(kecamatan=child.kecamatan, desa=child.desa, posyandu=child.posyandu)


def moved_to(child: Child, place: Place) -> Child:
    """Return the child living in another place."""
    return replace(child, kecamatan=place.kecamatan, desa=place.desa, posyandu=place.posyandu)


def standing_problems(
    change: StandingChange,
    child: Child,
    others: Iterable[StandingChange],
    measured_on: Sequence[date],
    today: date,
) -> Iterator[Problem]:
    """What is or may be wrong with a move or a death as typed.

    `others` are her changes, this one among them or not; `measured_on` the days of her visits.
    """
    rest = [one for one in others if one.standing_id != change.standing_id]
    if change.on < child.birth_date:
        yield refuse("on", "standing_before_birth", born=child.birth_date)
    if change.on > today:
        yield refuse("on", "standing_in_future", today=today)
    died = next((one for one in rest if one.kind is StandingKind.DIED), None)
    if died is not None and change.kind is StandingKind.DIED:
        yield refuse("on", "standing_died_already", day=died.on)
    elif died is not None and change.on > died.on:
        yield refuse("on", "standing_after_death", day=died.on)
    if change.kind is StandingKind.MOVED_WITHIN:
        yield from _within_problems(change, rest)
    later = [day for day in measured_on if day > change.on]
    if change.kind is StandingKind.DIED and later:
        yield confirm("on", "standing_measured_after_death", day=later[-1])
    if change.kind is StandingKind.MOVED_AWAY and later:
        yield confirm("on", "standing_measured_after_move", day=later[0])
    earlier = [day for day in measured_on if day < change.on]
    first_arrival = change.kind is StandingKind.MOVED_IN and not any(
        one.kind is StandingKind.MOVED_AWAY and one.on <= change.on for one in rest
    )
    if first_arrival and earlier:
        yield confirm("on", "standing_measured_before_arrival", day=earlier[0])


def _within_problems(change: StandingChange, rest: Iterable[StandingChange]) -> Iterator[Problem]:
    if change.lives_in is None or not change.lives_in.desa:
        yield refuse("desa", "desa_missing")
    elif change.lives_in == change.lived_in:
        yield refuse("desa", "standing_same_place")
    newer = [one.on for one in rest if one.kind is StandingKind.MOVED_WITHIN and one.on > change.on]
    if newer:
        yield refuse("on", "standing_moved_later", day=min(newer))


def _fifth_birthday(born: date) -> date:
    years = END_MONTHS // 12
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        # A child of 29 February completes 60 months on this day, as `completed_months` has it.
        return date(born.year + years, 3, 1)


_BEGINS = {
    Standing.ACTIVE: (StandingKind.MOVED_IN,),
    Standing.ELSEWHERE: (StandingKind.MOVED_AWAY,),
    Standing.DIED: (StandingKind.DIED,),
}
