"""The city's table as CSV for programs: a line for each desa and year, no child in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from desktop_app.programme.reports.city_table import CityTableRow, percent_bounds

CITY_COLUMNS = (
    "year", "kecamatan_code", "kecamatan", "desa_code", "desa", "puskesmas", "under_fives",
    "measured", "stunted", "severely_stunted", "percent", "low", "high", "rank_low", "rank_high",
)  # fmt: skip
JOINED = ";"
"""Between the puskesmas of one desa."""


def city_csv(rows: Iterable[CityTableRow]) -> bytes:
    """Return the table; percentages with one decimal, empty where nobody was measured."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CITY_COLUMNS)
    writer.writerows(map(_values, rows))
    return text.getvalue().encode()


def _values(row: CityTableRow) -> list[object]:
    cell, estimate = row.line.cell, row.line.estimate
    low, high = percent_bounds(estimate.interval)
    return [
        row.year,
        cell.place.kecamatan_code,
        cell.place.kecamatan,
        cell.place.desa_code,
        cell.place.desa,
        JOINED.join(cell.puskesmas),
        cell.area.target,
        cell.area.measured,
        cell.area.cases,
        cell.severe,
        *map(_decimal, (row.line.percent, low, high)),
        *(estimate.ranks or ("", "")),
    ]


def _decimal(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"
