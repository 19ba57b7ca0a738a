"""Scores a research table: CSV rows of measurements in, the same rows with z-scores out."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from math import isinf
from pathlib import Path
from typing import TextIO

import numpy as np

from desktop_app.durable import open_regular, storage_errors
from desktop_app.errors import NotFound, Unreadable
from desktop_app.exchange.streams import durable_text
from desktop_app.growth import zscores
from desktop_app.growth.age import days_from_months
from desktop_app.growth.arrays import Flags, Floats
from desktop_app.growth.zscores import Scores
from desktop_app.progress import NoProgress, Progress

RESULTS = ("len", "wei", "wfl", "bmi", "hc", "ac")
OUTPUT_COLUMNS = ("clenhei", "cbmi", *(f"{kind}{name}" for name in RESULTS for kind in "zf"))

CHUNK_ROWS = 50_000
"""Rows scored at once: enough for NumPy, and some tens of megabytes."""

_MISSING = frozenset({"", "na", "n/a", "nan", "null", "."})
_SEX = {
    **dict.fromkeys(("m", "l", "1", "male", "laki-laki"), zscores.MALE),
    **dict.fromkeys(("f", "p", "2", "female", "perempuan"), zscores.FEMALE),
    **dict.fromkeys(_MISSING, 0),
}
_MEASURE = {
    **dict.fromkeys(("l", "lying", "terlentang"), zscores.LYING),
    **dict.fromkeys(("h", "standing", "berdiri"), zscores.STANDING),
    **dict.fromkeys(_MISSING, 0),
}
# WHO codes "yes" as 1 and "no" as 2, so 0 from other files can only mean "no".
_OEDEMA = {
    **dict.fromkeys(("y", "1", "yes", "ya"), 1),
    **dict.fromkeys(("n", "2", "0", "no", "tidak"), 0),
    **dict.fromkeys(_MISSING, 0),
}
_NAMES = {
    "weight_kg": "weight", "lenhei_cm": "lenhei", "length_height": "lenhei", "headc_cm": "headc",
    "armc_cm": "armc", "muac": "armc", "muac_cm": "armc", "age": "age_days",
}  # fmt: skip
_MEASUREMENTS = ("weight", "lenhei", "headc", "armc")
_LONGEST_HEADER_SIGNS = 1_000_000
"""The longest header read: a file without line ends is no table, and is not read whole to see."""
_LAST_Z = 10_000
"""In hundredths: z-scores up to 100.00 are looked up in a table of texts, others formatted."""


def zscores_file(source: Path, target: Path, *, progress: Progress | None = None) -> int:
    """Write `target`: the columns of `source` unchanged, then clenhei, cbmi, z-scores and flags.

    Columns are found by name, in any order and case: sex, age_days (or birth_date and visit_date,
    or age_months), weight in kg, lenhei in cm, measure, headc, armc, oedema. Returns the number of
    scored rows.

    Raises: NotFound, StorageFull, StorageDenied, and Unreadable with the code file_empty,
    columns_missing (figures: columns), cell_too_long (row), zscores_cell (row, column) or
    zscores_row (row). `target` is then unchanged.
    """
    watch = progress or NoProgress()
    if not source.exists():
        raise NotFound("file_not_found")
    done = 0
    with storage_errors(), open_regular(source) as raw:
        total = max(source.stat().st_size, 1)
        text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="")
        header, records = _opened(text)
        table = _Table(header)
        with durable_text(target, inputs=[source]) as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([*header, *OUTPUT_COLUMNS])
            for numbers, rows in _chunks(records, len(header)):
                watch.step(min(raw.tell(), total), total)
                results = _texts(table.score(numbers, rows))
                writer.writerows(
                    [*row, *found]
                    for row, found in zip(rows, zip(*results, strict=True), strict=True)
                )
                done += len(rows)
        watch.step(total, total)
    return done


def _opened(text: TextIO) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    first = text.readline(_LONGEST_HEADER_SIGNS)
    if not first.strip():
        raise Unreadable("file_empty")
    delimiter = max(",;\t", key=first.count)
    try:
        header = next(csv.reader([first], delimiter=delimiter))
    except csv.Error as error:
        raise Unreadable("cell_too_long", row=1) from error
    reader = csv.reader(text, delimiter=delimiter)
    return header, _numbered(reader)


def _numbered(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    row = 1
    try:
        for row, record in enumerate(reader, start=2):
            if record:
                yield row, record
    except csv.Error as error:
        raise Unreadable("cell_too_long", row=row + 1) from error


def _chunks(
    records: Iterator[tuple[int, list[str]]], width: int
) -> Iterator[tuple[list[int], list[list[str]]]]:
    while chunk := list(itertools.islice(records, CHUNK_ROWS)):
        numbers = [number for number, _ in chunk]
        rows = [row for _, row in chunk]
        for number, row in chunk:
            if len(row) > width:
                raise Unreadable("zscores_row", row=number)
            if len(row) < width:
                row.extend([""] * (width - len(row)))
        yield numbers, rows


class _Table:
    """Knows the meaning of each column, and turns chunks of text rows into scores."""

    def __init__(self, header: Sequence[str]) -> None:
        self._header = header
        self._places: dict[str, int] = {}
        for place, heading in enumerate(header):
            name = heading.strip().lower()
            self._places.setdefault(_NAMES.get(name, name), place)
        missing = [] if "sex" in self._places else ["sex"]
        if not (self._has_age or self._has_dates or "age_months" in self._places):
            missing.append("age_days")
        if not any(name in self._places for name in _MEASUREMENTS):
            missing.append("weight")
        if missing:
            raise Unreadable("columns_missing", columns=", ".join(missing))

    @property
    def _has_age(self) -> bool:
        return "age_days" in self._places

    @property
    def _has_dates(self) -> bool:
        return "birth_date" in self._places and "visit_date" in self._places

    def score(self, numbers: Sequence[int], rows: Sequence[Sequence[str]]) -> Scores:
        """Return the scores of one chunk; raises Unreadable with a bad cell's row and column."""
        columns = dict(zip(range(len(self._header)), zip(*rows, strict=True), strict=True))

        def coded(name: str, codes: dict[str, int]) -> np.ndarray | None:
            place = self._places.get(name)
            if place is None:
                return None
            return _codes(columns[place], codes, self._bad(numbers, place))

        def measured(name: str) -> Floats | None:
            place = self._places.get(name)
            if place is None:
                return None
            return _floats(columns[place], self._bad(numbers, place))

        sex, oedema = coded("sex", _SEX), coded("oedema", _OEDEMA)
        return zscores.zscores(
            sex=0 if sex is None else sex,
            age_days=self._ages(numbers, columns),
            weight_kg=measured("weight"),
            lenhei_cm=measured("lenhei"),
            measure=coded("measure", _MEASURE),
            headc_cm=measured("headc"),
            armc_cm=measured("armc"),
            oedema=None if oedema is None else oedema.astype(np.bool_),
        )

    def _ages(self, numbers: Sequence[int], columns: dict[int, tuple[str, ...]]) -> Floats:
        """Return ages in days: from age_days, else from the two dates, else from age_months."""
        ages = np.full(len(numbers), np.nan)
        for name in ("age_days", "age_months"):
            if (place := self._places.get(name)) is not None:
                found = _floats(columns[place], self._bad(numbers, place))
                self._refuse_negative(found, numbers, place)
                if name == "age_months":
                    found = np.array([days_from_months(months) for months in found.tolist()])
                ages = np.where(np.isnan(ages), found, ages)
            if name == "age_days" and self._has_dates and np.isnan(ages).any():
                days = [
                    _ordinals(
                        columns[self._places[date_name]],
                        self._bad(numbers, self._places[date_name]),
                    )
                    for date_name in ("birth_date", "visit_date")
                ]
                found = days[1] - days[0]
                self._refuse_negative(found, numbers, self._places["visit_date"])
                ages = np.where(np.isnan(ages), found, ages)
        return ages

    def _refuse_negative(self, ages: Floats, numbers: Sequence[int], place: int) -> None:
        negative = np.flatnonzero(ages < 0)
        if negative.size:
            raise self._bad(numbers, place)(int(negative[0]))

    def _bad(self, numbers: Sequence[int], place: int) -> _Bad:
        """Return a function from a row of the chunk to the error for its cell in this column."""
        return lambda at: Unreadable(
            "zscores_cell", row=numbers[at], column=self._header[place].strip()
        )


_Bad = Callable[[int], Unreadable]


def _codes(cells: Sequence[str], codes: dict[str, int], bad: _Bad) -> np.ndarray:
    known = {cell: codes.get(cell.strip().lower(), -1) for cell in set(cells)}
    found = np.fromiter((known[cell] for cell in cells), np.int8, len(cells))
    wrong = np.flatnonzero(found < 0)
    if wrong.size:
        raise bad(int(wrong[0]))
    return found


def _floats(cells: Sequence[str], bad: _Bad) -> Floats:
    try:
        # Python would read 8_4 as 84.
        if "_" in "".join(cells):
            raise ValueError  # noqa: TRY301 -- the slow way names the cell
        found = np.array([float(cell) if cell else np.nan for cell in cells])
    except ValueError:
        # Some cell is a word for "missing", or bad: convert one by one to find it.
        found = np.array([_float(cell, at, bad) for at, cell in enumerate(cells)])
    odd = np.flatnonzero(np.isinf(found))
    if odd.size:
        raise bad(int(odd[0]))
    return found


def _float(cell: str, at: int, bad: _Bad) -> float:
    if cell.strip().lower() in _MISSING:
        return np.nan
    try:
        return float(cell.replace("_", "?"))
    except ValueError as error:
        raise bad(at) from error


def _ordinals(cells: Sequence[str], bad: _Bad) -> Floats:
    """Return dates as day numbers; NaN for an empty cell."""
    known: dict[str, float] = {}
    found = np.empty(len(cells))
    for at, cell in enumerate(cells):
        if cell not in known:
            known[cell] = _ordinal(cell.strip(), at, bad)
        found[at] = known[cell]
    return found


def _ordinal(text: str, at: int, bad: _Bad) -> float:
    if text.lower() in _MISSING:
        return np.nan
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError as error:
        raise bad(at) from error


def _texts(scores: Scores) -> list[list[str]]:
    """Return the result's columns as text; an empty cell where there is no figure."""
    columns = [_figures(scores.clenhei), _figures(scores.cbmi)]
    for name in zscores.INDICATORS:
        columns += [_z_texts(scores.z(name)), _flag_texts(scores.flag(name))]
    return columns


def _figures(column: Floats) -> list[str]:
    """Return figures as text with fifteen digits, as R prints them: 85 + 0.7 is 85.7."""
    return ["" if value != value else f"{value:.15g}" for value in column.tolist()]  # noqa: PLR0124 -- NaN


def _z_texts(column: Floats) -> list[str]:
    # Clip before converting to whole numbers: the z-score of a weight of 1e30 would overflow.
    beyond = _LAST_Z / 100
    within = np.clip(np.nan_to_num(column, nan=beyond), -beyond, beyond)
    whole = np.rint(within * 100).astype(np.int64)
    usual = np.abs(whole) < _LAST_Z
    texts: list[str] = _Z_TEXTS[np.where(usual, whole, _LAST_Z) + _LAST_Z].tolist()
    for at in np.flatnonzero(~usual & ~np.isnan(column)).tolist():
        value = float(column[at])
        texts[at] = str(value) if isinf(value) else repr(round(value, 2))
    return texts


def _z_text(hundredths: int) -> str:
    return "" if abs(hundredths) == _LAST_Z else f"{hundredths / 100:g}"


_Z_TEXTS = np.array([_z_text(number) for number in range(-_LAST_Z, _LAST_Z + 1)], dtype=np.object_)


def _flag_texts(column: Flags) -> list[str]:
    texts: list[str] = np.array(["", "0", "1"], dtype=np.object_)[column + 1].tolist()
    return texts
