"""Ends outpatient care of gizi buruk, or moves the child to supplementary feeding."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import SevereOutcome
from desktop_app.services.feeding.outpatient_page import OutpatientView
from desktop_app.ui.feeding.course_forms import words_of
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session


class EndOutpatientDialog(FormDialog):
    """Ends outpatient care; "to PMT" begins a feeding course in the same transaction."""

    def __init__(
        self, session: Session, child: Child, view: OutpatientView, parent: QWidget
    ) -> None:
        """Propose what the visits say."""
        self._view = view
        words = session.wording
        because = " ".join(words.reason(reason) for reason in view.step.because)
        super().__init__(
            session,
            parent,
            title=self.tr("Akhiri rawat jalan"),
            advice=" \N{MIDDLE DOT} ".join(part for part in (child.name, because) if part),
            yes=self.tr("Akhiri"),
        )
        self.outcome = CodePick(
            [("", self.tr("Pilih hasil")), *words_of(words, "outcome", SevereOutcome)],
            SevereOutcome,
        )
        proposed = {
            "discharge": SevereOutcome.RECOVERED,
            "to_feeding": SevereOutcome.TO_FEEDING,
            "refer_now": SevereOutcome.TO_INPATIENT,
            "refer": SevereOutcome.NO_RESPONSE,
            "dropped_out": SevereOutcome.DROPPED_OUT,
        }.get(view.step.step.value)
        self.day = DateEdit(words, session.today())
        self.notes = TextEdit()
        told = self.tr("Pilih bagaimana rawat jalan ini berakhir.")
        self.lay_out(
            (
                Bound("outcome", self.outcome, self.tr("Hasil"), needed=True, told=told),
                Bound("ended_on", self.day, self.tr("Tanggal"), needed=True),
            ),
            Bound("notes", self.notes, self.tr("Catatan")),
        )
        self.form.propose(outcome=proposed, ended_on=session.today())
        self.outcome.setFocus()

    def work(self) -> Work | None:
        """Return the work that ends it; "to PMT" begins the feeding course on the same day."""
        if not self.form.complete():
            return None
        typed = self.form.values()
        outpatient, by, confirmed = (
            self.session.services.outpatient,
            self.session.by,
            self.confirmed,
        )
        course_id = self._view.course.course_id
        outcome, day, notes = typed["outcome"], typed["ended_on"], typed["notes"]
        if outcome is SevereOutcome.TO_FEEDING:
            return lambda: outpatient.transfer(
                course_id,
                replace(outpatient.transfer_draft(course_id, by=by), start=day),
                confirmed=confirmed,
                by=by,
            )
        return lambda: outpatient.end(
            course_id, outcome, day, notes=notes, confirmed=confirmed, by=by
        )
