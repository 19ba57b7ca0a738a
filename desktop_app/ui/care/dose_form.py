"""One vaccine given, of any kind, new or to be corrected."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.programme.care.immunisation_schedule import Schedule
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.case_dialog import CaseDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.field import FieldRow
from desktop_app.ui.kit.form_dialog import Work
from desktop_app.ui.kit.session import Session


class DoseDialog(CaseDialog):
    """Also for vaccines that are not supplied here: a combined one, given elsewhere."""

    def __init__(
        self,
        session: Session,
        child: Child,
        schedule: Schedule,
        parent: QWidget,
        known: Immunisation | None = None,
    ) -> None:
        """Begin with today, or with a stored record."""
        super().__init__(
            session,
            child,
            parent,
            title=self.tr("Perbaiki imunisasi") if known else self.tr("Imunisasi"),
            yes=self.tr("Simpan"),
        )
        words, today = session.wording, session.today()
        self._known = known
        named = [(code, words.word("vaccine", code)) for code in schedule.vaccines]
        self.vaccine = CodePick([(code, text[:1].upper() + text[1:]) for code, text in named])
        self.day = DateEdit(words, today)
        self.batch, self.place, self.worker = TextEdit(), TextEdit(), TextEdit()
        self.fields.addWidget(
            FieldRow(
                self.add("vaccine", self.tr("Vaksin"), self.vaccine),
                self.add("on", self.tr("Tanggal"), self.day),
                stretches=(3, 2),
            )
        )
        self.fields.addWidget(
            FieldRow(
                self.add("batch", self.tr("Nomor bets"), self.batch),
                self.add("by", self.tr("Petugas"), self.worker),
            )
        )
        self.fields.addWidget(self.add("place", self.tr("Tempat"), self.place))
        if known is None:
            self.day.set_day(today)
            self.worker.setText(session.display_name)
            self.place.setText(child.posyandu)
        else:
            self.vaccine.set_code(known.vaccine)
            self.day.set_day(known.on)
            self.batch.setText(known.batch)
            self.worker.setText(known.by)
            self.place.setText(known.place)

    def work(self) -> Work | None:
        """Save what is typed."""
        day = self.day.day()
        if day is None:
            self.refuse("on", self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return None
        typed = Immunisation(
            immunisation_id=self._known.immunisation_id if self._known else 0,
            child_id=self.child.child_id,
            vaccine=self.vaccine.code(),
            on=day,
            batch=self.batch.value(),
            place=self.place.value(),
            by=self.worker.value(),
        )
        immunisations, by = self.session.services.immunisations, self.session.by
        confirmed = self.confirmed
        if self._known is not None:
            return lambda: immunisations.correct(typed, confirmed=confirmed, by=by)
        return lambda: immunisations.record(typed, confirmed=confirmed, by=by)
