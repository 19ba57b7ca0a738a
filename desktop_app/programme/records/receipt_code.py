"""The short code of a receipt, to be read over the telephone: `5-1187-13AC-K7QP-3MXA`.

Package number, children accepted, children refused with the letters of why, then eight letters that
bind all of it to the package itself. Who hears it wrongly, or speaks of another package, finds out.
It is no proof of who speaks: the voice is.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.programme.records.exchange import PackageFate
from desktop_app.programme.records.package import Refusal

_CHECK_LETTERS = 8
_GROUP = 4
_CODE = re.compile(r"([0-9]+)-([0-9]+)-([0-9]+)([A-Z]*)-([A-Z2-7]{4})-?([A-Z2-7]{4})")
_FORKED = "Z"
"""Stands in place of a reason when the whole package was refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of one package."""

    package_no: int
    accepted: int
    refused: int
    refusals: tuple[Refusal, ...] = ()
    fate: PackageFate = PackageFate.MERGED


def receipt_code(receipt: Receipt, digest: str) -> str:
    """Return the short code of the receipt of the package with this digest."""
    head = _head(receipt)
    check = base64.b32encode(hashlib.sha256(f"{digest}|{head}".encode()).digest()).decode()
    letters = check[:_CHECK_LETTERS]
    return f"{head}-{letters[:_GROUP]}-{letters[_GROUP:]}"


def heard(typed: str) -> Receipt | None:
    """Return what a typed code says, without its check; None where it is no code.

    Case and blanks are free; in the check, 0, 1 and 8 stand for O, I and B.
    """
    found = _CODE.fullmatch(_plain(typed))
    if found is None:
        return None
    letters = found[4]
    known = {reason.value for reason in Refusal}
    if set(letters) - known - {_FORKED}:
        return None
    return Receipt(
        package_no=int(found[1]),
        accepted=int(found[2]),
        refused=int(found[3]),
        refusals=tuple(Refusal(letter) for letter in letters if letter != _FORKED),
        fate=PackageFate.FORKED if _FORKED in letters else PackageFate.MERGED,
    )


def is_about(typed: str, digest: str) -> bool:
    """Return whether a typed code is a right one of the package with this digest."""
    receipt = heard(typed)
    return receipt is not None and receipt_code(receipt, digest).replace("-", "") == _plain(
        typed
    ).replace("-", "")


def letters_of(refusals: Iterable[Refusal]) -> tuple[Refusal, ...]:
    """Return the reasons each once, in the order of their letters."""
    return tuple(sorted(set(refusals)))


def _head(receipt: Receipt) -> str:
    letters = "".join(letters_of(receipt.refusals))
    if receipt.fate is PackageFate.FORKED:
        letters += _FORKED
    return f"{receipt.package_no}-{receipt.accepted}-{receipt.refused}{letters}"


def _plain(typed: str) -> str:
    text = "".join(typed.upper().split())
    head, stroke, check = text.partition("-")
    for _ in range(2):
        more, stroke_more, rest = check.partition("-")
        head, stroke, check = f"{head}{stroke}{more}", stroke_more, rest
    return f"{head}{stroke}{check.translate(str.maketrans('018', 'OIB'))}"
