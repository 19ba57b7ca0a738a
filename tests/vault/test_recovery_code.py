"""A recovery code can be copied by hand and read by a hurried eye."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.vault.recovery_code import RecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
codes = st.binary(min_size=16, max_size=16).map(RecoveryCode)


def fault(typed: str) -> str:
    with pytest.raises(Invalid) as refused:
        RecoveryCode.parse(typed)
    (problem,) = refused.value.problems
    assert problem.field == "recovery_code"
    return problem.code


def test_is_128_random_bits_in_seven_groups() -> None:
    first, second = RecoveryCode.new(), RecoveryCode.new()
    assert len(first.secret) == 16
    assert first != second
    assert [len(group) for group in str(first).split("-")] == [4] * 7


@given(codes)
def test_what_was_printed_is_read(code: RecoveryCode) -> None:
    assert RecoveryCode.parse(str(code)) == code


@given(codes)
def test_sloppy_typing_is_read(code: RecoveryCode) -> None:
    printed = str(code)
    sloppy = [
        printed.lower(),
        printed.replace("-", ""),
        printed.replace("-", "  "),
        f"\t{printed}\n",
        printed.replace("-", " \N{EN DASH} "),
        printed.replace("0", "o"),
        printed.replace("0", "O").replace("1", "l"),
        printed.replace("1", "I"),
    ]
    assert {RecoveryCode.parse(typed) for typed in sloppy} == {code}


def test_every_single_wrong_letter_is_found() -> None:
    letters = str(RecoveryCode.new()).replace("-", "")
    for place, letter in itertools.product(range(len(letters)), ALPHABET):
        if letter != letters[place]:
            typed = letters[:place] + letter + letters[place + 1 :]
            assert fault(typed) == "recovery_code_mistyped"


def test_every_two_letters_that_changed_places_are_found() -> None:
    letters = str(RecoveryCode.new()).replace("-", "")
    for first, second in itertools.combinations(range(len(letters)), 2):
        if letters[first] != letters[second]:
            typed = list(letters)
            typed[first], typed[second] = typed[second], typed[first]
            assert fault("".join(typed)) == "recovery_code_mistyped"


@pytest.mark.parametrize("typed", ["", "ABCD", "0" * 27, "0" * 29])
def test_wrong_length_is_named(typed: str) -> None:
    assert fault(typed) == "recovery_code_length"


@pytest.mark.parametrize("letter", ["U", "*", "É", "Ж"])
def test_letter_that_never_occurs_is_named(letter: str) -> None:
    assert fault("0" * 27 + letter) == "recovery_code_letter"


def test_is_not_shown_by_accident() -> None:
    code = RecoveryCode.new()
    shown = repr([code])
    assert str(code) not in shown
    assert str(code.secret) not in shown
