"""A death and a move, recorded on the child's page, shown at its top, undone by the toast."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.feeding import CourseState, FeedingCourse, FeedingGroup
from desktop_app.programme.records.standing import StandingKind
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.register.standing_form import StandingDialog
from desktop_app.ui.shell.main_window import MainWindow


@pytest.fixture
def child(qtbot: QtBot, filled: App, window: MainWindow) -> ChildView:  # noqa: ARG001 -- it must be there before
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    return page.child


def _ask(qtbot: QtBot, child: ChildView, kind: StandingKind) -> StandingDialog:
    return _opened(qtbot, child, child.record_menu.standing[kind].trigger)


def _opened(qtbot: QtBot, child: ChildView, act: Callable[[], None]) -> StandingDialog:
    before = child.record_menu.dialog
    act()
    qtbot.waitUntil(lambda: child.record_menu.dialog is not before)
    dialog = child.record_menu.dialog
    assert isinstance(dialog, StandingDialog)
    return dialog


def _keep(qtbot: QtBot, child: ChildView, dialog: StandingDialog) -> None:
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)


def test_a_death_is_shown_at_once_and_taken_back_by_the_toast(
    qtbot: QtBot, child: ChildView, window: MainWindow
) -> None:
    assert not child.head.standing.isVisible()
    dialog = _ask(qtbot, child, StandingKind.DIED)
    qtbot.keyClicks(dialog.cause, "Pneumonia")
    _keep(qtbot, child, dialog)
    assert child.head.standing.isVisible()
    assert child.head.standing.text() == "Meninggal 24 Nov 2026"
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    assert not child.head.standing.isVisible()


def test_a_death_tells_which_care_it_ended_and_the_undo_lets_it_run_again(
    qtbot: QtBot, filled: App, child: ChildView, window: MainWindow
) -> None:
    day = filled.clock().date()
    with filled._store.unit() as unit:
        course = unit.feeding_courses.add(
            FeedingCourse(
                child_id=child.child_id,
                group=FeedingGroup.UNDERWEIGHT,
                state=CourseState.RUNNING,
                decided_on=day,
                start=day,
                planned_days=28,
            )
        )
        unit.commit()
    _keep(qtbot, child, _ask(qtbot, child, StandingKind.DIED))
    assert "1 perawatan yang berjalan" in window.toast.text()
    with qtbot.waitSignal(child.shown):
        qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    page = filled.feeding.of_child(child.child_id, by=filled.person)
    assert page.courses[0].course == course


def test_a_move_away_says_where_to_and_is_corrected_from_the_timeline(
    qtbot: QtBot, child: ChildView
) -> None:
    dialog = _ask(qtbot, child, StandingKind.MOVED_AWAY)
    qtbot.keyClicks(dialog.place, "Ciamis")
    _keep(qtbot, child, dialog)
    assert child.head.standing.text() == "Pindah ke Ciamis sejak 24 Nov 2026"
    page = child.casework.page
    assert page is not None
    standing_id = page.standings[0].standing_id
    known = _opened(qtbot, child, lambda: child.casework.open_record("standing", standing_id))
    assert known.place.text() == "Ciamis"
    known.place.setText("Tasikmalaya")
    _keep(qtbot, child, known)
    assert child.head.standing.text() == "Pindah ke Tasikmalaya sejak 24 Nov 2026"


def test_a_move_within_the_register_shows_the_new_place(qtbot: QtBot, child: ChildView) -> None:
    dialog = _ask(qtbot, child, StandingKind.MOVED_WITHIN)
    qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    field = dialog.form.fields["desa"]
    qtbot.waitUntil(lambda: field.sentence.startswith("Desa belum"))
    dialog.desa.setEditText("Cibeureum")
    dialog.posyandu.setEditText("Melati 2")
    _keep(qtbot, child, dialog)
    assert child.head.place.text() == "Cibeureum / Melati 2"
    assert not child.head.standing.isVisible()
