"""Checks the columns given to the z-score engine and brings them to one length; no rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from desktop_app.growth.arrays import Bools, Flags, Floats
from desktop_app.growth.tables import FEMALE

LYING, STANDING = 1, 2
"""Codes for how length or height was measured; 0: not recorded."""

ColumnLike = ArrayLike | Sequence[float | None]
"""A column for the engine: an array, a sequence in which None is missing, or one value for all."""

Item = TypeVar("Item", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Rows:
    """Checked columns of n rows; a column that is None is missing in every row."""

    sex: Flags
    age_days: Floats
    weight_kg: Floats | None
    lenhei_cm: Floats | None
    measure: Flags | None
    headc_cm: Floats | None
    armc_cm: Floats | None
    oedema: Bools | None

    def part(self, rows: slice) -> Rows:
        """Return a slice of the rows as views."""
        return Rows(
            sex=self.sex[rows],
            age_days=self.age_days[rows],
            weight_kg=_part(self.weight_kg, rows),
            lenhei_cm=_part(self.lenhei_cm, rows),
            measure=_part(self.measure, rows),
            headc_cm=_part(self.headc_cm, rows),
            armc_cm=_part(self.armc_cm, rows),
            oedema=_part(self.oedema, rows),
        )


def checked_rows(
    *,
    sex: ColumnLike,
    age_days: ColumnLike | None,
    weight_kg: ColumnLike | None,
    lenhei_cm: ColumnLike | None,
    measure: ColumnLike | None,
    headc_cm: ColumnLike | None,
    armc_cm: ColumnLike | None,
    oedema: ColumnLike | None,
) -> Rows:
    """Return the columns as arrays of one length; a single value is repeated for every row.

    Raises: ValueError for a negative age, an unknown code, or columns of different lengths.
    """
    sexes = _codes("sex", sex, FEMALE)
    measures = None if measure is None else _codes("measure", measure, STANDING)
    ages = _floats(np.nan if age_days is None else age_days)
    if (ages < 0).any():
        raise ValueError("age is negative")
    sizes = [_given(column) for column in (weight_kg, lenhei_cm, headc_cm, armc_cm)]
    weights, lengths, heads, arms = sizes
    oedemas = None if oedema is None else _bools(oedema)
    n = _common_length([sexes, ages, measures, oedemas, *sizes])
    return Rows(
        sex=np.broadcast_to(sexes, n),
        age_days=np.broadcast_to(ages, n),
        weight_kg=_spread(weights, n),
        lenhei_cm=_spread(lengths, n),
        measure=_spread(measures, n),
        headc_cm=_spread(heads, n),
        armc_cm=_spread(arms, n),
        oedema=_spread(oedemas, n),
    )


def _part(column: NDArray[Item] | None, rows: slice) -> NDArray[Item] | None:
    return None if column is None else column[rows]


def _spread(column: NDArray[Item] | None, n: int) -> NDArray[Item] | None:
    return None if column is None else np.broadcast_to(column, n)


def _given(values: ColumnLike | None) -> Floats | None:
    return None if values is None else _floats(values)


def _floats(values: ColumnLike) -> Floats:
    given: Any = values  # NumPy reads None as NaN, though its types do not say so
    return np.atleast_1d(np.asarray(given, np.float64))


def _bools(values: ColumnLike) -> Bools:
    given: Any = values  # None is read as False
    return np.atleast_1d(np.asarray(given, np.bool_))


def _codes(name: str, values: ColumnLike, last: int) -> Flags:
    codes: NDArray[Any] = np.atleast_1d(np.asarray(values))
    if codes.size and codes.dtype.kind not in "iu":
        raise ValueError(f"{name} is not given as whole numbers")
    if ((codes < 0) | (codes > last)).any():
        raise ValueError(f"{name} has an unknown code")
    return codes.astype(np.int8, copy=False)


def _common_length(columns: list[Flags | Floats | Bools | None]) -> int:
    given = [column for column in columns if column is not None]
    if any(column.ndim != 1 for column in given):
        raise ValueError("a column has more than one dimension")
    lengths = {column.size for column in given} - {1} or {1}
    if len(lengths) > 1:
        raise ValueError("the columns have different lengths")
    return lengths.pop()
