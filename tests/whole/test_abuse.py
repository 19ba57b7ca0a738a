"""A small case of each kind of `python -m tests.whole.abuse`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from .abuse.__main__ import KINDS, main
from .abuse.tally import Tally, table

COUNTS = {
    "kills": 2,
    "imports": 8,
    "flips": 1,
    "disks": 2,
    "clocks": 1,
    "programs": 1,
    "insiders": 6,
    "children": 5,
}


@pytest.mark.parametrize("name", KINDS)
def test_nothing_is_lost(tmp_path: Path, name: str) -> None:
    chance = random.Random(5)  # noqa: S311 -- what to abuse is no secret
    tallies = KINDS[name].run(COUNTS[name], tmp_path, chance)
    assert [tally.lost for tally in tallies if tally.lost] == []
    assert sum(tally.tried for tally in tallies) >= COUNTS[name]


def test_the_table_counts_what_was_lost(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally("kind")
    for number in range(3):
        with tally.attempt(f"try {number}"):
            assert number, "gone"
    assert (tally.tried, tally.survived) == (3, 2)
    told = table([tally])
    assert told.splitlines()[1].split() == ["kind", "3", "2", "0", "1"]
    assert "LOST kind: try 0: AssertionError gone" in told
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "--imports N" in capsys.readouterr().out
