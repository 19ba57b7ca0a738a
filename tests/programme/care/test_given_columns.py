"""Care given to children, as columns: lines of one child, added items, choosing children."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given

from desktop_app.programme.care.given_columns import CareColumns, DueColumns
from desktop_app.programme.records.care import CareItem, CareKind
from tests.programme.care.test_care_due import registers
from tests.programme.care.test_immunisation_arrays import told


def lines_of(columns: CareColumns, row: int) -> list[CareItem]:
    return columns.rows(columns.child == row).records(child_id=0)


@given(registers())
def test_a_childs_lines_are_its_records(
    register: tuple[date, list[tuple[date, list[CareItem]]]],
) -> None:
    _, children = register
    columns = CareColumns.of_register(
        (row, one) for row, (_, own) in enumerate(children) for one in own
    )
    for row, (_, own) in enumerate(children):
        assert sorted(lines_of(columns, row), key=repr) == sorted(own, key=repr)


@given(registers())
def test_further_services_stand_among_the_others(
    register: tuple[date, list[tuple[date, list[CareItem]]]],
) -> None:
    _, children = register
    ids = np.arange(10, 10 + len(children))
    rows = [(row, one) for row, (_, own) in enumerate(children) for one in own]
    first, rest = rows[::2], rows[1::2]
    more = [replace(one, child_id=10 + row) for row, one in rest]
    stranger = CareItem(child_id=9, kind=CareKind.VITAMIN_A, on=date(2026, 2, 1))
    found = CareColumns.of_register(first).with_care_items([*more, stranger], ids)
    for row, (_, own) in enumerate(children):
        assert sorted(lines_of(found, row), key=repr) == sorted(own, key=repr)
    assert len(found) == len(rows)


def test_dues_are_narrowed_to_some_children() -> None:
    dues = DueColumns(
        row=np.array([0, 2, 5]),
        since=np.array([700_000, 700_001, 700_002], np.int32),
        count=np.array([1, 2, 3]),
    )
    assert told(dues.among(np.array([5, 2, 7]))) == {
        2: (date.fromordinal(700_001), 2),
        5: (date.fromordinal(700_002), 3),
    }
