"""Parts the tables of a file into sections: a heading, and the rows of children below it.

Whatever is not read is named: each filled row of the file is a heading, a row of a section, or
left out for a reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.errors import Problem, Severity, Unreadable
from desktop_app.exchange.cells import CellRow, Table
from desktop_app.exchange.choices import Choices
from desktop_app.exchange.data_rows import why_no_data
from desktop_app.exchange.eppgbm_columns import (
    ANY_MEASURED,
    REQUIRED,
    HeaderColumns,
    header_at,
    heading_text,
    worth,
)
from desktop_app.exchange.heading_words import MEASURED
from desktop_app.exchange.parted_dates import with_whole_dates
from desktop_app.exchange.stated import (
    NOTHING_STATED,
    Stated,
    is_title,
    names_other_day,
    of_sheet,
    with_line,
)

_SEARCHED_ROWS = 40
"""Our own limit: in so many rows any row may be a heading, below them only one without numbers."""
_LEAST_CELLS = 2
_NIK = re.compile(r"\b\d{16}\b")
_WIDE = 3
"""So many columns of one measurement beside one date are visits whose days nothing tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Rows of the file that are not read, and why."""

    sheet: str
    rows: tuple[int, ...]
    reason: str
    """A code, such as sheet_hidden or total."""
    figures: str = ""
    """For columns_missing, the missing headings."""

    @property
    def problem(self) -> Problem:
        """The reason as a remark, for its sentence."""
        told = {"columns": self.figures} if self.figures else {}
        return Problem(field="", code=f"left_{self.reason}", severity=Severity.NOTE, figures=told)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRow:
    """A row of a child, and what lines above it say of it."""

    row: CellRow
    stated: Stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with the rows below it, up to the next heading."""

    columns: HeaderColumns
    rows: tuple[DataRow, ...]
    title: Stated
    """What the table's name and the lines above its heading say."""

    @property
    def sheet(self) -> str:
        """The name of the table."""
        return self.columns.table.name


@dataclass(slots=True)
class Parts:
    """A file's sections, what is left out, and how many of its rows are headings and titles."""

    sections: list[Section] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    headings: int = 0
    unfit: list[Section] = field(default_factory=list)
    """Sections that lack a column without which their rows cannot be read."""


def find_sections(tables: Sequence[Table], choices: Choices) -> Parts:
    """Return the sections of a file.

    Hidden sheets and hidden rows are left out by one rule: what the person who opens the file does
    not see is not taken, but named; a sheet that she names is read although it is hidden.

    Raises: Unreadable with the code sheet_missing, sheet_of_text, header_missing, columns_missing
    (figures: columns, the missing headings) or wide_register when there is nothing to read.
    """
    parts = parted(tables, choices)
    _demand_any(parts)
    return parts


def parted(tables: Sequence[Table], choices: Choices) -> Parts:
    """Return the sections as `find_sections` does, also when none can be read.

    Raises: Unreadable("sheet_missing"), Unreadable("sheet_of_text") for a file without sheets.
    """
    parts = Parts()
    if choices.sheet is not None and all(table.own_name != choices.sheet for table in tables):
        names = dict.fromkeys(table.own_name for table in tables if table.own_name)
        if not names:
            raise Unreadable("sheet_of_text")
        raise Unreadable("sheet_missing", sheets=", ".join(names))
    for table in tables:
        if why := _unread_table(table, choices):
            parts.left_out.append(_all_rows(table, why))
        else:
            _take_table(table, choices, parts)
    return parts


def _unread_table(table: Table, choices: Choices) -> str:
    if choices.sheet is not None:
        # A text file that is read beside a workbook has no sheets to choose from.
        return "" if table.own_name in {choices.sheet, ""} else "sheet_not_chosen"
    return "sheet_hidden" if table.hidden else ""


def _all_rows(table: Table, reason: str) -> LeftOut:
    return LeftOut(sheet=table.name, rows=tuple(r.number for r in table.rows), reason=reason)


def _take_table(table: Table, choices: Choices, parts: Parts) -> None:
    headers = list(_headers(table, choices))
    if not headers:
        if table.rows:
            parts.left_out.append(_all_rows(table, "sheet_without_heading"))
        return
    top = of_sheet(table.own_name) if table.own_name else NOTHING_STATED
    above: list[int] = []
    for row in table.rows[: headers[0].first_header]:
        top = with_line(top, row)
        if is_title(row):
            parts.headings += 1
        else:
            above.append(row.number)
    _leave_out(parts, table, above, "above_heading")
    ends = [*(columns.first_header for columns in headers[1:]), len(table.rows)]
    walks = [
        _Walk(columns, table.rows[columns.first_data : end])
        for columns, end in zip(headers, ends, strict=True)
    ]
    # A day above the first heading holds for a later one too, unless that is where days change.
    own_day = any(walk.names_day for walk in walks[:-1])
    begun = top
    for walk in walks:
        section = walk.section(begun, parts)
        parts.headings += walk.columns.first_data - walk.columns.first_header
        if missing := _missing(section, choices):
            rows = [data.row.number for data in section.rows]
            _leave_out(parts, table, rows, *missing)
            parts.unfit.append(section)
        else:
            parts.sections.append(section)
        day = None if own_day or walk.loses_day else top.day
        begun = replace(walk.last, day=walk.day_below or day)


def _leave_out(
    parts: Parts, table: Table, rows: Sequence[int], reason: str, figures: str = ""
) -> None:
    if rows or reason in {"columns_missing", "wide_register"}:
        parts.left_out.append(
            LeftOut(sheet=table.name, rows=tuple(rows), reason=reason, figures=figures)
        )


def _headers(table: Table, choices: Choices) -> Iterator[HeaderColumns]:
    """Yield the headers of a table from top to bottom; a title above one is no part of it."""
    known: HeaderColumns | None = None
    at = 0
    while at < len(table.rows):
        found = _header(table, at, choices)
        if found is None:
            at += 1
            continue
        # A title joined with the heading below it reads no more columns than that heading alone.
        for lower in range(at + 1, found.first_data):
            other = _header(table, lower, choices)
            if other is not None and worth(other)[:2] >= worth(found)[:2]:
                found = other
        # Files that were pasted together repeat their heading: the rows below are of one section.
        if known is None or not _repeats(found, known):
            yield found
            known = found
        at = found.first_data


def _repeats(found: HeaderColumns, known: HeaderColumns) -> bool:
    """Whether a heading repeats the one above it, or is its last row that spans several rows."""
    if found.header == known.header:
        return True
    return found.first_header == known.first_data and _texts(found) <= _texts(known)


def _texts(columns: HeaderColumns) -> set[str]:
    rows = columns.table.rows[columns.first_header : columns.first_data]
    return {heading_text(cell) for row in rows for cell in row.cells}


def _header(table: Table, at: int, choices: Choices) -> HeaderColumns | None:
    row = table.rows[at]
    if at >= _SEARCHED_ROWS and not _without_numbers(row):
        return None
    return header_at(table, at, choices.columns)


def _without_numbers(row: CellRow) -> bool:
    """Whether the row has texts only, none of which begins with a digit; rows of data have some."""
    filled = 0
    for cell in row.cells:
        if cell is None:
            continue
        if not isinstance(cell, str) or cell.lstrip(" '")[:1].isdigit():
            return False
        filled += 1
    return filled >= _LEAST_CELLS


class _Walk:
    """Goes through the rows below one heading."""

    def __init__(self, columns: HeaderColumns, rows: Sequence[CellRow]) -> None:
        self.columns = columns
        self._rows = rows
        self._why = why_no_data(columns, rows)
        data = [at for at, why in enumerate(self._why) if not why]
        self._last_data = data[-1] if data else -1
        below = NOTHING_STATED
        for row in rows[self._last_data + 1 :]:
            below = with_line(below, row)
        self.day_below = below.day
        self.names_day = below.day is not None
        self.last = NOTHING_STATED
        self.loses_day = False

    def _without_own_days(self, row: CellRow) -> CellRow:
        """Return a row without the cells in its columns of dates."""
        places = self.columns.places
        own = {at for meaning in ("birth_date", "visit_date") for at in places.get(meaning, ())}
        return replace(
            row, cells=tuple(None if at in own else cell for at, cell in enumerate(row.cells))
        )

    def section(self, stated: Stated, parts: Parts) -> Section:
        """Return the section; a line between its rows changes what is stated for those below."""
        title, top_day = stated, stated.day
        days_change = any(
            with_line(NOTHING_STATED, row).day
            for row, why in zip(self._rows, self._why, strict=True)
            if why and why != "row_hidden"
        )
        data: list[DataRow] = []
        reasons: dict[str, list[int]] = {}
        between = NOTHING_STATED
        for row, why in zip(self._rows, self._why, strict=True):
            if not why:
                whole = with_whole_dates(row, self.columns.parted_dates)
                data.append(DataRow(row=whole, stated=stated))
                between = NOTHING_STATED
                if is_title(row) and names_other_day(stated, self._without_own_days(row)):
                    stated = replace(stated, day=None)
                continue
            reasons.setdefault(why, []).append(row.number)
            if why == "row_hidden":
                continue
            stated, between = with_line(stated, row), with_line(between, row)
            if names_other_day(stated, row):
                stated = replace(stated, day=None)
            if why == "heading_repeated" and days_change and between.day is None:
                # A block without a day of its own is not of the day of the block above it.
                stated = replace(stated, day=None)
        for why, rows in reasons.items():
            _leave_out(parts, self.columns.table, rows, why)
        self.loses_day = stated.day is None and top_day is not None
        self.last = replace(stated, day=stated.day if days_change else top_day)
        return Section(columns=self.columns, rows=tuple(data), title=title)


def _missing(section: Section, choices: Choices) -> tuple[str, str] | None:
    """Return why a section cannot be read (code, missing headings); None if it can."""
    columns = section.columns
    if any(len(columns.places.get(meaning, ())) >= _WIDE for meaning in MEASURED):
        return "wide_register", ""
    if _is_joined(columns):
        missing = [] if _dated(section, choices) else [REQUIRED["visit_date"]]
    else:
        told = {
            "sex": bool(choices.sex or section.title.sex or "nik" in columns.places)
            or columns.ticks_sex
            or any(data.stated.sex for data in section.rows)
            or _niks_in_names(section),
            "visit_date": not columns.measured or _dated(section, choices),
        }
        missing = [
            heading
            for meaning, heading in REQUIRED.items()
            if meaning not in columns.places and not told.get(meaning)
        ]
        if not columns.measured and "visit_date" in columns.places:
            missing.append(ANY_MEASURED)
    return ("columns_missing", ", ".join(missing)) if missing else None


def _niks_in_names(section: Section) -> bool:
    """Whether the names have a NIK behind them, which also tells the sex."""
    at = section.columns.place("name")
    cells = (d.row.cells[at] for d in section.rows if at is not None and at < len(d.row.cells))
    return any(isinstance(cell, str) and _NIK.search(cell) for cell in cells)


def _is_joined(columns: HeaderColumns) -> bool:
    """Whether the rows hold visits of children who are told elsewhere, by NIK or number."""
    keyed = "nik" in columns.places or "child_number" in columns.places
    return keyed and columns.measured and "birth_date" not in columns.places


def _dated(section: Section, choices: Choices) -> bool:
    columns = section.columns
    return (
        choices.day is not None
        or "visit_date" in columns.places
        or section.title.day is not None
        or any(data.stated.day for data in section.rows)
        or any(
            "visit_date" in visit.places or visit.occasion.day or visit.occasion.month
            for visit in columns.visits
        )
    )


def _demand_any(parts: Parts) -> None:
    if parts.sections:
        return
    worst = [left for left in parts.left_out if left.reason in {"columns_missing", "wide_register"}]
    if not worst:
        raise Unreadable("header_missing")
    # The table that misses the least is most likely meant.
    best = min(worst, key=lambda left: (left.figures.count(","), len(left.figures)))
    if best.figures:
        raise Unreadable(best.reason, columns=best.figures)
    raise Unreadable(best.reason)
