"""What a letter is drafted with: the care under way."""

from dataclasses import replace
from datetime import timedelta

from desktop_app.app import App
from desktop_app.programme.records.casework import Urgency
from desktop_app.programme.records.children import Person, Role
from tests.builders import a_child
from tests.services.conftest import TODAY, Calendar
from tests.services.feeding.test_enrolment import enrolled
from tests.services.feeding.test_outpatient import admitted
from tests.services.growing import a_wasted_girl


def test_a_letter_names_the_feeding_under_way(living_app: App) -> None:
    app = living_app
    child = a_wasted_girl(app, TODAY)
    assert app.referrals.draft(child.child_id, by=app.person).treatment_given == ""
    enrolled(app, child)
    letter = app.referrals.draft(child.child_id, by=app.person)
    assert letter.treatment_given.startswith("PMT sejak ")


def test_a_letter_names_the_outpatient_care_under_way(living_app: App) -> None:
    app = living_app
    child = app.children.register(a_child(), by=app.person).record
    admitted(app, child, TODAY)
    letter = app.referrals.draft(child.child_id, by=app.person)
    assert letter.treatment_given.startswith("Rawat jalan gizi buruk sejak ")


def test_a_letter_names_the_person_not_the_account(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    (own,) = [one for one in app.accounts.list(by=app.person) if one.username == app.person.account]
    letter = app.referrals.draft(child.child_id, by=app.person)
    assert letter.responsible == own.display_name != app.person.account
    gone = app.referrals.draft(child.child_id, by=Person(account="dulu", role=Role.MIDWIFE))
    assert gone.responsible == "dulu"


def test_the_loop_counts_late_ones_by_an_admins_number(living_app: App, calendar: Calendar) -> None:
    app = living_app
    child = app.children.register(a_child(), by=app.person).record
    letter = app.referrals.draft(child.child_id, ("two_t",), by=app.person)
    sent = app.referrals.write(replace(letter, to_place="RSUD"), by=app.person).record
    assert sent.urgency is Urgency.ROUTINE
    calendar.day = sent.sent_on + timedelta(days=10)

    def late() -> int:
        rows = app.referrals.list(sent.sent_on, calendar.day, by=app.person)
        return app.referrals.loop(rows).overdue

    assert late() == 0
    app.rule_numbers.set("referrals.answer_due.routine", 7, by=app.person)
    assert late() == 1
