"""Marks children whose facts (facts.py) no longer say what their visits say."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import Connection, text

_MARK = text("INSERT OR IGNORE INTO stale_facts SELECT value FROM json_each(:children)")


def mark_stale(connection: Connection, child_ids: Iterable[int]) -> None:
    """Have these children's facts made anew; due after any change of a child or her visits."""
    connection.execute(_MARK, {"children": json.dumps(sorted(child_ids))})
