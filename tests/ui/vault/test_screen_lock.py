"""The lock locks: its key acts everywhere, and what is done meanwhile stays behind it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.errors import AccessEnded
from desktop_app.services.growth.charts import ChartOptions
from desktop_app.ui.feeding.paper_entry import FeedingPaperDialog
from desktop_app.ui.growth.consultation import Consultation
from desktop_app.ui.growth.status import StatusDialog
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.history import HistoryDialog
from desktop_app.ui.register.merge import MergeDialog
from desktop_app.ui.shell.crash_report import CrashReportDialog
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.worklist.home_visits import HomeVisitDialog
from tests.ui.conftest import PASSWORD
from tests.ui.every_form import FORMS, World, fill_register, world_of
from tests.ui.full_case import NAME

MORE_DIALOGS: dict[str, Callable[[World], QDialog]] = {
    "AskDialog": lambda w: AskDialog(w.over, "a", "b", "c"),
    "Consultation": lambda w: Consultation(w.session, w.page.growth, ChartOptions(), w.over),
    "FeedingPaperDialog": lambda w: FeedingPaperDialog(w.session, (), w.over),
    "HistoryDialog": lambda w: HistoryDialog(w.session, w.child, w.over),
    "HomeVisitDialog": lambda w: HomeVisitDialog(w.session, w.over),
    "MergeDialog": lambda w: MergeDialog(w.session, w.child, w.over),
    "StatusDialog": lambda w: StatusDialog(
        w.page.growth.story.visits[-1], w.session.wording, w.over
    ),
}


@pytest.fixture
def shown(qtbot: QtBot, app: App, session: Session) -> Iterator[MainWindow]:
    """The window over a register with one record of every kind."""
    fill_register(app)
    window = MainWindow(session)
    window.show_page(window.children_page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.children_page.count.text() != "")
    yield window
    session.tasks.close()
    window.retire()


@pytest.fixture
def world(qtbot: QtBot, app: App, session: Session, shown: MainWindow) -> World:
    over = QWidget(shown)
    column(over)
    over.resize(shown.size())
    over.show()
    return world_of(app, session, qtbot, over)


def never(_error: Exception) -> None:
    raise AssertionError("must not be called")


def press(keys: Qt.Key, over: QWidget) -> None:
    """Press a key with Ctrl as the system hands it over: shortcuts first, then the focus."""
    target = over.window().windowHandle()
    assert target is not None
    QTest.keyClick(target, keys, Qt.KeyboardModifier.ControlModifier)


def seen_windows(window: MainWindow) -> list[QWidget]:
    """What stands on the screen beside the window itself."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one is not window and one.isVisible() and one.windowType() != Qt.WindowType.ToolTip
    ]


def shows_the_lock(window: MainWindow) -> bool:
    return (
        window.locked
        and window.lock_page.isVisible()
        and not window.pages.isVisible()
        and not window.toast.isVisible()
        and seen_windows(window) == []
    )


def a_child_is_open(qtbot: QtBot, window: MainWindow) -> None:
    page = window.children_page
    window.show_page(page)
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)


def every_screen(qtbot: QtBot, window: MainWindow) -> Iterator[str]:
    """Show each page of the window, each tab within, a child, and her form, one after another."""
    for number in range(window.rail.count()):
        window.rail.button(number).click()
        yield f"page {number}"
    for tab in window.settings_page.tabs.buttons():
        window.show_page(window.settings_page)
        tab.click()
        yield f"settings: {tab.text()}"
    a_child_is_open(qtbot, window)
    yield "a child"
    window.children_page.child.new_visit()
    window.children_page.child.form.weight_kg.setFocus()
    yield "the form of a visit"


def test_the_key_locks_from_every_page(qtbot: QtBot, shown: MainWindow) -> None:
    walked = 0
    for screen in every_screen(qtbot, shown):
        press(Qt.Key.Key_L, shown)
        assert shows_the_lock(shown), screen
        shown.screen_lock.unlock()
        walked += 1
    assert walked > shown.rail.count()


def every_dialog(world: World) -> Iterator[tuple[str, QWidget]]:
    """Show each form and each other dialog over the window, one after another."""
    ways: dict[str, Callable[[], QWidget]] = {
        name: partial(_form_holder, world, name) for name in FORMS
    }
    ways |= {name: partial(_opened, world, name) for name in MORE_DIALOGS}
    for name, show in sorted(ways.items()):
        world.over.show()
        holder = show()
        world.qtbot.waitUntil(holder.isVisible)
        holder.window().activateWindow()
        world.qtbot.waitUntil(holder.window().isActiveWindow)
        yield name, holder
        holder.hide()
        holder.deleteLater()


def _form_holder(world: World, name: str) -> QWidget:
    return FORMS[name](world).holder


def _opened(world: World, name: str) -> QDialog:
    dialog = MORE_DIALOGS[name](world)
    dialog.open()
    return dialog


def test_the_key_locks_from_every_form_and_dialog(shown: MainWindow, world: World) -> None:
    walked = set()
    for name, holder in every_dialog(world):
        press(Qt.Key.Key_L, holder)
        # It stands over the pages for this test alone, not in the frame that the lock hides.
        world.over.hide()
        assert shows_the_lock(shown), name
        world.over.show()
        shown.screen_lock.unlock()
        assert holder.isVisible(), name
        walked.add(name)
    assert walked == set(FORMS) | set(MORE_DIALOGS)


def claims(window: QWidget) -> list[tuple[str, QShortcut]]:
    """Every key of a shortcut whose widget is on the screen."""
    return [
        (keys.toString(), shortcut)
        for shortcut in window.findChildren(QShortcut)
        if isinstance(owner := shortcut.parent(), QWidget)
        and owner.isVisible()
        and owner.window() is window
        for keys in QShortcut.keys(shortcut)
    ]


def both_act(one: QShortcut, other: QShortcut) -> bool:
    """Whether a widget may have the focus where both shortcuts hear the key."""
    first, second = one.parent(), other.parent()
    assert isinstance(first, QWidget)
    assert isinstance(second, QWidget)
    whole = Qt.ShortcutContext.WindowShortcut
    if whole in (one.context(), other.context()):
        return True
    return first is second or first.isAncestorOf(second) or second.isAncestorOf(first)


def claimed_twice(window: QWidget) -> set[str]:
    return {
        keys
        for (keys, one), (others, other) in combinations(claims(window), 2)
        if keys == others and both_act(one, other)
    }


def test_no_key_is_claimed_twice_on_a_page(qtbot: QtBot, shown: MainWindow) -> None:
    lock_key = QKeySequence("Ctrl+L").toString()
    for screen in every_screen(qtbot, shown):
        assert claimed_twice(shown) == set(), screen
        assert lock_key not in {keys for keys, _shortcut in claims(shown)}, screen


def test_no_key_is_claimed_twice_in_a_form_or_dialog(world: World) -> None:
    lock_key = QKeySequence("Ctrl+L").toString()
    for name, holder in every_dialog(world):
        window = holder.window()
        assert claimed_twice(window) == set(), name
        assert lock_key not in {keys for keys, _shortcut in claims(window)}, name


def test_an_answer_that_comes_late_waits_behind_the_lock(
    qtbot: QtBot, shown: MainWindow, session: Session
) -> None:
    gate, done = threading.Event(), threading.Event()
    dialogs: list[AskDialog] = []

    def work() -> str:
        gate.wait()
        return NAME

    def show(name: str) -> None:
        dialogs.append(AskDialog(shown, name, "z-skor", "Simpan"))
        dialogs[-1].open()

    session.tasks.read(work, on_done=show, on_error=never, owner=shown)
    session.tasks.read(done.set, on_done=lambda _: None, on_error=never, owner=shown)
    shown.lock()
    gate.set()
    qtbot.waitUntil(done.is_set)
    qtbot.wait(50)
    assert dialogs == []
    assert shows_the_lock(shown)
    shown.lock_page.password.setText(PASSWORD)
    qtbot.keyClick(shown.lock_page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shown.locked)
    qtbot.waitUntil(lambda: len(dialogs) == 1)
    assert dialogs[0].isVisible()


def test_a_saved_form_closes_after_the_unlock(
    qtbot: QtBot, shown: MainWindow, world: World
) -> None:
    dialog = FORMS["InfectionDialog"](world).holder
    assert isinstance(dialog, QDialog)
    gate, finished = threading.Event(), list[int]()
    dialog.finished.connect(finished.append)
    world.session.tasks.write(
        gate.wait, on_done=lambda _: dialog.accept(), on_error=never, owner=dialog
    )
    shown.lock()
    gate.set()
    qtbot.waitUntil(lambda: not world.session.tasks.busy)
    assert finished == []
    shown.screen_lock.unlock()
    assert finished == [QDialog.DialogCode.Accepted.value]


@pytest.mark.qt_log_ignore(
    "does not support raise", "does not support grabbing the keyboard", extend=True
)
def test_a_window_that_opens_late_is_hidden_until_the_unlock(
    qtbot: QtBot, shown: MainWindow
) -> None:
    shown.lock()
    dialog = AskDialog(shown, NAME, "", "Simpan")
    dialog.open()
    menu = QMenu(NAME, shown)
    menu.addAction(NAME)
    menu.popup(shown.pos())
    tool = QWidget(shown, Qt.WindowType.Tool)
    tool.show()
    qtbot.waitUntil(lambda: shows_the_lock(shown))
    shown.screen_lock.unlock()
    assert dialog.isVisible()
    assert not dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    assert not menu.isVisible()


@pytest.mark.qt_log_ignore(
    "does not support raise", "does not support grabbing the keyboard", extend=True
)
def test_an_open_menu_closes(qtbot: QtBot, shown: MainWindow) -> None:
    menu = QMenu(shown)
    within = menu.addMenu(NAME)
    within.addAction(NAME)
    menu.popup(shown.pos())
    within.popup(shown.pos())
    qtbot.waitUntil(within.isVisible)
    press(Qt.Key.Key_L, shown)
    assert shows_the_lock(shown)


def test_a_toast_waits_and_its_undo_with_it(shown: MainWindow) -> None:
    taken_back: list[str] = []
    shown.toast.say("Anak dihapus.", lambda: taken_back.append("first"))
    shown.lock()
    assert not shown.toast.isVisible()
    # A text field would take the key for an undo of its own.
    shown.lock_page.open_button.setFocus()
    press(Qt.Key.Key_Z, shown)
    shown.toast.undo()
    assert taken_back == []
    shown.toast.say("Kunjungan dihapus.", lambda: taken_back.append("second"))
    assert shows_the_lock(shown)
    press(Qt.Key.Key_Z, shown)
    assert taken_back == []
    shown.screen_lock.unlock()
    assert shown.toast.isVisible()
    shown.toast.undo_button.click()
    assert taken_back == ["second"]


def test_the_services_refuse_behind_the_lock_and_what_is_to_be_read_waits(
    qtbot: QtBot, shown: MainWindow, session: Session
) -> None:
    gate, found = threading.Event(), list[object]()
    children, by = session.services.children, session.by

    def asked_before_the_lock() -> int:
        gate.wait()
        return children.count(by=by)

    session.tasks.read(asked_before_the_lock, on_done=found.append, on_error=never)
    shown.lock()
    with pytest.raises(AccessEnded, match="screen_locked"):
        children.count(by=by)
    session.tasks.read(
        children.count, by=by, on_done=found.append, on_error=never, owner=shown.children_page
    )
    gate.set()
    qtbot.waitUntil(lambda: not shown.lock_page.form.banner.isVisible())
    qtbot.wait(50)
    assert found == []
    shown.lock_page.password.setText(PASSWORD)
    shown.lock_page.submit()
    qtbot.waitUntil(lambda: not shown.locked)
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found[0] == found[1]


def test_what_waited_behind_the_lock_is_not_given_to_the_next_window(
    qtbot: QtBot, shown: MainWindow, session: Session
) -> None:
    given: list[str] = []
    shown.lock()
    session.tasks.write(
        lambda: NAME, on_done=given.append, on_error=never, owner=shown.children_page
    )
    qtbot.waitUntil(lambda: not session.tasks.busy)
    shown.retire()
    session.tasks.release()
    assert given == []


def test_what_shows_nothing_of_a_child_may_show_above_the_lock(
    qtbot: QtBot, shown: MainWindow
) -> None:
    shown.lock()
    report = CrashReportDialog("report", shown)
    report.open()
    qtbot.wait(20)
    assert report.isVisible()
    report.close()


def test_a_locked_window_can_be_closed(qtbot: QtBot, shown: MainWindow) -> None:
    shown.lock()
    with qtbot.waitSignal(shown.closed):
        shown.close()
