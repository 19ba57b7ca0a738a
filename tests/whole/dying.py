"""Starts programs and kills them. They are forked from one that has loaded everything, so that a
thousand of them cost little; where the system cannot fork, each is started anew.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from functools import cache
from multiprocessing.connection import Connection
from typing import Any

LOADED = "tests.whole.abuse.kills"
"""The module that the forking program loads before all others; it uses all that is killed."""

Say = Callable[[str], None]
"""How a program tells what is on the disk by now."""


def killed(seconds: float, work: Callable[..., None], *arguments: Any) -> list[str]:
    """Run `work(say, *arguments)` as a program of its own; return what it said until it was killed.

    It is killed so many seconds after its first word. AssertionError if it says nothing or fails
    by itself.
    """
    hears, says = _context().Pipe(duplex=False)
    program = _context().Process(target=_run, args=(says, dict(os.environ), work, arguments))
    program.start()
    says.close()
    heard: list[str] = []
    try:
        try:
            heard.append(hears.recv())
        except EOFError:
            raise AssertionError("the program could not begin") from None
        program.join(seconds)
    finally:
        program.kill()
        program.join()
    try:
        # A word that was cut in the middle is none.
        while True:
            heard.append(hears.recv())
    except EOFError:
        pass
    ended = program.exitcode
    program.close()
    assert ended in {0, -getattr(signal, "SIGKILL", signal.SIGTERM)}, f"it ended by itself: {ended}"
    return heard


@cache
def _context() -> Any:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([LOADED])
    return context


def _run(
    says: Connection, environment: dict[str, str], work: Callable[..., None], arguments: Any
) -> None:
    # The forking program has the environment of its own start.
    os.environ.update(environment)
    work(says.send, *arguments)
