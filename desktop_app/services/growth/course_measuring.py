"""Judges a weighing within a course: z-scores by the last known length, and plausibility."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop_app.errors import Problem, Severity
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.growth.meant import without_refused
from desktop_app.programme.growth.plausibility import PlausibilityLimits, visit_problems
from desktop_app.programme.records.children import Child, MeasuredVisit, Visit
from desktop_app.programme.records.problems import confirm
from desktop_app.services.growth.scoring import growth_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseMeasurement:
    """The z-scores of one day (None where implausible or unknown) and the problems found."""

    zwei: float | None
    zwfl: float | None
    problems: tuple[Problem, ...]


def judged(
    child: Child,
    visits: Sequence[MeasuredVisit],
    draft: Visit,
    today: date,
    limits: PlausibilityLimits | None = None,
) -> CourseMeasurement:
    """Return a weighing's z-scores and problems, judged together with the child's visits.

    Without a length of its own the weighing uses the length of the same day's visit, else the last
    one of the 31 days before. z-scores are those of `course_scores`. Problems are refusals and
    questions; those about the date have the field `on`.
    """
    used = with_length(draft, visits)
    refused = visit_problems(used, child, (), None, today, limits)
    sound = without_refused(used, refused)
    growth = growth_of(child, sound) if used.visit_date >= child.birth_date else None
    others = [mv for mv in visits if mv.visit.visit_date != used.visit_date]
    problems = [
        replace(problem, field="on") if problem.field == "visit_date" else problem
        for problem in visit_problems(used, child, others, growth, today, limits)
        if problem.severity is not Severity.NOTE
    ]
    for found in visits:
        other = found.visit
        if other.visit_date == draft.visit_date and other.weight_kg not in (None, draft.weight_kg):
            problems.append(
                confirm("weight_kg", "weight_differs_from_visit", other_kg=other.weight_kg or 0.0)
            )
    if growth is None:
        return CourseMeasurement(zwei=None, zwfl=None, problems=tuple(problems))
    zwei, zwfl = course_scores(child, sound)
    return CourseMeasurement(zwei=zwei, zwfl=zwfl, problems=tuple(problems))


def course_scores(child: Child, visit: Visit) -> tuple[float | None, float | None]:
    """Return the z-scores by which courses are judged: weight-for-age and weight-for-length.

    They are by corrected age for a preterm child; an implausible z-score is None.
    """
    growth = growth_of(child, visit, corrected=True)
    return None if growth.fwei else growth.zwei, None if growth.fwfl else growth.zwfl


def with_length(draft: Visit, visits: Sequence[MeasuredVisit]) -> Visit:
    """Return a weighing with a length: its own, or the last one of the 31 days before.

    A weighing does not say how its length was measured; a visit of that day with this length does.
    """
    if draft.lenhei_cm is not None:
        that_day = (mv.visit for mv in visits if mv.visit.visit_date == draft.visit_date)
        same = next((one for one in that_day if one.lenhei_cm == draft.lenhei_cm), None)
        return draft if same is None else replace(draft, measure=same.measure)
    oldest = draft.visit_date - timedelta(days=feeding_rules().length_valid_days)
    measured = [
        mv.visit
        for mv in visits
        if mv.visit.lenhei_cm is not None
        and not mv.growth.flen
        and oldest <= mv.visit.visit_date <= draft.visit_date
    ]
    if not measured:
        return draft
    last = max(measured, key=lambda visit: visit.visit_date)
    return replace(draft, lenhei_cm=last.lenhei_cm, measure=last.measure)
