"""The figures of supplementary feeding (PMT), as resources/rules/feeding.toml gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop_app.growth.classes import normal_from_z, wasting_borders
from desktop_app.programme.records.feeding import FeedingGroup
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRule:
    """How long a course of one group lasts."""

    planned_days: int
    least_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedingRules:
    """The numbers of resources/rules/feeding.toml, and the borders of classes.toml."""

    from_months: int
    below_months: int
    measured_within_days: int
    wasted_from_z: float
    wasted_below_z: float
    wasted_success_z: float
    muac_counts: bool
    underweight_below_z: float
    underweight_success_z: float
    t_in_row: int
    success_rise_z: float
    groups: Mapping[FeedingGroup, GroupRule]
    weighing_every_days: int
    warning_day: int
    warning_gain_g_per_kg_day: float
    drop_out_days: int
    unticked_days: int
    weighing_grace_days: int
    eaten_share: float
    """A course counts as eaten if at least this share of its days was."""
    length_valid_days: int
    """The oldest length, in days, with which a weighing is scored."""
    ask_again_days: int
    rest_days: int
    severe_below_z: float
    severe_muac_cm: float
    severe_oedema_grade: int
    wasted_muac_cm: float


def feeding_rules(overrides: Overrides = NO_OVERRIDES) -> FeedingRules:
    """The bundled rules with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("feeding", overrides)) if overrides else _standard_rules()


@cache
def _standard_rules() -> FeedingRules:
    return _read(loaded("feeding"))


def _read(table: RuleTable) -> FeedingRules:
    borders = wasting_borders()
    return FeedingRules(
        from_months=table.whole("target.from_months"),
        below_months=table.whole("target.below_months"),
        measured_within_days=table.whole("target.measured_within_days"),
        wasted_from_z=borders.severe_below_z,
        wasted_below_z=borders.wasted_below_z,
        wasted_success_z=table.number("wasted.success_z"),
        muac_counts=bool(table.number("wasted.muac_counts")),
        underweight_below_z=normal_from_z("weight_for_age"),
        underweight_success_z=table.number("underweight.success_z"),
        t_in_row=table.whole("no_gain.t_in_row"),
        success_rise_z=table.number("no_gain.success_rise_z"),
        groups={
            group: GroupRule(
                planned_days=table.whole(f"{group}.planned_days"),
                least_days=table.whole(f"{group}.least_days"),
            )
            for group in FeedingGroup
        },
        weighing_every_days=table.whole("course.weighing_every_days"),
        warning_day=table.whole("course.warning_day"),
        warning_gain_g_per_kg_day=table.number("course.warning_gain_g_per_kg_day"),
        drop_out_days=table.whole("course.drop_out_days"),
        unticked_days=table.whole("course.unticked_days"),
        weighing_grace_days=table.whole("course.weighing_grace_days"),
        eaten_share=table.number("course.eaten_percent") / 100,
        length_valid_days=table.whole("course.length_valid_days"),
        ask_again_days=table.whole("course.ask_again_days"),
        rest_days=table.whole("course.rest_days"),
        severe_below_z=borders.severe_below_z,
        severe_muac_cm=borders.severe_below_cm,
        severe_oedema_grade=borders.oedema_from_grade,
        wasted_muac_cm=borders.wasted_below_cm,
    )
