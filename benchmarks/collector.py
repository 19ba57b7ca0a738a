"""The garbage collector as the window has it: idle while work is done, run between.

See desktop_app/ui/kit/tasks.py, which collects by a timer on the window's own thread.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def waiting() -> Iterator[None]:
    """Collect now, and not again until it is over."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
