"""Plain case records, facts and registers of visits; a test names only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

import numpy as np
from hypothesis import strategies as st

from desktop_app.programme.growth.child_facts import ChildFacts
from desktop_app.programme.growth.fact_columns import FactArrays, Roster, VisitColumns
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.casework import (
    Cases,
    CauseAssessment,
    Infection,
    Level,
    NextStep,
    Outcome,
    Postponement,
    Referral,
    ReferralReply,
    ReferralStatus,
    TbResult,
    TbScreening,
    Urgency,
    WorkItem,
)
from desktop_app.programme.records.children import Child, Growth, MeasuredVisit, Sex, Visit
from desktop_app.programme.worklist.kinds import WorkRules
from desktop_app.programme.worklist.rules import work_list

BORN = date(2025, 5, 1)
TODAY = date(2026, 10, 20)


def an_infection(**fields: Any) -> Infection:
    """Diarrhoea since three days before TODAY, not saved yet."""
    usual: dict[str, Any] = {
        "child_id": 1,
        "illness": "diarrhoea",
        "icd10": "A09",
        "start": TODAY - timedelta(days=3),
    }
    return Infection(**{**usual, **fields})


def a_referral(**fields: Any) -> Referral:
    """A letter to the hospital for 2T, ten days before TODAY, awaiting its answer."""
    usual: dict[str, Any] = {
        "referral_id": 7,
        "child_id": 1,
        "to_level": Level.HOSPITAL,
        "to_place": "RSUD",
        "reasons": ("two_t",),
        "urgency": Urgency.ROUTINE,
        "sent_on": TODAY - timedelta(days=10),
    }
    return Referral(**{**usual, **fields})


def a_reply(**fields: Any) -> ReferralReply:
    """The hospital has finished with the child, two days before TODAY."""
    usual: dict[str, Any] = {
        "answered_on": TODAY - timedelta(days=2),
        "diagnosis": "Gizi kurang",
        "next_step": NextStep.FINISHED,
    }
    return ReferralReply(**{**usual, **fields})


def healthy_facts(**fields: Any) -> ChildFacts:
    """A girl of one and a half years, weighed this month, for whom no work is due."""
    usual: dict[str, Any] = {
        "child_id": 1,
        "sex": Sex.FEMALE,
        "birth_date": BORN,
        "desa": "Balokang",
        "posyandu": "Mawar 1",
        "worker": "rina",
        "last_weighed": TODAY - timedelta(days=8),
        "weight_kg": 10.0,
        "weight_on": TODAY - timedelta(days=8),
        "zwfl": 0.1,
        "zwfl_on": TODAY - timedelta(days=8),
        "zwei": 0.0,
        "zwei_on": TODAY - timedelta(days=8),
        "zlen": -0.3,
        "zlen_on": TODAY - timedelta(days=8),
    }
    return ChildFacts(**{**usual, **fields})


def child_items(
    facts: ChildFacts,
    cases: Cases,
    today: date,
    rules: WorkRules,
    *,
    extra: Iterable[WorkItem] = (),
) -> tuple[WorkItem, ...]:
    """The work list of a register with this child alone."""
    return work_list(FactArrays.of([facts]), cases, today, rules, extra=extra).items()


def measured_visit(on: date, child: Child | None = None, **figures: Any) -> MeasuredVisit:
    """A visit whose z-scores and flags are given, not computed; names of Visit and of Growth."""
    born = child.birth_date if child else BORN
    growth_names = {name for name in figures if name[0] in "zf" or name == "clenhei_cm"}
    visit = {name: value for name, value in figures.items() if name not in growth_names}
    growth = {name: figures[name] for name in growth_names}
    return MeasuredVisit(
        visit=Visit(child_id=child.child_id if child else 1, visit_date=on, **visit),
        growth=Growth(age_days=(on - born).days, **growth),
    )


@lru_cache(maxsize=None, typed=True)
def _one_of(*values: Any) -> st.SearchStrategy[Any]:
    """One of these values; Hypothesis takes longer to prepare a choice than to make it."""
    return st.sampled_from(values)


_Z = st.none() | st.sampled_from(
    [-4.0, -3.01, -3.0, -2.31, -2.0, -1.99, -1.3, -1.0, -0.5, 0.4, 3.0, 3.01]
)
_GAPS = st.lists(_one_of(1, 21, 29, 30, 31, 32, 59, 60, 61, 122, 200), max_size=9)
_WEIGHT = st.none() | _one_of(3.9, 8.0, 8.1, 8.2, 8.3, 8.5)
_MUAC = st.none() | _one_of(11.4, 11.5, 13.0)
_OEDEMA = st.none() | st.integers(0, 3)
_ONE_IN_SIX = st.sampled_from([True, *[False] * 5])


@st.composite
def histories(draw: st.DrawFn) -> list[MeasuredVisit]:
    """Visits of one child born on BORN, first to last: ordinary, missing, flagged, on borders."""
    gaps = draw(_GAPS)
    day = BORN + timedelta(days=draw(_one_of(0, 30, 60, 182, 183, 400, 700, 1790)))
    visits = []
    for gap in gaps:
        zlen, zwei, zwfl = draw(_Z), draw(_Z), draw(_Z)
        weight = draw(_WEIGHT)
        visits.append(
            measured_visit(
                day,
                weight_kg=weight,
                zwei=None if weight is None else zwei,
                zlen=zlen,
                zwfl=zwfl,
                clenhei_cm=None if zlen is None else draw(_one_of(76.0, 77.0, 77.2, 78.1)),
                flen=None if zlen is None else draw(_ONE_IN_SIX),
                fwei=None if weight is None or zwei is None else draw(_ONE_IN_SIX),
                zhc=draw(_one_of(None, -2.01, -2.0, 2.0, 2.01)),
                fhc=draw(_ONE_IN_SIX),
                fwfl=None if zwfl is None else draw(_ONE_IN_SIX),
                muac_cm=draw(_MUAC),
                oedema_grade=draw(_OEDEMA),
            )
        )
        day += timedelta(days=gap)
    return visits


def columns(
    children: Sequence[Child], visits: Sequence[Sequence[MeasuredVisit]], *, worker: str = ""
) -> tuple[Roster, VisitColumns]:
    """The register as columns, as the database gives it."""
    roster = Roster.of(children, worker=np.array([worker for _ in children], np.object_))
    return roster, VisitColumns.of_children(visits)


@cache
def _days(*before: int) -> st.SearchStrategy[date]:
    return st.sampled_from([TODAY - timedelta(days=days) for days in before])


@cache
def _maybe_day(*before: int) -> st.SearchStrategy[date | None]:
    return st.none() | _days(*before)


@st.composite
def facts_of(draw: st.DrawFn, child_id: int) -> ChildFacts:
    """Facts as they may be kept, each kind of danger present or absent, on the borders of rules."""
    crossed = draw(_maybe_day(5, 40, 200))
    doubt = draw(_one_of("", "", "flag_len", "shrank", "jump_wei"))
    stunted = draw(_maybe_day(5, 14, 40, 300))
    age = draw(_one_of(20, 100, 182, 183, 500, 740, 790, 1826, 1827))
    return healthy_facts(
        child_id=child_id,
        birth_date=TODAY - timedelta(days=age),
        gestation_weeks=draw(_one_of(None, 33, 36, 37)),
        rt=draw(_one_of("", "01", "2")),
        posyandu=draw(_one_of("Mawar 1", "Melati")),
        worker=draw(_one_of("rina", "sari")),
        last_weighed=draw(_maybe_day(0, 19, 20, 51, 90)),
        weight_kg=draw(_one_of(3.99, 4.0, 9.0)),
        weight_on=TODAY - timedelta(days=5),
        wasted_since=draw(_maybe_day(5, 40)),
        sam_since=draw(_maybe_day(5, 41)),
        oedema_since=draw(_maybe_day(6)),
        oedema_grade=draw(_one_of(None, 0, 2, 3)),
        bgm_since=draw(_maybe_day(5, 40)),
        two_t_since=draw(_maybe_day(5, 40)),
        t_months=draw(st.integers(0, 3)),
        tall_since=draw(_maybe_day(5, 250)),
        zhc=draw(_one_of(-2.5, 2.5)),
        zhc_on=TODAY - timedelta(days=8),
        small_head_since=draw(_maybe_day(8, 250)),
        large_head_since=draw(_maybe_day(8)),
        stunted_since=stunted,
        stunted_confirmed=stunted and draw(st.none() | st.just(stunted + timedelta(days=4))),
        zlen=draw(_one_of(-3.01, -3.0, -2.5)),
        crossed="height_for_age" if crossed else "",
        crossed_line=-2.0 if crossed else None,
        crossed_from_z=-1.9 if crossed else None,
        crossed_from=crossed and crossed - timedelta(days=62),
        crossed_z=-2.4 if crossed else None,
        crossed_since=crossed,
        doubt=doubt,
        doubt_on=TODAY - timedelta(days=5) if doubt else None,
    )


_REASONS = (
    "severe_wasting_complicated",
    "severe_wasting",
    "two_t",
    "bgm",
    "crossing_down",
    "tall",
    "microcephaly",
    "stunting",
    "infection",
    "tb_suspect",
)
_SOME_REASONS = st.lists(st.sampled_from(_REASONS), min_size=1, max_size=3)


@st.composite
def letters_of(draw: st.DrawFn, child_id: int, referral_id: int) -> Referral:
    """A letter in any state, sent and answered on any side of the dates that rules compare."""
    sent = draw(_days(1, 5, 7, 30, 41, 250))
    status = draw(_one_of(*ReferralStatus))
    reply = None
    if status in {ReferralStatus.ANSWERED, ReferralStatus.CLOSED}:
        answered = min(sent + timedelta(days=draw(_one_of(0, 3, 20))), TODAY)
        reply = a_reply(
            answered_on=answered,
            next_step=draw(_one_of(*NextStep)),
            control_on=draw(st.none() | st.just(TODAY) | st.just(TODAY + timedelta(days=1))),
        )
    return a_referral(
        referral_id=referral_id,
        child_id=child_id,
        sent_on=sent,
        status=status,
        reply=reply,
        to_level=draw(_one_of(Level.HOSPITAL, Level.HOSPITAL, Level.PUSKESMAS)),
        reasons=tuple(draw(_SOME_REASONS)),
        urgency=draw(_one_of(*Urgency)),
        responsible=draw(_one_of("", "budi")),
    )


@st.composite
def infections_of(draw: st.DrawFn, child_id: int, infection_id: int) -> Infection:
    """An illness in any state; one in some ends badly."""
    start = draw(_days(1, 3, 30))
    return an_infection(
        infection_id=infection_id,
        child_id=child_id,
        illness=draw(_one_of("diarrhoea", "tb_pulmonary", "pneumonia")),
        start=start,
        end=draw(st.none() | st.just(TODAY)),
        signs=draw(_one_of((), ("fever",), ("stridor",))),
        outcome=draw(_one_of(*[Outcome.ONGOING] * 6, *Outcome)),
        follow_up_due=draw(st.none() | _one_of(TODAY, TODAY + timedelta(days=1), start)),
        follow_up_on=draw(st.none() | st.just(TODAY)),
    )


@st.composite
def postponements_of(draw: st.DrawFn, child_id: int) -> Postponement:
    """A postponement made before or after the work began, until a day around TODAY."""
    return Postponement(
        child_id=child_id,
        kind=draw(_one_of("two_t", "bgm", "not_weighed", "referral_unanswered")),
        record_id=draw(_one_of(0, 0, 1, 2)),
        made_on=draw(_days(0, 1, 5, 60)),
        until=draw(_days(0, -1, -20)),
        reason="keluarga pergi",
    )


@st.composite
def registers(draw: st.DrawFn) -> tuple[tuple[ChildFacts, ...], Cases]:
    """A few children's facts with their case records, and records of a child without facts."""
    ids = draw(st.lists(st.integers(1, 9), max_size=4, unique=True))
    owners = [*ids, 99]
    some = st.lists(st.sampled_from(owners), max_size=5)
    return (
        tuple(draw(facts_of(child_id)) for child_id in ids),
        Cases(
            infections=tuple(draw(infections_of(own, n)) for n, own in enumerate(draw(some), 1)),
            referrals=tuple(draw(letters_of(own, n)) for n, own in enumerate(draw(some), 1)),
            screenings=tuple(
                TbScreening(
                    screening_id=n,
                    child_id=own,
                    on=draw(_days(-1, 0, 182, 183, 190)),
                    contact=None,
                    result=draw(_one_of(*TbResult)),
                )
                for n, own in enumerate(draw(some), 1)
            ),
            assessments=tuple(
                CauseAssessment(
                    assessment_id=n,
                    child_id=own,
                    on=draw(_days(-1, 0, 30, 365, 366, 400)),
                    red_flags=draw(_one_of((), ("anaemia",))),
                    responded=draw(_one_of(None, True, False)),
                )
                for n, own in enumerate(draw(some), 1)
            ),
            kpsps=tuple(
                CareItem(
                    service_id=n,
                    child_id=own,
                    kind=CareKind.KPSP,
                    on=draw(_days(-1, 0, 14, 40, 200)),
                    amount=draw(_one_of(6, 7, 10)),
                )
                for n, own in enumerate(draw(some), 1)
            ),
            postponements=tuple(draw(postponements_of(own)) for own in draw(some)),
            in_care=frozenset(draw(some)),
        ),
    )
