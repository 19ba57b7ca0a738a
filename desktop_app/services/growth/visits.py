"""Use cases of a visit: preview its growth while typing, record, correct, remove, restore."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import NotFound, Problem, Severity
from desktop_app.growth.class_change import ClassChange
from desktop_app.programme.growth import plausibility
from desktop_app.programme.growth.birth_values import born_early
from desktop_app.programme.growth.meant import Meant, meant_values, without_refused
from desktop_app.programme.growth.visit_rules import VisitRules, visit_rules
from desktop_app.programme.records.children import (
    Child,
    Classes,
    Growth,
    MeasuredVisit,
    Person,
    Visit,
)
from desktop_app.programme.records.life import ChildLife, departure_questions
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.course_upkeep import follow_visit, rescore_courses
from desktop_app.services.growth.growth_story import class_changes_with
from desktop_app.services.growth.scoring import classes_of, growth_of

NOTHING_MEASURED = "nothing_measured"
"""The code for a visit without values; it is not told when all values were refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a visit would mean if it were saved as typed: growth, classes, problems."""

    growth: Growth | None
    """By chronological age, as stored; None while the date lies before birth."""
    corrected: Growth | None
    """By corrected age, for a preterm child, whose classes use it; else None."""
    classes: Classes
    problems: tuple[Problem, ...]
    class_changes: tuple[ClassChange, ...]
    """How a class would change since the visit before, with the causes."""
    judged: Visit
    """The draft without its refused values, as it was judged."""
    meant: Meant | None = None
    """The value that was probably meant by a doubtful one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentlyUsed:
    """The last examiners and instruments, for completing what is typed."""

    examiners: tuple[str, ...]
    instruments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Visits:
    """The measurements of the register's children."""

    store: Store
    journal: Journal
    life_of: Callable[[Unit, Child], ChildLife]
    """Returns when a child died or lived elsewhere; the rooms above growth know it."""

    def preview(
        self, child: Child, others: Sequence[MeasuredVisit], draft: Visit, *, by: Person
    ) -> Preview:
        """Return growth, classes and problems of a draft; writes nothing.

        The caller passes the child and her other visits as its page has them, so that typing costs
        only the queries for an admin's few numbers and for her death or moves. `record` checks
        again against what is stored.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            rules = visit_rules(unit.rule_overrides.values())
            life = self.life_of(unit, child)
        return self._judged(child, others, draft, rules, life)

    def recently_used(self) -> RecentlyUsed:
        """Return the examiners and instruments of the register's last visits, newest first."""
        with self.store.reading() as unit:
            used = unit.visits.recently_used()
        return RecentlyUsed(
            examiners=tuple(dict.fromkeys(examiner for examiner, _ in used if examiner)),
            instruments=tuple(dict.fromkeys(instrument for _, instrument in used if instrument)),
        )

    def record(
        self, visit: Visit, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[Visit]:
        """Add a visit; raises Invalid when something is refused or not confirmed."""
        with self.store.unit() as unit:
            saved = self.record_in(unit, visit, confirmed=confirmed, by=by)
            unit.commit()
        return saved

    def record_in(
        self, unit: Unit, visit: Visit, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[Visit]:
        """Record a visit in the caller's transaction; raises as `record`."""
        require(by, Right.INPUT)
        growth, notes = self._accepted(unit, visit, confirmed)
        saved = unit.visits.add(visit, growth)
        rescore_courses(unit, existing_child(unit, visit.child_id))
        self.journal.write(unit, by, "create", before=None, after=saved)
        return Saved(record=saved, notes=notes, changes=_touched(visit))

    def correct(
        self,
        visit: Visit,
        *,
        shown: Visit | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[Visit]:
        """Change a visit; the journal keeps the earlier values as an `action`.

        `shown` is the visit as the form showed it: what was changed since is merged or asked about.
        """
        require(by, Right.CORRECT)
        with self.store.unit() as unit:
            before = existing_visit(unit, visit.visit_id)
            visit, asked = with_stored(unit, self.journal, shown, before, visit)
            growth, notes = self._accepted(unit, visit, confirmed, asked)
            unit.visits.update(visit, growth)
            self.journal.write(unit, by, action, before=before, after=visit)
            child = existing_child(unit, visit.child_id)
            follow_visit(unit, self.journal, by, child, before, visit)
            rescore_courses(unit, child)
            unit.commit()
        return Saved(record=visit, notes=notes, changes=_touched(visit), before=before)

    def remove(self, visit_id: int, *, by: Person) -> Saved[Visit]:
        """Remove a visit; `bring_back` undoes it."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            visit = existing_visit(unit, visit_id)
            unit.visits.set_removed(visit_id, self.journal.clock())
            rescore_courses(unit, existing_child(unit, visit.child_id))
            self.journal.write(unit, by, "remove", before=visit, after=None)
            unit.commit()
        return Saved(record=visit, changes=_touched(visit))

    def bring_back(self, visit_id: int, *, by: Person) -> Saved[Visit]:
        """Restore a removed visit; raises Conflict when that day has another visit by now."""
        require(by, Right.REMOVE)
        with self.store.unit() as unit:
            unit.visits.set_removed(visit_id, None)
            visit = existing_visit(unit, visit_id)
            child = existing_child(unit, visit.child_id)
            # The child's birth date may have been corrected since.
            unit.visits.update(visit, growth_of(child, visit))
            rescore_courses(unit, child)
            self.journal.write(unit, by, "bring_back", before=None, after=visit)
            unit.commit()
        return Saved(record=visit, changes=_touched(visit))

    def _judged(
        self,
        child: Child,
        others: Sequence[MeasuredVisit],
        draft: Visit,
        rules: VisitRules,
        life: ChildLife,
    ) -> Preview:
        today = self.journal.clock().date()
        born = draft.visit_date >= child.birth_date
        refused = plausibility.visit_problems(draft, child, (), None, today, rules.limits)
        # A refused value is not judged: 880 cm has no z-score, no class and no mark on the chart.
        sound = without_refused(draft, refused)
        growth = growth_of(child, sound) if born else None
        corrected = growth_of(child, sound, corrected=True) if born and born_early(child) else None
        rest = [mv for mv in others if mv.visit.visit_id != draft.visit_id]
        questions = plausibility.visit_problems(sound, child, rest, growth, today, rules.limits)
        known = {(one.field, one.code) for one in refused}
        problems = (
            *refused,
            *(
                one
                for one in questions
                if (one.field, one.code) not in known and one.code != NOTHING_MEASURED
            ),
        )
        problems = (*problems, *departure_questions(life, draft.visit_date, "visit_date"))
        problems = tuple(sorted(problems, key=lambda one: list(Severity).index(one.severity)))
        same_day = [mv for mv in rest if mv.visit.visit_date == draft.visit_date]
        if same_day:
            problems = (*problems, Problem(field="visit_date", code="visit_exists"))
        return Preview(
            growth=growth,
            corrected=corrected,
            classes=classes_of(sound, corrected or growth) if growth else Classes(),
            problems=problems,
            class_changes=class_changes_with(child, others, sound, rules) if growth else (),
            judged=sound,
            meant=meant_values(draft, refused, rules.limits),
        )

    def _accepted(
        self,
        unit: Unit,
        visit: Visit,
        confirmed: Collection[str],
        asked: Sequence[Problem] = (),
    ) -> tuple[Growth, tuple[Problem, ...]]:
        child = existing_child(unit, visit.child_id)
        rules = visit_rules(unit.rule_overrides.values())
        life = self.life_of(unit, child)
        preview = self._judged(child, unit.visits.of_child(visit.child_id), visit, rules, life)
        notes = accept((*asked, *preview.problems), confirmed)
        growth = preview.growth or growth_of(child, visit)
        return growth, notes


def existing_visit(unit: Unit, visit_id: int) -> Visit:
    """Return the visit; raises NotFound("visit_unknown")."""
    found = unit.visits.get(visit_id)
    if found is None:
        raise NotFound("visit_unknown")
    return found.visit


def _touched(visit: Visit) -> Changes:
    return Changes(children=frozenset({visit.child_id}))
