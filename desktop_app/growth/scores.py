"""What the z-score engine returns, for many measurements and for one; computes nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np

from desktop_app.growth.arrays import Flags, Floats

ScoredIndicator = Literal["len", "wei", "wfl", "bmi", "hc", "ac"]
INDICATORS: tuple[ScoredIndicator, ...] = get_args(ScoredIndicator)
"""Length/height, weight, weight-for-length/height, BMI, head and arm circumference."""

FLOATS = ("clenhei", "cbmi", *(f"z{indicator}" for indicator in INDICATORS))
FLAGS = tuple(f"f{indicator}" for indicator in INDICATORS)
"""The columns of the result, in WHO's names."""


@dataclass(frozen=True, slots=True)
class Score:
    """The results for one measurement as WHO's software gives them; None where it gives none."""

    clenhei: float | None
    cbmi: float | None
    zlen: float | None
    zwei: float | None
    zwfl: float | None
    zbmi: float | None
    zhc: float | None
    zac: float | None
    flen: bool | None
    fwei: bool | None
    fwfl: bool | None
    fbmi: bool | None
    fhc: bool | None
    fac: bool | None

    def z(self, indicator: ScoredIndicator) -> float | None:
        """Return the z-score of one indicator."""
        z: float | None = getattr(self, f"z{indicator}")
        return z

    def flag(self, indicator: ScoredIndicator) -> bool | None:
        """Return whether the z-score of one indicator is implausible; None without one."""
        flag: bool | None = getattr(self, f"f{indicator}")
        return flag


@dataclass(frozen=True, slots=True)
class Scores:
    """The results for n measurements as WHO's software gives them: arrays of shape (n,).

    `clenhei` is the length or height in cm that was used, and `cbmi` the BMI computed from it;
    neither is rounded. z-scores have 2 decimals, NaN where WHO gives none. Flags: 1 implausible,
    0 plausible, -1 no z-score.
    """

    clenhei: Floats
    cbmi: Floats
    zlen: Floats
    zwei: Floats
    zwfl: Floats
    zbmi: Floats
    zhc: Floats
    zac: Floats
    flen: Flags
    fwei: Flags
    fwfl: Flags
    fbmi: Flags
    fhc: Flags
    fac: Flags

    def z(self, indicator: ScoredIndicator) -> Floats:
        """Return the z-scores of one indicator."""
        z: Floats = getattr(self, f"z{indicator}")
        return z

    def flag(self, indicator: ScoredIndicator) -> Flags:
        """Return the flags of one indicator."""
        flag: Flags = getattr(self, f"f{indicator}")
        return flag

    @classmethod
    def empty(cls, n: int) -> Scores:
        """Return uninitialised columns for n rows, for the engine to fill."""
        columns: dict[str, Any] = {name: np.empty(n) for name in FLOATS}
        columns |= {name: np.empty(n, np.int8) for name in FLAGS}
        return cls(**columns)

    def part(self, rows: slice) -> Scores:
        """Return a slice of the rows as views."""
        return Scores(**{name: getattr(self, name)[rows] for name in (*FLOATS, *FLAGS)})

    def row(self, index: int) -> Score:
        """Return one row as plain Python values."""
        values: dict[str, Any] = {}
        for name in FLOATS:
            figure = float(getattr(self, name)[index])
            values[name] = None if math.isnan(figure) else figure
        for name in FLAGS:
            flag = int(getattr(self, name)[index])
            values[name] = None if flag < 0 else bool(flag)
        return Score(**values)
