"""The few properties that records compute themselves."""

from datetime import date

import pytest

from desktop_app.programme.records.children import Growth, Month, RecapRow
from tests.builders import a_visit


def test_oedema_is_seen_from_its_first_grade() -> None:
    seen = [a_visit(oedema_grade=grade).oedema for grade in (None, 0, 1, 3)]
    assert seen == [None, False, True, True]


def test_one_implausible_z_score_flags_a_visit() -> None:
    assert not Growth(age_days=100, flen=False, fwei=None).flagged
    assert Growth(age_days=100, flen=False, fac=True).flagged


def test_a_month_knows_its_first_and_last_day_and_the_month_after() -> None:
    december = Month.of(date(2026, 12, 5))
    assert (december.first, december.last) == (date(2026, 12, 1), date(2026, 12, 31))
    assert december.next == Month(year=2027, month=1)
    assert december.next.before == december
    assert Month(year=2024, month=2).last == date(2024, 2, 29)
    assert str(Month(year=2026, month=3)) == "2026-03"
    assert Month(year=2026, month=3) < december


@pytest.mark.parametrize("measured, stunted, share", [(0, 0, None), (8, 2, 0.25)])
def test_prevalence_is_of_the_measured(measured: int, stunted: int, share: float | None) -> None:
    row = RecapRow(
        kecamatan="Banjar",
        desa="Balokang",
        children=20,
        weighed=10,
        measured=measured,
        flagged=1,
        stunted=stunted,
        severely_stunted=0,
    )
    assert row.prevalence == share


def test_the_sum_of_several_rows_has_a_title_and_no_desa() -> None:
    row = RecapRow(
        kecamatan="Banjar", desa="Balokang", children=20, weighed=10, first_weighed=2, born=1,
        measured=8, flagged=1, stunted=4, severely_stunted=1,
    )  # fmt: skip
    found = RecapRow.total([row, row], "Jumlah")
    assert (found.kecamatan, found.desa, found.prevalence) == ("Jumlah", "", 0.5)
    assert (found.children, found.first_weighed, found.born, found.flagged) == (40, 4, 2, 2)
