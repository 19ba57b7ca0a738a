"""Use case of taking in the children's numbers in SATUSEHAT, found by NIK or the mother's NIK."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Unreadable
from desktop_app.exchange.cells import Cell
from desktop_app.exchange.headings import normalised
from desktop_app.exchange.moments import read_day
from desktop_app.exchange.table import read_tables
from desktop_app.exchange.values import read_nik, read_text
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.family import Papers
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.record_writer import put
from desktop_app.services.common.rights import Right, require

_NUMBER = re.compile(r"[A-Z]?[0-9]{6,19}")
_HEADINGS = {
    "nik": "nik", "nik anak": "nik", "nik ibu": "mother", "nik ortu": "mother",
    "tanggal lahir": "birth", "tgl lahir": "birth", "ihs": "ihs", "no ihs": "ihs",
    "nomor ihs": "ihs", "ihs number": "ihs",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class IhsReport:
    """How many children got a number, and which rows found none."""

    stored: int
    unchanged: int
    unknown_rows: tuple[int, ...]
    """Nobody has this NIK, or the number has another form."""
    unclear_rows: tuple[int, ...]
    """The mother has several children here and the birth date does not part them."""


@dataclass(frozen=True, slots=True)
class IhsNumbers:
    """Keeps the numbers with the children's papers."""

    store: Store
    journal: Journal

    def take_in(self, path: Path, *, by: Person) -> IhsReport:
        """Store the numbers of a table with the headings NIK or NIK ibu, tanggal lahir, nomor IHS.

        Raises: Unreadable("ihs_columns") without these, and as `read_tables`.
        """
        require(by, Right.INPUT)
        rows = _rows(path)
        stored = unchanged = 0
        unknown: list[int] = []
        unclear: list[int] = []
        with self.store.unit() as unit:
            by_nik, by_mother = _children(unit)
            for number, cells in rows:
                found = _found(cells, by_nik, by_mother)
                ihs = read_text(cells.get("ihs")).upper().replace(" ", "")
                if not found or not _NUMBER.fullmatch(ihs):
                    unknown.append(number)
                elif len(found) > 1:
                    unclear.append(number)
                elif self._store(unit, found[0].child_id, ihs, by):
                    stored += 1
                else:
                    unchanged += 1
            unit.commit()
        return IhsReport(
            stored=stored,
            unchanged=unchanged,
            unknown_rows=tuple(unknown),
            unclear_rows=tuple(unclear),
        )

    def _store(self, unit: Unit, child_id: int, ihs: str, by: Person) -> bool:
        before = unit.papers.get(child_id)
        after = replace(before or Papers(child_id=child_id), ihs_number=ihs)
        if after == before:
            return False
        put(unit, self.journal, by, unit.papers, before, after)
        return True


def _rows(path: Path) -> list[tuple[int, dict[str, Cell]]]:
    for table in read_tables(path, lambda: None):
        for at, row in enumerate(table.rows):
            places = {
                _HEADINGS[text]: column
                for column, cell in enumerate(row.cells)
                if (text := normalised(read_text(cell))) in _HEADINGS
            }
            if "ihs" in places and places.keys() & {"nik", "mother"}:
                return [
                    (one.number, {what: one.cells[column] for what, column in places.items()
                                  if column < len(one.cells)})
                    for one in table.rows[at + 1 :]
                ]  # fmt: skip
    raise Unreadable("ihs_columns")


def _children(unit: Unit) -> tuple[dict[str, Child], dict[str, list[Child]]]:
    children = {child.child_id: child for child in unit.children.all()}
    by_nik = {child.nik: child for child in children.values() if child.nik}
    by_mother: dict[str, list[Child]] = defaultdict(list)
    for family in unit.families.all():
        if family.mother.nik:
            by_mother[family.mother.nik] += (
                children[child_id] for child_id in family.children if child_id in children
            )
    return by_nik, by_mother


def _found(
    cells: dict[str, Cell], by_nik: dict[str, Child], by_mother: dict[str, list[Child]]
) -> Sequence[Child]:
    nik, mother = read_nik(cells.get("nik")), read_nik(cells.get("mother"))
    if isinstance(nik, str) and nik in by_nik:
        return [by_nik[nik]]
    own = by_mother.get(mother, []) if isinstance(mother, str) else []
    born = _day(cells.get("birth"))
    return own if born is None else [child for child in own if child.birth_date == born]


def _day(cell: Cell) -> date | None:
    """Return the day of a cell; of a text the reading that puts the day first."""
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    return read_day(read_text(cell)).day_first
