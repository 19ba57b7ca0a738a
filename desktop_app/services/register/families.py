"""Use cases of the family: mother, house, siblings in the register, papers, risks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import NotFound, Problem
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.family import Family, Papers, Sibling
from desktop_app.programme.records.reasons import Reason
from desktop_app.programme.register.family import (
    FamilyRisk,
    FamilyRules,
    family_problems,
    family_risk,
    family_rules,
    may_be_siblings,
    mother_risks,
)
from desktop_app.programme.register.identity import name_key
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.register.child_life import leavers


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPage:
    """A child's family as it is today."""

    child: Child
    family: Family
    """Has `family_id` 0 and only this child when no family is recorded yet."""
    siblings: tuple[Child, ...]
    """The other children of the family, the oldest first."""
    proposed: tuple[Child, ...]
    """Children of the register who seem to be siblings and have no family yet."""
    proposed_families: tuple[Family, ...]
    """Families of children who seem to be siblings: this child may join one."""
    papers: Papers
    risk: FamilyRisk
    """BKKBN's risk factors, each with its reason."""
    mother_risks: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRow:
    """One family of a list: its children in the register and its risks."""

    family: Family
    children: tuple[Child, ...]
    risk: FamilyRisk


@dataclass(frozen=True, slots=True)
class Families:
    """The families of the register's children."""

    store: Store
    journal: Journal
    readings: Readings

    def of_child(self, child_id: int, *, by: Person) -> FamilyPage:
        """Return a child's family, also when none is recorded yet. Raises: NotFound."""
        require(by, Right.VIEW)
        today = self._today()
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            stored = unit.families.of_child(child_id)
            family = stored or Family(desa=child.desa, children=(child_id,))
            members = unit.children.many(family.children)
            rules = family_rules(unit.rule_overrides.values())
            seeming = _seeming_siblings(unit, child, family.children, rules)
            homes = [(one, unit.families.of_child(one.child_id)) for one in seeming]
            papers = unit.papers.get(child_id) or Papers(child_id=child_id)
        for shown in {child_id, *members, *(one.child_id for one in seeming)}:
            self.readings.child(by, shown, "family")
        risk = family_risk(family, _siblings(members.values()), today, rules)
        return FamilyPage(
            child=child,
            family=family,
            siblings=tuple(
                sorted(
                    (one for one in members.values() if one.child_id != child_id),
                    key=lambda one: (one.birth_date, one.child_id),
                )
            ),
            proposed=tuple(one for one, home in homes if home is None),
            proposed_families=tuple(
                {home.family_id: home for _, home in homes if home is not None}.values()
            ),
            papers=papers,
            risk=risk,
            mother_risks=mother_risks(family.mother, rules),
        )

    def list(self, *, desa: str | None = None, by: Person) -> tuple[FamilyRow, ...]:
        """Return the families of a desa or all with their risk, those at risk first.

        Without children who died or moved away, and without families that have no other child.
        """
        require(by, Right.VIEW)
        today = self._today()
        with self.store.reading() as unit:
            families = [one for one in unit.families.all() if desa in (None, one.desa)]
            children = unit.children.many(
                [child_id for family in families for child_id in family.children]
            )
            rules = family_rules(unit.rule_overrides.values())
            gone = leavers(unit, today)
        self.readings.listed(by, "families", text=desa or "")
        rows = []
        for family in families:
            own = [children[one] for one in family.children if one in children]
            staying = tuple(one for one in own if one.child_id not in gone)
            if staying:
                # How many were born, and how soon after another, counts the dead as well.
                risk = family_risk(family, _siblings(own), today, rules)
                rows.append(FamilyRow(family=family, children=staying, risk=risk))
        order = {True: 0, None: 1, False: 2}
        return tuple(sorted(rows, key=lambda row: (order[row.risk.at_risk], row.family.family_id)))

    def check(self, family: Family, *, by: Person) -> tuple[Problem, ...]:
        """Return what is or may be wrong with a family as typed; writes nothing."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return self._problems(unit, family)

    def save(
        self,
        family: Family,
        *,
        shown: Family | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Family]:
        """Add or change a family and its list of children; a child belongs to one family.

        `shown` is the family as the form showed it: what was changed since is merged or asked
        about.

        Raises: Invalid when something is refused or not confirmed, NotFound.
        """
        require(by, Right.CORRECT if family.family_id else Right.INPUT)
        with self.store.unit() as unit:
            before = unit.families.get(family.family_id) if family.family_id else None
            if family.family_id and before is None:
                raise NotFound("family_unknown")
            asked: tuple[Problem, ...] = ()
            if before is not None:
                family, asked = with_stored(unit, self.journal, shown, before, family)
            for child_id in family.children:
                existing_child(unit, child_id)
            notes = accept((*asked, *self._problems(unit, family)), confirmed)
            saved = replace(family, children=tuple(sorted(family.children)))
            if before is None:
                saved = unit.families.add(saved)
            else:
                unit.families.update(saved)
            action = "create" if before is None else "correct"
            self.journal.write(unit, by, action, before=before, after=saved)
            unit.commit()
        touched = {*saved.children, *(before.children if before else ())}
        return Saved(record=saved, notes=notes, changes=Changes(children=frozenset(touched)))

    def save_papers(
        self,
        papers: Papers,
        *,
        shown: Papers | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Papers]:
        """Store a child's birth certificate and insurance.

        `shown` are the papers as the form showed them, as in `save`. Raises: Invalid, NotFound.
        """
        require(by, Right.INPUT)
        with self.store.unit() as unit:
            existing_child(unit, papers.child_id)
            before = unit.papers.get(papers.child_id)
            if before is not None:
                papers, asked = with_stored(unit, self.journal, shown, before, papers)
                accept(asked, confirmed)
            if before is None:
                unit.papers.add(papers)
            else:
                unit.papers.update(papers)
            action = "create" if before is None else "correct"
            self.journal.write(unit, by, action, before=before, after=papers)
            unit.commit()
        return Saved(record=papers, changes=Changes(children=frozenset({papers.child_id})))

    def _problems(self, unit: Unit, family: Family) -> tuple[Problem, ...]:
        homes = [unit.families.of_child(child_id) for child_id in family.children]
        others = [home for home in homes if home is not None]
        siblings = _siblings(unit.children.many(family.children).values())
        rules = family_rules(unit.rule_overrides.values())
        return family_problems(family, others, siblings, self._today(), rules)

    def _today(self) -> date:
        return self.journal.clock().date()


def _siblings(children: Collection[Child]) -> tuple[Sibling, ...]:
    return tuple(
        Sibling(child_id=one.child_id, birth_date=one.birth_date)
        for one in sorted(children, key=lambda one: (one.birth_date, one.child_id))
    )


def _seeming_siblings(
    unit: Unit, child: Child, known: Sequence[int], rules: FamilyRules
) -> tuple[Child, ...]:
    """Return children of the same desa with the same mother's name.

    The father's names must agree too, if both are known.
    """
    mother = name_key(child.mother)
    if not mother:
        return ()
    rows = unit.children.search(child.mother, desa=child.desa, limit=None)
    same = [row.child_id for row in rows if name_key(row.mother) == mother]
    found: Mapping[int, Child] = unit.children.many(set(same) - set(known) - {child.child_id})
    fitting = [one for one in found.values() if may_be_siblings(child, one, rules)]
    return tuple(sorted(fitting, key=lambda one: (one.birth_date, one.child_id)))
