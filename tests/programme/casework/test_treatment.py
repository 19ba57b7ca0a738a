"""Doses by weight and age, and what diarrhoea always needs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.treatment import (
    DoseRange,
    amount,
    dose_range,
    dosing_weight,
    missing_treatments,
    treatment_problems,
)
from desktop_app.programme.records.casework import DosingWeight, Treatment, WeightSource
from tests.builders import a_child
from tests.casework import TODAY, an_infection, measured_visit

RULES = drug_rules()
DAY = timedelta(days=1)


def a_weight(kg: float = 8.0, days: int = 0) -> DosingWeight:
    return DosingWeight(weight_kg=kg, on=TODAY - days * DAY, source=WeightSource.TYPED)


def a_treatment(**fields: Any) -> Treatment:
    """Amoxicillin as it should be for a child of 8 kg."""
    usual: dict[str, Any] = {
        "drug": "amoxicillin",
        "dose": 300.0,
        "unit": "mg",
        "times_per_day": 2,
        "days": 3,
        "weight": a_weight(),
    }
    return Treatment(**{**usual, **fields})


def codes(treatment: Treatment, months: int = 17, illness: str = "") -> list[tuple[str, str]]:
    birth = date(TODAY.year - months // 12, TODAY.month, TODAY.day)
    birth = birth.replace(
        year=birth.year - (birth.month <= months % 12),
        month=(birth.month - months % 12 - 1) % 12 + 1,
    )
    child = a_child(child_id=1, birth_date=birth)
    found = treatment_problems(treatment, child, TODAY, RULES, illness=illness)
    return [(problem.field, problem.code) for problem in found]


@pytest.mark.parametrize(
    "fields, expected",
    [
        ({}, []),
        ({"drug": "herbal"}, [("drug", "drug_unknown")]),
        # an illness without a table: the span of all tables, 20 to 63 mg/kg at 8 kg
        ({"dose": 160.0}, []),
        ({"dose": 159.9}, [("dose", "dose_low")]),
        ({"dose": 504.0}, []),
        ({"dose": 504.1}, [("dose", "dose_high")]),
        ({"dose": 0.0}, [("dose", "dose_not_positive"), ("dose", "dose_low")]),
        # never more than 1000 mg
        ({"dose": 1000.0, "weight": a_weight(20.0)}, []),
        ({"dose": 1001.0, "weight": a_weight(20.0)}, [("dose", "dose_high")]),
        # preparations
        ({"dose": 6.4, "unit": "ml", "preparation": "syrup_125mg_5ml"}, []),
        ({"dose": 6.3, "unit": "ml", "preparation": "syrup_125mg_5ml"}, [("dose", "dose_low")]),
        (
            {"dose": 10.1, "unit": "ml", "preparation": "syrup_250mg_5ml"},
            [("dose", "dose_high")],
        ),
        ({"dose": 0.5, "unit": "tablet", "preparation": "tablet_500mg"}, []),
        ({"unit": "ml"}, [("unit", "dose_unit_unknown")]),
        ({"unit": "ml", "preparation": "tablet_500mg"}, [("unit", "dose_unit_unknown")]),
        ({"unit": "ml", "preparation": "no_such"}, [("unit", "dose_unit_unknown")]),
        # how often and how long
        ({"times_per_day": 3}, []),
        ({"times_per_day": 1}, [("times_per_day", "times_per_day_unusual")]),
        ({"times_per_day": -1}, [("times_per_day", "times_per_day_negative")]),
        ({"days": 0}, [("days", "treatment_days_missing")]),
        ({"days": 6}, []),
        ({"days": 7}, [("days", "treatment_long")]),
        # the weight
        ({"weight": None}, [("weight", "dosing_weight_missing")]),
        ({"weight": a_weight(8.0, 30)}, []),
        ({"weight": a_weight(8.0, 31)}, [("weight", "dosing_weight_old")]),
        ({"weight": a_weight(8.0, -1)}, [("weight", "dosing_weight_later")]),
        (
            {"weight": a_weight(8000.0)},
            [("weight", "weight_in_grams"), ("dose", "dose_low")],
        ),
    ],
)
def test_what_may_be_wrong_with_a_dose(
    fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert codes(a_treatment(**fields)) == expected


TWICE = [("times_per_day", "times_per_day_unusual"), ("times_per_day", "dose_high_a_day")]


@pytest.mark.parametrize(
    "drug, months, fields, expected",
    [
        # zinc: from 2 months, 10 mg below 6 months, 20 mg from then on
        ("zinc", 1, {"dose": 10.0}, [("drug", "drug_not_for_age")]),
        ("zinc", 2, {"dose": 10.0}, []),
        ("zinc", 5, {"dose": 10.0}, []),
        ("zinc", 5, {"dose": 20.0}, [("dose", "dose_high")]),
        ("zinc", 6, {"dose": 20.0, "times_per_day": 2}, TWICE),
        ("zinc", 6, {"dose": 20.0}, []),
        ("zinc", 6, {"dose": 10.0}, [("dose", "dose_low")]),
        ("zinc", 6, {"dose": 1.0, "unit": "tablet", "preparation": "tablet_20mg"}, []),
        # oral rehydration: 50 to 100 ml below one year, 100 to 200 ml from then on
        ("ors", 11, {"dose": 50.0, "unit": "ml", "times_per_day": 0}, []),
        ("ors", 11, {"dose": 101.0, "unit": "ml", "times_per_day": 0}, [("dose", "dose_high")]),
        ("ors", 12, {"dose": 200.0, "unit": "ml", "times_per_day": 0}, []),
        ("ors", 12, {"dose": 99.0, "unit": "ml", "times_per_day": 0}, [("dose", "dose_low")]),
        # worms: 200 mg from 12, 400 mg from 24 months; nothing before
        ("albendazole", 11, {"dose": 200.0}, [("drug", "drug_not_for_age")]),
        ("albendazole", 12, {"dose": 200.0}, []),
        ("albendazole", 23, {"dose": 400.0}, [("dose", "dose_high")]),
        ("albendazole", 24, {"dose": 400.0}, []),
        ("albendazole", 60, {"dose": 400.0}, [("drug", "drug_not_for_age")]),
        # vitamin A by capsule
        ("vitamin_a", 6, {"dose": 1.0, "unit": "capsule", "preparation": "capsule_blue"}, []),
        (
            "vitamin_a",
            11,
            {"dose": 1.0, "unit": "capsule", "preparation": "capsule_red"},
            [("dose", "dose_high")],
        ),
        ("vitamin_a", 12, {"dose": 1.0, "unit": "capsule", "preparation": "capsule_red"}, []),
    ],
)
def test_drugs_by_age(
    drug: str, months: int, fields: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    usual: dict[str, Any] = {"drug": drug, "unit": "mg", "times_per_day": 1, "days": 1}
    assert codes(Treatment(**{**usual, **fields}), months) == expected


@pytest.mark.parametrize(
    "months, dose, times, expected",
    [
        # paracetamol at 8 kg: 100 to 125 mg printed, 20 percent either way; at most 600 mg a day
        (17, 120.0, 4, []),
        (17, 80.0, 4, []),
        (17, 79.0, 4, [("dose", "dose_low")]),
        (17, 150.0, 4, []),
        (17, 151.0, 3, [("dose", "dose_high")]),
        (1, 100.0, 3, [("drug", "drug_not_for_age")]),
        (2, 100.0, 3, []),
    ],
)
def test_paracetamol(months: int, dose: float, times: int, expected: list[tuple[str, str]]) -> None:
    given_now = Treatment(
        drug="paracetamol", dose=dose, unit="mg", times_per_day=times, days=3, weight=a_weight()
    )
    assert codes(given_now, months) == expected


def test_the_day_has_a_limit_of_its_own() -> None:
    given_now = Treatment(
        drug="paracetamol", dose=125.0, unit="mg", times_per_day=5, days=3, weight=a_weight()
    )
    assert codes(given_now) == [
        ("times_per_day", "times_per_day_unusual"),
        ("times_per_day", "dose_high_a_day"),
    ]


def test_the_range_in_the_preparations_units() -> None:
    drug = RULES.drugs["amoxicillin"]
    allowed = dose_range(drug, 17, 8.0)
    assert allowed == DoseRange(low=160.0, high=504.0, unit="mg")
    assert allowed.of(drug.preparations["syrup_125mg_5ml"]) == DoseRange(
        low=6.4, high=20.16, unit="ml"
    )
    assert dose_range(drug, 17, None) is None
    assert dose_range(RULES.drugs["paracetamol"], 1, 4.0) is None
    assert dose_range(RULES.drugs["albendazole"], 11, None) is None


@given(st.sampled_from(list(RULES.drugs)), st.integers(0, 59), st.floats(2.0, 30.0))
def test_the_recommended_dose_is_never_asked_about(drug: str, months: int, kg: float) -> None:
    known = RULES.drugs[drug]
    allowed = dose_range(known, months, kg)
    if allowed is None:
        return
    for dose in (allowed.low, allowed.high):
        treatment = Treatment(
            drug=drug,
            dose=dose,
            unit=known.unit,
            times_per_day=known.times_per_day[0],
            days=known.days,
            weight=a_weight(kg) if known.by_weight else None,
        )
        # A child who is lighter than the table's first step is asked about for herself.
        assert set(codes(treatment, months)) <= {("weight", "weight_below_table")}
    for name, form in known.preparations.items():
        in_form = Treatment(drug=drug, dose=1.0, unit=form.unit, preparation=name)
        assert amount(in_form, known) == form.holds


def test_the_weight_of_a_dose_is_the_last_plausible_one() -> None:
    visits = [
        measured_visit(TODAY - 40 * DAY, weight_kg=7.5),
        measured_visit(TODAY - 30 * DAY, weight_kg=8.0, fwei=False),
        measured_visit(TODAY - 10 * DAY, weight_kg=18.0, fwei=True),
        measured_visit(TODAY - 5 * DAY, lenhei_cm=70.0),
        measured_visit(TODAY + DAY, weight_kg=8.4),
    ]
    assert dosing_weight(visits, TODAY, RULES) == DosingWeight(
        weight_kg=8.0, on=TODAY - 30 * DAY, source=WeightSource.VISIT
    )
    assert dosing_weight(visits, TODAY + DAY, RULES) == DosingWeight(
        weight_kg=8.4, on=TODAY + DAY, source=WeightSource.VISIT
    )
    assert dosing_weight(visits[:1], TODAY, RULES) is None
    older = drug_rules({"infections.dosing_weight.oldest_days": 40})
    assert dosing_weight(visits[:1], TODAY, older) is not None


@pytest.mark.parametrize(
    "weighed, until, expected",
    [
        # an illness of three days: the weight of any of them, or of the 30 days before
        (TODAY + 2 * DAY, TODAY + 2 * DAY, []),
        (TODAY + 3 * DAY, TODAY + 2 * DAY, ["dosing_weight_later"]),
        (TODAY - 30 * DAY, TODAY + 2 * DAY, []),
        (TODAY - 31 * DAY, TODAY + 2 * DAY, ["dosing_weight_old"]),
    ],
)
def test_a_child_is_weighed_on_any_day_of_her_illness(
    weighed: date, until: date, expected: list[str]
) -> None:
    weight = DosingWeight(weight_kg=8.0, on=weighed, source=WeightSource.VISIT)
    child = a_child(child_id=1, birth_date=TODAY - 500 * DAY)
    found = treatment_problems(a_treatment(weight=weight), child, TODAY, RULES, until=until)
    assert [problem.code for problem in found] == expected
    known = dosing_weight([measured_visit(weighed, weight_kg=8.0)], TODAY, RULES, until=until)
    assert (known is None) is bool(expected)


@pytest.mark.parametrize(
    "illness, given_drugs, expected",
    [
        ("diarrhoea", (), ["zinc_missing", "ors_missing"]),
        ("diarrhoea", ("zinc",), ["ors_missing"]),
        ("dysentery", ("ors", "zinc"), []),
        ("persistent_diarrhoea", ("ors",), ["zinc_missing"]),
        ("pneumonia", (), []),
        ("unheard_of", (), []),
    ],
)
def test_diarrhoea_needs_zinc_and_ors(
    illness: str, given_drugs: tuple[str, ...], expected: list[str]
) -> None:
    infection = an_infection(
        illness=illness,
        treatments=tuple(Treatment(drug=drug, dose=1.0, unit="mg") for drug in given_drugs),
    )
    found = missing_treatments(infection, infection_rules())
    assert [problem.code for problem in found] == expected


def test_every_drug_says_where_its_dose_comes_from() -> None:
    assert all(drug.source for drug in RULES.drugs.values())
