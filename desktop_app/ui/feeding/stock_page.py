"""The page of the food store: batches left and for how long, movements, items by month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.programme.feeding.stock import MonthBalance
from desktop_app.programme.records.children import Month, Person
from desktop_app.programme.records.feeding import StockMove
from desktop_app.programme.records.reasons import Reason
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.feeding.stock import Shelf, Stock
from desktop_app.ui.feeding.stock_forms import CountDialog, StockInDialog, StockOutDialog
from desktop_app.ui.feeding.stock_model import (
    BatchLine,
    batch_columns,
    batch_lines,
    item_name,
    month_columns,
    move_columns,
)
from desktop_app.ui.kit.editors import Choice
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, hide_unless
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView

LEFT, MOVES, MONTH = "left", "moves", "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    shelf: Shelf
    moves: tuple[StockMove, ...]
    items: tuple[str, ...]
    months: tuple[Month, ...]
    balance: tuple[MonthBalance, ...]


class StockPage(Page):
    """Three lists over the same store."""

    def __init__(self, session: Session) -> None:
        """Open on the list of batches left."""
        super().__init__(session)
        self._found: _Found | None = None
        self.dialog: FormDialog | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.insertWidget(0, self._make_tools())
        words = session.wording
        self.left: TableModel[BatchLine] = TableModel(words, batch_columns(words))
        self.moves: TableModel[StockMove] = TableModel(words, move_columns(words))
        self.month: TableModel[MonthBalance] = TableModel(words, month_columns(words))
        self.left_table, self.moves_table = TableView(self.left), TableView(self.moves)
        self.month_table = TableView(self.month)
        for table, name in (
            (self.left_table, self.tr("Sisa stok")),
            (self.moves_table, self.tr("Keluar masuk")),
            (self.month_table, self.tr("Neraca bulanan")),
        ):
            table.setAccessibleName(name)
        self.left_table.chosen.connect(self._count_row)
        self.moves_table.chosen.connect(self._correct_row)
        self._what = QStackedWidget()
        first = button(self.tr("Stok masuk"), "primary", "plus")
        first.clicked.connect(self.bring_in)
        hide_unless(may(session.by, Right.INPUT), first)
        self.empty = EmptyState(
            "feeding",
            self.tr("Belum ada stok"),
            self.tr("Catat makanan yang diterima, dengan bets dan tanggal kedaluwarsanya."),
            first,
        )
        for part in (self.left_table, self.moves_table, self.month_table, self.empty):
            self._what.addWidget(part)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self._what)
        self.body.addWidget(surface, 1)

    def load(self) -> None:
        """Load batches, movements and the month."""
        services, by, month = self.session.services, self.session.by, self.months.month()
        today = self.session.today()
        self.session.tasks.read(
            lambda: _find(services.stock, month, today, by),
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether the changes concern the stock or the children who are fed from it."""
        return bool(changes.everything or changes.stock or changes.children)

    def focus_first(self) -> None:
        """Put the cursor into the list."""
        shown = self._what.currentWidget()
        if shown is not None:
            shown.setFocus()

    def show_list(self, name: str) -> None:
        """Show what is left, the moves, or the month."""
        self.which.set_value(name)
        self._show_list()

    def bring_in(self) -> None:
        """Record what arrived."""
        items = self._found.items if self._found else ()
        self._open(StockInDialog(self.session, items, self), self.tr("Stok masuk tercatat."))

    def take_out(self) -> None:
        """Record what was handed out or lost."""
        left = [line.balance for line in self.left.rows]
        if left:
            self._open(StockOutDialog(self.session, left, self), self.tr("Stok keluar tercatat."))

    def count(self) -> None:
        """Record a count of the chosen batch."""
        index = self.left_table.currentIndex()
        if index.isValid():
            self._count_row(index)

    def correct(self) -> None:
        """Correct or remove the chosen movement, or the newest when none is chosen."""
        index = self.moves_table.currentIndex()
        self._correct_row(index if index.isValid() else self.moves.index(0, 0))

    def _make_tools(self) -> Flow:
        tools = Flow()
        self.which = Choice(
            [
                (LEFT, self.tr("Sisa")),
                (MOVES, self.tr("Keluar masuk")),
                (MONTH, self.tr("Bulanan")),
            ]
        )
        self.which.set_value(LEFT)
        self.which.setAccessibleName(self.tr("Daftar stok"))
        self.which.edited.connect(self._show_list)
        tools.add(self.which)
        self.months = MonthPick(self.session.wording)
        self.months.picked.connect(self.load)
        tools.add(self.months)
        tools.add_spring()
        self.count_button = button(self.tr("Cocokkan hitungan"), icon="edit")
        self.count_button.clicked.connect(self.count)
        self.out_button = button(self.tr("Stok keluar"), icon="export")
        self.out_button.clicked.connect(self.take_out)
        self.in_button = button(self.tr("Stok masuk"), "primary", "plus")
        self.in_button.clicked.connect(self.bring_in)
        self.edit_button = button(self.tr("Perbaiki"), icon="edit")
        self.edit_button.clicked.connect(self.correct)
        for made in (self.edit_button, self.count_button, self.out_button, self.in_button):
            hide_unless(may(self.session.by, Right.INPUT), made)
            tools.add(made)
        return tools

    def _show(self, found: _Found) -> None:
        self._found = found
        row_number = max(self.left_table.currentIndex().row(), 0)
        self.left.show(batch_lines(found.shelf, self.session.today()))
        if self.left.rows:
            self.left_table.go_to(min(row_number, len(self.left.rows) - 1))
        self.moves.show(found.moves)
        self.month.show(found.balance)
        self.months.offer(found.months)
        told = "\n".join(self._warning(reason) for reason in found.shelf.warnings)
        self.banner.say(told, "warning")
        self._show_list()

    def _warning(self, reason: Reason) -> str:
        words = self.session.wording
        item = str(reason.figures["item"])
        named = {**reason.figures, "item": item_name(words, item)}
        return words.reason(replace(reason, figures=named))

    def _show_list(self) -> None:
        which = self.which.value()
        tables: dict[str | None, QWidget] = {
            LEFT: self.left_table,
            MOVES: self.moves_table,
            MONTH: self.month_table,
        }
        nothing = self._found is None or not self._found.moves
        self._what.setCurrentWidget(self.empty if nothing else tables[which])
        self.months.setVisible(which == MONTH)
        by = self.session.by
        self.count_button.setVisible(which == LEFT and may(by, Right.INPUT))
        self.count_button.setEnabled(bool(self.left.rows))
        self.edit_button.setVisible(which == MOVES and may(by, Right.CORRECT))
        self.edit_button.setEnabled(bool(self.moves.rows))
        self.out_button.setEnabled(bool(self.left.rows))

    def _count_row(self, index: QModelIndex) -> None:
        if may(self.session.by, Right.INPUT):
            balance = self.left.row_at(index).balance
            dialog = CountDialog(self.session, balance, self)
            self._open(dialog, self.tr("Hitungan stok tercatat."))

    def _correct_row(self, index: QModelIndex) -> None:
        if may(self.session.by, Right.CORRECT):
            before = self.moves.row_at(index)
            self.dialog = dialog = StockInDialog(self.session, (), self, before)
            dialog.done_with.connect(self._corrected)
            dialog.removed.connect(self.offer_back)
            dialog.open()

    def _corrected(self, saved: Saved) -> None:
        stock, by = self.session.services.stock, self.session.by
        assert saved.before is not None, "a correction has a record before it"  # noqa: S101 - types
        way_back = partial(stock.put_back, saved.before, saved.record, by=by)
        self.offer_back(self.tr("Catatan stok diperbaiki."), way_back)

    def _open(self, dialog: FormDialog, told: str) -> None:
        self.dialog = dialog
        dialog.done_with.connect(partial(self._saved, told))
        dialog.open()

    def _saved(self, told: str, saved: Saved) -> None:
        record = saved.record
        moves = record if isinstance(record, tuple) else (record,)
        if not moves or not may(self.session.by, Right.REMOVE):
            self.told.emit(told)
            return
        stock, by = self.session.services.stock, self.session.by
        self.undo_offered.emit(told, partial(self._take_back, stock, moves, by))

    def _take_back(self, stock: Stock, moves: tuple[StockMove, ...], by: Person) -> None:
        for move in moves:
            self._write(partial(stock.remove, move.move_id, by=by))

    def _write(self, work: Callable[[], object]) -> None:
        self.session.tasks.write(
            work, on_done=lambda _saved: None, on_error=self.failed, owner=self
        )


def _find(stock: Stock, month: Month | None, today: date, by: Person) -> _Found:
    """Return everything that the page shows; runs on the reader thread."""
    moves = stock.moves(by=by)
    months = sorted({Month.of(move.on) for move in moves} | {Month.of(today)}, reverse=True)
    return _Found(
        shelf=stock.page(by=by),
        moves=moves,
        items=stock.item_names(),
        months=tuple(months),
        balance=stock.month(month or months[0], by=by),
    )
