"""Every law runs under the one profile of conftest.py: none is timed."""

import ast
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

TESTS = Path(__file__).parent


@given(st.integers())
def test_a_law_has_no_deadline(example: int) -> None:
    assert isinstance(example, int)
    assert settings().deadline is None


def test_no_law_sets_a_deadline_of_its_own() -> None:
    own = [
        f"{path.relative_to(TESTS)}:{call.lineno}"
        for path in sorted(TESTS.rglob("*.py"))
        if path != TESTS / "conftest.py"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and any(word.arg == "deadline" for word in call.keywords)
    ]
    assert own == []
