"""Hari ini: who must be seen and why, the most dangerous first; opens, prints, puts off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget

from desktop_app.programme.case_records import WorkItem
from desktop_app.programme.records import Person
from desktop_app.programme.worklist_columns import WorkList
from desktop_app.services.outcome import Changes
from desktop_app.services.rights import Right, may
from desktop_app.services.worklist import Worklist, WorkRow
from desktop_app.ui.dialogs.postpone import PostponeDialog
from desktop_app.ui.models.work import WorkLineRow, WorkModel
from desktop_app.ui.pages.page import Page
from desktop_app.ui.paper_saver import PaperSaver
from desktop_app.ui.session import Session
from desktop_app.ui.theme import M, S
from desktop_app.ui.widgets.editors import Choice, Pick
from desktop_app.ui.widgets.parts import Elided, EmptyState, button, card, column, label, line, row
from desktop_app.ui.widgets.table import Table

MOST_ROWS = 300
"""Nobody does more in a day; the filters narrow the list."""
PICK_PX = 170
BY_DANGER, BY_HOME = "danger", "home"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A list with the lines that are shown of it."""

    everything: WorkList
    chosen: WorkList
    rows: tuple[WorkLineRow, ...]
    walking: bool


class TodayPage(Page):
    """The first page: the work of the day."""

    child_wanted = Signal(int)
    action_wanted = Signal(object)
    """A `WorkItem` that shall be done: its child's page with the right form."""

    def __init__(self, session: Session) -> None:
        """Show an empty list until it is loaded."""
        super().__init__(session)
        self._found: _Found | None = None
        self._dialog: PostponeDialog | None = None
        self.papers = PaperSaver(session, self)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)
        self.model = WorkModel(session.wording)
        self.table = Table(self.model)
        self.table.setAccessibleName(self.tr("Daftar kerja"))
        self.table.chosen.connect(self._open_index)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.body.addLayout(self._tools())
        surface = card()
        inside = column(surface, margin=1, gap=0)
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self.empty = EmptyState(
            "tick",
            self.tr("Tidak ada yang harus dikerjakan"),
            self.tr("Semua anak sudah dilayani. Daftar ini terisi sendiri dari catatan."),
        )
        self._what.addWidget(self.empty)
        self.nothing_here = self._make_nothing_here()
        self._what.addWidget(self.nothing_here)
        inside.addWidget(self._what, 1)
        self._foot = self._make_foot()
        inside.addWidget(self._foot)
        self.body.addWidget(surface, 1)
        self._make_shortcuts()

    def load(self) -> None:
        """Ask for the list, narrowed by what is picked."""
        services, by = self.session.services, self.session.by
        posyandu, worker = self._picked(self.posyandu), self._picked(self.worker)
        walking = self.order.value() == BY_HOME
        self.session.tasks.read(
            lambda: _find(services.worklist, by, posyandu, worker, walking=walking),
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """The list."""
        self.table.setFocus()

    def concerned_by(self, changes: Changes, /) -> bool:
        """Any change of any child."""
        return bool(changes.everything or changes.children)

    def chosen(self) -> WorkRow | None:
        """Return the line under the cursor."""
        index = self.table.currentIndex()
        return self.model.row_at(index).work if index.isValid() else None

    def children_in_order(self) -> tuple[int, ...]:
        """Return whom the list is about, each once, in its order: that of the printed sheet."""
        return tuple(dict.fromkeys(row.work.child.child_id for row in self.model.rows))

    def do_it(self) -> None:
        """Begin what the chosen line asks for."""
        found = self.chosen()
        if found is not None and may(self.session.by, Right.INPUT):
            self.action_wanted.emit(found.item)

    def open_child(self) -> None:
        """Open the chosen line's child."""
        found = self.chosen()
        if found is not None:
            self.child_wanted.emit(found.child.child_id)

    def postpone(self) -> None:
        """Ask why and until when the chosen line is put off."""
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
                lambda path: services.papers.work(found, path, by=by),
            )

    def print_visits(self) -> None:
        """Ask where the sheet of visits to homes shall go as PDF."""
        services, by = self.session.services, self.session.by
        if self._found is not None:
            found = self._found.chosen
            self.papers.ask(
                self.tr("Simpan lembar kunjungan rumah sebagai PDF"),
                "kunjungan-rumah.pdf",
                lambda path: services.papers.home_visits(found, path, by=by),
            )

    def clear_filters(self) -> None:
        """Show every posyandu and worker again."""
        for pick in (self.posyandu, self.worker):
            pick.setCurrentIndex(0)
        self.load()

    # ---- building ----------------------------------------------------------------------------

    def _tools(self) -> QHBoxLayout:
        tools = row(gap=S)
        tools.addWidget(label(self.tr("Hari ini"), "title"))
        self.count = label("", "soft")
        # It may be cut: the buttons beside it may not.
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        tools.addWidget(self.count, 1)
        self.order = Choice(
            [(BY_DANGER, self.tr("Menurut bahaya")), (BY_HOME, self.tr("Menurut RT"))]
        )
        self.order.set_value(BY_DANGER)
        self.order.setAccessibleName(self.tr("Urutan"))
        self.order.edited.connect(self._reorder)
        tools.addWidget(self.order)
        self.posyandu, self.worker = Pick(), Pick()
        self.posyandu.setAccessibleName(self.tr("Saring posyandu"))
        self.worker.setAccessibleName(self.tr("Saring petugas"))
        for pick in (self.posyandu, self.worker):
            pick.setFixedWidth(PICK_PX)
            pick.edited.connect(self.load)
            tools.addWidget(pick)
        self.print_button = button(self.tr("Cetak daftar"), icon="printer")
        self.print_button.clicked.connect(self.print_list)
        self.home_button = button(self.tr("Lembar kunjungan rumah"), icon="printer")
        self.home_button.clicked.connect(self.print_visits)
        for made in (self.print_button, self.home_button):
            made.setVisible(may(self.session.by, Right.TAKE_OUT))
            tools.addWidget(made)
        return tools

    def _make_foot(self) -> QFrame:
        foot = card("plain")
        layout = column(foot, gap=0)
        layout.addWidget(line())
        inside = row(gap=S)
        inside.setContentsMargins(M, S, M, S)
        self.sentence = Elided()
        inside.addWidget(self.sentence, 1)
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
            made.setVisible(may(self.session.by, Right.INPUT))
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
        keys: list[tuple[str, Callable[[], None]]] = [
            ("Ctrl+Return", self.do_it),
            ("Ctrl+T", self.postpone),
        ]
        for text, act in keys:
            shortcut = QShortcut(QKeySequence(text), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, found: _Found) -> None:
        current = self.chosen()
        kept = current.item.key if current is not None else None
        number = self.table.currentIndex().row()
        reordered, self._found = self._found is None, found
        facts = found.everything.facts
        chosen_rows = found.everything.row
        self._offer(self.posyandu, self.tr("Semua posyandu"), set(facts.posyandu[chosen_rows]))
        self._offer(self.worker, self.tr("Semua petugas"), set(facts.worker[chosen_rows]))
        self.model.show(found.rows)
        self.table.setColumnHidden(0, not found.walking)
        if found.rows:
            keys = [shown.work.item.key for shown in found.rows]
            there = keys.index(kept) if kept in keys else min(max(number, 0), len(keys) - 1)
            if reordered:
                there = 0
            self.table.go_to(there)
            self._what.setCurrentWidget(self.table)
        elif len(found.everything):
            self._what.setCurrentWidget(self.nothing_here)
        else:
            self._what.setCurrentWidget(self.empty)
        self._foot.setVisible(bool(found.rows))
        for made in (self.print_button, self.home_button):
            made.setEnabled(bool(found.rows))
        self._show_count(found)
        self._show_chosen()

    def _show_count(self, found: _Found) -> None:
        number = self.session.wording.number
        text = self.tr("{items} hal pada {children} anak").format(
            items=number(len(found.chosen)), children=number(found.chosen.children())
        )
        if len(found.rows) < len(found.chosen):
            text = self.tr("{text}, {shown} teratas").format(
                text=text, shown=number(len(found.rows))
            )
        self.count.setText(text)
        self.count.setToolTip(text)

    def _show_chosen(self) -> None:
        found = self.chosen()
        if found is None:
            return
        words = self.session.wording
        self.sentence.setText(f"{found.child.name} \N{MIDDLE DOT} {words.work_reason(found.item)}")
        self.do_button.setText(words.work_action(found.item.action))

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
    """Carries what taking an item up changed, as every write does."""

    changes: Changes


def _find(
    worklist: Worklist,
    by: Person,
    posyandu: str | None,
    worker: str | None,
    *,
    walking: bool,
) -> _Found:
    """On the reader thread: the list and its first lines."""
    everything = worklist.today(by=by)
    narrowed = posyandu is not None or worker is not None
    chosen = everything.only(posyandu=posyandu, worker=worker) if narrowed else everything
    today = everything.today
    if walking:
        rows = tuple(
            _line(WorkRow(item=item, child=visit.child), today, visit.number)
            for visit in worklist.home_visits(chosen)
            for item in visit.items
        )[:MOST_ROWS]
    else:
        rows = tuple(_line(found, today) for found in worklist.rows(chosen, 0, MOST_ROWS))
    return _Found(everything=everything, chosen=chosen, rows=rows, walking=walking)


def _line(found: WorkRow, today: date, number: int | None = None) -> WorkLineRow:
    return WorkLineRow(work=found, number=number, late=found.item.due < today)
