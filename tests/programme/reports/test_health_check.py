"""The last value of each measure for the child health check."""

from __future__ import annotations

from datetime import date

from desktop_app.programme.care.care_checks import Development
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Growth, Measure, MeasuredVisit, Visit
from desktop_app.programme.reports.health_check import CheckField, CheckValue, health_check

BORN = date(2025, 9, 1)
SEPTEMBER, OCTOBER = date(2026, 9, 11), date(2026, 10, 12)
EARLIER = MeasuredVisit(
    visit=Visit(
        child_id=1,
        visit_date=SEPTEMBER,
        weight_kg=8.1,
        lenhei_cm=71.0,
        measure=Measure.LYING,
        headc_cm=44.0,
        muac_cm=12.1,
    ),
    growth=Growth(age_days=375, zwei=-0.9, zlen=-2.13, zwfl=-0.1, zhc=-2.4, fhc=False),
)
LATER = MeasuredVisit(
    visit=Visit(child_id=1, visit_date=OCTOBER, weight_kg=12.9, headc_cm=60.0),
    growth=Growth(age_days=406, zwei=3.5, fwei=False, zhc=9.9, fhc=True),
)
KPSP = CareItem(child_id=1, kind=CareKind.KPSP, on=OCTOBER, month=12, amount=9)


def by_field(*values: CheckValue) -> dict[CheckField, CheckValue]:
    return {one.field: one for one in values}


def test_of_each_measure_the_last_value_with_its_day() -> None:
    found = by_field(*health_check(BORN, [EARLIER, LATER], KPSP, Development.FITS))
    assert list(found) == list(CheckField)
    shown = {field: (one.value, one.on, one.class_code) for field, one in found.items()}
    assert shown == {
        CheckField.WEIGHT: (12.9, OCTOBER, None),
        CheckField.HEIGHT: (71.0, SEPTEMBER, None),
        CheckField.HEAD: (60.0, OCTOBER, None),
        CheckField.MUAC: (12.1, SEPTEMBER, "mam"),
        CheckField.WEIGHT_FOR_AGE: (3.5, OCTOBER, "risk_overweight"),
        CheckField.HEIGHT_FOR_AGE: (-2.13, SEPTEMBER, "stunted"),
        CheckField.WEIGHT_FOR_HEIGHT: (-0.1, SEPTEMBER, "well_nourished"),
        CheckField.HEAD_FOR_AGE: (9.9, OCTOBER, None),
        CheckField.KPSP: (9, OCTOBER, None),
    }
    assert found[CheckField.HEIGHT].measure is Measure.LYING
    assert found[CheckField.WEIGHT].measure is None
    assert [field for field, one in found.items() if one.flagged] == [CheckField.HEAD_FOR_AGE]
    assert (found[CheckField.KPSP].form, found[CheckField.KPSP].development) == (
        12,
        Development.FITS,
    )


def test_a_child_without_values_has_every_field_empty() -> None:
    values = health_check(BORN, [], None, None)
    assert values == tuple(CheckValue(field=field) for field in CheckField)


def test_muac_below_six_months_has_no_class() -> None:
    found = by_field(*health_check(date(2026, 6, 1), [EARLIER], None, None))
    assert found[CheckField.MUAC].value == 12.1
    assert found[CheckField.MUAC].class_code is None
