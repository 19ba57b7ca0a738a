"""The city's figures of a month: by desa with estimates, by kecamatan with intervals, the sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.city_count import (
    CityCell,
    CityPlace,
    by_kecamatan,
    summed,
)
from desktop_app.programme.reports.city_rules import CityRules
from desktop_app.programme.reports.small_areas import Estimate, Interval, alone, estimates


@dataclass(frozen=True, slots=True, kw_only=True)
class CityLine:
    """One place with what can be said of it."""

    cell: CityCell
    estimate: Estimate

    @property
    def percent(self) -> float | None:
        """The observed share in percent; None where nobody was measured."""
        share = self.cell.area.share
        return None if share is None else 100 * share


@dataclass(frozen=True, slots=True, kw_only=True)
class CityMonth:
    """All places in one month."""

    month: Month
    desa: tuple[CityLine, ...]
    """In the order of their codes, then places that the city does not have."""
    kecamatan: tuple[CityLine, ...]
    total: CityLine

    @property
    def is_ranked(self) -> bool:
        """Whether the desa differ by more than chance, so that there are ranks."""
        return any(one.estimate.ranks is not None for one in self.desa)

    def is_uncertain(self, line: CityLine) -> bool:
        """Whether a desa cannot be told from the city: too few measured, or its interval holds it.

        True where nobody was measured.
        """
        interval, whole = line.estimate.interval, self.total.cell.area.share
        if interval is None or whole is None or not line.estimate.in_model:
            return True
        return interval.low <= whole <= interval.high

    @property
    def by_need(self) -> tuple[CityLine, ...]:
        """Return the ranked desa by what the model expects, the highest share first."""
        ranked = [one for one in self.desa if one.estimate.ranks is not None]
        return tuple(sorted(ranked, key=lambda one: -(one.estimate.mean or 0)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CityTableRow:
    """One line of the city's table: a desa in a year."""

    year: int
    line: CityLine


def city_month(month: Month, cells: Sequence[CityCell], rules: CityRules) -> CityMonth:
    """Return the figures of a month from its cells."""
    ours = [one for one in cells if one.place.desa_code]
    others = [one for one in cells if not one.place.desa_code and _is_filled(one)]
    compared = estimates([one.area for one in ours], rules)
    desa = [
        CityLine(cell=cell, estimate=estimate)
        for cell, estimate in zip(ours, compared, strict=True)
    ]
    desa += [_alone(cell) for cell in others]
    return CityMonth(
        month=month,
        desa=tuple(desa),
        kecamatan=tuple(map(_alone, by_kecamatan([*ours, *others]))),
        total=_alone(summed(cells, CityPlace(kecamatan="", desa=""))),
    )


def city_rows(months: Sequence[CityMonth]) -> Iterator[CityTableRow]:
    """Yield the lines of the city's table, one month standing for each year."""
    for one in months:
        for line in one.desa:
            yield CityTableRow(year=one.month.year, line=line)


def percent_bounds(interval: Interval | None) -> tuple[float | None, float | None]:
    """Return an interval's bounds in percent."""
    return (None, None) if interval is None else (100 * interval.low, 100 * interval.high)


def reference_months(known: Sequence[Month], reference_month: int) -> tuple[Month, ...]:
    """Return the months that stand for their years: those in which anybody was seen."""
    return tuple(one for one in known if one.month == reference_month)


def _is_filled(cell: CityCell) -> bool:
    return bool(cell.area.target or cell.area.measured)


def _alone(cell: CityCell) -> CityLine:
    """Return a place that is compared with no other: its share with Wilson's interval."""
    return CityLine(cell=cell, estimate=alone(cell.area))
