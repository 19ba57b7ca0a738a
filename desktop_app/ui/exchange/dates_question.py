"""Asks how to read a file whose NIKs contradict most of its birth dates in the same way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from desktop_app.errors import Unreadable
from desktop_app.services.exchange.import_choices import Choices, DatesAgainstNik, Order
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.theme import XL, M
from desktop_app.wording import Wording

SHIFTED, SWAPPED = "dates_shifted", "dates_swapped"
Change = Callable[[Choices], Choices]


class DatesQuestion(QFrame):
    """One sentence and a button for each way of reading; nothing is written yet."""

    decided = Signal(object)
    """Carries the `Choices` with the answer."""

    def __init__(self, wording: Wording) -> None:
        """Lay out all answers; a question shows those that fit it."""
        super().__init__()
        self.setProperty("kind", "card")
        self._wording = wording
        self._choices = Choices()
        layout = column(self, margin=XL, gap=M)
        layout.addStretch()
        layout.addWidget(label(self.tr("Tanggal di berkas tidak cocok dengan NIK"), "subtitle"))
        self.told = label("", wrap=True)
        layout.addWidget(self.told)
        self.shift = self._answer(
            self.tr("Geser semua tanggal"), lambda one: replace(one, dates=DatesAgainstNik.BY_NIK)
        )
        self.day_first = self._answer(
            self.tr("Hari dahulu (3/5 = 3 Mei)"), lambda one: one.with_order(Order.DAY_FIRST)
        )
        self.month_first = self._answer(
            self.tr("Bulan dahulu (3/5 = 5 Maret)"), lambda one: one.with_order(Order.MONTH_FIRST)
        )
        self.as_written = self._answer(
            self.tr("Pakai seperti tertulis"),
            lambda one: replace(one, dates=DatesAgainstNik.AS_WRITTEN),
        )
        self.other_file = button(self.tr("Pilih berkas lain"))
        line = row()
        for one in (self.shift, self.day_first, self.month_first, self.as_written):
            line.addWidget(one)
        line.addStretch()
        layout.addLayout(line)
        below = row()
        below.addWidget(self.other_file)
        below.addStretch()
        layout.addLayout(below)
        layout.addStretch(2)

    def ask(self, error: Unreadable, choices: Choices) -> None:
        """Ask what the error asks; the answer is added to these choices."""
        self._choices = choices
        shifted = error.code == SHIFTED
        number = self._wording.number
        figures = {
            name: number(value) for name, value in error.figures.items() if isinstance(value, int)
        }
        told = (
            self.tr(
                "Menurut NIK, {rows} dari {of} tanggal lahir bergeser {days} hari dengan cara yang "
                "sama. Pilih cara membacanya. Belum ada yang disimpan."
            )
            if shifted
            else self.tr(
                "Menurut NIK, hari dan bulan tertukar pada {rows} dari {of} tanggal lahir. Pilih "
                "cara membacanya. Belum ada yang disimpan."
            )
        )
        self.told.setText(told.format(**figures))
        self.shift.setVisible(shifted)
        orders = {Order.DAY_FIRST: self.day_first, Order.MONTH_FIRST: self.month_first}
        for order, one in orders.items():
            # An order that was chosen and asked about again changes nothing in this file.
            one.setVisible(not shifted and choices.order is not order)

    def _answer(self, text: str, change: Change) -> QPushButton:
        made = button(text)
        made.clicked.connect(lambda: self.decided.emit(change(self._choices)))
        return made
