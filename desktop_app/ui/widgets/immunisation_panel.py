"""A child's immunisation: every dose of the schedule with where it stands, one click to record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex

from desktop_app.programme.immunisation import GIVE_NOW, DoseState, DoseStatus
from desktop_app.programme.service_records import Immunisation
from desktop_app.services.immunisations import ImmunisationPage
from desktop_app.services.outcome import Saved
from desktop_app.services.rights import Right, may
from desktop_app.ui.models.table import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.ui.session import Session
from desktop_app.ui.theme import S
from desktop_app.ui.widgets.care_panel import CarePanel, Confirmed
from desktop_app.ui.widgets.editors import DateEdit, TextEdit
from desktop_app.ui.widgets.parts import button, card, column, label, row
from desktop_app.ui.widgets.table import Table
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

_TONES = {
    DoseState.GIVEN: "good",
    DoseState.DUE: "warning",
    DoseState.LATE: "danger",
    DoseState.CATCH_UP: "danger",
    DoseState.CLOSED: "calm",
}
ROW_PX = 34
BATCH_PX = 150
DATE_PX = 170
_RECORD_COLUMN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseLine:
    """One dose and what a click gives."""

    status: DoseStatus
    vaccine: str
    birth_date: date


def _columns(words: ClinicWords, record: str) -> tuple[Column[DoseLine], ...]:
    def when(line: DoseLine) -> str:
        if line.status.given_on is not None:
            return words.date(line.status.given_on)
        if line.status.state is DoseState.WAITING:
            return words.date(line.status.earliest)
        return NOTHING

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Dosis"),
            text=lambda r, _w: words.word("dose", r.status.dose.code),
            strong=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Jadwal"),
            text=lambda r, w: w.term("age_months", months=r.status.dose.due_months),
            width=110,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Keadaan"),
            text=lambda r, _w: words.word("dose_state", r.status.state.value),
            tone=lambda r: _TONES.get(r.status.state, ""),
            width=230,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"),
            text=lambda r, _w: when(r),
            width=130,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Catat"),
            text=lambda r, _w: record if r.status.state in GIVE_NOW else "",
            tone=lambda r: "good" if r.status.state in GIVE_NOW else "",
            width=150,
        ),
    )


class ImmunisationPanel(CarePanel):
    """The schedule as a list."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out list, date and buttons."""
        super().__init__(session, child_id)
        self._page: ImmunisationPage | None = None
        words = session.wording
        self.model: TableModel[DoseLine] = TableModel(
            words, _columns(words, self.tr("Beri sekarang"))
        )
        self.table = Table(self.model, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Jadwal imunisasi"))
        self.table.clicked.connect(self._clicked)
        self.table.chosen.connect(self._give_row)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        self.body.addWidget(surface, 1)
        foot = row(gap=S)
        self.day = DateEdit(words, session.today())
        self.day.set_day(session.today())
        self.day.setAccessibleName(self.tr("Tanggal pemberian"))
        self.day.setFixedWidth(DATE_PX)
        self.batch = TextEdit(self.tr("Nomor bets"))
        self.batch.setAccessibleName(self.tr("Nomor bets"))
        self.batch.setFixedWidth(BATCH_PX)
        self.give_button = button(self.tr("Catat dosis ini"))
        self.give_button.clicked.connect(self.give)
        self.all_button = button(self.tr("Catat semua yang waktunya"), "primary")
        self.all_button.clicked.connect(self.give_all)
        self.remove_button = button(self.tr("Hapus catatan"))
        self.remove_button.clicked.connect(self.remove)
        foot.addWidget(label(self.tr("Tanggal"), "small"))
        foot.addWidget(self.day)
        foot.addWidget(self.batch)
        foot.addStretch()
        for made in (self.remove_button, self.give_button, self.all_button):
            foot.addWidget(made)
        self.give_button.setVisible(may(session.by, Right.INPUT))
        self.all_button.setVisible(may(session.by, Right.INPUT))
        self.remove_button.setVisible(may(session.by, Right.REMOVE))
        self.body.addLayout(foot)

    def load(self) -> None:
        """Ask for the schedule with what was given."""
        immunisations, by = self.session.services.immunisations, self.session.by
        self.read(partial(immunisations.of_child, self.child_id, by=by), self._show)

    def focus_first(self) -> None:
        """The list."""
        self.table.setFocus()

    def give(self) -> None:
        """Record the chosen dose on the date below."""
        index = self.table.currentIndex()
        if index.isValid():
            self._give([self.model.row_at(index).vaccine])

    def give_all(self) -> None:
        """Record all vaccines that can be given now, in one act."""
        if self._page is not None and self._page.vaccines_today:
            self._give(self._page.vaccines_today)

    def remove(self) -> None:
        """Take the record of the chosen dose away."""
        index = self.table.currentIndex()
        if not index.isValid() or self._page is None:
            return
        line = self.model.row_at(index)
        series, on = line.status.dose.series, line.status.given_on
        vaccines = self._page.schedule.vaccines
        for given in self._page.given:
            if given.on == on and series in vaccines[given.vaccine].series:
                self._remove(given.immunisation_id)
                return

    def _remove(self, immunisation_id: int) -> None:
        immunisations, by = self.session.services.immunisations, self.session.by
        self.write(
            lambda _yes: immunisations.remove(immunisation_id, by=by),
            lambda _saved: self.offer_undo(
                self.tr("Catatan imunisasi dihapus."),
                partial(immunisations.bring_back, immunisation_id, by=by),
            ),
        )

    def _give(self, vaccines: Sequence[str]) -> None:
        day = self.day.day()
        if day is None or not may(self.session.by, Right.INPUT):
            self.banner.say(self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return
        immunisations, by = self.session.services.immunisations, self.session.by
        new = [
            Immunisation(
                child_id=self.child_id,
                vaccine=vaccine,
                on=day,
                batch=self.batch.value(),
                by=self.session.display_name,
            )
            for vaccine in vaccines
        ]

        def act(confirmed: Confirmed) -> Saved[tuple[Immunisation, ...]]:
            return immunisations.record_many(new, confirmed=confirmed, by=by)

        self.write(act, self._given)

    def _given(self, saved: Saved[tuple[Immunisation, ...]]) -> None:
        words, by = self.session.wording, self.session.by
        names = ", ".join(words.word("vaccine", one.vaccine) for one in saved.record)
        text = self.tr("Tercatat: {vaccines}").format(vaccines=names)
        if not may(by, Right.REMOVE):
            self.told.emit(text)
            return
        immunisations = self.session.services.immunisations

        def take_back() -> object:
            answer: object = None
            for one in saved.record:
                answer = immunisations.remove(one.immunisation_id, by=by)
            return answer

        self.offer_undo(text, take_back)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == _RECORD_COLUMN:
            line = self.model.row_at(index)
            if line.status.state in GIVE_NOW:
                self._give([line.vaccine])

    def _give_row(self, index: QModelIndex) -> None:
        self._give([self.model.row_at(index).vaccine])

    def _show(self, page: ImmunisationPage) -> None:
        number = max(self.table.currentIndex().row(), 0)
        self._page = page
        self.model.show(
            [
                DoseLine(
                    status=status,
                    vaccine=page.schedule.offered[status.dose.series],
                    birth_date=page.child.birth_date,
                )
                for status in page.doses
            ]
        )
        if self.model.rows:
            self.table.go_to(min(number, len(self.model.rows) - 1))
        self.all_button.setEnabled(bool(page.vaccines_today))
