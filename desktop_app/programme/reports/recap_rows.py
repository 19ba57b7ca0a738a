"""The recap of a month by desa, read from the month's one count."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.programme.records.children import RecapRow
from desktop_app.programme.reports.month_count import MonthCount
from desktop_app.programme.reports.month_tables import by_place
from desktop_app.programme.reports.report_table import ReportColumn

_FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "children": "s",
        "weighed": "d",
        "first_weighed": "b",
        "born": "born",
        "measured": "scored_length",
        "flagged": "flagged",
        "stunted": "stunted",
        "severely_stunted": "severely_stunted",
    }
)
"""The recap's numbers, each by the figure that it is."""
_COLUMNS = tuple(ReportColumn(figure=figure) for figure in _FIGURES.values())


def recap_rows(count: MonthCount) -> tuple[RecapRow, ...]:
    """Return a row for each desa with a child in S, by kecamatan and desa."""
    *places, _all = by_place("recap", count, _COLUMNS).rows
    found = []
    for row in places:
        kecamatan, desa = row.labels
        values = dict(zip(_FIGURES, (int(cell.value or 0) for cell in row.cells), strict=True))
        if values["children"]:
            found.append(RecapRow(kecamatan=kecamatan, desa=desa, **values))
    return tuple(found)
