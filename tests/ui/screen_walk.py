"""What a person could not see or reach on a screen: cut texts, parts outside, nameless controls."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from desktop_app.ui.kit.parts import Elided


def complaints(top: QWidget) -> list[str]:
    """Return what is wrong with the widgets of a window that are shown now."""
    return [text for part in _shown(top) for text in _about(part)]


def _shown(top: QWidget) -> Iterator[QWidget]:
    for part in top.findChildren(QWidget):
        if part.isVisibleTo(top) and part.window() is top and not isinstance(part, QScrollBar):
            yield part


def _about(part: QWidget) -> Iterator[str]:
    name = f"{type(part).__name__} {_text(part)!r} of {type(part.parentWidget()).__name__}"
    parent = part.parentWidget()
    if parent is not None and not _scrolls(parent):
        inside = parent.rect().adjusted(-1, -1, 1, 1)
        if not inside.contains(QRect(part.pos(), part.size())) and not part.size().isEmpty():
            yield f"{name} lies outside of its {type(parent).__name__}: {part.geometry()}"
    if _is_cut(part):
        yield f"{name} is cut: {part.width()} of {part.sizeHint().width()} px"
    if _takes_focus(part) and not _named(part):
        yield f"{name} has no name for a screen reader"


def _scrolls(parent: QWidget) -> bool:
    """Whether a widget is the viewport of an area that scrolls."""
    area = parent.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent


def _is_cut(part: QWidget) -> bool:
    if part.toolTip():
        return False
    if isinstance(part, QLabel):
        has_text = bool(part.text()) and part.pixmap().isNull() and not isinstance(part, Elided)
        if has_text and part.wordWrap():
            return part.height() < part.heightForWidth(part.width()) - 1
        return has_text and part.width() < part.sizeHint().width() - 1
    if isinstance(part, QAbstractButton):
        return bool(part.text()) and part.width() < part.minimumSizeHint().width() - 1
    return False


def _takes_focus(part: QWidget) -> bool:
    is_control = isinstance(part, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
    inner = isinstance(part.parentWidget(), QComboBox | QAbstractSpinBox)
    tabbed = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_control and tabbed and not inner and part.focusProxy() is None


def _named(part: QWidget) -> bool:
    if part.accessibleName() or _text(part):
        return True
    top = part.window()
    return any(label.buddy() is part for label in top.findChildren(QLabel))


def _text(part: QWidget) -> str:
    return str(part.text()) if isinstance(part, QLabel | QAbstractButton) else ""


def is_seen(part: QWidget) -> bool:
    """Whether the whole widget lies within its window and within every area that scrolls it."""
    rect = QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())
    QApplication.processEvents()
    return (
        part.window().rect().contains(rect) and part.visibleRegion().boundingRect() == part.rect()
    )
