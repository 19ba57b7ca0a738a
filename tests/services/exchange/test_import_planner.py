"""A preview that asks the rules only about suspect rows says what asking about every row says."""

import random
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from desktop_app.app import App
from desktop_app.services.exchange import import_planner
from desktop_app.services.exchange.import_plan import Plan
from tests.services.exchange.test_imports import a_file, take_in

CHILDREN = 40
NAMES = ("Nayla Zafira", "Rafka", "Siti Aisyah", "AISYAH", "Zidan <b>", "...")


def rows(draw: random.Random, first: date) -> list[str]:
    """Two months of children some of whose rows are impossible, odd or contradict each other."""
    found = []
    for child in range(CHILDREN):
        sex, born = "LP"[child % 2], date(2023, 1, 1) + timedelta(days=7 * (child // 2))
        shown = born.day + (40 if sex == "P" else 0)
        nik = draw.choice(["", f"327901{shown:02d}{born:%m%y}{child:04d}", "3279011005990001"])
        for _ in range(draw.randrange(1, 4)):
            day = first + timedelta(days=draw.randrange(60))
            months = (day - born).days / 30.4
            height = 52 + 1.4 * months + draw.choice([0, 0, 0, draw.gauss(0, 6), 60, -70])
            weight = 4 + 0.33 * months + draw.choice([0, 0, 0, draw.gauss(0, 2), 40, 9000])
            born_on = draw.choice([born] * 9 + [day + timedelta(days=1)])
            how = draw.choice(["", "", "Terlentang", "Berdiri"])
            found.append(
                f"{nik},{NAMES[child % len(NAMES)]} {child},{sex},{born_on},/IBU {child},DESA,"
                f"{day},{weight:.1f},{height:.1f},{how}"
            )
    return found


def asked_about_all(app: App, path: Path) -> Plan:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("suspect_children", "suspect_visits"):
            patch.setattr(import_planner, name, lambda some, *_: np.ones(len(some), dtype=np.bool_))
        patch.setattr(
            import_planner,
            "suspect_growth",
            lambda series, _: np.ones(len(series.visits), dtype=np.bool_),
        )
        return app.imports.preview(path, by=app.person)


@pytest.mark.parametrize("seed", range(4))
def test_the_screen_leaves_out_no_problem(app: App, tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 -- invented children, no secrets
    take_in(app, a_file(tmp_path, *rows(draw, date(2025, 1, 1)), name="stored.csv"))
    path = a_file(tmp_path, *rows(draw, date(2025, 3, 1)))
    screened, everything = app.imports.preview(path, by=app.person), asked_about_all(app, path)
    assert screened.rows == everything.rows
    codes = {problem.code for row in screened.rows for problem in row.problems}
    assert {"z_jump_wei", "height_above_later", "visit_before_birth", "weight_in_grams"} <= codes
