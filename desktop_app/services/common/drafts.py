"""Use cases of drafts: keep what is typed inside the encrypted vault, return it, delete it.

A draft is not journaled, since nobody has stated yet that it is true; the final save is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.db.unit import Store
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.draft import Draft
from desktop_app.services.common.journal import Clock
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.screen import excused


@dataclass(frozen=True, slots=True)
class Drafts:
    """What each person typed into a form and has not saved."""

    store: Store
    clock: Clock

    def keep(self, form: str, content: Mapping[str, Any], *, by: Person) -> None:
        """Store a form's content (JSON values), replacing the earlier draft; on the disk on return.

        Raises: NotAllowed, StorageFull, StorageDenied, Conflict("vault_busy").
        """
        require(by, Right.INPUT)
        # What was typed before the screen was locked must not be lost by the lock.
        with excused(), self.store.unit() as unit:
            unit.drafts.put(by.account, form, Draft(at=self.clock(), content=content))
            unit.commit()

    def of(self, form: str, *, by: Person) -> Draft | None:
        """Return this person's draft of a form; None without one."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return unit.drafts.of(by.account, form)

    def drop(self, form: str, *, by: Person) -> None:
        """Delete the draft: its content was saved or discarded."""
        require(by, Right.VIEW)
        with excused(), self.store.unit() as unit:
            unit.drafts.drop(by.account, form)
            unit.commit()
