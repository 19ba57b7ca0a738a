"""The order of a round of home visits."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.case_records import WorkItem
from desktop_app.programme.home_visits import home_visits
from tests.casework import TODAY, healthy_facts


def an_item(child_id: int, rank: int = 40, kind: str = "two_t", days: int = 5) -> WorkItem:
    return WorkItem(
        kind=kind,
        child_id=child_id,
        since=TODAY - timedelta(days=days),
        due=TODAY,
        rank=rank,
        action="write_referral",
    )


def lines(*homes: tuple[int, str, str], items: list[WorkItem]) -> list[int]:
    facts = [healthy_facts(child_id=child_id, rw=rw, rt=rt) for child_id, rw, rt in homes]
    return [visit.child_id for visit in home_visits(items, facts)]


def test_rt_by_rt_and_there_by_danger() -> None:
    items = [an_item(1, 90), an_item(2, 10), an_item(3, 1), an_item(4, 40), an_item(5, 1)]
    homes = [(1, "01", "02"), (2, "1", "RT 2"), (3, "01", "10"), (4, "01", "2"), (5, "2", "1")]
    assert lines(*homes, items=items) == [2, 4, 1, 3, 5]


def test_unknown_rts_come_last() -> None:
    items = [an_item(child_id) for child_id in (1, 2, 3, 4)]
    homes = [(1, "", ""), (2, "1", "Cikadu"), (3, "1", "99"), (4, "0", "0")]
    assert lines(*homes, items=items) == [3, 2, 1, 4]


def test_equal_danger_goes_by_number_of_items_then_by_time() -> None:
    items = [an_item(1), an_item(2), an_item(2, 90, "not_weighed"), an_item(3, days=50)]
    homes = [(1, "1", "1"), (2, "1", "1"), (3, "1", "1")]
    assert lines(*homes, items=items) == [2, 3, 1]


def test_a_line_carries_the_childs_items_and_its_number() -> None:
    items = [an_item(7, 90, "not_weighed"), an_item(7, 10, "severe_wasting"), an_item(8)]
    visits = home_visits(items, [healthy_facts(child_id=7), healthy_facts(child_id=6)])
    assert [(visit.line, visit.child_id, visit.rank) for visit in visits] == [(1, 7, 10)]
    assert [item.kind for item in visits[0].items] == ["severe_wasting", "not_weighed"]
    assert visits[0].posyandu == "Mawar 1"


@given(st.permutations(range(6)), st.permutations(range(6)))
def test_the_order_given_does_not_matter(first: list[int], second: list[int]) -> None:
    items = [an_item(n % 4, rank=10 * (n % 3)) for n in range(6)]
    facts = [healthy_facts(child_id=n, rt=str(n % 2)) for n in range(6)]
    assert home_visits([items[n] for n in first], [facts[n] for n in second]) == home_visits(
        items, facts
    )
