"""Protects CSV text from being run as a formula by a spreadsheet, and restores the exact text.

A spreadsheet may split a line at another separator than the file's own, even inside quotes. So a
character that begins a formula gets an apostrophe in front wherever a field could begin: at the
start and after `;`, `,`, a tab or a new line. If apostrophes stand there already, one more is
added. Reading removes one again, which gives back exactly what was written.
"""

from __future__ import annotations

import re

_FIELD_BEGINS = r"(^|[;,\t\r\n])([\s\"]*)"
_FORMULA = r"[=+\-@＝＋－＠]"
_BARE = re.compile(rf"{_FIELD_BEGINS}(?='*{_FORMULA})")
_BARE_START = re.compile(r"^(?='*[\t\r])")
_ARMOURED_START = re.compile(r"^'(?='*[\t\r])")
_ARMOURED = re.compile(rf"{_FIELD_BEGINS}'(?='*{_FORMULA})")


def armoured(value: object) -> object:
    """Return a text with an apostrophe before each character that could begin a formula.

    A tab or new line at the very start, which a spreadsheet drops, gets one as well. Other values
    (numbers, also negative ones, and dates) are returned unchanged.
    """
    return _BARE_START.sub("'", _BARE.sub(r"\1\2'", value)) if isinstance(value, str) else value


def disarmed(text: str) -> str:
    """Return the text given to `armoured`; a text without such apostrophes is unchanged."""
    return _ARMOURED.sub(r"\1\2", _ARMOURED_START.sub("", text)) if "'" in text else text
