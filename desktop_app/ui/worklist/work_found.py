"""Finds the lines of the page "Hari ini" on the reader thread: one for each child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.programme.records.children import Person
from desktop_app.programme.worklist.child_work import WorkField, of_field
from desktop_app.programme.worklist.columns import WorkList
from desktop_app.services.worklist.list import ChildWork, Worklist
from desktop_app.ui.worklist.work_model import WorkLineRow

MOST_CHILDREN = 300
"""The most lines shown: nobody sees more children in a day. In walking order all are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFound:
    """The whole list, and the lines that are shown."""

    everything: WorkList
    chosen: WorkList
    rows: tuple[WorkLineRow, ...]
    walking: bool


def find_work(
    worklist: Worklist,
    by: Person,
    posyandu: str | None,
    worker: str | None,
    field: WorkField | None,
    *,
    walking: bool,
) -> WorkFound:
    """Return the list and its lines: the children in greatest danger, or all in walking order."""
    everything = worklist.today(by=by)
    narrowed = posyandu is not None or worker is not None
    chosen = everything.only(posyandu=posyandu, worker=worker) if narrowed else everything
    if field is not None:
        chosen = of_field(chosen, field)
    today = everything.today
    if walking:
        rows = tuple(
            _line(ChildWork(child=visit.child, items=visit.items), today, visit.number)
            for visit in worklist.home_visits(chosen, by=by)
        )
    else:
        first = worklist.by_child(chosen, 0, MOST_CHILDREN, by=by)
        rows = tuple(_line(work, today) for work in first)
    return WorkFound(everything=everything, chosen=chosen, rows=rows, walking=walking)


def _line(work: ChildWork, today: date, number: int | None = None) -> WorkLineRow:
    return WorkLineRow(work=work, number=number, late=work.items[0].due < today)
