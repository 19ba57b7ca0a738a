"""What a month's reports ask of the database, with a real encrypted file."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.db.unit import Store
from desktop_app.errors import Damaged
from desktop_app.programme.records.children import Child, Month
from tests.builders import a_child, a_growth, a_visit

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def test_the_newest_answer_about_the_kia_book_counts(store: Store) -> None:
    asked: dict[str, list[tuple[int, bool | None, dict[str, str]]]] = {
        # typed, and later the other way
        "Asri": [(3, True, {}), (5, False, {})],
        # imported text, then nothing
        "Bunga": [(3, None, {"kia": "Ada"}), (4, None, {}), (5, None, {"kia": "-"})],
        # what is typed at a visit goes before its text
        "Citra": [(3, False, {"kia": "ya"})],
        # after the day that is asked about
        "Dewi": [(9, True, {})],
        "Elis": [(3, None, {"kia": "tanya ibu"})],
        "Fitri": [(3, None, {"mbg": "1"})],
    }
    ids = {}
    with store.unit() as unit:
        for name, visits in asked.items():
            ids[name] = unit.children.add(a_child(name=name)).child_id
            for month, book, reported in visits:
                visit = a_visit(
                    child_id=ids[name],
                    visit_date=date(2026, month, 2),
                    kia_book=book,
                    reported=reported,
                )
                unit.visits.add(visit, a_growth())
        unit.commit()
    with store.reading() as unit:
        found = unit.reports.kia_books(date(2026, 6, 30))
        assert found == {ids["Asri"]: False, ids["Bunga"]: True, ids["Citra"]: False}
        assert unit.reports.kia_books(date(2026, 4, 1))[ids["Asri"]] is True
        assert unit.visits.of_child(ids["Citra"])[0].visit.kia_book is False
        assert unit.visits.of_child(ids["Fitri"])[0].visit.kia_book is None


def test_a_closing_without_its_snapshot_is_damaged(store: Store) -> None:
    with store.reading() as unit, pytest.raises(Damaged):
        unit.reports.snapshot(7)


def test_months_are_those_with_visits_newest_first(store: Store) -> None:
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31), date(2026, 10, 5)]
    with store.unit() as unit:
        assert unit.reports.months() == ()
        child: Child = unit.children.add(a_child())
        saved = unit.visits.add_many(
            [(a_visit(child_id=child.child_id, visit_date=day), a_growth()) for day in days]
        )
        found = unit.reports.months()
        unit.visits.set_removed(saved[-1].visit_id, NOW)
        rest = unit.reports.months()
    assert found == (
        Month(year=2026, month=10),
        Month(year=2026, month=1),
        Month(year=2025, month=12),
    )
    assert rest == found[1:]
