"""Facts appended from the newest visit equal those computed from all visits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.fact_append import appendable, appended, recent_days
from desktop_app.programme.growth.fact_arrays import fact_arrays
from desktop_app.programme.records.children import Child, MeasuredVisit
from tests.builders import a_child
from tests.casework import BORN, columns, histories, measured_visit

RULES = fact_rules()


def recent(visits: list[MeasuredVisit]) -> list[MeasuredVisit]:
    """The visits that `appended` asks for."""
    newest = visits[-1].visit.visit_date
    first = newest - timedelta(days=recent_days(RULES))
    for z, flag in (("zlen", "flen"), ("zwei", "fwei")):
        plausible = [
            one.visit.visit_date
            for one in visits[:-1]
            if getattr(one.growth, z) is not None and not getattr(one.growth, flag)
        ]
        first = min([first, *plausible[-1:]])
    return [one for one in visits if one.visit.visit_date >= first]


def appended_to(visits: list[MeasuredVisit], child: Child) -> bool:
    """Whether the newest visit could be appended; then both ways must agree."""
    before = fact_arrays(*columns([child], [visits[:-1]]), RULES)
    roster, few = columns([child], [recent(visits)])
    if not appendable(roster, few, before).all():
        return False
    everything = fact_arrays(*columns([child], [visits]), RULES)
    assert appended(roster, few, before, RULES).records() == everything.records()
    return True


@settings(max_examples=400)
@given(histories().filter(bool), st.sampled_from([31, 40, 70, 200, 500]), st.data())
def test_the_newest_visit_is_appended_as_if_all_were_read(
    visits: list[MeasuredVisit], gap: int, data: st.DataObject
) -> None:
    child = a_child(child_id=1, birth_date=BORN)
    z = st.sampled_from([-3.4, -3.0, -2.5, -2.0, -1.5, 0.5, 3.0, 3.4])
    newest = measured_visit(
        visits[-1].visit.visit_date + timedelta(days=gap),
        weight_kg=data.draw(st.sampled_from([7.9, 8.1, 8.3, 9.0])),
        zlen=data.draw(z),
        zwei=data.draw(z),
        zwfl=data.draw(z),
        clenhei_cm=data.draw(st.sampled_from([75.0, 77.0, 79.0])),
        flen=False,
        fwei=False,
        fwfl=data.draw(st.booleans()),
        zhc=data.draw(st.none() | z),
        muac_cm=data.draw(st.none() | st.sampled_from([11.4, 13.0])),
        oedema_grade=data.draw(st.none() | st.integers(0, 3)),
    )
    everything = [*visits, newest]
    before = fact_arrays(*columns([child], [visits]), RULES).records()[0]
    # An older head circumference may be doubtful, and hidden behind another doubt.
    head = any(one.growth.zhc is not None for one in recent(everything))
    assert appended_to(everything, child) == (head or not before.doubt)


@settings(max_examples=100)
@given(histories().filter(bool))
def test_whatever_may_be_appended_is_right(visits: list[MeasuredVisit]) -> None:
    appended_to(visits, a_child(child_id=1, birth_date=BORN))


def test_a_doubtful_head_circumference_of_long_ago_stays_doubtful() -> None:
    child = a_child(child_id=1, birth_date=BORN)
    of_the_head = measured_visit(BORN + timedelta(days=900), weight_kg=8.3, zhc=2.0, fhc=True)
    newest = measured_visit(
        BORN + timedelta(days=1_300), weight_kg=9.9, zlen=-1.0, zwei=-1.0, zwfl=-1.0,
        clenhei_cm=75.0,
    )  # fmt: skip
    both = fact_arrays(*columns([child], [[of_the_head, newest]]), RULES)
    assert both.records()[0].doubt == "flag_hc"
    assert not appended_to([of_the_head, newest], child)


def test_what_needs_all_visits_is_not_appended() -> None:
    born = a_child(child_id=1, birth_date=BORN)
    first = measured_visit(
        BORN + timedelta(days=200), weight_kg=8.0, zlen=-1.0, zwei=-1.0, zwfl=-1.0, clenhei_cm=70.0
    )
    day = BORN + timedelta(days=240)
    next_visit = replace(first, visit=replace(first.visit, visit_date=day))
    assert appended_to([first, next_visit], born)
    # Her z-scores for care are by another age.
    assert not appended_to([first, next_visit], replace(born, gestation_weeks=32))
    same_month = replace(
        first, visit=replace(first.visit, visit_date=first.visit.visit_date + timedelta(days=1))
    )
    assert not appended_to([first, same_month], born)
    flagged = replace(next_visit, growth=replace(next_visit.growth, flen=True))
    assert not appended_to([first, flagged], born)
    without = fact_arrays(*columns([born], [[]]), RULES)
    assert not np.any(appendable(*columns([born], [[]]), without))
