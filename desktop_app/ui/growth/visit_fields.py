"""The fields of one visit in paper order: editors, their layout, and the visit as typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QScrollArea, QWidget

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Measure, Visit
from desktop_app.services.growth.visits import RecentlyUsed
from desktop_app.ui.kit.editors import Choice, DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.field import FieldRow, Form
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.theme import XS, M, S
from desktop_app.wording import Wording

NUMBERS = ("weight_kg", "lenhei_cm", "headc_cm", "muac_cm")


class VisitFields(Form):
    """What is written down of a visit."""

    typed = Signal()
    day_typed = Signal(date)
    """How she is measured at that age may be offered: nobody has chosen yet."""

    def __init__(self, wording: Wording, today: date) -> None:
        """Make the editors; `make_area` lays them out."""
        super().__init__(wording)
        self._measure_chosen = False
        self._make_editors(today)

    def fill(self, visit: Visit, usual: Measure) -> None:
        """Show a visit; `usual` stands where it was not said how she was measured."""
        self._measure_chosen = False
        self.visit_date.set_day(visit.visit_date)
        for name in NUMBERS:
            getattr(self, name).set_number(getattr(visit, name))
        self.measure.set_value(str((visit.measure or usual).value))
        grade = visit.oedema_grade
        self.oedema.set_value("" if grade is None else str(grade))
        self.examiner.setText(visit.examiner)
        self.instrument.setText(visit.instrument)
        self.notes.setText(visit.notes)

    def keep_measure(self) -> None:
        """Offer no other way of measuring: this one was chosen."""
        self._measure_chosen = True

    def offer_measure(self, usual: Measure) -> None:
        """Choose how she is usually measured, as long as nobody has chosen."""
        self.measure.set_value(str(usual.value))

    def offer(self, used: RecentlyUsed) -> None:
        """Complete what is typed by who measured lately and with what."""
        for completion, texts in zip(
            self._completions, (used.examiners, used.instruments), strict=True
        ):
            completion.setStringList(texts)

    def typed_over(self, base: Visit) -> Visit | None:
        """Return a visit with what is typed; None while its date cannot be read."""
        day = self.visit_date.day()
        if day is None:
            return None
        grade, height = self.oedema.value(), self.lenhei_cm.number()
        how = self.measure.value()
        return replace(
            base,
            visit_date=day,
            weight_kg=self.weight_kg.number(),
            lenhei_cm=height,
            measure=None if height is None or how is None else Measure(how),
            headc_cm=self.headc_cm.number(),
            muac_cm=self.muac_cm.number(),
            oedema_grade=int(grade) if grade else None,
            examiner=self.examiner.value(),
            instrument=self.instrument.value(),
            notes=self.notes.value(),
        )

    def entry_problems(self) -> list[Problem]:
        """Return what cannot even be read as a date or a number."""
        problems = []
        if self.visit_date.day() is None:
            problems.append(Problem(field="visit_date", code="date_unreadable"))
        problems += [
            Problem(field=name, code="number_unreadable")
            for name in NUMBERS
            if not getattr(self, name).readable()
        ]
        return problems

    def make_area(self) -> QScrollArea:
        """Return the fields laid out, to be scrolled where the window is low."""
        add = self.add_field
        day = add("visit_date", self.tr("Tanggal"), self.visit_date)
        weight = add("weight_kg", self.tr("Berat (kg)"), self.weight_kg)
        height = add("lenhei_cm", self.tr("Panjang/tinggi (cm)"), self.lenhei_cm)
        how = add("measure", self.tr("Cara ukur"), self.measure)
        head = add("headc_cm", self.tr("LK (cm)"), self.headc_cm)
        arm = add("muac_cm", self.tr("LiLA (cm)"), self.muac_cm)
        oedema = add("oedema_grade", self.tr("Edema"), self.oedema)
        examiner = add("examiner", self.tr("Pemeriksa"), self.examiner)
        instrument = add("instrument", self.tr("Alat ukur"), self.instrument)
        self.instrument.setToolTip(self.tr("Papan atau timbangan, mis. Infantometer 1"))
        notes = add("notes", self.tr("Catatan"), self.notes)
        inside = QWidget()
        layout = column(inside, gap=S)
        layout.setContentsMargins(M, XS, M, XS)
        layout.addWidget(self.banner)
        layout.addWidget(FieldRow(day, weight, stretches=(3, 2)))
        layout.addWidget(FieldRow(height, how, stretches=(1, 0)))
        layout.addWidget(FieldRow(head, arm, oedema, stretches=(1, 1, 0)))
        layout.addWidget(FieldRow(examiner, instrument))
        layout.addWidget(notes)
        layout.addStretch()
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _make_editors(self, today: date) -> None:
        wording = self.wording
        self.visit_date = DateEdit(wording, today)
        self.examiner, self.instrument = TextEdit(max_length=60), TextEdit(max_length=60)
        self._completions = [_complete(editor) for editor in (self.examiner, self.instrument)]
        self.weight_kg, self.lenhei_cm = NumberEdit(wording), NumberEdit(wording)
        self.headc_cm, self.muac_cm = NumberEdit(wording), NumberEdit(wording)
        self.measure = Choice(
            [(str(m.value), wording.measure(m.value)) for m in (Measure.LYING, Measure.STANDING)]
        )
        self.oedema = Choice(
            [("", self.tr("–")), ("0", self.tr("Tidak")), ("1", "+1"), ("2", "+2"), ("3", "+3")]
        )
        self.oedema.setToolTip(self.tr("– belum diperiksa"))
        self.notes = TextEdit(max_length=500)
        for editor in (
            self.visit_date, self.weight_kg, self.lenhei_cm, self.headc_cm, self.muac_cm,
            self.oedema, self.examiner, self.instrument, self.notes,
        ):  # fmt: skip
            editor.edited.connect(self._edited)
        self.measure.edited.connect(self._measure_picked)

    def _measure_picked(self) -> None:
        self._measure_chosen = True
        self.typed.emit()

    def _edited(self) -> None:
        day = self.visit_date.day()
        if not self._measure_chosen and day is not None:
            self.day_typed.emit(day)
        self.typed.emit()


def _complete(editor: TextEdit) -> QStringListModel:
    """Let the editor complete what is typed from a list; return the list, empty at first."""
    offered = QStringListModel(editor)
    completer = QCompleter(offered, editor)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.activated.connect(lambda _text: editor.edited.emit())
    editor.setCompleter(completer)
    return offered
