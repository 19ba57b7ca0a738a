"""Reads a register of measurements (e-PPGBM and its relatives) into children and visits.

It reads single cells only. services/exchange decides whether the values can be true together and
what is already in the vault.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from desktop_app.errors import Figure, Problem, Severity
from desktop_app.exchange import dates
from desktop_app.exchange.data_rows import cells_of, data_rows
from desktop_app.exchange.eppgbm_columns import Columns, find_columns
from desktop_app.exchange.progress import Progress, Unwatched
from desktop_app.exchange.table import Cell, Row, read_tables
from desktop_app.exchange.values import (
    Doubt,
    read_measure,
    read_nik,
    read_number,
    read_oedema,
    read_parents,
    read_sex,
    read_text,
)
from desktop_app.programme.growth import plausibility
from desktop_app.programme.growth.plausibility import Limits
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.programme.records.plain_text import NAME_FIELDS, has_hidden, hidden_removed
from desktop_app.programme.records.regions import Regions, kota_banjar, place_name
from desktop_app.programme.records.written_dates import Order

T = TypeVar("T")

STEP_ROWS = 500
"""Rows between two reports of progress."""

_ROUNDED_NIKS = 3
"""If a file has at least so many NIKs and all end in 0, a spreadsheet has rounded them."""

_REPORTED = ("weight_gain", "vitamin_a", "pmt_kg", "kpsp", "kia", "mother_class", "mbg", "detail")
_FIELDS = {"weight": "weight_kg", "muac": "muac_cm", "headc": "headc_cm", "lenhei": "lenhei_cm"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One row of the file; a problem of severity REFUSE means that the row is refused.

    `child` is None when name, sex or birth date cannot be used. `visit` is None when nothing was
    measured or one of its values is refused. Notes name values that were left out.
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

    @property
    def refused(self) -> bool:
        """Whether the row must not be imported."""
        return any(problem.severity is Severity.REFUSE for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The rows of a file, and which of its columns were read."""

    columns_matched: tuple[str, ...]
    """Headings that are read, in the file's order."""
    columns_ignored: tuple[str, ...]
    """Headings that are not read: unknown ones, and values that the program computes itself."""
    rows: tuple[RegisterRow, ...]
    skipped: tuple[int, ...] = ()
    """Numbers of rows that hold no child: sub-headings, totals, signatures."""


def read_register(
    path: Path,
    *,
    progress: Progress | None = None,
    regions: Regions | None = None,
    limits: Limits | None = None,
) -> Register:
    """Return the register in a file of any layout with recognisable headings.

    Values beyond `limits` (without it: the bundled limits) are refused or left out.

    Raises: NotFound, StorageDenied, Unreadable (see table.py and eppgbm_columns.py), and whatever
    `progress` raises to stop. A bad row raises nothing: its problems say what is wrong.
    """
    watcher = progress or Unwatched()
    watcher.step(0, 1)
    columns = find_columns(read_tables(path, lambda: watcher.step(0, 1)))
    data, skipped = data_rows(columns)
    reader = _RowReader(columns, data, regions or kota_banjar(), limits)
    rows = []
    for index in range(len(data)):
        if index % STEP_ROWS == 0:
            watcher.step(index, len(data))
        rows.append(reader.read(index))
    watcher.step(len(data), len(data))
    ignored = set(columns.ignored)
    return Register(
        columns_matched=tuple(text for text in columns.header if text and text not in ignored),
        columns_ignored=columns.ignored,
        rows=tuple(rows),
        skipped=skipped,
    )


def _has_letters(name: str) -> bool:
    return any(sign.isalpha() for sign in name)


class _RowReader:
    """Reads rows after the whole file has settled its dates and damaged NIKs."""

    def __init__(
        self, columns: Columns, data: Sequence[Row], regions: Regions, limits: Limits | None
    ) -> None:
        self._columns = columns
        self._data = data
        self._regions = regions
        self._limits = limits
        self._places: dict[tuple[str, str], tuple[str, str]] = {}
        self._has_both = "length" in columns.places and "height" in columns.places
        parents = columns.place("parents")
        heading = columns.header[parents].lower() if parents is not None else ""
        mother, father = heading.find("ibu"), heading.find("ayah")
        self._mother_first = 0 <= mother < father
        self._niks = self._read_niks()
        births, visits = dates.settle(
            [dates.read_date(self._first(row, "birth_date")) for row in data],
            [dates.read_date(self._first(row, "visit_date")) for row in data],
            [dates.read_age(self._first(row, "age_text")) for row in data],
            [nik if isinstance(nik, str) else None for nik in self._niks],
            (self._hint("birth_date"), self._hint("visit_date")),
        )
        self._births = births
        self._visits = visits

    def read(self, index: int) -> RegisterRow:
        """Return one row; raises nothing."""
        row = self._data[index]
        notes = _Problems()
        birth_date = notes.needed("birth_date", self._births[index])
        visit_date = notes.needed("visit_date", self._visits[index], missing_code=None)
        name = self._text(row, "name")
        if not _has_letters(name):
            notes.refuse("name", "name_missing")
        self._note_invisible_characters(row, notes)
        sex = notes.needed("sex", self._one(row, "sex", read_sex))
        child = self._child(row, index, notes, name, sex, birth_date)
        visit = self._visit(row, notes, visit_date)
        problems = tuple(notes.found)
        refused = any(problem.severity is Severity.REFUSE for problem in problems)
        return RegisterRow(
            row_number=row.number,
            name=name,
            visit_date=visit_date,
            child=child,
            visit=None if refused else visit,
            problems=problems,
        )

    def _note_invisible_characters(self, row: Row, notes: _Problems) -> None:
        """Note that invisible characters were removed from a name."""
        for meaning in (*NAME_FIELDS, "parents"):
            cell = self._first(row, meaning)
            if isinstance(cell, str) and has_hidden(cell):
                notes.found.append(hidden_removed("mother" if meaning == "parents" else meaning))

    def _child(
        self,
        row: Row,
        index: int,
        notes: _Problems,
        name: str,
        sex: Sex | None,
        birth_date: date | None,
    ) -> Child | None:
        nik = notes.optional("nik", self._niks[index])
        weight = self._birth_value(row, notes, "birth_weight", "kg")
        length = self._birth_value(row, notes, "birth_length", "cm")
        weeks = self._birth_value(row, notes, "gestation", "weeks")
        if not _has_letters(name) or sex is None or birth_date is None:
            return None
        mother, father = self._parents(row)
        kecamatan, desa = self._place(row)
        rt, rw = self._rt_rw(row)
        return Child(
            nik=nik,
            name=name,
            sex=sex,
            birth_date=birth_date,
            mother=mother,
            father=father,
            kecamatan=kecamatan,
            desa=desa,
            posyandu=place_name(self._text(row, "posyandu")),
            rt=rt,
            rw=rw,
            address=self._text(row, "address"),
            birth_weight_kg=weight,
            birth_length_cm=length,
            gestation_weeks=None if weeks is None else round(weeks),
        )

    def _visit(self, row: Row, notes: _Problems, day: date | None) -> Visit | None:
        weight = self._measured(row, notes, "weight")
        lenhei, measure = self._height(row, notes)
        muac = self._measured(row, notes, "muac")
        headc = self._measured(row, notes, "headc")
        grade = notes.optional("oedema_grade", self._one(row, "oedema", read_oedema))
        if all(value is None for value in (weight, lenhei, muac, headc)):
            return None
        if day is None:
            if not notes.has("visit_date"):
                notes.refuse("visit_date", "visit_date_missing")
            return None
        return Visit(
            child_id=0,
            visit_date=day,
            weight_kg=weight,
            lenhei_cm=lenhei,
            measure=measure,
            headc_cm=headc,
            muac_cm=muac,
            oedema_grade=grade,
            examiner=self._text(row, "examiner"),
            notes=self._text(row, "notes"),
            reported=self._reported(row),
        )

    def _height(self, row: Row, notes: _Problems) -> tuple[float | None, Measure | None]:
        """Return length or height, from one column or two, and how it was measured."""
        measure = notes.optional("measure", self._one(row, "measure", read_measure))
        found: dict[str, float] = {}
        for meaning in ("lenhei", "length", "height"):
            value = self._measured(row, notes, meaning, "lenhei_cm")
            if value is not None:
                found[meaning] = value
        if len(set(found.values())) > 1:
            notes.refuse("lenhei_cm", "two_values")
            return None, measure
        lenhei = next(iter(found.values()), None)
        if measure is None and self._has_both and len(found) == 1:
            measure = {"length": Measure.LYING, "height": Measure.STANDING}.get(next(iter(found)))
        return lenhei, measure if lenhei is not None else None

    def _measured(
        self, row: Row, notes: _Problems, meaning: str, field: str | None = None
    ) -> float | None:
        unit = "kg" if meaning == "weight" else "cm"
        name = field or _FIELDS[meaning]
        value = notes.needed(name, self._number(row, meaning, unit), missing_code=None)
        if value is None:
            return None
        problem = plausibility.value_problem(name, value, self._limits)
        if problem is not None:
            notes.found.append(problem)
            return None
        return value

    def _birth_value(self, row: Row, notes: _Problems, meaning: str, unit: str) -> float | None:
        """Return a value at birth; an impossible one is left out with a note, not refused."""
        field = {"kg": "birth_weight_kg", "cm": "birth_length_cm"}.get(unit, "gestation_weeks")
        read = self._number(row, meaning, unit)
        value = notes.optional(field, read)
        if value is None:
            return None
        if unit == "kg":
            # The national system itself holds rows in grams.
            rule = (self._limits or plausibility.standard_limits()).birth_weight
            value = rule.in_kg(value) or value
        doubt = plausibility.usual_problem(field, value, self._limits)
        if doubt is not None:
            notes.note(field, f"{meaning}_left_out", value=value)
            return None
        return value

    def _number(self, row: Row, meaning: str, unit: str) -> float | Doubt | None:
        """Return the number of the first filled column, converted to `unit` if in another unit."""
        factors = self._columns.factors
        found: list[float | Doubt] = []
        for at in self._columns.places.get(meaning, ()):
            value = read_number(row.cells[at], unit) if at < len(row.cells) else None
            if isinstance(value, float) and at in factors:
                value = round(value * factors[at], 4)
            if value is not None:
                found.append(value)
        if len(set(map(str, found))) > 1:
            return Doubt("two_values")
        return found[0] if found else None

    def _one(
        self, row: Row, meaning: str, read: Callable[[Cell], T | Doubt | None]
    ) -> T | Doubt | None:
        values = [read(cell) for cell in cells_of(self._columns, row, meaning)]
        found = [value for value in values if value is not None]
        if len(set(map(str, found))) > 1:
            return Doubt("two_values")
        return found[0] if found else None

    def _first(self, row: Row, meaning: str) -> Cell:
        cells = row.cells
        for at in self._columns.places.get(meaning, ()):
            if at < len(cells) and read_text(cells[at]):
                return cells[at]
        return None

    def _text(self, row: Row, meaning: str) -> str:
        return read_text(self._first(row, meaning))

    def _hint(self, meaning: str) -> Order | None:
        at = self._columns.place(meaning)
        return None if at is None else dates.order_hint(self._columns.header[at])

    def _read_niks(self) -> list[str | Doubt | None]:
        niks = [self._one(row, "nik", read_nik) for row in self._data]
        usable = {nik for nik in niks if isinstance(nik, str)}
        if len(usable) >= _ROUNDED_NIKS and all(nik.endswith("0") for nik in usable):
            return [Doubt("nik_rounded") if isinstance(nik, str) else nik for nik in niks]
        return niks

    def _parents(self, row: Row) -> tuple[str, str]:
        mother, father = self._text(row, "mother"), self._text(row, "father")
        if mother and father:
            return mother, father
        cell = self._first(row, "parents")
        shared = read_parents(cell, mother_first=self._mother_first)
        return mother or shared[0], father or shared[1]

    def _place(self, row: Row) -> tuple[str, str]:
        written = self._text(row, "kecamatan"), self._text(row, "desa")
        if written not in self._places:
            self._places[written] = self._regions.place(*written)
        return self._places[written]

    def _rt_rw(self, row: Row) -> tuple[str, str]:
        """Return RT and RW; "" where zeros mean "not known"."""
        both = self._text(row, "rt_rw").partition("/")
        rt, rw = self._text(row, "rt") or both[0], self._text(row, "rw") or both[2]
        return ("" if not rt.strip("0 ") else rt.strip(), "" if not rw.strip("0 ") else rw.strip())

    def _reported(self, row: Row) -> Mapping[str, str]:
        found = {}
        for meaning in _REPORTED:
            text = self._text(row, meaning)
            if meaning == "pmt_kg":
                text = text.replace(",", ".")
            if text:
                found[meaning] = text
        return found


class _Problems:
    """Collects one row's problems while its values are taken."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def refuse(self, field: str, code: str, **figures: Figure) -> None:
        self._add(field, code, Severity.REFUSE, figures)

    def note(self, field: str, code: str, **figures: Figure) -> None:
        self._add(field, code, Severity.NOTE, figures)

    def has(self, field: str) -> bool:
        return any(problem.field == field for problem in self.found)

    def needed(
        self, field: str, value: T | Doubt | None, *, missing_code: str | None = ""
    ) -> T | None:
        """Return the value; a Doubt refuses the row, as does None unless `missing_code` is None."""
        if isinstance(value, Doubt):
            self._add(field, value.code, Severity.REFUSE, value.figures)
            return None
        if value is None and missing_code is not None:
            self.refuse(field, missing_code or f"{field}_missing")
        return value

    def optional(self, field: str, value: T | Doubt | None) -> T | None:
        """Return the value; for a Doubt return None and add a note."""
        if isinstance(value, Doubt):
            self._add(field, value.code, Severity.NOTE, value.figures)
            return None
        return value

    def _add(
        self, field: str, code: str, severity: Severity, figures: Mapping[str, Figure]
    ) -> None:
        self.found.append(Problem(field=field, code=code, severity=severity, figures=figures))
