"""One vaccine given, of any kind, new or to be corrected."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.care.immunisation_schedule import ImmunisationSchedule
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.form_dialog import FormDialog, child_line
from desktop_app.ui.kit.record_form import Bound, Work
from desktop_app.ui.kit.session import Session


class DoseDialog(FormDialog):
    """Records one vaccine, also one that is not supplied here but was given elsewhere."""

    def __init__(
        self,
        session: Session,
        child: Child,
        schedule: ImmunisationSchedule,
        parent: QWidget,
        known: Immunisation | None = None,
    ) -> None:
        """Fill the form with today's date, or with the stored record `known`."""
        super().__init__(
            session,
            parent,
            title=self.tr("Perbaiki imunisasi") if known else self.tr("Imunisasi"),
            advice=child_line(session, child),
            yes=self.tr("Simpan"),
        )
        words, today = session.wording, session.today()
        self._known = known or Immunisation(
            child_id=child.child_id,
            vaccine=next(iter(schedule.vaccines)),
            on=today,
            by=session.display_name,
            place=child.posyandu,
        )
        named = [(code, words.word("vaccine", code)) for code in schedule.vaccines]
        self.vaccine = CodePick([(code, text[:1].upper() + text[1:]) for code, text in named])
        self.day = DateEdit(words, today)
        self.batch, self.place, self.worker = TextEdit(), TextEdit(), TextEdit()
        self.lay_out(
            (
                Bound("vaccine", self.vaccine, self.tr("Vaksin"), stretch=3),
                Bound("on", self.day, self.tr("Tanggal"), needed=True, stretch=2),
            ),
            (
                Bound("batch", self.batch, self.tr("Nomor bets")),
                Bound("by", self.worker, self.tr("Petugas")),
            ),
            Bound("place", self.place, self.tr("Tempat")),
        )
        self.form.show_record(self._known)

    def work(self) -> Work | None:
        """Save what is typed."""
        if not self.form.complete():
            return None
        typed, immunisations = (
            self.form.typed_over(self._known),
            self.session.services.immunisations,
        )
        act = (
            partial(immunisations.correct, shown=self._known)
            if typed.immunisation_id
            else immunisations.record
        )
        return partial(act, typed, confirmed=self.confirmed, by=self.session.by)
