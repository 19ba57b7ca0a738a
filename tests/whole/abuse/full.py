"""Fills the disk at a random moment of the work, and makes it read-only."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path

from desktop_app.app import App
from desktop_app.errors import CodedError, Invalid
from tests.whole.disks import a_small_disk

from .ground import act, content, demand_sound, findings, make, newest_line, opened
from .tally import Tally


def of_full_disks(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Work until the disk is full, go on in vain, and look at what is left once there is room."""
    tally = Tally("full and read-only disks")
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(rounds):
        with (
            tally.attempt(f"disk {number}"),
            a_small_disk(folder / f"disk-{number}") as disk,
        ):
            vault = disk.folder / "vault"
            make(vault, chance, children=3)
            with opened(vault) as app:
                for _ in range(chance.randrange(3)):
                    act(app, chance)
                last = newest_line(app)
                with disk.full() if number % 2 == 0 else disk.read_only():
                    tally.noticed += not _works(app, chance)
                assert newest_line(app) >= last, "acknowledged lines are gone"
                act(app, chance)
            demand_sound(vault)
            with disk.full(), suppress(CodedError), opened(vault) as app:
                app.children.search("", by=app.person)
            assert findings(vault) == ()
            assert content(vault)
    return tally


def _works(app: App, chance: random.Random) -> bool:
    """Try some acts and the reading of a list; return whether any act was still possible."""
    done = [act(app, chance) for _ in range(4)]
    with suppress(CodedError, Invalid):
        app.backups.to_folder(by=app.person)
    app.children.search("", by=app.person)
    return any(done)
