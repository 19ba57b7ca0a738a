"""BKKBN's determinants with borders and reasons, the mother, and problems of a family."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.programme.records.family import (
    Education,
    Family,
    House,
    Latrine,
    Mother,
    Sibling,
    Water,
)
from desktop_app.programme.register.family import (
    Determinant,
    family_problems,
    family_risk,
    family_rules,
    may_be_siblings,
    mother_risks,
)
from tests.builders import a_child

RULES = family_rules()
TODAY = date(2026, 11, 24)
MOTHER = Mother(
    birth_date=date(1998, 3, 1), parity=2, education=Education.UPPER_SECONDARY, contraception=True
)
HOUSE = House(water=Water.PIPED, latrine=Latrine.OWN_SEPTIC, desil=7)
FAMILY = Family(family_id=1, mother=MOTHER, house=HOUSE, children=(1, 2))
CHILDREN = (
    Sibling(child_id=1, birth_date=date(2022, 5, 1)),
    Sibling(child_id=2, birth_date=date(2025, 5, 1)),
)


def answer(
    family: Family, determinant: str, *children: Sibling
) -> tuple[bool | None, str, dict[str, object]]:
    risk = family_risk(family, children or CHILDREN, TODAY, RULES)
    found = next(one for one in risk.answers if one.determinant == determinant)
    return found.at_risk, found.because.code, dict(found.because.figures)


def with_house(**values: object) -> Family:
    return replace(FAMILY, house=replace(HOUSE, **values))  # type: ignore[arg-type]  # fields of several types


def with_mother(**values: object) -> Family:
    return replace(FAMILY, mother=replace(MOTHER, **values))  # type: ignore[arg-type]  # fields of several types


def test_a_family_without_risks() -> None:
    risk = family_risk(FAMILY, CHILDREN, TODAY, RULES)
    assert [one.determinant for one in risk.answers] == list(Determinant)
    assert {one.at_risk for one in risk.answers} == {False}
    assert risk.at_risk is False


@pytest.mark.parametrize(
    "water, at_risk",
    [
        (Water.BOTTLED, False),
        (Water.PIPED, False),
        (Water.BOREHOLE, False),
        (Water.PROTECTED_WELL, False),
        (Water.PROTECTED_SPRING, True),
        (Water.UNPROTECTED, True),
        (Water.SURFACE, True),
        (None, None),
    ],
)
def test_water(water: Water | None, at_risk: bool | None) -> None:  # noqa: FBT001 -- a case of the table
    got, code, figures = answer(with_house(water=water), "water")
    assert got is at_risk
    assert code == {True: "water_risk", False: "water_fine", None: "water_unknown"}[at_risk]
    assert figures == ({"water_word": water.value} if water else {})


@pytest.mark.parametrize(
    "latrine, at_risk",
    [
        (Latrine.OWN_SEPTIC, False),
        (Latrine.SHARED_SEPTIC, False),
        (Latrine.WITHOUT_SEPTIC, True),
        (Latrine.NONE, True),
        (None, None),
    ],
)
def test_latrine(latrine: Latrine | None, at_risk: bool | None) -> None:  # noqa: FBT001 -- a case of the table
    assert answer(with_house(latrine=latrine), "latrine")[0] is at_risk


@pytest.mark.parametrize(
    "born, young, old",
    [
        (date(2006, 11, 25), True, False),
        (date(2006, 11, 24), False, False),
        (date(1991, 11, 25), False, False),
        (date(1991, 11, 24), False, True),
        (date(1985, 11, 25), False, True),
        (date(1985, 11, 24), False, False),
        (None, None, None),
    ],
)
def test_the_mothers_age(
    born: date | None,
    young: bool | None,  # noqa: FBT001 -- a case of the table
    old: bool | None,  # noqa: FBT001 -- the same
) -> None:
    family = with_mother(birth_date=born)
    assert answer(family, "too_young")[0] is young
    assert answer(family, "too_old")[0] is old


@pytest.mark.parametrize(
    "births, expected",
    [
        (("2023-05-01", "2025-04-30"), (True, {"months": 23})),
        (("2023-05-01", "2025-05-01"), (False, {"months": 24})),
        (("2020-01-01", "2023-05-01", "2024-05-01"), (True, {"months": 12})),
        (("2025-05-01", "2025-05-01"), (None, {})),
        (("2023-01-01", "2025-05-01", "2025-05-02"), (False, {"months": 28})),
        (("2025-05-01",), (None, {})),
        # born after the day asked about
        (("2025-05-01", "2026-12-01"), (None, {})),
    ],
)
def test_births_too_close(
    births: tuple[str, ...], expected: tuple[bool | None, dict[str, int]]
) -> None:
    children = [
        Sibling(child_id=number, birth_date=date.fromisoformat(born))
        for number, born in enumerate(births)
    ]
    got, _code, figures = answer(FAMILY, "too_close", *children)
    assert (got, figures) == expected


@pytest.mark.parametrize(
    "parity, registered, expected",
    [(3, 2, False), (4, 2, True), (None, 3, None), (None, 4, True), (2, 4, True)],
)
def test_too_many_children(
    parity: int | None,
    registered: int,
    expected: bool | None,  # noqa: FBT001 -- a case of the table
) -> None:
    children = [Sibling(child_id=n, birth_date=date(2015 + 3 * n, 1, 1)) for n in range(registered)]
    assert answer(with_mother(parity=parity), "too_many", *children)[0] is expected


@pytest.mark.parametrize("desil, expected", [(1, True), (4, True), (5, False), (None, None)])
def test_poverty(desil: int | None, expected: bool | None) -> None:  # noqa: FBT001 -- a case of the table
    assert answer(with_house(desil=desil), "poverty")[0] is expected


@pytest.mark.parametrize(
    "mother, father, expected",
    [
        (Education.PRIMARY, None, True),
        (Education.LOWER_SECONDARY, None, False),
        (Education.HIGHER, Education.NONE, True),
        (None, Education.HIGHER, False),
        (None, None, None),
    ],
)
def test_schooling_by_the_lower_of_the_parents(
    mother: Education | None,
    father: Education | None,
    expected: bool | None,  # noqa: FBT001 -- a case of the table
) -> None:
    family = replace(with_mother(education=mother), father_education=father)
    assert answer(family, "education")[0] is expected


@pytest.mark.parametrize(
    "births, pregnant, code",
    [
        (("2024-11-25",), None, "family_baduta"),
        (("2024-11-24",), None, "family_balita"),
        (("2021-11-25",), False, "family_balita"),
        (("2021-11-24",), False, None),
        ((), True, "family_pregnant"),
        ((), None, None),
        (("2019-01-01", "2025-05-01"), None, "family_baduta"),
    ],
)
def test_target_families(
    births: tuple[str, ...],
    pregnant: bool | None,  # noqa: FBT001 -- a case of the table
    code: str | None,
) -> None:
    children = [Sibling(child_id=1, birth_date=date.fromisoformat(born)) for born in births]
    family = replace(with_house(water=Water.SURFACE), mother=replace(MOTHER, pregnant=pregnant))
    risk = family_risk(family, children, TODAY, RULES)
    assert (risk.target.code if risk.target else None) == code
    assert risk.at_risk is (code is not None)


def test_what_is_unknown_is_no_risk_and_no_all_clear() -> None:
    unknown = family_risk(Family(), CHILDREN, TODAY, RULES)
    assert unknown.at_risk is None
    one_risk = replace(Family(), house=House(water=Water.SURFACE))
    assert family_risk(one_risk, CHILDREN, TODAY, RULES).at_risk is True


@pytest.mark.parametrize(
    "values, expected",
    [
        ({}, []),
        ({"height_cm": 150.0}, []),
        ({"height_cm": 149.9}, ["mother_short"]),
        ({"muac_cm": 23.5, "kek": None}, []),
        ({"muac_cm": 23.4}, ["mother_kek_muac"]),
        ({"kek": True}, ["mother_kek"]),
        ({"kek": False}, []),
        ({"haemoglobin_g_dl": 11.0}, []),
        ({"haemoglobin_g_dl": 10.9, "anaemia": True}, ["mother_anaemia_hb"]),
        ({"anaemia": True}, ["mother_anaemia"]),
        ({"height_cm": 140.0, "kek": True, "anaemia": True},
         ["mother_short", "mother_kek", "mother_anaemia"]),
    ],
)  # fmt: skip
def test_what_else_of_the_mother_matters(values: dict[str, object], expected: list[str]) -> None:
    mother = replace(MOTHER, **values)  # type: ignore[arg-type]  # fields of several types
    assert [one.code for one in mother_risks(mother, RULES)] == expected


@pytest.mark.parametrize(
    "family, expected",
    [
        (FAMILY, []),
        (replace(FAMILY, children=(1, 3)), ["refuse child_in_other_family"]),
        (replace(FAMILY, children=(1, 1)), ["refuse child_twice"]),
        (with_house(desil=0), ["refuse desil_range"]),
        (with_house(desil=11), ["refuse desil_range"]),
        (with_house(desil=None), []),
        (with_mother(height_cm=15.0), ["confirm mother_height_unusual"]),
        (with_mother(height_cm=152.0), []),
        (with_mother(parity=1), ["confirm parity_below_children"]),
        (with_mother(parity=None, birth_date=None), []),
        (with_mother(birth_date=date(2027, 1, 1)), ["refuse date_in_future"]),
        (with_mother(birth_date=date(2011, 1, 1)), ["confirm mother_age_unusual"]),
        (with_mother(birth_date=date(2010, 5, 1)), []),
    ],
)
def test_what_a_family_may_be(family: Family, expected: list[str]) -> None:
    others = [FAMILY, Family(family_id=2, children=(3, 4))]
    children = [*CHILDREN] if family.mother.birth_date != date(2010, 5, 1) else [*CHILDREN[:1]]
    found = family_problems(family, others, children, TODAY, RULES)
    assert [f"{p.severity.value} {p.code}" for p in found] == expected


def test_a_new_family_may_not_take_a_child_of_another() -> None:
    new = replace(FAMILY, family_id=0)
    assert [p.code for p in family_problems(new, [FAMILY], CHILDREN, TODAY, RULES)] == [
        "child_in_other_family"
    ]


OLD = date(1988, 1, 1)


@pytest.mark.parametrize(
    "mother, house, expected",
    [
        ({}, {}, False),
        # water or latrine alone
        ({}, {"water": Water.SURFACE}, True),
        ({}, {"latrine": Latrine.NONE}, True),
        ({}, {"water": None}, None),
        # welfare and schooling never decide, known or not
        ({"education": Education.NONE}, {"desil": 1}, False),
        ({"education": None}, {"desil": None}, False),
        # 4T: only without modern contraception, and "not asked" is no "no"
        ({"birth_date": OLD, "contraception": True}, {}, False),
        ({"birth_date": OLD, "contraception": None}, {}, None),
        ({"birth_date": OLD, "contraception": False}, {}, True),
        ({"parity": 4, "contraception": False}, {}, True),
        ({"contraception": False}, {}, False),
        ({"contraception": None}, {}, False),
        # what is unknown of 4T matters only where it could decide
        ({"birth_date": None, "contraception": True}, {}, False),
        ({"birth_date": None, "contraception": False}, {}, None),
        # a pregnant mother's 4T counts whatever the contraception
        ({"birth_date": OLD, "pregnant": True, "contraception": None}, {}, True),
        ({"birth_date": OLD, "pregnant": True, "contraception": True}, {}, True),
        ({"pregnant": True, "contraception": None}, {}, False),
    ],
)
def test_what_makes_a_family_one_at_risk(
    mother: dict[str, object],
    house: dict[str, object],
    expected: bool | None,  # noqa: FBT001 -- a case of the table
) -> None:
    family = replace(with_mother(**mother), house=with_house(**house).house)
    assert family_risk(family, CHILDREN, TODAY, RULES).at_risk is expected


def test_only_what_decides_is_marked_so() -> None:
    family = replace(
        with_mother(birth_date=OLD, education=Education.NONE, contraception=True),
        house=with_house(water=Water.SURFACE, desil=1).house,
    )
    risk = family_risk(family, CHILDREN, TODAY, RULES)
    assert {one.determinant for one in risk.answers if risk.decides(one)} == {"water"}
    bare = replace(family, mother=replace(family.mother, contraception=False))
    risk = family_risk(bare, CHILDREN, TODAY, RULES)
    assert {one.determinant for one in risk.answers if risk.decides(one)} == {"water", "too_old"}


@pytest.mark.parametrize(
    "father, days_apart, siblings",
    [
        ("Asep", RULES.twins_within_days, True),
        ("Asep", RULES.twins_within_days + 1, False),
        ("Asep", RULES.births_apart_days - 1, False),
        ("Asep", RULES.births_apart_days, True),
        ("", RULES.births_apart_days, True),
        ("Dadang", RULES.births_apart_days, False),
    ],
)
def test_who_may_be_siblings(father: str, days_apart: int, siblings: bool) -> None:  # noqa: FBT001 -- a case of the table
    child = a_child(birth_date=date(2023, 1, 1), father="Asep")
    born = date(2023, 1, 1) + timedelta(days=days_apart)
    other = a_child(birth_date=born, father=father)
    assert may_be_siblings(child, other, RULES) is siblings
    assert may_be_siblings(other, child, RULES) is siblings


@pytest.mark.parametrize(
    "nik, code",
    [("3279014502980003", None), ("32790145029800", "nik_length"), ("x" * 16, "nik_not_digits")],
)
def test_the_mothers_nik_has_sixteen_digits(nik: str, code: str | None) -> None:
    family = Family(mother=Mother(nik=nik))
    found = family_problems(family, (), (), TODAY, family_rules())
    assert [problem.code for problem in found] == ([code] if code else [])
