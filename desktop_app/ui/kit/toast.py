"""A short message that a thing was done, perhaps with a button to undo it; it hides by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.kit.parts import button, label, row
from desktop_app.ui.kit.theme import XL, L, M

SHOWN_MS = 4000
UNDO_SHOWN_MS = 10_000


class Toast(QFrame):
    """Shows a message at the bottom of its parent for a few seconds; never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._over = parent
        self._take_back: Callable[[], None] | None = None
        self._waits = self._has_more = False
        self.setProperty("kind", "toast")
        self._inside = inside = row(self, gap=M)
        inside.setContentsMargins(L, M, L, M)
        self._sentence = label()
        inside.addWidget(self._sentence)
        self.undo_button = button(self.tr("Urungkan"))
        self.undo_button.setToolTip("Ctrl+Z")
        self.undo_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo_button.clicked.connect(self.undo)
        inside.addWidget(self.undo_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """Return the message that is or was last shown."""
        return self._sentence.text()

    def say(self, sentence: str, take_back: Callable[[], None] | None = None) -> None:
        """Show a sentence now; with `take_back` also a button for it."""
        self._take_back = take_back
        self.undo_button.setVisible(take_back is not None)
        passes_through = take_back is None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, passes_through)
        self._sentence.setText(sentence)
        self._inside.activate()
        self.adjustSize()
        self._has_more = True
        if not self._waits:
            self._appear()

    def wait(self) -> None:
        """Show nothing until `go_on`; what is said meanwhile, or was just shown, comes then."""
        self._waits = True
        self._has_more = self.isVisible()
        self.hide()
        self._timer.stop()

    def go_on(self) -> None:
        """Show what has waited, for as long as if it was said now."""
        self._waits = False
        if self._has_more:
            self._appear()

    def _appear(self) -> None:
        self._has_more = False
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS if self._take_back is None else UNDO_SHOWN_MS)

    def undo(self) -> None:
        """Undo what was done, while that is offered and can be seen."""
        if self._take_back is None or not self.isVisible():
            return
        take_back, self._take_back = self._take_back, None
        self.hide()
        take_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the parent is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - XL)
