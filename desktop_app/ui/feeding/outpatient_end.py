"""The end of gizi buruk's outpatient care, or its passing on to supplementary feeding."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Child
from desktop_app.programme.records.feeding import SevereOutcome
from desktop_app.services.feeding.outpatient_page import OutpatientView
from desktop_app.ui.feeding.course_forms import words_of
from desktop_app.ui.kit.asking import AskingDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.field import FieldRow
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.session import Session


class EndOutpatientDialog(AskingDialog):
    """Ends outpatient care, or passes the child on to supplementary feeding in the same act."""

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
            [("", self.tr("Pilih hasil")), *words_of(words, "outcome", SevereOutcome)]
        )
        proposed = {
            "discharge": SevereOutcome.RECOVERED,
            "to_feeding": SevereOutcome.TO_FEEDING,
            "refer_now": SevereOutcome.TO_INPATIENT,
            "refer": SevereOutcome.NO_RESPONSE,
            "dropped_out": SevereOutcome.DROPPED_OUT,
        }.get(view.step.step.value)
        self.outcome.set_code(proposed.value if proposed else "")
        self.day = DateEdit(words, session.today())
        self.day.set_day(session.today())
        self.notes = TextEdit()
        add = self.form.add_field
        self.fields.addWidget(
            FieldRow(
                add("outcome", self.tr("Hasil"), self.outcome),
                add("ended_on", self.tr("Tanggal"), self.day),
            )
        )
        self.fields.addWidget(add("notes", self.tr("Catatan"), self.notes))
        self.outcome.setFocus()

    def work(self) -> Work | None:
        """End it; to PMT begins the feeding course of the same day."""
        day = self.day.day()
        if not self.outcome.code():
            self.refuse("outcome", self.tr("Pilih bagaimana rawat jalan ini berakhir."))
            return None
        if day is None:
            self.refuse("ended_on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        outpatient, by, confirmed = (
            self.session.services.outpatient,
            self.session.by,
            self.confirmed,
        )
        course_id, notes = self._view.course.course_id, self.notes.value()
        outcome = SevereOutcome(self.outcome.code())
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
