"""Notices that the journal's last entries are lost, or that its lines are not those once signed.

The next opening compares the journal with the head in the file beside the database. What it finds
becomes a line of the journal and a notice, which stays until an admin has confirmed it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime

from desktop_app.db.journal_rows import STOCK
from desktop_app.db.unit import Store, Unit
from desktop_app.db.vault_chain import finding
from desktop_app.db.vault_heads import JournalHead
from desktop_app.errors import CodedError, Problem
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.rights import Right, may
from desktop_app.services.vault.signing import Signing
from desktop_app.vault.head_file import KeptHead

_STANDING = "journal_lost"
"""The setting with the loss that no admin has confirmed yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostLines:
    """Entries that were acknowledged and are not in the journal any more."""

    count: int
    """How many; 0 when the journal is another one that does not continue the last one seen here."""
    last_at: str
    """When the last entry was made that is still there, as ISO time; "" without any."""

    @property
    def problem(self) -> Problem:
        """Return it as a problem, for `verify` and the command line."""
        if self.count == 0:
            return Problem(field="journal", code="journal_replaced")
        return Problem(field="journal", code="journal_lost", figures={"count": self.count})

    @property
    def told_at(self) -> datetime | None:
        """Return when the last remaining entry was made, in this computer's zone."""
        return datetime.fromisoformat(self.last_at).astimezone() if self.last_at else None


def standing(store: Store) -> LostLines | None:
    """Return the loss that no admin has confirmed yet; None without one."""
    with store.reading() as unit:
        return _standing(unit)


def seen(store: Store, journal: Journal, by: Person) -> None:
    """Drop the notice for an admin; for others it stays."""
    if not may(by, Right.ADMINISTER):
        return
    with store.unit() as unit:
        unit.facility.set(_STANDING, "")
        journal.note(unit, by, "lines_lost_seen", "audit")
        unit.commit()


def enter(store: Store, journal: Journal, kept: Sequence[KeptHead | None], by: Person) -> None:
    """Compare the journal with the kept heads; write what is lost as the opener's finding.

    Nobody is kept from the vault while that cannot be written.
    """
    with suppress(CodedError):
        with store.reading() as unit:
            lost = _most_lost(unit, kept)
        if lost is not None:
            _write(store, journal, lost, by)


def _write(store: Store, journal: Journal, lost: LostLines, by: Person) -> None:
    with store.unit() as unit:
        told = {"lines": lost.count, "last_at": lost.last_at}
        journal.note(unit, by, "lines_lost", "audit", after=told)
        unit.facility.set(_STANDING, json.dumps(asdict(lost)))
        unit.commit()


def _most_lost(unit: Unit, kept: Sequence[KeptHead | None]) -> LostLines | None:
    """Return what the journal lacks of the head that it lacks most of; None when of none."""
    found = [lost for head in kept if (lost := lost_lines(unit, head)) is not None]
    return max(found, key=lambda lost: lost.count, default=None)


def lost_lines(unit: Unit, kept: KeptHead | None) -> LostLines | None:
    """Return what the journal lacks of the head that the file kept; None when it lacks nothing."""
    if kept is None or kept.last_id < unit.journal.first_id:
        return None
    now = unit.heads.now()
    if kept.last_id <= now.last_id and unit.heads.seal_of(kept.last_id) == kept.seal:
        return None
    newest = unit.journal.search(limit=1)
    return LostLines(
        count=max(0, kept.last_id - now.last_id),
        last_at=newest[0].at.isoformat() if newest else "",
    )


def findings(
    unit: Unit, signing: Signing, kept: Sequence[KeptHead | None], *, every_head: bool
) -> Iterator[Problem]:
    """Yield what is wrong with the journal's heads: the newest, or every one.

    Codes: journal_lost (count), journal_replaced, journal_head_forged (entry), journal_by_removed
    (entry, who), journal_unsigned (entry), journal_other_writer (entry, who).
    """
    lost = _most_lost(unit, kept) or _standing(unit)
    if lost is not None:
        yield lost.problem
    heads = list(unit.heads.all())
    for head in heads if every_head else heads[-1:]:
        yield from _wrong_head(head, signing)
    if heads:
        yield from _other_writers(unit, heads)
    elif signing.known_keys():
        # In a vault from before, nothing is signed until an admin has signed in and made the keys.
        first = unit.heads.first_to_be_signed()
        if first is not None:
            yield finding("journal_unsigned", entry=first)


def _wrong_head(head: JournalHead, signing: Signing) -> Iterator[Problem]:
    key = signing.key_that_signed(head.account, head.content, head.signature)
    if key is None:
        yield finding("journal_head_forged", entry=head.last_id)
    elif key.until and head.last_id > key.until:
        yield finding("journal_by_removed", entry=head.last_id, who=head.account)


def _other_writers(unit: Unit, heads: Sequence[JournalHead]) -> Iterator[Problem]:
    """Yield the lines about changes that nobody signed, or somebody else than their account."""
    ahead = iter(heads)
    head: JournalHead | None = next(ahead)
    for entry_id, account, action in unit.heads.writers():
        while head is not None and head.last_id < entry_id:
            head = next(ahead, None)
        if action == STOCK:
            # A step of a migration takes stock for no account.
            continue
        if head is None:
            yield finding("journal_unsigned", entry=entry_id)
        elif account != head.account:
            yield finding("journal_other_writer", entry=entry_id, who=account)


def _standing(unit: Unit) -> LostLines | None:
    try:
        told = json.loads(unit.facility.get(_STANDING) or "")
        return LostLines(count=int(told["count"]), last_at=str(told["last_at"]))
    except (ValueError, KeyError, TypeError):
        return None
