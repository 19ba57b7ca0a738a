"""Keys in what the hospital wrote back on the tear-off part, in the paper's order."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import NextStep, Referral, ReferralReply
from desktop_app.programme.records.children import Child
from desktop_app.ui.casework.diagnoses_edit import DiagnosesEdit
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, NumberEdit, TextEdit
from desktop_app.ui.kit.field import FieldRow
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.parts import column, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, S

WIDTH_PX = 900
_OWN_FIELD = {
    NextStep.CONTINUE_MEDICATION: "medication",
    NextStep.CONTROL_ON: "control_on",
    NextStep.OTHER: "other",
}


class ReplyDialog(CaseDialog):
    """The reply to one letter."""

    def __init__(self, session: Session, child: Child, referral: Referral, parent: QWidget) -> None:
        """Begin with today's date, or with the reply that is there already."""
        super().__init__(
            session,
            child,
            parent,
            title=self.tr("Jawaban rujukan {code}").format(code=referral.code),
            yes=self.tr("Simpan jawaban"),
        )
        self.setMinimumWidth(WIDTH_PX)
        self._referral = referral
        self._make_editors()
        self._lay_out()
        self._fill(referral.reply)
        self._show_own_field()
        self.diagnosis.setFocus()

    def reply(self) -> ReferralReply:
        """Return the reply as typed."""
        step = NextStep(self.next_step.code())
        return ReferralReply(
            answered_on=self.answered_on.day() or self.session.today(),
            diagnosis=self.diagnosis.value(),
            diagnoses=self.diagnoses.codes(),
            therapy=self.therapy.value(),
            advice=self.advice.value(),
            next_step=step,
            medication=self.medication.value() if step is NextStep.CONTINUE_MEDICATION else "",
            control_on=self.control_on.day() if step is NextStep.CONTROL_ON else None,
            other=self.other.value() if step is NextStep.OTHER else "",
            doctor=self.doctor.value(),
            weight_kg=self.weight_kg.number(),
            lenhei_cm=self.lenhei_cm.number(),
            feeding=self.feeding.value(),
            next_weighing_on=self.next_weighing_on.day(),
        )

    def work(self) -> Work | None:
        """Save the reply."""
        if not self.readable(
            "answered_on", "control_on", "weight_kg", "lenhei_cm", "next_weighing_on"
        ):
            return None
        reply, referral, services = self.reply(), self._referral, self.session.services.referrals
        by, confirmed = self.session.by, self.confirmed
        if referral.reply is not None:
            return lambda: services.correct_reply(
                referral.referral_id, reply, confirmed=confirmed, by=by
            )
        return lambda: services.answer(referral.code, reply, confirmed=confirmed, by=by)

    def _make_editors(self) -> None:
        words, today, services = self.session.wording, self.session.today(), self.session.services
        self.answered_on = DateEdit(words, today)
        self.diagnosis = TextEdit(max_length=300)
        self.diagnoses = DiagnosesEdit(lambda text: services.infections.find(text, diagnoses=True))
        self.therapy, self.advice = TextEdit(max_length=500), TextEdit(max_length=500)
        self.next_step = CodePick(())
        self.next_step.offer_codes([(s.value, words.next_step(s).rstrip(":")) for s in NextStep])
        self.next_step.set_code(NextStep.FINISHED.value)
        self.next_step.edited.connect(self._show_own_field)
        self.medication, self.other = TextEdit(max_length=300), TextEdit(max_length=300)
        self.control_on = DateEdit(words, today, planned=True)
        self.doctor = TextEdit(max_length=80)
        self.weight_kg, self.lenhei_cm = NumberEdit(words), NumberEdit(words)
        self.feeding = TextEdit(max_length=200)
        self.next_weighing_on = DateEdit(words, today, planned=True)

    def _lay_out(self) -> None:
        left, right = column(gap=S), column(gap=S)
        for name, title, editor in (
            ("diagnosis", self.tr("Diagnosis"), self.diagnosis),
            ("diagnoses", self.tr("ICD-10"), self.diagnoses),
            ("therapy", self.tr("Terapi"), self.therapy),
            ("advice", self.tr("Saran"), self.advice),
            ("next_step", self.tr("Tindak lanjut"), self.next_step),
            ("medication", self.tr("Obat yang diteruskan"), self.medication),
            ("control_on", self.tr("Kontrol tanggal"), self.control_on),
            ("other", self.tr("Lainnya"), self.other),
        ):
            left.addWidget(self.add(name, title, editor))
        left.addStretch()
        right.addWidget(self.add("answered_on", self.tr("Tanggal jawaban"), self.answered_on))
        right.addWidget(
            FieldRow(
                self.add("weight_kg", self.tr("BB (kg)"), self.weight_kg),
                self.add("lenhei_cm", self.tr("PB/TB (cm)"), self.lenhei_cm),
            )
        )
        for name, title, editor in (
            ("feeding", self.tr("PKMK (jenis, dosis)"), self.feeding),
            ("next_weighing_on", self.tr("Timbang lagi tanggal"), self.next_weighing_on),
            ("doctor", self.tr("Dokter"), self.doctor),
        ):
            right.addWidget(self.add(name, title, editor))
        right.addStretch()
        both = row(gap=XL)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        self.fields.addLayout(both)

    def _fill(self, reply: ReferralReply | None) -> None:
        self.answered_on.set_day(reply.answered_on if reply else self.session.today())
        if reply is None:
            return
        for name in ("diagnosis", "therapy", "advice", "medication", "other", "doctor", "feeding"):
            getattr(self, name).setText(getattr(reply, name))
        self.diagnoses.set_codes(reply.diagnoses)
        self.next_step.set_code(reply.next_step.value)
        self.control_on.set_day(reply.control_on)
        self.next_weighing_on.set_day(reply.next_weighing_on)
        self.weight_kg.set_number(reply.weight_kg)
        self.lenhei_cm.set_number(reply.lenhei_cm)

    def _show_own_field(self) -> None:
        """Only the chosen box's own field is asked for."""
        own = _OWN_FIELD.get(NextStep(self.next_step.code()), "")
        for name in _OWN_FIELD.values():
            self.form.fields[name].setVisible(name == own)
