"""The columns of the month's file that stand behind the national ones, where any row fills them.

The national export of 2026 has no place for them, although its template for taking in has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.programme.records.children import MonthRow

_REPORTED = {
    "pmt_kg": "PMT Diterima (kg)",
    "vitamin_a_feb": "Vit A Feb",
    "vitamin_a_aug": "Vit A Agu",
    "birth_order": "Anak Ke",
    "birth_headc": "Lingkar Kepala Lahir",
    "imd": "IMD",
    "kia_small": "KIA Bayi Kecil",
    "asi": "ASI Eksklusif",
    **{f"asi_{month}": f"ASI Bulan {month}" for month in range(7)},
    "moved": "Pindah",
}


@dataclass(frozen=True, slots=True)
class MoreColumn:
    """A heading and the value of a row."""

    heading: str
    value: Callable[[MonthRow], str | float | None]


_MEASURED = (
    MoreColumn("Lingkar Kepala", lambda row: row.measured.visit.headc_cm),
    MoreColumn("Pitting Edema", lambda row: row.measured.visit.oedema_grade),
    MoreColumn("Usia Hamil", lambda row: row.child.gestation_weeks),
)


def more_columns(rows: Sequence[MonthRow]) -> tuple[MoreColumn, ...]:
    """Return the columns that at least one row fills."""
    measured = (
        column for column in _MEASURED if any(column.value(row) is not None for row in rows)
    )
    said: set[str] = set()
    for row in rows:
        for key, word in row.measured.visit.reported.items():
            if word:
                said.add(key)
    reported = (
        MoreColumn(heading, _said(key)) for key, heading in _REPORTED.items() if key in said
    )
    return (*measured, *reported)


def _said(key: str) -> Callable[[MonthRow], str | None]:
    return lambda row: row.measured.visit.reported.get(key)
