"""The tables of the page on measuring quality, each with a sentence about the chosen line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from desktop_app.growth.findings import FindingFigure
from desktop_app.programme.growth.quality import EXPECTED_ROUND_SHARE, GroupQuality
from desktop_app.services.growth.measuring import MeasuringReport
from desktop_app.ui.growth.quality_model import (
    BoardModel,
    GroupModel,
    MixedModel,
    TouchedModel,
    group_name,
)
from desktop_app.ui.kit.parts import EmptyState, card, column, label, line, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.kit.tips import plain_tip

TOUCHED_PX = 380


class QualityView(QWidget):
    """A card with a table and a sentence beneath, or with the reason why it is empty."""

    child_wanted = Signal(int)

    def __init__(self, table: TableView, empty: EmptyState, beside: QWidget | None = None) -> None:
        """Lay out; `beside` is shown at the right of the table."""
        super().__init__()
        self.table = table
        self.setFocusProxy(table)
        inside = card()
        layout = column(inside, margin=1, gap=0)
        tables = row(gap=0)
        tables.addWidget(table, 1)
        if beside is not None:
            tables.addWidget(beside)
        layout.addLayout(tables, 1)
        layout.addWidget(line())
        self.sentence: QLabel = label("", wrap=True)
        foot = column(gap=0)
        foot.setContentsMargins(L, M, L, M)
        foot.addWidget(self.sentence)
        layout.addLayout(foot)
        self._what = QStackedWidget()
        self._what.addWidget(inside)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(empty)
        self._what.addWidget(surface)
        column(self).addWidget(self._what)
        self.table.selectionModel().currentChanged.connect(self._current_changed)

    def show_any(self, *, there: bool) -> None:
        """Show the table with its first line chosen, or the reason why it is empty."""
        self._what.setCurrentIndex(0 if there else 1)
        if there:
            self.table.go_to(0)

    def sentence_about(self, index: QModelIndex) -> str:
        """Return the sentence about a line; each subclass has its own."""
        return ""

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.sentence.setText(self.sentence_about(index) if index.isValid() else "")


class GroupView(QualityView):
    """One line for each person, instrument or posyandu; beneath, the reasons of its verdict."""

    def __init__(self, session: Session, title: str) -> None:
        """Begin empty."""
        self._wording = session.wording
        self.model = GroupModel(session.wording)
        table = TableView(self.model)
        table.setAccessibleName(title)
        super().__init__(
            table,
            EmptyState(
                "calendar",
                self.tr("Belum ada kunjungan"),
                self.tr("Tidak ada yang diukur dalam jangka waktu ini."),
            ),
        )
        expected = self.tr(
            "TB ,0/,5: bagian hasil yang berakhir ,0 atau ,5; seharusnya {share}. SD: sebaran "
            "z-score yang wajar."
        ).format(share=session.wording.percent(EXPECTED_ROUND_SHARE, 0))
        table.setToolTip(plain_tip(expected))
        self._expected = expected

    def show_groups(self, groups: Sequence[GroupQuality]) -> None:
        """Show these groups; those who need help most come first."""
        self.model.show(groups)
        self.show_any(there=bool(groups))

    def sentence_about(self, index: QModelIndex) -> str:
        """Return the verdict, its reasons, and the limits that the figures are compared with."""
        group = self.model.row_at(index)
        codes = (group.verdict, *group.reasons)
        verdict = " ".join(self._wording.quality(code) for code in codes)
        return f"{group_name(group)}: {verdict}\n{self._expected}"


class BoardView(QualityView):
    """Length boards that measured wrongly; beside them the children measured then."""

    def __init__(self, session: Session) -> None:
        """Begin empty."""
        self._wording = session.wording
        self.model = BoardModel(session.wording)
        self.touched = TouchedModel(session.wording)
        table = TableView(self.model)
        self.children_table = TableView(self.touched)
        self.children_table.setFixedWidth(TOUCHED_PX)
        self.children_table.chosen.connect(self._open)
        super().__init__(
            table,
            EmptyState(
                "tick",
                self.tr("Tidak ada papan yang menyimpang"),
                self.tr(
                    "Tinggi anak di setiap posyandu sesuai dengan hasil ukur mereka yang lain."
                ),
            ),
            self.children_table,
        )
        table.setAccessibleName(self.tr("Papan menyimpang"))
        self.children_table.setAccessibleName(self.tr("Anak yang diukur saat itu"))
        table.chosen.connect(self._go_to_children)

    def show_report(self, report: MeasuringReport) -> None:
        """Show the boards of a report."""
        self.model.show(report.boards)
        self.touched.show(())
        self.show_any(there=bool(report.boards))

    def sentence_about(self, index: QModelIndex) -> str:
        """Return what to do about the board, and show its children."""
        found = self.model.row_at(index)
        self.touched.show(found.children)
        board = found.board
        figures: dict[str, FindingFigure] = {
            "children": len(found.children),
            "offset_cm": board.offset_cm,
            "from_date": board.from_date,
            "to_date": board.to_date,
        }
        sentence = self._wording.quality("board_shifted", figures)
        way_on = self.tr("Enter pada nama membuka anak.")
        return f"{sentence} {way_on}"

    def _go_to_children(self, _index: QModelIndex) -> None:
        self.children_table.setFocus()
        self.children_table.go_to(0)

    def _open(self, index: QModelIndex) -> None:
        self.child_wanted.emit(self.touched.row_at(index).child_id)


class MixedView(QualityView):
    """Rows that fit another child better; Enter opens the child whose record has the row."""

    def __init__(self, session: Session) -> None:
        """Begin empty."""
        self._wording = session.wording
        self.model = MixedModel(session.wording)
        table = TableView(self.model)
        super().__init__(
            table,
            EmptyState(
                "tick",
                self.tr("Tidak ada baris yang tertukar"),
                self.tr("Setiap hasil cocok dengan anaknya sendiri."),
            ),
        )
        table.setAccessibleName(self.tr("Baris tertukar"))
        table.chosen.connect(self._open)

    def show_report(self, report: MeasuringReport) -> None:
        """Show the mixed rows of a report."""
        self.model.show(report.mixed)
        self.show_any(there=bool(report.mixed))

    def sentence_about(self, index: QModelIndex) -> str:
        """Return how far the values are from each of the two children."""
        mixed = self.model.row_at(index).mixed
        if mixed.kind == "fields_exchanged":
            return self.tr(
                "Cocokkan dengan buku KIA, lalu perbaiki kunjungannya. Enter membuka anak."
            )
        return self.tr(
            "Jarak dari jalurnya sendiri {own} z, dari jalur anak yang lain {other} z. "
            "Enter membuka anak."
        ).format(
            own=self._wording.number(mixed.off_own_z, 1),
            other=self._wording.number(mixed.off_other_z, 1),
        )

    def _open(self, index: QModelIndex) -> None:
        self.child_wanted.emit(self.model.row_at(index).mixed.child_id)
