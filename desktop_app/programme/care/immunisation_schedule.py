"""The national immunisation schedule as data: doses, series, vaccines; nothing about a child.

Rule: resources/rules/immunisation.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

JE_SERIES = "je"
HEXAVALENT = "hexavalent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """One dose of a series; ages in completed months, each border included."""

    code: str
    series: str
    number: int
    basic: bool
    """Whether it counts for complete basic immunisation (IDL)."""
    from_months: int
    early_asked: bool
    """Whether a dose given before it is due counts but raises a question."""
    due_months: int
    on_time_to: int
    late_to: int
    catch_up_to: int | None
    least_gap_days: int | None

    @property
    def last_months(self) -> int:
        """The last age at which it can be given."""
        return self.late_to if self.catch_up_to is None else self.catch_up_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Vaccine:
    """A product: the series it counts for, and whether it is live and given by injection."""

    code: str
    name: str
    series: tuple[str, ...]
    live: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ImmunisationSchedule:
    """The schedule of this place."""

    doses: tuple[Dose, ...]
    """In the order in which they are due."""
    series: Mapping[str, tuple[Dose, ...]]
    vaccines: Mapping[str, Vaccine]
    offered: Mapping[str, str]
    """Vaccine by series, as supplied here."""
    fewer: Mapping[str, tuple[tuple[int, int], ...]]
    """By series, pairs of an age in months and the doses that are enough if it is begun from
    that age on; the latest age first."""
    live_series: frozenset[str]
    """The series given by live vaccines by injection."""
    early_days: int
    live_gap_days: int
    hexavalent: bool


def immunisation_schedule(overrides: Overrides = NO_OVERRIDES) -> ImmunisationSchedule:
    """The bundled schedule with an admin's numbers.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return _read(loaded("immunisation", overrides)) if overrides else _standard()


@cache
def _standard() -> ImmunisationSchedule:
    return _read(loaded("immunisation"))


def _read(table: RuleTable) -> ImmunisationSchedule:
    hexavalent = bool(table.number("rule.hexavalent"))
    endemic = bool(table.number("rule.endemic_je"))
    doses = [
        _dose(table, code, hexavalent=hexavalent)
        for code, row in table.content["dose"].items()
        if endemic or row["series"] != JE_SERIES
    ]
    doses.sort(key=lambda dose: dose.due_months)
    vaccines = {
        code: Vaccine(
            code=code,
            name=row["name"],
            series=tuple(row["series"]),
            live=row.get("live", False),
        )
        for code, row in table.content["vaccine"].items()
    }
    offered = {series: series for series in {dose.series for dose in doses}}
    if hexavalent:
        offered |= dict.fromkeys(vaccines[HEXAVALENT].series, HEXAVALENT)
    fewer: dict[str, list[tuple[int, int]]] = {}
    for code, row in table.content["fewer"].items():
        rule = table.whole(f"fewer.{code}.from_months"), table.whole(f"fewer.{code}.doses")
        fewer.setdefault(row["series"], []).append(rule)
    return ImmunisationSchedule(
        doses=tuple(doses),
        series={
            name: tuple(dose for dose in doses if dose.series == name) for name in sorted(offered)
        },
        vaccines=vaccines,
        offered=offered,
        fewer={series: tuple(sorted(rules, reverse=True)) for series, rules in fewer.items()},
        live_series=frozenset(
            series for vaccine in vaccines.values() if vaccine.live for series in vaccine.series
        ),
        early_days=table.whole("rule.early_days"),
        live_gap_days=table.whole("rule.live_gap_days"),
        hexavalent=hexavalent,
    )


def _dose(table: RuleTable, code: str, *, hexavalent: bool) -> Dose:
    place = f"dose.{code}"
    row = table.content["dose"][code]
    due, on_time = table.whole(f"{place}.due_months"), table.whole(f"{place}.on_time_to")
    from_months = table.optional(f"{place}.from_months")
    catch_up, gap = (
        table.optional(f"{place}.catch_up_to"),
        table.optional(f"{place}.least_gap_days"),
    )
    moved = table.optional(f"{HEXAVALENT}.{code}.due_months")
    if hexavalent and moved is not None:
        due = on_time = int(moved)
    return Dose(
        code=code,
        series=row["series"],
        number=row["number"],
        basic=row["basic"],
        from_months=due if from_months is None else int(from_months),
        early_asked=row.get("early_asked", False),
        due_months=due,
        on_time_to=on_time,
        late_to=table.whole(f"{place}.late_to"),
        catch_up_to=None if catch_up is None else int(catch_up),
        least_gap_days=None if gap is None else int(gap),
    )
