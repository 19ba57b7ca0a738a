"""Hidden rows and the day 0 of date numbers, in workbooks of every kind."""

import io
import struct
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop_app.exchange.cells import EPOCH_1900, EPOCH_1904
from desktop_app.exchange.eppgbm import read_register
from desktop_app.exchange.table import read_tables

SECTOR = 512
CELLS: list[list[str | float]] = [
    ["Nama", "JK", "Tgl Lahir", "Tgl Ukur", "BB", "TB"],
    ["Ani", "P", 43598.0, 44356.0, 9.1, 77.0],
    ["Budi", "L", 43599.0, 44356.0, 9.2, 78.0],
]
BORN, VISIT = date(2023, 5, 14), date(2025, 6, 10)


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def short_text(text: str) -> bytes:
    return struct.pack("<BB", len(text), 0) + text.encode("latin-1")


def xls_stream(*, epoch_1904: bool, hidden: set[int], errors: bool = False) -> bytes:
    """A workbook of one sheet as Excel 97 writes it (MS-XLS)."""
    begin = struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0x06)
    mode = record(0x0022, struct.pack("<H", epoch_1904))
    bound_length = 4 + 8 + len("Data")
    start = 4 + len(begin) + len(mode) + bound_length + 4
    bound = record(0x0085, struct.pack("<IH", start, 0) + short_text("Data"))
    book = record(0x0809, begin) + mode + bound + record(0x000A, b"")
    sheet = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0x06))
    sheet += record(0x0200, struct.pack("<IIHHH", 0, len(CELLS), 0, len(CELLS[0]), 0))
    for at, _ in enumerate(CELLS):
        bits = 0x100 | (0x20 if at + 1 in hidden else 0)
        sheet += record(0x0208, struct.pack("<HHHHHHHH", at, 0, 6, 255, 0, 0, bits, 0))
    for at, row in enumerate(CELLS):
        for column, value in enumerate(row):
            place = struct.pack("<HHH", at, column, 0)
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 0) + value.encode("latin-1")
                sheet += record(0x0204, place + text)
            else:
                sheet += record(0x0203, place + struct.pack("<d", value))
    if errors:
        sheet += record(0x0205, struct.pack("<HHHBB", 1, 5, 0, 0x17, 1))
    return book + sheet + record(0x000A, b"")


def xls_file(stream: bytes) -> bytes:
    """The stream in a compound file (MS-CFB) with one table of sectors and one of names."""
    stream = stream.ljust(4096, b"\x00")
    stream += b"\x00" * (-len(stream) % SECTOR)
    sectors = len(stream) // SECTOR
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    chain = [table, end, *range(3, sectors + 2), end]
    fat = struct.pack("<128I", *chain, *[free] * (128 - len(chain)))

    def entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
        text = name.encode("utf-16-le")
        return (
            text.ljust(64, b"\x00")
            + struct.pack("<HBBIII", len(text) + 2, kind, 1, free, free, child)
            + b"\x00" * 36
            + struct.pack("<IQ", first, size)
        )

    names = entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, free, 2, len(stream))
    names = names.ljust(SECTOR, b"\x00")
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\x00" * 16
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + b"\x00" * 6
        + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
        + struct.pack("<109I", 0, *[free] * 108)
    )
    return header + fat + names + stream


def ods_file(*, epoch_1904: bool, hidden: set[int]) -> bytes:
    def cell(value: str | float) -> str:
        if isinstance(value, float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        return (
            '<table:table-cell office:value-type="string">'
            f"<text:p>{value}</text:p></table:table-cell>"
        )

    unseen = ' table:visibility="filter"'
    rows = "".join(
        f"<table:table-row{unseen if at in hidden else ''}>"
        f"{''.join(map(cell, row))}</table:table-row>"
        for at, row in enumerate(CELLS, start=1)
    )
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    zero = "1904-01-01" if epoch_1904 else "1899-12-30"
    content = (
        f'<office:document-content {names} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:calculation-settings><table:null-date table:date-value="{zero}"/>'
        f'</table:calculation-settings><table:table table:name="Data">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def made(
    kind: str, folder: Path, *, epoch_1904: bool = False, hidden: set[int] | None = None
) -> Path:
    path = folder / f"a.{kind}"
    if kind == "ods":
        path.write_bytes(ods_file(epoch_1904=epoch_1904, hidden=hidden or set()))
    else:
        path.write_bytes(xls_file(xls_stream(epoch_1904=epoch_1904, hidden=hidden or set())))
    return path


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_day_numbers_count_from_the_workbooks_own_day_0(tmp_path: Path, kind: str) -> None:
    (table,) = read_tables(made(kind, tmp_path, epoch_1904=True))
    assert table.epoch == EPOCH_1904
    register = read_register(made(kind, tmp_path, epoch_1904=True))
    assert next(row.child.birth_date for row in register.rows if row.child) == BORN
    assert {row.visit.visit_date for row in register.rows if row.visit} == {VISIT}
    (table,) = read_tables(made(kind, tmp_path))
    assert table.epoch == EPOCH_1900


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_hidden_rows_are_named_and_not_read(tmp_path: Path, kind: str) -> None:
    register = read_register(made(kind, tmp_path, hidden={2}))
    assert [row.name for row in register.rows] == ["Budi"]
    assert [(left.reason, left.rows) for left in register.left_out] == [("row_hidden", (2,))]


def test_a_formulas_error_in_a_measurement_refuses_the_row(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(xls_file(xls_stream(epoch_1904=True, hidden=set(), errors=True)))
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([*CELLS[0], "NIK", "Ibu"])
    sheet.append(["Ani", "P", "2023-05-14", "2025-06-10", 9.1, "#REF!"])
    sheet.append(["Budi", "L", "2023-05-14", "2025-06-10", 9.1, 77, "#N/A", "#NAME?"])
    book.save(tmp_path / "a.xlsx")
    for file in (path, tmp_path / "a.xlsx"):
        first = read_register(file).rows[0]
        assert [(p.field, p.code) for p in first.problems] == [("lenhei_cm", "number_unreadable")]
        assert first.visit is None
    second = read_register(tmp_path / "a.xlsx").rows[1]
    assert [(p.field, p.code) for p in second.problems] == [("nik", "nik_not_digits")]
    assert second.child is not None
    assert second.child.mother == ""
