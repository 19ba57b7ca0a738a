"""Records the puskesmas doctor's search for the cause of stunting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import CauseAssessment
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.editors import Choice, DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.ticks import Ticks

YES, NO, EARLY = "yes", "no", "early"
DEVELOPMENT, DIET = "development_checked", "diet_started"
_RESPONDED = {YES: True, NO: False, EARLY: None}
WIDTH_PX = 600


class CauseDialog(CaseDialog):
    """A new search for the cause, or one that is corrected."""

    def __init__(
        self,
        session: Session,
        child: Child,
        parent: QWidget,
        known: CauseAssessment | None = None,
    ) -> None:
        """Begin today with nothing found, or with a known search."""
        super().__init__(
            session,
            child,
            parent,
            title=self.tr("Pencarian penyebab stunting"),
            yes=self.tr("Simpan"),
        )
        self.setMinimumWidth(WIDTH_PX)
        words = session.wording
        self.on = DateEdit(words, session.today())
        self._known = known or CauseAssessment(child_id=child.child_id, on=session.today())
        self.on.set_day(self._known.on)
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
            [(YES, self.tr("Ya")), (NO, self.tr("Tidak")), (EARLY, self.tr("Belum dapat dinilai"))]
        )
        self.notes = TextEdit(max_length=500)
        for name, title, editor in (
            ("on", self.tr("Tanggal"), self.on),
            ("red_flags", self.tr("Tanda bahaya"), self.red_flags),
            ("steps", self.tr("Sudah dilakukan"), self.steps),
            ("responded", self.tr("Pertumbuhan membaik dengan PDK?"), self.responded),
            ("notes", self.tr("Catatan"), self.notes),
        ):
            self.fields.addWidget(self.add(name, title, editor))
        if known is not None:
            self._fill(known)
        self.red_flags.setFocus()

    def work(self) -> Work | None:
        """Save the search."""
        if not self.readable("on"):
            return None
        answer = self.responded.value()
        assessment = replace(
            self._known,
            on=self.on.day() or self._known.on,
            red_flags=self.red_flags.value(),
            development_checked=DEVELOPMENT in self.steps.value(),
            diet_started=DIET in self.steps.value(),
            responded=_RESPONDED[answer] if answer else None,
            examiner=self._known.examiner or self.session.display_name,
            notes=self.notes.value(),
        )
        assessments, by, confirmed = (
            self.session.services.assessments,
            self.session.by,
            self.confirmed,
        )
        if assessment.assessment_id:
            return lambda: assessments.correct(assessment, confirmed=confirmed, by=by)
        return lambda: assessments.record(assessment, confirmed=confirmed, by=by)

    def _fill(self, known: CauseAssessment) -> None:
        self.red_flags.set_value(known.red_flags)
        done = ((DEVELOPMENT, known.development_checked), (DIET, known.diet_started))
        self.steps.set_value([code for code, is_done in done if is_done])
        answers = {responded: answer for answer, responded in _RESPONDED.items()}
        self.responded.set_value(answers[known.responded])
        self.notes.setText(known.notes)
        services = self.session.services
        self.open_record(
            services.assessments, known.assessment_id, self.tr("Pencarian penyebab dihapus.")
        )
