"""Lives through a year of a puskesmas with all that happens to its children, month by month."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop_app.app import App, open_app
from desktop_app.errors import CodedError, Invalid
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import Infection, Outcome
from desktop_app.programme.records.children import Child, Month, Sex
from desktop_app.programme.records.feeding import CourseState, OutpatientCourse
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.services.growth.course_upkeep import rescored_visit, rescored_weighing
from desktop_app.services.register.child_life import life_of
from desktop_app.services.vault import access
from tests.builders import a_child
from tests.services.conftest import FAST, PASSWORD, Calendar
from tests.services.feeding.test_outpatient import seen
from tests.services.growing import length_at, measured_at
from tests.services.tables import all_tables, differences
from tests.services.test_replay_law import said_yes

from .ground import demand_sound
from .tally import Tally

BEGIN = date(2025, 12, 1)
MONTHS = 12
BORN_WITHIN_DAYS = 1_000
ROUND_DAYS = 28
ENOUGH = 50
"""With so many children each act must have been possible."""


@dataclass(slots=True)
class Clinic:
    """The puskesmas, its calendar, and what was acknowledged."""

    app: App
    calendar: Calendar
    chance: random.Random
    z: dict[int, float] = field(default_factory=dict)
    """How thin each child is."""
    weights_kg: dict[int, float] = field(default_factory=dict)
    """The weight of each visit that was acknowledged, by its id."""
    done: Counter[str] = field(default_factory=Counter)
    """How often each act was possible."""

    def child(self, child_id: int) -> Child:
        """Return a child as stored."""
        with self.app._store.reading() as unit:
            found = unit.children.get(child_id)
        if found is None:
            raise LookupError
        return found

    def somebody(self) -> Child:
        """Return any child of the register."""
        return self.child(self.chance.choice(sorted(self.z)))


def of_a_year(children: int, folder: Path, chance: random.Random) -> Tally:
    """Live through a year; count the acts, and look at all invariants after each month."""
    tally = Tally(f"a clinic year of {children} children")
    folder.mkdir(parents=True, exist_ok=True)
    vault = folder / "year"
    created = access.create_vault(
        vault,
        facility="Puskesmas",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    calendar = Calendar(BEGIN)
    app = open_app(created.vault, calendar)
    clinic = Clinic(app, calendar, chance)
    for number in range(children):
        with tally.attempt(f"birth {number}"):
            _register(clinic, number)
    for month in range(MONTHS):
        calendar.day = BEGIN + timedelta(days=ROUND_DAYS * month + 10)
        for child_id in sorted(clinic.z):
            for act in _acts_of(clinic):
                # What the rules refuse is no loss, and half an act leaves nothing.
                with (
                    tally.attempt(f"month {month} {act.__name__}"),
                    suppress(CodedError, Invalid, LookupError),
                ):
                    act(clinic, clinic.child(child_id))
                    clinic.done[act.__name__] += 1
        with tally.attempt(f"invariants of month {month}"):
            _demand_invariants(clinic)
        with tally.attempt(f"backup of month {month}"):
            app.backups.daily(by=app.person)
    app.close()
    with tally.attempt("check"):
        demand_sound(vault)
        never = {act.__name__ for act in SHARES} - set(clinic.done)
        assert children < ENOUGH or not never, f"never possible: {sorted(never)}"
    return tally


# ---- what happens -----------------------------------------------------------------------------


def _register(clinic: Clinic, number: int) -> None:
    born = BEGIN - timedelta(days=clinic.chance.randrange(BORN_WITHIN_DAYS))
    child = a_child(
        name=f"Anak {number}",
        mother=f"Ibu {number // 2}",
        sex=clinic.chance.choice(list(Sex)),
        birth_date=born,
        desa=clinic.chance.choice(["Balokang", "Cibeureum", "Jajawar"]),
    )
    saved = said_yes(clinic.app.children.register, child, by=clinic.app.person).record
    clinic.z[saved.child_id] = clinic.chance.gauss(-1.0, 1.0)


def _acts_of(clinic: Clinic) -> list[Callable[[Clinic, Child], object]]:
    """Return what happens to a child in a month: she is weighed, mostly, and at times more."""
    acts: list[Callable[[Clinic, Child], object]] = []
    if clinic.chance.random() < 0.85:
        acts.append(_weigh)
    acts += [act for act, share in SHARES.items() if clinic.chance.random() < share]
    return acts


def _weigh(clinic: Clinic, child: Child) -> None:
    thin = clinic.z[child.child_id] + clinic.chance.gauss(0, 0.2)
    visit = measured_at(child, clinic.calendar.day, max(-4.0, thin))
    saved = said_yes(clinic.app.visits.record, visit, by=clinic.app.person).record
    clinic.weights_kg[saved.visit_id] = saved.weight_kg


def _fall_ill(clinic: Clinic, child: Child) -> None:
    infections, by, today = clinic.app.infections, clinic.app.person, clinic.calendar.day
    ill = Infection(
        child_id=child.child_id,
        illness=clinic.chance.choice(["cough_cold", "diarrhoea", "pneumonia"]),
        start=today - timedelta(days=2),
    )
    saved = said_yes(infections.record, ill, by=by).record
    outcome = Outcome.DIED if clinic.chance.random() < 0.02 else Outcome.RECOVERED
    said_yes(infections.follow_up, saved.infection_id, today, outcome=outcome, by=by)


def _give(clinic: Clinic, child: Child) -> None:
    app, today = clinic.app, clinic.calendar.day
    worms = CareItem(child_id=child.child_id, kind=CareKind.DEWORMING, on=today, amount=200.0)
    said_yes(app.care_items.record, worms, by=app.person)
    dose = Immunisation(child_id=child.child_id, vaccine="mr", on=today)
    said_yes(app.immunisations.record, dose, by=app.person)


def _feed(clinic: Clinic, child: Child) -> None:
    app = clinic.app
    page = app.feeding.of_child(child.child_id, by=app.person)
    if page.draft is not None:
        said_yes(app.feeding.enrol, page.draft, by=app.person)


def _log(clinic: Clinic, child: Child) -> None:
    app, today = clinic.app, clinic.calendar.day
    for view in app.feeding.of_child(child.child_id, by=app.person).courses:
        if view.course.state is CourseState.RUNNING:
            app.feeding_log.tick_day(view.course.course_id, today, by=app.person)
            if view.proposal is not None:
                said_yes(
                    app.feeding.end,
                    view.course.course_id,
                    view.proposal.outcome,
                    view.proposal.on,
                    by=app.person,
                )


def _admit(clinic: Clinic, child: Child) -> None:
    app, today = clinic.app, clinic.calendar.day
    said_yes(
        app.outpatient.start,
        OutpatientCourse(child_id=child.child_id, start=today),
        seen(child, today, -3.4),
        lenhei_cm=length_at(child, today),
        by=app.person,
    )


def _refer(clinic: Clinic, child: Child) -> None:
    app = clinic.app
    draft = app.referrals.draft(child.child_id, ("two_t",), to_place="RSUD", by=app.person)
    saved = said_yes(app.referrals.write, draft, by=app.person).record
    app.referrals.arrive(saved.referral_id, clinic.calendar.day, by=app.person)


def _leave(clinic: Clinic, child: Child) -> None:
    """She dies, moves away or comes back; every third time it was a mistake."""
    app = clinic.app
    kind = clinic.chance.choice(
        [StandingKind.DIED, StandingKind.MOVED_AWAY, StandingKind.MOVED_IN, StandingKind.MOVED_IN]
    )
    change = StandingChange(child_id=child.child_id, kind=kind, on=clinic.calendar.day)
    before = all_tables(app) if clinic.chance.random() < 0.3 else None
    saved = said_yes(app.standings.record, change, by=app.person).record
    if before is not None:
        app.standings.remove(saved.standing_id, by=app.person)
        left = differences(before, all_tables(app))
        assert set(left) <= {"standings"}, f"taking a move back changed {sorted(left)}"


def _correct(clinic: Clinic, child: Child) -> None:
    """Her birth date is corrected; the undo restores it with every score."""
    app = clinic.app
    before = all_tables(app)
    later = replace(child, birth_date=child.birth_date - timedelta(days=9))
    saved = said_yes(app.children.correct, later, by=app.person)
    app.history.take_back(saved.before, by=app.person)
    left = differences(before, all_tables(app))
    assert left == {}, f"an undo changed {sorted(left)}"


def _merge(clinic: Clinic, child: Child) -> None:
    """Two records are merged by mistake and parted again, exactly."""
    app, other = clinic.app, clinic.somebody()
    before = all_tables(app)
    plan = app.merging.preview(child.child_id, other.child_id, by=app.person)
    said_yes(
        app.merging.merge,
        child.child_id,
        other.child_id,
        take_visits={one.day: one.other.visit_id for one in plan.visit_choices},
        by=app.person,
    )
    app.merging.unmerge(other.child_id, by=app.person)
    left = differences(before, all_tables(app))
    assert left == {}, f"merging and parting changed {sorted(left)}"


SHARES: dict[Callable[[Clinic, Child], object], float] = {
    _fall_ill: 0.15,
    _give: 0.1,
    _feed: 0.2,
    _log: 0.3,
    _admit: 0.01,
    _refer: 0.03,
    _leave: 0.01,
    _correct: 0.01,
    _merge: 0.01,
}
"""How often each happens to a child in a month."""


# ---- what must be true ------------------------------------------------------------------------


def _demand_invariants(clinic: Clinic) -> None:
    app, today = clinic.app, clinic.calendar.day
    with app._store.reading() as unit:
        assert unit.replay() == (), "the tables are not what the journal says"
        stored: dict[int, Any] = {
            one.visit.visit_id: one.visit.weight_kg for one in unit.visits.all()
        }
        dead = set()
        for child in unit.children.all():
            life = life_of(unit, child)
            if life.died_on is not None:
                dead.add(child.child_id)
            visits = unit.visits.of_child(child.child_id)
            courses = [
                (one.start, one.ended_on, one.state is CourseState.RUNNING)
                for one in unit.feeding_courses.of_child(child.child_id)
                if one.start is not None
            ]
            for course in unit.feeding_courses.of_child(child.child_id):
                for weighing in unit.course_weighings.of(course_id=course.course_id):
                    assert rescored_weighing(child, weighing, visits) == weighing, "a stale score"
                days = unit.feeding_days.of_course(course.course_id)
                last = min(day for day in (course.ended_on, life.died_on, today) if day)
                assert all(day <= last for day in days), "a tick after the end"
            for care in unit.outpatient_courses.of_child(child.child_id):
                courses.append((care.start, care.ended_on, care.ended_on is None))
                for one in unit.outpatient_visits.of(course_id=care.course_id):
                    assert rescored_visit(child, one, visits) == one, "a stale score"
            if life.died_on is not None:
                assert not any(runs for _, _, runs in courses), "a course of a dead child runs"
            spans = sorted((start, end or date.max) for start, end, _ in courses)
            assert all(one[1] <= other[0] for one, other in pairwise(spans)), "two courses overlap"
    lost = {n for n, weight_kg in clinic.weights_kg.items() if stored.get(n) != weight_kg}
    assert not lost, f"{len(lost)} acknowledged visits are lost or changed"
    listed = app.worklist.rows(app.worklist.today(by=app.person), by=app.person)
    assert not dead & {row.child.child_id for row in listed}, "a dead child is on the work list"
    for row in app.recap.month(Month.of(today)):
        assert row.measured <= row.children, "more children measured than registered"
