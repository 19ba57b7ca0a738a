"""Writes everything that is known of the children as plain CSV, for the right to a copy."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

from desktop_app.durable import storage_errors
from desktop_app.exchange.streams import durable_text
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.records.values import plain, types_of, without_none

CHILD_COLUMNS = (
    "child_id", "nik", "name", "sex", "birth_date", "mother", "father", "desa", "posyandu",
    "kecamatan", "rt", "rw", "address", "birth_weight_kg", "birth_length_cm", "gestation_weeks",
)  # fmt: skip
_MEASURED = ("weight_kg", "lenhei_cm", "measure", "headc_cm", "muac_cm")
_SCORES = ("zlen", "zwei", "zwfl", "zbmi", "zhc", "zac")
_FLAGS = ("flen", "fwei", "fwfl", "fbmi", "fhc", "fac")
_REPORTED = ("weight_gain", "vitamin_a", "pmt_kg", "kpsp", "kia", "mother_class", "mbg", "detail")
VISIT_COLUMNS = (
    "child_id", "nik", "visit_date", *_MEASURED, "oedema", "oedema_grade", "age_days",
    "clenhei_cm", "bmi", *_SCORES, *_FLAGS, "examiner", "instrument", "notes", *_REPORTED,
)  # fmt: skip

_INERT_AFTER_QUOTE = ("=", "+", "-", "@", "\t", "\r")


def dump_files(
    out_dir: Path, children: Iterable[Child], visits: Iterable[MeasuredVisit]
) -> tuple[Path, Path]:
    """The paths of `children.csv` and `visits.csv`, written into a folder that is made if needed.

    UTF-8, ISO dates, decimal points; nothing is an empty field. Text that a spreadsheet would run
    as a formula gets an apostrophe in front. Raises: StorageFull, StorageDenied.
    """
    with storage_errors():
        out_dir.mkdir(parents=True, exist_ok=True)
    paths = out_dir / "children.csv", out_dir / "visits.csv"
    niks: dict[int, str] = {}
    _write(paths[0], CHILD_COLUMNS, _child_rows(children, niks))
    _write(paths[1], VISIT_COLUMNS, _visit_rows(visits, niks))
    return paths


def dump_records(
    out_dir: Path,
    name: str,
    record: type,
    records: Iterable[object],
    niks: Mapping[int, str],
) -> Path:
    """The path of `name`.csv with every field of these records, in the folder of `dump_files`.

    A child's records begin with her number and NIK; those of children without an entry in `niks`
    are left out. What has fields of its own is spread over columns (`reply_therapy`), codes of a
    list are joined by `;`, anything else is JSON.
    """
    columns = _columns_of(record)
    path = out_dir / f"{name}.csv"
    if "child_id" in columns:
        rest = [column for column in columns if column != "child_id"]
        rows = (
            [cells["child_id"], niks[cells["child_id"]], *(cells[one] for one in rest)]
            for cells in map(_cells, records)
            if cells["child_id"] in niks
        )
        _write(path, ("child_id", "nik", *rest), rows)
    else:
        _write(path, columns, ([cells[one] for one in columns] for cells in map(_cells, records)))
    return path


def inert(value: object) -> object:
    """The value, with an apostrophe before text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and value.startswith(_INERT_AFTER_QUOTE):
        return f"'{value}"
    return value


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with durable_text(path) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(map(inert, row) for row in rows)


def _child_rows(children: Iterable[Child], niks: dict[int, str]) -> Iterator[list[object]]:
    for child in children:
        niks[child.child_id] = child.nik or ""
        yield [getattr(child, column) for column in CHILD_COLUMNS]


def _visit_rows(visits: Iterable[MeasuredVisit], niks: dict[int, str]) -> Iterator[list[object]]:
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
            *(visit.reported.get(name) for name in _REPORTED),
        ]


def _flag(flag: bool | None) -> int | None:  # noqa: FBT001 -- WHO's flag is the value itself
    return None if flag is None else int(flag)


def _columns_of(record: type) -> tuple[str, ...]:
    """The names of a class's columns, with those of records within it."""
    found: list[str] = []
    for name, declared in types_of(record).items():
        bare = without_none(declared)
        if isinstance(bare, type) and is_dataclass(bare):
            found += (f"{name}_{inner}" for inner in _columns_of(bare))
        else:
            found.append(name)
    return tuple(found)


def _cells(record: object) -> dict[str, Any]:
    """What stands in each column of a record; a record that is missing leaves its columns empty."""
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
