"""A copy without names: pseudonyms of this export only, ages for days, and what remains said."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import NotAllowed
from desktop_app.programme.records.children import Sex
from desktop_app.services.exchange.pseudonymised import README_NAME
from tests.builders import a_child, a_visit
from tests.services.conftest import MIDWIFE
from tests.ui.full_case import NAME, a_full_case

NIK = "3279014511240001"


@pytest.fixture
def register(app: App) -> App:
    """A girl with a record of every kind, and a boy with a NIK and an address."""
    a_full_case(app)
    boy = a_child(
        name="Rangga Saputra", nik=NIK, sex=Sex.MALE, birth_date=date(2024, 11, 5),
        address="Jalan Melati 3", rt="002", rw="004",
    )  # fmt: skip
    saved = app.children.register(boy, by=app.person).record
    visit = a_visit(child_id=saved.child_id, visit_date=date(2026, 3, 4), notes="rumah biru")
    app.visits.record(visit, by=app.person)
    return app


def tables(folder: Path) -> dict[str, list[dict[str, str]]]:
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            found[path.stem] = list(csv.DictReader(file))
    return found


def test_nothing_that_names_a_child_leaves(register: App, tmp_path: Path) -> None:
    folder = tmp_path / "salinan"
    report = register.pseudonymised.write(folder, by=register.person)
    assert report.children == 2
    whole = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    for secret in (
        NAME, "Rangga", "Neneng", "Lilis", NIK, "Melati", "Mawar", "Balokang", "002", "rumah biru",
        "Bidan Rina", "dr. Rina", "kakek batuk", "RSUD", "ke luar kota", "Ciamis",
    ):  # fmt: skip
        assert secret not in whole
    assert re.findall(r"\d{4}-\d{2}-\d{2}", whole) == []


def test_the_pseudonyms_join_the_files_and_are_drawn_anew(register: App, tmp_path: Path) -> None:
    register.pseudonymised.write(tmp_path / "a", by=register.person)
    found = tables(tmp_path / "a")
    children = {row["child"]: row for row in found["children"]}
    assert {row["birth_month"] for row in children.values()} == {"2025-01", "2024-11"}
    assert {row["child"] for rows in found.values() for row in rows} == children.keys()
    boy = next(name for name, row in children.items() if row["sex"] == "m")
    (visit,) = [row for row in found["visits"] if row["child"] == boy]
    assert (visit["month"], visit["age_months"], visit["weight_kg"]) == ("2026-03", "15", "8.4")
    (illness,) = found["infections"]
    assert (illness["illness"], illness["start_months"]) == ("cough_cold", "22")
    (given,) = found["services"]
    assert (given["kind"], given["item"], given["on_months"]) == ("vitamin_a", "red", "18")
    orders = set()
    for number in range(12):
        register.pseudonymised.write(tmp_path / f"b{number}", by=register.person)
        rows = tables(tmp_path / f"b{number}")["children"]
        orders.add(tuple(row["sex"] for row in rows))
    assert len(orders) == 2


def test_it_says_what_may_still_identify_and_is_journaled_first(
    register: App, tmp_path: Path
) -> None:
    register.pseudonymised.write(tmp_path / "a", by=register.person)
    text = (tmp_path / "a" / README_NAME).read_text(encoding="utf-8")
    assert "Berisi 2 anak" in text
    assert "2 anak berada dalam kelompok" in text
    assert "kelompok terkecil berisi 1 anak" in text
    (line,) = register.journal_search.search(action="export", by=register.person)
    assert (line.kind, line.after) == ("pseudonymised", {"children": 2})
    with pytest.raises(NotAllowed):
        register.pseudonymised.write(tmp_path / "b", by=MIDWIFE)
    assert not (tmp_path / "b").exists()
