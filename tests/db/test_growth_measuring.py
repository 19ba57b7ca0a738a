"""Narrow rows of all measurements: whose they are, what is left out, how many queries it takes."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine

from desktop_app.db.unit import Store
from desktop_app.growth.zscores import FEMALE, LYING, MALE
from desktop_app.programme.records.children import Measure, Sex
from tests.builders import a_child, a_growth, a_visit
from tests.db.queries import counted

FIRST, LAST = date(2026, 1, 1), date(2026, 6, 30)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def family(store: Store) -> tuple[int, int]:
    """A girl and her brother, each measured on 2 May 2026."""
    with store.unit() as unit:
        girl, boy = unit.children.add_many(
            [a_child(name="Syifa"), a_child(name="Umar", sex=Sex.MALE)]
        )
        growth = a_growth(zwfl=-0.3, fwei=False, fwfl=True)
        for child in (girl, boy):
            visit = a_visit(child_id=child.child_id, instrument="Papan 1", measure=Measure.LYING)
            unit.visits.add(visit, growth)
        unit.commit()
    return girl.child_id, boy.child_id


def test_a_row_tells_who_measured_whom_and_with_what(store: Store, family: tuple[int, int]) -> None:
    with store.reading() as unit:
        girl, boy = sorted(unit.measuring.rows(FIRST, LAST))
        assert unit.measuring.count(FIRST, LAST) == 2
    assert (girl.child_id, boy.child_id) == family
    assert (girl.sex, boy.sex) == (FEMALE, MALE)
    assert girl.family == boy.family != ""
    assert (girl.examiner, girl.instrument, girl.posyandu) == ("Bidan Rina", "Papan 1", "Mawar 1")
    assert (girl.visit_date, girl.age_days, girl.measure) == (date(2026, 5, 2), 366, LYING)
    assert (girl.weight_kg, girl.lenhei_cm) == (8.4, 73.5)
    assert (girl.zlen, girl.zwei, girl.zwfl) == (-0.14, -0.55, -0.3)
    assert (girl.flen, girl.fwei, girl.fwfl) == (False, False, True)


@pytest.mark.usefixtures("family")
def test_both_days_of_the_span_count_and_no_other(store: Store) -> None:
    day = date(2026, 5, 2)
    with store.reading() as unit:
        assert len(list(unit.measuring.rows(day, day))) == 2
        assert list(unit.measuring.rows(date(2026, 5, 3), LAST)) == []
        assert list(unit.measuring.rows(FIRST, date(2026, 5, 1))) == []


def test_removed_children_and_visits_are_left_out(store: Store, family: tuple[int, int]) -> None:
    with store.unit() as unit:
        unit.children.set_removed(family[0], NOW)
        [boy] = unit.measuring.rows(FIRST, LAST)
        assert boy.child_id == family[1]
        unit.visits.set_removed(boy.visit_id, NOW)
        assert list(unit.measuring.rows(FIRST, LAST)) == []


def test_children_whose_mother_is_not_known_are_no_family(store: Store) -> None:
    with store.unit() as unit:
        child = unit.children.add(a_child(mother=""))
        unit.visits.add(a_visit(child_id=child.child_id, measure=None), a_growth())
        [row] = unit.measuring.rows(FIRST, LAST)
    assert (row.family, row.measure, row.fwfl) == ("", 0, None)


def test_names_of_children(store: Store, family: tuple[int, int]) -> None:
    with store.reading() as unit:
        assert unit.measuring.names([*family, family[0], 99]) == {
            family[0]: "Syifa",
            family[1]: "Umar",
        }


@pytest.mark.parametrize("children", [10, 300])
def test_two_queries_whatever_the_number(engine: Engine, store: Store, children: int) -> None:
    with store.unit() as unit:
        added = unit.children.add_many([a_child(name=f"Anak {n}") for n in range(children)])
        unit.visits.add_many([(a_visit(child_id=c.child_id), a_growth()) for c in added])
        unit.commit()
    with store.reading() as unit, counted(engine) as queries:
        assert len(list(unit.measuring.rows(FIRST, LAST))) == children
    assert queries.queries == 2
