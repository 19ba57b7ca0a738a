"""Password rules that help against guessing: a least length, and no password tried first by all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from desktop_app.errors import Invalid, Problem
from desktop_app.resources import resource_path

SHORTEST = 8
"""NIST SP 800-63B: at least 8 characters, no rules of composition, a list of common ones."""
LONGEST = 256
_SHORTEST_OWN_WORD = 4
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_LOOKALIKES = str.maketrans("013457@$!", "oieastasi")


def check(password: str, *, own_words: Iterable[str] = ()) -> None:
    """Raise Invalid at field `password` when the password is easy to guess.

    `own_words` are names that it must not repeat: user name, person's name, facility.
    Codes: `password_short` (least), `password_long` (most), `password_only_digits`,
    `password_common`, `password_own_name`.
    """
    plain = unicodedata.normalize("NFKC", password)
    if len(plain) < SHORTEST:
        raise _invalid("password_short", least=SHORTEST)
    if len(plain) > LONGEST:
        raise _invalid("password_long", most=LONGEST)
    letters = plain.casefold()
    core = _AROUND.sub("", letters)
    if letters.isdigit():
        raise _invalid("password_only_digits")
    if _is_common(letters, core):
        raise _invalid("password_common")
    if _is_own_name(letters, core, own_words):
        raise _invalid("password_own_name")


def _invalid(code: str, **figures: int) -> Invalid:
    return Invalid([Problem(field="password", code=code, figures=figures)])


def _is_common(letters: str, core: str) -> bool:
    """Return whether it is a common word: plain, doubled, amid digits and signs, or 0 for o."""
    common = _common_passwords()
    if len(set(letters)) < 3:  # noqa: PLR2004 - "aaaaaaaa", "abababab"
        return True
    half = letters[: len(letters) // 2]
    spellings = {letters, core, letters.translate(_LOOKALIKES), core.translate(_LOOKALIKES)}
    spellings.add(_AROUND.sub("", letters.translate(_LOOKALIKES)))
    if half * 2 == letters:
        spellings.add(half)
    return any(_run_together(spelling) in common for spelling in spellings)


def _is_own_name(letters: str, core: str, own_words: Iterable[str]) -> bool:
    """Return whether it is one of the names, or a word of one, perhaps inside digits and signs."""
    typed = {letters, core, _run_together(core)}
    for name in own_words:
        plain = unicodedata.normalize("NFKC", name).casefold()
        words = {plain, _run_together(plain), *re.findall(r"\w+", plain)}
        if any(word in typed for word in words if len(word) >= _SHORTEST_OWN_WORD):
            return True
    return False


def _run_together(text: str) -> str:
    return "".join(text.split())


@cache
def _common_passwords() -> frozenset[str]:
    text = resource_path("rules", "common_passwords.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
