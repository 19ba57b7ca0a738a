"""Writes a referral: where to, why, how soon; findings come from the record and stand beside."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import Level, Referral, Urgency
from desktop_app.programme.records.children import Child
from desktop_app.ui.casework.diagnoses_edit import DiagnosesEdit
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.editors import Choice, DateEdit, Pick, TextEdit
from desktop_app.ui.kit.field import FieldRow
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.parts import card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, XS, M, S
from desktop_app.ui.kit.ticks import Ticks

WIDTH_PX, SIDE_PX = 1280, 420
MOST_OF_A_NAME = 80
TO_LEVELS = (Level.HOSPITAL, Level.PUSKESMAS, Level.OTHER)


class ReferralDialog(CaseDialog):
    """A new letter from its draft, or one whose text is corrected."""

    def __init__(self, session: Session, child: Child, draft: Referral, parent: QWidget) -> None:
        """Show the draft; what the person changes is kept when it is drafted anew."""
        super().__init__(
            session, child, parent, title=self.tr("Rujukan"), yes=self.tr("Simpan rujukan")
        )
        self.setMinimumWidth(WIDTH_PX)
        self._draft = draft
        self._urgency_chosen = bool(draft.referral_id)
        self._make_editors()
        self._lay_out()
        self._fill(draft)
        self.to_place.setFocus()

    def referral(self) -> Referral:
        """Return the letter as typed."""
        return replace(
            self._draft,
            to_level=Level(self.to_level.value() or Level.HOSPITAL),
            to_place=self.to_place.value(),
            clinic=self.clinic.value(),
            number=self.number.value(),
            reasons=self.reasons.value(),
            urgency=Urgency(self.urgency.value() or Urgency.ROUTINE),
            diagnoses=self.diagnoses.codes(),
            treatment_given=self.treatment_given.value(),
            question=self.question_text.value(),
            sent_on=self.sent_on.day() or self._draft.sent_on,
            responsible=self.responsible.value(),
            doctor=self.doctor.value(),
        )

    def work(self) -> Work | None:
        """Save the letter."""
        if not self.readable("sent_on"):
            return None
        referral, services = self.referral(), self.session.services.referrals
        by, confirmed = self.session.by, self.confirmed
        if referral.referral_id:
            return lambda: services.correct(referral, confirmed=confirmed, by=by)
        return lambda: services.write(referral, confirmed=confirmed, by=by)

    def _make_editors(self) -> None:
        words, services = self.session.wording, self.session.services
        self.to_level = Choice([(one.value, words.case_word("level", one)) for one in TO_LEVELS])
        self.to_level.edited.connect(self._draft_again)
        self.to_place = TextEdit(self.tr("mis. RSUD Kota Banjar"), max_length=120)
        self.clinic = TextEdit(self.tr("mis. Anak"), max_length=60)
        self.number = TextEdit(max_length=40)
        self.reasons = Ticks()
        codes = services.referrals.rules().reasons
        self.reasons.offer([(code, words.referral_reason(code)) for code in codes])
        self.reasons.edited.connect(self._draft_again)
        self.urgency = Choice([(one.value, words.urgency(one)) for one in Urgency])
        self.urgency.edited.connect(self._choose_urgency)
        self.diagnoses = DiagnosesEdit(lambda text: services.infections.find(text, diagnoses=True))
        self.treatment_given = TextEdit(max_length=500)
        self.question_text = TextEdit(max_length=500)
        self.sent_on = DateEdit(words, self.session.today())
        self.responsible = Pick(typed=True)
        accounts = services.accounts.list(by=self.session.by)
        line = self.responsible.lineEdit()
        if line is not None:
            line.setMaxLength(MOST_OF_A_NAME)
        self.responsible.offer([account.display_name for account in accounts])
        self.doctor = TextEdit(max_length=MOST_OF_A_NAME)

    def _lay_out(self) -> None:
        left, right = column(gap=S), column(gap=S)
        self.from_text = label("", "small")
        left.addWidget(self.from_text)
        left.addWidget(self.add("to_level", self.tr("Dirujuk ke"), self.to_level))
        left.addWidget(
            FieldRow(
                self.add("to_place", self.tr("Tempat"), self.to_place),
                self.add("clinic", self.tr("Poli"), self.clinic),
                stretches=(2, 1),
            )
        )
        left.addWidget(self.add("reasons", self.tr("Alasan"), self.reasons))
        left.addWidget(self.add("urgency", self.tr("Seberapa mendesak"), self.urgency))
        left.addWidget(
            FieldRow(
                self.add("sent_on", self.tr("Tanggal"), self.sent_on),
                self.add("number", self.tr("Nomor surat"), self.number),
            )
        )
        given = self.tr("Tindakan dan obat yang sudah diberikan")
        left.addWidget(self.add("treatment_given", given, self.treatment_given))
        left.addStretch()
        found = card()
        inside = column(found, margin=M, gap=XS)
        inside.addWidget(label(self.tr("Temuan dari catatan"), "label"))
        self.findings = label("", wrap=True)
        inside.addWidget(self.findings)
        found.setFixedWidth(SIDE_PX)
        right.addWidget(found)
        right.addWidget(
            self.add("diagnoses", self.tr("Diagnosis ICD-10, paling banyak tiga"), self.diagnoses)
        )
        right.addWidget(self.add("question", self.tr("Yang dimohon"), self.question_text))
        right.addWidget(
            FieldRow(
                self.add("responsible", self.tr("Penanggung jawab"), self.responsible),
                self.add("doctor", self.tr("Dokter"), self.doctor),
            )
        )
        right.addStretch()
        both = row(gap=XL)
        both.addLayout(left, 1)
        both.addLayout(right)
        self.fields.addLayout(both)

    def _fill(self, draft: Referral) -> None:
        self.to_level.set_value(draft.to_level.value)
        self.to_place.setText(draft.to_place)
        self.clinic.setText(draft.clinic)
        self.number.setText(draft.number)
        self.reasons.set_value(draft.reasons)
        self.diagnoses.set_codes(draft.diagnoses)
        self.treatment_given.setText(draft.treatment_given)
        self.question_text.setText(draft.question)
        self.sent_on.set_day(draft.sent_on)
        self.responsible.set_value(draft.responsible)
        self.doctor.setText(draft.doctor)
        self._show_draft(draft)

    def _show_draft(self, draft: Referral) -> None:
        words = self.session.wording
        self._draft = replace(draft, referral_id=self._draft.referral_id, code=self._draft.code)
        self.from_text.setText(self.tr("Dari {place}").format(place=draft.from_place))
        lines = [words.referral_finding(finding) for finding in draft.findings]
        self.findings.setText("\n".join(lines) or self.tr("Belum ada hasil ukur yang dicatat."))
        if not self._urgency_chosen:
            self.urgency.set_value(draft.urgency.value)

    def _choose_urgency(self) -> None:
        self._urgency_chosen = True

    def _draft_again(self) -> None:
        """Propose urgency and sender for the reasons and the place that are chosen now."""
        if self._draft.referral_id:
            return
        self.session.tasks.read(
            self.session.services.referrals.draft,
            self.child.child_id,
            self.reasons.value(),
            to_level=Level(self.to_level.value() or Level.HOSPITAL),
            to_place=self.to_place.value(),
            by=self.session.by,
            on_done=self._drafted,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def _drafted(self, draft: Referral) -> None:
        self._show_draft(draft)
        if not self.to_place.value():
            self.to_place.setText(draft.to_place)
