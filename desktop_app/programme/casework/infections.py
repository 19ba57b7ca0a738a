"""Episodes of illness: whether one can be true, repeats, follow-up, and TB screening.

mtbs.py has the illnesses, treatment.py the doses; programme/worklist says what is due today.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.errors import Problem, Severity
from desktop_app.growth.age import DAYS_PER_MONTH, completed_months
from desktop_app.programme.casework.mtbs import ICD10, InfectionRules, ListedIllness
from desktop_app.programme.records.casework import Infection, Outcome, TbResult, TbScreening
from desktop_app.programme.records.children import Child
from desktop_app.programme.records.problems import confirm, note, refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """An episode is one of several; `illness` is None when these are different illnesses."""

    illness: str | None
    times: int
    months: int
    since: date
    """When the first of them began."""


def follow_up_due(infection: Infection, seen_on: date, rules: InfectionRules) -> date | None:
    """Return when the child should be seen again; None when the illness is over.

    Also None for a class that is referred at once, and for a young infant with signs of one.
    MTBS counts from the day on which the child was seen, not from the first day of the illness.
    """
    illness = rules.illnesses.get(infection.illness)
    if illness is None or illness.follow_up_days is None or is_over(infection):
        return None
    if illness.mtbm and refer_now(infection, rules):
        return None
    days, signed = illness.follow_up_days, illness.with_signs
    if signed is not None and signed.signs & set(infection.signs):
        days = signed.days
    return max(infection.start, seen_on) + timedelta(days=days)


def is_over(infection: Infection) -> bool:
    """Whether an episode needs nothing more: it ended, or the child is elsewhere."""
    return infection.end is not None or infection.outcome is not Outcome.ONGOING


def awaits_follow_up(infection: Infection) -> bool:
    """Whether the child must still be seen again after this illness."""
    return (
        infection.follow_up_due is not None
        and infection.follow_up_on is None
        and not is_over(infection)
    )


def infection_problems(
    infection: Infection,
    child: Child,
    others: Iterable[Infection],
    today: date,
    rules: InfectionRules,
    *,
    last_seen: date | None = None,
) -> tuple[Problem, ...]:
    """What is or may be wrong with an episode; refusals first, then questions, then notes.

    `others` are the child's other episodes in any order; the episode itself is skipped by its id.
    `last_seen` is the last day on which a record shows the child alive.
    """
    rest = [one for one in others if not infection.infection_id or not _same(one, infection)]
    found = [
        *_code_problems(infection, rules),
        *_age_problems(infection, child, rules),
        *_date_problems(infection, child, today),
        *_death_problems(infection, last_seen),
        *_length_questions(infection, today, rules),
        *_overlaps(infection, rest),
        *_remarks(infection, rest, today, rules),
    ]
    order = list(Severity)
    return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))


def repeats(
    infection: Infection, others: Iterable[Infection], rules: InfectionRules
) -> tuple[Repeat, ...]:
    """Return whether the episode is one of several within set months, of its illness and of any.

    Counted are itself and the episodes that began before it or on the same day.
    """
    earlier = [
        one
        for one in others
        if not (infection.infection_id and _same(one, infection)) and one.start <= infection.start
    ]
    same = [one for one in earlier if one.illness == infection.illness]
    found = (
        _repeat(infection, same, rules.same_illness_times, rules.same_illness_months),
        _repeat(infection, earlier, rules.any_times, rules.any_months, any_illness=True),
    )
    return tuple(repeat for repeat in found if repeat is not None)


def recent_repeats(
    infections: Sequence[Infection], today: date, rules: InfectionRules
) -> tuple[Repeat, ...]:
    """Return how often a child with these illnesses fell ill lately, counted from the last one.

    Empty when it was not often, or when the last one began before the months that the rule
    looks back.
    """
    last = max(infections, key=lambda one: (one.start, one.infection_id), default=None)
    if last is None:
        return ()
    days = (today - last.start).days
    found = repeats(last, infections, rules)
    return tuple(one for one in found if days <= one.months * DAYS_PER_MONTH)


def danger_signs(infection: Infection, rules: InfectionRules) -> tuple[str, ...]:
    """Return those of the episode's signs that call for a referral at once."""
    return tuple(
        sign for sign in infection.signs if sign in rules.signs and rules.signs[sign].danger
    )


def refer_now(infection: Infection, rules: InfectionRules) -> bool:
    """Whether the child is referred at once: by a danger sign, by the class, or by its signs."""
    illness = rules.illnesses.get(infection.illness)
    return bool(
        danger_signs(infection, rules)
        or (illness is not None and illness.refer)
        or any(found.holds(infection.illness, infection.signs) for found in rules.severe_classes)
    )


def tb_result(contact: bool | None, symptoms: Sequence[str]) -> TbResult:  # noqa: FBT001 -- an answer, not a switch
    """Return the result of a screening: a contact or any symptom makes TB suspected."""
    return TbResult.SUSPECT if contact or symptoms else TbResult.CLEAR


def tb_screening_problems(
    screening: TbScreening, child: Child, today: date, rules: InfectionRules
) -> tuple[Problem, ...]:
    """What is wrong with a screening."""
    found = []
    if screening.on < child.birth_date:
        found.append(refuse("on", "case_before_birth", born=child.birth_date))
    if screening.on > today:
        found.append(refuse("on", "case_in_future", today=today))
    if not set(screening.symptoms) <= set(rules.tb_symptoms):
        found.append(refuse("symptoms", "symptom_unknown"))
    if screening.result is not tb_result(screening.contact, screening.symptoms):
        found.append(refuse("result", "tb_result_differs"))
    return tuple(found)


def _code_problems(infection: Infection, rules: InfectionRules) -> Iterable[Problem]:
    illness = rules.illnesses.get(infection.illness)
    if illness is None:
        yield refuse("illness", "illness_unknown" if infection.illness else "illness_missing")
    if infection.icd10 and not ICD10.fullmatch(infection.icd10):
        yield refuse("icd10", "icd10_form")
    elif illness and infection.icd10 and not _belongs(infection.icd10, illness):
        yield confirm("icd10", "icd10_of_another")
    if not set(infection.signs) <= rules.signs.keys():
        yield refuse("signs", "sign_unknown")


def _age_problems(infection: Infection, child: Child, rules: InfectionRules) -> Iterable[Problem]:
    """Refuse a class of older children for a young infant, and the reverse."""
    illness = rules.illnesses.get(infection.illness)
    if illness is None or infection.start < child.birth_date:
        return
    months = completed_months(child.birth_date, infection.start)
    if illness.is_for(months, rules.young_below_months):
        return
    if illness.mtbm:
        yield refuse("illness", "illness_of_young", months=rules.young_below_months)
    else:
        instead = rules.illnesses[illness.young].name
        yield refuse(
            "illness", "illness_not_of_young", months=rules.young_below_months, instead=instead
        )


def _belongs(code: str, illness: ListedIllness) -> bool:
    """Whether a code is one of the illness, or a finer one of its kind (A09.0 of A09)."""
    return any(code == own or code.startswith(f"{own}.") for own in illness.icd10)


def _date_problems(infection: Infection, child: Child, today: date) -> Iterable[Problem]:
    dated = {
        "start": infection.start,
        "end": infection.end,
        "follow_up_on": infection.follow_up_on,
    }
    for field, day in dated.items():
        if day is None:
            continue
        if day < child.birth_date:
            yield refuse(field, "case_before_birth", born=child.birth_date)
        if day > today:
            yield refuse(field, "case_in_future", today=today)
        if day < infection.start:
            yield refuse(field, "case_before_start", day=infection.start)
    due = infection.follow_up_due
    if due is not None and due < infection.start:
        yield refuse("follow_up_due", "case_before_start", day=infection.start)


def _death_problems(infection: Infection, last_seen: date | None) -> Iterable[Problem]:
    """Refuse a death without a possible day: from that day on the family is asked nothing more."""
    if infection.outcome is not Outcome.DIED:
        return
    if infection.end is None:
        yield refuse("end", "death_day_missing")
    elif last_seen is not None and infection.end < last_seen:
        yield refuse("end", "death_before_visit", day=last_seen)


def _length_questions(
    infection: Infection, today: date, rules: InfectionRules
) -> Iterable[Problem]:
    illness = rules.illnesses.get(infection.illness)
    if illness is None or illness.lasting:
        return
    if infection.end is None and is_over(infection):
        return
    days = ((infection.end or today) - infection.start).days
    if days > rules.longest_days:
        yield confirm("end", "episode_long", days=days, longest=rules.longest_days)


def _overlaps(infection: Infection, rest: Iterable[Infection]) -> Iterable[Problem]:
    """Refuse a second episode of the same illness on the same days; ask about one left open."""
    same = [one for one in rest if one.illness == infection.illness and _touch(one, infection)]
    ended = [one for one in same if one.end is not None and infection.end is not None]
    if ended:
        yield refuse("start", "episode_overlaps", day=ended[0].start)
    elif same:
        yield confirm("start", "episode_still_open", day=same[0].start)


def _touch(one: Infection, other: Infection) -> bool:
    """Whether two episodes share a day; one without an end may last until today."""
    return (one.end is None or other.start <= one.end) and (
        other.end is None or one.start <= other.end
    )


def _remarks(
    infection: Infection, rest: Sequence[Infection], today: date, rules: InfectionRules
) -> Iterable[Problem]:
    for sign in danger_signs(infection, rules):
        yield note("signs", "danger_sign", sign=rules.signs[sign].name)
    yield from _class_remarks(infection, today, rules)
    for repeat in repeats(infection, rest, rules):
        code = "episode_repeated_any" if repeat.illness is None else "episode_repeated"
        yield note("illness", code, times=repeat.times, months=repeat.months)


def _class_remarks(infection: Infection, today: date, rules: InfectionRules) -> Iterable[Problem]:
    """Remark on a class that is referred, on signs of a severe class, and on a long illness."""
    illness = rules.illnesses.get(infection.illness)
    if illness is None:
        return
    if illness.refer:
        yield note("illness", "illness_refer_now")
    for found in rules.severe_classes:
        if found.holds(illness.code, infection.signs):
            yield note("signs", "signs_of_severe_class", what=found.name)
    lasts = illness.lasts
    if lasts is None or (infection.end is None and is_over(infection)):
        return
    days = ((infection.end or today) - infection.start).days
    if days >= lasts.days and (not lasts.signs or set(lasts.signs) & set(infection.signs)):
        yield note("illness", "illness_lasts", days=days, instead=rules.illnesses[lasts.then].name)


def _repeat(
    infection: Infection,
    earlier: Iterable[Infection],
    times: int,
    months: int,
    *,
    any_illness: bool = False,
) -> Repeat | None:
    since = infection.start - timedelta(days=round(months * DAYS_PER_MONTH))
    starts = [one.start for one in earlier if one.start >= since]
    if len(starts) + 1 < times:
        return None
    return Repeat(
        illness=None if any_illness else infection.illness,
        times=len(starts) + 1,
        months=months,
        since=min((*starts, infection.start)),
    )


def _same(one: Infection, other: Infection) -> bool:
    return one.infection_id == other.infection_id
