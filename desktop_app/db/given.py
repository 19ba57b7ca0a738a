"""What every child was given, as columns for the rules of a whole register.

A child's page reads her records; here hundreds of thousands are read without making one of each:
a column comes as one text, which is cut at once.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, TextClause, text

from desktop_app.programme.fact_columns import Days, Integers
from desktop_app.programme.given_columns import KINDS, NO_MONTH, ServiceColumns, VaccineColumns

_CUT = "\x1f"
_ISO = "S10"
_EPOCH = date(1970, 1, 1).toordinal()


def _query(table: str, *fields: str) -> TextClause:
    columns = ", ".join(f"group_concat({field}, '{_CUT}')" for field in fields)
    return text(f"SELECT {columns} FROM {table} WHERE removed_at IS NULL")  # noqa: S608 -- our own words


_VACCINES = _query("immunisations", "child_id", '"on"', "vaccine")
_SERVICES = _query(
    "services",
    "child_id",
    '"on"',
    "kind",
    f"replace(item, '{_CUT}', ' ')",
    f"coalesce(month, {NO_MONTH})",
    "coalesce(amount, 'nan')",
)


class GivenStore:
    """Vaccines and services of a register."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def vaccines(self, child_ids: Integers) -> VaccineColumns:
        """Return the vaccines of these children, whose ids ascend, by their place there."""
        children, days, vaccines = self._columns(_VACCINES, 3)
        codes, places = _coded(vaccines)
        row, kept = _rows(children, child_ids)
        return VaccineColumns.sorted(
            row[kept], places.astype(np.int16)[kept], _ordinals(days)[kept], codes
        )

    def services(self, child_ids: Integers) -> ServiceColumns:
        """Return the services of these children, whose ids ascend, by their place there."""
        children, days, kinds, items, months, amounts = self._columns(_SERVICES, 6)
        codes, places = _coded(kinds)
        of_code = np.array([KINDS.index(code) for code in codes], np.int8)
        row, kept = _rows(children, child_ids)
        return ServiceColumns.sorted(
            row[kept],
            of_code[places[kept]],
            _ordinals(days)[kept],
            np.array(items, np.object_)[kept],
            np.array(months, np.float64).astype(np.int16)[kept],
            np.array(amounts, np.float64)[kept],
        )

    def _columns(self, query: TextClause, width: int) -> list[list[str]]:
        """Each column of a question, in the same order of lines."""
        joined = self._connection.execute(query).one()
        return [[] if column is None else str(column).split(_CUT) for column in joined[:width]]


def _rows(children: list[str], child_ids: Integers) -> tuple[Integers, NDArray[np.bool_]]:
    """Each line's place among these children, and whether it has one."""
    wanted = np.array(children, np.int64)
    place = np.searchsorted(child_ids, wanted)
    known = place < len(child_ids)
    known[known] = child_ids[place[known]] == wanted[known]
    return place, known


def _coded(words: list[str]) -> tuple[tuple[str, ...], Integers]:
    """The different words, and each line's place among them."""
    codes = tuple(dict.fromkeys(words))
    places = {code: place for place, code in enumerate(codes)}
    return codes, np.array([places[word] for word in words], np.int64)


def _ordinals(days: list[str]) -> Days:
    made = np.array(days, _ISO).astype("datetime64[D]").astype(np.int64)
    return (made + _EPOCH).astype(np.int32)
