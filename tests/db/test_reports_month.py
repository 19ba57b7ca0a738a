"""What a month's reports ask of the database, with a real encrypted file."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.db.unit import Store
from desktop_app.errors import Damaged
from tests.builders import a_child, a_growth, a_visit


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
