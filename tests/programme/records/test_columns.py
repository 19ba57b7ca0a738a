"""Records go into columns and come back; dtypes and codes for None follow from annotations."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.records.columns import (
    NO_DAY,
    NONE,
    YES,
    Coded,
    Columns,
    column_kinds,
    day_of,
)


class Food(StrEnum):
    PORRIDGE = "porridge"
    EGG = "egg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meal:
    meal_id: int
    on: date
    until: date | None = None
    grams: float | None = None
    price: float = 0.0
    helpings: int | None = None
    food: Food
    second: Food | None = None
    eaten: bool | None = None
    size: Annotated[str, Coded({"small": 10, "big": 20})] = "small"
    cook: str = ""
    guest: str | None = None
    spices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    paid: date | None


class Meals(Columns[Meal], of=Meal):
    """Every field that can be a column."""


class Menu(Columns[Meal], of=(Meal, Bill), only=("food", "grams", "paid"), more=("table",)):
    """Some fields of two records, and the place of a table."""


DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
FOODS = st.sampled_from(Food)
MEALS = st.builds(
    Meal,
    meal_id=st.integers(-1, 10**9),
    on=DAYS,
    until=st.none() | DAYS,
    grams=st.none() | st.floats(0, 900),
    price=st.floats(-1, 900),
    helpings=st.none() | st.integers(0, 9),
    food=FOODS,
    second=st.none() | FOODS,
    eaten=st.none() | st.booleans(),
    size=st.sampled_from(["small", "big"]),
    cook=st.text(max_size=3),
    guest=st.none() | st.text(max_size=3),
)
MEAL = Meal(meal_id=1, on=date(2026, 1, 2), food=Food.EGG)


@given(st.lists(MEALS, max_size=4))
def test_records_come_back(meals: list[Meal]) -> None:
    assert Meals.of(meals).records() == meals


@given(st.lists(MEALS, min_size=1, max_size=4), st.data())
def test_rows_are_chosen_and_joined(meals: list[Meal], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(meals) - 1)))
    columns = Meals.of(meals)
    chosen = columns.rows(np.array(places, np.int64))
    assert chosen.records() == [meals[place] for place in places]
    assert columns.records(slice(1, None)) == meals[1:]
    assert chosen.joined(columns).records() == [*chosen.records(), *meals]
    assert len(chosen) == len(places)


def test_a_field_that_cannot_be_a_column_is_left_out() -> None:
    assert "spices" not in column_kinds(Meal)
    assert tuple(Meals.kinds) == tuple(column_kinds(Meal))


def test_dtypes_and_codes_follow_from_annotations() -> None:
    columns = Meals.of([MEAL])
    assert {name: column.dtype.name for name, column in columns.columns().items()} == {
        "meal_id": "int64",
        "on": "int32",
        "until": "int32",
        "grams": "float64",
        "price": "float64",
        "helpings": "int64",
        "food": "int8",
        "second": "int8",
        "eaten": "int8",
        "size": "int8",
        "cook": "object",
        "guest": "object",
    }
    assert columns.on[0] == date(2026, 1, 2).toordinal()
    assert columns.until[0] == NO_DAY
    assert columns.food[0] == 1
    assert math.isnan(columns.grams[0])
    assert {columns.helpings[0], columns.second[0], columns.eaten[0]} == {NONE}
    assert columns.guest[0] is None
    assert (columns.meal_id[0], columns.price[0], columns.cook[0]) == (1, 0.0, "")


def test_what_a_column_is_compared_with() -> None:
    assert Meals.element("size", "big") == 20
    assert Meals.element("eaten", value=True) == YES
    assert [Meals.element("food", food) for food in (Food.PORRIDGE, Food.EGG)] == [0, 1]


def test_columns_of_two_records_with_one_of_neither() -> None:
    menu = Menu.of([MEAL], [Bill(paid=None)], table=np.array([7]))
    assert list(menu.columns()) == ["table", "food", "grams", "paid"]
    assert (menu.table[0], menu.paid[0]) == (7, NO_DAY)


def test_fields_without_a_column_are_given() -> None:
    class Cooked(Columns[Meal], of=Meal, only=("on", "food")):
        pass

    (meal,) = Cooked.of([MEAL]).records(meal_id=1)
    assert meal == MEAL
    assert meal.spices == ()


def test_a_missing_or_unknown_column_is_refused() -> None:
    with pytest.raises(TypeError, match="grams"):
        Menu(food=np.array([1]), paid=np.array([0]), table=np.array([1]))


def test_the_day_of_an_element() -> None:
    assert day_of(NO_DAY) is None
    assert day_of(MEAL.on.toordinal()) == MEAL.on
