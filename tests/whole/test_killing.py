"""A short form of `python -m tests.whole.killing`."""

from __future__ import annotations

import random
from pathlib import Path

from .killing import run


def test_a_kill_at_any_moment_of_any_work_loses_nothing(tmp_path: Path) -> None:
    known = run(8, tmp_path, random.Random(11))  # noqa: S311 -- when to kill is no secret
    assert known.weights_kg
