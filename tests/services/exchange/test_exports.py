"""What leaves the vault: the month's workbook opened again, the full copy, the chart."""

import csv
import hashlib
import io
import os
import tempfile
import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import msoffcrypto
import openpyxl
import pytest
from msoffcrypto.exceptions import InvalidKeyError
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed, StorageDenied
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Month
from desktop_app.services.exchange.exports import NationalLayout
from tests.builders import a_child, a_visit
from tests.services.conftest import MIDWIFE, TODAY
from tests.services.exchange.test_imports import OCTOBER, V1, take_in
from tests.services.feeding.test_enrolment import enrolled, weighed
from tests.services.growing import ALL_ASKED, a_wasted_girl

FILE_PASSWORD = "rakit bambu di hulu"
OCTOBER_2026 = Month(year=2026, month=10)


def cells_of(path: Path, sheet: int) -> list[tuple[Any, ...]]:
    """All rows of a sheet, opened again by a library that did not write it."""
    return list(openpyxl.load_workbook(path).worksheets[sheet].iter_rows(values_only=True))


def test_the_months_workbook_has_one_row_per_child_with_real_numbers_and_dates(
    app: App, tmp_path: Path
) -> None:
    take_in(app, OCTOBER)
    out = tmp_path / "oktober.xlsx"
    report = app.exports.month(OCTOBER_2026, out, by=app.person)
    header, *rows = cells_of(out, 0)
    assert report.children == len(rows) == 42
    first = dict(zip(header, rows[0], strict=True))
    assert isinstance(first["Tanggal Pengukuran"], datetime)
    assert isinstance(first["Berat"], int | float)
    assert isinstance(first["ZS TB/U"], int | float)
    assert isinstance(first["NIK"], str)
    assert header[:4] == ("No", "NIK", "Nama", "JK")


def test_the_recap_sheet_agrees_with_the_rows(app: App, tmp_path: Path) -> None:
    take_in(app, OCTOBER)
    out = tmp_path / "oktober.xlsx"
    app.exports.month(OCTOBER_2026, out, by=app.person)
    header, *rows = cells_of(out, 0)
    z = [row[header.index("ZS TB/U")] for row in rows]
    recap = app.recap.month(OCTOBER_2026)
    assert sum(row.stunted for row in recap) == sum(value < -2 for value in z)
    assert sum(row.severely_stunted for row in recap) == sum(value < -3 for value in z)
    assert sum(row.measured for row in recap) == len(rows)
    total = [row for row in cells_of(out, 1) if row[0] == "Jumlah"]
    assert len(total) == 1
    assert sum(value < -2 for value in z) in total[0]


def test_a_child_weighed_twice_stands_once_with_the_last_visit(app: App, tmp_path: Path) -> None:
    take_in(app, V1)
    out = tmp_path / "agustus.xlsx"
    app.exports.month(Month(year=2024, month=8), out, by=app.person)
    header, *rows = cells_of(out, 0)
    arsenio = [row for row in rows if row[2] == "ARSENIO BAGAS"]
    assert [row[header.index("Tanggal Pengukuran")].date() for row in arsenio] == [
        date(2024, 8, 20)
    ]


def test_text_that_looks_like_a_formula_is_inert(app: App, tmp_path: Path) -> None:
    for number, name in enumerate(("=1+1", "+62 Ayu", "-Budi", "@Citra")):
        child = app.children.register(
            a_child(name=name, mother='=HYPERLINK("x")', birth_date=date(2025, 5, number + 1)),
            by=app.person,
        ).record
        app.visits.record(
            a_visit(child_id=child.child_id, visit_date=date(2026, 10, 2), lenhei_cm=76.0),
            by=app.person,
        )
    out = tmp_path / "oktober.xlsx"
    app.exports.month(OCTOBER_2026, out, by=app.person)
    sheet = openpyxl.load_workbook(out).worksheets[0]
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
    assert {cell.value for cell in cells} >= {"=1+1", "+62 Ayu", "-Budi", "@Citra"}
    assert all(cell.data_type != "f" for cell in cells)
    app.exports.dump(tmp_path / "dump", by=app.person)
    text = (tmp_path / "dump" / "children.csv").read_text(encoding="utf-8")
    names = [row["name"] for row in csv.DictReader(io.StringIO(text))]
    assert all(name.startswith("'") for name in names)


def test_our_own_export_comes_back_as_the_same_register(app: App, tmp_path: Path) -> None:
    take_in(app, OCTOBER)
    out = tmp_path / "oktober.xlsx"
    app.exports.month(OCTOBER_2026, out, by=app.person)
    report = take_in(app, out)
    assert (report.children_new, report.visits_new, report.changed) == (0, 0, 0)
    assert report.unchanged == 42


def test_a_failed_export_leaves_the_earlier_file(app: App, tmp_path: Path) -> None:
    with pytest.raises(StorageDenied):
        app.exports.month(OCTOBER_2026, tmp_path / "no" / "such" / "x.xlsx", by=app.person)
    target = tmp_path / "x.xlsx"
    target.mkdir()
    with pytest.raises(StorageDenied):
        app.exports.month(OCTOBER_2026, target, by=app.person)
    assert list(tmp_path.glob("*.tmp")) == []


def test_the_copy_of_everything_has_every_child_and_visit(app: App, tmp_path: Path) -> None:
    take_in(app, OCTOBER)
    app.exports.dump(tmp_path / "dump", by=app.person)
    with (tmp_path / "dump" / "children.csv").open(encoding="utf-8", newline="") as file:
        children = {row["child_id"]: row for row in csv.DictReader(file)}
    with (tmp_path / "dump" / "visits.csv").open(encoding="utf-8", newline="") as file:
        visits = list(csv.DictReader(file))
    assert len(children) == len(visits) == 42
    for visit in visits:
        stored = app.case_page.open(int(visit["child_id"]), by=app.person).growth.visits[0]
        assert visit["visit_date"] == stored.visit.visit_date.isoformat()
        assert float(visit["weight_kg"]) == stored.visit.weight_kg
        assert float(visit["zlen"]) == stored.growth.zlen
        assert visit["nik"] == children[visit["child_id"]]["nik"]


def test_the_chart_on_paper_is_a_vector_sheet_with_the_child_and_her_measurements(
    app: App, tmp_path: Path
) -> None:
    child = app.children.register(a_child(name="Syifa Nur"), by=app.person).record
    visit = a_visit(child_id=child.child_id, visit_date=date(2026, 5, 2), lenhei_cm=73.5)
    app.visits.record(visit, by=app.person)
    app.visits.record(replace(visit, visit_date=date(2026, 6, 2), lenhei_cm=74.6), by=app.person)
    out = tmp_path / "grafik.pdf"
    app.exports.chart_pdf(child.child_id, out, by=app.person, indicator=Indicator.HEIGHT_FOR_AGE)
    (page,) = PdfReader(out).pages
    text = page.extract_text()
    for expected in ("Syifa Nur", "Puskesmas Banjar I", "2 Mei 2026", "73,5", "74,6"):
        assert expected in text
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert not page.images


def test_a_midwife_takes_no_file_out(app: App, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        app.exports.dump(tmp_path / "dump", by=MIDWIFE)
    assert not (tmp_path / "dump").exists()


def test_what_belonged_to_a_removed_child_or_course_is_not_in_the_copy(
    app: App, tmp_path: Path
) -> None:
    def courses_in(name: str) -> set[str]:
        with (tmp_path / "dump" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return {row["course_id"] for row in csv.DictReader(file)}

    fed = []
    for number in range(3):
        child = a_wasted_girl(app, TODAY - timedelta(days=3), name=f"Ayu {number}")
        course = enrolled(app, child)
        weighed(app, child, course, TODAY, -2.4)
        app.feeding_log.tick_day(course.course_id, TODAY, by=app.person)
        fed.append(course)
    app.children.remove(fed[0].child_id, by=app.person)
    app.feeding.remove(fed[1].course_id, by=app.person)
    app.exports.dump(tmp_path / "dump", by=app.person)
    stands = {str(fed[2].course_id)}
    assert courses_in("feeding") == stands
    assert courses_in("feeding_days") == stands
    assert courses_in("feeding_weighings") == stands


def test_a_protected_file_opens_with_its_password_only(app: App, tmp_path: Path) -> None:
    take_in(app, OCTOBER)
    plain, locked = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    app.exports.month(OCTOBER_2026, plain, by=app.person)
    report = app.exports.month(
        OCTOBER_2026,
        locked,
        by=app.person,
        layout=NationalLayout.NATIONAL34,
        password=FILE_PASSWORD,
    )
    assert report.protected
    content = locked.read_bytes()
    assert not zipfile.is_zipfile(io.BytesIO(content))
    assert b"UMAR PRATAMA" not in content
    wrong = msoffcrypto.OfficeFile(io.BytesIO(content))
    with pytest.raises(InvalidKeyError):
        wrong.load_key(password="kuda nil di sungai", verify_password=True)
    office = msoffcrypto.OfficeFile(io.BytesIO(content))
    office.load_key(password=FILE_PASSWORD, verify_password=True)
    out = io.BytesIO()
    office.decrypt(out, verify_integrity=True)
    opened = openpyxl.load_workbook(out).worksheets[0]
    names = [row[2] for row in opened.iter_rows(min_row=2, values_only=True)]
    assert names == [row[2] for row in cells_of(plain, 0)[1:]]
    sent = app.sent.all(OCTOBER_2026, by=app.person)[0]
    assert (sent.kind, sent.file, dict(sent.figures)) == (
        "national34", "b.xlsx", {"children": 42, "differing": report.differing},
    )  # fmt: skip
    assert sent.sha256 == hashlib.sha256(content).hexdigest()
    line = app.journal_search.search(action="export", by=app.person)[0]
    assert line.after == {
        "month": "2026-10", "children": 42, "layout": "national34", "protected": True,
    }  # fmt: skip


def test_nothing_readable_is_written_while_a_file_is_protected(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(app, OCTOBER)
    written: list[bytes] = []
    real = os.write

    def watched(descriptor: int, data: bytes) -> int:
        written.append(bytes(data))
        return real(descriptor, data)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(os, "write", watched)
    app.exports.month(OCTOBER_2026, tmp_path / "b.xlsx", by=app.person, password=FILE_PASSWORD)
    assert not any(b"PK\x03\x04" in data[:4] for data in written)
    assert not list((tmp_path / "temporary").iterdir())


@pytest.mark.parametrize("password", ["pendek", "12345678901", "password123", "x" * 300])
def test_a_weak_password_writes_no_file(app: App, tmp_path: Path, password: str) -> None:
    out = tmp_path / "b.xlsx"
    with pytest.raises(Invalid):
        app.exports.month(OCTOBER_2026, out, by=app.person, password=password)
    assert not out.exists()


def test_a_child_typed_here_has_her_words_from_the_records(app: App, tmp_path: Path) -> None:
    child = app.children.register(a_child(birth_date=date(2025, 9, 1)), by=app.person).record
    for day, weight in ((date(2026, 9, 2), 8.0), (date(2026, 10, 2), 8.1)):
        app.visits.record(
            a_visit(child_id=child.child_id, visit_date=day, weight_kg=weight, lenhei_cm=72.0),
            by=app.person,
        )
    for item in (
        CareItem(child_id=child.child_id, kind=CareKind.VITAMIN_A, on=date(2026, 8, 3),
                 item="blue", reason=""),
        CareItem(child_id=child.child_id, kind=CareKind.KPSP, on=date(2026, 10, 2), month=12,
                 amount=7),
        CareItem(child_id=child.child_id, kind=CareKind.MBG, on=date(2026, 10, 2)),
    ):  # fmt: skip
        app.care_items.record(item, confirmed=ALL_ASKED, by=app.person)
    out = tmp_path / "a.xlsx"
    report = app.exports.month(OCTOBER_2026, out, by=app.person)
    header, cells = cells_of(out, 0)
    row = dict(zip(header, cells, strict=True))
    said = ("Naik Berat Badan", "Jml Vit A", "KPSP", "KIA", "Kelas Ibu Balita", "MBG")
    assert [row[name] for name in said] == ["T", 1, "M", None, None, "Ya"]
    assert report.differing == 0
    # Taking it in again changes nothing, and a word of an import that differs is named.
    again = take_in(app, out)
    assert (again.visits_new, again.changed, again.unchanged) == (0, 0, 1)
    text = out.with_suffix(".csv")
    text.write_text(
        "NIK,Nama,JK,Tgl Lahir,Tanggal Pengukuran,Berat,Tinggi,Naik Berat Badan\n"
        f"{child.nik or ''},{child.name},P,2025-09-01,2026-10-02,8.1,72,N\n",
        encoding="utf-8",
    )
    assert take_in(app, text).changed == 1
    assert app.exports.month(OCTOBER_2026, out, by=app.person).differing == 1
    assert cells_of(out, 2)[3] == (1, "Naik Berat Badan", "T", "N")
