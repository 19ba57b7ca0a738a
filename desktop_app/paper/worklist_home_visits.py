"""Prints the sheet for home visits: child, reason, last values, boxes for new measurements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from desktop_app.paper.page import Sheet
from desktop_app.paper.table_sheet import PaperTable, TableColumn, TableGroup, table_pdf
from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.worklist.home_visits import HomeVisit, Neighbourhood
from desktop_app.wording.paper_words import PAPER_INDONESIAN, PaperWords

Reasons = Mapping[tuple[int, str, int], str]
"""Each item's reason as a short sentence, by the item's key."""

_PEN_ROW_MM = 14.0


def home_visit_pdf(
    visits: Sequence[HomeVisit],
    reasons: Reasons,
    last: Mapping[int, MeasuredVisit],
    *,
    facility: str,
    printed_on: date,
    number: int,
    words: PaperWords = PAPER_INDONESIAN,
) -> bytes:
    """Return the sheet as PDF, A4 landscape, with the visits in their order and with numbers.

    `last` has each child's last measurement by child id; some may be missing. `number` is printed
    so that the sheet can be found again when its results are keyed in.
    """
    groups = tuple(
        TableGroup(
            title=_place(place, words),
            rows=tuple(_row(visit, reasons, last, printed_on, words) for visit in found),
        )
        for place, found in groupby(visits, key=lambda visit: visit.neighbourhood)
    )
    table = PaperTable(
        title=words.paper("home_title_numbered", number=number),
        file_title=words.paper("home_title"),
        columns=_columns(words),
        groups=groups,
        note=words.paper("home_sorted"),
        beside=(words.paper("home_visited_by"), words.paper("home_visited_on")),
        empty=words.paper("home_none"),
        row_mm=_PEN_ROW_MM,
        across=True,
    )
    return table_pdf(table, Sheet(facility=facility, printed_on=printed_on, words=words))


def _columns(words: PaperWords) -> tuple[TableColumn, ...]:
    say = words.paper
    return (
        TableColumn(title=say("column_number"), width_mm=9, strong_first=True),
        TableColumn(title=say("column_child"), width_mm=43, strong_first=True),
        TableColumn(title=say("column_address"), width_mm=36),
        TableColumn(title=say("column_reason"), width_mm=45),
        TableColumn(title=say("column_last"), width_mm=26),
        TableColumn(title=say("column_weight"), width_mm=18, pen=True),
        TableColumn(title=say("column_height"), width_mm=18, pen=True),
        TableColumn(
            title=say("column_lying"),
            width_mm=17,
            pen=True,
            choices=(say("lying_short"), say("standing_short")),
        ),
        TableColumn(title=say("column_muac"), width_mm=16, pen=True),
        TableColumn(title=say("column_notes"), width_mm=0, pen=True),
    )


def _row(
    visit: HomeVisit,
    reasons: Reasons,
    last: Mapping[int, MeasuredVisit],
    printed_on: date,
    words: PaperWords,
) -> tuple[str, ...]:
    child = visit.child
    age = words.age_between(child.birth_date, printed_on)
    return (
        str(visit.number),
        _paragraphs(child.name, f"{words.sex(child.sex)}, {age}", child.posyandu),
        _paragraphs(child.mother, child.address),
        _paragraphs(*(_reason(item, reasons) for item in visit.items)),
        _last(child, last, words),
        "",
        "",
        "",
        "",
        "",
    )


def _reason(item: WorkItem, reasons: Reasons) -> str:
    return reasons[item.key]


def _last(child: Child, last: Mapping[int, MeasuredVisit], words: PaperWords) -> str:
    if child.child_id not in last:
        return words.number(None)
    visit = last[child.child_id].visit
    weight = visit.weight_kg
    height = visit.lenhei_cm
    return _paragraphs(
        words.date(visit.visit_date),
        "" if weight is None else words.paper("kg", value=words.number(weight, 2)),
        "" if height is None else words.paper("cm", value=words.number(height, 1)),
    )


def _place(place: Neighbourhood, words: PaperWords) -> str:
    desa, rw, rt = place
    where = words.paper("home_rt", rt=rt, rw=rw or words.number(None)) if rt else ""
    return " · ".join(part for part in (desa, where or words.paper("home_no_rt")) if part)


def _paragraphs(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
