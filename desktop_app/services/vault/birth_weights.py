"""Turns birth weights that an earlier program stored in grams into kilograms, once.

A number that can be neither kilograms nor grams, such as 24, stays as it was written: the child's
form asks about it at her next correction. The migration step notes that there is something to do,
so a kill before the commit loses nothing.
"""

from __future__ import annotations

from desktop_app.db.unit import Store
from desktop_app.programme.growth.birth_values import with_weight_in_kg
from desktop_app.programme.growth.plausibility import limits_with
from desktop_app.programme.records.children import Person
from desktop_app.services.common.journal import Journal

_TO_CONVERT = "birth_weights_to_convert"


def convert(store: Store, journal: Journal, by: Person) -> None:
    """Convert and journal each of them; without the migration's note do nothing."""
    with store.reading() as unit:
        if not unit.facility.get(_TO_CONVERT):
            return
    with store.unit() as unit:
        rule = limits_with(unit.rule_overrides.values()).birth_weight
        for child in tuple(unit.children.all()):
            converted = with_weight_in_kg(child, rule)
            if converted != child:
                unit.children.update(converted)
                journal.write(unit, by, "release", before=child, after=converted)
        unit.facility.set(_TO_CONVERT, "")
        unit.commit()
