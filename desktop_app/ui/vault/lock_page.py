"""The blanked screen of a locked window; what was half-typed waits behind it.

Whoever signed in comes back with their password. Another person may take over with theirs. What
the first had half-typed is never handed on: while there is any, only an admin may take over, and
only by discarding it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import WrongPassword
from desktop_app.programme.records.children import Person
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.ui.kit.editors import PasswordEdit, Pick
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.parts import button, card, column, label, picture, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, M, S
from desktop_app.ui.vault.countdown import Countdown

CARD_PX = 420


class LockPage(QWidget):
    """Asks for the password of the signed-in person, or of another one."""

    unlocked = Signal()
    other_confirmed = Signal(object, str)
    """Another person's password was right: carries the `Person` and the password."""

    def __init__(self, session: Session) -> None:
        """Lay out one card in the middle."""
        super().__init__()
        self.setObjectName("ground")
        self._session = session
        self._others: tuple[AccountRow, ...] = ()
        surface = card()
        surface.setFixedWidth(CARD_PX)
        inside = column(surface, margin=XL, gap=M)
        heading = row(gap=S)
        heading.addWidget(picture("lock", "accent", 24))
        heading.addWidget(label(self.tr("Terkunci"), "title"), 1)
        inside.addLayout(heading)
        self.advice = label("", "soft", wrap=True)
        inside.addWidget(self.advice)
        self.form = Form(session.wording)
        self.who = Pick()
        self.password = PasswordEdit()
        who = self.form.add_field("username", self.tr("Akun"), self.who)
        field = self.form.add_field("password", self.tr("Sandi"), self.password)
        self.password.removeEventFilter(self.form)
        self.password.returnPressed.connect(self.submit)
        fields = column(self.form, gap=S)
        fields.addWidget(who)
        fields.addWidget(field)
        fields.addWidget(self.form.banner)
        inside.addWidget(self.form)
        self.open_button = button(self.tr("Buka"), "primary")
        self.open_button.clicked.connect(self.submit)
        self._countdown = Countdown(self.open_button)
        inside.addWidget(self.open_button)
        self.other_button = button("", "link")
        self.other_button.clicked.connect(self._toggle_other)
        inside.addWidget(self.other_button)
        layout = column(self, margin=XL)
        layout.addStretch(2)
        layout.addWidget(surface, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.begin()

    def begin(self) -> None:
        """Ask for the password of the signed-in person."""
        self.form.begin()
        self.password.clear()
        self._ask_for_other(False)
        self._session.tasks.read(
            self._session.services.accounts.list,
            by=self._session.by,
            on_done=self._know_accounts,
            on_error=self.say,
            owner=self,
            page=id(self),
        )

    def submit(self) -> None:
        """Try the password."""
        if not self.open_button.isEnabled():
            return
        self.form.begin()
        self.open_button.setEnabled(False)
        accounts, password = self._session.services.accounts, self.password.value()
        other = self._other
        if other is None:
            self._session.tasks.write(
                accounts.unlock_screen,
                password,
                by=self._session.by,
                on_done=self._confirmed,
                on_error=self._refused,
                owner=self,
            )
        else:
            self._session.tasks.write(
                accounts.take_over,
                other.username,
                password,
                on_done=self._other_confirmed,
                on_error=self._refused,
                owner=self,
            )

    @property
    def _other(self) -> AccountRow | None:
        place = self.who.currentIndex()
        asked = not self.form.fields["username"].isHidden()
        return self._others[place] if asked and 0 <= place < len(self._others) else None

    def _know_accounts(self, rows: tuple[AccountRow, ...]) -> None:
        self._others = tuple(account for account in rows if not account.is_own)
        self.who.offer([account.display_name for account in self._others])
        self.who.setCurrentIndex(0)
        self.other_button.setVisible(bool(self._others))

    def _toggle_other(self) -> None:
        self._ask_for_other(self.form.fields["username"].isHidden())
        self.password.setFocus()

    def _ask_for_other(self, other: bool) -> None:
        self.form.fields["username"].setVisible(other)
        self.other_button.setVisible(bool(self._others))
        name = self._session.display_name
        if other:
            text = self.tr("Masuk sebagai pengguna lain. {name} harus masuk lagi nanti.")
            self.other_button.setText(self.tr("Masuk kembali sebagai {name}").format(name=name))
        else:
            text = self.tr("Masuk kembali sebagai {name}. Yang sedang diketik tetap ada.")
            self.other_button.setText(self.tr("Masuk sebagai pengguna lain"))
        self.advice.setText(text.format(name=name))

    def _confirmed(self, _nothing: None) -> None:
        self.open_button.setEnabled(True)
        self.password.clear()
        self.unlocked.emit()

    def _other_confirmed(self, person: Person) -> None:
        self.open_button.setEnabled(True)
        password = self.password.value()
        self.password.clear()
        self.other_confirmed.emit(person, password)

    def _refused(self, error: Exception) -> None:
        self.open_button.setEnabled(True)
        if isinstance(error, WrongPassword):
            self.form.fields["password"].refuse(self._session.wording.error(error))
            self._countdown.begin(error)
        else:
            self.say(error)
        self.password.setFocus()
        self.password.selectAll()

    def say(self, error: Exception) -> None:
        """Show the error."""
        self.form.banner.say(sentence(error, self._session.wording))
