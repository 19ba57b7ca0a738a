"""Outpatient care of a child with gizi buruk: the next step, its reasons, weekly visits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.feeding import OutpatientVisit, TherapeuticFood
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.feeding.outpatient_page import OutpatientPage, OutpatientView
from desktop_app.ui.casework.urgent_letter import UrgentLetter
from desktop_app.ui.feeding.outpatient_end import EndOutpatientDialog
from desktop_app.ui.feeding.outpatient_form import OutpatientVisitDialog
from desktop_app.ui.feeding.weight_chart import WeightChart
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.parts import (
    Banner,
    EmptyState,
    button,
    card,
    column,
    label,
)
from desktop_app.ui.kit.record_panel import CarePanel
from desktop_app.ui.kit.scrolling import ScrollingArea
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M
from desktop_app.wording import Wording
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

ROW_PX = 34
_URGENT = ("refer_now", "refer", "dropped_out")


def _listed(words: ClinicWords, group: str, codes: Sequence[str]) -> str:
    return ", ".join(words.word(group, code) for code in codes) or NOTHING


def _given(visit: OutpatientVisit, words: ClinicWords, numbers: Wording) -> str:
    """Return the food of a visit and its amount."""
    if visit.milk_ml_day is not None and visit.food is not None:
        name = words.word("therapy", visit.food.value)
        return f"{name} {numbers.number(visit.milk_ml_day)} ml"
    if visit.sachets_given is None:
        return NOTHING
    rutf = words.word("therapy", TherapeuticFood.RUTF)
    return f"{rutf} {numbers.number(visit.sachets_given)}"


def _columns(words: ClinicWords) -> tuple[Column[OutpatientVisit], ...]:
    def number(title: str, name: str, decimals: int, width: int) -> Column[OutpatientVisit]:
        return Column(
            title=title,
            text=lambda r, w: w.number(getattr(r, name), decimals),
            align=RIGHT,
            width=width,
        )

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"), text=lambda r, w: w.date(r.on), width=120
        ),
        number(QT_TRANSLATE_NOOP("columns", "Berat (kg)"), "weight_kg", 2, 96),
        number(QT_TRANSLATE_NOOP("columns", "LiLA (cm)"), "muac_cm", 1, 92),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "BB/TB"),
            text=lambda r, w: w.z(r.zwfl),
            align=RIGHT,
            width=84,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Edema"),
            text=lambda r, _w: f"+{r.oedema_grade}" if r.oedema_grade else NOTHING,
            width=76,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Nafsu makan"),
            text=lambda r, _w: words.word("appetite", r.appetite.value) if r.appetite else NOTHING,
            width=116,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Makanan"),
            text=lambda r, w: _given(r, words, w),
            width=140,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Obat"),
            text=lambda r, _w: _listed(words, "medicine", r.medicines),
            width=150,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Komplikasi"),
            text=lambda r, _w: _listed(words, "sign", r.complications),
            tip=True,
        ),
    )


class OutpatientPanel(CarePanel):
    """Shows the newest course, or the button that begins one."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out step, visits and buttons."""
        super().__init__(session, child_id)
        self._page: OutpatientPage | None = None
        self.dialog: FormDialog | None = None
        self.letter: UrgentLetter | None = None
        inside = QWidget()
        upper = column(inside, gap=M)
        self.state = label("", "subtitle")
        upper.addWidget(self.state)
        self.said = Banner(closable=False)
        upper.addWidget(self.said)
        self.model: TableModel[OutpatientVisit] = TableModel(
            session.wording, _columns(session.wording)
        )
        self.table = TableView(self.model, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Kunjungan rawat jalan"))
        self.table.chosen.connect(self._correct_row)
        self._surface = card()
        column(self._surface, margin=1, gap=0).addWidget(self.table)
        upper.addWidget(self._surface, 1)
        self.chart = WeightChart(session.wording)
        self.chart.chosen.connect(self.correct)
        upper.addWidget(self.chart)
        self.empty = EmptyState(
            "feeding",
            self.tr("Tidak ada rawat jalan gizi buruk"),
            self.tr("Periksa berat, LiLA, edema dan nafsu makan, lalu mulai bila gizi buruk."),
        )
        upper.addWidget(self.empty, 1)
        self.body.addWidget(ScrollingArea(inside), 1)
        foot = Flow()
        self.refer_button = button(self.tr("Tulis rujukan segera"), "danger", "referral")
        self.refer_button.clicked.connect(self.write_letter)
        foot.add(self.refer_button)
        self.edit_button = button(self.tr("Perbaiki kunjungan"), icon="edit")
        self.edit_button.clicked.connect(self._correct_chosen)
        foot.add(self.edit_button)
        foot.add_spring()
        self.end_button = button(self.tr("Akhiri"))
        self.end_button.clicked.connect(self.end)
        self.reopen_button = button(self.tr("Buka lagi"))
        self.reopen_button.clicked.connect(self.reopen)
        self.visit_button = button(self.tr("Kunjungan mingguan"), "primary", "plus")
        self.visit_button.clicked.connect(self.add_visit)
        self.start_button = button(self.tr("Mulai rawat jalan"), "primary", "plus")
        self.start_button.clicked.connect(self.start)
        for made in (self.end_button, self.reopen_button, self.visit_button, self.start_button):
            foot.add(made)
        self.body.addWidget(foot)

    def load(self) -> None:
        """Ask for the courses."""
        outpatient, by = self.session.services.outpatient, self.session.by
        self.read(partial(outpatient.of_child, self.child_id, by=by), self._show)

    def focus_first(self) -> None:
        """Put the cursor into the visits, or on the button that begins a course."""
        (self.table if self.table.isVisible() else self.start_button).setFocus()

    def start(self) -> None:
        """Admit the child."""
        if self._page is not None:
            self._open(OutpatientVisitDialog(self.session, self._page.child, None, self))

    def add_visit(self) -> None:
        """Add a weekly visit."""
        view = self._view()
        if self._page is not None and view is not None:
            self._open(OutpatientVisitDialog(self.session, self._page.child, view, self))

    def correct(self, visit: OutpatientVisit) -> None:
        """Change or remove a visit."""
        view = self._view()
        if self._page is None or view is None or not may(self.session.by, Right.CORRECT):
            return
        dialog = OutpatientVisitDialog(self.session, self._page.child, view, self, visit)
        dialog.removed.connect(self.offer_undo)
        self.dialog = dialog
        dialog.done_with.connect(self._corrected)
        dialog.open()

    def write_letter(self) -> None:
        """Write the letter that the last visit asks for."""
        view = self._view()
        if self._page is not None and view is not None and view.referral is not None:
            self.letter = UrgentLetter(self.session, self._page.child, self)
            self.letter.told.connect(self.told)
            self.letter.failed.connect(self.failed)
            self.letter.write(view.referral.reasons)

    def end(self) -> None:
        """End the course, or pass the child on to PMT."""
        view = self._view()
        if self._page is not None and view is not None:
            self._open(EndOutpatientDialog(self.session, self._page.child, view, self))

    def reopen(self) -> None:
        """Undo the end of the course."""
        view = self._view()
        if view is not None:
            outpatient, by = self.session.services.outpatient, self.session.by
            course_id = view.course.course_id
            self.write(
                lambda _yes: outpatient.reopen(course_id, by=by),
                lambda _saved: self.told.emit(self.tr("Rawat jalan berjalan lagi.")),
            )

    def _corrected(self, saved: Saved[OutpatientVisit]) -> None:
        outpatient, by = self.session.services.outpatient, self.session.by
        assert saved.before is not None, "a correction has a record before it"  # noqa: S101 - types
        way_back = partial(outpatient.put_visit_back, saved.before, saved.record, by=by)
        self.offer_undo(self.tr("Kunjungan diperbaiki."), way_back)

    def _correct_row(self, index: QModelIndex) -> None:
        self.correct(self.model.row_at(index))

    def _correct_chosen(self) -> None:
        index = self.table.currentIndex()
        self.correct(self.model.row_at(index) if index.isValid() else self.model.rows[-1])

    def _open(self, dialog: FormDialog) -> None:
        self.dialog = dialog
        dialog.done_with.connect(lambda _saved: self.told.emit(self.tr("Tersimpan.")))
        dialog.open()

    def _view(self) -> OutpatientView | None:
        return self._page.courses[0] if self._page is not None and self._page.courses else None

    def _show(self, page: OutpatientPage) -> None:
        self._page = page
        view, words = self._view(), self.session.wording
        running = view is not None and view.course.ended_on is None
        self._surface.setVisible(view is not None)
        self.chart.setVisible(view is not None)
        self.edit_button.setVisible(view is not None and may(self.session.by, Right.CORRECT))
        self.empty.setVisible(view is None)
        self.state.setVisible(view is not None)
        puts_in = may(self.session.by, Right.INPUT)
        self.visit_button.setVisible(running and puts_in)
        self.end_button.setVisible(running and puts_in)
        to_refer = running and view is not None and view.referral is not None
        self.refer_button.setVisible(to_refer and puts_in)
        self.start_button.setVisible(not running and puts_in)
        self.reopen_button.setVisible(
            view is not None and not running and may(self.session.by, Right.CORRECT)
        )
        if view is None:
            self.said.say("")
            return
        self.model.show(view.visits)
        self.chart.show_weighings(view.visits, view.gains)
        course = view.course
        if running:
            text = self.tr("Rawat jalan sejak {day}").format(day=words.date(course.start))
        else:
            outcome = words.word("outcome", course.outcome.value) if course.outcome else NOTHING
            text = self.tr("Rawat jalan {start} sampai {end}: {outcome}").format(
                start=words.date(course.start), end=words.date(course.ended_on), outcome=outcome
            )
        self.state.setText(text)
        step = view.step
        said = [words.word("step", step.step.value), *(words.reason(r) for r in step.because)]
        text = said[0][:1].upper() + said[0][1:] + ". " + " ".join(said[1:])
        if step.next_visit is not None:
            text += " " + self.tr("Kontrol berikutnya {day}.").format(
                day=words.date(step.next_visit)
            )
        urgent = step.step.value in _URGENT
        self.said.say(text if running else "", "danger" if urgent else "calm")
