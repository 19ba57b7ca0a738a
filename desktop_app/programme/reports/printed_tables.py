"""Checks a printed table of figures: sums, percent times number, and one figure typed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

TableFault = Literal["sum", "percent", "twice", "more_than_all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRow:
    """One line of a printed table, such as a year."""

    title: str
    total: int | None = None
    parts: Mapping[str, int | None]
    """By area; None where nothing is printed."""
    percent: float | None = None
    """Of `of`, as printed."""
    of: int | None = None
    """The number that the percentage is of, such as all children measured."""
    decimals: int = 1
    """To how many decimals the percentage is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDoubt:
    """One thing that does not fit."""

    row: str
    what: TableFault
    areas: tuple[str, ...] = ()
    """The areas with one figure, where it stands twice."""
    printed: float
    expected: float | None = None
    """What the other figures give."""


def table_doubts(rows: Sequence[PrintedRow]) -> tuple[PrintedDoubt, ...]:
    """Return all that does not fit in a printed table, row by row."""
    return tuple(doubt for row in rows for doubt in _doubts(row))


def _doubts(row: PrintedRow) -> Iterator[PrintedDoubt]:
    given = {area: value for area, value in row.parts.items() if value is not None}
    whole = bool(given) and len(given) == len(row.parts)
    summed = sum(given.values())
    is_off = row.total is not None and (summed != row.total if whole else summed > row.total)
    if row.total is not None and is_off:
        yield PrintedDoubt(row=row.title, what="sum", printed=row.total, expected=summed)
    yield from _twice(row, given, is_off=is_off)
    if row.total is not None and row.of is not None:
        yield from _percent(row, row.total, row.of)


def _twice(row: PrintedRow, given: Mapping[str, int], *, is_off: bool) -> Iterator[PrintedDoubt]:
    """Yield figures that stand twice; they are a doubt only where the sum is off, too."""
    areas: dict[int, list[str]] = defaultdict(list)
    for area, value in given.items():
        areas[value].append(area)
    for value, same in areas.items():
        if is_off and len(same) > 1:
            yield PrintedDoubt(row=row.title, what="twice", areas=tuple(same), printed=value)


def _percent(row: PrintedRow, total: int, of: int) -> Iterator[PrintedDoubt]:
    if total > of:
        yield PrintedDoubt(row=row.title, what="more_than_all", printed=total, expected=of)
    if row.percent is None or not of:
        return
    share = 100 * total / of
    half_unit = 0.5 * 10**-row.decimals
    # A printed figure is right when some rounding of the share gives it.
    if abs(share - row.percent) > half_unit + 1e-9:
        yield PrintedDoubt(row=row.title, what="percent", printed=row.percent, expected=share)
