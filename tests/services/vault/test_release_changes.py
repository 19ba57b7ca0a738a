"""A register in use learns from the journal which rules a new release of the program changed."""

import shutil
from dataclasses import replace
from pathlib import Path

from desktop_app.app import open_app
from desktop_app.programme.records.children import JournalEntry
from desktop_app.services.vault import access
from tests.services.conftest import FAST, FIRST_KEY, NOW, PASSWORD
from tests.services.test_first_vault import FIRST


def release_lines(folder: Path, accept_key: str | None = None) -> list[JournalEntry]:
    """Open the register once and return what its journal says of changed rules."""
    how = replace(FAST, accept_key=accept_key)
    app = open_app(access.unlock(folder, PASSWORD, how=how), clock=lambda: NOW)
    try:
        with app._store.reading() as unit:
            assert unit.journal.verify() == ()
            found = unit.journal.search(limit=1_000)
    finally:
        app.close()
    return [line for line in found if line.action == "release"]


def test_the_changed_kbm_is_told_once(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FIRST, tmp_path / "vault"))
    [line] = release_lines(folder, FIRST_KEY)
    assert (line.kind, line.after) == (
        "rule",
        {"key": "weight_gain.boys.used", "before": 0, "after": 1},
    )
    assert release_lines(folder) == [line]
