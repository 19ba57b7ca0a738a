"""A posyandu day in the window: who is due, and keying in the cadre's list by ticks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.care.due_kinds import DueKind
from desktop_app.programme.care.rules import BLUE, RED
from desktop_app.programme.records.care import CareItem, CareKind, Recipient
from desktop_app.programme.records.children import Child, Person, Role
from desktop_app.ui.care.dues_model import TICK_COLUMN, TickModel
from desktop_app.ui.care.posyandu_day import PosyanduDayPage
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.feeding_hub import CARE
from desktop_app.ui.shell.main_window import MainWindow
from tests.builders import a_child
from tests.casework import an_infection
from tests.ui.feeding.courses import fill
from tests.ui.signing_in import signed_in_as

CTRL = Qt.KeyboardModifier.ControlModifier
AUGUST = date(2026, 8, 12)


@pytest.fixture
def children(app: App) -> dict[str, Child]:
    """Register children of 8, 18 and 40 months on a vitamin A day, and one in another posyandu."""
    return {
        name: app.children.register(
            a_child(name=name, birth_date=born, posyandu=posyandu), by=app.person
        ).record
        for name, born, posyandu in (
            ("Aminah", date(2025, 12, 1), "Mawar 1"),
            ("Bagas", date(2025, 2, 1), "Mawar 1"),
            ("Citra", date(2023, 4, 1), "Mawar 1"),
            ("Dewi", date(2025, 2, 1), "Melati 2"),
        )
    }


@pytest.fixture
def page(qtbot: QtBot, children: dict[str, Child], window: MainWindow) -> PosyanduDayPage:
    """The list of Mawar 1 on the day of the round."""
    assert children
    window.show_page(window.feeding_page)
    window.feeding_page.show_part(CARE)
    shown = window.feeding_page.posyandu_day
    qtbot.waitUntil(lambda: len(shown.model.rows) == 4)
    shown.posyandu.setCurrentText("Mawar 1")
    shown.posyandu.edited.emit()
    fill(shown.day, "12/8/2026")
    qtbot.waitUntil(lambda: len(shown.model.rows) == 3 and "Vitamin A 3" in titles(shown))
    return shown


def titles(page: PosyanduDayPage) -> list[str]:
    return [made.text() for made in page._kinds.values()]


def names(page: PosyanduDayPage) -> list[str]:
    return [found.child.name for found in page.model.rows]


def given(app: App, child: Child) -> tuple[CareItem, ...]:
    return app.care_items.of_child(child.child_id, by=app.person).given


def test_vitamin_a_of_a_whole_round_in_one_act_and_back(
    qtbot: QtBot, page: PosyanduDayPage, window: MainWindow, app: App, children: dict[str, Child]
) -> None:
    page._kinds[DueKind.VITAMIN_A].click()
    assert names(page) == ["Aminah", "Bagas", "Citra"]
    assert not page.save_button.isEnabled()
    cell = page.table.visualRect(page.model.index(0, TICK_COLUMN)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    page.table.go_to(1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert [found.child.name for found in page.model.ticked()] == ["Aminah", "Bagas"]
    assert page.unsaved()
    assert window.feeding_page.unsaved()
    fill(page.entry.worker, "Kader Yuli")
    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: names(page) == ["Citra"])
    for name, colour in (("Aminah", BLUE), ("Bagas", RED)):
        (one,) = given(app, children[name])
        assert (one.kind, one.item, one.on) == (CareKind.VITAMIN_A, colour, AUGUST)
        assert one.by == "Kader Yuli"
    assert given(app, children["Citra"]) == ()
    assert window.toast.text() == "Vitamin A tercatat untuk 2 anak."
    window.toast.undo()
    qtbot.waitUntil(lambda: names(page) == ["Aminah", "Bagas", "Citra"])
    assert given(app, children["Aminah"]) == ()


def test_the_dose_of_deworming_is_each_childs_own_and_an_ill_child_is_asked_about(
    qtbot: QtBot, page: PosyanduDayPage, app: App, children: dict[str, Child]
) -> None:
    app.infections.record(
        an_infection(child_id=children["Citra"].child_id, start=AUGUST - timedelta(days=2)),
        confirmed={"zinc_missing", "ors_missing", "illness_long"},
        by=app.person,
    )
    page.load()
    page.show_kind(DueKind.DEWORMING)
    qtbot.waitUntil(lambda: [one.state for one in page.model.rows] == ["due", "when_well"])
    page.tick_all()
    page.save()
    qtbot.waitUntil(lambda: page.writer.question is not None)
    first = page.writer.question
    assert first is not None
    first.no_button.click()
    assert len(page.model.ticked()) == 2
    assert page.save_button.isEnabled()
    page.save()
    qtbot.waitUntil(lambda: page.writer.question is not first)
    second = page.writer.question
    assert second is not None
    second.yes_button.click()
    qtbot.waitUntil(lambda: names(page) == [])
    assert page.empty.isVisible()
    assert [one.amount for one in given(app, children["Bagas"])] == [200]
    assert [one.amount for one in given(app, children["Citra"])] == [400]


def test_who_got_it_meanwhile_is_named_and_the_rest_can_be_saved(
    qtbot: QtBot, page: PosyanduDayPage, app: App, children: dict[str, Child]
) -> None:
    page.show_kind(DueKind.VITAMIN_A)
    page.tick_all()
    app.care_items.record(
        CareItem(
            child_id=children["Bagas"].child_id,
            kind=CareKind.VITAMIN_A,
            on=AUGUST + timedelta(days=1),
            item=RED,
        ),
        by=app.person,
    )
    page.save()
    qtbot.waitUntil(lambda: "Bagas: Vitamin A sudah diberikan 13 Agu 2026" in page.banner.text)
    assert given(app, children["Aminah"]) == ()
    assert [found.child.name for found in page.model.ticked()] == ["Aminah", "Citra"]
    page.save()
    qtbot.waitUntil(lambda: len(given(app, children["Citra"])) == 1)
    assert len(given(app, children["Bagas"])) == 1


def test_a_batch_of_vaccines(
    qtbot: QtBot, page: PosyanduDayPage, app: App, children: dict[str, Child]
) -> None:
    page.show_kind(DueKind.IMMUNISATION)
    assert page.vaccine.isVisible()
    assert page.care_button.isVisible()
    assert not page.save_button.isVisible()
    page.vaccine.set_code("mr")
    page.vaccine.edited.emit()
    assert names(page) == ["Bagas", "Citra"]
    assert all(found.dues[0].figures["dose_word"] == "mr_1" for found in page.model.rows)
    page.tick_all()
    page.tick_all()
    assert page.model.ticked() == ()
    page.tick_all()
    fill(page.entry.batch, "MR-0826")
    page.save()
    qtbot.waitUntil(lambda: page.vaccine.findData("mr") < 0)
    for name in ("Bagas", "Citra"):
        (dose,) = app.immunisations.of_child(children[name].child_id, by=app.person).given
        assert (dose.vaccine, dose.on, dose.batch) == ("mr", AUGUST, "MR-0826")
        assert dose.place == "Mawar 1"


def test_counselling_says_topic_to_whom_and_by_whom(
    qtbot: QtBot, page: PosyanduDayPage, app: App, children: dict[str, Child]
) -> None:
    page.show_kind(DueKind.COUNSELLING)
    assert names(page) == ["Aminah", "Bagas"]
    page.tick_all()
    page.entry.topic.set_code("animal_protein")
    page.entry.recipients.boxes["mother"].click()
    assert not page.save_button.isEnabled()
    page.entry.recipients.boxes["father"].click()
    page.save()
    qtbot.waitUntil(lambda: names(page) == [])
    (one,) = given(app, children["Bagas"])
    assert (one.item, one.recipients, one.by) == (
        "animal_protein",
        (Recipient.FATHER,),
        "Bidan Siti",
    )


def test_exclusive_breastfeeding_of_the_open_month(
    qtbot: QtBot, page: PosyanduDayPage, app: App
) -> None:
    infant = app.children.register(
        a_child(name="Eka", birth_date=date(2026, 7, 1), posyandu="Mawar 1"), by=app.person
    ).record
    page.load()
    page.show_kind(DueKind.BREASTFEEDING)
    qtbot.waitUntil(lambda: names(page) == ["Eka"])
    page.tick_all()
    page.entry.only_milk.set_value("no")
    page.save()
    qtbot.waitUntil(lambda: len(given(app, infant)) == 1)
    (one,) = given(app, infant)
    assert (one.month, one.answer) == (0, False)


def test_what_differs_from_child_to_child_is_entered_in_the_childs_own_dialog(
    qtbot: QtBot, page: PosyanduDayPage, window: MainWindow, app: App, children: dict[str, Child]
) -> None:
    page.show_kind(DueKind.KPSP)
    assert page.table.isColumnHidden(TICK_COLUMN)
    assert "KPSP" in page.sentence.text()
    page.care_button.click()
    hub = window.feeding_page
    qtbot.waitUntil(lambda: hub.care_dialog is not None)
    assert hub.care_dialog is not None
    panel = hub.care_dialog.care_items
    assert panel.isVisible()
    assert panel.entry.kind.code() == CareKind.KPSP
    qtbot.waitUntil(lambda: panel.entry.form_month.number() is not None)
    fill(panel.entry.yes_answers, "10")
    panel.save()
    qtbot.waitUntil(lambda: len(given(app, children["Aminah"])) == 1)
    hub.care_dialog.close_button.click()


def test_a_double_click_opens_the_child_and_a_day_that_cannot_be_read_keeps_the_list(
    qtbot: QtBot, page: PosyanduDayPage, window: MainWindow, children: dict[str, Child]
) -> None:
    fill(page.day, "12/")
    assert names(page) == ["Aminah", "Bagas", "Citra"]
    cell = page.table.visualRect(page.model.index(1, 1)).center()
    child_page = window.children_page.child
    with qtbot.waitSignal(child_page.shown):
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
        qtbot.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert child_page.child_id == children["Bagas"].child_id


def test_who_may_only_look_ticks_nothing(
    qtbot: QtBot, session: Session, app: App, children: dict[str, Child]
) -> None:
    reader = Person(account="tamu", role=Role.READ_ONLY)
    page = PosyanduDayPage(replace(session, services=signed_in_as(app, reader)))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(page.model.rows) == len(children))
    page.show_kind(DueKind.COUNSELLING)
    assert page.model.rows
    assert page.table.isColumnHidden(TICK_COLUMN)
    page.tick_all()
    assert page.model.ticked() == ()
    assert not page.care_button.isVisible()


def test_the_model_holds_what_qt_asks_of_models(page: PosyanduDayPage, session: Session) -> None:
    model = TickModel(session.wording)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    model.show(page.model.rows)
    model.tick(found.child.child_id for found in model.rows)
    model.toggle(model.index(0, TICK_COLUMN))
    assert len(model.ticked()) == 2
    model.show(model.rows[:2])
    assert len(model.ticked()) == 1
