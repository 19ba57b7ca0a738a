"""What a corrected birth date or weight would change, told with the real growth engine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.classes import class_of
from desktop_app.growth.zscores import FEMALE, LYING, zscore
from desktop_app.programme.feeding.candidates import NutritionFacts, candidate
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.records.children import Child, Classes, Growth, MeasuredVisit, Visit
from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.register.correction import (
    ChildRecord,
    CorrectionEffects,
    Judges,
    effects_of_correction,
)
from tests.builders import a_child, a_visit

RULES = feeding_rules()
TODAY = date(2026, 11, 24)


def measured(child: Child, visit: Visit) -> MeasuredVisit:
    age_days = (visit.visit_date - child.birth_date).days
    got = zscore(
        sex=FEMALE,
        age_days=age_days,
        weight_kg=visit.weight_kg,
        lenhei_cm=visit.lenhei_cm,
        measure=LYING,
    )
    growth = Growth(age_days=age_days, zlen=got.zlen, zwei=got.zwei, zwfl=got.zwfl)
    return MeasuredVisit(visit=visit, growth=growth)


def classes(_visit: Visit, scored: Growth) -> Classes:
    return Classes(
        height_for_age=class_of("height_for_age", scored.zlen),
        weight_for_age=class_of("weight_for_age", scored.zwei),
        weight_for_height=class_of("weight_for_height", scored.zwfl),
    )


def group(child: Child, measured: Sequence[MeasuredVisit]) -> FeedingGroup | None:
    last = measured[-1]
    facts = NutritionFacts(
        child_id=1,
        birth_date=child.birth_date,
        measured_on=last.visit.visit_date,
        zwei=last.growth.zwei,
        zwfl=last.growth.zwfl,
    )
    found = candidate(facts, TODAY, RULES)
    return None if found is None else found.group


def alerts(_child: Child, measured: Sequence[MeasuredVisit]) -> Iterable[str]:
    last = measured[-1].growth
    if last.zlen is not None and last.zlen < -2:
        yield "stunted"
    if last.zwei is not None and last.zwei < -2:
        yield "underweight"


def no_group(_child: Child, _measured: Sequence[MeasuredVisit]) -> FeedingGroup | None:
    return None


def no_alerts(_child: Child, _measured: Sequence[MeasuredVisit]) -> Iterable[str]:
    return ()


JUDGES = Judges(measured=measured, classes=classes, group=group, alerts=alerts)
QUIET = Judges(measured=measured, classes=classes, group=no_group, alerts=no_alerts)
CHILD = a_child(child_id=1)
RECORD = ChildRecord(
    child=CHILD,
    visits=(
        a_visit(visit_id=2, visit_date=date(2026, 11, 2), weight_kg=9.4, lenhei_cm=78.5),
        a_visit(visit_id=1, visit_date=date(2026, 5, 2), weight_kg=8.4, lenhei_cm=73.5),
    ),
)


def born(day: date) -> ChildRecord:
    return replace(RECORD, child=replace(CHILD, birth_date=day))


def test_nothing_changes_where_nothing_is_corrected() -> None:
    renamed = replace(RECORD, child=replace(CHILD, name="Syifa"))
    effects = effects_of_correction(RECORD, renamed, JUDGES)
    assert effects.nothing
    assert effects == CorrectionEffects()


def test_a_corrected_weight_changes_its_own_visit_only() -> None:
    light = replace(RECORD.visits[0], weight_kg=7.8)
    effects = effects_of_correction(
        RECORD, replace(RECORD, visits=(light, RECORD.visits[1])), JUDGES
    )
    assert not effects.nothing
    assert [(one.visit_id, one.index) for one in effects.z_scores] == [(2, "zwei"), (2, "zwfl")]
    assert [(one.index, one.before, one.after) for one in effects.classes] == [
        ("weight_for_age", "normal_weight", "underweight"),
        ("weight_for_height", "well_nourished", "wasted"),
    ]
    assert (effects.group_before, effects.group_after) == (None, FeedingGroup.WASTED)
    assert effects.group_changes
    assert (effects.alerts_gone, effects.alerts_new) == ((), ("underweight",))


def test_a_corrected_birth_date_changes_every_visit_but_not_weight_for_height() -> None:
    effects = effects_of_correction(RECORD, born(date(2024, 12, 1)), JUDGES)
    assert [(one.visit_id, one.index) for one in effects.z_scores] == [
        (1, "zlen"),
        (1, "zwei"),
        (2, "zlen"),
        (2, "zwei"),
    ]
    assert [one.visit_date for one in effects.z_scores[::2]] == [
        date(2026, 5, 2),
        date(2026, 11, 2),
    ]
    assert "stunted" in effects.alerts_new
    assert effects.before_birth == ()


def test_a_visit_before_the_corrected_birth_has_no_growth_and_is_named() -> None:
    effects = effects_of_correction(RECORD, born(date(2026, 6, 1)), JUDGES)
    assert effects.before_birth == (1,)
    assert not effects.nothing
    gone = [one for one in effects.z_scores if one.visit_id == 1]
    assert gone
    assert all(one.after is None and one.before is not None for one in gone)


def test_a_removed_visit_is_compared_with_nothing() -> None:
    fewer = replace(RECORD, visits=RECORD.visits[:1])
    effects = effects_of_correction(RECORD, fewer, JUDGES)
    assert {(one.visit_id, one.after) for one in effects.z_scores} == {(1, None)}
    assert {(one.visit_id, one.after) for one in effects.classes} == {(1, None)}
    added = effects_of_correction(fewer, RECORD, JUDGES)
    assert {(one.visit_id, one.before) for one in added.z_scores} == {(1, None)}


@given(st.integers(-400, 100), st.floats(5, 15).map(lambda kg: round(kg, 1)))
def test_undoing_a_correction_changes_exactly_the_same_back(shift: int, weight_kg: float) -> None:
    changed = replace(RECORD.visits[0], weight_kg=weight_kg)
    after = replace(born(CHILD.birth_date + timedelta(shift)), visits=(changed, RECORD.visits[1]))
    there = effects_of_correction(RECORD, after, QUIET)
    back = effects_of_correction(after, RECORD, QUIET)
    assert {(one.visit_id, one.index, one.before, one.after) for one in there.z_scores} == {
        (one.visit_id, one.index, one.after, one.before) for one in back.z_scores
    }
    assert {(one.visit_id, one.index, one.before, one.after) for one in there.classes} == {
        (one.visit_id, one.index, one.after, one.before) for one in back.classes
    }
