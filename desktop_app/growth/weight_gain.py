"""Weight gain as the KMS judges it: KBM, N/T/O/B, 2T and BGM as codes; no z-scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from desktop_app.growth.age import completed_months
from desktop_app.growth.rule_content import NO_NUMBERS, Numbers, rule_content
from desktop_app.growth.tables import FEMALE, MALE

GainStatus = Literal["N", "T", "O", "B"]
"""N: naik (gained). T: tidak naik (did not). O: not weighed last month. B: first weighing."""

BGM_BELOW_Z = -3
"""The red line of the KMS: weight-for-age below it is BGM (a warning, not a diagnosis)."""

GRAMS_PER_KG = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class KbmBand:
    """The least gain in grams a month from one completed month of age to another, both included."""

    sexes: tuple[int, ...]
    from_month: int
    to_month: int
    grams: int


@dataclass(frozen=True, slots=True)
class KbmTable:
    """The bands, of which the first that fits an age counts, and their source."""

    bands: tuple[KbmBand, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """One weighing of a child."""

    on: date
    weight_kg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """How one weighing is judged, with the figures used.

    `gain_g` and `kbm_g`, in grams, are given for N and T only; `kbm_g` is None at ages without KBM.
    """

    on: date
    status: GainStatus
    gain_g: int | None = None
    kbm_g: int | None = None


def load_kbm(numbers: Numbers = NO_NUMBERS) -> KbmTable:
    """Return the KBM table of resources/rules, with some numbers replaced by `numbers`.

    The bands for boys only, where they are in use, come before the bands for both sexes.
    """
    rules = rule_content("weight_gain", numbers)
    boys = _bands(rules["boys"], (MALE,), rules["to_month"]) if rules["boys"]["used"] else ()
    both = _bands(rules["both"], (0, MALE, FEMALE), rules["to_month"])
    return KbmTable((*boys, *both), rules["both"]["source"])


def _bands(rules: Mapping[str, Any], sexes: tuple[int, ...], to_month: int) -> tuple[KbmBand, ...]:
    """Return the bands of a table; each ends where the next one begins."""
    rows = sorted(
        (row for key, row in rules.items() if key.startswith("band_")),
        key=lambda row: row["from_month"],
    )
    ends = [row["from_month"] - 1 for row in rows[1:]] + [to_month]
    return tuple(
        KbmBand(sexes=sexes, from_month=row["from_month"], to_month=end, grams=row["grams"])
        for row, end in zip(rows, ends, strict=True)
    )


def kbm_grams(age_months: int, sex: int, table: KbmTable) -> int | None:
    """Return the least gain in grams in the month that ends at this age; None without a KBM."""
    for band in table.bands:
        if sex in band.sexes and band.from_month <= age_months <= band.to_month:
            return band.grams
    return None


def gain_statuses(
    weighings: Iterable[Weighing], *, birth: date, sex: int, table: KbmTable
) -> tuple[Gain, ...]:
    """Return how each weighing is judged, in the order of dates.

    A weighing is compared with the last one of the calendar month before: N when the gain reaches
    the KBM of the age (or is above 0 at ages without KBM), else T. Without a weighing in that
    month it is O, or B when there was none in any earlier month.
    """
    ordered = sorted(weighings, key=lambda weighing: weighing.on)
    return tuple(
        _judged(weighing, ordered[:place], birth, sex, table)
        for place, weighing in enumerate(ordered)
    )


def two_t(gains: Sequence[Gain]) -> tuple[bool, ...]:
    """Return for each judged weighing, in the order of dates, whether it is the second T in a row.

    A month with several weighings counts by its last.
    """
    last_of_month = {_month(gain.on): gain for gain in gains}
    found = []
    for gain in gains:
        before = last_of_month.get(_month(gain.on) - 1)
        found.append(gain.status == "T" and before is not None and before.status == "T")
    return tuple(found)


def bgm(zwei: float | None) -> bool | None:
    """Return whether a weight-for-age z-score lies below the red line; None without a z-score."""
    return None if zwei is None else zwei < BGM_BELOW_Z


def _judged(
    weighing: Weighing, earlier: Sequence[Weighing], birth: date, sex: int, table: KbmTable
) -> Gain:
    month = _month(weighing.on)
    months = [_month(other.on) for other in earlier]
    if not months or months[0] == month:
        return Gain(on=weighing.on, status="B")
    if month - 1 not in months:
        return Gain(on=weighing.on, status="O")
    before = [other for other in earlier if _month(other.on) == month - 1][-1]
    gain_g = round((weighing.weight_kg - before.weight_kg) * GRAMS_PER_KG)
    kbm_g = kbm_grams(completed_months(birth, weighing.on), sex, table)
    gained = gain_g > 0 and gain_g >= (kbm_g or 0)
    return Gain(on=weighing.on, status="N" if gained else "T", gain_g=gain_g, kbm_g=kbm_g)


def _month(on: date) -> int:
    """Return a month's number across years: consecutive months differ by one."""
    return on.year * 12 + on.month
