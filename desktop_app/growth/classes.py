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

from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.resources import resource_path

Index = Literal["wfa", "hfa", "wfl", "bmi", "muac"]
INDICES: tuple[Index, ...] = get_args(Index)
"""Weight- and height-for-age, weight-for-length/height and BMI-for-age by z-score; MUAC by cm."""

NO_CLASS = -1


@dataclass(frozen=True, slots=True)
class Bands:
    """The classes of one index: codes in rising order, and where each but the first begins."""

    codes: tuple[str, ...]
    starts: tuple[float, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Between which values a class lies; None at an open end. `includes_*`: the border is in it."""

    lower: float | None
    includes_lower: bool
    upper: float | None
    includes_upper: bool


@dataclass(frozen=True, slots=True)
class NutritionRule:
    """One way to a nutrition status: a class of an index, or oedema, within an age."""

    rule_id: str
    code: str
    source: str
    index: Literal["wfl", "muac"] | None = None
    index_class: str | None = None
    grade_from: int | None = None
    from_months: float = 0
    below_months: float = math.inf


@dataclass(frozen=True, slots=True)
class Finding:
    """A nutrition status, the ids of the rules that gave it, and their sources.

    Without anything to judge by, the code is None and nothing stands beside it.
    """

    code: str | None
    because: tuple[str, ...] = ()
    source: str = ""


def classify(index: Index, values: ArrayLike) -> NDArray[np.object_]:
    """The class codes of rounded z-scores (of centimetres for "muac"); None for NaN.

    Shapes: any, the result has the same.
    Raises: ValueError for an unknown index.
    """
    names = np.array([*bands(index).codes, None], dtype=np.object_)
    codes: NDArray[np.object_] = names[class_positions(index, values)]
    return codes


def class_positions(index: Index, values: ArrayLike) -> NDArray[np.int8]:
    """The classes as positions in `bands(index).codes`; NO_CLASS for NaN."""
    figures = np.asarray(values, np.float64)
    positions = np.searchsorted(bands(index).starts, figures, side="right")
    return np.where(np.isnan(figures), NO_CLASS, positions).astype(np.int8)


def class_of(index: Index, value: float | None) -> str | None:
    """The class code of one rounded z-score (of centimetres for "muac"); None without one.

    Raises: ValueError for an unknown index.
    """
    found = bands(index)
    if value is None or math.isnan(value):
        return None
    return found.codes[sum(start <= value for start in found.starts)]


def class_limits(index: Index, code: str) -> Limits:
    """Return between which values a class of an index lies.

    Raises: ValueError for an unknown index or a class that it does not have.
    """
    codes = bands(index).codes
    place = codes.index(code)
    rows = _table()["index"][index]["bands"]
    before = rows[place - 1] if place else {}
    return Limits(
        lower=before.get("below", before.get("up_to")),
        includes_lower="below" in before,
        upper=rows[place].get("below", rows[place].get("up_to")),
        includes_upper="up_to" in rows[place],
    )


def nutrition_status(
    wfl_z: float | None,
    muac_cm: float | None,
    oedema_grade: int | None,
    age_days: float | None,
) -> Finding:
    """The one nutrition status of a visit, the most severe that a rule gives.

    A rule with an age does not hold where the age is unknown. An implausible z-score should not
    come here: it would speak of a slip of the pen.
    """
    months = None if age_days is None else age_days / DAYS_PER_MONTH
    classes = {"wfl": class_of("wfl", wfl_z), "muac": class_of("muac", muac_cm)}
    held = [
        rule
        for rule in nutrition_rules().values()
        if _in_age(rule, months) and _holds(rule, classes, oedema_grade or 0)
    ]
    if not held:
        return Finding(None)
    deciding = [rule for rule in held if rule.code == held[0].code]
    sources = dict.fromkeys(rule.source for rule in deciding)
    return Finding(held[0].code, tuple(rule.rule_id for rule in deciding), "; ".join(sources))


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
    """The rules of `nutrition_status` by id, the deciding ones first."""
    rules = {
        row["id"]: NutritionRule(
            rule_id=row["id"],
            code=row["code"],
            source=row["source"],
            index=row.get("index"),
            index_class=row.get("class"),
            grade_from=row.get("grade_from"),
            from_months=row.get("from_months", 0),
            below_months=row.get("below_months", math.inf),
        )
        for row in _table()["nutrition"]
    }
    return MappingProxyType(rules)


def _next_start(row: dict[str, Any]) -> float:
    """Where the band after this one begins."""
    return float(row["below"]) if "below" in row else math.nextafter(row["up_to"], math.inf)


def _in_age(rule: NutritionRule, months: float | None) -> bool:
    if months is None:
        return rule.from_months == 0 and rule.below_months == math.inf
    return rule.from_months <= months < rule.below_months


def _holds(rule: NutritionRule, classes: dict[str, str | None], oedema_grade: int) -> bool:
    if rule.index is None:
        return rule.grade_from is not None and oedema_grade >= rule.grade_from
    return classes[rule.index] == rule.index_class


@cache
def _table() -> dict[str, Any]:
    with resource_path("rules", "classes.toml").open("rb") as file:
        return tomllib.load(file)
