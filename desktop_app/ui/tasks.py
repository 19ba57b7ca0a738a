"""The only place that starts a thread: one writer, one reader, answers on the window's thread."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.errors import Cancelled, ProgramError
from desktop_app.services.outcome import CallbackProgress, Changes
from desktop_app.ui.changes import Announcer

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Stepped = Callable[[int, int], None]


@dataclass(eq=False)
class Task:
    """One piece of work that was handed over; can be asked to stop."""

    work: Callable[..., Any]
    on_done: Done
    on_error: Failed
    on_progress: Stepped | None
    owner: QObject | None
    page: Hashable | None
    _stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the work to stop between two of its steps; it then rolls back."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether someone has asked it to stop."""
        return self._stop.is_set()


class Tasks(QObject):
    """Runs services off the window's thread; every answer comes back on it."""

    busy_changed = Signal(bool)
    """Whether a write is under way: a window must not close then."""
    _answered = Signal(object, object, object)
    _stepped = Signal(object, int, int)

    def __init__(self, announcer: Announcer, parent: QObject | None = None) -> None:
        """Start one reader and one writer thread."""
        super().__init__(parent)
        self._announcer = announcer
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._newest: dict[Hashable, Task] = {}
        self._writing: list[Task] = []
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._report, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a write has not returned yet."""
        return bool(self._writing)

    def read(
        self,
        work: Callable[..., Any],
        *args: Any,
        on_done: Done,
        on_error: Failed,
        on_progress: Stepped | None = None,
        owner: QObject | None = None,
        page: Hashable | None = None,
        **kwargs: Any,
    ) -> Task:
        """Run `work(*args, **kwargs)` on the reader thread.

        A newer read of the same `page` drops the older one's answer. With `on_progress` the work
        is given a `progress` of its own. Nothing is delivered once `owner` is gone.
        """
        task = self._task(work, args, kwargs, on_done, on_error, on_progress, owner, page)
        if page is not None:
            older = self._newest.get(page)
            if older is not None:
                older.cancel()
            self._newest[page] = task
        self._reader.submit(self._run, task)
        return task

    def write(
        self,
        work: Callable[..., Any],
        *args: Any,
        on_done: Done,
        on_error: Failed,
        on_progress: Stepped | None = None,
        owner: QObject | None = None,
        **kwargs: Any,
    ) -> Task:
        """Run `work` on the writer thread; `on_done` is told only after it has returned.

        A `changes` of the answer is announced to every page afterwards.
        """
        task = self._task(work, args, kwargs, on_done, on_error, on_progress, owner, None)
        self._writing.append(task)
        if len(self._writing) == 1:
            self.busy_changed.emit(True)
        self._writer.submit(self._run, task)
        return task

    def close(self) -> None:
        """Wait for the write under way, drop what has not begun, end both threads."""
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    def _task(
        self,
        work: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        on_done: Done,
        on_error: Failed,
        on_progress: Stepped | None,
        owner: QObject | None,
        page: Hashable | None,
    ) -> Task:
        task = Task(lambda: None, on_done, on_error, on_progress, owner, page)
        if on_progress is not None:
            kwargs = kwargs | {
                "progress": CallbackProgress(
                    lambda done, total: self._stepped.emit(task, done, total),
                    lambda: task.cancelled,
                )
            }
        task.work = lambda: work(*args, **kwargs)
        return task

    def _run(self, task: Task) -> None:
        """On a worker thread: do it, and hand the outcome over."""
        if task.cancelled:
            self._answered.emit(task, None, Cancelled())
            return
        try:
            answer = task.work()
        except Exception as error:  # noqa: BLE001 -- whatever it was is told on the window's thread
            self._answered.emit(task, None, error)
        else:
            self._answered.emit(task, answer, None)

    @Slot(object, int, int)
    def _report(self, task: Task, done: int, total: int) -> None:
        if task.on_progress is not None and self._wanted(task):
            task.on_progress(done, total)

    @Slot(object, object, object)
    def _deliver(self, task: Task, answer: Any, error: Exception | None) -> None:
        if task in self._writing:
            self._writing.remove(task)
            if not self._writing:
                self.busy_changed.emit(False)
        wanted = self._wanted(task)
        if task.page is not None and self._newest.get(task.page) is task:
            del self._newest[task.page]
        if error is None:
            if wanted:
                task.on_done(answer)
            changes = getattr(answer, "changes", None)
            if isinstance(changes, Changes):
                self._announcer.announce(changes)
            return
        if wanted:
            task.on_error(error)
        if not isinstance(error, ProgramError):
            sys.excepthook(type(error), error, error.__traceback__)

    def _wanted(self, task: Task) -> bool:
        if task.owner is not None and not shiboken6.isValid(task.owner):
            return False
        return task.page is None or self._newest.get(task.page) is task
