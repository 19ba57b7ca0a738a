"""A child's immunisation: every dose with its state; a click records or corrects one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex

from desktop_app.programme.records.care import Immunisation
from desktop_app.services.care.immunisations import ImmunisationPage
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.care.dose_form import DoseDialog
from desktop_app.ui.care.doses_model import GIVE_COLUMN, DoseLine, columns, dose_lines
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editors import DateEdit, TextEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.parts import (
    Elided,
    button,
    card,
    chip,
    column,
    label,
    row,
)
from desktop_app.ui.kit.record_panel import CarePanel, Confirmed
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import S

ROW_PX = 34
BATCH_PX = 130
DATE_PX = 160


class ImmunisationPanel(CarePanel):
    """Shows the schedule as a list, with buttons that record and correct doses."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out list, date and buttons."""
        super().__init__(session, child_id)
        self._page: ImmunisationPage | None = None
        self.dialog: DoseDialog | None = None
        words = session.wording
        self.basic = chip()
        summary = row(gap=S)
        summary.addWidget(self.basic)
        self.lacking = Elided("soft")
        summary.addWidget(self.lacking, 1)
        self.body.addLayout(summary)
        give, first, last = (
            self.tr("Beri sekarang"),
            self.tr("mulai {day}"),
            self.tr("sampai {day}"),
        )
        self.model: TableModel[DoseLine] = TableModel(words, columns(words, give, first, last))
        self.table = TableView(self.model, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Jadwal imunisasi"))
        self.table.clicked.connect(self._clicked)
        self.table.chosen.connect(self._chosen)
        self.table.selectionModel().currentRowChanged.connect(self._show_buttons)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        self.body.addWidget(surface, 1)
        self.body.addWidget(self._make_foot())

    def unsaved(self) -> bool:
        """Whether a batch number is typed and no dose was recorded with it yet."""
        return bool(self.batch.value())

    def load(self) -> None:
        """Ask for the schedule with what was given."""
        immunisations, by = self.session.services.immunisations, self.session.by
        self.read(partial(immunisations.of_child, self.child_id, by=by), self._show)

    def focus_first(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def give(self) -> None:
        """Record the chosen dose on the date below."""
        line = self._line()
        if line is not None:
            self._give([line.vaccine])

    def give_all(self) -> None:
        """Record all vaccines that can be given now, in one act."""
        if self._page is not None and self._page.vaccines_today:
            self._give(self._page.vaccines_today)

    def give_other(self) -> None:
        """Record any vaccine: a combined one, one of an earlier day, one given elsewhere."""
        self._open(None)

    def correct(self) -> None:
        """Change the record of the chosen line."""
        line = self._line()
        if line is not None and line.record is not None:
            self._open(line.record)

    def remove(self) -> None:
        """Take the record of the chosen line away."""
        line = self._line()
        if line is None or line.record is None:
            return
        immunisations, by = self.session.services.immunisations, self.session.by
        immunisation_id = line.record.immunisation_id
        self.write(
            lambda _yes: immunisations.remove(immunisation_id, by=by),
            lambda _saved: self.offer_undo(
                self.tr("Catatan imunisasi dihapus."),
                partial(immunisations.bring_back, immunisation_id, by=by),
            ),
        )

    # ---- building ----------------------------------------------------------------------------

    def _make_foot(self) -> Flow:
        words, today = self.session.wording, self.session.today()
        foot = Flow()
        self.day = DateEdit(words, today)
        self.day.set_day(today)
        self.day.setAccessibleName(self.tr("Tanggal pemberian"))
        self.day.setFixedWidth(DATE_PX)
        self.batch = TextEdit(self.tr("Nomor bets"))
        self.batch.setAccessibleName(self.tr("Nomor bets"))
        self.batch.setFixedWidth(BATCH_PX)
        self.other_button = button(self.tr("Vaksin lain…"))
        self.other_button.clicked.connect(self.give_other)
        self.remove_button = button(self.tr("Hapus catatan"))
        self.remove_button.clicked.connect(self.remove)
        self.correct_button = button(self.tr("Perbaiki…"))
        self.correct_button.clicked.connect(self.correct)
        self.give_button = button(self.tr("Catat dosis ini"))
        self.give_button.clicked.connect(self.give)
        self.all_button = button(self.tr("Catat semua yang waktunya"), "primary")
        self.all_button.clicked.connect(self.give_all)
        foot.add(label(self.tr("Tanggal"), "small"))
        foot.add(self.day)
        foot.add(self.batch)
        foot.add_spring()
        for made in (
            self.remove_button,
            self.correct_button,
            self.give_button,
            self.other_button,
            self.all_button,
        ):
            foot.add(made)
        enters = may(self.session.by, Right.INPUT)
        for shown in (self.day, self.batch, self.other_button, self.all_button):
            shown.setVisible(enters)
        return foot

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, page: ImmunisationPage) -> None:
        number = max(self.table.currentIndex().row(), 0)
        self._page = page
        self.model.show(dose_lines(page))
        if self.model.rows:
            self.table.go_to(min(number, len(self.model.rows) - 1))
        self.all_button.setEnabled(bool(page.vaccines_today))
        words = self.session.wording
        lacking = [
            words.word("dose", status.dose.code)
            for status in page.doses
            if status.dose.code in page.basic_lacking
        ]
        if lacking and not page.given:
            # Without any record the child may well be immunised: an import brings no vaccines.
            text, tone = self.tr("Imunisasi belum dicatat"), "calm"
            self.lacking.setText(self.tr("Salin dari Buku KIA atau catat yang diberikan hari ini."))
        elif lacking:
            text = self.tr("Imunisasi dasar kurang {count}").format(count=len(lacking))
            tone = "danger"
            self.lacking.setText(", ".join(lacking))
        else:
            text, tone = self.tr("Imunisasi dasar lengkap untuk umurnya"), "good"
            self.lacking.setText("")
        self.basic.setText(text)
        theme.restyle(self.basic, "chip", tone)
        self._show_buttons()

    def _show_buttons(self) -> None:
        line, by = self._line(), self.session.by
        recorded = line is not None and line.record is not None
        self.give_button.setVisible(not recorded and may(by, Right.INPUT))
        self.correct_button.setVisible(recorded and may(by, Right.CORRECT))
        self.remove_button.setVisible(recorded and may(by, Right.REMOVE))

    def _line(self) -> DoseLine | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    # ---- doing -------------------------------------------------------------------------------

    def _clicked(self, index: QModelIndex) -> None:
        line = self.model.row_at(index)
        if index.column() == GIVE_COLUMN and line.can_be_given:
            self._give([line.vaccine])

    def _chosen(self, index: QModelIndex) -> None:
        line = self.model.row_at(index)
        if line.record is None:
            self._give([line.vaccine])
        elif may(self.session.by, Right.CORRECT):
            self._open(line.record)

    def _open(self, known: Immunisation | None) -> None:
        if self._page is None:
            return
        page = self._page
        self.dialog = DoseDialog(self.session, page.child, page.schedule, self, known)
        self.dialog.done_with.connect(partial(self._typed, known))
        self.dialog.open()

    def _typed(self, known: Immunisation | None, saved: Saved[Immunisation]) -> None:
        if known is None:
            self._say_given((saved.record,))
        else:
            text = self.tr("Imunisasi diperbaiki.")
            self.offer_earlier(text, self.session.services.immunisations, saved)

    def _give(self, vaccines: Sequence[str]) -> None:
        day = self.day.day()
        if not may(self.session.by, Right.INPUT):
            return
        if day is None:
            self.banner.say(self.tr("Tulis tanggal, misalnya 23/11/2026."))
            return
        immunisations, by = self.session.services.immunisations, self.session.by
        # A batch number belongs to one vaccine; it would be wrong for the others.
        batch = self.batch.value() if len(vaccines) == 1 else ""
        new = [
            Immunisation(
                child_id=self.child_id,
                vaccine=vaccine,
                on=day,
                batch=batch,
                by=self.session.display_name,
            )
            for vaccine in vaccines
        ]

        def act(confirmed: Confirmed) -> Saved[tuple[Immunisation, ...]]:
            return immunisations.record_many(new, confirmed=confirmed, by=by)

        self.write(act, lambda saved: self._say_given(saved.record))

    def _say_given(self, given: Sequence[Immunisation]) -> None:
        self.batch.clear()
        words, by = self.session.wording, self.session.by
        names = ", ".join(words.word("vaccine", one.vaccine) for one in given)
        text = self.tr("Tercatat: {vaccines}").format(vaccines=names)
        if not may(by, Right.REMOVE):
            self.told.emit(text)
            return
        ids = [one.immunisation_id for one in given]
        self.offer_undo(text, partial(self.session.services.immunisations.remove_many, ids, by=by))
