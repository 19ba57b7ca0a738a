"""The recap per desa of one month, computed by SQLite without loading the visits."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from itertools import compress

from sqlalchemy import Connection, bindparam, case, func, literal, select, text

from desktop_app.db.casework_tables import standings
from desktop_app.db.growth_facts import ordinals
from desktop_app.db.schema import children, visits
from desktop_app.growth.age import MONTHS_PER_YEAR
from desktop_app.growth.classes import bands
from desktop_app.growth.zscores import END_MONTHS
from desktop_app.programme.records.children import Month, RecapRow
from desktop_app.programme.reports.new_children import born_in, first_weighed_in

_SEVERELY_BELOW_Z, _STUNTED_BELOW_Z, *_ = bands("height_for_age").starts

# Beside a single max(), SQLite takes bare columns from the row that holds the maximum: the child's
# last visit of the month, read from ix_visits_month alone.
_LAST = (
    select(
        visits.c.child_id,
        func.max(visits.c.visit_date).label("visit_date"),
        visits.c.weight_kg,
        visits.c.zlen,
        visits.c.flen,
    )
    .where(
        visits.c.removed_at.is_(None),
        visits.c.visit_date.between(bindparam("first"), bindparam("last")),
    )
    .group_by(visits.c.child_id)
    .subquery("newest")
)
# Where a child lived on the month's last day: before the first of her later moves within the
# register, else where she lives now. A bare column beside min() is that of the first such move.
_NEXT_MOVE = (
    select(
        standings.c.child_id,
        func.min(standings.c.on),
        func.json_extract(standings.c.lived_in, "$.kecamatan").label("kecamatan"),
        func.json_extract(standings.c.lived_in, "$.desa").label("desa"),
    )
    .where(
        standings.c.removed_at.is_(None),
        standings.c.lived_in.is_not(None),
        standings.c.on > bindparam("last"),
    )
    .group_by(standings.c.child_id)
    .subquery("next_move")
)
_KECAMATAN = func.coalesce(_NEXT_MOVE.c.kecamatan, children.c.kecamatan)
_DESA = func.coalesce(_NEXT_MOVE.c.desa, children.c.desa)
# One age rule for every figure: who is not in the denominator is in no numerator either.
_OF_AGE = children.c.birth_date.between(bindparam("eldest"), bindparam("last"))
_PLAUSIBLE = _OF_AGE & _LAST.c.zlen.is_not(None) & (_LAST.c.flen == 0)
_REGISTERED = children.outerjoin(_LAST, _LAST.c.child_id == children.c.child_id).outerjoin(
    _NEXT_MOVE, _NEXT_MOVE.c.child_id == children.c.child_id
)
_IN_REGISTER = children.c.removed_at.is_(None) & children.c.child_id.not_in(
    text("(SELECT value FROM json_each(:gone))")
)
_MONTH = (
    select(
        _KECAMATAN,
        _DESA,
        func.sum(case((_OF_AGE, 1), else_=0)),
        func.sum(case((_OF_AGE & _LAST.c.weight_kg.is_not(None), 1), else_=0)),
        func.sum(case((_PLAUSIBLE, 1), else_=0)),
        func.sum(case((_OF_AGE & (_LAST.c.flen == 1), 1), else_=0)),
        func.sum(case((_PLAUSIBLE & (_LAST.c.zlen < _STUNTED_BELOW_Z), 1), else_=0)),
        func.sum(case((_PLAUSIBLE & (_LAST.c.zlen < _SEVERELY_BELOW_Z), 1), else_=0)),
    )
    .select_from(_REGISTERED)
    .where(_IN_REGISTER)
    .group_by(_KECAMATAN, _DESA)
    .order_by(_KECAMATAN, _DESA)
)
_EARLIER = visits.alias("earlier")
_WEIGHED_BEFORE = (
    select(literal(1))
    .where(
        _EARLIER.c.child_id == children.c.child_id,
        _EARLIER.c.visit_date < bindparam("first"),
        _EARLIER.c.weight_kg.is_not(None),
        _EARLIER.c.removed_at.is_(None),
    )
    .exists()
)
# The few children who may be B in the month. The first weighing is told of those weighed in this
# month and never before: no other day decides.
_FIRST_WEIGHING = case((_LAST.c.weight_kg.is_not(None) & ~_WEIGHED_BEFORE, _LAST.c.visit_date))
_MAYBE_NEW = (
    select(_KECAMATAN, _DESA, children.c.birth_date, _FIRST_WEIGHING)
    .select_from(_REGISTERED)
    .where(
        _IN_REGISTER,
        _OF_AGE,
        (children.c.birth_date >= bindparam("first")) | _FIRST_WEIGHING.is_not(None),
    )
)
# Jumps from one month to the next in ix_visits_month instead of reading every visit.
_MONTHS = text(
    """
    WITH RECURSIVE month(day) AS (
        SELECT min(visit_date) FROM visits WHERE removed_at IS NULL
        UNION ALL
        SELECT (
            SELECT min(visit_date) FROM visits
            WHERE removed_at IS NULL
                AND visit_date >= date(month.day, 'start of month', '+1 month')
        )
        FROM month WHERE month.day IS NOT NULL
    )
    SELECT month.day FROM month WHERE month.day IS NOT NULL ORDER BY month.day DESC
    """
)


_ByPlace = Counter[tuple[str, str]]
"""A number of children by kecamatan and desa."""

_NEVER = "0001-01-01"
"""Stands for the first weighing of a child never weighed before: in no month of a register."""


class RecapStore:
    """The figures of each desa by month."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def month(self, year: int, month: int, gone: Collection[int] = ()) -> tuple[RecapRow, ...]:
        """Return the month's figures of every desa of the register, by kecamatan and desa.

        A child counts by her last visit of the month, where she lived on its last day; those who
        are `gone` (dead or living elsewhere on that day) count nowhere, nor do those of 60
        months or more on that day, even where they were measured earlier in the month.
        """
        wanted = Month(year=year, month=month)
        days = {
            "first": wanted.first.isoformat(),
            "last": wanted.last.isoformat(),
            "gone": json.dumps(sorted(gone)),
            "eldest": _eldest_birth_date(wanted).isoformat(),
        }
        first_weighed, born = self._new(wanted, days)
        return tuple(
            RecapRow(
                kecamatan=kecamatan,
                desa=desa,
                children=number,
                weighed=weighed,
                first_weighed=first_weighed[kecamatan, desa],
                born=born[kecamatan, desa],
                measured=measured,
                flagged=flagged,
                stunted=stunted,
                severely_stunted=severely_stunted,
            )
            for (
                kecamatan,
                desa,
                number,
                weighed,
                measured,
                flagged,
                stunted,
                severely_stunted,
            ) in self._connection.execute(_MONTH, days)
        )

    def _new(self, month: Month, days: Mapping[str, str]) -> tuple[_ByPlace, _ByPlace]:
        """Return by place how many are B in the month: by first weighing, and by birth."""
        rows = self._connection.execute(_MAYBE_NEW, days).all()
        places = [(row[0], row[1]) for row in rows]
        weighed = first_weighed_in(ordinals([row[3] or _NEVER for row in rows]), month)
        born = born_in(ordinals([row[2] for row in rows]), month)
        return Counter(compress(places, weighed)), Counter(compress(places, born))

    def months(self) -> tuple[Month, ...]:
        """Return the months that have visits, newest first."""
        days = self._connection.execute(_MONTHS).scalars()
        return tuple(Month.of(date.fromisoformat(day)) for day in days)


def _eldest_birth_date(month: Month) -> date:
    """Return the earliest birth date of a child under 60 months on the month's last day."""
    years = END_MONTHS // MONTHS_PER_YEAR
    same_month = Month(year=month.year - years, month=month.month)
    turned_60_months = min(month.last.day, same_month.last.day)
    return date(same_month.year, same_month.month, turned_60_months) + timedelta(days=1)
