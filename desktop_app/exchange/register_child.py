"""Takes the child of each row of a section: who she is, her parents, place and birth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cached_property, partial
from operator import or_
from typing import Any

from desktop_app.exchange.cells import Cell
from desktop_app.exchange.choices import Choices
from desktop_app.exchange.column_cells import each
from desktop_app.exchange.dates import Settled
from desktop_app.exchange.eppgbm_columns import HeaderColumns
from desktop_app.exchange.register_columns import SectionColumns, is_ditto
from desktop_app.exchange.row_notes import RowNotes
from desktop_app.exchange.sections import DataRow, Section
from desktop_app.exchange.values import (
    CellDoubt,
    masked_pattern,
    read_nik,
    read_parents,
    read_sex,
)
from desktop_app.programme.growth import plausibility
from desktop_app.programme.growth.plausibility import PlausibilityLimits
from desktop_app.programme.records.children import Child, Sex
from desktop_app.programme.records.plain_text import NAME_FIELDS, has_hidden, hidden_removed
from desktop_app.programme.records.regions import Regions, place_name
from desktop_app.programme.register.identity import nik_birth_date, nik_sex

_ROUNDED_NIKS = 3
"""If a file has at least so many NIKs and all end in 0, a spreadsheet has rounded them."""
_LONGEST_NAME = 200
"""Our own limit: a longer text is no name, and would be searched slowly."""
_NAME_AND_NIK = re.compile(
    r"(?P<name>.*?)[\s(\[/,:-]*\b(?P<nik>\d{16})\b[\s)\]]*"
    r"|\(?(?P<nik_before>\d{16})[\s)\]/,:-]+(?P<name_behind>.+)"
)
_AT_BIRTH = {
    "birth_weight": ("birth_weight_kg", "kg"),
    "birth_length": ("birth_length_cm", "cm"),
    "gestation": ("gestation_weeks", "weeks"),
}


class ChildColumns:
    """The children of a section's rows, read column by column."""

    def __init__(
        self,
        section: Section,
        rows: Sequence[DataRow],
        choices: Choices,
        regions: Regions,
        limits: PlausibilityLimits | None,
    ) -> None:
        """Take the section, its rows as repaired, and what a person decided."""
        self._section, self._rows, self._choices = section, rows, choices
        self._regions, self._limits = regions, limits
        columns = section.columns
        self.fields = fields = SectionColumns(rows, columns.places, columns.factors)
        self.names = each(fields.texts("name"), lambda text: "" if is_ditto(text) else text)
        self.niks = self._read_niks(fields)
        self._sexes = _ticked(fields) if columns.ticks_sex else fields.values("sex", read_sex)
        self._birth = {m: fields.numbers(m, unit) for m, (_, unit) in _AT_BIRTH.items()}
        self._texts = {
            meaning: fields.texts(meaning)
            for meaning in (
                "mother", "father", "kecamatan", "desa", "rt", "rw", "rt_rw", "address",
            )
        }  # fmt: skip
        mother_first = _mother_first(columns)
        parents = each(
            fields.repeated("parents"), lambda cell: read_parents(cell, mother_first=mother_first)
        )
        self._mothers = _first_filled(self._texts["mother"], [mother for mother, _ in parents])
        self._fathers = _first_filled(self._texts["father"], [father for _, father in parents])
        self._rt_rw = each(
            list(zip(*(self._texts[part] for part in ("rt", "rw", "rt_rw")), strict=True)),
            lambda parts: _rt_rw(*parts),
        )
        self._places = self._both_places()
        posyandu = fields.texts("posyandu")
        self._posyandu = each(
            [text or data.stated.posyandu for text, data in zip(posyandu, rows, strict=True)],
            lambda text: place_name(str(text)),
        )
        self._hidden = {
            meaning: fields.cells(meaning)
            for meaning in (*NAME_FIELDS, "parents")
            if meaning in columns.places
        }

    def undoubted(self, births: Sequence[Settled]) -> list[Child | None]:
        """Return the child of each row of whom nothing is to be noted; None for `child` to look.

        The children are those that `child` gives, and rows with the same words share one.
        """
        at_birth = (each(self._birth[m], partial(self._usual, m)) for m in _AT_BIRTH)
        columns = zip(
            self.niks, self.names, self._sexes, births, self._mothers, self._fathers, self._places,
            self._posyandu, self._rt_rw, self._texts["address"], *at_birth, self._have_hidden(),
            strict=True,
        )  # fmt: skip
        return each(list(columns), _undoubted)

    def child(self, index: int, notes: RowNotes, birth: date | None) -> Child | None:
        """Return the row's child; None when name, sex or birth date cannot be used."""
        name = self.names[index]
        if not has_letters(name):
            notes.refuse("name", "name_missing")
        self._note_invisible_characters(index, notes)
        sex = self.sex(index, birth, notes)
        nik = notes.optional("nik", self.niks[index])
        weight, length, weeks = (self._birth_value(index, notes, meaning) for meaning in _AT_BIRTH)
        if not has_letters(name) or sex is None or birth is None:
            return None
        kecamatan, desa = self._places[index]
        rt, rw = self._rt_rw[index]
        return Child(
            nik=nik,
            name=name,
            sex=sex,
            birth_date=birth,
            mother=self._mothers[index],
            father=self._fathers[index],
            kecamatan=kecamatan,
            desa=desa,
            posyandu=self._posyandu[index],
            rt=rt,
            rw=rw,
            address=self._texts["address"][index],
            birth_weight_kg=weight,
            birth_length_cm=length,
            gestation_weeks=None if weeks is None else round(weeks),
        )

    def sex(self, index: int, birth: date | None, notes: RowNotes) -> Sex | None:
        """Return the sex in the row, above it or as stated; else what the NIK shows, noted."""
        told = self._sexes[index]
        columns = self._section.columns
        in_column = columns.ticks_sex or "sex" in columns.places
        if told is None and not in_column:
            told = self._rows[index].stated.sex
        if told is None:
            told = self._choices.sex
        nik = self.niks[index]
        # Only a NIK that shows the child's own birth date is believed to be hers.
        proves = not in_column and isinstance(nik, str) and birth == _shown_birth(nik, birth)
        if told is None and proves:
            notes.note("sex", "sex_by_nik")
            return nik_sex(str(nik))
        return notes.needed("sex", told)

    def nik_pattern(self, index: int) -> str:
        """Return a NIK that the file hides in part, with * for each hidden digit; else ""."""
        nik = self.niks[index]
        if not isinstance(nik, CellDoubt) or nik.code != "nik_masked":
            return ""
        return masked_pattern(self._nik_cells[index])

    @cached_property
    def _nik_cells(self) -> list[Cell]:
        return self.fields.cells("nik")

    def _read_niks(self, fields: SectionColumns) -> list[str | CellDoubt | None]:
        niks = fields.values("nik", read_nik)
        if "nik" not in fields.places:
            for at, name in enumerate(self.names):
                match = _NAME_AND_NIK.fullmatch(name) if len(name) <= _LONGEST_NAME else None
                if match:
                    self.names[at] = (match["name"] or match["name_behind"] or "").strip()
                    niks[at] = read_nik(match["nik"] or match["nik_before"])
        usable = {nik for nik in niks if isinstance(nik, str)}
        if len(usable) >= _ROUNDED_NIKS and all(nik.endswith("0") for nik in usable):
            return [CellDoubt("nik_rounded") if isinstance(nik, str) else nik for nik in niks]
        return niks

    def _note_invisible_characters(self, index: int, notes: RowNotes) -> None:
        """Note that invisible characters were removed from a name."""
        for meaning, cells in self._hidden.items():
            if _hides(cells[index]):
                notes.found.append(hidden_removed("mother" if meaning == "parents" else meaning))

    def _have_hidden(self) -> list[bool]:
        """Return whether a name in each row has invisible characters."""
        found = [False] * len(self._rows)
        for cells in self._hidden.values():
            found = list(map(or_, found, each(cells, _hides)))
        return found

    def _usual(self, meaning: str, value: float | CellDoubt | None) -> float | CellDoubt | None:
        """Return a value at birth like `_birth_value`; a `CellDoubt` where it notes something."""
        notes = RowNotes()
        found = self._noted_birth_value(value, notes, meaning)
        return CellDoubt("noted") if notes.found else found

    def _birth_value(self, index: int, notes: RowNotes, meaning: str) -> float | None:
        return self._noted_birth_value(self._birth[meaning][index], notes, meaning)

    def _noted_birth_value(
        self, read: float | CellDoubt | None, notes: RowNotes, meaning: str
    ) -> float | None:
        """Return a value at birth; an impossible one is left out with a note, not refused."""
        field, unit = _AT_BIRTH[meaning]
        value = notes.optional(field, read)
        if value is None:
            return None
        if unit == "kg":
            # The national system itself holds rows in grams.
            rule = (self._limits or plausibility.standard_limits()).birth_weight
            value = rule.in_kg(value) or value
        if plausibility.usual_problem(field, value, self._limits) is not None:
            notes.note(field, f"{meaning}_left_out", value=value)
            return None
        return value

    def _both_places(self) -> list[tuple[str, str]]:
        """Return the kecamatan and desa of each row, in it or above it, in official spelling."""
        stated = [data.stated for data in self._rows]
        kecamatan = _first_filled(self._texts["kecamatan"], [s.kecamatan for s in stated])
        desa = _first_filled(self._texts["desa"], [s.desa for s in stated])
        return each(
            list(zip(kecamatan, desa, strict=True)), lambda place: self._regions.place(*place)
        )


def _undoubted(words: tuple[Any, ...]) -> Child | None:
    """Return the child that a row's words tell; None where anything must be noted or refused."""
    nik, name, sex, birth, mother, father, (kecamatan, desa), posyandu, (rt, rw), *others = words
    address, weight, length, weeks, hides = others
    if hides or not has_letters(name) or not isinstance(sex, Sex) or not isinstance(birth, date):
        return None
    if any(isinstance(value, CellDoubt) for value in (nik, weight, length, weeks)):
        return None
    return Child(
        nik=nik,
        name=name,
        sex=sex,
        birth_date=birth,
        mother=mother,
        father=father,
        kecamatan=kecamatan,
        desa=desa,
        posyandu=posyandu,
        rt=rt,
        rw=rw,
        address=address,
        birth_weight_kg=weight,
        birth_length_cm=length,
        gestation_weeks=None if weeks is None else round(weeks),
    )


def _first_filled(words: Sequence[str], others: Sequence[str]) -> list[str]:
    return [word or other for word, other in zip(words, others, strict=True)]


def _hides(cell: Cell) -> bool:
    """Whether a name's cell has invisible characters."""
    return isinstance(cell, str) and not cell.isprintable() and has_hidden(cell)


def _shown_birth(nik: str, birth: date | None) -> date | None:
    return nik_birth_date(nik, birth) if birth is not None else date.min


def has_letters(name: str) -> bool:
    """Return whether a name has any letter."""
    return any(sign.isalpha() for sign in name)


def _ticked(fields: SectionColumns) -> list[Sex | CellDoubt | None]:
    """Return the sex whose column has a tick; a `CellDoubt` where both have one."""
    found: list[Sex | CellDoubt | None] = []
    for boy, girl in zip(fields.texts("sex_boy"), fields.texts("sex_girl"), strict=True):
        is_boy, is_girl = boy not in {"", "0"}, girl not in {"", "0"}
        if is_boy and is_girl:
            found.append(CellDoubt("sex_unknown"))
        else:
            found.append(Sex.MALE if is_boy else Sex.FEMALE if is_girl else None)
    return found


def _mother_first(columns: HeaderColumns) -> bool:
    """Whether the heading of the parents' column names the mother before the father."""
    at = columns.place("parents")
    heading = columns.header[at].lower() if at is not None else ""
    mother, father = heading.find("ibu"), heading.find("ayah")
    return 0 <= mother < father


def _rt_rw(rt: str, rw: str, both: str) -> tuple[str, str]:
    """Return RT and RW; "" where zeros mean "not known"."""
    first, _, second = both.partition("/")
    rt, rw = rt or first, rw or second
    return ("" if not rt.strip("0 ") else rt.strip(), "" if not rw.strip("0 ") else rw.strip())
