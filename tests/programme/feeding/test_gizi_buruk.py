"""Classes of gizi buruk by age with their borders, amounts of food, routine medicines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.programme.feeding.gizi_buruk import (
    Care,
    SevereClass,
    SevereFacts,
    medicines,
    severe_finding,
    severe_rules,
)
from desktop_app.programme.records.feeding import Appetite

RULES = severe_rules()
TODAY = date(2026, 11, 24)
FACTS = SevereFacts(
    birth_date=date(2025, 5, 1), on=TODAY, weight_kg=8.0, zwfl=-1.0, muac_cm=13.5, oedema_grade=0
)
BABY = replace(FACTS, birth_date=date(2026, 8, 1), weight_kg=5.0, muac_cm=None)


def code(facts: SevereFacts = FACTS, **changes: object) -> str | None:
    found = severe_finding(replace(facts, **changes), RULES)  # type: ignore[arg-type]  # fields of several types
    return None if found is None else found.code.value


@pytest.mark.parametrize(
    "changes, expected",
    [
        ({}, None),
        ({"zwfl": -2.0, "muac_cm": 12.5}, None),
        ({"zwfl": -2.01}, "wasted"),
        ({"zwfl": -3.0}, "wasted"),
        ({"muac_cm": 12.4}, "wasted"),
        ({"muac_cm": 11.5}, "wasted"),
        ({"zwfl": -3.01}, "severe_uncomplicated"),
        ({"muac_cm": 11.4}, "severe_uncomplicated"),
        ({"oedema_grade": 1}, "severe_uncomplicated"),
        ({"oedema_grade": 2}, "severe_uncomplicated"),
        ({"oedema_grade": 3}, "severe_complicated"),
        ({"weight_kg": 3.9}, "severe_complicated"),
        ({"weight_kg": 4.0}, None),
        ({"zwfl": -3.01, "complications": ("pneumonia",)}, "severe_complicated"),
        ({"muac_cm": 11.4, "complications": ("lethargic",)}, "severe_complicated"),
        ({"oedema_grade": 1, "complications": ("high_fever",)}, "severe_complicated"),
        ({"zwfl": -3.01, "appetite": Appetite.FAILED}, "severe_complicated"),
        ({"zwfl": -3.01, "appetite": Appetite.PASSED}, "severe_uncomplicated"),
        # a complication without gizi buruk is an illness like any other
        ({"zwfl": -2.5, "complications": ("pneumonia",)}, "wasted"),
        ({"complications": ("pneumonia",)}, None),
        ({"appetite": Appetite.FAILED}, None),
        ({"zwfl": -3.01, "complications": ("weight_static",)}, "severe_uncomplicated"),
        ({"weight_kg": None, "zwfl": None, "muac_cm": None, "oedema_grade": None}, None),
    ],
)
def test_from_6_to_59_months(changes: dict[str, object], expected: str | None) -> None:
    assert code(FACTS, **changes) == expected


@pytest.mark.parametrize(
    "changes, expected",
    [
        ({}, None),
        ({"weight_kg": 3.0}, None),
        ({"zwfl": -3.0}, None),
        ({"zwfl": -3.01}, "severe_infant"),
        ({"oedema_grade": 1}, "severe_infant"),
        ({"complications": ("too_weak_to_feed",)}, "severe_infant"),
        ({"complications": ("weight_static",)}, "severe_infant"),
        ({"complications": ("weight_falling",)}, "severe_infant"),
        ({"complications": ("pneumonia",)}, "severe_infant"),
        ({"complications": ("something_else",)}, None),
        ({"muac_cm": 10.0}, None),
    ],
)
def test_below_6_months(changes: dict[str, object], expected: str | None) -> None:
    assert code(BABY, **changes) == expected


@pytest.mark.parametrize(
    "birth, expected",
    [
        (date(2026, 5, 25), "severe_infant"),
        (date(2026, 5, 24), "severe_uncomplicated"),
        (date(2021, 11, 25), "severe_uncomplicated"),
        (date(2021, 11, 24), None),
        (date(2026, 11, 25), None),
    ],
)
def test_the_borders_of_age(birth: date, expected: str | None) -> None:
    assert code(birth_date=birth, zwfl=-3.5) == expected


@pytest.mark.parametrize(
    "changes, care, revisit_days",
    [
        ({"oedema_grade": 3}, Care.REFER_NOW, None),
        ({"zwfl": -3.5}, Care.OUTPATIENT, 7),
        ({"zwfl": -2.5}, Care.FEEDING, 14),
    ],
)
def test_what_each_class_asks_for(
    changes: dict[str, object], care: Care, revisit_days: int | None
) -> None:
    found = severe_finding(replace(FACTS, **changes), RULES)  # type: ignore[arg-type]  # fields of several types
    assert found is not None
    assert (found.care, found.revisit_days) == (care, revisit_days)


def test_every_criterion_is_named_once_with_its_figures() -> None:
    facts = replace(
        FACTS,
        zwfl=-3.4,
        muac_cm=11.0,
        oedema_grade=3,
        complications=("shock", "hypothermia"),
        appetite=Appetite.FAILED,
    )
    found = severe_finding(facts, RULES)
    assert found is not None
    assert {one.code: dict(one.figures) for one in found.because} == {
        "severe_oedema": {"grade": 3},
        "severe_wfl": {"value_z": -3.4, "below_z": -3.0},
        "severe_muac": {"value_cm": 11.0, "below_cm": 11.5},
        "severe_complications": {"sign_word": "shock", "count": 2},
        "severe_no_appetite": {},
    }


def test_an_admin_may_leave_the_appetite_test_out() -> None:
    rules = severe_rules({"gizi_buruk.complications.failed_appetite": 0})
    facts = replace(FACTS, zwfl=-3.5, appetite=Appetite.FAILED)
    found = severe_finding(facts, rules)
    assert found is not None
    assert found.code is SevereClass.UNCOMPLICATED


@pytest.mark.parametrize(
    "visit, months, expected",
    [
        (1, 20, ("amoxicillin", "vitamin_a")),
        (2, 20, ("albendazole",)),
        (2, 11, ()),
        (2, 12, ("albendazole",)),
        (3, 20, ()),
    ],
)
def test_routine_medicines(visit: int, months: int, expected: tuple[str, ...]) -> None:
    assert medicines(visit, months, RULES) == expected
