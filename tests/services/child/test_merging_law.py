"""A law: merging any two children and taking it back leaves every table as it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.app import App, open_app
from desktop_app.errors import Conflict, Invalid
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.vault import access
from tests.services.conftest import FAST, NOW, PASSWORD, TODAY
from tests.services.tables import all_tables, differences

CHILDREN = 60


@pytest.fixture(scope="module")
def demo(vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """A vault of invented children, one of whom died during a course that a death ended."""
    folder = Path(shutil.copytree(vault_template, tmp_path_factory.mktemp("law") / "vault"))
    app = open_app(access.unlock(folder, PASSWORD, how=FAST), clock=lambda: NOW)
    app.demo.fill(CHILDREN, 5, by=app.person)
    with app._store.reading() as unit:
        running = next(one for one in unit.feeding_courses.all() if one.ended_on is None)
    died = StandingChange(child_id=running.child_id, kind=StandingKind.DIED, on=TODAY)
    app.standings.record(died, by=app.person)
    yield app
    app.close()


def test_the_demo_scores_its_courses_as_the_program_does(demo: App) -> None:
    before = all_tables(demo)
    with demo._store.unit() as unit:
        for child in list(unit.children.all()):
            rescore_courses(unit, child)
        unit.commit()
    assert differences(before, all_tables(demo)) == {}
    assert sum(before["course_weighings"].values()) + sum(before["outpatient_visits"].values()) > 50


def test_a_merge_that_is_taken_back_restores_every_table(demo: App) -> None:
    by, merged = demo.person, []
    ids = sorted(row.child_id for row in demo.children.search(limit=None, by=by))

    @settings(max_examples=25)
    @given(
        pair=st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True),
        takes=st.sets(st.sampled_from(["name", "birth_date", "sex", "mother", "gestation_weeks"])),
        chosen=st.sampled_from(["kept", "other"]),
    )
    def law(pair: list[int], takes: set[str], chosen: str) -> None:
        kept, other = pair
        before = all_tables(demo)
        plan = demo.merging.preview(kept, other, by=by)
        visits = {one.day: getattr(one, chosen).visit_id for one in plan.visit_choices}
        # Overlapping courses and visits before the birth date that stays refuse some merges.
        with suppress(Conflict, Invalid):
            demo.merging.merge(
                kept,
                other,
                take_fields=takes,
                take_visits=visits,
                confirmed={"merge_one_died"},
                by=by,
            )
            merged.append(pair)
            assert differences(before, all_tables(demo)) != {}
            demo.merging.unmerge(other, by=by)
        assert differences(before, all_tables(demo)) == {}

    law()
    assert len(merged) > 12
