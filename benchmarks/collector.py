"""Runs the garbage collector as the window does: between tasks, never during one.

See desktop_app/ui/kit/tasks.py, which collects by a timer on the window's own thread.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def waiting() -> Iterator[None]:
    """Collect garbage now, and not again until the block ends."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
