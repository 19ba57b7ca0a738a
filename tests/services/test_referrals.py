"""What a letter is drafted with: the care under way."""

from desktop_app.app import App
from desktop_app.programme.records import Person, Role
from tests.builders import a_child
from tests.services.conftest import TODAY
from tests.services.growing import a_wasted_girl
from tests.services.test_feeding import enrolled
from tests.services.test_outpatient import admitted


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
