"""The form F1 Gizi of a posyandu: its rows by age, welfare and sex.

The form of 2026 is a proposal (secondary). Rows 18 to 22 are about mothers, whom this program does
not record: they are empty and say so. A family is poor by the ranks of family.toml; where no rank
is recorded her children stand under "?", never among the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.growth.arrays import Integers
from desktop_app.growth.tables import FEMALE, MALE
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.report_table import (
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
)

_WELFARE = (("G", "poor"), ("NG", "not_poor"), ("?", "poor_unknown"))
_SEXES = (("L", MALE), ("P", FEMALE))
_ROWS = (
    ("1", "s"), ("2", "k_yes"), ("3", "n"), ("4", "t"), ("5", "o"), ("6", "b"), ("7", "d"),
    ("8", "absent"), ("9", "bgm"), ("10", "two_t"), ("11", "severely_underweight"),
    ("12", "moderately_underweight"), ("13", "s36"), ("14", "s36_heavy"), ("15a", "blue"),
    ("15b", "red"), ("16", "asi_due"), ("17", "asi_only"),
)  # fmt: skip
NOT_RECORDED = ("18", "19", "20", "21", "22")
"""Rows about mothers: vitamin A after birth, pregnant women, KEK, iron, early breastfeeding."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Part:
    """A column of the form: whom it holds, and its heading."""

    head: str
    rows: Integers | None


def f1_table(count: MonthCount, ages: Sequence[tuple[int, int]]) -> ReportTable:
    """Return the form's rows for all children of the count."""
    parts = tuple(_parts(count, ages))
    rows = [
        ReportRow(
            labels=(number, figure),
            cells=tuple(_cell(count, figure, part.rows) for part in parts),
        )
        for number, figure in _ROWS
    ]
    empty = tuple(ReportCell(value=None) for _part in parts)
    rows += (ReportRow(labels=(number, ""), cells=empty) for number in NOT_RECORDED)
    return ReportTable(
        code="f1",
        labels=("f1", "figure"),
        columns=tuple(ReportColumn(figure="s", head=part.head) for part in parts),
        rows=tuple(rows),
    )


def _parts(count: MonthCount, ages: Sequence[tuple[int, int]]) -> Iterator[_Part]:
    groups = [
        (f"{low}-{high - 1}", (count.months >= low) & (count.months < high)) for low, high in ages
    ]
    for name, aged in groups:
        for welfare, code in _WELFARE:
            for sex, number in _SEXES:
                where = aged & count.masks[code] & (count.sex == number)
                yield _Part(head=f"{name} {welfare} {sex}", rows=count.rows(where))
    for sex, number in _SEXES:
        yield _Part(head=f"Jumlah {sex}", rows=count.rows(count.sex == number))
    yield _Part(head="Jumlah", rows=None)


def _cell(count: MonthCount, figure: str, rows: Integers | None) -> ReportCell:
    children = count.children(figure, rows)
    return ReportCell(value=len(children), children=children)
