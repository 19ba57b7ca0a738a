"""A register's services in columns are due as those of its children one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.care.given_columns import DueColumns, ServiceColumns
from desktop_app.programme.care.service_arrays import services_due
from desktop_app.programme.care.services_due import service_dues, service_rules
from desktop_app.programme.records.care import ServiceGiven, ServiceKind
from desktop_app.programme.records.child_age import day_of_age
from tests.programme.care.test_immunisation_arrays import told

RULES = service_rules()
DAYS = st.sampled_from(
    [
        date(2026, 2, 1),
        date(2026, 2, 28),
        date(2026, 3, 31),
        date(2026, 4, 1),
        date(2026, 8, 15),
        date(2026, 10, 31),
    ]
)
_MONTHS = (None, *range(7), *RULES.kpsp_forms)


@st.composite
def services(draw: st.DrawFn, birth: date, on: date) -> ServiceGiven:
    """A service of any kind, near the borders of rounds, months and intervals."""
    base = draw(st.sampled_from([on, birth, day_of_age(birth, 6), on.replace(day=1)]))
    apart = draw(st.sampled_from([0, 1, -1, -14, -13, -30, -31, -150, -151, -180, 40]))
    return ServiceGiven(
        child_id=0,
        kind=draw(st.sampled_from(list(ServiceKind))),
        on=max(birth, base + timedelta(days=apart)),
        item=draw(st.sampled_from(["blue", "red", ""])),
        month=draw(st.sampled_from(_MONTHS)),
        amount=draw(st.sampled_from([None, 0.0, 6.0, 7.0, 8.0, 9.0, 10.0])),
    )


@st.composite
def registers(draw: st.DrawFn) -> tuple[date, list[tuple[date, list[ServiceGiven]]]]:
    """A day, and children of every age with their services."""
    on = draw(DAYS)
    children = []
    for _ in range(draw(st.integers(0, 4))):
        birth = on - timedelta(days=draw(st.integers(0, 1_900)))
        children.append((birth, draw(st.lists(services(birth, on), max_size=8))))
    return on, children


@settings(max_examples=300)
@given(registers())
def test_the_same_as_one_by_one(
    register: tuple[date, list[tuple[date, list[ServiceGiven]]]],
) -> None:
    on, children = register
    births = np.array([birth.toordinal() for birth, _ in children], np.int32)
    columns = ServiceColumns.of_register(
        (row, one) for row, (_, own) in enumerate(children) for one in own
    )
    expected = {}
    for row, (birth, own) in enumerate(children):
        dues = service_dues(0, birth, own, on, RULES)
        if dues:
            expected[row] = (min(due.since for due in dues), len(dues))
        assert sorted(columns.of_child(row, 0), key=repr) == sorted(own, key=repr)
    assert told(services_due(births, columns, on, RULES)) == expected


@given(registers())
def test_further_services_stand_among_the_others(
    register: tuple[date, list[tuple[date, list[ServiceGiven]]]],
) -> None:
    _, children = register
    ids = np.arange(10, 10 + len(children))
    rows = [(row, one) for row, (_, own) in enumerate(children) for one in own]
    first, rest = rows[::2], rows[1::2]
    more = [replace(one, child_id=10 + row) for row, one in rest]
    stranger = ServiceGiven(child_id=9, kind=ServiceKind.VITAMIN_A, on=date(2026, 2, 1))
    found = ServiceColumns.of_register(first).and_these([*more, stranger], ids)
    for row, (_, own) in enumerate(children):
        assert sorted(found.of_child(row, 0), key=repr) == sorted(own, key=repr)
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
