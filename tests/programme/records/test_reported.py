"""The columns of the national system that are carried as they are written."""

from desktop_app.programme.records.reported import REPORTED


def test_each_column_is_carried_once_and_breastfeeding_for_its_seven_months() -> None:
    assert len(set(REPORTED)) == len(REPORTED)
    months = [key for key in REPORTED if key.startswith("asi_")]
    assert months == [f"asi_{month}" for month in range(7)]
