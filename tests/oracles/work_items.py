"""The work list of one child, found step by step: written apart from the columns to check them.

A law that compares the two fails when either of them is wrong. Slow and plain on purpose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from desktop_app.errors import Figure
from desktop_app.growth.age import completed_months, is_corrected
from desktop_app.programme.casework.referrals import cover
from desktop_app.programme.casework.stunting_pathway import (
    STUNTING,
    cause_due,
    confirm_due,
    hospital_letters,
    last_assessment,
    last_kpsp,
    refer_due,
    screened_on,
    suspected_on,
)
from desktop_app.programme.casework.stunting_rules import PathwayRules
from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.records.care import CareItem
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Outcome,
    Postponement,
    WorkItem,
)
from desktop_app.programme.records.children import Month
from desktop_app.programme.worklist.case_items import case_items
from desktop_app.programme.worklist.kinds import (
    BGM,
    CAUSE,
    COMPLICATED,
    CONFIRM,
    COVERED_BY,
    CROSSING,
    IMPLAUSIBLE,
    LARGE_HEAD,
    NOT_WEIGHED,
    REFER,
    REFER_AT_ONCE,
    RESPONSE,
    SEVERE,
    SMALL_HEAD,
    STUNTED_KPSP,
    TALL,
    TB,
    TB_SUSPECT,
    TWO_T,
    WorkRules,
)

LENGTH_DOUBTS = frozenset({"flag_len", "shrank", "jump_len"})


def child_items(
    facts: ChildFacts,
    cases: Cases,
    today: date,
    rules: WorkRules,
    *,
    extra: Iterable[WorkItem] = (),
) -> tuple[WorkItem, ...]:
    """Return one child's items, the most dangerous first, without those put off.

    `cases` and `extra` may hold other children's records, which are left out.
    """
    alerts = child_alerts(facts, cases, today, rules, extra=extra)
    return tuple(item for item in alerts if item.postponed_until is None)


def child_alerts(
    facts: ChildFacts,
    cases: Cases,
    today: date,
    rules: WorkRules,
    *,
    extra: Iterable[WorkItem] = (),
) -> tuple[WorkItem, ...]:
    """Return one child's items, also those put off, which say until when, as her page shows."""
    own = cases.of(facts.child_id)
    if has_died(own.infections):
        return ()
    found = [
        *growth_items(facts, own, today, rules),
        *case_items(own, today, rules),
        *(item for item in extra if item.child_id == facts.child_id),
    ]
    placed = (replace(item, posyandu=facts.posyandu, worker=_worker(item, facts)) for item in found)
    put_off = (
        replace(item, postponed_until=postponed_until(item, own.postponements, today))
        for item in placed
    )
    return tuple(sorted(put_off, key=by_danger))


def by_danger(item: WorkItem) -> tuple[int, date, date, int, str, int]:
    """The order of the list: danger, then due date, then since when."""
    return (item.rank, item.due, item.since, item.child_id, item.kind, item.record_id)


def growth_items(
    facts: ChildFacts, cases: Cases, today: date, rules: WorkRules
) -> Iterator[WorkItem]:
    """Yield the items of one child's growth; none past the programme's age."""
    if (today - facts.birth_date).days >= rules.programme_days:
        return
    for kind, since in _held(facts, today, rules):
        if kind == SEVERE and facts.child_id in cases.in_care:
            continue  # she is in outpatient care, which has a guideline of its own
        found = cover(cases.referrals, COVERED_BY[kind], rules.referrals)
        base = since + timedelta(days=rules.kinds[kind].due_days)
        if found is None or not found.holds(since):
            yield growth_item(kind, facts, since, base, today, rules)
        elif found.until < today:
            due = max(base, found.until + timedelta(days=1))
            yield growth_item(kind, facts, since, due, today, rules)
    if facts.doubt and facts.doubt_on:
        due = facts.doubt_on + timedelta(days=rules.kinds[IMPLAUSIBLE].due_days)
        yield growth_item(IMPLAUSIBLE, facts, facts.doubt_on, due, today, rules)
    for kind, since, due in (
        *_tb(facts, cases, today, rules),
        *_tb_suspect(cases, today, rules),
        *_stunting(facts, cases, today, rules),
        *_not_weighed(facts, today),
    ):
        yield growth_item(kind, facts, since, due, today, rules)


def growth_item(
    kind: str, facts: ChildFacts, since: date, due: date, today: date, rules: WorkRules
) -> WorkItem:
    """One item of a child's growth with its figures."""
    return WorkItem(
        kind=kind,
        child_id=facts.child_id,
        since=since,
        due=due,
        rank=rules.kinds[kind].rank,
        action=rules.kinds[kind].action,
        figures=_figures(kind, facts, today, rules),
        posyandu=facts.posyandu,
        worker=facts.worker,
    )


def has_died(infections: Iterable[Infection]) -> bool:
    """Whether a record says that the child died: nothing is asked of the family then."""
    return any(infection.outcome is Outcome.DIED for infection in infections)


def postponed_until(
    item: WorkItem, postponements: Iterable[Postponement], today: date
) -> date | None:
    """Return until when an item is put off; None when it is not.

    A postponement does not put off what began after it was made.
    """
    return max(
        (
            one.until
            for one in postponements
            if (one.child_id, one.kind, one.record_id) == item.key
            and item.since <= one.made_on <= today < one.until
        ),
        default=None,
    )


def severe_since(facts: ChildFacts, rules: WorkRules) -> date | None:
    """Since when the child has had gizi buruk by any measure; None when she has not."""
    sinces = (facts.wasted_since, facts.sam_since, facts.oedema_since, _light_on(facts, rules))
    return min((since for since in sinces if since is not None), default=None)


def _held(facts: ChildFacts, today: date, rules: WorkRules) -> Iterator[tuple[str, date]]:
    """Yield the kinds of growth work that a letter can take care of, and since when each holds."""
    severe = severe_since(facts, rules)
    if severe is not None:
        yield COMPLICATED if _complicated(facts, today, rules) else SEVERE, severe
    for kind, since in (
        (TWO_T, facts.two_t_since),
        (BGM, facts.bgm_since),
        (CROSSING, facts.crossed_since),
        (TALL, None if facts.doubt in LENGTH_DOUBTS else facts.tall_since),
        (SMALL_HEAD, facts.small_head_since),
        (LARGE_HEAD, facts.large_head_since),
    ):
        if since is not None:
            yield kind, since


def _light_on(facts: ChildFacts, rules: WorkRules) -> date | None:
    """The weighing at which the child was too light for outpatient care at her age."""
    if facts.weight_kg is None or facts.weight_on is None:
        return None
    old = completed_months(facts.birth_date, facts.weight_on) >= rules.young_below_months
    return facts.weight_on if old and facts.weight_kg < rules.light_below_kg else None


def _complicated(facts: ChildFacts, today: date, rules: WorkRules) -> bool:
    """Whether measurements alone call for a referral of gizi buruk at once."""
    return (
        (facts.oedema_grade or 0) >= rules.complicated_grade
        or _light_on(facts, rules) is not None
        or completed_months(facts.birth_date, today) < rules.young_below_months
    )


def _tb(
    facts: ChildFacts, cases: Cases, today: date, rules: WorkRules
) -> Iterator[tuple[str, date, date]]:
    """Offer a screening to a stunted or faltering child without a valid one and without TB."""
    reasons = (
        facts.stunted_since,
        facts.two_t_since,
        facts.bgm_since,
        facts.crossed_since,
        severe_since(facts, rules),
    )
    since = min((reason for reason in reasons if reason is not None), default=None)
    if since is not None and screened_on(cases, today, rules.pathway) is None:
        last = max((one.on for one in cases.screenings if one.on <= today), default=date.min)
        due = since + timedelta(days=rules.pathway.tb_due_days)
        yield TB, since, max(due, last + timedelta(days=rules.pathway.tb_valid_days))


def _tb_suspect(cases: Cases, today: date, rules: WorkRules) -> Iterator[tuple[str, date, date]]:
    """Refer a suspicion once; after that a diagnosis or a new screening decides."""
    since = suspected_on(cases, today, rules.pathway)
    if since is None:
        return
    letter = cover(cases.referrals, (TB_SUSPECT,), rules.referrals)
    if letter is None or not letter.holds(since):
        yield TB_SUSPECT, since, since + timedelta(days=rules.kinds[TB_SUSPECT].due_days)


def _stunting(
    facts: ChildFacts, cases: Cases, today: date, rules: WorkRules
) -> Iterator[tuple[str, date, date]]:
    """Yield the next steps of the guideline that is chosen."""
    found_on, confirmed, way = facts.stunted_since, facts.stunted_confirmed, rules.pathway
    if found_on is None or facts.doubt in LENGTH_DOUBTS:
        return
    letter = cover(hospital_letters(cases.referrals), (STUNTING,), rules.referrals)
    if letter is not None and not letter.holds(found_on):
        letter = None
    covered = letter is not None and letter.until >= today
    after_letter = letter.until + timedelta(days=1) if letter else date.min
    if _at_once(facts, rules):
        if not covered:
            due = found_on + timedelta(days=way.red_flag_days)
            yield REFER_AT_ONCE, found_on, max(due, after_letter)
        return
    if confirmed is None:
        yield CONFIRM, found_on, confirm_due(found_on, way)
        return
    tested = last_kpsp(cases.kpsps, found_on, today) if way.guideline.asks_kpsp else None
    if way.guideline.asks_kpsp and tested is None:
        yield STUNTED_KPSP, confirmed, cause_due(confirmed, way)
    cause = last_assessment(cases.assessments, today, way)
    if cause is None:
        last = max((one.on for one in cases.assessments if one.on <= today), default=date.min)
        again = last + timedelta(days=way.cause_valid_days)
        yield CAUSE, confirmed, max(cause_due(confirmed, way), again)
        return
    if not covered:
        screened = screened_on(cases, today, way)
        for kind, since, due in _after_the_search(confirmed, cause, tested, screened, way):
            yield kind, since, max(due, after_letter) if kind == REFER else due


def _after_the_search(
    confirmed: date,
    cause: CauseAssessment,
    tested: CareItem | None,
    screened: date | None,
    way: PathwayRules,
) -> Iterator[tuple[str, date, date]]:
    """Yield the letter, or by MTBS without a further sign the question about the response."""
    if way.guideline.name != "MTBS 2022":
        if screened is not None:
            yield REFER, max(confirmed, cause.on, screened), refer_due(cause, way)
        return
    deviates = tested is not None and (tested.amount or 0) < way.kpsp_deviates_below
    if not (cause.red_flags or cause.responded is False or deviates):
        if cause.responded is None:
            yield RESPONSE, cause.on, cause.on + timedelta(days=way.refer_days)
    elif tested is not None:
        due = max(cause.on, tested.on) + timedelta(days=way.red_flag_days)
        yield REFER, max(confirmed, cause.on, tested.on), due


def _at_once(facts: ChildFacts, rules: WorkRules) -> bool:
    """Whether MTBS sends her to the hospital without further steps: very short, or under two."""
    if rules.pathway.guideline.name != "MTBS 2022" or facts.zlen is None or not facts.zlen_on:
        return False
    months = completed_months(facts.birth_date, facts.zlen_on)
    return facts.zlen < -3 or months < rules.pathway.guideline.at_once_below_months


def _not_weighed(facts: ChildFacts, today: date) -> Iterator[tuple[str, date, date]]:
    """Yield work for a child born before this month who was not weighed in it."""
    month = Month.of(today)
    last = Month.of(facts.last_weighed or facts.birth_date)
    if last < month:
        yield NOT_WEIGHED, last.next.first, month.last


def _figures(kind: str, facts: ChildFacts, today: date, rules: WorkRules) -> Mapping[str, Figure]:
    found: dict[str, Figure | None] = {}
    if kind in {COMPLICATED, SEVERE}:
        found = {
            "z": facts.zwfl if facts.wasted_since else None,
            "muac_cm": facts.muac_cm if facts.sam_since else None,
            "grade": facts.oedema_grade if facts.oedema_since else None,
            "weight_kg": facts.weight_kg if _light_on(facts, rules) else None,
        }
    elif kind == TWO_T:
        found = {"months": facts.t_months, "weight_kg": facts.weight_kg}
    elif kind == BGM:
        found = {"z": facts.zwei, "age": _age(facts, facts.zwei_on, facts.zwei_on)}
    elif kind == CROSSING:
        found = {
            "index": facts.crossed,
            "line": facts.crossed_line,
            "from_z": facts.crossed_from_z,
            "from_date": facts.crossed_from,
            "z": facts.crossed_z,
            "age": _age(
                facts,
                facts.crossed_from,
                facts.zlen_on if facts.crossed == "height_for_age" else facts.zwei_on,
            ),
        }
    elif kind == IMPLAUSIBLE:
        found = {"doubt": facts.doubt}
    elif kind in {SMALL_HEAD, LARGE_HEAD}:
        found = {"z": facts.zhc, "age": _age(facts, facts.zhc_on, facts.zhc_on)}
    elif kind == TALL:
        found = {"z": facts.zlen, "age": _age(facts, facts.zlen_on, facts.zlen_on)}
    elif kind in {CONFIRM, STUNTED_KPSP, CAUSE, RESPONSE, REFER, REFER_AT_ONCE}:
        found = {
            "z": facts.zlen,
            "age": _age(facts, facts.zlen_on, facts.zlen_on),
            "guideline": rules.pathway.guideline.name,
        }
    elif kind == NOT_WEIGHED:
        last = Month.of(facts.last_weighed or facts.birth_date)
        months = (today.year - last.year) * 12 + today.month - last.month
        found = {"months": months, "last": facts.last_weighed}
    return MappingProxyType({name: value for name, value in found.items() if value is not None})


def _age(facts: ChildFacts, first: date | None, last: date | None) -> str | None:
    for day, code in ((last, "by_corrected"), (first, "by_corrected_before")):
        if day and is_corrected((day - facts.birth_date).days, facts.gestation_weeks):
            return code
    return None


def _worker(item: WorkItem, facts: ChildFacts) -> str:
    """Return who is responsible for the record, else for the child."""
    return item.worker or facts.worker
