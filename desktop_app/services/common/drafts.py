"""Use cases of drafts: keep what is typed inside the encrypted vault, find it again, forget it.

A draft is not journaled, for nobody has said yet that it is true; what is saved in the end is.
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


@dataclass(frozen=True, slots=True)
class Drafts:
    """What each person typed into a form and has not saved."""

    store: Store
    clock: Clock

    def keep(self, form: str, content: Mapping[str, Any], *, by: Person) -> None:
        """Keep a form's content (JSON values) in place of what was kept; on the disk on return.

        Raises: NotAllowed, StorageFull, StorageDenied, Conflict("vault_busy").
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            unit.drafts.put(by.account, form, Draft(at=self.clock(), content=content))
            unit.commit()

    def of(self, form: str, *, by: Person) -> Draft | None:
        """Return what this person left unsaved in a form; None when nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return unit.drafts.of(by.account, form)

    def drop(self, form: str, *, by: Person) -> None:
        """Forget what was kept: it is saved now, or given up."""
        require(by, Right.VIEW)
        with self.store.unit() as unit:
            unit.drafts.drop(by.account, form)
            unit.commit()
