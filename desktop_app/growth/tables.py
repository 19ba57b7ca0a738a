"""WHO's L, M and S by day and by length or height, read once from resources/who; no z-scores."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Floats
from desktop_app.resources import resource_path

AgeIndicator = Literal["len", "wei", "bmi", "hc", "ac"]

MALE, FEMALE = 1, 2
"""Sex codes; 0 is unknown."""

LAST_DAY = 1826
"""The last day of the tables; 60 months are 1826.25 days."""
ARM_FIRST_DAY = 91

AGE_INDICATORS: tuple[AgeIndicator, ...] = ("len", "wei", "bmi", "hc", "ac")
LINEAR = frozenset({"len", "hc"})
"""Indicators whose L is 1 on every day."""

STEP_CM = 0.1
LENGTH_START_CM, LENGTH_END_CM = 45.0, 110.0
HEIGHT_START_CM, HEIGHT_END_CM = 65.0, 120.0

DAYS_WIDTH = LAST_DAY + 2
"""Entries of one sex in a flat table by day: one for every day, and a last one of NaN."""
NO_DAY = LAST_DAY + 1

SIZE_START = round(LENGTH_START_CM * 10)
SIZE_WIDTH = round(HEIGHT_END_CM * 10) - SIZE_START + 2
"""Entries of one sex and posture in the flat table by size: 45.0 to 120.1 cm."""


@dataclass(frozen=True, slots=True)
class LMS:
    """Power L, median M and coefficient of variation S: three read-only arrays of one length."""

    l: Floats  # noqa: E741 - WHO's own letter
    m: Floats
    s: Floats

    @property
    def nbytes(self) -> int:
        """The memory of the three arrays in bytes."""
        return self.l.nbytes + self.m.nbytes + self.s.nbytes


@dataclass(frozen=True, slots=True)
class SizeTable:
    """L, M and S by length or height: entry i is for start_cm + i * step_cm."""

    start_cm: float
    end_cm: float
    step_cm: float
    lms: LMS

    @property
    def at_cm(self) -> Floats:
        """The length or height of each entry."""
        tenths = round(self.start_cm * 10)
        return np.arange(tenths, tenths + self.lms.m.size) / 10


def lms(indicator: AgeIndicator, sex: int) -> LMS:
    """Return L, M and S by age: entry i is day i, 0 to 1826; NaN for arms before day 91."""
    _check_sex(sex)
    flat = flat_by_day(indicator)
    return _part(flat, sex * DAYS_WIDTH, LAST_DAY + 1)


def lms_by_length(sex: int) -> SizeTable:
    """Return L, M and S for weight by recumbent length, 45.0 to 110.0 cm."""
    return _by_size(sex, 0, LENGTH_START_CM, LENGTH_END_CM)


def lms_by_height(sex: int) -> SizeTable:
    """Return L, M and S for weight by standing height, 65.0 to 120.0 cm."""
    return _by_size(sex, 1, HEIGHT_START_CM, HEIGHT_END_CM)


@cache
def flat_by_day(indicator: AgeIndicator) -> LMS:
    """Return the table as one row for look-up: entry sex * DAYS_WIDTH + day.

    Sex 0 and the day NO_DAY hold NaN: a missing sex or age gives a missing z-score without a
    check of its own.
    """
    if indicator not in AGE_INDICATORS:
        raise ValueError("indicator is not one by age")
    figures = _figures(indicator)
    days = figures[:, 0].astype(np.intp)
    blocks = np.full((3, 3, DAYS_WIDTH), np.nan)  # L M S, sex, day
    blocks[:, MALE, days] = figures[:, 1:4].T
    blocks[:, FEMALE, days] = figures[:, 4:7].T
    return _frozen(blocks)


@cache
def flat_by_size() -> LMS:
    """Return both weight-for-size tables as one row for look-up.

    Entry (sex * 2 + standing) * SIZE_WIDTH + tenths of a cm - SIZE_START. Sizes outside a table
    and sex 0 hold NaN. One entry past each end repeats the last, because WHO's software looks one
    entry ahead even where the fraction between the two is 0.
    """
    blocks = np.full((3, 3, 2, SIZE_WIDTH), np.nan)  # L M S, sex, standing, size
    for standing, name in enumerate(("wfl", "wfh")):
        figures = _figures(name)
        sizes = np.rint(figures[:, 0] * 10).astype(np.intp) - SIZE_START
        for sex, columns in ((MALE, slice(1, 4)), (FEMALE, slice(4, 7))):
            blocks[:, sex, standing, sizes] = figures[:, columns].T
            blocks[:, sex, standing, sizes[-1] + 1] = figures[-1, columns]
    return _frozen(blocks)


def _by_size(sex: int, standing: int, start_cm: float, end_cm: float) -> SizeTable:
    _check_sex(sex)
    first, last = round(start_cm * 10), round(end_cm * 10)
    start = (sex * 2 + standing) * SIZE_WIDTH + first - SIZE_START
    return SizeTable(start_cm, end_cm, STEP_CM, _part(flat_by_size(), start, last - first + 1))


def _check_sex(sex: int) -> None:
    if sex not in (MALE, FEMALE):
        raise ValueError("sex is neither male nor female")


def _part(flat: LMS, start: int, count: int) -> LMS:
    part = slice(start, start + count)
    return LMS(flat.l[part], flat.m[part], flat.s[part])


def _frozen(blocks: NDArray[np.float64]) -> LMS:
    rows = blocks.reshape(3, -1)
    rows.flags.writeable = False
    return LMS(rows[0], rows[1], rows[2])


def _figures(name: str) -> Floats:
    return np.loadtxt(resource_path("who", f"{name}.csv"), delimiter=",", skiprows=1)
