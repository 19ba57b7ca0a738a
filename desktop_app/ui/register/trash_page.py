"""The page of removed and merged records, from which they can be restored."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget

from desktop_app.programme.records.care import CareItem, Immunisation
from desktop_app.programme.records.casework import CauseAssessment, Infection, Referral, TbScreening
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.conference import CaseConference
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.records.feeding import FeedingCourse, OutpatientCourse
from desktop_app.programme.records.kinds import id_of
from desktop_app.programme.records.standing import StandingChange
from desktop_app.services.catalogue import Services
from desktop_app.services.child.history import RemovedRecord
from desktop_app.services.common.outcome import Changes
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.register.past_model import RemovedModel


class TrashPage(Page):
    """Lists removed records; nothing is ever deleted from it automatically."""

    def __init__(self, session: Session) -> None:
        """Lay out the table."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        surface = card()
        layout = column(surface, margin=1, gap=0)
        tools = row(gap=S)
        tools.setContentsMargins(L, M, L, M)
        tools.addWidget(label(self.tr("Sampah"), "subtitle"))
        advice = self.tr("Yang dihapus tidak hilang dan dapat dikembalikan.")
        tools.addWidget(label(advice, "soft"), 1)
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

    def _choice_changed(self) -> None:
        chosen = self.chosen
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
