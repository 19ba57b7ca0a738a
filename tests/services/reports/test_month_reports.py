"""A month's reports through the services: against a plain count, as files, journaled."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.growth.weight_gain import load_kbm
from desktop_app.programme.records.children import Child, Month, Place
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.month_count import count_month
from desktop_app.programme.reports.report_table import ReportTable
from desktop_app.services.reports.month_register import month_columns
from desktop_app.services.reports.month_reports import ReportKind
from desktop_app.services.vault import access
from tests.builders import a_child, a_visit
from tests.oracles.month_count import Counted, figures_of
from tests.services.conftest import FAST, NOW, PASSWORD, READER, TODAY

OCTOBER, NOVEMBER = Month(year=2026, month=10), Month(year=2026, month=11)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """A register of invented children, without moves or deaths."""
    created = access.create_vault(
        Path(tmp_path_factory.mktemp("reports")) / "vault",
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    app = open_app(created.vault, clock=lambda: NOW)
    app.demo.fill(120, 4, by=app.person)
    yield app
    app.close()


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
    count = count_month(columns, load_kbm(), new_within_days=rules.new_within_days)
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
        (table, _ages) = app.reports.tables(month, ReportKind.SKDN, by=READER)
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
        table, _ages = app.reports.tables(month, ReportKind.SKDN, by=READER)
        assert total(table, code) == 1
    table, _ages = app.reports.tables(Month(year=2026, month=8), ReportKind.SKDN, by=READER)
    assert total(table, "k_unknown") == 1


@pytest.mark.parametrize("kind", ReportKind)
def test_a_report_as_a_workbook_and_as_csv(demo: App, tmp_path: Path, kind: ReportKind) -> None:
    tables = demo.reports.tables(NOVEMBER, kind, by=demo.person)
    book_file, csv_file = tmp_path / "laporan.xlsx", tmp_path / "laporan.csv"
    for out in (book_file, csv_file):
        demo.reports.export(NOVEMBER, kind, out, by=demo.person)
    book = openpyxl.load_workbook(book_file)
    assert book.sheetnames[-1] == "Definisi"
    assert len(book.sheetnames) == len(tables) + 1
    for sheet, table in zip(book, tables, strict=False):
        written = list(sheet.values)[5:]
        shown = [[cell.value for cell in row.cells] for row in table.rows]
        width = len(table.labels)
        assert [list(row[width:]) for row in written] == [
            [None if value is None else pytest.approx(value) for value in row] for row in shown
        ]
    defined = {row[0] for row in book["Definisi"].values}
    assert len(defined) > 4
    with csv_file.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == sum(len(table.rows) * len(table.columns) for table in tables)
    assert {line["month"] for line in lines} == {"2026-11"}
    with demo._store.reading() as unit:
        entry = next(iter(unit.journal.search()))
    assert (entry.action, entry.kind) == ("export", "report")


def test_what_is_refused(app: App, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        app.reports.tables(Month(year=2026, month=12), ReportKind.SKDN, by=app.person)
    assert [problem.code for problem in refused.value.problems] == ["report_in_future"]
    with pytest.raises(NotAllowed):
        app.reports.export(NOVEMBER, ReportKind.SKDN, tmp_path / "x.csv", by=READER)
    assert not list(tmp_path.glob("x.*"))
