"""The walking order of home visits, which the printed sheet and keying it back share."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.worklist.home_visits import HomeVisit, home_visits, neighbourhood
from tests.builders import a_child


def an_item(child_id: int, rank: int, kind: str = "not_weighed", day: int = 1) -> WorkItem:
    return WorkItem(
        kind=kind, child_id=child_id, since=date(2026, 10, day), due=date(2026, 11, day),
        rank=rank, action="record_visit",
    )  # fmt: skip


CHILDREN = {
    1: a_child(child_id=1, desa="Balokang", rw="002", rt="001"),
    2: a_child(child_id=2, desa="Balokang", rw="2", rt="1"),
    3: a_child(child_id=3, desa="Balokang", rw="2", rt="3"),
    4: a_child(child_id=4, desa="Balokang", rw="", rt="000"),
    5: a_child(child_id=5, desa="Jajawar", rw="1", rt="1"),
}


def numbered(visits: tuple[HomeVisit, ...]) -> list[tuple[int, int]]:
    return [(visit.number, visit.child.child_id) for visit in visits]


def test_the_rt_in_greatest_danger_comes_first_and_in_it_the_child() -> None:
    items = [an_item(1, 90), an_item(2, 40), an_item(3, 10), an_item(5, 1)]
    assert numbered(home_visits(items, CHILDREN)) == [(1, 3), (2, 2), (3, 1), (4, 5)]


def test_children_without_an_rt_come_last_in_their_desa_whatever_their_danger() -> None:
    items = [an_item(4, 1), an_item(3, 90), an_item(5, 90)]
    assert numbered(home_visits(items, CHILDREN)) == [(1, 3), (2, 4), (3, 5)]


def test_a_child_has_one_line_with_its_reasons_by_danger() -> None:
    items = [an_item(1, 90), an_item(1, 10, "severe_wasting"), an_item(9, 1)]
    (visit,) = home_visits(items, CHILDREN)
    assert [item.kind for item in visit.items] == ["severe_wasting", "not_weighed"]


def test_zeros_before_an_rt_do_not_make_it_another() -> None:
    assert neighbourhood(CHILDREN[1]) == neighbourhood(CHILDREN[2]) == ("Balokang", "2", "1")
    assert neighbourhood(CHILDREN[4]) == ("Balokang", "", "")
    assert neighbourhood(a_child(rw="RW 02", rt=" RT.1 ")) == ("Balokang", "2", "1")
    assert neighbourhood(a_child(rw="", rt=" Cikadu ")) == ("Balokang", "", "Cikadu")


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(CHILDREN)), st.integers(1, 99), st.integers(1, 28)),
        unique_by=lambda one: one[0],
    )
)
def test_the_order_is_that_of_the_items_not_of_their_list(
    drawn: list[tuple[int, int, int]],
) -> None:
    items = [an_item(child_id, rank, day=day) for child_id, rank, day in drawn]
    visits = home_visits(items, CHILDREN)
    assert home_visits(items[::-1], CHILDREN) == visits
    assert [visit.number for visit in visits] == list(range(1, len(items) + 1))
    places = [visit.neighbourhood for visit in visits]
    starts = [at for at, place in enumerate(places) if at == 0 or places[at - 1] != place]
    assert len(starts) == len(set(places))  # each RT is walked once
