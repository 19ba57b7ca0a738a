"""Reads the sheets of a workbook (XLSX, XLSM, XLS, ODS) into tables of typed cells."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

import msoffcrypto
import python_calamine
from msoffcrypto.exceptions import FileFormatError

from desktop_app.errors import ProgramError, Unreadable
from desktop_app.exchange.cells import ERROR_TEXT, Cell, CellRow, Table, demand_short
from desktop_app.exchange.text_table import MAX_ROWS, without_formula_text
from desktop_app.exchange.workbook_extent import MAX_CELLS, modest
from desktop_app.exchange.workbook_marks import Marks, read_marks

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
_WATCHED_ROWS = 2_000
_MOST_MERGED = 20_000
"""Our own limit of the cells that one merged range fills; a larger one is decoration."""
_MOST_FILLED = 1_000_000
"""Our own limit of the cells that a sheet's merged ranges fill together."""
Watch = Callable[[], None]


def workbook_tables(content: bytes, watch: Watch) -> tuple[Table, ...]:
    """Return all worksheets, the hidden ones marked.

    Raises: Unreadable("file_encrypted", "file_damaged", "not_a_table", "sheet_too_large" or
    "cell_too_long").
    """
    if content.startswith(OLE):
        _refuse_encrypted(content)
    else:
        content = modest(content, watch)
    try:
        marks = read_marks(content)
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            found = []
            for sheet in book.sheets_metadata:
                if sheet.typ is not python_calamine.SheetTypeEnum.WorkSheet:
                    continue
                watch()
                rows = _sheet_rows(book.get_sheet_by_name(sheet.name), marks, watch)
                seen = sheet.visible is python_calamine.SheetVisibleEnum.Visible
                found.append(Table(sheet.name, tuple(rows), hidden=not seen, epoch=marks.epoch))
            return tuple(found)
    except python_calamine.PasswordError as error:
        raise Unreadable("file_encrypted") from error
    except (KeyboardInterrupt, SystemExit, ProgramError):
        raise
    except BaseException as error:
        # A damaged file can make the Rust reader panic; its PanicException is no Exception.
        raise Unreadable("file_damaged") from error


def _sheet_rows(
    sheet: python_calamine.CalamineSheet, marks: Marks, watch: Watch
) -> Iterator[CellRow]:
    if sheet.total_height > MAX_ROWS or sheet.total_height * sheet.total_width > MAX_CELLS:
        raise Unreadable("sheet_too_large")
    hidden = marks.hidden_rows.get(sheet.name, frozenset())
    grid: list[list[object]] = [[*row] for row in sheet.to_python(skip_empty_area=False)]
    for row, column in marks.errors.get(sheet.name, ()):
        if row < len(grid) and column < len(grid[row]):
            # The reader gives an empty cell: the value would be lost without a word.
            grid[row][column] = ERROR_TEXT
    fill_merged(grid, sheet.merged_cell_ranges or ())
    for number, values in enumerate(grid, start=1):
        if number % _WATCHED_ROWS == 0:
            watch()
        cells = tuple(map(_cell, values))
        demand_short(cells, number)
        if any(cell is not None for cell in cells):
            yield CellRow(number, cells, hidden=number in hidden)


def fill_merged(grid: list[list[object]], ranges: object) -> None:
    """Write a merged cell's value into all cells below it, and a text also into those beside it.

    A spreadsheet keeps the value in the first cell only: the date of a day stands once for all of
    its rows, and a group's heading once for all of its columns.
    """
    filled = 0
    for (top, left), (bottom, right) in ranges:  # type: ignore[attr-defined]  # tuples of calamine
        if top >= len(grid) or left >= len(grid[top]):
            continue
        value = grid[top][left]
        across = right if isinstance(value, str) else left
        size = (bottom - top + 1) * (across - left + 1)
        if value == "" or size > _MOST_MERGED or filled + size > _MOST_FILLED:
            continue
        filled += size
        for row in grid[top : bottom + 1]:
            for at in range(left, min(across + 1, len(row))):
                row[at] = value


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        shown = without_formula_text(value) if value[:1] == "=" else value
        return shown if shown.strip() else None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime):
        midnight = value.time() == time.min
        return value.date() if midnight else value
    if isinstance(value, date):
        return value
    if isinstance(value, timedelta):
        return clock_text(value)
    if isinstance(value, time):
        return clock_text(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second))
    return None


def clock_text(length: timedelta) -> str:
    """Return a time of day or a duration as a spreadsheet shows it: `84:01`, or `84:01:30`."""
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    shown = f"{minutes // 60}:{minutes % 60:02d}"
    return f"{shown}:{seconds:02d}" if seconds else shown


def _refuse_encrypted(content: bytes) -> None:
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(content)).is_encrypted()
    except FileFormatError as error:
        raise Unreadable("not_a_table") from error
    except Exception as error:
        raise Unreadable("file_damaged") from error
    if locked:
        raise Unreadable("file_encrypted")
