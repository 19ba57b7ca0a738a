"""Opening files: kinds, encodings, delimiters, and files that cannot be read."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from desktop_app.errors import NotFound, Unreadable
from desktop_app.exchange import table, workbook_extent
from desktop_app.exchange.cells import Table
from desktop_app.exchange.choices import NO_CHOICES
from desktop_app.exchange.sections import find_sections
from desktop_app.exchange.table import read_tables


def tables_of(folder: Path, content: bytes, name: str = "a.csv") -> tuple[Table, ...]:
    path = folder / name
    path.write_bytes(content)
    return read_tables(path)


def workbook_bytes(cells: list[list[str]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(cells):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell)
    return out.getvalue()


def encrypted(content: bytes) -> bytes:
    out = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt("rahasia", out)
    return out.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [["Nama", "Berat", "Catatan"], ["RENÉE", "11", 'a "b" c'], ["A, B; C", "12", ""]]
    text = "\r\n".join(
        delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows
    )
    (found,) = tables_of(tmp_path, text.encode(encoding))
    assert [list(row.cells) for row in found.rows] == [[cell or None for cell in r] for r in rows]


def test_decimal_commas_do_not_part_fields(tmp_path: Path) -> None:
    text = "Nama;Berat;Tinggi\nA;11,2;84,9\nB;8,4;76,1\n"
    (found,) = tables_of(tmp_path, text.encode())
    assert {len(row.cells) for row in found.rows} == {3}


def test_a_quote_that_is_never_closed_swallows_no_row(tmp_path: Path) -> None:
    text = 'Nama,Berat\n"ASEP,11\nELI,12\nIIS,13\n'
    (found,) = tables_of(tmp_path, text.encode())
    assert [row.number for row in found.rows] == [1, 2, 3, 4]
    assert found.rows[2].cells == ("ELI", "12")


def test_row_numbers_count_blank_lines_and_fields_of_several_lines_as_excel_does(
    tmp_path: Path,
) -> None:
    (found,) = tables_of(tmp_path, b'a,b\n\n"x\ny",2\n3,4\n')
    assert [row.number for row in found.rows] == [1, 3, 4]


@pytest.mark.parametrize(
    "content, code",
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf\r\n \r\n", "file_empty"),
        (workbook_bytes([[]]), "file_empty"),
        (b"%PDF-1.7 ...", "not_a_table"),
        (b"\x89PNG\r\n\x1a\n....", "not_a_table"),
        (b"MZ\x00\x01\x02\x03" * 30, "not_a_table"),
        (encrypted(workbook_bytes([["a"]])), "file_encrypted"),
        (workbook_bytes([["a", "b"]])[:3000], "file_damaged"),
        (encrypted(workbook_bytes([["a"]]))[:3000], "file_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "file_damaged"),
    ],
)
def test_what_is_no_table_says_why(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        tables_of(tmp_path, content)
    assert caught.value.code == code


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(Unreadable) as caught:
        tables_of(tmp_path, out.getvalue())
    assert caught.value.code == "not_a_table"


def test_a_damaged_sheet_inside_a_good_archive(tmp_path: Path) -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook_bytes([["a", "b"]]))) as good,
        zipfile.ZipFile(out, "w") as bad,
    ):
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    with pytest.raises(Unreadable) as caught:
        tables_of(tmp_path, out.getvalue())
    assert caught.value.code == "file_damaged"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as caught:
        read_tables(tmp_path / "none.csv")
    assert caught.value.code == "file_not_found"


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "MAX_BYTES", 10)
    with pytest.raises(Unreadable) as caught:
        tables_of(tmp_path, b"Nama,Berat\nA,1\n")
    assert caught.value.code == "file_too_large"


def test_a_workbook_that_unpacks_to_too_much_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_extent, "MAX_UNPACKED_BYTES", 100)
    with pytest.raises(Unreadable) as caught:
        tables_of(tmp_path, workbook_bytes([["a", "b"]]))
    assert caught.value.code == "sheet_too_large"


@pytest.mark.parametrize(
    "header, code, missing",
    [
        ("Nama;JK;Berat;Tinggi", "columns_missing", "Tgl Lahir, Tanggal Pengukuran"),
        ("Nama;JK;Tgl Lahir;Tgl Ukur", "columns_missing", "Berat"),
        ("NIK;JK;Tgl Lahir;Tgl Ukur;Berat", "columns_missing", "Nama"),
        ("a;b;c;d", "header_missing", None),
        ("Nama;JK;Tgl Lahir;Tgl Ukur;BB;TB;BB;TB;BB;TB", "wide_register", None),
    ],
)
def test_a_header_that_does_not_suffice_names_what_is_missing(
    tmp_path: Path, header: str, code: str, missing: str | None
) -> None:
    with pytest.raises(Unreadable) as caught:
        find_sections(tables_of(tmp_path, f"{header}\n".encode()), NO_CHOICES)
    assert caught.value.code == code
    assert caught.value.figures.get("columns") == missing
