"""Which numbers of rules an admin compared with the printed guideline, by key."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from desktop_app.db.casework_tables import rule_checks
from desktop_app.db.failures import from_stored
from desktop_app.db.moments import stored_moment
from desktop_app.programme.records.rule_table import RuleCheck

_ALL = select(rule_checks).order_by(rule_checks.c.key)
_REMOVE = delete(rule_checks).where(rule_checks.c.key == bindparam("gone"))


class RuleCheckStore:
    """The last check of each number, also one that no longer holds."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def all(self) -> tuple[RuleCheck, ...]:
        """Return every check, in the order of keys."""
        return tuple(map(_check_of, self._connection.execute(_ALL)))

    def put(self, check: RuleCheck) -> None:
        """Store a check; it replaces an earlier one of the same number."""
        self.remove(check.key)
        row = {
            "key": check.key,
            "value": json.dumps(check.value),
            "standard": json.dumps(check.standard),
            "page": check.page,
            "by": check.account,
            "name": check.name,
            "at": stored_moment(check.at),
        }
        self._connection.execute(insert(rule_checks).values(row))

    def remove(self, key: str) -> None:
        """Forget the check of a number; no error when there is none."""
        self._connection.execute(_REMOVE, {"gone": key})


@from_stored
def _check_of(row: Row[Any]) -> RuleCheck:
    return RuleCheck(
        key=row.key,
        value=json.loads(row.value),
        standard=json.loads(row.standard),
        page=row.page,
        account=row.by,
        name=row.name,
        at=datetime.fromisoformat(row.at),
    )
