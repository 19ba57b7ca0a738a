"""A draft keeps what stood in a form, and when."""

from datetime import UTC, datetime

from desktop_app.programme.records.draft import Draft


def test_drafts_of_the_same_moment_and_content_are_equal() -> None:
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    draft = Draft(at=at, content={"1:weight": "9,8"})
    assert draft == Draft(at=at, content={"1:weight": "9,8"})
    assert draft != Draft(at=at, content={"1:weight": "9,9"})
