"""Writes a journal line before any file leaves the vault; for every use case that exports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.db.unit import Store
from desktop_app.destination import demand_free
from desktop_app.errors import CodedError, StorageDenied, StorageFull
from desktop_app.programme.records.children import JournalEntry, Person
from desktop_app.services.common.journal import Journal
from desktop_app.vault.side_log import SideLog


@dataclass(frozen=True, slots=True)
class TakingOut:
    """Journals what leaves the vault before its first byte does."""

    store: Store
    journal: Journal
    side_log: SideLog

    @contextmanager
    def noted(
        self,
        by: Person,
        kind: str,
        out: Path,
        *,
        record_id: int = 0,
        after: Mapping[str, object] | None = None,
    ) -> Iterator[None]:
        """Check the place and write the journal's line; the block then writes the file to it.

        If the block fails, a second line says so.

        Raises: as `demand_free`; Conflict("vault_busy") or StorageDenied("side_log_denied") when
        no line can be written: the block then does not run.
        """
        demand_free(out)
        self.note(by, "export", kind, record_id, after)
        with self.failure_noted(by, "export", kind, record_id):
            yield

    @contextmanager
    def failure_noted(
        self, by: Person, action: str, kind: str, record_id: int = 0
    ) -> Iterator[None]:
        """Raise the block's error, after writing a line about it if that is possible."""
        try:
            yield
        except BaseException:
            with suppress(CodedError):
                self.note(by, f"{action}_failed", kind, record_id)
            raise

    def note(
        self,
        by: Person,
        action: str,
        kind: str,
        record_id: int = 0,
        after: Mapping[str, object] | None = None,
    ) -> None:
        """Write a line into the journal, or into the side log if the vault cannot be written.

        Raises: Conflict("vault_busy"), StorageDenied("side_log_denied").
        """
        try:
            with self.store.unit() as unit:
                self.journal.note(unit, by, action, kind, record_id, after)
                unit.commit()
        except (StorageFull, StorageDenied):
            self.note_aside(by, action, kind, record_id, after)

    def note_aside(
        self,
        by: Person,
        action: str,
        kind: str,
        record_id: int = 0,
        after: Mapping[str, object] | None = None,
    ) -> None:
        """Write a line into the side log. Raises: StorageDenied("side_log_denied")."""
        entry = JournalEntry(
            entry_id=0,
            at=self.journal.clock(),
            account=by.account,
            action=action,
            kind=kind,
            record_id=record_id,
            before=None,
            after=after,
        )
        self.side_log.add([entry])
