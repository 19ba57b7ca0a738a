"""When a child's records may be erased, and on what ground."""

from datetime import date

import pytest

from desktop_app.programme.records.erasure import (
    Erasure,
    ErasureReason,
    erasure_problems,
    kept_until,
)

SEEN, TODAY = date(2026, 5, 2), date(2026, 11, 24)


@pytest.mark.parametrize(
    "seen, until",
    [(SEEN, date(2051, 5, 2)), (date(2024, 2, 29), date(2049, 2, 28))],
)
def test_records_are_kept_twenty_five_years_from_the_last_visit(seen: date, until: date) -> None:
    assert kept_until(seen) == until


@pytest.mark.parametrize(
    "reason, note, today, found",
    [
        (None, "", TODAY, [("reason", "erasure_reason_missing")]),
        (ErasureReason.RETENTION_OVER, "", TODAY, [("reason", "erasure_too_early")]),
        (ErasureReason.RETENTION_OVER, "", date(2051, 5, 2), []),
        (ErasureReason.ORDER, " ", TODAY, [("note", "erasure_note_missing")]),
        (ErasureReason.KEPT_UNLAWFULLY, "12/2026", TODAY, []),
    ],
)
def test_a_ground_is_needed(
    reason: ErasureReason | None, note: str, today: date, found: list[tuple[str, str]]
) -> None:
    problems = erasure_problems(Erasure(child_id=1, reason=reason, note=note), SEEN, today)
    assert [(problem.field, problem.code) for problem in problems] == found
