"""A month's figures counted child by child, in plain Python, apart from the columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.growth.age import completed_months
from desktop_app.growth.tables import FEMALE, MALE
from desktop_app.growth.weight_gain import KbmTable, kbm_grams
from desktop_app.programme.care.rules import CareRules
from desktop_app.programme.records.children import Child, MeasuredVisit, Month, Sex


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One child as the oracle sees her."""

    child: Child
    present: bool
    kia: bool | None
    visits: Sequence[MeasuredVisit]
    """In the order of dates."""


def figures_of(one: Counted, month: Month, kbm: KbmTable, within: int) -> set[str]:
    """Return the codes of every figure that the child belongs to."""
    last = month.last
    visits = [mv for mv in one.visits if mv.visit.visit_date <= last]
    now = [mv for mv in visits if mv.visit.visit_date >= month.first]
    weighed = [mv for mv in now if mv.visit.weight_kg is not None]
    measured = [mv for mv in now if mv.growth.clenhei_cm is not None]
    months = completed_months(one.child.birth_date, last)
    if not (one.child.birth_date <= last and months < 60 and one.present):
        return {"guests"} if weighed or measured else set()
    found = {"s", {True: "k_yes", False: "k_no", None: "k_unknown"}[one.kia]}
    if one.child.gestation_weeks is not None and one.child.gestation_weeks < 37:
        found.add("early")
    if one.child.birth_date >= month.first:
        found.add("born")
    if months == 36:
        last_weight = _last_weight(visits, month)
        heavy = last_weight is not None and (last_weight.visit.weight_kg or 0) >= 11.5
        found |= {"s36", "s36_heavy"} if heavy else {"s36"}
    found |= {"measured"} if measured else set()
    found |= {"both"} if measured and weighed else set()
    if weighed:
        found.add("d")
        first_ever = not any(
            mv.visit.weight_kg is not None for mv in visits if mv.visit.visit_date < month.first
        )
        found |= {"b"} if first_ever else set()
    verdict = _gain(one.child, visits, month, kbm)
    if verdict:
        found |= {verdict, "d_prime"}
        before = _gain(one.child, visits, _previous(month), kbm)
        found |= {"two_t"} if (verdict, before) == ("t", "t") else set()
    elif weighed:
        found |= {"o"} if "b" not in found else set()
        found |= {"o_national"} if "born" not in found else set()
    return found | _classes(now) | _changes(visits, month, within)


def care_figures_of(
    one: Counted, month: Month, growth: set[str], given: set[str], rules: CareRules
) -> set[str]:
    """Return the codes of the figures of care; `growth` are those of `figures_of`."""
    if "s" not in growth:
        return set()
    months = completed_months(one.child.birth_date, month.last)
    found = _due(months, given, rules)
    if _is_severe(one, month):
        found |= {"severe"} | ({"severe_young"} if months < 6 else set())
        found |= {"severe_treated"} if given & {"outpatient", "referred"} else set()
    elif "wasted" in growth:
        found.add("wasted_only")
    if "underweight" in growth and not found & {"severe"} and "wasted" not in growth:
        found.add("underweight_only")
    if "stunted" in growth and "referred_stunting" in given:
        found.add("stunted_referred")
    found |= set() if "d" in growth else {"not_weighed"}
    found |= {"absent"} if "k_yes" in growth and "d" not in growth else set()
    found |= set() if given & {"poor", "not_poor"} else {"poor_unknown"}
    return found | (set() if "measured" in growth else {"not_measured"})


def _due(months: int, given: set[str], rules: CareRules) -> set[str]:
    capsule, worms = rules.vitamin_a, rules.deworming
    found = given - {"asi_asked", "asi_only", "vaccine_known", "basic_complete"}
    found -= {code for code in given if code.startswith("mpasi")}
    if months < rules.breastfeeding_months:
        found |= {"asi_due"} | (given & {"asi_asked", "asi_only"})
    if rules.food_from_months <= months < rules.food_below_months:
        found |= {"mpasi_due"} | {code for code in given if code.startswith("mpasi")}
    if capsule.from_months <= months < capsule.second_from_months:
        found |= {"blue_due"} | ({"blue"} if "capsule" in given else set())
    if capsule.second_from_months <= months < capsule.below_months:
        found |= {"red_due"} | ({"red"} if "capsule" in given else set())
    if worms.from_months <= months < worms.below_months:
        found |= {"worm_due"} | ({"worm"} if "dewormed" in given else set())
    if 12 <= months < 24:
        found |= {"second_year"} | (given & {"vaccine_known", "basic_complete"})
    return found


def _is_severe(one: Counted, month: Month) -> bool:
    now = [mv for mv in one.visits if month.first <= mv.visit.visit_date <= month.last]
    thin = [(mv.growth.zwfl, mv.growth.fwfl) for mv in now if mv.growth.zwfl is not None]
    muac = [
        mv.visit.muac_cm
        for mv in now
        if mv.visit.muac_cm is not None
        and 6 <= completed_months(one.child.birth_date, mv.visit.visit_date) < 60
    ]
    swollen = [mv.visit.oedema_grade for mv in now if mv.visit.oedema_grade is not None]
    by_weight = bool(thin) and thin[-1][1] is not True and (thin[-1][0] or 0) < -3
    return by_weight or bool(muac and muac[-1] < 11.5) or bool(swollen and swollen[-1] >= 1)


def _gain(child: Child, visits: Sequence[MeasuredVisit], month: Month, kbm: KbmTable) -> str | None:
    now = _last_weight(visits, month)
    earlier = _last_weight(visits, _previous(month))
    if now is None or earlier is None:
        return None
    gain = round(((now.visit.weight_kg or 0) - (earlier.visit.weight_kg or 0)) * 1000)
    sex = FEMALE if child.sex is Sex.FEMALE else MALE
    months = completed_months(child.birth_date, now.visit.visit_date)
    return "n" if gain > 0 and gain >= (kbm_grams(months, sex, kbm) or 0) else "t"


def _last_weight(visits: Sequence[MeasuredVisit], month: Month) -> MeasuredVisit | None:
    usable = [
        mv
        for mv in visits
        if month.first <= mv.visit.visit_date <= month.last
        and mv.visit.weight_kg is not None
        and mv.growth.fwei is not True
    ]
    return usable[-1] if usable else None


def _classes(now: Sequence[MeasuredVisit]) -> set[str]:
    found: set[str] = set()
    for z_name, flag_name, scored, borders in (
        ("zlen", "flen", "scored_length", {"stunted": -2, "severely_stunted": -3}),
        ("zwei", "fwei", "scored_weight", {"underweight": -2, "severely_underweight": -3}),
        ("zwfl", "fwfl", "scored_wasting", {"wasted": -2, "severely_wasted": -3}),
    ):
        scores = [
            (getattr(mv.growth, z_name), getattr(mv.growth, flag_name))
            for mv in now
            if getattr(mv.growth, z_name) is not None
        ]
        if not scores:
            continue
        z, flag = scores[-1]
        if flag is True:
            found.add("flagged")
            continue
        found.add(scored)
        found |= {code for code, below in borders.items() if z < below}
        if z_name == "zwfl" and z > 2:
            found.add("overweight")
    heavy = [mv.growth.zwei for mv in now if mv.growth.zwei is not None and not mv.growth.fwei]
    if "underweight" in found and "severely_underweight" not in found:
        found.add("moderately_underweight")
    return found | ({"bgm"} if heavy and heavy[-1] < -3 else set())


def _changes(visits: Sequence[MeasuredVisit], month: Month, within: int) -> set[str]:
    values: list[tuple[date, float]] = [
        (mv.visit.visit_date, mv.growth.zlen)
        for mv in visits
        if mv.growth.zlen is not None and not mv.growth.flen
    ]
    current = [(on, z) for on, z in values if on >= month.first]
    if not current:
        lately = [z for on, z in values if month.last - on <= timedelta(days=within)]
        return {"unmeasured"} if lately and lately[-1] < -2 else set()
    on, z = current[-1]
    earlier = [(day, value) for day, value in values if day < on]
    if not earlier:
        return {"found"} if z < -2 else set()
    day, value = earlier[-1]
    if on - day > timedelta(days=within):
        return {"after_gap"} if z < -2 else set()
    if value < -2:
        return {"persistent" if z < -2 else "recovered"}
    return {"new_base", "new"} if z < -2 else {"new_base"}


def _previous(month: Month) -> Month:
    return Month.of(month.first - timedelta(days=1))
