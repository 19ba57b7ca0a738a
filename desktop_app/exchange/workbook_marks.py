"""Reads what the workbook's reader leaves out: hidden rows, cells with an error, the day 0.

The content was measured before (`workbook_extent.py`), so unpacking it here is safe.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from xml.parsers import expat

import olefile

from desktop_app.exchange.cells import EPOCH_1900, EPOCH_1904
from desktop_app.exchange.text_table import MAX_ROWS

_ZIP = b"PK\x03\x04"
_BOOK_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*[\"'](?:1|true)[\"']")
_ODS_1904 = re.compile(rb"<table:null-date\b[^>]*\btable:date-value\s*=\s*[\"']1904-01-01[\"']")
_HIDDEN_ROW = re.compile(rb"<(?:\w+:)?row\b(?=[^>]*\bhidden\s*=\s*[\"'](?:1|true)[\"'])[^>]*>")
_ERROR_CELL = re.compile(
    rb"<(?:\w+:)?c\b(?=[^>]*\bt\s*=\s*[\"']e[\"'])[^>]*?\br\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"']"
)
_ROW_NUMBER = re.compile(rb"\br\s*=\s*[\"']\s*(\d{1,7})")
_SHEET_STREAMS = ("Workbook", "Book")
_DATE_MODE, _BOUND_SHEET, _ROW_RECORD, _BOOL_OR_ERROR = 0x0022, 0x0085, 0x0208, 0x0205
_HIDDEN_BIT = 0x20
_OLD_BOOK = 0x0500
"""The version in a BIFF5 file's first record; its names have one byte a sign."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The day 0 of a workbook's day numbers; by sheet its hidden rows and cells with an error."""

    epoch: date = EPOCH_1900
    hidden_rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """The rows' numbers, from 1."""
    errors: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    """The cells whose formula gave an error such as #REF!, as row and column from 0."""


def read_marks(content: bytes) -> Marks:
    """Return the marks of a workbook (XLSX, XLSM, ODS, XLS); the usual ones where none is told.

    Raises: zipfile.BadZipFile, OSError, KeyError, ExpatError for a damaged file.
    """
    if not content.startswith(_ZIP):
        return _marks_of_xls(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            return _marks_of_ods(archive)
        if "xl/workbook.xml" not in names:
            return Marks()
        book = archive.read("xl/workbook.xml")
        epoch = EPOCH_1904 if _BOOK_1904.search(book) else EPOCH_1900
        hidden, errors = {}, {}
        for name, part in _sheet_parts(archive, book).items():
            if part in names:
                sheet = archive.read(part)
                hidden[name], errors[name] = _hidden_rows(sheet), _errors(sheet)
    return Marks(epoch, hidden, errors)


def _sheet_parts(archive: zipfile.ZipFile, book: bytes) -> dict[str, str]:
    """Return the part of the archive that holds each sheet, by the sheet's name."""
    try:
        links = archive.read("xl/_rels/workbook.xml.rels")
    except KeyError:
        return {}
    targets = {told["Id"]: told["Target"] for _, told in _elements(links, "Relationship")}
    parts = {}
    for _, told in _elements(book, "sheet"):
        if target := targets.get(told.get("r:id", ""), ""):
            parts[told.get("name", "")] = target.lstrip("/") if target[0] == "/" else f"xl/{target}"
    return parts


def _hidden_rows(sheet: bytes) -> frozenset[int]:
    if b"hidden" not in sheet:
        return frozenset()
    numbers = (_ROW_NUMBER.search(match[0]) for match in _HIDDEN_ROW.finditer(sheet))
    return frozenset(int(number[1]) for number in numbers if number)


def _errors(sheet: bytes) -> frozenset[tuple[int, int]]:
    # Without such a type of cell there is none; most sheets have none.
    if b't="e"' not in sheet and b"t='e'" not in sheet:
        return frozenset()
    return frozenset(
        (int(match[2]) - 1, _column(match[1])) for match in _ERROR_CELL.finditer(sheet)
    )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _marks_of_ods(archive: zipfile.ZipFile) -> Marks:
    content = archive.read("content.xml")
    epoch = EPOCH_1904 if _ODS_1904.search(content) else EPOCH_1900
    if not re.search(rb"table:visibility\s*=\s*[\"'](?:collapse|filter)", content):
        return Marks(epoch)
    hidden: dict[str, set[int]] = {}
    name, row = "", 0
    for tag, told in _elements(content, "table", "table-row"):
        if tag == "table":
            name, row = told.get("table:name", ""), 0
        elif tag == "table-row":
            times = int(told.get("table:number-rows-repeated", "1"))
            if told.get("table:visibility") in {"collapse", "filter"}:
                last = min(row + times, MAX_ROWS)
                hidden.setdefault(name, set()).update(range(row + 1, last + 1))
            row += times
    return Marks(epoch, {name: frozenset(rows) for name, rows in hidden.items()})


def _elements(content: bytes, *wanted: str) -> list[tuple[str, dict[str, str]]]:
    """Return the local name and the attributes of each element with one of these names."""
    found: list[tuple[str, dict[str, str]]] = []

    def begin(name: str, told: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local in wanted:
            found.append((local, told))

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.Parse(content, True)
    return found


def _marks_of_xls(content: bytes) -> Marks:
    with olefile.OleFileIO(io.BytesIO(content)) as file:
        stream = next((name for name in _SHEET_STREAMS if file.exists(name)), None)
        return xls_marks(file.openstream(stream).read()) if stream else Marks()


def xls_marks(stream: bytes) -> Marks:
    """Return the marks in an XLS file's stream of records (MS-XLS: DateMode, BoundSheet8, Row)."""
    epoch, old = EPOCH_1900, stream[4:6] == struct.pack("<H", _OLD_BOOK)
    starts: dict[int, str] = {}
    hidden: dict[str, set[int]] = {}
    errors: dict[str, set[tuple[int, int]]] = {}
    sheet = ""
    for at, kind, body in _records(stream):
        sheet = starts.get(at, sheet)
        if kind == _DATE_MODE and body[:1] == b"\x01":
            epoch = EPOCH_1904
        elif kind == _BOUND_SHEET and len(body) > 8:  # noqa: PLR2004 -- the fields before the name
            starts[int.from_bytes(body[:4], "little")] = _sheet_name(body, old=old)
        elif kind == _ROW_RECORD and len(body) > 12 and body[12] & _HIDDEN_BIT:  # noqa: PLR2004 -- where the bits stand
            hidden.setdefault(sheet, set()).add(int.from_bytes(body[:2], "little") + 1)
        elif kind == _BOOL_OR_ERROR and body[7:8] == b"\x01":
            row, column = struct.unpack_from("<HH", body)
            errors.setdefault(sheet, set()).add((row, column))
    return Marks(
        epoch,
        {name: frozenset(rows) for name, rows in hidden.items()},
        {name: frozenset(cells) for name, cells in errors.items()},
    )


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield each record's place, kind and body."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _sheet_name(body: bytes, *, old: bool) -> str:
    if old:
        return body[7 : 7 + body[6]].decode("cp1252", errors="replace")
    wide = body[7] & 1
    text = body[8 : 8 + body[6] * (2 if wide else 1)]
    return text.decode("utf-16-le" if wide else "latin-1", errors="replace")
