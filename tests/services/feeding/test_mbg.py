"""A law over an invented register: MBG never removes, shortens or delays PMT."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from desktop_app.app import App
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.services.feeding.page import ChildFeeding
from tests.services.conftest import TODAY

MONTHS = 5
"""This month and four before it: longer than any course lasts."""


def test_mbg_of_every_child_and_month_changes_nothing_of_pmt(app: App) -> None:
    app.demo.fill(60, 3, by=app.person)

    def pmt() -> tuple[list[ChildFeeding], list[object]]:
        pages = app.feeding.pages(by=app.person)
        items = app.worklist.today(by=app.person).items()
        return [without_mbg(page) for page in pages], list(items)

    before = pmt()
    assert {course.course.state for page in before[0] for course in page.courses}
    assert any(page.row is not None for page in before[0])
    with app._store.unit() as unit:
        children = tuple(unit.children.all())
        days = [TODAY - timedelta(days=31 * back) for back in range(MONTHS)]
        ticks = [
            CareItem(child_id=child.child_id, kind=CareKind.MBG, on=day)
            for child in children
            for day in days
            if day >= child.birth_date
        ]
        unit.care_items.add_many(ticks)
        unit.commit()
    after = app.feeding.pages(by=app.person)
    assert any(course.mbg_on for page in after for course in page.courses)
    assert pmt() == before


def without_mbg(page: ChildFeeding) -> ChildFeeding:
    courses = tuple(replace(course, mbg_on=None) for course in page.courses)
    return replace(page, courses=courses)
