"""Records that a child was seen again after an illness, and how it goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import Infection, Outcome
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.session import Session


class FollowUpDialog(CaseDialog):
    """One visit after an illness."""

    def __init__(
        self, session: Session, child: Child, infection: Infection, parent: QWidget
    ) -> None:
        """Propose that the child was seen today and is well."""
        words, today = session.wording, session.today()
        super().__init__(
            session,
            child,
            parent,
            title=self.tr("Kunjungan ulang: {illness}").format(
                illness=words.illness(infection.illness)
            ),
            yes=self.tr("Simpan"),
        )
        self._infection = infection
        self.on = DateEdit(words, today)
        self.on.set_day(today)
        self.outcome = CodePick(())
        self.outcome.offer_codes([(one.value, words.case_word("outcome", one)) for one in Outcome])
        self.outcome.set_code(Outcome.RECOVERED.value)
        self.outcome.edited.connect(self._show_next)
        self.end = DateEdit(words, today)
        self.next_due = DateEdit(words, today, planned=True)
        for name, title, editor in (
            ("follow_up_on", self.tr("Tanggal kunjungan"), self.on),
            ("outcome", self.tr("Keadaan"), self.outcome),
            ("end", self.tr("Selesai sakit (kosong: hari kunjungan)"), self.end),
            ("follow_up_due", self.tr("Kunjungan ulang berikutnya"), self.next_due),
        ):
            self.fields.addWidget(self.add(name, title, editor))
        self._show_next()
        self.on.setFocus()

    def work(self) -> Work | None:
        """Save the visit."""
        if not self.readable("follow_up_on", "end", "follow_up_due"):
            return None
        on = self.on.day()
        if on is None:
            self.refuse("follow_up_on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        services, infection_id = self.session.services, self._infection.infection_id
        outcome = Outcome(self.outcome.code())
        goes_on = outcome is Outcome.ONGOING
        end = None if goes_on else self.end.day()
        next_due = self.next_due.day() if goes_on else None
        by, confirmed = self.session.by, self.confirmed
        return lambda: services.infections.follow_up(
            infection_id,
            on,
            outcome=outcome,
            end=end,
            next_due=next_due,
            confirmed=confirmed,
            by=by,
        )

    def _show_next(self) -> None:
        goes_on = self.outcome.code() == Outcome.ONGOING
        self.form.fields["follow_up_due"].setVisible(goes_on)
        self.form.fields["end"].setVisible(not goes_on)
