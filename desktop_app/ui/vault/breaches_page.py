"""The page of breaches of data protection, with the hours left for the notice and its letters."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from desktop_app.services.common.outcome import Changes
from desktop_app.services.vault.breaches import BreachRow
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.parts import EmptyState, button, card, column, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.vault.breach_form import BreachDialog
from desktop_app.ui.vault.breach_model import BreachesModel


class BreachesPage(Page):
    """Lists incidents; one button drafts the letters of the chosen one."""

    def __init__(self, session: Session) -> None:
        """Lay out the table."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.dialog: BreachDialog | None = None
        self.papers = PaperSaver(session, self)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)
        surface = card()
        layout = column(surface, margin=1, gap=0)
        tools = Flow()
        tools.setContentsMargins(L, M, L, M)
        tools.add(label(self.tr("Insiden data"), "subtitle"))
        advice = self.tr("Diberitahukan tertulis dalam 3 x 24 jam.")
        tools.add(label(advice, "soft"))
        tools.add_spring()
        self.letter_button = button(self.tr("Surat pemberitahuan (PDF)"), icon="printer")
        self.letter_button.clicked.connect(self.ask_where_for_letter)
        tools.add(self.letter_button)
        self.open_button = button(self.tr("Ubah"), icon="edit")
        self.open_button.clicked.connect(self.open_chosen)
        tools.add(self.open_button)
        self.new_button = button(self.tr("Catat insiden"), "primary", "plus")
        self.new_button.clicked.connect(self.record)
        tools.add(self.new_button)
        layout.addWidget(tools)
        self.model = BreachesModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Insiden data"))
        self.table.selectionModel().currentRowChanged.connect(self._choice_changed)
        self.table.chosen.connect(self.open_chosen)
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self.empty = EmptyState(
            "lock",
            self.tr("Belum ada insiden"),
            self.tr(
                "Catat bila data anak hilang, dicuri, terkirim ke orang lain, atau dibuka oleh "
                "yang tidak berhak. Program menghitung batas waktunya dan menyusun suratnya."
            ),
        )
        self._what.addWidget(self.empty)
        layout.addWidget(self._what, 1)
        self.body.addWidget(surface, 1)
        self._choice_changed()

    def load(self) -> None:
        """Ask for the incidents."""
        self.session.tasks.read(
            self.session.services.breaches.list,
            by=self.session.by,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether everything may have changed, as the service says of every incident."""
        return changes.everything

    def focus_first(self) -> None:
        """Put the cursor into the table."""
        self.table.setFocus()

    def record(self) -> None:
        """Ask for a new incident."""
        self._open(BreachDialog(self.session, self))

    def open_chosen(self) -> None:
        """Open the chosen incident."""
        if (chosen := self.chosen) is not None:
            self._open(BreachDialog(self.session, self, chosen.breach))

    def ask_where_for_letter(self) -> None:
        """Ask where the draft of the chosen incident's letters shall go."""
        if (chosen := self.chosen) is None:
            return
        breaches, by = self.session.services.breaches, self.session.by
        self.papers.ask(
            self.tr("Simpan surat pemberitahuan sebagai PDF"),
            "surat-insiden-data.pdf",
            lambda path: breaches.letter(chosen.breach.breach_id, path, by=by),
        )

    @property
    def chosen(self) -> BreachRow | None:
        """The incident that is chosen in the table."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _open(self, dialog: BreachDialog) -> None:
        dialog.done_with.connect(self._saved)
        dialog.removed.connect(self.offer_back)
        self.dialog = dialog
        dialog.open()

    def _saved(self, _saved: object) -> None:
        self.told.emit(self.tr("Insiden tersimpan."))

    def _show(self, rows: tuple[BreachRow, ...]) -> None:
        current = max(self.table.currentIndex().row(), 0)
        self.model.show(rows)
        self.table.go_to(min(current, len(rows) - 1))
        self._what.setCurrentWidget(self.table if rows else self.empty)
        self._choice_changed()

    def _choice_changed(self) -> None:
        chosen = self.chosen is not None
        self.open_button.setEnabled(chosen)
        self.letter_button.setEnabled(chosen)
