"""Facts computed for a whole register equal those computed child by child."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.fact_arrays import child_facts, fact_arrays
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.children import Child, MeasuredVisit, Sex
from tests.builders import a_child
from tests.casework import BORN, columns, histories
from tests.oracles import child_facts as oracle

RULES = fact_rules()


def children(count: int) -> list[Child]:
    return [
        a_child(child_id=10 + n, birth_date=BORN, rt=f"0{n}", sex=Sex.MALE if n % 2 else Sex.FEMALE)
        for n in range(count)
    ]


@settings(max_examples=100)
@given(st.lists(histories(), max_size=4))
def test_columns_equal_children_one_by_one(register: list[list[MeasuredVisit]]) -> None:
    known = children(len(register))
    together = fact_arrays(*columns(known, register, worker="rina"), RULES)
    alone = [
        oracle.child_facts(child, visits, RULES, worker="rina")
        for child, visits in zip(known, register, strict=True)
    ]
    assert together.records() == alone


@settings(max_examples=25)
@given(st.lists(histories(), min_size=1, max_size=3))
def test_kept_facts_come_back_as_columns(register: list[list[MeasuredVisit]]) -> None:
    known = children(len(register))
    alone = [
        child_facts(child, visits, RULES) for child, visits in zip(known, register, strict=True)
    ]
    assert FactArrays.of(alone).records() == alone


@settings(max_examples=25)
@given(histories(), st.data())
def test_the_order_of_visits_does_not_matter(
    visits: list[MeasuredVisit], data: st.DataObject
) -> None:
    child = a_child(child_id=1, birth_date=BORN)
    mixed = data.draw(st.permutations(visits))
    assert child_facts(child, mixed, RULES) == child_facts(child, visits, RULES)


@settings(max_examples=25)
@given(st.lists(histories(), min_size=2, max_size=3))
def test_no_child_sees_anothers_visits(register: list[list[MeasuredVisit]]) -> None:
    known = children(len(register))
    others_gone = [register[0], *([] for _ in register[1:])]
    together = fact_arrays(*columns(known, register), RULES)
    alone = fact_arrays(*columns(known, others_gone), RULES)
    assert together.records(slice(1)) == alone.records(slice(1))
