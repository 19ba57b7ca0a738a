"""Picks one of the months that have visits: a list between an earlier and a later button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.records.children import Month
from desktop_app.ui.kit.editors import Pick
from desktop_app.ui.kit.parts import button, row
from desktop_app.ui.kit.theme import XS
from desktop_app.wording import Wording

LIST_PX = 170


class MonthPick(QWidget):
    """The newest month is the first."""

    picked = Signal()

    def __init__(self, wording: Wording) -> None:
        """Begin without months."""
        super().__init__()
        self._wording = wording
        self._months: tuple[Month, ...] = ()
        layout = row(self, gap=XS)
        self._earlier = button("", "quiet", "back")
        self._earlier.setToolTip(self.tr("Bulan sebelumnya (Alt+Panah kiri)"))
        self._earlier.setAccessibleName(self.tr("Bulan sebelumnya"))
        self._earlier.clicked.connect(self.earlier)
        self._later = button("", "quiet", "forward")
        self._later.setToolTip(self.tr("Bulan berikutnya (Alt+Panah kanan)"))
        self._later.setAccessibleName(self.tr("Bulan berikutnya"))
        self._later.clicked.connect(self.later)
        self._list = Pick()
        self._list.setAccessibleName(self.tr("Bulan"))
        self._list.setMinimumWidth(LIST_PX)
        self._list.edited.connect(self._tell)
        for part in (self._earlier, self._list, self._later):
            layout.addWidget(part)
        self.setFocusProxy(self._list)
        self._allow()

    def offer(self, months: Sequence[Month]) -> None:
        """Offer these months, keeping the one that is picked if it is among them."""
        kept = self.month()
        self._months = tuple(months)
        self._list.offer([self._wording.month(m.year, m.month) for m in self._months])
        if self._months:
            self._list.setCurrentIndex(self._months.index(kept) if kept in self._months else 0)
        self._allow()

    def month(self) -> Month | None:
        """Return the picked month; None when there is none."""
        index = self._list.currentIndex()
        return self._months[index] if 0 <= index < len(self._months) else None

    def pick(self, month: Month) -> None:
        """Pick a month that is offered."""
        self._go_to(self._months.index(month))

    def earlier(self) -> None:
        """Go one month back."""
        self._go_to(self._list.currentIndex() + 1)

    def later(self) -> None:
        """Go one month on."""
        self._go_to(self._list.currentIndex() - 1)

    def _go_to(self, index: int) -> None:
        if 0 <= index < len(self._months):
            self._list.setCurrentIndex(index)
            self._tell()

    def _tell(self) -> None:
        self._allow()
        self.picked.emit()

    def _allow(self) -> None:
        index = self._list.currentIndex()
        self._earlier.setEnabled(0 <= index < len(self._months) - 1)
        self._later.setEnabled(index > 0)
