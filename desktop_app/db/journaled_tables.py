"""Which tables the journal's lines rebuild, column by column, and which not, with the reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, DefaultClause, Table, text

from desktop_app.db import (
    casework_tables,
    city_tables,
    exchange_tables,
    month_tables,
    programme_tables,
)
from desktop_app.db.exchange_tables import exchange_keys
from desktop_app.db.schema import children, facility, metadata, visits

Row = dict[str, Any]
"""A row's values by column. NULL is left out, except where the column would get a default."""
Key = tuple[Any, ...]
"""A row's primary key, one or two values."""

_STREAM_ROWS = 1_000
_GROWTH = "the growth engine computes it from the visit and the child; verify computes it again"
_NAMES = "made of the names by the rules of spelling"
_TOLD = "what the puskesmas' packages say; their journals hold it, and they can send all again"
_NEWEST = "a copy of the newest visit, which verify compares with the visits"
_GROWTH_COLUMNS = (
    "age_days", "clenhei_cm", "bmi", "zlen", "zwei", "zwfl", "zbmi", "zhc", "zac",
    "flen", "fwei", "fwfl", "fbmi", "fhc", "fac",
)  # fmt: skip

DERIVED: Mapping[tuple[str, str], str] = MappingProxyType(
    {("visits", name): _GROWTH for name in _GROWTH_COLUMNS}
    | {("children", name): _NAMES for name in ("name_key", "search_key")}
    | {("children", name): _NEWEST for name in ("last_visit_date", "last_zlen", "last_flen")}
)
"""Columns that the journal does not hold, and why."""

NOT_JOURNALED: Mapping[str, str] = MappingProxyType(
    {
        "audit": "the journal itself",
        "audit_chain": "where the journal begins and ends",
        "audit_heads": "who signed the journal, and up to where",
        "child_facts": "computed from children and visits; may be emptied at any time",
        "stale_facts": "says which of child_facts are to be computed again",
        "drafts": "what is typed and not saved: nobody has said yet that it is true",
        exchange_keys.name: "private keys: a line of the journal could never be taken back",
        "sent_children": "digests that say who must be sent again; may be emptied at any time",
        city_tables.city_children.name: _TOLD,
        city_tables.city_residences.name: _TOLD,
        city_tables.city_visits.name: _TOLD,
    }
)
"""Tables that the journal does not rebuild, and why."""

JOURNALED_SETTINGS = ("letter_*", "journal_years", "backup_folder")
"""Patterns of the settings that a person chooses. The others are the program's own notes, such as
when the last backup was made."""


@dataclass(frozen=True, slots=True)
class JournaledTable:
    """A table whose rows the journal holds."""

    table: Table
    columns: tuple[str, ...]
    key: tuple[str, ...]
    defaults: Mapping[str, str]
    """Columns with a default. Of these NULL is written out: where a line has no value, it is older
    than the column, and the row got the default."""

    all_rows: str
    """The SQL that reads every row, and below those whose key begins with a value of a JSON list.
    It is made once: building it for each save would take longer than reading the row."""
    by_keys: str

    @property
    def name(self) -> str:
        """Return the table's name."""
        return self.table.name

    def rows(self, connection: Connection, keys: Iterable[Key] | None = None) -> dict[Key, Row]:
        """Return the rows with these keys, or all rows; a row that is not there is left out."""
        if keys is None:
            return {self.key_of(row): row for row in self.each_row(connection)}
        wanted = set(keys)
        first_values = json.dumps(sorted({key[0] for key in wanted}))
        rows = map(self.row_of, connection.exec_driver_sql(self.by_keys, (first_values,)))
        return {key: row for row in rows if (key := self.key_of(row)) in wanted}

    def each_row(self, connection: Connection) -> Iterator[Row]:
        """Return all rows, one after the other; only while the unit is open."""
        query = text(self.all_rows).execution_options(yield_per=_STREAM_ROWS)
        return map(self.row_of, connection.execute(query))

    def row_of(self, values: Sequence[Any]) -> Row:
        """Return a row as the journal holds it; `values` stand in the order of `columns`."""
        return {
            name: value.hex() if isinstance(value, bytes) else value
            for name, value in zip(self.columns, values, strict=True)
            if value is not None or name in self.defaults
        }

    def key_of(self, row: Row) -> Key:
        """Return the row's primary key."""
        return tuple(row[name] for name in self.key)


def settings_condition(name: str) -> str:
    """Return the SQL condition under which a setting is one that a person chooses."""
    return "(" + " OR ".join(f"{name} GLOB '{pattern}'" for pattern in JOURNALED_SETTINGS) + ")"


def _journaled(table: Table) -> JournaledTable:
    columns = [one for one in table.columns if (table.name, one.name) not in DERIVED]
    key = tuple(one.name for one in table.primary_key.columns)
    names = ", ".join(f'"{one.name}"' for one in columns)
    condition = settings_condition("key") if table is facility else "true"
    all_rows = f"SELECT {names} FROM {table.name} WHERE {condition}"  # noqa: S608 -- our own names
    return JournaledTable(
        table=table,
        columns=tuple(one.name for one in columns),
        key=key,
        defaults={
            one.name: str(one.server_default.arg)
            for one in columns
            if isinstance(one.server_default, DefaultClause)
        },
        all_rows=all_rows,
        by_keys=f'{all_rows} AND "{key[0]}" IN (SELECT value FROM json_each(?))',  # noqa: S608 -- as above
    )


JOURNALED: Mapping[str, JournaledTable] = MappingProxyType(
    {
        table.name: _journaled(table)
        for table in (
            children,
            visits,
            facility,
            casework_tables.infections,
            casework_tables.tb_screenings,
            casework_tables.cause_assessments,
            casework_tables.conferences,
            casework_tables.standings,
            casework_tables.consents,
            casework_tables.breaches,
            casework_tables.referrals,
            casework_tables.postponements,
            casework_tables.rule_overrides,
            casework_tables.rule_checks,
            month_tables.sent_files,
            month_tables.reconcile_decisions,
            exchange_tables.partners,
            exchange_tables.sent_packages,
            exchange_tables.received_packages,
            exchange_tables.city_decisions,
            month_tables.closings,
            month_tables.closing_snapshots,
            month_tables.targets,
            programme_tables.feeding_courses,
            programme_tables.feeding_days,
            programme_tables.course_weighings,
            programme_tables.stock_moves,
            programme_tables.outpatient_courses,
            programme_tables.outpatient_visits,
            programme_tables.immunisations,
            programme_tables.care_items,
            programme_tables.families,
            programme_tables.family_children,
            programme_tables.papers,
        )
    }
)
"""The tables that are rebuilt from the journal, by name."""


def unlisted() -> set[str]:
    """Return the tables of the schema that are listed neither as journaled nor as left out."""
    return set(metadata.tables) - JOURNALED.keys() - NOT_JOURNALED.keys()
