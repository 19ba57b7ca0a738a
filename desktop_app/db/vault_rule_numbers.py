"""An admin's own numbers of rules, by key; programme/records/rule_table.py checks their bounds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from desktop_app.db.casework_tables import rule_overrides
from desktop_app.db.moments import stored_moment
from desktop_app.errors import Damaged
from desktop_app.programme.records.rule_table import override_problems

_ALL = select(
    rule_overrides.c.key, rule_overrides.c.value, rule_overrides.c.by, rule_overrides.c.at
).order_by(rule_overrides.c.key)
_REMOVE = delete(rule_overrides).where(rule_overrides.c.key == bindparam("gone"))


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleOverride:
    """One number that an admin set."""

    key: str
    """File and place in it: `infections.repeat.any_months`."""
    value: int | float
    by: str
    at: datetime


class RuleOverrideStore:
    """The numbers that replace those of the bundled rule files."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def all(self) -> tuple[RuleOverride, ...]:
        """Return every number that was set, in the order of keys.

        Raises: Damaged for a row that this program did not write, also for a number of no rule
        or outside of its bounds.
        """
        rows = self._connection.execute(_ALL).all()
        try:
            found = tuple(
                RuleOverride(key=key, value=json.loads(value), by=by, at=datetime.fromisoformat(at))
                for key, value, by, at in rows
            )
        except (ValueError, TypeError):
            raise Damaged from None
        if found and override_problems({override.key: override.value for override in found}):
            raise Damaged("rule_numbers_damaged")
        return found

    def values(self) -> dict[str, object]:
        """Return the numbers by key, in the form that the rule tables accept."""
        return {override.key: override.value for override in self.all()}

    def put(self, override: RuleOverride) -> None:
        """Set a number; it replaces an earlier one."""
        self.remove(override.key)
        row = {
            "key": override.key,
            "value": json.dumps(override.value),
            "by": override.by,
            "at": stored_moment(override.at),
        }
        self._connection.execute(insert(rule_overrides).values(row))

    def remove(self, key: str) -> None:
        """Return to the rule file's number; no error when none was set."""
        self._connection.execute(_REMOVE, {"gone": key})
