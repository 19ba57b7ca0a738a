"""Why a class changed: each cause undone by itself."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.growth.class_change import ChangedIndex, ClassChange, class_change
from desktop_app.growth.findings import FindingUrgency
from desktop_app.growth.track import Measurement, Subject
from desktop_app.growth.zscores import LYING, MALE, STANDING, value_at_z
from desktop_app.wording.growth_readings import READINGS
from tests.measuring import BIRTH, a_subject, measured, visits


def changed(
    seen: list[Measurement],
    index: ChangedIndex = "height_for_age",
    *,
    subject: Subject | None = None,
    earlier_birth_date: date | None = None,
) -> ClassChange:
    found = class_change(subject or a_subject(), seen, index, earlier_birth_date=earlier_birth_date)
    assert found is not None
    return found


def causes(found: ClassChange) -> list[str]:
    assert {cause.code for cause in found.findings} <= READINGS.keys()
    return [cause.code for cause in found.causes]


def height(age_days: int, cm: float, measure: int) -> Measurement:
    return replace(measured(age_days), lenhei_cm=cm, measure=measure)


def at_z(z: float, age_days: int) -> float:
    return float(value_at_z("len", z, MALE, age_days))


def test_growth() -> None:
    seen = visits([-1.8, -1.8, -2.3])
    found = changed(seen)
    assert (found.from_class, found.to_class) == ("normal_height", "stunted")
    assert (found.from_date, found.to_date) == (seen[1].on, seen[2].on)
    assert causes(found) == ["class_by_growth"]
    assert found.causes[0].figures == {"from_z": found.from_z, "to_z": found.to_z}
    assert found.findings[0].code == "height_class_changed"
    assert found.findings[0].severity is FindingUrgency.WATCH
    assert changed(visits([-2.3, -1.8])).findings[0].severity is FindingUrgency.GOOD


def test_weight_and_wasting() -> None:
    thinner = visits([-1.0, -1.0], [-1.9, -2.4])
    assert changed(thinner, "weight_for_age").to_class == "underweight"
    assert causes(changed(thinner, "weight_for_age")) == ["class_by_growth"]
    wasted = changed(visits([0.0, 0.0], [-1.0, -2.0]), "weight_for_height")
    assert wasted.findings[0].code == "wasting_class_changed"
    assert wasted.to_class == "wasted"
    fatter = changed(visits([0.0, 0.0], [0.5, 1.9]), "weight_for_height")
    assert fatter.findings[0].severity is FindingUrgency.WATCH


def test_no_change() -> None:
    assert class_change(a_subject(), [], "height_for_age") is None
    assert class_change(a_subject(), visits([-1]), "height_for_age") is None
    assert class_change(a_subject(), visits([-1, -1.9]), "height_for_age") is None
    assert class_change(a_subject(), visits([-1, None]), "height_for_age") is None


def test_the_visit_before_is_the_last_plausible_one() -> None:
    found = changed(visits([-1.8, 0.1, -2.3]))
    assert (found.from_date - BIRTH).days == 180


def test_a_doubtful_measurement() -> None:
    jumped = changed(visits([-1.5, -1.5, -3.2]))
    assert causes(jumped) == ["class_by_doubtful_measurement"]
    assert jumped.causes[0].severity is FindingUrgency.ACT
    flagged = changed([*visits([-1.5, -1.5]), height(240, 50.0, LYING)])
    assert flagged.to_class == "severely_stunted"
    assert causes(flagged) == ["class_by_doubtful_measurement"]
    weighed = visits([-1.0] * 3, [-1.0, -1.0, -2.6])
    assert causes(changed(weighed, "weight_for_height")) == ["class_by_doubtful_measurement"]


def test_standing_up() -> None:
    cm = round(at_z(-2.1, 600), 1)
    found = changed([height(600, cm, LYING), height(604, cm, STANDING)])
    assert found.to_class == "normal_height"
    assert "class_by_posture" in causes(found)
    posture = found.causes[0].figures
    assert (posture["from_measure"], posture["to_measure"]) == ("l", "h")


def test_standing_is_not_believed_of_a_small_child() -> None:
    before, last = height(200, at_z(-2.3, 200), LYING), height(230, at_z(-1.9, 230), STANDING)
    assert causes(changed([before, last])) == ["class_by_growth"]


def test_the_switch_at_24_months() -> None:
    # Nobody said how: a length before, taken as a height from the 731st day on.
    cm = at_z(-2.1, 728)
    found = changed([height(728, cm, 0), height(733, cm, 0)])
    assert found.to_class == "normal_height"
    assert causes(found)[0] == "class_by_24_months"


def test_the_switch_is_no_cause_where_both_postures_fit() -> None:
    before = height(720, at_z(-1.9, 720), LYING)
    last = height(760, at_z(-2.4, 760), STANDING)
    assert causes(changed([before, last])) == ["class_by_growth"]


def test_weight_knows_no_posture() -> None:
    before, last = measured(720, weight_z=-1.9), measured(760, weight_z=-2.4)
    assert causes(changed([before, last], "weight_for_age")) == ["class_by_growth"]


def test_a_corrected_birth_date() -> None:
    # Three months older than was thought: the same way of growing has another class.
    earlier = BIRTH + timedelta(90)
    seen = [measured(500, height_z=-2.3), measured(530, height_z=-2.3)]
    found = changed(seen, earlier_birth_date=earlier)
    assert found.from_class == "normal_height"
    assert found.to_class == "stunted"
    assert causes(found) == ["class_by_birth_date"]
    assert found.causes[0].figures == {"earlier_date": earlier, "birth_date": BIRTH}
    assert class_change(a_subject(), seen, "height_for_age") is None


def test_a_birth_date_before_which_nothing_was_known() -> None:
    late = BIRTH + timedelta(1000)
    seen = [measured(500, height_z=-1.8), measured(530, height_z=-2.3)]
    assert class_change(a_subject(), seen, "height_for_age", earlier_birth_date=late) is None


def test_the_end_of_the_corrected_age() -> None:
    early = a_subject(gestation_weeks=30)
    before = measured(720, height_z=-1.9, table_days=650)
    last = replace(measured(735, height_z=-1.9, table_days=665), measure=LYING)
    found = changed([before, last], subject=early)
    assert found.to_class == "stunted"
    assert causes(found) == ["class_by_end_of_correction"]
    assert class_change(replace(early, corrected=False), [before, last], "height_for_age") is None


def test_several_causes_that_only_together_explain() -> None:
    early = a_subject(gestation_weeks=30)
    earlier = BIRTH + timedelta(20)
    before = measured(700, height_z=-1.55, table_days=610)
    last = height(760, at_z(-2.1, 690), LYING)
    found = changed([before, last], subject=early, earlier_birth_date=earlier)
    assert found.from_class == "normal_height"
    assert causes(found) == ["class_by_several"]


def test_growth_is_not_named_from_a_day_that_had_no_table() -> None:
    # By the birth date of today the first visit was before the day on which the child was due.
    early = a_subject(gestation_weeks=30)
    seen = [
        measured(40, weight_z=-1.0, table_days=30),
        measured(100, weight_z=-2.5, table_days=30),
        replace(measured(740), oedema=True),
    ]
    found = changed(seen, "weight_for_age", subject=early, earlier_birth_date=BIRTH - timedelta(60))
    assert (found.to_date - BIRTH).days == 100
    assert "class_by_growth" not in causes(found)


@given(st.lists(st.floats(-3.5, 1), min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_a_change_always_has_a_cause_in_any_order(zs: list[float], dice: random.Random) -> None:
    seen = visits(zs)
    mixed = list(seen)
    dice.shuffle(mixed)
    found = class_change(a_subject(), seen, "height_for_age")
    assert found == class_change(a_subject(), mixed, "height_for_age")
    if found is not None:
        assert found.from_class != found.to_class
        assert causes(found) in (["class_by_growth"], ["class_by_doubtful_measurement"])


@pytest.mark.parametrize("zs", [[-1.9, -2.1], [-3.1, -2.9], [2.9, 3.3]])
def test_every_border_of_height(zs: list[float]) -> None:
    assert causes(changed(visits(zs))) == ["class_by_growth"]
