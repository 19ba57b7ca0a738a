"""What a letter states of a child, taken from the record as codes with figures; no sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from desktop_app.growth.age import months_at_age
from desktop_app.growth.classes import Index, class_of, muac_class
from desktop_app.programme.casework.referrals import ReferralRules
from desktop_app.programme.growth.gravity import gravity_of
from desktop_app.programme.records.casework import Infection, ReferralFinding, TbResult, TbScreening
from desktop_app.programme.records.children import MeasuredVisit
from desktop_app.programme.records.reasons import AGE, BY_CORRECTED

_CODES: dict[Index | Literal["oedema"], str] = {
    "weight_for_age": "finding_wfa",
    "height_for_age": "finding_hfa",
    "weight_for_height": "finding_wfl",
    "bmi_for_age": "finding_bmi",
    "head_for_age": "finding_head",
    "muac": "finding_muac",
    "oedema": "finding_oedema",
}
"""The codes that stored letters have: they may never change."""


def findings(
    visits: Sequence[MeasuredVisit],
    infections: Iterable[Infection] = (),
    screenings: Iterable[TbScreening] = (),
    *,
    on: date,
    rules: ReferralRules,
) -> tuple[ReferralFinding, ...]:
    """Return the facts that a letter of a date states, from the record: figures, illnesses, TB.

    They are in the order of the letter: the last value of each measurement up to that day, oedema
    and the gravest class first. An implausible z-score is left out, its measurement is not.
    z-scores are those that lead to care.
    """
    known = [mv for mv in visits if mv.visit.visit_date <= on]
    measured = _measured_findings(sorted(known, key=lambda mv: mv.visit.visit_date))
    return (
        *sorted(measured, key=_gravity),
        *_case_findings(infections, screenings, on, rules),
    )


def _measured_findings(visits: Sequence[MeasuredVisit]) -> Iterable[ReferralFinding]:
    latest = list(reversed(visits))
    weighed = next((mv for mv in latest if mv.visit.weight_kg is not None), None)
    if weighed is not None:
        yield _finding(
            "weight_for_age",
            weighed,
            weighed.visit.weight_kg,
            None if weighed.for_care.fwei else weighed.for_care.zwei,
        )
    measured = next((mv for mv in latest if mv.visit.lenhei_cm is not None), None)
    if measured is not None:
        yield _finding(
            "height_for_age",
            measured,
            measured.visit.lenhei_cm,
            None if measured.for_care.flen else measured.for_care.zlen,
        )
    both = next(
        (mv for mv in latest if mv.for_care.zwfl is not None and not mv.for_care.fwfl), None
    )
    if both is not None:
        yield _finding("weight_for_height", both, None, both.for_care.zwfl)
    head = next((mv for mv in latest if mv.visit.headc_cm is not None), None)
    if head is not None:
        yield _finding(
            "head_for_age",
            head,
            head.visit.headc_cm,
            None if head.for_care.fhc else head.for_care.zhc,
        )
    arm = next((mv for mv in latest if mv.visit.muac_cm is not None), None)
    if arm is not None:
        yield _finding("muac", arm, arm.visit.muac_cm, None)
    looked = next((mv for mv in latest if mv.visit.oedema_grade is not None), None)
    if looked is not None and looked.visit.oedema_grade:
        yield _finding("oedema", looked, looked.visit.oedema_grade, None)


def _gravity(finding: ReferralFinding) -> int:
    """Return the place of a measured finding in the letter; equal ones keep their order."""
    if finding.code == _CODES["oedema"]:
        return -1
    code = finding.figures.get("class_code")
    return gravity_of(code if isinstance(code, str) else None)


def _finding(
    what: Index | Literal["oedema"], mv: MeasuredVisit, value: float | None, z: float | None
) -> ReferralFinding:
    class_code = None
    if what == "muac":
        class_code = muac_class(value, months_at_age(mv.growth.age_days, mv.visit.visit_date))
    elif what != "oedema":
        class_code = class_of(what, z)
    age = (
        BY_CORRECTED
        if z is not None and what != "weight_for_height" and mv.corrected_differs
        else None
    )
    figures = {"value": value, "z": z, "class_code": class_code, AGE: age}
    return ReferralFinding(
        code=_CODES[what],
        on=mv.visit.visit_date,
        figures={name: figure for name, figure in figures.items() if figure is not None},
    )


def _case_findings(
    infections: Iterable[Infection],
    screenings: Iterable[TbScreening],
    on: date,
    rules: ReferralRules,
) -> Iterable[ReferralFinding]:
    since = on - timedelta(days=rules.findings_days)
    for infection in sorted(infections, key=lambda one: (one.start, one.infection_id)):
        if since <= infection.start <= on:
            figures = {"illness": infection.illness}
            yield ReferralFinding(code="finding_infection", on=infection.start, figures=figures)
    known = [screening for screening in screenings if screening.on <= on]
    last = max(known, key=lambda one: (one.on, one.screening_id), default=None)
    if last is not None:
        suspect = last.result is TbResult.SUSPECT
        code = "finding_tb_suspect" if suspect else "finding_tb_clear"
        yield ReferralFinding(code=code, on=last.on)
