"""The frame that sign-in dialogs share: the program's sign and name above one card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.resources import resource_path
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import card, column, label, row
from desktop_app.ui.kit.scrolling import ScrollingArea, room_for
from desktop_app.ui.kit.theme import XL, L, M, S

CARD_PX = 460
SIGN_PX = 48


class SignInFrame(QDialog):
    """A dialog of one or more steps on a card."""

    def __init__(self) -> None:
        """Show sign and name; steps are added by the subclass."""
        super().__init__()
        theme.dress(self)
        self.setWindowTitle("Anting Berlian")
        self.setObjectName("ground")
        self.setMinimumWidth(CARD_PX + 2 * XL)
        self._outer = outer = column(self, margin=M, gap=L)
        heading = row(gap=M)
        sign = label()
        sign.setPixmap(QIcon(str(resource_path("icons", "app.svg"))).pixmap(SIGN_PX, SIGN_PX))
        heading.addStretch()
        heading.addWidget(sign)
        heading.addWidget(label("Anting Berlian", "display"))
        heading.addStretch()
        self._steps = QStackedWidget()
        self._pages: list[QWidget] = []
        surface = card()
        surface.setFixedWidth(CARD_PX)
        column(surface, margin=XL).addWidget(self._steps)
        inside = QWidget()
        middle = column(inside, gap=L)
        middle.addStretch()
        middle.addLayout(heading)
        middle.addWidget(surface, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        outer.addWidget(ScrollingArea(inside), 1)

    def add_step(self, title: str, advice: str) -> QVBoxLayout:
        """Add a step and return the layout that its fields go into."""
        step = QWidget()
        layout = column(step, gap=M)
        layout.addWidget(label(title, "title"))
        if advice:
            layout.addWidget(label(advice, "soft", wrap=True))
        layout.addSpacing(S)
        self._steps.addWidget(step)
        self._pages.append(step)
        return layout

    def go_to_step(self, number: int) -> None:
        """Show one step; the others keep what was typed."""
        for index in range(self._steps.count()):
            self._pages[index].setSizePolicy(
                QSizePolicy.Policy.Preferred,
                QSizePolicy.Policy.Preferred if index == number else QSizePolicy.Policy.Ignored,
            )
        self._steps.setCurrentIndex(number)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the size: the style's sizes are known only once the dialog is shown."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Resize to what the shown step needs, wrapped sentences included."""
        self._outer.activate()
        height = min(self._outer.totalSizeHint().height(), room_for(self).height())
        self.resize(self.minimumWidth(), height)

    @property
    def step(self) -> int:
        """The number of the step that is shown."""
        return self._steps.currentIndex()
