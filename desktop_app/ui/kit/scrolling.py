"""A form that scrolls where the screen is lower than its fields; buttons outside of it stay put."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent, QScreen
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from desktop_app.ui.kit import theme

LEAST_PX = 120
"""The height below which an area does not shrink, unless its content is lower."""
FRAME_PX = 48
"""What a title bar and the edges of the screen take."""


class ScrollingArea(QScrollArea):
    """Shows a widget as high as it wants, or scrolls it where there is less room."""

    def __init__(self, inside: QWidget) -> None:
        """Put `inside` into the area."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit_dialog)
        self.setWidget(inside)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing has to be scrolled."""
        inside, hint = self._inside, self._inside.sizeHint()
        if inside.hasHeightForWidth():
            width = max(self.width(), hint.width()) if self.isVisible() else hint.width()
            return QSize(hint.width(), inside.heightForWidth(width))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return the whole width, which is never scrolled, and a few lines of height."""
        least = self._inside.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), LEAST_PX))

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for more room when something appears in the form, such as a question."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fill()
            self.updateGeometry()
            # The timer goes with this area; one on its own could fire into a dialog that is gone.
            self._soon.start()
        return super().viewportEvent(event)

    def _fit_dialog(self) -> None:
        window = self.window()
        if isinstance(window, QDialog) and window.isVisible():
            fit_to_screen(window)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content the new width."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Let the content fill the area; it gets more height only if it cannot do with less.

        Qt's own `setWidgetResizable` gives a content whose lines wrap the height that it would
        like best, and scrolls where nothing needs to be scrolled.
        """
        room, inside = self.viewport().size(), self._inside
        least, layout = inside.minimumSizeHint(), inside.layout()
        width = max(room.width(), least.width())
        height = least.height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalMinimumHeightForWidth(width)
        elif layout is None and inside.hasHeightForWidth():
            height = inside.heightForWidth(width)
        inside.resize(width, max(room.height(), height))


def bring_into_view(widget: QWidget) -> None:
    """Scroll the area around a widget, if there is one, so that the widget can be seen."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget, 0, theme.S)
        area = area.parentWidget()


def room_for(window: QWidget) -> QSize:
    """Return the largest size at which a window with its frame fits on its screen."""
    return screen_at(window.geometry().center()).availableSize() - QSize(FRAME_PX, FRAME_PX)


def screen_at(place: QPoint) -> QScreen:
    """Return the screen at a place in global pixels, or the first one.

    A widget's own `screen()` is not asked: PySide makes its answer a child of the widget, and
    deletes the screen with it; the next window then crashes.
    """
    found: QScreen | None = QGuiApplication.screenAt(place)
    return QGuiApplication.primaryScreen() if found is None else found


def prefer_size(window: QWidget, size: QSize) -> None:
    """Give a window this size in pixels, or what its screen has."""
    window.resize(size.boundedTo(room_for(window)))


def prefer_width(dialog: QDialog, width: int) -> None:
    """Give a dialog this width in pixels, or what its screen has."""
    dialog.setMinimumWidth(min(width, room_for(dialog).width()))


def fit_to_screen(dialog: QDialog) -> None:
    """Make a dialog as high as it wants, at most as high as the screen; it never shrinks."""
    room = room_for(dialog)
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    wanted = layout.totalSizeHint()
    width = max(dialog.width() if dialog.isVisible() else 0, wanted.width(), dialog.minimumWidth())
    if layout.hasHeightForWidth():
        wanted.setHeight(layout.totalHeightForWidth(width))
    height = max(dialog.height() if dialog.isVisible() else 0, wanted.height())
    dialog.resize(QSize(width, height).boundedTo(room))
