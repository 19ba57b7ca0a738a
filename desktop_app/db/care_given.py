"""What every child was given, as columns for the rules that run over the whole register.

A child's page reads her records one by one. Here hundreds of thousands are read without making a
record of each: SQLite joins a whole column into one text, which is split at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, TextClause, text

from desktop_app.db.failures import from_stored
from desktop_app.growth.arrays import Days, Floats, Integers
from desktop_app.programme.care.given_columns import CareColumns, VaccineColumns
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.columns import NONE

_SEPARATOR = "\x1f"
_ISO = "S10"
_EPOCH = date(1970, 1, 1).toordinal()


def _query(table: str, fields: Mapping[str, str]) -> TextClause:
    """Return a query that gives each field of a table as one text.

    `fields` maps a field to the separator between its values.
    """
    columns = ", ".join(f"group_concat({field}, '{cut}')" for field, cut in fields.items())
    return text(f"SELECT {columns} FROM {table} WHERE removed_at IS NULL")  # noqa: S608 -- our own words


_VACCINES = _query("immunisations", {"child_id": ",", '"on"': "", "vaccine": _SEPARATOR})
_CARE_ITEMS = _query(
    "services",
    {
        "child_id": ",",
        '"on"': "",  # ISO dates all have one length and need no separator
        "kind": _SEPARATOR,
        f"replace(item, '{_SEPARATOR}', ' ')": _SEPARATOR,
        f"coalesce(month, {NONE})": ",",
        "coalesce(amount, 'nan')": ",",
    },
)


class GivenStore:
    """Vaccines and care items of a register."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def vaccines(self, child_ids: Integers) -> VaccineColumns:
        """Return the vaccines of these children, each with the child's position in `child_ids`.

        The ids must be in rising order.
        """
        children, days, vaccines = self._columns(_VACCINES)
        row, kept = _rows(children, child_ids)
        return VaccineColumns(
            child=row[kept],
            vaccine=np.array(_words(vaccines, len(row)), np.object_)[kept],
            on=_ordinals(days)[kept],
        ).sorted()

    def care_items(self, child_ids: Integers) -> CareColumns:
        """Return the care items of these children, whose ids ascend, by their place there."""
        children, days, kinds, items, months, amounts = self._columns(_CARE_ITEMS)
        row, kept = _rows(children, child_ids)
        codes, places = _coded(_words(kinds, len(row)))
        of_code = CareColumns.kinds["kind"].column(map(CareKind, codes))
        return CareColumns(
            child=row[kept],
            kind=of_code[places[kept]],
            on=_ordinals(days)[kept],
            item=np.array(_words(items, len(row)), np.object_)[kept],
            month=_numbers(months).astype(np.int64)[kept],
            amount=_numbers(amounts)[kept],
        ).sorted()

    def _columns(self, query: TextClause) -> list[str]:
        """Return each column of a query as one text; all have the same order of rows."""
        return [column or "" for column in self._connection.execute(query).one()]


def _rows(children: str, child_ids: Integers) -> tuple[Integers, NDArray[np.bool_]]:
    """Return each row's position in `child_ids`, and whether its child is one of them."""
    wanted = _numbers(children).astype(np.int64)
    place = np.searchsorted(child_ids, wanted)
    known = place < len(child_ids)
    known[known] = child_ids[place[known]] == wanted[known]
    return place, known


def _words(column: str, lines: int) -> list[str]:
    # One row with an empty word and no row at all give the same text.
    return column.split(_SEPARATOR) if lines else []


@from_stored
def _numbers(column: str) -> Floats:
    return np.fromstring(column, np.float64, sep=",")


def _coded(words: list[str]) -> tuple[tuple[str, ...], Integers]:
    """Return the distinct words, and for each row the position of its word among them."""
    codes = tuple(dict.fromkeys(words))
    places = {code: place for place, code in enumerate(codes)}
    return codes, np.array([places[word] for word in words], np.int64)


@from_stored
def _ordinals(column: str) -> Days:
    days = np.frombuffer(column.encode("ascii"), _ISO)
    return (days.astype("datetime64[D]").astype(np.int64) + _EPOCH).astype(np.int32)
