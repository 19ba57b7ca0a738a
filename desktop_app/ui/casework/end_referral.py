"""Asks for the day of a referral's next step, and for a reason when it is lost or cancelled."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.casework.referrals import FAILED
from desktop_app.programme.records.casework import Referral, ReferralStatus
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.session import Session


class StepDialog(CaseDialog):
    """One step of a letter: arrived, closed, lost or cancelled."""

    def __init__(
        self,
        session: Session,
        child: Child,
        referral: Referral,
        to: ReferralStatus,
        parent: QWidget,
    ) -> None:
        """Propose today."""
        titles = {
            ReferralStatus.ARRIVED: self.tr("Anak sudah tiba"),
            ReferralStatus.CLOSED: self.tr("Selesaikan rujukan"),
            ReferralStatus.LOST: self.tr("Anak tidak sampai"),
            ReferralStatus.CANCELLED: self.tr("Batalkan rujukan"),
        }
        super().__init__(session, child, parent, title=titles[to], yes=self.tr("Simpan"))
        self._referral, self._to = referral, to
        self.on = DateEdit(session.wording, session.today())
        self.on.set_day(session.today())
        self.fields.addWidget(self.add("on", self.tr("Tanggal"), self.on))
        self.reason = TextEdit(max_length=200)
        if to in FAILED:
            self.fields.addWidget(self.add("end_reason", self.tr("Alasan"), self.reason))
            self.reason.setFocus()

    def work(self) -> Work | None:
        """Take the step."""
        if not self.readable("on"):
            return None
        services, number, by = self.session.services.referrals, self._referral, self.session.by
        on, reason = self.on.day() or self.session.today(), self.reason.value()
        referral_id = number.referral_id
        if self._to is ReferralStatus.ARRIVED:
            return lambda: services.arrive(referral_id, on, by=by)
        if self._to is ReferralStatus.CLOSED:
            return lambda: services.close(referral_id, on, by=by)
        if self._to is ReferralStatus.LOST:
            return lambda: services.lose(referral_id, on, reason, by=by)
        return lambda: services.cancel(referral_id, on, reason, by=by)
