"""The recap reads the month's one count, a row for each desa with a child in S."""

from desktop_app.programme.records.children import RecapRow
from desktop_app.programme.reports.recap_rows import recap_rows
from tests.builders import a_child
from tests.oracles.month_count import Counted
from tests.programme.reports.test_month_count import BORN, NOV, counted, seen

STUNTED = (seen(NOV, weight=8.0, length=70.0, zlen=-3.4, flen=False),)


def _living_in(number: int, desa: str, *, present: bool = True, measured: bool = True) -> Counted:
    child = a_child(child_id=number, birth_date=BORN, kecamatan="Banjar", desa=desa)
    return Counted(child=child, present=present, kia=None, visits=STUNTED if measured else ())


def test_each_desa_with_a_child_in_s_has_a_row() -> None:
    children = [
        _living_in(1, "Balokang"),
        _living_in(2, "Cibeureum", measured=False),
        # Measured in the month, but she lives elsewhere by its end: a guest.
        _living_in(3, "Situbatu", present=False),
    ]
    rows = recap_rows(counted(children))
    assert [(row.desa, row.children, row.weighed, row.severely_stunted) for row in rows] == [
        ("Balokang", 1, 1, 1),
        ("Cibeureum", 1, 0, 0),
    ]
    assert RecapRow.total(rows).stunted == 1
