"""Shows the imports of before, and lets a person take one of them back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.services.exchange.import_undo import PastImport
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S

WIDTH_PX, HEIGHT_PX = 820, 440
_UNDONE = QT_TRANSLATE_NOOP("columns", "Sudah ditarik kembali")


class PastImportsModel(TableModel[PastImport]):
    """Who imported when, and what it wrote."""

    columns = (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Waktu"),
            text=lambda r, w: w.moment(r.at.astimezone()),
            width=170,
        ),
        Column(title=QT_TRANSLATE_NOOP("columns", "Akun"), text=lambda r, _w: r.account, width=120),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak baru"),
            text=lambda r, w: w.number(r.children_new),
            width=110,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Kunjungan baru"),
            text=lambda r, w: w.number(r.visits_new),
            width=150,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Berubah"),
            text=lambda r, w: w.number(r.changed),
            width=100,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Keterangan"),
            text=lambda r, _w: (
                QCoreApplication.translate("columns", _UNDONE) if r.is_undone else ""
            ),
        ),
    )


class PastImportsDialog(QDialog):
    """The imports of before, the newest first."""

    wanted = Signal(int)
    """The number of the import that a person wants to take back."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Ask for the imports."""
        super().__init__(parent)
        self._session = session
        self.setWindowTitle("Anting Berlian")
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=L)
        layout.addWidget(label(self.tr("Impor terdahulu"), "title"))
        self.banner = Banner()
        layout.addWidget(self.banner)
        self.model = PastImportsModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Impor terdahulu"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._choice_changed())
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        layout.addWidget(surface, 1)
        self.none = label(self.tr("Belum ada impor yang dapat ditarik kembali."), "soft")
        self.none.hide()
        layout.addWidget(self.none)
        buttons = row(gap=S)
        buttons.addStretch()
        self.undo_button = button(self.tr("Tarik kembali impor ini…"))
        self.undo_button.setEnabled(False)
        self.undo_button.clicked.connect(self.undo)
        close = button(self.tr("Tutup"), "primary")
        close.clicked.connect(self.reject)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(close)
        layout.addSpacing(M)
        layout.addLayout(buttons)
        session.tasks.read(
            session.services.import_undo.past,
            by=session.by,
            on_done=self._show,
            on_error=self._failed,
            owner=self,
        )

    def undo(self) -> None:
        """Hand on the chosen import."""
        chosen = self.chosen
        if chosen is not None and not chosen.is_undone:
            self.accept()
            self.wanted.emit(chosen.entry_id)

    @property
    def chosen(self) -> PastImport | None:
        """The import that is marked."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _choice_changed(self) -> None:
        chosen = self.chosen
        self.undo_button.setEnabled(chosen is not None and not chosen.is_undone)

    def _show(self, imports: tuple[PastImport, ...]) -> None:
        self.model.show(imports)
        self.none.setVisible(not imports)
        self.table.go_to(0)
        self.table.setFocus()
        self._choice_changed()

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))
