"""What a NIK says, and whether two records mean one child."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Severity
from desktop_app.programme.records.children import Child, Sex
from desktop_app.programme.register.identity import (
    Match,
    name_key,
    nik_birth_date,
    nik_problems,
    same_person,
)

BORN = date(2023, 3, 2)
NAYLA = Child(
    nik="3279014203239002",
    name="NAYLA ZHAFIRA",
    sex=Sex.FEMALE,
    birth_date=BORN,
    mother="ELI",
    father="ASEP SUTISNA",
)
OTHER_NIK = "3279014203239003"


@pytest.mark.parametrize(
    "nik, codes",
    [
        (None, []),
        ("", []),
        ("3279014203239002", []),
        ("327901420323900", ["nik_length"]),
        ("32790142032390021", ["nik_length"]),
        ("327901420323900X", ["nik_not_digits"]),
        ("３279014203239002", ["nik_not_digits"]),
        ("3279010203239002", ["nik_sex"]),
        ("3279014303239002", ["nik_birth_date"]),
        ("3279014203989002", ["nik_of_adult"]),
        ("3279010203989002", ["nik_of_adult", "nik_sex"]),
        ("3279019913239002", ["nik_birth_date_impossible"]),
        ("9979014203239002", ["nik_region_unknown"]),
        ("3279014203230000", ["nik_serial"]),
    ],
)
def test_what_a_nik_says_of_a_girl(nik: str | None, codes: list[str]) -> None:
    assert [problem.code for problem in nik_problems(nik, Sex.FEMALE, BORN)] == codes


def test_only_length_and_digits_are_refused() -> None:
    refused = {
        problem.code
        for nik in ("1", "abc", "3279010203989002", "9979014203230000")
        for problem in nik_problems(nik, Sex.FEMALE, BORN)
        if problem.severity is Severity.REFUSE
    }
    assert refused == {"nik_length", "nik_not_digits"}


def test_problems_carry_no_nik() -> None:
    for problem in nik_problems("3279019903239002", Sex.FEMALE, BORN):
        assert "3279" not in str(dict(problem.figures))


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2029, 12, 31)), st.sampled_from(Sex))
def test_the_birth_date_of_a_nik_is_read_back(born: date, sex: Sex) -> None:
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    nik = f"327901{day:02}{born:%m%y}0001"
    assert nik_birth_date(nik, born) == born
    assert nik_problems(nik, sex, born) == ()


@pytest.mark.parametrize(
    "a, b",
    [
        ("M. RIFA'I ALFARIZ", "Muhammad Rifa’i  Alfariz"),
        ("Moch Rifai", "MUHAMAD RIFA`I"),
        ("ST. AISYAH", "siti aisyah"),
        ("RENÉE A.B", "RENEE A B"),
        ("NUR-AZKIA", "Nur Azkia"),
    ],
)
def test_names_that_compare_as_one(a: str, b: str) -> None:
    assert name_key(a) == name_key(b)


@pytest.mark.parametrize("a, b", [("M", "MUHAMMAD"), ("AISYAH", "AISAH"), ("ELI A", "ELIA")])
def test_names_that_stay_apart(a: str, b: str) -> None:
    assert name_key(a) != name_key(b)


@given(st.text())
def test_a_name_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    "changes, verdict",
    [
        ({}, Match.SAME),
        ({"name": "NAYLA ZAFIRAH"}, Match.SAME),
        ({"name": "Nayla"}, Match.SAME),
        ({"name": "By. Ny. Wiwin"}, Match.SAME),
        ({"name": "NAYLA ZAHRA PUTRI"}, Match.NIK_OF_ANOTHER),
        ({"name": "NAYLA ZAFIRAH", "birth_date": date(2023, 3, 20)}, Match.NIK_OF_ANOTHER),
        ({"birth_date": date(2023, 3, 20)}, Match.SAME),
        ({"name": "Nayla Zhafira", "sex": Sex.MALE}, Match.SAME),
        ({"name": "BAGAS", "birth_date": date(2020, 1, 1)}, Match.NIK_OF_ANOTHER),
        ({"name": "BAGAS", "sex": Sex.MALE}, Match.NIK_OF_ANOTHER),
        ({"nik": None}, Match.SAME),
        ({"nik": None, "name": "nayla  zhafira", "mother": "", "father": ""}, Match.SAME),
        ({"nik": None, "mother": "ASEP SUTISNA", "father": "ELI"}, Match.SAME),
        ({"nik": None, "mother": "", "father": "ASEP"}, Match.SAME),
        ({"nik": None, "mother": "WIWIN", "father": "HENDRA"}, Match.PERHAPS),
        ({"nik": None, "name": "NAYLA ZAFIRA"}, Match.PERHAPS),
        ({"nik": None, "name": "NAYLA", "mother": "WIWIN", "father": ""}, Match.DIFFERENT),
        ({"nik": None, "name": "NAYLA ZAFIRA", "mother": "WIWIN", "father": ""}, Match.PERHAPS),
        ({"nik": None, "name": "ZAFIRA NAYLA", "mother": ""}, Match.PERHAPS),
        ({"nik": None, "name": "KEYSHA AMELIA"}, Match.PERHAPS),
        ({"nik": None, "name": "KEYSHA AMELIA", "mother": "WIWIN"}, Match.DIFFERENT),
        ({"nik": None, "name": "KEYSHA AMELIA", "mother": ""}, Match.PERHAPS),
        ({"nik": None, "name": "KEYSHA AMELIA", "mother": "", "father": ""}, Match.DIFFERENT),
        ({"nik": None, "name": "By. Ny. Eli", "mother": "", "father": ""}, Match.PERHAPS),
        ({"nik": None, "name": "By. Ny. Wiwin", "mother": ""}, Match.DIFFERENT),
        ({"nik": None, "birth_date": date(2023, 3, 3)}, Match.DIFFERENT),
        ({"nik": None, "sex": Sex.MALE}, Match.DIFFERENT),
        ({"nik": OTHER_NIK}, Match.PERHAPS),
        ({"nik": OTHER_NIK, "name": "NAYLA ZAFIRA"}, Match.DIFFERENT),
        ({"nik": OTHER_NIK, "name": "KEYSHA"}, Match.DIFFERENT),
    ],
)
def test_whether_two_records_are_one_child(changes: dict[str, object], verdict: Match) -> None:
    other = replace(NAYLA, **changes)  # type: ignore[arg-type]  # fields of several types
    assert same_person(NAYLA, other) is verdict
    assert same_person(other, NAYLA) is verdict
    assert verdict.same == (verdict is Match.SAME)


@pytest.mark.parametrize(
    "desa, verdict",
    [("", Match.PERHAPS), ("balokang", Match.PERHAPS), ("Neglasari", Match.DIFFERENT)],
)
def test_two_names_of_one_mother_are_asked_about_in_one_desa(desa: str, verdict: Match) -> None:
    one = replace(NAYLA, nik=None, desa="Balokang")
    assert same_person(one, replace(one, name="KEYSHA", desa=desa)) is verdict


def test_names_without_letters_never_make_two_children_one() -> None:
    nameless = replace(NAYLA, nik=None, name="-")
    assert not same_person(nameless, replace(nameless, father="")).same
