"""The short code of a letter: nothing of the child, and a slip of the hand is caught."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import Invalid
from desktop_app.programme.casework.referral_code import ALPHABET, CODES, read_code, short_code

NUMBERS = st.integers(0, CODES - 1)


def refused(text: str) -> str:
    with pytest.raises(Invalid) as caught:
        read_code(text)
    return caught.value.problems[0].code


@given(NUMBERS)
def test_a_code_is_read_back_as_it_is_written(number: int) -> None:
    code = short_code(number)
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}", code)
    assert read_code(code) == code
    assert read_code(code.lower().replace("-", " ")) == code
    assert read_code(f" {code.replace('-', '')}.") == code


@given(NUMBERS, NUMBERS)
def test_different_numbers_have_different_codes(one: int, other: int) -> None:
    assert (short_code(one) == short_code(other)) == (one == other)


def test_ten_thousand_letters_have_ten_thousand_codes() -> None:
    assert len({short_code(number) for number in range(10_000)}) == 10_000


@given(NUMBERS, st.integers(0, 5), st.sampled_from(ALPHABET))
def test_any_wrong_sign_is_caught(number: int, place: int, sign: str) -> None:
    signs = short_code(number).replace("-", "")
    wrong = signs[:place] + sign + signs[place + 1 :]
    if wrong != signs:
        assert refused(wrong) == "code_mistyped"


@given(NUMBERS, st.integers(0, 5), st.integers(0, 5))
def test_any_two_signs_exchanged_are_caught(number: int, one: int, other: int) -> None:
    signs = list(short_code(number).replace("-", ""))
    right = "".join(signs)
    signs[one], signs[other] = signs[other], signs[one]
    if "".join(signs) != right:
        assert refused("".join(signs)) == "code_mistyped"


@pytest.mark.parametrize(
    "text, why",
    [
        ("", "code_length"),
        ("ABC-DE", "code_length"),
        ("ABC-DEFG", "code_length"),
        ("ABC-DE0", "code_letter"),
        ("ABC-DEI", "code_letter"),
        ("ABC/DEF", "code_letter"),
    ],
)
def test_what_is_no_code(text: str, why: str) -> None:
    assert refused(text) == why


@pytest.mark.parametrize("number", [-1, CODES])
def test_a_number_without_a_code(number: int) -> None:
    with pytest.raises(ValueError, match="no code"):
        short_code(number)
