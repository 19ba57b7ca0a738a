"""All records of a child can move to another child, and back."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import inspect

from desktop_app.db.record_tables import OWNED_BY_CHILD
from desktop_app.db.unit import Store
from desktop_app.errors import Conflict
from desktop_app.programme.records.family import Family, Insurance, Papers
from desktop_app.programme.records.feeding import OutpatientCourse
from tests.builders import a_child
from tests.casework import a_referral, an_infection

DAY = date(2026, 10, 1)
DERIVED = {"child_facts", "stale_facts"}
ONE_EACH = {"papers", "family_children"}


def test_every_table_of_a_childs_records_is_known(store: Store) -> None:
    with store.reading() as unit:
        inspector = inspect(unit.children._connection)
        pointing = {
            table
            for table in inspector.get_table_names()
            for key in inspector.get_foreign_keys(table)
            if key["referred_table"] == "children"
        }
    known = {owned.table.name for owned in OWNED_BY_CHILD}
    assert pointing == known | DERIVED | ONE_EACH | {"visits"}


def test_a_childs_records_move_and_move_back(store: Store) -> None:
    with store.unit() as unit:
        kept, other = (unit.children.add(a_child()).child_id for _ in range(2))
        own = unit.infections.add(an_infection(child_id=kept))
        infection = unit.infections.add(an_infection(child_id=other))
        unit.referrals.add(a_referral(referral_id=0, child_id=other, code="A"))
        unit.papers.add(Papers(child_id=kept, insurance=Insurance.PBI))
        unit.papers.add(Papers(child_id=other, insurance=Insurance.NONE))
        family = unit.families.add(Family(children=(other,)))
        owned = unit.owned.of_child(other)
        assert set(owned) == {"infection", "referral", "papers", "family_member"}
        moving = unit.owned.free_to_move(owned, kept)
        assert set(moving) == {"infection", "referral", "family_member"}
        unit.owned.give(moving, other, kept)
        assert {one.infection_id for one in unit.infections.of_child(kept)} == {
            own.infection_id,
            infection.infection_id,
        }
        assert unit.owned.of_child(other) == {"papers": [other]}
        assert unit.families.of_child(kept) is not None
        unit.owned.give(moving, kept, other)
        assert unit.owned.of_child(other) == owned
        assert unit.families.of_child(other) == family


def test_two_open_courses_cannot_become_one_childs(store: Store) -> None:
    with store.unit() as unit:
        kept, other = (unit.children.add(a_child()).child_id for _ in range(2))
        for child_id in (kept, other):
            unit.outpatient_courses.add(OutpatientCourse(child_id=child_id, start=DAY))
        with pytest.raises(Conflict) as caught:
            unit.owned.give(unit.owned.of_child(other), other, kept)
    assert caught.value.code == "course_open"
