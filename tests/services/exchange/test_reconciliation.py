"""A month compared with the national file: real files, real vault; decisions last."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, NotAllowed, NotFound, StorageDenied
from desktop_app.exchange.eppgbm import read_register
from desktop_app.programme.records.children import Month
from desktop_app.services.exchange.exports import NationalLayout
from desktop_app.services.exchange.reconciliation import Item, Pile, Reconciled, Verdict
from tests.services.conftest import MIDWIFE
from tests.services.exchange.test_imports import OCTOBER, take_in

MONTH = Month(year=2026, month=10)


@pytest.fixture
def national(app: App, tmp_path: Path) -> Path:
    """Our own export of a month, as the national system would give it back."""
    take_in(app, OCTOBER)
    out = tmp_path / "nasional.xlsx"
    app.exports.month(MONTH, out, by=app.person)
    return out


def compare(app: App, path: Path, month: Month = MONTH) -> Reconciled:
    return app.reconciliation.compare(month, path, by=app.person)


def changed(path: Path, change: Callable[[Any, dict[str, int]], None]) -> Path:
    """Change the file's first sheet, whose columns are told by heading."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    change(sheet, {str(cell.value): at for at, cell in enumerate(sheet[1], start=1)})
    book.save(path)
    return path


def row_of(sheet: Any, columns: dict[str, int], name: str) -> int:
    return next(
        at for at in range(2, sheet.max_row + 1) if sheet.cell(at, columns["Nama"]).value == name
    )


def names(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [str(row[2]) for row in sheet.iter_rows(min_row=2, values_only=True)]


def only(found: Reconciled, pile: Pile) -> Item:
    (item,) = found.piles.of(pile)
    return item


@pytest.mark.parametrize("layout", list(NationalLayout))
def test_our_own_export_gives_empty_piles(app: App, tmp_path: Path, layout: NationalLayout) -> None:
    take_in(app, OCTOBER)
    out = tmp_path / "sendiri.xlsx"
    report = app.exports.month(MONTH, out, layout=layout, by=app.person)
    found = compare(app, out)
    assert found.piles.items == ()
    assert (found.piles.agreeing, found.unread, found.other_months) == (report.children, (), 0)


def test_four_piles_and_a_sheet_in_the_national_layout(
    app: App, national: Path, tmp_path: Path
) -> None:
    known = names(national)

    def change(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(row_of(sheet, columns, known[0]), columns["Berat"]).value = 9.99
        sheet.cell(row_of(sheet, columns, known[1]), columns["NIK"]).value = "327901**********"
        double = [cell.value for cell in sheet[row_of(sheet, columns, known[2])]]
        sheet.delete_rows(row_of(sheet, columns, known[3]))
        sheet.append(double)
        stranger = list(double)
        stranger[columns["Nama"] - 1], stranger[columns["NIK"] - 1] = "Zulaikha Rahmani", None
        stranger[columns["Nama Ortu"] - 1] = "Karta/Onih"
        sheet.append(stranger)

    found = compare(app, changed(national, change))
    assert {pile: len(found.piles.of(pile)) for pile in Pile} == dict.fromkeys(Pile, 1)
    assert [one.field for one in only(found, Pile.DIFFERENT).differences] == ["weight_kg"]
    assert only(found, Pile.ONLY_HERE).child.name == known[3]
    out = tmp_path / "pembetulan.xlsx"
    report = app.reconciliation.write(found, out, by=app.person)
    assert report.children == 4
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Pembetulan", "Hanya di sana", "Ganda", "Ringkasan"]
    headings, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert headings[:5] == ("No", "NIK", "Nama", "JK", "Tgl Lahir")
    told = {row[2]: row[-1] for row in rows}
    assert set(told) == {known[0], known[3]}
    assert str(told[known[0]]).startswith("Berat: 9,99 → ")
    assert told[known[3]] == "Ada di sini, tidak ada di berkas nasional"
    assert book.worksheets[1].cell(2, 3).value == "Zulaikha Rahmani"
    assert str(book.worksheets[2].cell(2, 11).value).startswith("Sama dengan baris ")
    # What is typed from the sheet is what stands here: read again it says the same.
    again = read_register(out).rows
    assert {row.child.name for row in again if row.child and row.sheet == "Pembetulan"} == set(told)
    with pytest.raises(StorageDenied):
        app.reconciliation.write(found, national, by=app.person)


def test_decisions_are_kept_for_the_next_comparison(app: App, national: Path) -> None:
    known = names(national)

    def change(sheet: Any, columns: dict[str, int]) -> None:
        row = row_of(sheet, columns, known[0])
        sheet.cell(row, columns["Nama"]).value = "Zulaikha Rahmani"
        sheet.cell(row, columns["NIK"]).value = None

    found = compare(app, changed(national, change))
    here, there = only(found, Pile.ONLY_HERE), only(found, Pile.ONLY_THERE)
    assert here.child.child_id in {one.child.child_id for one in found.likely(there)}
    assert found.likely(here) == ()
    with pytest.raises(Conflict):
        app.reconciliation.decide(found, there, Verdict.SAME, by=app.person)
    with pytest.raises(NotFound):
        app.reconciliation.decide(found, there, Verdict.SAME, child_id=999, by=app.person)
    paired = app.reconciliation.decide(
        found, there, Verdict.SAME, child_id=here.child.child_id, by=app.person
    )
    item = only(paired, Pile.DIFFERENT)
    assert {one.field for one in item.differences} >= {"name"}
    # Another comparison knows the answer; a later answer replaces it.
    item = only(compare(app, national), Pile.DIFFERENT)
    apart = app.reconciliation.decide(found, item, Verdict.APART, by=app.person)
    assert len(apart.piles.items) == 2
    settled = app.reconciliation.decide(
        apart, only(apart, Pile.ONLY_THERE), Verdict.SETTLED, by=app.person
    )
    assert (len(settled.piles.items), len(settled.piles.settled)) == (1, 1)
    assert len(compare(app, national).piles.settled) == 1
    opened = app.reconciliation.reopen(settled, settled.piles.settled[0], by=app.person)
    assert len(opened.piles.items) == 2
    with pytest.raises(NotFound):
        app.reconciliation.reopen(opened, opened.piles.items[0], by=app.person)


def test_erasing_a_child_erases_what_was_decided_about_her(app: App, national: Path) -> None:
    name = names(national)[0]
    national = changed(
        national, lambda sheet, columns: sheet.delete_rows(row_of(sheet, columns, name))
    )
    found = compare(app, national)
    item = only(found, Pile.ONLY_HERE)
    app.reconciliation.decide(found, item, Verdict.SETTLED, by=app.person)
    with app.exports.store.unit() as unit:
        assert unit.erasing.records_of(item.child.child_id)["reconcile_decision"] == [1]
        unit.erasing.erase([item.child.child_id], [])
        assert tuple(unit.reconcile_decisions.all()) == ()


def test_rows_of_other_months_without_a_measurement_or_unread_are_counted(
    app: App, tmp_path: Path
) -> None:
    path = tmp_path / "campur.csv"
    path.write_text(
        "Nama;JK;Tgl Lahir;Tgl Ukur;BB;TB\nBudi;L;28/5/2024;10/9/2026;9,1;77\n"
        "Sari;P;28/5/2024;;;\nTono;?;28/5/2024;13/10/2026;9,1;77\nIna;P;29/5/2024;13/10/2026;9,1;77\n",
        encoding="utf-8",
    )
    found = compare(app, path)
    assert (found.other_months, found.unmeasured) == (1, 1)
    assert [row.name for row in found.unread] == ["Tono"]
    assert only(found, Pile.ONLY_THERE).child.name == "Ina"
    assert found.compared == {
        "name", "sex", "birth_date", "visit_date", "weight_kg", "lenhei_cm",
    }  # fmt: skip
    out = tmp_path / "pembetulan.xlsx"
    app.reconciliation.write(found, out, by=app.person)
    said = [row[0] for row in openpyxl.load_workbook(out)["Ringkasan"].iter_rows(values_only=True)]
    assert said[-1] == "Baris 4: Jenis kelamin belum dipilih."
    assert any(
        "Tidak terdaftar di sini" in str(row[-1])
        for row in openpyxl.load_workbook(out)["Hanya di sana"].iter_rows(values_only=True)
    )


def test_a_midwife_compares_but_takes_nothing_out(app: App, national: Path, tmp_path: Path) -> None:
    found = app.reconciliation.compare(MONTH, national, by=MIDWIFE)
    with pytest.raises(NotAllowed):
        app.reconciliation.write(found, tmp_path / "x.xlsx", by=MIDWIFE)
