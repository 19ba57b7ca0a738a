"""Makes the rows of a register from its sections, after the whole file has settled its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.errors import Problem, Severity, Unreadable
from desktop_app.exchange import dates, moments
from desktop_app.exchange.cells import Cell
from desktop_app.exchange.choices import Choices, DatesAgainstNik
from desktop_app.exchange.column_cells import each
from desktop_app.exchange.nik_dates import common_shift
from desktop_app.exchange.register_child import ChildColumns
from desktop_app.exchange.register_visit import MeasurementProof, RowVisits
from desktop_app.exchange.row_notes import RowNotes
from desktop_app.exchange.row_repair import repaired, wider_rows
from desktop_app.exchange.sections import DataRow, Section
from desktop_app.exchange.stated import Stated
from desktop_app.exchange.values import CellDoubt, read_text
from desktop_app.programme.growth.plausibility import PlausibilityLimits
from desktop_app.programme.records.children import Child, Visit
from desktop_app.programme.records.regions import Regions
from desktop_app.programme.records.written_dates import MONTHS, DateReading, Order, existing_day
from desktop_app.progress import Progress

STEP_ROWS = 500
"""Rows between two reports of progress."""
_LAST_DAY = 31
_DAY_AND_MONTH = re.compile("([0-9]{1,2})(?:[-/. ]+([0-9]{1,2}|[a-z]+))?")
_MISFIT = Problem(field="", code="row_misfit")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One visit of a row of the file, or a row without a visit.

    A problem of severity REFUSE means that it is refused. `child` is None when name, sex or birth
    date cannot be used, and for a visit of a child whom only the vault knows. `visit` is None when
    nothing was measured or one of its values is refused. Notes name values that were left out.
    """

    row_number: int
    """The number that the spreadsheet shows."""
    name: str
    """The name as written, for showing a refused row."""
    visit_date: date | None
    child: Child | None
    visit: Visit | None
    """Its `child_id` is 0."""
    problems: tuple[Problem, ...] = ()
    sheet: str = ""
    """The sheet or table, where the file has several."""
    occasion: str = ""
    """Which of the row's visits it is, where the row has several."""
    nik: str = ""
    """The NIK of a row whose child is told elsewhere."""
    nik_pattern: str = ""
    """A NIK that the file shows only in part, with * for each hidden digit."""
    child_number: str = ""
    """The file's own number of the child, which joins two of its tables."""
    birth_date: date | None = None
    """As it was read, also in a refused row."""
    is_visit_only: bool = False
    """Whether the row tells a visit of a child who is told elsewhere."""

    @property
    def refused(self) -> bool:
        """Whether the row must not be imported."""
        return any(problem.severity is Severity.REFUSE for problem in self.problems)


def rows_of(
    sections: Sequence[Section],
    choices: Choices,
    regions: Regions,
    limits: PlausibilityLimits | None,
    watcher: Progress,
) -> list[RegisterRow]:
    """Return the rows of all sections in the file's order.

    Raises: Unreadable("dates_shifted"), and whatever `watcher` raises to stop.
    """
    readers = [_SectionReader(section, choices, regions, limits) for section in sections]
    for alike in _by_heading(readers):
        _settle(alike, choices)
    _demand_dates_of_niks(readers, choices)
    total = sum(len(reader.rows) for reader in readers)
    found: list[RegisterRow] = []
    done = 0
    for reader in readers:
        reader.take_undoubted()
        for index in range(len(reader.rows)):
            if done % STEP_ROWS == 0:
                watcher.step(done, total)
            done += 1
            found += reader.read(index)
        found += reader.misfits
    watcher.step(total, total)
    return found


class _SectionReader:
    """Reads the rows of one section, each with all of its visits."""

    def __init__(
        self,
        section: Section,
        choices: Choices,
        regions: Regions,
        limits: PlausibilityLimits | None,
    ) -> None:
        self.section, self.choices = section, choices
        self.rows, misfits = fitting(section)
        self.misfits = [self._misfit(data) for data in misfits]
        columns = section.columns
        self.children = ChildColumns(section, self.rows, choices, regions, limits)
        places = [(visit.occasion, visit.places) for visit in columns.visits]
        self.visits = [
            RowVisits(columns, self.rows, occasion, found, limits)
            for occasion, found in (*places, (None, columns.places))
        ]
        """The other visits in a row, and last the row's own."""
        self._numbers = self.children.fields.texts("child_number")
        self.joins = "birth_date" not in columns.places
        self.births: list[dates.Settled] = []
        self.days: list[list[dates.Settled]] = []
        self._plain_children: list[Child | None] = []
        self._plain_visits: list[list[Visit | CellDoubt | None]] = []

    def birth_readings(self) -> list[DateReading | None]:
        epoch = self.section.columns.table.epoch
        cells = moments.utc_marked(self.children.fields.repeated("birth_date"))
        return each(cells, lambda cell: dates.read_date(cell, epoch))

    def day_readings(self, visit: RowVisits) -> list[DateReading | None]:
        """Return the days of a visit: its own cell, its heading, a line above, or as stated."""
        epoch = self.section.columns.table.epoch
        cells = moments.utc_marked(visit.fields.repeated("visit_date"))
        told = "visit_date" in visit.places
        lines = {id(data.stated): data.stated for data in self.rows}
        known = [id(data.stated) for data in self.rows]
        return each(
            list(zip(known, cells, strict=True)),
            lambda one: self._day_reading(lines[one[0]], one[1], visit, epoch, in_column=told),
        )

    def _day_reading(
        self, above: Stated, cell: Cell, visit: RowVisits, epoch: date, *, in_column: bool
    ) -> DateReading | None:
        occasion = visit.occasion
        year = (occasion.year if occasion else None) or above.year
        month = occasion.month if occasion else above.month
        stated = DateReading(self.choices.day, self.choices.day) if self.choices.day else None
        if in_column:
            if month and year and (day := _day_of_month(cell, year, month)):
                return day
            read = dates.read_date(cell, epoch)
            return stated if read is None and occasion is None else read
        if occasion is not None and occasion.day:
            return DateReading(occasion.day, occasion.day)
        if occasion is None:
            return above.day or stated
        if (
            month
            and self.choices.day
            and (self.choices.day.year, self.choices.day.month)
            == (
                year,
                month,
            )
        ):
            return stated
        return None

    def hint(self, meaning: str) -> Order | None:
        at = self.section.columns.place(meaning)
        return None if at is None else dates.order_hint(self.section.columns.header[at])

    def take_undoubted(self) -> None:
        """Read what needs no closer look by column, once the dates are settled."""
        none: list[Child | None] = [None] * len(self.rows)
        self._plain_children = none if self.joins else self.children.undoubted(self.births)
        self._plain_visits = [
            visit.undoubted(days) for visit, days in zip(self.visits, self.days, strict=True)
        ]

    def read(self, index: int) -> list[RegisterRow]:
        """Return the row's visits, or the row without one; raises nothing."""
        own = len(self.visits) - 1
        measured = [v for v in range(own) if self.visits[v].measured(index)]
        if not measured or self.visits[own].measured(index):
            measured.append(own)
        return [self._plain_row(index, v) or self._row(index, v) for v in measured]

    def _plain_row(self, index: int, number: int) -> RegisterRow | None:
        """Return the row as it was read by column; None where `_row` must look closer."""
        child, taken = self._plain_children[index], self._plain_visits[number][index]
        if child is None or isinstance(taken, CellDoubt):
            return None
        day = self.days[number][index]
        return RegisterRow(
            row_number=self.rows[index].row.number,
            name=self.children.names[index],
            visit_date=day if isinstance(day, date) else None,
            child=child,
            visit=taken,
            sheet=self.section.sheet,
            occasion=self.visits[number].label,
            nik=child.nik or "",
            child_number=self._numbers[index],
            birth_date=child.birth_date,
        )

    def _row(self, index: int, number: int) -> RegisterRow:
        data, visit = self.rows[index], self.visits[number]
        notes = RowNotes()
        birth: date | None = None
        if not self.joins:
            birth = notes.needed("birth_date", self.births[index])
        day = notes.needed("visit_date", self.days[number][index], missing_code=None)
        child = None if self.joins else self.children.child(index, notes, birth)
        sex = child.sex if child else None
        taken = visit.visit(index, notes, day, MeasurementProof(sex, birth))
        if taken is None and not notes.refused and visit.reports_more(index):
            notes.note("", "reported_left_out")
        nik = self.children.niks[index]
        if self.joins:
            nik = notes.optional("nik", nik)
        return RegisterRow(
            row_number=data.row.number,
            name=self.children.names[index],
            visit_date=day,
            child=child,
            visit=None if notes.refused else taken,
            problems=tuple(notes.found),
            sheet=self.section.sheet,
            occasion=visit.label,
            nik=nik if isinstance(nik, str) else "",
            nik_pattern=self.children.nik_pattern(index),
            child_number=self._numbers[index],
            birth_date=birth,
            is_visit_only=self.joins,
        )

    def _misfit(self, data: DataRow) -> RegisterRow:
        at = self.section.columns.place("name")
        cells = data.row.cells
        return RegisterRow(
            row_number=data.row.number,
            name=read_text(cells[at]) if at is not None and at < len(cells) else "",
            visit_date=None,
            child=None,
            visit=None,
            problems=(_MISFIT,),
            sheet=self.section.sheet,
        )


def fitting(section: Section) -> tuple[list[DataRow], list[DataRow]]:
    """Return the rows that fit the heading, repaired where one reading is left, and the others."""
    columns = section.columns
    width = len(columns.header)
    if not columns.table.delimiter:
        return list(section.rows), []
    wide = wider_rows([data.row for data in section.rows], width)
    if not wide:
        return list(section.rows), []
    numbers = {row.number for row in wide}
    put_right = repaired(columns, wide)
    fitting = [
        replace(data, row=put_right.get(data.row.number, data.row))
        for data in section.rows
        if data.row.number not in numbers or data.row.number in put_right
    ]
    return fitting, [
        data
        for data in section.rows
        if data.row.number in numbers and data.row.number not in put_right
    ]


def _by_heading(readers: Sequence[_SectionReader]) -> list[list[_SectionReader]]:
    """Return the readers in groups of one heading, whose dates were written in one way."""
    groups: dict[tuple[str, ...], list[_SectionReader]] = {}
    for reader in readers:
        groups.setdefault(reader.section.columns.header, []).append(reader)
    return list(groups.values())


def _settle(readers: Sequence[_SectionReader], choices: Choices) -> None:
    """Settle the dates of all rows and visits of sections with one heading together."""
    births: list[DateReading | None] = []
    days: list[DateReading | None] = []
    ages: list[dates.AgeText | None] = []
    niks: list[str | None] = []
    spans: list[tuple[_SectionReader, int]] = []
    for reader in readers:
        born = reader.birth_readings()
        usable = [nik if isinstance(nik, str) else None for nik in reader.children.niks]
        for number, visit in enumerate(reader.visits):
            spans.append((reader, number))
            births += born
            days += reader.day_readings(visit)
            ages += visit.ages()
            niks += usable
    first = readers[0]
    hints = (first.hint("birth_date"), first.hint("visit_date"))
    if choices.order:
        hints = (choices.order, choices.order)
    settled_births, settled_days = dates.settle(births, days, ages, niks, hints)
    at = 0
    for reader, number in spans:
        size = len(reader.rows)
        if number == 0:
            reader.days = []
        reader.births = settled_births[at : at + size]
        reader.days.append(settled_days[at : at + size])
        at += size


def _demand_dates_of_niks(readers: Sequence[_SectionReader], choices: Choices) -> None:
    """Stop when the NIKs contradict most birth dates in the same way, until a person decides."""
    told = [reader for reader in readers if not reader.joins]
    births = [b if isinstance(b, date) else None for reader in told for b in reader.births]
    niks = [n if isinstance(n, str) else None for reader in told for n in reader.children.niks]
    if choices.dates is DatesAgainstNik.AS_WRITTEN:
        return
    shift = common_shift(births, niks)
    if shift is None:
        return
    if not shift.days:
        raise Unreadable("dates_swapped", rows=shift.rows, of=shift.of)
    if choices.dates is not DatesAgainstNik.BY_NIK:
        raise Unreadable("dates_shifted", days=shift.days, rows=shift.rows, of=shift.of)
    for reader in told:
        reader.births = [_moved(one, shift.days) for one in reader.births]
        reader.days = [[_moved(one, shift.days) for one in column] for column in reader.days]


def _moved(settled: dates.Settled, days: int) -> dates.Settled:
    return settled + timedelta(days=days) if isinstance(settled, date) else settled


def _day_of_month(cell: Cell, year: int, month: int) -> DateReading | None:
    """Return the day of a column that tells only the day, below a heading that tells the month."""
    match = _DAY_AND_MONTH.fullmatch(read_text(cell).rstrip(".").lower())
    if match is None or not 1 <= int(match[1]) <= _LAST_DAY:
        return None
    told = match[2]
    if told and (int(told) if told.isdigit() else MONTHS.get(told)) != month:
        return None
    day = existing_day(year, month, int(match[1]))
    return DateReading(day, day) if day else None
