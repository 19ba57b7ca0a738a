"""The form of one record: its fields are bound to editors, its doubts confirmed where they arise.

It keeps the record as it was shown, knows whether something was typed since, and saves by one
way: refusals and questions are shown at their fields, and the form is saved again with the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.errors import ChangedMeanwhile, Invalid, Problem, Severity
from desktop_app.ui.kit.editors import DateEdit, Editor, NumberEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.field import Field, FieldRow, Form
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tab_order import reading_order, set_tab_order

R = TypeVar("R")
Work = Callable[[], Any]
SAVE_KEYS = ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter")
"""In Qt, `Enter` is the key of the number pad and `Return` the main one."""
SAVE_TIP = "Ctrl+S, Ctrl+Enter"


@dataclass(frozen=True, slots=True)
class Bound:
    """One field of a record with its editor."""

    field: str
    """The field's name; `mother.birth_date` is a field of a record within the record."""
    editor: QWidget
    title: str
    hint: str = ""
    needed: bool = False
    """Whether the field must be filled in."""
    told: str = ""
    """The sentence shown when it is missing or unreadable; "" for the usual one of its editor."""
    of_record: bool = True
    """Whether the record has this field; if not, the form fills and reads the editor itself."""
    stretch: int = 1
    """Its share of the width among the fields of its row."""


Row = Bound | tuple[Bound, ...]


class RecordForm(Form):
    """A form of one record; its maker lays the fields out and returns in `work` how to save."""

    saving_changed = Signal(bool)

    def __init__(
        self,
        session: Session,
        work: Callable[[], Work | None],
        done: Callable[[Any], None],
        *,
        judged_while_typing: bool = False,
    ) -> None:
        """`work` returns what the writer thread has to do, None when a field was refused.

        `done` is given what the work returned. Where the rules judge while a person types, they
        take their questions back themselves; else a question goes when its field is edited.
        """
        super().__init__(session.wording)
        self.session = session
        self.shown: Any = None
        """The record as it was shown before anyone typed; None when none was shown."""
        self.answered: frozenset[str] = frozenset()
        """The codes of the questions that were answered with yes at the last attempt to save."""
        self.place_of: Callable[[Problem], str] = _own_field
        """Returns the name of the field that shows a problem."""
        self.saving = False
        self._work, self._done = work, done
        self._judged_while_typing = judged_while_typing
        self._bound: dict[str, Bound] = {}
        self._said: tuple[Problem, ...] = ()
        self._begun: tuple[object, ...] | None = None
        self._may_save = True

    # ---- fields ------------------------------------------------------------------------------

    def add_field(self, name: str, title: str, editor: QWidget, hint: str = "") -> Field:
        """Make a field; its messages are cleared when it is edited."""
        made = super().add_field(name, title, editor, hint)
        edited = getattr(editor, "edited", None)
        if edited is not None:
            edited.connect(lambda: self._field_edited(name))
        return made

    def bind(self, *rows: Row) -> Iterator[QWidget]:
        """Make the fields of each row, and return the widgets to be laid out, one for each row."""
        for line in rows:
            bound = line if isinstance(line, tuple) else (line,)
            made = [self._bind(one) for one in bound]
            if len(made) == 1:
                yield made[0]
            else:
                yield FieldRow(*made, stretches=[one.stretch for one in bound])

    def show_record(self, record: Any) -> None:
        """Fill the editors from a record and keep it as it was shown.

        What was said and answered about the record before is dropped.
        """
        self.shown = record
        self._said, self.answered = (), frozenset()
        for name, bound in self._bound.items():
            if bound.of_record:
                editor_of(bound.editor).put(_value(record, name))
        self.mark_unchanged()

    def begin(self, values: Mapping[str, object] | None = None) -> None:
        """Forget what was said and answered before, clear all messages."""
        self._said, self.answered = (), frozenset()
        super().begin(values)

    def propose(self, **values: Any) -> None:
        """Fill some editors of a form that has no record yet."""
        for name, value in values.items():
            editor_of(self._bound[name].editor).put(value)
        self.mark_unchanged()

    def typed_over(self, record: R) -> R:
        """Return the record with what is typed in the bound editors."""
        return _replaced(record, self.values())

    def values(self) -> dict[str, Any]:
        """Return what is typed in the bound editors, by the fields' names."""
        bound = (one for one in self._bound.values() if one.of_record)
        return {one.field: editor_of(one.editor).read() for one in bound}

    def complete(self) -> bool:
        """Return whether all can be read and nothing needed is missing; else show where not."""
        for name, bound in self._bound.items():
            editor = editor_of(bound.editor)
            missing = bound.needed and editor.read() in (None, "", ())
            if (missing or not editor.readable()) and self.fields[name].isVisibleTo(self):
                self.refuse(name, bound.told or _how_to_fill(bound.editor))
                return False
        return True

    def refuse(self, name: str, reason: str) -> None:
        """Show at a field why the form cannot be saved, and go there."""
        self.fields[name].refuse(reason)
        self.fields[name].editor.setFocus()

    # ---- what was typed ----------------------------------------------------------------------

    def mark_unchanged(self) -> None:
        """Take the fields' current content as the state in which nothing is typed."""
        self._begun = self._typed()

    def unsaved(self) -> bool:
        """Whether something was typed since `mark_unchanged`."""
        return self._begun is not None and self._may_save and self._typed() != self._begun

    def read_only(self) -> None:
        """Show the record to a person who may not change it."""
        self._may_save = False
        self.setEnabled(False)

    # ---- saving ------------------------------------------------------------------------------

    def save_by_keys(self, over: QWidget, context: Qt.ShortcutContext) -> None:
        """Let Ctrl+S and Ctrl+Enter save while the focus is where `context` says."""
        for keys in SAVE_KEYS:
            shortcut = QShortcut(QKeySequence(keys), over)
            shortcut.setContext(context)
            shortcut.activated.connect(self.submit)

    def finish(self) -> None:
        """Enter in the last field saves."""
        self.submit()

    def submit(self) -> None:
        """Save once, with the codes of the questions that were answered with yes."""
        if self.saving or not self._may_save:
            return
        self.banner.say("")
        self.answered = self.confirmed()
        if not self._judged_while_typing:
            # Drop open questions: the rules ask again if they still apply.
            self._say([one for one in self._said if self._stands(one)])
        work = self._work()
        if work is None:
            return
        self._set_saving(True)
        self.session.tasks.write(
            work, on_done=self._write_done, on_error=self._write_failed, owner=self
        )

    def failed(self, error: Exception) -> None:
        """Show what is wrong at its field; keep showing the questions answered already."""
        if not isinstance(error, Invalid):
            self.banner.say(sentence(error, self.wording))
            return
        kept = [one for one in self._said if one not in error.problems and self._stands(one)]
        self._say([*kept, *error.problems])
        self.go_to_first_problem()

    def judge(self, problems: Iterable[Problem]) -> None:
        """Show the rules' problems, each at its field once that field was left."""
        # That someone else changed a field is known to the vault alone, so it stays in sight.
        kept = [one for one in self._said if isinstance(one, ChangedMeanwhile)]
        self._said = (*(one for one in problems if one not in kept), *kept)
        self.show_problems(replace(one, field=self._place(one)) for one in self._said)

    def stopped(self) -> bool:
        """Return whether a refusal or an open question stops saving; if so, go to it."""
        waits = any(
            one.severity is Severity.REFUSE
            or (one.severity is Severity.CONFIRM and one.code not in self.answered)
            for one in self._said
        )
        if waits:
            self._say(self._said)
            self.go_to_first_problem()
        return waits

    def forget(self, name: str) -> None:
        """Clear the messages of a field whose content changed."""
        self._said = tuple(one for one in self._said if self._place(one) != name)
        if name in self.fields:
            self.fields[name].show_problems([])

    def _field_edited(self, name: str) -> None:
        """Take back what does not hold any more now that the field's content was changed."""
        if not self._judged_while_typing:
            self.forget(name)
            return
        self._said = tuple(
            one
            for one in self._said
            if not isinstance(one, ChangedMeanwhile) or self._place(one) != name
        )

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Renew the tab order first: a field may have appeared since the last key."""
        set_tab_order(self.tab_order())
        return super().focusNextPrevChild(forward)

    def tab_order(self) -> list[QWidget]:
        """Return what the Tab key goes through, in turn."""
        return reading_order(self)

    def _say(self, problems: Iterable[Problem]) -> None:
        self._said = tuple(problems)
        placed = [replace(one, field=self._place(one)) for one in self._said]
        self.show_problems(placed, everywhere=True)

    def _stands(self, said: Problem) -> bool:
        """Whether a message shown before stays when saving failed."""
        if self._judged_while_typing:
            return True
        return said.severity is Severity.CONFIRM and said.code in self.answered

    def _place(self, problem: Problem) -> str:
        """Return the field of a problem; a question of no field is asked at the first one."""
        name = self.place_of(problem)
        if name not in self.fields and problem.severity is Severity.CONFIRM:
            return next(iter(self.fields), name)
        return name

    def _bind(self, bound: Bound) -> Field:
        self._bound[bound.field] = bound
        return self.add_field(bound.field, bound.title, bound.editor, bound.hint)

    def _typed(self) -> tuple[object, ...]:
        editors = (field.editor for field in self.fields.values())
        return tuple(getattr(editor, "value", str)() for editor in editors)

    def _set_saving(self, saving: bool) -> None:
        self.saving = saving
        self.saving_changed.emit(saving)

    def _write_done(self, answer: Any) -> None:
        self._set_saving(False)
        self._done(answer)

    def _write_failed(self, error: Exception) -> None:
        self._set_saving(False)
        self.failed(error)


def _own_field(problem: Problem) -> str:
    return problem.field


def editor_of(widget: QWidget) -> Editor:
    """Return the widget, typed as an editor. Raises: TypeError when it is none."""
    if not isinstance(widget, Editor):
        raise TypeError(f"{type(widget).__name__} cannot show and read a record's field")
    return widget


def _value(record: Any, name: str) -> Any:
    for part in name.split("."):
        record = getattr(record, part)
    return record


def _replaced(record: R, values: dict[str, Any]) -> R:
    own: dict[str, Any] = {}
    within: dict[str, dict[str, Any]] = {}
    for name, value in values.items():
        part, _dot, rest = name.partition(".")
        if rest:
            within.setdefault(part, {})[rest] = value
        else:
            own[part] = value
    for part, inner in within.items():
        own[part] = _replaced(getattr(record, part), inner)
    return cast("R", replace(cast("Any", record), **own))


def _how_to_fill(editor: QWidget) -> str:
    translate = QCoreApplication.translate
    if isinstance(editor, DateEdit):
        return translate("RecordForm", "Tulis tanggal, misalnya 23/11/2026.")
    if isinstance(editor, NumberEdit):
        if editor.whole:
            return translate("RecordForm", "Tulis dengan angka bulat.")
        return translate("RecordForm", "Tulis angka, misalnya 12,5.")
    return translate("RecordForm", "Isi dahulu.")
