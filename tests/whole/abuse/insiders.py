"""Changes rows behind the program's back with the vault's key: a whole check finds each change."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop_app.db.engine import connect
from desktop_app.db.journaled_tables import settings_condition
from desktop_app.db.schema import metadata
from desktop_app.errors import CodedError, Damaged

from .ground import demand_sound, findings, make, opened
from .tally import Tally

MOST_READ = 3
"""How many children's pages are opened after each change."""
NOT_OF_RECORDS = {
    "stale_facts": "a mark that facts are to be made anew",
    "drafts": "typed and not saved: nobody said that it is true",
}

IN_USE = {
    "child_facts": "child_id IN (SELECT child_id FROM children WHERE removed_at IS NULL)"
    " AND child_id NOT IN (SELECT child_id FROM stale_facts)",
    "facility": settings_condition("key"),
}
"""Rows that matter: facts of removed children, or out of date, are made anew before anybody reads
them; other settings than a person's say when this computer last backed up and the like.
"""


def of_edits(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Change or delete one row of a random table with the key, and check the vault."""
    tally, sound = Tally("insider: rows changed with the key"), folder / "insider"
    make(sound, chance, children=4)
    demand_sound(sound)
    with opened(sound) as app:
        key = app._vault.key_hex
    tables = sorted(set(metadata.tables) - set(NOT_OF_RECORDS))
    for _ in range(rounds):
        edited = Path(shutil.copytree(sound, folder / "edited"))
        try:
            told = None
            while told is None:
                told = _edit(edited / "vault.db", key, chance.choice(tables), chance)
            with tally.attempt(told):
                assert _is_found(edited), "no check finds it"
                tally.noticed += 1
                _use(edited)
        finally:
            shutil.rmtree(edited)
    return tally


def _is_found(folder: Path) -> bool:
    try:
        return findings(folder) != ()
    except Damaged:
        return True


def _use(folder: Path) -> None:
    """Open the vault and read its lists, whatever was changed: a sentence, but no traceback."""
    with suppress(CodedError), opened(folder) as app:
        for row in app.children.search("", by=app.person)[:MOST_READ]:
            app.case_page.open(row.child_id, by=app.person)
            app.feeding.of_child(row.child_id, by=app.person)
        app.worklist.rows(app.worklist.today(by=app.person), by=app.person)


def _edit(database: Path, key: str, table: str, chance: random.Random) -> str | None:
    """Change one value of one row, or delete the row; return what was done, None for no change.

    Triggers and constraints that would refuse it are put aside and put back, as an insider would.
    """
    connection: Any = connect(database, key)
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        told = _changed(connection, table, chance)
        for _, made in triggers:
            connection.execute(made)
        connection.commit()
        return told
    finally:
        connection.close()


def _changed(connection: Any, table: str, chance: random.Random) -> str | None:
    made = metadata.tables[table]
    columns = [one.name for one in made.columns]
    keys = [one.name for one in made.primary_key.columns]
    listed = ", ".join(f'"{name}"' for name in columns)
    among = IN_USE.get(table, "1")
    found = connection.execute(f"SELECT {listed} FROM {table} WHERE {among}").fetchall()  # noqa: S608 -- our own tables
    if not found:
        return None
    row = dict(zip(columns, chance.choice(found), strict=True))
    where = " AND ".join(f'"{name}" IS ?' for name in keys)
    key = [row[name] for name in keys]
    if chance.random() < 0.2:
        connection.execute(f"DELETE FROM {table} WHERE {where}", key)  # noqa: S608 -- as above
        return f"{table}: a row deleted"
    column = chance.choice(columns)
    done = connection.execute(
        f'UPDATE OR IGNORE {table} SET "{column}" = ? WHERE {where}',  # noqa: S608 -- as above
        [_other(row[column]), *key],
    )
    return f"{table}.{column} changed" if done.rowcount else None


def _other(value: object) -> object:
    """Return another value of the same kind."""
    if value is None:
        return "x"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value + 0.3
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:] if value else b"x"
    return f"{value}x"
