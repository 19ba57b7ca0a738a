"""Writes all records of the children as plain CSV, for a person's right to a copy of their data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, Self

from desktop_app.destination import demand_folder, demand_free
from desktop_app.durable import Unfinished, place_together, storage_errors
from desktop_app.exchange.streams import text_over, write_rows
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.reported import REPORTED
from desktop_app.programme.records.values import plain, types_of, without_none

CHILD_COLUMNS = (
    "child_id", "nik", "name", "sex", "birth_date", "mother", "father", "desa", "posyandu",
    "kecamatan", "rt", "rw", "address", "birth_weight_kg", "birth_length_cm", "gestation_weeks",
)  # fmt: skip
_MEASURED = ("weight_kg", "lenhei_cm", "measure", "headc_cm", "muac_cm")
_SCORES = ("zlen", "zwei", "zwfl", "zbmi", "zhc", "zac")
_FLAGS = ("flen", "fwei", "fwfl", "fbmi", "fhc", "fac")
VISIT_COLUMNS = (
    "child_id", "nik", "visit_date", *_MEASURED, "oedema", "oedema_grade", "age_days",
    "clenhei_cm", "bmi", *_SCORES, *_FLAGS, "examiner", "instrument", "notes",
    "kia_book", *REPORTED,
)  # fmt: skip


class DumpFolder:
    """The files of a full copy; all replace earlier ones together, once all are complete.

    UTF-8, ISO dates, decimal points; a missing value is an empty field. Text that a spreadsheet
    would run as a formula is protected; reading it back removes the protection (`armour.py`).
    """

    def __init__(self, folder: Path) -> None:
        """Take a folder, which is made if it does not exist."""
        self._folder = folder
        self._was_there = True
        self._files: list[Unfinished] = []
        self._open = ExitStack()
        self.niks: dict[int, str] = {}
        """The NIK ("" without one) of each child that was written, by child id."""

    def __enter__(self) -> Self:
        """Make the folder. Raises: StorageFull, StorageDenied, as `demand_folder`."""
        demand_folder(self._folder)
        with storage_errors():
            self._was_there = self._folder.is_dir()
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_error: object) -> None:
        """Remove the files of an incomplete copy."""
        self._open.close()
        if kind is not None and not self._was_there:
            with suppress(OSError):
                self._folder.rmdir()

    def write_children(self, children: Iterable[Child]) -> None:
        """Write `children.csv`; call it first, for the other files hold only these children."""
        self.write_table("children", CHILD_COLUMNS, _child_rows(children, self.niks))

    def write_visits(self, visits: Iterable[MeasuredVisit]) -> None:
        """Write `visits.csv`."""
        self.write_table("visits", VISIT_COLUMNS, _visit_rows(visits, self.niks))

    def write_records(self, name: str, record: type, records: Iterable[object]) -> None:
        """Write `name`.csv with every field of these records.

        A child's record begins with her id and NIK; records of children who were not written are
        left out. A record inside a record is spread over columns (`reply_therapy`), a list of codes
        is joined by `;`, any other value with parts is JSON.
        """
        columns = _columns_of(record)
        cells = map(_cells, records)
        if "child_id" not in columns:
            self.write_table(name, columns, ([one[column] for column in columns] for one in cells))
            return
        rest = [column for column in columns if column != "child_id"]
        rows = (
            [one["child_id"], self.niks[one["child_id"]], *(one[column] for column in rest)]
            for one in cells
            if one["child_id"] in self.niks
        )
        self.write_table(name, ("child_id", "nik", *rest), rows)

    def write_file(self, name: str, content: bytes) -> None:
        """Write another file, which appears together with the others."""
        path = self._folder / name
        demand_free(path)
        with storage_errors():
            unfinished = self._open.enter_context(Unfinished(path))
            unfinished.file.write(content)
        self._files.append(unfinished)

    def finish(self) -> None:
        """Let every file replace its target. Raises: StorageFull, StorageDenied."""
        with storage_errors():
            place_together(self._files)

    def write_table(
        self, name: str, header: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Write `name`.csv with these columns."""
        path = self._folder / f"{name}.csv"
        demand_free(path)
        with storage_errors():
            unfinished = self._open.enter_context(Unfinished(path))
            text = text_over(unfinished)
            write_rows(text, [header])
            write_rows(text, rows)
            text.detach()
        self._files.append(unfinished)


def _child_rows(children: Iterable[Child], niks: dict[int, str]) -> Iterator[list[object]]:
    for child in children:
        niks[child.child_id] = child.nik or ""
        yield [getattr(child, column) for column in CHILD_COLUMNS]


def _visit_rows(visits: Iterable[MeasuredVisit], niks: Mapping[int, str]) -> Iterator[list[object]]:
    for measured in visits:
        visit, growth = measured.visit, measured.growth
        yield [
            visit.child_id,
            niks.get(visit.child_id, ""),
            visit.visit_date,
            *(getattr(visit, name) for name in _MEASURED),
            {True: "y", False: "n", None: ""}[visit.oedema],
            visit.oedema_grade,
            growth.age_days,
            growth.clenhei_cm,
            growth.bmi,
            *(getattr(growth, name) for name in _SCORES),
            *(_flag(getattr(growth, name)) for name in _FLAGS),
            visit.examiner,
            visit.instrument,
            visit.notes,
            _flag(visit.kia_book),
            *(visit.reported.get(name) for name in REPORTED),
        ]


def _flag(flag: bool | None) -> int | None:  # noqa: FBT001 -- WHO's flag is the value itself
    return None if flag is None else int(flag)


def _columns_of(record: type) -> tuple[str, ...]:
    """Return the names of a class's columns, including those of records inside it."""
    found: list[str] = []
    for name, declared in types_of(record).items():
        bare = without_none(declared)
        if isinstance(bare, type) and is_dataclass(bare):
            found += (f"{name}_{inner}" for inner in _columns_of(bare))
        else:
            found.append(name)
    return tuple(found)


def _cells(record: object) -> dict[str, Any]:
    """Return a record's values by column; a missing inner record leaves its columns empty."""
    found: dict[str, Any] = {}
    for name, declared in types_of(type(record)).items():
        bare, value = without_none(declared), getattr(record, name)
        if isinstance(bare, type) and is_dataclass(bare):
            inner = dict.fromkeys(_columns_of(bare)) if value is None else _cells(value)
            found |= {f"{name}_{column}": cell for column, cell in inner.items()}
        else:
            found[name] = _cell(value)
    return found


def _cell(value: object) -> object:
    found = plain(value)
    if isinstance(found, bool):
        return "y" if found else "n"
    if isinstance(found, list) and all(isinstance(one, str | int) for one in found):
        return ";".join(map(str, found))
    return json.dumps(found, ensure_ascii=False) if isinstance(found, list | dict) else found
