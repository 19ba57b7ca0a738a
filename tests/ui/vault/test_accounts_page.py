"""Accounts by keyboard: add, change, remove; the recovery code shown once and checked."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App, open_app
from desktop_app.programme.records.children import Person, Role
from desktop_app.services.vault import access
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.account_forms import (
    AddAccountDialog,
    ChangeRoleDialog,
    CheckCodeDialog,
    NewCodeDialog,
    SetPasswordDialog,
)
from desktop_app.ui.vault.accounts_page import AccountsPage
from desktop_app.ui.vault.code_sheet import ASKED_GROUPS
from tests.ui.conftest import FAST
from tests.ui.signing_in import signed_in_as

OTHERS_PASSWORD = "sepeda biru tua"


@pytest.fixture
def page(qtbot: QtBot, app: App, window: MainWindow) -> AccountsPage:
    """The page with a second account, which is chosen."""
    app.accounts.add("dewi", "Dewi", Role.MIDWIFE, OTHERS_PASSWORD, by=app.person)
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.accounts)
    qtbot.waitUntil(lambda: len(settings.accounts.model.rows) == 2)
    settings.accounts.table.go_to(1)
    return settings.accounts


def _press(qtbot: QtBot, part: QWidget) -> None:
    qtbot.keyClick(part, Qt.Key.Key_Return)


def test_an_account_is_added_and_may_sign_in(
    qtbot: QtBot, page: AccountsPage, vault: access.Vault
) -> None:
    _press(qtbot, page.add_button)
    dialog = page.dialog
    assert isinstance(dialog, AddAccountDialog)
    qtbot.keyClicks(dialog.person, "Yanti Suryani")
    assert dialog.username.value() == "yanti.suryani"
    dialog.role.set_value(Role.NUTRITION_OFFICER.value)
    dialog.new_password.password.setText("payung kuning basah")
    dialog.new_password.repeated.setText("payung kuning")
    _press(qtbot, dialog.yes_button)
    assert "tidak sama" in dialog.form.fields["repeated"].sentence
    dialog.new_password.repeated.setText("payung kuning basah")
    _press(qtbot, dialog.yes_button)
    qtbot.waitUntil(lambda: len(page.model.rows) == 3)
    assert page.model.rows[2].role is Role.NUTRITION_OFFICER
    assert vault.confirm_other("yanti.suryani", "payung kuning basah")[0].account == "yanti.suryani"


def test_what_the_services_refuse_stands_at_its_field(qtbot: QtBot, page: AccountsPage) -> None:
    page.add()
    dialog = page.dialog
    assert isinstance(dialog, AddAccountDialog)
    dialog.person.setText("Dewi")
    dialog.username.setText("dewi")
    dialog.role.set_value(Role.MIDWIFE.value)
    dialog.new_password.password.setText(OTHERS_PASSWORD)
    dialog.new_password.repeated.setText(OTHERS_PASSWORD)
    dialog.submit()
    field = dialog.form.fields["username"]
    qtbot.waitUntil(lambda: field.sentence == "Nama akun sudah dipakai.")
    assert dialog.new_password.password.text() == OTHERS_PASSWORD


def test_role_and_password_are_changed(
    qtbot: QtBot, page: AccountsPage, vault: access.Vault
) -> None:
    _press(qtbot, page.role_button)
    dialog = page.dialog
    assert isinstance(dialog, ChangeRoleDialog)
    assert dialog.role.value() == Role.MIDWIFE.value
    dialog.role.set_value(Role.READ_ONLY.value)
    _press(qtbot, dialog.yes_button)
    qtbot.waitUntil(lambda: page.model.rows[1].role is Role.READ_ONLY)
    _press(qtbot, page.password_button)
    setting = page.dialog
    assert isinstance(setting, SetPasswordDialog)
    setting.new_password.password.setText("payung kuning basah")
    setting.new_password.repeated.setText("payung kuning basah")
    with qtbot.waitSignal(setting.done_with):
        _press(qtbot, setting.yes_button)
    assert vault.confirm_other("dewi", "payung kuning basah")[0].role is Role.READ_ONLY


def test_an_account_is_removed_after_one_question(qtbot: QtBot, page: AccountsPage) -> None:
    _press(qtbot, page.remove_button)
    dialog = page.dialog
    assert isinstance(dialog, AskDialog)
    _press(qtbot, dialog.yes_button)
    qtbot.waitUntil(lambda: [row.username for row in page.model.rows] == ["siti"])


def test_when_an_admin_goes_the_new_key_fingerprint_is_told(
    qtbot: QtBot, page: AccountsPage, app: App, vault: access.Vault
) -> None:
    before = vault.fingerprint
    assert before in page.fingerprint.text()
    told: list[str] = []
    page.told.connect(told.append)
    app.accounts.change_role("dewi", Role.ADMIN, by=app.person)
    page.remove()
    assert isinstance(page.dialog, AskDialog)
    _press(qtbot, page.dialog.yes_button)
    qtbot.waitUntil(lambda: told != [])
    assert vault.fingerprint != before
    qtbot.waitUntil(lambda: vault.fingerprint in page.fingerprint.text())
    assert told == [f"Akun dihapus. Catat sidik kunci baru: {vault.fingerprint}."]


def test_nobody_removes_or_demotes_their_own(page: AccountsPage) -> None:
    page.table.go_to(0)
    assert page.chosen is not None
    assert page.chosen.is_own
    assert not page.remove_button.isEnabled()
    assert not page.role_button.isEnabled()


def test_a_new_code_is_shown_once_and_proves_valid(
    qtbot: QtBot, page: AccountsPage, app: App
) -> None:
    _press(qtbot, page.code_button)
    question = page.dialog
    assert isinstance(question, AskDialog)
    _press(qtbot, question.yes_button)
    qtbot.waitUntil(lambda: isinstance(page.dialog, NewCodeDialog))
    dialog = page.dialog
    assert isinstance(dialog, NewCodeDialog)
    shown = [found for found in dialog.findChildren(QLabel) if found.property("kind") == "code"]
    code = "-".join(found.text() for found in shown)
    assert code in dialog.sheet.sheet_html()
    assert app.accounts.code_is_unseen()
    assert app.accounts.key_fingerprint in dialog.sheet.sheet_html()
    dialog.close()
    assert dialog.isVisible()
    _press(qtbot, dialog.sheet.copy_button)
    assert QGuiApplication.clipboard().text() == code
    for number, editor in zip(ASKED_GROUPS, dialog.sheet.groups, strict=True):
        qtbot.keyClicks(editor, code.split("-")[number].lower())
    with qtbot.waitSignal(page.code_confirmed):
        _press(qtbot, dialog.yes_button)
    assert not app.accounts.code_is_unseen()
    assert app.accounts.check_recovery_code(code, by=app.person)
    assert QGuiApplication.clipboard().text() == ""
    assert not dialog.sheet.holds_code


def test_the_printed_code_is_checked(qtbot: QtBot, page: AccountsPage, app: App) -> None:
    code = app.accounts.new_recovery_code(by=app.person)
    _press(qtbot, page.check_button)
    dialog = page.dialog
    assert isinstance(dialog, CheckCodeDialog)
    qtbot.keyClicks(dialog.code, code[:-1])
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.form.fields["recovery_code"].sentence != "")
    dialog.code.setText(code.lower())
    dialog.submit()
    qtbot.waitUntil(lambda: "berlaku" in dialog.form.banner.text)
    assert dialog.code.text() == ""
    newer = app.accounts.new_recovery_code(by=app.person)
    assert newer != code
    dialog.code.setText(code)
    dialog.submit()
    qtbot.waitUntil(lambda: "tidak berlaku" in dialog.form.banner.text)


@pytest.fixture(params=[Role.NUTRITION_OFFICER, Role.MIDWIFE, Role.READ_ONLY])
def others_window(
    request: pytest.FixtureRequest, qtbot: QtBot, app: App, session: Session
) -> Iterator[MainWindow]:
    """The window of a person who is not an admin."""
    services = signed_in_as(app, Person(account="dewi", role=request.param))
    shown = MainWindow(replace(session, services=services))
    shown.show_page(shown.children_page)
    shown.show()
    qtbot.waitUntil(lambda: shown.children_page.count.text() != "")
    yield shown
    session.tasks.close()
    shown.retire()


@pytest.mark.usefixtures("qtbot")
def test_only_an_admin_is_offered_accounts_and_journal(others_window: MainWindow) -> None:
    settings = others_window.settings_page
    others_window.show_page(settings)
    offered = [tab.text() for tab in settings.tabs.buttons() if tab.isVisible()]
    assert "Akun" not in offered
    assert "Jejak audit" not in offered
    assert "Cadangan" in offered
    by = settings.session.by
    assert ("Sampah" in offered) == (by.role is Role.NUTRITION_OFFICER)
    assert not settings.backups.folder_button.isEnabled()


def test_a_changed_key_is_told_to_those_who_did_not_change_it(
    qtbot: QtBot, app: App, vault: access.Vault, session: Session
) -> None:
    app.accounts.add("dewi", "Dewi", Role.MIDWIFE, OTHERS_PASSWORD, by=app.person)
    fresh = app.rekeyed()
    fresh.close()
    again = access.unlock(vault.folder, OTHERS_PASSWORD, username="dewi", how=FAST)
    assert again.key_was_changed
    services = open_app(again)
    told = MainWindow(replace(session, services=services, keys=again))
    qtbot.addWidget(told)
    assert "siti" in told.notices.texts["key"]
    told.retire()
    session.tasks.close()
    services.close()


def test_a_database_older_than_its_header_is_told_above_every_page(
    qtbot: QtBot, app: App, session: Session
) -> None:
    with app._store.unit() as unit:
        unit.facility.set("header_generation", "1")
        unit.commit()
    for _ in range(6):
        session.keys.new_recovery_code()
    told = MainWindow(session)
    qtbot.addWidget(told)
    qtbot.waitUntil(lambda: "lebih lama daripada" in told.notices.texts.get("alarm", ""))
    told.retire()
