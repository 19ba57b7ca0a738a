"""The work list in the window: first page, filters, postponing and resuming, printing."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Child, Sex, Visit
from desktop_app.programme.worklist.child_work import WorkField
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.worklist.today_page import TodayPage
from desktop_app.ui.worklist.work_found import MOST_CHILDREN
from tests.ui.conftest import TODAY

NAMES = (("Adit", "Mawar 1"), ("Bunga", "Melati 2"))


@pytest.fixture
def page(qtbot: QtBot, app: App, window: MainWindow) -> TodayPage:
    """The page with two children who were never weighed, one at each posyandu."""
    for name, posyandu in NAMES:
        child = Child(name=name, sex=Sex.MALE, birth_date=date(2025, 6, 1), posyandu=posyandu)
        app.children.register(child, by=app.person)
    window.show_page(window.today_page)
    qtbot.waitUntil(lambda: window.today_page.model.rowCount() == len(NAMES))
    return window.today_page


def _names(page: TodayPage) -> set[str]:
    return {row.work.child.name for row in page.model.rows}


def test_it_is_the_first_page_and_says_when_nothing_is_to_be_done(
    qtbot: QtBot, session: Session
) -> None:
    fresh = MainWindow(session)
    fresh.show()
    assert fresh.pages.currentWidget() is fresh.today_page
    qtbot.waitUntil(fresh.today_page.empty.isVisible)
    fresh.retire()


def test_arrows_move_through_the_list_at_once(qtbot: QtBot, page: TodayPage) -> None:
    # The first column is hidden in this order; a current cell in it would take no arrow key.
    assert page.table.isColumnHidden(0)
    page.table.setFocus()
    assert page.table.currentIndex().row() == 0
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 1
    assert page.chosen() is not None
    page.order.set_value("home")
    page.order.edited.emit()
    qtbot.waitUntil(lambda: not page.table.isColumnHidden(0))
    page.order.set_value("danger")
    page.order.edited.emit()
    qtbot.waitUntil(lambda: page.table.isColumnHidden(0))
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 1


def test_a_posyandu_shows_its_own_work(qtbot: QtBot, page: TodayPage) -> None:
    page.posyandu.setFocus()
    qtbot.keyClicks(page.posyandu, "Mel")
    page.posyandu.activated.emit(page.posyandu.currentIndex())
    qtbot.waitUntil(lambda: _names(page) == {"Bunga"})
    page.clear_filters()
    qtbot.waitUntil(lambda: len(_names(page)) == len(NAMES))


def test_an_item_is_put_off_with_a_reason_and_taken_up_again(
    qtbot: QtBot, window: MainWindow, page: TodayPage
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(page.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    dialog = page._dialog
    assert dialog is not None
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.form.fields["reason"].sentence))
    qtbot.keyClicks(dialog.reason, "keluarga ke luar kota")
    dialog.submit()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    window.toast.undo()
    qtbot.waitUntil(lambda: page.model.rowCount() == len(NAMES))


def test_one_child_is_one_line_and_each_of_her_things_is_put_off_by_itself(
    qtbot: QtBot, app: App, window: MainWindow, page: TodayPage
) -> None:
    child_id = page.model.rows[0].work.child.child_id
    for month in (7, 8, 9, 10):
        visit = Visit(child_id=child_id, visit_date=date(2026, month, 8), weight_kg=9.1)
        app.visits.record(visit, by=app.person)
    page.load()
    qtbot.waitUntil(lambda: len(page.model.rows[0].work.items) > 1)
    page.table.go_to(0)
    work = page.model.rows[0].work
    assert [item.rank for item in work.items] == sorted(item.rank for item in work.items)
    page.choose_next_item()
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.item == work.items[1]
    everything = {item.key for item in app.worklist.today(by=app.person).items()}
    page.postpone()
    dialog = page._dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.reason, "menunggu vaksin datang")
    dialog.submit()
    qtbot.waitUntil(lambda: len(page.model.rows[0].work.items) == len(work.items) - 1)
    assert page.model.rows[0].work.child == work.child
    left = {item.key for item in app.worklist.today(by=app.person).items()}
    assert everything - left == {work.items[1].key}
    window.toast.undo()
    qtbot.waitUntil(lambda: page.model.rows[0].work.items == work.items)


def test_a_field_of_care_shows_its_own_work(qtbot: QtBot, page: TodayPage) -> None:
    page.field.set_value(WorkField.WEIGHING)
    page.field.edited.emit()
    qtbot.waitUntil(
        lambda: (
            {row.item.kind for row in page.model.rows} == {"not_weighed"}
            and all(len(row.work.items) == 1 for row in page.model.rows)
        )
    )
    page.field.set_value(WorkField.DANGER)
    page.field.edited.emit()
    qtbot.waitUntil(page.nothing_here.isVisible)
    page.clear_filters()
    qtbot.waitUntil(lambda: len(_names(page)) == len(NAMES))


def test_doing_a_thing_removes_it_and_nothing_else(qtbot: QtBot, app: App, page: TodayPage) -> None:
    before = {item.key for row in page.model.rows for item in row.work.items}
    child = page.model.rows[0].work.child
    visit = Visit(child_id=child.child_id, visit_date=TODAY, weight_kg=9.5)
    page.session.tasks.write(
        lambda: app.visits.record(visit, by=app.person),
        on_done=lambda _saved: None,
        on_error=page.failed,
        owner=page,
    )
    gone = {(child.child_id, "not_weighed", 0)}
    qtbot.waitUntil(
        lambda: before - {item.key for row in page.model.rows for item in row.work.items} != set()
    )
    after = {item.key for row in page.model.rows for item in row.work.items}
    assert {key[:2] for key in before - after} == {key[:2] for key in gone}
    assert after <= before


def test_a_worker_shows_her_own_work(qtbot: QtBot, app: App, page: TodayPage) -> None:
    child = page.model.rows[0].work.child
    visit = Visit(
        child_id=child.child_id, visit_date=date(2026, 9, 8), weight_kg=9.1, examiner="Kader Wati"
    )
    app.visits.record(visit, by=app.person)
    page.load()
    qtbot.waitUntil(lambda: page.worker.findText("Kader Wati") > 0)
    page.worker.setCurrentIndex(page.worker.findText("Kader Wati"))
    page.worker.edited.emit()
    qtbot.waitUntil(lambda: _names(page) == {child.name})


def test_walking_order_leaves_nobody_out(qtbot: QtBot, app: App, page: TodayPage) -> None:
    for number in range(MOST_CHILDREN):
        child = Child(
            name=f"Anak {number}", sex=Sex.FEMALE, birth_date=date(2025, 6, 1), rt=str(number % 9)
        )
        app.children.register(child, by=app.person)
    page.load()
    qtbot.waitUntil(lambda: page.model.rowCount() == MOST_CHILDREN)
    assert page.count.text().endswith("tampil 300 anak teratas")
    page.order.set_value("home")
    page.load()
    qtbot.waitUntil(lambda: page.model.rowCount() == MOST_CHILDREN + len(NAMES))
    assert [row.number for row in page.model.rows] == list(range(1, MOST_CHILDREN + 3))


def test_enter_opens_the_child(qtbot: QtBot, window: MainWindow, page: TodayPage) -> None:
    page.table.go_to(0)
    name = page.model.rows[0].work.child.name
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.children_page.child.name.text() == name)


def test_the_next_child_is_the_next_of_the_walk(
    qtbot: QtBot, window: MainWindow, page: TodayPage
) -> None:
    page.order.set_value("home")
    page.load()
    qtbot.waitUntil(lambda: page.model.rows[0].number == 1)
    names = [row.work.child.name for row in page.model.rows]
    page.table.go_to(0)
    page.open_child()
    child = window.children_page.child
    qtbot.waitUntil(lambda: child.name.text() == names[0])
    child.step_wanted.emit(1)
    qtbot.waitUntil(lambda: child.name.text() == names[1])


def test_list_and_home_visits_are_written_as_pdf(
    qtbot: QtBot, page: TodayPage, tmp_path: Path
) -> None:
    for ask, name in ((page.print_list, "daftar.pdf"), (page.print_visits, "rumah.pdf")):
        ask()
        chooser = page.papers.chooser
        assert chooser is not None
        with qtbot.waitSignal(page.told):
            chooser.fileSelected.emit(str(tmp_path / name))
        chooser.close()
        assert (tmp_path / name).read_bytes().startswith(b"%PDF")
