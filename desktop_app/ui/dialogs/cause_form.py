"""Records the puskesmas doctor's search for the cause of stunting."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.case_records import CauseAssessment
from desktop_app.programme.records import Child
from desktop_app.ui.dialogs.case_dialog import CaseDialog
from desktop_app.ui.dialogs.form_dialog import Work
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.editors import Choice, DateEdit, TextEdit
from desktop_app.ui.widgets.ticks import Ticks

YES, NO, EARLY = "yes", "no", "early"
DEVELOPMENT, DIET = "development_checked", "diet_started"
_RESPONDED = {YES: True, NO: False, EARLY: None}
WIDTH_PX = 600


class CauseDialog(CaseDialog):
    """One search for the cause."""

    def __init__(self, session: Session, child: Child, parent: QWidget) -> None:
        """Begin today, with nothing found."""
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
        self.on.set_day(session.today())
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
        self.red_flags.setFocus()

    def work(self) -> Work | None:
        """Save the search."""
        if not self.readable("on"):
            return None
        answer = self.responded.value()
        assessment = CauseAssessment(
            child_id=self.child.child_id,
            on=self.on.day() or self.session.today(),
            red_flags=self.red_flags.value(),
            development_checked=DEVELOPMENT in self.steps.value(),
            diet_started=DIET in self.steps.value(),
            responded=_RESPONDED[answer] if answer else None,
            examiner=self.session.display_name,
            notes=self.notes.value(),
        )
        services, by, confirmed = self.session.services, self.session.by, self.confirmed
        return lambda: services.assessments.record(assessment, confirmed=confirmed, by=by)
