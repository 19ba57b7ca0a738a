"""Reads what a person types as a number, in the ways people here write them. No Qt."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[-\N{MINUS SIGN}]?\d*[.,]?\d+")


def read_number(text: str) -> float | None:
    """Return the number of `12,5` or `12.5`; None if it is none."""
    text = text.strip()
    if not _NUMBER.fullmatch(text):
        return None
    return float(text.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
