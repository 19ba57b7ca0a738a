"""Keeps Python's collector of garbage cycles at rest while very many records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def at_rest() -> Iterator[None]:
    """Let no collection begin until the block ends, if this program has the collector running.

    An import makes half a million records without a cycle among them, and each collection would
    look through all of them in vain. Beside the window the collector is off already
    (ui/kit/collector.py).
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
