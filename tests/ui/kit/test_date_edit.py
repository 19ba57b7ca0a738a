"""The field for a day reads all usual ways of writing one, and shows one way."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.editors import DateEdit
from desktop_app.wording import Wording

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("12 Peb 2024", "12 Feb 2024"),
        ("3 mrt 2024", "3 Mar 2024"),
        ("7 agst 24", "7 Agu 2024"),
        ("Senin, 5 Agustus 2024", "5 Agu 2024"),
        ("231126", "23 Nov 2026"),
    ],
)
def test_a_day_is_shown_as_it_was_understood(qtbot: QtBot, typed: str, shown: str) -> None:
    field = DateEdit(Wording(), TODAY)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, typed)
    field.editingFinished.emit()
    assert field.text() == shown


def test_what_is_no_day_stays_as_typed(qtbot: QtBot) -> None:
    field = DateEdit(Wording(), TODAY)
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "31 Peb 2024")
    field.editingFinished.emit()
    assert field.text() == "31 Peb 2024"
    assert not field.readable()


def test_a_short_year_may_lie_ahead_only_where_a_day_is_planned(qtbot: QtBot) -> None:
    for planned, year in ((False, 1928), (True, 2028)):
        field = DateEdit(Wording(), TODAY, planned=planned)
        qtbot.addWidget(field)
        field.setText("1/3/28")
        assert field.day() == date(year, 3, 1)
