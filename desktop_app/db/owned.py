"""Everything but visits that belongs to a child, whatever its kind: for merging two records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table, select, update

from desktop_app.db.programme_tables import family_children, papers
from desktop_app.db.record_tables import OWNED_BY_CHILD

_BY_KIND = {table.kind.name: table for table in OWNED_BY_CHILD}
_ONE_EACH: Mapping[str, Table] = {"papers": papers, "family_member": family_children}
"""Tables of which a child has one row at most, without a number of its own."""

Owned = Mapping[str, Sequence[int]]
"""Numbers of records by kind; for papers and the place in a family the child's own number."""


class OwnedStore:
    """What children own."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def of_child(self, child_id: int) -> dict[str, list[int]]:
        """Return the numbers of all that is the child's, removed or not; no kind without any."""
        found = {}
        for kind, table in _BY_KIND.items():
            query = select(table.id_column).where(table.table.c.child_id == child_id)
            found[kind] = list(self._connection.execute(query.order_by(table.id_column)).scalars())
        for kind, single in _ONE_EACH.items():
            query = select(single.c.child_id).where(single.c.child_id == child_id)
            found[kind] = list(self._connection.execute(query).scalars())
        return {kind: numbers for kind, numbers in found.items() if numbers}

    def free_to_move(self, owned: Owned, to_child: int) -> dict[str, list[int]]:
        """Return the part that can become another child's: papers only where she has none."""
        taken = self.of_child(to_child)
        return {
            kind: list(numbers)
            for kind, numbers in owned.items()
            if kind not in _ONE_EACH or kind not in taken
        }

    def give(self, owned: Owned, from_child: int, to_child: int) -> None:
        """Make records, removed or not, another child's.

        Raises: Conflict("course_open") when she would be in two courses at once.
        """
        for kind, numbers in owned.items():
            if kind in _ONE_EACH:
                table = _ONE_EACH[kind]
                condition = table.c.child_id == from_child
            else:
                table = _BY_KIND[kind].table
                condition = _BY_KIND[kind].id_column.in_(numbers)
            self._connection.execute(update(table).where(condition).values(child_id=to_child))
