"""Checks the chain of the journal's lines: none changed, none missing, none erased unexplained."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice, starmap
from typing import Any

from sqlalchemy import Connection, select

from desktop_app.db.journal_line import CHAIN_COLUMNS, StoredLine
from desktop_app.db.schema import journal, journal_chain
from desktop_app.errors import Figure, Problem

ERASE = "erase"
"""The action of a line that names the lines whose values were erased on a decision."""

_STREAM_ROWS = 1_000
_MOST_FINDINGS = 100
"""The most problems listed: more would not help when the whole journal is damaged."""

_BEGINNING_AND_END = select(
    journal_chain.c.first_id,
    journal_chain.c.first_prev_hash,
    journal_chain.c.last_id,
    journal_chain.c.last_hash,
)
_CHAIN = (
    select(*CHAIN_COLUMNS).order_by(journal.c.entry_id).execution_options(yield_per=_STREAM_ROWS)
)
_ERASINGS = select(journal.c.after).where(journal.c.action == ERASE)


def chain_findings(connection: Connection) -> tuple[Problem, ...]:
    """Return what is wrong with the chain; empty when no line was changed or removed.

    Codes: journal_changed (entry), journal_missing (first, last), journal_extra (entry),
    journal_erased (entry) for erased values that no line explains, journal_chain_missing. At most
    100.
    """
    ends = connection.execute(_BEGINNING_AND_END).first()
    if ends is None:
        return (finding("journal_chain_missing"),)
    return tuple(islice(_broken_links(connection, *ends), _MOST_FINDINGS))


def ranges(entry_ids: Sequence[int]) -> list[list[int]]:
    """Return ids as [first, last] pairs of those that follow each other."""
    found: list[list[int]] = []
    for entry_id in sorted(entry_ids):
        if found and entry_id == found[-1][1] + 1:
            found[-1][1] = entry_id
        else:
            found.append([entry_id, entry_id])
    return found


def finding(code: str, **figures: Figure) -> Problem:
    """Return a finding about the journal."""
    return Problem(field="journal", code=code, figures=figures)


def _broken_links(
    connection: Connection, first_id: int, first_prev_hash: bytes, last_id: int, last_hash: bytes
) -> Iterator[Problem]:
    explained = _explained(connection)
    expected_id, expected_prev, seal_fits = first_id, first_prev_hash, True
    for line in starmap(StoredLine, connection.execute(_CHAIN)):
        if not first_id <= line.entry_id <= last_id:
            yield finding("journal_extra", entry=line.entry_id)
            continue
        if line.entry_id > expected_id:
            yield finding("journal_missing", first=expected_id, last=line.entry_id - 1)
        elif line.prev_hash != expected_prev and seal_fits:
            # The line before was changed and resealed: its new seal is not the one held here.
            # (If its seal did not fit, it was reported already.)
            yield finding("journal_changed", entry=max(line.entry_id - 1, first_id))
        seal_fits = line.seal_fits()
        if not seal_fits:
            yield finding("journal_changed", entry=line.entry_id)
        elif line.is_erased and line.entry_id not in explained:
            yield finding("journal_erased", entry=line.entry_id)
        expected_id, expected_prev = line.entry_id + 1, line.hash
    if expected_id <= last_id:
        yield finding("journal_missing", first=expected_id, last=last_id)
    elif expected_prev != last_hash and seal_fits:
        yield finding("journal_changed", entry=last_id)


def _explained(connection: Connection) -> set[int]:
    """Return the ids of the lines whose erasure a line of the journal explains."""
    explained: set[int] = set()
    for text in connection.execute(_ERASINGS).scalars():
        told: dict[str, Any] = json.loads(text) if text else {}
        for first, last in told.get("lines", ()):
            explained.update(range(first, last + 1))
    return explained
