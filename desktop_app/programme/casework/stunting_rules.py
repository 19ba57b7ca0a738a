"""The numbers of the stunting pathway, and which of two guidelines it follows.

Source: resources/rules/stunting_pathway.toml.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from desktop_app.growth.classes import bands
from desktop_app.programme.casework.mtbs import InfectionRules, infection_rules
from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

KPSP = "kpsp"
"""The step, and the kind of care item that does it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guideline:
    """What one guideline asks before a stunted child is sent to the hospital."""

    name: str
    """As it is named where a step is proposed: `MTBS 2022`."""
    before_letter: tuple[str, ...]
    """Codes of the steps that the letter waits for."""
    severe_at_once: bool
    """Whether a severely stunted child is referred without these steps."""
    at_once_below_months: int
    """Below so many completed months any stunted child is referred without them; 0 for none."""
    only_with_sign: bool
    """Whether the others are referred only with a further sign or without response."""

    @property
    def asks_kpsp(self) -> bool:
        """Whether the letter waits for a KPSP."""
        return KPSP in self.before_letter


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayRules:
    """The figures of the pathway."""

    guideline: Guideline
    severe_below_z: float
    kpsp_deviates_below: int
    """How many answers of a KPSP are yes."""
    confirm_days: int
    cause_days: int
    cause_valid_days: int
    red_flags: tuple[str, ...]
    refer_days: int
    red_flag_days: int
    tb_valid_days: int
    tb_due_days: int
    tb_illnesses: frozenset[str]


def pathway_rules(overrides: Overrides = NO_OVERRIDES) -> PathwayRules:
    """The bundled figures, with an admin's numbers.

    Raises: Invalid when a number of these tables is refused.
    """
    if not overrides:
        return _standard_rules()
    return _rules(
        loaded("stunting_pathway", overrides),
        infection_rules(overrides),
        loaded("services", overrides),
    )


def guideline_names() -> tuple[str, ...]:
    """Return the names of the guidelines in the order in which an admin chooses them by number."""
    listed = loaded("stunting_pathway").content["guidelines"].values()
    return tuple(entry["name"] for entry in listed)


@cache
def _standard_rules() -> PathwayRules:
    return _rules(loaded("stunting_pathway"), infection_rules(), loaded("services"))


def _rules(table: RuleTable, infections: InfectionRules, services: RuleTable) -> PathwayRules:
    return PathwayRules(
        guideline=_guideline(table),
        severe_below_z=bands("height_for_age").starts[0],
        kpsp_deviates_below=services.whole("kpsp.doubtful_from"),
        confirm_days=table.whole("confirm.due_days"),
        cause_days=table.whole("cause.due_days"),
        cause_valid_days=table.whole("cause.valid_days"),
        red_flags=tuple(table.content["cause"]["red_flags"]),
        refer_days=table.whole("refer.due_days"),
        red_flag_days=table.whole("refer.red_flag_days"),
        tb_valid_days=infections.tb_valid_days,
        tb_due_days=infections.tb_due_days,
        tb_illnesses=frozenset(code for code, one in infections.illnesses.items() if one.tb),
    )


def _guideline(table: RuleTable) -> Guideline:
    listed = table.content["guidelines"]
    code = list(listed)[table.whole("guideline.chosen") - 1]
    entry = listed[code]
    return Guideline(
        name=entry["name"],
        before_letter=tuple(entry["before_letter"]),
        severe_at_once=entry["severe_at_once"],
        at_once_below_months=int(table.optional(f"guidelines.{code}.at_once_below_months") or 0),
        only_with_sign=entry["only_with_sign"],
    )
