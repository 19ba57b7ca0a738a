"""A list of the children behind a number; Enter or a double click on one asks for her page."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QLabel

from desktop_app.programme.records.children import Child
from desktop_app.ui.kit.parts import column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S
from desktop_app.ui.reports.reports_model import CHILD_COLUMNS

LEAST_PX, MOST_PX = 330, 380


class ChildrenPanel(QFrame):
    """Names the children of a number; a reading of them is journaled by the service."""

    child_wanted = Signal(int)
    failed = Signal(Exception)

    def __init__(self, session: Session, advice: str) -> None:
        """Begin without children; `advice` says how to get some."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setMinimumWidth(LEAST_PX)
        self.setMaximumWidth(MOST_PX)
        self._session, self._advice = session, advice
        inside = column(self, margin=1, gap=0)
        heading = row(gap=S)
        heading.setContentsMargins(M, S, M, S)
        self.said: QLabel = label(advice, "soft", wrap=True)
        heading.addWidget(self.said)
        inside.addLayout(heading)
        self.model: TableModel[Child] = TableModel(session.wording, CHILD_COLUMNS)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Anak di balik angka"))
        self.table.chosen.connect(self._chosen)
        inside.addWidget(self.table)

    def clear(self) -> None:
        """Show the advice again, and nobody."""
        self.said.setText(self._advice)
        self.model.show(())

    def show_children(self, said: str, child_ids: Collection[int]) -> None:
        """Say whose number it is, and list the children who are still in the register."""
        self.said.setText(said)
        self._session.tasks.read(
            partial(self._session.services.reports.behind, child_ids, by=self._session.by),
            on_done=self.model.show,
            on_error=self.failed.emit,
            owner=self,
            page=(id(self), "children"),
        )

    def _chosen(self, index: QModelIndex) -> None:
        self.child_wanted.emit(self.model.row_at(index).child_id)
