"""Which doses a child has, which are due, late, to be caught up or no longer possible.

Rule: resources/rules/immunisation.toml. Which dose a vaccine was follows from the dates; one given
too early or too soon after another does not count and is due again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from operator import attrgetter

from desktop_app.errors import Figure, Problem
from desktop_app.growth.age import LONGEST_MONTH_DAYS, completed_months
from desktop_app.programme.care.immunisation_schedule import Dose, ImmunisationSchedule, Vaccine
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.problems import confirm, refuse
from desktop_app.programme.records.reasons import Due


class DoseState(StrEnum):
    """Where a dose stands on a day."""

    GIVEN = "given"
    NOT_YET = "not_yet"
    """Too young."""
    DUE = "due"
    LATE = "late"
    CATCH_UP = "catch_up"
    WAITING = "waiting"
    """The child is old enough, but a least gap has not passed."""
    AFTER_PREVIOUS = "after_previous"
    """The child is old enough, but the dose before it is missing."""
    CLOSED = "closed"
    """Not possible any more."""
    NOT_NEEDED = "not_needed"
    """The series was begun late and needs fewer doses."""


GIVE_NOW = (DoseState.DUE, DoseState.LATE, DoseState.CATCH_UP)


@dataclass(frozen=True, slots=True)
class DoseStatus:
    """One dose of the schedule on a day."""

    dose: Dose
    state: DoseState
    given_on: date | None = None
    earliest: date | None = None
    """The first day on which its gaps have passed; None where there is no gap to wait for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """A vaccine that does not count as a dose of a series, and why."""

    immunisation: Immunisation
    series: str
    code: str
    """too_early, too_soon or surplus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The doses that count, by series in the order of dates, and what does not count."""

    dates: Mapping[str, Sequence[date]]
    live: Mapping[str, date]
    """By series the day of the last live vaccine given by injection, counted or not."""
    rejected: tuple[NotCounted, ...]


def counted_doses(
    birth: date,
    given: Iterable[Immunisation],
    schedule: ImmunisationSchedule,
    until: date = date.max,
) -> Counted:
    """Return which doses given up to a day count; skip vaccines unknown to the schedule."""
    dates: dict[str, list[date]] = {}
    live: dict[str, date] = {}
    rejected: list[NotCounted] = []
    for one in sorted(given, key=attrgetter("on")):
        on, vaccine = one.on, schedule.vaccines.get(one.vaccine)
        if vaccine is None or on > until:
            continue
        for series in vaccine.series:
            if vaccine.live:
                live[series] = on
            before = dates.get(series)
            if before is None:
                before = dates[series] = []
            doses = schedule.series.get(series, ())
            at = len(before)
            code = (
                _not_counting(birth, on, before, doses[at], schedule.early_days)
                if at < len(doses)
                else "surplus"
            )
            if code:
                rejected.append(NotCounted(immunisation=one, series=series, code=code))
            else:
                before.append(on)
    return Counted(dates=dates, live=live, rejected=tuple(rejected))


def _not_counting(
    birth: date, on: date, before: Sequence[date], dose: Dose, early_days: int
) -> str:
    if before and dose.least_gap_days is not None:
        gap = (on - before[-1]).days
        if gap == 0 or gap + early_days < dose.least_gap_days:
            return "too_soon"
    # No month is longer, so that most doses need no look at the calendar.
    if (on - birth).days >= dose.from_months * LONGEST_MONTH_DAYS:
        return ""
    if completed_months(birth, on) >= dose.from_months:
        return ""
    in_time = completed_months(birth, on + timedelta(days=early_days)) >= dose.from_months
    return "" if in_time else "too_early"


def dose_statuses(
    birth: date, given: Iterable[Immunisation], on: date, schedule: ImmunisationSchedule
) -> tuple[DoseStatus, ...]:
    """Return every dose of the schedule as it stands on a day, in the order of due ages."""
    known = counted_doses(birth, given, schedule, on)
    return _statuses(birth, known, on, schedule)


def _statuses(
    birth: date, known: Counted, on: date, schedule: ImmunisationSchedule
) -> tuple[DoseStatus, ...]:
    months = completed_months(birth, on)
    upcoming = {
        series: _next_dose(doses, known, months, on, schedule)
        for series, doses in schedule.series.items()
    }
    needed = {
        series: _needed(birth, known.dates.get(series, ()), months, rules)
        for series, rules in schedule.fewer.items()
    }
    found = []
    place: dict[str, int] = {}
    for dose in schedule.doses:
        at = place.get(dose.series, 0)
        place[dose.series] = at + 1
        dates = known.dates.get(dose.series, ())
        if at < len(dates):
            found.append(DoseStatus(dose, DoseState.GIVEN, dates[at]))
        elif at >= needed.get(dose.series, at + 1):
            found.append(DoseStatus(dose, DoseState.NOT_NEEDED))
        else:
            found.append(_status(dose, months, upcoming[dose.series]))
    return tuple(found)


def _status(dose: Dose, months: int, upcoming: DoseStatus | None) -> DoseStatus:
    """Return the status of a dose that is not given; `upcoming` is the next of its series."""
    if upcoming is None or upcoming.dose is dose:
        return upcoming or DoseStatus(dose, DoseState.NOT_NEEDED)
    if upcoming.state is DoseState.CLOSED or months > dose.last_months:
        return DoseStatus(dose, DoseState.CLOSED)
    if months < dose.due_months:
        return DoseStatus(dose, DoseState.NOT_YET)
    return DoseStatus(dose, DoseState.AFTER_PREVIOUS)


def _needed(
    birth: date, dates: Sequence[date], months: int, rules: Sequence[tuple[int, int]]
) -> int:
    """Return how many doses a series needs: fewer where it was, or would now be, begun late."""
    begun = completed_months(birth, dates[0]) if dates else months
    return next((doses for from_months, doses in rules if begun >= from_months), _ALL)


_ALL = 99
"""More doses than any series has: the series needs all of its own."""


def _next_dose(
    doses: Sequence[Dose], known: Counted, months: int, on: date, schedule: ImmunisationSchedule
) -> DoseStatus | None:
    """Return the first dose of a series that is not given, and its state; None for none."""
    series = doses[0].series
    dates = known.dates.get(series, ())
    if len(dates) >= len(doses):
        return None
    dose = doses[len(dates)]
    if months < dose.due_months:
        return DoseStatus(dose, DoseState.NOT_YET)
    if months > dose.last_months:
        return DoseStatus(dose, DoseState.CLOSED)
    earliest = _earliest(dose, dates, known.live, on, schedule)
    if earliest is not None and earliest > on:
        return DoseStatus(dose, DoseState.WAITING, earliest=earliest)
    if months <= dose.on_time_to:
        state = DoseState.DUE
    else:
        state = DoseState.LATE if months <= dose.late_to else DoseState.CATCH_UP
    return DoseStatus(dose, state, earliest=earliest)


def _earliest(
    dose: Dose,
    dates: Sequence[date],
    live: Mapping[str, date],
    on: date,
    schedule: ImmunisationSchedule,
) -> date | None:
    """Return the first day that keeps the gaps in the series and between live vaccines.

    None where there is no gap to keep.
    """
    days = []
    if dates and dose.least_gap_days is not None:
        days.append(dates[-1] + timedelta(days=dose.least_gap_days))
    if live and dose.series in schedule.live_series:
        gap = timedelta(days=schedule.live_gap_days)
        days += [day + gap for series, day in live.items() if series != dose.series and day != on]
    return max(days, default=None)


def immunisation_dues(
    child_id: int,
    birth: date,
    given: Iterable[Immunisation],
    on: date,
    schedule: ImmunisationSchedule,
) -> tuple[Due, ...]:
    """Return the doses that can be given on a day, at most one a series.

    Figures: dose_word (its code), vaccine_word (what is supplied here), until_date.
    """
    known = counted_doses(birth, given, schedule, on)
    months = completed_months(birth, on)
    found = []
    for series, doses in schedule.series.items():
        status = _next_dose(doses, known, months, on, schedule)
        if status is None or status.state not in GIVE_NOW:
            continue
        rules, dates = schedule.fewer.get(series), known.dates.get(series, ())
        if rules and len(dates) >= _needed(birth, dates, months, rules):
            continue
        found.append(_due(child_id, birth, status, schedule))
    found.sort(key=attrgetter("since"))
    return tuple(found)


def _due(child_id: int, birth: date, status: DoseStatus, schedule: ImmunisationSchedule) -> Due:
    dose = status.dose
    since = day_of_age(birth, dose.due_months)
    figures: dict[str, Figure] = {
        "dose_word": dose.code,
        "vaccine_word": schedule.offered[dose.series],
        "until_date": day_of_age(birth, dose.last_months + 1) - timedelta(days=1),
    }
    return Due(
        child_id=child_id,
        code=f"immunisation_{status.state}",
        since=max(since, status.earliest or since),
        figures=figures,
    )


def vaccines_today(
    statuses: Iterable[DoseStatus], schedule: ImmunisationSchedule
) -> tuple[str, ...]:
    """Return the vaccines to be given today, each once: a combined one covers all its series.

    Where a combined vaccine is supplied but only IPV is missing, IPV alone is named.
    """
    due = [status.dose.series for status in statuses if status.state in GIVE_NOW]
    main = schedule.vaccines["dpt_hb_hib"].series[0]
    found = dict.fromkeys(
        series
        if schedule.hexavalent and series == "ipv" and main not in due
        else schedule.offered[series]
        for series in due
    )
    return tuple(found)


def basic_lacking(
    birth: date, given: Iterable[Immunisation], on: date, schedule: ImmunisationSchedule
) -> tuple[str, ...]:
    """Return the codes of the basic doses that a child should have by a day and has not.

    A dose is lacking once the age at which it is on time has passed, also where it cannot be
    given any more.
    """
    months = completed_months(birth, on)
    known = counted_doses(birth, given, schedule, on)
    return tuple(
        dose.code
        for series, doses in schedule.series.items()
        for dose in doses[len(known.dates.get(series, ())) :]
        if dose.basic and months > dose.on_time_to
    )


def immunisation_problems(
    new: Immunisation,
    others: Iterable[Immunisation],
    life: ChildLife,
    today: date,
    schedule: ImmunisationSchedule,
) -> tuple[Problem, ...]:
    """What is or may be wrong with an immunisation; `others` are the child's, itself left out.

    What would not count is asked about, not refused: it may have been given all the same.
    """
    vaccine = schedule.vaccines.get(new.vaccine)
    if vaccine is None:
        return (refuse("vaccine", "vaccine_unknown"),)
    rest = [
        one
        for one in others
        if not new.immunisation_id or one.immunisation_id != new.immunisation_id
    ]
    dated = _date_problems(new, life, today)
    if dated:
        return dated
    if any(one.vaccine == new.vaccine and one.on == new.on for one in rest):
        return (refuse("on", "immunisation_exists", day=new.on),)
    return tuple(_questions(new, vaccine, rest, life.birth_date, schedule))


def _early(
    new: Immunisation,
    vaccine: Vaccine,
    rest: Sequence[Immunisation],
    birth: date,
    schedule: ImmunisationSchedule,
) -> Iterable[Problem]:
    """Ask about a dose that counts but was given before the age at which it is due."""
    earlier = counted_doses(birth, [one for one in rest if one.on < new.on], schedule)
    counted = counted_doses(birth, [*rest, new], schedule)
    if any(one.immunisation is new for one in counted.rejected):
        return
    months = completed_months(birth, new.on)
    for series in vaccine.series:
        doses, place = schedule.series.get(series, ()), len(earlier.dates.get(series, ()))
        if place < len(doses) and doses[place].early_asked and months < doses[place].due_months:
            due = doses[place].due_months
            yield confirm("on", "immunisation_before_due", dose_word=doses[place].code, months=due)


def _date_problems(new: Immunisation, life: ChildLife, today: date) -> tuple[Problem, ...]:
    if new.on < life.birth_date:
        return (refuse("on", "care_before_birth", born=life.birth_date),)
    if new.on > today:
        return (refuse("on", "date_in_future", today=today),)
    if life.died_on is not None and new.on > life.died_on:
        return (refuse("on", "care_after_death", day=life.died_on),)
    return ()


def _questions(
    new: Immunisation,
    vaccine: Vaccine,
    rest: Sequence[Immunisation],
    birth: date,
    schedule: ImmunisationSchedule,
) -> Iterable[Problem]:
    known = counted_doses(birth, [*rest, new], schedule)
    codes = [one.code for one in known.rejected if one.immunisation is new]
    if len(codes) == len(vaccine.series):
        yield confirm("on", f"immunisation_{codes[0]}")
    yield from _early(new, vaccine, rest, birth, schedule)
    if vaccine.live:
        for one in rest:
            other = schedule.vaccines.get(one.vaccine)
            apart = abs((one.on - new.on).days)
            if other is None or not other.live or other.series == vaccine.series:
                continue
            if 0 < apart < schedule.live_gap_days:
                yield confirm("on", "immunisation_live_gap", day=one.on)
                break
    doses = [dose for series in vaccine.series for dose in schedule.series.get(series, ())]
    if doses and completed_months(birth, new.on) > max(dose.last_months for dose in doses):
        yield confirm("on", "immunisation_too_old")
