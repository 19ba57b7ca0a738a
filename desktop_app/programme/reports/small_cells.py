"""Hides small numbers of a report that leaves the office, so that they cannot be computed back.

Numbers from 1 to below a border are hidden. A second number is hidden in each sum in which the
first would follow from the others, and more until the hidden ones of a sum are together as large
as the border. Zero is shown. What another month's report or another file tells is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from desktop_app.programme.reports.report_table import ReportCell, ReportRow, ReportTable

_ROUNDING = 1e-9
"""Less than any real part of a solution: an error of floating point."""
LEAST = 5
"""The usual border of statistical offices; no Indonesian figure was found."""
_PARTITIONS = (
    ("s", ("k_yes", "k_no", "k_unknown")),
    ("s", ("d", "not_weighed")),
    ("s", ("measured", "not_measured")),
    ("d_prime", ("n", "t")),
    ("d", ("n", "t", "o", "b")),
    ("d", ("d_prime", "o", "b")),
    ("underweight", ("severely_underweight", "moderately_underweight")),
)
"""Figures that are sums of others, where all of them stand in a table."""

CellPosition = tuple[int, int]
"""A row and a column."""
Line = tuple[CellPosition, ...]
"""The positions of a sum and of its parts."""


def without_small(table: ReportTable, least: int = LEAST) -> ReportTable:
    """Return a table by place without small numbers, and without the children behind any."""
    counts = [at for at, column in enumerate(table.columns) if not column.is_share]
    values = {
        (row, at): int(line.cells[at].value or 0)
        for row, line in enumerate(table.rows)
        for at in counts
        if line.cells[at].value is not None
    }
    lines = tuple(_lines(table, counts, values))
    hidden = {place for place, value in values.items() if 0 < value < least}
    while more := _more_to_hide(lines, values, hidden, least):
        hidden |= more
    rows = [
        replace(line, cells=tuple(_cell(table, row, at, hidden) for at in range(len(line.cells))))
        for row, line in enumerate(table.rows)
    ]
    return replace(table, rows=tuple(_without_shares(table, rows, least)), warnings=())


def _cell(table: ReportTable, row: int, at: int, hidden: set[CellPosition]) -> ReportCell:
    if (row, at) in hidden:
        return ReportCell(value=None, hidden=True)
    return ReportCell(value=table.rows[row].cells[at].value)


def _lines(
    table: ReportTable, counts: Sequence[int], values: Mapping[CellPosition, int]
) -> Iterator[Line]:
    """Yield the sums of the table: of places, and of figures in one row."""
    for parts, total in _sums_of_rows(table.rows):
        for at in counts:
            places = [(row, at) for row in (total, *parts)]
            if all(place in values for place in places):
                yield tuple(places)
    figures = {
        table.columns[at].figure: at
        for at in counts
        if table.columns[at].ages is None and not table.columns[at].head
    }
    for whole, parts_of in _PARTITIONS:
        if whole in figures and all(part in figures for part in parts_of):
            for row in range(len(table.rows)):
                yield tuple((row, figures[code]) for code in (whole, *parts_of))
    yield from _triples(len(table.rows), counts, values)


def _triples(
    rows: int, counts: Sequence[int], values: Mapping[CellPosition, int]
) -> Iterator[Line]:
    """Yield the columns of which one is the sum of two others in every row, known or by chance."""
    full = [at for at in counts if all((row, at) in values for row in range(rows))]
    columns = {at: np.array([values[row, at] for row in range(rows)]) for at in full}
    for at, first in enumerate(full):
        for second in full[at + 1 :]:
            both = columns[first] + columns[second]
            for whole in full:
                if whole not in {first, second} and np.array_equal(columns[whole], both):
                    for row in range(rows):
                        yield ((row, whole), (row, first), (row, second))


def _sums_of_rows(rows: Sequence[ReportRow]) -> Iterator[tuple[list[int], int]]:
    """Yield the rows that a row of sums adds up: posyandu of a desa, desa of all."""
    single: list[int] = []
    sums: list[int] = []
    for at, row in enumerate(rows[:-1]):
        if row.total:
            yield single, at
            sums.append(at)
            single = []
        else:
            single.append(at)
    yield [*sums, *single], len(rows) - 1


def _more_to_hide(
    lines: Sequence[Line], values: Mapping[CellPosition, int], hidden: set[CellPosition], least: int
) -> set[CellPosition]:
    for line in lines:
        known = [place for place in line if place in hidden]
        covered = sum(values[place] for place in known)
        if known and (len(known) == 1 or (line[0] not in hidden and covered < least)):
            found = _smallest(line, values, hidden)
            if found is not None:
                return {found}
    return _determined(lines, values, hidden)


def _smallest(
    line: Line, values: Mapping[CellPosition, int], hidden: set[CellPosition]
) -> CellPosition | None:
    """Return the smallest visible number of a sum, a part before the sum, above 0 before 0."""
    visible = [place for place in line if place not in hidden]
    return min(
        visible,
        key=lambda place: (values[place] == 0, place == line[0], values[place], place),
        default=None,
    )


def _determined(
    lines: Sequence[Line], values: Mapping[CellPosition, int], hidden: set[CellPosition]
) -> set[CellPosition]:
    """Return one number more to hide if all sums together still give a hidden one."""
    unknown = sorted(hidden)
    column = {place: at for at, place in enumerate(unknown)}
    kept = [line for line in lines if any(place in hidden for place in line)]
    if not kept:
        return set()
    matrix = np.zeros((len(kept), len(unknown)))
    for row, line in enumerate(kept):
        for number, place in enumerate(line):
            if place in column:
                matrix[row, column[place]] = 1 if number == 0 else -1
    # A number follows from the sums where no solution of their homogeneous form moves it.
    _u, sizes, directions = np.linalg.svd(matrix)
    rank = int(np.sum(sizes > _ROUNDING * max(matrix.shape)))
    free = directions[rank:]
    for place in unknown:
        if np.all(np.abs(free[:, column[place]]) < _ROUNDING):
            for line in kept:
                if place in line and (found := _smallest(line, values, hidden)) is not None:
                    return {found}
    return set()


def _without_shares(
    table: ReportTable, rows: Sequence[ReportRow], least: int
) -> Iterator[ReportRow]:
    """Yield the rows without the shares that would tell a hidden number."""
    of = {column.figure: at for at, column in enumerate(table.columns) if not column.is_share}
    loose = {
        at
        for at, column in enumerate(table.columns)
        if column.is_share
        and (column.figure not in of or column.of not in of)
        and any(0 < len(row.cells[at].children) < least for row in table.rows)
    }
    for row in rows:
        cells = list(row.cells)
        for at, column in enumerate(table.columns):
            if not column.is_share:
                continue
            sides = [of[code] for code in (column.figure, column.of) if code in of]
            if at in loose or any(row.cells[side].hidden for side in sides):
                cells[at] = ReportCell(value=None, hidden=True)
        yield replace(row, cells=tuple(cells))
