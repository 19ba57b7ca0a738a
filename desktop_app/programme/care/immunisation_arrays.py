"""The doses of immunisation.py counted for a whole register at once, in columns.

The borders are the same as there: a property test compares the two. This module says only whether
a child is due, for how many series, and since when; `immunisation_dues` says for which dose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.growth.arrays import Bools, Days, Integers
from desktop_app.programme.care.given_columns import DueColumns, VaccineColumns
from desktop_app.programme.care.immunisation_schedule import Dose, ImmunisationSchedule
from desktop_app.programme.records.age_arrays import days_of_age, months_completed
from desktop_app.programme.records.calendar_arrays import Ordinals

_NO_GAP = -1


def vaccine_dues(
    births: Ordinals, given: VaccineColumns, on: date, schedule: ImmunisationSchedule
) -> DueColumns:
    """Return which children can be given a dose on a day, of how many series, and since when."""
    known = _Known(births, given, on, schedule)
    dues = (known.due(doses, on) for doses in schedule.series.values())
    return DueColumns.of(dues, len(births))


def basic_complete(
    births: Ordinals, given: VaccineColumns, on: date, schedule: ImmunisationSchedule
) -> Bools:
    """Return which children have every dose of basic immunisation that is due by a day."""
    known = _Known(births, given, on, schedule)
    complete = np.ones(len(births), np.bool_)
    for series, doses in schedule.series.items():
        for place, dose in enumerate(doses):
            if dose.basic:
                lacking = known.series[series].count <= place
                complete &= ~(lacking & (known.months > dose.on_time_to))
    return complete


@dataclass(frozen=True, slots=True)
class _Series:
    """For each child: how many doses of a series count, and the days of the first and the last."""

    count: Integers
    first: Integers
    last: Integers


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of the doses of a series, one element a dose; ages in completed months."""

    gap: Integers
    """The least days since the dose before; _NO_GAP where none is asked."""
    due: Integers
    last: Integers

    @classmethod
    def of(cls, doses: Sequence[Dose]) -> _Figures:
        return cls(
            gap=np.array(
                [_NO_GAP if one.least_gap_days is None else one.least_gap_days for one in doses]
            ),
            due=np.array([one.due_months for one in doses]),
            last=np.array([one.last_months for one in doses]),
        )


class _Known:
    """The doses that a register's children have had up to a day."""

    def __init__(
        self, births: Ordinals, given: VaccineColumns, until: date, schedule: ImmunisationSchedule
    ) -> None:
        self.births, self.schedule = births, schedule
        self._ages: dict[int, Integers] = {}
        self.months = months_completed(births, until.toordinal())
        past = given.rows(given.on <= until.toordinal())
        self._child, self._day = past.child, past.on
        vaccines = past.vaccine.tolist()
        self._names = tuple(dict.fromkeys(vaccines))
        places = {name: place for place, name in enumerate(self._names)}
        self._vaccine = np.array([places[vaccine] for vaccine in vaccines], np.int64)
        self.live: Mapping[str, Integers] = dict(self._live())
        self.series = {name: self._counted(doses) for name, doses in schedule.series.items()}

    def due(self, doses: Sequence[Dose], on: date) -> tuple[Bools, Integers]:
        """Whether a dose of a series can be given on a day, and since when, for each child."""
        series, figures = self.series[doses[0].series], _Figures.of(doses)
        count = series.count
        dose = np.minimum(count, len(doses) - 1)
        waits = (count > 0) & (figures.gap[dose] != _NO_GAP)
        earliest = np.maximum(
            np.where(waits, series.last + figures.gap[dose], 0),
            self._after_live(doses[0].series, on),
        )
        holds = (
            (count < len(doses))
            & (self.months >= figures.due[dose])
            & (self.months <= figures.last[dose])
            & (earliest <= on.toordinal())
            & ~self._enough(doses[0].series, series)
        )
        of_age = np.array([self._day_of_age(one.due_months) for one in doses])
        since = of_age[dose, np.arange(len(dose))]
        return holds, np.maximum(since, earliest)

    def _day_of_age(self, months: int) -> Integers:
        """Return the day on which each child reaches an age; kept, since doses share many ages."""
        if months not in self._ages:
            self._ages[months] = days_of_age(self.births, months)
        return self._ages[months]

    def _live(self) -> Iterator[tuple[str, Integers]]:
        """By series the last day of a live vaccine given by injection; 0 without."""
        for name in self.schedule.live_series:
            lines = self._lines(name, live=True)
            last = np.zeros(len(self.births), np.int64)
            # The lines are in the order of days, so that the last one stays.
            last[self._child[lines]] = self._day[lines]
            yield name, last

    def _after_live(self, series: str, on: date) -> Integers:
        """Return the first day after the gap since another live vaccine; 0 where there is none.

        Two live vaccines may be given on the same day.
        """
        found = np.zeros(len(self.births), np.int64)
        if series not in self.schedule.live_series:
            return found
        for name, last in self.live.items():
            if name != series:
                waits = (last > 0) & (last != on.toordinal())
                until = np.where(waits, last + self.schedule.live_gap_days, 0)
                found = np.maximum(found, until)
        return found

    def _enough(self, name: str, series: _Series) -> Bools:
        """Return which children need no more doses because they began, or would begin, so late."""
        rules = self.schedule.fewer.get(name, ())
        enough = np.zeros(len(self.births), np.bool_)
        begun = np.where(
            series.count > 0,
            months_completed(self.births, np.maximum(series.first, _A_DAY)),
            self.months,
        )
        decided = np.zeros(len(self.births), np.bool_)
        for from_months, doses in rules:
            now = ~decided & (begun >= from_months)
            enough |= now & (series.count >= doses)
            decided |= now
        return enough

    def _counted(self, doses: Sequence[Dose]) -> _Series:
        """Count a series' doses: the first vaccine of every child, then the second, and so on."""
        children = len(self.births)
        count, first, last = (np.zeros(children, np.int64) for _ in range(3))
        lines = self._lines(doses[0].series)
        rows, days = self._child[lines], self._day[lines].astype(np.int64)
        gaps = _Figures.of(doses).gap
        of_age = np.array([self._day_of_age(dose.from_months) for dose in doses])
        early = self.schedule.early_days
        turns = _turns(rows)
        for turn in range(int(turns.max(initial=-1)) + 1):
            now = turns == turn
            child, day = rows[now], days[now]
            dose = np.minimum(count[child], len(doses) - 1)
            apart = day - last[child]
            soon = (count[child] > 0) & (gaps[dose] != _NO_GAP)
            soon &= (apart == 0) | (apart + early < gaps[dose])
            counts = (count[child] < len(doses)) & ~soon & (day + early >= of_age[dose, child])
            child, day = child[counts], day[counts]
            first[child] = np.where(count[child] == 0, day, first[child])
            last[child] = day
            count[child] += 1
        return _Series(count, first, last)

    def _lines(self, series: str, *, live: bool = False) -> Bools:
        """Return which lines are of vaccines that count for a series."""
        known = self.schedule.vaccines
        counts = np.array(
            [
                name in known and series in known[name].series and (known[name].live or not live)
                for name in self._names
            ],
            np.bool_,
        )
        return counts[self._vaccine]


_A_DAY = 1
"""The first ordinal: below it there is no date."""


def _turns(rows: Integers | Days) -> Integers:
    """Number the lines of each child from 0; the lines of a child follow each other."""
    at = np.arange(len(rows))
    begins = np.flatnonzero(np.diff(rows, prepend=-1))
    return at - np.repeat(begins, np.diff(np.append(begins, len(rows))))
