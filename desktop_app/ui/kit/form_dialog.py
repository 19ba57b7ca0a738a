"""The dialog of one record: title, form and buttons; guarded against loss, saved by its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Child
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.editors import PasswordEdit
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.guard import GuardedDialog
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.record_form import SAVE_TIP, RecordForm, Row, Work
from desktop_app.ui.kit.remove_button import RemoveButton, Removes
from desktop_app.ui.kit.scrolling import ScrollingArea, fit_to_screen
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tab_order import fields_then_buttons, reading_order, set_tab_order
from desktop_app.ui.kit.theme import XL, L, S

WIDTH_PX = 460


class FormDialog(GuardedDialog):
    """The base of form dialogs; a subclass binds fields and returns in `work` how to save them."""

    done_with = Signal(object)
    """The work was done; carries what it returned."""
    removed = Signal(str, object)
    """The record was removed: what to say, and a function that writes it back."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        *,
        title: str,
        yes: str,
        advice: str = "",
        right: Right = Right.INPUT,
    ) -> None:
        """Show title, advice and buttons around an empty form; saving needs `right`."""
        super().__init__(parent)
        self.session = session
        self.setMinimumWidth(WIDTH_PX)
        self.outer = layout = column(self, margin=XL, gap=L)
        layout.addWidget(label(title, "title"))
        if advice:
            layout.addWidget(label(advice, "soft", wrap=True))
        self.fields = column()
        self.form = self.make_form()
        self.form.place_of = self.place_of
        self.form.saving_changed.connect(self._saving_changed)
        layout.addWidget(ScrollingArea(self.form), 1)
        layout.addWidget(self.form.banner)
        self.remove_button: RemoveButton | None = None
        self.button_row = row(gap=S)
        self.yes_button = button(yes, "primary")
        self.yes_button.setToolTip(SAVE_TIP)
        self.yes_button.clicked.connect(self.submit)
        self.no_button = button(self.tr("Batal"))
        self.no_button.clicked.connect(self.reject)
        self.button_row.addStretch()
        self.button_row.addWidget(self.yes_button)
        self.button_row.addWidget(self.no_button)
        layout.addLayout(self.button_row)
        self.form.save_by_keys(self, Qt.ShortcutContext.WindowShortcut)
        self._may_save = may(session.by, right)
        self._seen = False

    # ---- for subclasses ----------------------------------------------------------------------

    def make_form(self) -> RecordForm:
        """Return the form, with `fields` laid out in it; a subclass may have one of its own."""
        made = RecordForm(self.session, self.work, self.done_well)
        made.setLayout(self.fields)
        return made

    def work(self) -> Work | None:
        """Return what is to be done on the writer thread; None when a field was refused.

        The base has nothing to do and returns None.
        """
        return None

    def done_well(self, answer: object) -> None:
        """Close; a subclass may show the answer instead."""
        self.done_with.emit(answer)
        self.accept()

    def place_of(self, problem: Problem) -> str:
        """Return the name of the field that shows a problem."""
        return problem.field

    def lay_out(self, *rows: Row, into: QVBoxLayout | None = None) -> None:
        """Bind fields of the record to editors, each row in a line of its own."""
        for made in self.form.bind(*rows):
            (self.fields if into is None else into).addWidget(made)

    def add(self, name: str, title: str, editor: QWidget, hint: str = "") -> Field:
        """Make a field that is not bound; the caller lays it out, fills it and reads it."""
        return self.form.add_field(name, title, editor, hint)

    def open_record(self, service: Removes, record_id: int, said: str) -> None:
        """Show a stored record: who has the right may correct and remove it; others read it."""
        self.remove_button = RemoveButton(self.session, service, record_id, said)
        self.remove_button.removed.connect(self._removed)
        self.remove_button.failed.connect(self.form.failed)
        self.button_row.insertWidget(0, self.remove_button)
        self._may_save = self._may_save and may(self.session.by, Right.CORRECT)

    # ---- what the form says ------------------------------------------------------------------

    @property
    def shown(self) -> object:
        """The record as it was shown before anyone typed."""
        return self.form.shown

    @property
    def confirmed(self) -> frozenset[str]:
        """The codes of the questions that were answered with yes."""
        return self.form.answered

    def unsaved(self) -> bool:
        """Whether something was typed since the form was shown."""
        return self.form.unsaved()

    def submit(self) -> None:
        """Save what is typed."""
        if self.yes_button.isEnabled():
            self.form.submit()

    def failed(self, error: Exception) -> None:
        """Show what is wrong."""
        self.form.failed(error)

    def refuse(self, name: str, reason: str) -> None:
        """Show at a field why the form cannot be saved, and go there."""
        self.form.refuse(name, reason)

    # ---- showing -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Note the fields' content at first showing only: unlocking shows the dialog again."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.form.mark_unchanged()
            fit_to_screen(self)
        if not self._may_save:
            self.form.read_only()
            self.yes_button.setEnabled(False)
            self.yes_button.hide()
            self.no_button.setText(self.tr("Tutup"))
        set_tab_order(self.tab_order())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Renew the tab order first: a field may have appeared since the last key."""
        set_tab_order(self.tab_order())
        return super().focusNextPrevChild(forward)

    def tab_order(self) -> list[QWidget]:
        """Return what the Tab key goes through: fields, Save, Cancel, then the other buttons."""
        first = (self.yes_button, self.no_button)
        return fields_then_buttons(reading_order(self), self.button_row, first)

    def _saving_changed(self, saving: bool) -> None:
        self.yes_button.setEnabled(not saving)

    def _removed(self, said: str, way_back: Callable[[], object]) -> None:
        self.removed.emit(said, way_back)
        self.accept()


def child_line(session: Session, child: Child) -> str:
    """Return a child's name and age, as they stand under the title of a form."""
    age = session.wording.age_between(child.birth_date, session.today())
    return f"{child.name} \N{MIDDLE DOT} {age}"


class NewPassword:
    """The two fields of a new password in a `FormDialog`."""

    def __init__(self, dialog: FormDialog) -> None:
        """Add the fields."""
        self._dialog = dialog
        self.password, self.repeated = PasswordEdit(), PasswordEdit()
        add, translate = dialog.add, QCoreApplication.translate
        hint = translate(
            "NewPassword", "Paling sedikit 8 karakter, bukan nama dan bukan kata yang umum."
        )
        title, again = translate("NewPassword", "Sandi"), translate("NewPassword", "Ulangi sandi")
        dialog.fields.addWidget(add("password", title, self.password, hint))
        dialog.fields.addWidget(add("repeated", again, self.repeated))

    def value(self) -> str | None:
        """Return the password; None when the two differ, which is shown at the field."""
        if self.password.value() == self.repeated.value():
            return self.password.value()
        told = QCoreApplication.translate("NewPassword", "Kedua sandi tidak sama. Ketik ulang.")
        self._dialog.refuse("repeated", told)
        return None
