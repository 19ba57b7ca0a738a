"""Reads a text file (CSV, TSV) into a table: its encoding, separator, quotes and text armour."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from desktop_app.errors import Unreadable
from desktop_app.exchange.cells import MAX_CELL_SIGNS, CellRow, Table, demand_short

MAX_ROWS = 1_048_576
"""The rows of the largest sheet that Excel allows."""
_DELIMITERS = ";\t|,"
_SNIFFED_LINES = 60
_WRAPPED = re.compile(r'[ \t]*"((?:[^"]|"")*)"[;,\t| ]*')
_FORMULA_TEXT = re.compile(r'="((?:[^"]|"")*)"')
_LEAST_PARTS = 2
"""A quoted line holds a whole record when it has at least so many separators inside."""


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


def text_table(text: str) -> Table:
    """Return the table in a text; raises Unreadable("file_too_large" or "cell_too_long")."""
    told, _, rest = text.partition("\n")
    declared = re.fullmatch(r"(?i)sep=(.)", told.strip("\r \ufeff"))
    text = lines_unwrapped(rest if declared else text)
    delimiter = declared[1] if declared else _delimiter(text)
    return Table("", tuple(_numbered(_records(text, delimiter))), delimiter=delimiter)


def lines_unwrapped(text: str) -> str:
    """Return the text without the quotes around whole lines, if most lines are one quoted field.

    A spreadsheet writes such lines when it saves a CSV that it had not parted into columns.
    """
    head = [line for line in text[:200_000].splitlines()[:_SNIFFED_LINES] if line.strip()]
    if sum(_inner(line) is not None for line in head) * 2 <= len(head):
        return text
    lines = text.splitlines()
    inner = (_inner(line) for line in lines)
    return "\n".join(
        line if bare is None else bare for line, bare in zip(lines, inner, strict=True)
    )


def _inner(line: str) -> str | None:
    """Return the record inside a line that is one quoted field; None for any other line."""
    match = _WRAPPED.fullmatch(line)
    if match is None or max(map(match[1].count, _DELIMITERS)) < _LEAST_PARTS:
        return None
    return match[1].replace('""', '"')


def without_formula_text(value: str) -> str:
    """Return the text inside `="…"`, with which a program keeps a spreadsheet from changing it."""
    match = _FORMULA_TEXT.fullmatch(value.strip())
    return match[1].replace('""', '"') if match else value


class _Cells(dict[str, str | None]):
    """The cell of each different field: a register says the same words thousands of times."""

    longest = 0
    """The signs of the longest cell so far."""

    def __missing__(self, field: str) -> str | None:
        """Make the cell of a field that is met for the first time."""
        cell = None
        if field.strip():
            cell = without_formula_text(field) if field[0] == "=" else field
            self.longest = max(self.longest, len(cell))
        self[field] = cell
        return cell


def _numbered(records: Iterable[Sequence[str]]) -> Iterator[CellRow]:
    known = _Cells()
    for number, record in enumerate(records, start=1):
        if number > MAX_ROWS:
            raise Unreadable("sheet_too_large")
        cells = tuple(map(known.__getitem__, record))
        if known.longest > MAX_CELL_SIGNS:
            demand_short(cells, number)
        if any(cells):
            yield CellRow(number, cells)


def _records(text: str, delimiter: str) -> list[list[str]]:
    """Return the text's records, with ditto marks read as fields where only that fits the lines."""
    records = _plain_records(text, delimiter)
    alone = re.compile(
        rf'(?<={re.escape(delimiter)})[ \t]*"[ \t]*(?={re.escape(delimiter)}|\r?$)', re.MULTILINE
    )
    if not alone.search(text):
        return records
    marked = _plain_records(alone.sub("〃", text), delimiter)
    return marked if _widths(marked) < _widths(records) else records


def _widths(records: Sequence[Sequence[str]]) -> int:
    """Return how many different numbers of fields the records with more than one have."""
    return len({len(record) for record in records if len(record) > 1})


def _plain_records(text: str, delimiter: str) -> list[list[str]]:
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
