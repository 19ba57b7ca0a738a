"""Damaged and unusual registers: every visit arrives true, or its row is refused by number."""

import csv
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.exchange.choices import Choices
from desktop_app.programme.records.children import Child, MeasuredVisit, Month
from desktop_app.services.exchange.imports import ImportReport
from desktop_app.services.growth.scoring import classes_of
from tests.services.conftest import Calendar

CASES = Path(__file__).parents[2] / "data" / "import_cases"
FILES = sorted(path.name for path in CASES.iterdir() if path.suffix in {".csv", ".xlsx", ".xls"})
FILES.remove("expected.csv")
EXPECTED: dict[str, list[dict[str, str]]] = {}
with (CASES / "expected.csv").open(encoding="utf-8", newline="") as told:
    for line in csv.DictReader(told):
        EXPECTED.setdefault(line["file"], []).append(line)
UNPROVEN = "L37_sel_jam.xlsx"
"""Its decimals became clock times, and it has no z-scores that could prove what they were."""
VALUES = {"weight": "weight_kg", "height": "lenhei_cm", "muac": "muac_cm", "headc": "headc_cm"}
SCORES = ("zlen", "zwei", "zwfl", "zbmi", "zac")
LAST_DAY = date(2026, 11, 30)
Stored = dict[tuple[str, date], tuple[Child, MeasuredVisit]]


@pytest.fixture
def app(living_app: App, calendar: Calendar) -> App:
    calendar.day = LAST_DAY
    return living_app


def take_in(app: App, name: str, choices: Choices | None = None) -> ImportReport:
    plan = app.imports.preview(CASES / name, by=app.person, choices=choices or Choices())
    return app.imports.apply(plan, by=app.person).record


def stored(app: App) -> Stored:
    with app.children.store.reading() as unit:
        return {
            (child.name, measured.visit.visit_date): (child, measured)
            for child in unit.children.all()
            for measured in unit.visits.of_child(child.child_id)
        }


def seen(child: Child, measured: MeasuredVisit, true: dict[str, str]) -> dict[str, str]:
    """What is stored, in the words of expected.csv; only what that line tells."""
    values = {
        "nik": child.nik or "",
        "sex": {"m": "L", "f": "P"}[child.sex],
        "birth": child.birth_date.isoformat(),
        "measure": str(measured.visit.measure or ""),
        **{key: f"{getattr(measured.visit, field)}" for key, field in VALUES.items()},
        **{score: f"{getattr(measured.growth, score)}" for score in SCORES},
        "age_days": f"{measured.growth.age_days}",
    }
    return {key: value for key, value in values.items() if true[key]}


def written(true: dict[str, str]) -> dict[str, str]:
    numbers = (*VALUES, *SCORES)
    keys = ("nik", "sex", "birth", "measure", "age_days", *numbers)
    return {
        key: f"{float(true[key])}" if key in numbers else true[key] for key in keys if true[key]
    }


def test_every_case_is_here() -> None:
    assert len(FILES) == 30
    assert EXPECTED.keys() <= set(FILES)
    assert sum(map(len, EXPECTED.values())) == 114


@pytest.mark.parametrize("name", FILES)
def test_each_row_of_the_file_is_counted(app: App, name: str) -> None:
    rows = take_in(app, name).rows
    assert rows.file == rows.new + rows.same + rows.changed + rows.refused + rows.left_out
    assert rows.file > 0
    again = take_in(app, name).rows
    assert (again.new, again.changed) == (0, 0)
    assert again.file == rows.file


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_visit_arrives_true(app: App, name: str) -> None:
    report = take_in(app, name)
    found = stored(app)
    true = {(line["name"], date.fromisoformat(line["visit"])): line for line in EXPECTED[name]}
    if name == UNPROVEN:
        assert found == {}
        assert [row.row_number for row in report.refused] == [2, 3, 4, 5, 6]
        assert {p.code for row in report.refused for p in row.reasons} == {"number_is_clock"}
        return
    assert report.refused == ()
    assert {key: seen(*found[key], true[key]) for key in found} == {
        key: written(line) for key, line in true.items()
    }


@pytest.mark.parametrize("name", ["L04_nik_rumus_teks.csv", "L20_gram_titik_ribuan.csv",
                                  "L48_berat_lahir_gram_titik.csv"])  # fmt: skip
def test_a_birth_weight_in_grams_with_a_thousands_dot_is_kilograms(app: App, name: str) -> None:
    take_in(app, name)
    assert {child.birth_weight_kg for child, _ in stored(app).values()} == {3.1}


def test_a_page_that_tells_only_the_month_is_refused_row_by_row_until_the_day_is_told(
    app: App,
) -> None:
    name = "L02_sip_format2_lebar.xls"
    report = take_in(app, name)
    assert stored(app) == {}
    assert [row.row_number for row in report.refused] == [6, 7, 8, 9, 10]
    assert {p.code for row in report.refused for p in row.reasons} == {"visit_day_unknown"}
    take_in(app, name, Choices(day=date(2025, 6, 12)))
    found = stored(app)
    assert {(name, day, m.visit.weight_kg) for (name, day), (_, m) in found.items()} == {
        ("Rafka Adinata", date(2025, 6, 12), 11.2),
        ("Shafira Kamilah", date(2025, 6, 12), 7.9),
        ("Ahmad Zulfikar", date(2025, 6, 12), 12.6),
        ("Nayla Putri", date(2025, 6, 12), 5.4),
        ("Zidan Alfarizi", date(2025, 6, 12), 9.1),
    }
    shafira, _ = found["Shafira Kamilah", date(2025, 6, 12)]
    assert (shafira.nik, shafira.sex, shafira.birth_date) == (
        "3279024908240012", "f", date(2024, 8, 9),
    )  # fmt: skip
    assert (shafira.father, shafira.mother, shafira.birth_weight_kg) == ("Dedi", "Imas", 3.0)


def test_a_child_of_5_months_and_30_days_is_not_judged_by_her_arm(app: App) -> None:
    take_in(app, "L53_lila_di_bawah_6_bulan.csv")
    classes = {
        name: classes_of(m.visit, m.growth).muac for (name, _), (_, m) in stored(app).items()
    }
    assert classes["Bayi G"] is classes["Bayi H"] is None
    assert None not in {classes[name] for name in ("Anak I", "Anak J", "Anak K")}


def test_a_months_numerators_count_only_children_of_its_denominator(app: App) -> None:
    take_in(app, "L54_d_per_s.csv")
    (row,) = app.recap.month(Month(year=2026, month=11))
    assert row.weighed <= row.children
    assert row.measured <= row.children
