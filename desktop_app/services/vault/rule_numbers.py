"""Use cases of the rules' numbers: list them with their sources, replace one, reset one."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.db.unit import Store, Unit
from desktop_app.db.vault_rule_numbers import RuleOverride
from desktop_app.errors import Invalid, NotFound
from desktop_app.programme.growth.child_facts import FactRules, fact_rules
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.rule_table import (
    Number,
    RuleNumber,
    all_numbers,
    override_problems,
)
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.facts import refresh_in


@dataclass(frozen=True, slots=True)
class RuleNumbers:
    """The numbers of all rule tables that an admin may change."""

    store: Store
    journal: Journal

    def all(self) -> tuple[RuleNumber, ...]:
        """Return every number: its present value, the file's, source, bounds, if confirmed."""
        with self.store.reading() as unit:
            return all_numbers(unit.rule_overrides.values())

    def set(self, key: str, value: Number, *, by: Person) -> Saved[RuleNumber]:
        """Replace the file's number by an admin's; raises Invalid with the key as its field.

        Every list uses it when this returns. A number that decides children's facts takes as long
        as computing them all again.
        """
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            problems = override_problems({key: value})
            if problems:
                raise Invalid(problems)
            before = _number(unit, key)
            rules = fact_rules(unit.rule_overrides.values())
            now = self.journal.clock()
            unit.rule_overrides.put(RuleOverride(key=key, value=value, by=by.account, at=now))
            return self._changed(unit, by, before, rules)

    def reset(self, key: str, *, by: Person) -> Saved[RuleNumber]:
        """Return to the file's number; raises NotFound for a key that no table has."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            before = _number(unit, key)
            rules = fact_rules(unit.rule_overrides.values())
            unit.rule_overrides.remove(key)
            return self._changed(unit, by, before, rules)

    def _changed(
        self, unit: Unit, by: Person, before: RuleNumber, rules: FactRules
    ) -> Saved[RuleNumber]:
        after = _number(unit, before.key)
        if fact_rules(unit.rule_overrides.values()) != rules:
            unit.facts.forget_all()
            refresh_in(unit)
        change = {"key": after.key, "before": before.value, "after": after.value}
        self.journal.note(unit, by, "correct", "rule", after=change)
        unit.commit()
        return Saved(record=after, changes=Changes(everything=True))


def _number(unit: Unit, key: str) -> RuleNumber:
    found = {number.key: number for number in all_numbers(unit.rule_overrides.values())}
    if key not in found:
        raise NotFound("rule_unknown")
    return found[key]
