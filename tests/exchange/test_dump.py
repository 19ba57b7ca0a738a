"""The copy of everything: plain CSV that says what the records say, and runs nowhere."""

import csv
from datetime import date
from pathlib import Path

import pytest

from desktop_app.errors import StorageDenied
from desktop_app.exchange.dump import DumpFolder
from desktop_app.programme.records.children import Child, Growth, Measure, MeasuredVisit, Sex, Visit
from tests.builders import a_child, a_visit


def dumped(
    folder: Path, children: list[Child], visits: list[MeasuredVisit]
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    with DumpFolder(folder / "salinan") as copy:
        copy.write_children(children)
        copy.write_visits(iter(visits))
        copy.finish()
    return rows_of(folder / "salinan" / "children.csv"), rows_of(folder / "salinan" / "visits.csv")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def measured(visit: Visit, **growth: float | bool) -> MeasuredVisit:
    return MeasuredVisit(visit=visit, growth=Growth(age_days=366, **growth))  # type: ignore[arg-type]  # fields of two types


def test_children_and_visits_with_their_columns(tmp_path: Path) -> None:
    child = a_child(child_id=3, nik="3279014105259002", birth_weight_kg=2.9, gestation_weeks=38)
    visit = a_visit(
        child_id=3, muac_cm=13.5, headc_cm=44.0, oedema_grade=2, notes="batuk",
        reported={"weight_gain": "N"},
    )  # fmt: skip
    children, visits = dumped(
        tmp_path, [child], [measured(visit, zlen=-2.5, flen=False, zwei=-6.5, fwei=True, zac=0.0)]
    )
    assert list(children[0])[:9] == [
        "child_id", "nik", "name", "sex", "birth_date", "mother", "father", "desa", "posyandu",
    ]  # fmt: skip
    assert children[0] == {
        "child_id": "3", "nik": "3279014105259002", "name": "Syifa Nur", "sex": "f",
        "birth_date": "2025-05-01", "mother": "Lilis", "father": "Tatang", "desa": "Balokang",
        "posyandu": "Mawar 1", "kecamatan": "Banjar", "rt": "", "rw": "", "address": "",
        "birth_weight_kg": "2.9", "birth_length_cm": "", "gestation_weeks": "38",
    }  # fmt: skip
    expected = {
        "child_id": "3", "nik": "3279014105259002", "visit_date": "2026-05-02",
        "weight_kg": "8.4", "lenhei_cm": "73.5", "measure": "l", "headc_cm": "44.0",
        "muac_cm": "13.5", "oedema": "y", "oedema_grade": "2", "zlen": "-2.5", "flen": "0",
        "zwei": "-6.5", "fwei": "1", "zwfl": "", "fwfl": "", "zac": "0.0",
        "examiner": "Bidan Rina", "notes": "batuk", "weight_gain": "N",
    }  # fmt: skip
    assert {name: visits[0][name] for name in expected} == expected


def test_what_is_not_known_stays_empty(tmp_path: Path) -> None:
    visit = a_visit(weight_kg=None, measure=None, examiner="", oedema_grade=None)
    children, visits = dumped(tmp_path, [a_child(child_id=1)], [measured(visit)])
    assert children[0]["nik"] == ""
    for name in ("nik", "weight_kg", "measure", "oedema", "oedema_grade", "zlen", "flen"):
        assert visits[0][name] == ""
    _, (no_oedema,) = dumped(tmp_path, [], [measured(a_visit(oedema_grade=0))])
    assert (no_oedema["oedema"], no_oedema["oedema_grade"]) == ("n", "0")


@pytest.mark.parametrize("text", ["=1+1", "+62", "-x", "@a", "\tx"])
def test_text_that_would_run_gets_an_apostrophe_and_numbers_do_not(
    tmp_path: Path, text: str
) -> None:
    child = a_child(child_id=1, name=text, sex=Sex.MALE, address=text)
    children, visits = dumped(tmp_path, [child], [measured(a_visit(notes=text), zlen=-2.0)])
    assert children[0]["name"] == children[0]["address"] == f"'{text}"
    assert visits[0]["notes"] == f"'{text}"
    assert visits[0]["zlen"] == "-2.0"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "salinan").write_text("", encoding="utf-8")
    with pytest.raises(StorageDenied):
        dumped(tmp_path / "salinan" / "x", [], [])


def test_an_older_copy_is_replaced(tmp_path: Path) -> None:
    dumped(tmp_path, [a_child(child_id=1), a_child(child_id=2)], [])
    children, _ = dumped(tmp_path, [a_child(child_id=9, birth_date=date(2025, 1, 1))], [])
    assert [child["child_id"] for child in children] == ["9"]
    assert sorted(path.name for path in (tmp_path / "salinan").iterdir()) == [
        "children.csv",
        "visits.csv",
    ]


def test_measures_are_their_letters(tmp_path: Path) -> None:
    _, visits = dumped(tmp_path, [], [measured(a_visit(measure=Measure.STANDING))])
    assert visits[0]["measure"] == "h"
