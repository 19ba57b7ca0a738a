"""A month's reports through the services: against a plain count, as files, journaled."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.records.children import Child, Month, Place
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import count_month
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.report_table import ReportTable
from desktop_app.services.reports.month_register import month_columns
from desktop_app.services.reports.month_reports import ReportKind
from tests.builders import a_child, a_visit
from tests.oracles.month_count import Counted, figures_of
from tests.services.conftest import READER, TODAY
from tests.services.growing import ALL_ASKED, a_wasted_girl, weight_at

OCTOBER, NOVEMBER = Month(year=2026, month=10), Month(year=2026, month=11)


def total(table: ReportTable, figure: str, of: str = "") -> float | None:
    at = [(column.figure, column.of) for column in table.columns].index((figure, of))
    return table.rows[-1].cells[at].value


@pytest.mark.parametrize("month", [OCTOBER, NOVEMBER, Month(year=2025, month=12)])
def test_every_figure_agrees_with_a_plain_count_of_the_register(demo: App, month: Month) -> None:
    with demo._store.reading() as unit:
        columns = month_columns(unit, month)
        children = list(unit.children.all())
        visits = {child.child_id: unit.visits.of_child(child.child_id) for child in children}
        gone = {
            one.child_id for one in unit.feeding_courses.all() if one.outcome in {"died", "moved"}
        }
        gone |= {
            one.child_id
            for one in unit.outpatient_courses.all()
            if one.outcome in {"died", "moved"}
        }
        gone |= {one.child_id for one in unit.infections.all() if one.outcome == "died"}
    rules = report_rules()
    count = count_month(columns, load_kbm(), rules)
    behind: dict[str, set[int]] = {code: set() for code in count.masks}
    for child in children:
        if child.child_id in gone:
            continue
        said = [one.visit.reported.get("kia") for one in visits[child.child_id]]
        assert not any(said)
        one = Counted(child=child, present=True, kia=None, visits=visits[child.child_id])
        for code in figures_of(one, month, load_kbm(), rules.new_within_days):
            behind[code].add(child.child_id)
    assert len(behind["s"]) > 50
    for code, expected in behind.items():
        assert set(count.children(code)) - gone == expected, code


def test_a_child_counts_where_she_lived_on_the_months_last_day(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    app.visits.record(a_visit(child_id=child.child_id, visit_date=date(2026, 10, 5)), by=app.person)
    place = Place(kecamatan="Banjar", desa="Cibeureum", posyandu="Melati 1")
    change = StandingChange(
        child_id=child.child_id, kind=StandingKind.MOVED_WITHIN, on=TODAY, lives_in=place
    )
    app.standings.record(change, by=app.person)
    died = StandingChange(child_id=child.child_id, kind=StandingKind.DIED, on=TODAY)

    def desa(month: Month) -> list[str]:
        (table, *_) = app.reports.tables(month, ReportKind.SKDN, by=READER)
        return [row.labels[1] for row in table.rows if row.total and row.labels[1]]

    assert (desa(OCTOBER), desa(NOVEMBER)) == (["Balokang"], ["Cibeureum"])
    app.standings.record(died, by=app.person)
    assert (desa(OCTOBER), desa(NOVEMBER)) == (["Balokang"], [])


def test_the_book_is_what_the_newest_file_said(app: App) -> None:
    def reported(child: Child, on: date, kia: str) -> None:
        visit = a_visit(child_id=child.child_id, visit_date=on, reported={"kia": kia})
        app.visits.record(visit, by=app.person)

    child = app.children.register(a_child(), by=app.person).record
    reported(child, date(2026, 9, 5), "Tidak")
    reported(child, date(2026, 10, 5), "Ya")
    for month, code in ((Month(year=2026, month=9), "k_no"), (OCTOBER, "k_yes")):
        table, *_ = app.reports.tables(month, ReportKind.SKDN, by=READER)
        assert total(table, code) == 1
    table, *_ = app.reports.tables(Month(year=2026, month=8), ReportKind.SKDN, by=READER)
    assert total(table, "k_unknown") == 1


@pytest.mark.parametrize("kind", ReportKind)
def test_a_report_as_a_workbook_and_as_csv(demo: App, tmp_path: Path, kind: ReportKind) -> None:
    tables = demo.reports.tables(NOVEMBER, kind, by=demo.person)
    book_file, csv_file = tmp_path / "laporan.xlsx", tmp_path / "laporan.csv"
    paper = tmp_path / "laporan.pdf"
    for out in (book_file, csv_file, paper):
        demo.reports.export(NOVEMBER, kind, out, by=demo.person)
    book = openpyxl.load_workbook(book_file)
    assert book.sheetnames[-1] == "Definisi"
    assert len(book.sheetnames) == len(tables) + 1
    for sheet, table in zip(book, tables, strict=False):
        written = list(sheet.values)[5 : 5 + len(table.rows)]
        shown = [[cell.value for cell in row.cells] for row in table.rows]
        width = len(table.labels)
        assert [list(row[width:]) for row in written] == [
            [None if value is None else pytest.approx(value) for value in row] for row in shown
        ]
    defined = {row[0] for row in book["Definisi"].values}
    assert len(defined) > 2
    with csv_file.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == sum(len(table.rows) * len(table.columns) for table in tables)
    assert {line["period"] for line in lines} == {"2026-11"}
    assert len(PdfReader(paper).pages) > len(tables)
    with demo._store.reading() as unit:
        entry = next(iter(unit.journal.search()))
    assert (entry.action, entry.kind) == ("export", "report")


def test_a_quarter_joins_its_months_and_names_the_missing_ones(app: App, tmp_path: Path) -> None:
    child = app.children.register(a_child(), by=app.person).record
    for day in (date(2026, 5, 2), date(2026, 7, 4), date(2026, 8, 3)):
        app.visits.record(a_visit(child_id=child.child_id, visit_date=day), by=app.person)
    quarter = Quarter(year=2026, quarter=3)
    table = app.reports.quarter(quarter, by=READER)
    heads = [column.head for column in table.columns]

    def value(head: str) -> float | None:
        return table.rows[-1].cells[heads.index(head)].value

    assert [str(month) for month in table.missing] == [
        "2026-01", "2026-02", "2026-03", "2026-04", "2026-06", "2026-09",
    ]  # fmt: skip
    assert (value("11 Balita 0-59"), value("16 Ditimbang 0-59")) == (1, 1)
    assert (value("33 T"), value("87 T")) == (0, 1)
    assert (value("66 VA 12-59"), value("67 VA 12-59 diberi")) == (1, 0)
    assert value("46 Bayi 0-5") == 0
    assert value("53 Anak 6-23") is None
    out = tmp_path / "triwulan.xlsx"
    app.reports.export_quarter(quarter, out, by=app.person)
    cells = [str(cell) for row in openpyxl.load_workbook(out)["Agregat"].values for cell in row]
    assert any(
        cell.startswith("Belum ada kunjungan: Januari 2026, Februari 2026") for cell in cells
    )
    with pytest.raises(Invalid):
        app.reports.quarter(Quarter(year=2027, quarter=1), by=READER)
    with pytest.raises(NotAllowed):
        app.reports.export_quarter(quarter, tmp_path / "x.csv", by=READER)


def test_a_part_above_its_whole_is_told_under_the_table(app: App, tmp_path: Path) -> None:
    child = a_wasted_girl(app, TODAY)
    draft = app.feeding.of_child(child.child_id, by=app.person).draft
    assert draft is not None
    app.feeding.enrol(draft, by=app.person)
    found = app.case_page.open(child.child_id, by=app.person).growth.visits[-1].visit
    better = replace(found, weight_kg=weight_at(child, found.lenhei_cm or 0, -0.5))
    app.visits.correct(better, shown=found, confirmed=ALL_ASKED, by=app.person)
    out = tmp_path / "agregat.xlsx"
    app.reports.export(NOVEMBER, ReportKind.AGGREGATE, out, by=app.person)
    cells = [str(cell) for row in openpyxl.load_workbook(out)["Agregat"].values for cell in row]
    assert "Periksa Balokang: 82 GK dapat PMT (1) lebih dari 81 Gizi kurang (0)." in cells


def test_what_is_refused(app: App, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        app.reports.tables(Month(year=2026, month=12), ReportKind.SKDN, by=app.person)
    assert [problem.code for problem in refused.value.problems] == ["report_in_future"]
    with pytest.raises(NotAllowed):
        app.reports.export(NOVEMBER, ReportKind.SKDN, tmp_path / "x.csv", by=READER)
    assert not list(tmp_path.glob("x.*"))


def test_a_report_for_publishing_has_no_small_number(demo: App, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    demo.reports.export(OCTOBER, ReportKind.SKDN, out, by=demo.person, hide_small=True)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["SKDN", "Definisi"]
    cells = [cell for row in book["SKDN"].iter_rows(min_row=6) for cell in row[3:]]
    whole = [
        cell.value
        for cell in cells
        if isinstance(cell.value, int | float) and "%" not in cell.number_format
    ]
    assert any(cell.value == "*" for cell in cells)
    assert whole
    assert not [value for value in whole if 0 < value < 5]
    for name in ("a.csv", "a.pdf"):
        demo.reports.export(
            OCTOBER, ReportKind.AGGREGATE, tmp_path / name, by=demo.person, hide_small=True
        )
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        values = {row["value"] for row in csv.DictReader(file)}
    assert "*" in values
    assert values.isdisjoint({"1", "2", "3", "4"})
    assert "* kurang dari 5" in "".join(
        page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages
    )
    with pytest.raises(Invalid):
        demo.reports.export(OCTOBER, ReportKind.COHORT, out, by=demo.person, hide_small=True)
