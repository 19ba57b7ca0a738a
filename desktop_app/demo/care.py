"""Invents what a believable puskesmas gave its children (vaccines, care items) and their families.

The proportions are not real statistics; every record obeys the programme's own rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

import numpy as np

from desktop_app.growth.age import completed_months
from desktop_app.programme.care.immunisation_schedule import (
    ImmunisationSchedule,
    immunisation_schedule,
)
from desktop_app.programme.care.rules import (
    CareRules,
    RoundRule,
    capsule,
    care_rules,
    deworming_mg,
)
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation, Recipient
from desktop_app.programme.records.child_age import day_of_age
from desktop_app.programme.records.children import Child, Month
from desktop_app.programme.records.family import (
    Education,
    Family,
    House,
    Insurance,
    Latrine,
    Mother,
    Papers,
    Water,
)
from desktop_app.programme.register.identity import name_key

T = TypeVar("T")

NEVER_VACCINATED_SHARE = 0.02
DOSE_SHARE = 0.993
ROUND_SHARE = 0.85
KPSP_SHARE = 0.92
COUNSELLED_SHARE, FATHER_SHARE, PARENTING_SHARE = 0.7, 0.2, 0.5
FAMILY_SHARE = 0.75
HOME_VISIT_MONTHS, HOME_VISIT_SHARE = 6, 0.75
TICKED_MONTHS, MBG_SHARE, MOTHER_CLASS_SHARE = 6, 0.4, 0.3
"""For how many months back MBG and the mother's class are ticked, and for how many children."""
YEARS_BACK = 2
"""For how many years back counselling and classes are invented."""
BIRTHS_APART_DAYS = 270
GIVERS = ("Bidan Rina", "Bidan Yanti", "Kader Euis")
WATERS = (Water.PIPED, Water.BOREHOLE, Water.PROTECTED_WELL, Water.BOTTLED, Water.UNPROTECTED)
LATRINES = (
    Latrine.OWN_SEPTIC, Latrine.OWN_SEPTIC, Latrine.SHARED_SEPTIC, Latrine.WITHOUT_SEPTIC,
    Latrine.NONE,
)  # fmt: skip
SCHOOLS = (
    Education.PRIMARY, Education.LOWER_SECONDARY, Education.UPPER_SECONDARY, Education.HIGHER,
)  # fmt: skip
INSURANCES = (Insurance.PBI, Insurance.PBI, Insurance.JKN, Insurance.NONE)


def invent_vaccines(draw: np.random.Generator, child: Child, until: date) -> Iterator[Immunisation]:
    """Yield a child's vaccines up to a day; after a missed dose the later ones are missing too."""
    if draw.random() < NEVER_VACCINATED_SHARE:
        return
    schedule: ImmunisationSchedule = immunisation_schedule()
    for series, doses in schedule.series.items():
        last: date | None = None
        for dose in doses:
            on = day_of_age(child.birth_date, dose.due_months)
            on += timedelta(days=int(draw.integers(0, 2 if dose.due_months == 0 else 20)))
            if last is not None and dose.least_gap_days is not None:
                on = max(on, last + timedelta(days=dose.least_gap_days))
            if on > until or draw.random() >= DOSE_SHARE:
                break
            last = on
            yield Immunisation(
                child_id=child.child_id,
                vaccine=schedule.offered[series],
                on=on,
                place=child.posyandu,
                by=_one(draw, GIVERS),
            )


def invent_care(
    draw: np.random.Generator, child: Child, until: date, *, visited: bool
) -> Iterator[CareItem]:
    """Yield a child's care items up to a day; a cadre's home visits only if `visited`."""
    rules = care_rules()
    yield from _rounds(draw, child, until, rules)
    yield from _kpsp(draw, child, until, rules)
    yield from _answers(draw, child, until, rules)
    yield from _monthly(draw, child, until, rules)
    # Drawn apart, so that all other invented data stay as they are.
    yield from _ticked(draw.spawn(1)[0], child, until, rules)
    if visited:
        yield from _home_visits(draw, child, until)


def invent_families(
    draw: np.random.Generator, children: Iterable[Child]
) -> tuple[list[Family], list[Papers]]:
    """Return families, each of siblings with one mother and desa, and the children's papers."""
    by_mother: dict[tuple[str, str], list[Child]] = defaultdict(list)
    papers = []
    for child in children:
        by_mother[child.desa, name_key(child.mother)].append(child)
        papers.append(
            Papers(
                child_id=child.child_id,
                birth_certificate=bool(draw.random() < 0.85),  # noqa: PLR2004 -- a share
                insurance=_one(draw, INSURANCES),
            )
        )
    families = [
        _family(draw, desa, siblings)
        for (desa, _mother), own in sorted(by_mother.items())
        for siblings in _apart(own)
        if draw.random() < FAMILY_SHARE
    ]
    return families, papers


def _rounds(
    draw: np.random.Generator, child: Child, until: date, rules: CareRules
) -> Iterator[CareItem]:
    for kind, rule in (
        (CareKind.VITAMIN_A, rules.vitamin_a),
        (CareKind.DEWORMING, rules.deworming),
    ):
        blue = False
        for on in _round_days(draw, child, until, rule):
            months = completed_months(child.birth_date, on)
            colour, mg = capsule(months, rules), deworming_mg(months, rules)
            if kind is CareKind.VITAMIN_A:
                if colour is None or (colour == "blue" and blue):
                    continue
                blue = blue or colour == "blue"
                yield _given(draw, child, kind, on, item=colour)
            elif mg is not None:
                yield _given(draw, child, kind, on, amount=float(mg))


def _round_days(
    draw: np.random.Generator, child: Child, until: date, rule: RoundRule
) -> Iterator[date]:
    """Yield a day in every round that the child attended."""
    for year in range(child.birth_date.year, until.year + 1):
        for month in rule.months:
            on = date(year, month, int(draw.integers(3, 25)))
            if child.birth_date < on <= until and draw.random() < ROUND_SHARE:
                yield on


def _kpsp(
    draw: np.random.Generator, child: Child, until: date, rules: CareRules
) -> Iterator[CareItem]:
    for form in rules.kpsp_forms:
        on = day_of_age(child.birth_date, form) + timedelta(days=int(draw.integers(0, 25)))
        if on <= until and draw.random() < KPSP_SHARE:
            yes = int(draw.choice([10, 10, 10, 10, 10, 10, 9, 9, 9, 9, 9, 8, 7, 5]))
            yield _given(draw, child, CareKind.KPSP, on, month=form, amount=float(yes))


def _answers(
    draw: np.random.Generator, child: Child, until: date, rules: CareRules
) -> Iterator[CareItem]:
    only_milk = True
    for month in range(rules.breastfeeding_months):
        on = day_of_age(child.birth_date, month) + timedelta(days=int(draw.integers(1, 25)))
        if on > until:
            return
        only_milk = only_milk and draw.random() < 0.92  # noqa: PLR2004 -- a share
        kind = CareKind.EXCLUSIVE_BREASTFEEDING
        yield _given(draw, child, kind, on, month=month, answer=bool(only_milk))
    for month in range(rules.food_from_months, rules.food_below_months, 3):
        on = day_of_age(child.birth_date, month) + timedelta(days=int(draw.integers(0, 25)))
        if on > until:
            return
        groups = [group for group in rules.food_groups if draw.random() < 0.6]  # noqa: PLR2004 -- a share
        yield _given(
            draw,
            child,
            CareKind.COMPLEMENTARY_FEEDING,
            on,
            food_groups=tuple(groups),
            meals=int(draw.integers(1, 5)),
            answer=bool(draw.random() < 0.8),  # noqa: PLR2004 -- a share
        )


def _monthly(
    draw: np.random.Generator, child: Child, until: date, rules: CareRules
) -> Iterator[CareItem]:
    """Yield counselling and parenting classes of the last two years, up to age 24 months."""
    for back in range(12 * YEARS_BACK):
        on = until - timedelta(days=30 * back + int(draw.integers(0, 20)))
        months = completed_months(child.birth_date, on)
        if not 0 <= months < rules.counselling_below_months:
            continue
        if draw.random() < COUNSELLED_SHARE:
            father = draw.random() < FATHER_SHARE
            yield _given(
                draw,
                child,
                CareKind.COUNSELLING,
                on,
                item=_one(draw, rules.counselling_topics),
                recipients=(Recipient.MOTHER, *((Recipient.FATHER,) if father else ())),
            )
        if draw.random() < PARENTING_SHARE:
            kind = CareKind.PARENTING_CLASS
            yield _given(draw, child, kind, on, recipients=(Recipient.MOTHER,))


def _ticked(
    draw: np.random.Generator, child: Child, until: date, rules: CareRules
) -> Iterator[CareItem]:
    """Yield what is ticked once a month: MBG from the age of other food, and the mother's class."""
    month = Month.of(until)
    for _ in range(TICKED_MONTHS):
        on = month.first + timedelta(days=int(draw.integers(0, 27)))
        if child.birth_date <= on <= until:
            months = completed_months(child.birth_date, on)
            if months >= rules.food_from_months and draw.random() < MBG_SHARE:
                yield _given(draw, child, CareKind.MBG, on)
            if draw.random() < MOTHER_CLASS_SHARE:
                yield _given(draw, child, CareKind.MOTHER_CLASS, on)
        month = month.before


def _home_visits(draw: np.random.Generator, child: Child, until: date) -> Iterator[CareItem]:
    """One in most months of the last half year."""
    month = Month.of(until)
    for _ in range(HOME_VISIT_MONTHS):
        on = month.first + timedelta(days=int(draw.integers(0, 27)))
        if child.birth_date <= on <= until and draw.random() < HOME_VISIT_SHARE:
            yield _given(draw, child, CareKind.HOME_VISIT, on)
        month = month.before


def _given(
    draw: np.random.Generator, child: Child, kind: CareKind, on: date, **fields: Any
) -> CareItem:
    return CareItem(child_id=child.child_id, kind=kind, on=on, by=_one(draw, GIVERS), **fields)


def _apart(children: Sequence[Child]) -> Iterator[list[Child]]:
    """Group children who may be siblings, born far enough apart; others become own families."""
    home: list[Child] = []
    for child in sorted(children, key=lambda one: one.birth_date):
        near = home and (child.birth_date - home[-1].birth_date).days < BIRTHS_APART_DAYS
        if near:
            yield [child]
        else:
            home.append(child)
    yield home


def _family(draw: np.random.Generator, desa: str, siblings: Sequence[Child]) -> Family:
    youngest = max(child.birth_date for child in siblings)
    age_days = int(draw.integers(18 * 365, 41 * 365))
    thin, pale = draw.random() < 0.15, draw.random() < 0.25  # noqa: PLR2004 -- shares
    return Family(
        desa=desa,
        mother=Mother(
            birth_date=youngest - timedelta(days=age_days),
            height_cm=round(float(np.clip(draw.normal(151, 5), 138, 170)), 1),
            parity=len(siblings) + int(draw.integers(0, 3)),
            education=_one(draw, SCHOOLS),
            kek=bool(thin),
            muac_cm=round(float(draw.normal(22.5 if thin else 26.0, 0.6)), 1),
            anaemia=bool(pale),
            haemoglobin_g_dl=round(float(draw.normal(10.2 if pale else 12.0, 0.4)), 1),
        ),
        father_education=_one(draw, SCHOOLS),
        house=House(
            water=_one(draw, WATERS),
            latrine=_one(draw, LATRINES),
            smoker=bool(draw.random() < 0.55),  # noqa: PLR2004 -- a share
            desil=int(draw.integers(1, 11)),
            aid=("pkh",) if draw.random() < 0.2 else (),  # noqa: PLR2004 -- a share
        ),
        children=tuple(child.child_id for child in siblings),
    )


def _one(draw: np.random.Generator, choices: Sequence[T]) -> T:
    return choices[int(draw.integers(0, len(choices)))]
