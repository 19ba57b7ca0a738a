"""The work list over a real vault: one list for one record and date, and what putting off does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import Invalid, NotAllowed
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child, Visit
from tests.builders import a_child
from tests.services.conftest import MIDWIFE, READER, TODAY
from tests.services.growing import ALL_ASKED, a_wasted_girl, measured_at


@pytest.fixture
def demo(app: App) -> App:
    """Sixty invented children with casework."""
    app.demo.fill(60, 3, by=app.person)
    return app


def items(app: App) -> list[WorkItem]:
    return list(app.worklist.today(by=app.person).items())


def test_the_list_is_what_each_childs_page_says(demo: App) -> None:
    listed = items(demo)
    of_pages = [
        item
        for row in demo.children.search(by=demo.person)
        for item in demo.case_page.open(row.child_id, by=demo.person).alerts
        if item.postponed_until is None
    ]
    assert len(listed) > 30
    assert {item.key: item for item in of_pages} == {item.key: item for item in listed}


def test_the_same_records_and_date_give_the_same_list(demo: App) -> None:
    first = items(demo)
    with demo._store.unit() as unit:
        unit.facts.forget_all()
        unit.commit()
    assert items(demo) == first


def test_the_list_of_a_posyandu_and_of_a_worker_is_a_part_of_all(demo: App) -> None:
    listed = items(demo)
    one = listed[0]
    of_posyandu = demo.worklist.today(posyandu=one.posyandu, by=demo.person)
    assert list(of_posyandu.items()) == [i for i in listed if i.posyandu == one.posyandu]
    of_worker = demo.worklist.today(worker=one.worker, by=demo.person)
    assert list(of_worker.items()) == [i for i in listed if i.worker == one.worker]


def test_lines_come_with_their_children(demo: App) -> None:
    found = demo.worklist.today(by=demo.person)
    rows = demo.worklist.rows(found, 5, 10, by=demo.person)
    assert [row.item for row in rows] == list(found.items(5, 10))
    assert all(row.child.child_id == row.item.child_id for row in rows)
    visits = demo.worklist.home_visits(found, by=demo.person)
    assert sum(len(visit.items) for visit in visits) == len(found)


def test_doing_an_item_removes_it_and_nothing_else(demo: App) -> None:
    before = items(demo)
    item = next(one for one in before if one.kind == "not_weighed")
    page = demo.case_page.open(item.child_id, by=demo.person).growth
    last = page.visits[-1].visit
    again = replace(last, visit_id=0, visit_date=TODAY)
    demo.visits.record(again, confirmed=_all_asked(demo, page.child, again), by=demo.person)
    after = {one.key for one in items(demo) if one.child_id != item.child_id}
    assert item.key not in {one.key for one in items(demo)}
    assert after == {one.key for one in before if one.child_id != item.child_id}


def _all_asked(app: App, child: Child, visit: Visit) -> set[str]:
    page = app.case_page.open(child.child_id, by=app.person).growth
    problems = app.visits.preview(child, page.visits, visit, by=app.person).problems
    return {problem.code for problem in problems}


def test_putting_off_takes_one_item_away_until_its_day(app: App) -> None:
    child = app.children.register(a_child(), by=app.person).record
    (item,) = items(app)
    assert item.kind == "not_weighed"
    until = TODAY + timedelta(days=3)
    saved = app.worklist.postpone(item, " keluarga pergi ", until, by=MIDWIFE).record
    assert (saved.reason, saved.by, saved.until) == ("keluarga pergi", "bidan", until)
    assert items(app) == []
    (alert,) = app.case_page.open(child.child_id, by=app.person).alerts
    assert alert.postponed_until == until
    assert len(app.worklist.today(until, by=app.person)) == 1
    app.worklist.take_up(item, by=MIDWIFE)
    assert items(app) == [item]


@pytest.mark.parametrize(
    "reason,days,code",
    [
        ("", 3, "postponed_without_reason"),
        ("hujan", 0, "postponed_to_past"),
        ("hujan", 400, "postponed_too_long"),
    ],
)
def test_nothing_is_put_off_without_reason_or_for_too_long(
    app: App, reason: str, days: int, code: str
) -> None:
    app.children.register(a_child(), by=app.person)
    (item,) = items(app)
    with pytest.raises(Invalid) as caught:
        app.worklist.postpone(item, reason, TODAY + timedelta(days=days), by=app.person)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert items(app) == [item]


def test_who_may_only_read_puts_nothing_off(app: App) -> None:
    app.children.register(a_child(), by=app.person)
    (item,) = items(app)
    with pytest.raises(NotAllowed):
        app.worklist.postpone(item, "hujan", TODAY + timedelta(days=1), by=READER)
    assert len(app.worklist.today(by=READER)) == 1


def test_a_corrected_birth_date_and_a_removed_visit_are_seen_at_once(app: App) -> None:
    girl = a_wasted_girl(app, TODAY, zwfl=-3.4)
    assert "severe_wasting" in {item.kind for item in items(app)}
    last = app.case_page.open(girl.child_id, by=app.person).growth.visits[-1].visit
    app.visits.remove(last.visit_id, by=app.person)
    assert "severe_wasting" not in {item.kind for item in items(app)}
    app.visits.bring_back(last.visit_id, by=app.person)
    assert "severe_wasting" in {item.kind for item in items(app)}
    app.children.remove(girl.child_id, by=app.person)
    assert items(app) == []


def test_a_child_born_early_is_judged_by_corrected_age(app: App) -> None:
    born = TODAY - timedelta(days=200)
    for weeks in (40, 30):
        child = app.children.register(
            a_child(name=f"Anak {weeks}", birth_date=born, gestation_weeks=weeks), by=app.person
        ).record
        for back in (35, 3):
            visit = measured_at(child, TODAY - timedelta(days=back), -0.3, zlen=-2.6)
            app.visits.record(visit, confirmed=ALL_ASKED, by=app.person)
    stunted = {item.child_id for item in items(app) if item.kind.startswith("stunting")}
    assert stunted == {1}


def test_a_child_past_the_programmes_age_is_not_on_the_list(app: App) -> None:
    old = a_child(birth_date=date(TODAY.year - 5, TODAY.month, 1))
    app.children.register(old, by=app.person)
    assert items(app) == []
