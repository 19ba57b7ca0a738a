"""The list for GENTING through the services: who stands on it, as a workbook, journaled."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.app import App
from desktop_app.errors import NotAllowed
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.family import Family, House, Latrine, Mother, Water
from desktop_app.programme.records.standing import StandingChange, StandingKind
from tests.builders import a_child
from tests.services.conftest import READER, TODAY
from tests.services.growing import ALL_ASKED, measured_at

POOR = House(water=Water.SURFACE, latrine=Latrine.NONE)
NAMESAKES = frozenset({"child_perhaps_spelled"})
"""Some names of these children begin alike, which is asked about."""
GOOD = House(water=Water.PIPED, latrine=Latrine.OWN_SEPTIC)


def a_toddler(app: App, name: str, zlen: float | None, **fields: Any) -> Child:
    usual: dict[str, Any] = {"nik": None, "name": name, "birth_date": date(2025, 9, 3)}
    registered = a_child(**{**usual, **fields})
    child = app.children.register(registered, confirmed=NAMESAKES, by=app.person).record
    if zlen is not None:
        visit = measured_at(child, TODAY - timedelta(days=9), 0.0, zlen=zlen)
        app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)
    return child


def a_family(app: App, child: Child, house: House, mother: Mother | None = None) -> None:
    family = Family(
        desa=child.desa,
        house=house,
        mother=mother or Mother(birth_date=date(1996, 1, 1), parity=1, contraception=True),
        children=(child.child_id,),
    )
    app.families.save(family, confirmed=frozenset({"sibling_elsewhere"}), by=app.person)


def written(app: App, folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    out = folder / "genting.xlsx"
    app.genting.export(out, by=app.person)
    book = openpyxl.load_workbook(out)
    return {sheet.title: [row for row in sheet.values if isinstance(row[0], int)] for sheet in book}


def names(rows: list[tuple[Any, ...]]) -> list[str]:
    return [row[8] for row in rows]


def test_families_at_risk_with_a_child_under_two_years(app: App, tmp_path: Path) -> None:
    a_family(app, a_toddler(app, "Tinggi", 0.2), POOR)
    a_family(app, a_toddler(app, "Pendek", -2.5), POOR)
    a_family(app, a_toddler(app, "Belum diukur", None), POOR)
    a_family(app, a_toddler(app, "Aman", -2.5), GOOD)
    a_family(app, a_toddler(app, "Besar", -2.5, birth_date=date(2024, 11, 24)), POOR)
    a_toddler(app, "Tanpa keluarga", -2.6)
    a_toddler(app, "Tanpa keluarga tetapi tinggi", 0.4)
    left = a_toddler(app, "Pindah", -2.5)
    a_family(app, left, POOR)
    moved = StandingChange(
        child_id=left.child_id, kind=StandingKind.MOVED_AWAY, on=TODAY, place="Ciamis"
    )
    app.standings.record(moved, by=app.person)
    sheets = written(app, tmp_path)
    assert names(sheets["Daftar"]) == ["Pendek", "Belum diukur", "Tinggi"]
    assert [row[14] for row in sheets["Daftar"]] == ["Ya", "Belum diukur", "Tidak"]
    assert sheets["Daftar"][0][12] == pytest.approx(-2.5, abs=0.05)
    assert "Air minum tidak layak" in sheets["Daftar"][0][16]
    assert "Jamban tidak layak" in sheets["Daftar"][0][16]
    assert names(sheets["Belum lengkap"]) == ["Tanpa keluarga"]


def test_no_nik_leaves_and_the_taking_out_is_journaled(app: App, tmp_path: Path) -> None:
    child = a_toddler(app, "Hana", -2.5, nik="3279014309250001")
    a_family(app, child, POOR)
    out = tmp_path / "genting.xlsx"
    report = app.genting.export(out, by=app.person)
    assert report.children == 1
    cells = [cell for sheet in openpyxl.load_workbook(out) for row in sheet.values for cell in row]
    assert "Hana" in cells
    assert "3279014309250001" not in map(str, cells)
    with app._store.reading() as unit:
        entry = next(iter(unit.journal.search()))
    assert (entry.action, entry.kind) == ("export", "genting")
    assert dict(entry.after or {})["children"] == 1


def test_only_who_may_take_out_writes_it(app: App, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        app.genting.export(tmp_path / "genting.xlsx", by=READER)
    assert not list(tmp_path.glob("*.xlsx"))
