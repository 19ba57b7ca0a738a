"""Kills programs at any moment: while they make, upgrade, re-key and back up, and in all acts."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from desktop_app.errors import Locked
from desktop_app.services.vault import access
from tests.services.conftest import FAST, PASSWORD
from tests.whole import killing

from .ground import act, content, demand_sound, make, newest_line, opened
from .tally import Tally

WORKER = "tests.whole.abuse.kills"
MOST_SECONDS = 1.0
REMADE_AFTER = 50
"""After so many kills the vault is made anew, so that a check stays short."""


def of_acts(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Kill a program that does one random act after another; what it acknowledged must stand."""
    tally, vault = Tally("kill: all writing acts"), folder / "acts-0"
    for number in range(rounds):
        if number % REMADE_AFTER == 0:
            vault = folder / f"acts-{number}"
            make(vault, chance)
        seed = chance.randrange(1 << 30)
        with tally.attempt(f"seed {seed}"):
            acknowledged = _killed(vault, seed, chance)
            with opened(vault) as app:
                assert newest_line(app) >= acknowledged, "acknowledged lines are gone"
            demand_sound(vault)
    return tally


def of_the_vault(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Kill a program that makes, upgrades, saves, re-keys and backs up (tests/whole/killing.py)."""
    tally = Tally("kill: make, upgrade, re-key, back up")
    for number in range(0, rounds, 8):
        with tally.attempt(f"round {number}"):
            place = folder / f"vault-{number}"
            place.mkdir(parents=True)
            killing.run(min(8, rounds - number), place, chance)
    tally.tried = rounds
    return tally


def _killed(vault: Path, seed: int, chance: random.Random) -> int:
    """Start the acts, kill them at a random moment; return the last acknowledged journal line."""
    command = [sys.executable, "-m", WORKER, str(vault), str(seed)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=killing.CHECKOUT
    ) as worker:
        assert worker.stdout is not None
        begun = worker.stdout.readline()
        assert begun.startswith("done "), "the program could not open the vault"
        with suppress(subprocess.TimeoutExpired):
            worker.wait(chance.uniform(0, MOST_SECONDS))
        worker.kill()
        # The last line may be cut in the middle: without its line end it acknowledges nothing.
        whole = (begun + worker.stdout.read()).split("\n")[:-1]
    return int(whole[-1].removeprefix("done "))


def act_for_ever(vault: Path, seed: int) -> None:
    """Do random acts until killed; say the journal's newest line after each of them."""
    chance = random.Random(seed)  # noqa: S311 -- what to do next is no secret
    with opened(vault) as app:
        while True:
            sys.stdout.write(f"done {newest_line(app)}\n")
            sys.stdout.flush()
            act(app, chance)


def of_two_programs(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Open a second program beside one that writes: refused or reading, and nothing is lost."""
    tally, vault = Tally("two programs"), folder / "two"
    make(vault, chance)
    for number in range(rounds):
        with tally.attempt(f"round {number}"):
            before = content(vault)
            with opened(vault) as app:
                with suppress(Locked):
                    access.unlock(vault, PASSWORD, how=FAST).close()
                    raise AssertionError("two programs may write")
                name = act(app, chance)
                reader = access.HowToOpen(kdf=FAST.kdf, writer=False)
                with access.unlock(vault, PASSWORD, how=reader) as beside:
                    assert not beside.is_writer
                last = newest_line(app)
            with opened(vault) as app:
                assert newest_line(app) >= last
            demand_sound(vault)
            tally.noticed += name is not None and content(vault) != before
    return tally


if __name__ == "__main__":
    act_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
