"""Asks for the day of a referral's next step, and for a reason when it is lost or cancelled."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.casework.referrals import FAILED
from desktop_app.programme.records.casework import Referral, ReferralStatus
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session


class StepDialog(FormDialog):
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
        super().__init__(
            session,
            parent,
            title=titles[to],
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        self._referral, self._to = referral, to
        self.on = DateEdit(session.wording, session.today())
        self.on.set_day(session.today())
        self.lay_out(Bound("on", self.on, self.tr("Tanggal"), needed=True))
        self.reason = TextEdit(max_length=200)
        if to in FAILED:
            self.lay_out(Bound("end_reason", self.reason, self.tr("Alasan")))
            self.reason.setFocus()

    def work(self) -> Work | None:
        """Take the step."""
        on, reason = self.on.day(), self.reason.value()
        if not self.form.complete() or on is None:
            return None
        services, by = self.session.services.referrals, self.session.by
        referral_id = self._referral.referral_id
        if self._to is ReferralStatus.ARRIVED:
            return lambda: services.arrive(referral_id, on, by=by)
        if self._to is ReferralStatus.CLOSED:
            return lambda: services.close(referral_id, on, by=by)
        if self._to is ReferralStatus.LOST:
            return lambda: services.lose(referral_id, on, reason, by=by)
        return lambda: services.cancel(referral_id, on, reason, by=by)
