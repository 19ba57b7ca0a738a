"""Shows how a file was read, column by column, and lets a person change it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop_app.errors import CodedError
from desktop_app.programme.records.children import Sex
from desktop_app.services.exchange.import_choices import (
    MEANINGS,
    NO_CHOICES,
    NOT_READ,
    Choices,
    FileReading,
    Order,
    ReadColumn,
    ReadValue,
    Why,
    read_choices,
    write_choices,
)
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import DateEdit
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import S
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

BY_FILE = "by_file"
"""The code for an order of day and month that the file decides."""
ALL_SHEETS = ""
"""The code for reading all sheets; no sheet has an empty name."""
MEANING_PX, ORDER_PX = 230, 260


class ColumnsModel(TableModel[ReadColumn]):
    """The columns of a file: heading, meaning, three values as read, and why."""

    def __init__(self, wording: ClinicWords) -> None:
        """Begin without columns."""
        self.remembered = False
        """Whether the choices come from an earlier file with the same headings."""
        self._words = wording
        super().__init__(
            wording,
            (
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Judul di berkas"),
                    text=lambda one, _w: one.heading,
                    width=190,
                    strong=True,
                    tip=True,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Dibaca sebagai"),
                    text=lambda one, _w: wording.column_meaning(one.meaning),
                    tone=lambda one: "calm" if one.meaning == NOT_READ else "good",
                    width=190,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Isi seperti terbaca"),
                    text=lambda one, _w: values(one, wording),
                    tip=True,
                ),
                Column(
                    title=QT_TRANSLATE_NOOP("columns", "Sebab"),
                    text=lambda one, _w: self._reason(one),
                    width=290,
                    tip=True,
                ),
            ),
        )

    def _reason(self, one: ReadColumn) -> str:
        why = "remembered" if self.remembered and one.why is Why.PERSON else one.why.value
        if one.order_why is None:
            return self._words.column_reason(why)
        order = self._words.column_reason(f"order_{one.order_why}")
        # How its dates were read matters more than whether a heading is known.
        return order if why == "heading" else f"{self._words.column_reason(why)} {order}"


def values(one: ReadColumn, wording: ClinicWords) -> str:
    """Return the three values of a column, as they were read."""
    return "  ·  ".join(_value(value, wording) for value in one.values) or NOTHING


def confused(reading: FileReading, wording: ClinicWords) -> str:
    """Return the first date of each column that could be read in another way, in one sentence."""
    found = [
        f"{one.heading}: {_value(one.values[0], wording)}"
        for one in reading.columns
        if one.values and one.values[0].other is not None
    ]
    return ". ".join(found)


def _value(told: ReadValue, wording: ClinicWords) -> str:
    value = told.value
    if value is None:
        return f"{told.written} ({wording.unread})"
    if isinstance(value, date):
        day = wording.date(value)
        if told.other is None:
            return day
        return f"{told.written} = {wording.not_other(day, wording.date(told.other))}"
    if isinstance(value, Sex):
        return wording.sex(value)
    if isinstance(value, float):
        return wording.number(value)
    return str(value)


class _OpenedPick(CodePick):
    """A list that opens before it changes: each choice reads the whole file again."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with an arrow instead of taking the next choice."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ColumnsPanel(QWidget):
    """The columns in a table; below it the choices for the column that is marked."""

    decided = Signal(object)
    """Carries `Choices` with what the person has just changed."""
    told = Signal(str)
    failed = Signal(Exception)

    def __init__(self, wording: ClinicWords, today: date) -> None:
        """Begin without a file; `today` decides the century of a day that is typed."""
        super().__init__()
        self._wording = wording
        self._choices = NO_CHOICES
        self._at = ""
        layout = column(self, gap=S)
        self.model = ColumnsModel(wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Kolom berkas"))
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_column())
        self.table.chosen.connect(lambda _index: self._offer())
        self.table.clicked.connect(lambda _index: self._offer())
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        layout.addWidget(surface, 1)
        layout.addLayout(self._make_choice())
        layout.addLayout(self._make_stated(today))

    def show_reading(self, reading: FileReading, choices: Choices, *, remembered: bool) -> None:
        """Show how a file was read with these choices."""
        self._choices = choices
        self.model.remembered = remembered
        self.model.show(reading.columns)
        keys = [one.key for one in reading.columns]
        self.table.go_to(keys.index(self._at) if self._at in keys else 0)
        self.order.set_code(choices.order.value if choices.order else BY_FILE)
        self.day.set_day(choices.day)
        self.sex.set_code(choices.sex.value if choices.sex else "")
        self._show_sheets(reading)
        self._show_column()

    def _make_stated(self, today: date) -> QHBoxLayout:
        """Return the line for what the file may not tell of any row."""
        line = row()
        self.day = DateEdit(self._wording, today)
        self.day.setMaximumWidth(MEANING_PX)
        self.day.setAccessibleName(self.tr("Tanggal ukur bila berkas tidak memuatnya"))
        sexes = [(sex.value, self._wording.sex(sex)) for sex in Sex]
        self.sex = CodePick([("", self.tr("Jenis kelamin: menurut berkas")), *sexes])
        self.sex.setMinimumWidth(ORDER_PX)
        self.sex.setAccessibleName(self.tr("Jenis kelamin bila berkas tidak memuatnya"))
        self.sheet = _OpenedPick([(ALL_SHEETS, self.tr("Semua lembar"))])
        self.sheet.setMinimumWidth(MEANING_PX)
        self.sheet.setAccessibleName(self.tr("Lembar yang dibaca"))
        self.sheet.edited.connect(self._decide_sheet)
        self.state_button = button(self.tr("Pakai"))
        self.state_button.clicked.connect(self._decide_stated)
        self.day.textChanged.connect(
            lambda _text: self.state_button.setEnabled(self.day.readable())
        )
        line.addWidget(label(self.tr("Bila berkas tidak memuatnya: tanggal ukur"), "small"))
        line.addWidget(self.day)
        line.addWidget(self.sex)
        line.addWidget(self.state_button)
        line.addStretch()
        line.addWidget(self.sheet)
        return line

    def _show_sheets(self, reading: FileReading) -> None:
        """Offer the file's sheets, if there are several to choose from."""
        sheets = [(name, name) for name in reading.sheets]
        self.sheet.offer_codes([(ALL_SHEETS, self.tr("Semua lembar")), *sheets])
        self.sheet.set_code(self._choices.sheet or ALL_SHEETS)
        self.sheet.setVisible(len(sheets) > 1)

    def _decide_sheet(self) -> None:
        code = self.sheet.code()
        self.decided.emit(replace(self._choices, sheet=None if code == ALL_SHEETS else code))

    def _decide_stated(self) -> None:
        code = self.sex.code()
        sex = Sex(code) if code else None
        self.decided.emit(replace(self._choices, day=self.day.day(), sex=sex))

    def _make_choice(self) -> QHBoxLayout:
        line = row()
        self.heading = label("", "strong")
        self.heading.setMaximumWidth(260)
        self.meaning = _OpenedPick(
            [(code, self._wording.column_meaning(code)) for code in MEANINGS]
        )
        self.meaning.setMinimumWidth(MEANING_PX)
        self.meaning.setAccessibleName(self.tr("Kolom ini dibaca sebagai"))
        self.meaning.edited.connect(self._decide_meaning)
        self.order = _OpenedPick(
            [
                (BY_FILE, self.tr("Tanggal: menurut kolomnya")),
                (Order.DAY_FIRST.value, self.tr("Hari dahulu (3/5 = 3 Mei)")),
                (Order.MONTH_FIRST.value, self.tr("Bulan dahulu (3/5 = 5 Maret)")),
            ]
        )
        self.order.setMinimumWidth(ORDER_PX)
        self.order.setAccessibleName(self.tr("Urutan hari dan bulan di berkas"))
        self.order.edited.connect(self._decide_order)
        self.keep_button = button(self.tr("Simpan susunan…"), "link")
        self.use_button = button(self.tr("Pakai susunan…"), "link")
        self.keep_button.clicked.connect(self._ask_where_to_keep)
        self.use_button.clicked.connect(self._ask_what_to_use)
        line.addWidget(self.heading)
        line.addWidget(self.meaning)
        line.addStretch()
        line.addWidget(self.order)
        line.addWidget(self.use_button)
        line.addWidget(self.keep_button)
        return line

    def _column(self) -> ReadColumn | None:
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _show_column(self) -> None:
        one = self._column()
        self.meaning.setEnabled(one is not None)
        if one is not None:
            self._at = one.key
            self.heading.setText(self.tr("“{heading}” dibaca sebagai").format(heading=one.heading))
            self.meaning.set_code(one.meaning)

    def _offer(self) -> None:
        self._show_column()
        self.meaning.setFocus()
        self.meaning.showPopup()

    def _decide_meaning(self) -> None:
        one = self._column()
        code = self.meaning.code()
        if one is not None and code != one.meaning:
            self.decided.emit(self._choices.with_column(one.key, code))

    def _decide_order(self) -> None:
        code = self.order.code()
        self.decided.emit(self._choices.with_order(None if code == BY_FILE else Order(code)))

    def _ask_where_to_keep(self) -> None:
        self._keeper = QFileDialog(self, self.tr("Simpan susunan kolom"))
        self._keeper.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._keeper.setDefaultSuffix("json")
        self._keeper.setNameFilter("JSON (*.json)")
        self._keeper.selectFile("susunan-kolom.json")
        self._keeper.fileSelected.connect(self.keep_layout)
        self._keeper.open()

    def keep_layout(self, chosen: str) -> None:
        """Write the choices to a file that can be handed on, also to the command line."""
        try:
            write_choices(Path(chosen), self._choices)
        except CodedError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("Berkas tersimpan: {file}").format(file=Path(chosen).name))

    def _ask_what_to_use(self) -> None:
        self._user = QFileDialog(self, self.tr("Pakai susunan kolom"))
        self._user.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._user.setNameFilter("JSON (*.json)")
        self._user.fileSelected.connect(self.use_layout)
        self._user.open()

    def use_layout(self, chosen: str) -> None:
        """Read the file by choices that were handed on."""
        try:
            choices = read_choices(Path(chosen))
        except CodedError as error:
            self.failed.emit(error)
            return
        self.decided.emit(choices)
