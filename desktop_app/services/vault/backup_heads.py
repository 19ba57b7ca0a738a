"""Compares the journal with the heads that the backups keep of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop_app.db.unit import Unit
from desktop_app.destination import BACKUP_FOLDER
from desktop_app.errors import CodedError, Problem
from desktop_app.exchange.vault_backup_file import SUFFIX, About, read_manifest
from desktop_app.programme.records.children import JournalEntry
from desktop_app.services.vault.backup import CHOSEN_FOLDER
from desktop_app.vault import evidence
from desktop_app.vault.vault import Vault


def backup_findings(unit: Unit, vault: Vault) -> Iterator[Problem]:
    """Yield journal_unlike_backup (file) for each backup whose journal this one does not continue.

    Only backups that were made under the present data key and since the last restore say anything,
    and only in the folders of the daily backups.
    """
    restored = next(iter(unit.journal.search(action="restore", kind="vault", limit=1)), None)
    for path in _backups(unit, vault):
        with suppress(CodedError):
            manifest = read_manifest(path)
            about = manifest.about
            if about.vault_id != vault.header.vault_id or not about.journal_seal:
                continue
            if restored is not None and _was_made_before(about, restored):
                continue
            if evidence.seal(manifest.sealed_part, vault.key_hex) != manifest.seal:
                continue
            if about.journal_id < unit.journal.first_id:
                continue
            if unit.heads.seal_of(about.journal_id) != bytes.fromhex(about.journal_seal):
                yield Problem(
                    field="journal", code="journal_unlike_backup", figures={"file": path.name}
                )


def _was_made_before(about: About, restored: JournalEntry) -> bool:
    """Whether a backup is older than a restore: by its number, since a clock may have been wrong.

    An older program noted no number, and a stick that was not there then may hold higher ones.
    """
    last: Any = (restored.after or {}).get("sequence", 0)
    return about.sequence <= last or about.made_at <= restored.at


def _backups(unit: Unit, vault: Vault) -> Iterator[Path]:
    chosen = unit.facility.get(CHOSEN_FOLDER)
    folders = {vault.folder / BACKUP_FOLDER, *([Path(chosen)] if chosen else [])}
    for folder in sorted(folders):
        with suppress(OSError):
            yield from sorted(folder.glob(f"*{SUFFIX}"))
