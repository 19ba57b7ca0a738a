"""Whom to visit at home and in which order; the work list says who needs a visit.

The printed sheet and the form that keys it back in take the same numbers from here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child

Neighbourhood = tuple[str, str, str]
"""Desa, RW and RT, the last two as bare numbers; "" where not recorded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeVisit:
    """One line of the sheet: a child and what its visit is for, the most dangerous first."""

    number: int
    child: Child
    items: tuple[WorkItem, ...]

    @property
    def neighbourhood(self) -> Neighbourhood:
        """Where the child lives."""
        return neighbourhood(self.child)


def neighbourhood(child: Child) -> Neighbourhood:
    """The child's desa, RW and RT; `003`, `3` and `RT 3` are one, `000` is none."""
    return (child.desa, _number(child.rw), _number(child.rt))


def home_visits(items: Iterable[WorkItem], children: Mapping[int, Child]) -> tuple[HomeVisit, ...]:
    """Return one visit a child, numbered from 1 in walking order.

    Desa come by name; in a desa the RT with the child in greatest danger first, those without an
    RT last; in an RT the child in greatest danger first. The order of the items given does not
    matter; items of children who are not in `children` are left out.
    """
    of_child: dict[int, list[WorkItem]] = defaultdict(list)
    for item in items:
        if item.child_id in children:
            of_child[item.child_id].append(item)
    danger = {child_id: min(map(_danger, found)) for child_id, found in of_child.items()}
    worst: dict[Neighbourhood, tuple[int, int, int]] = {}
    for child_id, rank in danger.items():
        place = neighbourhood(children[child_id])
        worst[place] = min(rank, worst.get(place, rank))

    def order(child_id: int) -> tuple[object, ...]:
        place = neighbourhood(children[child_id])
        return (place[0], not place[2], worst[place], place, danger[child_id], child_id)

    return tuple(
        HomeVisit(
            number=number,
            child=children[child_id],
            items=tuple(sorted(of_child[child_id], key=lambda item: (*_danger(item), item.key))),
        )
        for number, child_id in enumerate(sorted(of_child, key=order), start=1)
    )


def _number(text: str) -> str:
    """The number in the text; without one the text itself, a hamlet's name perhaps."""
    digits = re.search(r"\d+", text)
    return digits.group().lstrip("0") if digits else text.strip()


def _danger(item: WorkItem) -> tuple[int, int, int]:
    return (item.rank, item.due.toordinal(), item.since.toordinal())
