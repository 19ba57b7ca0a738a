"""The work list by child: the most dangerous of each child decides, and nothing gets lost."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings

from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import Cases
from desktop_app.programme.worklist.child_work import WorkField, field_of, of_children, of_field
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.programme.worklist.rules import work_list
from tests.casework import TODAY, registers

RULES = work_rules()


@settings(max_examples=50)
@given(registers())
def test_the_first_children_are_those_of_the_first_lines(
    given_register: tuple[tuple[ChildFacts, ...], Cases],
) -> None:
    register, cases = given_register
    found = work_list(FactArrays.of(register), cases, TODAY, RULES)
    items = found.items()
    children = list(dict.fromkeys(item.child_id for item in items))
    assert of_children(found).items() == items
    assert of_children(found, 1, 3).items() == tuple(
        item for item in items if item.child_id in children[1:3]
    )


@settings(max_examples=50)
@given(registers())
def test_every_line_is_of_one_field(
    given_register: tuple[tuple[ChildFacts, ...], Cases],
) -> None:
    register, cases = given_register
    found = work_list(FactArrays.of(register), cases, TODAY, RULES)
    parts = [of_field(found, field) for field in WorkField]
    assert sum(map(len, parts)) == len(found)
    for field, part in zip(WorkField, parts, strict=True):
        assert {field_of(item.kind) for item in part.items()} <= {field}
        assert np.all(np.diff(part.lines.rank) >= 0)


def test_every_kind_of_casework_has_its_field() -> None:
    assert field_of("severe_wasting") is WorkField.DANGER
    assert field_of("referral_unanswered") is WorkField.REFERRAL
    assert field_of("infection_follow_up") is WorkField.INFECTION
    assert field_of("two_t") is WorkField.GROWTH
    assert field_of("not_weighed") is WorkField.WEIGHING
    assert field_of("feeding_proposed") is WorkField.PROGRAMME
