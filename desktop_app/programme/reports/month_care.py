"""Adds to a month's count what children received: capsules, feeding, vaccines, PMT, referrals.

What was given comes as the ids of children, by code of `MEMBERS`; here it meets S and the ages at
which it is due. resources/rules/reports.toml defines every figure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from desktop_app.growth.age import MONTHS_PER_YEAR
from desktop_app.growth.arrays import Bools
from desktop_app.growth.classes import muac_months, wasting_borders
from desktop_app.programme.care.rules import CareRules
from desktop_app.programme.records.age_arrays import months_completed
from desktop_app.programme.records.columns import NONE, YES
from desktop_app.programme.reports.month_columns import MonthColumns, in_month, last_where
from desktop_app.programme.reports.month_count import MonthCount

MEMBERS = (
    "capsule", "dewormed", "asi_asked", "asi_only", "mpasi_asked", "mpasi_diverse", "mpasi_animal",
    "mpasi_good", "kpsp", "counselled", "parenting", "mbg", "mother_class", "vaccinated",
    "vaccine_known", "basic_complete", "pmt", "pmt_wasted", "pmt_underweight", "pmt_no_gain",
    "pmt_started", "pmt_recovered", "pmt_no_response", "pmt_dropped", "pmt_worse",
    "outpatient", "outpatient_started", "outpatient_recovered", "outpatient_inpatient",
    "outpatient_unresponsive", "referred", "referred_stunting", "referred_answered",
    "referred_waiting", "no_nik", "poor", "not_poor",
)  # fmt: skip
"""Codes of what is known of children one by one, without their ages and S."""

NOBODY: Mapping[str, Collection[int]] = MappingProxyType({})


def with_care(
    count: MonthCount,
    columns: MonthColumns,
    members: Mapping[str, Collection[int]],
    rules: CareRules,
) -> MonthCount:
    """Return the count with the figures of care; a code without ids holds no child."""
    target = count.masks["s"]
    of = {code: np.isin(count.child_id, sorted(members.get(code, ()))) & target for code in MEMBERS}
    months, severe = count.months, _severe(columns) & target
    capsule, worms = rules.vitamin_a, rules.deworming

    def aged(low: int, high: int) -> Bools:
        between: Bools = target & (months >= low) & (months < high)
        return between

    blue = aged(capsule.from_months, capsule.second_from_months)
    red = aged(capsule.second_from_months, capsule.below_months)
    asi = aged(0, rules.breastfeeding_months)
    mpasi = aged(rules.food_from_months, rules.food_below_months)
    second_year = aged(MONTHS_PER_YEAR, 2 * MONTHS_PER_YEAR)
    worm = aged(worms.from_months, worms.below_months)
    due = {"blue_due": blue, "red_due": red, "worm_due": worm, "asi_due": asi, "mpasi_due": mpasi}
    return replace(
        count,
        masks={
            **count.masks,
            **of,
            **due,
            "blue": of["capsule"] & blue,
            "red": of["capsule"] & red,
            "worm": of["dewormed"] & worm,
            **{code: of[code] & asi for code in ("asi_asked", "asi_only")},
            **{code: of[code] & mpasi for code in _MPASI},
            "second_year": second_year,
            **{code: of[code] & second_year for code in ("vaccine_known", "basic_complete")},
            "severe": severe,
            "severe_young": severe & (months < muac_months().start),
            "severe_treated": severe & (of["outpatient"] | of["referred"]),
            "wasted_only": count.masks["wasted"] & ~severe,
            "underweight_only": count.masks["underweight"] & ~count.masks["wasted"] & ~severe,
            "absent": count.masks["k_yes"] & ~count.masks["d"],
            "poor_unknown": target & ~of["poor"] & ~of["not_poor"],
            "stunted_referred": count.masks["stunted"] & of["referred_stunting"],
            "not_weighed": target & ~count.masks["d"],
            "not_measured": target & ~count.masks["measured"],
        },
    )


_MPASI = ("mpasi_asked", "mpasi_diverse", "mpasi_animal", "mpasi_good")


def _severe(columns: MonthColumns) -> Bools:
    """Return who was gizi buruk by a value of the month: BB/TB, MUAC or oedema, each the last."""
    visits, now = columns.visits, in_month(columns, columns.month)
    borders = wasting_borders()
    births = columns.roster.birth_date[visits.child]
    months = months_completed(births, visits.visit_date)
    muac_age = (months >= muac_months().start) & (months < muac_months().stop)
    thin = last_where(columns, now & ~np.isnan(visits.zwfl))
    sound = thin.of(visits.fwfl) != YES
    muac = last_where(columns, now & muac_age & ~np.isnan(visits.muac_cm))
    swollen = last_where(columns, now & (visits.oedema_grade != NONE))
    found: Bools = (
        (sound & (thin.of(visits.zwfl) < borders.severe_below_z))
        | (muac.of(visits.muac_cm) < borders.severe_below_cm)
        | (swollen.of(visits.oedema_grade) >= borders.oedema_from_grade)
    )
    return found
