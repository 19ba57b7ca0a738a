"""What each figure of a month's reports counts, by which source (resources/rules/reports.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from desktop_app.programme.records.rule_table import loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFigure:
    """One figure: its short and its full name, what it counts, and where that comes from."""

    code: str
    short: str
    name: str
    definition: str
    source: str
    """`own` where no source defines it: the definition is this program's."""
    as_of_today: bool = False
    """Whether it is read from today's record, because nothing says since when the value holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRules:
    """The numbers and figures of a month's reports."""

    new_within_days: int
    """How long ago the value before may be that tells a new case."""
    s36_months: int
    s36_least_kg: float
    """The form F1 counts who reached this age, and who weighs so much then."""
    age_groups: tuple[tuple[int, int], ...]
    """Completed months: from, and up to below."""
    exclusive_breastfeeding_months: tuple[int, ...]
    complementary_feeding_months: tuple[int, ...]
    vitamin_a_months: tuple[int, ...]
    """Months of the year (1 is January) in which the national form asks for these columns."""
    figures: Mapping[str, ReportFigure]


@cache
def report_rules() -> ReportRules:
    """Return the bundled rules; no admin changes them."""
    table = loaded("reports")
    figures = {
        code: ReportFigure(code=code, **entry) for code, entry in table.content["figure"].items()
    }
    asked = table.content["aggregate"]
    return ReportRules(
        new_within_days=table.whole("new_case.within_days"),
        s36_months=table.whole("s36.months"),
        s36_least_kg=table.number("s36.least_kg"),
        age_groups=tuple((low, high) for low, high in table.content["ages"]["groups"]),
        exclusive_breastfeeding_months=tuple(asked["exclusive_breastfeeding_months"]),
        complementary_feeding_months=tuple(asked["complementary_feeding_months"]),
        vitamin_a_months=tuple(asked["vitamin_a_months"]),
        figures=MappingProxyType(figures),
    )
