"""All measurements of a span of time as narrow rows, for reports on the quality of measuring."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from sqlalchemy import Connection, bindparam, func, select, text

from desktop_app.db.schema import children, visits
from desktop_app.programme.growth.measurements import MeasuredRow
from desktop_app.programme.records.children import MEASURE_CODES, SEX_CODES, Sex

_STREAM_ROWS = 5_000
_FLAGS = {None: None, 0: False, 1: True}
_SPAN = (
    visits.c.removed_at.is_(None),
    visits.c.visit_date.between(bindparam("first"), bindparam("last")),
)

# A child's own columns are read once per child, not joined to each of her visits.
_CHILDREN = select(
    children.c.child_id,
    children.c.sex,
    children.c.mother,
    children.c.father,
    children.c.desa,
    children.c.rt,
    children.c.rw,
    children.c.posyandu,
).where(children.c.removed_at.is_(None))
_ROWS = (
    select(
        visits.c.child_id,
        visits.c.visit_id,
        visits.c.visit_date,
        visits.c.examiner,
        visits.c.instrument,
        visits.c.measure,
        visits.c.age_days,
        visits.c.weight_kg,
        visits.c.lenhei_cm,
        visits.c.zlen,
        visits.c.zwei,
        visits.c.zwfl,
        visits.c.flen,
        visits.c.fwei,
        visits.c.fwfl,
    )
    .where(*_SPAN)
    .execution_options(yield_per=_STREAM_ROWS)
)
_COUNT = select(func.count()).select_from(visits).where(*_SPAN)
_NAMES = text(
    "SELECT child_id, name FROM children WHERE child_id IN (SELECT value FROM json_each(:children))"
)


class MeasuringStore:
    """What was measured, by whom and with what."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def count(self, first: date, last: date) -> int:
        """Return the greatest number of rows that `rows` can return."""
        found: int = self._connection.execute(_COUNT, _days(first, last)).scalar_one()
        return found

    def rows(self, first: date, last: date) -> Iterator[MeasuredRow]:
        """Return the visits of the span, both days included; only while the unit is open."""
        known = {child_id: own for child_id, *own in self._connection.execute(_CHILDREN)}
        owners = {child_id: _owner(*own) for child_id, own in known.items()}
        for (
            child_id, visit_id, visit_date, examiner, instrument, measure, age_days,
            weight_kg, lenhei_cm, zlen, zwei, zwfl, flen, fwei, fwfl,
        ) in self._connection.execute(_ROWS, _days(first, last)):  # fmt: skip
            if child_id not in owners:
                continue
            sex, family, posyandu = owners[child_id]
            yield MeasuredRow(
                child_id,
                visit_id,
                date.fromisoformat(visit_date),
                posyandu,
                examiner,
                instrument,
                family,
                MEASURE_CODES[measure],
                sex,
                age_days,
                weight_kg,
                lenhei_cm,
                zlen,
                zwei,
                zwfl,
                _FLAGS[flen],
                _FLAGS[fwei],
                _FLAGS[fwfl],
            )

    def names(self, child_ids: Iterable[int]) -> Mapping[int, str]:
        """Return the children's names by their ids."""
        wanted = {"children": json.dumps(sorted(set(child_ids)))}
        return {row.child_id: row.name for row in self._connection.execute(_NAMES, wanted)}


def _days(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}


def _owner(
    sex: str, mother: str, father: str, desa: str, rt: str, rw: str, posyandu: str
) -> tuple[int, str, str]:
    """Return the sex as the growth tables code it, the family as one text, and the posyandu."""
    family = f"{mother}\n{father}\n{desa}\n{rt}\n{rw}".upper() if mother else ""
    return SEX_CODES[Sex(sex)], family, posyandu
