"""A picture of the window with a child on it, for the headless demo and the README."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize, QTimer

from desktop_app.destination import write_out
from desktop_app.growth.chart import Indicator
from desktop_app.services.catalogue import Services
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.translation import Translation
from desktop_app.ui.shell.application import make_application
from desktop_app.ui.shell.main_window import MainWindow

SIZE = QSize(1366, 768)
SETTLED_MS = 300
"""Wrapped lines need a second layout pass."""
LOOKED_AT = 500
"""How many children are searched for the one with the most visits."""


def save_window_screenshot(services: Services, out: Path) -> None:
    """Write a PNG of the window that shows the child with the most visits, chart and all.

    Needs no display when Qt's platform is `offscreen`. Raises: StorageFull, StorageDenied.
    """
    qt = make_application(["anting-berlian"])
    translation = Translation(qt)
    translation.use("id")
    announcer = Announcer()
    tasks = Tasks(announcer)
    session = Session(
        services=services,
        keys=services.accounts.vault,
        display_name=services.person.account,
        today=lambda: services.clock().date(),
        tasks=tasks,
        announcer=announcer,
        wording=translation.wording,
        preferences=Preferences(out.with_suffix(".ini")),
    )
    window = MainWindow(session)
    window.resize(SIZE)
    window.show()
    picture = QByteArray()
    waiting = QEventLoop()

    def take() -> None:
        buffer = QBuffer(picture)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        window.grab().save(buffer, "PNG")
        waiting.quit()

    window.children_page.child.shown.connect(lambda _child_id: QTimer.singleShot(SETTLED_MS, take))
    # Data made a moment ago needs no reminder that it has no backup yet.
    window.notices.setMaximumHeight(0)
    window.show_page(window.children_page)
    window.children_page.open_child(_most_visited(services))
    waiting.exec()
    tasks.close()
    window.retire()
    write_out(out, bytes(picture.data()))


def _most_visited(services: Services) -> int:
    """Return the id of the child whose chart has the most points."""
    rows = services.children.search(limit=LOOKED_AT, by=services.person)
    points = {
        found.child_id: len(
            services.charts.growth(
                found.child_id, Indicator.HEIGHT_FOR_AGE, by=services.person
            ).points
        )
        for found in rows
    }
    return max(points, key=points.__getitem__)
