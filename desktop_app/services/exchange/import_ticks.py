"""Turns a file's columns MBG and Kelas Ibu Balita into the ticks of the month."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.db.unit import Unit
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.written_answers import written_answer
from desktop_app.services.exchange.import_roster import PlannedChild

TICKED = (CareKind.MBG, CareKind.MOTHER_CLASS)
"""Care of once a month, each reported by the national file under the name of its kind."""


def plan_ticks(unit: Unit, met: Iterable[PlannedChild]) -> None:
    """Put on each child the ticks of her rows that the register does not have in that month."""
    known: dict[int, set[tuple[CareKind, Month]]] = {}
    for item in unit.care_items.of(kind=frozenset(TICKED)):
        known.setdefault(item.child_id, set()).add((item.kind, Month.of(item.on)))
    for planned in met:
        child_id = planned.child.child_id
        ticked = known.get(child_id, set()) if child_id else set()
        for day in sorted(day for day in planned.told_days if planned.visits[day].reported):
            reported = planned.visits[day].reported
            for kind in TICKED:
                if written_answer(reported.get(kind)) and (kind, Month.of(day)) not in ticked:
                    ticked.add((kind, Month.of(day)))
                    planned.ticks.append(CareItem(child_id=child_id, kind=kind, on=day))
