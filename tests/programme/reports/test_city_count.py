"""The city's count of a month: by residence on its last day, each child once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from desktop_app.programme.records.children import Month
from desktop_app.programme.records.columns import NONE
from desktop_app.programme.reports.city_count import (
    CityDays,
    CityPlace,
    CityRegister,
    CityResidences,
    CityVisits,
    by_kecamatan,
    lives_here,
    month_cells,
    summed,
)
from desktop_app.programme.reports.small_areas import Area

AUGUST = Month(year=2026, month=8)
BORN = date(2024, 3, 1)
BALOKANG = CityPlace(
    kecamatan_code="327901", kecamatan="Banjar", desa_code="3279012003", desa="Balokang"
)
REJASARI = CityPlace(
    kecamatan_code="327904", kecamatan="Langensari", desa_code="3279042002", desa="Rejasari"
)
Span = tuple[int, date, bool, int]
Visit = tuple[int, date, float | None, bool | None]


def a_register(
    spans: Sequence[Span],
    *,
    births: Sequence[date] = (BORN,),
    senders: Sequence[int] = (0,),
    person: Sequence[int] = (0,),
    home: Sequence[bool] | None = None,
    seen: Sequence[tuple[int, date]] = (),
) -> CityRegister:
    return CityRegister(
        puskesmas=("Banjar I", "Langensari I"),
        places=(BALOKANG, REJASARI),
        sender=np.array(senders, np.int64),
        birth_date=np.array([day.toordinal() for day in births], np.int64),
        person=np.array(person, np.int64),
        is_home=np.array(home or [False] * len(senders), np.bool_),
        lived=CityResidences(
            child=np.array([one[0] for one in spans], np.int64),
            since=np.array([one[1].toordinal() for one in spans], np.int64),
            here=np.array([one[2] for one in spans], np.bool_),
            place=np.array([one[3] for one in spans], np.int64),
        ),
        seen=CityDays(
            child=np.array([one[0] for one in seen], np.int64),
            day=np.array([one[1].toordinal() for one in seen], np.int64),
        ),
    )


def visits_of(*visits: Visit) -> CityVisits:
    return CityVisits(
        child=np.array([one[0] for one in visits], np.int64),
        day=np.array([one[1].toordinal() for one in visits], np.int64),
        has_weight=np.ones(len(visits), np.bool_),
        zlen=np.array([np.nan if one[2] is None else one[2] for one in visits], np.float64),
        flen=np.array([NONE if one[3] is None else one[3] for one in visits], np.int8),
    )


def areas(register: CityRegister, *visits: Visit) -> list[tuple[int, int, int]]:
    cells = month_cells(register, visits_of(*visits), AUGUST)
    return [(one.area.target, one.area.measured, one.area.cases) for one in cells]


HERE: Span = (0, BORN, True, 0)


@pytest.mark.parametrize(
    "z, flagged, wanted",
    [
        (-2.0, False, (1, 1, 0)),
        (-2.01, False, (1, 1, 1)),
        (-6.5, True, (1, 0, 0)),
        (None, None, (1, 0, 0)),
    ],
)
def test_below_minus_two_is_stunted_and_an_implausible_value_counts_apart(
    *, z: float | None, flagged: bool | None, wanted: tuple[int, int, int]
) -> None:
    visit = (0, date(2026, 8, 5), z, flagged)
    cells = month_cells(a_register([HERE]), visits_of(visit), AUGUST)
    area = cells[0].area
    assert (area.target, area.measured, area.cases) == wanted
    assert cells[0].flagged == int(bool(flagged))
    assert cells[0].weighed == 1
    assert cells[0].severe == 0


def test_the_last_value_of_the_month_counts_and_no_other_month() -> None:
    register = a_register([HERE])
    first, last = (0, date(2026, 8, 1), -2.5, False), (0, date(2026, 8, 31), -1.9, False)
    others = (0, date(2026, 7, 31), -3.5, False), (0, date(2026, 9, 1), -3.5, False)
    assert areas(register, last, first, *others)[0] == (1, 1, 0)
    assert areas(register, *others)[0] == (1, 0, 0)
    severe = month_cells(register, visits_of((0, date(2026, 8, 9), -3.2, False)), AUGUST)
    assert severe[0].severe == 1


@pytest.mark.parametrize(
    "born, counts",
    [
        (date(2026, 8, 31), True),
        (date(2026, 9, 1), False),
        (date(2021, 9, 1), True),
        (date(2021, 8, 31), False),
    ],
)
def test_who_is_born_by_and_under_sixty_months_on_the_last_day(*, born: date, counts: bool) -> None:
    assert areas(a_register([(0, born, True, 0)], births=[born]))[0][0] == int(counts)


def test_a_child_counts_where_she_lived_on_the_last_day() -> None:
    visit = (0, date(2026, 8, 5), -2.5, False)
    moved = a_register([HERE, (0, date(2026, 8, 31), True, 1)])
    assert areas(moved, visit) == [(0, 0, 0), (1, 1, 1)]
    later = a_register([HERE, (0, date(2026, 9, 1), True, 1)])
    assert areas(later, visit) == [(1, 1, 1), (0, 0, 0)]
    away = a_register([HERE, (0, date(2026, 8, 31), False, 0)])
    assert areas(away, visit) == [(0, 0, 0), (0, 0, 0)]
    assert not lives_here(away, date(2026, 8, 31)).any()
    assert lives_here(away, date(2026, 8, 30)).all()


BOTH: list[Span] = [(0, BORN, True, 0), (1, BORN, True, 1)]


def a_double(
    spans: Sequence[Span] = BOTH,
    home: Sequence[bool] | None = None,
    seen: Sequence[tuple[int, date]] = (),
) -> CityRegister:
    return a_register(
        spans, births=[BORN, BORN], senders=[0, 1], person=[0, 0], home=home, seen=seen
    )


def test_a_child_of_two_puskesmas_counts_once_where_she_was_measured_last() -> None:
    days = [(0, date(2026, 8, 5)), (1, date(2026, 8, 9))]
    first, second = (0, days[0][1], -2.5, False), (1, days[1][1], -1.5, False)
    assert areas(a_double(seen=days), first, second) == [(0, 0, 0), (1, 1, 0)]
    earlier = [(0, date(2026, 8, 5)), (1, date(2026, 7, 9)), (1, date(2026, 9, 9))]
    assert areas(a_double(seen=earlier), first) == [(1, 1, 1), (0, 0, 0)]


def test_measured_on_one_day_the_lower_facility_code_counts() -> None:
    day = date(2026, 8, 5)
    register = a_double(seen=[(0, day), (1, day)])
    visits = (0, day, -2.5, False), (1, day, -1.5, False)
    assert areas(register, *visits) == [(1, 1, 1), (0, 0, 0)]
    assert areas(register, *reversed(visits)) == [(1, 1, 1), (0, 0, 0)]
    assert areas(a_double()) == [(1, 0, 0), (0, 0, 0)]


def test_a_decision_goes_before_and_a_move_is_followed() -> None:
    days = [(0, date(2026, 8, 5)), (1, date(2026, 8, 9))]
    assert areas(a_double(home=[True, False], seen=days)) == [(1, 0, 0), (0, 0, 0)]
    moved = [(0, BORN, True, 0), (0, date(2026, 8, 2), False, 0), (1, BORN, True, 1)]
    assert areas(a_double(moved, home=[True, False], seen=days)) == [(0, 0, 0), (1, 0, 0)]


def test_who_looks_after_a_desa_and_sums_by_kecamatan() -> None:
    register = a_register(
        [(0, BORN, True, 0), (1, BORN, True, 0), (2, BORN, True, 1)],
        births=[BORN] * 3, senders=[0, 1, 1], person=[0, 1, 2],
    )  # fmt: skip
    cells = month_cells(register, visits_of((0, date(2026, 8, 5), -2.5, False)), AUGUST)
    assert [one.puskesmas for one in cells] == [("Banjar I", "Langensari I"), ("Langensari I",)]
    banjar, langensari = by_kecamatan(cells)
    assert (banjar.place.kecamatan, banjar.area) == ("Banjar", cells[0].area)
    assert langensari.area == Area(target=1, measured=0, cases=0)
    whole = summed(cells, CityPlace(kecamatan="", desa=""))
    assert (whole.area, whole.weighed) == (Area(target=3, measured=1, cases=1), 1)
    assert whole.puskesmas == ("Banjar I", "Langensari I")


def test_a_city_that_knows_nobody_has_empty_cells() -> None:
    nobody = a_register([], births=[], senders=[], person=[])
    assert areas(nobody) == [(0, 0, 0), (0, 0, 0)]
