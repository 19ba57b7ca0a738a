"""Colours by role from resources/themes, made into one style sheet and palette. No widget here."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from string import Template

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.resources import resource_path

FONT_FAMILY = "Inter"
TEXT_PX = 14
SMALL_PX = 13

# The spacing scale; nothing in a layout is spaced otherwise.
XS, S, M, L, XL = 4, 8, 12, 16, 24


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: a colour (#RRGGBB) for each role."""

    name: str
    colours: dict[str, str]

    def colour(self, role: str) -> QColor:
        """Return the colour of a role. Raises: KeyError for an unknown role."""
        return QColor(self.colours[role])


@lru_cache
def load(name: str = "light") -> Theme:
    """Return the theme of that name."""
    table = tomllib.loads(resource_path("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(name=table["name"], colours=table["colours"])


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet in this theme's colours."""
    sheet = Template(resource_path("themes", "window.qss").read_text(encoding="utf-8"))
    icons = resource_path("icons").as_posix()
    return sheet.substitute(theme.colours, icons=icons)


def palette(theme: Theme) -> QPalette:
    """Return the palette, for what a style sheet cannot colour."""
    made = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.Base, "card"),
        (QPalette.ColorRole.AlternateBase, "header_row"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.Button, "card"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "text_on_accent"),
        (QPalette.ColorRole.ToolTipBase, "text"),
        (QPalette.ColorRole.ToolTipText, "card"),
        (QPalette.ColorRole.PlaceholderText, "text_soft"),
        (QPalette.ColorRole.Link, "accent"),
    ):
        made.setColor(role, theme.colour(colour))
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program the bundled font and the theme's palette; `dress` gives the sheet."""
    for weight in ("Regular", "SemiBold", "Bold"):
        QFontDatabase.addApplicationFont(str(resource_path("fonts", f"{FONT_FAMILY}-{weight}.ttf")))
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    font = QFont(FONT_FAMILY)
    font.setPixelSize(TEXT_PX)
    app.setFont(font)


def dress(window: QWidget) -> None:
    """Put the style sheet on a window without a parent; all in it and over it inherits the sheet.

    The program as a whole has no sheet: under one, Qt styles a widget with all that it holds each
    time the widget finds a parent, five times in the building of a page. A window is therefore
    dressed when it is whole.
    """
    window.setStyleSheet(style_sheet(load()))


def icon(name: str, role: str = "text", on_role: str | None = None) -> QIcon:
    """Return one of resources/icons in a role's colour; `on_role` colours it when checked."""
    made = QIcon(_pixmap(name, role))
    if on_role is not None:
        made.addPixmap(_pixmap(name, on_role), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(_pixmap(name, "text_disabled"), QIcon.Mode.Disabled, QIcon.State.Off)
    return made


def pixmap(name: str, role: str, size: int = 20) -> QPixmap:
    """Return one of resources/icons as a picture `size` pixels square."""
    return _pixmap(name, role, size)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet reads, and apply the sheet again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _pixmap(name: str, role: str, size: int = 20) -> QPixmap:
    key = f"anting-berlian/{load().name}/{name}/{role}/{size}"
    # Qt keeps the pictures: a window shows 40 of them on 220 buttons.
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, role, size)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(name: str, role: str, size: int) -> QPixmap:
    drawing = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("#000000", load().colours[role])
    ratio = 2.0
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(drawing.encode("utf-8")).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
