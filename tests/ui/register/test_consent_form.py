"""A new child's consent is offered softly, recorded in one form, shown, and corrected."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.consent import Basis, Guardian
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.register.consent_form import ConsentDialog
from desktop_app.ui.shell.main_window import MainWindow


@pytest.fixture
def child(qtbot: QtBot, filled: App, window: MainWindow) -> ChildView:  # noqa: ARG001 -- it must be there before
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    return page.child


def _form(child: ChildView) -> ConsentDialog:
    dialog = child.record_menu.dialog
    assert isinstance(dialog, ConsentDialog)
    return dialog


def test_one_click_records_what_the_head_offers_and_the_toast_takes_it_back(
    qtbot: QtBot, child: ChildView, window: MainWindow
) -> None:
    assert child.head.consent_button.isVisible()
    qtbot.mouseClick(child.head.consent_button, Qt.MouseButton.LeftButton)
    dialog = _form(child)
    assert dialog.basis.read() is Basis.CONSENT
    dialog.relation.set_value("father")
    dialog.relation.edited.emit()
    assert dialog.given_by.value() == child._page.child.father  # type: ignore[union-attr]
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    assert not child.head.consent_button.isVisible()
    page = child.casework.page
    assert page is not None
    assert page.consents[0].relation is Guardian.FATHER
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    assert child.head.consent_button.isVisible()


def test_an_objection_stays_in_sight_and_is_corrected_from_the_timeline(
    qtbot: QtBot, child: ChildView
) -> None:
    child.record_menu.consent.trigger()
    dialog = _form(child)
    dialog.basis.set_code(Basis.REFUSED)
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    assert child.head.objection.isVisible()
    assert child.head.objection.text() == "Data: Ditolak orang tua/wali"
    page = child.casework.page
    assert page is not None
    child.casework.open_record("consent", page.consents[0].consent_id)
    known = child.casework.dialog
    assert isinstance(known, ConsentDialog)
    known.basis.set_code(Basis.PUBLIC_SERVICE)
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(known.yes_button, Qt.MouseButton.LeftButton)
    assert not child.head.objection.isVisible()
    assert not child.head.consent_button.isVisible()
