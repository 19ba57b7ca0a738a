"""Small building blocks: labels, cards, chips, buttons, lines, empty states. No behaviour."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.theme import XL, XS, M, S
from desktop_app.ui.kit.tips import plain_tip

ELIDED_PX = 48
B = TypeVar("B", bound=QBoxLayout)


class Sentence(QLabel):
    """A wrapping label that claims the height its lines need; nested layouts forget to ask."""

    def sizeHint(self) -> QSize:
        """Return the claimed height; a label's own hint assumes another width."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight() or hint.height())

    def setText(self, text: str) -> None:
        """Show a text and claim its height."""
        super().setText(text)
        self._claim()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Claim the height for the new width."""
        super().resizeEvent(event)
        self._claim()

    def changeEvent(self, event: QEvent) -> None:
        """Claim the height for a new font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._claim()

    def _claim(self) -> None:
        claimed = self.minimumHeight()
        # Qt answers at least what is claimed already.
        self.setMinimumHeight(0)
        wanted = max(self.heightForWidth(self.width()), 0)
        self.setMinimumHeight(claimed)
        if wanted != claimed:
            self.setMinimumHeight(wanted)


class Elided(QLabel):
    """A line of text that is cut with an ellipsis when room is short; the tip shows all of it."""

    def __init__(self, kind: str = "") -> None:
        """Begin empty."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few letters."""
        return QSize(ELIDED_PX, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if shown == self.text():
            self.setToolTip("")
            super().paintEvent(event)
            return
        self.setToolTip(plain_tip(self.text()))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


def hide_unless(shown: bool, part: QWidget) -> None:
    """Hide a part that this person may not use, or that does not fit.

    Otherwise leave it: shown before it stands in a layout, it would open as a window of its own.
    """
    if not shown:
        part.hide()


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of one kind of the type scale; text from records is never read as HTML."""
    made = Sentence() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    made.setText(text)
    return made


def chip(text: str = "", tone: str = "calm") -> QLabel:
    """Return a rounded tag in a tone: danger, warning, good or calm."""
    made = label(text)
    made.setProperty("chip", tone)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


class Button(QPushButton):
    """A button that Enter presses as well as the space bar."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


def button(text: str, kind: str = "", icon: str = "", icon_role: str = "text") -> QPushButton:
    """Return a button of one kind: primary, danger, link, quiet, filter, or plain."""
    made = Button(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if icon:
        role = {"primary": "text_on_accent", "danger": "danger", "link": "accent"}.get(
            kind, icon_role
        )
        made.setIcon(theme.icon(icon, role))
        made.setIconSize(QSize(18, 18))
    return made


def picture(name: str, role: str = "text", size: int = 20) -> QLabel:
    """Return a label that shows an icon."""
    made = QLabel()
    made.setPixmap(theme.pixmap(name, role, size))
    made.setFixedSize(size, size)
    return made


def card(kind: str = "card") -> QFrame:
    """Return an empty surface of one kind."""
    made = QFrame()
    made.setProperty("kind", kind)
    return made


def line() -> QFrame:
    """Return a hairline."""
    return card("line")


def column(parent: QWidget | None = None, *, margin: int = 0, gap: int = M) -> QVBoxLayout:
    """Return a vertical layout on the spacing scale."""
    return _laid_out(QVBoxLayout(), parent, margin, gap)


def row(parent: QWidget | None = None, *, margin: int = 0, gap: int = S) -> QHBoxLayout:
    """Return a horizontal layout on the spacing scale."""
    return _laid_out(QHBoxLayout(), parent, margin, gap)


def _laid_out(layout: B, parent: QWidget | None, margin: int, gap: int) -> B:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    if parent is not None:
        parent.setLayout(layout)
    return layout


class EmptyState(QWidget):
    """Shown in place of an empty list: a picture, what it means, what to do next."""

    def __init__(self, icon: str, title: str, advice: str, *actions: QPushButton) -> None:
        """Show title and advice, and buttons for what can be done."""
        super().__init__()
        layout = column(self, margin=XL, gap=S)
        layout.addStretch(2)
        layout.addWidget(picture(icon, "control_line", 44), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(XS)
        self.title = label(title, "subtitle", wrap=True)
        self.advice = label(advice, "soft", wrap=True)
        for text in (self.title, self.advice):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        buttons = row(gap=S)
        buttons.addStretch()
        for action in actions:
            buttons.addWidget(action)
        buttons.addStretch()
        layout.addSpacing(S)
        layout.addLayout(buttons)
        layout.addStretch(3)


class Banner(QFrame):
    """A sentence in a tone across a page; hidden while it has nothing to say."""

    def __init__(self, *, closable: bool = True) -> None:
        """Begin hidden."""
        super().__init__()
        layout = row(self, gap=S)
        layout.setContentsMargins(M, S, S, S)
        self._sentence = label("", wrap=True)
        layout.addWidget(self._sentence, 1)
        self._close = button("", "quiet", "close")
        self._close.setAccessibleName(self.tr("Tutup pesan"))
        hide_unless(closable, self._close)
        self._close.clicked.connect(self.hide)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The shown sentence; empty while hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str, tone: str = "danger") -> None:
        """Show a sentence; an empty one hides the banner."""
        self._sentence.setText(sentence)
        theme.restyle(self, "kind", tone)
        theme.restyle(self._sentence, "tone", tone)
        self.setVisible(bool(sentence))
