"""Paper calendars of many courses: keys, whole days and weeks, weights, undo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.feeding import CourseState, FeedingCourse, FeedingGroup
from desktop_app.services.feeding.page import CourseView
from desktop_app.ui.feeding.model import FeedingTab
from desktop_app.ui.feeding.paper_entry import MONTH, FeedingPaperDialog
from desktop_app.ui.kit.sheet.model import MARK_ROLE, Mark
from desktop_app.ui.shell.main_window import MainWindow
from tests.services.growing import a_wasted_girl, length_at, weight_at
from tests.ui.conftest import TODAY

MONDAY = date(2026, 11, 23)
START = MONDAY - timedelta(days=14)


def a_course(app: App, name: str, posyandu: str) -> int:
    """Register a wasted girl who has been in feeding for two weeks; return her id."""
    child = a_wasted_girl(app, START, name=name, posyandu=posyandu)
    course = FeedingCourse(
        child_id=child.child_id,
        group=FeedingGroup.WASTED,
        state=CourseState.RUNNING,
        decided_on=START,
        start=START,
        planned_days=56,
    )
    return app.feeding.enrol(course, by=app.person).record.child_id


def course(app: App, child_id: int) -> CourseView:
    return app.feeding.of_child(child_id, by=app.person).courses[0]


@pytest.fixture
def children(app: App) -> tuple[int, int]:
    """Two children in feeding, of two posyandu, in the order of the paper lists."""
    return a_course(app, "Ayu", "Mawar 1"), a_course(app, "Citra", "Melati")


@pytest.fixture
def paper(qtbot: QtBot, window: MainWindow, children: tuple[int, int]) -> FeedingPaperDialog:
    """The grid on the week before this one."""
    window.show_page(window.feeding_page)
    page = window.feeding_page.feeding
    qtbot.waitUntil(lambda: len(page._lines[FeedingTab.RUNNING]) == len(children))
    page.paper_button.click()
    assert page.paper is not None
    QAbstractItemModelTester(page.paper.model, page.paper)
    page.paper.earlier()
    return page.paper


def mark(paper: FeedingPaperDialog, row: int, column: int) -> Mark:
    return Mark(paper.model.index(row, column).data(MARK_ROLE))


def saved(qtbot: QtBot, paper: FeedingPaperDialog) -> None:
    paper.save_button.click()
    doubt = paper.saver
    qtbot.waitUntil(lambda: paper.toast.isVisible() or doubt.question is not None)
    if doubt.question is not None:
        doubt.question.yes_button.click()
    qtbot.waitUntil(paper.toast.isVisible)


def test_a_day_for_all_a_week_for_one_and_weights_are_one_act(
    qtbot: QtBot, paper: FeedingPaperDialog, app: App, children: tuple[int, int]
) -> None:
    before = [course(app, child_id) for child_id in children]
    week = [MONDAY + timedelta(days=n - 7) for n in range(7)]
    grid, model = paper.grid, paper.model
    grid.horizontalHeader().sectionClicked.emit(2)
    grid.go_to(0, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (1, 1)
    grid.go_to(1, model.whole_column)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    child = before[0].course.child_id
    girl = app.feeding.of_child(child, by=app.person).child
    weight = weight_at(girl, length_at(girl, week[-1]), -2.4)
    grid.go_to(0, model.weight_column)
    written = str(weight).replace(".", ",")
    qtbot.keyClick(grid, written[0])
    qtbot.keyClicks(grid.findChild(QLineEdit), written[1:])
    assert model.count_unsaved() == (2 + 7, 0)
    assert mark(paper, 0, 1) is Mark.NEW
    saved(qtbot, paper)
    after = [course(app, child_id) for child_id in children]
    assert after[0].days == {week[0], week[1]}
    assert after[1].days == set(week)
    assert [(one.on, one.weight_kg) for one in after[0].weighings[1:]] == [(week[-1], weight)]
    qtbot.waitUntil(lambda: mark(paper, 0, 1) is Mark.STORED)
    assert not paper.unsaved()
    paper.toast.undo_button.click()
    qtbot.waitUntil(lambda: mark(paper, 0, 1) is Mark.EMPTY)
    assert [course(app, child_id) for child_id in children] == before


def test_nothing_typed_is_lost_when_something_is_wrong(
    qtbot: QtBot, paper: FeedingPaperDialog, app: App, children: tuple[int, int]
) -> None:
    model = paper.model
    paper.grid.horizontalHeader().sectionClicked.emit(3)
    cell = model.index(1, model.weight_column)
    model.setData(cell, "delapan")
    paper.save()
    assert paper.banner.text != ""
    model.setData(cell, "8200")
    paper.save()
    qtbot.waitUntil(lambda: paper.banner.text.startswith("Citra"))
    assert model.count_unsaved() == (2, 1)
    assert cell.data() == "8200"
    assert not course(app, children[0]).days
    model.setData(cell, "")
    paper.earlier()
    paper.later()
    assert mark(paper, 0, 3) is Mark.NEW
    paper.reject()
    assert paper.isVisible()
    assert paper.question is not None
    paper.question.reject()
    saved(qtbot, paper)
    assert course(app, children[1]).days == {MONDAY - timedelta(days=5)}


def test_a_month_of_one_posyandu_ends_with_today(qtbot: QtBot, paper: FeedingPaperDialog) -> None:
    posyandu = paper.places.posyandu
    posyandu.setCurrentIndex(posyandu.findText("Melati"))
    posyandu.edited.emit()
    paper.span.set_value(MONTH)
    paper.span.edited.emit()
    model = paper.model
    assert model.rowCount() == 1
    assert not model.has_weights
    assert mark(paper, 0, START.day - 1) is Mark.CLOSED
    assert mark(paper, 0, TODAY.day) is Mark.EMPTY
    assert mark(paper, 0, TODAY.day + 1) is Mark.CLOSED
    model.toggle(model.index(0, model.whole_column))
    assert model.count_unsaved() == ((TODAY - START).days + 1, 0)
    model.toggle(model.index(0, model.whole_column))
    assert not paper.unsaved()
    paper.reject()
    qtbot.waitUntil(lambda: not paper.isVisible())


def test_ticks_behind_the_lock_are_not_dropped_unasked(
    window: MainWindow, paper: FeedingPaperDialog
) -> None:
    paper.model.toggle(paper.model.index(0, 1))
    window.screen_lock.lock()
    assert not paper.isVisible()
    assert window.unsaved() == paper.unsaved()
    assert window.unsaved()
