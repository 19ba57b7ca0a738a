"""A line under every page's header for what must not be overlooked, with one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton

from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.theme import XS, L, S


class NoticeBar(QFrame):
    """Shows notices by name, one line each, until they are dropped."""

    def __init__(self) -> None:
        """Begin without a notice."""
        super().__init__()
        self._layout = column(self, gap=0)
        self._lines: dict[str, QFrame] = {}
        self._texts: dict[str, str] = {}
        self.hide()

    @property
    def texts(self) -> dict[str, str]:
        """The shown sentences by name."""
        return dict(self._texts)

    def show_notice(
        self, name: str, sentence: str, action: str = "", act: Callable[[], None] | None = None
    ) -> QPushButton | None:
        """Show a notice in place of an earlier one of that name; return its button."""
        self.drop(name)
        line = QFrame()
        line.setProperty("kind", "notice")
        inside = row(line, gap=S)
        inside.setContentsMargins(L, XS, L, XS)
        inside.addWidget(label(sentence, "strong", wrap=True), 1)
        made = None
        if act is not None:
            made = button(action, "link")
            made.clicked.connect(act)
            inside.addWidget(made)
        theme.restyle(line, "kind", "notice")
        self._lines[name], self._texts[name] = line, sentence
        self._layout.addWidget(line)
        self.show()
        return made

    def drop(self, name: str) -> None:
        """Remove a notice."""
        self._texts.pop(name, None)
        line = self._lines.pop(name, None)
        if line is not None:
            line.hide()
            line.deleteLater()
        self.setVisible(bool(self._lines))
