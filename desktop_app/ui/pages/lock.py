"""The blanked screen of a locked window; what was half-typed waits behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import WrongPassword
from desktop_app.ui.failures import sentence
from desktop_app.ui.session import Session
from desktop_app.ui.theme import XL, M, S
from desktop_app.ui.widgets.editors import PasswordEdit
from desktop_app.ui.widgets.field import Form
from desktop_app.ui.widgets.parts import button, card, column, label, picture, row

CARD_PX = 420


class LockPage(QWidget):
    """Asks for the password of who is signed in."""

    unlocked = Signal()

    def __init__(self, session: Session) -> None:
        """Lay out one card in the middle."""
        super().__init__()
        self.setObjectName("ground")
        self._session = session
        surface = card()
        surface.setFixedWidth(CARD_PX)
        inside = column(surface, margin=XL, gap=M)
        heading = row(gap=S)
        heading.addWidget(picture("lock", "accent", 24))
        heading.addWidget(label(self.tr("Terkunci"), "title"), 1)
        inside.addLayout(heading)
        inside.addWidget(
            label(
                self.tr("Masuk kembali sebagai {name}. Yang sedang diketik tetap ada.").format(
                    name=session.display_name
                ),
                "soft",
                wrap=True,
            )
        )
        self.form = Form(session.wording)
        self.password = PasswordEdit()
        field = self.form.add_field("password", self.tr("Sandi"), self.password)
        self.password.removeEventFilter(self.form)
        self.password.returnPressed.connect(self.submit)
        fields = column(self.form, gap=S)
        fields.addWidget(field)
        fields.addWidget(self.form.banner)
        inside.addWidget(self.form)
        self.open_button = button(self.tr("Buka"), "primary")
        self.open_button.clicked.connect(self.submit)
        inside.addWidget(self.open_button)
        layout = column(self, margin=XL)
        layout.addStretch(2)
        layout.addWidget(surface, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def submit(self) -> None:
        """Try the password."""
        if not self.open_button.isEnabled():
            return
        self.form.begin()
        self.open_button.setEnabled(False)
        self._session.tasks.write(
            self._session.keys.confirm_password,
            self.password.value(),
            on_done=self._confirmed,
            on_error=self._refused,
            owner=self,
        )

    def _confirmed(self, _nothing: None) -> None:
        self.open_button.setEnabled(True)
        self.password.clear()
        self.unlocked.emit()

    def _refused(self, error: Exception) -> None:
        self.open_button.setEnabled(True)
        if isinstance(error, WrongPassword):
            self.form.fields["password"].refuse(self._session.wording.error(error))
        else:
            self.form.banner.say(sentence(error, self._session.wording))
        self.password.setFocus()
        self.password.selectAll()
