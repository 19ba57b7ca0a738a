"""The fields of one visit in paper order: editors, their layout, and the visit as typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QScrollArea, QWidget

from desktop_app.errors import Problem
from desktop_app.programme.records.children import Measure, Visit
from desktop_app.services.growth.visits import RecentlyUsed
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editors import (
    NO,
    YES,
    Choice,
    DateEdit,
    NumberEdit,
    TextEdit,
    read_answer,
)
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.record_form import Bound, RecordForm, Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, M, S

NUMBERS = ("weight_kg", "lenhei_cm", "headc_cm", "muac_cm")


class VisitFields(RecordForm):
    """The form with the fields of one visit."""

    typed = Signal()
    day_typed = Signal(date)
    """A date was typed: the way of measuring may be proposed, as nobody has chosen it yet."""

    def __init__(
        self, session: Session, work: Callable[[], Work | None], done: Callable[[Any], None]
    ) -> None:
        """Make the editors; `make_area` lays them out."""
        super().__init__(session, work, done, judged_while_typing=True)
        self._measure_chosen = False
        self._make_editors(session.today())

    def fill(self, visit: Visit, usual: Measure) -> None:
        """Show a visit; `usual` is the way of measuring when the visit names none."""
        self._measure_chosen = False
        self.show_record(visit)
        self.measure.put(visit.measure or usual)
        self.mark_unchanged()

    def keep_measure(self) -> None:
        """Note that a person chose the way of measuring: propose no other."""
        self._measure_chosen = True

    def offer_measure(self, usual: Measure) -> None:
        """Choose the usual way of measuring, unless a person has chosen."""
        self.measure.put(usual)

    def offer(self, used: RecentlyUsed) -> None:
        """Complete typed names with recent examiners and instruments."""
        for completion, texts in zip(
            self._completions, (used.examiners, used.instruments), strict=True
        ):
            completion.setStringList(texts)

    def visit(self, base: Visit) -> Visit | None:
        """Return a visit with what is typed; None while its date cannot be read."""
        if self.visit_date.day() is None:
            return None
        typed = self.typed_over(base)
        return typed if typed.lenhei_cm is not None else replace(typed, measure=None)

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
        rows = (
            (
                Bound("visit_date", self.visit_date, self.tr("Tanggal"), stretch=3),
                Bound("weight_kg", self.weight_kg, self.tr("Berat (kg)"), stretch=2),
            ),
            (
                Bound("lenhei_cm", self.lenhei_cm, self.tr("Panjang/tinggi (cm)")),
                Bound("measure", self.measure, self.tr("Cara ukur"), stretch=0),
            ),
            (
                Bound("headc_cm", self.headc_cm, self.tr("LK (cm)")),
                Bound("muac_cm", self.muac_cm, self.tr("LiLA (cm)")),
                Bound("oedema_grade", self.oedema, self.tr("Edema"), stretch=0),
            ),
            (
                Bound("examiner", self.examiner, self.tr("Pemeriksa")),
                Bound("instrument", self.instrument, self.tr("Alat ukur")),
            ),
            (
                Bound("kia_book", self.kia_book, self.tr("Buku KIA"), stretch=0),
                Bound("notes", self.notes, self.tr("Catatan")),
            ),
        )
        self.instrument.setToolTip(self.tr("Papan atau timbangan, mis. Infantometer 1"))
        inside = QWidget()
        layout = column(inside, gap=S)
        layout.setContentsMargins(M, XS, M, XS)
        layout.addWidget(self.banner)
        for made in self.bind(*rows):
            layout.addWidget(made)
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
            [(str(m.value), wording.measure(m.value)) for m in (Measure.LYING, Measure.STANDING)],
            Measure,
        )
        self.oedema = Choice(
            [("", self.tr("–")), ("0", self.tr("Tidak")), ("1", "+1"), ("2", "+2"), ("3", "+3")],
            int,
        )
        self.oedema.setToolTip(self.tr("– belum diperiksa"))
        self.notes = TextEdit(max_length=500)
        self.kia_book = Choice(
            [("", self.tr("–")), (YES, self.tr("Ada")), (NO, self.tr("Tidak"))], read_answer
        )
        self.kia_book.setToolTip(self.tr("– belum ditanya"))
        for editor in (
            self.visit_date, self.weight_kg, self.lenhei_cm, self.headc_cm, self.muac_cm,
            self.oedema, self.examiner, self.instrument, self.notes, self.kia_book,
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
    # Qt gives the list no parent whose look it could take.
    if (names := completer.popup()) is not None:
        theme.dress(names)
    completer.activated.connect(lambda _text: editor.edited.emit())
    editor.setCompleter(completer)
    return offered
