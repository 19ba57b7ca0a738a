"""Rail, lock, recap, export, settings: the window round the children."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Month, Person, Role
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.shell.main_window import SMALLEST, MainWindow
from desktop_app.ui.shell.standing_notices import CODE
from desktop_app.ui.vault.account_forms import CheckCodeDialog
from tests.ui.conftest import PASSWORD
from tests.ui.signing_in import signed_in_as

SCREEN = QSize(1366, 696)
"""1366 x 768 without a title bar and a task bar."""


@pytest.mark.usefixtures("filled")
def test_every_page_is_one_key_away(qtbot: QtBot, window: MainWindow) -> None:
    seen = []
    for number in range(window.rail.count()):
        key = getattr(Qt.Key, f"Key_{number + 1}")
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        shown = window.pages.currentWidget()
        assert shown is not None
        assert shown.isVisible()
        seen.append(shown)
        assert window.rail.button(number).isChecked()
    assert seen == [
        window.today_page,
        window.children_page,
        window.referrals_page,
        window.feeding_page,
        window.recap_page,
        window.quality_page,
        window.import_page,
        window.export_page,
        window.settings_page,
    ]


class Opening(QObject):
    """Notes each part that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt calls it so
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_opens_as_a_window_while_it_is_built(
    qapp: QApplication, window: MainWindow
) -> None:
    opening = Opening()
    qapp.installEventFilter(opening)
    for number in range(window.rail.count()):
        window.rail.button(number).click()
    for tab in window.settings_page.tabs.buttons():
        tab.click()
    for part in ("care", "store", "scorecard"):
        window.feeding_page.show_part(part)
    window.children_page.child.new_visit()
    qapp.removeEventFilter(opening)
    assert opening.seen == []


@pytest.mark.usefixtures("look")
def test_a_page_is_built_when_it_is_first_wanted_and_once(session: Session) -> None:
    window = MainWindow(session)
    assert window.pages.count() == 1
    assert not window.unsaved()
    settings = window.settings_page
    assert window.pages.count() == 2
    assert settings is window.settings_page
    assert settings.accounts is settings.accounts
    assert window.feeding_page.stock is window.feeding_page.stock
    assert window.children_page.child is window.children_page.child
    session.tasks.close()
    window.retire()


def test_the_window_fits_a_small_screen(qtbot: QtBot, filled: App, window: MainWindow) -> None:
    # What a page needs is known once it was seen.
    for number in range(window.rail.count()):
        window.rail.button(number).click()
    window.show_page(window.children_page)
    aisyah = filled.children.search("Aisyah", by=filled.person)[0].child_id
    with qtbot.waitSignal(window.children_page.child.shown):
        window.children_page.open_child(aisyah)

    def needed() -> QSize:
        return window.minimumSizeHint().expandedTo(SMALLEST)

    qtbot.waitUntil(lambda: needed().width() <= SCREEN.width())
    assert needed().height() <= SCREEN.height()


@pytest.mark.usefixtures("filled")
def test_a_locked_window_shows_nothing_and_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    page.child.new_visit()
    page.child.form.weight_kg.setText("10,4")
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.locked
    assert not page.child.isVisible()
    seen = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert not any("Aisyah" in text for text in seen)
    qtbot.waitUntil(window.lock_page.password.hasFocus)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.locked
    qtbot.keyClicks(window.lock_page.password, "salah")
    qtbot.keyClick(window.lock_page.password, Qt.Key.Key_Return)
    field = window.lock_page.form.fields["password"]
    qtbot.waitUntil(lambda: field.sentence.startswith("Sandi salah"))
    qtbot.waitUntil(window.lock_page.open_button.isEnabled)
    window.lock_page.password.clear()
    qtbot.keyClicks(window.lock_page.password, PASSWORD)
    qtbot.keyClick(window.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.locked)
    assert page.child.form.weight_kg.text() == "10,4"


@pytest.mark.usefixtures("qtbot", "filled")
def test_an_open_dialog_waits_behind_the_lock(window: MainWindow) -> None:
    window.children_page.register_child()
    dialog = window.findChild(ChildFormDialog)
    assert dialog is not None
    dialog.form.name.setText("Intan")
    window.lock()
    assert not dialog.isVisible()
    window.screen_lock.unlock()
    assert dialog.isVisible()
    assert dialog.form.name.text() == "Intan"


def test_nobody_at_the_keyboard_locks_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    assert window.idle_ms == 5 * 60 * 1000
    window.idle_ms = 1
    qtbot.waitUntil(lambda: window.locked)


@pytest.mark.usefixtures("filled")
def test_closing_asks_while_something_is_unsaved(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    page.child.new_visit()
    page.child.form.weight_kg.setText("10,4")
    assert not window.close()
    assert window.isVisible()
    assert window.leaving.question is not None
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(window.leaving.question.yes_button, Qt.Key.Key_Return)


@pytest.mark.usefixtures("filled")
def test_the_recap_shows_the_newest_month_and_its_sum(qtbot: QtBot, window: MainWindow) -> None:
    page = window.recap_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    assert page.months.month() == Month(year=2026, month=10)
    assert page.figure("weighed") == "1"
    qtbot.keyClick(page.months, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.months.month() == Month(year=2026, month=9)


def test_an_empty_recap_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(window.recap_page)
    qtbot.waitUntil(window.recap_page.empty.isVisible)
    assert window.recap_page.figure("prevalence") == "–"


@pytest.mark.usefixtures("filled")
def test_the_month_s_file_and_the_full_copy_are_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = window.export_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.months.month() is not None)
    out = tmp_path / "oktober.xlsx"
    page.export_month(Month(year=2026, month=10), out)
    qtbot.waitUntil(lambda: "oktober.xlsx, 1 anak" in page.done_text.text())
    assert out.read_bytes().startswith(b"PK")
    page.export_everything(tmp_path / "salinan")
    qtbot.waitUntil(lambda: "salinan, 3 anak" in page.done_text.text())
    assert (tmp_path / "salinan" / "visits.csv").exists()


@pytest.mark.usefixtures("filled")
def test_where_nothing_can_be_written_a_sentence_says_so(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = window.export_page
    window.show_page(page)
    page.export_month(Month(year=2026, month=10), tmp_path / "tidak ada" / "oktober.xlsx")
    qtbot.waitUntil(lambda: page.banner.text != "")
    assert not page.done_card.isVisible()


def test_settings_hold_at_once(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    window.show_page(window.settings_page)
    page = window.settings_page.general
    page.colours.set_value("high_contrast")
    with qtbot.waitSignal(page.chart_colours_chosen):
        page.colours.edited.emit()
    assert session.preferences.chart_colours == "high_contrast"
    assert window.toast.text() == "Warna grafik diganti."
    page.idle.set_value("10")
    page.idle.edited.emit()
    assert window.toast.text() == "Layar terkunci setelah 10 menit."
    with qtbot.waitSignal(window.language_chosen) as chosen:
        page.language.set_value("en")
        page.language.edited.emit()
    assert chosen.args == ["en"]


def test_a_computer_without_a_keyring_is_no_trouble(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(window.settings_page)
    page = window.settings_page.general
    assert not page.remember.isChecked()
    qtbot.keyClick(page.remember, Qt.Key.Key_Space)
    qtbot.waitUntil(page.keyring_said.isVisible)
    assert not page.remember.isChecked()


def test_the_password_is_changed(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page(window.settings_page)
    page = window.settings_page.general
    for editor, text in ((page.old, "salah sekali"), (page.new, "sepeda biru tua")):
        editor.setText(text)
    page.repeated.setText("sepeda biru tua")
    page.change_password()
    fields = page.password_form.fields
    qtbot.waitUntil(lambda: fields["old"].sentence.startswith("Sandi salah"))
    page.old.setText(PASSWORD)
    page.change_password()
    qtbot.waitUntil(lambda: window.toast.text() == "Sandi diganti.")
    assert page.new.text() == ""


@pytest.fixture
def midwife_window(qtbot: QtBot, filled: App, session: Session) -> Iterator[MainWindow]:
    """The window of a person who may neither export nor remove."""
    services = signed_in_as(filled, Person(account="bidan", role=Role.MIDWIFE))
    shown = MainWindow(replace(session, services=services))
    shown.show_page(shown.children_page)
    shown.show()
    qtbot.waitUntil(lambda: shown.children_page.count.text() == "3")
    yield shown
    session.tasks.close()
    shown.retire()


@pytest.mark.usefixtures("qtbot")
def test_what_a_role_may_not_do_is_not_offered(midwife_window: MainWindow) -> None:
    midwife_window.show_page(midwife_window.export_page)
    assert not midwife_window.export_page.dump_button.isEnabled()
    assert midwife_window.export_page.banner.text != ""
    midwife_window.show_page(midwife_window.children_page)
    assert midwife_window.children_page.register_button.isVisible()
    assert not midwife_window.children_page.child.print_button.isVisibleTo(
        midwife_window.children_page.child
    )


@pytest.mark.usefixtures("qtbot", "filled")
def test_painting_does_not_eat_references_to_none(window: MainWindow) -> None:
    seen = window.children_page.table.viewport()
    seen.repaint()
    before = sys.getrefcount(None)
    for _ in range(1000):
        seen.repaint()
    assert sys.getrefcount(None) >= before - 20


def test_a_code_that_nobody_has_typed_is_asked_for_until_it_is(
    qtbot: QtBot, app: App, session: Session
) -> None:
    code = app.accounts.new_recovery_code(by=app.person)
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: CODE in window.notices.texts)
    asked = window.notices.findChild(QPushButton)
    assert asked is not None
    qtbot.keyClick(asked, Qt.Key.Key_Space)
    accounts = window.settings_page.accounts
    qtbot.waitUntil(lambda: isinstance(accounts.dialog, CheckCodeDialog))
    dialog = accounts.dialog
    assert isinstance(dialog, CheckCodeDialog)
    qtbot.keyClicks(dialog.code, code)
    dialog.submit()
    qtbot.waitUntil(lambda: CODE not in window.notices.texts)
    assert not app.accounts.code_is_unseen()
    window.retire()
