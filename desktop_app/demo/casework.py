"""Invents casework for invented children: treatment, letters with replies, screenings, delays.

It follows from what each child's growth requires, so that the work list has both done and open
items. Everything is drawn from one seeded generator; the proportions are not real statistics.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from desktop_app.demo.children import EXAMINERS, InventedIllness
from desktop_app.growth.age import completed_months
from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.casework.infections import follow_up_due, tb_result
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.referral_findings import findings
from desktop_app.programme.casework.referrals import proposed_urgency, referral_rules
from desktop_app.programme.casework.treatment import (
    ORS,
    ZINC,
    dose_advice,
    dose_range,
    dosing_weight,
)
from desktop_app.programme.records.casework import (
    CauseAssessment,
    Infection,
    Level,
    NextStep,
    Outcome,
    Postponement,
    Referral,
    ReferralReply,
    ReferralStatus,
    TbScreening,
    Treatment,
    WorkItem,
)
from desktop_app.programme.records.children import Child, MeasuredVisit
from desktop_app.programme.worklist.kinds import CAUSE, CONFIRM, NOT_WEIGHED, TB, work_rules

HOSPITAL = "RSUD Kota Banjar"
LETTER_SHARE = 0.55
LETTERS_SINCE_DAYS = 75
FATES = {"answered": 0.62, "lost": 0.07, "cancelled": 0.04, "arrived": 0.12, "sent": 0.15}
CLOSED_SHARE = 0.6
SCREENED_SHARE, ASSESSED_SHARE = 0.6, 0.45
CONTACT_SHARE, SYMPTOM_SHARE = 0.05, 0.12
POSTPONED_SHARE = 0.04
FOLLOWED_SHARE, GOES_ON_SHARE = 0.7, 0.5
RECENT_DAYS = 14
"""An illness that began at most so many days ago may be ongoing."""
REPLIES = (
    ("Gizi kurang", "E44.0", "Konseling makan, susu formula khusus 2 minggu."),
    ("Infeksi saluran kemih", "N39.0", "Antibiotik 7 hari, kontrol."),
    ("Anemia defisiensi besi", "D50.9", "Sirup besi 1 bulan."),
    ("Perawakan pendek, varian normal", "R62.8", "Pantau di puskesmas."),
)
DELAYS = ("Keluarga sedang ke luar kota.", "Anak sakit, ditunda.", "Kader berhalangan.")


@dataclass(frozen=True, slots=True)
class InventedCases:
    """The records invented for one child; ids and codes are still empty."""

    referrals: tuple[Referral, ...] = ()
    screenings: tuple[TbScreening, ...] = ()
    assessments: tuple[CauseAssessment, ...] = ()
    postponements: tuple[Postponement, ...] = ()


def invent_infections(
    draw: np.random.Generator,
    child: Child,
    illnesses: Iterable[InventedIllness],
    visits: Sequence[MeasuredVisit],
    today: date,
) -> Iterator[Infection]:
    """Yield the episodes of a child's illnesses with treatment, outcome and follow-up."""
    rules = infection_rules()
    for illness in illnesses:
        if illness.start > today:
            continue
        last = illness.start + timedelta(days=illness.days)
        recent = (today - illness.start).days <= RECENT_DAYS
        goes_on = last >= today or (recent and draw.random() < GOES_ON_SHARE)
        months = completed_months(child.birth_date, illness.start)
        known = rules.illnesses[illness.code]
        if not known.is_for(months, rules.young_below_months):
            known = rules.illnesses[known.young]
        episode = Infection(
            child_id=child.child_id,
            illness=known.code,
            icd10=known.icd10[0] if known.icd10 else "",
            start=illness.start,
            signs=known.signs[:1],
            treatments=() if known.mtbm else tuple(_treatments(child, illness, visits)),
            examiner=EXAMINERS[int(draw.integers(0, 2))],
        )
        due = follow_up_due(episode, episode.start, rules)
        seen = due if due and due <= today and draw.random() < FOLLOWED_SHARE else None
        if goes_on:
            yield replace(episode, follow_up_due=due)
        else:
            yield replace(
                episode,
                end=last,
                outcome=Outcome.RECOVERED,
                follow_up_due=due,
                follow_up_on=seen,
            )


def invent_cases(
    draw: np.random.Generator,
    child: Child,
    items: Sequence[WorkItem],
    visits: Sequence[MeasuredVisit],
    infections: Sequence[Infection],
    *,
    facility: str,
    today: date,
) -> InventedCases:
    """Return what was done about a child's work items, and what was postponed."""
    reasons = referral_rules().urgency
    letters = [item for item in items if item.kind in reasons and item.since < today]
    referrals = tuple(
        _referral(draw, child, item, visits, infections, facility, today)
        for item in letters[:1]
        if draw.random() < LETTER_SHARE
    )
    kinds = {item.kind: item for item in items}
    screenings: tuple[TbScreening, ...] = ()
    if TB in kinds and draw.random() < SCREENED_SHARE:
        screenings = (_screening(draw, child, _between(draw, kinds[TB].since, today)),)
    assessments: tuple[CauseAssessment, ...] = ()
    if CAUSE in kinds and draw.random() < ASSESSED_SHARE:
        day = _between(draw, kinds[CAUSE].since, today)
        assessments = (CauseAssessment(child_id=child.child_id, on=day, development_checked=True),)
    put_off = [
        item for item in items if item.kind in {NOT_WEIGHED, CONFIRM} and item.since <= today
    ]
    return InventedCases(
        referrals=referrals,
        screenings=screenings,
        assessments=assessments,
        postponements=tuple(
            _postponement(draw, item, today)
            for item in put_off[:1]
            if draw.random() < POSTPONED_SHARE
        ),
    )


def _treatments(
    child: Child, illness: InventedIllness, visits: Sequence[MeasuredVisit]
) -> Iterator[Treatment]:
    rules = drug_rules()
    if illness.code == "diarrhoea":
        months = completed_months(child.birth_date, illness.start)
        for known in (rules.drugs[ZINC], rules.drugs[ORS]):
            dose = dose_range(known, months, None)
            if dose is not None:
                yield Treatment(
                    drug=known.code,
                    dose=(dose.low + dose.high) / 2,
                    unit=dose.unit,
                    times_per_day=known.times_per_day[0],
                    days=known.days,
                )
        return
    drug = {"pneumonia": "amoxicillin", "fever": "paracetamol"}.get(illness.code)
    weight = dosing_weight(visits, illness.start, rules)
    if drug is None or weight is None:
        return
    rule = rules.drugs[drug]
    months = completed_months(child.birth_date, illness.start)
    advice = dose_advice(rule, months, weight.weight_kg, illness.code)
    if advice is None:
        return
    course = advice.table or rule
    yield Treatment(
        drug=drug,
        dose=round((advice.range.low + advice.range.high) / 2),
        unit=rule.unit,
        times_per_day=course.times_per_day[0],
        days=course.days,
        weight=weight,
    )


def _referral(
    draw: np.random.Generator,
    child: Child,
    item: WorkItem,
    visits: Sequence[MeasuredVisit],
    infections: Sequence[Infection],
    facility: str,
    today: date,
) -> Referral:
    first = max(item.since, today - timedelta(days=LETTERS_SINCE_DAYS))
    sent = _between(draw, first, today, most=LETTERS_SINCE_DAYS)
    letter = Referral(
        child_id=child.child_id,
        from_place=facility,
        to_level=Level.HOSPITAL,
        to_place=HOSPITAL,
        clinic="Anak",
        reasons=(item.kind,),
        findings=findings(visits, infections, on=sent, rules=referral_rules()),
        urgency=proposed_urgency((item.kind,), referral_rules()),
        sent_on=sent,
        responsible=item.worker,
    )
    later = _between(draw, sent, today, most=21)
    match str(draw.choice(list(FATES), p=list(FATES.values()))):
        case "answered":
            return _answered(draw, letter, later, today)
        case "lost":
            return replace(
                letter, status=ReferralStatus.LOST, closed_on=later, end_reason="Keluarga pindah."
            )
        case "cancelled":
            return replace(
                letter, status=ReferralStatus.CANCELLED, closed_on=later, end_reason="Salah tulis."
            )
        case "arrived":
            return replace(letter, status=ReferralStatus.ARRIVED, arrived_on=later)
        case _:
            return letter


def _answered(draw: np.random.Generator, letter: Referral, day: date, today: date) -> Referral:
    diagnosis, code, advice = REPLIES[int(draw.integers(0, len(REPLIES)))]
    reply = ReferralReply(
        answered_on=day,
        diagnosis=diagnosis,
        diagnoses=(code,),
        advice=advice,
        next_step=NextStep.FINISHED,
        doctor="dr. Ratna, Sp.A",
    )
    answered = replace(letter, reply=reply, status=ReferralStatus.ANSWERED)
    if draw.random() < CLOSED_SHARE:
        closed = _between(draw, day, today, most=21)
        return replace(answered, status=ReferralStatus.CLOSED, closed_on=closed)
    return answered


def _screening(draw: np.random.Generator, child: Child, day: date) -> TbScreening:
    contact = bool(draw.random() < CONTACT_SHARE)
    symptoms = infection_rules().tb_symptoms[:1] if draw.random() < SYMPTOM_SHARE else ()
    return TbScreening(
        child_id=child.child_id,
        on=day,
        contact=contact,
        symptoms=symptoms,
        result=tb_result(contact, symptoms),
        examiner=EXAMINERS[0],
    )


def _postponement(draw: np.random.Generator, item: WorkItem, today: date) -> Postponement:
    most = work_rules().kinds[item.kind].most_postponed_days
    return Postponement(
        child_id=item.child_id,
        kind=item.kind,
        record_id=item.record_id,
        made_on=today,
        until=today + timedelta(days=int(draw.integers(1, most + 1))),
        reason=DELAYS[int(draw.integers(0, len(DELAYS)))],
        by=item.worker,
    )


def _between(draw: np.random.Generator, first: date, last: date, most: int = 366) -> date:
    """Return a random day between two days, at most so many days after the first."""
    span = min((last - first).days, most)
    return first + timedelta(days=int(draw.integers(0, max(span, 0) + 1)))
