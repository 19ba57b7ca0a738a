"""What the national file says of a child: from records first, from an import where none speaks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given as drawn

from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.national_answers import (
    Differing,
    agree,
    answered,
    care_answers,
    gain_letters,
)
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_count import KBM, columns_of, counted, registers

OCTOBER = Month(year=2026, month=10)


def given(kind: CareKind, on: date, **more: object) -> CareItem:
    return CareItem(child_id=1, kind=kind, on=on, **more)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize("answers, letter", [(10, "S"), (8, "M"), (4, "P")])
def test_a_kpsp_of_the_month_has_its_letter(answers: int, letter: str) -> None:
    item = given(CareKind.KPSP, date(2026, 10, 4), month=12, amount=answers)
    assert care_answers([item], OCTOBER, care_rules()) == {"kpsp": letter}
    assert care_answers([item], Month(year=2026, month=11), care_rules()) == {}


def test_a_second_doubtful_kpsp_deviates_though_the_first_lies_in_another_month() -> None:
    items = [
        given(CareKind.KPSP, day, month=12, amount=8)
        for day in (date(2026, 9, 20), date(2026, 10, 4))
    ]
    assert care_answers(items, OCTOBER, care_rules()) == {"kpsp": "P"}


def test_a_kpsp_without_its_form_says_nothing() -> None:
    item = given(CareKind.KPSP, date(2026, 10, 4), amount=8)
    assert care_answers([item], OCTOBER, care_rules()) == {}


def test_what_is_received_counts_in_its_month_only() -> None:
    items = [
        given(CareKind.MBG, date(2026, 10, 4)),
        given(CareKind.MOTHER_CLASS, date(2026, 9, 4)),
        given(CareKind.COUNSELLING, date(2026, 10, 4), item="x"),
    ]
    assert care_answers(items, OCTOBER, care_rules()) == {"mbg": "Ya"}


def test_the_last_answer_about_breast_milk_of_a_month_of_life_stands() -> None:
    kind = CareKind.EXCLUSIVE_BREASTFEEDING
    items = [
        given(kind, date(2026, 8, 9), month=2, answer=False),
        given(kind, date(2026, 8, 2), month=2, answer=True),
        given(kind, date(2026, 9, 2), month=3, answer=True),
        given(kind, date(2026, 10, 2), month=4),
    ]
    assert care_answers(items, OCTOBER, care_rules()) == {"asi_2": "Tidak", "asi_3": "Ya"}


def test_an_import_speaks_where_no_record_does() -> None:
    assert answered({}, {"kpsp": "S", "detail": "-"}) == ({"kpsp": "S", "detail": "-"}, ())
    assert answered({"mbg": "Ya"}, {}) == ({"mbg": "Ya"}, ())
    assert answered({"mbg": "Ya"}, {"mbg": "-"}) == ({"mbg": "Ya"}, ())


def test_a_record_wins_and_the_other_word_is_shown() -> None:
    said, differing = answered({"vitamin_a": "2"}, {"vitamin_a": "1"})
    assert said == {"vitamin_a": "2"}
    assert differing == (Differing(key="vitamin_a", own="2", imported="1"),)


@pytest.mark.parametrize(
    "own, imported, said, differs",
    [
        ("N", "T", "N", True),
        ("T", "O", "T", True),
        ("O", "N", "N", True),
        ("B", "O", "O", True),
        ("O", "?", "O", True),
        ("B", "-", "B", False),
        ("N", "n", "n", False),
    ],
)
def test_an_imported_letter_stands_unless_two_weights_are_recorded_here(
    own: str, imported: str, said: str, *, differs: bool
) -> None:
    found, differing = answered({"weight_gain": own}, {"weight_gain": imported})
    assert found == {"weight_gain": said}
    assert bool(differing) is differs


def test_words_agree_by_what_they_mean() -> None:
    assert agree("mbg", "Ya", "1")
    assert agree("kia", "Tidak", "0")
    assert not agree("kia", "Tidak", "Ya")
    assert agree("kpsp", "S", " s ")
    # Two capsules are not "yes".
    assert not agree("vitamin_a", "2", "1")


@drawn(registers())
def test_the_letters_of_a_file_add_up_to_the_figures_of_the_form_f1(
    children: list[Counted],
) -> None:
    letters = gain_letters(columns_of(children), KBM)
    count = counted(children)
    in_s = set(count.children("s"))
    for letter, figure in (("N", "n"), ("T", "t"), ("O", "o"), ("B", "b")):
        of_letter = {child for child, found in letters.items() if found == letter}
        assert of_letter & in_s == set(count.children(figure)), letter
