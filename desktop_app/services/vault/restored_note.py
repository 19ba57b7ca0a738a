"""Tells of a restore: a note beside the restored database, then a journal line and a notice.

The restored database may be under a key that nobody typed, so the note waits beside it until the
next sign-in opens it. The notice stays until an admin has seen it whom the restore did not bring
back: the first to sign in may be just the person who had been removed.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.durable import storage_errors, write_durably
from desktop_app.errors import CodedError
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.rights import Right, may

NOTE_NAME = "restored.json"
SEQUENCE = "backup_sequence"
"""The setting with the number of the last backup."""
_STANDING = "restored"
"""The notice that is still shown, in the database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredNote:
    """What the next to sign in are told."""

    made_at: str
    """When the backup was made, as ISO time."""
    at: str
    by: str
    """Who restored it; "" where nothing was replaced and no password was asked for."""
    returning: tuple[str, ...]
    """Accounts that are valid again though they were removed or had another role."""
    sequence: int = 0
    """The highest number of a backup that was made before; 0 where an older program restored."""
    erased: tuple[int, ...] = ()
    """The numbers of children who had been erased for good and are in the register again."""


def leave(folder: Path, note: RestoredNote) -> None:
    """Write the note into the folder that is about to become the vault."""
    write_durably(folder / NOTE_NAME, json.dumps(asdict(note)).encode())


def is_left(folder: Path) -> bool:
    """Whether a restore is still to be told."""
    return (folder / NOTE_NAME).exists()


def enter(store: Store, journal: Journal, folder: Path, by: Person) -> None:
    """Write the note, if there is one, into the journal as the act of who restored.

    While that cannot be written the note stays, and nobody is kept from the vault.
    """
    with suppress(CodedError):
        note = _read(folder / NOTE_NAME)
        if note is None:
            return
        with store.unit() as unit:
            # The journal of the vault that was replaced named them; the backup may be of before
            # some of them were registered.
            here = _stored(unit, note.erased)
            note = replace(note, erased=here)
            after = {
                **asdict(note),
                "returning": ", ".join(note.returning),
                "erased": ", ".join(map(str, here)),
            }
            restorer = Person(account=note.by or by.account, role=by.role)
            journal.note(unit, restorer, "restore", "vault", after=after)
            unit.facility.set(_STANDING, json.dumps(asdict(note)))
            # Backups that are made from now on get higher numbers than all before.
            known = int(unit.facility.get(SEQUENCE) or 0)
            unit.facility.set(SEQUENCE, str(max(known, note.sequence)))
            unit.commit()
        with storage_errors():
            (folder / NOTE_NAME).unlink(missing_ok=True)


def standing(store: Store) -> RestoredNote | None:
    """Return the restore of which an admin has yet to say that it is known; None without one."""
    with store.reading() as unit:
        note = _note(unit.facility.get(_STANDING) or "")
        if note is None:
            return None
        # Whoever was erased again meanwhile is no longer told of.
        return replace(note, erased=_stored(unit, note.erased))


def seen(store: Store, journal: Journal, by: Person) -> None:
    """Drop the notice, for an admin whom the restore did not bring back; for others it stays."""
    note = standing(store)
    if note is None or not may(by, Right.ADMINISTER):
        return
    if by.account in note.returning and by.account != note.by:
        return
    with store.unit() as unit:
        unit.facility.set(_STANDING, "")
        journal.note(unit, by, "restore_seen", "vault")
        unit.commit()


def _stored(unit: Unit, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Return which of these children the database has, removed or not."""
    there = {child.child_id for child, _ in unit.history.removed_children()} if numbers else set()
    there |= unit.children.many(numbers).keys()
    return tuple(number for number in numbers if number in there)


def told_at(note: RestoredNote) -> datetime:
    """Return when the backup was made, in this computer's zone."""
    return datetime.fromisoformat(note.made_at).astimezone()


def _read(path: Path) -> RestoredNote | None:
    with storage_errors():
        try:
            return _note(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, UnicodeDecodeError):
            return None


def _note(text: str) -> RestoredNote | None:
    try:
        found = json.loads(text)
        return RestoredNote(
            made_at=datetime.fromisoformat(found["made_at"]).isoformat(),
            at=str(found["at"]),
            by=str(found["by"]),
            returning=tuple(map(str, found["returning"])),
            sequence=int(found.get("sequence", 0)),
            erased=tuple(map(int, found.get("erased", ()))),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
