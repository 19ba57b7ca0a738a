"""Stores what the work list needs to know of each child's measurements, until a visit changes.

programme/growth/child_facts.py computes these facts; services/growth/facts.py calls it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import Connection, Row, bindparam, select, text

from desktop_app.db.bulk import insert_many
from desktop_app.db.failures import from_stored
from desktop_app.db.growth_fact_tables import KEPT, child_facts, stale_facts
from desktop_app.db.schema import children
from desktop_app.errors import Damaged
from desktop_app.growth.arrays import Days
from desktop_app.programme.growth.fact_columns import FactArrays, Roster, VisitColumns
from desktop_app.programme.records.columns import NONE, Array, ColumnKind

ALL = -1
"""No limit, as SQLite writes it."""
_EPOCH = date(1970, 1, 1).toordinal()
_PLACED = ("desa", "posyandu", "rw", "rt")
_STALE = select(stale_facts.c.child_id).order_by(stale_facts.c.child_id).limit(bindparam("most"))
_PERSON = (
    children.c.child_id,
    children.c.sex,
    children.c.birth_date,
    children.c.gestation_weeks,
    *(children.c[name] for name in _PLACED),
)
_LISTED = (children.c.removed_at.is_(None), children.c.birth_date > bindparam("born_after"))
_FACTS = (
    select(*_PERSON, *(child_facts.c[name] for name in KEPT))
    .join(child_facts, child_facts.c.child_id == children.c.child_id)
    .where(*_LISTED)
    .order_by(children.c.child_id)
)
_VISIT_COLUMNS = (
    "child_id", "visit_date", "weight_kg", "clenhei_cm", "zlen", "zwei", "zwfl", "zhc", "flen",
    "fwei", "fwfl", "fhc", "muac_cm", "oedema_grade", "examiner",
)  # fmt: skip
_COUNTED_COLUMNS = tuple(name for name in _VISIT_COLUMNS if name not in {"zhc", "fhc", "examiner"})
"""The columns that a month's figures are counted from."""
_VISITS = text(
    f"""
    SELECT {", ".join(_VISIT_COLUMNS)} FROM visits
    WHERE child_id IN (SELECT value FROM json_each(:children)) AND removed_at IS NULL
    ORDER BY child_id, visit_date
    """  # noqa: S608 -- only the names above are inserted
)
# Each child's visits of a period lie side by side: her rows are found by her number and the day.
_VISITS_BETWEEN = text(
    f"""
    SELECT {", ".join(f"visits.{name}" for name in _COUNTED_COLUMNS)}
    FROM json_each(:children) AS child
    CROSS JOIN visits INDEXED BY uq_visits_day ON visits.child_id = child.value
    WHERE visits.visit_date BETWEEN :first AND :last AND visits.removed_at IS NULL
    ORDER BY visits.child_id, visits.visit_date
    """  # noqa: S608 -- only the names above are inserted
)
_EARLIER = text(
    """
    SELECT
        child_id, max(weight_kg IS NOT NULL), max(zlen IS NOT NULL AND flen IS NOT 1)
    FROM visits INDEXED BY uq_visits_day
    WHERE child_id IN (SELECT value FROM json_each(:children))
        AND visit_date < :first AND removed_at IS NULL
    GROUP BY child_id
    """
)
# CROSS JOIN keeps SQLite from reading all visits first.
_RECENT_VISITS = text(
    f"""
    WITH newest (child_id, day) AS MATERIALIZED (
        SELECT child.value, (
            SELECT max(visit_date) FROM visits
            WHERE child_id = child.value AND removed_at IS NULL
        )
        FROM json_each(:children) AS child
    ), recent (child_id, first) AS MATERIALIZED (
        SELECT child_id, min(
            date(day, :back), coalesce(({{}}), day), coalesce(({{}}), day)
        )
        FROM newest
    )
    SELECT {", ".join(f"visits.{name}" for name in _VISIT_COLUMNS)}
    FROM recent CROSS JOIN visits ON visits.child_id = recent.child_id
    WHERE visits.visit_date >= recent.first AND visits.removed_at IS NULL
    ORDER BY visits.child_id, visits.visit_date
    """.format(  # noqa: S608 -- only our own names are inserted
        *(
            f"""
            SELECT visit_date FROM visits
            WHERE child_id = newest.child_id AND removed_at IS NULL AND visit_date < newest.day
                AND z{index} IS NOT NULL AND f{index} IS NOT 1
            ORDER BY visit_date DESC LIMIT 1
            """  # noqa: S608 -- only our own names are inserted
            for index in ("len", "wei")
        )
    )
)
_AMONG = children.c.child_id.in_(text("SELECT value FROM json_each(:children)"))
_PLACES = select(*_PERSON).where(_AMONG, *_LISTED)
_BORN = (
    select(children.c.child_id, children.c.birth_date, children.c.sex, children.c.gestation_weeks)
    .where(_AMONG)
    .order_by(children.c.child_id)
)
_FORGET_ALL = text("INSERT OR IGNORE INTO stale_facts SELECT child_id FROM children")
_DROP = tuple(
    text(f"DELETE FROM {table} WHERE child_id IN (SELECT value FROM json_each(:children))")  # noqa: S608 -- our own tables
    for table in ("child_facts", "stale_facts")
)


class FactStore:
    """The facts of the register's children."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def stale(self, most: int = ALL) -> list[int]:
        """Return the ids of at most `most` children whose facts are out of date."""
        return list(self._connection.execute(_STALE, {"most": most}).scalars())

    def visits_of(self, child_ids: Sequence[int]) -> tuple[Roster, VisitColumns]:
        """Return these children in the order of ids, and their visits by child and date.

        Both are columns. The roster has no villages or posyandu: these are read from the
        children's rows.
        """
        wanted = {"children": json.dumps(list(child_ids))}
        return self._columns(wanted, self._connection.execute(_VISITS, wanted).all())

    def visits_between(
        self, child_ids: Sequence[int], first: date, last: date
    ) -> tuple[Roster, VisitColumns]:
        """Return these children as `visits_of`, with their visits of a period only.

        What no figure of a month counts (head, examiner) is left out of them.
        """
        wanted = {"children": json.dumps(sorted(child_ids))}
        days = {"first": first.isoformat(), "last": last.isoformat()}
        rows = self._connection.execute(_VISITS_BETWEEN, wanted | days).all()
        return self._columns(wanted, rows, _COUNTED_COLUMNS)

    def seen_before(
        self, child_ids: Sequence[int], first: date
    ) -> tuple[frozenset[int], frozenset[int]]:
        """Return who of these was weighed before a day, and who has a plausible height for age.

        Her older visits are read for it: a few children at a time are meant.
        """
        wanted = {"children": json.dumps(list(child_ids)), "first": first.isoformat()}
        rows = self._connection.execute(_EARLIER, wanted).all()
        return (
            frozenset(child_id for child_id, weighed, _scored in rows if weighed),
            frozenset(child_id for child_id, _weighed, scored in rows if scored),
        )

    def recent_visits_of(self, child_ids: Sequence[int], days: int) -> tuple[Roster, VisitColumns]:
        """Return these children as `visits_of`, with their visits of the last days only.

        The days end with each child's newest visit; they begin earlier if her last plausible
        height or weight before it lies further back.
        """
        wanted = {"children": json.dumps(list(child_ids))}
        rows = self._connection.execute(_RECENT_VISITS, {**wanted, "back": f"-{days} days"})
        return self._columns(wanted, rows.all())

    def _columns(
        self,
        wanted: Mapping[str, str],
        rows: Sequence[Row[Any]],
        names: Sequence[str] = _VISIT_COLUMNS,
    ) -> tuple[Roster, VisitColumns]:
        """Return the wanted children, and rows of their visits with these columns, as columns."""
        born = self._connection.execute(_BORN, wanted).all()
        known, birth_dates, sexes, weeks = zip(*born, strict=True) if born else [()] * 4
        columns = dict(
            zip(
                names,
                zip(*rows, strict=True) if rows else [()] * len(names),
                strict=True,
            )
        )
        ids = np.array(known, np.int64)
        if len(ids) < len(json.loads(wanted["children"])):
            # Her visits and the mark of her facts are there, and the child is not.
            raise Damaged
        seen_by = columns.get("examiner", ("",) * len(rows))
        examiners = dict(zip(columns["child_id"], seen_by, strict=True))
        nowhere = np.full(len(ids), "", np.object_)
        roster = Roster(
            child_id=ids,
            birth_date=ordinals(birth_dates),
            sex=Roster.kinds["sex"].column(sexes),
            gestation_weeks=Roster.kinds["gestation_weeks"].column(weeks),
            **dict.fromkeys(_PLACED, nowhere),
            worker=np.array([examiners.get(child_id, "") for child_id in ids.tolist()], np.object_),
        )
        ready: dict[str, Array] = {
            "child": np.searchsorted(ids, np.array(columns["child_id"], np.int64)),
            "visit_date": ordinals(columns["visit_date"]),
        }
        others: dict[str, Array] = {
            name: kind.column(columns[name]) if name in columns else _unread(kind, len(rows))
            for name, kind in VisitColumns.kinds.items()
            if name not in ready
        }
        return roster, VisitColumns(**ready, **others)

    def put(self, facts: FactArrays) -> None:
        """Store facts; they replace the children's earlier facts."""
        wanted = {"children": json.dumps(facts.child_id.tolist())}
        for drop in _DROP:
            self._connection.execute(drop, wanted)
        columns = [getattr(facts, name).tolist() for name in ("child_id", *KEPT)]
        names = ("child_id", *KEPT)
        # SQLite stores NaN as NULL.
        rows = (dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True))
        insert_many(self._connection, child_facts, rows)

    @from_stored
    def all(self, born_after: date, instead: Iterable[FactArrays] = ()) -> FactArrays:
        """Return the facts of every child born after a day, by id.

        Facts that are out of date are returned as they are, except for the children of `instead`.
        """
        born = {"born_after": born_after.isoformat()}
        computed = {
            number: kept
            for part in instead
            for number, *kept in zip(
                part.child_id.tolist(),
                *(getattr(part, name).tolist() for name in KEPT),
                strict=True,
            )
        }
        rows: Sequence[Sequence[Any]] = self._connection.execute(_FACTS, born).all()
        if computed:
            among = {"children": json.dumps(list(computed)), **born}
            placed = self._connection.execute(_PLACES, among).all()
            rows = sorted(
                [
                    *(row for row in rows if row[0] not in computed),
                    *((*row, *computed[row.child_id]) for row in placed),
                ],
                key=lambda row: row[0],
            )
        names = ("child_id", "sex", "birth_date", "gestation_weeks", *_PLACED, *KEPT)
        columns = dict(
            zip(names, zip(*rows, strict=True) if rows else [()] * len(names), strict=True)
        )
        ready: dict[str, Array] = {
            "sex": FactArrays.kinds["sex"].column(columns.pop("sex")),
            "birth_date": ordinals(columns.pop("birth_date")),
            "gestation_weeks": FactArrays.kinds["gestation_weeks"].column(
                columns.pop("gestation_weeks")
            ),
        }
        kept: dict[str, Array] = {
            name: np.array(column, FactArrays.kinds[name].dtype) for name, column in columns.items()
        }
        return FactArrays(**ready, **kept)

    def forget_all(self) -> None:
        """Mark every child's facts as out of date, for when a rule's figures changed."""
        self._connection.execute(_FORGET_ALL)


def _unread(kind: ColumnKind, count: int) -> Array:
    """Return a column in which nothing is known."""
    return np.full(count, np.nan if kind.dtype is np.float64 else NONE, kind.dtype)


def ordinals(days: Sequence[str]) -> Days:
    """Convert ISO dates to `date.toordinal()`."""
    return (np.array(days, "datetime64[D]").astype(np.int64) + _EPOCH).astype(np.int32)
