"""Check boxes for several answers out of a few."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.ui.kit.editors import code_of
from desktop_app.ui.kit.theme import XS, M


class Ticks(QWidget):
    """Boxes in columns; the value is the codes that are ticked, in the order offered."""

    edited = Signal()

    def __init__(self, columns: int = 2, reads: Callable[[str], Any] = str) -> None:
        """Begin without boxes; `reads` makes the record's value of a code."""
        super().__init__()
        self._reads = reads
        self._columns = columns
        self.boxes: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(XS)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Show a box for each (code, text), keeping what is ticked."""
        kept = self.value()
        for box in self.boxes.values():
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for place, (code, text) in enumerate(options):
            box = QCheckBox(text)
            box.setChecked(code in kept)
            box.clicked.connect(self.edited)
            self._grid.addWidget(box, place // self._columns, place % self._columns)
            self.boxes[code] = box
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def value(self) -> tuple[str, ...]:
        """Return the codes that are ticked."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def set_value(self, codes: Collection[str]) -> None:
        """Tick these codes without emitting `edited`."""
        for code, box in self.boxes.items():
            box.setChecked(code in codes)

    def put(self, value: Any, /) -> None:
        """Tick the boxes of these values without emitting `edited`."""
        self.set_value([code_of(one) for one in value])

    def read(self) -> Any:
        """Return the ticked values, in the order offered."""
        return tuple(self._reads(code) for code in self.value())

    def readable(self) -> bool:
        """Return True: any ticks can be read."""
        return True
