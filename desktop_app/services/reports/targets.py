"""Use cases of the targets (sasaran): how many under-fives each desa should have in a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.db.unit import Store, Unit
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.closing import Target, target_problems
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.record_writer import put
from desktop_app.services.common.rights import Right, require

DesaPlace = tuple[str, str]
"""Kecamatan and desa."""


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets of each year."""

    store: Store
    journal: Journal

    def of_year(self, year: int, *, by: Person) -> Mapping[DesaPlace, int]:
        """Return the targets of a year, by kecamatan and desa."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return targets_of(unit, year)

    def set(
        self, year: int, kecamatan: str, desa: str, children: int | None, *, by: Person
    ) -> Saved[Target]:
        """Write a desa's target of a year; None takes it away. Raises: Invalid."""
        require(by, Right.INPUT)
        typed = Target(year=year, kecamatan=kecamatan, desa=desa, children=children or 0)
        with self.store.unit() as unit:
            found = unit.targets.of(year=year, kecamatan=kecamatan, desa=desa)
            before = found[0] if found else None
            if children is None:
                if before is not None:
                    unit.targets.set_removed(before.target_id, self.journal.clock())
                    self.journal.write(unit, by, "remove", before=before, after=None)
                    unit.commit()
                return Saved(record=typed, changes=Changes(everything=True), before=before)
            accept(tuple(target_problems(typed)), NOBODY_CONFIRMED)
            changed = replace(typed, target_id=before.target_id if before else 0)
            saved = put(unit, self.journal, by, unit.targets, before, changed)
            unit.commit()
        return Saved(record=saved, changes=Changes(everything=True), before=before)


def targets_of(unit: Unit, year: int) -> Mapping[DesaPlace, int]:
    """Return the targets of a year, by kecamatan and desa."""
    found = unit.targets.of(year=year)
    return {(one.kecamatan, one.desa): one.children for one in found}
