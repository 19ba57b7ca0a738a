"""Every kind of record that a form changes: two people's changes both stand, or are asked about."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from desktop_app.app import App
from desktop_app.errors import ChangedMeanwhile, Invalid
from desktop_app.programme.records.breach import Breach
from desktop_app.programme.records.casework import (
    NextStep,
    Referral,
    ReferralReply,
)
from desktop_app.programme.records.conference import PlanStep
from desktop_app.programme.records.consent import Basis, Consent
from desktop_app.programme.records.family import Family, Mother, Papers
from desktop_app.programme.records.feeding import (
    CourseWeighing,
    StockKind,
    StockMove,
)
from tests.ui.full_case import DAY, a_full_case

Save = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Form:
    """How a record is read and saved, a field that others change, and one that the form changes."""

    read: Callable[[App, int], Any]
    save: Callable[[App], Save]
    others: tuple[str, Any, Any]
    """A field, what others make of it, and what the form makes of it when both change it."""
    mine: tuple[str, Any]


def first(store: str) -> Callable[[App, int], Any]:
    """Return what reads the first record of a kind."""

    def read(app: App, _child_id: int) -> Any:
        with app._store.reading() as unit:
            return next(iter(getattr(unit, store).all()))

    return read


def visit(app: App, child_id: int) -> Any:
    with app._store.reading() as unit:
        return unit.visits.of_child(child_id)[-1].visit


def child(app: App, child_id: int) -> Any:
    with app._store.reading() as unit:
        return unit.children.get(child_id)


def family(app: App, child_id: int) -> Any:
    return app.families.of_child(child_id, by=app.person).family


def papers(app: App, child_id: int) -> Any:
    return app.families.of_child(child_id, by=app.person).papers


def a_reply(app: App, _child_id: int) -> Any:
    return first("referrals")(app, 0).reply


def save_reply(app: App) -> Save:
    def save(reply: Any, *, shown: Any, **more: Any) -> Any:
        letter = first("referrals")(app, 0)
        return app.referrals.correct_reply(
            letter.referral_id, reply, shown=replace(letter, reply=shown), **more
        )

    return save


NOTES = ("notes", "satu", "dua")
FORMS: dict[str, Form] = {
    "children.correct": Form(
        child, lambda app: app.children.correct, ("address", "Jl. A", "Jl. B"), ("rt", "09")
    ),
    "visits.correct": Form(visit, lambda app: app.visits.correct, NOTES, ("examiner", "Sari")),
    "infections.correct": Form(
        first("infections"), lambda app: app.infections.correct, NOTES, ("examiner", "Sari")
    ),
    "screenings.correct": Form(
        first("tb_screenings"), lambda app: app.screenings.correct, NOTES, ("examiner", "Sari")
    ),
    "assessments.correct": Form(
        first("cause_assessments"),
        lambda app: app.assessments.correct,
        NOTES,
        ("examiner", "Sari"),
    ),
    "conferences.correct": Form(
        first("conferences"),
        lambda app: app.conferences.correct,
        ("on", date(2026, 11, 12), date(2026, 11, 13)),
        ("plan", (PlanStep(what="Beri PMT"),)),
    ),
    "standings.correct": Form(
        first("standings"),
        lambda app: app.standings.correct,
        ("place", "Tasik", "Garut"),
        ("cause", "ikut ayah"),
    ),
    "referrals.correct": Form(
        first("referrals"),
        lambda app: app.referrals.correct,
        ("to_place", "RSUD A", "RSUD B"),
        ("responsible", "Sari"),
    ),
    "referrals.correct_reply": Form(
        a_reply, save_reply, ("therapy", "satu", "dua"), ("doctor", "dr. Adi")
    ),
    "feeding.correct": Form(
        first("feeding_courses"), lambda app: app.feeding.correct, NOTES, ("responsible", "Sari")
    ),
    "feeding_log.correct_weighing": Form(
        first("course_weighings"),
        lambda app: app.feeding_log.correct_weighing,
        ("muac_cm", 12.6, 12.7),
        ("oedema_grade", 0),
    ),
    "outpatient.correct_visit": Form(
        first("outpatient_visits"),
        lambda app: app.outpatient.correct_visit,
        NOTES,
        ("sachets_given", 14),
    ),
    "immunisations.correct": Form(
        first("immunisations"),
        lambda app: app.immunisations.correct,
        ("batch", "A1", "B2"),
        ("by", "Sari"),
    ),
    "care_items.correct": Form(
        first("care_items"), lambda app: app.care_items.correct, NOTES, ("by", "Sari")
    ),
    "families.save": Form(
        family,
        lambda app: app.families.save,
        ("desa", "Cibeureum", "Balokang"),
        ("mother", Mother(parity=4)),
    ),
    "families.save_papers": Form(
        papers,
        lambda app: app.families.save_papers,
        ("insurance_number", "111", "222"),
        ("birth_certificate", True),
    ),
    "consents.correct": Form(
        first("consents"), lambda app: app.consents.correct, NOTES, ("given_by", "Neneng")
    ),
    "breaches.correct": Form(
        first("breaches"),
        lambda app: app.breaches.correct,
        ("measures", "satu", "dua"),
        ("kinds", "nama"),
    ),
    "stock.correct": Form(
        first("stock"),
        lambda app: app.stock.correct,
        ("batch", "B-2", "B-3"),
        ("reason", "salah hitung"),
    ),
    "facility_settings.set": Form(
        lambda app, _: app.facility_settings.get(),
        lambda app: app.facility_settings.set,
        ("address", "Jl. A", "Jl. B"),
        ("phone", "0265"),
    ),
}
OF_ONE_VALUE = {"rule_numbers.set", "journal_search.set_retention"}
"""Tested below: there is no other field."""
PASSED_ON = {"corrections.correct_child", "corrections.correct_visit", "home_visits.record"}
"""They hand all of it to `children.correct` and `visits.correct`."""


@pytest.fixture
def case(app: App) -> int:
    """A child with one record of every kind."""
    child_id = a_full_case(app)
    move = StockMove(
        item="biskuit", batch="B-1", expiry=date(2027, 5, 1), on=date(2026, 11, 1),
        kind=StockKind.RECEIVED, quantity=40,
    )  # fmt: skip
    app.stock.record(move, by=app.person)
    saved = app.families.save(Family(desa="Banjar", children=(child_id,)), by=app.person)
    assert saved.record.family_id
    app.families.save_papers(Papers(child_id=child_id, birth_certificate=False), by=app.person)
    with app._store.unit() as unit:
        unit.consents.add(Consent(child_id=child_id, on=DAY, basis=next(iter(Basis))))
        unit.breaches.add(Breach(found_on=DAY, found_time="09.30", incident="laptop hilang"))
        unit.commit()
    course = first("feeding_courses")(app, child_id)
    weighing = CourseWeighing(course_id=course.course_id, on=DAY, weight_kg=8.6)
    confirming(partial(app.feeding_log.weigh, weighing, by=app.person))
    letter: Referral = first("referrals")(app, child_id)
    reply = ReferralReply(
        answered_on=DAY, diagnosis="P1", next_step=NextStep.FINISHED, doctor="dr. Budi"
    )
    confirming(partial(app.referrals.answer, letter.code, reply, by=app.person))
    return child_id


def confirming(save: Save, yes: frozenset[str] = frozenset()) -> Any:
    """Save, saying yes to the rules' questions but not to those about others' changes."""
    for _ in range(5):
        try:
            return save(confirmed=yes)
        except Invalid as error:
            if any(isinstance(one, ChangedMeanwhile) for one in error.problems):
                raise
            yes |= {one.code for one in error.problems}
    raise AssertionError("refused")


def test_every_service_that_takes_what_a_form_showed_is_here(app: App) -> None:
    found = {
        f"{service}.{method}"
        for service, one in vars(app).items()
        if type(one).__module__.startswith("desktop_app.services")
        for method, function in inspect.getmembers(type(one), inspect.isfunction)
        if not method.startswith("_") and "shown" in inspect.signature(function).parameters
    }
    assert found == set(FORMS) | OF_ONE_VALUE | PASSED_ON


@pytest.mark.parametrize("name", FORMS)
def test_changes_of_two_people_both_stand_and_the_same_field_is_asked_about(
    app: App, case: int, name: str
) -> None:
    form = FORMS[name]
    save = form.save(app)
    shown = form.read(app, case)
    (theirs, new, instead), (mine, own) = form.others, form.mine
    confirming(partial(save, replace(shown, **{theirs: new}), shown=shown, by=app.person))
    confirming(partial(save, replace(shown, **{mine: own}), shown=shown, by=app.person))
    now = form.read(app, case)
    assert (getattr(now, theirs), getattr(now, mine)) == (new, own)
    with pytest.raises(Invalid) as asked:
        confirming(partial(save, replace(shown, **{theirs: instead}), shown=shown, by=app.person))
    (question,) = (one for one in asked.value.problems if isinstance(one, ChangedMeanwhile))
    assert question.who == "Kepala"
    assert getattr(form.read(app, case), theirs) == new
    again = replace(shown, **{theirs: instead})
    confirming(partial(save, again, shown=shown, by=app.person), frozenset({question.code}))
    assert getattr(form.read(app, case), theirs) == instead


def test_a_number_that_another_admin_set_meanwhile_is_asked_about(app: App) -> None:
    number = next(
        one for one in app.rule_numbers.all() if one.key == "referrals.answer_due.routine"
    )
    app.rule_numbers.set(number.key, number.value + 1, shown=number.value, by=app.person)
    mine = partial(app.rule_numbers.set, number.key, number.value + 2, shown=number.value)
    with pytest.raises(Invalid) as asked:
        mine(by=app.person)
    (question,) = asked.value.problems
    assert isinstance(question, ChangedMeanwhile)
    assert (question.who, question.stored) == ("Kepala", number.value + 1)
    assert mine(confirmed={question.code}, by=app.person).record.value == number.value + 2


def test_years_of_retention_set_meanwhile_are_asked_about(app: App) -> None:
    journal, shown = app.journal_search, app.journal_search.retention().years
    journal.set_retention(shown + 1, shown=shown, by=app.person)
    with pytest.raises(Invalid) as asked:
        journal.set_retention(shown + 2, shown=shown, by=app.person)
    (question,) = asked.value.problems
    assert isinstance(question, ChangedMeanwhile)
    yes = {question.code}
    assert journal.set_retention(shown + 2, shown=shown, confirmed=yes, by=app.person).years == (
        shown + 2
    )
