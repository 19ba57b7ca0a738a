"""The puskesmas's details are typed in the settings, the card's number with the family."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.register.facility import FacilityDetails
from desktop_app.ui.child.care_dialog import CarePart
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.facility_details import FacilityForm
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.child.test_care_dialog import opened
from tests.ui.signing_in import signed_in_as

DETAILS = FacilityDetails(code="P3279010101", address="Jl. Letjen Suwarto 12", phone="0265 741000")


def test_an_admin_types_it_in(qtbot: QtBot, window: MainWindow, app: App) -> None:
    window.show_page(window.settings_page)
    form = window.settings_page.general.facility
    form.code.setText(DETAILS.code)
    form.address.setText(f"  {DETAILS.address}")
    form.phone.setText(DETAILS.phone)
    form.save_button.click()
    qtbot.waitUntil(lambda: app.facility_settings.get() == DETAILS)
    qtbot.waitUntil(lambda: form.address.text() == DETAILS.address)


def test_others_read_it(qtbot: QtBot, app: App, session: Session) -> None:
    app.facility_settings.set(DETAILS, by=app.person)
    reader = Person(account="dewi", role=Role.MIDWIFE)
    form = FacilityForm(replace(session, services=signed_in_as(app, reader)))
    qtbot.addWidget(form)
    form.load()
    qtbot.waitUntil(lambda: form.code.text() == DETAILS.code)
    assert form.address.isReadOnly()
    assert form.save_button.isHidden()
    session.tasks.close()


def test_the_number_of_the_insurance_card(qtbot: QtBot, window: MainWindow, filled: App) -> None:
    found = filled.children.search("Aisyah", by=filled.person)[0]
    child = filled.case_page.open(found.child_id, by=filled.person).growth.child
    services = opened(qtbot, window, child)
    services.show_part(CarePart.FAMILY)
    panel = services.family
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.insurance_number.setText("0001 2345 67891")
    panel.save_button.click()

    def kept() -> bool:
        page = filled.families.of_child(child.child_id, by=filled.person)
        return page.papers.insurance_number == "0001234567891"

    qtbot.waitUntil(kept)


def test_the_settings_fit_a_small_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1366, 768)
    page = window.settings_page.general
    window.show_page(window.settings_page)
    qtbot.waitUntil(page.facility.isVisible)
    assert page.minimumSizeHint().height() <= page.height()
