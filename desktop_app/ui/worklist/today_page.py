"""Hari ini: who must be seen and why, the most dangerous first; opens, prints, postpones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget

from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.worklist.child_work import WorkField
from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.services.worklist.list import ChildWork, WorkRow
from desktop_app.ui.kit.editors import Choice, Pick
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.parts import (
    Elided,
    EmptyState,
    button,
    card,
    column,
    hide_unless,
    label,
    line,
    row,
)
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S
from desktop_app.ui.worklist.home_visit_button import HomeVisitButton
from desktop_app.ui.worklist.postpone import PostponeDialog
from desktop_app.ui.worklist.work_found import WorkFound, find_work
from desktop_app.ui.worklist.work_model import WorkModel

PICK_PX = 170
BY_DANGER, BY_HOME = "danger", "home"


class TodayPage(Page):
    """The first page: the work of the day."""

    child_wanted = Signal(int)
    action_wanted = Signal(object)
    """A `WorkItem` should be done: open its child's page with the right form."""

    def __init__(self, session: Session) -> None:
        """Show an empty list until it is loaded."""
        super().__init__(session)
        self._found: WorkFound | None = None
        self._which = 0
        """Index of the chosen one among the work items of the child under the cursor."""
        self._dialog: PostponeDialog | None = None
        self.papers = PaperSaver(session, self)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)
        self.model = WorkModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Daftar kerja"))
        self.table.chosen.connect(self._open_index)
        self.table.selectionModel().currentRowChanged.connect(lambda: self.choose_item(0))
        self.body.addWidget(self._tools())
        surface = card()
        inside = column(surface, margin=1, gap=0)
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self.empty = EmptyState(
            "tick",
            self.tr("Tidak ada yang harus dikerjakan"),
            self.tr("Daftar ini dari catatan. Anak yang belum dicatat tidak tampak di sini."),
        )
        self._what.addWidget(self.empty)
        self.nothing_here = self._make_nothing_here()
        self._what.addWidget(self.nothing_here)
        inside.addWidget(self._what, 1)
        self._foot = self._make_foot()
        self._foot.hide()  # until there is a line to act on
        inside.addWidget(self._foot)
        self.body.addWidget(surface, 1)
        self._make_shortcuts()

    def load(self) -> None:
        """Load the list, narrowed by the picked filters."""
        services, by = self.session.services, self.session.by
        posyandu, worker = self._picked(self.posyandu), self._picked(self.worker)
        walking = self.order.value() == BY_HOME
        chosen_field = self.field.value()
        field = WorkField(chosen_field) if chosen_field else None
        self.session.tasks.read(
            lambda: find_work(services.worklist, by, posyandu, worker, field, walking=walking),
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether any child's record changed."""
        return bool(changes.everything or changes.children)

    def chosen(self) -> WorkRow | None:
        """Return the chosen work item of the child under the cursor; first the most dangerous."""
        work = self._chosen_child()
        if work is None:
            return None
        return WorkRow(item=work.items[min(self._which, len(work.items) - 1)], child=work.child)

    def choose_item(self, number: int) -> None:
        """Choose the work item with this index, from 0, of the child under the cursor."""
        self._which = number
        self._show_chosen()

    def choose_next_item(self) -> None:
        """Choose the child's next work item; after the last one the first."""
        work = self._chosen_child()
        if work is not None:
            self.choose_item((self._which + 1) % len(work.items))

    def children_in_order(self) -> tuple[int, ...]:
        """Return the ids of the list's children, each once, in the order of the printed sheet."""
        return tuple(dict.fromkeys(row.work.child.child_id for row in self.model.rows))

    def do_it(self) -> None:
        """Emit `action_wanted` with the chosen work item."""
        found = self.chosen()
        if found is not None and may(self.session.by, Right.INPUT):
            self.action_wanted.emit(found.item)

    def open_child(self) -> None:
        """Open the chosen line's child."""
        found = self.chosen()
        if found is not None:
            self.child_wanted.emit(found.child.child_id)

    def postpone(self) -> None:
        """Open the form that postpones the chosen work item."""
        found = self.chosen()
        if found is None or not may(self.session.by, Right.INPUT):
            return
        self._dialog = PostponeDialog(self.session, found, self)
        self._dialog.done_with.connect(self._postponed(found.item))
        self._dialog.open()

    def print_list(self) -> None:
        """Ask where the list shall go as PDF."""
        services, by = self.session.services, self.session.by
        if self._found is not None:
            found = self._found.chosen
            self.papers.ask(
                self.tr("Simpan daftar kerja sebagai PDF"),
                "hari-ini.pdf",
                lambda path: services.printouts.work(found, path, by=by),
            )

    def print_visits(self) -> None:
        """Ask where the sheet of visits to homes shall go as PDF."""
        services, by = self.session.services, self.session.by
        if self._found is not None:
            found = self._found.chosen
            self.papers.ask(
                self.tr("Simpan lembar kunjungan rumah sebagai PDF"),
                "kunjungan-rumah.pdf",
                lambda path: services.printouts.home_visits(found, path, by=by),
            )

    def clear_filters(self) -> None:
        """Show every posyandu, worker and kind of work again."""
        self.field.set_value("")
        for pick in (self.posyandu, self.worker):
            pick.setCurrentIndex(0)
        self.load()

    # ---- building ----------------------------------------------------------------------------

    def _tools(self) -> Flow:
        tools = Flow()
        tools.add(label(self.tr("Hari ini"), "title"))
        self.count = Elided("soft")
        tools.add(self.count, 1)
        self.order = Choice(
            [(BY_DANGER, self.tr("Menurut bahaya")), (BY_HOME, self.tr("Menurut RT"))]
        )
        self.order.set_value(BY_DANGER)
        self.order.setAccessibleName(self.tr("Urutan"))
        self.order.edited.connect(self._reorder)
        tools.add(self.order)
        self.field = self._make_fields()
        self.posyandu, self.worker = Pick(), Pick()
        self.posyandu.setAccessibleName(self.tr("Saring posyandu"))
        self.worker.setAccessibleName(self.tr("Saring petugas"))
        for pick in (self.posyandu, self.worker):
            pick.setFixedWidth(PICK_PX)
            pick.edited.connect(self.load)
            tools.add(pick)
        self.print_button = button(self.tr("Cetak daftar"), icon="printer")
        self.print_button.clicked.connect(self.print_list)
        hide_unless(may(self.session.by, Right.TAKE_OUT), self.print_button)
        self.home_button = HomeVisitButton(self.session, self)
        self.home_button.print_wanted.connect(self.print_visits)
        for made in (self.print_button, self.home_button):
            tools.add(made)
        tools.add(self.field)
        return tools

    def _make_fields(self) -> Choice:
        fields = Choice(
            [
                ("", self.tr("Semua")),
                (WorkField.DANGER, self.tr("Gawat")),
                (WorkField.REFERRAL, self.tr("Rujukan")),
                (WorkField.INFECTION, self.tr("Infeksi")),
                (WorkField.GROWTH, self.tr("Pertumbuhan")),
                (WorkField.WEIGHING, self.tr("Timbang")),
                (WorkField.PROGRAMME, self.tr("PMT dan layanan")),
            ]
        )
        fields.set_value("")
        fields.setAccessibleName(self.tr("Jenis pekerjaan"))
        fields.edited.connect(self._reorder)
        return fields

    def _make_foot(self) -> QFrame:
        foot = card("plain")
        layout = column(foot, gap=0)
        layout.addWidget(line())
        inside = row(gap=S)
        inside.setContentsMargins(M, S, M, S)
        self.sentence = Elided()
        inside.addWidget(self.sentence, 1)
        self.more_button = button("", "quiet")
        self.more_button.setToolTip("Ctrl+B")
        self.more_button.setAccessibleName(self.tr("Hal lain pada anak ini"))
        self.more_menu = QMenu(self.more_button)
        self.more_button.setMenu(self.more_menu)
        inside.addWidget(self.more_button)
        self.do_button = button("", "primary")
        self.do_button.setToolTip("Ctrl+Enter")
        self.do_button.clicked.connect(self.do_it)
        self.open_button = button(self.tr("Buka anak"))
        self.open_button.setToolTip("Enter")
        self.open_button.clicked.connect(self.open_child)
        self.postpone_button = button(self.tr("Tunda"), icon="calendar")
        self.postpone_button.setToolTip("Ctrl+T")
        self.postpone_button.clicked.connect(self.postpone)
        for made in (self.postpone_button, self.open_button, self.do_button):
            inside.addWidget(made)
        for made in (self.do_button, self.postpone_button):
            hide_unless(may(self.session.by, Right.INPUT), made)
        layout.addLayout(inside)
        return foot

    def _make_nothing_here(self) -> EmptyState:
        clear = button(self.tr("Hapus saringan"))
        clear.clicked.connect(self.clear_filters)
        return EmptyState(
            "tick",
            self.tr("Tidak ada pekerjaan di sini"),
            self.tr("Posyandu atau petugas ini tidak punya pekerjaan hari ini."),
            clear,
        )

    def _make_shortcuts(self) -> None:
        act_inside(self, "Ctrl+Return", self.do_it)
        act_inside(self, "Ctrl+T", self.postpone)
        act_inside(self, "Ctrl+B", self.choose_next_item)

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, found: WorkFound) -> None:
        current = self._chosen_child()
        kept = current.child.child_id if current is not None else None
        number = self.table.currentIndex().row()
        reordered, self._found = self._found is None, found
        facts = found.everything.facts
        chosen_rows = found.everything.lines.row
        self._offer(self.posyandu, self.tr("Semua posyandu"), set(facts.posyandu[chosen_rows]))
        self._offer(self.worker, self.tr("Semua petugas"), set(facts.worker[chosen_rows]))
        self.model.show(found.rows)
        self.table.setColumnHidden(0, not found.walking)
        if found.rows:
            shown = [one.work.child.child_id for one in found.rows]
            there = shown.index(kept) if kept in shown else min(max(number, 0), len(shown) - 1)
            if reordered:
                there = 0
            self.table.go_to(there)
            self._what.setCurrentWidget(self.table)
        elif len(found.everything):
            self._what.setCurrentWidget(self.nothing_here)
        else:
            self._what.setCurrentWidget(self.empty)
        self._foot.setVisible(bool(found.rows))
        self.print_button.setEnabled(bool(found.rows))
        self.home_button.print_action.setEnabled(bool(found.rows))
        self._show_count(found)
        self._show_chosen()

    def _show_count(self, found: WorkFound) -> None:
        number = self.session.wording.number
        text = self.tr("{items} hal pada {children} anak").format(
            items=number(len(found.chosen)), children=number(found.chosen.children())
        )
        if len(found.rows) < found.chosen.children():
            text = self.tr("{text}, tampil {shown} anak teratas").format(
                text=text, shown=number(len(found.rows))
            )
        self.count.setText(text)

    def _show_chosen(self) -> None:
        found, work = self.chosen(), self._chosen_child()
        if found is None or work is None:
            return
        words = self.session.wording
        self._offer_others(work)
        self.sentence.setText(f"{found.child.name} \N{MIDDLE DOT} {words.work_reason(found.item)}")
        self.do_button.setText(words.work_action(found.item.action))

    def _offer_others(self, work: ChildWork) -> None:
        words = self.session.wording
        self.more_menu.clear()
        for number, item in enumerate(work.items):
            act = self.more_menu.addAction(
                f"{words.work_kind(item.kind)} \N{MIDDLE DOT} {words.work_reason(item)}"
            )
            act.triggered.connect(partial(self.choose_item, number))
        self.more_button.setVisible(len(work.items) > 1)
        self.more_button.setText(
            self.tr("{number} dari {count} hal").format(
                number=min(self._which, len(work.items) - 1) + 1, count=len(work.items)
            )
        )

    def _chosen_child(self) -> ChildWork | None:
        index = self.table.currentIndex()
        return self.model.row_at(index).work if index.isValid() else None

    def _reorder(self) -> None:
        self.table.go_to(0)
        self._found = None
        self.load()

    def _offer(self, pick: Pick, everyone: str, names: set[str]) -> None:
        pick.offer([everyone, *sorted(name for name in names if name)])
        if pick.currentIndex() < 0:
            pick.setCurrentIndex(0)

    def _picked(self, pick: Pick) -> str | None:
        return pick.value() if pick.currentIndex() > 0 else None

    def _open_index(self, index: QModelIndex) -> None:
        self.table.setCurrentIndex(index)
        self.open_child()

    def _postponed(self, item: WorkItem) -> Callable[[object], None]:
        services, tasks, by = self.session.services, self.session.tasks, self.session.by

        def take_up() -> None:
            tasks.write(
                lambda: _Taken(services.worklist.take_up(item, by=by)),
                on_done=lambda _done: None,
                on_error=self.failed,
                owner=self,
            )

        def tell(_saved: object) -> None:
            self.undo_offered.emit(self.tr("Ditunda."), take_up)

        return tell


@dataclass(frozen=True, slots=True)
class _Taken:
    """The result of ending a postponement: the changes, as every write returns them."""

    changes: Changes
