"""The alerts of a child at the top of her page, each with the button that acts on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from desktop_app.programme.records.casework import WorkItem
from desktop_app.ui.kit.parts import Elided, button, card, chip, column, row
from desktop_app.ui.kit.theme import M, S
from desktop_app.ui.worklist.work_model import work_tone
from desktop_app.wording.clinic_words import ClinicWords

FIRST = 1
"""How many alerts are shown before a person asks for all."""


class AlertStrip(QFrame):
    """The gravest alert, and on demand all of them; hidden when there is none."""

    action_wanted = Signal(object)
    """The `WorkItem` whose button was pressed."""

    def __init__(self, words: ClinicWords, *, may_act: bool) -> None:
        """Begin hidden; without the right to act there are no buttons."""
        super().__init__()
        self._words = words
        self._may_act = may_act
        self._alerts: tuple[WorkItem, ...] = ()
        self._open = False
        self.buttons: list[QPushButton] = []
        self.setProperty("kind", "card")
        self._lines = column(self, gap=0)
        self._lines.setContentsMargins(M, S, M, S)
        self._shown: list[QFrame] = []
        self.hide()

    def show_alerts(self, alerts: Sequence[WorkItem]) -> None:
        """Show these alerts; the first one is the gravest."""
        self._alerts = tuple(alerts)
        self._open = self._open and len(alerts) > FIRST
        self._lay_out()

    def toggle(self) -> None:
        """Switch between all alerts and the gravest one."""
        self._open = not self._open
        self._lay_out()

    def _lay_out(self) -> None:
        for line in self._shown:
            self._lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._shown, self.buttons = [], []
        shown = self._alerts if self._open else self._alerts[:FIRST]
        for place, item in enumerate(shown):
            line = self._line(item, is_first=place == 0)
            self._lines.addWidget(line)
            self._shown.append(line)
        self.setVisible(bool(self._alerts))

    def _line(self, item: WorkItem, *, is_first: bool) -> QFrame:
        line = card("plain")
        layout = row(line, gap=S)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(chip(self._words.work_kind(item.kind), work_tone(item.rank)))
        sentence = Elided()
        sentence.setText(self._words.work_reason(item))
        layout.addWidget(sentence, 1)
        if item.postponed_until is not None:
            until = self._words.date(item.postponed_until)
            layout.addWidget(chip(self.tr("ditunda sampai {day}").format(day=until), "calm"))
        if is_first and len(self._alerts) > FIRST:
            more = len(self._alerts) - FIRST
            text = self.tr("Ringkas") if self._open else self.tr("{more} lagi").format(more=more)
            toggle = button(text, "link")
            toggle.clicked.connect(self.toggle)
            layout.addWidget(toggle)
        if self._may_act:
            act = button(self._words.work_action(item.action), "primary" if is_first else "")
            act.clicked.connect(self._teller(item))
            layout.addWidget(act)
            self.buttons.append(act)
        return line

    def _teller(self, item: WorkItem) -> Callable[[], None]:
        def tell() -> None:
            self.action_wanted.emit(item)

        return tell
