"""The work list of a register equals the lists of its children, in order of danger."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays
from desktop_app.programme.records.casework import Cases, WorkItem
from desktop_app.programme.worklist.columns import KindColumns
from desktop_app.programme.worklist.kinds import WorkRules, work_rules
from desktop_app.programme.worklist.rules import child_alerts, work_list
from tests.casework import TODAY, a_referral, healthy_facts, registers
from tests.oracles import work_items as oracle

RULES = work_rules()
MTBS = work_rules({"stunting_pathway.guideline.chosen": 2})
BOTH_GUIDELINES = st.sampled_from([RULES, MTBS])
COURSE_ENDED = WorkItem(
    kind="course_ended",
    child_id=1,
    record_id=5,
    since=TODAY,
    due=TODAY,
    rank=80,
    action="close_course",
)


def one_by_one(
    register: tuple[ChildFacts, ...],
    cases: Cases,
    extra: tuple[WorkItem, ...] = (),
    rules: WorkRules = RULES,
) -> tuple[WorkItem, ...]:
    found = [
        item
        for facts in register
        for item in oracle.child_items(facts, cases, TODAY, rules, extra=extra)
    ]
    return tuple(sorted(found, key=oracle.by_danger))


@settings(max_examples=100)
@given(registers(), BOTH_GUIDELINES)
def test_the_list_equals_children_one_by_one(
    given_register: tuple[tuple[ChildFacts, ...], Cases], rules: WorkRules
) -> None:
    register, cases = given_register
    extra = (COURSE_ENDED,)
    found = work_list(FactArrays.of(register), cases, TODAY, rules, extra=extra)
    assert found.items() == one_by_one(register, cases, extra, rules)


@settings(max_examples=100)
@given(registers(), BOTH_GUIDELINES)
def test_alerts_equal_those_found_step_by_step(
    given_register: tuple[tuple[ChildFacts, ...], Cases], rules: WorkRules
) -> None:
    register, cases = given_register
    for facts in register:
        found = child_alerts(facts, cases, TODAY, rules, extra=(COURSE_ENDED,))
        assert found == oracle.child_alerts(facts, cases, TODAY, rules, extra=(COURSE_ENDED,))


@settings(max_examples=50)
@given(registers())
def test_items_made_when_shown_equal_items_made_beforehand(
    given_register: tuple[tuple[ChildFacts, ...], Cases],
) -> None:
    register, cases = given_register
    facts = FactArrays.of(register)
    since = TODAY - timedelta(days=3)
    kind = replace(RULES.kinds["two_t"], code="vaccines", rank=55, due_days=7)
    rules = replace(RULES, kinds={**RULES.kinds, "vaccines": kind})

    def vaccines(row: int) -> WorkItem:
        return WorkItem(
            kind="vaccines",
            child_id=int(facts.child_id[row]),
            since=since,
            due=since + timedelta(days=7),
            rank=55,
            action=kind.action,
        )

    rows = np.arange(0, len(register), 2)
    column = KindColumns(
        kind="vaccines",
        row=rows,
        since=np.full(len(rows), since.toordinal(), np.int32),
        make=vaccines,
    )
    found = work_list(facts, cases, TODAY, rules, columns=[column])
    extra = [vaccines(row) for row in rows.tolist()]
    assert found.items() == work_list(facts, cases, TODAY, rules, extra=extra).items()
    assert found.only(worker="rina").items() == tuple(
        item for item in found.items() if item.worker == "rina"
    )


@settings(max_examples=25)
@given(registers())
def test_chosen_lines_are_those_of_the_items(
    given_register: tuple[tuple[ChildFacts, ...], Cases],
) -> None:
    register, cases = given_register
    whole = work_list(FactArrays.of(register), cases, TODAY, RULES)
    items = whole.items()
    for worker in ("rina", "budi", "nobody"):
        assert whole.only(worker=worker).items() == tuple(
            item for item in items if item.worker == worker
        )
    assert whole.only(posyandu="Melati").items() == tuple(
        item for item in items if item.posyandu == "Melati"
    )
    assert whole.only(desa="Balokang").items() == items
    assert len(whole.only(desa="Neglasari")) == 0
    for kind in (*whole.kinds, "unheard_of"):
        of_kind = whole.only(kind=kind).items()
        assert of_kind == tuple(item for item in items if item.kind == kind)
        assert len(of_kind) == whole.counts().get(kind, 0)
    assert whole.children() == len({item.child_id for item in items})
    assert whole.items(1, 3) == items[1:3]


def test_an_empty_register_has_no_work() -> None:
    found = work_list(FactArrays.of([]), Cases(), TODAY, RULES)
    assert (len(found), found.items(), found.children()) == (0, (), 0)


def test_danger_comes_first() -> None:
    register = (
        healthy_facts(child_id=1, two_t_since=TODAY, t_months=2),
        healthy_facts(child_id=2, sam_since=TODAY, muac_cm=11.0),
        healthy_facts(child_id=3, last_weighed=TODAY - timedelta(days=40)),
    )
    cases = Cases(referrals=(replace(a_referral(), child_id=1, sent_on=TODAY - timedelta(30)),))
    found = work_list(FactArrays.of(register), cases, TODAY, RULES).items()
    assert [(item.kind, item.child_id) for item in found] == [
        ("severe_wasting", 2),
        ("tb_screening", 1),
        ("tb_screening", 2),
        ("referral_unanswered", 1),
        ("not_weighed", 3),
    ]
