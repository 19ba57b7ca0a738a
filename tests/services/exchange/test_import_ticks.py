"""The columns MBG and Kelas Ibu Balita of a file become ticks of the month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop_app.app import App
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.services.exchange.import_plan import RowOutcome

HEADER = "Nama,JK,Tgl Lahir,Nama Ortu,Desa/Kel,Tanggal Pengukuran,Berat,Kelas Ibu Balita,MBG\n"
SEPTEMBER, OCTOBER = date(2026, 9, 11), date(2026, 10, 12)


def a_row(day: date, mother_class: str, mbg: str, *, weight: str = "9.8") -> str:
    return f"Hana Putri,P,2025-01-10,Euis,Balokang,{day},{weight},{mother_class},{mbg}"


def a_file(folder: Path, *rows: str) -> Path:
    path = folder / "register.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def take_in(app: App, path: Path) -> RowOutcome:
    plan = app.imports.preview(path, by=app.person)
    app.imports.apply(plan, by=app.person)
    return plan.rows[-1].outcome


def ticks(app: App) -> set[tuple[str, date]]:
    (row,) = app.children.search("Hana", by=app.person)
    given = app.care_items.of_child(row.child_id, by=app.person).given
    return {(str(item.kind), item.on) for item in given}


def test_a_new_childs_columns_become_ticks_of_their_months(app: App, tmp_path: Path) -> None:
    path = a_file(tmp_path, a_row(SEPTEMBER, "Ya", "0"), a_row(OCTOBER, "-", "1"))
    take_in(app, path)
    assert ticks(app) == {("mother_class", SEPTEMBER), ("mbg", OCTOBER)}
    (row,) = app.children.search("Hana", by=app.person)
    given = app.care_items.of_child(row.child_id, by=app.person).given
    with app._store.reading() as unit:
        lines = [unit.history.changes_of("service", item.service_id) for item in given]
    assert [[line.action for line in found] for found in lines] == [["create"], ["create"]]


def test_the_same_file_again_ticks_nothing_twice(app: App, tmp_path: Path) -> None:
    path = a_file(tmp_path, a_row(OCTOBER, "Ya", "Ya"))
    take_in(app, path)
    before = ticks(app)
    assert take_in(app, path) is RowOutcome.UNCHANGED
    assert ticks(app) == before


def test_a_month_is_ticked_once_whoever_ticked_it(app: App, tmp_path: Path) -> None:
    take_in(app, a_file(tmp_path, a_row(SEPTEMBER, "", "")))
    (row,) = app.children.search("Hana", by=app.person)
    own = CareItem(child_id=row.child_id, kind=CareKind.MBG, on=date(2026, 10, 2))
    app.care_items.record(own, by=app.person)
    days = (OCTOBER, date(2026, 10, 26))
    take_in(app, a_file(tmp_path, *(a_row(day, "Ya", "Ya") for day in days)))
    assert ticks(app) == {("mbg", own.on), ("mother_class", OCTOBER)}


def test_a_known_row_that_now_says_yes_is_shown_as_a_change(app: App, tmp_path: Path) -> None:
    take_in(app, a_file(tmp_path, a_row(OCTOBER, "Ya", "Ya")))
    (row,) = app.children.search("Hana", by=app.person)
    for item in app.care_items.of_child(row.child_id, by=app.person).given:
        app.care_items.remove(item.service_id, by=app.person)
    path = a_file(tmp_path, a_row(OCTOBER, "Ya", "Ya"))
    (planned,) = app.imports.preview(path, by=app.person).rows
    assert planned.outcome is RowOutcome.CHANGED
    assert [(c.field, c.before, c.after) for c in planned.changes] == [
        ("mbg", None, OCTOBER),
        ("mother_class", None, OCTOBER),
    ]
    take_in(app, path)
    assert ticks(app) == {("mbg", OCTOBER), ("mother_class", OCTOBER)}


def test_a_later_no_takes_no_tick_away(app: App, tmp_path: Path) -> None:
    take_in(app, a_file(tmp_path, a_row(OCTOBER, "Ya", "Ya")))
    take_in(app, a_file(tmp_path, a_row(OCTOBER, "Tidak", "0", weight="9.9")))
    assert len(ticks(app)) == 2
