"""Table model of an import's preview: what each row of a file would do, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.services.exchange.import_plan import PlannedRow, RowCounts, RowOutcome
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.wording import Wording
from desktop_app.wording.speech import NOTHING

OUTCOMES: dict[RowOutcome, str] = {
    RowOutcome.NEW_CHILD: QT_TRANSLATE_NOOP("columns", "Anak baru"),
    RowOutcome.NEW_VISIT: QT_TRANSLATE_NOOP("columns", "Kunjungan baru"),
    RowOutcome.CHANGED: QT_TRANSLATE_NOOP("columns", "Berubah"),
    RowOutcome.UNCHANGED: QT_TRANSLATE_NOOP("columns", "Sudah ada"),
    RowOutcome.REFUSED: QT_TRANSLATE_NOOP("columns", "Ditolak"),
    RowOutcome.LEFT_OUT: QT_TRANSLATE_NOOP("columns", "Dilewati"),
}

_TONES = {
    RowOutcome.NEW_CHILD: "good",
    RowOutcome.NEW_VISIT: "good",
    RowOutcome.CHANGED: "warning",
    RowOutcome.UNCHANGED: "calm",
    RowOutcome.REFUSED: "danger",
    RowOutcome.LEFT_OUT: "calm",
}


def outcome_name(outcome: RowOutcome) -> str:
    """Return what a row does, in the window's language."""
    return QCoreApplication.translate("columns", OUTCOMES[outcome])


def place(row: PlannedRow) -> str:
    """Return where a row stands: its number, and the sheet's name where there are several."""
    return f"{row.row_number}  {row.sheet}" if row.sheet else str(row.row_number)


def reasons(row: PlannedRow, wording: Wording) -> str:
    """Return why a row is refused or doubtful, in one line; empty when all is well."""
    return " ".join(dict.fromkeys(wording.problem(problem) for problem in row.problems))


def sum_of_rows(rows: RowCounts, wording: Wording) -> str:
    """Return what each row of the file met with, as a sum that leaves none out."""
    number = wording.number
    return QCoreApplication.translate(
        "columns",
        "{file} baris di berkas = {new} baru + {same} sama + {changed} berubah + "
        "{refused} ditolak + {left_out} dilewati",
    ).format(
        file=number(rows.file),
        new=number(rows.new),
        same=number(rows.same),
        changed=number(rows.changed),
        refused=number(rows.refused),
        left_out=number(rows.left_out),
    )


COLUMNS: tuple[Column[PlannedRow], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Baris"),
        text=lambda r, _w: place(r),
        tip=True,
        width=140,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Hasil"),
        text=lambda r, _w: outcome_name(r.outcome),
        tone=lambda r: _TONES[r.outcome],
        width=150,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Nama"),
        text=lambda r, _w: r.name or NOTHING,
        width=220,
        strong=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Tanggal ukur"),
        text=lambda r, w: w.date(r.visit_date) if r.visit_date else r.occasion,
        width=130,
    ),
    Column(title=QT_TRANSLATE_NOOP("columns", "Keterangan"), text=reasons, tip=True),
)


class ImportModel(TableModel[PlannedRow]):
    """Rows of the file, filtered by outcome."""

    columns = COLUMNS

    def __init__(self, wording: Wording) -> None:
        """Begin without rows."""
        super().__init__(wording)
        self._all: tuple[PlannedRow, ...] = ()

    def show_plan(self, rows: Sequence[PlannedRow]) -> None:
        """Show every row."""
        self._all = tuple(rows)
        self.show(self._all)

    def only(self, outcomes: frozenset[RowOutcome]) -> None:
        """Show only rows with these outcomes; all rows when none is given."""
        self.show([r for r in self._all if r.outcome in outcomes] if outcomes else self._all)
