"""Notes which rows of records a writing connection changes, so that the journal misses none.

Triggers in the connection's own temporary schema note each changed row. They belong to this
program's connections alone: what another program changes in the file is not noted, and so the
replay of the journal (vault_replay.py) finds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from desktop_app.db.journaled_tables import JOURNALED, JournaledTable, Key, settings_condition
from desktop_app.db.schema import facility

_WATCHED = "rows_watched"


def watch(connection: Connection) -> None:
    """Make this connection note every row that it changes from now on; outside of a transaction.

    Raises: Conflict("vault_busy") while another program writes.
    """
    if connection.info.get(_WATCHED):
        return
    with connection.begin():
        for statement in _STATEMENTS:
            connection.exec_driver_sql(statement)
    connection.info[_WATCHED] = True


def take_changed(connection: Connection) -> dict[str, list[Key]]:
    """Return the keys of the rows changed since the last call, by table in order of change."""
    if not connection.info.get(_WATCHED):
        return {}
    found: dict[str, list[Key]] = {}
    for table, *values in connection.exec_driver_sql(_CHANGED):
        found.setdefault(table, []).append(tuple(values[: len(JOURNALED[table].key)]))
    if found:
        connection.exec_driver_sql("DELETE FROM temp.changed_rows")
    return found


_CHANGED = (
    "SELECT table_name, key_1, key_2 FROM temp.changed_rows"
    " GROUP BY table_name, key_1, key_2 ORDER BY min(rowid)"
)


def _statements() -> Iterator[str]:
    yield "CREATE TEMP TABLE changed_rows (table_name TEXT, key_1, key_2)"
    for table in JOURNALED.values():
        yield from _triggers(table)


def _triggers(table: JournaledTable) -> Iterator[str]:
    columns = ", ".join(f'"{name}"' for name in table.columns)
    moved = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in table.key)
    new, old = _note(table, "NEW"), _note(table, "OLD")
    for name, when, body in (
        ("inserted", "AFTER INSERT", (new,)),
        # Columns that are derived do not count: they are set with every visit.
        ("updated", f"AFTER UPDATE OF {columns}", (new, f"{old} WHERE {moved}")),
        ("deleted", "AFTER DELETE", (old,)),
    ):
        condition = ""
        if table.table is facility:
            row = "OLD" if name == "deleted" else "NEW"
            condition = f"WHEN {settings_condition(f'{row}.key')} "
        notes = " ".join(f"{one};" for one in body)
        yield (
            f"CREATE TEMP TRIGGER {table.name}_{name} {when} ON main.{table.name} "
            f"{condition}BEGIN {notes} END"
        )


def _note(table: JournaledTable, row: str) -> str:
    first, second, *_ = (*(f'{row}."{name}"' for name in table.key), "NULL")
    return f"INSERT INTO changed_rows SELECT '{table.name}', {first}, {second}"


_STATEMENTS = tuple(_statements())
