"""Makes the journal line of every write: who, when, what, before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any, cast

from desktop_app.db.unit import Unit
from desktop_app.programme.records.children import JournalEntry, Person
from desktop_app.programme.records.kinds import id_of, kind_of
from desktop_app.programme.records.plain_text import legible
from desktop_app.programme.records.values import plain

Clock = Callable[[], datetime]
"""Returns the present time with its zone; tests replace it."""


@dataclass(frozen=True, slots=True)
class Journal:
    """Writes journal lines into the unit of work in which the change itself is made."""

    clock: Clock
    name_of: Callable[[str], str] = str
    """Returns the name of an account's person; the account itself where nobody knows it."""

    def write(
        self,
        unit: Unit,
        by: Person,
        action: str,
        *,
        before: object | None,
        after: object | None,
    ) -> None:
        """Journal a change of a record: all fields if new or removed, else the changed ones."""
        unit.journal.write_many([self.line(by, action, before=before, after=after)])

    def line(
        self, by: Person, action: str, *, before: object | None, after: object | None
    ) -> JournalEntry:
        """Return the line that `write` writes, for callers that write many lines at once.

        Raises: ValueError when `before` and `after` are both None.
        """
        record = after or before
        if record is None:
            raise ValueError("a journal line needs a record")
        # The stores keep a record legible, too: a line says what was stored.
        old, new = _difference(before, legible(after))
        return JournalEntry(
            entry_id=0,
            at=self.clock(),
            account=by.account,
            action=action,
            kind=kind_of(record).name,
            record_id=id_of(record),
            before=old,
            after=new,
        )

    def note(
        self,
        unit: Unit,
        by: Person,
        action: str,
        kind: str,
        record_id: int = 0,
        after: Mapping[str, object] | None = None,
    ) -> None:
        """Journal an action that is not a change of one record: a read, an import, an export."""
        unit.journal.write(
            at=self.clock(),
            account=by.account,
            action=action,
            kind=kind,
            record_id=record_id,
            before=None,
            after=after,
        )


def as_fields(record: object) -> dict[str, object]:
    """Return the record's filled fields as JSON values."""
    found = {name: plain(getattr(record, name)) for name in _field_names(cast("Any", type(record)))}
    return {name: value for name, value in found.items() if value not in (None, "", {}, [])}


@cache
def _field_names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast("Any", record)))


def _difference(
    before: object | None, after: object | None
) -> tuple[dict[str, object] | None, dict[str, object] | None]:
    if before is None or after is None:
        return (as_fields(before) if before else None, as_fields(after) if after else None)
    old, new = as_fields(before), as_fields(after)
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return (
        {name: old.get(name) for name in changed},
        {name: new.get(name) for name in changed},
    )
