"""A workbook that would fill the memory is refused before any reader unpacks it."""

import io
import os
import re
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.errors import Cancelled, StorageDenied, Unreadable
from desktop_app.exchange import workbook_extent
from desktop_app.exchange.cells import MAX_CELL_SIGNS
from desktop_app.exchange.table import read_tables
from desktop_app.exchange.workbook_table import workbook_tables

LAST_ROW, LAST_COLUMN = 1_048_575, 16_383
Change = Callable[[bytes], bytes]


def xlsx(cells: dict[tuple[int, int], object]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for (row, column), value in cells.items():
            sheet.write(row, column, value)
    return out.getvalue()


def changed(packed: bytes, part: str, change: Change) -> bytes:
    """The workbook with one of its parts changed."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            content = source.read(entry)
            target.writestr(entry.filename, change(content) if entry.filename == part else content)
    return out.getvalue()


def ods(table: str) -> bytes:
    out = io.BytesIO()
    names = "".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0" '
        for one in ("office", "table", "text")
    )
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
            "></manifest:manifest>",
        )
        target.writestr(
            "content.xml", f"<office:document-content {names}>{body}</office:document-content>"
        )
    return out.getvalue()


def refusal(folder: Path, content: bytes) -> str:
    path = folder / "hostile.xlsx"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read_tables(path)
    return refused.value.code


SHEET = "xl/worksheets/sheet1.xml"


def test_a_value_in_the_last_corner_and_in_the_last_row(tmp_path: Path) -> None:
    assert refusal(tmp_path, xlsx({(0, 0): "a", (LAST_ROW, LAST_COLUMN): 1})) == "sheet_too_large"
    wide = {(0, column): "a" for column in range(36)}
    assert refusal(tmp_path, xlsx({**wide, (LAST_ROW, 0): "x"})) == "sheet_too_large"


@pytest.mark.parametrize(
    "stray",
    [
        b'<c r="A1048576" t="s"><v>36</v></c>',
        b'<c r="A1048576" t="inlineStr"><is><t xml:space="preserve"> &#160; </t></is></c>',
        b'<c r="A1048576" t="str"><v> </v></c>',
        b'<c r="A1048576" s="1"/>',
        b'<c r="XFD1048576" s="1"></c>',
    ],
)
def test_a_stray_space_far_away_costs_nothing(stray: bytes) -> None:
    rows: dict[tuple[int, int], object] = {
        (row, column): f"{row} {column}" for row in range(3) for column in range(12)
    }
    written = changed(
        xlsx(rows),
        SHEET,
        lambda sheet: sheet.replace(
            b"</sheetData>", b'<row r="1048576">' + stray + b"</row></sheetData>"
        ),
    )
    written = changed(
        written,
        "xl/sharedStrings.xml",
        lambda texts: texts.replace(b"</sst>", b'<si><t xml:space="preserve"> </t></si></sst>'),
    )
    tracemalloc.start()
    (table,) = workbook_tables(written, lambda: None)
    most_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [row.cells for row in table.rows] == [
        tuple(f"{row} {column}" for column in range(12)) for row in range(3)
    ]
    assert most_bytes < 5_000_000


def test_what_a_formula_or_a_comment_may_show_is_no_stray_space(tmp_path: Path) -> None:
    for told in (b"<f>1+1</f><v></v>", b"<v><![CDATA[x]]></v>"):
        written = changed(
            xlsx({(0, column): "a" for column in range(12)}),
            SHEET,
            lambda sheet, cell=told: sheet.replace(  # type: ignore[misc]  # a lambda's default
                b"</sheetData>",
                b'<row r="1048576"><c r="A1048576" t="str">' + cell + b"</c></row></sheetData>",
            ),
        )
        assert refusal(tmp_path, written) == "sheet_too_large"


def test_the_corner_is_found_however_it_is_written(tmp_path: Path) -> None:
    plain = xlsx({(0, 0): 5, (1, 1): 7})
    for written in (b"r='XFD1048576'", b'r = "XFD1048576"', b'r="xfd1048576"'):
        found = changed(plain, SHEET, lambda sheet, w=written: sheet.replace(b'r="B2"', w))  # type: ignore[misc]  # a lambda's default
        assert refusal(tmp_path, found) == "sheet_too_large"
    bare = changed(
        xlsx({(0, column): "a" for column in range(36)}),
        SHEET,
        lambda sheet: sheet.replace(
            b"</sheetData>", b'<row r="1048576"><c><v>1</v></c></row></sheetData>'
        ),
    )
    assert refusal(tmp_path, bare) == "sheet_too_large"


def test_a_long_text_that_many_cells_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_extent, "MAX_TEXT", 1_000_000)
    text = "x" * 20_000
    assert refusal(tmp_path, xlsx({(row, 0): text for row in range(60)})) == "sheet_too_large"
    path = tmp_path / "usual.xlsx"
    path.write_bytes(xlsx({(row, 0): text for row in range(40)}))
    assert len(read_tables(path)[0].rows) == 40


def test_a_part_that_is_larger_than_it_says_is_damaged(tmp_path: Path) -> None:
    packed = bytearray(xlsx({(row, 0): row for row in range(500)}))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        size = archive.getinfo(SHEET).file_size
    lie = (size // 2).to_bytes(4, "little")
    found = bytes(packed).replace(size.to_bytes(4, "little"), lie)
    assert refusal(tmp_path, found) == "file_damaged"


@pytest.mark.parametrize(
    "table",
    [
        (
            '<table:table><table:table-row table:number-rows-repeated="1048576">'
            '<table:table-cell office:value-type="float" office:value="1" '
            'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        ),
        (
            '<table:table><table:table-row table:number-rows-repeated="1048575"><table:table-cell/>'
            "</table:table-row><table:table-row>"
            '<table:table-cell table:number-columns-repeated="16383"/>'
            "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
        ),
    ],
)
def test_a_repeated_cell_of_an_open_document(tmp_path: Path, table: str) -> None:
    assert refusal(tmp_path, ods(table)) == "sheet_too_large"


def test_empty_rows_to_the_end_of_an_open_document_are_usual(tmp_path: Path) -> None:
    path = tmp_path / "usual.ods"
    path.write_bytes(
        ods(
            '<table:table table:name="a"><table:table-row>'
            '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
            '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
            '<table:table-row table:number-rows-repeated="1048575">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
            "</table:table>"
        )
    )
    assert [row.cells[0] for row in read_tables(path)[0].rows] == ["x"]


def test_styled_empty_rows_to_the_end_of_a_workbook_are_usual(tmp_path: Path) -> None:
    path = tmp_path / "usual.xlsx"
    wide = xlsx({(0, column): "a" for column in range(36)})
    path.write_bytes(
        changed(
            wide,
            SHEET,
            lambda sheet: re.sub(b"</sheetData>", b'<row r="1048576"/></sheetData>', sheet),
        )
    )
    assert len(read_tables(path)[0].rows) == 1


@pytest.mark.parametrize("content", [b"Nama;JK\nA;" + b"x" * 40_000 + b"\nB;L\n", b'"' * 200_001])
def test_a_cell_that_is_too_long_is_named_by_its_row(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as refused:
        read_tables(path)
    assert refused.value.code == "cell_too_long"
    assert len(content) > MAX_CELL_SIGNS


def test_a_page_with_an_odd_span_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text(
        "<table><tr><td colspan='²'>a</td><td colspan='99999999999'>b</td></tr></table>",
        encoding="utf-8",
    )
    assert read_tables(path)[0].rows[0].cells == ("a", "b")


def test_reading_can_be_stopped_at_every_stage(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx({(row, 0): f"text {row}" for row in range(5_000)}))
    calls = 0

    def count() -> None:
        nonlocal calls
        calls += 1

    read_tables(path, count)
    assert calls > 10
    for stop_at in range(1, calls + 1):
        left = stop_at

        def stop() -> None:
            nonlocal left
            left -= 1
            if not left:
                raise Cancelled

        with pytest.raises(Cancelled):
            read_tables(path, stop)


if sys.platform != "win32":

    def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        for path in (tmp_path / "pipe", Path("/dev/zero"), Path("/dev/null"), tmp_path):
            with pytest.raises(StorageDenied) as refused:
                read_tables(path)
            assert refused.value.code == "source_not_file"
