"""Marks children whose stored facts (growth_facts.py) no longer agree with their visits."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, text

_MARK = text("INSERT OR IGNORE INTO stale_facts SELECT value FROM json_each(:children)")


def mark_stale(connection: Connection, child_ids: Iterable[int]) -> None:
    """Mark these children's facts as out of date; call it when a child or her visits change."""
    connection.execute(_MARK, {"children": json.dumps(sorted(child_ids))})
