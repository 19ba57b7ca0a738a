"""Files of the national system through preview and import, into a real encrypted vault."""

import csv
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Cancelled, NotAllowed, Unreadable
from desktop_app.programme.records.casework import TbScreening
from desktop_app.programme.records.children import MeasuredVisit, Sex
from desktop_app.progress import CallbackProgress
from desktop_app.services.exchange.import_plan import RowOutcome
from desktop_app.services.exchange.imports import ImportReport
from tests.builders import a_child, a_visit
from tests.services.conftest import READER

DATA = Path(__file__).parents[2] / "data" / "eppgbm"
V1, V2 = DATA / "v1_ekspor_34kolom.csv", DATA / "v2_rekap_pmt_38kolom.csv"
SEPTEMBER, OCTOBER = DATA / "eppgbm_2026_09.csv", DATA / "eppgbm_2026_10.xlsx"
HEADER = "NIK,Nama,JK,Tgl Lahir,Nama Ortu,Desa/Kel,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur\n"


def take_in(app: App, path: Path) -> ImportReport:
    return app.imports.apply(app.imports.preview(path, by=app.person), by=app.person).record


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return (
        report.children_new,
        report.visits_new,
        report.unchanged,
        report.changed,
        len(report.refused),
    )


def visits_of(app: App, name: str) -> dict[date, MeasuredVisit]:
    (row,) = app.children.search(name, by=app.person)
    page = app.case_page.open(row.child_id, by=app.person).growth
    return {mv.visit.visit_date: mv for mv in page.visits}


def a_file(folder: Path, *rows: str, name: str = "register.csv") -> Path:
    path = folder / name
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_both_damaged_layouts_give_the_true_values_of_every_row(app: App) -> None:
    assert counts(take_in(app, V1)) == (8, 10, 0, 0, 0)
    assert counts(take_in(app, V2)) == (0, 6, 0, 0, 0)
    with (DATA / "v_expected_values.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    assert len(expected) == 16
    for row in expected:
        measured = visits_of(app, row["nama"])[date.fromisoformat(row["tgl_ukur"])]
        visit, growth = measured.visit, measured.growth
        (listed,) = app.children.search(row["nama"], by=app.person)
        assert listed.birth_date == date.fromisoformat(row["tgl_lahir"])
        assert listed.sex is (Sex.MALE if row["jk"] == "L" else Sex.FEMALE)
        assert visit.weight_kg == float(row["berat_kg"])
        assert visit.lenhei_cm == float(row["tinggi_cm"])
        assert visit.measure == {"Berdiri": "h", "Terlentang": "l"}[row["cara_ukur"]]
        assert visit.muac_cm == (float(row["lila_cm"] or 0) or None)
        assert (growth.zwei, growth.zlen, growth.zwfl) == (
            float(row["zs_bbu"]),
            float(row["zs_tbu"]),
            float(row["zs_bbtb"]),
        )


def test_a_destroyed_nik_is_matched_by_name_and_birth_date(app: App) -> None:
    take_in(app, V1)
    take_in(app, V2)
    assert len(visits_of(app, "Keysha Amelia")) == 2


def test_september_and_october_meet_in_the_same_children(app: App) -> None:
    assert counts(take_in(app, SEPTEMBER)) == (40, 40, 0, 0, 0)
    assert counts(take_in(app, OCTOBER)) == (10, 42, 0, 0, 0)
    assert app.children.count(by=app.person) == 50


@pytest.mark.parametrize("path", [V1, V2, SEPTEMBER, OCTOBER], ids=lambda path: path.name)
def test_the_same_file_again_changes_nothing(app: App, tmp_path: Path, path: Path) -> None:
    rows = sum(counts(take_in(app, path))[:2])
    app.exports.dump(tmp_path / "before", by=app.person)
    again = take_in(app, path)
    assert counts(again)[:2] == (0, 0)
    assert again.changed == 0
    assert again.refused == ()
    assert 0 < again.unchanged <= rows
    app.exports.dump(tmp_path / "after", by=app.person)
    for name in ("children.csv", "visits.csv"):
        assert (tmp_path / "before" / name).read_bytes() == (tmp_path / "after" / name).read_bytes()


def test_an_older_file_after_a_newer_one_does_not_turn_the_child_back(
    app: App, tmp_path: Path
) -> None:
    newer = a_file(
        tmp_path,
        ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9.0,78.0,Terlentang",
        name="b.csv",
    )
    older = a_file(
        tmp_path, ",Alya,P,2025-01-10,Ayah/Ibu,Jajawar,2026-09-05,8.8,77.0,Terlentang", name="a.csv"
    )
    take_in(app, newer)
    assert counts(take_in(app, older)) == (0, 1, 0, 0, 0)
    assert app.children.search("Alya", by=app.person)[0].desa == "Balokang"


def test_the_preview_says_what_each_row_would_do_and_writes_nothing(
    app: App, tmp_path: Path
) -> None:
    known = app.children.register(
        a_child(name="Alya", birth_date=date(2025, 1, 10), mother="Ibu", father="Ayah"),
        by=app.person,
    ).record
    app.visits.record(
        a_visit(
            child_id=known.child_id, visit_date=date(2026, 9, 5), weight_kg=8.8, lenhei_cm=77.0
        ),
        by=app.person,
    )
    path = a_file(
        tmp_path,
        ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-09-05,8.8,77.0,Terlentang",
        ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9.0,78.0,Terlentang",
        ",Bima,L,2025-02-11,Ayah/Ibu,Balokang,2026-10-05,9.0,75.0,Terlentang",
        ",Citra,P,2025-02-30,Ayah/Ibu,Balokang,2026-10-05,9.0,75.0,Terlentang",
        ",Dewi,P,2025-03-01,Ayah/Ibu,Balokang,2025-02-05,9.0,75.0,Terlentang",
        ",Eka,P,2025-03-01,Ayah/Ibu,Balokang,2026-10-05,9000,75.0,Terlentang",
    )
    plan = app.imports.preview(path, by=app.person)
    assert [(row.row_number, row.outcome) for row in plan.rows] == [
        (2, RowOutcome.UNCHANGED),
        (3, RowOutcome.NEW_VISIT),
        (4, RowOutcome.NEW_CHILD),
        (5, RowOutcome.REFUSED),
        (6, RowOutcome.REFUSED),
        (7, RowOutcome.REFUSED),
    ]
    assert [row.reasons[0].code for row in plan.rows if row.outcome is RowOutcome.REFUSED] == [
        "date_unreadable",
        "visit_before_birth",
        "weight_in_grams",
    ]
    assert app.children.count(by=app.person) == 1
    report = app.imports.apply(plan, by=app.person).record
    assert counts(report) == (1, 2, 1, 0, 3)


def test_a_changed_value_is_shown_before_and_after(app: App, tmp_path: Path) -> None:
    first = ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9.0,78.0,Terlentang"
    take_in(app, a_file(tmp_path, first))
    plan = app.imports.preview(a_file(tmp_path, first.replace("9.0", "9.2")), by=app.person)
    (row,) = plan.rows
    assert row.outcome is RowOutcome.CHANGED
    assert [(c.field, c.before, c.after) for c in row.changes] == [("weight_kg", 9.0, 9.2)]
    app.imports.apply(plan, by=app.person)
    assert visits_of(app, "Alya")[date(2026, 10, 5)].visit.weight_kg == 9.2


def test_an_empty_cell_erases_nothing(app: App, tmp_path: Path) -> None:
    take_in(
        app,
        a_file(tmp_path, ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9.0,78.0,Terlentang"),
    )
    report = take_in(app, a_file(tmp_path, ",Alya,P,2025-01-10,,,2026-10-05,9.0,,"))
    assert counts(report) == (0, 0, 1, 0, 0)
    (row,) = app.children.search("Alya", by=app.person)
    assert (row.desa, row.mother) == ("Balokang", "Ibu")


def test_two_different_rows_for_one_day_are_not_guessed_between(app: App, tmp_path: Path) -> None:
    report = take_in(
        app,
        a_file(
            tmp_path,
            ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9.0,78.0,Terlentang",
            ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,7.0,78.0,Terlentang",
        ),
    )
    assert [(row.row_number, row.reasons[0].code) for row in report.refused] == [
        (3, "rows_contradict")
    ]
    assert visits_of(app, "Alya")[date(2026, 10, 5)].visit.weight_kg == 9.0


CONTRADICTING = {
    "visit": (
        ",Asep,L,2025-05-01,/Lilis,Balokang,2026-05-02,8.4,73.5,terlentang",
        ",Asep,L,2025-05-01,/Lilis,Balokang,2026-05-02,9.4,73.5,terlentang",
    ),
    "halves of a visit": (
        ",Asep,L,2025-05-01,/Lilis,Balokang,2026-05-02,8.4,,",
        ",Asep,L,2025-05-01,/Lilis,Balokang,2026-05-02,,73.5,terlentang",
    ),
    "child": (
        "3279010105251001,Asep,L,2025-05-01,/Lilis,Balokang,2026-05-02,8.4,73.5,terlentang",
        "3279010105251001,Asep,L,2025-05-01,/Wati,Balokang,2026-05-02,8.4,73.5,terlentang",
    ),
    "born": (
        "3279010105251001,Asep,L,2025-05-01,/Lilis,Balokang,2026-05-02,8.4,73.5,terlentang",
        "3279010105251001,Asep,L,2025-05-03,/Lilis,Balokang,2026-05-02,8.4,73.5,terlentang",
    ),
}


@pytest.mark.parametrize("rows", CONTRADICTING.values(), ids=CONTRADICTING)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_file_that_contradicts_itself_changes_nothing_the_second_time(
    app: App, tmp_path: Path, rows: tuple[str, str], *, backwards: bool
) -> None:
    path = a_file(tmp_path, *(rows[::-1] if backwards else rows))
    take_in(app, path)

    def state() -> tuple[object, ...]:
        (row,) = app.children.search("Asep", by=app.person)
        page = app.case_page.open(row.child_id, by=app.person).growth
        return page.child, page.visits

    first = state()
    for _ in range(3):
        report = take_in(app, path)
        assert (report.children_new, report.visits_new, report.changed) == (0, 0, 0)
        assert state() == first


def test_a_nik_on_the_wrong_child_is_refused(app: App, tmp_path: Path) -> None:
    report = take_in(
        app,
        a_file(
            tmp_path,
            "3279015001250001,Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9,78,Terlentang",
            "3279015001250001,Bima,L,2024-03-02,Ayah/Ibu,Balokang,2026-10-05,12,88,Berdiri",
        ),
    )
    assert [row.reasons[0].code for row in report.refused] == ["nik_of_another"]


def test_a_nik_that_arrives_later_is_added_to_the_known_child(app: App, tmp_path: Path) -> None:
    row = ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9,78,Terlentang"
    take_in(app, a_file(tmp_path, row))
    take_in(app, a_file(tmp_path, f"3279015001250001{row}"))
    assert app.children.count(by=app.person) == 1
    assert app.children.by_nik("3279015001250001", by=app.person).name == "Alya"


def test_doubtful_values_come_in_and_are_named(app: App, tmp_path: Path) -> None:
    report = take_in(
        app,
        a_file(
            tmp_path,
            ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-09-05,8.8,78.0,Terlentang",
            ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9.0,76.0,Terlentang",
        ),
    )
    assert report.visits_new == 2
    named = {row.row_number: [p.code for p in row.reasons] for row in report.doubtful}
    assert "height_shrank" in named[3]


def test_a_corrected_birth_date_scores_the_earlier_visits_again(app: App, tmp_path: Path) -> None:
    nik = "3279015001250001"
    first = f"{nik},Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-09-05,8.8,77.0,Terlentang"
    take_in(app, a_file(tmp_path, first))
    moved = f"{nik},Alya,P,2025-04-10,Ayah/Ibu,Balokang,2026-10-05,9.0,78.0,Terlentang"
    take_in(app, a_file(tmp_path, moved))
    earlier = visits_of(app, "Alya")[date(2026, 9, 5)]
    assert earlier.growth.age_days == (date(2026, 9, 5) - date(2025, 4, 10)).days
    child = app.children.by_nik(nik, by=app.person)
    rescored = app.visits.preview(child, (), earlier.visit, by=app.person).growth
    assert rescored is not None
    assert earlier.growth.zlen == rescored.zlen


def test_a_birth_date_after_what_is_recorded_is_refused(app: App, tmp_path: Path) -> None:
    nik = "3279015001250001"
    first = f"{nik},Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-09-05,8.8,77.0,Terlentang"
    take_in(app, a_file(tmp_path, first))
    child = app.children.by_nik(nik, by=app.person)
    app.screenings.record(
        TbScreening(child_id=child.child_id, on=date(2026, 8, 1), contact=False), by=app.person
    )
    for born, code in (
        ("2026-08-15", "birth_after_tb_screening"),
        ("2026-09-20", "birth_after_visit"),
    ):
        moved = f"{nik},Alya,P,{born},Ayah/Ibu,Balokang,2026-10-05,4.5,58.0,Terlentang"
        report = take_in(app, a_file(tmp_path, moved))
        (refused,) = report.refused
        assert code in [problem.code for problem in refused.problems]
    assert app.children.by_nik(nik, by=app.person) == child
    assert list(visits_of(app, "Alya")) == [date(2026, 9, 5)]


def test_cancelling_leaves_the_vault_as_it_was(app: App) -> None:
    asked = threading.Event()
    asked.set()
    plan = app.imports.preview(SEPTEMBER, by=app.person)
    with pytest.raises(Cancelled):
        app.imports.apply(
            plan, by=app.person, progress=CallbackProgress(lambda _done, _total: None, asked.is_set)
        )
    assert app.children.count(by=app.person) == 0
    assert counts(take_in(app, SEPTEMBER))[:2] == (40, 40)


def test_the_plan_is_made_again_when_the_vault_changed_meanwhile(app: App) -> None:
    plan = app.imports.preview(SEPTEMBER, by=app.person)
    take_in(app, SEPTEMBER)
    assert counts(app.imports.apply(plan, by=app.person).record) == (0, 0, 40, 0, 0)


def test_a_file_that_is_no_register_is_refused(app: App, tmp_path: Path) -> None:
    path = tmp_path / "surat.csv"
    path.write_text("Yth. Kepala Puskesmas\nBersama ini kami sampaikan\n", encoding="utf-8")
    with pytest.raises(Unreadable):
        app.imports.preview(path, by=app.person)


def test_only_who_may_enter_data_may_import(app: App) -> None:
    with pytest.raises(NotAllowed):
        app.imports.preview(SEPTEMBER, by=READER)


def test_every_change_of_an_import_stands_in_the_journal(app: App, tmp_path: Path) -> None:
    row = ",Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-10-05,9,78,Terlentang"
    take_in(app, a_file(tmp_path, row))
    with app.children.store.reading() as unit:
        entries = [entry for entry in unit.journal.search() if entry.kind != "vault"]
        assert unit.journal.verify() == ()
    lines = [(entry.action, entry.kind) for entry in entries]
    assert lines == [("import", "file"), ("create", "visit"), ("create", "child")]


def test_hand_typed_and_imported_visits_stand_side_by_side(app: App) -> None:
    take_in(app, SEPTEMBER)
    row = app.children.search("MIKAYLA LESTARI", by=app.person)[0]
    page = app.case_page.open(row.child_id, by=app.person).growth
    typed = replace(
        page.visits[0].visit,
        visit_id=0,
        visit_date=date(2026, 11, 2),
        weight_kg=11.0,
        lenhei_cm=78.5,
    )
    app.visits.record(typed, by=app.person)
    take_in(app, OCTOBER)
    dates = [
        mv.visit.visit_date for mv in app.case_page.open(row.child_id, by=app.person).growth.visits
    ]
    assert dates == sorted(dates)
    assert date(2026, 11, 2) in dates


def test_hidden_signs_in_names_are_removed_and_told_and_markup_is_doubtful(
    app: App, tmp_path: Path
) -> None:
    row = "{},L,2025-05-01,/{},Balokang,2026-05-02,8.4,73.5,terlentang"
    path = a_file(tmp_path, "," + row.format("As\u202eep", "<img src=x>"))
    plan = app.imports.preview(path, by=app.person)
    assert {p.code for p in plan.rows[0].problems} >= {"hidden_signs_removed", "name_markup"}
    assert plan.rows[0].doubtful
    app.imports.apply(plan, by=app.person)
    (found,) = app.children.search("Asep", by=app.person)
    assert found.name == "Asep"


def test_visits_of_a_second_file_are_joined_with_the_vaults_children_by_nik(
    app: App, tmp_path: Path
) -> None:
    nik = "3279015001250001"
    row = f"{nik},Alya,P,2025-01-10,Ayah/Ibu,Balokang,2026-09-05,8.8,77.0,Terlentang"
    take_in(app, a_file(tmp_path, row))
    path = tmp_path / "ukur.csv"
    path.write_text(
        "NIK,Nama,Tgl Ukur,BB,TB\n"
        f"{nik},ALYA,2026-10-05,9.0,78\n{nik},,2026-11-05,9.2,79\n{nik},Bima,2026-10-06,9,78\n"
        "3279015001250002,Cici,2026-10-05,9.0,78\n,Dewi,2026-10-05,9.0,78\n"
        f"{nik},Alya,2027-10-05,9.0,78\n",
        encoding="utf-8",
    )
    report = take_in(app, path)
    assert counts(report) == (0, 2, 0, 0, 4)
    assert [[p.code for p in row.reasons] for row in report.refused] == [
        ["name_of_another"], ["nik_unknown"], ["nik_missing"], ["visit_in_future"],
    ]  # fmt: skip
    assert sorted(visits_of(app, "Alya")) == [
        date(2026, 9, 5), date(2026, 10, 5), date(2026, 11, 5),
    ]  # fmt: skip
    assert take_in(app, path).rows.same == 2


def test_a_row_with_two_visits_counts_once_and_names_the_refused_one(
    app: App, tmp_path: Path
) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "Nama,JK,Tgl Lahir,Tgl Ukur Bulan Lalu,BB Bulan Lalu,Tgl Ukur Bulan Ini,BB Bulan Ini\n"
        "Alya,P,2025-01-10,2026-09-05,8.8,2026-10-05,x\n",
        encoding="utf-8",
    )
    report = take_in(app, path)
    assert (report.visits_new, report.rows.file, report.rows.refused) == (1, 1, 1)
    assert [(row.row_number, row.occasion) for row in report.refused] == [(2, "")]
    assert list(visits_of(app, "Alya")) == [date(2026, 9, 5)]
