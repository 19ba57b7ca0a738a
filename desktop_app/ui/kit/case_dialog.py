"""A form for one record of a child: questions are answered beside the field they are about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.errors import Invalid, Problem, Severity
from desktop_app.programme.records.children import Child
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.editors import DateEdit, NumberEdit
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.remove_button import RemoveButton, Removes
from desktop_app.ui.kit.session import Session


class CaseDialog(FormDialog):
    """Keeps each yes until what it was said about is changed."""

    removed = Signal(str, object)
    """The record was removed: what to say, and a function that writes it back."""

    def __init__(
        self, session: Session, child: Child, parent: QWidget, *, title: str, yes: str
    ) -> None:
        """Name the child under the title."""
        words = session.wording
        age = words.age_between(child.birth_date, session.today())
        super().__init__(
            session, parent, title=title, advice=f"{child.name} \N{MIDDLE DOT} {age}", yes=yes
        )
        self.child = child
        self.confirmed: frozenset[str] = frozenset()
        self._said: tuple[Problem, ...] = ()
        self._begun: tuple[object, ...] | None = None
        self.question: AskDialog | None = None
        self.yes_button.setToolTip("Ctrl+Enter")
        save = QShortcut(QKeySequence("Ctrl+Return"), self)
        save.activated.connect(self.submit)

    def open_record(self, service: Removes, record_id: int, said: str) -> None:
        """Be the form of a stored record: it can be corrected and removed by who may, or read."""
        self.remove_button = RemoveButton(self.session, service, record_id, said)
        self.remove_button.removed.connect(self._removed)
        self.remove_button.failed.connect(self.failed)
        self.button_row.insertWidget(0, self.remove_button)
        if not may(self.session.by, Right.CORRECT):
            self.form.setEnabled(False)
            self.yes_button.setEnabled(False)
            self.yes_button.hide()
            self.no_button.setText(self.tr("Tutup"))

    def add(self, name: str, title: str, editor: QWidget, hint: str = "") -> Field:
        """Make a field whose questions are asked anew when it is edited; the caller lays it out."""
        made = self.form.add_field(name, title, editor, hint)
        edited = getattr(editor, "edited", None)
        if edited is not None:
            edited.connect(lambda: self.forget(name))
        return made

    def forget(self, name: str) -> None:
        """Drop what was said about a field, for it says something else now."""
        self._said = tuple(one for one in self._said if self.place_of(one) != name)
        if name in self.form.fields:
            self.form.fields[name].show_problems([])

    def place_of(self, problem: Problem) -> str:
        """Return the name of the field that shows a problem."""
        return problem.field

    def failed(self, error: Exception) -> None:
        """Show what is wrong, and leave in sight what was answered already."""
        if isinstance(error, Invalid):
            kept = [
                one
                for one in self._said
                if one.severity is Severity.CONFIRM
                and one.code in self.confirmed
                and one not in error.problems
            ]
            self._said = (*kept, *error.problems)
            placed = [
                Problem(
                    field=self.place_of(one),
                    code=one.code,
                    severity=one.severity,
                    figures=one.figures,
                )
                for one in self._said
            ]
            self.form.show_problems(placed, everywhere=True)
            self.form.go_to_first_problem()
            return
        super().failed(error)

    def submit(self) -> None:
        """Do it, once, with what was answered with yes."""
        if not self.yes_button.isEnabled():
            return
        self.form.banner.say("")
        self.confirmed = self.form.confirmed()
        work = self.work()
        if work is None:
            return
        self.yes_button.setEnabled(False)
        self.session.tasks.write(work, on_done=self._done, on_error=self._failed, owner=self)

    def unsaved(self) -> bool:
        """Whether something was typed since the form was shown."""
        return self._begun is not None and self._values() != self._begun

    def reject(self) -> None:
        """Close; ask first when something typed would be lost."""
        if not self.unsaved():
            super().reject()
            return
        self.question = AskDialog(
            self,
            self.tr("Isian ini belum disimpan"),
            self.tr("Bila ditutup sekarang, yang sudah diketik akan hilang."),
            self.tr("Buang isian"),
            dangerous=True,
        )
        self.question.agreed.connect(self._give_up)
        self.question.open()

    def showEvent(self, event: QShowEvent) -> None:
        """Remember what the form began with."""
        super().showEvent(event)
        if self._begun is None:
            self._begun = self._values()

    def _removed(self, said: str, way_back: Callable[[], object]) -> None:
        self.removed.emit(said, way_back)
        self.accept()

    def _give_up(self) -> None:
        self._begun = None
        super().reject()

    def _values(self) -> tuple[object, ...]:
        editors = (field.editor for field in self.form.fields.values())
        return tuple(getattr(editor, "value", str)() for editor in editors)

    def readable(self, *names: str) -> bool:
        """Whether these fields can be read; what cannot is told at the field."""
        for name in names:
            editor = self.form.fields[name].editor
            if isinstance(editor, DateEdit | NumberEdit) and not editor.readable():
                is_date = isinstance(editor, DateEdit)
                text = (
                    self.tr("Tulis tanggal, misalnya 23/11/2026.")
                    if is_date
                    else self.tr("Tulis angka, misalnya 12,5.")
                )
                self.refuse(name, text)
                return False
        return True
