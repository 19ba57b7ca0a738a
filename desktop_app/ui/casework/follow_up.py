"""Records that a child was seen again after an illness, and how she is."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.casework import Infection, Outcome
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session


class FollowUpDialog(FormDialog):
    """One visit after an illness."""

    def __init__(
        self, session: Session, child: Child, infection: Infection, parent: QWidget
    ) -> None:
        """Propose that the child was seen today and is well."""
        words, today = session.wording, session.today()
        super().__init__(
            session,
            parent,
            title=self.tr("Kunjungan ulang: {illness}").format(
                illness=words.illness(infection.illness)
            ),
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        self._infection = infection
        self.on = DateEdit(words, today)
        self.outcome = CodePick(
            [(one.value, words.case_word("outcome", one)) for one in Outcome], Outcome
        )
        self.outcome.edited.connect(self._show_next)
        self.end = DateEdit(words, today)
        self.next_due = DateEdit(words, today, planned=True)
        self.lay_out(
            Bound("follow_up_on", self.on, self.tr("Tanggal kunjungan"), needed=True),
            Bound("outcome", self.outcome, self.tr("Keadaan")),
            Bound("end", self.end, self.tr("Selesai sakit (kosong: hari kunjungan)")),
            Bound("follow_up_due", self.next_due, self.tr("Kunjungan ulang berikutnya")),
        )
        self.form.show_record(
            replace(
                infection,
                follow_up_on=today,
                outcome=Outcome.RECOVERED,
                end=None,
                follow_up_due=None,
            )
        )
        self._show_next()
        self.on.setFocus()

    def work(self) -> Work | None:
        """Save the visit."""
        on = self.on.day()
        if not self.form.complete() or on is None:
            return None
        seen = self.form.typed_over(self._infection)
        goes_on = seen.outcome is Outcome.ONGOING
        return partial(
            self.session.services.infections.follow_up,
            seen.infection_id,
            on,
            outcome=seen.outcome,
            end=None if goes_on else seen.end,
            next_due=seen.follow_up_due if goes_on else None,
            confirmed=self.confirmed,
            by=self.session.by,
        )

    def _show_next(self) -> None:
        goes_on = self.outcome.code() == Outcome.ONGOING
        self.form.fields["follow_up_due"].setVisible(goes_on)
        self.form.fields["end"].setVisible(not goes_on)
