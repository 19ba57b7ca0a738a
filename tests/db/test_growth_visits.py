"""Visits in and out, the month's children, and the newest visit that the list shows."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.children import Child, Growth, Measure, MeasuredVisit, Visit
from tests.builders import a_child, a_growth, a_visit
from tests.db.queries import counted

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
FULL = Visit(
    child_id=1,
    visit_date=date(2026, 5, 2),
    weight_kg=8.45,
    lenhei_cm=73.5,
    measure=Measure.LYING,
    headc_cm=45.1,
    muac_cm=13.9,
    oedema_grade=2,
    examiner="Bidan Rina",
    notes="rewel; “diukur ulang”",
    reported={"vitamin_a": "1", "kia": "Ya", "detail": "naik 0,3"},
)
FULL_GROWTH = Growth(
    age_days=366,
    clenhei_cm=73.5,
    bmi=15.64,
    zlen=-0.14,
    zwei=-0.55,
    zwfl=-0.65,
    zbmi=-0.7,
    zhc=0.2,
    zac=-0.1,
    flen=False,
    fwei=False,
    fwfl=True,
    fbmi=True,
    fhc=False,
    fac=False,
)
BARE = Visit(child_id=1, visit_date=date(2026, 5, 3))


@pytest.fixture
def child(store: Store) -> Child:
    with store.unit() as unit:
        added = unit.children.add(a_child())
        unit.commit()
    return added


def last_in_list(unit: Unit) -> tuple[date | None, float | None, bool | None]:
    (row,) = unit.children.search()
    return row.last_visit, row.last_zlen, row.last_flen


@pytest.mark.parametrize(
    "visit,growth", [(FULL, FULL_GROWTH), (BARE, Growth(age_days=367))], ids=["full", "bare"]
)
def test_a_visit_comes_out_as_it_went_in(
    store: Store, child: Child, visit: Visit, growth: Growth
) -> None:
    with store.unit() as unit:
        saved = unit.visits.add(replace(visit, child_id=child.child_id), growth)
        unit.commit()
    kept = MeasuredVisit(visit=saved, growth=growth)
    assert replace(saved, visit_id=0) == replace(visit, child_id=child.child_id)
    with store.reading() as unit:
        assert unit.visits.get(saved.visit_id) == kept
        assert unit.visits.on_date(child.child_id, visit.visit_date) == kept
        assert unit.visits.of_child(child.child_id) == (kept,)
        assert list(unit.visits.all()) == [kept]
        assert unit.visits.on_date(child.child_id, date(2020, 1, 1)) is None
        assert unit.visits.get(saved.visit_id + 1) is None


def test_a_childs_visits_come_from_first_to_last(store: Store, child: Child) -> None:
    days = [date(2026, 3, 2), date(2026, 1, 5), date(2026, 2, 9)]
    with store.unit() as unit:
        other = unit.children.add(a_child(name="Lain"))
        unit.visits.add_many(
            [
                (a_visit(child_id=who.child_id, visit_date=day), a_growth())
                for day in days
                for who in (child, other)
            ]
        )
        unit.visits.add(a_visit(child_id=child.child_id, visit_date=date(2025, 12, 1)), a_growth())
        found = [mv.visit.visit_date for mv in unit.visits.of_child(child.child_id)]
        assert found == [date(2025, 12, 1), *sorted(days)]
        ids = [mv.visit.visit_id for mv in unit.visits.all()]
    assert len(set(ids)) == 7


def test_many_visits_come_back_with_their_ids_in_order(store: Store, child: Child) -> None:
    new = [
        (a_visit(child_id=child.child_id, visit_date=date(2026, 1, day)), a_growth(age_days=day))
        for day in (9, 3, 6)
    ]
    with store.unit() as unit:
        saved = unit.visits.add_many(new)
        assert [replace(visit, visit_id=0) for visit in saved] == [visit for visit, _ in new]
        for visit, (_, growth) in zip(saved, new, strict=True):
            assert unit.visits.get(visit.visit_id) == MeasuredVisit(visit=visit, growth=growth)
        assert unit.visits.add_many([]) == ()


def test_one_visit_a_day(store: Store, child: Child) -> None:
    visit = a_visit(child_id=child.child_id)
    with store.unit() as unit:
        other = unit.visits.add(replace(visit, visit_date=date(2026, 6, 1)), a_growth())
        unit.visits.add(visit, a_growth())
        with pytest.raises(Conflict) as by_add:
            unit.visits.add(visit, a_growth())
        with pytest.raises(Conflict) as by_update:
            unit.visits.update(replace(other, visit_date=visit.visit_date), a_growth())
    assert by_add.value.code == by_update.value.code == "visit_exists"


def test_a_visit_needs_its_child(store: Store) -> None:
    with pytest.raises(IntegrityError), store.unit() as unit:
        unit.visits.add(a_visit(child_id=77), a_growth())


def test_a_corrected_visit_replaces_fields_and_growth(store: Store, child: Child) -> None:
    with store.unit() as unit:
        saved = unit.visits.add(replace(FULL, child_id=child.child_id), FULL_GROWTH)
        corrected = replace(saved, visit_date=date(2026, 5, 9), weight_kg=None, reported={})
        unit.visits.update(corrected, a_growth(age_days=373))
        unit.commit()
    with store.reading() as unit:
        found = unit.visits.get(saved.visit_id)
    assert found == MeasuredVisit(visit=corrected, growth=a_growth(age_days=373))


def test_new_growth_leaves_what_was_measured(store: Store, child: Child) -> None:
    with store.unit() as unit:
        first, second = unit.visits.add_many(
            [
                (replace(FULL, child_id=child.child_id), FULL_GROWTH),
                (replace(BARE, child_id=child.child_id), a_growth()),
            ]
        )
        unit.visits.set_growth_many(
            [(first.visit_id, a_growth(zlen=-1.0)), (second.visit_id, a_growth(zlen=-3.0))]
        )
        unit.visits.set_growth_many([])
        assert unit.visits.of_child(child.child_id) == (
            MeasuredVisit(visit=first, growth=a_growth(zlen=-1.0)),
            MeasuredVisit(visit=second, growth=a_growth(zlen=-3.0)),
        )
        assert last_in_list(unit) == (BARE.visit_date, -3.0, False)


def test_a_removed_visit_is_nowhere_until_it_is_brought_back(store: Store, child: Child) -> None:
    with store.unit() as unit:
        saved = unit.visits.add(a_visit(child_id=child.child_id), a_growth())
        unit.visits.set_removed(saved.visit_id, NOW)
        assert unit.visits.get(saved.visit_id) is None
        assert unit.visits.of_child(child.child_id) == ()
        assert unit.visits.on_date(child.child_id, saved.visit_date) is None
        assert list(unit.visits.all()) == []
        assert list(unit.visits.in_month(2026, 5)) == []
        assert last_in_list(unit) == (None, None, None)
        with pytest.raises(NotFound):
            unit.visits.update(saved, a_growth())
        unit.visits.set_removed(saved.visit_id, None)
        assert unit.visits.get(saved.visit_id) is not None
        assert last_in_list(unit) == (saved.visit_date, -0.14, False)


def test_a_day_taken_since_is_not_brought_back(store: Store, child: Child) -> None:
    with store.unit() as unit:
        saved = unit.visits.add(a_visit(child_id=child.child_id), a_growth())
        unit.visits.set_removed(saved.visit_id, NOW)
        again = unit.visits.add(a_visit(child_id=child.child_id), a_growth())
        assert again.visit_id != saved.visit_id
        with pytest.raises(Conflict) as caught:
            unit.visits.set_removed(saved.visit_id, None)
        with pytest.raises(NotFound):
            unit.visits.set_removed(77, NOW)
    assert caught.value.code == "visit_exists"


def test_visits_of_a_removed_child_are_in_no_list(store: Store, child: Child) -> None:
    with store.unit() as unit:
        unit.visits.add(a_visit(child_id=child.child_id), a_growth())
        unit.children.set_removed(child.child_id, NOW)
        assert list(unit.visits.all()) == []
        assert list(unit.visits.in_month(2026, 5)) == []


def test_a_month_has_the_last_visit_of_each_child_by_place_and_name(store: Store) -> None:
    with store.unit() as unit:
        added = unit.children.add_many(
            [
                a_child(name="Wati", desa="Balokang"),
                a_child(name="Asep", desa="Neglasari"),
                a_child(name="Budi", desa="Balokang"),
                a_child(name="Tanpa Kunjungan"),
            ]
        )
        days = {"Wati": (1, 31), "Asep": (15,), "Budi": (20, 10)}
        unit.visits.add_many(
            [
                (
                    a_visit(child_id=c.child_id, visit_date=date(2026, 10, day)),
                    a_growth(age_days=day),
                )
                for c in added
                for day in days.get(c.name, ())
            ]
        )
        for outside in (date(2026, 9, 30), date(2026, 11, 1)):
            unit.visits.add(a_visit(child_id=added[3].child_id, visit_date=outside), a_growth())
        found = [
            (row.child.name, row.measured.visit.visit_date.day, row.measured.growth.age_days)
            for row in unit.visits.in_month(2026, 10)
        ]
    assert found == [("Budi", 20, 20), ("Wati", 31, 31), ("Asep", 15, 15)]


def test_the_list_shows_the_newest_visit_whatever_was_done(store: Store) -> None:
    chance = random.Random(20261124)  # noqa: S311 -- chance, not secrecy
    with store.unit() as unit:
        added = unit.children.add_many([a_child(name=f"Anak {n}") for n in range(4)])
        visits: dict[int, Visit] = {}
        removed: set[int] = set()
        for _ in range(150):
            act = chance.choice(("add", "add", "update", "remove", "bring back", "rescore", "give"))
            growth = a_growth(zlen=chance.randrange(-40, 40) / 10, flen=chance.random() < 0.2)
            child_id = chance.choice(added).child_id
            day = date(2026, 1, 1) + timedelta(days=chance.randrange(60))
            chosen = chance.choice(sorted(visits)) if visits else 0
            try:
                if act == "add":
                    saved = unit.visits.add(a_visit(child_id=child_id, visit_date=day), growth)
                    visits[saved.visit_id] = saved
                elif chosen and act == "update" and chosen not in removed:
                    unit.visits.update(replace(visits[chosen], visit_date=day), growth)
                elif chosen and act == "give":
                    unit.history.give_visits([chosen], child_id)
                    visits[chosen] = replace(visits[chosen], child_id=child_id)
                elif chosen and act == "remove":
                    unit.visits.set_removed(chosen, NOW)
                    removed.add(chosen)
                elif chosen and act == "bring back":
                    unit.visits.set_removed(chosen, None)
                    removed.discard(chosen)
                elif chosen and act == "rescore" and chosen not in removed:
                    unit.visits.set_growth_many([(chosen, growth)])
            except Conflict:
                continue
            for row in unit.children.search():
                newest = next(reversed(unit.visits.of_child(row.child_id)), None)
                expected = (
                    (newest.visit.visit_date, newest.growth.zlen, newest.growth.flen)
                    if newest
                    else (None, None, None)
                )
                assert (row.last_visit, row.last_zlen, row.last_flen) == expected


def test_lists_ask_one_question_however_long_they_are(store: Store, engine: Engine) -> None:
    asked = []
    for more in (10, 990):
        with store.unit() as unit:
            added = unit.children.add_many([a_child(name=f"Anak {n}") for n in range(more)])
            unit.visits.add_many([(a_visit(child_id=c.child_id), a_growth()) for c in added])
            unit.commit()
        with store.reading() as unit, counted(engine) as count:
            assert list(unit.visits.in_month(2026, 5))
            assert list(unit.visits.all())
            assert unit.visits.of_child(added[0].child_id)
        asked.append(count.queries)
    assert asked == [3, 3]


def test_adding_many_asks_as_much_as_adding_few(store: Store, engine: Engine) -> None:
    asked = []
    for more in (10, 990):
        with store.unit() as unit, counted(engine) as count:
            added = unit.children.add_many([a_child(name=f"Anak {n}") for n in range(more)])
            unit.visits.add_many([(a_visit(child_id=c.child_id), a_growth()) for c in added])
            unit.commit()
        asked.append(count.queries)
    assert asked[0] == asked[1]
