"""The city's copy of children: put whole, replaced whole, gone without a trace but the id."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from desktop_app.db.city_store import CityRow
from desktop_app.db.unit import Store
from desktop_app.programme.records.exchange import CityDecision

GIRL = CityRow(
    uid="a" * 32,
    nik="3279014105250001",
    name="Syifa Nur",
    name_key="SYIFA NUR",
    sex="f",
    birth_date="2025-05-01",
    mother="Lilis",
    records="{}",
    residences=[("2025-05-01", "here", "Banjar", "Balokang", "Mawar 1")],
    visits=[("2026-05-02", 8.4, 73.5, 14.0, 0, -0.2, -0.5, -0.6, False, False, False)],
)
BARE = CityRow(
    uid="b" * 32, nik=None, name="", name_key="", sex="m", birth_date="2024-01-01", mother="",
    records="{}", residences=[("2024-01-01", "here", "", "", "")], visits=[],
)  # fmt: skip


def test_children_are_put_replaced_and_gone(store: Store) -> None:
    with store.unit() as unit:
        unit.city.put("banjar", 1, [GIRL, BARE])
        unit.city.put("pataruman", 1, [GIRL])
        unit.city.put_gone("banjar", 2, [BARE.uid, "c" * 32])
        unit.commit()
    with store.reading() as unit:
        known = unit.city.known("banjar")
        rows = list(unit.city.everything())
    assert {uid: (one.package_no, one.gone) for uid, one in known.items()} == {
        "a" * 32: (1, False),
        "b" * 32: (2, True),
        "c" * 32: (2, True),
    }
    assert [row[0] for row in rows] == ["banjar", "banjar", "pataruman", "pataruman"]
    assert ("2026-05-02", 8.4, 73.5, 14.0, 0, -0.2, -0.5, -0.6, 0, 0, 0) in rows[1]


def test_of_a_child_who_is_gone_nothing_but_the_id_stays(store: Store) -> None:
    with store.unit() as unit:
        unit.city.put("banjar", 1, [GIRL])
        unit.city.put_gone("banjar", 2, [GIRL.uid])
        unit.commit()
    with store.reading() as unit:
        for table in ("city_children", "city_residences", "city_visits"):
            found = unit.city._connection.exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608 -- names above
            text = str(found.all())
            assert "Syifa" not in text
            assert "327901" not in text
            assert "8.4" not in text


def test_two_records_have_one_answer(store: Store) -> None:
    decision = CityDecision(
        first_uid="a" * 32, second_uid="b" * 32, same=False, decided_on=date(2026, 11, 24)
    )
    with store.unit() as unit:
        assert unit.city_decisions.add(decision).decision_id == 1
        (known,) = unit.city_decisions.of(first_uid=decision.first_uid)
        assert known.second_uid == decision.second_uid
        with pytest.raises(IntegrityError):
            # A service changes the answer that there is; a second one is our bug.
            unit.city_decisions.add(decision)
