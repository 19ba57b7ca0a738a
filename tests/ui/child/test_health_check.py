"""The card for the child health check: shown over the child's page, copied value by value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Person, Role
from desktop_app.programme.reports.health_check import CheckField
from desktop_app.ui.child.health_check import HealthCheckPanel
from desktop_app.ui.kit.session import Session
from tests.services.growing import a_wasted_girl
from tests.ui.conftest import TODAY
from tests.ui.signing_in import signed_in_as


def shown(qtbot: QtBot, session: Session, child_id: int) -> HealthCheckPanel:
    panel = HealthCheckPanel(session, child_id)
    qtbot.addWidget(panel)
    panel.show()
    panel.load()
    qtbot.waitUntil(lambda: len(panel.model.rows) == len(CheckField))
    return panel


@pytest.mark.usefixtures("look")
def test_values_are_copied_one_by_one_and_together(
    qtbot: QtBot, session: Session, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    panel = shown(qtbot, session, child.child_id)
    weight = panel.model.rows[0]
    panel.table.go_to(0)
    with qtbot.waitSignal(panel.told):
        panel.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == f"{weight.value:.2f}".replace(".", ",")
    with qtbot.waitSignal(panel.told):
        panel.copy_all_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == f"Berat badan (kg): {copied}, 24 Nov 2026"
    assert any(
        line.startswith("Z-score BB/TB: -2,5") and line.endswith("(Gizi kurang)") for line in lines
    )
    assert not any(line.startswith("Lingkar kepala") for line in lines)
    with app._store.reading() as unit:
        kinds = [entry.kind for entry in unit.journal.search() if entry.action == "export"]
    assert kinds == ["health_check", "health_check"]
    panel.loan.take_back()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.usefixtures("look")
def test_nothing_is_copied_of_a_field_without_value_or_without_the_right(
    qtbot: QtBot, session: Session, app: App
) -> None:
    child = a_wasted_girl(app, TODAY)
    QGuiApplication.clipboard().setText("before")
    panel = shown(qtbot, session, child.child_id)
    panel.table.go_to(len(CheckField) - 1)
    panel.copy_button.click()
    reader = signed_in_as(app, Person(account="ani", role=Role.READ_ONLY))
    other = shown(qtbot, replace(session, services=reader), child.child_id)
    assert not other.copy_button.isVisible()
    assert not other.copy_all_button.isVisible()
    other.copy_all()
    assert QGuiApplication.clipboard().text() == "before"
