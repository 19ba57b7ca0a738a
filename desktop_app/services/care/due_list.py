"""What the children of a place are due for on a day: vaccines and other care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.db.unit import Store
from desktop_app.programme.care.care_due import register_care_dues
from desktop_app.programme.care.given_columns import CareColumns
from desktop_app.programme.care.immunisation import dose_statuses, immunisation_dues, vaccines_today
from desktop_app.programme.records.children import ChildRow, Person
from desktop_app.programme.records.reasons import Due
from desktop_app.services.care.care_items import ill_children, rules_of
from desktop_app.services.care.immunisations import schedule_of
from desktop_app.services.common.journal import Clock
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.register.child_life import by_child, grouped, has_left, lives


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """One child to whom something can be given on the day, and what."""

    child: ChildRow
    doses: tuple[Due, ...]
    """Doses due, late or to be caught up, one a series."""
    vaccines: tuple[str, ...]
    """The vaccines that cover them, each once."""
    care_items: tuple[Due, ...]


@dataclass(frozen=True, slots=True)
class DueList:
    """A posyandu day's list."""

    store: Store
    clock: Clock
    readings: Readings

    def of_place(
        self,
        *,
        desa: str | None = None,
        posyandu: str | None = None,
        on: date | None = None,
        by: Person,
    ) -> tuple[DueRow, ...]:
        """Return the children of a place who are due for anything on a day (today), by name.

        Children who are not born yet, died or moved away are left out.
        """
        require(by, Right.VIEW)
        day = on or self.clock().date()
        with self.store.reading() as unit:
            rows = [
                row
                for row in unit.children.search("", desa=desa, posyandu=posyandu, limit=None)
                if row.birth_date <= day
            ]
            ids = [row.child_id for row in rows]
            lived = lives(unit, {row.child_id: row.birth_date for row in rows})
            schedule, rules = schedule_of(unit), rules_of(unit)
            vaccines, care_items = grouped(unit.immunisations, ids), grouped(unit.care_items, ids)
            treated = by_child(unit.treated.all())
            ill = ill_children(unit, day)
        self.readings.listed(by, "posyandu_day", text=posyandu or desa or "")
        others = register_care_dues(
            np.array([row.birth_date.toordinal() for row in rows], np.int32),
            CareColumns.of_register(
                (place, one)
                for place, number in enumerate(ids)
                for one in (*care_items.get(number, ()), *treated.get(number, ()))
            ),
            day,
            rules,
            ill=np.isin(ids, list(ill)),
        )
        found = []
        for place, row in enumerate(rows):
            number, born = row.child_id, row.birth_date
            if has_left(lived[number], day):
                continue
            own = vaccines.get(number, ())
            doses = immunisation_dues(number, born, own, day, schedule)
            dues = others.of_row(place, number)
            if doses or dues:
                supplied = vaccines_today(dose_statuses(born, own, day, schedule), schedule)
                found.append(DueRow(child=row, doses=doses, vaccines=supplied, care_items=dues))
        return tuple(found)
