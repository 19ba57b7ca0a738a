"""The city's copy of what the puskesmas told of each child: written whole, read as columns."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import Connection, func, select

from desktop_app.db.city_tables import city_children, city_residences, city_visits

ResidenceRow = tuple[str, str, str, str, str]
"""Since, presence, kecamatan, desa, posyandu."""
CityVisitRow = tuple[
    str, float | None, float | None, float | None, int | None, float | None, float | None,
    float | None, bool | None, bool | None, bool | None,
]  # fmt: skip
"""Day, weight, length at that age, MUAC, oedema, the z-scores of length, weight and weight for
length, and whether WHO calls each implausible."""

_CHILD_NAMES = (
    "sender", "uid", "package_no", "gone", "nik", "name", "name_key", "sex", "birth_date", "mother",
    "records",
)  # fmt: skip
_RESIDENCE_NAMES = ("city_child_id", "since", "presence", "kecamatan", "desa", "posyandu")
_VISIT_NAMES = tuple(column.name for column in city_visits.c)


def _insert(table: str, names: Sequence[str]) -> str:
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 -- our own names


_ADD_CHILD = _insert("city_children", ("city_child_id", *_CHILD_NAMES))
_ADD_RESIDENCE = _insert("city_residences", _RESIDENCE_NAMES)
_ADD_VISIT = _insert("city_visits", _VISIT_NAMES)
_SET = ", ".join(f"{name} = ?" for name in _CHILD_NAMES)
_UPDATE_CHILD = f"UPDATE city_children SET {_SET} WHERE city_child_id = ?"  # noqa: S608 -- as above
_WITHOUT = (
    "DELETE FROM city_residences WHERE city_child_id = ?",
    "DELETE FROM city_visits WHERE city_child_id = ?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CityRow:
    """One child as a package told her, ready to be stored."""

    uid: str
    nik: str | None
    name: str
    name_key: str
    sex: str
    birth_date: str
    mother: str
    records: str
    residences: Sequence[ResidenceRow]
    visits: Sequence[CityVisitRow]


@dataclass(frozen=True, slots=True)
class KnownInCity:
    """What the city has of a child."""

    city_child_id: int
    package_no: int
    gone: bool


class CityStore:
    """What the puskesmas told."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def known(self, sender: str) -> Mapping[str, KnownInCity]:
        """Return all children whom a puskesmas ever told of, by travelling id."""
        query = select(
            city_children.c.uid,
            city_children.c.city_child_id,
            city_children.c.package_no,
            city_children.c.gone,
        ).where(city_children.c.sender == sender)
        return {
            uid: KnownInCity(number, package_no, bool(gone))
            for uid, number, package_no, gone in self._connection.execute(query)
        }

    def put(self, sender: str, package_no: int, rows: Iterable[CityRow]) -> None:
        """Store children as a package tells them, in place of what an older one told."""
        known, numbers = self.known(sender), count(self._next_id())
        new, changed, residences, visits = [], [], [], []
        for row in rows:
            values = (
                sender, row.uid, package_no, 0, row.nik, row.name, row.name_key, row.sex,
                row.birth_date, row.mother, row.records,
            )  # fmt: skip
            if row.uid in known:
                number = known[row.uid].city_child_id
                changed.append((*values, number))
            else:
                number = next(numbers)
                new.append((number, *values))
            residences += [(number, *one) for one in row.residences]
            visits += [(number, *one) for one in row.visits]
        self._clear([values[-1:] for values in changed])
        self._many(_UPDATE_CHILD, changed)
        self._many(_ADD_CHILD, new)
        self._many(_ADD_RESIDENCE, residences)
        self._many(_ADD_VISIT, visits)

    def put_gone(self, sender: str, package_no: int, uids: Collection[str]) -> None:
        """Note that these children are no longer known to the puskesmas; only their ids stay."""
        known, numbers = self.known(sender), count(self._next_id())
        nothing = (None, "", "", "", "", "", "")
        changed = [
            (sender, uid, package_no, 1, *nothing, known[uid].city_child_id)
            for uid in uids
            if uid in known
        ]
        self._clear([values[-1:] for values in changed])
        self._many(_UPDATE_CHILD, changed)
        self._many(
            _ADD_CHILD,
            [
                (next(numbers), sender, uid, package_no, 1, *nothing)
                for uid in uids
                if uid not in known
            ],
        )

    def _clear(self, numbers: Sequence[tuple[object, ...]]) -> None:
        for statement in _WITHOUT:
            self._many(statement, numbers)

    def _next_id(self) -> int:
        greatest = self._connection.execute(
            select(func.max(city_children.c.city_child_id))
        ).scalar()
        return (greatest or 0) + 1

    def _many(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        if rows:
            self._connection.exec_driver_sql(statement, list(rows))

    def records(self) -> list[tuple[Any, ...]]:
        """Return who each child is that is not gone: id, sender, uid and what tells who she is."""
        return self._rows_of(_WHO)

    def residences(self) -> list[tuple[Any, ...]]:
        """Return where children lived: id, since, presence, kecamatan, desa; by child and day."""
        return self._rows_of(_RESIDENCES)

    def visits_between(self, first: date, last: date) -> list[tuple[Any, ...]]:
        """Return the visits of a period: id, day, whether weighed, z-score of length, its flag."""
        return self._rows_of(_VISITS, (first.isoformat(), last.isoformat()))

    def measured_days(self, numbers: Iterable[int]) -> list[tuple[Any, ...]]:
        """Return the days on which these children had a length measured: id and day."""
        return self._rows_of(_MEASURED_DAYS, (json.dumps(sorted(numbers)),))

    def months(self) -> list[str]:
        """Return the months with any visit, as `2026-10`, first to last."""
        return [row[0] for row in self._rows_of(_MONTHS)]

    def told_records(self) -> list[tuple[Any, ...]]:
        """Return courses, referrals, vaccines and care of each child: id, birth date, JSON."""
        return self._rows_of(_RECORDS)

    def _rows_of(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        # The driver's own rows: SQLAlchemy's would take longer to make than the query.
        return list(self._connection.exec_driver_sql(statement, values).cursor.fetchall())

    def everything(self) -> Iterator[tuple[object, ...]]:
        """Return all that is told of all children who are not gone, in an order of its own ids.

        Two cities that know the same give the same rows; for comparing them.
        """
        for sender, uid, number, *told in self._connection.execute(_CHILDREN):
            yield (sender, uid, *told, *self._rows(city_residences, number))
            yield (sender, uid, *self._rows(city_visits, number))

    def _rows(self, table: object, number: int) -> tuple[tuple[object, ...], ...]:
        columns = city_residences.c if table is city_residences else city_visits.c
        query = select(*list(columns)[1:]).where(columns.city_child_id == number)
        return tuple(tuple(row) for row in self._connection.execute(query.order_by(columns[1])))


_THERE = "FROM city_children WHERE gone = 0 ORDER BY city_child_id"
_WHO = f"SELECT city_child_id, sender, uid, nik, name, name_key, mother, sex, birth_date {_THERE}"
_RECORDS = f"SELECT city_child_id, birth_date, records {_THERE}"
_RESIDENCES = (
    "SELECT city_child_id, since, presence, kecamatan, desa FROM city_residences "
    "ORDER BY city_child_id, since"
)
_VISITS = (
    "SELECT city_child_id, visit_date, weight_kg IS NOT NULL, zlen, flen FROM city_visits "
    "WHERE visit_date BETWEEN ? AND ?"
)
_MEASURED_DAYS = (
    "SELECT city_child_id, visit_date FROM city_visits WHERE clenhei_cm IS NOT NULL "
    "AND city_child_id IN (SELECT value FROM json_each(?))"
)
_MONTHS = (
    "WITH RECURSIVE found (day) AS (SELECT min(visit_date) FROM city_visits UNION ALL "
    "SELECT (SELECT min(visit_date) FROM city_visits "
    "WHERE visit_date >= date(substr(day, 1, 7) || '-01', '+1 month')) FROM found "
    "WHERE day IS NOT NULL) SELECT substr(day, 1, 7) FROM found WHERE day IS NOT NULL"
)
_CHILDREN = (
    select(
        city_children.c.sender,
        city_children.c.uid,
        city_children.c.city_child_id,
        city_children.c.nik,
        city_children.c.name,
        city_children.c.sex,
        city_children.c.birth_date,
        city_children.c.mother,
        city_children.c.records,
    )
    .where(city_children.c.gone == 0)
    .order_by(city_children.c.sender, city_children.c.uid)
)
