"""Small numbers are hidden, and no sum of the table gives them back."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.reports.report_table import (
    ReportCell,
    ReportColumn,
    ReportRow,
    ReportTable,
)
from desktop_app.programme.reports.small_cells import LEAST, without_small

COLUMNS = (
    ReportColumn(figure="d_prime"),
    ReportColumn(figure="n"),
    ReportColumn(figure="t"),
    ReportColumn(figure="n", of="d_prime"),
    ReportColumn(figure="bgm", of="s"),
)


def table_of(desa: list[tuple[int, int, int]]) -> ReportTable:
    """A table of n, t and bgm by desa, with their sums and shares."""
    total = tuple(map(sum, zip(*desa, strict=True)))
    rows = []
    for at, (n, t, bgm) in enumerate([*desa, total]):
        share = n / (n + t) if n + t else None
        cells = (
            ReportCell(value=n + t, children=tuple(range(n + t))),
            ReportCell(value=n, children=tuple(range(n))),
            ReportCell(value=t),
            ReportCell(value=share, children=tuple(range(n))),
            ReportCell(value=bgm / 100, children=tuple(range(bgm))),
        )
        last = at == len(desa)
        labels = ("", "") if last else ("Banjar", f"Desa {at}")
        rows.append(ReportRow(labels=labels, cells=cells, total=last))
    return ReportTable(code="skdn", labels=("kecamatan", "desa"), columns=COLUMNS, rows=tuple(rows))


counts = st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 9))


@settings(max_examples=200)
@given(st.lists(counts, min_size=1, max_size=6))
def test_no_small_number_is_shown_or_follows_from_the_sums(
    desa: list[tuple[int, int, int]],
) -> None:
    before = table_of(desa)
    after = without_small(before)
    rows = len(after.rows)
    hidden = {
        (row, at) for row in range(rows) for at in range(3) if after.rows[row].cells[at].hidden
    }
    for row in range(rows):
        for at in range(3):
            value = before.rows[row].cells[at].value or 0
            assert (row, at) in hidden or not 0 < value < LEAST
            assert after.rows[row].cells[at].children == ()
            if (row, at) not in hidden:
                assert after.rows[row].cells[at].value == value
    # An independent look: each sum that the reader knows, over the numbers that she does not.
    sums = [[(rows - 1, at), *((row, at) for row in range(rows - 1))] for at in range(3)]
    sums += [[(row, 0), (row, 1), (row, 2)] for row in range(rows)]
    unknown = sorted(hidden)
    matrix = np.array(
        [
            [0 if one not in line else (1 if one == line[0] else -1) for one in unknown]
            for line in sums
        ],
        float,
    ).reshape(len(sums), len(unknown))
    for at in range(len(unknown)):
        alone = np.zeros((1, len(unknown)))
        alone[0, at] = 1
        with_it = np.linalg.matrix_rank(np.vstack([matrix, alone]))
        assert with_it > np.linalg.matrix_rank(matrix), unknown[at]


@given(st.lists(counts, min_size=2, max_size=6))
def test_a_share_is_hidden_with_either_of_its_numbers(desa: list[tuple[int, int, int]]) -> None:
    for row in without_small(table_of(desa)).rows:
        whole, part, _t, share, _loose = row.cells
        assert share.hidden == (whole.hidden or part.hidden)


def test_a_share_without_its_number_in_the_table_is_hidden_in_every_row() -> None:
    shown = without_small(table_of([(30, 30, 9), (30, 30, 0)])).rows
    assert [row.cells[4].hidden for row in shown] == [False, False, False]
    some = without_small(table_of([(30, 30, 9), (30, 30, 2)])).rows
    assert [row.cells[4].hidden for row in some] == [True, True, True]


def test_large_numbers_and_zeros_stay() -> None:
    table = table_of([(30, 0, 9), (20, 10, 9)])
    shown = without_small(table)
    assert [cell.value for row in shown.rows for cell in row.cells] == [
        cell.value for row in table.rows for cell in row.cells
    ]


def test_two_small_numbers_that_add_up_to_less_than_the_border_take_a_third() -> None:
    shown = without_small(table_of([(1, 20, 0), (1, 20, 0), (25, 20, 0)]))
    assert [row.cells[1].hidden for row in shown.rows[:3]] == [True, True, True]


def test_posyandu_add_up_to_their_desa() -> None:
    def row(labels: tuple[str, ...], value: int | None, *, total: bool = False) -> ReportRow:
        return ReportRow(labels=labels, cells=(ReportCell(value=value),), total=total)

    table = ReportTable(
        code="skdn",
        labels=("kecamatan", "desa", "posyandu"),
        columns=(ReportColumn(figure="s"),),
        rows=(
            row(("B", "X", "1"), 3), row(("B", "X", "2"), 40), row(("B", "X", ""), 43, total=True),
            row(("B", "Y", "1"), 50), row(("B", "Y", ""), 50, total=True),
            row(("", "", ""), 93, total=True),
        ),
    )  # fmt: skip
    hidden = [one.cells[0].hidden for one in without_small(table).rows]
    assert hidden[:3] == [True, True, False]
    # A column that is not asked about in this month has nothing to hide.
    empty = ReportTable(
        code="skdn", labels=("kecamatan", "desa"), columns=(ReportColumn(figure="s"),),
        rows=(row(("B", "X"), None), row(("", ""), None, total=True)),
    )  # fmt: skip
    assert not any(one.cells[0].hidden for one in without_small(empty).rows)


def test_one_number_alone_hides_with_all_of_its_sums() -> None:
    # One desa: her number is the sum's, so both are hidden; nothing is left to hide beside them.
    for values in combinations((2, 7), 2):
        shown = without_small(table_of([(values[0], values[1], 0)]))
        assert all(row.cells[1].hidden for row in shown.rows)


def test_numbers_that_three_sums_give_together_take_one_of_the_sums() -> None:
    # a = x + y, b = x + z, c = y + z: with a, b and c shown, x, y and z would follow.
    def row(x: int, y: int, z: int, *, total: bool = False) -> ReportRow:
        values = (x + y, x + z, y + z, x, y, z)
        return ReportRow(
            labels=("", "") if total else ("B", "X"),
            cells=tuple(ReportCell(value=value) for value in values),
            total=total,
        )

    table = ReportTable(
        code="skdn",
        labels=("kecamatan", "desa"),
        columns=tuple(ReportColumn(figure=code) for code in "abcxyz"),
        rows=(row(3, 4, 2), row(30, 41, 52), row(33, 45, 54, total=True)),
    )
    cells = without_small(table).rows[0].cells
    assert all(cell.hidden for cell in cells[3:])
    assert any(cell.hidden for cell in cells[:3])


def test_a_table_of_its_sum_alone_hides_what_is_small() -> None:
    only = ReportRow(labels=("", ""), cells=(ReportCell(value=2),), total=True)
    table = ReportTable(
        code="skdn", labels=("kecamatan", "desa"), columns=(ReportColumn(figure="s"),), rows=(only,)
    )
    assert without_small(table).rows[0].cells[0].hidden
