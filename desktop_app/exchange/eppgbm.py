"""Reads a register of measurements (e-PPGBM and its relatives) into children and visits.

It reads cells only. services/exchange decides whether the values can be true together and what is
already in the vault.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.exchange.cells import Table
from desktop_app.exchange.choices import NO_CHOICES, Choices
from desktop_app.exchange.file_reading import NOTHING_READ, FileReading, reading_of
from desktop_app.exchange.headings import normalised
from desktop_app.exchange.joining import joined
from desktop_app.exchange.register_rows import RegisterRow, rows_of
from desktop_app.exchange.sections import LeftOut, Section, find_sections, parted
from desktop_app.exchange.table import read_tables
from desktop_app.exchange.unread_columns import doubted_columns
from desktop_app.programme.growth.plausibility import PlausibilityLimits
from desktop_app.programme.records.regions import Regions, kota_banjar
from desktop_app.progress import NoProgress, Progress

__all__ = ["Register", "RegisterRow", "read_headings", "read_register"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The rows of a file, which of its columns were read, and what was left out."""

    columns_matched: tuple[str, ...]
    """Headings that are read, in the file's order."""
    columns_ignored: tuple[str, ...]
    """Headings that are not read: unknown ones, and values that the program computes itself."""
    rows: tuple[RegisterRow, ...]
    """One for each visit of a row, or one for a row without a visit."""
    columns_doubted: tuple[str, ...] = ()
    """Those of the ignored headings whose columns hold what may be measurements."""
    choices: Choices = NO_CHOICES
    """How the file was read, with what each heading that is read was taken for."""
    left_out: tuple[LeftOut, ...] = ()
    """The rows of the file that are no headings and are not read, with the reason."""
    headings: int = 0
    """How many rows of the file are headings and titles."""
    sections: tuple[Section, ...] = field(default=(), repr=False)
    """The rows as they stand in the file, for giving some of them back to be corrected."""
    files: tuple[Path, ...] = ()
    """The files that were read as one register."""
    reading: FileReading = NOTHING_READ
    """What each column was taken for, and why, to be shown before anything is written."""

    @property
    def skipped(self) -> tuple[int, ...]:
        """Numbers of rows that hold no child: sub-headings, totals, signatures."""
        return tuple(sorted(number for left in self.left_out for number in left.rows))


def read_register(
    path: Path | Sequence[Path],
    *,
    progress: Progress | None = None,
    regions: Regions | None = None,
    limits: PlausibilityLimits | None = None,
    choices: Choices = NO_CHOICES,
) -> Register:
    """Return the register in a file of any layout with recognisable headings.

    Several files are read as one register, such as one of children and one of measurements.
    Values beyond `limits` (without it: the bundled limits) are refused or left out.

    Raises: NotFound, StorageDenied, Unreadable (see table.py and sections.py, and dates_shifted
    when the NIKs contradict most birth dates in the same way: figures days, rows, of), and whatever
    `progress` raises to stop. A bad row raises nothing: its problems say what is wrong.
    """
    watcher = progress or NoProgress()
    watcher.step(0, 1)
    tables = _tables(path, watcher)
    parts = find_sections(tables, choices)
    rows = rows_of(parts.sections, choices, regions or kota_banjar(), limits, watcher)
    matched, ignored = _headings(parts.sections)
    return Register(
        columns_matched=matched,
        columns_ignored=ignored,
        columns_doubted=doubted_columns(parts.sections),
        choices=replace(choices, columns=_meanings(parts.sections) | dict(choices.columns)),
        rows=joined(rows),
        left_out=tuple(parts.left_out),
        headings=parts.headings,
        sections=tuple(parts.sections),
        reading=_with_sheets(reading_of(parts.sections, rows, choices), tables),
        files=_paths(path),
    )


def read_headings(path: Path | Sequence[Path], choices: Choices = NO_CHOICES) -> FileReading:
    """Return what the columns of a file were taken for where none of its tables can be read.

    So a person can say which column is the one that is missing. Raises: as `read_register`.
    """
    tables = _tables(path, NoProgress())
    return _with_sheets(reading_of(parted(tables, choices).unfit, (), choices), tables)


def _with_sheets(reading: FileReading, tables: Sequence[Table]) -> FileReading:
    names = dict.fromkeys(table.own_name for table in tables if table.own_name)
    return replace(reading, sheets=tuple(names))


def _paths(path: Path | Sequence[Path]) -> tuple[Path, ...]:
    return (path,) if isinstance(path, Path) else tuple(path)


def _tables(path: Path | Sequence[Path], watcher: Progress) -> list[Table]:
    paths = _paths(path)
    found: list[Table] = []
    for one in paths:
        for table in read_tables(one, lambda: watcher.step(0, 1)):
            name = (
                table.name if len(paths) == 1 else ": ".join(filter(None, (one.name, table.name)))
            )
            found.append(replace(table, name=name, sheet=table.name))
    return found


def _headings(sections: Sequence[Section]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the headings that any section reads, and those that none reads."""
    matched: dict[str, None] = {}
    ignored: dict[str, None] = {}
    for section in sections:
        columns = section.columns
        left = set(columns.ignored)
        matched |= dict.fromkeys(text for text in columns.header if text and text not in left)
        ignored |= dict.fromkeys(columns.ignored)
    return tuple(matched), tuple(text for text in ignored if text not in matched)


def _meanings(sections: Sequence[Section]) -> dict[str, str]:
    return {
        normalised(section.columns.header[at]): meaning
        for section in sections
        for places in (section.columns.places, *(v.places for v in section.columns.visits))
        for meaning, found in places.items()
        for at in found
    }
