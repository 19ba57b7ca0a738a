"""Values that cannot be true, that hardly ever are, and that are worth a remark."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from desktop_app.errors import Severity
from desktop_app.programme.growth.plausibility import (
    child_problems,
    standard_limits,
    value_problem,
    visit_problems,
)
from desktop_app.programme.records.children import Child, Growth, Measure, MeasuredVisit, Sex, Visit

TODAY = date(2026, 11, 24)
BORN = date(2025, 1, 10)
CHILD = Child(name="NAYLA", sex=Sex.FEMALE, birth_date=BORN)
VISIT = Visit(
    visit_id=7,
    child_id=1,
    visit_date=date(2026, 10, 10),
    weight_kg=10.0,
    lenhei_cm=78.0,
    measure=Measure.LYING,
)


def on(visit: Visit, **growth: object) -> MeasuredVisit:
    age_days = (visit.visit_date - BORN).days
    return MeasuredVisit(visit=visit, growth=Growth(age_days=age_days, **growth))  # type: ignore[arg-type]  # fields of several types


def found(
    visit: Visit,
    *others: MeasuredVisit,
    child: Child = CHILD,
    growth: Mapping[str, object] = MappingProxyType({}),
) -> list[tuple[str, str, Severity]]:
    problems = visit_problems(visit, child, others, on(visit, **growth).growth, TODAY)
    return [(p.field, p.code, p.severity) for p in problems]


def test_a_usual_child_and_visit_have_no_problems() -> None:
    assert child_problems(CHILD, TODAY) == ()
    assert found(VISIT) == []
    assert visit_problems(VISIT, CHILD, (), None, TODAY) == ()


@pytest.mark.parametrize(
    "changes, field, code, severity",
    [
        ({"name": " - "}, "name", "name_missing", Severity.REFUSE),
        ({"birth_date": TODAY + timedelta(1)}, "birth_date", "birth_date_future", Severity.REFUSE),
        ({"birth_date": date(2007, 11, 24)}, "birth_date", "birth_date_too_old", Severity.REFUSE),
        ({"birth_weight_kg": 6.6}, "birth_weight_kg", "birth_weight_unusual", Severity.CONFIRM),
        ({"birth_weight_kg": 0.4}, "birth_weight_kg", "birth_weight_unusual", Severity.CONFIRM),
        ({"birth_weight_kg": 24.0}, "birth_weight_kg", "birth_weight_unit", Severity.REFUSE),
        ({"birth_weight_kg": 2400.0}, "birth_weight_kg", "birth_weight_unit", Severity.REFUSE),
        ({"birth_weight_kg": 2.49}, "birth_weight_kg", "birth_weight_low", Severity.NOTE),
        ({"gestation_weeks": 36}, "gestation_weeks", "born_early", Severity.NOTE),
        ({"birth_length_cm": 70.0}, "birth_length_cm", "birth_length_unusual", Severity.CONFIRM),
        ({"gestation_weeks": 21}, "gestation_weeks", "gestation_unusual", Severity.CONFIRM),
        ({"gestation_weeks": 45}, "gestation_weeks", "gestation_unusual", Severity.CONFIRM),
    ],
)
def test_a_childs_own_fields(
    changes: dict[str, object], field: str, code: str, severity: Severity
) -> None:
    child = replace(CHILD, **changes)  # type: ignore[arg-type]  # fields of several types
    assert [(p.field, p.code, p.severity) for p in child_problems(child, TODAY)] == [
        (field, code, severity)
    ]


def test_nineteen_years_are_counted_from_a_leap_day_too() -> None:
    child = replace(CHILD, birth_date=date(2009, 2, 28))
    assert [p.code for p in child_problems(child, date(2028, 2, 29))] == ["birth_date_too_old"]
    assert child_problems(replace(child, birth_date=date(2009, 3, 1)), date(2028, 2, 29)) == ()


def test_limits_themselves_are_accepted() -> None:
    edges = replace(
        CHILD,
        birth_date=date(2007, 11, 25),
        birth_weight_kg=6.5,
        birth_length_cm=65.0,
        gestation_weeks=44,
    )
    assert child_problems(edges, TODAY) == ()
    for field, (low, high) in standard_limits().possible.items():
        assert value_problem(field, low) is None
        assert value_problem(field, high) is None


@pytest.mark.parametrize(
    "changes, field, code",
    [
        ({"visit_date": BORN - timedelta(1)}, "visit_date", "visit_before_birth"),
        ({"visit_date": TODAY + timedelta(1)}, "visit_date", "visit_in_future"),
        ({"weight_kg": None, "lenhei_cm": None}, "", "nothing_measured"),
        ({"weight_kg": 0.0}, "weight_kg", "weight_out_of_range"),
        ({"weight_kg": -8.4}, "weight_kg", "weight_out_of_range"),
        ({"weight_kg": 84.0}, "weight_kg", "weight_out_of_range"),
        ({"weight_kg": 8400.0}, "weight_kg", "weight_in_grams"),
        ({"lenhei_cm": 7.8}, "lenhei_cm", "lenhei_out_of_range"),
        ({"lenhei_cm": 0.78}, "lenhei_cm", "height_in_metres"),
        ({"lenhei_cm": 780.0}, "lenhei_cm", "height_in_millimetres"),
        ({"headc_cm": 90.0}, "headc_cm", "headc_out_of_range"),
        ({"muac_cm": 145.0}, "muac_cm", "muac_out_of_range"),
        ({"weight_kg": 78.0, "lenhei_cm": 10.0}, "weight_kg", "weight_height_swapped"),
    ],
)
def test_what_cannot_be_true_is_refused(changes: dict[str, object], field: str, code: str) -> None:
    visit = replace(VISIT, **changes)  # type: ignore[arg-type]  # fields of several types
    refused = [f[:2] for f in found(visit) if f[2] is Severity.REFUSE]
    assert refused == [(field, code)]


def test_values_that_may_be_swapped_are_asked_about() -> None:
    swapped = replace(VISIT, weight_kg=45.0, lenhei_cm=35.0)
    assert found(swapped) == [("weight_kg", "weight_height_swapped", Severity.CONFIRM)]


@pytest.mark.parametrize(
    "indicator, field",
    [
        ("len", "lenhei_cm"),
        ("wei", "weight_kg"),
        ("wfl", "weight_kg"),
        ("bmi", "weight_kg"),
        ("hc", "headc_cm"),
        ("ac", "muac_cm"),
    ],
)
def test_a_flag_of_who_is_asked_about(indicator: str, field: str) -> None:
    growth: dict[str, object] = {f"z{indicator}": -7.2, f"f{indicator}": True}
    assert found(VISIT, growth=growth) == [(field, f"who_flag_{indicator}", Severity.CONFIRM)]
    assert found(VISIT, growth={f"z{indicator}": -5.0, f"f{indicator}": False}) == []


EARLIER = replace(VISIT, visit_id=5, visit_date=date(2026, 9, 10))
LATER = replace(VISIT, visit_id=9, visit_date=date(2026, 11, 10))
SHRANK = ("lenhei_cm", "height_shrank", Severity.CONFIRM)
ABOVE_LATER = ("lenhei_cm", "height_above_later", Severity.CONFIRM)


def test_a_height_that_shrank_by_more_than_a_centimetre_is_asked_about() -> None:
    assert found(VISIT, on(replace(EARLIER, lenhei_cm=79.0))) == []
    assert found(VISIT, on(replace(EARLIER, lenhei_cm=79.1))) == [SHRANK]


def test_a_back_dated_height_is_compared_with_the_later_one() -> None:
    assert found(VISIT, on(replace(LATER, lenhei_cm=77.0))) == []
    assert found(VISIT, on(replace(LATER, lenhei_cm=76.9))) == [ABOVE_LATER]


def test_standing_up_is_no_shrinking() -> None:
    standing = replace(VISIT, measure=Measure.STANDING, lenhei_cm=77.4)
    before = on(replace(EARLIER, lenhei_cm=79.0))
    assert SHRANK not in found(standing, before)
    assert SHRANK in found(replace(standing, lenhei_cm=77.2), before)
    lying = replace(VISIT, lenhei_cm=78.6)
    assert SHRANK in found(lying, on(replace(EARLIER, measure=Measure.STANDING, lenhei_cm=79.0)))


def test_an_implausible_earlier_height_and_the_visit_itself_do_not_count() -> None:
    tall = replace(EARLIER, lenhei_cm=110.0)
    plausible = replace(EARLIER, visit_id=4, visit_date=date(2026, 8, 10), lenhei_cm=77.0)
    assert found(VISIT, on(tall, zlen=9.0, flen=True), on(plausible)) == []
    assert found(VISIT, on(replace(VISIT, visit_date=date(2026, 10, 9), lenhei_cm=90.0))) == []


def test_the_figures_say_with_which_height_it_was_compared() -> None:
    before = on(replace(EARLIER, lenhei_cm=80.5))
    (problem,) = visit_problems(VISIT, CHILD, [before], None, TODAY)
    assert dict(problem.figures) == {
        "other_cm": 80.5,
        "day": EARLIER.visit_date,
        "loss_cm": 2.5,
    }


def test_a_jump_of_a_z_score_is_asked_about_only_within_months() -> None:
    before = on(EARLIER, zwei=-1.0)
    long_ago = on(replace(EARLIER, visit_date=date(2026, 3, 1)), zwei=-1.0)
    assert found(VISIT, before, growth={"zwei": 0.5}) == []
    assert found(VISIT, before, growth={"zwei": 0.51}) == [
        ("weight_kg", "z_jump_wei", Severity.CONFIRM)
    ]
    assert found(VISIT, long_ago, growth={"zwei": 0.51}) == []
    assert found(VISIT, on(EARLIER, zlen=-3.0), growth={"zlen": -1.0}) == [
        ("lenhei_cm", "z_jump_len", Severity.CONFIRM)
    ]


@pytest.mark.parametrize(
    "age_days, measure, code",
    [
        (273, Measure.STANDING, "standing_under_9_months"),
        (275, Measure.STANDING, "standing_under_24_months"),
        (731, Measure.STANDING, None),
        (730, Measure.LYING, None),
        (731, Measure.LYING, "lying_from_24_months"),
        (1826, Measure.STANDING, None),
        (1827, Measure.STANDING, "age_over_60_months"),
    ],
)
def test_remarks_on_age_and_measure(age_days: int, measure: Measure, code: str | None) -> None:
    child = replace(CHILD, birth_date=TODAY - timedelta(age_days))
    visit = replace(VISIT, visit_date=TODAY, measure=measure)
    codes = [(c, s) for _, c, s in found(visit, child=child)]
    assert codes == ([(code, Severity.NOTE)] if code else [])


def test_refusals_stand_before_questions_and_questions_before_notes() -> None:
    visit = replace(VISIT, muac_cm=99.0, measure=Measure.STANDING)
    severities = [severity for _, _, severity in found(visit, growth={"zwei": -7.0, "fwei": True})]
    assert severities == [Severity.REFUSE, Severity.CONFIRM, Severity.NOTE]
