"""The recovery code: 128 random bits as letters that a person can copy by hand."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Self

from desktop_app.errors import Invalid, Problem

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O or U, which are misread or make words."""
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BITS = 128
_CODE_LETTERS = 26
_CHECK_LETTERS = 2
_CHECK_PRIME = 1021
"""The largest prime that fits in two letters. The remainder by it changes with every single wrong
letter and with every two swapped letters."""
_GROUP = 4


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryCode:
    """One recovery code; its `repr` does not show it."""

    secret: bytes

    @classmethod
    def new(cls) -> Self:
        """Return a new random code."""
        return cls(secrets.token_bytes(_BITS // 8))

    @classmethod
    def parse(cls, typed: str) -> Self:
        """Return the code that was typed; case, blanks, hyphens, O/0 and I/L/1 do not matter.

        Raises: Invalid with code `recovery_code_length`, `recovery_code_letter` or
        `recovery_code_mistyped` at field `recovery_code`.
        """
        letters = "".join(typed.split()).upper()
        for stroke in "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}_.":
            letters = letters.replace(stroke, "")
        letters = letters.translate(_MISREAD)
        if set(letters) - set(_ALPHABET):
            raise _invalid("recovery_code_letter")
        if len(letters) != _CODE_LETTERS + _CHECK_LETTERS:
            raise _invalid("recovery_code_length")
        number = _number(letters[:_CODE_LETTERS])
        if number >> _BITS or number % _CHECK_PRIME != _number(letters[_CODE_LETTERS:]):
            raise _invalid("recovery_code_mistyped")
        return cls(number.to_bytes(_BITS // 8, "big"))

    def __str__(self) -> str:
        """Return the code as printed: seven groups of four letters and digits."""
        number = int.from_bytes(self.secret, "big")
        letters = _letters(number, _CODE_LETTERS) + _letters(number % _CHECK_PRIME, _CHECK_LETTERS)
        return _grouped(letters)


def in_groups(number: int, count: int) -> str:
    """Return a number as so many letters that a person can copy by hand, in groups of four."""
    return _grouped(_letters(number, count))


def _grouped(letters: str) -> str:
    return "-".join(letters[i : i + _GROUP] for i in range(0, len(letters), _GROUP))


def _invalid(code: str) -> Invalid:
    return Invalid([Problem(field="recovery_code", code=code)])


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 32 + _ALPHABET.index(letter)
    return number


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))
