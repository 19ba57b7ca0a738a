"""The page of one child: her data, the chart, and beside it her visits or the visit form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent

from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.standing import StandingChange
from desktop_app.services.child.case_page import CasePage
from desktop_app.services.child.page import ChildPage
from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.child.alert_strip import AlertStrip
from desktop_app.ui.child.buttons import ChildButtons
from desktop_app.ui.child.care_dialog import CareDialog, CarePart
from desktop_app.ui.child.case_actions import CaseActions
from desktop_app.ui.child.head import ChildHead
from desktop_app.ui.child.side import WIDE_PAGE_PX, ChildSide
from desktop_app.ui.growth.chart_panel import ChartPanel
from desktop_app.ui.growth.consultation import Consultation
from desktop_app.ui.growth.status import StatusDialog
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.guard import Guard, Loss
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.parts import row
from desktop_app.ui.kit.scrolling import bring_into_view
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import M

CHART_LEAST_PX = 360
"""The chart with its controls is never lower; a low window scrolls the page instead."""


class ChildView(Page):
    """The page of one child; the list of children opens and closes it."""

    closed = Signal()
    shown = Signal(int)
    """A child is shown and her chart is painted; carries her id."""
    edit_wanted = Signal(object)
    step_wanted = Signal(int)
    """The next (+1) or the previous (-1) child of the list."""
    feeding_wanted = Signal(int, int)
    """The PMT list should show the child; carries the ids of child and course, 0 for any course."""

    def __init__(self, session: Session) -> None:
        """Show nobody yet."""
        super().__init__(session)
        # There is nothing to load before `open` names a child.
        self._stale = False
        self.child_id = 0
        self._page: ChildPage | None = None
        self._ghost: Visit | None = None
        self._guard = Guard(self, self.unsaved, self._loss)
        self.consultation: Consultation | None = None
        self.care_dialog: CareDialog | None = None
        self.status: StatusDialog | None = None
        self.papers = PaperSaver(session, self)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)
        self._make_case_actions()
        self._make_head()
        self.body.insertWidget(0, self.head)
        self.body.insertWidget(1, self.alerts)
        middle = row(gap=M)
        self.panel = ChartPanel(self.session)
        self.panel.chosen.connect(self._chart_chosen)
        self.panel.consultation_wanted.connect(self.consult)
        self.chart = self.panel.chart
        self.chart.visit_clicked.connect(self.choose_visit)
        self.chart.event_clicked.connect(self.casework.open_record)
        middle.addWidget(self.panel, 1)
        self.panel.setMinimumHeight(CHART_LEAST_PX)
        self._make_side()
        middle.addWidget(self._side)
        self.body.addLayout(middle, 1)
        self._make_shortcuts()

    def open(self, child_id: int) -> None:
        """Show this child."""
        if child_id != self.child_id:
            self.child_id = child_id
            self._page = None
            self._end_form()
            self.head.mask_nik()
            self.panel.begin()
            self.alerts.show_alerts(())
            self.banner.say("")
        self.load()
        self.setFocus()

    def load(self) -> None:
        """Ask for the child and her visits."""
        if not self.child_id:
            return
        self.session.tasks.read(
            self.session.services.case_page.open,
            self.child_id,
            by=self.session.by,
            on_done=self._show_case,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether the changes concern this child."""
        return changes.touches(self.child_id)

    def focus_first(self) -> None:
        """Put the cursor into the open form, or into the page, so that its keys work."""
        if self.form.isVisible():
            self.form.focus_first()
        else:
            self.setFocus()

    def unsaved(self) -> bool:
        """Whether the visit form holds something unsaved."""
        return self._side.form_shown and self.form.unsaved()

    def leave(self, then: Callable[[], None]) -> None:
        """Ask before a half-typed visit is dropped."""

        def go() -> None:
            self._end_form()
            then()

        self._guard.leave(go)

    def _loss(self) -> Loss:
        return Loss(
            title=self.tr("Kunjungan ini belum disimpan"),
            consequence=self.tr("Bila Anda pergi sekarang, yang sudah diketik akan hilang."),
            yes=self.tr("Buang isian"),
        )

    @property
    def question(self) -> AskDialog | None:
        """The question that was asked last before a half-typed visit is dropped."""
        return self._guard.question

    def close_child(self) -> None:
        """Return to the list; Escape closes an open form first."""
        if self._side.form_shown:
            self.leave(self.setFocus)
        else:
            self.closed.emit()

    def new_visit(self) -> None:
        """Open the form for a new visit beside the chart."""
        if self._page is None or not may(self.session.by, Right.INPUT):
            return
        if not self._side.form_shown:
            self.form.begin_new(self._page.child, self._page.visits)
            self._side.show_form()
        self._go_to_form()

    def edit_visit(self) -> None:
        """Open the form for the visit that is chosen in the table."""
        visit = self._side.visits.chosen()
        if self._page is None or visit is None or not may(self.session.by, Right.CORRECT):
            return
        self.form.begin_edit(self._page.child, self._page.visits, visit)
        self._side.show_form()
        self._go_to_form()

    def _go_to_form(self) -> None:
        """Put the cursor into the form; on a low screen scroll to it and the chart beside it."""
        self.form.focus_first()
        bring_into_view(self._side)

    def choose_visit(self, visit_id: int) -> None:
        """Make a visit the current one in the table, as when its point is clicked."""
        self._side.visits.choose(visit_id)

    def choose_indicator(self, indicator: Indicator) -> None:
        """Show another chart."""
        self.panel.choose_indicator(indicator)

    def consult(self) -> None:
        """Show the chart with a few large words on the whole screen, for the child's parents."""
        if self._page is None:
            return
        options = replace(self.panel.options(self._page), projections=())
        self.consultation = Consultation(self.session, self._page, options, self)
        self.consultation.open()

    def show_care(self, part: str = CarePart.IMMUNISATION) -> None:
        """Open the dialog of care items and family at one part."""
        if self._page is not None:
            self.care_dialog = CareDialog(self.session, self._page.child, self, part=part)
            self.care_dialog.child_wanted.connect(self._show_sibling)
            self.care_dialog.open()

    def _show_sibling(self, child_id: int) -> None:
        self.leave(lambda: self.open(child_id))

    def show_status(self) -> None:
        """Show the classes of the chosen visit, or of the last one, with rules and sources."""
        if self._page is None or not self._page.visits:
            return
        story = self._side.visits.chosen_story() or self._page.story.visits[-1]
        self.status = StatusDialog(story, self.session.wording, self)
        self.status.open()

    def print_chart(self) -> None:
        """Ask where the chart shall go as PDF; paper shows what is shown."""
        if self._page is None:
            return
        write = partial(
            self.session.services.exports.chart_pdf,
            self.child_id,
            by=self.session.by,
            indicator=self.panel.indicator,
            options=self.panel.options(self._page),
        )
        self.papers.ask(self.tr("Simpan grafik sebagai PDF"), "grafik.pdf", write)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chart the room on a small screen."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_PAGE_PX
        self._side.give_way(self.width())
        self._buttons.give_way(narrow=not wide)
        self.panel.consultation.setText(self.tr("Konsultasi") if wide else "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the NIK, so that it is masked when the page is shown again."""
        super().hideEvent(event)
        self.head.mask_nik()

    # ---- building ----------------------------------------------------------------------------

    def _make_head(self) -> None:
        self._buttons = buttons = ChildButtons(
            self.session, self._shown_child, self._chosen_visit, self
        )
        buttons.step_wanted.connect(self.step_wanted)
        buttons.edit_wanted.connect(self._edit)
        buttons.care_wanted.connect(self.show_care)
        buttons.print_wanted.connect(self.print_chart)
        buttons.visit_wanted.connect(self.new_visit)
        self.print_button = buttons.print_button
        self.record_menu = buttons.record_menu
        self.record_menu.undo_offered.connect(self.undo_offered)
        self.record_menu.failed.connect(self.failed)
        self.record_menu.told.connect(self.told)
        self.record_menu.removed.connect(self._child_removed)
        self.head = ChildHead(self.session.wording, buttons)
        self.head.back_wanted.connect(self._go_back)
        self.head.consent_wanted.connect(self.record_menu.ask_consent)
        self.name, self.nik, self.nik_button = self.head.name, self.head.nik, self.head.nik_button

    def _make_side(self) -> None:
        self._side = ChildSide(self.session)
        self.form, self.past, self.reading = self._side.form, self._side.past, self._side.reading
        self.visits, self.table = self._side.visits.visits, self._side.visits.table
        self.form.draft_changed.connect(self._move_ghost)
        self.form.saved.connect(self._visit_saved)
        self.form.removed.connect(self._visit_removed)
        self.form.cancelled.connect(self.close_child)
        self._side.visits.edit_wanted.connect(self.edit_visit)
        self._side.visits.new_wanted.connect(self.new_visit)
        self._side.visits.status_wanted.connect(self.show_status)
        self.past.infection_wanted.connect(self.casework.record_illness)
        self.past.screening_wanted.connect(self.casework.screen)
        self.past.referral_wanted.connect(self.casework.refer)
        self.past.sheet_wanted.connect(self.casework.print_sheet)
        self.past.record_wanted.connect(self.casework.open_record)

    def _make_case_actions(self) -> None:
        """Make the strip of alerts and connect what its buttons open."""
        self.casework = CaseActions(self.session, self)
        self.casework.told.connect(self.told)
        self.casework.failed.connect(self.failed)
        self.casework.removed.connect(self.offer_back)
        self.casework.visit_wanted.connect(self.new_visit)
        self.casework.standing_chosen.connect(self._show_standing)
        self.casework.visit_chosen.connect(self._show_visit)
        self.casework.care_wanted.connect(self.show_care)
        self.casework.feeding_wanted.connect(self._go_to_feeding)
        self.alerts = AlertStrip(self.session.wording, may_act=may(self.session.by, Right.INPUT))
        self.alerts.action_wanted.connect(self.casework.act)

    def _make_shortcuts(self) -> None:
        act_inside(self, "Esc", self.close_child)
        act_inside(self, "Ctrl+N", self.new_visit)
        act_inside(self, "Alt+Up", lambda: self.step_wanted.emit(-1))
        act_inside(self, "Alt+Down", lambda: self.step_wanted.emit(1))
        act_inside(self, "F2", self.show_status)
        act_inside(self, "F3", self.show_care)
        act_inside(self, "Ctrl+I", self.casework.record_illness)
        act_inside(self, "Ctrl+R", self.casework.refer)
        act_inside(self, "F11", self.consult)
        for number, indicator in enumerate(Indicator, start=1):
            act_inside(self, str(number), partial(self.choose_indicator, indicator))

    # ---- showing -----------------------------------------------------------------------------

    def _show_case(self, page: CasePage) -> None:
        growth = page.growth
        if growth.child.child_id != self.child_id:
            return
        if self._page is None:
            self.panel.lead_with(growth)
        self._page = growth
        self.alerts.show_alerts(page.alerts)
        may_record = may(self.session.by, Right.INPUT)
        self.head.show_page(page, self.session.today(), may_record=may_record)
        self._side.show_page(page)
        self._show_visits(growth)
        notes = "\n".join(self.session.wording.problem(note) for note in growth.notes)
        self.banner.say(notes, "warning")
        self._draw()
        self.shown.emit(self.child_id)
        self.casework.show_page(page)

    def _show_visit(self, visit_id: int) -> None:
        """Go to a visit in the table; an open form stays in front."""
        if self._side.form_shown:
            self.choose_visit(visit_id)
        else:
            self._side.show_visit(visit_id)

    def _show_visits(self, page: ChildPage) -> None:
        """Show the table with the chart's indicator."""
        corrected = self.panel.corrected.isChecked()
        self._side.visits.show_page(page, self.panel.indicator, corrected=corrected)

    def _chart_chosen(self) -> None:
        """Repaint chart and table after another indicator, age or label was chosen."""
        if self._page is not None:
            self._show_visits(self._page)
        self._draw()

    def _draw(self) -> None:
        """Paint the child's chart, with a ghost point for the visit that is being typed."""
        if self._page is not None:
            self.panel.show_page(self._page, self._ghost)

    def _move_ghost(self, draft: Visit | None) -> None:
        self._ghost = draft
        self._draw()

    # ---- doing -------------------------------------------------------------------------------

    def _go_back(self) -> None:
        self.leave(self.closed.emit)

    def _edit(self) -> None:
        if self._page is not None:
            self.edit_wanted.emit(self._page.child)

    def _end_form(self) -> None:
        self._side.show_overview()
        self.form.drop()
        self._ghost = None
        self._draw()

    def _visit_saved(self, visit_id: int, earlier: Visit | None) -> None:
        self._end_form()
        self._side.visits.choose_when_shown(visit_id)
        self.table.setFocus()
        if earlier is None:
            self.told.emit(self.tr("Kunjungan tersimpan."))
        else:
            self.offer_earlier(self.tr("Kunjungan diperbaiki."), earlier)

    def _visit_removed(self, visit_id: int) -> None:
        self._end_form()
        self.table.setFocus()
        self.record_menu.offer_visit_back(visit_id)

    def _shown_child(self) -> Child | None:
        return self._page.child if self._page is not None else None

    def _chosen_visit(self) -> Visit | None:
        return self._side.visits.chosen()

    def _go_to_feeding(self, course_id: int) -> None:
        self.feeding_wanted.emit(self.child_id, course_id)

    def _show_standing(self, change: StandingChange) -> None:
        if self._page is not None:
            self.record_menu.show_standing(self._page.child, change)

    def _child_removed(self) -> None:
        self.child_id = 0
        self._page = None
        self._end_form()
        self.closed.emit()
