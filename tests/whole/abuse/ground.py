"""The vaults that are abused, and what must be true of each of them afterwards."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.app import App, open_app
from desktop_app.errors import CodedError, Invalid, Problem
from desktop_app.services.vault import access
from desktop_app.services.vault.verify import verify
from desktop_app.vault.own_folder import own_folder
from tests.services.conftest import FAST, NOW, PASSWORD
from tests.services.tables import Tables, all_tables
from tests.services.test_replay_law import ACTS

ACTS_BEFORE = 12
"""How many random acts a vault has seen before it is abused."""


def make(folder: Path, chance: random.Random, *, children: int = 12) -> None:
    """Make a vault of invented children to whom random things happened, and close it."""
    created = access.create_vault(
        folder,
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    app = open_app(created.vault, lambda: NOW)
    app.demo.fill(children, 1, by=app.person)
    for _ in range(ACTS_BEFORE):
        act(app, chance)
    app.backups.to_folder(by=app.person)
    app.close()


def act(
    app: App, chance: random.Random, begins: Callable[[str], None] = lambda _name: None
) -> str | None:
    """Do one random act of all that write; return its name, or None where it was not possible."""
    name = chance.choice(sorted(ACTS))
    begins(name)
    try:
        ACTS[name](app, chance.randrange(30))
    except (CodedError, Invalid, LookupError, AssertionError):
        # The acts assert what they need, such as a child who qualifies.
        return None
    return name


@contextmanager
def opened(folder: Path, now: datetime = NOW) -> Iterator[App]:
    """Open a vault as its admin."""
    app = open_app(access.unlock(folder, PASSWORD, how=FAST), lambda: now)
    try:
        yield app
    finally:
        app.close()


@contextmanager
def computer_forgets() -> Iterator[None]:
    """Forget afterwards how far this computer saw any vault come meanwhile.

    For copies of one vault: what was written in one of them is not lost in the next.
    """
    before = {path: path.read_bytes() for path in own_folder().glob("*.head")}
    try:
        yield
    finally:
        for path in own_folder().glob("*.head"):
            if path not in before:
                path.unlink()
        for path, head in before.items():
            path.write_bytes(head)


def newest_line(app: App) -> int:
    """Return the id of the journal's last line about a change: all before it is on the disk."""
    with app._store.reading() as unit:
        return int(unit.journal.newest_change())


def findings(folder: Path) -> tuple[Problem, ...]:
    """Return what a whole check finds in a closed vault, each record rebuilt from the journal."""
    how = replace(FAST, writer=False)
    with access.unlock(folder, PASSWORD, how=how) as vault:
        return verify(vault, all_scores=True)


def content(folder: Path) -> Tables:
    """Return every row of every record of a closed vault."""
    with opened(folder) as app:
        return all_tables(app)


def demand_sound(folder: Path) -> None:
    """AssertionError when a whole check finds anything."""
    found: Any = findings(folder)
    assert found == (), f"{found[0].code} and {len(found) - 1} more"
