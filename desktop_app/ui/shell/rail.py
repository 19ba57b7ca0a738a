"""The rail at the window's left: one button for each page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QToolButton, QWidget

from desktop_app.resources import resource_path
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import column, label
from desktop_app.ui.kit.theme import XS, L, S
from desktop_app.ui.kit.tips import plain_tip

RAIL_PX, SIGN_PX, ICON_PX = 92, 36, 22
NARROW_PX = 56


class Rail(QFrame):
    """Buttons in the order of the pages; Ctrl and a page's number do the same."""

    page_wanted = Signal(int)

    def __init__(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show a button for each (title, icon)."""
        super().__init__()
        self.setProperty("kind", "rail")
        self.setFixedWidth(RAIL_PX)
        self._layout = layout = column(self, gap=XS)
        layout.setContentsMargins(XS + 1, L, XS, L)
        self._titles = [title for title, _icon in entries]
        self._sign = sign = label()
        sign.setPixmap(QIcon(str(resource_path("icons", "app.svg"))).pixmap(SIGN_PX, SIGN_PX))
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        # A widget, since Qt deletes the items of a layout while Python still holds them.
        self._below_sign = QWidget()
        self._below_sign.setFixedHeight(L)
        layout.addWidget(self._below_sign)
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self.page_wanted)
        for number, (title, icon) in enumerate(entries):
            entry = QToolButton()
            entry.setText(title)
            entry.setIcon(theme.icon(icon, "text", "text_on_accent"))
            entry.setIconSize(QSize(ICON_PX, ICON_PX))
            entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            entry.setToolTip(plain_tip(f"Ctrl+{number + 1}"))
            entry.setCheckable(True)
            entry.setProperty("kind", "rail")
            entry.setCursor(Qt.CursorShape.PointingHandCursor)
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._buttons.addButton(entry, number)
            layout.addWidget(entry, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def give_way(self, *, narrow: bool, low: bool) -> None:
        """Show icons only where the window is narrow or low; their tips then name the pages."""
        icons = narrow or low
        self.setFixedWidth(NARROW_PX if icons else RAIL_PX)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly
        if not icons:
            style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        for number, title in enumerate(self._titles):
            entry = self._buttons.button(number)
            if isinstance(entry, QToolButton) and entry.toolButtonStyle() != style:
                entry.setToolButtonStyle(style)
                theme.restyle(entry, "compact", "true" if icons else "")
                keys = f"Ctrl+{number + 1}"
                entry.setToolTip(plain_tip(f"{title} ({keys})" if icons else keys))
        self._sign.setVisible(not low)
        self._below_sign.setVisible(not low)
        edge = S if low else L
        self._layout.setContentsMargins(XS + 1, edge, XS, edge)

    def count(self) -> int:
        """Return how many pages there are."""
        return len(self._buttons.buttons())

    def button(self, number: int) -> QAbstractButton:
        """Return a page's button."""
        return self._buttons.button(number)

    def check(self, number: int) -> None:
        """Show which page is in front."""
        self._buttons.button(number).setChecked(True)
