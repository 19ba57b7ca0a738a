"""Abuses vaults and prints a table; ends with 1 when anything was lost.

python -m tests.whole.abuse                 the short round, about a minute
python -m tests.whole.abuse --whole         1,000 kills, 20,000 imports, 500 flips a file ...
python -m tests.whole.abuse --only flips --flips 50 --seed 7
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import clocks, flips, full, imports, insiders, kills, year
from .tally import Tally, table


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of abuse: how often in a short and in the whole round, and what does it."""

    short: int
    whole: int
    run: Callable[[int, Path, random.Random], list[Tally]]
    of: str


def _both_kills(rounds: int, folder: Path, chance: random.Random) -> list[Tally]:
    of_vault = rounds // 4
    return [
        *kills.of_acts(rounds - of_vault, folder, chance),
        *([kills.of_the_vault(of_vault, folder, chance)] if of_vault else []),
    ]


def _alone(run: Callable[[int, Path, random.Random], Tally]) -> Callable[..., list[Tally]]:
    return lambda rounds, folder, chance: [run(rounds, folder, chance)]


KINDS = {
    "kills": Kind(4, 1_000, _both_kills, "programs killed"),
    "imports": Kind(40, 20_000, imports.of_mutated_files, "damaged files, each twice"),
    "flips": Kind(2, 500, flips.of_every_file, "bits flipped in each file"),
    "disks": Kind(2, 50, _alone(full.of_full_disks), "disks filled or made read-only"),
    "clocks": Kind(1, 10, _alone(clocks.of_wrong_clocks), "times through all wrong clocks"),
    "programs": Kind(2, 100, _alone(kills.of_two_programs), "times two programs"),
    "insiders": Kind(15, 1_000, _alone(insiders.of_edits), "rows changed with the key"),
    "children": Kind(8, 300, _alone(year.of_a_year), "children of a clinic year"),
}


def main(arguments: list[str]) -> int:
    """Run the kinds that are asked for; return 1 when anything was lost."""
    options = _parser().parse_args(arguments)
    chance = random.Random(options.seed)  # noqa: S311 -- what to abuse is no secret
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory() as place:
        # The program keeps pins and side logs of these vaults there.
        os.environ["XDG_STATE_HOME"] = str(Path(place) / "state")
        for name, kind in KINDS.items():
            if options.only and name not in options.only:
                continue
            folder = Path(place) / name
            folder.mkdir()
            count = getattr(options, name)
            if count is None:
                count = kind.whole if options.whole else kind.short
            began = time.monotonic()
            tallies += kind.run(count, folder, chance)
            sys.stderr.write(f"{name}: {time.monotonic() - began:.0f} s\n")
    sys.stdout.write(f"{table(tallies)}\nseed {options.seed}\n")
    return 1 if any(tally.lost for tally in tallies) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.whole.abuse")
    parser.add_argument("--whole", action="store_true", help="the whole round: many hours")
    parser.add_argument("--only", nargs="+", choices=sorted(KINDS), help="only these kinds")
    parser.add_argument("--seed", type=int, default=11, help="what happens follows from it")
    for name, kind in KINDS.items():
        parser.add_argument(f"--{name}", type=int, metavar="N", help=kind.of)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
