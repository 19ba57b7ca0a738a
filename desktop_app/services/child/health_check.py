"""Use cases of the card with the values that staff type again into the child health check (CKG)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.db.unit import Store
from desktop_app.programme.care.care_checks import development
from desktop_app.programme.care.rules import care_rules
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.children import Person
from desktop_app.programme.reports.health_check import CheckValue, health_check
from desktop_app.services.common.acceptance import existing_child
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut


@dataclass(frozen=True, slots=True)
class HealthChecks:
    """A child's values for the health check, to be read or copied."""

    store: Store
    taking_out: TakingOut
    readings: Readings

    def of_child(self, child_id: int, *, by: Person) -> tuple[CheckValue, ...]:
        """Return every field of the card, also those without a value. Raises: NotFound."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            child = existing_child(unit, child_id)
            visits = unit.visits.of_child(child_id)
            kpsp = sorted(
                unit.care_items.of(child_id=child_id, kind=CareKind.KPSP),
                key=lambda one: (one.on, one.service_id),
            )
            rules = care_rules(unit.rule_overrides.values())
        self.readings.child(by, child_id, "health_check")
        last = kpsp[-1] if kpsp else None
        result = (
            None if last is None or last.month is None else development(kpsp, last.month, rules)
        )
        return health_check(child.birth_date, visits, last, result)

    def copied(self, child_id: int, *, by: Person) -> None:
        """Journal that values of the card are about to be copied out of the program.

        Raises: NotFound, Conflict("vault_busy"), StorageDenied; then nothing may be copied.
        """
        require(by, Right.TAKE_OUT)
        with self.store.reading() as unit:
            existing_child(unit, child_id)
        self.taking_out.note(by, "export", "health_check", child_id)
