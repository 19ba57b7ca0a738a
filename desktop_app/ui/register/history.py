"""Shows the history of a child or a visit: who changed what and when; restores old values."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.programme.records.children import Child, Visit
from desktop_app.services.child.history import Version
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, button, card, column, hide_unless, label, row
from desktop_app.ui.kit.scrolling import prefer_size
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.register.past_model import ValuesModel, VersionsModel

WIDTH_PX, HEIGHT_PX = 900, 560


class HistoryDialog(QDialog):
    """The changes of one record, newest first; below them the chosen one field by field."""

    restored = Signal()

    def __init__(self, session: Session, record: Child | Visit, parent: QWidget) -> None:
        """Ask for the history of a stored child or visit."""
        super().__init__(parent)
        self._session, self._record = session, record
        self.setWindowTitle("Anting Berlian")
        prefer_size(self, QSize(WIDTH_PX, HEIGHT_PX))
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=L)
        layout.addWidget(label(self._title(), "title"))
        self.banner = Banner()
        layout.addWidget(self.banner)
        self.versions = VersionsModel(session.wording)
        self.table = TableView(self.versions)
        self.table.setAccessibleName(self.tr("Perubahan"))
        self.table.selectionModel().currentRowChanged.connect(self._choice_changed)
        self.values = ValuesModel(session.wording)
        self.detail = TableView(self.values)
        self.detail.setAccessibleName(self.tr("Isian yang berubah"))
        surface = card()
        inside = column(surface, margin=1, gap=0)
        inside.addWidget(self.table, 3)
        inside.addWidget(self.detail, 2)
        layout.addWidget(surface, 1)
        buttons = row(gap=S)
        buttons.addWidget(
            label(self.tr("Nilai yang dikembalikan juga tercatat sebagai perubahan."), "small"), 1
        )
        self.undo_button = button(self.tr("Kembalikan nilai sebelumnya"))
        hide_unless(may(session.by, Right.CORRECT), self.undo_button)
        self.undo_button.clicked.connect(self.undo)
        close = button(self.tr("Tutup"), "primary")
        close.clicked.connect(self.accept)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(close)
        layout.addSpacing(M)
        layout.addLayout(buttons)
        self._load()

    def undo(self) -> None:
        """Give the chosen change's fields their earlier values."""
        version = self.chosen
        if version is None or not self.undo_button.isEnabled():
            return
        self.undo_button.setEnabled(False)
        self._session.tasks.write(
            self._session.services.history.undo,
            version.entry_id,
            by=self._session.by,
            on_done=self._undone,
            on_error=self._failed,
            owner=self,
        )

    @property
    def chosen(self) -> Version | None:
        """The change that is chosen in the table."""
        index = self.table.currentIndex()
        return self.versions.row_at(index) if index.isValid() else None

    def _title(self) -> str:
        if isinstance(self._record, Child):
            return self.tr("Riwayat data anak")
        day = self._session.wording.date(self._record.visit_date)
        return self.tr("Riwayat kunjungan {day}").format(day=day)

    def _load(self) -> None:
        self._session.tasks.read(
            self._question(),
            by=self._session.by,
            on_done=self._show,
            on_error=self._failed,
            owner=self,
            page=id(self),
        )

    def _question(self) -> Callable[..., tuple[Version, ...]]:
        history = self._session.services.history
        if isinstance(self._record, Child):
            return partial(history.of_child, self._record.child_id)
        return partial(history.of_visit, self._record.visit_id)

    def _show(self, versions: tuple[Version, ...]) -> None:
        self.versions.show(versions)
        self.table.go_to(0)
        self.table.setFocus()
        self._choice_changed()

    def _choice_changed(self) -> None:
        version = self.chosen
        self.values.show(version.values if version else ())
        self.undo_button.setEnabled(version is not None and version.can_undo)

    def _undone(self, _saved: object) -> None:
        self.banner.say(self.tr("Nilai sebelumnya dikembalikan."), "good")
        self.restored.emit()
        self._load()

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))
        self._choice_changed()
