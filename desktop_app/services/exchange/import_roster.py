"""Finds the child of a file's row among the register's children and the file's own new ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem, Severity
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.children import Child, Growth, MeasuredVisit, Visit
from desktop_app.programme.register.identity import name_key, same_person


@dataclass(slots=True, eq=False)
class PlannedChild:
    """One child during an import: as stored (None for a new child), and as she will be."""

    stored: Child | None
    child: Child
    visits: dict[date, Visit] = field(default_factory=dict)
    growth: dict[date, Growth] = field(default_factory=dict)
    written_by_row: dict[date, int] = field(default_factory=dict)
    """For each day whose visit the file adds or changes, which of the plan's rows does (from 0)."""
    told_days: set[date] = field(default_factory=set)
    """Days for which the file has a row, whether it changes anything or not."""
    told: dict[date | None, dict[str, object]] = field(default_factory=dict)
    """The child's own fields in the first row of each day, by day and field."""
    measured: list[tuple[date, MeasuredVisit]] = field(default_factory=list)
    """All visits by day, once the whole file is scored."""
    ticks: list[CareItem] = field(default_factory=list)
    """Care of once a month that her rows report and the register does not have yet."""

    @property
    def corrected(self) -> bool:
        """Whether her own fields differ from what is stored."""
        return self.stored is not None and self.stored != self.child

    @property
    def latest(self) -> date:
        """The day of the newest known visit; an older row must not overwrite her own fields."""
        return max(self.visits, default=date.min)

    def others(self, day: date) -> list[MeasuredVisit]:
        """Return the visits of all other days, from first to last."""
        return [measured for other, measured in self.measured if other != day]

    def by_day(self) -> list[tuple[date, MeasuredVisit]]:
        """Return all visits with their growth, from first to last."""
        return [
            (day, MeasuredVisit(visit=self.visits[day], growth=self.growth[day]))
            for day in sorted(self.visits)
        ]


class Roster:
    """Finds children by NIK, else by name, birth date and sex (programme/register/identity.py)."""

    def __init__(self, unit: Unit) -> None:
        """Index the whole register; a child's visits are loaded when the first row finds her."""
        self._unit = unit
        self._by_nik: dict[str, PlannedChild] = {}
        self._by_person: dict[tuple[str, date, str], list[PlannedChild]] = {}
        self._loaded: set[int] = set()
        for child in unit.children.all():
            self.remember(PlannedChild(stored=child, child=child))

    def find(self, child: Child) -> tuple[PlannedChild | None, tuple[Problem, ...]]:
        """Return the known child with these fields, or None, and what is doubtful about the match.

        A problem of severity REFUSE: the NIK belongs to a child with another name and birth date.
        """
        owner = self._by_nik.get(child.nik) if child.nik else None
        if owner is not None:
            if same_person(owner.child, child).same:
                return self._loaded_one(owner), ()
            return None, (Problem(field="nik", code="nik_of_another"),)
        namesakes = self._by_person.get(_person(child), ())
        for namesake in namesakes:
            if same_person(namesake.child, child).same:
                return self._loaded_one(namesake), ()
        if not namesakes:
            return None, ()
        return None, (Problem(field="name", code="child_perhaps_known", severity=Severity.CONFIRM),)

    def by_nik(self, nik: str) -> PlannedChild | None:
        """Return the child with this NIK, with her visits; None when nobody has it."""
        owner = self._by_nik.get(nik)
        return None if owner is None else self._loaded_one(owner)

    def remember(self, planned: PlannedChild) -> None:
        """Index a new child, or a child's new NIK, name or birth date, for later rows."""
        if planned.child.nik:
            self._by_nik[planned.child.nik] = planned
        namesakes = self._by_person.setdefault(_person(planned.child), [])
        if planned not in namesakes:
            namesakes.append(planned)

    def _loaded_one(self, planned: PlannedChild) -> PlannedChild:
        stored = planned.stored
        if stored is not None and stored.child_id not in self._loaded:
            self._loaded.add(stored.child_id)
            for found in self._unit.visits.of_child(stored.child_id):
                planned.visits[found.visit.visit_date] = found.visit
                planned.growth[found.visit.visit_date] = found.growth
        return planned


def _person(child: Child) -> tuple[str, date, str]:
    return name_key(child.name), child.birth_date, child.sex
