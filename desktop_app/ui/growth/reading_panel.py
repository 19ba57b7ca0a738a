"""What the visits say, sentence by sentence, each with a mark of its urgency."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from desktop_app.growth.findings import Finding, FindingUrgency
from desktop_app.services.growth.growth_story import GrowthStory
from desktop_app.services.growth.said import told
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.parts import column, label, row
from desktop_app.ui.kit.theme import XS, M, S
from desktop_app.wording import Wording

MARK_PX = 8
MOST_PX = 204
"""Above this height the reading scrolls, so that half a year of visits fits beneath."""
_TONES = {
    FindingUrgency.ACT: "danger",
    FindingUrgency.WATCH: "warning",
    FindingUrgency.GOOD: "good",
    FindingUrgency.INFO: "calm",
}


class ReadingPanel(QFrame):
    """A card with the reading; it scrolls when there is much to say."""

    def __init__(self, wording: Wording) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self.setProperty("kind", "card")
        self._wording = wording
        self._sentences: list[str] = []
        layout = column(self, margin=1, gap=0)
        heading = row()
        heading.setContentsMargins(M, S, M, XS)
        heading.addWidget(label(self.tr("Bacaan"), "subtitle"))
        heading.addStretch()
        layout.addLayout(heading)
        self._inside = QWidget()
        self._lines = column(self._inside, gap=S)
        self._lines.setContentsMargins(M, XS, M, S)
        self._inside.installEventFilter(self)
        self._heading = heading
        area = QScrollArea()
        area.setWidget(self._inside)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Bacaan pertumbuhan"))
        layout.addWidget(area)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that are shown."""
        return tuple(self._sentences)

    def show_story(self, story: GrowthStory) -> None:
        """Show the sentences of this story."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._sentences = []
        for findings in told(story):
            sentence = self._sentence(findings)
            self._sentences.append(sentence)
            self._lines.addWidget(_line(sentence, _TONES[findings[0].severity]))
        self._lines.addStretch()
        self.setAccessibleDescription(" ".join(self._sentences))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the height that the sentences need, up to `MOST_PX`."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            lines_px = self._lines.heightForWidth(self._inside.width())
            needed = self._heading.sizeHint().height() + lines_px + S
            self.setFixedHeight(min(needed, MOST_PX))
        return super().eventFilter(watched, event)

    def _sentence(self, findings: Iterable[Finding]) -> str:
        return " ".join(self._wording.finding(f.code, f.figures) for f in findings)


def _line(sentence: str, tone: str) -> QWidget:
    line = QWidget()
    layout = row(line, gap=S)
    mark = QLabel()
    mark.setFixedSize(MARK_PX, MARK_PX)
    colour = theme.load().colours[tone]
    mark.setStyleSheet(f"background: {colour}; border-radius: {MARK_PX // 2}px;")
    beside = column(gap=0)
    # This puts the mark at the middle of the sentence's first line.
    beside.addSpacing(XS + 1)
    beside.addWidget(mark)
    beside.addStretch()
    layout.addLayout(beside)
    layout.addWidget(label(sentence, wrap=True), 1)
    return line
