"""Who a row's child may be, and what speaks for and against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.programme.records.children import Child, Sex
from desktop_app.programme.register.candidates import (
    MOST_CANDIDATES,
    Evidence,
    candidates,
    evidence,
    question_key,
)

TOLD = Child(
    nik="3279010105240001",
    name="Hasan Maulana",
    sex=Sex.MALE,
    birth_date=date(2024, 5, 1),
    mother="Siti",
    desa="Balokang",
)


@pytest.mark.parametrize(
    "changes, found",
    [
        ({"name": "HASAN MAULANA"}, {Evidence.NAME_SAME}),
        ({"name": "Hassan Maulana"}, {Evidence.NAME_SPELLED}),
        ({"name": "Maulana Hasan"}, {Evidence.NAME_NEAR}),
        ({"name": "Hasan"}, {Evidence.NAME_PART}),
        ({"name": "Husain Maulana"}, {Evidence.NAME_OTHER}),
        ({"name": "By. Ny. Siti"}, {Evidence.NAME_UNKNOWN}),
        ({"nik": "3279010105240002"}, {Evidence.NIK_OTHER}),
        ({"birth_date": date(2024, 5, 2)}, {Evidence.BORN_OTHER}),
        ({"sex": Sex.FEMALE}, {Evidence.SEX_OTHER}),
        ({"mother": "Rina"}, {Evidence.PARENT_OTHER}),
        ({"desa": "Neglasari"}, {Evidence.PLACE_OTHER}),
        ({"desa": "", "mother": "", "nik": None}, set()),
    ],
)
def test_what_speaks_for_and_against(changes: dict[str, object], found: set[Evidence]) -> None:
    known = replace(TOLD, **changes)  # type: ignore[arg-type]  # fields of several types
    alike = {Evidence.NAME_SAME, Evidence.NIK_SAME, Evidence.PARENT_SAME, Evidence.PLACE_SAME}
    assert set(evidence(TOLD, known)) - alike == found - alike
    assert found <= set(evidence(TOLD, known))


def test_the_most_alike_come_first_and_three_are_enough() -> None:
    known = [
        ("other", replace(TOLD, nik=None, name="Budi")),
        ("near", replace(TOLD, nik=None, name="Maulana Hasan")),
        ("spelled", replace(TOLD, nik=None, name="Hassan Maulana")),
        ("nik", replace(TOLD, name="Husain Maulana")),
    ]
    found = candidates(TOLD, known)
    assert [one.reference for one in found] == ["nik", "spelled", "near"]
    assert len(found) == MOST_CANDIDATES


def test_spellings_of_one_child_share_one_question() -> None:
    assert question_key(TOLD) == question_key(replace(TOLD, name="Hassan Maulanah", desa="x"))
    assert question_key(TOLD) != question_key(replace(TOLD, name="Husain Maulana"))
    assert question_key(TOLD) != question_key(replace(TOLD, nik=None))
