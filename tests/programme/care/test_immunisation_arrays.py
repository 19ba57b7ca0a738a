"""Doses counted for a whole register equal those counted child by child."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.programme.care.given_columns import DueColumns, VaccineColumns
from desktop_app.programme.care.immunisation import basic_lacking, immunisation_dues
from desktop_app.programme.care.immunisation_arrays import basic_complete, vaccine_dues
from desktop_app.programme.care.immunisation_schedule import (
    ImmunisationSchedule,
    immunisation_schedule,
)
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.child_age import day_of_age

SCHEDULES = (
    immunisation_schedule(),
    immunisation_schedule({"immunisation.rule.hexavalent": 1, "immunisation.rule.endemic_je": 1}),
)
UNHEARD_OF = "unheard_of"
TODAY = date(2026, 10, 31)
VACCINES = (*SCHEDULES[1].vaccines, UNHEARD_OF)

Given = list[tuple[str, date]]


# Kept, because Hypothesis takes longer to prepare a choice than to make it.
_CHILDREN, _AGE, _DOSES = st.integers(0, 4), st.integers(0, 1_900), st.integers(0, 14)
_VACCINE = st.sampled_from(VACCINES)
_FIRST_MONTH = st.sampled_from([0, 1, 2, 3, 4, 9, 12])
_MONTH = st.integers(0, 24)
_AFTER_THE_LAST = st.booleans()
_APART = st.sampled_from([0, 1, 24, 27, 28, 29, 56, 180, -1, -4, -5])


@st.composite
def registers(draw: st.DrawFn) -> list[tuple[date, Given]]:
    """Children with vaccines at, just before and just after the borders of ages and gaps."""
    found = []
    for _ in range(draw(_CHILDREN)):
        birth = TODAY - timedelta(days=draw(_AGE))
        vaccines: Given = []
        for _ in range(draw(_DOSES)):
            vaccine = draw(_VACCINE)
            if not vaccines:
                base = day_of_age(birth, draw(_FIRST_MONTH))
            elif draw(_AFTER_THE_LAST):
                base = vaccines[-1][1]
            else:
                base = day_of_age(birth, draw(_MONTH))
            vaccines.append((vaccine, max(birth, base + timedelta(days=draw(_APART)))))
        found.append((birth, vaccines))
    return found


def columns_of(register: list[tuple[date, Given]]) -> tuple[np.ndarray, VaccineColumns]:
    births = np.array([birth.toordinal() for birth, _ in register], np.int32)
    return births, VaccineColumns.of_register(
        (row, Immunisation(child_id=0, vaccine=vaccine, on=on))
        for row, (_, vaccines) in enumerate(register)
        for vaccine, on in vaccines
    )


def told(dues: DueColumns) -> dict[int, tuple[date, int]]:
    return {
        row: (date.fromordinal(since), count)
        for row, since, count in zip(
            dues.row.tolist(), dues.since.tolist(), dues.count.tolist(), strict=True
        )
    }


@pytest.mark.parametrize("schedule", SCHEDULES, ids=["separate", "hexavalent"])
@settings(max_examples=150)
@given(register=registers(), back=st.integers(0, 400))
def test_the_same_as_one_by_one(
    schedule: ImmunisationSchedule, register: list[tuple[date, Given]], back: int
) -> None:
    on = TODAY - timedelta(days=back)
    births, columns = columns_of(register)
    expected, complete = {}, []
    for row, (birth, vaccines) in enumerate(register):
        records = [Immunisation(child_id=0, vaccine=code, on=day) for code, day in vaccines]
        dues = immunisation_dues(0, birth, records, on, schedule)
        if dues:
            expected[row] = (min(due.since for due in dues), len(dues))
        known = [one for one in records if one.on <= on]
        complete.append(not basic_lacking(birth, known, on, schedule))
    assert told(vaccine_dues(births, columns, on, schedule)) == expected
    assert basic_complete(births, columns, on, schedule).tolist() == complete


@given(registers())
def test_a_childs_columns_are_her_records(register: list[tuple[date, Given]]) -> None:
    _, columns = columns_of(register)
    for row, (_, vaccines) in enumerate(register):
        records = columns.of_child(row, child_id=row + 7)
        assert sorted((one.vaccine, one.on) for one in records) == sorted(vaccines)
        assert {one.child_id for one in records} <= {row + 7}
        assert [one.on for one in records] == sorted(one.on for one in records)
