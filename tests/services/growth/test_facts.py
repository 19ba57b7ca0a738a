"""Care goes by corrected age for a child born early; what is stored and counted does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from desktop_app.app import App
from desktop_app.growth.classes import bands
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import ScorecardIndicator
from desktop_app.services.growth import facts
from desktop_app.services.growth.scoring import growth_of_many
from desktop_app.wording.casework_words import CASE_INDONESIAN as WORDS
from desktop_app.wording.paper_words import PAPER_INDONESIAN
from tests.builders import a_child
from tests.services.conftest import TODAY
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at

DATA = Path(__file__).parents[2] / "data" / "eppgbm"
BORN = date(2026, 1, 5)
STUNTED_BELOW_Z = bands("height_for_age").starts[1]
EARLY, TERM = 32, 40
"""Weeks of pregnancy at birth: eight too few, or all of them."""


def measured(app: App, weeks: int, zlen: float) -> Child:
    """A girl measured twice with this z-score by chronological age."""
    born = a_child(name=f"Lahir {weeks} minggu", birth_date=BORN, gestation_weeks=weeks)
    child = app.children.register(born, by=app.person).record
    for back in (40, 5):
        app.visits.record(
            measured_at(child, TODAY - timedelta(days=back), 0.0, zlen=zlen),
            confirmed=ALL_ASKED,
            by=app.person,
        )
    return child


def work_of(app: App, child: Child) -> dict[str, WorkItem]:
    listed = app.worklist.today(by=app.person).items()
    return {item.kind: item for item in listed if item.child_id == child.child_id}


def kept(app: App) -> FactArrays:
    app.worklist.today(by=app.person)
    with app._store.reading() as unit:
        return unit.facts.all(date(2020, 1, 1))


@pytest.mark.parametrize("weeks, stunted", [(EARLY, False), (TERM, True)])
def test_the_same_length_is_judged_by_the_age_that_counts(
    app: App,
    weeks: int,
    stunted: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    child = measured(app, weeks, STUNTED_BELOW_Z - 0.3)
    page = app.case_page.open(child.child_id, by=app.person)
    last = page.growth.visits[-1]
    assert last.growth.zlen is not None
    # What is stored, exported and counted is by chronological age.
    assert last.growth.zlen < STUNTED_BELOW_Z
    (facts,) = kept(app).records()
    assert facts.zlen == last.for_care.zlen
    assert (facts.stunted_since is not None) is stunted
    assert (page.pathway is not None) is stunted
    assert ("stunting_cause" in work_of(app, child)) is stunted
    assert ("stunting_cause" in {item.kind for item in page.alerts}) is stunted
    # The scorecard asks for a visit at home by the same measurement.
    row = app.scorecards.of_child(child.child_id, Quarter.of(TODAY), by=app.person)
    assert row is not None
    assert (ScorecardIndicator.HOME_VISIT in row.score.due) is stunted
    # A letter states it as the page shows it.
    letter = app.referrals.draft(child.child_id, by=app.person)
    (length,) = (one for one in letter.findings if one.code == "finding_hfa")
    assert length.figures["z"] == last.for_care.zlen
    named = "(umur koreksi)" in PAPER_INDONESIAN.referral_finding(length)
    assert named is (weeks == EARLY)


def test_a_line_names_the_age_that_its_z_score_is_by(app: App) -> None:
    early, term = measured(app, EARLY, -4.5), measured(app, TERM, -2.5)
    said = {
        child.child_id: WORDS.work_reason(work_of(app, child)["stunting_cause"])
        for child in (early, term)
    }
    assert "(umur koreksi)" in said[early.child_id]
    assert "umur" not in said[term.child_id]


def test_children_born_early_do_not_change_the_others(app: App) -> None:
    both = [measured(app, EARLY, -2.3), measured(app, TERM, -2.3)]
    pages = [app.case_page.open(child.child_id, by=app.person) for child in both]
    assert kept(app).zlen.tolist() == [page.growth.visits[-1].for_care.zlen for page in pages]


@pytest.mark.parametrize("weeks, small", [(EARLY, False), (TERM, True)])
def test_a_small_head_is_referred_by_the_age_that_counts(
    app: App,
    weeks: int,
    small: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    child = measured(app, weeks, -0.5)
    last = app.case_page.open(child.child_id, by=app.person).growth.visits[-1].visit
    # A girl of 294 days: 41 cm is below -2 SD, and not so at the 238 days of her corrected age.
    app.visits.correct(replace(last, headc_cm=41.0), confirmed=ALL_ASKED, by=app.person)
    growth = app.case_page.open(child.child_id, by=app.person).growth.visits[-1].growth
    assert growth.zhc is not None
    assert growth.zhc < -2
    assert ("microcephaly" in work_of(app, child)) is small
    if small:
        said = WORDS.work_reason(work_of(app, child)["microcephaly"])
        assert said.startswith(f"LK/U {WORDS.z(growth.zhc)}.")
        letter = app.referrals.draft(child.child_id, ("microcephaly",), by=app.person)
        told = [PAPER_INDONESIAN.referral_finding(finding) for finding in letter.findings]
        assert any(one.startswith("LK 41,0 cm") and "ikrosefali" in one for one in told)


def test_facts_that_are_not_those_of_the_visits_are_found(app: App) -> None:
    girls = [a_wasted_girl(app, TODAY, name=f"Anak {number}") for number in range(3)]
    with app._store.reading() as unit:
        assert facts.wrong(unit) == frozenset()
    facts.refresh(app._store)
    with app._store.unit() as unit:
        assert facts.wrong(unit) == frozenset()
        unit._connection.execute(
            text("UPDATE child_facts SET zwfl = 0.0 WHERE child_id = :one"),
            {"one": girls[0].child_id},
        )
        unit._connection.execute(
            text("DELETE FROM child_facts WHERE child_id = :one"), {"one": girls[1].child_id}
        )
        assert facts.wrong(unit) == {girls[0].child_id, girls[1].child_id}
        unit.facts.forget_all()
        assert facts.wrong(unit) == frozenset()


def test_a_newest_visit_is_appended_and_the_rest_is_read_anew(app: App) -> None:
    month = DATA / "eppgbm_2026_09.csv"
    app.imports.apply(app.imports.preview(month, by=app.person), by=app.person)
    with app._store.unit() as unit:
        known = {child.child_id: child for child in unit.children.all()}
        seen = unit.visits.of_children(known)
        new = [
            replace(visits[-1].visit, visit_id=0, visit_date=TODAY)
            for visits in seen.values()
            if visits and visits[-1].visit.weight_kg and visits[-1].visit.lenhei_cm
        ]
        assert len(new) > 10
        scored = growth_of_many([(known[visit.child_id], visit) for visit in new])
        unit.visits.add_many(list(zip(new, scored, strict=True)))
        before = facts.append_in(unit, sorted({visit.child_id for visit in new}))
        left = unit.facts.stale()
        assert 0 < before == len(new) - len(left)
        assert facts.wrong(unit) == frozenset()
        facts.refresh_in(unit)
        assert facts.wrong(unit) == frozenset()


def test_the_facts_after_a_months_file_are_those_of_all_visits(app: App) -> None:
    for name in ("eppgbm_2026_09.csv", "eppgbm_2026_10.xlsx"):
        app.imports.apply(app.imports.preview(DATA / name, by=app.person), by=app.person)
        with app._store.reading() as unit:
            assert unit.facts.stale() == []
            assert facts.wrong(unit) == frozenset()


@pytest.mark.parametrize(
    "change, marked",
    [
        ({"posyandu": "MELATI 9", "mother": "Ny. Baru"}, False),
        ({"birth_date": BORN + timedelta(days=1)}, True),
        ({"gestation_weeks": EARLY}, True),
    ],
)
def test_only_what_changes_her_facts_has_them_made_anew(
    app: App,
    change: dict[str, Any],
    marked: bool,  # noqa: FBT001 -- an expected answer
) -> None:
    child = measured(app, TERM, -1.0)
    facts.refresh(app._store)
    app.children.correct(replace(child, **change), by=app.person)
    with app._store.reading() as unit:
        assert unit.facts.stale() == ([child.child_id] if marked else [])
        assert facts.wrong(unit) == frozenset()
