"""Every number of the casework rules that an admin may change does change what the rules say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import zip_longest
from typing import Any

import pytest

from desktop_app.programme.casework.drugs import DoseTable, Drug, DrugRules, drug_rules
from desktop_app.programme.casework.infections import follow_up_due, infection_problems, repeats
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.referrals import (
    answer_due,
    closing_due,
    covered_until,
    referral_problems,
    referral_rules,
)
from desktop_app.programme.casework.stunting_pathway import pathway
from desktop_app.programme.casework.stunting_rules import pathway_rules
from desktop_app.programme.casework.treatment import (
    dose_advice,
    dose_range,
    dosing_weight,
    treatment_problems,
)
from desktop_app.programme.growth.child_facts import fact_rules
from desktop_app.programme.growth.fact_arrays import child_facts
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    DosingWeight,
    Level,
    NextStep,
    Postponement,
    ReferralStatus,
    TbResult,
    TbScreening,
    Treatment,
    Urgency,
    WeightSource,
)
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.rule_table import Number, Overrides, loaded
from desktop_app.programme.worklist.kinds import postponement_problems, work_rules
from tests.builders import a_child
from tests.casework import (
    BORN,
    TODAY,
    a_referral,
    a_reply,
    an_infection,
    child_items,
    healthy_facts,
    measured_visit,
)

DAY = timedelta(days=1)
CHILD = a_child(child_id=1, birth_date=BORN)
MONTHS = (0, 1, 5, 6, 11, 12, 23, 24, 59)
KILOGRAMS = (3.0, 8.0, 20.0, 300.0)

Said = Iterator[Any]
"""What the rules say, one answer after the other: none is made once a difference is found."""


def illnesses(overrides: Overrides, _key: str) -> Said:
    """By when a child is seen again."""
    rules = infection_rules(overrides)
    for one in rules.illnesses:
        yield follow_up_due(an_infection(illness=one), TODAY, rules)
    yield follow_up_due(an_infection(illness="measles", signs=("eye_pus",)), TODAY, rules)
    yield [one.lasts for one in rules.illnesses.values()]
    dry = ("lethargic", "sunken_eyes", "drinks_poorly", "very_slow_skin_pinch")
    for signs in range(len(dry) + 1):
        ill = an_infection(signs=dry[:signs])
        yield [found.holds(ill.illness, ill.signs) for found in rules.severe_classes]


def drugs(overrides: Overrides, key: str) -> Said:
    """The range of a dose, and the questions about doses and days."""
    rules = drug_rules(overrides)
    if ".check." in key:
        yield rules
        return
    drug = rules.drugs[key.split(".")[2]]
    yield [dose_range(drug, months, kg) for months in MONTHS for kg in KILOGRAMS]
    for table in drug.tables:
        yield from by_table(drug, table, rules)
    for days in range(1, 600):
        given = Treatment(drug=drug.code, dose=1.0, unit=drug.unit, days=days)
        problems = treatment_problems(given, CHILD, TODAY, rules)
        yield "treatment_long" in {problem.code for problem in problems}
    weight = DosingWeight(weight_kg=8.0, on=TODAY, source=WeightSource.TYPED)
    for mg in [1.2**power for power in range(76)]:
        given = Treatment(
            drug=drug.code, dose=mg, unit=drug.unit, times_per_day=5, days=1, weight=weight
        )
        problems = treatment_problems(given, CHILD, TODAY, rules)
        yield "dose_high_a_day" in {problem.code for problem in problems}


def by_table(drug: Drug, table: DoseTable, rules: DrugRules) -> Said:
    """The dose of the booklet's table at each weight, and the questions about its course."""
    illness = table.illnesses[0] if table.illnesses else "fever"
    yield [dose_advice(drug, 24, half / 2, illness) for half in range(2, 50)]
    yield [step.amount(form) for step in table.steps for form in drug.preparations.values()]
    weight = DosingWeight(weight_kg=9.0, on=TODAY, source=WeightSource.TYPED)
    for tenths in range(1, 1000):
        given = Treatment(
            drug=drug.code, dose=tenths / 10, unit=drug.unit, days=tenths % 90 + 1, weight=weight
        )
        problems = treatment_problems(given, CHILD, TODAY, rules, illness=illness)
        yield [problem.code for problem in problems]


def episodes(overrides: Overrides, _key: str) -> Said:
    """Which episodes are long or repeated, which weight doses, how long a screening is valid."""
    rules, weights = infection_rules(overrides), drug_rules(overrides)
    long = [an_infection(start=BORN, end=BORN + days * DAY) for days in range(0, 500, 10)]
    old = a_child(child_id=1, birth_date=BORN - 900 * DAY)
    long += [an_infection(start=TODAY - 731 * DAY, end=TODAY)]
    for one in long:
        yield [problem.code for problem in infection_problems(one, old, (), TODAY, rules)]
    now = an_infection(start=TODAY)
    for apart in (10, 45, 80, 110, 200, 360):
        for times in range(1, 20):
            same = [an_infection(start=TODAY - apart * DAY)] * times
            others = [an_infection(illness="cough_cold", start=TODAY - apart * DAY)] * times
            yield repeats(now, same, rules), repeats(now, others, rules)
    for days in range(95):
        visit = measured_visit(TODAY - days * DAY, weight_kg=8.0)
        yield dosing_weight([visit], TODAY, weights)
    yield from pathways(overrides, _key)


def pathways(overrides: Overrides, _key: str) -> Said:
    """The steps of stunted children and by when each is due, by both guidelines."""
    chosen = "stunting_pathway.guideline.chosen"
    yield pathway_rules(overrides).guideline.name
    for guideline in (1, 2):
        yield from _pathways({**overrides, chosen: guideline})


def _pathways(overrides: Overrides) -> Said:
    rules, referrals = pathway_rules(overrides), referral_rules(overrides)
    confirmed = healthy_facts(
        stunted_since=TODAY - 60 * DAY, stunted_confirmed=TODAY - 50 * DAY, zlen=-2.5
    )
    found = healthy_facts(stunted_since=TODAY - 60 * DAY, zlen=-2.5)
    for facts in (found, confirmed):
        yield pathway(facts, Cases(), TODAY, rules, referrals)
    for months in (1, 30, 59):
        older = replace(found, birth_date=day_of_age(found.birth_date, -months))
        yield pathway(older, Cases(), TODAY, rules, referrals)
    for ago in (1, 25, 40, 100, 200, 300, 400, 740, 1840):
        for flags in ((), ("anaemia",)):
            known = Cases(
                screenings=(TbScreening(child_id=1, on=TODAY - ago * DAY, contact=False),),
                assessments=(CauseAssessment(child_id=1, on=TODAY - ago * DAY, red_flags=flags),),
            )
            yield pathway(confirmed, known, TODAY, rules, referrals)
    sought = CauseAssessment(child_id=1, on=TODAY - DAY)
    flagged = CauseAssessment(child_id=1, on=TODAY - DAY, red_flags=("anaemia",))
    screened = TbScreening(child_id=1, on=TODAY, contact=False)
    for one in (sought, flagged):
        ready = Cases(screenings=(screened,), assessments=(one,))
        yield pathway(confirmed, ready, TODAY, rules, referrals)


def letters(overrides: Overrides, _key: str) -> Said:
    """By when an answer is due, what a letter may say, and how long it takes care of a reason."""
    rules = referral_rules(overrides)
    yield rules.valid_days, rules.findings_days, rules.diagnoses_days
    yield [answer_due(a_referral(urgency=urgency), rules) for urgency in Urgency]
    answered = a_referral(status=ReferralStatus.ANSWERED, reply=a_reply())
    yield closing_due(answered, rules)
    for reason in rules.reasons:
        named = a_referral(status=ReferralStatus.CLOSED, reply=a_reply(), reasons=(reason,))
        yield covered_until(named, reason, rules)
    codes = ("A09", "J18", "E43", "B05")
    for many in range(5):
        letter = a_referral(diagnoses=codes[:many], sent_on=TODAY)
        yield referral_problems(letter, CHILD, (), TODAY, rules)


def work(overrides: Overrides, _key: str) -> Said:
    """The work list of children in every danger, and for how long items may be put off."""
    rules, facts_by = work_rules(overrides), fact_rules(overrides)
    mtbs = work_rules({**overrides, "stunting_pathway.guideline.chosen": 2})
    for kind in rules.kinds:
        put_off = Postponement(
            child_id=1, kind=kind, made_on=TODAY, until=TODAY + 400 * DAY, reason="pergi"
        )
        yield postponement_problems(put_off, TODAY, rules)
    for fields in _DANGERS:
        facts = healthy_facts(**fields)
        yield child_items(facts, _CASES, TODAY, rules)
        yield child_items(facts, Cases(), TODAY, rules)
        yield child_items(facts, _CASES, TODAY, mtbs)
    yield from _curves(facts_by)


def _curves(rules: Any) -> Iterator[Any]:
    for apart in (21, 40, 60, 61, 100, 183, 184, 300, 366):
        for name in ("zlen", "zwei"):
            for drop in (0.06, 0.2, 0.25, 0.28, 0.3, 0.5, 1.9, 2.1):
                figures: tuple[dict[str, Any], dict[str, Any]] = (
                    {name: -1.97 + 0.01},
                    {name: round(-1.96 - drop, 2)},
                )
                visits = [
                    measured_visit(TODAY - back * DAY, **fields)
                    for back, fields in zip((apart, 0), figures, strict=True)
                ]
                yield child_facts(CHILD, visits, rules).crossed
    for times in range(1, 8):
        visits = [
            measured_visit(TODAY.replace(month=10 - back), weight_kg=8.0)
            for back in range(times, -1, -1)
        ]
        yield child_facts(CHILD, visits, rules).two_t_since


_AGO = TODAY - 5 * DAY
_WAY = {"stunted_since": _AGO, "zlen": -2.5}
_DANGERS: tuple[dict[str, Any], ...] = (
    *({"oedema_since": _AGO, "oedema_grade": grade} for grade in (1, 2, 3)),
    *({"weight_kg": kg} for kg in (2.9, 3.5, 4.0, 4.5, 4.99)),
    *(
        {"weight_kg": 3.5, "birth_date": TODAY - days * DAY, "weight_on": TODAY}
        for days in (10, 100, 200, 300, 360)
    ),
    *({"wasted_since": _AGO, "birth_date": TODAY - days * DAY} for days in (5, 100, 200, 364)),
    *({"bgm_since": _AGO, "birth_date": TODAY - 30 * months * DAY} for months in (25, 59, 62, 71)),
    {"two_t_since": _AGO, "t_months": 2},
    {"bgm_since": _AGO, "zwei": -3.1},
    {"crossed_since": _AGO, "crossed": "height_for_age"},
    {"tall_since": _AGO, "zlen": 3.2},
    {"small_head_since": _AGO, "zhc": -2.4},
    {"large_head_since": _AGO, "zhc": 2.4},
    {"doubt": "shrank", "doubt_on": _AGO},
    {"last_weighed": TODAY - 60 * DAY},
    _WAY,
    {**_WAY, "stunted_confirmed": _AGO},
    {**_WAY, "stunted_confirmed": _AGO, "child_id": 2},
    {**_WAY, "stunted_confirmed": _AGO, "child_id": 2, "birth_date": TODAY - 1200 * DAY},
)
_LATE = {"sent_on": TODAY - 100 * DAY, "reasons": ("other",)}
_REPLIES = (
    a_reply(answered_on=TODAY - 95 * DAY),
    a_reply(answered_on=TODAY - 95 * DAY, next_step=NextStep.INPATIENT),
)
_CASES = Cases(
    infections=tuple(
        an_infection(infection_id=place, follow_up_due=TODAY, signs=signs)
        for place, signs in enumerate(((), ("stridor",)), 1)
    ),
    referrals=(
        *(
            a_referral(referral_id=place, urgency=urgency, **_LATE)
            for place, urgency in enumerate(Urgency, 1)
        ),
        *(
            a_referral(
                referral_id=place,
                status=ReferralStatus.ANSWERED,
                reply=reply,
                to_level=Level.OTHER,
                **_LATE,
            )
            for place, reply in enumerate(_REPLIES, 10)
        ),
    ),
    screenings=(TbScreening(child_id=2, on=TODAY, contact=True, result=TbResult.SUSPECT),),
    assessments=(CauseAssessment(child_id=2, on=TODAY),),
)

ASKED: dict[str, Callable[[Overrides, str], Said]] = {
    "mtbs": illnesses,
    "drugs": drugs,
    "infections": episodes,
    "referrals": letters,
    "stunting_pathway": pathways,
    "worklist": work,
}


def changes() -> Iterator[Any]:
    """Yield each number with its lowest and its highest value, unless it has that value now."""
    for table in ASKED:
        for key, number in loaded(table).numbers.items():
            for value in {number.low, number.high} - {number.value}:
                yield pytest.param(key, value, id=f"{key}={value}")


@cache
def standard(key: str) -> tuple[Any, ...]:
    return tuple(ASKED[key.partition(".")[0]]({}, key))


def subject(key: str) -> str:
    """What the questions about this number are about: its drug, or its whole table."""
    table, _, rest = key.partition(".")
    if table != "drugs" or ".check." in key:
        return f"{table} check" if table == "drugs" else table
    return rest.split(".")[1]


ABOUT = {subject(key): key for table in ASKED for key in loaded(table).numbers}


@pytest.mark.parametrize("key, value", list(changes()))
def test_a_changed_number_changes_what_the_rules_say(key: str, value: Number) -> None:
    said = ASKED[key.partition(".")[0]]({key: value}, key)
    before = standard(ABOUT[subject(key)])
    assert any(one != other for one, other in zip_longest(said, before, fillvalue=...))


@pytest.mark.parametrize("key", ABOUT.values(), ids=ABOUT)
def test_numbers_set_to_what_they_are_change_nothing(key: str) -> None:
    table = key.partition(".")[0]
    same = {name: number.value for name, number in loaded(table).numbers.items()}
    assert tuple(ASKED[table](same, key)) == standard(key)


def test_no_number_of_these_tables_is_left_out() -> None:
    fixed = {
        key
        for table in ASKED
        for key, number in loaded(table).numbers.items()
        if number.low == number.high
    }
    # the capsules of vitamin A are made in these sizes only; no rule reads the screen's colours
    colours = {"worklist.colour.red_to_rank", "worklist.colour.amber_to_rank"}
    assert {key.rsplit(".", 2)[0] for key in fixed - colours} == {"drugs.drug.vitamin_a.age"}
    assert colours <= fixed
