"""A labelled field with a sentence, and a form of fields that shows each problem at its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from desktop_app.errors import Problem, Severity
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import Banner, card, column, label, row
from desktop_app.ui.kit.scrolling import bring_into_view
from desktop_app.ui.kit.tab_order import reading_order
from desktop_app.ui.kit.theme import XS, S
from desktop_app.wording import Wording

EDITOR_PX = 36
LINES, TEXTS = (QLineEdit, QComboBox), (QPlainTextEdit, QTextEdit)
"""Fields of one line, in which Enter goes on or saves; and of several, in which it is typed."""


class Field(QWidget):
    """One editor under its label; below it the problems of what was typed."""

    answered = Signal()
    """A box for a yes was ticked or unticked."""

    def __init__(self, title: str, editor: QWidget, wording: Wording, hint: str = "") -> None:
        """Show the editor under `title`; the hint is shown while there is no message."""
        super().__init__()
        self.editor = editor
        self._wording = wording
        self._hint = hint
        self._asked: dict[str, str] = {}
        self._yes: QCheckBox | None = None
        layout = column(self, gap=XS)
        caption = label(title, "label")
        caption.setBuddy(editor)
        editor.setAccessibleName(title)
        layout.addWidget(caption)
        if isinstance(editor, QLineEdit | QComboBox):
            editor.setMinimumHeight(EDITOR_PX)
        layout.addWidget(editor)
        self.messages = QWidget()
        below = column(self.messages, gap=XS)
        self._sentence = label(hint, "note", wrap=True)
        self._sentence.setVisible(bool(hint))
        below.addWidget(self._sentence)
        self._questions = card("warning")
        self._questions_layout = column(self._questions, margin=S, gap=XS)
        self._questions.hide()
        below.addWidget(self._questions)
        self.messages.setVisible(bool(hint))
        layout.addWidget(self.messages)

    @property
    def sentence(self) -> str:
        """The message below the editor; empty when there is none."""
        return "" if self._sentence.isHidden() else self._sentence.text()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show refusals in red, questions in amber to be answered, remarks in grey."""
        refused = [p for p in problems if p.severity is Severity.REFUSE]
        asked = [p for p in problems if p.severity is Severity.CONFIRM]
        remarks = [p for p in problems if p.severity is Severity.NOTE]
        shown = refused or remarks
        text = "\n".join(self._wording.problem(p) for p in shown)
        self._sentence.setText(text or self._hint)
        theme.restyle(self._sentence, "kind", "error" if refused else "note")
        self._sentence.setVisible(bool(text or self._hint))
        self._ask([] if refused else asked)
        self.messages.setVisible(bool(text or self._hint or self._asked))
        state = "refuse" if refused else "confirm" if asked else ""
        theme.restyle(self.editor, "state", state)
        self.editor.setAccessibleDescription(text)

    def refuse(self, sentence: str) -> None:
        """Show a sentence in red; for what is wrong without being a rule's problem."""
        self._sentence.setText(sentence)
        theme.restyle(self._sentence, "kind", "error")
        self._sentence.setVisible(bool(sentence))
        self.messages.setVisible(bool(sentence))
        theme.restyle(self.editor, "state", "refuse")
        self.editor.setAccessibleDescription(sentence)

    def confirmed(self) -> frozenset[str]:
        """Return the codes of this field's questions when they were answered with yes."""
        yes = self._yes is not None and self._yes.isChecked()
        return frozenset(self._asked) if yes else frozenset()

    def open_question(self) -> QCheckBox | None:
        """Return the box of this field's questions while it is not ticked."""
        return None if self._yes is None or self._yes.isChecked() else self._yes

    def scroll_here(self) -> None:
        """Scroll the form so that this field and what is said about it can be seen."""
        bring_into_view(self.messages)
        bring_into_view(self.open_question() or self.editor)

    def _ask(self, asked: Sequence[Problem]) -> None:
        """Show the questions, with one box for all: they doubt the same typed value."""
        questions = {p.code: self._wording.problem(p) for p in asked}
        if questions == self._asked:
            return
        answered = set(self._asked.values()) if self.confirmed() else set()
        while (item := self._questions_layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._asked, self._yes = questions, None
        for question in questions.values():
            self._questions_layout.addWidget(label(question, wrap=True))
        if questions:
            self._yes = QCheckBox(self.tr("Ya, benar"))
            self._yes.setAccessibleDescription(" ".join(questions.values()))
            # A yes to earlier questions is no yes to one that came later.
            self._yes.setChecked(set(questions.values()) <= answered)
            self._yes.toggled.connect(self.answered)
            self._questions_layout.addWidget(self._yes)
        self._questions.setVisible(bool(questions))


def _takes_input(widget: QWidget) -> bool:
    """Whether something can be typed or chosen here now."""
    is_segment = isinstance(widget, QPushButton) and widget.isCheckable()
    if not (is_segment or isinstance(widget, (*LINES, *TEXTS, QCheckBox))):
        return False
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled()


def _same_choice(one: QWidget, other: QWidget) -> bool:
    """Whether these are two answers of one choice."""
    both = isinstance(one, QPushButton) and isinstance(other, QPushButton)
    return both and one.parentWidget() is other.parentWidget()


class FieldRow(QWidget):
    """Fields side by side; their messages are shown below, across the whole row."""

    def __init__(self, *fields: Field, stretches: Sequence[int] = ()) -> None:
        """Lay the fields out in tab order."""
        super().__init__()
        layout = column(self, gap=XS)
        line = row(gap=S)
        for field, stretch in zip(fields, stretches or [1] * len(fields), strict=True):
            line.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        for field in fields:
            layout.addWidget(field.messages)


class Form(QWidget):
    """Fields in paper order: Enter moves on, a problem goes to the field that it names."""

    def __init__(self, wording: Wording) -> None:
        """Begin without fields; a subclass adds and lays them out."""
        super().__init__()
        self.wording = wording
        self.banner = Banner(closable=False)
        self.fields: dict[str, Field] = {}
        self._touched: set[str] = set()
        self._problems: tuple[Problem, ...] = ()
        self._asked_field: Field | None = None
        """The field that the cursor was sent to last."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._scroll)

    def add_field(self, name: str, title: str, editor: QWidget, hint: str = "") -> Field:
        """Make the field for the record's field `name`; the caller lays it out."""
        field = Field(title, editor, self.wording, hint)
        self.fields[name] = field
        for part in (editor, *editor.findChildren(QWidget)):
            part.installEventFilter(self)
            part.setProperty("field", name)
        return field

    def show_problems(self, problems: Iterable[Problem], *, everywhere: bool = False) -> None:
        """Show each problem at its field; fields not yet left stay quiet unless `everywhere`."""
        self._problems = tuple(problems)
        if everywhere:
            self._touched = set(self.fields)
        for name, field in self.fields.items():
            here = [p for p in self._problems if p.field == name]
            field.show_problems(here if name in self._touched else [])
        general = [p for p in self._problems if p.field not in self.fields]
        if everywhere or not general:
            self.banner.say("\n".join(self.wording.problem(p) for p in general))

    def confirmed(self) -> frozenset[str]:
        """Return the codes of all questions answered with yes."""
        return frozenset().union(*(field.confirmed() for field in self.fields.values()))

    def go_to_first_problem(self) -> None:
        """Put the cursor where the first refusal or open question is."""
        answered = self.confirmed()
        stopping = {
            p.field
            for p in self._problems
            if p.severity is Severity.REFUSE
            or (p.severity is Severity.CONFIRM and p.code not in answered)
        }
        for name, field in self.fields.items():
            if name in stopping:
                (field.open_question() or field.editor).setFocus(Qt.FocusReason.OtherFocusReason)
                # The question has no height before the event loop has laid it out.
                self._asked_field = field
                self._soon.start()
                return

    def _scroll(self) -> None:
        if self._asked_field is not None:
            self._asked_field.scroll_here()

    def begin(self, values: Mapping[str, object] | None = None) -> None:
        """Forget which fields were left, and clear all messages."""
        self._touched = set(values or ())
        self._problems = ()
        self.banner.say("")
        for field in self.fields.values():
            field.show_problems([])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On Enter go to the next field; on leaving a field show its problems."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                return self._enter(watched)
        elif event.type() == QEvent.Type.FocusOut:
            self._left(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Enter in an editor that was added after its field was made, as in a list."""
        watched = self.window().focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if not (is_enter and isinstance(watched, QLineEdit) and self._enter(watched)):
            super().keyPressEvent(event)

    def finish(self) -> None:
        """Do what Enter in the last field does; a form that saves overrides this."""
        self.focusNextChild()

    def _enter(self, watched: QObject) -> bool:
        """Go on from a field of one line; a text of several lines takes Enter as a new line."""
        if not isinstance(watched, QLineEdit | QComboBox | QPushButton):
            return False
        if isinstance(watched, QLineEdit):
            watched.editingFinished.emit()
        following = self._editor_after(watched)
        if following is None:
            self.finish()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _editor_after(self, watched: QWidget) -> QWidget | None:
        """Return the next place to type or choose; None after the last line. Buttons are passed."""
        order = reading_order(self)
        if watched not in order:
            return None
        following = [
            widget
            for widget in order[order.index(watched) + 1 :]
            if _takes_input(widget) and not _same_choice(widget, watched)
        ]
        was_line = isinstance(watched, LINES)
        if was_line and not any(isinstance(one, LINES + TEXTS) for one in following):
            return None
        return following[0] if following else None

    def _left(self, watched: QObject) -> None:
        if not {"fields", "_touched", "_problems"} <= vars(self).keys():
            # Python's collector empties a dropped form before Qt takes the focus from its line.
            return
        name = watched.property("field")
        if isinstance(name, str) and name not in self._touched and self._holds_something(name):
            self._touched.add(name)
            here = [p for p in self._problems if p.field == name]
            self.fields[name].show_problems(here)

    def _holds_something(self, name: str) -> bool:
        """Whether something was typed; a field that was only passed through stays quiet."""
        editor = self.fields[name].editor
        if QApplication.activePopupWidget() is not None:
            return False
        text = getattr(editor, "value", str)()
        return bool(text)
