"""Kills programs at any moment: while they make, upgrade, re-key and back up, and in all acts."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from pathlib import Path

from desktop_app.errors import Locked
from desktop_app.services.vault import access
from tests.services.conftest import FAST, PASSWORD
from tests.whole import killing
from tests.whole.dying import Say, killed

from .ground import act, computer_forgets, content, demand_sound, make, newest_line, opened
from .tally import Tally

MOST_SECONDS = 0.5
FRESH_AFTER = 10
"""After so many kills a fresh vault takes the next, so that a check stays short."""


def of_acts(rounds: int, folder: Path, chance: random.Random) -> list[Tally]:
    """Kill a program that does one random act after another; what it acknowledged must stand."""
    tally, kinds = Tally("kill: all writing acts"), Tally("kill: kinds of acts cut in the middle")
    cut: set[str] = set()
    template = folder / "acts"
    make(template, chance, children=3)
    for start in range(0, rounds, FRESH_AFTER):
        vault = Path(shutil.copytree(template, folder / "acts-now"))
        with computer_forgets():
            for _ in range(start, min(rounds, start + FRESH_AFTER)):
                seed = chance.randrange(1 << 30)
                with tally.attempt(f"seed {seed}"):
                    words = killed(chance.uniform(0, MOST_SECONDS), act_for_ever, vault, seed)
                    if words[-1].startswith("begins "):
                        cut.add(words[-1])
                    acknowledged = [int(one[5:]) for one in words if one.startswith("done ")]
                    with opened(vault) as app:
                        assert newest_line(app) >= acknowledged[-1], "acknowledged lines are gone"
                    demand_sound(vault)
        shutil.rmtree(vault)
    kinds.tried = len(cut)
    return [tally, kinds]


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


def act_for_ever(say: Say, vault: Path, seed: int) -> None:
    """Do random acts until killed; say what begins, and the journal's newest line after it."""
    chance = random.Random(seed)  # noqa: S311 -- what to do next is no secret
    with opened(vault) as app:
        while True:
            say(f"done {newest_line(app)}")
            act(app, chance, begins=lambda name: say(f"begins {name}"))


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
