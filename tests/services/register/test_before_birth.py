"""A day of birth after which something of the child was recorded already is refused, by kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Level,
    Outcome,
    Referral,
    TbScreening,
    Urgency,
)
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.consent import Basis, Consent
from desktop_app.programme.records.feeding import CourseState, FeedingCourse, FeedingGroup
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN
from tests.builders import a_child
from tests.services.conftest import MIDWIFE

BORN = date(2026, 3, 1)
DAY = date(2026, 6, 10)


def ill(app: App, child: int) -> None:
    app.infections.record(
        Infection(
            child_id=child, illness="cough_cold", start=DAY, end=DAY, outcome=Outcome.RECOVERED
        ),
        by=MIDWIFE,
    )


def referred(app: App, child: int) -> None:
    letter = Referral(
        child_id=child,
        to_level=Level.HOSPITAL,
        to_place="RSUD Kota Banjar",
        reasons=("two_t",),
        urgency=Urgency.ROUTINE,
        sent_on=DAY,
    )
    app.referrals.write(letter, by=MIDWIFE)


def screened(app: App, child: int) -> None:
    app.screenings.record(TbScreening(child_id=child, on=DAY, contact=False), by=MIDWIFE)


def assessed(app: App, child: int) -> None:
    app.assessments.record(CauseAssessment(child_id=child, on=DAY), by=MIDWIFE)


def vaccinated(app: App, child: int) -> None:
    app.immunisations.record(Immunisation(child_id=child, vaccine="bcg", on=DAY), by=MIDWIFE)


def waiting(app: App, child: int) -> None:
    with app._store.unit() as unit:
        unit.feeding_courses.add(
            FeedingCourse(
                child_id=child,
                group=FeedingGroup.WASTED,
                state=CourseState.WAITING,
                decided_on=DAY,
            )
        )
        unit.commit()


def agreed(app: App, child: int) -> None:
    consent = Consent(child_id=child, on=DAY, basis=Basis.PUBLIC_SERVICE)
    app.consents.record(consent, by=MIDWIFE)


KINDS: dict[str, tuple[Callable[[App, int], None], str]] = {
    "infection": (ill, "penyakit"),
    "referral": (referred, "rujukan"),
    "tb_screening": (screened, "skrining TB"),
    "cause_assessment": (assessed, "pencarian penyebab"),
    "immunisation": (vaccinated, "imunisasi"),
    "feeding_course": (waiting, "PMT"),
    "consent": (agreed, "persetujuan"),
}


@pytest.fixture
def child(app: App) -> Child:
    """A girl of whom nothing is recorded yet."""
    return app.children.register(a_child(birth_date=BORN), by=app.person).record


@pytest.mark.parametrize("kind", KINDS)
def test_no_record_may_lie_before_the_birth(app: App, child: Child, kind: str) -> None:
    record, word = KINDS[kind]
    record(app, child.child_id)
    on_the_day = replace(child, birth_date=DAY)
    app.children.correct(on_the_day, by=MIDWIFE)
    later = replace(child, birth_date=date(2026, 6, 11))
    with pytest.raises(Invalid) as refused:
        app.corrections.correct_child(later, by=MIDWIFE)
    (problem,) = refused.value.problems
    assert (problem.field, problem.code) == ("birth_date", f"birth_after_{kind}")
    sentence = CLINIC_INDONESIAN.problem(problem)
    assert word in sentence
    assert "10 Jun 2026" in sentence
    assert app.case_page.open(child.child_id, by=MIDWIFE).growth.child == on_the_day


def test_the_earliest_record_is_named(app: App, child: Child) -> None:
    ill(app, child.child_id)
    screened(app, child.child_id)
    earlier = TbScreening(child_id=child.child_id, on=date(2026, 5, 4), contact=False)
    app.screenings.record(earlier, by=MIDWIFE)
    problems = app.children.check(replace(child, birth_date=date(2026, 11, 1)), by=app.person)
    told = [(problem.code, problem.figures) for problem in problems]
    assert told == [("birth_after_tb_screening", {"day": date(2026, 5, 4)})]


def test_a_removed_record_holds_nobody_back(app: App, child: Child) -> None:
    screened(app, child.child_id)
    page = app.case_page.open(child.child_id, by=app.person)
    (screening,) = page.cases.screenings
    app.screenings.remove(screening.screening_id, by=app.person)
    later = replace(child, birth_date=date(2026, 6, 11))
    assert app.children.correct(later, by=MIDWIFE).record == later
