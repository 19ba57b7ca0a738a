"""All records except visits that belong to a child, of any kind; for merging two children."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, select, update

from desktop_app.db.programme_tables import family_children, papers
from desktop_app.db.record_tables import OWNED_BY_CHILD

_BY_KIND = {table.kind.name: table for table in OWNED_BY_CHILD}
_ONE_EACH: Mapping[str, Table] = {"papers": papers, "family_member": family_children}
"""Tables with at most one row per child, which has no id of its own."""

Owned = Mapping[str, Sequence[int]]
"""Ids of records by kind. Papers and family membership have no id: the child's id stands there."""


class OwnedStore:
    """The records that belong to children."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def of_child(self, child_id: int) -> dict[str, list[int]]:
        """Return the ids of all the child's records by kind, removed or not; no empty kinds."""
        found = {}
        for kind, table in _BY_KIND.items():
            query = select(table.id_column).where(table.table.c.child_id == child_id)
            found[kind] = list(self._connection.execute(query.order_by(table.id_column)).scalars())
        for kind, single in _ONE_EACH.items():
            query = select(single.c.child_id).where(single.c.child_id == child_id)
            found[kind] = list(self._connection.execute(query).scalars())
        return {kind: numbers for kind, numbers in found.items() if numbers}

    def free_to_move(self, owned: Owned, to_child: int) -> dict[str, list[int]]:
        """Return the records that can be moved to another child: papers only if she has none."""
        taken = self.of_child(to_child)
        return {
            kind: list(numbers)
            for kind, numbers in owned.items()
            if kind not in _ONE_EACH or kind not in taken
        }

    def give(self, owned: Owned, from_child: int, to_child: int) -> None:
        """Move records, removed or not, to another child.

        Raises: Conflict("course_open") when that child would be in two courses at once.
        """
        for kind, numbers in owned.items():
            if kind in _ONE_EACH:
                table = _ONE_EACH[kind]
                condition = table.c.child_id == from_child
            else:
                table = _BY_KIND[kind].table
                condition = _BY_KIND[kind].id_column.in_(numbers)
            self._connection.execute(update(table).where(condition).values(child_id=to_child))
