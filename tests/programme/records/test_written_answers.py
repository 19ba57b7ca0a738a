"""Yes and no as files write them."""

from __future__ import annotations

import pytest

from desktop_app.programme.records.written_answers import written_answer


@pytest.mark.parametrize(
    "cell, answer",
    [
        ("Ya", True),
        (" ya ", True),
        ("1", True),
        ("1,0", True),
        ("√", True),
        ("V", True),
        ("Punya", True),
        ("Tidak", False),
        ("T", False),
        ("0", False),
        ("-", None),
        ("     ", None),
        ("", None),
        (None, None),
        ("entah", None),
    ],
)
def test_a_written_answer(cell: str | None, answer: bool | None) -> None:  # noqa: FBT001 -- a case
    assert written_answer(cell) is answer
