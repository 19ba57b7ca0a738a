"""Opens a spreadsheet or text table from outside: typed cells with the rows' own numbers.

It does not know what the columns mean.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html.parser import HTMLParser
from pathlib import Path

import msoffcrypto
import python_calamine
from msoffcrypto.exceptions import FileFormatError

from desktop_app.durable import open_regular, storage_errors
from desktop_app.errors import NotFound, ProgramError, Unreadable
from desktop_app.exchange.workbook_extent import MAX_CELLS, demand_modest

Cell = str | float | date | datetime | None

MAX_BYTES = 200_000_000
"""Our own limit: a year of a district is below 20 MB, so a larger file is not a register."""
MAX_ROWS = 1_048_576
"""The rows of the largest sheet that Excel allows."""
MAX_CELL_SIGNS = 32_767
"""Excel's own limit of a cell; a longer cell means a corrupt file and would slow down each rule."""

Watch = Callable[[], None]
_WATCHED_ROWS = 2_000
_DELIMITERS = ";\t|,"
_SNIFFED_LINES = 60
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `number` is the row number that Excel shows."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet, or a whole text file; rows without any value are left out."""

    name: str
    rows: tuple[Row, ...]


def read_tables(path: Path, watch: Watch = lambda: None) -> tuple[Table, ...]:
    """Return the visible sheets of a file (CSV, XLSX, XLSM, XLS, ODS, an HTML table named .xls).

    The format is recognised by the content, never by the name. `watch` is called between steps and
    may raise to stop. Raises: NotFound, StorageDenied (also "source_not_file" for a pipe or
    device), and Unreadable with the code file_empty, file_too_large, sheet_too_large,
    cell_too_long (row), file_encrypted, not_a_table or file_damaged.
    """
    content = _read(path)
    watch()
    if not content.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise Unreadable("file_empty")
    if content.startswith((_ZIP, _OLE)):
        tables = _read_workbook(content, watch)
    elif content.startswith(
        (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"{\\rtf")
    ):
        raise Unreadable("not_a_table")
    else:
        text = decode(content)
        tables = (_read_html(text),) if _is_html(text) else (_read_text(text),)
    if not any(table.rows for table in tables):
        raise Unreadable("file_empty")
    return tables


def decode(content: bytes) -> str:
    """Return the text of bytes in UTF-8, UTF-16 (also without BOM) or the Windows code page."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    head = content[:2000]
    if head[1::2].count(0) > len(head) // 4:
        return content.decode("utf-16-le", errors="replace")
    if head[::2].count(0) > len(head) // 4:
        return content.decode("utf-16-be", errors="replace")
    if b"\x00" in head:
        raise Unreadable("not_a_table")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _read(path: Path) -> bytes:
    with storage_errors():
        try:
            with open_regular(path) as file:
                # Read one byte more than allowed: a file may grow, or not state its size.
                content = file.read(MAX_BYTES + 1)
        except FileNotFoundError as error:
            raise NotFound("file_not_found") from error
    if len(content) > MAX_BYTES:
        raise Unreadable("file_too_large", megabytes=MAX_BYTES // 1_000_000)
    return content


def _read_workbook(content: bytes, watch: Watch) -> tuple[Table, ...]:
    if content.startswith(_OLE):
        _refuse_encrypted(content)
    else:
        demand_modest(content, watch)
    try:
        with python_calamine.load_workbook(io.BytesIO(content)) as book:
            visible = [
                sheet.name
                for sheet in book.sheets_metadata
                if sheet.visible is python_calamine.SheetVisibleEnum.Visible
                and sheet.typ is python_calamine.SheetTypeEnum.WorkSheet
            ]
            found = []
            for name in visible:
                watch()
                found.append(Table(name, tuple(_sheet_rows(book.get_sheet_by_name(name), watch))))
            return tuple(found)
    except python_calamine.PasswordError as error:
        raise Unreadable("file_encrypted") from error
    except (KeyboardInterrupt, SystemExit, ProgramError):
        raise
    except BaseException as error:
        # A damaged file can make the Rust reader panic; its PanicException is no Exception.
        raise Unreadable("file_damaged") from error


def _sheet_rows(sheet: python_calamine.CalamineSheet, watch: Watch) -> Iterator[Row]:
    if sheet.total_height > MAX_ROWS or sheet.total_height * sheet.total_width > MAX_CELLS:
        raise Unreadable("sheet_too_large")
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        if number % _WATCHED_ROWS == 0:
            watch()
        cells = tuple(map(_cell, values))
        _demand_short(cells, number)
        if any(cell is not None for cell in cells):
            yield Row(number, cells)


def _demand_short(cells: Iterable[Cell], row: int) -> None:
    if any(isinstance(cell, str) and len(cell) > MAX_CELL_SIGNS for cell in cells):
        raise Unreadable("cell_too_long", row=row)


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime):
        midnight = value.time() == time.min
        return value.date() if midnight else value
    if isinstance(value, date):
        return value
    if isinstance(value, time | timedelta):
        return str(value)
    return None


def _refuse_encrypted(content: bytes) -> None:
    try:
        locked = msoffcrypto.OfficeFile(io.BytesIO(content)).is_encrypted()
    except FileFormatError as error:
        raise Unreadable("not_a_table") from error
    except Exception as error:
        raise Unreadable("file_damaged") from error
    if locked:
        raise Unreadable("file_encrypted")


def _read_text(text: str) -> Table:
    told, _, rest = text.partition("\n")
    declared = re.fullmatch(r"(?i)sep=(.)", told.strip("\r \ufeff"))
    if declared:
        return Table("", tuple(_numbered(_records(rest, declared[1]))))
    return Table("", tuple(_numbered(_records(text, _delimiter(text)))))


def _numbered(records: Iterable[Sequence[str]]) -> Iterator[Row]:
    for number, record in enumerate(records, start=1):
        if number > MAX_ROWS:
            raise Unreadable("file_too_large", megabytes=MAX_BYTES // 1_000_000)
        cells = tuple(value if value.strip() else None for value in record)
        _demand_short(cells, number)
        if any(cells):
            yield Row(number, cells)


def _records(text: str, delimiter: str) -> list[list[str]]:
    """Return the text's records; if quotes are unbalanced, line by line with quotes as plain text.

    A quote that is never closed would otherwise swallow all rows after it.
    """
    lines = io.StringIO(text, newline="")
    try:
        return list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return [_one_record(line, delimiter) for line in text.splitlines()]


def _one_record(line: str, delimiter: str) -> list[str]:
    if line.count('"') % 2:
        return line.split(delimiter)
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return line.split(delimiter)


def _delimiter(text: str) -> str:
    """Return the separator that splits most lines into one same number of fields above one."""
    head = "\n".join(text[:200_000].splitlines()[:_SNIFFED_LINES])

    def regularity(delimiter: str) -> float:
        counts = [len(record) for record in _records(head, delimiter)]
        wide = [count for count in counts if count > 1]
        if not wide:
            return 0.0
        usual = max(set(wide), key=lambda count: (wide.count(count), count))
        return wide.count(usual) / len(counts) * (usual - 1)

    return max(_DELIMITERS, key=regularity)


def _is_html(text: str) -> bool:
    head = text[:5000].lstrip("\ufeff \r\n\t").lower()
    return head.startswith("<") and "<table" in text[:200_000].lower()


def _read_html(text: str) -> Table:
    reader = _HtmlTable()
    reader.feed(text)
    reader.close()
    return Table("", tuple(_numbered(reader.records)))


class _HtmlTable(HTMLParser):
    """Collects the cells of all tables of a page in one list of records.

    Web systems send such pages under the name .xls; Excel shows them as one sheet.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.records: list[list[str]] = []
        self._text: list[str] | None = None
        self._columns = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.records.append([])
        elif tag in {"td", "th"}:
            span = dict(attrs).get("colspan") or ""
            self._columns = min(int(span), 100) if re.fullmatch("[0-9]{1,3}", span) else 1
            self._text = []

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self._text is not None:
            if not self.records:
                self.records.append([])
            self.records[-1] += ["".join(self._text).strip(), *[""] * (self._columns - 1)]
            self._text = None
