"""Keyed sheets, on a sheet made for the test: kinds of cells, keys, paste, reloading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.sheet.cells import CellLine
from desktop_app.ui.kit.sheet.columns import TICKED, CellKind, Option, SheetColumn
from desktop_app.ui.kit.sheet.grid import EnterWay, Pasted, SheetGrid
from desktop_app.ui.kit.sheet.model import FAULT_ROLE, MARK_ROLE, Mark, SheetModel
from desktop_app.ui.kit.translation import Translation

Key = Qt.Key
NAME, WEIGHT, HOW, NOTE, FIRST, SECOND, ALL = range(7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    number: int
    name: str
    weight: str = ""
    first: bool = False
    closed: bool = False


LINES = (
    Line(number=11, name="Aminah", weight="8,4"),
    Line(number=12, name="Bagas", first=True),
    Line(number=13, name="Citra", closed=True),
)


def nothing(_line: Line, _words: object) -> str:
    return ""


COLUMNS: tuple[SheetColumn[Line], ...] = (
    SheetColumn(key="name", title="Anak", text=lambda line, _w: line.name, strong=True, width=90),
    SheetColumn(
        key="weight", kind=CellKind.NUMBER, title="BB", text=lambda line, _w: line.weight, width=80
    ),
    SheetColumn(
        key="how",
        kind=CellKind.CHOICE,
        title="T / B",
        options=(
            Option(code="l", text="T", letters="tl"),
            Option(code="h", text="B", letters="bd"),
        ),
        text=nothing,
        width=80,
    ),
    SheetColumn(key="note", kind=CellKind.TEXT, title="Catatan", text=nothing, width=80),
    SheetColumn(
        key="first",
        kind=CellKind.TICK,
        title="1",
        spoken="Senin",
        text=lambda line, _w: TICKED if line.first else "",
        width=50,
    ),
    SheetColumn(key="second", kind=CellKind.TICK, title="2", text=nothing, width=50),
    SheetColumn(key="all", kind=CellKind.ALL, title="", text=lambda _l, _w: "Semua", width=80),
)


class LineModel(SheetModel[Line]):
    def open_to(self, record: Line, column: SheetColumn[Line]) -> bool:
        return not (record.closed and column.kind is CellKind.TICK)


class Sheet(QWidget):
    """A grid with another field below it."""

    def __init__(self, translation: Translation, way: EnterWay) -> None:
        super().__init__()
        self.model = LineModel(translation.wording, COLUMNS, lambda line: line.number)
        self.grid = SheetGrid(self.model, way)
        self.model.show(LINES)
        self.below = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.grid)
        layout.addWidget(self.below)
        self.resize(620, 300)
        self.left: list[int] = []
        self.grid.left.connect(self.left.append)
        self.pasted: list[Pasted] = []
        self.grid.pasted.connect(self.pasted.append)

    def line(self) -> CellLine:
        (found,) = [one for one in self.grid.findChildren(CellLine) if one.isVisible()]
        return found

    def place(self) -> tuple[int, int]:
        return self.grid.currentIndex().row(), self.grid.currentIndex().column()

    def said(self, row: int, column: int) -> object:
        return self.model.index(row, column).data()

    def mark(self, row: int, column: int) -> Mark:
        return Mark(self.model.index(row, column).data(MARK_ROLE))


@pytest.fixture
def make(qtbot: QtBot, translation: Translation) -> Callable[[EnterWay], Sheet]:
    def made(way: EnterWay) -> Sheet:
        sheet = Sheet(translation, way)
        qtbot.addWidget(sheet)
        QAbstractItemModelTester(sheet.model, sheet)
        sheet.show()
        sheet.activateWindow()
        sheet.grid.setFocus()
        qtbot.waitUntil(sheet.grid.hasFocus)
        return sheet

    return made


@pytest.fixture
def sheet(make: Callable[[EnterWay], Sheet]) -> Sheet:
    return make(EnterWay.ALONG)


def begin(qtbot: QtBot, sheet: Sheet, row: int, column: int, text: str) -> None:
    """Type into a cell, and leave it open."""
    sheet.grid.go_to(row, column)
    qtbot.keyClicks(sheet.grid, text[0])
    qtbot.keyClicks(sheet.line(), text[1:])


def copied(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


@pytest.mark.parametrize(
    "column, typed, kept, faulty",
    [
        (WEIGHT, "9,25", "9,25", False),
        (WEIGHT, "9..2", "9..2", True),
        (HOW, "berdiri", "B", False),
        (HOW, "t", "T", False),
        (HOW, "entah", "entah", True),
        (NOTE, " demam  ", "demam", False),
    ],
)
def test_a_cell_keeps_what_is_typed_and_shows_what_it_cannot_read(
    qtbot: QtBot, sheet: Sheet, column: int, typed: str, kept: str, *, faulty: bool
) -> None:
    begin(qtbot, sheet, 1, column, typed)
    qtbot.keyClick(sheet.line(), Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.said(1, column) == kept)
    assert sheet.model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole) == kept
    assert sheet.model.index(1, column).data(FAULT_ROLE) is faulty
    assert (sheet.model.unreadable(LINES[1]) != ()) is faulty
    assert sheet.model.draft() == [[12, COLUMNS[column].key, kept]]


@pytest.mark.parametrize(
    "key, modifier, goes_to",
    [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, (1, NOTE)),
        (Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, (1, NOTE)),
        (Key.Key_Tab, Qt.KeyboardModifier.NoModifier, (1, NOTE)),
        (Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, (1, WEIGHT)),
        (Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0, HOW)),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, (2, HOW)),
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, (1, NOTE)),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, (2, HOW)),
    ],
)
def test_every_key_that_leaves_a_cell_keeps_what_was_typed(
    qtbot: QtBot,
    sheet: Sheet,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    goes_to: tuple[int, int],
) -> None:
    begin(qtbot, sheet, 1, HOW, "b")
    qtbot.keyClick(sheet.line(), key, modifier)
    qtbot.waitUntil(lambda: sheet.place() == goes_to)
    assert sheet.said(1, HOW) == "B"
    assert sheet.model.open_cell is None


def test_the_left_arrow_moves_in_the_text_and_leaves_at_its_beginning(
    qtbot: QtBot, sheet: Sheet
) -> None:
    begin(qtbot, sheet, 1, NOTE, "ab")
    for _ in range(2):
        qtbot.keyClick(sheet.line(), Key.Key_Left)
    assert sheet.line().cursorPosition() == 0
    qtbot.keyClick(sheet.line(), Key.Key_Left)
    assert sheet.place() == (1, HOW)
    assert sheet.said(1, NOTE) == "ab"


def test_a_click_elsewhere_keeps_it_too_and_only_esc_gives_it_up(
    qtbot: QtBot, sheet: Sheet
) -> None:
    begin(qtbot, sheet, 1, NOTE, "satu")
    cell = sheet.grid.visualRect(sheet.model.index(0, NAME)).center()
    qtbot.mouseClick(sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert sheet.said(1, NOTE) == "satu"
    begin(qtbot, sheet, 2, NOTE, "dua")
    sheet.below.setFocus()
    qtbot.waitUntil(lambda: sheet.said(2, NOTE) == "dua")
    begin(qtbot, sheet, 0, NOTE, "tiga")
    assert sheet.model.unsaved()
    qtbot.keyClick(sheet.line(), Key.Key_Escape)
    qtbot.waitUntil(lambda: sheet.model.open_cell is None)
    assert sheet.said(0, NOTE) == ""
    assert len(sheet.model.draft()) == 2


def test_enter_walks_along_the_rows_and_the_last_cell_leaves_the_last_row(
    qtbot: QtBot, sheet: Sheet
) -> None:
    sheet.grid.go_to(1)
    assert sheet.place() == (1, WEIGHT)
    for goes_to in ((1, HOW), (1, NOTE), (2, WEIGHT), (2, HOW), (2, NOTE)):
        qtbot.keyClick(sheet.grid, Key.Key_Return)
        assert sheet.place() == goes_to
    assert sheet.left[-1] == 1
    qtbot.keyClick(sheet.grid, Key.Key_Return)
    assert sheet.left[-1] == 2
    # There is no further cell: Tab leaves the grid.
    qtbot.keyClick(sheet.grid, Key.Key_Tab)
    assert sheet.below.hasFocus()


def test_enter_may_go_down_instead(qtbot: QtBot, make: Callable[[EnterWay], Sheet]) -> None:
    sheet = make(EnterWay.DOWN)
    begin(qtbot, sheet, 0, WEIGHT, "9")
    qtbot.keyClick(sheet.line(), Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.place() == (1, WEIGHT))
    qtbot.keyClick(sheet.grid, Key.Key_Return)
    assert sheet.place() == (2, WEIGHT)
    assert sheet.said(0, WEIGHT) == "9"


def test_ticks_by_space_by_click_by_row_and_by_title(
    qtbot: QtBot, make: Callable[[EnterWay], Sheet]
) -> None:
    sheet = make(EnterWay.DOWN)
    sheet.grid.go_to(0, FIRST)
    qtbot.keyClick(sheet.grid, Key.Key_Space)
    assert sheet.mark(0, FIRST) is Mark.NEW
    spoken = sheet.model.index(0, FIRST).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Senin dicentang, belum disimpan"
    cell = sheet.grid.visualRect(sheet.model.index(1, FIRST)).center()
    qtbot.mouseClick(sheet.grid.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert sheet.mark(1, FIRST) is Mark.TAKEN
    assert sheet.mark(2, FIRST) is Mark.CLOSED
    sheet.grid.go_to(2, FIRST)
    qtbot.keyClick(sheet.grid, Key.Key_Space)
    assert sheet.mark(2, FIRST) is Mark.CLOSED
    sheet.grid.go_to(1, ALL)
    qtbot.keyClick(sheet.grid, Key.Key_Space)
    assert (sheet.mark(1, FIRST), sheet.mark(1, SECOND)) == (Mark.STORED, Mark.NEW)
    head = sheet.grid.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(SECOND) + 5, 5)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [sheet.mark(row, SECOND) for row in range(3)] == [Mark.NEW, Mark.NEW, Mark.CLOSED]
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sheet.mark(1, SECOND) is Mark.EMPTY


def test_what_is_stored_typed_again_is_no_change_and_delete_empties(
    qtbot: QtBot, sheet: Sheet
) -> None:
    begin(qtbot, sheet, 0, WEIGHT, "8.40")
    qtbot.keyClick(sheet.line(), Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.model.open_cell is None)
    assert not sheet.model.unsaved()
    sheet.grid.go_to(0, WEIGHT)
    qtbot.keyClick(sheet.grid, Key.Key_Delete)
    assert sheet.said(0, WEIGHT) == ""
    assert sheet.model.draft() == [[11, "weight", ""]]


def test_a_range_of_a_spreadsheet_is_pasted_and_can_be_taken_back(
    qtbot: QtBot, sheet: Sheet
) -> None:
    sheet.grid.go_to(0, WEIGHT)
    copied('9,1\tb\tsehat\tv\r\n\t"t"\t"batuk\npilek"\ttidak\r\n8,8\t\t\tv\r\n7\t\t\t\r\n')
    qtbot.keyClick(sheet.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [sheet.said(row, WEIGHT) for row in range(3)] == ["9,1", "", "8,8"]
    assert [sheet.said(row, HOW) for row in range(3)] == ["B", "T", ""]
    assert sheet.said(1, NOTE) == "batuk pilek"
    assert [sheet.mark(row, FIRST) for row in range(3)] == [Mark.NEW, Mark.TAKEN, Mark.CLOSED]
    (pasted,) = sheet.pasted
    # The tick of a closed cell and the weight of a fourth row were left out.
    assert (pasted.rows, pasted.taken, pasted.left_out) == (4, 8, 2)
    pasted.take_back()
    assert not sheet.model.unsaved()
    assert sheet.said(0, WEIGHT) == "8,4"


def test_a_range_pasted_into_an_open_cell_is_spread_and_one_cell_is_typed(
    qtbot: QtBot, sheet: Sheet
) -> None:
    begin(qtbot, sheet, 0, WEIGHT, "9")
    copied("9,5")
    qtbot.keyClick(sheet.line(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert sheet.line().text() == "99,5"
    copied("9,5\n9,6\n")
    qtbot.keyClick(sheet.line(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [sheet.said(row, WEIGHT) for row in range(2)] == ["9,5", "9,6"]
    copied("entah")
    sheet.grid.go_to(1, FIRST)
    sheet.grid.paste()
    assert sheet.mark(1, FIRST) is Mark.STORED
    assert sheet.pasted[-1].left_out == 1


def test_what_is_typed_stays_when_the_rows_are_loaded_again(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.model.put(1, NOTE, "demam")
    sheet.model.put(2, NOTE, "pindah")
    begin(qtbot, sheet, 0, NOTE, "batuk")
    # The second is stored by now, the third is gone, and the first is still being typed.
    sheet.model.show((replace(LINES[0], name="Aminah Putri"), LINES[1]))
    assert sheet.said(0, NOTE) == "batuk"
    assert sheet.said(1, NOTE) == "demam"
    assert {cell[0] for cell in sheet.model.typed} == {11, 12}
    sheet.model.put(0, WEIGHT, "9,9")
    sheet.model.show((replace(LINES[0], weight="9,90"), LINES[1]))
    assert ("weight" in {key for _row, key in sheet.model.typed}) is False


def test_a_draft_is_typed_again_and_tells_what_has_no_row(sheet: Sheet) -> None:
    sheet.model.put(0, WEIGHT, "9,9")
    kept: list[Any] = [*sheet.model.draft(), [99, "note", "tidak ada"]]
    sheet.model.take_back({})
    assert sheet.model.restore(kept) == 1
    assert sheet.said(0, WEIGHT) == "9,9"
    assert sheet.model.draft() == [[11, "weight", "9,9"]]


def test_little_room_narrows_the_columns_before_it_hides_them(
    qtbot: QtBot, translation: Translation
) -> None:
    columns = [replace(one, narrow=one.width // 2) for one in COLUMNS[:-1]]
    columns[0] = replace(columns[0], width=0, narrow=0)
    model = LineModel(translation.wording, columns, lambda line: line.number)
    model.show(LINES)
    grid = SheetGrid(model, EnterWay.ALONG)
    qtbot.addWidget(grid)
    grid.resize(700, 200)
    grid.show()
    assert grid.columnWidth(WEIGHT) == 80
    grid.resize(420, 200)
    qtbot.waitUntil(lambda: grid.columnWidth(WEIGHT) == 40)
    assert grid.columnWidth(NAME) >= 150
