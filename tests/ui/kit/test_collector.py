"""Widgets in garbage cycles are deleted on the window's thread alone."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.tasks import Tasks


class Kept(QObject):
    """An object without a parent that holds itself; it notes the thread that lets go of it."""

    def __init__(self, gone_on: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.gone_on = gone_on

    def __del__(self) -> None:
        self.itself.gone_on.append(threading.current_thread())


def much() -> list[list[int]]:
    """More containers than Python's own collector leaves alone."""
    return [[number] for number in range(100 * gc.get_threshold()[0])]


@pytest.mark.parametrize("tasks_are", ["open", "closed"])
def test_no_other_thread_deletes_what_a_window_left(qtbot: QtBot, tasks_are: str) -> None:
    gone_on: list[threading.Thread] = []
    gc.enable()
    tasks = Tasks(Announcer())
    if tasks_are == "closed":
        tasks.close()
    Kept(gone_on)
    other = threading.Thread(target=much)
    other.start()
    other.join()
    assert gone_on == []
    made = much()
    qtbot.waitUntil(lambda: gone_on != [])
    assert gone_on == [threading.main_thread()]
    assert made
    tasks.close()
