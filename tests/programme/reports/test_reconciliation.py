"""A month here and in the national system's file: four piles, by name; decisions last."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.programme.records.reconciling import ReconcileDecision, Verdict
from desktop_app.programme.register.candidates import Evidence
from desktop_app.programme.reports.reconciled_fields import differences, nik_fits
from desktop_app.programme.reports.reconciliation import (
    Here,
    Item,
    Pile,
    Piles,
    There,
    reconciled,
)

DAY = date(2026, 9, 10)
FIELDS = frozenset(
    {
        "nik", "name", "sex", "birth_date", "birth_weight_kg", "birth_length_cm", "mother", "desa",
        "posyandu", "visit_date", "weight_kg", "lenhei_cm", "measure", "muac_cm", "headc_cm",
    }
)  # fmt: skip
NIK, OTHER_NIK = "3279011405240001", "3279011405240002"


def child(number: int = 1, name: str = "Budi Santoso", **fields: object) -> Child:
    told: dict[str, object] = {
        "nik": None,
        "sex": Sex.MALE,
        "birth_date": date(2024, 5, 14),
        "mother": "Siti",
        "desa": "Balokang",
        "posyandu": "Melati",
    }
    return Child(child_id=number, name=name, **{**told, **fields})  # type: ignore[arg-type]  # fields of Child


def visit(**fields: object) -> Visit:
    told: dict[str, object] = {"visit_date": DAY, "weight_kg": 9.1, "lenhei_cm": 77.0}
    return Visit(child_id=0, **{**told, **fields})  # type: ignore[arg-type]  # fields of Visit


def here(one: Child, **fields: object) -> Here:
    return Here(child=one, visit=visit(**fields))


def there(one: Child, place: str = "2", masked: str = "", **fields: object) -> There:
    told = replace(one, child_id=0, nik=None if masked else one.nik)
    return There(place=place, child=told, visit=visit(**fields), masked=masked)


def decision(verdict: Verdict, child_id: int | None, row: There | None) -> ReconcileDecision:
    return ReconcileDecision(
        child_id=child_id, there=row.key if row else "", verdict=verdict, decided_on=DAY
    )


def piles(
    known: list[Here], rows: list[There], decisions: tuple[ReconcileDecision, ...] = ()
) -> Piles:
    return reconciled(known, rows, FIELDS, decisions)


def only(found: Piles) -> Item:
    (item,) = found.items
    return item


NAMES = ("Budi Santoso", "Fadhilah Zaenal", "Siti Aisyah", "Hasan", "Husain", "By. Ny. Rina")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.sampled_from([None, NIK, OTHER_NIK]),
            st.sampled_from([date(2024, 5, 14), date(2023, 1, 2)]),
            st.sampled_from(list(Sex)),
            st.sampled_from([9.1, 9.2]),
            st.sampled_from(["Balokang", "Situbatu"]),
        ),
        max_size=8,
        # A register has no NIK twice.
        unique_by=lambda one: one[1] or object(),
    ),
    st.randoms(),
)
def test_a_month_compared_with_itself_agrees(rows: list[tuple[Any, ...]], order: Random) -> None:
    known = [
        here(child(at, name, nik=nik, birth_date=born, sex=sex, desa=desa), weight_kg=weight)
        for at, (name, nik, born, sex, weight, desa) in enumerate(rows, start=1)
    ]
    told = [
        there(one.child, str(at), weight_kg=one.visit.weight_kg)
        for at, one in enumerate(known)
        if one.visit
    ]
    order.shuffle(told)
    found = piles(known, told)
    assert found.items == ()
    assert found.agreeing == len(known)


def test_who_is_only_on_one_side_is_told_in_the_order_of_typing() -> None:
    second = child(2, "Ani", desa="Situbatu")
    found = piles([here(second), here(child())], [there(child(0, "Cici", desa="Balokang"), "7")])
    told = [(item.pile, item.child.name) for item in found.items]
    assert told == [
        (Pile.ONLY_HERE, "Budi Santoso"),
        (Pile.ONLY_THERE, "Cici"),
        (Pile.ONLY_HERE, "Ani"),
    ]
    assert found.of(Pile.ONLY_THERE)[0].decided_by == (None, there(child(0, "Cici")).key)


def test_a_child_who_was_not_measured_here_is_named_as_known() -> None:
    item = only(piles([Here(child=child(), visit=None)], [there(child())]))
    assert (item.pile, item.here is not None, item.doubt) == (Pile.ONLY_THERE, True, ())


def test_each_field_that_differs_is_told_in_the_order_of_the_layout() -> None:
    known = here(
        child(nik=NIK, birth_weight_kg=3.1), measure=Measure.LYING, muac_cm=13.1, headc_cm=45.0
    )
    row = there(
        child(
            name="BUDI  SANTOSO", nik=NIK, mother="Rina", posyandu="MELATI", birth_length_cm=49.0
        ),
        weight_kg=9.4,
        lenhei_cm=77.004,
        measure=Measure.STANDING,
        muac_cm=13.1,
    )
    item = only(piles([known], [row]))
    assert item.pile is Pile.DIFFERENT
    assert [(one.field, one.here, one.there) for one in item.differences] == [
        ("birth_weight_kg", 3.1, None),
        ("birth_length_cm", None, 49.0),
        ("mother", "Siti", "Rina"),
        ("weight_kg", 9.1, 9.4),
        ("measure", Measure.LYING, Measure.STANDING),
        ("headc_cm", 45.0, None),
    ]


def test_only_columns_of_the_file_that_were_understood_are_compared() -> None:
    row = there(child(nik=NIK), weight_kg=9.4)
    told = reconciled([here(child())], [row], frozenset({"name", "weight_kg"}))
    assert [one.field for one in only(told).differences] == ["weight_kg"]
    unread = replace(row, unread=frozenset({"weight_kg", "nik"}))
    assert piles([here(child())], [unread]).items == ()


@pytest.mark.parametrize(
    "nik, pattern, fits",
    [
        (NIK, "327901**********", True),
        (NIK, "************0001", True),
        (NIK, "************0002", False),
        (NIK, "****************", None),
        (NIK, "3279*", None),
        (None, "327901**********", None),
    ],
)
def test_a_masked_nik_fits_contradicts_or_says_nothing(
    nik: str | None,
    pattern: str,
    fits: bool | None,  # noqa: FBT001 -- a table of cases
) -> None:
    assert nik_fits(nik, pattern) is fits


def test_a_masked_nik_is_matched_by_the_rest() -> None:
    mask = "327901******0001"
    near = there(child(name="Budi Santuso"), masked=mask)
    item = only(piles([here(child(nik=NIK))], [near]))
    assert (item.pile, [one.field for one in item.differences], item.doubt) == (
        Pile.DIFFERENT, ["name"], (),
    )  # fmt: skip
    assert piles([here(child(nik=NIK))], [there(child(), masked=mask)]).items == ()
    contradicts = there(child(), masked="327901******0009")
    told = piles([here(child(nik=NIK))], [contradicts])
    assert {item.pile for item in told.items} == {Pile.ONLY_HERE, Pile.ONLY_THERE}
    same = (decision(Verdict.SAME, 1, contradicts),)
    answered = only(piles([here(child(nik=NIK))], [contradicts], same))
    assert [(one.field, one.there) for one in answered.differences] == [("nik", "327901******0009")]


def test_two_niks_of_one_name_are_a_doubt_and_a_difference() -> None:
    item = only(piles([here(child(nik=NIK))], [there(child(nik=OTHER_NIK))]))
    assert item.pile is Pile.DIFFERENT
    assert [one.field for one in item.differences] == ["nik"]
    assert Evidence.NIK_OTHER in item.doubt


def test_a_spelling_is_paired_with_its_evidence() -> None:
    item = only(piles([here(child(name="Fadhilah Zaenal"))], [there(child(name="Fadilla Zainal"))]))
    assert (item.pile, item.doubt[0]) == (Pile.DIFFERENT, Evidence.NAME_SPELLED)
    assert [one.field for one in item.differences] == ["name"]


def test_a_slip_in_the_birth_date_is_found_by_a_parent_or_a_nik() -> None:
    slip = child(birth_date=date(2024, 5, 4))
    item = only(piles([here(child())], [there(slip)]))
    assert [one.field for one in item.differences] == ["birth_date"]
    assert Evidence.BORN_OTHER in item.doubt
    stranger = there(child(birth_date=date(2024, 5, 4), mother="Rina"))
    assert len(piles([here(child())], [stranger]).items) == 2
    masked = there(child(birth_date=date(2024, 5, 4), mother="Rina"), masked="327901******0001")
    assert only(piles([here(child(nik=NIK))], [masked])).pile is Pile.DIFFERENT
    both = there(child(birth_date=date(2024, 5, 4), nik=OTHER_NIK))
    assert len(piles([here(child(nik=NIK))], [both]).items) == 2


def test_twins_stay_apart() -> None:
    known = [here(child(1, "Hasan", nik=NIK)), here(child(2, "Husain"), weight_kg=8.7)]
    rows = [there(child(name="Husain", nik=NIK), "3", weight_kg=8.7)]
    told = piles(known, rows)
    assert [(item.pile, item.child.name) for item in told.items] == [
        (Pile.ONLY_HERE, "Hasan"),
        (Pile.DIFFERENT, "Husain"),
    ]
    missing = piles([here(child(1, "Hasan"))], [there(child(name="Husain"))])
    assert {item.pile for item in missing.items} == {Pile.ONLY_HERE, Pile.ONLY_THERE}


def test_one_nik_on_two_names_is_shown_with_both() -> None:
    item = only(piles([here(child(nik=NIK))], [there(child(name="Rudi Hartono", nik=NIK))]))
    assert (item.pile, item.doubt[:2]) == (
        Pile.DIFFERENT, (Evidence.NAME_OTHER, Evidence.NIK_SAME),
    )  # fmt: skip
    known = [here(child(nik=NIK))]
    told = piles(known, [there(child(nik=NIK)), there(child(name="Rudi Hartono", nik=NIK), "3")])
    assert [item.pile for item in told.items] == [Pile.ONLY_THERE]


def test_a_child_twice_in_the_file_is_doubled_and_the_nearest_row_is_hers() -> None:
    rows = [
        there(child(nik=OTHER_NIK), "2", weight_kg=5.0),
        there(child(nik=NIK), "9", weight_kg=9.2),
    ]
    told = piles([here(child(nik=NIK))], rows)
    doubled, different = told.of(Pile.DOUBLED)[0], told.of(Pile.DIFFERENT)[0]
    assert different.there is rows[1]
    assert (doubled.there, doubled.first) == (rows[0], rows[1])
    assert Evidence.NIK_OTHER in doubled.doubt
    again = piles([here(child())], [there(child(), "2"), there(child(), "3")])
    assert [(item.pile, item.doubt) for item in again.items] == [(Pile.DOUBLED, ())]


def test_another_day_of_one_month_is_no_double() -> None:
    rows = [there(child()), there(child(), "3", visit_date=date(2026, 9, 3))]
    told = piles([here(child())], rows)
    assert (told.items, told.agreeing, told.again) == ((), 1, 1)


def test_decisions_last() -> None:
    row = there(child(name="Fadilla Zainal"))
    known = [here(child(name="Fadhilah Zaenal"))]
    apart = piles(known, [row], (decision(Verdict.APART, 1, row),))
    assert {item.pile for item in apart.items} == {Pile.ONLY_HERE, Pile.ONLY_THERE}
    settled = piles(known, [row], (decision(Verdict.SETTLED, 1, row),))
    assert (settled.items, len(settled.settled)) == ((), 1)
    stranger = there(child(name="Cici"))
    same = piles(known, [stranger], (decision(Verdict.SAME, 1, stranger),))
    assert (only(same).pile, only(same).doubt) == (Pile.DIFFERENT, ())
    twice = piles(
        known, [stranger, replace(stranger, place="3")], (decision(Verdict.SAME, 1, stranger),)
    )
    assert {item.pile for item in twice.items} == {Pile.DIFFERENT, Pile.DOUBLED}
    gone = piles(known, [stranger], (decision(Verdict.SAME, 99, stranger),))
    assert len(gone.items) == 2
    nobody = piles(known, [], (decision(Verdict.SETTLED, 1, None),))
    assert (nobody.items, len(nobody.settled)) == ((), 1)
    elsewhere = piles([], [stranger], (decision(Verdict.SETTLED, None, stranger),))
    assert elsewhere.items == ()


def test_equal_rows_of_a_child_who_was_parted_from_them_are_not_hers() -> None:
    row = there(child())
    told = piles([here(child())], [row], (decision(Verdict.APART, 1, row),))
    assert {item.pile for item in told.items} == {Pile.ONLY_HERE, Pile.ONLY_THERE}


def test_a_measured_child_is_preferred_to_one_who_was_not() -> None:
    known = [Here(child=child(1), visit=None), here(child(2))]
    told = piles(known, [there(child(desa="Situbatu"))])
    assert [(item.pile, item.child.child_id) for item in told.items] == [(Pile.DIFFERENT, 2)]


def test_a_baby_without_a_name_is_compared_by_the_mother() -> None:
    item = only(piles([here(child(name="Budi"))], [there(child(name="By. Ny. Siti", mother=""))]))
    assert (item.pile, item.doubt[0]) == (Pile.DIFFERENT, Evidence.NAME_UNKNOWN)


def test_nothing_differs_where_nothing_is_compared() -> None:
    one, other = (child(), visit()), (child(name="Cici"), visit(weight_kg=5.0))
    assert differences(one, other, "", frozenset()) == ()
