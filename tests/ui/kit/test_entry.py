"""Numbers as people here type them."""

import pytest

from desktop_app.ui.kit.entry import read_number


@pytest.mark.parametrize(
    "typed,value", [("12,5", 12.5), ("12.5", 12.5), (" 9 ", 9.0), (",5", 0.5), ("−1", -1.0)]
)
def test_decimal_comma_and_point_are_the_same(typed: str, value: float) -> None:
    assert read_number(typed) == value


@pytest.mark.parametrize("typed", ["", "8x", "1,2,3", "12 5", "nan", "1e3"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert read_number(typed) is None
