"""A whole import is taken back; what someone has changed since stays, and is named."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, NotAllowed
from desktop_app.programme.records.children import Child, Visit
from desktop_app.services.exchange.imports import ImportReport
from tests.builders import a_visit
from tests.services.conftest import READER

HEADER = "Nama;JK;Tgl Lahir;Tgl Ukur;BB;TB;Posyandu;MBG\n"
MAY = "Budi;L;28/5/2024;10/5/2025;8,9;76;Melati;\nSari;P;14/6/2024;11/5/2025;8,5;75;Melati;\n"
JUNE = (
    "Budi;L;28/5/2024;10/6/2025;9,1;77;Mawar;Ya\nSari;P;14/6/2024;11/5/2025;8,6;75;Melati;\n"
    "Tono;L;24/6/2024;11/6/2025;8,9;76;Mawar;Ya\n"
)


def _taken(app: App, folder: Path, rows: str, name: str = "a.csv") -> ImportReport:
    path = folder / name
    path.write_text(HEADER + rows, encoding="utf-8")
    return app.imports.apply(app.imports.preview(path, by=app.person), by=app.person).record


def _life(app: App, name: str) -> tuple[Child, dict[date, Visit]]:
    (row,) = app.children.search(name, by=app.person)
    growth = app.case_page.open(row.child_id, by=app.person).growth
    return growth.child, {one.visit.visit_date: one.visit for one in growth.visits}


def test_everything_is_as_it_was_before_the_import(app: App, tmp_path: Path) -> None:
    _taken(app, tmp_path, MAY)
    before = {name: _life(app, name) for name in ("Budi", "Sari")}
    june = _taken(app, tmp_path, JUNE)
    assert _life(app, "Budi")[0].posyandu == "Mawar"
    done = app.import_undo.undo(june.entry_id, by=app.person).record
    assert (done.children_removed, done.visits_removed, done.kept) == (1, 2, ())
    assert done.restored == 2
    assert {name: _life(app, name) for name in ("Budi", "Sari")} == before
    assert app.children.search("Tono", by=app.person) == ()
    (line,) = app.journal_search.search(action="undo_import", limit=1, by=app.person)
    assert (line.record_id, line.after) == (june.entry_id, {"children": 1, "visits": 2})


def test_what_was_changed_since_stays_and_is_named(app: App, tmp_path: Path) -> None:
    may = _taken(app, tmp_path, MAY)
    _, visits = _life(app, "Budi")
    (visit,) = visits.values()
    app.visits.correct(replace(visit, weight_kg=9.0), by=app.person)
    sari, _ = _life(app, "Sari")
    later = a_visit(child_id=sari.child_id, visit_date=date(2025, 7, 1), lenhei_cm=77.0)
    app.visits.record(later, by=app.person)
    done = app.import_undo.undo(may.entry_id, by=app.person).record
    kept = {(one.child_name, one.day) for one in done.kept}
    # Budi's own fields are unchanged, but with a visit of his he stays in the register.
    assert kept == {("Budi", date(2025, 5, 10)), ("Budi", None), ("Sari", None)}
    assert (done.children_removed, done.visits_removed) == (0, 1)
    assert _life(app, "Budi")[1][date(2025, 5, 10)].weight_kg == 9.0
    assert list(_life(app, "Sari")[1]) == [date(2025, 7, 1)]


def test_a_file_can_be_taken_in_again_afterwards(app: App, tmp_path: Path) -> None:
    may = _taken(app, tmp_path, MAY)
    app.import_undo.undo(may.entry_id, by=app.person)
    assert app.children.count(by=app.person) == 0
    again = app.import_undo.undo(may.entry_id, by=app.person).record
    assert (again.children_removed, again.visits_removed, again.kept) == (0, 0, ())
    assert _taken(app, tmp_path, MAY).children_new == 2


def test_a_line_that_is_no_import_is_refused(app: App, tmp_path: Path) -> None:
    may = _taken(app, tmp_path, MAY)
    with pytest.raises(Conflict, match="import_undo_impossible"):
        app.import_undo.undo(may.entry_id - 1, by=app.person)


def test_a_reader_cannot_take_an_import_back(app: App, tmp_path: Path) -> None:
    may = _taken(app, tmp_path, MAY)
    with pytest.raises(NotAllowed):
        app.import_undo.undo(may.entry_id, by=READER)
    assert app.children.count(by=app.person) == 2
