"""What a preview reads of a full register: few visits, yet the same questions."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.services.exchange.import_plan import PlannedRow
from tests.services.exchange.test_imports import a_file, take_in

FIRST, LAST = date(2025, 3, 1), date(2025, 3, 28)
"""The days of the file whose rows are compared."""
KNOWN_FROM = date(2023, 6, 1)
CHILDREN = 60


def rows_of(child: int, days: Sequence[date], draw: random.Random) -> Iterator[str]:
    """Rows of a child whose heights waver, are missing now and then, and sometimes impossible."""
    sex, born = "LP"[child % 2], date(2023, 1, 1) + timedelta(days=child)
    for day in days:
        months = (day - born).days / 30.4
        height = f"{52 + 1.4 * months + draw.gauss(0, 2.5) + draw.choice([0, 0, 0, 0, 30]):.1f}"
        weight = f"{4 + 0.33 * months + draw.gauss(0, 0.8):.1f}"
        yield (
            f",Anak Nomor {child} Putri,{sex},{born},/IBU {child},DESA,{day},{weight},"
            f"{draw.choice([height, height, ''])},"
        )


@pytest.mark.parametrize("seed", range(3))
def test_the_visits_near_the_file_raise_the_questions_of_all_visits(
    app: App, tmp_path: Path, seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 -- invented children, no secrets
    far = [KNOWN_FROM + timedelta(days=day) for day in range(0, 1000, 7)]
    stored = [
        row
        for child in range(CHILDREN)
        for row in rows_of(child, sorted(draw.sample(far, draw.randrange(9))), draw)
    ]
    take_in(app, a_file(tmp_path, *stored, name="stored.csv"))
    month = [FIRST + timedelta(days=day) for day in range((LAST - FIRST).days)]
    rows = [
        row
        for child in range(CHILDREN)
        for row in rows_of(child, sorted(draw.sample(month, draw.randrange(1, 3))), draw)
    ]
    # A child with her first and her last visit widens the file's days to all stored ones.
    wide = list(rows_of(CHILDREN, [date(2023, 6, 1), date(2026, 9, 1)], draw))
    near, everything = (
        app.imports.preview(a_file(tmp_path, *content, name=name), by=app.person)
        for name, content in (("near.csv", rows), ("wide.csv", [*rows, *wide]))
    )
    assert [said(row) for row in near.rows] == [said(row) for row in everything.rows[: len(rows)]]
    codes = {problem.code for row in near.rows for problem in row.problems}
    assert {"height_shrank", "height_above_later", "z_jump_len", "who_flag_len"} <= codes
    loaded, all_loaded = (
        sum(len(planned.visits) for planned in plan.children if planned.stored)
        for plan in (near, everything)
    )
    assert loaded < all_loaded


def said(row: PlannedRow) -> tuple[object, ...]:
    return row.row_number, row.outcome, row.name, row.visit_date, row.problems, row.changes


def test_an_old_file_does_not_replace_what_a_newer_visit_told(app: App, tmp_path: Path) -> None:
    # The newest visit lies far from the days of the old file, and is not loaded for it.
    newer = ",Sari Dewi,P,2023-01-05,/IBU LAMA,DESA BARU,2026-05-02,13.1,93,"
    older = ",Sari Dewi,P,2023-01-05,/IBU LAMA,DESA LAMA,2023-05-02,6.1,63,"
    take_in(app, a_file(tmp_path, newer, name="newer.csv"))
    plan = app.imports.preview(a_file(tmp_path, older, name="older.csv"), by=app.person)
    (child,) = plan.children
    assert child.child.desa == "Baru"


def test_a_day_of_birth_moved_past_a_visit_far_away_is_refused(app: App, tmp_path: Path) -> None:
    nik = "3279014501230001"
    row = f"{nik},Sari Dewi,P,%s,/IBU,DESA,%s,8.1,70,"
    stored = row % ("2023-01-05", "2023-02-01")
    later = row % ("2023-03-05", "2026-05-02")
    take_in(app, a_file(tmp_path, stored, name="stored.csv"))
    plan = app.imports.preview(a_file(tmp_path, later, name="later.csv"), by=app.person)
    assert [problem.code for problem in plan.rows[0].reasons] == ["birth_after_visit"]


def test_a_changed_sex_scores_every_visit_again(app: App, tmp_path: Path) -> None:
    nik = "3279014501230001"
    rows = [
        f"{nik},Sari Dewi,{sex},2023-01-05,/IBU,DESA,{day},{weight},,"
        for sex, day, weight in (("P", "2023-05-02", 6.1), ("L", "2026-05-02", 13.1))
    ]
    take_in(app, a_file(tmp_path, rows[0], name="first.csv"))
    (listed,) = app.children.search("Sari", by=app.person)
    before = app.case_page.open(listed.child_id, by=app.person).growth.visits[0].growth.zwei
    take_in(app, a_file(tmp_path, rows[1], name="second.csv"))
    page = app.case_page.open(listed.child_id, by=app.person).growth
    assert page.child.sex == "m"
    assert page.visits[0].growth.zwei != before
