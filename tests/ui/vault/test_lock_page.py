"""The lock: the growing delay, another person, and the first one's unsaved typing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Role
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.account_forms import AddAccountDialog
from tests.ui.conftest import PASSWORD

OTHERS_PASSWORD = "sepeda biru tua"


@pytest.fixture
def shared(qtbot: QtBot, filled: App, session: Session) -> Iterator[MainWindow]:
    """The window over a vault with three accounts."""
    for username, name, role in (
        ("dewi", "Dewi", Role.MIDWIFE),
        ("hendra", "dr. Hendra", Role.ADMIN),
    ):
        filled.accounts.add(username, name, role, OTHERS_PASSWORD, by=filled.person)
    shown = MainWindow(session)
    shown.show_page(shown.children_page)
    shown.show()
    qtbot.waitUntil(lambda: shown.children_page.count.text() == "3")
    yield shown
    session.tasks.close()
    shown.retire()


def _half_typed(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    page.child.new_visit()
    page.child.form.weight_kg.setText("10,4")


def _ask_as(qtbot: QtBot, window: MainWindow, place: int, password: str) -> None:
    lock = window.lock_page
    qtbot.waitUntil(lambda: lock.who.count() == 2)
    if lock.form.fields["username"].isHidden():
        qtbot.keyClick(lock.other_button, Qt.Key.Key_Return)
    lock.who.setCurrentIndex(place)
    lock.password.setText(password)
    qtbot.keyClick(lock.password, Qt.Key.Key_Return)


def test_another_person_takes_over(qtbot: QtBot, shared: MainWindow) -> None:
    shared.lock()
    with qtbot.waitSignal(shared.handover_wanted) as wanted:
        _ask_as(qtbot, shared, 0, OTHERS_PASSWORD)
    assert wanted.args == ["dewi", OTHERS_PASSWORD]
    assert shared.lock_page.password.text() == ""


def test_the_wrong_password_of_another_opens_nothing(qtbot: QtBot, shared: MainWindow) -> None:
    shared.lock()
    with qtbot.assertNotEmitted(shared.handover_wanted):
        _ask_as(qtbot, shared, 0, PASSWORD)
        field = shared.lock_page.form.fields["password"]
        qtbot.waitUntil(lambda: field.sentence.startswith("Sandi salah"))
    assert shared.locked


def test_what_is_half_typed_waits_for_its_owner(qtbot: QtBot, shared: MainWindow) -> None:
    _half_typed(qtbot, shared)
    shared.lock()
    with qtbot.assertNotEmitted(shared.handover_wanted):
        _ask_as(qtbot, shared, 0, OTHERS_PASSWORD)
        qtbot.waitUntil(lambda: "belum disimpan" in shared.lock_page.form.banner.text)
    qtbot.keyClick(shared.lock_page.other_button, Qt.Key.Key_Return)
    qtbot.keyClicks(shared.lock_page.password, PASSWORD)
    qtbot.keyClick(shared.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shared.locked)
    assert shared.children_page.child.form.weight_kg.text() == "10,4"


def test_an_admin_may_discard_it_after_a_question(qtbot: QtBot, shared: MainWindow) -> None:
    _half_typed(qtbot, shared)
    shared.lock()
    with qtbot.assertNotEmitted(shared.handover_wanted):
        _ask_as(qtbot, shared, 1, OTHERS_PASSWORD)
        qtbot.waitUntil(lambda: shared.screen_lock.question is not None)
    question = shared.screen_lock.question
    assert question is not None
    with qtbot.waitSignal(shared.handover_wanted) as wanted:
        qtbot.keyClick(question.yes_button, Qt.Key.Key_Return)
    assert wanted.args == ["hendra", OTHERS_PASSWORD]


def test_an_open_form_counts_as_half_typed(qtbot: QtBot, shared: MainWindow) -> None:
    shared.children_page.register_child()
    shared.lock()
    assert not shared.unsaved()
    shared.screen_lock.unlock()
    dialog = shared.children_page._dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClicks(dialog.form.name, "Intan")
    shared.lock()
    assert shared.unsaved()


def test_the_fourth_wrong_password_makes_the_lock_wait(qtbot: QtBot, shared: MainWindow) -> None:
    shared.lock()
    lock = shared.lock_page
    for _attempt in range(4):
        qtbot.waitUntil(lock.open_button.isEnabled)
        lock.password.setText("salah sekali")
        lock.form.fields["password"].refuse("")
        lock.submit()
        qtbot.waitUntil(lambda: lock.form.fields["password"].sentence != "")
    assert lock.open_button.text() == "Tunggu 2 detik"
    assert not lock.open_button.isEnabled()
    qtbot.waitUntil(lambda: lock.open_button.text() == "Buka")
    lock.password.setText(PASSWORD)
    lock.submit()
    qtbot.waitUntil(lambda: not shared.locked)


def test_the_idle_time_is_chosen_and_kept(
    qtbot: QtBot, shared: MainWindow, session: Session
) -> None:
    page = shared.settings_page.general
    shared.show_page(shared.settings_page)
    page.idle.set_value("2")
    with qtbot.waitSignal(page.idle_minutes_chosen):
        page.idle.edited.emit()
    assert shared.idle_ms == 2 * 60 * 1000
    assert session.preferences.idle_minutes == 2


def test_any_half_typed_form_waits_for_its_owner_too(qtbot: QtBot, shared: MainWindow) -> None:
    accounts = shared.settings_page.accounts
    shared.show_page(shared.settings_page)
    shared.settings_page.show_tab(accounts)
    accounts.add()
    dialog = accounts.dialog
    assert isinstance(dialog, AddAccountDialog)
    qtbot.waitUntil(dialog.isVisible)
    shared.lock()
    assert not shared.unsaved()
    shared.screen_lock.unlock()
    qtbot.waitUntil(dialog.isVisible)
    qtbot.keyClicks(dialog.person, "Yanti")
    shared.lock()
    assert shared.unsaved()
