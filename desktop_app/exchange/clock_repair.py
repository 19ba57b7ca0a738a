"""Restores decimals that a spreadsheet turned into clock times, where the file's z-scores prove it.

In a spreadsheet whose times have points, `11.2` becomes 11:02, and so does `11.02`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import product

from desktop_app.growth.age import age_days
from desktop_app.growth.zscores import zscore
from desktop_app.programme.records.children import MEASURE_CODES, SEX_CODES, Measure, Sex

_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::00)?")
_ROUNDING = 0.0051
"""A z-score of two decimals lies this near the exact one; the engine rounds as WHO's software."""
_ONE_DIGIT = 10
_NEEDED = {"weight_kg": ("zwei", "zwfl"), "lenhei_cm": ("zlen", "zwfl")}


def meant_by(clock: str) -> tuple[float, ...]:
    """Return the decimals that a spreadsheet may have turned into this clock time."""
    match = _CLOCK.fullmatch(clock.strip())
    if match is None:
        return ()
    whole, minutes = match[1], int(match[2])
    texts = [f"{whole}.{minutes:02d}", *([f"{whole}.{minutes}"] if minutes < _ONE_DIGIT else [])]
    return tuple(dict.fromkeys(map(float, texts)))


def proven(
    sex: Sex,
    ages: tuple[date, date],
    measure: Measure | None,
    known: Mapping[str, float],
    clocks: Mapping[str, str],
    told: Mapping[str, float],
) -> dict[str, float] | None:
    """Return weight and length/height that give the file's z-scores; None unless one pair does.

    `ages` are the days of birth and visit, `known` the values that can be read, `clocks` the clock
    times that stand for the others, by field; `told` are the row's z-scores by field of `Growth`.
    A value that no told z-score depends on is not proven.
    """
    if not all(any(z in told for z in _NEEDED[field]) for field in clocks):
        return None
    tried: dict[str, tuple[float, ...]] = {field: (value,) for field, value in known.items()}
    tried |= {field: meant_by(clock) for field, clock in clocks.items()}
    fields = list(tried)
    age = age_days(*ages)
    if age < 0:
        return None
    found = []
    for values in product(*(tried[field] for field in fields)):
        row = dict(zip(fields, values, strict=True))
        score = zscore(
            sex=SEX_CODES[sex],
            age_days=age,
            weight_kg=row.get("weight_kg"),
            lenhei_cm=row.get("lenhei_cm"),
            measure=MEASURE_CODES[measure],
        )
        if all(_equal(getattr(score, z), value) for z, value in told.items()):
            found.append(row)
    return found[0] if len(found) == 1 else None


def _equal(computed: float | None, told: float) -> bool:
    return computed is not None and abs(computed - told) <= _ROUNDING
