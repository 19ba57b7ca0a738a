"""A breach of data protection: what is refused, and the hours until it must be told."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from desktop_app.programme.records.breach import Breach, breach_problems, notice_due
from desktop_app.programme.records.law import law_numbers

TODAY = date(2026, 11, 24)
ZONE = timezone(timedelta(hours=7))


def a_breach(**fields: Any) -> Breach:
    return Breach(
        **{"found_on": TODAY, "found_time": "14.30", "incident": "laptop hilang", **fields}
    )


@pytest.mark.parametrize(
    "fields, found",
    [
        ({}, []),
        ({"found_time": "9:05", "told_on": TODAY}, []),
        ({"found_on": date(2026, 11, 25)}, [("found_on", "breach_in_future")]),
        ({"found_time": "24.00"}, [("found_time", "breach_time_form")]),
        ({"found_time": ""}, [("found_time", "breach_time_form")]),
        ({"incident": " "}, [("incident", "required")]),
        ({"told_on": date(2026, 11, 23)}, [("told_on", "breach_told_before_found")]),
    ],
)
def test_what_is_refused(fields: dict[str, Any], found: list[tuple[str, str]]) -> None:
    problems = breach_problems(a_breach(**fields), TODAY)
    assert [(problem.field, problem.code) for problem in problems] == found


def test_the_notice_is_due_three_days_after_the_hour_of_finding() -> None:
    assert notice_due(a_breach(), ZONE) == datetime(2026, 11, 27, 14, 30, tzinfo=ZONE)
    with pytest.raises(ValueError, match="time of day"):
        notice_due(a_breach(found_time="siang"), ZONE)


def test_the_laws_numbers_have_sources_and_marks() -> None:
    law = law_numbers()
    assert (law.journal_years.value, law.record_years.value, law.notice_hours.value) == (25, 25, 72)
    assert not law.journal_years.unconfirmed
    assert law.notice_hours.unconfirmed
    assert "UU 27/2022" in law.notice_hours.source
