"""What is typed about a family is lost neither by closing nor by the lock."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.family import Mother
from desktop_app.ui.child.care_dialog import CarePart
from desktop_app.ui.shell.main_window import MainWindow
from tests.builders import a_child
from tests.ui.child.test_care_dialog import opened


def test_a_family_that_is_typed_is_not_dropped_unasked(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    services = opened(qtbot, window, child)
    services.show_part(CarePart.FAMILY)
    panel = services.family
    qtbot.waitUntil(lambda: panel._page is not None)
    assert not services.unsaved()
    panel.height_cm.setText("149")
    services.close_button.click()
    assert services.isVisible()
    assert services.question is not None
    services.question.no_button.click()
    panel.save()
    qtbot.waitUntil(lambda: not services.unsaved())
    panel.parity.setText("dua")
    window.screen_lock.lock()
    assert window.unsaved()
    window.screen_lock.unlock()
    panel.parity.setText("")
    services.close_button.click()
    qtbot.waitUntil(lambda: not services.isVisible())


def test_a_family_page_left_open_does_not_write_old_answers_back(
    qtbot: QtBot, window: MainWindow, app: App
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    services = opened(qtbot, window, child)
    services.show_part(CarePart.FAMILY)
    panel = services.family
    qtbot.waitUntil(lambda: panel._page is not None)
    panel.height_cm.setText("149")
    panel.save()
    qtbot.waitUntil(lambda: not services.unsaved())
    qtbot.waitUntil(lambda: panel._page is not None and bool(panel._page.family.family_id))
    panel.parity.setText("4")
    family = app.families.of_child(child.child_id, by=app.person).family
    theirs = replace(family, mother=replace(family.mother, height_cm=151.0, muac_cm=22.0))
    app.families.save(theirs, by=app.person)
    panel.save()
    qtbot.waitUntil(lambda: not services.unsaved())

    def mother() -> Mother:
        return app.families.of_child(child.child_id, by=app.person).family.mother

    assert mother() == Mother(height_cm=151.0, muac_cm=22.0, parity=4)
    # The page was loaded anew after the save, so that nothing stale is written now either.
    qtbot.waitUntil(lambda: panel.muac.text() == "22")
    panel.parity.setText("5")
    panel.save()
    qtbot.waitUntil(lambda: mother().parity == 5)
    assert mother() == Mother(height_cm=151.0, muac_cm=22.0, parity=5)
