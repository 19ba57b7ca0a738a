"""Whether a care item as entered can be true, and what the answers to feeding and KPSP say.

Rule: resources/rules/services.toml.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.errors import Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.care.rules import INFANT, CareRules, RoundRule, capsule, deworming_mg
from desktop_app.programme.care.vitamin_a import course_questions
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.problems import confirm, refuse

BREAST_MILK = "breast_milk"


def care_problems(
    new: CareItem,
    others: Iterable[CareItem],
    life: ChildLife,
    today: date,
    rules: CareRules,
    *,
    ill: bool = False,
) -> tuple[Problem, ...]:
    """What is or may be wrong with a care item; `others` are all of the child's care items."""
    dated = _date_problems(new, life, today)
    if dated:
        return dated
    same = [
        one
        for one in others
        if one.kind is new.kind and (not new.service_id or one.service_id != new.service_id)
    ]
    if any((one.on, one.item, one.month) == (new.on, new.item, new.month) for one in same):
        return (refuse("on", "care_exists", day=new.on),)
    months = completed_months(life.birth_date, new.on)
    found = list(_CHECKS[new.kind](new, same, months, rules))
    if ill and new.kind is CareKind.DEWORMING:
        found.append(confirm("on", "deworming_ill"))
    return tuple(found)


def _date_problems(new: CareItem, life: ChildLife, today: date) -> tuple[Problem, ...]:
    if new.on < life.birth_date:
        return (refuse("on", "care_before_birth", born=life.birth_date),)
    if new.on > today:
        return (refuse("on", "date_in_future", today=today),)
    if life.died_on is not None and new.on > life.died_on:
        return (refuse("on", "care_after_death", day=life.died_on),)
    return ()


def _vitamin_a(
    new: CareItem, others: Sequence[CareItem], months: int, rules: CareRules
) -> Iterator[Problem]:
    if new.item not in rules.capsule_iu:
        yield refuse("item", "capsule_unknown")
        return
    if new.reason and new.reason not in rules.treatment_interval_days:
        yield refuse("reason", "vitamin_a_reason")
        return
    if months < rules.vitamin_a.from_months:
        if new.reason not in rules.vitamin_a_course.days or new.item != INFANT:
            yield refuse("item", "vitamin_a_too_young", months=rules.vitamin_a.from_months)
    elif new.item != (capsule(months, rules) or new.item):
        yield confirm("item", "capsule_for_other_age")
    near = _vitamin_a_near(new, others, rules)
    if near is not None:
        later, least, in_treatment = near
        # What was given as treatment is recorded as it was; only a round's dose is refused.
        make = confirm if in_treatment else refuse
        yield make("on", "vitamin_a_too_soon", day=later, days=least)
    yield from course_questions(new, others, "on", rules.vitamin_a_course)


def _vitamin_a_near(
    new: CareItem, others: Sequence[CareItem], rules: CareRules
) -> tuple[date, int, bool] | None:
    """Return the day of a dose that is too near, the least days apart, and whether only to ask.

    None where no dose is too near. Doses of one course may be as near as its days are.
    """
    course = rules.vitamin_a_course
    for other in others:
        earlier, later = sorted((other, new), key=lambda one: one.on)
        apart = (later.on - earlier.on).days
        least = rules.treatment_interval_days.get(later.reason, rules.vitamin_a.least_interval_days)
        same_course = earlier.reason == later.reason and apart < course.within_days
        # A treatment may also be entered late, after a round's dose that was given later.
        treated = new.reason in course.days or (later.reason in course.days and apart > 0)
        if apart < least and not (apart > 0 and treated and same_course):
            return other.on, least, treated
    return None


def treatment_questions(
    new: CareItem, others: Iterable[CareItem], field: str, rules: CareRules
) -> Iterator[Problem]:
    """Yield what to ask about a dose given as treatment; `others` are all other doses.

    It asks and does not refuse: whoever treats may have a reason. `field` is the form's field
    of the treatment.
    """
    same = [one for one in others if one.kind is new.kind]
    if new.kind is CareKind.VITAMIN_A:
        near = _vitamin_a_near(new, same, rules)
        if near is not None:
            yield confirm(field, "vitamin_a_given_recently", day=near[0], days=near[1])
        yield from course_questions(new, same, field, rules.vitamin_a_course)
    elif new.kind is CareKind.DEWORMING:
        for problem in _too_soon(new, same, rules.deworming):
            yield confirm(field, problem.code, **problem.figures)


def _deworming(
    new: CareItem, others: Sequence[CareItem], months: int, rules: CareRules
) -> Iterator[Problem]:
    dose = deworming_mg(months, rules)
    if dose is None:
        yield confirm("on", "deworming_age", months=rules.deworming.from_months)
    elif new.amount != dose:
        yield confirm("amount", "deworming_dose", mg=dose)
    yield from _too_soon(new, others, rules.deworming)


def _too_soon(new: CareItem, others: Sequence[CareItem], rule: RoundRule) -> Iterator[Problem]:
    near = [one.on for one in others if abs((one.on - new.on).days) < rule.least_interval_days]
    if near:
        yield confirm("on", "deworming_too_soon", day=max(near))


def _breastfeeding(
    new: CareItem, _others: Sequence[CareItem], months: int, rules: CareRules
) -> Iterator[Problem]:
    if new.month is None or not 0 <= new.month < rules.breastfeeding_months:
        yield refuse("month", "breastfeeding_month", last=rules.breastfeeding_months - 1)
    elif new.month > months:
        yield refuse("month", "month_not_reached")
    if new.answer is None:
        yield refuse("answer", "required")


def _complementary(
    new: CareItem, _others: Sequence[CareItem], months: int, rules: CareRules
) -> Iterator[Problem]:
    if any(group not in rules.food_groups for group in new.food_groups):
        yield refuse("food_groups", "food_group_unknown")
    if months < rules.food_from_months:
        yield confirm("on", "complementary_too_young", months=rules.food_from_months)


def _kpsp(
    new: CareItem, _others: Sequence[CareItem], months: int, rules: CareRules
) -> Iterator[Problem]:
    if new.month not in rules.kpsp_forms:
        yield refuse("month", "kpsp_form_unknown")
    elif new.month > months:
        yield refuse("month", "month_not_reached")
    if new.amount is None or not 0 <= new.amount <= rules.kpsp_questions:
        yield refuse("amount", "kpsp_answers", most=rules.kpsp_questions)


def _counselling(
    new: CareItem, _others: Sequence[CareItem], _months: int, rules: CareRules
) -> Iterator[Problem]:
    if new.item not in rules.counselling_topics:
        yield refuse("item", "topic_unknown")
    if not new.recipients:
        yield refuse("recipients", "recipient_missing")


def _parenting(
    new: CareItem, _others: Sequence[CareItem], _months: int, _rules: CareRules
) -> Iterator[Problem]:
    if not new.recipients:
        yield refuse("recipients", "recipient_missing")


def _once_a_month(
    new: CareItem, others: Sequence[CareItem], _months: int, _rules: CareRules
) -> Iterator[Problem]:
    month = Month.of(new.on)
    known = next((one.on for one in others if Month.of(one.on) == month), None)
    if known is not None:
        yield refuse("on", "care_month_exists", day=known)


def _nothing(
    _new: CareItem, _others: Sequence[CareItem], _months: int, _rules: CareRules
) -> Iterator[Problem]:
    return iter(())


_Check = Callable[[CareItem, Sequence[CareItem], int, CareRules], Iterator[Problem]]
_CHECKS: dict[CareKind, _Check] = {
    CareKind.VITAMIN_A: _vitamin_a,
    CareKind.DEWORMING: _deworming,
    CareKind.EXCLUSIVE_BREASTFEEDING: _breastfeeding,
    CareKind.COMPLEMENTARY_FEEDING: _complementary,
    CareKind.KPSP: _kpsp,
    CareKind.COUNSELLING: _counselling,
    CareKind.PARENTING_CLASS: _parenting,
    CareKind.HOME_VISIT: _nothing,
    CareKind.MBG: _once_a_month,
    CareKind.MOTHER_CLASS: _once_a_month,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Breastfeeding:
    """Exclusive breastfeeding month by month."""

    months: tuple[bool | None, ...]
    """For each month of age whether only breast milk was given; None: not asked."""
    exclusive: bool | None
    """Over all months that have passed; None while one of them was not asked about."""
    broken_in: int | None
    """The first month with other food."""


def breastfeeding(
    birth: date, given: Iterable[CareItem], on: date, rules: CareRules
) -> Breastfeeding:
    """Return what is known on a day; of two answers for a month the later one counts."""
    answers: dict[int | None, bool | None] = {}
    for one in sorted(given, key=lambda one: one.on):
        if one.kind is CareKind.EXCLUSIVE_BREASTFEEDING and one.on <= on:
            answers[one.month] = one.answer
    months = tuple(answers.get(month) for month in range(rules.breastfeeding_months))
    passed = months[: max(0, completed_months(birth, on) + 1)]
    broken_in = next((month for month, answer in enumerate(passed) if answer is False), None)
    exclusive = None if None in passed or not passed else True
    return Breastfeeding(
        months=months,
        exclusive=False if broken_in is not None else exclusive,
        broken_in=broken_in,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Complementary:
    """The verdict on one day's food of a child of 6 to 23 months."""

    groups: int
    diverse: bool
    least_meals: int
    frequent: bool | None
    """None where the meals were not counted."""
    animal: bool
    """Egg, meat or fish."""

    @property
    def acceptable(self) -> bool | None:
        """Diverse and frequent enough; None where the meals were not counted."""
        return None if self.frequent is None else self.diverse and self.frequent


def complementary(given: CareItem, age_months: int, rules: CareRules) -> Complementary:
    """Return the verdict on one answer about complementary feeding."""
    eaten = {group for group in given.food_groups if group in rules.food_groups}
    breastfed = given.answer is True or BREAST_MILK in eaten
    if breastfed:
        eaten.add(BREAST_MILK)
    young, older, without = rules.food_meals
    least = young if age_months < rules.food_three_meals_from else older
    least = least if breastfed else without
    return Complementary(
        groups=len(eaten),
        diverse=len(eaten) >= rules.food_least_groups,
        least_meals=least,
        frequent=None if given.meals is None else given.meals >= least,
        animal=any(group in eaten for group in rules.animal_groups),
    )


class Development(StrEnum):
    """The result of a KPSP."""

    FITS = "kpsp_fits"
    DOUBTFUL = "kpsp_doubtful"
    """Repeat in two weeks."""
    DEVIATES = "kpsp_deviates"
    """Refer."""


def development(done: Sequence[CareItem], form: int, rules: CareRules) -> Development | None:
    """What the last KPSP of a form says; None where there is none.

    Doubtful a second time counts as deviating.
    """
    of_form = sorted(
        (one for one in done if one.kind is CareKind.KPSP and one.month == form),
        key=lambda one: one.on,
    )
    results = [_result(one.amount or 0, rules) for one in of_form]
    if len(results) > 1 and results[-1] is results[-2] is Development.DOUBTFUL:
        return Development.DEVIATES
    return results[-1] if results else None


def _result(answers: float, rules: CareRules) -> Development:
    if answers >= rules.kpsp_fits_from:
        return Development.FITS
    if answers >= rules.kpsp_doubtful_from:
        return Development.DOUBTFUL
    return Development.DEVIATES
