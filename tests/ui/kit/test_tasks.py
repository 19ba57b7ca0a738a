"""Work off the window's thread: answers, drops, cancels, announcements."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.errors import Cancelled, NotFound
from desktop_app.progress import Progress
from desktop_app.services.common.outcome import Changes
from desktop_app.ui.kit.above_lock import show_above_lock
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.tasks import Tasks


@dataclass
class _Saved:
    changes: Changes


@pytest.fixture
def announcer() -> Announcer:
    return Announcer()


@pytest.fixture
def tasks(qtbot: QtBot, announcer: Announcer) -> Iterator[Tasks]:  # noqa: ARG001 -- it must be there before
    made = Tasks(announcer)
    yield made
    made.close()


def _never(*_args: object) -> None:
    raise AssertionError("must not be called")


def test_work_runs_elsewhere_and_answers_here(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[threading.Thread] = []
    answers: list[int] = []

    def work() -> int:
        threads.append(threading.current_thread())
        return 7

    def take(answer: int) -> None:
        threads.append(threading.current_thread())
        answers.append(answer)

    tasks.read(work, on_done=take, on_error=_never)
    qtbot.waitUntil(lambda: answers == [7])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_a_newer_read_of_the_same_page_drops_the_older_answer(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        gate.wait()
        return "old"

    tasks.read(slow, on_done=answers.append, on_error=_never, page="list")
    tasks.read(lambda: "new", on_done=answers.append, on_error=_never, page="list")
    gate.set()
    tasks.read(lambda: "other", on_done=answers.append, on_error=_never, page="other")
    qtbot.waitUntil(lambda: "other" in answers)
    assert answers == ["new", "other"]


def test_a_long_write_does_not_hold_up_a_read(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    answers: list[str] = []

    def slow() -> str:
        gate.wait()
        return "written"

    tasks.write(slow, on_done=answers.append, on_error=_never)
    assert tasks.busy
    tasks.read(lambda: "read", on_done=answers.append, on_error=_never)
    qtbot.waitUntil(lambda: answers == ["read"])
    gate.set()
    qtbot.waitUntil(lambda: answers == ["read", "written"])
    assert not tasks.busy


def test_an_error_reaches_who_asked(qtbot: QtBot, tasks: Tasks) -> None:
    errors: list[Exception] = []

    def fail() -> None:
        raise NotFound

    tasks.write(fail, on_done=_never, on_error=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], NotFound)


def test_our_own_bug_also_reaches_the_last_net(qtbot: QtBot, tasks: Tasks) -> None:
    errors: list[Exception] = []

    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        tasks.read(fail, on_done=_never, on_error=errors.append)
        qtbot.waitUntil(lambda: len(errors) == 1)
    assert [found[0] for found in caught] == [ZeroDivisionError]


def test_a_cancelled_task_stops_between_steps(qtbot: QtBot, tasks: Tasks) -> None:
    errors: list[Exception] = []
    steps: list[tuple[int, int]] = []
    gate = threading.Event()

    def work(*, progress: Progress) -> None:
        progress.step(1, 10)
        gate.wait()
        progress.step(2, 10)
        raise AssertionError("went on after the cancel")

    task = tasks.write(
        work,
        on_done=_never,
        on_error=errors.append,
        on_progress=lambda done, total: steps.append((done, total)),
    )
    qtbot.waitUntil(lambda: steps == [(1, 10)])
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], Cancelled)


def test_changes_are_announced_after_the_asker_was_told(
    qtbot: QtBot, tasks: Tasks, announcer: Announcer
) -> None:
    told: list[str] = []
    announcer.changed.connect(lambda changes: told.append(f"changed {sorted(changes.children)}"))
    saved = _Saved(Changes(children=frozenset({3})))
    tasks.write(lambda: saved, on_done=lambda _: told.append("done"), on_error=_never)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["done", "changed [3]"]


def test_nothing_is_delivered_to_a_page_that_is_gone(qtbot: QtBot, tasks: Tasks) -> None:
    owner = QObject()
    gate = threading.Event()
    answers: list[str] = []
    tasks.read(gate.wait, on_done=_never, on_error=_never, owner=owner)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    gate.set()
    tasks.read(lambda: "next", on_done=answers.append, on_error=_never)
    qtbot.waitUntil(lambda: answers == ["next"])


def test_answers_wait_while_they_are_held(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[str] = []
    lock = QObject()
    show_above_lock(lock)
    tasks.hold()
    tasks.read(lambda: "old", on_done=_never, on_error=_never, page="list")
    tasks.read(lambda: "new", on_done=answers.append, on_error=_never, page="list")
    tasks.write(lambda: "written", on_done=answers.append, on_error=_never)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.read(lambda: "lock", on_done=answers.append, on_error=_never, owner=lock)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["lock"]
    tasks.release()
    # What is to be read behind the lock is read only after it.
    assert answers[1:] == ["written"]
    qtbot.waitUntil(lambda: answers[2:] == ["new"])


def test_an_answer_that_locks_again_leaves_the_next_one_waiting(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[str] = []
    tasks.hold()
    tasks.write(lambda: None, on_done=lambda _: tasks.hold(), on_error=_never)
    tasks.write(lambda: "second", on_done=answers.append, on_error=_never)
    qtbot.waitUntil(lambda: not tasks.busy)
    tasks.release()
    assert answers == []
    tasks.release()
    assert answers == ["second"]
