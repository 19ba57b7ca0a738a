"""The columns of a keyed sheet, declared in a table: what a cell takes and how its text is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.ui.kit.entry import read_number
from desktop_app.ui.kit.table_model import Column, R

TICKED, UNTICKED = "1", ""
_TICKS = {
    **dict.fromkeys(("1", "v", "x", "y", "ya", "\N{CHECK MARK}", "true", "benar"), TICKED),
    **dict.fromkeys(("", "0", "-", "t", "tidak", "false", "salah"), UNTICKED),
}
"""What people and spreadsheets write for ticked and not ticked, in small letters."""


class CellKind(Enum):
    """The kinds of input that a cell takes."""

    READ_ONLY = auto()
    """Takes nothing: the cell is only read."""
    TEXT = auto()
    NUMBER = auto()
    CHOICE = auto()
    """One of a few options, by its first letter or its text."""
    TICK = auto()
    ALL = auto()
    """A word that ticks all tick cells of its row."""


TYPED = frozenset({CellKind.TEXT, CellKind.NUMBER, CellKind.CHOICE})
"""Kinds that open a line to type in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a choice."""

    code: str
    text: str
    """As the cell shows it."""
    letters: str = ""
    """First letters that mean it too, in small letters."""

    def meant_by(self, typed: str) -> bool:
        """Whether what is typed, in small letters, means this answer."""
        return typed in (self.text.lower(), self.code) or typed[0] in self.letters


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn(Column[R]):
    """A column of a sheet; `text` returns the stored value as the cell writes it ("" for none)."""

    key: str
    """Names the column in drafts; stays the same from one version of the program to the next."""
    kind: CellKind = CellKind.READ_ONLY
    options: Sequence[Option] = ()
    longest: int = 200
    """The most characters that a cell takes."""
    narrow: int = 0
    """The width in pixels when room is short; 0 for the usual width."""
    spoken: str = ""
    """What a screen reader says instead of the title."""

    def written(self, typed: str) -> str | None:
        """Return a typed or pasted text as the cell keeps it; None if it is no tick."""
        typed = typed.strip()[: self.longest]
        if self.kind is CellKind.TICK:
            return _TICKS.get(typed.lower())
        option = self.option(typed)
        return typed if option is None else option.text

    def option(self, typed: str) -> Option | None:
        """Return the option that a text means; None when it means none."""
        typed = typed.strip().lower()
        return next((one for one in self.options if typed and one.meant_by(typed)), None)

    def readable(self, text: str) -> bool:
        """Whether a text is empty or can be read by the column."""
        if not text:
            return True
        if self.kind is CellKind.NUMBER:
            return read_number(text) is not None
        return self.kind is not CellKind.CHOICE or self.option(text) is not None

    def same(self, one: str, other: str) -> bool:
        """Whether two texts mean the same value, as `8,40` and `8.4` do."""
        if self.kind is CellKind.NUMBER and one and other:
            number = read_number(one)
            return one == other or (number is not None and number == read_number(other))
        return one == other
