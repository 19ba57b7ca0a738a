"""Vaccines through the care items: what is due, recording one or a whole book."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, NotFound
from desktop_app.programme.care.immunisation import DoseState
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.casework import Outcome
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child
from tests.builders import a_child
from tests.casework import an_infection
from tests.services.conftest import MIDWIFE, READER, TODAY
from tests.services.feeding.test_enrolment import codes

BORN = date(2026, 7, 10)
"""Four months old today."""


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(birth_date=BORN), by=app.person).record


def vaccine(child: Child, code: str, months: int, days: int = 0) -> Immunisation:
    on = day_of_age(child.birth_date, months) + timedelta(days=days)
    return Immunisation(child_id=child.child_id, vaccine=code, on=on, by="Bidan Rina")


def book(child: Child) -> list[Immunisation]:
    """Everything of the first three months."""
    return [
        vaccine(child, "hb0", 0),
        vaccine(child, "bcg", 1),
        vaccine(child, "opv", 1),
        *(vaccine(child, code, 2) for code in ("dpt_hb_hib", "opv", "pcv", "rv")),
        *(vaccine(child, code, 3) for code in ("dpt_hb_hib", "opv", "pcv", "rv")),
    ]


def test_a_whole_book_in_one_act_and_what_is_due_then(app: App, child: Child) -> None:
    before = app.immunisations.of_child(child.child_id, by=READER)
    assert "bcg" in before.vaccines_today
    saved = app.immunisations.record_many(book(child), by=MIDWIFE)
    assert len(saved.record) == len(book(child))
    assert saved.changes.touches(child.child_id)
    page = app.immunisations.of_child(child.child_id, by=READER)
    assert set(page.vaccines_today) == {"dpt_hb_hib", "opv", "ipv", "rv"}
    assert {due.code for due in page.dues} == {"immunisation_due"}
    assert page.basic_lacking == ()
    given = [status for status in page.doses if status.state is DoseState.GIVEN]
    assert len(given) == len(book(child))
    assert page.not_counted == ()


def test_a_book_with_an_impossible_line_is_not_saved_at_all(app: App, child: Child) -> None:
    lines = [*book(child), replace(book(child)[0], on=BORN - timedelta(days=1))]
    with pytest.raises(Invalid) as refused:
        app.immunisations.record_many(lines, by=MIDWIFE)
    assert codes(refused) == {"care_before_birth"}
    twice = [vaccine(child, "bcg", 1), vaccine(child, "bcg", 1)]
    with pytest.raises(Invalid) as refused:
        app.immunisations.record_many(twice, by=MIDWIFE)
    assert codes(refused) == {"immunisation_exists"}
    assert app.immunisations.of_child(child.child_id, by=READER).given == ()


def test_what_would_not_count_is_asked_about(app: App, child: Child) -> None:
    app.immunisations.record(vaccine(child, "dpt_hb_hib", 2), by=MIDWIFE)
    early = vaccine(child, "dpt_hb_hib", 2, days=10)
    with pytest.raises(Invalid) as refused:
        app.immunisations.record(early, by=MIDWIFE)
    assert refused.value.only_confirm
    app.immunisations.record(early, confirmed=codes(refused), by=MIDWIFE)
    (rejected,) = app.immunisations.of_child(child.child_id, by=READER).not_counted
    assert rejected.code == "too_soon"


def test_nothing_is_due_after_death(app: App, child: Child) -> None:
    app.infections.record(
        an_infection(
            child_id=child.child_id,
            start=TODAY - timedelta(days=5),
            end=TODAY - timedelta(days=2),
            outcome=Outcome.DIED,
        ),
        confirmed={"zinc_missing", "ors_missing"},
        by=app.person,
    )
    page = app.immunisations.of_child(child.child_id, by=READER)
    assert (page.dues, page.vaccines_today) == ((), ())
    assert app.due_list.of_place(by=READER) == ()
    with pytest.raises(Invalid) as refused:
        app.immunisations.record(
            Immunisation(child_id=child.child_id, vaccine="ipv", on=TODAY), by=MIDWIFE
        )
    assert codes(refused) == {"care_after_death"}


def test_corrected_removed_and_brought_back(app: App, child: Child) -> None:
    saved = app.immunisations.record(vaccine(child, "bcg", 1), by=MIDWIFE).record
    moved = replace(saved, on=saved.on + timedelta(days=3))
    app.immunisations.correct(moved, by=MIDWIFE)
    assert app.immunisations.of_child(child.child_id, by=READER).given == (moved,)
    app.immunisations.remove(saved.immunisation_id, by=app.person)
    again = app.immunisations.record(replace(moved, immunisation_id=0), by=MIDWIFE).record
    with pytest.raises(Invalid) as refused:
        app.immunisations.bring_back(saved.immunisation_id, by=app.person)
    assert codes(refused) == {"immunisation_exists"}
    app.immunisations.remove(again.immunisation_id, by=app.person)
    app.immunisations.bring_back(saved.immunisation_id, by=app.person)
    assert app.immunisations.of_child(child.child_id, by=READER).given == (moved,)
    assert (
        app.immunisations.check(replace(moved, vaccine="cacar"), by=app.person)[0].code
        == "vaccine_unknown"
    )
    with pytest.raises(NotAllowed):
        app.immunisations.remove(saved.immunisation_id, by=MIDWIFE)
    with pytest.raises(NotFound):
        app.immunisations.of_child(99, by=READER)
