"""Kills a program that saves, migrates, re-keys and backs up, and looks at what is left.

    python -m tests.whole.killing ROUNDS

ends with 1 and says what was lost at the first loss. The suite runs a short form.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from desktop_app.app import App, open_app
from desktop_app.errors import NotFound
from desktop_app.programme.records.children import Child, Sex, Visit
from desktop_app.services.vault import access
from desktop_app.services.vault.restore import inspect, restore
from desktop_app.services.vault.verify import verify
from desktop_app.vault.keys import KdfParameters

from .dying import Say, killed

HOW = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
PASSWORD = "kebun teh di lereng"
CHECKOUT = Path(__file__).resolve().parents[2]
OLD_VAULT = CHECKOUT / "tests" / "data" / "vaults" / "first"
OLD_KEY = "VEGP-767R-GSX1-MFDX"
"""The old vault's key fingerprint."""
BORN = date(2024, 1, 1)
CONFIRMED = frozenset({"z_jump_wei", "z_jump_len", "who_flag_wei", "who_flag_wfl", "who_flag_bmi"})
MOST_SECONDS_BEFORE_KILL = 0.8
ACTIVITIES = ("save", "save", "rekey", "back up")


def make(folder: Path) -> None:
    created = access.create_vault(
        folder,
        facility="Puskesmas",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=HOW,
    )
    app = open_app(created.vault)
    app.demo.fill(20, 1, by=app.person)
    app.close()


@contextmanager
def opened(folder: Path) -> Iterator[App]:
    app = open_app(access.unlock(folder, PASSWORD, how=HOW))
    try:
        yield app
    finally:
        app.close()


# ---- what is killed ---------------------------------------------------------------------------


def work_for_ever(say: Say, folder: Path, seed: int) -> None:
    """Save, re-key and back up in a random order; say each thing once it is on the disk."""
    chance = random.Random(seed)  # noqa: S311 -- what to do next is no secret
    app = open_app(access.unlock(folder, PASSWORD, how=HOW))
    say("begun")
    while True:
        activity = chance.choice(ACTIVITIES)
        if activity == "save":
            save_some(say, app, chance)
        elif activity == "rekey":
            app = app.rekeyed()
            say("rekeyed")
        else:
            report = app.backups.make(folder.with_name("backup.berlian"), by=app.person)
            say(f"backed-up {report.visits}")


def save_some(say: Say, app: App, chance: random.Random) -> None:
    child = Child(name="Anak Uji", sex=Sex.FEMALE, birth_date=BORN, desa="Balokang")
    child = app.children.register(child, confirmed={"child_perhaps_known"}, by=app.person).record
    for number in range(5):
        day = BORN + timedelta(days=365 + 30 * number)
        weight_kg = round(chance.uniform(8.5, 9.5), 2)
        visit = Visit(child_id=child.child_id, visit_date=day, weight_kg=weight_kg)
        saved = app.visits.record(visit, confirmed=CONFIRMED, by=app.person).record
        say(f"saved {saved.visit_id} {weight_kg}")


def make_aloud(say: Say, folder: Path) -> None:
    """Make a vault."""
    say("begun")
    make(folder)


def upgrade_aloud(say: Say, folder: Path) -> None:
    """Upgrade the first program's vault."""
    vault = access.unlock(folder, PASSWORD, how=HOW)
    say("begun")
    open_app(vault).close()


# ---- who kills and looks ----------------------------------------------------------------------


@dataclass(slots=True)
class Acknowledged:
    """What killed programs said was on the disk."""

    weights_kg: dict[int, float] = field(default_factory=dict)
    backed_up_visits: int | None = None
    counts: Counter[str] = field(default_factory=Counter)

    def take(self, lines: list[str]) -> None:
        for word, *figures in (line.split() for line in lines):
            self.counts[word] += 1
            if word == "saved":
                self.weights_kg[int(figures[0])] = float(figures[1])
            elif word == "backed-up":
                self.backed_up_visits = int(figures[0])


def kill(chance: random.Random, work: Callable[..., None], *arguments: Any) -> list[str]:
    """Start a program, kill it at a random moment after its first word; return its words."""
    return killed(chance.uniform(0, MOST_SECONDS_BEFORE_KILL), work, *arguments)


def check(folder: Path, known: Acknowledged) -> None:
    """AssertionError when anything that was acknowledged is lost or anything is unsound."""
    with opened(folder) as app, app._store.reading() as unit:
        stored = {mv.visit.visit_id: mv.visit.weight_kg for mv in unit.visits.all()}
    lost = {n for n, weight_kg in known.weights_kg.items() if stored.get(n) != weight_kg}
    assert not lost, f"{len(lost)} acknowledged visits are lost or changed"
    with access.unlock(folder, PASSWORD, how=HOW) as vault:
        assert verify(vault, all_scores=True) == (), "the vault is not sound"
    left = [path.name for path in folder.iterdir() if path.name.startswith(".")]
    assert not left, "the killed program's files are still there"
    if known.backed_up_visits is not None:
        check_backup(folder.with_name("backup.berlian"), known.backed_up_visits)


def check_backup(file: Path, least_visits: int) -> None:
    assert inspect(file).visits >= least_visits, "an acknowledged backup was lost"
    into = file.with_name("restored")
    report = restore(file, into, PASSWORD, how=HOW)
    assert report.visits >= least_visits
    shutil.rmtree(into)


def kill_a_making(folder: Path, chance: random.Random) -> None:
    """A vault whose making was killed is whole, or is none and can be made."""
    kill(chance, make_aloud, folder)
    try:
        with opened(folder):
            pass
    except NotFound:
        make(folder)
    check(folder, Acknowledged())
    shutil.rmtree(folder)


def kill_an_upgrade(folder: Path, chance: random.Random) -> None:
    """A vault of the first program whose upgrade was killed is upgraded by the next start."""
    shutil.copytree(OLD_VAULT, folder)
    access.unlock(folder, PASSWORD, how=replace(HOW, writer=False, accept_key=OLD_KEY)).close()
    kill(chance, upgrade_aloud, folder)
    check(folder, Acknowledged())
    with opened(folder) as app:
        assert [row.name for row in app.children.search(by=app.person)] == ["Rizki", "Syifa Nur"]
    shutil.rmtree(folder)


def run(rounds: int, folder: Path, chance: random.Random) -> Acknowledged:
    """Return what was acknowledged in so many rounds; AssertionError at a loss."""
    vault, known = folder / "vault", Acknowledged()
    make(vault)
    for number in range(rounds):
        if number % 4 == 2:
            kill_an_upgrade(folder / "old", chance)
        elif number % 8 == 5:
            kill_a_making(folder / "new", chance)
        else:
            known.take(kill(chance, work_for_ever, vault, chance.randrange(1 << 30)))
            check(vault, known)
    return known


def main(arguments: list[str]) -> None:
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        # What the program keeps outside of a vault goes with it.
        os.environ["XDG_STATE_HOME"] = str(Path(folder) / "state")
        known = run(int(arguments[0]), Path(folder), random.Random())  # noqa: S311 -- as above
    told = ", ".join(f"{number} {word}" for word, number in sorted(known.counts.items()))
    sys.stdout.write(f"{arguments[0]} kills, {told}, nothing lost\n")


if __name__ == "__main__":
    main(sys.argv[1:])
