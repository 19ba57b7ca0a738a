"""Use cases of care items other than vaccines: vitamin A, deworming, feeding, KPSP, counselling."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.growth.age import completed_months
from desktop_app.programme.care.care_checks import (
    Breastfeeding,
    Complementary,
    Development,
    breastfeeding,
    care_problems,
    complementary,
    development,
)
from desktop_app.programme.care.care_due import care_dues
from desktop_app.programme.care.rules import (
    CareRules,
    capsule,
    care_rules,
    deworming_mg,
    kpsp_form,
)
from desktop_app.programme.casework.infections import is_over
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.reasons import Due
from desktop_app.services.care.given_writer import GivenWriter
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, existing_child
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.register.child_life import has_left, life_of


@dataclass(frozen=True, slots=True, kw_only=True)
class CareItemsPage:
    """A child's care items on a day."""

    child: Child
    given: tuple[CareItem, ...]
    """The newest first."""
    dues: tuple[Due, ...]
    capsule: str | None
    """The colour of vitamin A for her age; None outside the ages of the round."""
    deworming_mg: int | None
    kpsp_form: int | None
    breastfeeding: Breastfeeding
    complementary: Complementary | None
    """The last answer on complementary feeding; None without one."""
    development: Development | None
    """What the last KPSP says; None without one."""


@dataclass(frozen=True, slots=True)
class CareItems:
    """The care items given to the register's children."""

    store: Store
    journal: Journal
    readings: Readings

    def rules(self) -> CareRules:
        """Return rounds, doses, topics and food groups, with an admin's numbers."""
        with self.store.reading() as unit:
            return rules_of(unit)

    def of_child(self, child_id: int, *, on: date | None = None, by: Person) -> CareItemsPage:
        """Return a child's care items and what is due on a day (today). Raises: NotFound."""
        require(by, Right.VIEW)
        day = on or self._today()
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            given = unit.care_items.of_child(child_id)
            counted = care_items_of(unit, child_id)
            rules = rules_of(unit)
            gone = has_left(life_of(unit, child), day)
            ill = is_ill(unit, child_id, day)
        self.readings.child(by, child_id, "care")
        known = sorted((one for one in given if one.on <= day), key=lambda one: one.on)
        months = completed_months(child.birth_date, day)
        return CareItemsPage(
            child=child,
            given=tuple(sorted(given, key=lambda one: (one.on, one.service_id), reverse=True)),
            dues=()
            if gone
            else care_dues(child_id, child.birth_date, counted, day, rules, ill=ill),
            capsule=capsule(months, rules),
            deworming_mg=deworming_mg(months, rules),
            kpsp_form=kpsp_form(months, rules),
            breastfeeding=breastfeeding(child.birth_date, given, day, rules),
            complementary=_last_complementary(child, known, rules),
            development=_last_development(known, rules),
        )

    def check(self, item: CareItem, *, by: Person) -> tuple[Problem, ...]:
        """Return what is or may be wrong with a care item as typed; writes nothing."""
        return self._writer().check(item, by=by)

    def check_many(
        self, care_items: Sequence[CareItem], *, by: Person
    ) -> Mapping[int, tuple[Problem, ...]]:
        """Return what is or may be wrong with several items, by child; skip those without."""
        return self._writer().check_many(care_items, by=by)

    def record(
        self,
        item: CareItem,
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[CareItem]:
        """Add a care item; a second vitamin A within its interval is refused.

        Raises: Invalid when something is refused or not confirmed, NotFound.
        """
        return self._writer().add(item, confirmed=confirmed, by=by)

    def record_many(
        self,
        care_items: Sequence[CareItem],
        *,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[tuple[CareItem, ...]]:
        """Add several care items in one act: a posyandu's round, or one visit's answers.

        Raises: Invalid as `record`, each after those before it; then nothing is saved.
        """
        return self._writer().add_many(care_items, confirmed=confirmed, by=by)

    def correct(
        self,
        item: CareItem,
        *,
        shown: CareItem | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
        action: str = "correct",
    ) -> Saved[CareItem]:
        """Change a care item; raises as `record`."""
        return self._writer().correct(item, shown=shown, confirmed=confirmed, by=by, action=action)

    def remove(self, service_id: int, *, by: Person) -> Saved[CareItem]:
        """Take a care item out of the child's record; `bring_back` undoes it."""
        return self._writer().remove(service_id, by=by)

    def remove_many(
        self, service_ids: Collection[int], *, by: Person
    ) -> Saved[tuple[CareItem, ...]]:
        """Remove several in one act, as the undo of `record_many`."""
        return self._writer().remove_many(service_ids, by=by)

    def bring_back(self, service_id: int, *, by: Person) -> Saved[CareItem]:
        """Put a removed one back; raises NotFound, Invalid where another came in its place."""
        return self._writer().bring_back(service_id, by=by)

    def _writer(self) -> GivenWriter[CareItem]:
        return GivenWriter(
            self.store, self.journal, CareItem, lambda unit: unit.care_items, _problems
        )

    def _today(self) -> date:
        return self.journal.clock().date()


def rules_of(unit: Unit) -> CareRules:
    """Return the rules of care items with an admin's numbers."""
    return care_rules(unit.rule_overrides.values())


def care_items_of(
    unit: Unit, child_id: int, *, without_illness: int = 0, without_visit: int = 0
) -> tuple[CareItem, ...]:
    """Return a child's care items as the rules count them, those given as treatment included.

    The treatment of one illness or of one outpatient visit can be left out while that is judged.
    """
    treated = unit.treated.of_child(
        child_id, without_illness=without_illness, without_visit=without_visit
    )
    return (*unit.care_items.of_child(child_id), *treated)


def is_ill(unit: Unit, child_id: int, on: date) -> bool:
    """Whether an illness of the child goes on."""
    return any(one.start <= on and not is_over(one) for one in unit.infections.of_child(child_id))


def ill_children(unit: Unit, on: date) -> frozenset[int]:
    """Return the children with an illness that goes on."""
    return frozenset(
        one.child_id for one in unit.infections.of(end=None) if one.start <= on and not is_over(one)
    )


def _problems(unit: Unit, child: Child, item: CareItem, today: date) -> Iterable[Problem]:
    return care_problems(
        item,
        care_items_of(unit, child.child_id),
        life_of(unit, child),
        today,
        rules_of(unit),
        ill=is_ill(unit, child.child_id, item.on),
    )


def _last_complementary(
    child: Child, known: Sequence[CareItem], rules: CareRules
) -> Complementary | None:
    last = _last(known, CareKind.COMPLEMENTARY_FEEDING)
    if last is None:
        return None
    return complementary(last, completed_months(child.birth_date, last.on), rules)


def _last_development(known: Sequence[CareItem], rules: CareRules) -> Development | None:
    last = _last(known, CareKind.KPSP)
    if last is None or last.month is None:
        return None
    return development(known, last.month, rules)


def _last(known: Sequence[CareItem], kind: CareKind) -> CareItem | None:
    of_kind = [one for one in known if one.kind is kind]
    return of_kind[-1] if of_kind else None
