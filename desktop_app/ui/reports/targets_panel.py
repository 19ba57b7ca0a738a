"""The targets (sasaran) of a year: one number for each desa, typed one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import Month, RecapRow
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.editors import NumberEdit
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S

NUMBER_PX, PLACE_PX, EDITOR_PX = 90, 120, 90


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRow:
    """One desa: its target of the year, and its S of the shown month."""

    kecamatan: str
    desa: str
    children: int
    target: int | None


COLUMNS: tuple[Column[TargetRow], ...] = (
    Column(title=QT_TRANSLATE_NOOP("columns", "Desa"), text=lambda r, _w: r.desa, strong=True),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Kecamatan"),
        text=lambda r, _w: r.kecamatan,
        width=PLACE_PX,
    ),
    Column(title="S", text=lambda r, w: w.number(r.children), align=RIGHT, width=NUMBER_PX),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Sasaran"),
        text=lambda r, w: w.number(r.target),
        align=RIGHT,
        width=NUMBER_PX,
    ),
)


class _Number(NumberEdit):
    """A number that Enter saves, wherever it stands."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, which would else press the dialog's own button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class TargetsPanel(QWidget):
    """Lists the desa of a month; the number of the chosen one is typed below."""

    failed = Signal(Exception)

    def __init__(self, session: Session) -> None:
        """Begin without desa."""
        super().__init__()
        self._session = session
        self._month: Month | None = None
        self._rows: tuple[RecapRow, ...] = ()
        self._at = 0
        self._shown = ""
        layout = column(self, margin=0, gap=0)
        self.model: TableModel[TargetRow] = TableModel(session.wording, COLUMNS)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Sasaran per desa"))
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.chosen.connect(self._to_number)
        layout.addWidget(self.table, 1)
        below = row(gap=S)
        below.setContentsMargins(M, S, M, S)
        self.said = label("", "soft")
        below.addWidget(self.said, 1)
        self.number = _Number(session.wording)
        self.number.setAccessibleName(self.tr("Sasaran"))
        self.number.setFixedWidth(EDITOR_PX)
        self.number.entered.connect(self.save)
        below.addWidget(self.number)
        self.save_button = button(self.tr("Simpan sasaran"))
        self.save_button.clicked.connect(self.save)
        below.addWidget(self.save_button)
        self._allowed = may(session.by, Right.INPUT)
        for part in (self.number, self.save_button):
            part.setEnabled(self._allowed)
        layout.addLayout(below)

    def load(self, month: Month) -> None:
        """Ask for the desa of a month and the targets of its year."""
        self._month = month
        self._session.tasks.read(
            partial(self._session.services.recap.month, month),
            on_done=self._desa_known,
            on_error=self.failed.emit,
            owner=self,
            page=(id(self), "desa"),
        )

    def unsaved(self) -> bool:
        """Whether the number of the chosen desa was typed and not saved."""
        return self.number.text() != self._shown

    def save(self) -> None:
        """Save the number of the chosen desa, or take it away when empty; go on to the next."""
        index = self.table.currentIndex()
        if self._month is None or not index.isValid():
            return
        if not self.number.readable():
            self.failed.emit(Invalid([Problem(field="children", code="number_unreadable")]))
            return
        chosen, typed = self.model.row_at(index), self.number.read()
        self._at = index.row() + 1
        self._session.tasks.write(
            partial(
                self._session.services.targets.set,
                self._month.year,
                chosen.kecamatan,
                chosen.desa,
                None if typed is None else round(typed),
                by=self._session.by,
            ),
            on_done=self._saved,
            on_error=self.failed.emit,
            owner=self,
        )

    def _desa_known(self, rows: tuple[RecapRow, ...]) -> None:
        self._rows = tuple(row for row in rows if row.desa)
        self._ask_targets()

    def _ask_targets(self) -> None:
        if self._month is None:
            return
        self._session.tasks.read(
            partial(self._session.services.targets.of_year, self._month.year, by=self._session.by),
            on_done=self._show,
            on_error=self.failed.emit,
            owner=self,
            page=(id(self), "targets"),
        )

    def _show(self, targets: Mapping[tuple[str, str], int]) -> None:
        self.model.show(
            [
                TargetRow(
                    kecamatan=one.kecamatan,
                    desa=one.desa,
                    children=one.children,
                    target=targets.get((one.kecamatan, one.desa)),
                )
                for one in self._rows
            ]
        )
        self.table.go_to(min(self._at, len(self._rows) - 1))

    def _row_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not index.isValid() or self._month is None:
            return
        chosen = self.model.row_at(index)
        self.said.setText(
            self.tr("Sasaran {desa} tahun {year}").format(desa=chosen.desa, year=self._month.year)
        )
        self.number.put(chosen.target)
        self._shown = self.number.text()

    def _to_number(self, _index: QModelIndex) -> None:
        self.number.setFocus()
        self.number.selectAll()

    def _saved(self, _saved: Saved[object]) -> None:
        self._ask_targets()
