"""Asks who the child of a row is, one question at a time, with what speaks for each child."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop_app.programme.records.children import Child
from desktop_app.programme.register.candidates import PossibleMatch
from desktop_app.services.exchange.import_plan import NEW_CHILD, Question
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.theme import XS, M, S
from desktop_app.wording import Wording


class WhoPanel(QFrame):
    """The first question that is neither answered nor put off; hidden when there is none."""

    answered = Signal(str, str)
    """Carries the question's place and the answer (`import_plan.Plan.answers`)."""

    put_off = Signal()

    def __init__(self, wording: Wording) -> None:
        """Begin without a question."""
        super().__init__()
        self.setProperty("kind", "card")
        self._wording = wording
        self._open: list[Question] = []
        self._put_off: set[str] = set()
        self._layout = column(self, margin=M, gap=S)
        self._inside: QWidget | None = None
        self.buttons: list[QPushButton] = []
        """One for each candidate, then "another child", then "later"."""
        self.hide()

    def begin(self) -> None:
        """Forget what was put off, for another file."""
        self._put_off.clear()

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show the first of these that was not put off."""
        self._open = [one for one in questions if one.place not in self._put_off]
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None
        self.buttons = []
        self.setVisible(bool(self._open))
        if self._open:
            self._inside = self._asked(self._open[0])
            self._layout.addWidget(self._inside)

    @property
    def harmless(self) -> QPushButton | None:
        """The button that decides nothing, for a stray Enter; None when nothing is asked."""
        return self.buttons[-1] if self.buttons else None

    def _asked(self, question: Question) -> QWidget:
        inside = QWidget()
        lines = column(inside, gap=S)
        heading = row()
        heading.addWidget(label(self.tr("Siapa anak ini?"), "subtitle"))
        left = self.tr("{count} pertanyaan").format(count=len(self._open))
        heading.addWidget(label(left, "soft"))
        heading.addStretch()
        lines.addLayout(heading)
        told = self.tr("Baris {place}: {child}").format(
            place=question.place, child=self._described(question.told)
        )
        lines.addWidget(label(told, wrap=True))
        for candidate in question.candidates:
            lines.addLayout(self._line(question, candidate))
        lines.addLayout(self._other_answers(question))
        return inside

    def _line(self, question: Question, candidate: PossibleMatch) -> QHBoxLayout:
        line = row()
        words = column(gap=XS)
        words.addWidget(label(self._known(candidate), "strong", wrap=True))
        why = " ".join(self._wording.evidence(code) for code in candidate.evidence)
        words.addWidget(label(why, "small", wrap=True))
        same = button(self.tr("Anak yang sama"))
        same.setAccessibleName(
            self.tr("Anak yang sama dengan {name}").format(name=candidate.child.name)
        )
        same.clicked.connect(partial(self._answer, question, candidate.reference))
        self.buttons.append(same)
        line.addLayout(words, 1)
        line.addWidget(same)
        return line

    def _other_answers(self, question: Question) -> QHBoxLayout:
        line = row()
        new = button(self.tr("Anak lain"))
        new.clicked.connect(partial(self._answer, question, NEW_CHILD))
        later = button(self.tr("Nanti saja"), "link")
        later.clicked.connect(partial(self._later, question))
        self.buttons += [new, later]
        line.addWidget(
            label(self.tr("Tanpa jawaban, baris ini tidak dimasukkan."), "small", wrap=True), 1
        )
        line.addWidget(later)
        line.addWidget(new)
        return line

    def _known(self, candidate: PossibleMatch) -> str:
        """Return who the candidate is, and whether the register or this file has her."""
        described = self._described(candidate.child)
        if candidate.child.child_id:
            return self.tr("Sudah terdaftar: {child}").format(child=described)
        return self.tr("Lain di berkas ini: {child}").format(child=described)

    def _described(self, child: Child) -> str:
        parents = " / ".join(name for name in (child.mother, child.father) if name)
        parts = (
            child.name,
            self._wording.sex(child.sex),
            self._wording.date(child.birth_date),
            parents,
            child.desa,
        )
        return " · ".join(part for part in parts if part)

    def _answer(self, question: Question, answer: str) -> None:
        self.answered.emit(question.place, answer)

    def _later(self, question: Question) -> None:
        self._put_off.add(question.place)
        self.show_questions(self._open)
        self.put_off.emit()
