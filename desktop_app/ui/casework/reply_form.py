"""Keys in what the hospital wrote back on the tear-off part, in the paper's order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import NextStep, Referral, ReferralReply
from desktop_app.programme.records.children import Child
from desktop_app.ui.casework.diagnoses_edit import DiagnosesEdit
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.parts import column, row
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, S

WIDTH_PX = 900
_OWN_FIELD = {
    NextStep.CONTINUE_MEDICATION: "medication",
    NextStep.CONTROL_ON: "control_on",
    NextStep.OTHER: "other",
}


class ReplyDialog(FormDialog):
    """The reply to one letter."""

    def __init__(self, session: Session, child: Child, referral: Referral, parent: QWidget) -> None:
        """Begin with today's date, or with the reply that is there already."""
        super().__init__(
            session,
            parent,
            title=self.tr("Jawaban rujukan {code}").format(code=referral.code),
            advice=child_line(session, child),
            yes=self.tr("Simpan jawaban"),
        )
        prefer_width(self, WIDTH_PX)
        self._referral = referral
        self._make_editors()
        self._lay_out()
        self._new = ReferralReply(answered_on=session.today(), next_step=NextStep.FINISHED)
        self.form.show_record(referral.reply or self._new)
        if referral.reply is None:
            # Nothing is preset: a reply that says "finished" takes the child off the work list.
            self.next_step.set_code("")
            self.form.mark_unchanged()
        self._show_own_field()
        self.diagnosis.setFocus()

    def reply(self) -> ReferralReply:
        """Return the reply as typed."""
        typed = self.form.typed_over(self._new)
        own = _OWN_FIELD.get(typed.next_step)
        return replace(
            typed,
            medication=typed.medication if own == "medication" else "",
            control_on=typed.control_on if own == "control_on" else None,
            other=typed.other if own == "other" else "",
        )

    def work(self) -> Work | None:
        """Save the reply."""
        if not self.form.complete():
            return None
        referral, services = self._referral, self.session.services.referrals
        act = (
            partial(services.answer, referral.code)
            if referral.reply is None
            else partial(services.correct_reply, referral.referral_id, shown=referral)
        )
        return partial(act, self.reply(), confirmed=self.confirmed, by=self.session.by)

    def _make_editors(self) -> None:
        words, today, services = self.session.wording, self.session.today(), self.session.services
        self.answered_on = DateEdit(words, today)
        self.diagnosis = TextEdit(max_length=300)
        self.diagnoses = DiagnosesEdit(lambda text: services.infections.find(text, diagnoses=True))
        self.therapy, self.advice = TextEdit(max_length=500), TextEdit(max_length=500)
        self.next_step = CodePick(
            [
                ("", self.tr("Belum dipilih")),
                *((step.value, words.next_step(step).rstrip(":")) for step in NextStep),
            ],
            NextStep,
        )
        self.next_step.edited.connect(self._show_own_field)
        self.medication, self.other = TextEdit(max_length=300), TextEdit(max_length=300)
        self.control_on = DateEdit(words, today, planned=True)
        self.doctor = TextEdit(max_length=80)
        self.weight_kg, self.lenhei_cm = NumberEdit(words), NumberEdit(words)
        self.feeding = TextEdit(max_length=200)
        self.next_weighing_on = DateEdit(words, today, planned=True)

    def _lay_out(self) -> None:
        left, right = column(gap=S), column(gap=S)
        self.lay_out(
            Bound("diagnosis", self.diagnosis, self.tr("Diagnosis")),
            Bound("diagnoses", self.diagnoses, self.tr("ICD-10")),
            Bound("therapy", self.therapy, self.tr("Terapi")),
            Bound("advice", self.advice, self.tr("Saran")),
            Bound(
                "next_step",
                self.next_step,
                self.tr("Tindak lanjut"),
                needed=True,
                told=self.tr("Pilih tindak lanjut yang tertulis pada jawaban."),
            ),
            Bound("medication", self.medication, self.tr("Obat yang diteruskan")),
            Bound("control_on", self.control_on, self.tr("Kontrol tanggal")),
            Bound("other", self.other, self.tr("Lainnya")),
            into=left,
        )
        left.addStretch()
        self.lay_out(
            Bound("answered_on", self.answered_on, self.tr("Tanggal jawaban"), needed=True),
            (
                Bound("weight_kg", self.weight_kg, self.tr("BB (kg)")),
                Bound("lenhei_cm", self.lenhei_cm, self.tr("PB/TB (cm)")),
            ),
            Bound("feeding", self.feeding, self.tr("PKMK (jenis, dosis)")),
            Bound("next_weighing_on", self.next_weighing_on, self.tr("Timbang lagi tanggal")),
            Bound("doctor", self.doctor, self.tr("Dokter")),
            into=right,
        )
        right.addStretch()
        both = row(gap=XL)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        self.fields.addLayout(both)

    def _show_own_field(self) -> None:
        """Show only the field that belongs to the ticked box."""
        step = self.next_step.read()
        own = "" if step is None else _OWN_FIELD.get(step, "")
        for name in _OWN_FIELD.values():
            self.form.fields[name].setVisible(name == own)
