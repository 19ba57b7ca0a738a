"""Use cases of illness: find its name, judge a dose, record an episode, its follow-up, its end."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.care.care_checks import treatment_questions
from desktop_app.programme.care.vitamin_a import offered_days
from desktop_app.programme.casework.drugs import DrugRules, drug_rules
from desktop_app.programme.casework.infections import (
    follow_up_due,
    infection_problems,
)
from desktop_app.programme.casework.mtbs import (
    InfectionRules,
    ListedIllness,
    Sign,
    find_danger_signs,
    find_illnesses,
    infection_rules,
)
from desktop_app.programme.casework.treatment import (
    DoseAdvice,
    dose_advice,
    dosing_weight,
    iron_questions,
    missing_treatments,
    treatment_problems,
)
from desktop_app.programme.records.care import TREATMENTS, CareItem
from desktop_app.programme.records.casework import DosingWeight, Infection, Outcome
from desktop_app.programme.records.children import Child, MeasuredVisit, Person
from desktop_app.programme.records.life import departure_questions
from desktop_app.programme.records.problems import refuse
from desktop_app.services.care.care_items import care_items_of, rules_of
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.record_writer import RecordWriter
from desktop_app.services.register.child_life import life_of
from desktop_app.services.register.ended_by_death import follow_death
from desktop_app.services.register.last_seen import last_seen

_SEEN_AGAIN = frozenset({"follow_up_on", "follow_up_due", "end", "outcome"})
"""Fields that a follow-up fills."""

_ENDS = (Outcome.RECOVERED, Outcome.DIED)
"""With these an illness is over by the day of the follow-up."""


@dataclass(frozen=True, slots=True)
class Infections:
    """The illnesses of the register's children."""

    store: Store
    journal: Journal

    def rules(self) -> InfectionRules:
        """Return the illnesses, signs and figures, with an admin's numbers."""
        with self.store.reading() as unit:
            return infection_rules(unit.rule_overrides.values())

    def drugs(self) -> DrugRules:
        """Return the drugs and their doses, with an admin's numbers."""
        with self.store.reading() as unit:
            return drug_rules(unit.rule_overrides.values())

    def find(
        self, typed: str, *, diagnoses: bool = False, age_months: int | None = None
    ) -> tuple[ListedIllness, ...]:
        """Return illnesses by name, ICD-10 or a mother's word, the best first; no query.

        With `diagnoses` also those that only a letter names; with `age_months` those of that age.
        """
        rules = infection_rules()
        return find_illnesses(typed, rules, diagnoses=diagnoses, age_months=age_months)

    def dangers_named(self, typed: str) -> tuple[Sign, ...]:
        """Return the danger signs that a mother's words name; no query."""
        return find_danger_signs(typed, infection_rules())

    def weight_for(
        self,
        visits: Sequence[MeasuredVisit],
        on: date,
        rules: DrugRules,
        *,
        end: date | None = None,
    ) -> DosingWeight | None:
        """Return the weight to dose by in an illness, from the visits that a page shows.

        The illness began `on`; without an `end` it goes on. None: the weight must be typed.
        """
        return dosing_weight(visits, on, rules, until=end or self.journal.clock().date())

    def dose(
        self,
        drug: str,
        child: Child,
        on: date,
        weight_kg: float | None,
        rules: DrugRules,
        *,
        illness: str = "",
    ) -> DoseAdvice | None:
        """Return the range of one dose in an illness, and what the booklet prints for it.

        None when the drug is not for this age or lacks a weight.
        """
        months = completed_months(child.birth_date, on)
        return dose_advice(rules.drugs[drug], months, weight_kg, illness)

    def vitamin_a_days(self, illness: str, signs: Collection[str]) -> int:
        """Return for how many days on end an illness is given vitamin A; 0: not at all.

        The third dose, weeks later, is not counted: outpatient care offers it.
        """
        with self.store.reading() as unit:
            course = rules_of(unit).vitamin_a_course
        days = offered_days(illness, signs, course)
        return sum(1 for day in days if day <= course.second_day)

    def due(self, infection: Infection, rules: InfectionRules) -> date | None:
        """Return when a child seen today should be seen again; no query."""
        return follow_up_due(infection, self.journal.clock().date(), rules)

    def check(self, infection: Infection, *, by: Person) -> tuple[Problem, ...]:
        """Return everything that is or may be wrong with an episode as typed; writes nothing.

        Fields of a treatment are `treatments.0.dose`.
        """
        return self._writer().check(infection, by=by)

    def record(
        self,
        infection: Infection,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Infection]:
        """Add an episode; where no follow-up is named, the rule's is kept.

        Raises: Invalid when something is refused or not confirmed, NotFound.
        """
        if infection.follow_up_due is None:
            infection = replace(infection, follow_up_due=self.due(infection, self.rules()))
        return self._writer().add(infection, confirmed=confirmed, by=by)

    def correct(
        self,
        infection: Infection,
        *,
        shown: Infection | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[Infection]:
        """Change an episode, all its fields as given; raises as `record`."""
        return self._writer().correct(
            infection, shown=shown, confirmed=confirmed, by=by, action=action
        )

    def follow_up(
        self,
        infection_id: int,
        on: date,
        *,
        outcome: Outcome = Outcome.ONGOING,
        end: date | None = None,
        next_due: date | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Infection]:
        """Record that the child was seen again and how the illness goes on.

        `next_due` asks for another visit while the illness goes on. With recovery or death it ends
        on the day itself, unless `end` is given.
        """

        def seen_again(before: Infection) -> Infection:
            ended = end or (on if outcome in _ENDS else before.end)
            after = replace(before, follow_up_on=on, outcome=outcome, end=ended)
            if next_due is not None and outcome is Outcome.ONGOING:
                after = replace(after, follow_up_due=next_due, follow_up_on=None)
            return after

        with self.store.reading() as unit:
            after = seen_again(self._writer().get(unit, infection_id))
        # Questions about the episode itself were answered when it was recorded.
        found = [one for one in self.check(after, by=by) if one.field in _SEEN_AGAIN]
        if next_due is not None and next_due <= on:
            found.append(refuse("follow_up_due", "case_before_start", day=on))
        accept(found, confirmed)
        return self._writer().move(infection_id, seen_again, by=by, action="follow_up")

    def remove(self, infection_id: int, *, by: Person) -> Saved[Infection]:
        """Take an episode out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(infection_id, by=by)

    def bring_back(self, infection_id: int, *, by: Person) -> Saved[Infection]:
        """Put a removed episode back; raises NotFound."""
        return self._writer().bring_back(infection_id, by=by)

    def _writer(self) -> RecordWriter[Infection]:
        return RecordWriter(
            self.store,
            self.journal,
            Infection,
            lambda unit: unit.infections,
            _problems,
            self._follow_death,
        )

    def _follow_death(self, unit: Unit, by: Person, infection: Infection) -> None:
        if infection.outcome is Outcome.DIED:
            follow_death(unit, self.journal, by, infection.child_id)


def _problems(unit: Unit, child: Child, infection: Infection, today: date) -> Iterator[Problem]:
    overrides = unit.rule_overrides.values()
    rules, drugs = infection_rules(overrides), drug_rules(overrides)
    others = unit.infections.of_child(child.child_id)
    died = infection.outcome is Outcome.DIED
    seen = last_seen(unit, child.child_id) if died else None
    yield from infection_problems(infection, child, others, today, rules, last_seen=seen)
    yield from departure_questions(life_of(unit, child), infection.start, "start")
    for place, treatment in enumerate(infection.treatments):
        for problem in treatment_problems(
            treatment,
            child,
            infection.start,
            drugs,
            illness=infection.illness,
            until=infection.end or today,
        ):
            yield replace(problem, field=f"treatments.{place}.{problem.field}")
    yield from missing_treatments(infection, rules)
    courses = unit.outpatient_courses.of_child(child.child_id)
    yield from iron_questions(infection, courses, today)
    known = care_items_of(unit, child.child_id, without_illness=infection.infection_id)
    for treatment in infection.treatments:
        if treatment.drug in TREATMENTS:
            new = CareItem(
                child_id=child.child_id,
                kind=TREATMENTS[treatment.drug],
                on=infection.start,
                reason=infection.illness,
            )
            yield from treatment_questions(new, known, "treatments", rules_of(unit))
