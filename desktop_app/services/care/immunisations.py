"""Use cases of immunisation: a child's doses, and recording vaccines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.programme.care.immunisation import (
    DoseStatus,
    NotCounted,
    basic_lacking,
    counted_doses,
    dose_statuses,
    immunisation_dues,
    immunisation_problems,
    vaccines_today,
)
from desktop_app.programme.care.immunisation_schedule import (
    ImmunisationSchedule,
    immunisation_schedule,
)
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.reasons import Due
from desktop_app.services.care.given_writer import GivenWriter
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.register.child_life import has_left, life_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ImmunisationPage:
    """A child's immunisation on a day."""

    child: Child
    given: tuple[Immunisation, ...]
    """In the order of dates."""
    doses: tuple[DoseStatus, ...]
    """Every dose of the schedule."""
    not_counted: tuple[NotCounted, ...]
    dues: tuple[Due, ...]
    """What can be given now, due, late or to be caught up."""
    vaccines_today: tuple[str, ...]
    basic_lacking: tuple[str, ...]
    """Doses of basic immunisation that should be there by now."""
    schedule: ImmunisationSchedule


@dataclass(frozen=True, slots=True)
class Immunisations:
    """The vaccines of the register's children."""

    store: Store
    journal: Journal
    readings: Readings

    def schedule(self) -> ImmunisationSchedule:
        """Return the national schedule of this place, with an admin's numbers."""
        with self.store.reading() as unit:
            return schedule_of(unit)

    def of_child(self, child_id: int, *, on: date | None = None, by: Person) -> ImmunisationPage:
        """Return a child's doses on a day (today). Raises: NotFound."""
        require(by, Right.VIEW)
        day = on or self._today()
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            given = unit.immunisations.of_child(child_id)
            schedule = schedule_of(unit)
            gone = has_left(life_of(unit, child), day)
        self.readings.child(by, child_id, "care")
        statuses = dose_statuses(child.birth_date, given, day, schedule)
        counted = counted_doses(child.birth_date, given, schedule)
        return ImmunisationPage(
            child=child,
            given=tuple(sorted(given, key=lambda one: (one.on, one.immunisation_id))),
            doses=statuses,
            not_counted=counted.rejected,
            dues=()
            if gone
            else immunisation_dues(child_id, child.birth_date, given, day, schedule),
            vaccines_today=() if gone else vaccines_today(statuses, schedule),
            basic_lacking=basic_lacking(child.birth_date, given, day, schedule),
            schedule=schedule,
        )

    def check(self, immunisation: Immunisation, *, by: Person) -> tuple[Problem, ...]:
        """Return what is or may be wrong with a vaccine as typed; writes nothing."""
        return self._writer().check(immunisation, by=by)

    def check_many(
        self, immunisations: Sequence[Immunisation], *, by: Person
    ) -> Mapping[int, tuple[Problem, ...]]:
        """Return what is or may be wrong with several vaccines, by child; skip those without."""
        return self._writer().check_many(immunisations, by=by)

    def record(
        self,
        immunisation: Immunisation,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Immunisation]:
        """Add a vaccine given; raises Invalid, also for an unconfirmed one that would not count."""
        return self._writer().add(immunisation, confirmed=confirmed, by=by)

    def record_many(
        self,
        immunisations: Sequence[Immunisation],
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[tuple[Immunisation, ...]]:
        """Add several vaccines in one act: of one session, or a child's whole book.

        Raises: Invalid as `record`, each after those before it; then nothing is saved.
        """
        return self._writer().add_many(immunisations, confirmed=confirmed, by=by)

    def correct(
        self,
        immunisation: Immunisation,
        *,
        shown: Immunisation | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[Immunisation]:
        """Change a vaccine given; raises as `record`, NotFound."""
        return self._writer().correct(
            immunisation, shown=shown, confirmed=confirmed, by=by, action=action
        )

    def remove(self, immunisation_id: int, *, by: Person) -> Saved[Immunisation]:
        """Take a vaccine out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(immunisation_id, by=by)

    def remove_many(
        self, immunisation_ids: Collection[int], *, by: Person
    ) -> Saved[tuple[Immunisation, ...]]:
        """Remove several in one act, as the undo of `record_many`."""
        return self._writer().remove_many(immunisation_ids, by=by)

    def bring_back(self, immunisation_id: int, *, by: Person) -> Saved[Immunisation]:
        """Put a removed vaccine back; raises NotFound, Invalid where it was entered again."""
        return self._writer().bring_back(immunisation_id, by=by)

    def _writer(self) -> GivenWriter[Immunisation]:
        return GivenWriter(
            self.store, self.journal, Immunisation, lambda unit: unit.immunisations, _problems
        )

    def _today(self) -> date:
        return self.journal.clock().date()


def schedule_of(unit: Unit) -> ImmunisationSchedule:
    """Return the schedule with an admin's numbers."""
    return immunisation_schedule(unit.rule_overrides.values())


def _problems(
    unit: Unit, child: Child, immunisation: Immunisation, today: date
) -> Iterable[Problem]:
    others = unit.immunisations.of_child(child.child_id)
    return immunisation_problems(
        immunisation, others, life_of(unit, child), today, schedule_of(unit)
    )
