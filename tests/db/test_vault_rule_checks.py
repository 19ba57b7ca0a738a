"""The checks of rule numbers as the database keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.db.unit import Store
from desktop_app.programme.records.rule_table import RuleCheck

CHECK = RuleCheck(
    key="feeding.wasted.success_z",
    value=-2.0,
    standard=-2.0,
    page="hlm. 21",
    account="sari",
    name="Sari",
    at=datetime(2026, 11, 23, 8, 30, tzinfo=UTC),
)


def test_the_last_check_of_each_number_is_kept(store: Store) -> None:
    other = replace(CHECK, key="feeding.wasted.planned_days", value=42, standard=56)
    again = replace(CHECK, page="hlm. 22", name="Ani")
    with store.unit() as unit:
        for check in (CHECK, other, again):
            unit.rule_checks.put(check)
        unit.commit()
    with store.unit() as unit:
        assert unit.rule_checks.all() == (other, again)
        assert [type(check.value) for check in unit.rule_checks.all()] == [int, float]
        unit.rule_checks.remove(other.key)
        unit.rule_checks.remove("no.such.number")
        unit.commit()
    with store.reading() as unit:
        assert unit.rule_checks.all() == (again,)
