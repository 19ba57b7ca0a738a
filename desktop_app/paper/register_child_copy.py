"""Prints everything that is recorded of one child, for her parents: field by field, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import groupby
from typing import Any

from desktop_app.growth.chart import Indicator
from desktop_app.paper.page import Sheet
from desktop_app.paper.table_sheet import PaperTable, TableColumn, TableGroup, table_pdf
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.feeding import FeedingDay
from desktop_app.programme.records.kinds import kind_of
from desktop_app.programme.records.values import plain
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN, ClinicWords

_DAYS = ("on", "start", "sent_on", "decided_on", "made_on", "day")
"""The fields with a record's day; the first that it has stands before its other fields."""
_SCORES = {
    "zlen": Indicator.HEIGHT_FOR_AGE,
    "zwei": Indicator.WEIGHT_FOR_AGE,
    "zwfl": Indicator.WEIGHT_FOR_HEIGHT,
    "zbmi": Indicator.BMI_FOR_AGE,
    "zhc": Indicator.HEAD_FOR_AGE,
    "zac": Indicator.ARM_FOR_AGE,
}
_DAY_MM = 24.0
_NUMBER_ENDING = "_id"


def child_copy_pdf(
    child: Child,
    visits: Sequence[MeasuredVisit],
    records: Iterable[object],
    *,
    facility: str,
    printed_on: date,
    words: ClinicWords = CLINIC_INDONESIAN,
) -> bytes:
    """Return the copy as PDF, A4 upright; `records` come kind by kind.

    A value that nobody recorded is left out; so are the program's own numbers of records.
    """
    groups = [
        TableGroup(title=words.kind("child"), rows=(("", _told(child, words)),)),
        TableGroup(title=words.kind("visit"), rows=tuple(_visit(one, words) for one in visits)),
    ]
    for title, found in groupby(records, key=lambda record: _title(record, words)):
        groups.append(TableGroup(title=title, rows=tuple(_row(one, words) for one in found)))
    table = PaperTable(
        title=words.paper("copy_title"),
        file_title=words.paper("copy_title"),
        columns=(
            TableColumn(title=words.paper("copy_day"), width_mm=_DAY_MM, strong_first=True),
            TableColumn(title=words.paper("copy_content"), width_mm=0),
        ),
        groups=tuple(group for group in groups if group.rows),
        note=words.paper("copy_note"),
        empty="",
    )
    return table_pdf(table, Sheet(facility=facility, printed_on=printed_on, words=words))


def _title(record: object, words: ClinicWords) -> str:
    return words.kind("feeding_day" if isinstance(record, FeedingDay) else kind_of(record).name)


def _visit(measured: MeasuredVisit, words: ClinicWords) -> tuple[str, str]:
    scores = (
        f"{words.indicator_short(indicator)}: {words.z(z)}"
        for name, indicator in _SCORES.items()
        if (z := getattr(measured.growth, name)) is not None
    )
    told = (_told(measured.visit, words, besides="visit_date"), "; ".join(scores))
    return words.date(measured.visit.visit_date), "\n".join(filter(None, told))


def _row(record: object, words: ClinicWords) -> tuple[str, str]:
    name = next((one for one in _DAYS if hasattr(record, one)), "")
    day = getattr(record, name) if name else None
    return (words.date(day) if day else "", _told(record, words, besides=name))


def _told(record: object, words: ClinicWords, *, besides: str = "") -> str:
    """Return a line for each filled field."""
    return "\n".join(_lines(record, words, besides)) or words.paper("copy_nothing_more")


def _lines(record: object, words: ClinicWords, besides: str) -> Iterator[str]:
    for field in fields(record):  # type: ignore[arg-type]  # every record is a dataclass
        value = getattr(record, field.name)
        if field.name == besides or field.name.endswith(_NUMBER_ENDING):
            continue
        if is_dataclass(value):
            yield from _lines(value, words, besides)
        elif value not in (None, "", (), {}) and field.name != "children":
            yield f"{words.field_name(field.name)}: {_text(field.name, plain(value), words)}"


def _text(name: str, value: Any, words: ClinicWords) -> str:
    """Return a value with all its parts."""
    if isinstance(value, list):
        return "; ".join(_text(name, one, words) for one in value)
    if isinstance(value, Mapping):
        parts = (f"{words.field_name(key)}: {_text(key, one, words)}" for key, one in value.items())
        return ", ".join(parts)
    return words.field_value(name, value)
