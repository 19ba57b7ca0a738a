"""Text in a CSV file that no spreadsheet runs as a formula, and the way back to the exact text.

A spreadsheet may part a line at another sign than the file was written with, even inside quotes.
So a sign that begins a formula gets an apostrophe in front wherever a field could begin: at the
start and behind `;`, `,`, a tab or a new line. One apostrophe is added to those that stand there
already, and one is taken away again, so that reading gives back exactly what was written.
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
    """The value; a text with an apostrophe before each sign that could begin a formula.

    A tab or new line at the very start, which a spreadsheet drops, gets one as well.

    A number, also a negative one, and a date stay what they are.
    """
    return _BARE_START.sub("'", _BARE.sub(r"\1\2'", value)) if isinstance(value, str) else value


def disarmed(text: str) -> str:
    """The text that `armoured` was given; any text without such apostrophes as it is."""
    return _ARMOURED.sub(r"\1\2", _ARMOURED_START.sub("", text)) if "'" in text else text
