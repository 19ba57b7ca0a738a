"""The order of a round of home visits: RT by RT, the child in most danger first; no layout.

The sheet is printed and keyed back in this order, line by line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.programme.case_records import WorkItem
from desktop_app.programme.child_facts import ChildFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeVisit:
    """One line of the sheet: a child and all that must be seen to there."""

    line: int
    """From 1, through the whole sheet."""
    child_id: int
    desa: str
    rw: str
    rt: str
    posyandu: str
    items: tuple[WorkItem, ...]
    """The most dangerous first."""

    @property
    def rank(self) -> int:
        """The danger of the worst item; the smaller the more dangerous."""
        return self.items[0].rank


def home_visits(items: Iterable[WorkItem], facts: Iterable[ChildFacts]) -> tuple[HomeVisit, ...]:
    """One line for each child of the items: by desa, RW and RT, there by danger.

    `facts` tell where the children live; an item of a child without facts has no line. The order
    of what is given does not matter.
    """
    by_child: dict[int, list[WorkItem]] = defaultdict(list)
    for item in items:
        by_child[item.child_id].append(item)
    homes = sorted(
        (one for one in facts if one.child_id in by_child),
        key=lambda one: (_place(one), _risk(by_child[one.child_id]), one.child_id),
    )
    return tuple(
        HomeVisit(
            line=line,
            child_id=home.child_id,
            desa=home.desa,
            rw=home.rw,
            rt=home.rt,
            posyandu=home.posyandu,
            items=tuple(sorted(by_child[home.child_id], key=_danger)),
        )
        for line, home in enumerate(homes, 1)
    )


def _place(home: ChildFacts) -> tuple[str, tuple[int, str], tuple[int, str]]:
    """`01`, `1` and `RT 1` are one RT; unknown ones come last."""
    return home.desa, _number(home.rw), _number(home.rt)


def _number(text: str) -> tuple[int, str]:
    digits = re.search(r"\d+", text)
    number = int(digits.group()) if digits else 0
    return (number, "") if number else (_LAST, text.strip().upper())


_LAST = 10_000


def _risk(items: list[WorkItem]) -> tuple[int, int, int]:
    """The worst item's rank, then how many there are, then how long it has been so."""
    worst = min(items, key=_danger)
    return worst.rank, -len(items), worst.since.toordinal()


def _danger(item: WorkItem) -> tuple[int, int, str, int]:
    return item.rank, item.since.toordinal(), item.kind, item.record_id
