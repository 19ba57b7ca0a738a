"""Use cases of erasing a child for good: what would go, on what ground, and what still holds her.

Erasing removes her rows, and from the journal's lines the values with their salt. The lines stay:
who did what and when, about which number. Backups made before still hold her until they run out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Protocol

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.erasure import (
    Erasure,
    ErasureReason,
    erasure_problems,
    kept_until,
)
from desktop_app.services.child.all_records import records_of
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.register.children import merged_into


class OlderCopies(Protocol):
    """Names the encrypted copies of the vault that exist now."""

    def copies(self) -> tuple[Path, ...]:
        """Return the backups and the copies before migrations, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureView:
    """What erasing a child would mean."""

    child: Child
    last_seen: date
    """The last day that any of her records names, until today."""
    kept_until: date
    """From this day on the law no longer asks to keep the records."""
    records: Mapping[str, int]
    """How many records of each kind would go, removed ones too."""
    with_merged: int
    """How many records of the same child that were merged into hers go as well."""
    copies: tuple[Path, ...]
    """Backups and other copies that hold her until they run out."""


@dataclass(frozen=True, slots=True)
class Erasing:
    """Erasing children; an admin's act."""

    store: Store
    journal: Journal
    older: OlderCopies

    def view(self, child_id: int, *, by: Person) -> ErasureView:
        """Return what would go. Raises: NotFound, Conflict("child_merged")."""
        require(by, Right.ADMINISTER)
        with self.store.reading() as unit:
            child, merged = self._found(unit, child_id)
            records = unit.erasing.records_of(child_id)
            last_seen = self._last_seen(unit, child)
        return ErasureView(
            child=child,
            last_seen=last_seen,
            kept_until=kept_until(last_seen),
            records={kind: len(numbers) for kind, numbers in records.items() if kind != "child"},
            with_merged=len(merged),
            copies=self.older.copies(),
        )

    def erase(self, erasure: Erasure, *, by: Person) -> Saved[Erasure]:
        """Erase a child, removed or not, with the records that were merged into hers.

        Raises: Invalid, NotFound, Conflict("child_merged") for one merged into another.
        """
        require(by, Right.ADMINISTER)
        copies = self.older.copies()
        with self.store.unit() as unit:
            child, merged = self._found(unit, erasure.child_id)
            today = self.journal.clock().date()
            problems = erasure_problems(erasure, self._last_seen(unit, child), today)
            accept(tuple(problems), NOBODY_CONFIRMED)
            self._erase(unit, erasure, (child, *merged), copies, by)
            unit.commit()
        self.store.settle()
        return Saved(record=erasure, changes=Changes(everything=True))

    def overdue(self, *, by: Person) -> tuple[Child, ...]:
        """Return the children whose records need not be kept any longer, removed ones too."""
        require(by, Right.ADMINISTER)
        today = self.journal.clock().date()
        with self.store.reading() as unit:
            known = chain(unit.children.all(), (one for one, _ in unit.history.removed_children()))
            # Nobody is seen before birth: only who was born so long ago can be overdue.
            old = [child for child in known if kept_until(child.birth_date) <= today]
            return tuple(
                child
                for child in old
                if kept_until(self._last_seen(unit, child)) <= today
                and merged_into(unit, child.child_id) is None
            )

    def erase_overdue(self, *, by: Person) -> Saved[tuple[Child, ...]]:
        """Erase all of `overdue`, each in a transaction of its own; return them."""
        found = self.overdue(by=by)
        for child in found:
            over = Erasure(child_id=child.child_id, reason=ErasureReason.RETENTION_OVER)
            self.erase(over, by=by)
        return Saved(record=found, changes=Changes(everything=True))

    def _erase(
        self,
        unit: Unit,
        erasure: Erasure,
        found: tuple[Child, ...],
        copies: tuple[Path, ...],
        by: Person,
    ) -> None:
        texts = [text for child in found for text in (child.name, child.mother, child.nik) if text]
        erased = unit.erasing.erase([child.child_id for child in found], texts)
        after: dict[str, object] = {
            "lines": erased.lines,
            "rows": erased.rows,
            "reason": erasure.reason,
            "notes": erasure.note,
            "copies": [path.name for path in copies],
        }
        self.journal.note(unit, by, "erase", "child", erasure.child_id, after)
        if erased.shared:
            unit.take_stock(self.journal.clock(), by.account)

    def _found(self, unit: Unit, child_id: int) -> tuple[Child, tuple[Child, ...]]:
        """Return a child, removed or not, and those whose records were merged into hers."""
        removed = {child.child_id: child for child, _ in unit.history.removed_children()}
        child = unit.children.get(child_id) or removed.get(child_id)
        if child is None:
            raise NotFound("child_unknown")
        if merged_into(unit, child_id) is not None:
            raise Conflict("child_merged")
        into: dict[int, list[Child]] = {}
        for other in removed.values():
            target = merged_into(unit, other.child_id)
            if target is not None:
                into.setdefault(target, []).append(other)
        merged: list[Child] = []
        waiting = [child_id]
        while waiting:
            parts = into.get(waiting.pop(), [])
            merged += parts
            waiting += (one.child_id for one in parts)
        return child, tuple(merged)

    def _last_seen(self, unit: Unit, child: Child) -> date:
        today = self.journal.clock().date()
        days = [child.birth_date]
        if unit.children.get(child.child_id) is not None:
            found = records_of(unit, child.child_id)
            of_kinds = (records for _, records in found.files.values())
            days += (one.visit.visit_date for one in found.visits)
            days += (day for record in chain.from_iterable(of_kinds) for day in _days_of(record))
        else:
            visits = unit.visits.of_child(child.child_id)
            days += (one.visit.visit_date for one in visits)
        return max(day for day in days if day <= today)


def _days_of(record: object) -> list[date]:
    if not is_dataclass(record):
        return []
    values = (getattr(record, field.name) for field in fields(record))
    return [value for value in values if isinstance(value, date)]
