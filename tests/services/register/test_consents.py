"""Consent through the services: recorded, corrected, removed, brought back; all journaled."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.consent import Basis, Consent, Guardian
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY


@pytest.fixture
def child(app: App) -> Child:
    return app.children.register(a_child(), by=app.person).record


def the_mothers(child: Child, basis: Basis = Basis.CONSENT, on: date = TODAY) -> Consent:
    return Consent(
        child_id=child.child_id, on=on, basis=basis, given_by="Lilis", relation=Guardian.MOTHER
    )


def test_a_consent_is_shown_with_its_history_and_stands_in_the_journal(
    app: App, child: Child
) -> None:
    given = app.consents.record(the_mothers(child, on=date(2026, 3, 1)), by=app.person).record
    assert given.recorded_by == "Kepala"
    back = app.consents.record(the_mothers(child, Basis.WITHDRAWN), by=app.person).record
    page = app.case_page.open(child.child_id, by=app.person)
    assert page.consents == (given, back)
    told = [
        CLINIC_INDONESIAN.happening(one.kind, one.event, one.code, one.figures)
        for one in page.timeline
    ]
    assert told == [
        "Dasar penyimpanan data: Persetujuan ditarik (ibu)",
        "Dasar penyimpanan data: Disetujui orang tua/wali (ibu)",
    ]
    lines = app.journal_search.search(kind="consent", by=app.person)
    assert [(line.action, (line.after or {})["basis"]) for line in lines] == [
        ("create", "withdrawn"),
        ("create", "consent"),
    ]


def test_a_wrong_answer_is_corrected_removed_and_brought_back(app: App, child: Child) -> None:
    saved = app.consents.record(the_mothers(child), by=MIDWIFE).record
    duty = replace(saved, basis=Basis.LEGAL_DUTY, relation=None)
    app.consents.correct(duty, shown=saved, by=app.person)
    app.consents.remove(saved.consent_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).consents == ()
    (removed,) = app.history.removed(by=app.person)
    assert removed.record == duty
    app.consents.bring_back(saved.consent_id, by=app.person)
    assert app.case_page.open(child.child_id, by=app.person).consents == (duty,)


def test_who_only_reads_records_no_answer_and_a_wrong_one_is_refused(
    app: App, child: Child
) -> None:
    with pytest.raises(NotAllowed):
        app.consents.record(the_mothers(child), by=READER)
    nobody = replace(the_mothers(child), relation=None)
    assert [problem.code for problem in app.consents.check(nobody, by=app.person)] == [
        "consent_who_missing"
    ]
    with pytest.raises(Invalid):
        app.consents.record(nobody, by=app.person)
    withdrawn = the_mothers(child, Basis.WITHDRAWN)
    app.consents.record(withdrawn, confirmed={"consent_nothing_to_withdraw"}, by=app.person)
