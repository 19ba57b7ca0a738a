"""Puts beside a table of desa how many children each should have, and the coverage against that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop_app.programme.reports.report_table import (
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
)

TARGET = "target"
_KECAMATAN, _DESA, _POSYANDU = 0, 1, 2

TargetCounts = Mapping[tuple[str, str], int]
"""Children by kecamatan and desa, as somebody typed them for the year."""


def with_targets(table: ReportTable, targets: TargetCounts, covered: Sequence[str]) -> ReportTable:
    """Return a table of `by_place` with each desa's target, and the share of figures in it.

    `covered` are figures that the table has as counts. A posyandu has no target. The last line, of
    all, has one only if every desa of the table does: else its share would be of a part.
    """
    counts = [table.columns.index(ReportColumn(figure=figure)) for figure in covered]
    rows = tuple(
        replace(row, cells=(*row.cells, *_cells(row, counts, target)))
        for row, target in zip(table.rows, _of_rows(table, targets), strict=True)
    )
    columns = (ReportColumn(figure=TARGET), *(ReportColumn(figure=f, of=TARGET) for f in covered))
    return replace(table, columns=(*table.columns, *columns), rows=rows)


def with_national_target(table: ReportTable, targets: TargetCounts) -> ReportTable:
    """Return a table of the national aggregate with column 8 of the form, the target, in front."""
    rows = tuple(
        replace(row, cells=(ReportCell(value=target), *row.cells))
        for row, target in zip(table.rows, _of_rows(table, targets), strict=True)
    )
    column = ReportColumn(figure=TARGET, head="8 Sasaran")
    # The places of the columns move on by one.
    warnings = tuple(replace(one, part=one.part + 1, whole=one.whole + 1) for one in table.warnings)
    return replace(table, columns=(column, *table.columns), rows=rows, warnings=warnings)


def _of_rows(table: ReportTable, targets: TargetCounts) -> list[int | None]:
    """Return the target of each line; of the last, the sum, if every desa with a name has one."""
    *lines, _all = table.rows
    own = [targets.get(_place(row)) if _is_desa(row) else None for row in lines]
    named = [one for row, one in zip(lines, own, strict=True) if _is_desa(row) and _place(row)[1]]
    known = [one for one in named if one is not None]
    return [*own, sum(known) if known and len(known) == len(named) else None]


def _is_desa(row: ReportRow) -> bool:
    """Return whether a line is of one desa as a whole: where posyandu stand, it is their sum."""
    return len(row.labels) <= _POSYANDU or row.total


def _place(row: ReportRow) -> tuple[str, str]:
    return row.labels[_KECAMATAN], row.labels[_DESA]


def _cells(row: ReportRow, counts: Sequence[int], target: int | None) -> Iterator[ReportCell]:
    yield ReportCell(value=target)
    for at in counts:
        count = row.cells[at]
        share = None if target is None or count.value is None else count.value / target
        yield ReportCell(value=share, children=count.children)
