"""Care due written for one child, without columns: the oracle of the column form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from desktop_app.errors import Figure
from desktop_app.growth.age import completed_months
from desktop_app.programme.care.rules import BLUE, RED, CareRules, RoundRule, round_of
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.reasons import NO_FIGURES, Due


def care_dues(
    child_id: int,
    birth: date,
    given: Iterable[CareItem],
    on: date,
    rules: CareRules,
    *,
    ill: bool = False,
) -> tuple[Due, ...]:
    """Every care item that a child is due for on a day; `given` are all of the child's care items.

    A child that is ill is dewormed once it is well: the code then says so.
    """
    by_kind: dict[CareKind, list[CareItem]] = {}
    for one in given:
        if one.on <= on:
            by_kind.setdefault(one.kind, []).append(one)
    months = completed_months(birth, on)
    found = [
        ask(child_id, birth, months, by_kind.get(kind, ()), on, rules)
        for kind, ask in (
            (CareKind.VITAMIN_A, _vitamin_a),
            (CareKind.DEWORMING, _deworming),
            (CareKind.EXCLUSIVE_BREASTFEEDING, _breastfeeding),
            (CareKind.COMPLEMENTARY_FEEDING, _complementary),
            (CareKind.KPSP, _kpsp),
            (CareKind.COUNSELLING, _counselling),
        )
    ]
    return tuple(
        _when_well(due) if ill and due.code.startswith("deworming") else due
        for due in found
        if due is not None
    )


def capsule(age_months: int, rules: CareRules) -> str | None:
    """The colour of the capsule for an age; None outside the ages of the round."""
    rule = rules.vitamin_a
    if not rule.from_months <= age_months < rule.below_months:
        return None
    return BLUE if age_months < rule.second_from_months else RED


def deworming_mg(age_months: int, rules: CareRules) -> int | None:
    """The dose for an age; None outside the ages of the round."""
    rule = rules.deworming
    if not rule.from_months <= age_months < rule.below_months:
        return None
    return rules.half_mg if age_months < rule.second_from_months else rules.full_mg


def kpsp_form(age_months: int, rules: CareRules) -> int | None:
    """The form for an age: of the highest age not above it; None below the first."""
    return max((form for form in rules.kpsp_forms if form <= age_months), default=None)


def _vitamin_a(
    child_id: int,
    birth: date,
    months: int,
    given: Sequence[CareItem],
    on: date,
    rules: CareRules,
) -> Due | None:
    colour = capsule(months, rules)
    if colour is None or (colour == BLUE and any(one.item == BLUE for one in given)):
        return None  # the blue capsule is given once
    figures: dict[str, Figure] = {"capsule_word": colour, "iu": rules.capsule_iu[colour]}
    return _in_round(child_id, "vitamin_a", birth, given, on, rules.vitamin_a, figures)


def _deworming(
    child_id: int,
    birth: date,
    months: int,
    given: Sequence[CareItem],
    on: date,
    rules: CareRules,
) -> Due | None:
    dose = deworming_mg(months, rules)
    if dose is None:
        return None
    return _in_round(child_id, "deworming", birth, given, on, rules.deworming, {"mg": dose})


def _in_round(
    child_id: int,
    code: str,
    birth: date,
    given: Sequence[CareItem],
    on: date,
    rule: RoundRule,
    figures: Mapping[str, Figure],
) -> Due | None:
    """Return the due of a round: once a round, and only after the interval since any dose."""
    opened = round_of(on, rule)
    if opened is None:
        return None
    since = max(opened.first, day_of_age(birth, rule.from_months))
    last = max((one.on for one in given), default=None)
    if last is not None:
        since = max(since, last + timedelta(days=rule.least_interval_days))
        if last >= opened.first or since > on:
            return None
    late = on > opened.month_ends
    return Due(
        child_id=child_id,
        code=f"{code}_late" if late else f"{code}_due",
        since=since,
        figures={**figures, "until_date": opened.last},
    )


def _when_well(due: Due) -> Due:
    return Due(
        child_id=due.child_id, code="deworming_when_well", since=due.since, figures=due.figures
    )


def _breastfeeding(
    child_id: int,
    birth: date,
    months: int,
    given: Sequence[CareItem],
    _on: date,
    rules: CareRules,
) -> Due | None:
    if not 0 <= months < rules.breastfeeding_ask_until:
        return None
    asked = {one.month for one in given}
    for month in range(min(months + 1, rules.breastfeeding_months)):
        if month not in asked:
            return Due(
                child_id=child_id,
                code="breastfeeding_ask",
                since=day_of_age(birth, month),
                figures={"month": month},
            )
    return None


def _complementary(
    child_id: int,
    birth: date,
    months: int,
    given: Sequence[CareItem],
    on: date,
    rules: CareRules,
) -> Due | None:
    if not rules.food_from_months <= months < rules.food_below_months:
        return None
    since = day_of_age(birth, rules.food_from_months)
    last = max((one.on for one in given), default=None)
    if last is not None:
        since = max(since, last + timedelta(days=rules.food_ask_every_days))
    return _due(child_id, "complementary_ask", since) if since <= on else None


def _kpsp(
    child_id: int,
    birth: date,
    months: int,
    given: Sequence[CareItem],
    on: date,
    rules: CareRules,
) -> Due | None:
    form = kpsp_form(months, rules)
    if form is None:
        return None
    done = [one for one in given if one.month == form]
    if not done:
        return _due(child_id, "kpsp_due", day_of_age(birth, form), {"month": form})
    last = max(done, key=lambda one: one.on)
    doubtful = rules.kpsp_doubtful_from <= (last.amount or 0) < rules.kpsp_fits_from
    again = last.on + timedelta(days=rules.kpsp_repeat_days)
    if doubtful and len(done) == 1 and again <= on:
        return _due(child_id, "kpsp_repeat", again, {"month": form})
    return None


def _counselling(
    child_id: int,
    birth: date,
    months: int,
    given: Sequence[CareItem],
    on: date,
    rules: CareRules,
) -> Due | None:
    if not 0 <= months < rules.counselling_below_months:
        return None
    if any((one.on.year, one.on.month) == (on.year, on.month) for one in given):
        return None
    return _due(child_id, "counselling_due", max(birth, on.replace(day=1)))


def _due(child_id: int, code: str, since: date, figures: Mapping[str, Figure] = NO_FIGURES) -> Due:
    return Due(child_id=child_id, code=code, since=since, figures=figures)
