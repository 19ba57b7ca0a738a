"""Use cases of the rules' numbers: list, replace, reset them, mark them as checked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from desktop_app.db.unit import Store, Unit
from desktop_app.db.vault_rule_numbers import RuleOverride
from desktop_app.errors import ChangedMeanwhile, Invalid, NotFound
from desktop_app.programme.growth.child_facts import FactRules, fact_rules
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.plain_text import without_hidden
from desktop_app.programme.records.rule_table import (
    Number,
    RuleCheck,
    RuleNumber,
    all_numbers,
    check_problem,
    override_problems,
)
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import value_question
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require
from desktop_app.services.growth.facts import refresh_in
from desktop_app.wording.vault_rule_choices import chosen_name


@dataclass(frozen=True, slots=True)
class RuleNumbers:
    """The numbers of all rule tables that an admin may change."""

    store: Store
    journal: Journal

    def all(self) -> tuple[RuleNumber, ...]:
        """Return every number: its present value, the file's, source, bounds, how sure it is."""
        with self.store.reading() as unit:
            return _all(unit)

    def set(
        self,
        key: str,
        value: Number,
        *,
        shown: Number | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[RuleNumber]:
        """Replace the file's number by an admin's; raises Invalid with the key as its field.

        `shown` is the number that the form showed: another one that was set since is asked about.
        Every list uses it when this returns. A number that decides children's facts takes as long
        as computing them all again.
        """
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            problems = override_problems({key: value})
            if problems:
                raise Invalid(problems)
            before = _number(unit, key)
            accept(self._meanwhile(unit, before, shown, value), confirmed)
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

    def check(self, key: str, page: str, *, by: Person) -> Saved[RuleNumber]:
        """Note that an admin found the number in force on a page of the printed guideline.

        Raises: NotFound for a key that no table has; Invalid for an own threshold, which no
        guideline rules, and without a page.
        """
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            number = _number(unit, key)
            seen = without_hidden(page).strip()
            if problem := check_problem(number, seen):
                raise Invalid([problem])
            made = RuleCheck(
                key=key,
                value=number.value,
                standard=number.standard,
                page=seen,
                account=by.account,
                name=self.journal.name_of(by.account),
                at=self.journal.clock(),
            )
            return self._checked(unit, by, made)

    def uncheck(self, key: str, *, by: Person) -> Saved[RuleNumber]:
        """Take back a check; raises NotFound where there is none."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            check = _number(unit, key).check
            if check is None:
                raise NotFound("rule_not_checked")
            unit.rule_checks.remove(key)
            self.journal.note(unit, by, "uncheck", "rule", after=_noted(check))
            unit.commit()
            return Saved(record=_number(unit, key), changes=Changes(everything=True))

    def check_again(self, check: RuleCheck, *, by: Person) -> Saved[RuleNumber]:
        """Put back a check as it was, with its first date and name; the undo of `uncheck`."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            _number(unit, check.key)
            return self._checked(unit, by, check)

    def _meanwhile(
        self, unit: Unit, now: RuleNumber, shown: Number | None, typed: Number
    ) -> tuple[ChangedMeanwhile, ...]:
        lines = unit.history.changes_of("rule", 0)
        line = next((one for one in lines if (one.after or {}).get("key") == now.key), None)
        return value_question(
            self.journal, line, "value", shown=shown, stored=now.value, typed=typed
        )

    def _checked(self, unit: Unit, by: Person, check: RuleCheck) -> Saved[RuleNumber]:
        unit.rule_checks.put(check)
        self.journal.note(unit, by, "check", "rule", after=_noted(check))
        unit.commit()
        return Saved(record=_number(unit, check.key), changes=Changes(everything=True))

    def _changed(
        self, unit: Unit, by: Person, before: RuleNumber, rules: FactRules
    ) -> Saved[RuleNumber]:
        after = _number(unit, before.key)
        if fact_rules(unit.rule_overrides.values()) != rules:
            unit.facts.forget_all()
            refresh_in(unit)
        change = {"key": after.key, "before": _told(before), "after": _told(after)}
        self.journal.note(unit, by, "correct", "rule", after=change)
        unit.commit()
        return Saved(record=after, changes=Changes(everything=True))


def _all(unit: Unit) -> tuple[RuleNumber, ...]:
    return all_numbers(unit.rule_overrides.values(), checks=unit.rule_checks.all())


def _told(number: RuleNumber) -> Number | str:
    """Return a number as the journal keeps it: by name where it chooses a guideline."""
    return chosen_name(number.unit, number.value) or number.value


def _number(unit: Unit, key: str) -> RuleNumber:
    found = {number.key: number for number in _all(unit)}
    if key not in found:
        raise NotFound("rule_unknown")
    return found[key]


def _noted(check: RuleCheck) -> dict[str, object]:
    return {"key": check.key, "value": check.value, "page": check.page}
