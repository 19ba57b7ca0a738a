"""Counts the city's children of a month by where they live. Columns in, one cell for each desa out.

The rules are those of a puskesmas' month (month_count.py): S is who lives there on the month's last
day and is under 60 months; of the length only this month's last value counts, and an implausible
one is counted apart. A child known in two puskesmas is one child, with the visits of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Floats, Integers
from desktop_app.growth.classes import bands
from desktop_app.growth.zscores import END_MONTHS
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.columns import NONE, YES
from desktop_app.programme.reports.small_areas import Area

_DAYS = 10_000_000
"""More than any ordinal of a date: child and day become one number that sorts by both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CityPlace:
    """A desa or kelurahan in its kecamatan; codes are empty where the city has none such."""

    kecamatan_code: str = ""
    kecamatan: str
    desa_code: str = ""
    desa: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityResidences:
    """Where a record's child lived from a day on; sorted by record and day."""

    child: Integers
    since: Integers
    here: Bools
    place: Integers
    """Which of the register's places."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityDays:
    """Days of records, in any order."""

    child: Integers
    day: Integers


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityRegister:
    """All records that the puskesmas told, a row each, and where each child lived when."""

    puskesmas: tuple[str, ...]
    """Names, in the order of the facilities' codes."""
    places: tuple[CityPlace, ...]
    sender: Integers
    """Which puskesmas told the record."""
    birth_date: Integers
    person: Integers
    """Which child the record is about."""
    is_home: Bools
    """Whether a person decided that this record of a child counts."""
    lived: CityResidences
    seen: CityDays
    """The days on which children of several records had a length measured."""

    @property
    def people(self) -> int:
        """How many children the records are about."""
        return int(self.person.max()) + 1 if len(self.person) else 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CityVisits:
    """Visits of some months, in any order."""

    child: Integers
    """The record's row."""
    day: Integers
    has_weight: Bools
    zlen: Floats
    flen: NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True)
class CityCell:
    """One place in one month: how many children, how many measured, what was found."""

    place: CityPlace
    puskesmas: tuple[str, ...] = ()
    """Who looks after the children counted here."""
    area: Area
    """Children, measured with a plausible value, and stunted; the severe included."""
    severe: int = 0
    flagged: int = 0
    """Measured with a value that WHO calls implausible; not among the measured."""
    weighed: int = 0


def month_cells(register: CityRegister, visits: CityVisits, month: Month) -> tuple[CityCell, ...]:
    """Return one cell for each place of the register, also where no child lives."""
    home = _homes(register, month)
    counted = np.flatnonzero(home != NONE)
    rows = home[counted]
    _here, place = _lives(register, month.last.toordinal())
    at = place[rows]
    found = _found(register, visits, month)
    masks = {name: mask[counted] for name, mask in found.items()}
    size = len(register.places)

    def numbers(name: str) -> list[int]:
        return [int(one) for one in np.bincount(at[masks[name]], minlength=size)]

    target = [int(one) for one in np.bincount(at, minlength=size)]
    measured, stunted, severe = numbers("measured"), numbers("stunted"), numbers("severe")
    flagged, weighed = numbers("flagged"), numbers("weighed")
    cared = _puskesmas_of(register, at, rows)
    return tuple(
        CityCell(
            place=one,
            puskesmas=cared[n],
            area=Area(target=target[n], measured=measured[n], cases=stunted[n]),
            severe=severe[n],
            flagged=flagged[n],
            weighed=weighed[n],
        )
        for n, one in enumerate(register.places)
    )


def summed(cells: Iterable[CityCell], place: CityPlace) -> CityCell:
    """Return the sum of cells under another title, such as a kecamatan or the city."""
    chosen = tuple(cells)
    areas = [one.area for one in chosen]
    return CityCell(
        place=place,
        puskesmas=tuple(dict.fromkeys(name for one in chosen for name in one.puskesmas)),
        area=Area(
            target=sum(one.target for one in areas),
            measured=sum(one.measured for one in areas),
            cases=sum(one.cases for one in areas),
        ),
        severe=sum(one.severe for one in chosen),
        flagged=sum(one.flagged for one in chosen),
        weighed=sum(one.weighed for one in chosen),
    )


def by_kecamatan(cells: Sequence[CityCell]) -> tuple[CityCell, ...]:
    """Return the sum of each kecamatan, in the order of the cells."""
    titles = {(one.place.kecamatan_code, one.place.kecamatan): None for one in cells}
    return tuple(
        summed(
            (one for one in cells if (one.place.kecamatan_code, one.place.kecamatan) == title),
            CityPlace(kecamatan_code=title[0], kecamatan=title[1], desa=""),
        )
        for title in titles
    )


def lives_here(register: CityRegister, day: date) -> Bools:
    """Return which records say that their child lives here on a day."""
    return _lives(register, day.toordinal())[0]


def _lives(register: CityRegister, day: int) -> tuple[Bools, Integers]:
    """Return which records' children lived here on a day, and in which place."""
    size = len(register.sender)
    lived = register.lived
    if not len(lived.child):
        return np.zeros(size, np.bool_), np.zeros(size, np.int64)
    keys = lived.child * _DAYS + lived.since
    wanted = np.arange(size) * _DAYS + day
    last = np.searchsorted(keys, wanted, side="right") - 1
    known = (last >= 0) & (lived.child[last] == np.arange(size))
    here: Bools = known & lived.here[last]
    return here, lived.place[last]


def _homes(register: CityRegister, month: Month) -> Integers:
    """Return for each child the record that counts on the month's last day, or NONE.

    Of several that say she lives here, the decided one; until then that of the later measurement,
    and where both were on one day that of the facility with the lower code.
    """
    last = month.last.toordinal()
    here, _place = _lives(register, last)
    months = months_completed(register.birth_date, last)
    present = here & (register.birth_date <= last) & (months < END_MONTHS)
    rows = np.flatnonzero(present)
    seen = _last_seen(register, last)
    order = np.lexsort(
        (-register.sender[rows], seen[rows], register.is_home[rows], register.person[rows])
    )
    home = np.full(register.people, NONE, np.int64)
    # Of repeated places NumPy keeps the value assigned last: the one that comes first in rank.
    home[register.person[rows[order]]] = rows[order]
    return home


def _last_seen(register: CityRegister, last: int) -> Integers:
    """Return the day of each record's last length until a day; 0 where it does not matter."""
    seen = np.zeros(len(register.sender), np.int64)
    until = register.seen.day <= last
    np.maximum.at(seen, register.seen.child[until], register.seen.day[until])
    return seen


def _found(register: CityRegister, visits: CityVisits, month: Month) -> dict[str, Bools]:
    """Return which children were weighed, measured and stunted in the month."""
    size = register.people
    inside = (visits.day >= month.first.toordinal()) & (visits.day <= month.last.toordinal())
    weighed = np.zeros(size, np.bool_)
    weighed[register.person[visits.child[inside & visits.has_weight]]] = True
    rows = np.flatnonzero(inside & ~np.isnan(visits.zlen))
    # The later day wins, and of one day the record of the facility with the lower code.
    order = np.lexsort((-register.sender[visits.child[rows]], visits.day[rows]))
    last = np.full(size, NONE, np.int64)
    last[register.person[visits.child[rows[order]]]] = rows[order]
    has = last != NONE
    z = np.full(size, np.nan)
    z[has] = visits.zlen[last[has]]
    flagged = np.zeros(size, np.bool_)
    flagged[has] = visits.flen[last[has]] == YES
    severe_below, below, *_ = bands("height_for_age").starts
    sound = has & ~flagged
    return {
        "weighed": weighed,
        "measured": sound,
        "flagged": flagged,
        "stunted": sound & (z < below),
        "severe": sound & (z < severe_below),
    }


def _puskesmas_of(
    register: CityRegister, at: Integers, rows: Integers
) -> tuple[tuple[str, ...], ...]:
    pairs = np.unique(np.stack([at, register.sender[rows]], axis=1), axis=0)
    found: list[list[str]] = [[] for _ in register.places]
    for place, sender in pairs.tolist():
        found[place].append(register.puskesmas[sender])
    return tuple(map(tuple, found))
