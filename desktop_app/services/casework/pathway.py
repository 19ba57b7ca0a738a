"""Use cases of the stunting pathway's own records: TB screenings and searches for the cause."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.programme.casework.infections import tb_result, tb_screening_problems
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.stunting_pathway import assessment_problems
from desktop_app.programme.casework.stunting_rules import pathway_rules
from desktop_app.programme.records.casework import CauseAssessment, TbScreening
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.life import departure_questions
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.record_writer import RecordWriter
from desktop_app.services.register.child_life import life_of


@dataclass(frozen=True, slots=True)
class Screenings:
    """Screenings for tuberculosis."""

    store: Store
    journal: Journal

    def symptoms(self) -> tuple[str, ...]:
        """Return the codes of the symptoms that are asked."""
        return infection_rules().tb_symptoms

    def concluded(self, screening: TbScreening) -> TbScreening:
        """Return the screening with the result that its answers give; no query."""
        return replace(screening, result=tb_result(screening.contact, screening.symptoms))

    def check(self, screening: TbScreening, *, by: Person) -> tuple[Problem, ...]:
        """Return what is wrong with a screening as typed; writes nothing."""
        return self._writer().check(self.concluded(screening), by=by)

    def record(
        self,
        screening: TbScreening,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[TbScreening]:
        """Add a screening with its result; raises Invalid, also to be confirmed, NotFound."""
        return self._writer().add(self.concluded(screening), confirmed=confirmed, by=by)

    def correct(
        self,
        screening: TbScreening,
        *,
        shown: TbScreening | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[TbScreening]:
        """Change a screening; raises Invalid, also to be confirmed, NotFound."""
        if shown is not None:
            # Nobody types the result: it follows from the fields once they are merged.
            screening = replace(screening, result=shown.result)
        return self._writer().correct(
            screening,
            shown=shown,
            confirmed=confirmed,
            by=by,
            action=action,
            derived=self.concluded,
        )

    def remove(self, screening_id: int, *, by: Person) -> Saved[TbScreening]:
        """Take a screening out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(screening_id, by=by)

    def bring_back(self, screening_id: int, *, by: Person) -> Saved[TbScreening]:
        """Put a removed screening back; raises NotFound."""
        return self._writer().bring_back(screening_id, by=by)

    def _writer(self) -> RecordWriter[TbScreening]:
        return RecordWriter(
            self.store,
            self.journal,
            TbScreening,
            lambda unit: unit.tb_screenings,
            _screening_problems,
        )


@dataclass(frozen=True, slots=True)
class Assessments:
    """The puskesmas doctor's searches for the cause of stunting."""

    store: Store
    journal: Journal

    def red_flags(self) -> Sequence[str]:
        """Return the codes of the red flags that are looked for."""
        return pathway_rules().red_flags

    def check(self, assessment: CauseAssessment, *, by: Person) -> tuple[Problem, ...]:
        """Return what is wrong with a search as typed; writes nothing."""
        return self._writer().check(assessment, by=by)

    def record(
        self,
        assessment: CauseAssessment,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[CauseAssessment]:
        """Add a search for the cause; raises Invalid, NotFound."""
        return self._writer().add(assessment, confirmed=confirmed, by=by)

    def correct(
        self,
        assessment: CauseAssessment,
        *,
        shown: CauseAssessment | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[CauseAssessment]:
        """Change a search, as when growth responded to the food; raises Invalid, NotFound."""
        return self._writer().correct(
            assessment, shown=shown, confirmed=confirmed, by=by, action=action
        )

    def remove(self, assessment_id: int, *, by: Person) -> Saved[CauseAssessment]:
        """Take a search out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(assessment_id, by=by)

    def bring_back(self, assessment_id: int, *, by: Person) -> Saved[CauseAssessment]:
        """Put a removed search back; raises NotFound."""
        return self._writer().bring_back(assessment_id, by=by)

    def _writer(self) -> RecordWriter[CauseAssessment]:
        return RecordWriter(
            self.store,
            self.journal,
            CauseAssessment,
            lambda unit: unit.cause_assessments,
            _assessment_problems,
        )


def _screening_problems(
    unit: Unit, child: Child, screening: TbScreening, today: date
) -> Iterator[Problem]:
    rules = infection_rules(unit.rule_overrides.values())
    yield from tb_screening_problems(screening, child, today, rules)
    yield from departure_questions(life_of(unit, child), screening.on)


def _assessment_problems(
    unit: Unit, child: Child, assessment: CauseAssessment, today: date
) -> Iterator[Problem]:
    rules = pathway_rules(unit.rule_overrides.values())
    yield from assessment_problems(assessment, child, today, rules)
    yield from departure_questions(life_of(unit, child), assessment.on)
