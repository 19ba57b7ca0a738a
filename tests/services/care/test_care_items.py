"""Vitamin A, deworming, feeding, KPSP and counselling through the care items."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.care.care_checks import Development
from desktop_app.programme.care.rules import RED
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.programme.records.casework import Outcome
from desktop_app.programme.records.children import Child
from tests.builders import a_child
from tests.casework import an_infection
from tests.services.conftest import MIDWIFE, READER, TODAY
from tests.services.feeding.test_enrolment import codes

AUGUST = date(2026, 8, 12)


@pytest.fixture
def child(app: App) -> Child:
    """A girl of one and a half years."""
    return app.children.register(a_child(), by=app.person).record


def red_capsule(child: Child, on: date, **fields: object) -> CareItem:
    return CareItem(
        child_id=child.child_id,
        kind=CareKind.VITAMIN_A,
        on=on,
        item=RED,
        **fields,  # type: ignore[arg-type]  # fields of many types
    )


def test_what_is_due_for_a_child(app: App, child: Child) -> None:
    page = app.care_items.of_child(child.child_id, on=AUGUST, by=READER)
    due = {due.code for due in page.dues}
    assert {"vitamin_a_due", "deworming_due", "kpsp_due", "complementary_ask"} <= due
    assert (page.capsule, page.deworming_mg, page.kpsp_form) == (RED, 200, 15)
    app.care_items.record(red_capsule(child, AUGUST), by=MIDWIFE)
    page = app.care_items.of_child(child.child_id, on=AUGUST, by=READER)
    assert "vitamin_a_due" not in {due.code for due in page.dues}
    assert page.given[0].by == ""


def test_a_second_vitamin_a_within_its_interval_is_refused(app: App, child: Child) -> None:
    app.care_items.record(red_capsule(child, AUGUST), by=MIDWIFE)
    near = red_capsule(child, AUGUST + timedelta(days=60))
    with pytest.raises(Invalid) as refused:
        app.care_items.record(near, confirmed={"vitamin_a_too_soon"}, by=MIDWIFE)
    assert codes(refused) == {"vitamin_a_too_soon"}
    with pytest.raises(Invalid):
        app.care_items.record_many(
            [near, red_capsule(child, AUGUST + timedelta(days=70))], by=MIDWIFE
        )
    measles = red_capsule(child, AUGUST + timedelta(days=60), reason="measles")
    assert app.care_items.record(measles, by=MIDWIFE).record.service_id


def test_a_capsule_taken_away_does_not_come_back_beside_another(app: App, child: Child) -> None:
    first = app.care_items.record(red_capsule(child, AUGUST), by=MIDWIFE).record
    app.care_items.remove(first.service_id, by=app.person)
    second = app.care_items.record(
        red_capsule(child, AUGUST + timedelta(days=2)), by=MIDWIFE
    ).record
    with pytest.raises(Invalid) as refused:
        app.care_items.bring_back(first.service_id, by=app.person)
    assert codes(refused) == {"vitamin_a_too_soon"}
    app.care_items.remove(second.service_id, by=app.person)
    app.care_items.bring_back(first.service_id, by=app.person)
    assert app.care_items.of_child(child.child_id, by=READER).given == (first,)


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["record", "correct", "remove", "bring_back"]), st.integers(0, 300)
        ),
        max_size=8,
    )
)
def test_vitamin_a_never_twice_within_its_interval(
    app: App, child: Child, steps: list[tuple[str, int]]
) -> None:
    care_items = app.care_items
    known: list[CareItem] = []
    for what, back in steps:
        new = red_capsule(child, TODAY - timedelta(days=back))
        one = known[back % len(known)] if known else None
        try:
            if what == "record":
                known.append(care_items.record(new, by=app.person).record)
            elif one is not None and what == "correct":
                care_items.correct(replace(new, service_id=one.service_id), by=app.person)
            elif one is not None:
                getattr(care_items, what)(one.service_id, by=app.person)
        except (Invalid, NotFound):
            continue
        dates = sorted(one.on for one in care_items.of_child(child.child_id, by=READER).given)
        assert all(later - earlier >= timedelta(days=120) for earlier, later in pairwise(dates))


def test_an_ill_child_is_dewormed_when_well(app: App, child: Child) -> None:
    app.infections.record(
        an_infection(child_id=child.child_id, start=AUGUST - timedelta(days=2)),
        confirmed={"zinc_missing", "ors_missing", "illness_long"},
        by=app.person,
    )
    page = app.care_items.of_child(child.child_id, on=AUGUST, by=READER)
    assert "deworming_when_well" in {due.code for due in page.dues}
    (row,) = app.due_list.of_place(on=AUGUST, by=READER)
    assert row.care_items == page.dues
    dose = CareItem(child_id=child.child_id, kind=CareKind.DEWORMING, on=AUGUST, amount=200)
    with pytest.raises(Invalid) as refused:
        app.care_items.record(dose, by=MIDWIFE)
    assert codes(refused) == {"deworming_ill"}


def test_the_answers_are_judged(app: App, child: Child) -> None:
    def given(kind: CareKind, **fields: object) -> CareItem:
        return CareItem(child_id=child.child_id, kind=kind, on=AUGUST, **fields)  # type: ignore[arg-type]  # fields of many types

    app.care_items.record_many(
        [
            given(CareKind.KPSP, month=15, amount=8),
            given(
                CareKind.COMPLEMENTARY_FEEDING,
                food_groups=("grains", "eggs"),
                meals=3,
                answer=True,
            ),
            given(CareKind.EXCLUSIVE_BREASTFEEDING, month=2, answer=False),
            given(CareKind.COUNSELLING, item="animal_protein", recipients=(Recipient.MOTHER,)),
        ],
        by=MIDWIFE,
    )
    page = app.care_items.of_child(child.child_id, by=READER)
    assert page.development is Development.DOUBTFUL
    assert page.complementary is not None
    assert (page.complementary.groups, page.complementary.animal) == (3, True)
    assert page.breastfeeding.exclusive is False
    assert page.breastfeeding.broken_in == 2
    assert "kpsp_repeat" not in {
        due.code for due in app.care_items.of_child(child.child_id, on=AUGUST, by=READER).dues
    }


def test_nothing_is_due_after_death_and_rights_hold(app: App, child: Child) -> None:
    app.infections.record(
        an_infection(child_id=child.child_id, start=AUGUST, end=AUGUST, outcome=Outcome.DIED),
        confirmed={"zinc_missing", "ors_missing"},
        by=app.person,
    )
    assert app.care_items.of_child(child.child_id, by=READER).dues == ()
    assert app.due_list.of_place(by=READER) == ()
    assert (
        app.care_items.check(red_capsule(child, TODAY), by=app.person)[0].code == "care_after_death"
    )
    assert app.care_items.rules().counselling_topics
    with pytest.raises(NotAllowed):
        app.care_items.record(red_capsule(child, AUGUST), by=READER)
