"""The list of children: typing filters, arrows move, Enter opens; and the child that it opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.programme.records.children import Child, ChildRow, Place
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.editors import Pick, TextEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, hide_unless, label
from desktop_app.ui.kit.scrolling import ScrollingArea
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.register.children_model import ChildrenModel

MOST_ROWS = 500
"""Nobody scrolls further; typing narrows the list."""
SEARCH_PX, PICK_PX = 300, 170


class ChildrenPage(Page):
    """The register: a list, or one child opened from it."""

    import_wanted = Signal()
    feeding_wanted = Signal(int, int)
    """The PMT list should show a child; carries the ids of child and course, 0 for any course."""

    def __init__(self, session: Session) -> None:
        """Show the list."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._places: tuple[Place, ...] = ()
        self._total = 0
        self._among: tuple[int, ...] = ()
        self._frame_known = self._rows_known = False
        self.model = ChildrenModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Daftar anak"))
        self.table.chosen.connect(self._open_index)
        self.table.installEventFilter(self)
        self.list = QWidget()
        self.list.setObjectName("ground")
        layout = column(self.list, margin=theme.L)
        layout.addWidget(self._tools())
        surface = card()
        inside = column(surface, margin=1, gap=0)
        self._what = QStackedWidget()
        self._what.addWidget(self.table)
        self.nothing_found = self._make_nothing_found()
        self._what.addWidget(self.nothing_found)
        self.empty = self._make_nobody_yet()
        self._what.addWidget(self.empty)
        inside.addWidget(self._what)
        layout.addWidget(surface, 1)
        self._child: ChildView | None = None
        self._child_area: ScrollingArea | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self.body.addWidget(self._stack, 1)
        self._make_shortcuts()
        self._dialog: ChildFormDialog | None = None

    @property
    def child(self) -> ChildView:
        """The page of one child, built when the first child is opened."""
        if self._child is None:
            self._child = self._make_child()
        return self._child

    def set_chart_colours(self, scheme: str) -> None:
        """Show the charts in another set of colours, one of `chart_scheme.SCHEMES`."""
        # A page that is not built yet will read the preference.
        if self._child is not None:
            self._child.chart.set_scheme(scheme)

    def load(self) -> None:
        """Ask for places, the number of children and the list."""
        services, by = self.session.services, self.session.by
        self.session.tasks.read(
            lambda: (services.children.count(by=by), services.children.places()),
            on_done=self._show_frame,
            on_error=self.failed,
            owner=self,
            page=(id(self), "frame"),
        )
        self.search_now()

    def search_now(self) -> None:
        """Ask for the children that fit what is typed and picked."""
        self.session.tasks.read(
            self.session.services.children.search,
            self.search.value(),
            desa=self._picked(self.desa),
            posyandu=self._picked(self.posyandu),
            limit=MOST_ROWS,
            by=self.session.by,
            on_done=self._show_rows,
            on_error=self.failed,
            owner=self,
            page=(id(self), "list"),
        )

    def focus_first(self) -> None:
        """Put the cursor into the search box, or into the open child's page."""
        if self._child is not None and self._stack.currentWidget() is self._child_area:
            self._child.focus_first()
        else:
            self.search.setFocus()
            self.search.selectAll()

    def unsaved(self) -> bool:
        """Whether the open child's form holds something unsaved."""
        return self._child is not None and self._child.unsaved()

    def leave(self, then: Callable[[], None]) -> None:
        """Ask before a half-typed visit is dropped."""
        if self._child is None:
            then()
        else:
            self._child.leave(then)

    def show_list(self) -> None:
        """Return to the list, with the child just seen as the current row."""
        self._stack.setCurrentWidget(self.list)
        self.table.setFocus()

    def open_child(self, child_id: int, among: Sequence[int] = ()) -> None:
        """Open a child's page; next and previous go through `among`, or through the list."""
        self._among = tuple(among)
        child = self.child
        if self._child_area is not None:
            self._stack.setCurrentWidget(self._child_area)
            self._child_area.verticalScrollBar().setValue(0)
        child.open(child_id)

    def register_child(self) -> None:
        """Open the form for a new child."""
        self._ask_for_child(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the Down key go from search to list, and letters go from list to search."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.search:
                return self._search_key(event)
            if watched is self.table:
                return self._table_key(event)
        return super().eventFilter(watched, event)

    def _table_key(self, event: QKeyEvent) -> bool:
        text, modifiers = event.text(), event.modifiers()
        if not text.strip() or not text.isprintable():
            return False
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        self.search.setFocus()
        if text != "/":
            self.search.setText(text)
        return True

    def _search_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Down and self.model.rows:
            self.table.go_to(max(self.table.currentIndex().row(), 0))
            self.table.setFocus()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rows:
            index = self.table.currentIndex()
            self._open_index(index if index.isValid() else self.model.index(0, 0))
            return True
        if key == Qt.Key.Key_Escape and self.search.text():
            self.clear_filters()
            return True
        return False

    def clear_filters(self) -> None:
        """Show everyone again."""
        self.search.clear()
        for pick in (self.desa, self.posyandu):
            pick.setCurrentIndex(0)
        self._offer_posyandu()
        self.search_now()

    def _tools(self) -> Flow:
        tools = Flow()
        tools.add(label(self.tr("Anak"), "title"))
        self.count = label("", "soft")
        tools.add(self.count)
        self.search = TextEdit(self.tr("Cari nama, ibu, atau NIK   ( / )"))
        self.search.setAccessibleName(self.tr("Cari anak"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(SEARCH_PX)
        self.search.textChanged.connect(self.search_now)
        self.search.installEventFilter(self)
        tools.add(self.search, 1)
        self.desa, self.posyandu = Pick(), Pick()
        self.desa.setAccessibleName(self.tr("Saring desa"))
        self.posyandu.setAccessibleName(self.tr("Saring posyandu"))
        self.desa.edited.connect(self._desa_picked)
        self.posyandu.edited.connect(self.search_now)
        for pick in (self.desa, self.posyandu):
            pick.setFixedWidth(PICK_PX)
            tools.add(pick)
        self.register_button = button(self.tr("Daftarkan anak"), "primary", "plus")
        self.register_button.setToolTip("Ctrl+N")
        self.register_button.clicked.connect(self.register_child)
        hide_unless(may(self.session.by, Right.INPUT), self.register_button)
        tools.add(self.register_button)
        return tools

    def _make_nothing_found(self) -> EmptyState:
        clear = button(self.tr("Hapus saringan"))
        clear.clicked.connect(self.clear_filters)
        return EmptyState(
            "search",
            self.tr("Tidak ada anak yang cocok"),
            self.tr("Periksa ejaan, atau cari dengan nama ibu atau beberapa angka awal NIK."),
            clear,
        )

    def _make_nobody_yet(self) -> EmptyState:
        register = button(self.tr("Daftarkan anak"), "primary", "plus")
        register.clicked.connect(self.register_child)
        take_in = button(self.tr("Impor berkas"), icon="import")
        take_in.clicked.connect(self.import_wanted)
        return EmptyState(
            "children",
            self.tr("Belum ada anak"),
            self.tr("Impor berkas e-PPGBM puskesmas Anda, atau daftarkan anak satu per satu."),
            take_in,
            register,
        )

    def _make_child(self) -> ChildView:
        view = ChildView(self.session)
        view.closed.connect(self.show_list)
        view.told.connect(self.told)
        view.undo_offered.connect(self.undo_offered)
        view.step_wanted.connect(self._open_neighbour)
        view.edit_wanted.connect(self._edit_child)
        view.feeding_wanted.connect(self.feeding_wanted)
        self._child_area = ScrollingArea(view)
        self._stack.addWidget(self._child_area)
        return view

    def _make_shortcuts(self) -> None:
        act_inside(self.list, "/", self.focus_first)
        act_inside(self, QKeySequence.StandardKey.Find, self._find)
        act_inside(self.list, "Ctrl+N", self.register_child)

    def _find(self) -> None:
        self.leave(self._find_in_list)

    def _find_in_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.focus_first()

    def _show_frame(self, found: tuple[int, tuple[Place, ...]]) -> None:
        self._total, self._places = found
        self._frame_known = True
        names = sorted({place.desa for place in self._places if place.desa})
        self.desa.offer([self.tr("Semua desa"), *names])
        if self.desa.currentIndex() < 0:
            self.desa.setCurrentIndex(0)
        self._offer_posyandu()
        self._show_count()

    def _offer_posyandu(self) -> None:
        desa = self._picked(self.desa)
        names = sorted({p.posyandu for p in self._places if p.posyandu and desa in (None, p.desa)})
        self.posyandu.offer([self.tr("Semua posyandu"), *names])
        if self.posyandu.currentIndex() < 0:
            self.posyandu.setCurrentIndex(0)

    def _desa_picked(self) -> None:
        self._offer_posyandu()
        self.search_now()

    def _show_rows(self, rows: tuple[ChildRow, ...]) -> None:
        current = self.table.currentIndex()
        kept = self.model.row_at(current).child_id if current.isValid() else None
        self.model.show(rows)
        self._rows_known = True
        if rows:
            ids = [found.child_id for found in rows]
            self.table.go_to(ids.index(kept) if kept in ids else 0)
            self._what.setCurrentWidget(self.table)
        elif self._filtered():
            self._what.setCurrentWidget(self.nothing_found)
        else:
            self._what.setCurrentWidget(self.empty)
        self._show_count()

    def _show_count(self) -> None:
        if not (self._frame_known and self._rows_known):
            return
        shown, number = len(self.model.rows), self.session.wording.number
        if shown < self._total:
            text = self.tr("{shown} dari {total}").format(
                shown=number(shown), total=number(self._total)
            )
        else:
            text = number(self._total)
        self.count.setText(text)

    def _filtered(self) -> bool:
        return bool(self.search.value() or self._picked(self.desa) or self._picked(self.posyandu))

    def _picked(self, pick: Pick) -> str | None:
        return pick.value() if pick.currentIndex() > 0 else None

    def _open_index(self, index: QModelIndex) -> None:
        self.table.setCurrentIndex(index)
        self.open_child(self.model.row_at(index).child_id)

    def _open_neighbour(self, step: int) -> None:
        ids = self._among or tuple(found.child_id for found in self.model.rows)
        if self.child.child_id not in ids:
            return
        there = ids.index(self.child.child_id) + step
        if 0 <= there < len(ids):
            if not self._among:
                self.table.go_to(there)
            self.child.leave(lambda: self.child.open(ids[there]))

    def _edit_child(self, child: Child) -> None:
        self._ask_for_child(child)

    def _ask_for_child(self, child: Child | None) -> None:
        self._dialog = ChildFormDialog(self.session, child, self._places, self)
        self._dialog.done_with.connect(self._child_saved)
        self._dialog.open()

    def _child_saved(self, saved: Saved[Child]) -> None:
        if saved.before is None:
            self.told.emit(
                self.tr("Data anak tersimpan. Persetujuan orang tua dapat dicatat sekarang.")
            )
        elif saved.record == saved.before:
            self.told.emit(self.tr("Data anak tersimpan."))
        else:
            self.offer_earlier(self.tr("Data anak diperbaiki."), saved.before)
        self.open_child(saved.record.child_id)
