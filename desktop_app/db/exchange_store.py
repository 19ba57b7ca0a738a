"""This installation's own keys, the travelling ids, and what each recipient was last told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from desktop_app.db.columns import TRAVEL_ID
from desktop_app.db.exchange_tables import exchange_keys, sent_children
from desktop_app.db.moments import stored_moment
from desktop_app.db.records_table import RecordTable
from desktop_app.db.schema import children, visits
from desktop_app.programme.records.package_plan import LastTold

_TOLD = insert(sent_children)
_TELL = _TOLD.on_conflict_do_update(
    index_elements=[sent_children.c.recipient, sent_children.c.uid],
    set_={"digest": _TOLD.excluded.digest, "package_no": _TOLD.excluded.package_no},
)


@dataclass(frozen=True, slots=True, repr=False)
class StoredKeys:
    """One pair of own private keys."""

    key_number: int
    seal_private: bytes
    sign_private: bytes
    first_number: int
    handover: bytes


class ExchangeStore:
    """Keys, ids and digests of the exchange."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def keys(self) -> tuple[StoredKeys, ...]:
        """Return this installation's own keys, the newest first."""
        query = select(
            exchange_keys.c.key_number,
            exchange_keys.c.seal_private,
            exchange_keys.c.sign_private,
            exchange_keys.c.first_number,
            exchange_keys.c.handover,
        ).order_by(exchange_keys.c.key_number.desc())
        return tuple(StoredKeys(*row) for row in self._connection.execute(query))

    def add_keys(self, keys: StoredKeys, at: datetime) -> None:
        """Add new keys, which are used from now on."""
        self._connection.execute(
            insert(exchange_keys).values(
                key_number=keys.key_number,
                seal_private=keys.seal_private,
                sign_private=keys.sign_private,
                first_number=keys.first_number,
                handover=keys.handover,
                made_at=stored_moment(at),
            )
        )

    def child_uids(self) -> dict[int, str]:
        """Return the travelling id of every child that is in the register, by her own id."""
        return self._uids(children, "child_id")

    def visit_uids(self) -> dict[int, str]:
        """Return the travelling id of every visit, by its own id."""
        return self._uids(visits, "visit_id")

    def uids(self, table: RecordTable[Any]) -> dict[int, str]:
        """Return the travelling id of every record of a table, by its own id."""
        return self._uids(table.table, table.kind.id_field)

    def told(self, recipient: str) -> Mapping[str, LastTold]:
        """Return what a recipient was last told, by travelling id."""
        query = select(
            sent_children.c.uid, sent_children.c.digest, sent_children.c.package_no
        ).where(sent_children.c.recipient == recipient)
        return {uid: LastTold(*row) for uid, *row in self._connection.execute(query)}

    def tell(self, recipient: str, told: Mapping[str, LastTold]) -> None:
        """Note what a recipient is told now."""
        rows = [
            {"recipient": recipient, "uid": uid, "digest": one.digest, "package_no": one.package_no}
            for uid, one in told.items()
        ]
        if rows:
            self._connection.execute(_TELL, rows)

    def forget_told(self, recipient: str, uids: Iterable[str] | None = None) -> None:
        """Forget what a recipient was told of these children, or of all: they are sent again."""
        if uids is None:
            of_recipient = delete(sent_children).where(sent_children.c.recipient == recipient)
            self._connection.execute(of_recipient)
            return
        # An empty digest equals no child's, and keeps her among those who must be told when gone.
        again = (
            update(sent_children)
            .where(
                sent_children.c.recipient == recipient, sent_children.c.uid == bindparam("refused")
            )
            .values(digest=b"")
        )
        rows = [{"refused": uid} for uid in uids]
        if rows:
            self._connection.execute(again, rows)

    def _uids(self, table: Table, id_field: str) -> dict[int, str]:
        query = select(table.c[id_field], table.c[TRAVEL_ID]).where(table.c.removed_at.is_(None))
        return {number: uid.hex() for number, uid in self._connection.execute(query)}
