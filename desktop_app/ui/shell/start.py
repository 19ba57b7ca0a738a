"""Starts the program: look, language, unlocking, services, window. Only this module wires them."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.app import App, default_vault_folder, open_app
from desktop_app.errors import CodedError, Conflict, Damaged, NotAllowed, NotFound
from desktop_app.programme.records.children import Role
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.services.vault import access
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.translation import Translation
from desktop_app.ui.shell.application import make_application
from desktop_app.ui.shell.busy import BusyDialog
from desktop_app.ui.shell.crash import Net
from desktop_app.ui.shell.crash_report import CrashReportDialog
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.one_window import OneWindow
from desktop_app.ui.shell.trouble import TroubleDialog
from desktop_app.ui.vault.create_vault import CreateVaultDialog
from desktop_app.ui.vault.restore import RestoreDialog
from desktop_app.ui.vault.unlock import UnlockDialog

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
        if shell.is_open_already():
            return 0
        shell.begin()
        return qt.exec()
    finally:
        net.uninstall()


def default_preferences() -> Preferences:
    """Return the preferences of this computer's user."""
    folder = Path(platformdirs.user_config_dir("anting-berlian", appauthor=False))
    return Preferences(folder / "window.ini")


def facilities() -> tuple[str, ...]:
    """Return the facility names that are offered when a vault is made."""
    return tuple(f"{FACILITY_PREFIX} {name}" for name in kota_banjar().puskesmas)


class Shell(QObject):
    """Leads a person from the first dialog to the window, and closes the vault at the end."""

    def __init__(self, qt: QApplication, folder: Path, preferences: Preferences) -> None:
        """Prepare language and threads; `begin` shows something."""
        super().__init__()
        self._qt, self._folder, self._preferences = qt, folder, preferences
        self._announcer = Announcer(self)
        self.tasks = Tasks(self._announcer, self)
        self._translation = Translation(qt)
        self._translation.use(preferences.language)
        self._opened: Opened | None = None
        self._door: access.Door | None = None
        self._place: OneWindow | None = None
        self._report: CrashReportDialog | None = None
        self.dialog: QDialog | None = None
        self.window: MainWindow | None = None
        qt.setQuitOnLastWindowClosed(False)

    def is_open_already(self) -> bool:
        """Whether this user already runs the program on this vault; then bring it to the front."""
        with suppress(CodedError):
            if access.vault_exists(self._folder):
                return OneWindow(access.door_of(self._folder).vault_id).call()
        return False

    def begin(self) -> None:
        """Offer to make a vault, open it by keyring, ask for the password, or show an error."""
        try:
            if not access.vault_exists(self._folder):
                self._demand_place()
                self._ask_to_create()
                return
            self._door = access.door_of(self._folder)
        except CodedError as error:
            self._show_trouble(error)
            return
        self._listen(self._door.vault_id)
        self.tasks.write(
            self._open_by_keyring, on_done=self._opened_or_ask, on_error=self._ask_after_error
        )

    def end(self) -> None:
        """Close everything and leave the event loop; a write under way is finished first."""
        if self.window is not None:
            self.window.hide()
        self.tasks.close()
        if self._opened is not None:
            self._opened.app.close()
            self._opened = None
        if self._place is not None:
            self._place.close()
        self._qt.quit()

    def come_to_front(self) -> None:
        """Bring the window, or the open dialog, above all other windows."""
        if self.window is not None:
            self.window.come_to_front()
        elif self.dialog is not None:
            self.dialog.show()
            self.dialog.raise_()
            self.dialog.activateWindow()

    def show_report(self, report: str) -> None:
        """Show a bug's report; one at a time."""
        if self._report is not None and self._report.isVisible():
            return
        self._report = CrashReportDialog(report, self.window)
        self._report.open()

    # ---- on the writer thread ----------------------------------------------------------------

    def _keep(self, new: access.NewVault) -> Opened:
        return _opened(access.keep_vault(self._folder, new))

    def _open_by_keyring(self) -> Opened | None:
        vault = access.unlock_from_keyring(self._folder)
        return None if vault is None else _opened(vault)

    def _unlock(self, password: str, username: str | None, accept_key: str | None = None) -> Opened:
        how = access.accepting(accept_key)
        return _opened(access.unlock(self._folder, password, username=username, how=how))

    def _recover(
        self, code: str, new_password: str, chosen: str | None, accept_key: str | None = None
    ) -> Opened:
        """Open by the code, give an admin a new password, and sign in with it.

        The first admin, unless the chosen account is one by the header that the code has proven.
        """
        how = access.accepting(accept_key)
        opened = _opened(access.unlock_with_code(self._folder, code, how=how))
        try:
            header = opened.vault.header
            admins = [a.username for a in header.accounts if a.role is Role.ADMIN]
            username = chosen if chosen in admins else admins[0]
            opened.app.accounts.set_password(username, new_password, by=opened.app.person)
        finally:
            opened.app.close()
        return self._unlock(new_password, username)

    def _handed_over(self, app: App, username: str, password: str) -> Opened:
        app.close()
        return self._unlock(password, username)

    # ---- on the window's thread --------------------------------------------------------------

    def _opened_or_ask(self, opened: Opened | None) -> None:
        if opened is None:
            self._ask_for_password()
        else:
            self._show_opened(opened)

    def _demand_place(self) -> None:
        """Raise NotFound when the parent folder is gone, as when a USB stick was pulled out."""
        if self._folder != default_vault_folder() and not self._folder.absolute().parent.is_dir():
            raise NotFound("vault_place_missing")

    def _listen(self, vault_id: str) -> None:
        if self._place is None:
            self._place = OneWindow(vault_id, self)
            self._place.asked.connect(self.come_to_front)
            self._place.listen()

    def _ask_after_error(self, error: Exception) -> None:
        if isinstance(error, Damaged):
            self._show_trouble(error)
            return
        dialog = self._ask_for_password()
        dialog.say(error)

    def _show_trouble(self, error: Exception) -> None:
        dialog = TroubleDialog(error, str(self._folder), self._translation.wording)
        dialog.again_wanted.connect(self.begin)
        dialog.restore_wanted.connect(self._ask_to_restore)
        dialog.create_wanted.connect(self._ask_to_create)
        dialog.given_up.connect(self.end)
        self._show_dialog(dialog)

    def _ask_to_create(self) -> None:
        dialog = CreateVaultDialog(self.tasks, self._translation.wording, self._keep, facilities())
        dialog.created.connect(self._show_created)
        dialog.restore_wanted.connect(self._ask_to_restore)
        dialog.given_up.connect(self.end)
        self._show_dialog(dialog)

    def _ask_to_restore(self) -> None:
        if self.dialog is not None:
            self.dialog.hide()
        dialog = RestoreDialog(self.tasks, self._translation.wording, self._folder)
        dialog.restored.connect(self._restored)
        dialog.given_up.connect(self.begin)
        self._show_dialog(dialog)

    def _restored(self, _report: object) -> None:
        if self._place is not None:
            self._place.close()
            self._place = None
        self.begin()

    def _ask_for_password(self) -> UnlockDialog:
        dialog = UnlockDialog(
            self.tasks, self._translation.wording, self._unlock, self._recover, self._door
        )
        dialog.opened.connect(self._show_opened)
        dialog.restore_wanted.connect(self._ask_to_restore)
        dialog.given_up.connect(self.end)
        self._show_dialog(dialog)
        return dialog

    def _show_dialog(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _show_created(self, opened: Opened) -> None:
        self._listen(opened.vault.header.vault_id)
        self._show_opened(opened)

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
        window.rekey_wanted.connect(self._rekey)
        window.handover_wanted.connect(self._hand_over)
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
        window.toast.say(self.tr("Bahasa diganti."))
        old.retire()

    def _hand_over(self, username: str, password: str) -> None:
        """Close the vault of the first person and open it for the one who takes over."""
        opened = self._leave_window()
        if opened is not None:
            self.tasks.write_alone(
                self._handed_over,
                opened.app,
                username,
                password,
                on_done=self._show_opened,
                on_error=self._ask_after_error,
            )

    def _rekey(self) -> None:
        """Re-encrypt the vault with no window open on it, then show it again."""
        opened = self._leave_window()
        if opened is None:
            return
        self._show_dialog(
            BusyDialog(
                self.tr("Mengganti kunci data…"),
                self.tr("Semua data dienkripsi ulang. Jangan matikan komputer."),
            )
        )
        self.tasks.write_alone(
            opened.app.rekeyed,
            on_done=lambda app: self._rekeyed(Opened(opened.vault, app)),
            on_error=lambda error: self._not_rekeyed(opened, error),
        )

    def _leave_window(self) -> Opened | None:
        window, opened = self.window, self._opened
        if window is None or opened is None:
            return None
        self._preferences.geometry = window.saveGeometry()
        self.window = self._opened = None
        window.retire()
        return opened

    def _rekeyed(self, opened: Opened) -> None:
        window = self._show_again(opened)
        told = self.tr("Kunci data diganti. Catat sidik kunci baru: {fingerprint}.")
        window.settings_page.accounts.told.emit(
            told.format(fingerprint=opened.app.accounts.key_fingerprint)
        )

    def _not_rekeyed(self, opened: Opened, error: Exception) -> None:
        """Return to work if nothing changed; else ask for the password, which finds the key."""
        if isinstance(error, Conflict | NotAllowed):
            self._show_again(opened).settings_page.accounts.failed(error)
            return
        opened.app.close()
        if self.dialog is not None:
            self.dialog.hide()
        self._ask_after_error(error)

    def _show_again(self, opened: Opened) -> MainWindow:
        if self.dialog is not None:
            self.dialog.hide()
        self._opened = opened
        window = self._show_window(opened)
        window.show_page(window.settings_page)
        window.settings_page.show_tab(window.settings_page.accounts)
        return window


def today_of(app: App) -> date:
    """Return today by the clock that the services use."""
    return app.clock().date()


def _opened(vault: access.Vault) -> Opened:
    try:
        return Opened(vault, open_app(vault))
    except BaseException:
        vault.close()
        raise
