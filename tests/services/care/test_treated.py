"""A capsule given as treatment is a capsule: no rule lets it be given twice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import Treatment
from desktop_app.programme.records.children import Child
from tests.builders import a_child
from tests.casework import an_infection
from tests.services.care.test_care_items import red_capsule
from tests.services.conftest import MIDWIFE, TODAY, Calendar
from tests.services.feeding.test_enrolment import codes
from tests.services.feeding.test_outpatient import admitted, visited
from tests.services.growing import ALL_ASKED

AUGUST = date(2026, 8, 12)
CAPSULE = Treatment(drug="vitamin_a", dose=200_000, unit="iu")
ALBENDAZOLE = Treatment(drug="albendazole", dose=200, unit="mg")
DAY = timedelta(days=1)
ROUNDS = {"vitamin_a_due", "vitamin_a_late"}


@pytest.fixture
def child(living_app: App) -> Child:
    return living_app.children.register(a_child(), by=living_app.person).record


def dues(app: App, child: Child, on: date) -> set[str]:
    page = app.care_items.of_child(child.child_id, on=on, by=MIDWIFE)
    (listed,) = (
        one
        for one in app.due_list.of_place(on=on, by=MIDWIFE)
        if one.child.child_id == child.child_id
    )
    assert [due.code for due in listed.care_items] == [due.code for due in page.dues]
    return {due.code for due in page.dues}


def test_a_capsule_in_measles_counts_in_the_round(living_app: App, child: Child) -> None:
    app = living_app
    assert ROUNDS & dues(app, child, AUGUST)
    measles = an_infection(
        child_id=child.child_id, illness="measles", icd10="B05", start=AUGUST, treatments=(CAPSULE,)
    )
    saved = app.infections.record(measles, confirmed=ALL_ASKED, by=MIDWIFE).record
    assert not ROUNDS & dues(app, child, AUGUST + timedelta(days=1))
    with pytest.raises(Invalid) as refused:
        app.care_items.record(red_capsule(child, AUGUST + timedelta(days=5)), by=MIDWIFE)
    assert codes(refused) == {"vitamin_a_too_soon"}
    app.infections.remove(saved.infection_id, by=app.person)
    assert ROUNDS & dues(app, child, AUGUST + timedelta(days=1))
    app.care_items.record(red_capsule(child, AUGUST + timedelta(days=5)), by=MIDWIFE)


def test_a_capsule_soon_after_another_is_asked_about(living_app: App, child: Child) -> None:
    app = living_app
    app.care_items.record(red_capsule(child, AUGUST), by=MIDWIFE)
    ill = an_infection(
        child_id=child.child_id,
        illness="diarrhoea",
        start=AUGUST + timedelta(days=29),
        treatments=(CAPSULE,),
    )
    asked = {problem.code for problem in app.infections.check(ill, by=app.person)}
    assert "vitamin_a_given_recently" in asked
    later = AUGUST + timedelta(days=30)
    free = an_infection(
        child_id=child.child_id, illness="diarrhoea", start=later, treatments=(CAPSULE,)
    )
    assert "vitamin_a_given_recently" not in {
        one.code for one in app.infections.check(free, by=app.person)
    }
    saved = app.infections.record(ill, confirmed=asked | ALL_ASKED, by=MIDWIFE).record
    # It does not stand in its own way.
    app.care_items.remove(
        app.care_items.of_child(child.child_id, by=MIDWIFE).given[0].service_id,
        by=app.person,
    )
    assert "vitamin_a_given_recently" not in {
        one.code for one in app.infections.check(saved, by=app.person)
    }


def test_outpatient_care_proposes_no_second_capsule(
    living_app: App, calendar: Calendar, child: Child
) -> None:
    app = living_app
    app.care_items.record(red_capsule(child, TODAY - timedelta(days=10)), by=MIDWIFE)
    course = admitted(app, child, TODAY)
    (first,) = app.outpatient.of_child(child.child_id, by=MIDWIFE).courses[0].visits
    advice = app.outpatient.advise(child.child_id, first, by=app.person)
    assert "amoxicillin" in advice.medicines
    assert "vitamin_a" not in advice.medicines
    calendar.day = TODAY + timedelta(days=7)
    with pytest.raises(Invalid) as asked:
        visited(app, child, course, calendar.day, -3.2, medicines=("vitamin_a", "albendazole"))
    assert asked.value.only_confirm
    assert codes(asked) == {"vitamin_a_given_recently"}
    visited(app, child, course, calendar.day, -3.2, medicines=("albendazole",))
    pills = CareItem(
        child_id=child.child_id, kind=CareKind.DEWORMING, on=calendar.day - DAY, amount=200
    )
    assert "deworming_too_soon" in {one.code for one in app.care_items.check(pills, by=app.person)}
    assert not {"deworming_due", "deworming_late"} & dues(app, child, calendar.day)
    (item,) = (
        one
        for one in app.worklist.today(calendar.day, by=MIDWIFE).items()
        if one.kind == "services"
    )
    (alert,) = (
        one
        for one in app.case_page.open(child.child_id, by=MIDWIFE).alerts
        if one.kind == "services"
    )
    assert (item.figures, item.since) == (alert.figures, alert.since)


def test_a_worm_medicine_for_worms_counts_as_well(living_app: App, child: Child) -> None:
    app = living_app
    ill = an_infection(
        child_id=child.child_id,
        illness="worms",
        icd10="B82.0",
        start=AUGUST,
        treatments=(ALBENDAZOLE,),
    )
    app.infections.record(ill, confirmed=ALL_ASKED, by=MIDWIFE)
    assert "deworming_due" not in dues(app, child, AUGUST + timedelta(days=3))


def test_a_measles_child(living_app: App, calendar: Calendar, child: Child) -> None:
    """Simple measles, then eye signs, two capsules, gizi buruk with its own, and a question."""
    app = living_app
    calendar.day = AUGUST
    simple = an_infection(child_id=child.child_id, illness="measles", icd10="B05", start=AUGUST)
    assert app.infections.due(simple, app.infections.rules()) == AUGUST + 2 * DAY
    assert app.infections.vitamin_a_days("measles", simple.signs) == 1
    worse = replace(simple, signs=("eye_pus", "mouth_ulcers"))
    assert app.infections.due(worse, app.infections.rules()) == AUGUST + 3 * DAY
    assert app.infections.vitamin_a_days("measles", worse.signs) == 2
    treated = replace(worse, treatments=(replace(CAPSULE, days=2),))
    assert app.infections.check(treated, by=app.person) == ()
    app.infections.record(treated, by=MIDWIFE)

    # Both capsules count: the round of the month needs no third one.
    calendar.day = AUGUST + 10 * DAY
    assert not ROUNDS & dues(app, child, calendar.day)
    with pytest.raises(Invalid) as refused:
        app.care_items.record(red_capsule(child, calendar.day), by=MIDWIFE)
    assert codes(refused) == {"vitamin_a_too_soon"}

    # Xerophthalmia is found: its three doses are recorded, the fifth in 30 days is asked about.
    def xerophthalmia(day: date) -> CareItem:
        return replace(red_capsule(child, day), reason="xerophthalmia")

    app.care_items.record(xerophthalmia(calendar.day), by=MIDWIFE)
    calendar.day += DAY
    with pytest.raises(Invalid) as asked:
        app.care_items.record(xerophthalmia(calendar.day), by=MIDWIFE)
    assert asked.value.only_confirm
    assert codes(asked) == {"vitamin_a_too_many"}
