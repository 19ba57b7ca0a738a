"""The menu of a whole record: history, merging, removing, and undoing these."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from desktop_app.programme.records.children import Child, Place, Visit
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.child.erasing import ErasureView
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.parts import Button
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.consent_form import ConsentDialog
from desktop_app.ui.register.erase_form import EraseDialog
from desktop_app.ui.register.history import HistoryDialog
from desktop_app.ui.register.merge import MergeDialog
from desktop_app.ui.register.standing_form import StandingDialog


class RecordMenu(Button):
    """A button with a menu for the child that is shown and the visit that is chosen."""

    removed = Signal()
    """The child was removed: her page must close."""
    undo_offered = Signal(str, object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        child: Callable[[], Child | None],
        visit: Callable[[], Visit | None],
        parent: QWidget,
    ) -> None:
        """Ask `child` and `visit` for what is shown whenever the menu opens."""
        super().__init__(parent)
        self._session, self._child, self._visit = session, child, visit
        self._over = parent
        self.dialog: QDialog | None = None
        self.setProperty("kind", "quiet")
        self.setIcon(theme.icon("more", "text"))
        self.setToolTip(self.tr("Riwayat, gabungkan, hapus"))
        self.setAccessibleName(self.tr("Lainnya"))
        self.setAutoDefault(False)
        self.setStyleSheet("QPushButton::menu-indicator { image: none; width: 0; }")
        self._menu = QMenu(self)
        self.child_history = self._menu.addAction(self.tr("Riwayat data anak"))
        self.child_history.triggered.connect(self.show_child_history)
        self.visit_history = self._menu.addAction(self.tr("Riwayat kunjungan yang dipilih"))
        self.visit_history.triggered.connect(self.show_visit_history)
        self._menu.addSeparator()
        self.standing: dict[StandingKind, QAction] = {}
        for kind, text in (
            (StandingKind.MOVED_AWAY, self.tr("Pindah keluar…")),
            (StandingKind.MOVED_IN, self.tr("Pindah masuk atau kembali…")),
            (StandingKind.MOVED_WITHIN, self.tr("Pindah desa atau posyandu…")),
            (StandingKind.DIED, self.tr("Anak meninggal…")),
        ):
            self.standing[kind] = action = self._menu.addAction(text)
            action.triggered.connect(partial(self.ask_standing, kind))
            action.setVisible(may(session.by, Right.INPUT))
        self._menu.addSeparator()
        self.consent = self._menu.addAction(self.tr("Persetujuan penyimpanan data…"))
        self.consent.triggered.connect(self.ask_consent)
        self.consent.setVisible(may(session.by, Right.INPUT))
        self.copy = self._menu.addAction(self.tr("Salinan data anak (PDF dan CSV)…"))
        self.copy.triggered.connect(self.ask_where_to_copy)
        self.copy.setVisible(may(session.by, Right.TAKE_OUT))
        self._copies = PaperSaver(session, parent)
        self._copies.told.connect(self.told)
        self._copies.failed.connect(self.failed)
        self._menu.addSeparator()
        self.merge = self._menu.addAction(self.tr("Gabungkan dengan catatan lain…"))
        self.merge.triggered.connect(self.ask_to_merge)
        self.remove = self._menu.addAction(self.tr("Hapus anak…"))
        self.remove.triggered.connect(self.ask_to_remove)
        for action in (self.merge, self.remove):
            action.setVisible(may(session.by, Right.REMOVE))
        self.erase = self._menu.addAction(self.tr("Hapus permanen…"))
        self.erase.triggered.connect(self.ask_to_erase)
        self.erase.setVisible(may(session.by, Right.ADMINISTER))
        self._menu.aboutToShow.connect(self._about_to_show)
        self.setMenu(self._menu)

    def show_child_history(self) -> None:
        """Show what the child's own fields were before."""
        if (child := self._child()) is not None:
            self._show(HistoryDialog(self._session, child, self._over))

    def show_visit_history(self) -> None:
        """Show what the chosen visit was before."""
        if (visit := self._visit()) is not None:
            self._show(HistoryDialog(self._session, visit, self._over))

    def ask_standing(self, kind: StandingKind) -> None:
        """Ask for a move or the death of the child that is shown."""
        if (child := self._child()) is not None:
            change = StandingChange(child_id=child.child_id, kind=kind, on=self._session.today())
            self.show_standing(child, change)

    def show_standing(self, child: Child, change: StandingChange) -> None:
        """Show a move or a death, new or kept, as soon as the places to choose from are there."""
        self._session.tasks.read(
            self._session.services.children.places,
            on_done=partial(self._open_standing, child, change),
            on_error=self.failed.emit,
            owner=self,
        )

    def _open_standing(
        self, child: Child, change: StandingChange, places: tuple[Place, ...]
    ) -> None:
        dialog = StandingDialog(self._session, child, change, places, self._over)
        dialog.done_with.connect(self._standing_kept)
        dialog.removed.connect(self.undo_offered)
        self._show(dialog)

    def _standing_kept(self, saved: Saved[StandingChange]) -> None:
        words = self._session.wording
        text = self.tr("Dicatat: {change}, {day}.").format(
            change=words.word("standing_change", saved.record.kind.value),
            day=words.date(saved.record.on),
        )
        text = " ".join((text, *(words.problem(note) for note in saved.notes)))
        remove = self._session.services.standings.remove
        self.undo_offered.emit(text, partial(self._take_back, remove, saved.record.standing_id))

    def ask_consent(self) -> None:
        """Ask on which legal basis the shown child's data is kept."""
        if (child := self._child()) is not None:
            dialog = ConsentDialog(self._session, child, self._over)
            dialog.done_with.connect(self._consent_kept)
            self._show(dialog)

    def _consent_kept(self, saved: Saved[Consent]) -> None:
        basis = self._session.wording.word("basis", saved.record.basis)
        remove = self._session.services.consents.remove
        self.undo_offered.emit(
            self.tr("Dicatat: {basis}.").format(basis=basis),
            partial(self._take_back, remove, saved.record.consent_id),
        )

    def ask_where_to_copy(self) -> None:
        """Ask for a place, then write all that is recorded of the child into a new folder there."""
        if (child := self._child()) is not None:
            copies, by = self._session.services.child_copies, self._session.by
            self._copies.ask_place(
                self.tr("Pilih tempat untuk salinan data anak"),
                lambda place: copies.write(child.child_id, copies.folder_in(place), by=by),
            )

    def ask_to_merge(self) -> None:
        """Look for another record of the same child."""
        if (child := self._child()) is None:
            return
        dialog = MergeDialog(self._session, child, self._over)
        dialog.merged.connect(self._merged)
        self._show(dialog)

    def ask_to_remove(self) -> None:
        """Ask once, then remove the child from every list."""
        if (child := self._child()) is None:
            return
        dialog = AskDialog(
            self._over,
            self.tr("Hapus anak ini?"),
            self.tr(
                "{name} dan kunjungannya hilang dari daftar dan rekap. Di Pengaturan, Sampah, "
                "catatannya dapat dikembalikan."
            ).format(name=child.name),
            self.tr("Hapus anak"),
            dangerous=True,
        )
        dialog.agreed.connect(partial(self._remove, child.child_id))
        self._show(dialog)

    def ask_to_erase(self) -> None:
        """Show what erasing the child would mean, and ask for the ground."""
        if (child := self._child()) is not None:
            self._session.tasks.read(
                self._session.services.erasing.view,
                child.child_id,
                by=self._session.by,
                on_done=self._open_erasing,
                on_error=self.failed.emit,
                owner=self,
            )

    def _open_erasing(self, view: ErasureView) -> None:
        dialog = EraseDialog(self._session, view, self._over)
        dialog.done_with.connect(self._erased)
        self._show(dialog)

    def _erased(self, _saved: object) -> None:
        self.removed.emit()
        self.told.emit(self.tr("Data anak dihapus permanen."))

    def offer_visit_back(self, visit_id: int) -> None:
        """Tell that a visit was removed, and offer to restore it."""
        self.undo_offered.emit(
            self.tr("Kunjungan dihapus dari daftar."),
            partial(self._take_back, self._session.services.visits.bring_back, visit_id),
        )

    def _about_to_show(self) -> None:
        self.visit_history.setEnabled(self._visit() is not None)

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def _remove(self, child_id: int) -> None:
        self._session.tasks.write(
            self._session.services.children.remove,
            child_id,
            by=self._session.by,
            on_done=self._removed,
            on_error=self.failed.emit,
            owner=self,
        )

    def _removed(self, saved: Saved[Child]) -> None:
        self.removed.emit()
        self.undo_offered.emit(
            self.tr("Anak dihapus dari daftar."),
            partial(
                self._take_back,
                self._session.services.children.bring_back,
                saved.record.child_id,
            ),
        )

    def _merged(self, other_id: int) -> None:
        self.undo_offered.emit(
            self.tr("Dua catatan digabungkan."),
            partial(self._take_back, self._session.services.merging.unmerge, other_id),
        )

    def _take_back(self, way: Callable[..., object], record_id: int) -> None:
        self._session.tasks.write(
            way,
            record_id,
            by=self._session.by,
            on_done=_nothing_more,
            on_error=self.failed.emit,
            owner=self,
        )


def _nothing_more(_saved: object) -> None:
    """Do nothing: the announced changes reload the pages."""
