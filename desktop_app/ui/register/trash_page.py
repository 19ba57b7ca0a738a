"""The page of removed and merged records, from which they can be restored."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QFrame, QStackedWidget

from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import CauseAssessment, Infection, Referral, TbScreening
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse
from desktop_app.programme.records.kinds import id_of
from desktop_app.programme.records.standing import StandingChange
from desktop_app.services.catalogue import Services
from desktop_app.services.child.erasing import ErasureView
from desktop_app.services.child.history import RemovedRecord
from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, hide_unless, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.register.erase_form import EraseDialog
from desktop_app.ui.register.past_model import RemovedModel

_NAMED = 5
"""So many names are shown in the question before overdue children are erased."""


class TrashPage(Page):
    """Lists removed records; nothing is ever deleted from it automatically."""

    def __init__(self, session: Session) -> None:
        """Lay out the table."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._administers = may(session.by, Right.ADMINISTER)
        self.dialog: EraseDialog | AskDialog | None = None
        surface = card()
        layout = column(surface, margin=1, gap=0)
        tools = row(gap=S)
        tools.setContentsMargins(L, M, L, M)
        tools.addWidget(label(self.tr("Sampah"), "subtitle"))
        advice = self.tr("Yang dihapus tidak hilang dan dapat dikembalikan.")
        tools.addWidget(label(advice, "soft"), 1)
        self.erase_button = button(self.tr("Hapus permanen…"), "danger")
        self.erase_button.clicked.connect(self.ask_to_erase)
        hide_unless(self._administers, self.erase_button)
        tools.addWidget(self.erase_button)
        self.back_button = button(self.tr("Kembalikan"), "primary")
        self.back_button.clicked.connect(self.bring_back)
        tools.addWidget(self.back_button)
        layout.addLayout(tools)
        self.model = RemovedModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Sampah"))
        self.table.selectionModel().currentRowChanged.connect(self._choice_changed)
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self.empty = EmptyState(
            "tick",
            self.tr("Sampah kosong"),
            self.tr("Catatan yang dihapus muncul di sini dan dapat dikembalikan."),
        )
        self._what.addWidget(self.empty)
        layout.addWidget(self._what, 1)
        self.body.addWidget(self._make_overdue())
        self.body.addWidget(surface, 1)
        self._choice_changed()

    def load(self) -> None:
        """Ask what was removed."""
        self.session.tasks.read(
            self.session.services.history.removed,
            by=self.session.by,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )
        if self._administers:
            self.session.tasks.read(
                self.session.services.erasing.overdue,
                by=self.session.by,
                on_done=self._show_overdue,
                on_error=self.failed,
                owner=self,
                page=id(self.overdue_card),
            )

    def concerned_by(self, changes: Changes, /) -> bool:
        """Return True: any change may be a removal or a restoration."""
        return bool(changes.everything or changes.children)

    def focus_first(self) -> None:
        """Put the cursor into the table."""
        self.table.setFocus()

    def bring_back(self) -> None:
        """Restore the chosen record; separate a merged one again."""
        if (removed := self.chosen) is None or not self.back_button.isEnabled():
            return
        self.back_button.setEnabled(False)
        way = _way_back(self.session.services, removed)
        record_id = id_of(removed.record)
        self.session.tasks.write(
            way,
            record_id,
            by=self.session.by,
            on_done=self._back,
            on_error=self._not_back,
            owner=self,
        )

    def ask_to_erase(self) -> None:
        """Show what erasing the chosen child for good would mean, and ask for the ground."""
        removed = self.chosen
        if removed is not None and isinstance(removed.record, Child):
            self.session.tasks.read(
                self.session.services.erasing.view,
                removed.record.child_id,
                by=self.session.by,
                on_done=self._open_erasing,
                on_error=self.failed,
                owner=self,
            )

    def ask_to_erase_overdue(self) -> None:
        """Ask once before all children whose years are over are erased."""
        self.dialog = AskDialog(
            self,
            self.tr("Hapus permanen {count} anak?").format(count=len(self._overdue)),
            self.tr(
                "Kunjungan terakhirnya lebih dari 25 tahun lalu: {names}. Semua catatannya dan "
                "isinya di jejak audit dihapus dan tidak dapat dikembalikan."
            ).format(names=", ".join(child.name for child in self._overdue[:_NAMED])),
            self.tr("Hapus permanen"),
            dangerous=True,
        )
        self.dialog.agreed.connect(self._erase_overdue)
        self.dialog.open()

    @property
    def chosen(self) -> RemovedRecord | None:
        """The record that is chosen in the table."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _show(self, removed: tuple[RemovedRecord, ...]) -> None:
        self.model.show(removed)
        self.table.go_to(0)
        self._what.setCurrentWidget(self.table if removed else self.empty)
        self._choice_changed()

    def _make_overdue(self) -> QFrame:
        self._overdue: tuple[Child, ...] = ()
        self.overdue_card = card("warning")
        layout = row(self.overdue_card, margin=M, gap=M)
        self.overdue_text = label("", wrap=True)
        layout.addWidget(self.overdue_text, 1)
        self.overdue_button = button(self.tr("Hapus permanen…"), "danger")
        self.overdue_button.clicked.connect(self.ask_to_erase_overdue)
        layout.addWidget(self.overdue_button)
        self.overdue_card.hide()
        return self.overdue_card

    def _show_overdue(self, children: tuple[Child, ...]) -> None:
        self._overdue = children
        self.overdue_text.setText(
            self.tr("{count} anak melewati masa simpan 25 tahun sejak kunjungan terakhir.").format(
                count=len(children)
            )
        )
        self.overdue_card.setVisible(bool(children))

    def _erase_overdue(self) -> None:
        self.session.tasks.write(
            self.session.services.erasing.erase_overdue,
            by=self.session.by,
            on_done=self._erased,
            on_error=self.failed,
            owner=self,
        )

    def _open_erasing(self, view: ErasureView) -> None:
        self.dialog = EraseDialog(self.session, view, self)
        self.dialog.done_with.connect(self._erased)
        self.dialog.open()

    def _erased(self, _saved: object) -> None:
        self.told.emit(self.tr("Data anak dihapus permanen."))

    def _choice_changed(self) -> None:
        chosen = self.chosen
        of_child = chosen is not None and isinstance(chosen.record, Child)
        self.erase_button.setEnabled(of_child)
        self.back_button.setEnabled(chosen is not None)
        parts = chosen is not None and chosen.merged_into is not None
        self.back_button.setText(self.tr("Pisahkan lagi") if parts else self.tr("Kembalikan"))

    def _back(self, _saved: object) -> None:
        self.banner.say("")
        self.told.emit(self.tr("Sudah dikembalikan."))

    def _not_back(self, error: Exception) -> None:
        self.failed(error)
        self._choice_changed()


def _way_back(services: Services, removed: RemovedRecord) -> Callable[..., object]:
    """Return the service's function that restores a record of this kind."""
    ways: Mapping[type, Callable[..., object]] = {
        Child: services.children.bring_back,
        Visit: services.visits.bring_back,
        Infection: services.infections.bring_back,
        Referral: services.referrals.bring_back,
        TbScreening: services.screenings.bring_back,
        CauseAssessment: services.assessments.bring_back,
        CaseConference: services.conferences.bring_back,
        StandingChange: services.standings.bring_back,
        Consent: services.consents.bring_back,
        FeedingCourse: services.feeding.bring_back,
        OutpatientCourse: services.outpatient.bring_back,
        Immunisation: services.immunisations.bring_back,
        CareItem: services.care_items.bring_back,
    }
    if removed.merged_into is not None:
        return services.merging.unmerge
    return ways[type(removed.record)]
