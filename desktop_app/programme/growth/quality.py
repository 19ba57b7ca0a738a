"""How well each examiner, instrument and posyandu measures, as figures and verdict codes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.growth.arrays import Bools, Floats, Integers
from desktop_app.programme.growth.measurements import Labels, Measurements, Rules, rules

QualityVerdict = Literal["good", "help", "too_few"]

DIGITS = 10
EXPECTED_ROUND_SHARE = 0.2
"""Two of ten digits, .0 and .5."""

_SIZES = ("zlen", "zwei", "zwfl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Digits:
    """The first decimals of a kind of measurement: 20 % of them should be 0 or 5.

    `score` is the digit preference score, 0 when all digits are equally frequent and 100 when
    only one occurs: 100 · √(χ² / (9 n)).
    """

    n: int
    zero_share: float | None
    five_share: float | None
    score: float | None

    @property
    def round_share(self) -> float | None:
        """The share of .0 and .5, to be held against EXPECTED_ROUND_SHARE."""
        if self.zero_share is None or self.five_share is None:
            return None
        return self.zero_share + self.five_share


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupQuality:
    """How one examiner, instrument or posyandu measures; the key is "" where it was not said.

    Standard deviations are of plausible z-scores; None for fewer than two. `flagged_share` is of
    visits with a z-score, `shrinking_share` of heights with an earlier plausible one. `reasons`
    are codes, the gravest first; with one the verdict is "help".
    """

    key: str
    n: int
    height_digits: Digits
    weight_digits: Digits
    sd_zlen: float | None
    sd_zwei: float | None
    sd_zwfl: float | None
    flagged_share: float | None
    shrinking_share: float | None
    verdict: QualityVerdict
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """The quality of everyone and everything that measures; who needs help first, then by key."""

    examiners: tuple[GroupQuality, ...]
    instruments: tuple[GroupQuality, ...]
    posyandu: tuple[GroupQuality, ...]


def measuring_quality(rows: Measurements, limits: Rules | None = None) -> Quality:
    """Return the quality of every group."""
    rule = limits or rules()
    shrinking = _shrinking(rows, rule.shrank_cm)
    return Quality(
        examiners=_groups(rows, rows.examiner, shrinking, rule),
        instruments=_groups(rows, rows.instrument, shrinking, rule),
        posyandu=_groups(rows, rows.posyandu, shrinking, rule),
    )


def first_decimals(values: Floats) -> NDArray[np.int64]:
    """The first decimal of each value, 0 to 9; of 9.95 it is 9. Values must not be missing."""
    tenths: NDArray[np.int64] = np.floor(values * DIGITS + 1e-6).astype(np.int64) % DIGITS
    return tenths


def digits(counts: NDArray[np.int64]) -> Digits:
    """Return the figures of ten counts, one count for each digit."""
    n = int(counts.sum())
    if not n:
        return Digits(n=0, zero_share=None, five_share=None, score=None)
    expected = n / DIGITS
    chi2 = float(((counts - expected) ** 2).sum() / expected)
    return Digits(
        n=n,
        zero_share=float(counts[0] / n),
        five_share=float(counts[5] / n),
        score=100 * math.sqrt(chi2 / ((DIGITS - 1) * n)),
    )


@dataclass(frozen=True, slots=True)
class _Shrinking:
    """For each row whether it can be compared with an earlier height, and whether it shrank."""

    compared: Bools
    shrank: Bools


def _shrinking(rows: Measurements, shrank_cm: float) -> _Shrinking:
    used = np.flatnonzero(~np.isnan(rows.plausible_z("len")))
    length = rows.length_cm[used]
    same = rows.child_id[used][1:] == rows.child_id[used][:-1]
    compared, shrank = np.zeros((2, len(rows)), np.bool_)
    later = used[1:]
    compared[later] = same
    shrank[later] = same & (np.round(length[:-1] - length[1:], 2) > shrank_cm)
    return _Shrinking(compared, shrank)


def _groups(
    rows: Measurements, groups: Labels, shrinking: _Shrinking, rule: Rules
) -> tuple[GroupQuality, ...]:
    at, count = groups.at, len(groups.names)
    n = np.bincount(at, minlength=count)
    height_digits = _digit_counts(rows.lenhei_cm, at, count)
    weight_digits = _digit_counts(rows.weight_kg, at, count)
    spreads = {
        size: _deviations(rows.plausible_z(size.removeprefix("z")), at, count) for size in _SIZES
    }
    scored = ~(np.isnan(rows.zlen) & np.isnan(rows.zwei) & np.isnan(rows.zwfl))
    flagged = _shares(rows.flen | rows.fwei | rows.fwfl, scored, at, count)
    shrank = _shares(shrinking.shrank, shrinking.compared, at, count)
    found = [
        _judged(
            key=name,
            n=int(n[place]),
            height=digits(height_digits[place]),
            weight=digits(weight_digits[place]),
            spread={size: _given(spreads[size][place]) for size in _SIZES},
            flagged=_given(flagged[place]),
            shrank=_given(shrank[place]),
            rule=rule,
        )
        for place, name in enumerate(groups.names)
        if n[place]
    ]
    return tuple(sorted(found, key=lambda group: (-len(group.reasons), group.key)))


def _judged(
    *,
    key: str,
    n: int,
    height: Digits,
    weight: Digits,
    spread: dict[str, float | None],
    flagged: float | None,
    shrank: float | None,
    rule: Rules,
) -> GroupQuality:
    few = n < rule.least_rows
    said = [
        *(f"wide_{size}" for size in _SIZES if _above(spread[size], _widest(size, rule))),
        *(["flagged"] if _above(flagged, rule.flagged_share_above) else ()),
        *(["shrinking"] if _above(shrank, rule.shrinking_share_above) else ()),
        *(["digits_height"] if _above(_score(height, rule), rule.digit_score_above) else ()),
        *(["digits_weight"] if _above(_score(weight, rule), rule.digit_score_above) else ()),
        *(f"narrow_{size}" for size in _SIZES if _below(spread[size], _narrowest(size, rule))),
    ]
    reasons = () if few else tuple(said)
    return GroupQuality(
        key=key,
        n=n,
        height_digits=height,
        weight_digits=weight,
        sd_zlen=spread["zlen"],
        sd_zwei=spread["zwei"],
        sd_zwfl=spread["zwfl"],
        flagged_share=flagged,
        shrinking_share=shrank,
        verdict="too_few" if few else "help" if reasons else "good",
        reasons=reasons,
    )


def _widest(size: str, rule: Rules) -> float:
    return rule.spread[size][1] + rule.margin


def _narrowest(size: str, rule: Rules) -> float:
    return rule.spread[size][0] - rule.margin


def _score(found: Digits, rule: Rules) -> float | None:
    """The score; None for few digits, among which chance alone prefers some."""
    return found.score if found.n >= rule.least_rows else None


def _above(value: float | None, limit: float) -> bool:
    return value is not None and value > limit


def _below(value: float | None, limit: float) -> bool:
    return value is not None and value < limit


def _digit_counts(values: Floats, at: Integers, count: int) -> NDArray[np.int64]:
    """Counts of the ten digits for each group: shape (count, 10)."""
    given = np.flatnonzero(~np.isnan(values))
    cells = at[given] * DIGITS + first_decimals(values[given])
    return np.bincount(cells, minlength=count * DIGITS).reshape(count, DIGITS)


def _deviations(z: Floats, at: Integers, count: int) -> Floats:
    """Standard deviation of each group, NaN for fewer than two values."""
    given = np.flatnonzero(~np.isnan(z))
    group, values = at[given], z[given]
    n = np.bincount(group, minlength=count)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = np.bincount(group, values, count) / n
        squares = np.bincount(group, (values - mean[group]) ** 2, count)
        deviations: Floats = np.sqrt(squares / np.where(n > 1, n - 1, 0))
    return np.where(n > 1, deviations, np.nan)


def _shares(hits: Bools, of: Bools, at: Integers, count: int) -> Floats:
    """Share of `hits` among the rows of each group that are in `of`; NaN where none is."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.bincount(at[hits & of], minlength=count) / np.bincount(at[of], minlength=count)


def _given(value: float) -> float | None:
    return None if math.isnan(value) else float(value)
