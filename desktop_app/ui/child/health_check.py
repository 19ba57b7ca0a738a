"""The card for the child health check (CKG): a child's last values, to be copied one by one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex

from desktop_app.programme.reports.health_check import CheckField, CheckValue
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.clipboard import ClipboardLoan
from desktop_app.ui.kit.parts import button, card, column, hide_unless, label, row
from desktop_app.ui.kit.record_panel import CarePanel
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import S
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

LENT_MS = 60_000
VALUE_PX, DAY_PX = 110, 120
_DECIMALS = {CheckField.WEIGHT: 2, CheckField.KPSP: 0}
_Z = {
    CheckField.WEIGHT_FOR_AGE,
    CheckField.HEIGHT_FOR_AGE,
    CheckField.WEIGHT_FOR_HEIGHT,
    CheckField.HEAD_FOR_AGE,
}


class HealthCheckPanel(CarePanel):
    """A line for each field; the chosen value or all of them go to the clipboard."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out an empty card."""
        super().__init__(session, child_id)
        words = session.wording
        self.loan = ClipboardLoan(self, LENT_MS)
        self.body.addWidget(
            label(
                self.tr(
                    "Hasil terakhir untuk diketik di CKG. Kategori menurut umur kronologis. "
                    "Pemeriksaan gigi tidak dicatat di program ini."
                ),
                "soft",
                wrap=True,
            )
        )
        self.model: TableModel[CheckValue] = TableModel(words, _columns(words))
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Nilai untuk CKG"))
        self.table.chosen.connect(self._copy_row)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        self.body.addWidget(surface, 1)
        buttons = row(gap=S)
        self.copy_button = button(self.tr("Salin nilai"), "primary")
        self.copy_button.clicked.connect(lambda: self._copy_row(self.table.currentIndex()))
        self.copy_all_button = button(self.tr("Salin semua"))
        self.copy_all_button.clicked.connect(self.copy_all)
        for one in (self.copy_button, self.copy_all_button):
            hide_unless(may(session.by, Right.TAKE_OUT), one)
            buttons.addWidget(one)
        buttons.addStretch()
        self.body.addLayout(buttons)

    def load(self) -> None:
        """Ask for the child's values."""
        checks, by = self.session.services.health_checks, self.session.by
        self.read(partial(checks.of_child, self.child_id, by=by), self._show)

    def focus_first(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def copy_all(self) -> None:
        """Copy every value with its name, meaning and day, a line for each."""
        words = self.session.wording
        known = [one for one in self.model.rows if one.value is not None]
        lines = [
            f"{field_name(words, one)}: {value_text(words, one)}, {words.date(one.on)}"
            + (f" ({meaning})" if (meaning := meaning_text(words, one)) else "")
            for one in known
        ]
        self._copy("\n".join(lines))

    def _show(self, values: tuple[CheckValue, ...]) -> None:
        place = max(self.table.currentIndex().row(), 0)
        self.model.show(values)
        self.table.go_to(place)

    def _copy_row(self, index: QModelIndex) -> None:
        if index.isValid() and (value := self.model.row_at(index)).value is not None:
            self._copy(value_text(self.session.wording, value))

    def _copy(self, text: str) -> None:
        if not text or not may(self.session.by, Right.TAKE_OUT):
            return
        checks, by = self.session.services.health_checks, self.session.by
        self.write(
            lambda _yes: checks.copied(self.child_id, by=by), lambda _done: self._copied(text)
        )

    def _copied(self, text: str) -> None:
        # Fields of other programs take the plain hyphen only.
        self.loan.lend(text.replace("\N{MINUS SIGN}", "-"))
        self.told.emit(self.tr("Tersalin. Tempel dalam satu menit."))


def field_name(words: ClinicWords, value: CheckValue) -> str:
    """Return the field's name, with the posture of a length and the form of a KPSP."""
    name = words.word("health_check", value.field)
    if value.measure is not None:
        return f"{name} ({words.measure(value.measure).lower()})"
    if value.form is not None:
        return f"{name} ({words.term('age_months', months=value.form)})"
    return name


def value_text(words: ClinicWords, value: CheckValue) -> str:
    """Return the value as it is typed: `9,80`, `−2,13`; a dash for none."""
    if value.value is None:
        return NOTHING
    if value.field in _Z:
        return words.z(value.value)
    return words.number(value.value, _DECIMALS.get(value.field, 1))


def meaning_text(words: ClinicWords, value: CheckValue) -> str:
    """Return the class of a measure or what a KPSP says; "" where there is none."""
    if value.flagged:
        return words.word("health_check", "implausible")
    if value.development is not None:
        return words.word("development", value.development)
    return words.class_name(value.class_code) if value.class_code else ""


def _columns(words: ClinicWords) -> tuple[Column[CheckValue], ...]:
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Isian"), text=lambda r, _w: field_name(words, r)
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Nilai"),
            text=lambda r, _w: value_text(words, r),
            width=VALUE_PX,
            align=RIGHT,
            strong=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Kategori"),
            text=lambda r, _w: meaning_text(words, r),
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Diukur"),
            text=lambda r, w: w.date(r.on),
            width=DAY_PX,
        ),
    )
