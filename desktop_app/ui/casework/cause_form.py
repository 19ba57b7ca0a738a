"""Records the puskesmas doctor's search for the cause of stunting."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import CauseAssessment
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.editors import NO, YES, Choice, DateEdit, TextEdit, read_answer
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.ticks import Ticks

EARLY = "early"
DEVELOPMENT, DIET = "development_checked", "diet_started"
WIDTH_PX = 600


class CauseDialog(FormDialog):
    """The form of a new search for the cause, or of a stored one to correct."""

    def __init__(
        self,
        session: Session,
        child: Child,
        parent: QWidget,
        known: CauseAssessment | None = None,
    ) -> None:
        """Fill the form with today's date and no finding, or with the stored search `known`."""
        super().__init__(
            session,
            parent,
            title=self.tr("Pencarian penyebab stunting"),
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        prefer_width(self, WIDTH_PX)
        words = session.wording
        self.on = DateEdit(words, session.today())
        self._known = known or CauseAssessment(child_id=child.child_id, on=session.today())
        self.red_flags = Ticks()
        flags = session.services.assessments.red_flags()
        self.red_flags.offer([(code, words.case_word("red_flag", code)) for code in flags])
        self.steps = Ticks(1)
        self.steps.offer(
            [
                (DEVELOPMENT, self.tr("Perkembangan sudah diperiksa")),
                (DIET, self.tr("PDK (makanan khusus) sudah dimulai")),
            ]
        )
        self.responded = Choice(
            [(YES, self.tr("Ya")), (NO, self.tr("Tidak")), (EARLY, self.tr("Belum dapat dinilai"))],
            read_answer,
        )
        self.notes = TextEdit(max_length=500)
        self.lay_out(
            Bound("on", self.on, self.tr("Tanggal"), needed=True),
            Bound("red_flags", self.red_flags, self.tr("Tanda bahaya")),
            Bound("steps", self.steps, self.tr("Sudah dilakukan"), of_record=False),
            Bound("responded", self.responded, self.tr("Pertumbuhan membaik dengan PDK?")),
            Bound("notes", self.notes, self.tr("Catatan")),
        )
        self.form.show_record(self._known)
        if known is not None:
            self._open(known)
        self.red_flags.setFocus()

    def work(self) -> Work | None:
        """Save the search."""
        if not self.form.complete():
            return None
        assessment = replace(
            self.form.typed_over(self._known),
            development_checked=DEVELOPMENT in self.steps.value(),
            diet_started=DIET in self.steps.value(),
            examiner=self._known.examiner or self.session.display_name,
        )
        assessments = self.session.services.assessments
        act = (
            partial(assessments.correct, shown=self._known)
            if assessment.assessment_id
            else assessments.record
        )
        return partial(act, assessment, confirmed=self.confirmed, by=self.session.by)

    def _open(self, known: CauseAssessment) -> None:
        done = ((DEVELOPMENT, known.development_checked), (DIET, known.diet_started))
        self.steps.set_value([code for code, is_done in done if is_done])
        if known.responded is None:
            # None in a stored record means "too early"; in a new form it means no answer yet.
            self.responded.set_value(EARLY)
        self.open_record(
            self.session.services.assessments,
            known.assessment_id,
            self.tr("Pencarian penyebab dihapus."),
        )
