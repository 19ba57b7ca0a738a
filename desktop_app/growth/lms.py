"""WHO's formula on arrays of L, M and S, its rounding and its flags; no ages, no tables.

WHO's software is written in R. Where two orders of operations differ in the last bit, we keep
R's order, because the last bit can decide the second decimal.
"""

from __future__ import annotations

import numpy as np

from desktop_app.growth.arrays import Flags, Floats

FAR = 3
"""Beyond this z-score WHO extends the weight-based indicators linearly."""

NEAR_TIE = 0.4999999
"""Hundredths whose fraction exceeds this may be a tie: the fraction is exact to about 1e-11."""


class Desk:
    """Work arrays for a number of rows, reused so that they stay in the processor's cache."""

    __slots__ = ("l", "m", "mask", "mask2", "rows", "s", "spare", "whole")

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.l, self.m, self.s, self.spare, self.whole = np.empty((5, rows))
        self.mask, self.mask2 = np.empty((2, rows), np.bool_)


def linear_z(y: Floats, m: Floats, s: Floats, out: Floats) -> None:
    """Write the z-scores of an indicator whose L is 1; the formula holds beyond 3 SD too.

    With L = 1 the power of the formula is exactly y / M; a computed power might not be exact.
    """
    np.divide(y, m, out=out)
    np.subtract(out, 1, out=out)
    np.divide(out, s, out=out)


def power_z(y: Floats, desk: Desk, out: Floats) -> None:
    """Write the z-scores of y by the L, M, S on the desk, extended linearly beyond 3 SD.

    Overwrites the desk's S with S · L.
    """
    power, m, sl = desk.l, desk.m, desk.s
    np.multiply(sl, power, out=sl)
    np.divide(y, m, out=out)
    np.power(out, power, out=out)
    np.subtract(out, 1, out=out)
    np.divide(out, sl, out=out)
    np.abs(out, out=desk.spare)
    np.greater(desk.spare, FAR, out=desk.mask)
    far = np.flatnonzero(desk.mask)
    if far.size:
        out[far] = _straight_z(np.sign(out[far]), y[far], power[far], m[far], sl[far])


def straight_measurement(z: Floats, power: Floats, m: Floats, s: Floats) -> Floats:
    """Return the measurement at a z-score, not rounded: the inverse of `power_z`."""
    sl = s * power
    side = np.sign(z)
    outer = _at_sd(FAR * side, power, m, sl)
    step = (outer - _at_sd((FAR - 1) * side, power, m, sl)) * side
    far: Floats = outer + (z - FAR * side) * step
    return np.where(np.abs(z) > FAR, far, _at_sd(z, power, m, sl))


def none_below_or_at_zero(y: Floats, z: Floats, desk: Desk) -> None:
    """Set the z-scores of measurements that are not above 0 to NaN."""
    np.less_equal(y, 0, out=desk.mask)
    if desk.mask.any():
        z[desk.mask] = np.nan


def round_to_hundredths(z: Floats, desk: Desk) -> None:
    """Round in place to two decimals as R 4 does; never to -0.

    R takes the nearer of the two neighbouring two-decimal numbers, and the even one at a tie.
    NumPy rounds 100 · z instead, which differs where the product is itself rounded to a half.
    """
    rest, whole = desk.spare, desk.whole
    np.multiply(z, 100, out=rest)
    np.rint(rest, out=whole)
    np.subtract(rest, whole, out=rest)
    np.abs(rest, out=rest)
    np.greater(rest, NEAR_TIE, out=desk.mask)
    np.divide(whole, 100, out=whole)
    ties = np.flatnonzero(desk.mask)
    if ties.size:
        whole[ties] = _round_near_tie(z[ties])
    np.add(whole, 0.0, out=z)  # -0.0 + 0.0 is 0.0


def write_flags(z: Floats, limits: tuple[float, float], out: Flags, desk: Desk) -> None:
    """Write 1 for a rounded z-score beyond the limits, 0 within them, -1 for none."""
    np.less(z, limits[0], out=desk.mask)
    np.greater(z, limits[1], out=desk.mask2)
    np.logical_or(desk.mask, desk.mask2, out=desk.mask)
    np.isnan(z, out=desk.mask2)
    np.subtract(desk.mask.view(np.int8), desk.mask2.view(np.int8), out=out)


def _at_sd(sd: Floats, power: Floats, m: Floats, sl: Floats) -> Floats:
    at: Floats = m * (1 + sl * sd) ** (1 / power)
    return at


def _straight_z(side: Floats, y: Floats, power: Floats, m: Floats, sl: Floats) -> Floats:
    """Return z-scores beyond 3 SD, where each SD is as wide as the step from 2 to 3 SD.

    `side` is 1 above the median and -1 below it. Source: WHO Child Growth Standards 2006, Methods
    and development, computation of z-scores.
    """
    outer = _at_sd(FAR * side, power, m, sl)
    step = (outer - _at_sd((FAR - 1) * side, power, m, sl)) * side
    z: Floats = FAR * side + (y - outer) / step
    return z


def _round_near_tie(z: Floats) -> Floats:
    size = np.abs(z)
    floor = np.floor(100 * size)
    below, above = floor / 100, np.ceil(100 * size) / 100
    down, up = size - below, above - size
    take_below = (down < up) | ((down == up) & (floor % 2 == 0))
    rounded: Floats = np.copysign(np.where(take_below, below, above), z)
    return rounded
