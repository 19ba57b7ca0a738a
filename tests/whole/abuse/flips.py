"""Flips one bit of any file of a vault: the damage does no harm, or is noticed."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from desktop_app.app import open_app
from desktop_app.errors import CodedError
from desktop_app.services.vault import access
from desktop_app.services.vault.restore import restore
from tests.services.conftest import FAST, NOW, PASSWORD
from tests.services.tables import Tables, all_tables

from .ground import act, computer_forgets, content, demand_sound, findings, make, opened
from .tally import Tally

ENDING = ".berlian"


def of_every_file(rounds: int, folder: Path, chance: random.Random) -> list[Tally]:
    """Flip `rounds` bits of each file of a vault that a crash left with its write-ahead log."""
    crashed = _crashed(folder / "crashed", chance)
    with computer_forgets():
        before = content(Path(shutil.copytree(crashed, folder / "reference")))
        demand_sound(folder / "reference")
    files = sorted(path.relative_to(crashed) for path in crashed.rglob("*") if path.is_file())
    names: dict[str, Tally] = {}
    for file in files:
        kind = f"flip: {file.parent / f'*{file.suffix}' if file.suffix == ENDING else file}"
        tally = names.setdefault(kind, Tally(kind))
        size = (crashed / file).stat().st_size
        for _ in range(rounds if size else 0):
            place, bit = chance.randrange(size), chance.randrange(8)
            with computer_forgets(), tally.attempt(f"byte {place} bit {bit}"):
                damaged = Path(shutil.copytree(crashed, folder / "damaged"))
                try:
                    _flip(damaged / file, place, bit)
                    is_backup = file.suffix == ENDING
                    check = _noticed_in_backup if is_backup else _noticed
                    tally.noticed += check(damaged / file if is_backup else damaged, before)
                finally:
                    shutil.rmtree(damaged)
    return list(names.values())


def _crashed(folder: Path, chance: random.Random) -> Path:
    """Return a vault as a power cut leaves it: its last commits stand only in the log."""
    alive = folder.with_name("alive")
    # A small vault: a bit flipped in it is more often one that counts.
    make(alive, chance, children=2)
    # A power cut would leave it no time to note on the computer, as it closes, how far it came.
    with computer_forgets(), opened(alive) as app:
        while not any(act(app, chance) for _ in range(3)):
            continue
        app.children.search("", by=app.person)
        if app._head_file is not None:
            app._head_file.settle()
        shutil.copytree(alive, folder)
    shutil.rmtree(alive)
    return folder


def _flip(path: Path, place: int, bit: int) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 1 << bit
    path.write_bytes(damaged)


def _noticed(folder: Path, before: Tables) -> bool:
    """Return whether the damage is noticed; AssertionError when it is not and anything differs."""
    try:
        app = open_app(access.unlock(folder, PASSWORD, how=FAST), lambda: NOW)
    except CodedError:
        return True
    try:
        after: Tables | None = all_tables(app)
    except CodedError:
        after = None
    app.close()
    try:
        found = findings(folder)
    except CodedError:
        return True
    if found or after is None:
        return True
    assert after == before, "records differ and no check says so"
    return False


def _noticed_in_backup(file: Path, before: Tables) -> bool:
    into = file.parent.parent.with_name("restored")
    try:
        restore(file, into, PASSWORD, how=FAST)
        found = findings(into)
    except CodedError:
        return True
    finally:
        if into.exists():
            shutil.rmtree(into)
    # A backup is older than the vault; what it restores must be sound.
    assert before
    return bool(found)
