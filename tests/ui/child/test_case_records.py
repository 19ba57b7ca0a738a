"""Records of a case in the window: opened, removed, restored at once and from the trash."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.casework import Cases, WorkItem
from desktop_app.programme.records.children import Child, Sex
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.child.care_dialog import CareDialog
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.feeding.model import FeedingTab
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.register.trash_page import TrashPage
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.full_case import DAY, NAME, a_full_case

OF_KIND: dict[str, Callable[[Cases], tuple[Any, ...]]] = {
    "infection": lambda cases: cases.infections,
    "referral": lambda cases: cases.referrals,
    "tb_screening": lambda cases: cases.screenings,
    "cause_assessment": lambda cases: cases.assessments,
}
TOLD = {
    "infection": "ISPA atas (batuk bukan pneumonia) · 10 Nov 2026",
    "referral": "Dirujuk ke RSUD Kota Banjar (Biasa) · 10 Nov 2026",
    "tb_screening": "Skrining TB: Terduga TB · 10 Nov 2026",
    "cause_assessment": "Penyebab stunting dicari, 1 tanda bahaya · 10 Nov 2026",
}


@pytest.fixture
def child(qtbot: QtBot, app: App, window: MainWindow) -> ChildView:
    """The page of a girl with one record of every kind."""
    child_id = a_full_case(app)
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(child_id)
    return page.child


def _choose(child: ChildView, kind: str) -> None:
    """Go to the first line of a kind in the timeline."""
    kinds = [entry.kind for entry in child.past.model.rows]
    child.past.table.go_to(kinds.index(kind))


def _open(qtbot: QtBot, child: ChildView, kind: str) -> FormDialog | ReferralCard:
    """Open a record by Enter on its line."""
    before = child.casework.dialog
    _choose(child, kind)
    qtbot.keyClick(child.past.table, Qt.Key.Key_Return)
    found = child.casework.dialog
    assert found is not before
    assert isinstance(found, FormDialog | ReferralCard)
    return found


def _cases(app: App, child: ChildView) -> Cases:
    return app.case_page.open(child.child_id, by=app.person).cases


def test_what_is_removed_in_its_form_comes_back_as_it_was(
    qtbot: QtBot, app: App, window: MainWindow, child: ChildView
) -> None:
    before = _cases(app, child)
    for kind, of in OF_KIND.items():
        form = _open(qtbot, child, kind)
        with qtbot.waitSignals([form.finished, child.shown]):
            qtbot.keyClick(form.remove_button, Qt.Key.Key_Return)
        assert of(_cases(app, child)) == ()
        assert kind not in {entry.kind for entry in child.past.model.rows}
        assert window.toast.undo_button.isVisible()
        with qtbot.waitSignal(child.shown):
            window.toast.undo()
        assert _cases(app, child) == before
        assert kind in {entry.kind for entry in child.past.model.rows}


def _empty(qtbot: QtBot, trash: TrashPage) -> None:
    """Restore everything from the trash, one by one."""
    while (before := len(trash.model.rows)) > 0:
        qtbot.keyClick(trash.back_button, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_fewer, trash, before))


def _fewer(trash: TrashPage, than: int) -> bool:
    return len(trash.model.rows) < than


def test_the_trash_names_each_record_and_brings_it_back(
    qtbot: QtBot, app: App, window: MainWindow, child: ChildView
) -> None:
    before = _cases(app, child)
    by = app.person
    app.infections.remove(before.infections[0].infection_id, by=by)
    app.referrals.remove(before.referrals[0].referral_id, by=by)
    app.screenings.remove(before.screenings[0].screening_id, by=by)
    app.assessments.remove(before.assessments[0].assessment_id, by=by)
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.trash)
    trash = settings.trash
    qtbot.waitUntil(lambda: len(trash.model.rows) == len(OF_KIND))
    shown = {
        (trash.model.index(line, 0).data(), trash.model.index(line, 1).data())
        for line in range(len(OF_KIND))
    }
    assert shown == {(NAME, told) for told in TOLD.values()}
    _empty(qtbot, trash)
    assert _cases(app, child) == before


def test_the_trash_brings_back_courses_vaccines_and_care(
    qtbot: QtBot, app: App, window: MainWindow, child: ChildView
) -> None:
    before, by = app.case_page.open(child.child_id, by=app.person), app.person
    app.feeding.remove(before.feeding_courses[0].course_id, by=by)
    app.outpatient.remove(before.outpatient_courses[0].course_id, by=by)
    app.immunisations.remove(before.immunisations[0].immunisation_id, by=by)
    app.care_items.remove(before.care_items[0].service_id, by=by)
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.trash)
    trash = settings.trash
    qtbot.waitUntil(lambda: len(trash.model.rows) == 4)
    _empty(qtbot, trash)
    assert app.case_page.open(child.child_id, by=by) == before


def test_a_line_of_pmt_leads_to_the_child_s_course(
    qtbot: QtBot, window: MainWindow, child: ChildView
) -> None:
    _choose(child, "feeding_course")
    qtbot.keyClick(child.past.table, Qt.Key.Key_Return)
    feeding = window.feeding_page.feeding
    qtbot.waitUntil(lambda: feeding.isVisible() and feeding.chosen() is not None)
    assert feeding.tab is FeedingTab.RUNNING
    found = feeding.chosen()
    assert found is not None
    assert found.child.name == NAME
    assert feeding.panel.isVisible()


@pytest.mark.parametrize(
    "kind, part",
    [
        ("outpatient_visit", "outpatient"),
        ("immunisation", "immunisation"),
        ("service", "care_items"),
    ],
)
def test_a_line_of_a_service_leads_to_its_part(
    qtbot: QtBot, child: ChildView, kind: str, part: str
) -> None:
    _choose(child, kind)
    qtbot.keyClick(child.past.table, Qt.Key.Key_Return)
    dialog = child.care_dialog
    assert isinstance(dialog, CareDialog)
    assert getattr(dialog, part).isVisible()


def _item(child_id: int, kind: str, action: str, record_id: int = 0) -> WorkItem:
    return WorkItem(
        kind=kind,
        child_id=child_id,
        record_id=record_id,
        since=DAY,
        due=DAY,
        rank=1,
        action=action,
    )


def test_work_on_pmt_begins_at_the_child_s_line(
    qtbot: QtBot, app: App, window: MainWindow, child: ChildView
) -> None:
    (course,) = app.case_page.open(child.child_id, by=app.person).feeding_courses
    item = _item(child.child_id, "feeding_unticked", "open_feeding", course.course_id)
    window.show_page(window.today_page)
    window.today_page.action_wanted.emit(item)
    feeding = window.feeding_page.feeding
    qtbot.waitUntil(lambda: feeding.isVisible() and feeding.chosen() is not None)
    found = feeding.chosen()
    assert found is not None
    assert found.key == (child.child_id, course.course_id)


def test_who_is_in_no_list_of_pmt_is_said_so(qtbot: QtBot, app: App, window: MainWindow) -> None:
    well = Child(name="Rani", sex=Sex.FEMALE, birth_date=date(2025, 3, 1), mother="Ani")
    child_id = app.children.register(well, by=app.person).record.child_id
    window.show_page(window.today_page)
    window.today_page.action_wanted.emit(_item(child_id, "feeding_proposed", "open_feeding"))
    told = "Anak ini tidak ada di daftar PMT."
    qtbot.waitUntil(lambda: window.toast.isVisible() and window.toast.text() == told)


def test_work_on_gizi_buruk_and_vaccines_begins_in_the_dialog_of_care(
    qtbot: QtBot, window: MainWindow, child: ChildView
) -> None:
    for kind, action, part in (
        ("severe_course", "open_outpatient", "outpatient"),
        ("immunisation", "open_care", "immunisation"),
        ("services", "open_care", "care_items"),
    ):
        before = child.care_dialog
        window.show_page(window.today_page)
        with qtbot.waitSignal(child.shown):
            window.today_page.action_wanted.emit(_item(child.child_id, kind, action))
        dialog = child.care_dialog
        assert dialog is not before
        assert isinstance(dialog, QDialog)
        assert getattr(dialog, part).isVisible()
        dialog.accept()
