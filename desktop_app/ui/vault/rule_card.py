"""One number of the rules: what it decides, what it is, where it comes from, and its change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop_app.errors import Problem
from desktop_app.programme.records.rule_table import RuleNumber
from desktop_app.ui.kit.editors import Choice, NumberEdit
from desktop_app.ui.kit.field import Field
from desktop_app.ui.kit.parts import button, chip, column, label, line, row
from desktop_app.ui.kit.theme import XS, L, M, S
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.vault_rule_words import YES_OR_NO

NUMBER_PX = 120
YES, NO = "1", "0"


class Fact(QWidget):
    """A sentence under its heading; hidden while there is none."""

    def __init__(self, title: str) -> None:
        """Begin without a sentence."""
        super().__init__()
        layout = column(self, gap=XS)
        layout.addWidget(label(title, "label"))
        self._sentence = label("", wrap=True)
        layout.addWidget(self._sentence)

    @property
    def text(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(self, text: str) -> None:
        """Show a sentence; an empty one hides the heading, too."""
        self._sentence.setText(text)
        self.setVisible(bool(text))


class RuleCard(QFrame):
    """Shows the number that is chosen in the list; one who may can type another."""

    set_wanted = Signal(str, float)
    """The key and the number that was typed."""
    reset_wanted = Signal(str)

    def __init__(self, words: ClinicWords, *, may_change: bool) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("kind", "card")
        self._words, self._may_change = words, may_change
        self._number: RuleNumber | None = None
        layout = column(self, gap=M)
        layout.setContentsMargins(L, M, L, L)
        self.title = label("", "subtitle", wrap=True)
        layout.addWidget(self.title)
        self._shown = QWidget()
        layout.addWidget(self._shown)
        layout.addStretch()
        self._fill(column(self._shown, gap=M))
        self.show_number(None)

    @property
    def number(self) -> RuleNumber | None:
        """The number that is shown."""
        return self._number

    def show_number(self, number: RuleNumber | None) -> None:
        """Show a number; nothing for None."""
        self._number = number
        self._shown.setVisible(number is not None)
        if number is None:
            self.title.setText(self.tr("Tidak ada aturan yang cocok."))
            return
        words = self._words
        self.title.setText(words.rule_name(number.key))
        self.unconfirmed.setVisible(number.unconfirmed)
        self.changed.setVisible(number.changed)
        is_choice = number.unit == YES_OR_NO
        self.typed.setVisible(not is_choice)
        self.unit.setVisible(not is_choice)
        self.answer.setVisible(is_choice)
        self.typed.set_number(number.value)
        self.unit.setText(words.rule_unit(number.unit))
        self.answer.set_value(YES if number.value else NO)
        self.field.show_problems([])
        self.standard.say(words.rule_value(number.unit, number.standard))
        self.bounds.say(self._bounds(number))
        self.source.say(words.rule_source(number))
        self.note.say(words.rule_note(number))
        self._offer_change(number)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say below the field what is wrong with the number that was typed."""
        self.field.show_problems(problems)
        self.typed.setFocus()

    def show_work(self, *, at_work: bool) -> None:
        """Say that everything is made anew, or no more."""
        self.working.setVisible(at_work)
        if self._number is not None:
            self._offer_change(self._number)

    def focus_editor(self) -> None:
        """Put the cursor into the field."""
        (self.answer if self.answer.isVisible() else self.typed).setFocus()

    def save(self) -> None:
        """Ask for the number that is typed."""
        number = self._number
        if number is None or not self.save_button.isEnabled():
            return
        if number.unit == YES_OR_NO:
            self.set_wanted.emit(number.key, float(self.answer.value() or NO))
            return
        typed = self.typed.number()
        if typed is None:
            self.show_problems([Problem(field=number.key, code="rule_not_a_number")])
            return
        self.set_wanted.emit(number.key, typed)

    def reset(self) -> None:
        """Ask for the file's number."""
        if self._number is not None:
            self.reset_wanted.emit(self._number.key)

    def _fill(self, layout: QVBoxLayout) -> None:
        chips = row(gap=S)
        self.unconfirmed = chip(self.tr("belum dikonfirmasi"), "calm")
        self.changed = chip(self.tr("diubah"), "warning")
        chips.addWidget(self.unconfirmed)
        chips.addWidget(self.changed)
        chips.addStretch()
        layout.addLayout(chips)
        self._add_editors(layout)
        layout.addWidget(line())
        self.standard = Fact(self.tr("Angka bawaan"))
        self.bounds = Fact(self.tr("Boleh antara"))
        self.source = Fact(self.tr("Sumber"))
        self.note = Fact(self.tr("Catatan sumber"))
        for fact in (self.standard, self.bounds, self.source, self.note):
            layout.addWidget(fact)

    def _add_editors(self, layout: QVBoxLayout) -> None:
        editors = QWidget()
        entry = row(editors, gap=S)
        self.typed = NumberEdit(self._words)
        self.typed.setFixedWidth(NUMBER_PX)
        self.typed.returnPressed.connect(self.save)
        self.unit = label("", "soft")
        self.answer = Choice([(YES, self.tr("Ya")), (NO, self.tr("Tidak"))])
        for part in (self.typed, self.unit, self.answer):
            entry.addWidget(part)
        entry.addStretch()
        self.field = Field(self.tr("Angka yang berlaku"), editors, self._words)
        self.typed.setAccessibleName(self.tr("Angka yang berlaku"))
        layout.addWidget(self.field)
        self.hint = label("", "note", wrap=True)
        layout.addWidget(self.hint)
        self.working = QWidget()
        told = column(self.working, gap=S)
        told.addWidget(label(self.tr("Menghitung ulang semua anak…"), "soft"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        told.addWidget(bar)
        self.working.hide()
        layout.addWidget(self.working)
        buttons = row(gap=S)
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.clicked.connect(self.save)
        self.reset_button = button(self.tr("Kembali ke bawaan"))
        self.reset_button.clicked.connect(self.reset)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.reset_button)
        buttons.addStretch()
        layout.addLayout(buttons)

    def _bounds(self, number: RuleNumber) -> str:
        if number.unit == YES_OR_NO:
            return self.tr("Ya atau Tidak")
        low = self._words.rule_value(number.unit, number.low)
        if number.fixed:
            return low
        high = self._words.rule_value(number.unit, number.high)
        return self.tr("{low} dan {high}").format(low=low, high=high)

    def _offer_change(self, number: RuleNumber) -> None:
        can = self._may_change and not number.fixed and self.working.isHidden()
        for part in (self.typed, self.answer, self.save_button):
            part.setEnabled(can)
        self.save_button.setVisible(self._may_change and not number.fixed)
        self.reset_button.setVisible(self._may_change and number.changed)
        self.reset_button.setEnabled(self.working.isHidden())
        if not self._may_change:
            self.hint.setText(self.tr("Hanya Kepala/Admin yang dapat mengubah."))
        elif number.fixed:
            self.hint.setText(self.tr("Angka ini tetap."))
        else:
            self.hint.setText("")
        self.hint.setVisible(bool(self.hint.text()))
