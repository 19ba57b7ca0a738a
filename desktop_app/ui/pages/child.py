"""One child: who she is, the chart, and beside it what her visits say, or the visit form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.growth.chart import Indicator
from desktop_app.programme.records import Child, Visit
from desktop_app.services.case_page import CasePage
from desktop_app.services.children import ChildPage
from desktop_app.services.exports import ExportReport
from desktop_app.services.outcome import Changes
from desktop_app.services.rights import Right, may
from desktop_app.ui.case_actions import CaseActions
from desktop_app.ui.dialogs.ask import AskDialog
from desktop_app.ui.dialogs.child_services import ChildServicesDialog
from desktop_app.ui.dialogs.consultation import Consultation
from desktop_app.ui.dialogs.status import StatusDialog
from desktop_app.ui.models.visits import VisitsModel, visit_rows
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.visit_form import VisitForm
from desktop_app.ui.record_menu import RecordMenu
from desktop_app.ui.session import Session
from desktop_app.ui.theme import M, S
from desktop_app.ui.widgets.alert_strip import AlertStrip
from desktop_app.ui.widgets.chart_panel import ChartPanel
from desktop_app.ui.widgets.child_head import ChildHead
from desktop_app.ui.widgets.history_panel import HistoryPanel
from desktop_app.ui.widgets.parts import EmptyState, button, card, column, label, row
from desktop_app.ui.widgets.reading_panel import ReadingPanel
from desktop_app.ui.widgets.side_tabs import SideTabs
from desktop_app.ui.widgets.table import Table

SIDE_PX, NARROW_SIDE_PX = 540, 500
WIDE_PAGE_PX = 1200
"""Below it the side gives way, and a button its words, so that the chart keeps its tabs."""
VISIT_ROW_PX = 36


class ChildView(Page):
    """The page of one child; the list opens it and takes it away."""

    closed = Signal()
    shown = Signal(int)
    """A child is on the screen, her chart painted."""
    edit_wanted = Signal(object)
    lock_wanted = Signal()
    step_wanted = Signal(int)
    """The next (+1) or the previous (-1) child of the list."""

    def __init__(self, session: Session) -> None:
        """Show nobody yet."""
        super().__init__(session)
        self._stale = False
        self.child_id = 0
        self._page: ChildPage | None = None
        self._ghost: Visit | None = None
        self.question: AskDialog | None = None
        self.consultation: Consultation | None = None
        self.services: ChildServicesDialog | None = None
        self.status: StatusDialog | None = None
        self._make_case_actions()
        self.head = ChildHead(self.session.wording, self._make_actions())
        self.head.back_wanted.connect(self._go_back)
        self.name, self.nik, self.nik_button = self.head.name, self.head.nik, self.head.nik_button
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
        middle.addWidget(self._make_side())
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
        """Only what touches this child."""
        return changes.touches(self.child_id)

    def focus_first(self) -> None:
        """The form when it is open, else the page, so that keys reach it."""
        if self.form.isVisible():
            self.form.focus_first()
        else:
            self.setFocus()

    def unsaved(self) -> bool:
        """Whether the visit form holds something unsaved."""
        return self._side.currentWidget() is self._form_card and self.form.unsaved()

    def leave(self, then: Callable[[], None]) -> None:
        """Ask before a half-typed visit is dropped."""
        if not self.unsaved():
            self._end_form()
            then()
            return
        self.question = AskDialog(
            self,
            self.tr("Kunjungan ini belum disimpan"),
            self.tr("Bila Anda pergi sekarang, yang sudah diketik akan hilang."),
            self.tr("Buang isian"),
            dangerous=True,
        )
        self.question.agreed.connect(self._end_form)
        self.question.agreed.connect(then)
        self.question.open()

    def close_child(self) -> None:
        """Return to the list; Escape closes an open form first."""
        if self._side.currentWidget() is self._form_card:
            self.leave(self.setFocus)
        else:
            self.closed.emit()

    def new_visit(self) -> None:
        """Open the form for a new visit beside the chart."""
        if self._page is None or not may(self.session.by, Right.INPUT):
            return
        if self._side.currentWidget() is not self._form_card:
            self.form.begin_new(self._page.child, self._page.visits)
            self._side.setCurrentWidget(self._form_card)
        self.form.focus_first()

    def edit_visit(self) -> None:
        """Open the form for the visit that is chosen in the table."""
        index = self.table.currentIndex()
        if self._page is None or not index.isValid() or not may(self.session.by, Right.CORRECT):
            return
        measured = self.visits.row_at(index).measured
        self.form.begin_edit(self._page.child, self._page.visits, measured.visit)
        self._side.setCurrentWidget(self._form_card)
        self.form.focus_first()

    def choose_visit(self, visit_id: int) -> None:
        """Make a visit the current one in the table, as when its point is clicked."""
        ids = [found.measured.visit.visit_id for found in self.visits.rows]
        if visit_id in ids:
            self.table.go_to(ids.index(visit_id))

    def choose_indicator(self, indicator: Indicator) -> None:
        """Show another chart."""
        self.panel.choose_indicator(indicator)

    def consult(self) -> None:
        """Show chart and a few large words on the whole screen, for who brings the child."""
        if self._page is None:
            return
        options = replace(self.panel.options(self._page), projections=())
        self.consultation = Consultation(self.session, self._page, options, self)
        self.consultation.lock_wanted.connect(self.lock_wanted)
        self.consultation.open()

    def show_services(self) -> None:
        """Show what the child gets and what the family lacks."""
        if self._page is not None:
            self.services = ChildServicesDialog(self.session, self._page.child, self)
            self.services.open()

    def show_status(self) -> None:
        """Show the classes of the chosen visit, or of the last one, with rules and sources."""
        if self._page is None or not self._page.visits:
            return
        index = self.table.currentIndex()
        story = self.visits.row_at(index).story if index.isValid() else self._page.story.visits[-1]
        self.status = StatusDialog(story, self.session.wording, self)
        self.status.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chart the room on a small screen."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_PAGE_PX
        self._side.setFixedWidth(SIDE_PX if wide else NARROW_SIDE_PX)
        self.panel.consultation.setText(self.tr("Konsultasi") if wide else "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the NIK of a page that comes back."""
        super().hideEvent(event)
        self.head.mask_nik()

    # ---- building ----------------------------------------------------------------------------

    def _make_actions(self) -> QHBoxLayout:
        actions = row(gap=S)
        for step, icon, text in (
            (-1, "up", self.tr("Anak sebelumnya (Alt+Panah atas)")),
            (1, "down", self.tr("Anak berikutnya (Alt+Panah bawah)")),
        ):
            neighbour = button("", "quiet", icon)
            neighbour.setToolTip(text)
            neighbour.setAccessibleName(text)
            neighbour.clicked.connect(lambda _checked, s=step: self.step_wanted.emit(s))
            actions.addWidget(neighbour)
        self.edit_button = button(self.tr("Ubah data"), icon="edit")
        self.edit_button.clicked.connect(self._edit)
        self.edit_button.setVisible(may(self.session.by, Right.CORRECT))
        self.services_button = button(self.tr("Layanan"), icon="tick")
        self.services_button.setToolTip("F3")
        self.services_button.clicked.connect(self.show_services)
        self.print_button = button(self.tr("Cetak grafik"), icon="printer")
        self.print_button.clicked.connect(self._ask_where_to_print)
        self.print_button.setVisible(may(self.session.by, Right.TAKE_OUT))
        self.new_button = button(self.tr("Kunjungan baru"), "primary", "plus")
        self.new_button.setToolTip("Ctrl+N")
        self.new_button.clicked.connect(self.new_visit)
        self.new_button.setVisible(may(self.session.by, Right.INPUT))
        self.record_menu = RecordMenu(self.session, self._shown_child, self._chosen_visit, self)
        self.record_menu.undo_offered.connect(self.undo_offered)
        self.record_menu.failed.connect(self.failed)
        self.record_menu.removed.connect(self._child_removed)
        for made in (
            self.record_menu,
            self.edit_button,
            self.services_button,
            self.print_button,
            self.new_button,
        ):
            actions.addWidget(made)
        return actions

    def _make_side(self) -> QStackedWidget:
        self.reading = ReadingPanel(self.session.wording)
        self._growth = QWidget()
        layout = column(self._growth, gap=M)
        layout.addWidget(self.reading)
        layout.addWidget(self._make_visits(), 1)
        self._overview = SideTabs()
        self._overview.add_part(self.tr("Tumbuh"), self._growth)
        self._overview.add_part(self.tr("Riwayat"), self._make_past())
        self.form = VisitForm(self.session)
        self.form.draft_changed.connect(self._move_ghost)
        self.form.saved.connect(self._visit_saved)
        self.form.removed.connect(self._visit_removed)
        self.form.cancelled.connect(self.close_child)
        self._form_card = card()
        column(self._form_card, gap=0).addWidget(self.form)
        self._side = QStackedWidget()
        self._side.setFixedWidth(SIDE_PX)
        self._side.addWidget(self._overview)
        self._side.addWidget(self._form_card)
        return self._side

    def _make_case_actions(self) -> None:
        """The alerts on top and the forms that their buttons open."""
        self.casework = CaseActions(self.session, self)
        self.casework.told.connect(self.told)
        self.casework.failed.connect(self.failed)
        self.casework.visit_wanted.connect(self.new_visit)
        self.casework.visit_chosen.connect(self._show_visit)
        may_input = may(self.session.by, Right.INPUT)
        self.alerts = AlertStrip(self.session.wording, may_act=may_input)
        self.alerts.action_wanted.connect(self.casework.act)

    def _make_past(self) -> HistoryPanel:
        self.past = HistoryPanel(
            self.session,
            may_input=may(self.session.by, Right.INPUT),
            may_take_out=may(self.session.by, Right.TAKE_OUT),
        )
        self.past.infection_wanted.connect(self.casework.fall_ill)
        self.past.screening_wanted.connect(self.casework.screen)
        self.past.referral_wanted.connect(self.casework.refer)
        self.past.sheet_wanted.connect(self.casework.print_sheet)
        self.past.record_wanted.connect(self.casework.open_record)
        return self.past

    def _make_visits(self) -> QFrame:
        self.visits = VisitsModel(self.session.wording)
        self.table = Table(self.visits, row_px=VISIT_ROW_PX)
        self.table.setAccessibleName(self.tr("Kunjungan"))
        self.table.chosen.connect(self.edit_visit)
        surface = card()
        layout = column(surface, margin=1, gap=0)
        heading = row()
        heading.setContentsMargins(M, S, S, S)
        heading.addWidget(label(self.tr("Kunjungan"), "subtitle"))
        self.visit_count = label("", "soft")
        heading.addWidget(self.visit_count)
        heading.addStretch()
        self.status_button = button(self.tr("Status dan aturan"), "link", "info")
        self.status_button.setToolTip(self.tr("Kelas setiap indeks, aturan dan sumbernya (F2)"))
        self.status_button.clicked.connect(self.show_status)
        heading.addWidget(self.status_button)
        layout.addLayout(heading)
        self._visits_or_none = QStackedWidget()
        self._visits_or_none.setMinimumHeight(2 * VISIT_ROW_PX)
        self._visits_or_none.addWidget(self.table)
        first = button(self.tr("Kunjungan baru"), "primary", "plus")
        first.clicked.connect(self.new_visit)
        self._none = EmptyState(
            "calendar",
            self.tr("Belum ada kunjungan"),
            self.tr("Catat hasil timbang dan ukur pertama anak ini."),
            first,
        )
        self._visits_or_none.addWidget(self._none)
        layout.addWidget(self._visits_or_none, 1)
        return surface

    def _make_shortcuts(self) -> None:
        keys: list[tuple[str, Callable[[], None]]] = [
            ("Esc", self.close_child),
            ("Ctrl+N", self.new_visit),
            ("Alt+Up", lambda: self.step_wanted.emit(-1)),
            ("Alt+Down", lambda: self.step_wanted.emit(1)),
            ("F2", self.show_status),
            ("F3", self.show_services),
            ("Ctrl+I", self.casework.fall_ill),
            ("Ctrl+R", self.casework.refer),
            ("F11", self.consult),
        ]
        for number, indicator in enumerate(Indicator, start=1):
            keys.append((str(number), partial(self.choose_indicator, indicator)))
        for keys_text, act in keys:
            shortcut = QShortcut(QKeySequence(keys_text), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # ---- showing -----------------------------------------------------------------------------

    def _show_case(self, page: CasePage) -> None:
        if page.growth.child.child_id != self.child_id:
            return
        self.alerts.show_alerts(page.alerts)
        self.past.show_page(page)
        self._show(page.growth)
        self.casework.show_page(page)

    def _show_visit(self, visit_id: int) -> None:
        """Go from the timeline to a visit in the table."""
        self._overview.show_part(self._growth)
        self.choose_visit(visit_id)
        self.table.setFocus()

    def _show(self, page: ChildPage) -> None:
        if page.child.child_id != self.child_id:
            return
        self._page = page
        self.head.show_child(page.child, self.session.today())
        self.head.show_last_visit(page.story.visits[-1] if page.story.visits else None)
        self._show_visits(page)
        self.reading.show_story(page.story)
        self.reading.setVisible(bool(page.visits))
        self.status_button.setVisible(bool(page.visits))
        self.visit_count.setText(str(len(page.visits)) if page.visits else "")
        self._visits_or_none.setCurrentWidget(self.table if page.visits else self._none)
        notes = "\n".join(self.session.wording.problem(note) for note in page.notes)
        self.banner.say(notes, "warning")
        if self._side.currentWidget() is self._form_card:
            self.form.others_changed(page.child, page.visits)
        self._draw()
        self.shown.emit(self.child_id)

    def _show_visits(self, page: ChildPage) -> None:
        """Show the table with the chart's indicator; the chosen visit stays chosen."""
        index = self.table.currentIndex()
        chosen = self.visits.row_at(index).measured.visit.visit_id if index.isValid() else 0
        corrected = self.panel.corrected.isChecked()
        rows = visit_rows(page, self.panel.indicator, corrected=corrected)
        self.visits.show_visits(rows, self.panel.indicator)
        self.choose_visit(chosen)

    def _chart_chosen(self) -> None:
        """Another indicator, age or label: chart and table follow."""
        if self._page is not None:
            self._show_visits(self._page)
        self._draw()

    def _draw(self) -> None:
        """Paint the chart of what the page shows, with the ghost of what is typed."""
        if self._page is None:
            return
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
        self._side.setCurrentWidget(self._overview)
        self.form.forget()
        self._ghost = None
        self._draw()

    def _visit_saved(self) -> None:
        self._end_form()
        self.table.setFocus()
        self.told.emit(self.tr("Kunjungan tersimpan."))

    def _visit_removed(self, visit_id: int) -> None:
        self._end_form()
        self.table.setFocus()
        self.record_menu.offer_visit_back(visit_id)

    def _shown_child(self) -> Child | None:
        return self._page.child if self._page is not None else None

    def _chosen_visit(self) -> Visit | None:
        index = self.table.currentIndex()
        return self.visits.row_at(index).measured.visit if index.isValid() else None

    def _child_removed(self) -> None:
        self.child_id = 0
        self._page = None
        self._end_form()
        self.closed.emit()

    def _ask_where_to_print(self) -> None:
        if self._page is None:
            return
        self._chooser = QFileDialog(self, self.tr("Simpan grafik sebagai PDF"))
        self._chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._chooser.setDefaultSuffix("pdf")
        self._chooser.setNameFilter("PDF (*.pdf)")
        self._chooser.selectFile("grafik.pdf")
        self._chooser.fileSelected.connect(self._print)
        self._chooser.open()

    def _print(self, chosen: str) -> None:
        if self._page is None:
            return
        self.session.tasks.write(
            self.session.services.exports.chart_pdf,
            self.child_id,
            Path(chosen),
            by=self.session.by,
            indicator=self.panel.indicator,
            options=self.panel.options(self._page),
            on_done=self._printed,
            on_error=self.failed,
            owner=self,
        )

    def _printed(self, report: ExportReport) -> None:
        self.told.emit(self.tr("Grafik tersimpan: {file}").format(file=report.path.name))
