"""The card for the child health check through the services: read, copied, journaled."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.app import App
from desktop_app.errors import NotAllowed, NotFound
from desktop_app.programme.care.care_checks import Development
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.reports.health_check import CheckField
from tests.services.conftest import READER, TODAY
from tests.services.growing import a_wasted_girl


def test_the_card_has_the_childs_last_values(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    for back, amount in ((30, 8), (9, 7)):
        kpsp = CareItem(
            child_id=child.child_id,
            kind=CareKind.KPSP,
            on=TODAY - timedelta(days=back),
            month=15,
            amount=amount,
        )
        app.care_items.record(kpsp, by=app.person)
    found = {one.field: one for one in app.health_checks.of_child(child.child_id, by=READER)}
    assert found[CheckField.WEIGHT].on == TODAY
    assert found[CheckField.WEIGHT_FOR_HEIGHT].class_code == "wasted"
    assert found[CheckField.HEAD].value is None
    assert (found[CheckField.KPSP].value, found[CheckField.KPSP].on) == (
        7,
        TODAY - timedelta(days=9),
    )
    # Doubtful twice counts as deviating.
    assert found[CheckField.KPSP].development is Development.DEVIATES


def test_copying_is_a_taking_out(app: App) -> None:
    child = a_wasted_girl(app, TODAY)
    app.health_checks.copied(child.child_id, by=app.person)
    with app._store.reading() as unit:
        entry = next(iter(unit.journal.search()))
    assert (entry.action, entry.kind, entry.record_id) == (
        "export",
        "health_check",
        child.child_id,
    )
    with pytest.raises(NotAllowed):
        app.health_checks.copied(child.child_id, by=READER)
    with pytest.raises(NotFound):
        app.health_checks.copied(4711, by=app.person)
    with pytest.raises(NotFound):
        app.health_checks.of_child(4711, by=app.person)
