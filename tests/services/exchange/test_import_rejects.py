"""Refused and doubtful rows come back as a workbook, are corrected there, and are taken in."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop_app.app import App
from desktop_app.errors import StorageDenied
from desktop_app.exchange.heading_words import MEANINGS
from desktop_app.exchange.headings import meaning_of
from desktop_app.exchange.rejected_rows import LINE, ORIGIN, REASON, _heading
from desktop_app.services.exchange.import_choices import NO_CHOICES, Choices
from desktop_app.services.exchange.import_plan import Plan
from desktop_app.services.exchange.imports import ImportReport


def _taken(app: App, path: Path, choices: Choices = NO_CHOICES) -> tuple[Plan, ImportReport]:
    plan = app.imports.preview(path, by=app.person, choices=choices)
    return plan, app.imports.apply(plan, by=app.person).record


def _saved(app: App, plan: Plan, report: ImportReport, out: Path) -> list[dict[str, object]]:
    rows = (*report.refused, *report.doubtful)
    app.import_rejects.write(plan, rows, out, by=app.person)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    heading, *lines = [[cell.value for cell in row] for row in sheet.rows]
    return [dict(zip(map(str, heading), line, strict=True)) for line in lines]


def _corrected(out: Path, column: str, row: int, value: str) -> None:
    book = openpyxl.load_workbook(out)
    sheet = book.active
    assert sheet is not None
    at = [cell.value for cell in sheet[1]].index(column) + 1
    sheet.cell(row, at, value)
    book.save(out)


def _file(folder: Path, text: str) -> Path:
    path = folder / "juni.csv"
    path.write_text(text, encoding="utf-8")
    return path


FILE = """Posyandu: Melati 3

Nama;JK;Tgl Lahir;Tgl Ukur;BB;TB;Ortu
Budi;L;28/6/2024;10/6/2025;9,1;77,5;=1+1
Sari;?;3/5/2024;11/6/2025;8,5;75;Ani
Tono;L;4/6/2024;11/6/2025;28,9;76;Ina
"""


def test_rows_are_corrected_in_the_workbook_and_taken_in_again(app: App, tmp_path: Path) -> None:
    plan, report = _taken(app, _file(tmp_path, FILE))
    assert len(report.refused) >= 1
    out = tmp_path / "perbaikan.xlsx"
    lines = _saved(app, plan, report, out)
    sari = next(line for line in lines if line["Nama"] == "Sari")
    # Alone in a file, 3/5/2024 would not tell its order: it comes back as the date that was read.
    assert sari["Tanggal Lahir"] == datetime(2024, 5, 3)  # noqa: DTZ001 -- a cell has no zone
    assert sari["Posyandu"] == "Melati 3"
    assert sari[ORIGIN] == "5"
    assert sari[REASON]
    _corrected(out, "Jk", lines.index(sari) + 2, "P")
    _taken(app, out)
    (child,) = app.children.search("Sari", by=app.person)
    assert (child.birth_date, child.posyandu) == (date(2024, 5, 3), "Melati 3")


def test_a_doubtful_row_taken_in_again_unchanged_changes_nothing(app: App, tmp_path: Path) -> None:
    text = FILE.replace("28,9", "19,5").replace("?", "P")
    plan, report = _taken(app, _file(tmp_path, text))
    assert report.doubtful
    assert not report.refused
    out = tmp_path / "perbaikan.xlsx"
    _saved(app, plan, report, out)
    _, again = _taken(app, out)
    assert (again.children_new, again.visits_new, again.changed) == (0, 0, 0)
    assert again.unchanged == len(report.doubtful)


def test_a_row_that_does_not_fit_comes_back_whole_and_is_never_read_shifted(
    app: App, tmp_path: Path
) -> None:
    text = (
        "Nama,JK,Tgl Lahir,Tgl Ukur,BB,TB\n"
        "Budi,L,28/6/2024,10/6/2025,9.1,77.5\n"
        "Sari,P,2024,28/6/2024,10/6/2025,xx,9.1,77.5\n"
    )
    plan, report = _taken(app, _file(tmp_path, text))
    assert len(report.refused) == 1
    out = tmp_path / "perbaikan.xlsx"
    (line,) = _saved(app, plan, report, out)
    assert line[LINE] == "Sari | P | 2024 | 28/6/2024 | 10/6/2025 | xx | 9.1 | 77.5"
    assert {value for key, value in line.items() if key not in {LINE, REASON, ORIGIN}} == set()


def test_visits_side_by_side_come_back_one_below_the_other(app: App, tmp_path: Path) -> None:
    text = (
        "Nama;JK;Tgl Lahir;Tgl Ukur 1;BB 1;TB 1;Tgl Ukur 2;BB 2;TB 2\n"
        "Budi;L;28/6/2024;10/5/2025;9,1;77;10/6/2025;99,9;78\n"
    )
    plan, report = _taken(app, _file(tmp_path, text))
    out = tmp_path / "perbaikan.xlsx"
    lines = _saved(app, plan, report, out)
    wrong = next(line for line in lines if str(line["Tanggal Ukur"]).startswith("2025-06-10"))
    assert "99,9" in wrong.values()
    assert wrong[ORIGIN] == "2 2"


def test_the_source_is_never_overwritten_and_the_saving_is_journaled(
    app: App, tmp_path: Path
) -> None:
    path = _file(tmp_path, FILE)
    plan, report = _taken(app, path)
    with pytest.raises(StorageDenied, match="target_is_input"):
        app.import_rejects.write(plan, report.refused, path, by=app.person)
    app.import_rejects.write(plan, report.refused, tmp_path / "x.xlsx", by=app.person)
    (line,) = app.journal_search.search(action="export", limit=1, by=app.person)
    assert (line.kind, line.after) == ("rejected_rows", {"lines": 1})


@pytest.mark.parametrize("meaning", [m for m in MEANINGS if m != "-"])
def test_each_heading_of_the_workbook_is_read_as_what_it_is(meaning: str) -> None:
    for factor in (None, 0.001) if meaning == "weight" else (None,):
        assert meaning_of(_heading((meaning, factor, 0))) == meaning


def test_the_columns_for_the_person_are_not_read() -> None:
    assert {meaning_of(heading) for heading in (REASON, ORIGIN, LINE)} == {None}
