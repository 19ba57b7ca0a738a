"""The sign-in dialog: by password, or by recovery code with a new password. Knows no vault."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.errors import Invalid, UnknownKey, WrongPassword
from desktop_app.services.vault.access import Door
from desktop_app.ui.kit.editors import PasswordEdit, Pick, TextEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.frame import SignInFrame
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.theme import S
from desktop_app.ui.vault.countdown import Countdown
from desktop_app.ui.vault.key_question import KeyQuestion
from desktop_app.wording import Wording

Unlock = Callable[..., object]
"""Opens by password and user name (None: the person who signed in last).

Both ways may raise UnknownKey; they take the fingerprint that was then compared as `accept_key`.
"""
Recover = Callable[..., object]
"""Opens by recovery code and sets this new password of an admin (None: the first)."""

PASSWORD_STEP, RECOVERY_STEP, KEY_STEP = 0, 1, 2


class UnlockDialog(SignInFrame):
    """Asks until password or code opens the vault; `opened` carries what opening returned."""

    opened = Signal(object)
    given_up = Signal()
    restore_wanted = Signal()

    def __init__(
        self,
        tasks: Tasks,
        wording: Wording,
        unlock: Unlock,
        recover: Recover,
        door: Door | None = None,
    ) -> None:
        """Show the password step."""
        super().__init__()
        self._tasks, self._wording = tasks, wording
        self._unlock, self._recover = unlock, recover
        self._accounts = door.accounts if door else ()
        self._admins = tuple(account for account in self._accounts if account.is_admin)
        self._done = False
        self._again: Callable[[str], None] | None = None
        """Opens once more with the fingerprint that was compared; holds the password meanwhile."""
        self._build_password_step(door)
        self._build_recovery_step()
        self._build_key_step()
        self.go_to_step(PASSWORD_STEP)
        self.password.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing before anything was opened ends the program."""
        super().closeEvent(event)
        if not self._done:
            self.given_up.emit()

    def reject(self) -> None:
        """Escape leaves the steps after the password step, where it does nothing."""
        if self.step != PASSWORD_STEP:
            self.back_to_password()

    def submit(self) -> None:
        """Try the password."""
        if not self.open_button.isEnabled():
            return
        if not self.password.value():
            self.form.fields["password"].refuse(self.tr("Tulis sandi Anda."))
            return
        place = self.who.currentIndex()
        username = self._accounts[place].username if 0 <= place < len(self._accounts) else None
        self._work(self._unlock, self.password.value(), username, failed=self._password_failed)

    def forgot(self) -> None:
        """Go to the recovery step."""
        self.go_to_step(RECOVERY_STEP)
        self.code.setFocus()

    def back_to_password(self) -> None:
        """Return to the password step."""
        self._again = None
        self.go_to_step(PASSWORD_STEP)
        self.password.setFocus()

    def submit_recovery(self) -> None:
        """Try the recovery code and set the new password."""
        self.recovery_form.begin()
        fields = self.recovery_form.fields
        if not self.code.value():
            fields["recovery_code"].refuse(self.tr("Tulis kode pemulihan dari lembar cetak."))
            self.code.setFocus()
        elif self.new_password.value() != self.repeated.value():
            fields["repeated"].refuse(self.tr("Kedua sandi tidak sama. Ulangi sandi baru."))
            self.repeated.setFocus()
        else:
            code, new = self.code.value(), self.new_password.value()
            place = self.whose.currentIndex()
            username = self._admins[place].username if 0 <= place < len(self._admins) else None
            self._work(self._recover, code, new, username, failed=self._recovery_failed)

    def say(self, error: Exception) -> None:
        """Show an error that happened before the password was asked for."""
        self.form.banner.say(sentence(error, self._wording))
        self.fit()

    def _build_password_step(self, door: Door | None) -> None:
        facility = door.facility if door else ""
        layout = self.add_step(facility or self.tr("Masuk"), "")
        self.form = Form(self._wording)
        inside = column(self.form)
        self.who = Pick()
        self.who.offer([account.display_name for account in self._accounts])
        usernames = [account.username for account in self._accounts]
        recent = door.recent if door else None
        self.who.setCurrentIndex(usernames.index(recent) if recent in usernames else 0)
        self.who.edited.connect(self._another_picked)
        who = self.form.add_field("username", self.tr("Akun"), self.who)
        who.setVisible(len(self._accounts) > 1)
        self.password = PasswordEdit()
        self.password.returnPressed.connect(self.submit)
        inside.addWidget(who)
        inside.addWidget(self.form.add_field("password", self.tr("Sandi"), self.password))
        self.password.removeEventFilter(self.form)
        inside.addWidget(self.form.banner)
        layout.addWidget(self.form)
        self.open_button = button(self.tr("Buka"), "primary")
        self.open_button.clicked.connect(self.submit)
        self._countdown = Countdown(self.open_button)
        layout.addSpacing(S)
        layout.addWidget(self.open_button)
        self.forgot_button = button(self.tr("Lupa sandi? Pakai kode pemulihan"), "link")
        self.forgot_button.clicked.connect(self.forgot)
        self.restore_button = button(self.tr("Pulihkan dari cadangan"), "link")
        self.restore_button.clicked.connect(self._restore)
        links = column(gap=0)
        links.addWidget(self.forgot_button)
        links.addWidget(self.restore_button)
        layout.addLayout(links)
        layout.addStretch()

    def _build_recovery_step(self) -> None:
        layout = self.add_step(
            self.tr("Kode pemulihan"),
            self.tr("Tulis kode dari lembar yang dicetak saat data dibuat, lalu pilih sandi baru."),
        )
        self.recovery_form = Form(self._wording)
        inside = column(self.recovery_form)
        self.code = TextEdit("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX", max_length=60)
        self.new_password, self.repeated = PasswordEdit(), PasswordEdit()
        add = self.recovery_form.add_field
        inside.addWidget(add("recovery_code", self.tr("Kode pemulihan"), self.code))
        self.whose = Pick()
        self.whose.offer([account.display_name for account in self._admins])
        self.whose.setCurrentIndex(0)
        whose = add("username", self.tr("Sandi baru untuk akun"), self.whose)
        whose.setVisible(len(self._admins) > 1)
        inside.addWidget(whose)
        inside.addWidget(
            add(
                "password",
                self.tr("Sandi baru"),
                self.new_password,
                self.tr("Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum."),
            )
        )
        inside.addWidget(add("repeated", self.tr("Ulangi sandi baru"), self.repeated))
        inside.addWidget(self.recovery_form.banner)
        layout.addWidget(self.recovery_form)
        self._end_recovery_step(layout)

    def _end_recovery_step(self, layout: QVBoxLayout) -> None:
        buttons = row()
        self.back_button = button(self.tr("Kembali"))
        self.back_button.clicked.connect(self.back_to_password)
        self.recover_button = button(self.tr("Ganti sandi dan buka"), "primary")
        self.recover_button.clicked.connect(self.submit_recovery)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(self.recover_button)
        layout.addSpacing(S)
        layout.addLayout(buttons)
        layout.addWidget(
            label(self.tr("Kode pemulihan tetap berlaku setelah dipakai."), "small", wrap=True)
        )
        layout.addStretch()

    def _build_key_step(self) -> None:
        layout = self.add_step(self.tr("Cocokkan sidik kunci"), "")
        self.key_question = KeyQuestion()
        self.key_question.is_same.connect(self._open_with)
        self.key_question.refused.connect(self.back_to_password)
        layout.addWidget(self.key_question)
        layout.addStretch()

    def _another_picked(self) -> None:
        self.form.begin()
        self.password.clear()
        self.password.setFocus()

    def _restore(self) -> None:
        self._done = True
        self.restore_wanted.emit()
        self.accept()

    def _work(
        self, way: Callable[..., object], *answers: object, failed: Callable[[Exception], None]
    ) -> None:
        self._try(partial(way, *answers), failed)

    def _try(self, way: Callable[..., object], failed: Callable[[Exception], None]) -> None:
        self.form.begin()
        self._set_busy(True)
        self._tasks.write(
            way,
            on_done=self._opened,
            on_error=partial(self._failed, way, failed),
            owner=self,
        )

    def _failed(
        self, way: Callable[..., object], failed: Callable[[Exception], None], error: Exception
    ) -> None:
        if not isinstance(error, UnknownKey):
            self._again = None
            failed(error)
            return
        self._set_busy(False)
        self._again = lambda fingerprint: self._try(partial(way, accept_key=fingerprint), failed)
        self.key_question.ask(error)
        self.go_to_step(KEY_STEP)

    def _open_with(self, fingerprint: str) -> None:
        """Try once more, now that a person has compared this fingerprint."""
        if self._again is not None:
            self._again(fingerprint)

    def _set_busy(self, busy: bool) -> None:
        self.open_button.setEnabled(not busy)
        self.recover_button.setEnabled(not busy)
        self.key_question.setEnabled(not busy)
        self.open_button.setText(self.tr("Membuka…") if busy else self.tr("Buka"))
        for part in (self.password, self.code, self.new_password, self.repeated):
            part.setReadOnly(busy)

    def _opened(self, answer: object) -> None:
        self._done, self._again = True, None
        self._set_busy(False)
        for part in (self.password, self.code, self.new_password, self.repeated):
            part.clear()
        self.opened.emit(answer)
        self.accept()

    def _password_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.go_to_step(PASSWORD_STEP)
        field = self.form.fields["password"]
        if isinstance(error, WrongPassword):
            field.refuse(self._wording.error(error))
            self._countdown.begin(error)
        else:
            self.form.banner.say(sentence(error, self._wording))
        self.password.setFocus()
        self.password.selectAll()
        self.fit()

    def _recovery_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.go_to_step(RECOVERY_STEP)
        if isinstance(error, Invalid):
            self.recovery_form.show_problems(error.problems, everywhere=True)
            self.recovery_form.go_to_first_problem()
        elif isinstance(error, WrongPassword):
            self.recovery_form.fields["recovery_code"].refuse(
                self.tr("Kode ini bukan kode pemulihan data ini. Periksa lembar cetaknya.")
            )
            self.code.setFocus()
        else:
            self.recovery_form.banner.say(sentence(error, self._wording))
        self.fit()
