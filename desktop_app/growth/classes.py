"""Indonesian classes as codes, by the table in resources/rules/classes.toml; no sentences."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from desktop_app.resources import resource_path

Index = Literal[
    "weight_for_age", "height_for_age", "weight_for_height", "bmi_for_age", "head_for_age", "muac"
]
INDICES: tuple[Index, ...] = get_args(Index)
"""Indices that have classes: MUAC is classified by cm, all others by z-score."""

AgeIndex = Literal["weight_for_age", "height_for_age", "head_for_age"]
"""Indices that have one normal class, with classes below and above it."""

NO_CLASS = -1


@dataclass(frozen=True, slots=True)
class Bands:
    """The classes of one index: codes in rising order; `starts[i]` is where `codes[i + 1]` begins.

    Borders are z-scores, or cm for MUAC.
    """

    codes: tuple[str, ...]
    starts: tuple[float, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassLimits:
    """The values between which a class lies; None at an open end.

    `includes_*` says whether the border itself belongs to the class.
    """

    lower: float | None
    includes_lower: bool
    upper: float | None
    includes_upper: bool


@dataclass(frozen=True, slots=True)
class NutritionRule:
    """One way to a nutrition status: a class of an index, or oedema."""

    rule_id: str
    code: str
    source: str
    index: Literal["weight_for_height", "muac"] | None = None
    index_class: str | None = None
    grade_from: int | None = None


@dataclass(frozen=True, slots=True)
class NutritionFinding:
    """A nutrition status, the ids of the rules that gave it, and their sources.

    Without a measurement to judge by, the code is None and ids and sources are empty.
    """

    code: str | None
    because: tuple[str, ...] = ()
    source: str = ""


def classify(index: Index, values: ArrayLike) -> NDArray[np.object_]:
    """Return the class codes of rounded z-scores (of cm for "muac"); None for NaN.

    Shapes: any; the result has the shape of `values`.
    Raises: ValueError for an unknown index.
    """
    names = np.array([*bands(index).codes, None], dtype=np.object_)
    codes: NDArray[np.object_] = names[class_positions(index, values)]
    return codes


def class_positions(index: Index, values: ArrayLike) -> NDArray[np.int8]:
    """Return the classes as positions in `bands(index).codes`; NO_CLASS for NaN."""
    figures = np.asarray(values, np.float64)
    positions = np.searchsorted(bands(index).starts, figures, side="right")
    return np.where(np.isnan(figures), NO_CLASS, positions).astype(np.int8)


def class_of(index: Index, value: float | None) -> str | None:
    """Return the class code of one rounded z-score (of cm for "muac"); None for None.

    Raises: ValueError for an unknown index.
    """
    found = bands(index)
    if value is None or math.isnan(value):
        return None
    return found.codes[sum(start <= value for start in found.starts)]


def normal_from_z(index: AgeIndex) -> float:
    """Return the z-score at which an index begins to be normal.

    Source: Permenkes 2/2020; head circumference as in resources/rules/classes.toml.
    """
    return bands(index).starts[_normal_place(index) - 1]


def normal_to_z(index: AgeIndex) -> float:
    """Return the highest z-score of an index that is still normal; source as `normal_from_z`."""
    return math.nextafter(bands(index).starts[_normal_place(index)], -math.inf)


def muac_months() -> range:
    """Return the ages at which MUAC has classes, in completed calendar months."""
    muac = _table()["index"]["muac"]
    return range(muac["from_months"], muac["below_months"])


def muac_class(muac_cm: float | None, age_months: int | None) -> str | None:
    """Return the class code of a MUAC at an age in completed calendar months.

    None without one of them, or outside of `muac_months`.
    """
    return class_of("muac", muac_cm) if age_months in muac_months() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class WastingBorders:
    """Where gizi kurang (wasted) and gizi buruk (severely wasted) begin.

    z-scores are of weight-for-length/height. MUAC, in cm, counts at the ages of `muac_months`.
    """

    wasted_below_z: float
    severe_below_z: float
    wasted_below_cm: float
    severe_below_cm: float
    oedema_from_grade: int
    """Oedema of both feet from this grade on is gizi buruk."""


@cache
def wasting_borders() -> WastingBorders:
    """Return the borders of resources/rules/classes.toml; no other module states them."""
    severe_z, wasted_z = bands("weight_for_height").starts[:2]
    severe_cm, wasted_cm = bands("muac").starts
    return WastingBorders(
        wasted_below_z=wasted_z,
        severe_below_z=severe_z,
        wasted_below_cm=wasted_cm,
        severe_below_cm=severe_cm,
        oedema_from_grade=nutrition_rules()["oedema"].grade_from or 1,
    )


def class_limits(index: Index, code: str) -> ClassLimits:
    """Return the values between which a class of an index lies.

    Raises: ValueError for an unknown index, or for a class that the index does not have.
    """
    codes = bands(index).codes
    place = codes.index(code)
    rows = _table()["index"][index]["bands"]
    before = rows[place - 1] if place else {}
    return ClassLimits(
        lower=before.get("below", before.get("up_to")),
        includes_lower="below" in before,
        upper=rows[place].get("below", rows[place].get("up_to")),
        includes_upper="up_to" in rows[place],
    )


def nutrition_status(
    wfl_z: float | None,
    muac_cm: float | None,
    oedema_grade: int | None,
    age_months: int | None,
) -> NutritionFinding:
    """Return the nutrition status of a visit: the most severe that any rule gives.

    The age is in completed calendar months; without it, MUAC is ignored. Do not pass an
    implausible z-score: the status would then report a typing error.
    """
    classes = {
        "weight_for_height": class_of("weight_for_height", wfl_z),
        "muac": muac_class(muac_cm, age_months),
    }
    held = [rule for rule in nutrition_rules().values() if _holds(rule, classes, oedema_grade or 0)]
    if not held:
        return NutritionFinding(None)
    deciding = [rule for rule in held if rule.code == held[0].code]
    sources = dict.fromkeys(rule.source for rule in deciding)
    return NutritionFinding(
        held[0].code, tuple(rule.rule_id for rule in deciding), "; ".join(sources)
    )


@cache
def bands(index: Index) -> Bands:
    """The classes of an index with their source.

    Raises: ValueError for an unknown index.
    """
    if index not in INDICES:
        raise ValueError("index has no classes")
    table = _table()["index"][index]
    rows = table["bands"]
    return Bands(
        codes=tuple(row["code"] for row in rows),
        starts=tuple(_next_start(row) for row in rows[:-1]),
        source=table["source"],
    )


@cache
def nutrition_rules() -> Mapping[str, NutritionRule]:
    """Return the rules of `nutrition_status` by id, in the order in which they decide."""
    rules = {
        row["id"]: NutritionRule(
            rule_id=row["id"],
            code=row["code"],
            source=row["source"],
            index=row.get("index"),
            index_class=row.get("class"),
            grade_from=row.get("grade_from"),
        )
        for row in _table()["nutrition"]
    }
    return MappingProxyType(rules)


def _normal_place(index: AgeIndex) -> int:
    """Return the place of the normal class among the classes of an index."""
    codes = bands(index).codes
    return next(place for place, code in enumerate(codes) if code.startswith("normal_"))


def _next_start(row: dict[str, Any]) -> float:
    """Return where the band after this row's band begins."""
    return float(row["below"]) if "below" in row else math.nextafter(row["up_to"], math.inf)


def _holds(rule: NutritionRule, classes: dict[str, str | None], oedema_grade: int) -> bool:
    if rule.index is None:
        return rule.grade_from is not None and oedema_grade >= rule.grade_from
    return classes[rule.index] == rule.index_class


@cache
def _table() -> dict[str, Any]:
    with resource_path("rules", "classes.toml").open("rb") as file:
        return tomllib.load(file)
