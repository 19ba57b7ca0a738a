"""The commands about what children get, as a scheduled job runs them on the demonstration."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl

from desktop_app.programme.reports.quarter import Quarter
from tests.whole.command import on_vault, one_line, run

TODAY = datetime.now(UTC).astimezone().date()


def test_the_scorecard_of_a_quarter(demo: Path) -> None:
    quarter = Quarter.of(TODAY)
    written = on_vault(demo, "scorecard", "--quarter", quarter, "--out", "skor.xlsx")
    assert (written.returncode, written.stderr) == (0, "")
    assert "tidak terenkripsi" in written.stdout
    book = openpyxl.load_workbook(demo / "skor.xlsx")
    assert book.sheetnames[0] == "Ringkasan"
    assert len(book.sheetnames) > 1
    assert run("scorecard", "--help", cwd=demo).returncode == 0


def test_a_months_report(demo: Path) -> None:
    month = f"{TODAY:%Y-%m}"
    for out in ("skdn.xlsx", "skdn.csv"):
        written = on_vault(demo, "report", "--month", month, "--kind", "skdn", "--out", out)
        assert (written.returncode, written.stderr) == (0, "")
    assert openpyxl.load_workbook(demo / "skdn.xlsx").sheetnames[-1] == "Definisi"
    with (demo / "skdn.csv").open(encoding="utf-8", newline="") as file:
        assert {line["period"] for line in csv.DictReader(file)} == {month}
    quarter = str(Quarter.of(TODAY))
    for kind in ("aggregate", "scorecard"):
        done = on_vault(demo, "report", "--quarter", quarter, "--kind", kind, "--out", "q.xlsx")
        assert (done.returncode, done.stderr) == (0, "")
    wrong = on_vault(demo, "report", "--quarter", quarter, "--kind", "skdn", "--out", "x.xlsx")
    assert wrong.returncode == 1
    assert "aggregate, scorecard" in one_line(wrong)
    wrong = on_vault(demo, "report", "--month", month, "--kind", "skd", "--out", "x.xlsx")
    assert wrong.returncode == 2
    assert "incidence" in one_line(wrong)


def test_the_families_for_genting(demo: Path) -> None:
    written = on_vault(demo, "genting", "--out", "genting.xlsx")
    assert (written.returncode, written.stderr) == (0, "")
    assert "tidak terenkripsi" in written.stdout
    sheet = openpyxl.load_workbook(demo / "genting.xlsx")["Daftar"]
    assert sum(isinstance(row[0], int) for row in sheet.values) > 0


def test_a_quarter_that_cannot_be_read_or_is_to_come(demo: Path) -> None:
    wrong = on_vault(demo, "scorecard", "--quarter", "2026-4", "--out", "x.xlsx")
    assert wrong.returncode == 2
    assert "2026Q4" in one_line(wrong)
    to_come = Quarter.of(TODAY + timedelta(days=200))
    later = on_vault(demo, "scorecard", "--quarter", to_come, "--out", "x.xlsx")
    assert later.returncode == 1
    assert "belum mulai" in one_line(later)
    assert not (demo / "x.xlsx").exists()


def test_the_dump_has_what_children_got(demo: Path) -> None:
    assert on_vault(demo, "dump", "--out", "salinan").returncode == 0

    def rows(name: str) -> list[dict[str, str]]:
        with (demo / "salinan" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    courses = {row["course_id"]: row for row in rows("feeding")}
    days = rows("feeding_days")
    assert {"child_id", "nik", "group", "state", "start", "planned_days", "outcome"} <= set(
        next(iter(courses.values()))
    )
    assert days
    assert {row["course_id"] for row in days} <= set(courses)
    assert {"child_id", "vaccine", "on"} <= set(rows("immunisations")[0])
    assert {"child_id", "kind", "on", "item"} <= set(rows("services")[0])
    family = rows("families")[0]
    assert {"family_id", "mother_height_cm", "house_water", "children"} <= set(family)
