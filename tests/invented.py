"""The invented register that tests of the demonstration and of whole months read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.app import App, open_app
from desktop_app.services.vault import access
from tests.services.conftest import FAST, NOW, PASSWORD

CHILDREN, SEED = 300, 1


@contextmanager
def demonstration(folder: Path) -> Iterator[App]:
    """Make the demonstration as the command makes it, in a new vault."""
    created = access.create_vault(
        folder / "vault",
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    app = open_app(created.vault, clock=lambda: NOW)
    app.demo.fill(CHILDREN, SEED, by=app.person)
    yield app
    app.close()
