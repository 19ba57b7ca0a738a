"""The PMT page: five lists of children by feeding state, and the chosen course beside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QStackedWidget

from desktop_app.programme.records.feeding import CourseWeighing
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.feeding.acts import FeedingActs
from desktop_app.ui.feeding.course_panel import CoursePanel
from desktop_app.ui.feeding.model import (
    FeedingLine,
    FeedingTab,
    Lines,
    columns,
    feeding_lines,
    matching,
    place_of,
    sentence_of,
)
from desktop_app.ui.feeding.paper_entry import FeedingPaperDialog
from desktop_app.ui.kit.editors import TextEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import (
    Elided,
    EmptyState,
    button,
    card,
    column,
    hide_unless,
    line,
    row,
)
from desktop_app.ui.kit.place_filter import PlaceFilter
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S

SEARCH_PX = 170
COURSE_TABS = (FeedingTab.RUNNING, FeedingTab.ENDED)


class FeedingPage(Page):
    """Five lists of children; a running or ended course is shown beside its list."""

    child_wanted = Signal(int)
    referral_wanted = Signal(int, str)
    """A letter should be drafted; carries the child's id and the reason."""

    def __init__(self, session: Session) -> None:
        """Open on the list of proposed children."""
        super().__init__(session)
        self._all: Lines = dict.fromkeys(FeedingTab, ())
        self._lines: Lines = self._all
        """The lines that match the chosen place and typed name."""
        self._tab = FeedingTab.PROPOSED
        self._awaited: tuple[int, int] | None = None
        """A child and her course (0: any) to go to once the lists are loaded."""
        self.paper: FeedingPaperDialog | None = None
        self.acts = FeedingActs(session, self)
        self.acts.told.connect(self.told)
        self.acts.undo_offered.connect(self.undo_offered)
        self.acts.failed.connect(self._not_written)
        self.acts.referral_wanted.connect(self.referral_wanted)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.insertWidget(0, self._make_tabs())
        middle = row(gap=M)
        self._stack = QStackedWidget()
        self.tables: dict[FeedingTab, TableView] = {}
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
        self.panel.day_clicked.connect(lambda day: self._about(self.acts.tick_day, day))
        self.panel.week_clicked.connect(lambda week: self._about(self.acts.tick_week, week))
        self.panel.weigh_wanted.connect(self.weigh)
        self.panel.weighing_chosen.connect(self.correct_weighing)
        self.panel.plan_wanted.connect(lambda: self._about(self.acts.change_plan))
        self.panel.end_wanted.connect(self.end)
        self.panel.reopen_wanted.connect(self.reopen)
        self.panel.referral_wanted.connect(lambda: self._about(self.acts.refer))
        self.panel.child_wanted.connect(self.open_child)
        self.panel.hide()
        middle.addWidget(self.panel)
        self.body.addLayout(middle, 1)
        act_inside(self, "Ctrl+Return", self.enrol)
        act_inside(self, "Ctrl+T", self.weigh)
        act_inside(self, "Ctrl+K", self.open_paper)
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
        """Put the cursor into the list."""
        self.tables[self._tab].setFocus()

    def unsaved(self) -> bool:
        """Whether ticks or weights from paper wait to be saved."""
        return self.paper is not None and self.paper.unsaved()

    @property
    def dialog(self) -> FormDialog | None:
        """The form that was opened last."""
        return self.acts.dialog

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
        """Go to a child in whichever list has her; to her course `course_id` if given."""
        self._awaited = (child_id, course_id)
        self.load()

    def enrol(self) -> None:
        """Begin a course for the chosen child."""
        self._about(self.acts.enrol)

    def refuse(self) -> None:
        """Ask why the chosen child is not enrolled, and record it."""
        self._about(self.acts.refuse)

    def weigh(self) -> None:
        """Weigh the chosen child."""
        if self.panel.weigh_button.isVisible():
            self._about(self.acts.weigh)

    def correct_weighing(self, weighing: CourseWeighing) -> None:
        """Change or remove a weighing of the chosen course."""
        self._about(self.acts.correct_weighing, weighing)

    def end(self) -> None:
        """End the chosen course."""
        self._about(self.acts.end)

    def reopen(self) -> None:
        """Take the end of the chosen course back."""
        found = self.chosen()
        if found is not None and found.view is not None:
            self.acts.reopen(found.view.course.course_id)

    def open_paper(self) -> None:
        """Key in the calendars of all running courses from paper."""
        if not may(self.session.by, Right.INPUT):
            return
        running = self._all[FeedingTab.RUNNING]
        desa = self.places.chosen_desa()
        self.paper = FeedingPaperDialog(self.session, running, self, desa=desa)
        self.paper.finished.connect(self._paper_closed)
        self.paper.open()

    def open_child(self) -> None:
        """Show the chosen child's page."""
        found = self.chosen()
        if found is not None:
            self.child_wanted.emit(found.child.child_id)

    # ---- building ----------------------------------------------------------------------------

    def _make_tabs(self) -> Flow:
        tabs = Flow()
        self._tab_group = QButtonGroup(self)
        self._tabs = {}
        for tab in FeedingTab:
            made = button("", "filter")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked, t=tab: self.show_tab(t))
            self._tab_group.addButton(made)
            self._tabs[tab] = made
            tabs.add(made)
        tabs.add_spring()
        self.search = TextEdit(self.tr("Cari nama"))
        self.search.setAccessibleName(self.tr("Cari nama anak"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(SEARCH_PX)
        self.search.textChanged.connect(self._narrow)
        self.places = PlaceFilter()
        self.places.changed.connect(self._narrow)
        self.paper_button = button(self.tr("Isi dari kertas"), icon="edit")
        self.paper_button.setToolTip("Ctrl+K")
        self.paper_button.clicked.connect(self.open_paper)
        hide_unless(may(self.session.by, Right.INPUT), self.paper_button)
        for part in (self.search, self.places, self.paper_button):
            tabs.add(part)
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
        table = TableView(model)
        table.setAccessibleName(self.tr("Daftar PMT"))
        table.chosen.connect(self._chosen_by_enter)
        table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self._models[tab], self.tables[tab] = model, table
        self._stack.addWidget(table)

    def _make_foot(self) -> QFrame:
        foot = card("plain")
        layout = column(foot, gap=0)
        layout.addWidget(line())
        inside = Flow()
        inside.setContentsMargins(M, S, M, S)
        self.sentence = Elided()
        inside.add(self.sentence, 1)
        self.open_button = button(self.tr("Buka anak"))
        self.open_button.clicked.connect(self.open_child)
        self.refuse_button = button(self.tr("Tidak ikut"))
        self.refuse_button.clicked.connect(self.refuse)
        self.wait_button = button(self.tr("Daftar tunggu"))
        self.wait_button.clicked.connect(lambda: self._about(self.acts.wait))
        self.enrol_button = button(self.tr("Mulai PMT"), "primary")
        self.enrol_button.setToolTip("Ctrl+Enter")
        self.enrol_button.clicked.connect(self.enrol)
        for made in (self.open_button, self.refuse_button, self.wait_button, self.enrol_button):
            inside.add(made)
        layout.addWidget(inside)
        return foot

    def _say_empty(self, tab: FeedingTab) -> None:
        if self._all[tab]:
            self.empty.title.setText(self.tr("Tidak ada yang cocok"))
            self.empty.advice.setText(self.tr("Ubah nama, desa, atau posyandu yang dicari."))
            return
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
        self._all = lines
        self.places.offer(one.child for found in lines.values() for one in found)
        awaited, self._awaited = self._awaited, None
        if awaited is not None and place_of(self._matching(), *awaited) is None:
            # Another page asked for this child: drop the filters, so that she is found anywhere.
            self.search.clear()
            self.places.choose("")
        self._narrow()
        if awaited is not None:
            self._go_to_child(*awaited)

    def _matching(self) -> Lines:
        """Return the lines that match the chosen place and typed name."""
        return matching(self._all, self.search.value(), self.places.fits)

    def _narrow(self) -> None:
        found = self.chosen()
        kept = found.key if found is not None else None
        self._lines = lines = self._matching()
        for tab in FeedingTab:
            table, number = self.tables[tab], max(self.tables[tab].currentIndex().row(), 0)
            self._models[tab].show(lines[tab])
            keys = [one.key for one in lines[tab]]
            if kept is not None and tab is self._tab and kept in keys:
                number = keys.index(kept)
            if keys:
                table.go_to(min(number, len(keys) - 1))
        self._name_tabs()
        self.paper_button.setEnabled(bool(self._all[FeedingTab.RUNNING]))
        self.show_tab(self._tab)

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
        about_course = self._tab in COURSE_TABS
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
        if self._tab in COURSE_TABS:
            self.panel.setFocus()
            self.panel.weigh_button.setFocus()
        else:
            self.enrol()

    # ---- doing -------------------------------------------------------------------------------

    def _about(self, act: Callable[..., None], *about: object) -> None:
        """Do an act on the chosen line."""
        found = self.chosen()
        if found is not None:
            act(found, *about)

    def _not_written(self, error: Exception) -> None:
        self.failed(error)
        self.load()

    def _paper_closed(self) -> None:
        self.paper = None
