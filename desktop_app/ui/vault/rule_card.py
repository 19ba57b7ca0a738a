"""Shows one number of the rules: its meaning, value, source, and a field to change it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.rule_table import RuleMark, RuleNumber
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.vault.rule_numbers import RuleNumbers
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editors import Choice, NumberEdit, Pick
from desktop_app.ui.kit.parts import button, chip, column, label, line, row
from desktop_app.ui.kit.record_form import SAVE_TIP, RecordForm, Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, L, M, S
from desktop_app.ui.vault.rules_model import MARK_TONES
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.vault_rule_choices import choices, chosen_name
from desktop_app.wording.vault_rule_words import YES_OR_NO

NUMBER_PX = 120
YES, NO = "1", "0"
VALUE = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class _SetNumber:
    """The result of setting a number: the number before, and what saving returned."""

    before: RuleNumber
    saved: Saved[RuleNumber]
    changes: Changes


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
        """The shown sentence."""
        return self._sentence.text()

    def say(self, text: str) -> None:
        """Show a sentence; an empty one hides the heading, too."""
        self._sentence.setText(text)
        self.setVisible(bool(text))


class RuleValue(QWidget):
    """An editor of a rule's value: a number with its unit, yes and no, or one of some names."""

    edited = Signal()

    def __init__(self, words: ClinicWords, yes: str, no: str) -> None:
        """Begin empty."""
        super().__init__()
        self._words = words
        self._is_choice = False
        entry = row(self, gap=S)
        self.typed = NumberEdit(words)
        self.typed.setFixedWidth(NUMBER_PX)
        self.unit = label("", "soft")
        self.answer = Choice([(YES, yes), (NO, no)])
        self._names: tuple[str, ...] = ()
        self.named = Pick()
        for part in (self.typed, self.unit, self.answer, self.named):
            entry.addWidget(part)
        entry.addStretch()
        for editor in (self.typed, self.answer, self.named):
            editor.edited.connect(self.edited)

    def put(self, number: Any, /) -> None:
        """Show the value of a `RuleNumber` in its own kind of editor."""
        self._is_choice = number.unit == YES_OR_NO
        self._names = choices(number.unit)
        plain = not self._is_choice and not self._names
        self.typed.setVisible(plain)
        self.unit.setVisible(plain)
        self.answer.setVisible(self._is_choice)
        self.named.setVisible(bool(self._names))
        self.typed.set_number(number.value)
        self.unit.setText(self._words.rule_unit(number.unit))
        self.answer.set_value(YES if number.value else NO)
        self.named.offer(self._names)
        self.named.set_value(chosen_name(number.unit, number.value) or "")

    def read(self) -> Any:
        """Return the number, 1 for yes and 0 for no; None when it cannot be read."""
        if self._names:
            return self._names.index(self.named.value()) + 1
        if self._is_choice:
            return float(self.answer.value() or NO)
        return self.typed.number()

    def readable(self) -> bool:
        """Whether it is a number."""
        return self.read() is not None

    def value(self) -> str:
        """Return what is typed, as it is shown."""
        if self._names:
            return self.named.value()
        return (self.answer.value() or NO) if self._is_choice else self.typed.value()

    def put_back(self, typed: str) -> None:
        """Show again what was typed before."""
        if self._names:
            self.named.set_value(typed)
        elif self._is_choice:
            self.answer.set_value(typed)
        else:
            self.typed.setText(typed)


class RuleCard(QFrame):
    """Shows the number that is chosen in the list; one who may can type another.

    What is typed and not saved stays with its number while others are looked at.
    """

    was_set = Signal(object, object)
    """A number was set; carries the number before, and what saving returned."""
    reset_wanted = Signal(str)
    check_wanted = Signal(object)
    """The shown number was found in the guideline; carries the number."""
    uncheck_wanted = Signal(object)
    """The mark of the shown number is to be taken off; carries the number."""

    def __init__(self, session: Session, *, may_change: bool) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("kind", "card")
        self._session = session
        self._words, self._may_change = session.wording, may_change
        self._number: RuleNumber | None = None
        self._drafts: dict[str, str] = {}
        self.form = RecordForm(session, self._work, self._saved)
        self.form.place_of = lambda _problem: VALUE
        self.form.saving_changed.connect(self._saving_changed)
        self.form.save_by_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        layout = column(self, gap=M)
        layout.setContentsMargins(L, M, L, L)
        self.title = label("", "subtitle", wrap=True)
        layout.addWidget(self.title)
        self._shown = QWidget()
        inside = column(self._shown, gap=M)
        self._fill(inside)
        inside.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._shown)
        layout.addWidget(area, 1)
        self.show_number(None)

    @property
    def number(self) -> RuleNumber | None:
        """The number that is shown."""
        return self._number

    def show_number(self, number: RuleNumber | None) -> None:
        """Show a number, with its unsaved typing if any; None empties the card."""
        self._keep_draft()
        self._number = number
        self._shown.setVisible(number is not None)
        if number is None:
            self.title.setText(self.tr("Tidak ada aturan yang cocok."))
            return
        words = self._words
        self.title.setText(words.rule_name(number.key))
        self.mark.setText(words.rule_mark(number.mark))
        theme.restyle(self.mark, "chip", MARK_TONES[number.mark] or "calm")
        self.changed.setVisible(number.changed)
        self.form.begin()
        self.value.put(number)
        self.form.mark_unchanged()
        if (draft := self._drafts.get(number.key)) is not None:
            self.value.put_back(draft)
        self.standard.say(words.rule_value(number.unit, number.standard))
        self.bounds.say(self._bounds(number))
        self.source.say(words.rule_source(number))
        self.note.say(words.rule_note(number))
        to_choose = self.tr("Pilih pedoman yang berlaku di puskesmas ini.")
        chosen = bool(choices(number.unit))
        self.advice.say(to_choose if chosen else words.rule_advice(number.mark))
        self.check.say(words.rule_check(number))
        self._offer_change(number)

    def unsaved(self) -> bool:
        """Whether something typed for this number or another is not saved."""
        return bool(self._drafts) or (self._number is not None and self.form.unsaved())

    def drop(self) -> None:
        """Drop what is typed for the shown number."""
        if self._number is not None:
            self._drafts.pop(self._number.key, None)
            self.form.mark_unchanged()

    def show_work(self, *, at_work: bool) -> None:
        """Show or hide that all results are being computed again."""
        self.working.setVisible(at_work)
        if self._number is not None:
            self._offer_change(self._number)

    def focus_editor(self) -> None:
        """Put the cursor into the field."""
        (self.answer if self.answer.isVisible() else self.typed).setFocus()

    def save(self) -> None:
        """Store the typed number; it overrides the file's number everywhere."""
        if self.save_button.isEnabled():
            self.form.submit()

    def reset(self) -> None:
        """Emit that the file's number should apply again."""
        if self._number is not None:
            self.reset_wanted.emit(self._number.key)

    def _fill(self, layout: QVBoxLayout) -> None:
        chips = row(gap=S)
        self.mark = chip("", "calm")
        self.changed = chip(self.tr("diubah"), "warning")
        chips.addWidget(self.mark)
        chips.addWidget(self.changed)
        chips.addStretch()
        layout.addLayout(chips)
        self._add_editors(layout)
        layout.addWidget(line())
        self.advice = Fact(self.tr("Yang perlu dilakukan"))
        self.check = Fact(self.tr("Dicocokkan dengan pedoman"))
        layout.addWidget(self.advice)
        layout.addWidget(self.check)
        layout.addLayout(self._make_marking())
        self.standard = Fact(self.tr("Angka bawaan"))
        self.bounds = Fact(self.tr("Boleh antara"))
        self.source = Fact(self.tr("Sumber"))
        self.note = Fact(self.tr("Catatan sumber"))
        for fact in (self.source, self.note, self.standard, self.bounds):
            layout.addWidget(fact)

    def _make_marking(self) -> QHBoxLayout:
        self.check_button = button(self.tr("Tandai sudah dicocokkan…"))
        self.check_button.clicked.connect(lambda: self.check_wanted.emit(self._number))
        self.uncheck_button = button(self.tr("Hapus tanda"))
        self.uncheck_button.clicked.connect(lambda: self.uncheck_wanted.emit(self._number))
        marking = row(gap=S)
        marking.addWidget(self.check_button)
        marking.addWidget(self.uncheck_button)
        marking.addStretch()
        return marking

    def _add_editors(self, layout: QVBoxLayout) -> None:
        self.value = RuleValue(self._words, self.tr("Ya"), self.tr("Tidak"))
        self.typed, self.answer = self.value.typed, self.value.answer
        title = self.tr("Angka yang berlaku")
        self.field = self.form.add_field(VALUE, title, self.value)
        self.typed.setAccessibleName(title)
        inside = column(self.form, gap=S)
        inside.addWidget(self.field)
        inside.addWidget(self.form.banner)
        layout.addWidget(self.form)
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
        self.save_button.setToolTip(SAVE_TIP)
        self.save_button.clicked.connect(self.save)
        self.reset_button = button(self.tr("Kembali ke bawaan"))
        self.reset_button.clicked.connect(self.reset)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.reset_button)
        buttons.addStretch()
        layout.addLayout(buttons)

    def _keep_draft(self) -> None:
        number = self._number
        if number is None:
            return
        if self.form.unsaved():
            self._drafts[number.key] = self.value.value()
        else:
            self._drafts.pop(number.key, None)

    def _work(self) -> Work | None:
        number, typed = self._number, self.value.read()
        if number is None or typed == number.value:
            self.drop()
            return None
        if typed is None:
            unreadable = Problem(field=number.key, code="rule_not_a_number")
            self.form.failed(Invalid([unreadable]))
            return None
        numbers = self._session.services.rule_numbers
        return partial(
            self._set, numbers, number, typed, confirmed=self.form.answered, by=self._session.by
        )

    @staticmethod
    def _set(
        numbers: RuleNumbers,
        before: RuleNumber,
        value: float,
        *,
        confirmed: Collection[str],
        by: Person,
    ) -> _SetNumber:
        """Set the number, on the writer thread; return it with the number before."""
        saved = numbers.set(before.key, value, shown=before.value, confirmed=confirmed, by=by)
        return _SetNumber(before=before, saved=saved, changes=saved.changes)

    def _saved(self, done: _SetNumber) -> None:
        self.drop()
        self.was_set.emit(done.before, done.saved)

    def _saving_changed(self, saving: bool) -> None:
        self.show_work(at_work=saving)

    def _bounds(self, number: RuleNumber) -> str:
        if number.unit == YES_OR_NO:
            return self.tr("Ya atau Tidak")
        if choices(number.unit):
            return ""  # the list of names shows them
        low = self._words.rule_value(number.unit, number.low)
        if number.fixed:
            return low
        high = self._words.rule_value(number.unit, number.high)
        return self.tr("{low} dan {high}").format(low=low, high=high)

    def _offer_change(self, number: RuleNumber) -> None:
        can = self._may_change and not number.fixed and self.working.isHidden()
        for part in (self.typed, self.answer, self.value.named, self.save_button):
            part.setEnabled(can)
        self.save_button.setVisible(self._may_change and not number.fixed)
        self.reset_button.setVisible(self._may_change and number.changed)
        rules = number.mark_of_source is not RuleMark.OWN
        self.check_button.setVisible(self._may_change and rules and not number.checked)
        self.uncheck_button.setVisible(self._may_change and number.checked)
        for part in (self.reset_button, self.check_button, self.uncheck_button):
            part.setEnabled(self.working.isHidden())
        if not self._may_change:
            self.hint.setText(self.tr("Hanya Kepala/Admin yang dapat mengubah."))
        elif number.fixed:
            self.hint.setText(self.tr("Angka ini tetap."))
        else:
            self.hint.setText("")
        self.hint.setVisible(bool(self.hint.text()))
