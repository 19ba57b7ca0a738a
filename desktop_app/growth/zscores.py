"""WHO z-scores from arrays of measurements, and the measurement at a z-score; no classes.

One engine for one child and for a whole file.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from desktop_app.growth.age import DAYS_PER_MONTH, TWO_YEARS_DAYS
from desktop_app.growth.arrays import Bools, Flags, Floats, Indices
from desktop_app.growth.columns import LYING, STANDING, ColumnLike, Rows, checked_rows
from desktop_app.growth.lms import (
    Desk,
    linear_z,
    none_below_or_at_zero,
    power_z,
    round_to_hundredths,
    straight_measurement,
    write_flags,
)
from desktop_app.growth.scores import FLAGS, FLOATS, INDICATORS, Score, ScoredIndicator, Scores
from desktop_app.growth.tables import (
    DAYS_WIDTH,
    FEMALE,
    HEIGHT_END_CM,
    HEIGHT_START_CM,
    LENGTH_END_CM,
    LENGTH_START_CM,
    LINEAR,
    MALE,
    NO_DAY,
    SIZE_START,
    SIZE_WIDTH,
    AgeIndicator,
    flat_by_day,
    flat_by_size,
)

__all__ = [
    "FEMALE",
    "FLAGS",
    "FLAG_LIMITS",
    "FLOATS",
    "INDICATORS",
    "LYING",
    "MALE",
    "STANDING",
    "Flags",
    "Floats",
    "Score",
    "ScoredIndicator",
    "Scores",
    "value_at_z",
    "zscore",
    "zscores",
]

FLAG_LIMITS: dict[ScoredIndicator, tuple[float, float]] = {
    "len": (-6, 6),
    "wei": (-6, 5),
    "wfl": (-5, 5),
    "bmi": (-5, 5),
    "hc": (-5, 5),
    "ac": (-5, 5),
}
"""A rounded z-score beyond these limits is implausible (WHO Anthro); one on a limit is not."""

END_MONTHS = 60
"""The standards cover ages below this, before rounding."""
STANDING_BELIEVED_MONTHS = 9
"""Below this age, before rounding, "measured standing" is ignored: the child was lying."""
STANDING_FROM_DAY = TWO_YEARS_DAYS
"""From this rounded day on the tables hold standing heights; before it, lengths."""
STANDING_FROM_CM = 87
"""Where neither age nor posture is known, a size from this on counts as a standing height."""
LYING_MINUS_STANDING_CM = 0.7

IN_BOTH_TABLES_CM = 100.0
"""Stands in for a size outside its table while the others are looked up."""

ROWS_AT_ONCE = 16_384
"""Rows scored in one pass: few enough to keep the work arrays in the processor's cache."""


def zscores(
    *,
    sex: ColumnLike,
    age_days: ColumnLike | None,
    weight_kg: ColumnLike | None = None,
    lenhei_cm: ColumnLike | None = None,
    measure: ColumnLike | None = None,
    headc_cm: ColumnLike | None = None,
    armc_cm: ColumnLike | None = None,
    oedema: ColumnLike | None = None,
) -> Scores:
    """Return all z-scores of n measurements, as WHO's R package anthro 1.1.0 gives them.

    Shapes: arrays or sequences of one length n; a single value applies to every row. NaN (or
    None in a sequence) is missing; a column left out is missing in every row. Sex is MALE, FEMALE
    or 0 for unknown, measure is LYING, STANDING or 0 for not recorded, oedema is true or false.
    Ages may have fractions: WHO draws some borders before rounding.
    Raises: ValueError for a negative age, an unknown code, or columns of different lengths.
    Source: WHO Child Growth Standards 2006 and 2007, tables in resources/who.
    """
    rows = checked_rows(
        sex=sex,
        age_days=age_days,
        weight_kg=weight_kg,
        lenhei_cm=lenhei_cm,
        measure=measure,
        headc_cm=headc_cm,
        armc_cm=armc_cm,
        oedema=oedema,
    )
    n = rows.sex.size
    scores = Scores.empty(n)
    desk = Desk(min(n, ROWS_AT_ONCE))
    with np.errstate(all="ignore"):  # what comes of NaN and of 0 is a result here
        for start in range(0, n, ROWS_AT_ONCE):
            part = slice(start, min(start + ROWS_AT_ONCE, n))
            if part.stop - start < desk.rows:
                desk = Desk(part.stop - start)
            _score(rows.part(part), scores.part(part), desk)
    return scores


def zscore(
    *,
    sex: int,
    age_days: float | None,
    weight_kg: float | None = None,
    lenhei_cm: float | None = None,
    measure: int = 0,
    headc_cm: float | None = None,
    armc_cm: float | None = None,
    oedema: bool | None = False,
) -> Score:
    """Return all z-scores of one measurement; rules and errors are those of `zscores`."""
    scores = zscores(
        sex=sex,
        age_days=age_days,
        weight_kg=weight_kg,
        lenhei_cm=lenhei_cm,
        measure=measure,
        headc_cm=headc_cm,
        armc_cm=armc_cm,
        oedema=bool(oedema),
    )
    return scores.row(0)


def value_at_z(
    indicator: ScoredIndicator,
    z: ArrayLike,
    sex: int,
    x: ArrayLike,
    *,
    table: Literal["length", "height"] = "length",
) -> Floats:
    """Return the measurement that has a z-score, in cm, kg or kg/m2, not rounded.

    It gives the curves of a chart and the height that leads back to -2 SD. x is the age in days
    or, for "wfl", the length or height in cm. For "len" the result is a length before 731 days and
    a height from then on.
    Shapes: z and x broadcast together. NaN where WHO has no figures.
    Raises: ValueError for an unknown indicator or sex.
    """
    if indicator not in INDICATORS:
        raise ValueError("indicator is unknown")
    if sex not in (MALE, FEMALE):
        raise ValueError("sex is neither male nor female")
    zs, at = np.broadcast_arrays(np.asarray(z, np.float64), np.asarray(x, np.float64))
    desk = Desk(at.size)
    with np.errstate(all="ignore"):
        if indicator == "wfl":
            standing = np.full(at.size, table == "height")
            _lms_at_size(np.full(at.size, sex, np.int8), standing, at.ravel(), desk)
        else:
            known = (at >= 0) & (at / DAYS_PER_MONTH < END_MONTHS)
            day = _rounded_days(np.where(known, at, NO_DAY).ravel())
            _lms_at_entry(indicator, sex * DAYS_WIDTH + day, desk)
        if indicator in LINEAR:
            y = desk.m * (1 + desk.s * zs.ravel())
        else:
            y = straight_measurement(zs.ravel(), desk.l, desk.m, desk.s)
    values: Floats = y.reshape(zs.shape)
    return values


def _score(rows: Rows, scores: Scores, desk: Desk) -> None:
    """Write all results of the rows into `scores`."""
    months = rows.age_days / DAYS_PER_MONTH
    age_known = ~np.isnan(months)
    below_end = months < END_MONTHS
    day = _rounded_days(np.where(below_end, rows.age_days, NO_DAY))
    standing = day >= STANDING_FROM_DAY
    entry = rows.sex.astype(np.intp) * DAYS_WIDTH + day
    # Oedema falsifies weight: entry 0 (no sex) holds NaN and so gives no score.
    entry_by_weight = entry if rows.oedema is None else np.where(rows.oedema, 0, entry)

    _score_by_age("wei", rows.weight_kg, entry_by_weight, scores, desk)
    _score_by_age("hc", rows.headc_cm, entry, scores, desk)
    _score_by_age("ac", rows.armc_cm, entry, scores, desk)

    believed = months >= STANDING_BELIEVED_MONTHS
    size_cm = _write_size(rows, believed & ~standing, age_known & standing, scores.clenhei)
    _score_by_age("len", size_cm, entry, scores, desk)
    bmi = _write_bmi(rows.weight_kg, size_cm, scores.cbmi)
    _score_by_age("bmi", bmi, entry_by_weight, scores, desk)
    if rows.weight_kg is None or size_cm is None:
        _none("wfl", scores)
        return
    allowed = below_end | ~age_known
    if rows.oedema is not None:
        allowed &= ~rows.oedema
    _choose_table_without_age(rows.measure, age_known, size_cm, standing)
    _lms_at_size(rows.sex, standing, size_cm, desk)
    power_z(rows.weight_kg, desk, scores.zwfl)
    np.copyto(scores.zwfl, np.nan, where=~allowed)
    _finish("wfl", scores, desk)


def _rounded_days(age_days: Floats) -> Indices:
    """Return ages rounded half up, by doubled ages, since adding 0.5 could itself round up."""
    doubled: Indices = (age_days * 2).astype(np.intp)
    return (doubled + 1) >> 1


def _write_size(rows: Rows, lengths: Bools, heights: Bools, out: Floats) -> Floats | None:
    """Write and return the length or height that the table for the age expects.

    `lengths` marks the rows that need a length (and whose "standing" is believed), `heights` those
    that need a height. A length is 0.7 cm more than the height.
    """
    if rows.lenhei_cm is None:
        out.fill(np.nan)
        return None
    if rows.measure is None:
        np.copyto(out, rows.lenhei_cm)
        return out
    longer = lengths & (rows.measure == STANDING)
    shorter = heights & (rows.measure == LYING)
    np.multiply(longer.view(np.int8) - shorter.view(np.int8), LYING_MINUS_STANDING_CM, out=out)
    return np.add(rows.lenhei_cm, out, out=out)


def _write_bmi(weight_kg: Floats | None, size_cm: Floats | None, out: Floats) -> Floats | None:
    if weight_kg is None or size_cm is None:
        out.fill(np.nan)
        return None
    np.divide(size_cm, 100, out=out)
    np.multiply(out, out, out=out)
    return np.divide(weight_kg, out, out=out)


def _choose_table_without_age(
    measure: Flags | None, age_known: Bools, size_cm: Floats, standing: Bools
) -> None:
    """Choose the weight-for-size table for the rows without an age."""
    ageless = np.flatnonzero(~age_known)
    if not ageless.size:
        return
    tall = size_cm[ageless] >= STANDING_FROM_CM
    if measure is None:
        standing[ageless] = tall
    else:
        said = measure[ageless]
        standing[ageless] = np.where(said == 0, tall, said == STANDING)


def _score_by_age(
    indicator: AgeIndicator, y: Floats | None, entry: Indices, scores: Scores, desk: Desk
) -> None:
    if y is None:
        _none(indicator, scores)
        return
    z = scores.z(indicator)
    _lms_at_entry(indicator, entry, desk)
    if indicator in LINEAR:
        linear_z(y, desk.m, desk.s, z)
    else:
        power_z(y, desk, z)
    none_below_or_at_zero(y, z, desk)
    _finish(indicator, scores, desk)


def _none(indicator: ScoredIndicator, scores: Scores) -> None:
    scores.z(indicator).fill(np.nan)
    scores.flag(indicator).fill(-1)


def _finish(indicator: ScoredIndicator, scores: Scores, desk: Desk) -> None:
    z = scores.z(indicator)
    round_to_hundredths(z, desk)
    write_flags(z, FLAG_LIMITS[indicator], scores.flag(indicator), desk)


def _lms_at_entry(indicator: AgeIndicator, entry: Indices, desk: Desk) -> None:
    """Put M, S and, where it is not 1 anyway, L of the entries on the desk."""
    table = flat_by_day(indicator)
    if indicator not in LINEAR:
        # With "clip", NumPy keeps no spare copy for the case of an error.
        np.take(table.l, entry, out=desk.l, mode="clip")
    np.take(table.m, entry, out=desk.m, mode="clip")
    np.take(table.s, entry, out=desk.s, mode="clip")


def _lms_at_size(sex: Flags, standing: Bools, size_cm: Floats, desk: Desk) -> None:
    """Put L, M and S at lengths or heights on the desk, interpolated linearly between two entries.

    The upper entry is found as WHO's software finds it. It is mostly the entry after the lower
    one, but not, for example, at 103.1 - 0.7 cm, where floating point decides otherwise.
    """
    is_length = ~standing & (size_cm >= LENGTH_START_CM) & (size_cm <= LENGTH_END_CM)
    is_height = standing & (size_cm >= HEIGHT_START_CM) & (size_cm <= HEIGHT_END_CM)
    inside = is_length | is_height
    size = np.where(inside, size_cm, IN_BOTH_TABLES_CM)
    tenths = size * 10
    lower = tenths.astype(np.intp)
    fraction = lower / 10
    np.subtract(size, fraction, out=fraction)
    np.divide(fraction, 0.1, out=fraction)
    np.maximum(fraction, 0, out=fraction)
    np.add(tenths, 1, out=tenths)
    upper = tenths.astype(np.intp)
    block = (sex * np.int8(2) + standing).astype(np.intp)
    block *= SIZE_WIDTH
    block -= SIZE_START
    lower += block
    upper += block
    table = flat_by_size()
    np.take(table.l, lower, out=desk.l, mode="clip")  # one figure for a sex: nothing between
    for figures, out in ((table.m, desk.m), (table.s, desk.s)):
        np.take(figures, lower, out=out, mode="clip")
        np.take(figures, upper, out=desk.spare, mode="clip")
        np.subtract(desk.spare, out, out=desk.spare)
        np.multiply(desk.spare, fraction, out=desk.spare)
        np.add(out, desk.spare, out=out)
    np.copyto(desk.m, np.nan, where=~inside)
