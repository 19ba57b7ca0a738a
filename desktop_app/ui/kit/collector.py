"""Collects Python's garbage cycles on the window's thread, and on no other.

Widgets and models stand in cycles with their own callbacks. Python collects cycles on whichever
thread happens to allocate, also on one that writes a file beside the window; a widget that is
deleted there corrupts what Qt holds, and the program crashes later, while it paints.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QTimer

COLLECT_MS = 1000
_NAME = "collector"


def collect_on_this_thread() -> None:
    """Collect cycles every second on the calling thread until the program ends.

    Python's own collector stays off, also once the window is closed: threads that end the writing
    of files outlive it. To call it again does nothing.
    """
    gc.disable()
    app = QCoreApplication.instance()
    if app is None or app.findChild(QTimer, _NAME) is not None:
        return
    timer = QTimer(app)
    timer.setObjectName(_NAME)
    timer.setInterval(COLLECT_MS)
    timer.timeout.connect(collect)
    timer.start()


def collect() -> None:
    """Collect garbage cycles on the calling thread, in place of Python's own collector."""
    for generation, (count, threshold) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > threshold:
            gc.collect(generation)
            return
