"""Use cases of the list of families for GENTING: who stands on it, and the list as XLSX."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.exchange.reports_genting import GentingRow as GentingRow  # noqa: PLC0414 -- re-exported
from desktop_app.exchange.reports_genting import genting_bytes
from desktop_app.growth.age import DAYS_PER_MONTH, completed_months
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.family import Family, Sibling
from desktop_app.programme.register.family import FamilyRules, family_risk, family_rules
from desktop_app.programme.reports.genting import Toddler, genting_group
from desktop_app.services.common.export_report import ExportReport
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.growth.facts import oldest_birth, refresh
from desktop_app.services.register.child_life import leavers


@dataclass(frozen=True, slots=True)
class Genting:
    """The families at risk of stunting who have a child under two years."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut
    password_asked: PasswordAsked

    def export(self, out: Path, *, by: Person) -> ExportReport:
        """Write today's list as XLSX; the file is not encrypted and has names, but no NIK.

        Raises: PasswordNeeded, Conflict("vault_busy"), StorageFull, StorageDenied; an earlier
        file is then unchanged.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out)
        refresh(self.store)
        today = self.journal.clock().date()
        with self.store.reading() as unit:
            rows = listed(unit, today)
        content = genting_bytes(rows, facility=self.facility, on=today)
        with self.taking_out.noted(by, "genting", out, after={"children": len(rows)}):
            write_out(out, content)
        return ExportReport(path=out, children=len(rows))


def listed(unit: Unit, today: date) -> tuple[GentingRow, ...]:
    """Return a line for each child under two years of a listed family, by group, desa and name.

    Children who died or moved away are left out. The facts must have been refreshed.
    """
    rules = family_rules(unit.rule_overrides.values())
    gone = leavers(unit, today)
    toddlers = {
        child_id: one
        for child_id, one in _toddlers(unit, today, rules).items()
        if child_id not in gone
    }
    children = unit.children.many(toddlers)
    rows: list[GentingRow] = []
    for family in _families(unit, toddlers, children):
        born = unit.children.many(family.children).values()
        siblings = [Sibling(child_id=one.child_id, birth_date=one.birth_date) for one in born]
        risk = family_risk(family, siblings, today, rules)
        own = [toddlers[one] for one in family.children if one in toddlers]
        group = genting_group(risk, own)
        if group is not None:
            rows += (
                GentingRow(
                    group=group,
                    child=children[one.child_id],
                    toddler=one,
                    because=tuple(a.because for a in risk.answers if risk.decides(a)),
                )
                for one in own
            )
    return tuple(sorted(rows, key=_order))


def _toddlers(unit: Unit, today: date, rules: FamilyRules) -> dict[int, Toddler]:
    """Return every registered child under two years, by id."""
    facts = unit.facts.all(oldest_birth(today, (rules.baduta_below_months + 1) * DAYS_PER_MONTH))
    return {
        one.child_id: Toddler(
            child_id=one.child_id,
            zlen=one.zlen,
            zlen_on=one.zlen_on,
            stunted=one.stunted_since is not None,
        )
        for one in facts.records()
        if one.birth_date <= today
        and completed_months(one.birth_date, today) < rules.baduta_below_months
    }


def _families(
    unit: Unit, toddlers: Mapping[int, Toddler], children: Mapping[int, Child]
) -> list[Family]:
    """Return the families of these children; one of her own for a child whose family is unknown."""
    known = [one for one in unit.families.all() if not toddlers.keys().isdisjoint(one.children)]
    with_family = {child_id for one in known for child_id in one.children}
    alone = [
        Family(desa=children[child_id].desa, children=(child_id,))
        for child_id in toddlers
        if child_id not in with_family
    ]
    return [*known, *alone]


def _order(row: GentingRow) -> tuple[int, str, str, int]:
    return row.group, row.child.desa, row.child.name.casefold(), row.child.child_id
