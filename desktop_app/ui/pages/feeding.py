"""PMT: who is proposed and why, who waits, was refused, eats, has finished; the course beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget

from desktop_app.programme.feeding import FeedingRow, feeding_rules
from desktop_app.programme.feeding_records import CourseState, FeedingCourse
from desktop_app.services.feeding import EndedCourse
from desktop_app.services.outcome import Saved
from desktop_app.services.rights import Right, may
from desktop_app.ui.dialogs.asking import AskingDialog
from desktop_app.ui.dialogs.feeding import (
    EndCourseDialog,
    EnrolDialog,
    RefuseDialog,
    WeighDialog,
)
from desktop_app.ui.models.feeding import (
    FeedingLine,
    FeedingTab,
    columns,
    feeding_lines,
    place_of,
    sentence_of,
)
from desktop_app.ui.models.table import TableModel
from desktop_app.ui.pages.page import Page
from desktop_app.ui.session import Session
from desktop_app.ui.theme import M, S
from desktop_app.ui.widgets.course_panel import CoursePanel
from desktop_app.ui.widgets.parts import Elided, EmptyState, button, card, column, line, row
from desktop_app.ui.widgets.table import Table

Lines = Mapping[FeedingTab, Sequence[FeedingLine]]


class FeedingPage(Page):
    """Five lists of children; a running or ended course is shown beside its list."""

    child_wanted = Signal(int)

    def __init__(self, session: Session) -> None:
        """Open on the proposed."""
        super().__init__(session)
        self._lines: Lines = dict.fromkeys(FeedingTab, ())
        self._tab = FeedingTab.PROPOSED
        self._awaited: tuple[int, int] | None = None
        """A child and her course (0: any) to go to once the lists are there."""
        self.dialog: AskingDialog | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.insertLayout(0, self._make_tabs())
        middle = row(gap=M)
        self._stack = QStackedWidget()
        self.tables: dict[FeedingTab, Table] = {}
        self._models: dict[FeedingTab, TableModel[FeedingLine]] = {}
        for tab in FeedingTab:
            self._make_table(tab)
        self.empty = EmptyState("feeding", "", "")
        self._stack.addWidget(self.empty)
        surface = card()
        inside = column(surface, margin=1, gap=0)
        inside.addWidget(self._stack, 1)
        self._foot = self._make_foot()
        inside.addWidget(self._foot)
        middle.addWidget(surface, 1)
        self.panel = CoursePanel(session)
        self.panel.day_clicked.connect(self._tick_day)
        self.panel.week_clicked.connect(self._tick_week)
        self.panel.weigh_wanted.connect(self.weigh)
        self.panel.plan_wanted.connect(self.change_plan)
        self.panel.end_wanted.connect(self.end)
        self.panel.reopen_wanted.connect(self.reopen)
        self.panel.child_wanted.connect(self.open_child)
        self.panel.hide()
        middle.addWidget(self.panel)
        self.body.addLayout(middle, 1)
        for keys, act in (
            ("Ctrl+Return", self.enrol),
            ("Ctrl+T", self.weigh),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.show_tab(FeedingTab.PROPOSED)

    def load(self) -> None:
        """Ask for all lists."""
        services, by = self.session.services, self.session.by
        self.session.tasks.read(
            lambda: feeding_lines(services.feeding.pages(by=by)),
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """The list."""
        self.tables[self._tab].setFocus()

    @property
    def tab(self) -> FeedingTab:
        """Which list is shown."""
        return self._tab

    def show_tab(self, tab: FeedingTab) -> None:
        """Show one of the lists."""
        self._tab = tab
        self._tabs[tab].setChecked(True)
        lines = self._lines[tab]
        if lines:
            self._stack.setCurrentWidget(self.tables[tab])
        else:
            self._say_empty(tab)
            self._stack.setCurrentWidget(self.empty)
        self._show_chosen()

    def chosen(self) -> FeedingLine | None:
        """Return the line under the cursor."""
        index = self.tables[self._tab].currentIndex()
        if not self._lines[self._tab] or not index.isValid():
            return None
        return self._models[self._tab].row_at(index)

    def choose(self, child_id: int) -> None:
        """Go to a child in the shown list."""
        for number, found in enumerate(self._lines[self._tab]):
            if found.child.child_id == child_id:
                self.tables[self._tab].go_to(number)
                return

    def show_child(self, child_id: int, course_id: int = 0) -> None:
        """Go to a child in the list that has her, to one course of hers where it is named."""
        self._awaited = (child_id, course_id)
        self.load()

    def enrol(self) -> None:
        """Begin a course for the chosen child."""
        found = self.chosen()
        if found is None or found.view is not None or found.row is None:
            return
        if not may(self.session.by, Right.INPUT):
            return
        draft = found.page.draft or _draft_of(found.row, self.session.today())
        words = self.session.wording
        because = words.reason(found.row.because) if found.row.because else ""
        self._open(
            EnrolDialog(self.session, found.child, draft, because, self),
            partial(self._enrolled, found),
        )

    def put_on_waiting_list(self) -> None:
        """The chosen child waits."""
        found = self.chosen()
        if found is None or found.row is None:
            return
        feeding, by = self.session.services.feeding, self.session.by
        self._write(
            partial(feeding.wait, found.child.child_id, found.row.group, by=by), self._waits
        )

    def refuse(self) -> None:
        """The chosen child is not enrolled, with a reason."""
        found = self.chosen()
        if found is None or found.row is None:
            return
        self._open(RefuseDialog(self.session, found.child, found.row.group, self), self._refused)

    def weigh(self) -> None:
        """Weigh the chosen child."""
        found = self.chosen()
        if found is not None and found.view is not None and self.panel.weigh_button.isVisible():
            self._open(WeighDialog(self.session, found.child, found.view, self), self._weighed)

    def change_plan(self) -> None:
        """Change start, days, food of the chosen course."""
        found = self.chosen()
        if found is not None and found.view is not None:
            dialog = EnrolDialog(self.session, found.child, found.view.course, "", self)
            self._open(dialog, lambda _saved: self.told.emit(self.tr("Rencana PMT tersimpan.")))

    def end(self) -> None:
        """End the chosen course."""
        found = self.chosen()
        if found is not None and found.view is not None:
            self._open(EndCourseDialog(self.session, found.child, found.view, self), self._ended)

    def reopen(self) -> None:
        """Take the end of the chosen course back."""
        found = self.chosen()
        if found is not None and found.view is not None:
            self._reopen(found.view.course.course_id)

    def open_child(self) -> None:
        """Show the chosen child's page."""
        found = self.chosen()
        if found is not None:
            self.child_wanted.emit(found.child.child_id)

    # ---- building ----------------------------------------------------------------------------

    def _make_tabs(self) -> QHBoxLayout:
        tabs = row(gap=S)
        self._tab_group = QButtonGroup(self)
        self._tabs = {}
        for tab in FeedingTab:
            made = button("", "filter")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked, t=tab: self.show_tab(t))
            self._tab_group.addButton(made)
            self._tabs[tab] = made
            tabs.addWidget(made)
        tabs.addStretch()
        self._name_tabs()
        return tabs

    def _name_tabs(self) -> None:
        for tab, title in (
            (FeedingTab.PROPOSED, self.tr("Diusulkan")),
            (FeedingTab.WAITING, self.tr("Menunggu")),
            (FeedingTab.REFUSED, self.tr("Ditolak")),
            (FeedingTab.RUNNING, self.tr("Berjalan")),
            (FeedingTab.ENDED, self.tr("Selesai")),
        ):
            number = self.session.wording.number(len(self._lines[tab]))
            self._tabs[tab].setText(f"{title} {number}")

    def _make_table(self, tab: FeedingTab) -> None:
        words = self.session.wording
        model: TableModel[FeedingLine] = TableModel(words, columns(words, tab))
        table = Table(model)
        table.setAccessibleName(self.tr("Daftar PMT"))
        table.chosen.connect(self._chosen_by_enter)
        table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._models[tab], self.tables[tab] = model, table
        self._stack.addWidget(table)

    def _make_foot(self) -> QFrame:
        foot = card("plain")
        layout = column(foot, gap=0)
        layout.addWidget(line())
        inside = row(gap=S)
        inside.setContentsMargins(M, S, M, S)
        self.sentence = Elided()
        inside.addWidget(self.sentence, 1)
        self.open_button = button(self.tr("Buka anak"))
        self.open_button.clicked.connect(self.open_child)
        self.refuse_button = button(self.tr("Tidak ikut"))
        self.refuse_button.clicked.connect(self.refuse)
        self.wait_button = button(self.tr("Daftar tunggu"))
        self.wait_button.clicked.connect(self.put_on_waiting_list)
        self.enrol_button = button(self.tr("Mulai PMT"), "primary")
        self.enrol_button.setToolTip("Ctrl+Enter")
        self.enrol_button.clicked.connect(self.enrol)
        for made in (self.open_button, self.refuse_button, self.wait_button, self.enrol_button):
            inside.addWidget(made)
        layout.addLayout(inside)
        return foot

    def _say_empty(self, tab: FeedingTab) -> None:
        title, advice = {
            FeedingTab.PROPOSED: (
                self.tr("Tidak ada anak yang diusulkan"),
                self.tr("Daftar ini terisi sendiri dari hasil timbang dan ukur."),
            ),
            FeedingTab.WAITING: (
                self.tr("Tidak ada yang menunggu"),
                self.tr("Anak yang diusulkan dapat dimasukkan ke daftar tunggu."),
            ),
            FeedingTab.REFUSED: (
                self.tr("Tidak ada yang ditolak"),
                self.tr("Anak yang tidak ikut tercatat di sini bersama alasannya."),
            ),
            FeedingTab.RUNNING: (
                self.tr("Belum ada PMT yang berjalan"),
                self.tr("Pilih anak yang diusulkan, lalu Mulai PMT."),
            ),
            FeedingTab.ENDED: (
                self.tr("Belum ada PMT yang selesai"),
                self.tr("PMT yang diakhiri tercatat di sini bersama buktinya."),
            ),
        }[tab]
        self.empty.title.setText(title)
        self.empty.advice.setText(advice)

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, lines: Lines) -> None:
        found = self.chosen()
        kept = found.key if found is not None else None
        self._lines = lines
        for tab in FeedingTab:
            table, number = self.tables[tab], max(self.tables[tab].currentIndex().row(), 0)
            self._models[tab].show(lines[tab])
            keys = [one.key for one in lines[tab]]
            if kept is not None and tab is self._tab and kept in keys:
                number = keys.index(kept)
            if keys:
                table.go_to(min(number, len(keys) - 1))
        self._name_tabs()
        self.show_tab(self._tab)
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self._go_to_child(*awaited)

    def _go_to_child(self, child_id: int, course_id: int) -> None:
        found = place_of(self._lines, child_id, course_id)
        if found is None:
            self.told.emit(self.tr("Anak ini tidak ada di daftar PMT."))
            return
        tab, number = found
        self.tables[tab].go_to(number)
        self.show_tab(tab)
        self.tables[tab].setFocus()

    def _show_chosen(self) -> None:
        found = self.chosen()
        about_course = self._tab in (FeedingTab.RUNNING, FeedingTab.ENDED)
        self.panel.setVisible(about_course and found is not None)
        self._foot.setVisible(not about_course and found is not None)
        if found is None:
            return
        if about_course:
            self.panel.show_line(found)
            return
        self.sentence.setText(
            f"{found.child.name} \N{MIDDLE DOT} {sentence_of(found, self.session.wording)}"
        )
        puts_in = may(self.session.by, Right.INPUT)
        self.enrol_button.setVisible(puts_in)
        self.wait_button.setVisible(puts_in and self._tab is not FeedingTab.WAITING)
        self.refuse_button.setVisible(puts_in and self._tab is not FeedingTab.REFUSED)

    def _chosen_by_enter(self, index: QModelIndex) -> None:
        self.tables[self._tab].setCurrentIndex(index)
        if self._tab in (FeedingTab.RUNNING, FeedingTab.ENDED):
            self.panel.setFocus()
            self.panel.weigh_button.setFocus()
        else:
            self.enrol()

    # ---- doing -------------------------------------------------------------------------------

    def _open(self, dialog: AskingDialog, then: Callable[[Saved], None]) -> None:
        self.dialog = dialog
        dialog.done_with.connect(then)
        dialog.open()

    def _write(self, work: Callable[[], object], then: Callable[[Saved], None]) -> None:
        self.session.tasks.write(work, on_done=then, on_error=self._not_written, owner=self)

    def _not_written(self, error: Exception) -> None:
        self.failed(error)
        self.load()

    def _tick_day(self, day: date) -> None:
        found = self.chosen()
        if found is not None and found.view is not None:
            log, by = self.session.services.feeding_log, self.session.by
            course_id = found.view.course.course_id
            self._write(partial(log.tick_day, course_id, day, by=by), lambda _saved: None)

    def _tick_week(self, week: int) -> None:
        found = self.chosen()
        if found is not None and found.view is not None:
            log, by = self.session.services.feeding_log, self.session.by
            course_id = found.view.course.course_id
            self._write(partial(log.tick_week, course_id, week, by=by), self._week_ticked)

    def _week_ticked(self, saved: Saved) -> None:
        log, by = self.session.services.feeding_log, self.session.by
        days = saved.record
        self.undo_offered.emit(
            self.tr("Kalender diubah."),
            lambda: self._write(
                partial(log.revert, days.course_id, days.change, by=by), lambda _saved: None
            ),
        )

    def _enrolled(self, before: FeedingLine, saved: Saved[FeedingCourse]) -> None:
        text = self.tr("PMT dimulai.")
        waited = before.row is not None and before.row.course is not None
        if waited or not may(self.session.by, Right.REMOVE):
            self.told.emit(text)
        else:
            self.undo_offered.emit(text, partial(self._remove, saved.record.course_id))

    def _waits(self, saved: Saved[FeedingCourse]) -> None:
        self._offer_removal(self.tr("Masuk daftar tunggu."), saved.record.course_id)

    def _refused(self, saved: Saved[FeedingCourse]) -> None:
        self._offer_removal(self.tr("Tercatat tidak ikut."), saved.record.course_id)

    def _offer_removal(self, text: str, course_id: int) -> None:
        if may(self.session.by, Right.REMOVE):
            self.undo_offered.emit(text, partial(self._remove, course_id))
        else:
            self.told.emit(text)

    def _remove(self, course_id: int) -> None:
        feeding, by = self.session.services.feeding, self.session.by
        self._write(partial(feeding.remove, course_id, by=by), lambda _saved: None)

    def _weighed(self, saved: Saved) -> None:
        log, by = self.session.services.feeding_log, self.session.by
        text = self.tr("Penimbangan tersimpan.")
        if not may(by, Right.REMOVE):
            self.told.emit(text)
            return
        weighing_id = saved.record.weighing_id
        self.undo_offered.emit(
            text,
            lambda: self._write(
                partial(log.remove_weighing, weighing_id, by=by), lambda _saved: None
            ),
        )

    def _ended(self, saved: Saved[EndedCourse]) -> None:
        ended = saved.record
        after = self.session.wording.reason(ended.after)
        text = self.tr("PMT diakhiri. {after}").format(after=after)
        if may(self.session.by, Right.CORRECT):
            self.undo_offered.emit(text, partial(self._reopen, ended.course.course_id))
        else:
            self.told.emit(text)

    def _reopen(self, course_id: int) -> None:
        feeding, by = self.session.services.feeding, self.session.by
        self._write(
            partial(feeding.reopen, course_id, by=by),
            lambda _saved: self.told.emit(self.tr("PMT berjalan lagi.")),
        )


def _draft_of(row: FeedingRow, today: date) -> FeedingCourse:
    """A course from today for a child who waits and no longer qualifies; the services ask."""
    return FeedingCourse(
        child_id=row.child_id,
        group=row.group,
        state=CourseState.RUNNING,
        decided_on=today,
        start=today,
        planned_days=feeding_rules().groups[row.group].planned_days,
    )
