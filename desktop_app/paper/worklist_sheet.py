"""Prints the work list: who must be seen, why, since when, by when, and a box to tick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.paper.page import Sheet
from desktop_app.paper.table_sheet import PaperTable, TableColumn, TableGroup, table_pdf
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child
from desktop_app.wording.paper_words import PAPER_INDONESIAN, PaperWords


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLine:
    """One item with the same words as in the window."""

    item: WorkItem
    child: Child
    what: str
    """The action in a few words."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkGroup:
    """The lines of one posyandu, of one worker, or all lines; printed in this order."""

    title: str = ""
    lines: tuple[WorkLine, ...]


def work_list_pdf(
    groups: Sequence[WorkGroup],
    day: date,
    *,
    facility: str,
    printed_on: date,
    words: PaperWords = PAPER_INDONESIAN,
) -> bytes:
    """Return the list of a day as PDF, A4 upright; lines are numbered through all groups."""
    rows = []
    number = 0
    for group in groups:
        found = []
        for line in group.lines:
            number += 1
            found.append(_row(number, line, day, words))
        if found:
            rows.append(TableGroup(title=group.title, rows=tuple(found)))
    table = PaperTable(
        title=words.paper("work_day", day=day),
        file_title=words.paper("work_title"),
        columns=_columns(words),
        groups=tuple(rows),
        empty=words.paper("work_none"),
        row_mm=8,
    )
    return table_pdf(table, Sheet(facility=facility, printed_on=printed_on, words=words))


def _columns(words: PaperWords) -> tuple[TableColumn, ...]:
    say = words.paper
    return (
        TableColumn(title="", width_mm=7, tick=True),
        TableColumn(title=say("column_number"), width_mm=9),
        TableColumn(title=say("column_child"), width_mm=50, strong_first=True),
        TableColumn(title=say("work_why"), width_mm=0, strong_first=True),
        TableColumn(title=say("work_since"), width_mm=22),
        TableColumn(title=say("work_due"), width_mm=22),
        TableColumn(title=say("work_worker"), width_mm=22),
    )


def _row(number: int, line: WorkLine, day: date, words: PaperWords) -> tuple[str, ...]:
    child = line.child
    rt = words.paper("home_rt", rt=child.rt, rw=child.rw) if child.rt and child.rw else ""
    lines = (
        child.name,
        words.age_between(child.birth_date, day),
        ", ".join(part for part in (child.posyandu, child.desa, rt) if part),
    )
    return (
        "",
        str(number),
        "\n".join(part for part in lines if part),
        f"{line.what}\n{line.why}" if line.why else line.what,
        words.date(line.item.since),
        words.date(line.item.due),
        line.item.worker,
    )
