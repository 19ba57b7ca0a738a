"""Use cases of the register: find a child, register, correct, remove, restore."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Conflict, NotFound, Problem, Severity
from desktop_app.programme.growth import plausibility
from desktop_app.programme.growth.birth_values import with_weight_in_kg
from desktop_app.programme.records.children import Child, ChildRow, Person, Place
from desktop_app.programme.records.plain_text import visible
from desktop_app.programme.records.regions import Regions
from desktop_app.programme.register import identity
from desktop_app.programme.register.names import Likeness, name_likeness
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.course_upkeep import rescore_courses
from desktop_app.services.growth.rescoring import rescore
from desktop_app.services.register.before_birth import birth_problems
from desktop_app.services.register.standings import with_standing


@dataclass(frozen=True, slots=True)
class Children:
    """The register of one puskesmas."""

    store: Store
    journal: Journal
    regions: Regions
    readings: Readings

    def search(
        self,
        text: str = "",
        *,
        desa: str | None = None,
        posyandu: str | None = None,
        limit: int | None = 500,
        by: Person,
    ) -> tuple[ChildRow, ...]:
        """Return children whose name, mother's name or NIK matches the text, by name.

        Those who died, moved away or are too old are among them, and say so in their row.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = unit.children.search(text, desa=desa, posyandu=posyandu, limit=limit)
            marked = with_standing(unit, found, self.journal.clock().date())
        self.readings.listed(by, "children", text=text)
        return marked

    def count(self, *, by: Person) -> int:
        """Return how many children the register has."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return unit.children.count()

    def places(self) -> tuple[Place, ...]:
        """Return the desa of the city, and every desa and posyandu that the register has."""
        with self.store.reading() as unit:
            used = unit.children.places()
        seen = {place.desa for place in used}
        known = (
            Place(kecamatan=desa.kecamatan, desa=desa.name, posyandu="")
            for desa in self.regions.desa
            if desa.name not in seen
        )
        return tuple(sorted((*used, *known), key=lambda p: (p.kecamatan, p.desa, p.posyandu)))

    def by_nik(self, nik: str, *, by: Person) -> Child:
        """Return the child with this NIK; raises NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = unit.children.by_nik(nik)
        if found is None:
            raise NotFound("child_unknown")
        self.readings.child(by, found.child_id)
        return found

    def check(self, child: Child, *, by: Person) -> tuple[Problem, ...]:
        """Return everything that is or may be wrong with a child as typed; writes nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return self._problems(unit, _in_kg(unit, child))

    def register(
        self, child: Child, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[Child]:
        """Add a child; raises Invalid when something is refused or not confirmed.

        A birth weight may be given in grams, here as in `check` and `correct`; kg are stored.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            child = _in_kg(unit, child)
            notes = accept(self._problems(unit, child), confirmed)
            saved = unit.children.add(visible(child))
            self.journal.write(unit, by, "create", before=None, after=saved)
            unit.commit()
        return Saved(record=saved, notes=notes, changes=_touched(saved.child_id))

    def correct(
        self,
        child: Child,
        *,
        shown: Child | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[Child]:
        """Change a child's own fields; a new birth date or sex changes her z-scores at once.

        `shown` is the child as the form showed her: what was changed since is merged or asked
        about. The journal keeps the change under the name `action`.
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_child(unit, child.child_id)
            child = _in_kg(unit, child)
            child, asked = with_stored(unit, self.journal, shown, before, child)
            notes = accept((*asked, *self._problems(unit, child)), confirmed)
            child = visible(child)
            unit.children.update(child)
            if (before.birth_date, before.sex) != (child.birth_date, child.sex):
                rescore(unit, child)
            elif before.gestation_weeks != child.gestation_weeks:
                rescore_courses(unit, child)
            self.journal.write(unit, by, action, before=before, after=child)
            unit.commit()
        changes = _touched(child.child_id)
        return Saved(record=child, notes=notes, changes=changes, before=before)

    def remove(self, child_id: int, *, by: Person) -> Saved[Child]:
        """Remove a child from every list; `bring_back` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            child = existing_child(unit, child_id)
            unit.children.set_removed(child_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=child, after=None)
            unit.commit()
        return Saved(record=child, changes=_touched(child_id))

    def bring_back(self, child_id: int, *, by: Person) -> Saved[Child]:
        """Restore a removed child.

        Raises: Conflict when another child has her NIK by now, or with "child_merged" when her
        record was merged into another's (services/child/merging.py restores it).
        """
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            if merged_into(unit, child_id) is not None:
                raise Conflict("child_merged")
            unit.children.set_removed(child_id, None)
            stored = existing_child(unit, child_id)
            # Removed before birth weights in grams were converted.
            child = _in_kg(unit, stored)
            if child != stored:
                unit.children.update(child)
            self.journal.write(unit, by, "bring_back", before=None, after=child)
            unit.commit()
        return Saved(record=child, changes=_touched(child_id))

    def _problems(self, unit: Unit, child: Child) -> tuple[Problem, ...]:
        today = self.journal.clock().date()
        limits = _limits(unit)
        problems = [*plausibility.child_problems(child, today, limits), *_identity_notes(child)]
        if child.nik and (other := unit.children.by_nik(child.nik)) is not None:
            if other.child_id != child.child_id:
                problems.append(Problem(field="nik", code="nik_taken"))
        elif not child.child_id and (code := _known_as(unit, child)):
            problems.append(Problem(field="name", code=code, severity=Severity.CONFIRM))
        if child.child_id:
            problems += birth_problems(unit, child.child_id, child.birth_date)
        return tuple(problems)


def merged_into(unit: Unit, child_id: int) -> int | None:
    """Return the id of the child into whom this record is merged; None when it is not merged."""
    newest = next(iter(unit.history.changes_of("child", child_id)), None)
    if newest is None or newest.action != "merge_away":
        return None
    into = (newest.after or {})["into"]
    return into if isinstance(into, int) else None


def _known_as(unit: Unit, child: Child) -> str | None:
    """Return the code of the question whether a new child is registered already; None if not."""
    key = identity.name_key(child.name)
    born_alike = unit.children.born_on(child.birth_date, child.sex)
    if any(identity.name_key(known.name) == key for known in born_alike):
        return "child_perhaps_known"
    # Who types twins knows that they are two; only a spelling is easily overlooked.
    spelled = any(
        identity.same_person(known, child) is identity.Match.PERHAPS
        and name_likeness(known.name, child.name) is not Likeness.APART
        for known in born_alike
    )
    return "child_perhaps_spelled" if spelled else None


def _identity_notes(child: Child) -> tuple[Problem, ...]:
    return identity.nik_problems(child.nik, child.sex, child.birth_date)


def _limits(unit: Unit) -> plausibility.PlausibilityLimits:
    return plausibility.limits_with(unit.rule_overrides.values())


def _in_kg(unit: Unit, child: Child) -> Child:
    return with_weight_in_kg(child, _limits(unit).birth_weight)


def _touched(child_id: int) -> Changes:
    return Changes(children=frozenset({child_id}))
