"""A short form of `python -m tests.vault.killing`."""

from __future__ import annotations

import random
from pathlib import Path

from .killing import run


def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    chance = random.Random(4)  # noqa: S311 -- when to kill is no secret
    assert run(15, tmp_path / "vault", chance) > 0
