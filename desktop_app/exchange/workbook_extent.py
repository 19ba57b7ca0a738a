"""Checks how large a compressed workbook would become in memory, before a reader unpacks it.

A file of some kilobytes can unpack to gigabytes; hold one cell in the sheet's last corner, for
which a reader makes a whole sheet; or repeat one long text in every cell. It is then no register.
The check only counts: it does not interpret the cells.

A space that someone typed far below a register makes its sheet as large as a hostile one. Blank
cells of a sheet that is nearly empty are therefore taken out first.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.parsers import expat

import numpy as np

from desktop_app.errors import Unreadable

MAX_UNPACKED_BYTES = 600_000_000
"""Our own limit: ten times a district's year; more would fill a small computer's memory."""
MAX_CELLS = 10_000_000
"""Our own limit, with the empty cells between filled ones: 270,000 rows of the national layout."""
MAX_TEXT = 400_000_000
"""Our own limit of characters in all cells; a text that cells share counts for each of them."""

_CHUNK = 1 << 20
_OVERLAP = 64
"""How much of a chunk is seen again with the next. No cell's place or number is longer, so one
that is split between two chunks is still seen whole."""
_PLACE = re.compile(rb"[\s:]r\s*=\s*[\"']\s*([A-Za-z]{1,3})(\d{1,10})")
_ROW = re.compile(rb"[\s:]r\s*=\s*[\"']\s*(\d{1,10})")
_SHARED = re.compile(rb"v\s*>\s*(\d{1,9})\s*<")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_SHEET = re.compile(
    r"xl/(?:worksheets|macrosheets|chartsheets|dialogsheets)/.*\.xml", re.IGNORECASE
)
_LARGE_AREA = 1_000_000
"""Below so many cells, with the empty ones, a reader's sheet is small anyway."""
_SPARSE = 20
"""A sheet with more than so many places for each cell is nearly all space."""
_MOST_TRIMMED_BYTES = 50_000_000
_CELL_BEGINS = re.compile(rb"(?=<(?:\w+:)?c[\s>/])")
_CELL_ENDS = re.compile(rb"</(?:\w+:)?c\s*>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_TAG = re.compile(rb"<[^>]*>")
_IS_SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"']")
_TOO_LARGE = "sheet_too_large"
Watch = Callable[[], None]


def modest(content: bytes, watch: Watch = lambda: None) -> bytes:
    """Return a compressed workbook (XLSX, XLSM, ODS) that has a size that can be read.

    It is the given one, or where that has a sheet of nearly nothing but space, the same without
    that sheet's blank cells. `watch` is called between chunks and may raise to stop.

    Raises: Unreadable("sheet_too_large", "file_damaged" or "not_a_table").
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _demand_kind(entries)
            if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
                raise Unreadable(_TOO_LARGE)
            trimmed = {
                entry.filename: part
                for entry in entries
                if (part := _demand_part(content, entry, entries, watch)) is not None
            }
            return _with_parts(archive, trimmed) if trimmed else content
    # zipfile raises NotImplementedError for an unknown compression.
    except (zipfile.BadZipFile, ValueError, NotImplementedError, zlib.error, EOFError) as error:
        raise Unreadable("file_damaged") from error


def _demand_kind(entries: list[zipfile.ZipInfo]) -> None:
    names = {entry.filename for entry in entries}
    if "xl/workbook.bin" in names or not any(
        name.startswith("xl/") or name == "content.xml" for name in names
    ):
        raise Unreadable("not_a_table")


def _demand_part(
    content: bytes, entry: zipfile.ZipInfo, entries: list[zipfile.ZipInfo], watch: Watch
) -> bytes | None:
    """Raise where the part is too large; return it where blank cells had to be taken out."""
    chunks = _unpacked(content, entry, watch)
    if entry.filename == "content.xml":
        _demand_modest_ods(chunks)
    elif _SHEET.fullmatch(entry.filename):
        texts = [one for one in entries if one.filename.lower() == "xl/sharedstrings.xml"]
        shared = _shared_texts(_unpacked(content, texts[0], watch)) if texts else _NO_TEXTS
        found = _extent_of(chunks, shared)
        if not (found.is_sparse and entry.file_size <= _MOST_TRIMMED_BYTES):
            found.demand_modest()
            return None
        part = _without_blanks(b"".join(_unpacked(content, entry, watch)), shared)
        _extent_of(iter((part,)), shared).demand_modest()
        return part
    else:
        # Unpack only to find the true size: the ZIP's directory may state a false one.
        for _ in chunks:
            pass
    return None


def _with_parts(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in archive.namelist():
            made.writestr(name, parts[name] if name in parts else archive.read(name))
    return out.getvalue()


def _unpacked(content: bytes, entry: zipfile.ZipInfo, watch: Watch) -> Iterator[bytes]:
    """Yield the part's unpacked bytes.

    Raises: BadZipFile if they exceed the size in its entry, or are packed in an unusual way.
    """
    at = entry.header_offset
    head = content[at : at + 30]
    if len(head) < 30 or not head.startswith(b"PK\x03\x04"):  # noqa: PLR2004 -- a local header
        raise zipfile.BadZipFile
    start = at + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = memoryview(content)[start : start + entry.compress_size]
    left = entry.file_size
    if entry.compress_type == zipfile.ZIP_STORED:
        if len(packed) != left:
            raise zipfile.BadZipFile
        for place in range(0, left, _CHUNK):
            watch()
            yield bytes(packed[place : place + _CHUNK])
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        # No spreadsheet uses another compression.
        raise zipfile.BadZipFile
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    rest: bytes | memoryview = packed
    while not inflate.eof:
        watch()
        chunk = inflate.decompress(rest, _CHUNK)
        left -= len(chunk)
        rest = inflate.unconsumed_tail
        if left < 0 or (not chunk and not rest and not inflate.eof):
            raise zipfile.BadZipFile
        yield chunk


def _with_overlap(chunks: Iterator[bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield each chunk preceded by the end of the chunk before, and the length of that end."""
    before = b""
    for chunk in chunks:
        yield before + chunk, len(before)
        before = (before + chunk)[-_OVERLAP:]


@dataclass(frozen=True, slots=True, kw_only=True)
class _SharedTexts:
    """What the sheets' cells share, by number."""

    lengths: np.ndarray
    blank: frozenset[int]


_NO_TEXTS = _SharedTexts(lengths=np.zeros(0, np.int64), blank=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Extent:
    """How far a sheet's cells reach, and how many there are."""

    rows: int
    columns: int
    cells: int
    placed: int
    """Cells that say themselves where they stand."""

    @property
    def is_sparse(self) -> bool:
        """Whether it is nearly all space, and cells may go without moving others."""
        area = self.rows * self.columns
        return area > max(_LARGE_AREA, _SPARSE * self.cells) and self.placed == self.cells

    def demand_modest(self) -> None:
        """Raise where a reader would make too many cells."""
        if self.rows * self.columns > MAX_CELLS:
            raise Unreadable(_TOO_LARGE)


def _extent_of(chunks: Iterator[bytes], shared: _SharedTexts) -> _Extent:
    lengths = shared.lengths
    columns = rows = told_rows = cells = placed = text = 0
    for chunk, overlap in _with_overlap(chunks):
        places = _PLACE.findall(chunk)
        columns = max([columns, *map(_column, {letters for letters, _ in places})])
        rows = max([rows, *map(int, {digits for _, digits in places})])
        told_rows = max([told_rows, *map(int, _ROW.findall(chunk))])
        placed += len(places) - len(_PLACE.findall(chunk[:overlap]))
        cells += len(_CELL.findall(chunk)) - len(_CELL.findall(chunk[:overlap]))
        if cells > placed:
            # A cell without a reference of its own follows the cell before it in the row.
            rows, columns = max(rows, told_rows), max(columns, cells - placed)
        if lengths.size:
            known = np.array(_SHARED.findall(chunk), dtype=np.int64)
            text += int(lengths[known[known < lengths.size]].sum())
        if cells > MAX_CELLS or text > MAX_TEXT:
            raise Unreadable(_TOO_LARGE)
    return _Extent(rows=rows, columns=columns, cells=cells, placed=placed)


def _without_blanks(sheet: bytes, shared: _SharedTexts) -> bytes:
    """Return a sheet without the cells that hold nothing to be seen."""
    pieces = _CELL_BEGINS.split(sheet)
    return b"".join((pieces[0], *(_unless_blank(piece, shared) for piece in pieces[1:])))


def _unless_blank(piece: bytes, shared: _SharedTexts) -> bytes:
    """Return what begins with a cell, without that cell if it is blank."""
    begin = piece.find(b">") + 1
    closed = _CELL_ENDS.search(piece)
    if piece[:begin].endswith(b"/>"):
        return piece[begin:]
    # A formula may show anything, and a comment or CDATA is not taken apart here.
    if not begin or closed is None or b"<!" in piece or _FORMULA.search(piece):
        return piece
    text = _TAG.sub(b"", piece[begin : closed.start()])
    if _IS_SHARED.search(piece[:begin]):
        number = text.strip()
        is_blank = number.isdigit() and int(number[:10]) in shared.blank
    else:
        is_blank = not html.unescape(text.decode("utf-8", "replace")).strip()
    return piece[closed.end() :] if is_blank else piece


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _shared_texts(chunks: Iterator[bytes]) -> _SharedTexts:
    lengths: list[int] = []
    visible: set[int] = set()
    depth = 0
    parser = _parser()

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        if _local(name) == "si":
            lengths.append(0)
            depth += 1

    def end(name: str) -> None:
        nonlocal depth
        depth -= _local(name) == "si"

    def text(data: str) -> None:
        if depth:
            lengths[-1] += len(data)
            if data.strip():
                visible.add(len(lengths) - 1)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    _parsed(parser, chunks)
    return _SharedTexts(
        lengths=np.array(lengths, dtype=np.int64),
        blank=frozenset(range(len(lengths))) - visible,
    )


def _demand_modest_ods(chunks: Iterator[bytes]) -> None:
    walk = _OdsWalk()
    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
    parser.CharacterDataHandler = walk.text
    _parsed(parser, chunks)


class _OdsWalk:
    """Counts cells as a reader allocates them: up to the last filled row and column of a table."""

    def __init__(self) -> None:
        self._row = self._column = self._last_column = self._text = 0
        self._rows_repeated = self._cells_repeated = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match _local(name):
            case "table":
                self._row = self._last_column = 0
            case "table-row":
                self._rows_repeated = _times(attributes, "number-rows-repeated")
                self._column = 0
            case "table-cell" | "covered-table-cell":
                self._cells_repeated = _times(attributes, "number-columns-repeated")
                self._column += self._cells_repeated
                if any(_local(one) in {"value-type", "formula"} for one in attributes):
                    self._fill()

    def end(self, name: str) -> None:
        if _local(name) == "table-row":
            self._row += self._rows_repeated

    def text(self, data: str) -> None:
        if self._column and data.strip():
            self._text += len(data) * self._cells_repeated * self._rows_repeated
            self._fill()

    def _fill(self) -> None:
        self._last_column = max(self._last_column, self._column)
        cells = (self._row + self._rows_repeated) * self._last_column
        if cells > MAX_CELLS or self._text > MAX_TEXT:
            raise Unreadable(_TOO_LARGE)


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    return parser


def _parsed(parser: expat.XMLParserType, chunks: Iterator[bytes]) -> None:
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Unreadable("file_damaged") from error


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _times(attributes: dict[str, str], wanted: str) -> int:
    for name, value in attributes.items():
        if _local(name) == wanted and value.isascii() and value.isdigit():
            return int(value[:10])
    return 1
