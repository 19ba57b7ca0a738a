"""Finds the child of a file's row among the register's children and the file's own new ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from desktop_app.db.unit import Unit
from desktop_app.errors import Problem, Severity
from desktop_app.exchange.eppgbm import RegisterRow
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.children import Child, Growth, MeasuredVisit, Visit
from desktop_app.programme.register.identity import Match, name_key, same_person

Period = tuple[date, date]
"""A first and a last day, both included."""


@dataclass(slots=True, eq=False)
class PlannedChild:
    """One child during an import: as stored (None for a new child), and as she will be."""

    stored: Child | None
    child: Child
    newest_stored: date = date.min
    """The day of her newest stored visit."""
    visits: dict[date, Visit] = field(default_factory=dict)
    """Those of the file and the stored ones near the file's days; all if she must be rescored."""
    growth: dict[date, Growth] = field(default_factory=dict)
    place: str = ""
    """Where the first row of a new child stands."""
    written_by_row: dict[date, int] = field(default_factory=dict)
    """For each day whose visit the file adds or changes, which of the plan's rows does (from 0)."""
    told_days: set[date] = field(default_factory=set)
    """Days for which the file has a row, whether it changes anything or not."""
    told: dict[date | None, list[Child]] = field(default_factory=dict)
    """The child as the rows of each day tell her, in their order."""
    ticks: list[CareItem] = field(default_factory=list)
    """Care of once a month that her rows report and the register does not have yet."""

    @property
    def reference(self) -> str:
        """How an answer names this child: her number in the register, or her row in the file."""
        return f"baris {self.place}" if self.stored is None else str(self.stored.child_id)

    @property
    def corrected(self) -> bool:
        """Whether her own fields differ from what is stored."""
        return self.stored is not None and self.stored != self.child

    @property
    def rescored(self) -> bool:
        """Whether the z-scores of all her visits change, because her birth date or sex does."""
        known, child = self.stored, self.child
        return known is not None and (known.birth_date, known.sex) != (child.birth_date, child.sex)

    @property
    def latest(self) -> date:
        """The day of the newest known visit; an older row must not overwrite her own fields."""
        return max(self.newest_stored, max(self.visits, default=date.min))

    def others(self, day: date) -> list[MeasuredVisit]:
        """Return the known visits of all other days with their growth, from first to last."""
        return [
            MeasuredVisit(visit=self.visits[other], growth=self.growth[other])
            for other in sorted(self.visits)
            if other != day
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedChild:
    """Who a row's child is among those known."""

    planned: PlannedChild | None
    """The known child; None for a new one, or when a person must say who it is."""
    child: Child
    """What the row tells about her; without the NIK if another child has it."""
    perhaps: tuple[PlannedChild, ...] = ()
    """The known children who may be the same; empty when nothing is doubtful."""
    notes: tuple[Problem, ...] = ()
    unclear: bool = False
    """Whether a person must say who she is."""


class KnownChildren:
    """Finds children by NIK, else by name, birth date and sex (programme/register/identity.py)."""

    def __init__(self, unit: Unit, period: Period) -> None:
        """Index the whole register. Visits are loaded when a row finds their child.

        Only those near `period` are loaded, which are all that rows of these days are compared to.
        """
        self._unit, self._period = unit, period
        self._by_nik: dict[str, PlannedChild] = {}
        self._by_birth: dict[tuple[date, str], list[PlannedChild]] = {}
        self._loaded: set[int] = set()
        for child in unit.children.all():
            self.remember(PlannedChild(stored=child, child=child))

    def expect(self, rows: Iterable[RegisterRow]) -> None:
        """Load the visits of the children whom these rows most likely find, in one query."""
        self._load([planned for row in rows for planned in self._likely(row)])

    def load_all(self, planned: PlannedChild) -> None:
        """Load the rest of a child's visits, for what cannot be answered by the near ones."""
        if planned.stored is not None:
            _add_visits(planned, self._unit.visits.of_child(planned.stored.child_id))

    def find(self, child: Child) -> MatchedChild:
        """Return who the child with these fields is.

        A NIK that a child with another name has never decides; if another known child has the
        row's name, birth date and sex, the row is hers and its NIK is left out.
        """
        owner = self._by_nik.get(child.nik) if child.nik else None
        if owner is not None and same_person(owner.child, child).same:
            return MatchedChild(planned=self._loaded_one(owner), child=child)
        told = child if owner is None else replace(child, nik=None)
        born_alike = self._by_birth.get((child.birth_date, child.sex), ())
        verdicts = [(known, same_person(known.child, told)) for known in born_alike]
        same = next((known for known, verdict in verdicts if verdict.same), None)
        if same is not None and same is not owner:
            notes = () if owner is None else (nik_left_out(),)
            return MatchedChild(planned=self._loaded_one(same), child=told, notes=notes)
        perhaps = [known for known, verdict in verdicts if verdict is Match.PERHAPS]
        if owner is not None:
            perhaps = [owner, *(known for known in perhaps if known is not owner)]
        return MatchedChild(planned=None, child=child, perhaps=tuple(perhaps))

    def chosen(self, planned: PlannedChild, child: Child) -> MatchedChild:
        """Return the known child whom a person chose for the row, with her visits."""
        left_out = child.nik and self._by_nik.get(child.nik, planned) is not planned
        told = replace(child, nik=None) if left_out else child
        notes = (nik_left_out(),) if left_out else ()
        return MatchedChild(planned=self._loaded_one(planned), child=told, notes=notes)

    def new(self, child: Child) -> MatchedChild:
        """Return the row's child as a new one, as a person decided."""
        taken = child.nik in self._by_nik
        told = replace(child, nik=None) if taken else child
        return MatchedChild(planned=None, child=told, notes=(nik_left_out(),) if taken else ())

    def by_nik(self, nik: str) -> PlannedChild | None:
        """Return the child with this NIK, with her visits; None when nobody has it."""
        owner = self._by_nik.get(nik)
        return None if owner is None else self._loaded_one(owner)

    def remember(self, planned: PlannedChild) -> None:
        """Index a new child, or a child's new NIK, name or birth date, for later rows."""
        if planned.child.nik:
            self._by_nik[planned.child.nik] = planned
        born = (planned.child.birth_date, planned.child.sex)
        born_alike = self._by_birth.setdefault(born, [])
        if planned not in born_alike:
            born_alike.append(planned)

    def _likely(self, row: RegisterRow) -> Iterable[PlannedChild]:
        nik = row.child.nik if row.child else row.nik
        if nik and nik in self._by_nik:
            yield self._by_nik[nik]
        elif row.child is not None:
            born_alike = self._by_birth.get((row.child.birth_date, row.child.sex), ())
            key = name_key(row.child.name)
            yield from (known for known in born_alike if name_key(known.child.name) == key)

    def _loaded_one(self, planned: PlannedChild) -> PlannedChild:
        self._load([planned])
        return planned

    def _load(self, wanted: Iterable[PlannedChild]) -> None:
        fresh = {
            planned.stored.child_id: planned
            for planned in wanted
            if planned.stored is not None and planned.stored.child_id not in self._loaded
        }
        if not fresh:
            return
        self._loaded |= fresh.keys()
        for child_id, newest in self._unit.visits.newest_days(fresh).items():
            fresh[child_id].newest_stored = newest
        for child_id, visits in self._unit.visits.near(fresh, *self._period).items():
            _add_visits(fresh[child_id], visits)


def period_of(rows: Sequence[RegisterRow], today: date, margin: timedelta) -> Period:
    """Return the days of the rows' visits with a margin on both sides.

    Visits before birth or in the future do not count, because they are refused anyway: one slip
    of the pen in a year would have years of visits loaded.
    """
    days = [
        row.visit.visit_date
        for row in rows
        if row.visit is not None
        and row.visit.visit_date <= today
        and (row.child is None or row.child.birth_date <= row.visit.visit_date)
    ]
    first, last = min(days, default=today), max(days, default=today)
    return max(first, date.min + margin) - margin, min(last, date.max - margin) + margin


def _add_visits(planned: PlannedChild, stored: Collection[MeasuredVisit]) -> None:
    """Add stored visits to a planned child; what the file already says of a day stays."""
    for found in stored:
        day = found.visit.visit_date
        if day not in planned.visits:
            planned.visits[day] = found.visit
            planned.growth[day] = found.growth


def nik_left_out() -> Problem:
    """Return the remark that a row's NIK belongs to another child."""
    return Problem(field="nik", code="nik_left_out", severity=Severity.NOTE)
