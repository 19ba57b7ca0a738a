"""A small form that does one thing when it is sent; what is wrong stands at its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.errors import Invalid
from desktop_app.ui.kit.editors import PasswordEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Form
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, L, S

WIDTH_PX = 460
Work = Callable[[], Any]


class FormDialog(QDialog):
    """Subclasses add fields and say in `work` what is to be done with them."""

    done_with = Signal(object)
    """The work was done; carries what it returned."""

    def __init__(
        self, session: Session, parent: QWidget, *, title: str, advice: str = "", yes: str
    ) -> None:
        """Show title, advice and buttons round an empty form."""
        super().__init__(parent)
        self.session = session
        self._shown_with: tuple[object, ...] | None = None
        self.setWindowTitle("Anting Berlian")
        self.setMinimumWidth(WIDTH_PX)
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=XL, gap=L)
        layout.addWidget(label(title, "title"))
        if advice:
            layout.addWidget(label(advice, "soft", wrap=True))
        self.form = Form(session.wording)
        self.fields = column(self.form)
        layout.addWidget(self.form)
        layout.addWidget(self.form.banner)
        self.button_row = row(gap=S)
        self.no_button = button(self.tr("Batal"))
        self.no_button.clicked.connect(self.reject)
        self.yes_button = button(yes, "primary")
        self.yes_button.clicked.connect(self.submit)
        self.button_row.addStretch()
        self.button_row.addWidget(self.no_button)
        self.button_row.addWidget(self.yes_button)
        layout.addLayout(self.button_row)

    def work(self) -> Work | None:
        """Return what is to be done on the writer thread; None when a field was refused.

        Subclasses know; by itself a form does nothing.
        """
        return None

    def unsaved(self) -> bool:
        """Whether something was typed since the form was shown first."""
        return self._shown_with is not None and self._typed() != self._shown_with

    def showEvent(self, event: QShowEvent) -> None:
        """Remember what stood in the fields before anyone typed."""
        super().showEvent(event)
        if self._shown_with is None:
            self._shown_with = self._typed()

    def done_well(self, answer: object) -> None:
        """Close; a subclass may show the answer instead."""
        self.done_with.emit(answer)
        self.accept()

    def failed(self, error: Exception) -> None:
        """Show what is wrong at the field that it names."""
        if isinstance(error, Invalid):
            self.form.show_problems(error.problems, everywhere=True)
            self.form.go_to_first_problem()
        else:
            self.form.banner.say(sentence(error, self.session.wording))

    def submit(self) -> None:
        """Do it, once."""
        if not self.yes_button.isEnabled():
            return
        self.form.begin()
        work = self.work()
        if work is None:
            return
        self.yes_button.setEnabled(False)
        self.session.tasks.write(work, on_done=self._done, on_error=self._failed, owner=self)

    def refuse(self, name: str, reason: str) -> None:
        """Say at a field why it cannot be sent, and go there."""
        self.form.fields[name].refuse(reason)
        self.form.fields[name].editor.setFocus()

    def _typed(self) -> tuple[object, ...]:
        editors = (field.editor for field in self.form.fields.values())
        return tuple(getattr(editor, "value", str)() for editor in editors)

    def _done(self, answer: object) -> None:
        self.yes_button.setEnabled(True)
        self.done_well(answer)

    def _failed(self, error: Exception) -> None:
        self.yes_button.setEnabled(True)
        self.failed(error)


class NewPassword:
    """The two fields of a new password in a `FormDialog`."""

    def __init__(self, dialog: FormDialog) -> None:
        """Add the fields."""
        self._dialog = dialog
        self.password, self.repeated = PasswordEdit(), PasswordEdit()
        add, translate = dialog.form.add_field, QCoreApplication.translate
        hint = translate(
            "NewPassword", "Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum."
        )
        title, again = translate("NewPassword", "Sandi"), translate("NewPassword", "Ulangi sandi")
        dialog.fields.addWidget(add("password", title, self.password, hint))
        dialog.fields.addWidget(add("repeated", again, self.repeated))

    def value(self) -> str | None:
        """Return the password; None, told at the field, when the two differ."""
        if self.password.value() == self.repeated.value():
            return self.password.value()
        told = QCoreApplication.translate("NewPassword", "Kedua sandi tidak sama. Ketik ulang.")
        self._dialog.refuse("repeated", told)
        return None
