"""A month of the city: desa compared, kecamatan and city with Wilson, strangers apart."""

from __future__ import annotations

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.city_count import CityCell, CityPlace
from desktop_app.programme.reports.city_rules import city_rules
from desktop_app.programme.reports.city_table import (
    city_month,
    city_rows,
    percent_bounds,
    reference_months,
)
from desktop_app.programme.reports.small_areas import Area, wilson

AUGUST = Month(year=2026, month=8)


def a_cell(number: int, cases: int, measured: int = 300, target: int = 300) -> CityCell:
    place = CityPlace(
        kecamatan_code=f"32790{1 + number % 4}",
        kecamatan=f"K{1 + number % 4}",
        desa_code=f"{number:010d}",
        desa=f"D{number}",
    )
    return CityCell(place=place, area=Area(target=target, measured=measured, cases=cases))


CELLS = [a_cell(n, 15 + 4 * n) for n in range(25)]
STRANGE = CityCell(
    place=CityPlace(kecamatan="Cimaragas", desa="Beber"),
    area=Area(target=2, measured=1, cases=1),
)
EMPTY = CityCell(
    place=CityPlace(kecamatan="", desa="Jauh"), area=Area(target=0, measured=0, cases=0)
)


def test_the_month_by_desa_kecamatan_and_city() -> None:
    found = city_month(AUGUST, [*CELLS, STRANGE, EMPTY], city_rules())
    assert found.is_ranked
    assert [one.cell.place.desa for one in found.desa[-2:]] == ["D24", "Beber"]
    assert found.desa[-1].estimate.ranks is None
    assert [one.cell.place.kecamatan for one in found.kecamatan] == [
        "K1", "K2", "K3", "K4", "Cimaragas",
    ]  # fmt: skip
    assert found.total.cell.area.target == 25 * 300 + 2
    assert found.total.estimate.interval == wilson(found.total.cell.area.cases, 7_501)
    assert [one.cell.place.desa for one in found.by_need[:2]] == ["D24", "D23"]
    assert found.desa[0].percent == 5.0


def test_desa_that_do_not_differ_have_no_order() -> None:
    found = city_month(AUGUST, [a_cell(n, 54) for n in range(25)], city_rules())
    assert not found.is_ranked
    assert found.by_need == ()


def test_nobody_measured_has_no_percent() -> None:
    found = city_month(AUGUST, [a_cell(1, 0, measured=0)], city_rules())
    assert found.desa[0].percent is None
    assert percent_bounds(found.desa[0].estimate.interval) == (None, None)
    assert percent_bounds(wilson(150, 300)) != (None, None)


def test_a_line_for_each_desa_and_year() -> None:
    months = [Month(year=2025, month=8), AUGUST]
    rows = list(city_rows([city_month(one, CELLS, city_rules()) for one in months]))
    assert len(rows) == 50
    assert [rows[0].year, rows[-1].year] == [2025, 2026]
    known = [Month(year=2025, month=7), *months]
    assert reference_months(known, 8) == tuple(months)


def test_a_desa_is_uncertain_unless_its_interval_leaves_the_citys_share_out() -> None:
    hardly = a_cell(25, 90, measured=100)
    found = city_month(AUGUST, [*CELLS, hardly, a_cell(26, 0, measured=0)], city_rules())
    uncertain = {one.cell.place.desa for one in found.desa if found.is_uncertain(one)}
    assert {"D25", "D26", "D12"} <= uncertain
    assert uncertain.isdisjoint({"D0", "D24"})
    nobody = city_month(AUGUST, [a_cell(1, 0, measured=0)], city_rules())
    assert nobody.is_uncertain(nobody.desa[0])
