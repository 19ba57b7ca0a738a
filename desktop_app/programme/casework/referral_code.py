"""The short code on a letter: six characters that are easy to copy; the last one checks the others.

It says nothing about the child. Characters that look alike (0 O, 1 I L) do not occur. That leaves
31 characters, a prime number, so that the weighted sum catches any single wrong character and any
two exchanged ones.
"""

from __future__ import annotations

import re

from desktop_app.errors import Invalid, Problem

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH = 6
CODES = len(ALPHABET) ** (CODE_LENGTH - 1)
"""How many codes there are: numbers 0 to CODES - 1."""

_GROUP = 3
# Neighbouring numbers shall not have codes that look like neighbours. The factor has no divisor in
# common with CODES, so that different numbers keep different codes.
_SPREAD = 17_635_933
_SHIFT = 9_271_828


def short_code(number: int) -> str:
    """Return the code of a number, `K7M-4QX`; different numbers have different codes.

    Raises: ValueError for a number outside of 0 to CODES - 1.
    """
    if not 0 <= number < CODES:
        raise ValueError("the number has no code")
    spread = (number * _SPREAD + _SHIFT) % CODES
    places = []
    for _ in range(CODE_LENGTH - 1):
        spread, place = divmod(spread, len(ALPHABET))
        places.append(place)
    signs = "".join(ALPHABET[place] for place in (*places, _check(places)))
    return f"{signs[:_GROUP]}-{signs[_GROUP:]}"


def read_code(text: str) -> str:
    """Return a typed code, in any case and with any spaces or hyphens, as `short_code` writes it.

    Raises: Invalid for field `code`: code_length, code_letter or code_mistyped.
    """
    signs = re.sub(r"[\s.\-–—]+", "", text).upper()
    if set(signs) - set(ALPHABET):
        raise Invalid([Problem(field="code", code="code_letter")])
    if len(signs) != CODE_LENGTH:
        raise Invalid([Problem(field="code", code="code_length", figures={"signs": CODE_LENGTH})])
    places = [ALPHABET.index(sign) for sign in signs]
    if places[-1] != _check(places[:-1]):
        raise Invalid([Problem(field="code", code="code_mistyped")])
    return f"{signs[:_GROUP]}-{signs[_GROUP:]}"


def _check(places: list[int]) -> int:
    """The place that makes the weighted sum of all six divisible by 31; the last weight is 1."""
    weighted = sum((weight + 2) * place for weight, place in enumerate(places))
    return -weighted % len(ALPHABET)
