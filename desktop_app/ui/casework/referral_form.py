"""Writes a referral: where to, why, how soon; findings come from the record and stand beside."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import Level, Referral, Urgency
from desktop_app.programme.records.children import Child
from desktop_app.ui.casework.diagnoses_edit import DiagnosesEdit
from desktop_app.ui.kit.editors import Choice, DateEdit, Pick, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.parts import card, column, label, row
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.scrolling import prefer_width
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XL, XS, M, S
from desktop_app.ui.kit.ticks import Ticks

WIDTH_PX, SIDE_PX = 1280, 420
MOST_OF_A_NAME = 80
TO_LEVELS = (Level.HOSPITAL, Level.PUSKESMAS, Level.OTHER)


class ReferralDialog(FormDialog):
    """The form of a new letter made from a draft, or of a stored one to correct."""

    def __init__(self, session: Session, child: Child, draft: Referral, parent: QWidget) -> None:
        """Show the draft; what a person changed stays when another draft is made."""
        super().__init__(
            session,
            parent,
            title=self.tr("Rujukan"),
            advice=child_line(session, child),
            yes=self.tr("Simpan rujukan"),
        )
        self.child = child
        prefer_width(self, WIDTH_PX)
        self._draft = draft
        self._urgency_chosen = bool(draft.referral_id)
        self._make_editors()
        self._lay_out()
        self.form.show_record(draft)
        self._show_draft(draft)
        self.to_place.setFocus()

    def referral(self) -> Referral:
        """Return the letter as typed."""
        typed = self.form.typed_over(self._draft)
        return replace(
            typed,
            to_level=typed.to_level or Level.HOSPITAL,
            urgency=typed.urgency or Urgency.ROUTINE,
            sent_on=self.sent_on.day() or self._draft.sent_on,
        )

    def work(self) -> Work | None:
        """Save the letter."""
        if not self.form.complete():
            return None
        referral, services = self.referral(), self.session.services.referrals
        act = (
            partial(services.correct, shown=self._draft) if referral.referral_id else services.write
        )
        return partial(act, referral, confirmed=self.confirmed, by=self.session.by)

    def _make_editors(self) -> None:
        words, services = self.session.wording, self.session.services
        self.to_level = Choice(
            [(one.value, words.case_word("level", one)) for one in TO_LEVELS], Level
        )
        self.to_level.edited.connect(self._draft_again)
        self.to_place = TextEdit(self.tr("mis. RSUD Kota Banjar"), max_length=120)
        self.clinic = TextEdit(self.tr("mis. Anak"), max_length=60)
        self.number = TextEdit(max_length=40)
        self.reasons = Ticks()
        codes = services.referrals.rules().reasons
        self.reasons.offer([(code, words.referral_reason(code)) for code in codes])
        self.reasons.edited.connect(self._draft_again)
        self.urgency = Choice([(one.value, words.urgency(one)) for one in Urgency], Urgency)
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
        given = self.tr("Tindakan dan obat yang sudah diberikan")
        self.lay_out(
            Bound("to_level", self.to_level, self.tr("Dirujuk ke")),
            (
                Bound("to_place", self.to_place, self.tr("Tempat"), stretch=2),
                Bound("clinic", self.clinic, self.tr("Poli")),
            ),
            Bound("reasons", self.reasons, self.tr("Alasan")),
            Bound("urgency", self.urgency, self.tr("Seberapa mendesak")),
            (
                Bound("sent_on", self.sent_on, self.tr("Tanggal"), needed=True),
                Bound("number", self.number, self.tr("Nomor surat")),
            ),
            Bound("treatment_given", self.treatment_given, given),
            into=left,
        )
        left.addStretch()
        found = card()
        inside = column(found, margin=M, gap=XS)
        inside.addWidget(label(self.tr("Temuan dari catatan"), "label"))
        self.findings = label("", wrap=True)
        inside.addWidget(self.findings)
        found.setFixedWidth(SIDE_PX)
        right.addWidget(found)
        self.lay_out(
            Bound("diagnoses", self.diagnoses, self.tr("Diagnosis ICD-10, paling banyak tiga")),
            Bound("question", self.question_text, self.tr("Yang dimohon")),
            (
                Bound("responsible", self.responsible, self.tr("Penanggung jawab")),
                Bound("doctor", self.doctor, self.tr("Dokter")),
            ),
            into=right,
        )
        right.addStretch()
        wide = self.minimumWidth() >= WIDTH_PX
        both = row(gap=XL) if wide else column(gap=M)
        both.addLayout(left, 1)
        both.addLayout(right)
        self.fields.addLayout(both)

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
        """Make the draft again for the chosen reasons and place: it proposes urgency and sender."""
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
