"""The area beside a child's chart: growth, history, or the form of a visit."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.services.child.case_page import CasePage
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.child.timeline_panel import HistoryPanel
from desktop_app.ui.growth.reading_panel import ReadingPanel
from desktop_app.ui.growth.visit_form import VisitForm
from desktop_app.ui.growth.visits_panel import VisitsPanel
from desktop_app.ui.kit.parts import card, column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.side_tabs import SideTabs
from desktop_app.ui.kit.theme import M

WIDE_PAGE_PX, NARROW_PAGE_PX = 1200, 1040
"""Widths of the child's page from which this area is wide, and from which it is less narrow."""
WIDE_PX, NARROW_PX, NARROWEST_PX = 540, 500, 420


class ChildSide(QStackedWidget):
    """Holds the parts; the child's page connects their signals."""

    def __init__(self, session: Session) -> None:
        """Lay the parts out, without a child."""
        super().__init__()
        self.reading = ReadingPanel(session.wording)
        self.visits = VisitsPanel(session.wording)
        self._growth = QWidget()
        layout = column(self._growth, gap=M)
        layout.addWidget(self.reading)
        layout.addWidget(self.visits, 1)
        self.past = HistoryPanel(
            session,
            may_input=may(session.by, Right.INPUT),
            may_take_out=may(session.by, Right.TAKE_OUT),
        )
        self._overview = SideTabs()
        self._overview.add_part(self.tr("Tumbuh"), self._growth)
        self._overview.add_part(self.tr("Riwayat"), self.past)
        self.form = VisitForm(session)
        self._form_card = card()
        column(self._form_card, gap=0).addWidget(self.form)
        self.addWidget(self._overview)
        self.addWidget(self._form_card)
        self.give_way(WIDE_PAGE_PX)

    @property
    def form_shown(self) -> bool:
        """Whether the visit form is in front."""
        return self.currentWidget() is self._form_card

    def hasHeightForWidth(self) -> bool:
        """Return False: its parts scroll, so it can be lower than their lines would like."""
        return False

    def give_way(self, page_px: int) -> None:
        """Narrow this area on a narrow page, to leave the chart room."""
        if page_px >= WIDE_PAGE_PX:
            self.setFixedWidth(WIDE_PX)
        else:
            self.setFixedWidth(NARROW_PX if page_px >= NARROW_PAGE_PX else NARROWEST_PX)

    def show_form(self) -> None:
        """Bring the visit form to the front."""
        self.setCurrentWidget(self._form_card)

    def show_overview(self) -> None:
        """Bring the tabs to the front."""
        self.setCurrentWidget(self._overview)

    def show_visit(self, visit_id: int) -> None:
        """Go from the timeline to a visit in the table."""
        self._overview.show_part(self._growth)
        self.visits.choose(visit_id)
        self.visits.table.setFocus()

    def show_page(self, page: CasePage) -> None:
        """Show a child's growth story and history; the caller fills the table of visits."""
        self.past.show_page(page)
        self.reading.show_story(page.growth.story)
        self.reading.setVisible(bool(page.growth.visits))
        if self.form_shown:
            self.form.others_changed(page.growth.child, page.growth.visits)
