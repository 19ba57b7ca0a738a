"""The only place that starts a thread: one writer, one reader, answers on the window's thread.

A worker must never be the one that lets go of a widget. It therefore holds the work alone, never
the callbacks, and Python's cycles are collected on the window's thread only.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.errors import Cancelled, ProgramError
from desktop_app.progress import CallbackProgress
from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.screen import excused
from desktop_app.ui.kit.above_lock import shows_above_lock
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.collector import collect_on_this_thread

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Stepped = Callable[[int, int], None]
Work = Callable[[], Any]


@dataclass(eq=False, kw_only=True)
class Task:
    """One piece of work that was handed over; can be asked to stop."""

    on_done: Done
    on_error: Failed
    on_progress: Stepped | None
    owner: QObject | None
    page: Hashable | None
    writes: bool
    stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the work to stop between two of its steps; it then rolls back."""
        self.stop.set()


class Tasks(QObject):
    """Runs services off the window's thread; every answer comes back on it."""

    busy_changed = Signal(bool)
    """Whether a write is under way: a window must not close then."""
    _answered = Signal(int, object, object)
    _stepped = Signal(int, int, int)

    def __init__(self, announcer: Announcer, parent: QObject | None = None) -> None:
        """Start one reader and one writer thread."""
        super().__init__(parent)
        self._announcer = announcer
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._numbers = itertools.count()
        self._tasks: dict[int, Task] = {}
        self._newest: dict[Hashable, Task] = {}
        self._writing = 0
        self._holding = False
        self._held: list[Callable[[], None]] = []
        self._put_off: list[Callable[[], None]] = []
        self.closed = False
        """Whether nothing is taken any longer."""
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._report, Qt.ConnectionType.QueuedConnection)
        collect_on_this_thread()

    @property
    def busy(self) -> bool:
        """Whether a write has not returned yet."""
        return self._writing > 0

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
        """Run `work(*args, **kwargs)` on the reader thread; `work` must hold no widget.

        A newer read of the same `page` drops the older one's answer. With `on_progress` the work
        is given a `progress` of its own. Nothing is delivered once `owner` is gone.
        """
        task = Task(
            on_done=on_done,
            on_error=on_error,
            on_progress=on_progress,
            owner=owner,
            page=page,
            writes=False,
        )
        if page is not None:
            older = self._newest.get(page)
            if older is not None:
                older.cancel()
            self._newest[page] = task
        self._submit(self._reader, task, work, args, kwargs)
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
        task = Task(
            on_done=on_done,
            on_error=on_error,
            on_progress=on_progress,
            owner=owner,
            page=None,
            writes=True,
        )
        self._writing += 1
        if self._writing == 1:
            self.busy_changed.emit(True)
        self._submit(self._writer, task, work, args, kwargs)
        return task

    def write_alone(
        self,
        work: Callable[..., Any],
        *args: Any,
        on_done: Done,
        on_error: Failed,
        owner: QObject | None = None,
    ) -> Task:
        """Run `work` like `write`, with the reader thread waiting until it has returned.

        For what closes or replaces the database that both threads use.
        """
        reader = self._reader

        def with_reader_waiting() -> Any:
            waiting, over = Event(), Event()

            def wait() -> None:
                waiting.set()
                over.wait()

            reader.submit(wait)
            waiting.wait()
            try:
                return work(*args)
            finally:
                over.set()

        return self.write(with_reader_waiting, on_done=on_done, on_error=on_error, owner=owner)

    def hold(self) -> None:
        """Keep every answer back until `release`, as behind a locked screen.

        The work itself goes on; what is to be read from now on waits for `release`, too. Only
        owners that may show above the lock get their answers.
        """
        self._holding = True

    def release(self) -> None:
        """Give what was kept back, in the order in which it came, and read what was put off."""
        self._holding = False
        held, self._held = self._held, []
        for answer in held:
            if self._holding:
                # An answer that was just given has locked the screen again.
                self._held.append(answer)
            else:
                answer()
        put_off, self._put_off = self._put_off, []
        for begin in put_off:
            begin()

    def drop_held(self) -> None:
        """Forget the answers that were kept back: the window that wanted them is going."""
        self._holding = False
        self._held, self._put_off = [], []

    def close(self) -> None:
        """Wait for the work under way, drop what has not begun of reading, end both threads."""
        self.closed = True
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        task: Task,
        work: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> None:
        if self.closed:
            # An answer that arrives while the window closes may ask for more; nobody waits for it.
            return
        is_excused = not self._holding or shows_above_lock(task.owner)
        if not (task.writes or is_excused):
            self._put_off.append(partial(self._submit, pool, task, work, args, kwargs))
            return
        number = next(self._numbers)
        self._tasks[number] = task
        stop = task.stop
        if task.on_progress is not None:
            kwargs = kwargs | {
                "progress": CallbackProgress(
                    lambda done, total: self._stepped.emit(number, done, total), stop.is_set
                )
            }
        allowed = excused() if is_excused else nullcontext()
        pool.submit(self._run, number, stop, allowed, lambda: work(*args, **kwargs))

    def _run(
        self, number: int, stop: Event, allowed: AbstractContextManager[None], work: Work
    ) -> None:
        """Run the work on a worker thread, and pass its outcome to the window's thread.

        Work that was asked for before the screen was locked is excused from the lock.
        """
        if stop.is_set():
            self._answered.emit(number, None, Cancelled())
            return
        try:
            with allowed:
                answer = work()
        except Exception as error:  # noqa: BLE001 -- whatever it was is told on the window's thread
            self._answered.emit(number, None, error)
        else:
            self._answered.emit(number, answer, None)

    @Slot(int, int, int)
    def _report(self, number: int, done: int, total: int) -> None:
        task = self._tasks.get(number)
        if task is None or self._is_held(task):
            return
        if task.on_progress is not None and self._wanted(task):
            task.on_progress(done, total)

    @Slot(int, object, object)
    def _deliver(self, number: int, answer: Any, error: Exception | None) -> None:
        task = self._tasks.pop(number)
        if task.writes:
            self._writing -= 1
            if not self._writing:
                self.busy_changed.emit(False)
        if self._is_held(task):
            self._held.append(lambda: self._answer(task, answer, error))
        else:
            self._answer(task, answer, error)

    def _answer(self, task: Task, answer: Any, error: Exception | None) -> None:
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

    def _is_held(self, task: Task) -> bool:
        if not self._holding:
            return False
        owner = task.owner
        return owner is None or not shiboken6.isValid(owner) or not shows_above_lock(owner)

    def _wanted(self, task: Task) -> bool:
        if task.owner is not None and not shiboken6.isValid(task.owner):
            return False
        return task.page is None or self._newest.get(task.page) is task
