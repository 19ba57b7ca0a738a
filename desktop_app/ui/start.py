"""From nothing to the window: look, language, unlocking, services. The only module that wires."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.app import App, open_app
from desktop_app.programme.regions import kota_banjar
from desktop_app.services import access
from desktop_app.ui.application import make_application
from desktop_app.ui.changes import Announcer
from desktop_app.ui.crash import Net
from desktop_app.ui.dialogs.crash_report import CrashReportDialog
from desktop_app.ui.dialogs.create_vault import CreateVaultDialog
from desktop_app.ui.dialogs.unlock import UnlockDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.session import Session
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.translation import Translation

FACILITY_PREFIX = "Puskesmas"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open vault and the services over it."""

    vault: access.Vault
    app: App


def run(folder: Path) -> int:
    """Open the window on the vault in `folder`, making the vault first if there is none."""
    qt = make_application(sys.argv[:1])
    net = Net()
    net.install()
    try:
        shell = Shell(qt, folder, default_preferences())
        net.caught.connect(shell.show_report)
        shell.begin()
        return qt.exec()
    finally:
        net.uninstall()


def default_preferences() -> Preferences:
    """Return what this computer's user has set."""
    folder = Path(platformdirs.user_config_dir("anting-berlian", appauthor=False))
    return Preferences(folder / "window.ini")


def facilities() -> tuple[str, ...]:
    """Return the names that are offered when a vault is made."""
    return tuple(f"{FACILITY_PREFIX} {name}" for name in kota_banjar().puskesmas)


class Shell(QObject):
    """Takes the person from the first dialog to the window and, at the end, out again."""

    def __init__(self, qt: QApplication, folder: Path, preferences: Preferences) -> None:
        """Prepare language and threads; `begin` shows something."""
        super().__init__()
        self._qt, self._folder, self._preferences = qt, folder, preferences
        self._announcer = Announcer(self)
        self.tasks = Tasks(self._announcer, self)
        self._translation = Translation(qt)
        self._translation.use(preferences.language)
        self._opened: Opened | None = None
        self._report: CrashReportDialog | None = None
        self.dialog: QDialog | None = None
        self.window: MainWindow | None = None
        qt.setQuitOnLastWindowClosed(False)

    def begin(self) -> None:
        """Make a vault, open it by the keyring, or ask for the password."""
        if access.vault_exists(self._folder):
            self.tasks.write(
                self._open_by_keyring, on_done=self._opened_or_ask, on_error=self._ask_after_error
            )
            return
        dialog = CreateVaultDialog(
            self.tasks, self._translation.wording, self._create, facilities()
        )
        dialog.created.connect(self._show_created)
        dialog.given_up.connect(self.end)
        self._show_dialog(dialog)

    def end(self) -> None:
        """Close everything and leave the event loop."""
        self.tasks.close()
        if self._opened is not None:
            self._opened.app.close()
            self._opened = None
        self._qt.quit()

    def show_report(self, report: str) -> None:
        """Show a bug's report; one at a time."""
        if self._report is not None and self._report.isVisible():
            return
        self._report = CrashReportDialog(report, self.window)
        self._report.open()

    # ---- on the writer thread ----------------------------------------------------------------

    def _create(self, facility: str, username: str, person: str, password: str) -> str:
        created = access.create_vault(
            self._folder,
            facility=facility,
            username=username,
            display_name=person,
            password=password,
        )
        self._opened = _opened(created.vault)
        return created.recovery_code

    def _open_by_keyring(self) -> Opened | None:
        vault = access.unlock_from_keyring(self._folder)
        return None if vault is None else _opened(vault)

    def _unlock(self, password: str, username: str | None) -> Opened:
        return _opened(access.unlock(self._folder, password, username=username))

    def _recover(self, code: str, new_password: str) -> Opened:
        """Open by the code, give the first admin a new password, and sign in with it."""
        vault = access.unlock_with_code(self._folder, code)
        try:
            admins = [a for a in vault.header.accounts if a.role.value == "admin"]
            username = admins[0].username
            vault.set_password(username, new_password)
        finally:
            vault.close()
        return self._unlock(new_password, username)

    # ---- on the window's thread --------------------------------------------------------------

    def _opened_or_ask(self, opened: Opened | None) -> None:
        if opened is None:
            self._ask_for_password()
        else:
            self._show_opened(opened)

    def _ask_after_error(self, error: Exception) -> None:
        dialog = self._ask_for_password()
        dialog.say(error)

    def _ask_for_password(self) -> UnlockDialog:
        dialog = UnlockDialog(self.tasks, self._translation.wording, self._unlock, self._recover)
        dialog.opened.connect(self._show_opened)
        dialog.given_up.connect(self.end)
        self._show_dialog(dialog)
        return dialog

    def _show_dialog(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _show_created(self) -> None:
        if self._opened is not None:
            self._show_opened(self._opened)

    def _show_opened(self, opened: Opened) -> None:
        self._opened = opened
        self._show_window(opened)

    def _show_window(self, opened: Opened) -> MainWindow:
        vault, app = opened.vault, opened.app
        account = vault.account
        session = Session(
            services=app,
            keys=vault,
            display_name=account.display_name if account else app.person.account,
            today=lambda: today_of(app),
            tasks=self.tasks,
            announcer=self._announcer,
            wording=self._translation.wording,
            preferences=self._preferences,
        )
        window = MainWindow(session)
        window.language_chosen.connect(self._switch_language)
        window.closed.connect(self.end)
        if not self._preferences.geometry.isEmpty():
            window.restoreGeometry(self._preferences.geometry)
        self.window = window
        window.show()
        return window

    def _switch_language(self, code: str) -> None:
        old, opened = self.window, self._opened
        if old is None or opened is None:
            return
        self._preferences.language = code
        self._preferences.geometry = old.saveGeometry()
        self._translation.use(code)
        window = self._show_window(opened)
        window.show_page(window.settings_page)
        old.retire()


def today_of(app: App) -> date:
    """Return today by the clock that the services use."""
    return app.clock().date()


def _opened(vault: access.Vault) -> Opened:
    try:
        return Opened(vault, open_app(vault))
    except BaseException:
        vault.close()
        raise
