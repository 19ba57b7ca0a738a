"""The kinds of work: how dangerous, by when due, how long put off. rules.py finds the children.

A further kind needs only a table of its own in resources/rules: see `work_rules`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from desktop_app.errors import Problem
from desktop_app.growth.age import DAYS_PER_MONTH
from desktop_app.programme.casework.mtbs import InfectionRules, infection_rules
from desktop_app.programme.casework.referrals import ReferralRules, referral_rules
from desktop_app.programme.casework.stunting_rules import PathwayRules, pathway_rules
from desktop_app.programme.feeding.gizi_buruk import severe_rules
from desktop_app.programme.records.casework import Postponement, Urgency
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

COMPLICATED = "severe_wasting_complicated"
SEVERE = "severe_wasting"
TWO_T = "two_t"
BGM = "bgm"
CROSSING = "crossing_down"
IMPLAUSIBLE = "implausible"
TB = "tb_screening"
TB_SUSPECT = "tb_suspect"
CONFIRM = "stunting_confirm"
CAUSE = "stunting_cause"
STUNTED_KPSP = "stunting_kpsp"
RESPONSE = "stunting_response"
REFER = "stunting_refer"
REFER_AT_ONCE = "stunting_refer_now"
TALL = "tall"
SMALL_HEAD = "microcephaly"
LARGE_HEAD = "macrocephaly"
NOT_WEIGHED = "not_weighed"
UNANSWERED = "referral_unanswered"
REPLY = "referral_reply"
FOLLOW_UP = "infection_follow_up"

COVERED_BY = {
    COMPLICATED: (COMPLICATED,),
    SEVERE: (SEVERE, COMPLICATED),
    TWO_T: (TWO_T,),
    BGM: (BGM,),
    CROSSING: (CROSSING,),
    TALL: (TALL,),
    SMALL_HEAD: (SMALL_HEAD,),
    LARGE_HEAD: (LARGE_HEAD,),
}
"""The reasons of a letter that take care of a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkKind:
    """One kind of item: its danger, due days, longest postponement, and the action that does it."""

    code: str
    rank: int
    due_days: int
    """Counted from the item's `since`; 0 where the rule itself gives the date."""
    most_postponed_days: int
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRules:
    """The figures of the work list, and the rules of the records that it reads."""

    kinds: Mapping[str, WorkKind]
    urgency_ranks: Mapping[Urgency, int]
    inpatient_rank: int
    danger_rank: int
    red_to_rank: int
    amber_to_rank: int
    """The highest ranks that are shown in red and in amber."""
    programme_days: float
    complicated_grade: int
    light_below_kg: float
    young_below_months: int
    """Below so many completed months gizi buruk is always complicated; then weight decides."""
    pathway: PathwayRules
    referrals: ReferralRules
    infections: InfectionRules


def work_rules(overrides: Overrides = NO_OVERRIDES, *, more: Iterable[str] = ()) -> WorkRules:
    """Return the bundled figures with an admin's numbers; `more` names tables with further kinds.

    A further table has the same `[kind.<code>]` entries as worklist.toml; its items come from its
    own rules and are handed to `work_list` or `child_alerts` as `extra`.
    Raises: Invalid when a number of these tables is refused.
    """
    further = tuple(more)
    return _rules(overrides, further) if overrides else _standard_rules(further)


def postponement_problems(
    postponement: Postponement, today: date, rules: WorkRules
) -> tuple[Problem, ...]:
    """What is wrong with putting an item off."""
    kind = rules.kinds.get(postponement.kind)
    if kind is None:
        return (refuse("kind", "work_kind_unknown"),)
    found = []
    latest = today + timedelta(days=kind.most_postponed_days)
    if postponement.until <= today:
        found.append(refuse("until", "postponed_to_past"))
    elif postponement.until > latest:
        found.append(refuse("until", "postponed_too_long", day=latest))
    if not postponement.reason.strip():
        found.append(refuse("reason", "postponed_without_reason"))
    return tuple(found)


@cache
def _standard_rules(more: tuple[str, ...]) -> WorkRules:
    return _rules(NO_OVERRIDES, more)


def _rules(overrides: Overrides, more: tuple[str, ...]) -> WorkRules:
    table = loaded("worklist", overrides)
    kinds = {
        code: _kind(code, source)
        for source in (table, *(loaded(name, overrides) for name in more))
        for code, entry in source.content["kind"].items()
        if isinstance(entry, dict)
    }
    severe = severe_rules(overrides)
    rank = f"kind.{UNANSWERED}.rank"
    return WorkRules(
        kinds=MappingProxyType(kinds),
        urgency_ranks=MappingProxyType(
            {
                Urgency.EMERGENCY: table.whole(f"{rank}_emergency"),
                Urgency.URGENT: table.whole(f"{rank}_urgent"),
                Urgency.ROUTINE: table.whole(rank),
            }
        ),
        inpatient_rank=table.whole(f"kind.{REPLY}.rank_inpatient"),
        danger_rank=table.whole(f"kind.{FOLLOW_UP}.rank_danger"),
        red_to_rank=table.whole("colour.red_to_rank"),
        amber_to_rank=table.whole("colour.amber_to_rank"),
        programme_days=table.number("programme.months") * DAYS_PER_MONTH,
        complicated_grade=severe.inpatient_oedema_grade,
        light_below_kg=severe.inpatient_below_kg,
        young_below_months=severe.infant_below_months,
        pathway=pathway_rules(overrides),
        referrals=referral_rules(overrides),
        infections=infection_rules(overrides),
    )


def _kind(code: str, table: RuleTable) -> WorkKind:
    place = f"kind.{code}"
    return WorkKind(
        code=code,
        rank=table.whole(f"{place}.rank"),
        due_days=int(table.optional(f"{place}.due_days") or 0),
        most_postponed_days=table.whole(f"{place}.most_postponed_days"),
        action=table.content["kind"][code]["action"],
    )
