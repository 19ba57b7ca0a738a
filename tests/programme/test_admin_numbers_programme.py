"""Every number of the rules of feeding, gizi buruk, services and family has an effect.

Where an admin sets a number to its lowest or highest value, the rules must say something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import product, zip_longest
from typing import Any

import pytest

from desktop_app.programme.care.care_checks import care_problems, complementary, development
from desktop_app.programme.care.care_due import care_dues
from desktop_app.programme.care.immunisation import (
    basic_lacking,
    counted_doses,
    dose_statuses,
    immunisation_problems,
)
from desktop_app.programme.care.immunisation_schedule import immunisation_schedule
from desktop_app.programme.care.rules import care_rules, kpsp_form
from desktop_app.programme.feeding.candidates import (
    NutritionColumns,
    NutritionFacts,
    candidate,
    candidates,
)
from desktop_app.programme.feeding.gizi_buruk import (
    SevereFacts,
    medicines,
    severe_finding,
    severe_rules,
)
from desktop_app.programme.feeding.outpatient import course_step, outpatient_dues
from desktop_app.programme.feeding.progress import course_dues, end_proposal, progress
from desktop_app.programme.feeding.rules import feeding_rules
from desktop_app.programme.feeding.standing import feeding_list
from desktop_app.programme.feeding.stock import balances
from desktop_app.programme.feeding.stock_outlook import lasting, stock_rules, stock_warnings
from desktop_app.programme.feeding.therapeutic_food import food_amount, food_questions
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation
from desktop_app.programme.records.casework import Postponement
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.family import Family, House, Mother, Sibling
from desktop_app.programme.records.feeding import (
    Appetite,
    CourseState,
    CourseWeighing,
    FeedingCourse,
    FeedingGroup,
    FeedingOutcome,
    OutpatientCourse,
    OutpatientVisit,
    StockKind,
    StockMove,
    TherapeuticFood,
)
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.rule_table import Number, Overrides, loaded
from desktop_app.programme.register.family import (
    family_problems,
    family_risk,
    family_rules,
    may_be_siblings,
    mother_risks,
)
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.programme.reports.scorecard import ScoreFacts, child_scores, score_rules
from desktop_app.programme.worklist.kinds import postponement_problems, work_rules
from tests.builders import a_child

TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
Z_SCORES = (None, -4.5, -3.5, -2.5, -1.5, -0.5, 0.5)
ARMS_CM = (None, 9.5, 11.0, 12.0, 13.0, 14.5)
MONTHS = (3, 5, 6, 9, 12, 23, 30, 50, 59, 60, 70)

Said = Iterator[Any]
"""What the rules say, one answer after the other: none is made once a difference is found."""


def born(months: int, on: date = TODAY) -> date:
    return on - timedelta(days=round(months * 30.44) + 10)


def feeding(overrides: Overrides, _key: str) -> Said:
    """Who is proposed, how courses go on and end, and what is due in them."""
    rules = feeding_rules(overrides)
    girl = NutritionFacts(child_id=1, birth_date=born(18), measured_on=TODAY)
    told: list[dict[str, Any]] = [
        *({"zwfl": z} for z in Z_SCORES),
        *({"zwei": z} for z in Z_SCORES),
        *({"muac_cm": cm} for cm in ARMS_CM),
        *({"zwei": -2.5, "muac_cm": cm} for cm in ARMS_CM),
        *({"zwei": -2.5, "oedema_grade": grade} for grade in range(4)),
        *({"t_in_row": times} for times in range(4)),
        *({"t_in_row": 3, "birth_date": born(months)} for months in MONTHS),
        *({"t_in_row": 3, "measured_on": TODAY - days * DAY} for days in (5, 20, 61, 100, 300)),
    ]
    for fields in told:
        yield candidate(replace(girl, **fields), TODAY, rules)
    yield [rules.groups[group].planned_days for group in FeedingGroup]
    thin = NutritionColumns.of([replace(girl, zwfl=-2.5)])
    found = candidates(thin, TODAY, rules)
    for ago in (0, 3, 10, 20, 40, 200, 400):
        for state, outcome in (
            (CourseState.REFUSED, None),
            (CourseState.ENDED, FeedingOutcome.NO_RESPONSE),
        ):
            day = TODAY - ago * DAY
            course = replace(_COURSE, state=state, outcome=outcome, decided_on=day, ended_on=day)
            yield [row.standing for row in feeding_list(found, (course,), TODAY, rules)]
    yield from _courses(rules)


_COURSE = FeedingCourse(
    course_id=1,
    child_id=1,
    group=FeedingGroup.WASTED,
    state=CourseState.RUNNING,
    decided_on=TODAY,
)
_LIFE = ChildLife(birth_date=born(18))


def _courses(rules: Any) -> Iterator[Any]:
    for group in FeedingGroup:
        for length in (14, 60):
            for elapsed in (0, 1, 2, 3, 5, 7, 8, 10, 13, 14, 15, 20, 27, 28, 30, 40, 61, 121):
                start = TODAY - elapsed * DAY
                course = replace(
                    _COURSE, group=group, decided_on=start, start=start, planned_days=length
                )
                yield from _ways_on(course, start, elapsed, rules)


def _ways_on(course: FeedingCourse, start: date, elapsed: int, rules: Any) -> Iterator[Any]:
    for gain_kg, seen_days, z in (
        (0.0, 14, -2.5),
        (0.0, 35, -2.5),
        (0.02, elapsed, -2.2),
        (0.15, elapsed, -1.0),
        (0.6, elapsed, 0.5),
    ):
        weighings = [
            CourseWeighing(
                course_id=1,
                on=start + number * DAY,
                weight_kg=8.0 + gain_kg * number / 7,
                zwfl=z if number else -2.5,
                zwei=-2.5 + gain_kg * number / 7,
            )
            for number in range(-25, min(elapsed, seen_days) + 1, 5)
        ]
        for ticked in (0, max(elapsed - 5, 0), elapsed):
            days = frozenset(start + number * DAY for number in range(ticked))
            args = (course, days, weighings, _LIFE, TODAY, rules)
            yield course_dues(*args)
            yield end_proposal(*args)
            seen = progress(course, days, weighings, TODAY, rules)
            yield seen, seen.is_eaten(rules)
    for fields in (
        *({"zwfl": z} for z in (-3.5, -2.5)),
        *({"muac_cm": cm} for cm in ARMS_CM),
        *({"oedema_grade": grade} for grade in range(4)),
    ):
        one = CourseWeighing(course_id=1, on=TODAY, weight_kg=8.0, **fields)  # type: ignore[arg-type]  # fields of several types
        yield end_proposal(course, frozenset({TODAY}), [one], _LIFE, TODAY, rules)


def severe(overrides: Overrides, _key: str) -> Said:
    """Classes with their care, courses by their visits, food and medicines."""
    rules = severe_rules(overrides)
    signs: list[dict[str, Any]] = [
        *({"zwfl": z} for z in Z_SCORES),
        *({"muac_cm": cm} for cm in ARMS_CM),
        *({"oedema_grade": grade} for grade in range(4)),
        *({"weight_kg": kg} for kg in (1.5, 3.0, 5.0, 7.0)),
        {"zwfl": -3.5, "appetite": Appetite.FAILED},
    ]
    for months in (*MONTHS, 11):
        girl = SevereFacts(birth_date=born(months), on=TODAY)
        yield [severe_finding(replace(girl, **fields), rules) for fields in signs]
        yield [medicines(visit, months, rules) for visit in range(1, 6)]
    for kg in (4.0, 8.0, 13.0):
        yield [
            food_amount(food, kg, oedematous=swollen, age_months=months, rules=rules.food)
            for food in TherapeuticFood
            for swollen in (True, False)
            for months in (*MONTHS, 11)
        ]
    # The steps of an edition that is not chosen show when it is.
    chosen = [
        severe_rules({**overrides, "gizi_buruk.food.rutf.edition": edition}).food.edition
        for edition in (1, 2, 3)
    ]
    yield rules.inpatient_oedema_grade, chosen
    for sachets in range(1, 40):
        handed = OutpatientVisit(course_id=1, on=TODAY, weight_kg=7.0, sachets_given=sachets)
        yield food_questions(handed, TherapeuticFood.RUTF, 18, rules.food)
    yield from _care(rules)


def _care(rules: Any) -> Iterator[Any]:
    life = ChildLife(birth_date=born(18))
    for elapsed in (*range(30), 50, 65, 100, 120, 190):
        start = TODAY - elapsed * DAY
        course = OutpatientCourse(course_id=1, child_id=1, start=start)
        for gain_kg, z, cm, every in (
            (0.0, -3.5, None, 7),
            (0.1, -3.5, None, 7),
            (0.1, -2.9, None, 7),
            (0.1, -2.5, None, 7),
            (0.1, -0.5, 11.8, 7),
            (0.1, -0.5, 13.0, 7),
            (0.1, 0.5, None, 7),
            (0.1, -3.5, None, 200),
        ):
            for until in (0, 1, 2, 3, 5, 30):
                visits = [
                    OutpatientVisit(
                        course_id=1,
                        on=start + number * every * DAY,
                        weight_kg=6.0 + gain_kg * number,
                        zwfl=z,
                        muac_cm=cm,
                    )
                    for number in range(until + 1)
                    if number * every <= elapsed
                ]
                yield course_step(course, visits, life, TODAY, rules)
                yield outpatient_dues(course, visits, life, TODAY, rules)


AGES = (*range(27), 58, 59, 60, 71, 72, 73)
GAPS = (3, 4, 6, 7, 10, 20, 24, 27, 28, 40, 60, 100, 180, 365, 500, 725, 729, 731)


def vaccines(overrides: Overrides, key: str) -> Said:
    """The state of every dose at every age, which doses count, and questions about an entry."""
    where = _where(key)
    schedule = immunisation_schedule({**where, **overrides})
    for months in AGES:
        yield _statuses(months, (), schedule)
    code = key.split(".")[2]
    dose = next((one for one in schedule.doses if one.code == code), None)
    if dose is None:
        yield from _late_series(schedule)
        yield from _neighbours(schedule)
        return
    earlier = [
        one
        for one in immunisation_schedule(where).doses
        if one.series == dose.series and one.number < dose.number
    ]
    on_time = [_vaccine(dose.series, day_of_age(BORN, one.due_months)) for one in earlier]
    for months in AGES:
        yield _statuses(months, on_time, schedule)
    for known in (
        on_time,
        [_vaccine(dose.series, day_of_age(BORN, one.from_months)) for one in earlier],
        [_vaccine(dose.series, one.on + 400 * DAY) for one in on_time],
    ):
        days = [day_of_age(BORN, months) for months in AGES]
        days += [known[-1].on + gap * DAY for gap in GAPS] if known else []
        for day in days:
            if not known or day > known[-1].on:
                new = _vaccine(dose.series, day)
                yield counted_doses(BORN, [*known, new], schedule).dates


def _where(key: str) -> dict[str, int]:
    """Return the other numbers to set so that this one has an effect at all."""
    dose = key.rpartition(".")[0]
    gap = f"{dose}.least_gap_days"
    known = loaded("immunisation").numbers
    found = {"immunisation.rule.hexavalent": 1} if ".hexavalent." in key else {}
    if ".je_" in key:
        found["immunisation.rule.endemic_je"] = 1
    if key.endswith(".from_months") and gap in known:
        # The gap alone keeps a dose from being early, unless it is a short one.
        found[gap] = int(known[gap].low)
    return found


def _vaccine(series: str, on: date) -> Immunisation:
    return Immunisation(child_id=1, vaccine=series, on=on)


BORN = date(2020, 3, 10)


def _statuses(months: int, given: Any, schedule: Any) -> Any:
    on = day_of_age(BORN, months)
    states = [(one.dose.code, one.state) for one in dose_statuses(BORN, given, on, schedule)]
    return states, basic_lacking(BORN, given, on, schedule)


def _late_series(schedule: Any) -> Iterator[Any]:
    """A series that is begun late, and one that is begun a few days early."""
    for months in AGES:
        first = _vaccine("pcv", day_of_age(BORN, months))
        yield _statuses(min(months + 13, 59), [first], schedule)
    for days in range(10):
        early = _vaccine("pcv", day_of_age(BORN, 2) - days * DAY)
        yield counted_doses(BORN, [early], schedule).dates


def _neighbours(schedule: Any) -> Iterator[Any]:
    """Two live vaccines so many days apart."""
    first = _vaccine("bcg", day_of_age(BORN, 9))
    for days in range(1, 50):
        new = _vaccine("mr", first.on + days * DAY)
        life = ChildLife(birth_date=BORN)
        yield immunisation_problems(new, (first,), life, new.on, schedule)


@cache
def _rounds() -> tuple[date, ...]:
    return tuple(
        date(year, month, day) for year in (2026,) for month in range(1, 13) for day in (1, 24)
    )


def services(overrides: Overrides, _key: str) -> Said:
    """What is due in and between the rounds, what is refused, how answers are judged."""
    rules = care_rules(overrides)
    yield rules.vitamin_a_course
    yield from _answered(rules)
    yield from _eaten(rules)
    for on in _rounds():
        for months in _SERVED:
            yield care_dues(1, born(months, on), (), on, rules)
    yield from _given_again(rules)


_SERVED = (*MONTHS, 1, 4, 7, 8, 10, 11, 13, 20, 22, 24, 25, 33, 36, 71, 100, 155, 157)


def _given_again(rules: Any) -> Iterator[Any]:
    on = date(2026, 8, 20)
    for apart in (*range(62), 80, 100, 119, 121, 150, 182, 184, 250):
        for kind, fields in _GIVEN:
            for months in (9, 20):
                earlier = CareItem(child_id=1, kind=kind, on=on - apart * DAY, **fields)
                yield care_dues(1, born(months, on), (earlier,), on, rules)
                life = ChildLife(birth_date=born(months, on))
                for new in _again(earlier, on):
                    problems = care_problems(new, (earlier,), life, on, rules)
                    yield [problem.code for problem in problems]


def _eaten(rules: Any) -> Iterator[Any]:
    for months in range(5, 36):
        food = CareItem(child_id=1, kind=CareKind.COMPLEMENTARY_FEEDING, on=TODAY)
        life = ChildLife(birth_date=born(months))
        yield care_problems(food, (), life, TODAY, rules)
        for groups, meals, milk in product(range(9), range(7), (True, False)):
            eaten = rules.food_groups[1 : groups + 1]
            told = replace(food, food_groups=eaten, meals=meals, answer=milk)
            yield complementary(told, months, rules)


def _answered(rules: Any) -> Iterator[Any]:
    life = ChildLife(birth_date=born(18))
    for yes in range(11):
        test = CareItem(child_id=1, kind=CareKind.KPSP, on=TODAY, month=18, amount=float(yes))
        yield development([test], 18, rules)
        yield care_problems(test, (), life, TODAY, rules)
        for days in (6, 8, 13, 15, 30, 32):
            done = replace(test, month=kpsp_form(18, rules), on=TODAY - days * DAY)
            yield care_dues(1, life.birth_date, (done,), TODAY, rules)
    for month in range(-1, 13):
        milk = CareKind.EXCLUSIVE_BREASTFEEDING
        answer = CareItem(child_id=1, kind=milk, on=TODAY, month=month, answer=True)
        yield care_problems(answer, (), life, TODAY, rules)


_GIVEN: tuple[tuple[CareKind, dict[str, Any]], ...] = (
    (CareKind.VITAMIN_A, {"item": "red"}),
    (CareKind.DEWORMING, {"amount": 200.0}),
    (CareKind.COMPLEMENTARY_FEEDING, {}),
)


def _again(earlier: CareItem, on: date) -> Iterator[CareItem]:
    yield replace(earlier, on=on)
    if earlier.kind is CareKind.VITAMIN_A:
        for reason in ("measles", "xerophthalmia", "diarrhoea", "severe_wasting"):
            yield replace(earlier, on=on, reason=reason)


def family(overrides: Overrides, _key: str) -> Said:
    """The determinants, and the mother's other risks."""
    rules = family_rules(overrides)
    for years in range(14, 63):
        mother = Mother(birth_date=TODAY - timedelta(days=round(365.25 * years) + 40))
        yield family_risk(Family(mother=mother), (), TODAY, rules)
    for months in (*range(74), 100):
        child = Sibling(child_id=1, birth_date=born(months))
        older = Sibling(child_id=2, birth_date=born(months * 2))
        yield family_risk(Family(), (child,), TODAY, rules)
        yield family_risk(Family(), (child, older), TODAY, rules)
    for number in range(1, 13):
        home = Family(house=House(desil=min(number, 10)), mother=Mother(parity=number))
        yield family_risk(home, (), TODAY, rules)
    for mother in (
        *(Mother(height_cm=cm) for cm in (105.0, 130.0, 160.0, 180.0, 200.0)),
        *(Mother(birth_date=TODAY - 366 * years * DAY) for years in (11, 13, 30, 50, 58)),
    ):
        newborn = Sibling(child_id=1, birth_date=TODAY)
        yield family_problems(Family(mother=mother), (), (newborn,), TODAY, rules)
    eldest = a_child(birth_date=TODAY)
    for apart in (0, 2, 5, 150, 190, 250, 300):
        other = replace(eldest, birth_date=TODAY - apart * DAY)
        yield may_be_siblings(eldest, other, rules)
    yield [mother_risks(Mother(height_cm=cm), rules) for cm in (129, 140, 155, 165)]
    yield [mother_risks(Mother(muac_cm=cm), rules) for cm in (19, 22, 25, 27)]
    yield [mother_risks(Mother(haemoglobin_g_dl=hb), rules) for hb in (6, 9, 12, 14)]


def scorecard(overrides: Overrides, _key: str) -> Said:
    """The indicators of children of every age who received more and less."""
    rules = score_rules(overrides)
    quarter, on = Quarter(year=2026, quarter=3), TODAY
    children = [
        ScoreFacts(
            child_id=1,
            desa="Balokang",
            birth_date=born(months, quarter.last),
            basic_complete=True,
            weighed=bits,
            lengths_in_year=lengths,
            mother_counselled=bits,
            father_counselled=bits & 1,
            home_visited=bits,
            parenting=bits,
            needs_home_visit=True,
        )
        for months in range(40)
        for bits in (0, 1, 3, 7)
        for lengths in (0, 1, 2, 12)
    ]
    for one in children:
        yield child_scores([one], quarter, on, rules)


def stock(overrides: Overrides, _key: str) -> Said:
    """The warnings of a store whose batches expire and run out sooner and later."""
    rules = stock_rules(overrides)
    for days in (0, 5, 30, 61, 200, 366):
        for quantity in (1, 2, 10, 15, 100, 121, 300):
            move = StockMove(
                item="PDK",
                batch="A",
                expiry=TODAY + days * DAY,
                on=TODAY - DAY,
                kind=StockKind.RECEIVED,
                quantity=quantity,
            )
            left = balances([move], TODAY)
            eaten = lasting(left, "PDK", 1, 1.0, TODAY)
            yield stock_warnings(left, [eaten], TODAY, rules)


def work(overrides: Overrides, _key: str) -> Said:
    """How dangerous a kind is, by when it is due, and for how long it may be put off."""
    rules = work_rules(overrides, more=("programme_work",))
    yield [(kind, one.rank, one.due_days) for kind, one in rules.kinds.items()]
    for kind in rules.kinds:
        for days in range(1, 94):
            put_off = Postponement(
                child_id=1, kind=kind, made_on=TODAY, until=TODAY + days * DAY, reason="pergi"
            )
            yield postponement_problems(put_off, TODAY, rules)


ASKED: dict[str, Callable[[Overrides, str], Said]] = {
    "feeding": feeding,
    "gizi_buruk": severe,
    "immunisation": vaccines,
    "services": services,
    "family": family,
    "scorecard": scorecard,
    "stock": stock,
    "programme_work": work,
}

FIXED = {
    "feeding.course.length_valid_days",
    "services.vitamin_a.blue_iu",
    "services.vitamin_a.red_iu",
    "services.vitamin_a.infant_iu",
    "services.deworming.half_mg",
    "services.deworming.full_mg",
    "scorecard.colour.fair_from",
    "scorecard.colour.good_from",
}
"""How old a length may be, since stored scores go by it; the sizes of capsules and tablets; the
colours of shares on the screen, which no rule reads."""


def changes() -> Iterator[Any]:
    """Yield each number with its lowest and its highest value, unless it has that value now."""
    for table in ASKED:
        for key, number in loaded(table).numbers.items():
            for value in sorted({number.low, number.high} - {number.value}):
                yield pytest.param(key, value, id=f"{key}={value}")


@cache
def standard(table: str, dose: str) -> tuple[Any, ...]:
    return tuple(ASKED[table]({}, dose))


@pytest.mark.parametrize("key, value", list(changes()))
def test_a_changed_number_changes_what_the_rules_say(key: str, value: Number) -> None:
    table = key.partition(".")[0]
    said = ASKED[table]({key: value}, key)
    # Only the answers about vaccines depend on which number is asked about.
    before = standard(table, key if table == "immunisation" else "")
    assert any(one != other for one, other in zip_longest(said, before, fillvalue=...))


def test_no_number_of_these_tables_is_left_out() -> None:
    fixed = {
        key
        for table in ASKED
        for key, number in loaded(table).numbers.items()
        if number.low == number.high
    }
    assert fixed == FIXED
