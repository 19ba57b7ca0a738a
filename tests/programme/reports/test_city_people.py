"""Who is one child in two puskesmas: identity finds, a person decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.programme.records.exchange import CityDecision
from desktop_app.programme.reports.city_people import CityPerson, one_child, pair_of, people

ANI = CityPerson(
    uid="a", puskesmas=0, nik="3279014105250001", name_key="SYIFA NUR", mother_key="LILIS",
    sex="f", birth_date=739_372,
)  # fmt: skip
THERE = replace(ANI, uid="b", puskesmas=1)
BOY = replace(ANI, uid="z", nik=None, name_key="BAGUS", sex="m")


def decided(one: str, other: str, *, same: bool, home: str = "") -> CityDecision:
    first, second = pair_of(one, other)
    return CityDecision(
        first_uid=first, second_uid=second, same=same, home=home, decided_on=date(2026, 11, 24)
    )


@pytest.mark.parametrize(
    "other, same",
    [
        (THERE, True),
        (replace(THERE, puskesmas=0), False),
        (replace(THERE, name_key="SIFA NOER"), True),
        (replace(THERE, nik=None), True),
        (replace(THERE, nik=None, mother_key=""), True),
        (replace(THERE, nik=None, mother_key="NENENG"), False),
        (replace(THERE, nik=None, name_key="SIFA NOER"), False),
        (replace(THERE, nik=None, birth_date=1), False),
        (replace(THERE, nik=None, sex="m"), False),
        (replace(THERE, nik="3279014105250002"), False),
    ],
)
def test_nik_decides_else_name_sex_and_birth_date(*, other: CityPerson, same: bool) -> None:
    assert one_child(ANI, other) is same
    assert one_child(other, ANI) is same
    assert people((ANI, other), ()).pairs == ((("a", "b"),) if same else ())


def test_nameless_records_are_nobody_known() -> None:
    nameless = replace(ANI, nik=None, name_key="")
    assert people((nameless, replace(nameless, uid="b", puskesmas=1)), ()).person == (0, 1)


def test_records_that_look_alike_are_one_child_until_somebody_decides() -> None:
    records = (ANI, BOY, THERE)
    assert people(records, ()).person == (0, 1, 0)
    apart = people(records, [decided("a", "b", same=False)])
    assert apart.person == (0, 1, 2)
    assert apart.pairs == (("a", "b"),)
    joined = people(records, [decided("b", "a", same=True, home="b")])
    assert (joined.person, joined.home) == ((0, 1, 0), {0: "b"})


def test_a_person_may_join_what_does_not_look_alike() -> None:
    other = replace(BOY, uid="y", puskesmas=1, name_key="BAGAS PRATAMA")
    assert people((BOY, other), ()).person == (0, 1)
    found = people((BOY, other), [decided("y", "z", same=True, home="y")])
    assert (found.person, found.pairs) == ((0, 0), ())


def test_a_third_record_joins_whom_it_looks_like() -> None:
    third = replace(ANI, uid="c", puskesmas=2)
    found = people((ANI, THERE, third), [decided("a", "b", same=False)])
    assert len(set(found.person)) == 1


def test_a_decision_about_records_that_are_gone_does_nothing() -> None:
    found = people((ANI,), [decided("a", "b", same=True, home="b")])
    assert (found.person, found.home, found.pairs) == ((0,), {}, ())
