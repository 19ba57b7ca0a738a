"""Stores and reads families; a table of its own says which child belongs to which family."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from desktop_app.db.bulk import insert_many
from desktop_app.db.programme_tables import family_children
from desktop_app.db.record_tables import FAMILIES
from desktop_app.db.records_table import RecordStore
from desktop_app.programme.records.family import Family, House

_FAMILY_OF = select(family_children.c.family_id).where(
    family_children.c.child_id == bindparam("child")
)
_CHILDREN_OF = (
    select(family_children.c.child_id)
    .where(family_children.c.family_id == bindparam("family"))
    .order_by(family_children.c.child_id)
)
_MEMBERS = select(family_children.c.family_id, family_children.c.child_id).order_by(
    family_children.c.child_id
)
_LEAVE = delete(family_children).where(family_children.c.family_id == bindparam("family"))


class FamilyStore:
    """The families of the register's children, each with its children in the order of their ids."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection
        self._records = RecordStore(connection, FAMILIES)

    def get(self, family_id: int) -> Family | None:
        """Return the family; None when there is none or it was removed."""
        found = self._records.get(family_id)
        return None if found is None else self._whole(found)

    def of_child(self, child_id: int) -> Family | None:
        """Return the family that the child belongs to; None when none is known."""
        family_id = self._connection.execute(_FAMILY_OF, {"child": child_id}).scalar()
        return None if family_id is None else self.get(family_id)

    def all(self) -> Iterator[Family]:
        """Return all families in the order of entry; only while the unit is open."""
        members: dict[int, list[int]] = defaultdict(list)
        for family_id, child_id in self._connection.execute(_MEMBERS):
            members[family_id].append(child_id)
        for family in self._records.all():
            yield replace(family, children=tuple(members[family.family_id]))

    def houses(self) -> Mapping[int, House]:
        """Return the house of every child whose family is recorded, by child id."""
        found = {family.family_id: family.house for family in self._records.all()}
        return {
            child_id: found[family_id]
            for family_id, child_id in self._connection.execute(_MEMBERS)
            if family_id in found
        }

    def add(self, family: Family) -> Family:
        """Add a family with its children and return it with its id.

        Raises: Conflict("child_in_family") when a child belongs to another.
        """
        added = self._records.add(family)
        self._put_children(added)
        return self._whole(added)

    def update(self, family: Family) -> None:
        """Replace the family's fields and children. Raises: NotFound, Conflict as `add`."""
        self._records.update(family)
        self._connection.execute(_LEAVE, {"family": family.family_id})
        self._put_children(family)

    def set_removed(self, family_id: int, at: datetime | None) -> None:
        """Mark the family as removed at `at`, or restore it with None. Raises: NotFound."""
        self._records.set_removed(family_id, at)

    def _put_children(self, family: Family) -> None:
        rows = (
            {"child_id": child_id, "family_id": family.family_id}
            for child_id in sorted(set(family.children))
        )
        insert_many(self._connection, family_children, rows)

    def _whole(self, family: Family) -> Family:
        found = self._connection.execute(_CHILDREN_OF, {"family": family.family_id})
        return replace(family, children=tuple(found.scalars()))
