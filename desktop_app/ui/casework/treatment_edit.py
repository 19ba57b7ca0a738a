"""One drug as it is given: dose, unit, how often, how long; the range for this child beneath."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.casework.treatment import AFTER_EVERY_STOOL, DoseRange, Drug
from desktop_app.programme.records.casework import DosingWeight, Treatment
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import NumberEdit
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.theme import XS, S
from desktop_app.wording.clinic_words import ClinicWords

DOSE_PX, DAYS_PX, UNIT_PX, TIMES_PX = 76, 56, 168, 136


class TreatmentEdit(QWidget):
    """The fields of one drug in one line."""

    edited = Signal()
    removed = Signal()

    def __init__(self, drug: Drug, allowed: DoseRange | None, words: ClinicWords) -> None:
        """Propose the drug's usual course; the dose is typed or taken from the range."""
        super().__init__()
        self.drug = drug
        self._allowed = allowed
        self._words = words
        layout = column(self, gap=XS)
        line = row(gap=S)
        self.dose = NumberEdit(words)
        self.dose.setFixedWidth(DOSE_PX)
        self.dose.setAccessibleName(self.tr("Dosis"))
        self.unit = CodePick(())
        self.unit.setFixedWidth(UNIT_PX)
        self.unit.setAccessibleName(self.tr("Satuan"))
        forms = [
            (f"{form.code}", f"{words.case_word('unit', form.unit)} ({form.name})")
            for form in drug.preparations.values()
        ]
        self.unit.offer_codes([("", words.case_word("unit", drug.unit)), *forms])
        self.times = CodePick(())
        self.times.setFixedWidth(TIMES_PX)
        self.times.setAccessibleName(self.tr("Berapa kali sehari"))
        usual = drug.times_per_day[0]
        offered = dict.fromkeys((*drug.times_per_day, 1, 2, 3, 4))
        if AFTER_EVERY_STOOL not in drug.times_per_day:
            offered.pop(AFTER_EVERY_STOOL, None)
        self.times.offer_codes([(str(times), self._times(times)) for times in offered])
        self.times.set_code(str(usual))
        self.days = NumberEdit(words)
        self.days.setFixedWidth(DAYS_PX)
        self.days.setAccessibleName(self.tr("Berapa hari"))
        self.days.set_number(drug.days)
        remove = button("", "quiet", "close", "text_soft")
        remove.setAccessibleName(self.tr("Hapus obat"))
        remove.setToolTip(self.tr("Hapus obat"))
        remove.clicked.connect(self.removed)
        for made in (self.dose, self.unit, self.times, self.days):
            made.setMinimumHeight(36)
            line.addWidget(made)
        line.addWidget(label(self.tr("hari"), "soft"))
        line.addWidget(remove)
        line.addStretch()
        layout.addLayout(line)
        self.range = label("", "note", wrap=True)
        layout.addWidget(self.range)
        self.setFocusProxy(self.dose)
        for editor in (self.dose, self.unit, self.times, self.days):
            editor.edited.connect(self.edited)
        self.unit.edited.connect(self._show_range)
        self._show_range()

    def value(self) -> str:
        """Return the dose as typed."""
        return self.dose.value()

    def readable(self) -> bool:
        """Whether dose and days are numbers, both filled in."""
        return self.dose.number() is not None and self.days.number() is not None

    def treatment(self, weight: DosingWeight | None) -> Treatment:
        """Return the drug as given; 0 where a number is missing."""
        form = self.drug.preparations.get(self.unit.code())
        return Treatment(
            drug=self.drug.code,
            dose=self.dose.number() or 0,
            unit=form.unit if form else self.drug.unit,
            preparation=form.code if form else "",
            times_per_day=int(self.times.code()),
            days=round(self.days.number() or 0),
            weight=weight if self.drug.by_weight else None,
        )

    def fill(self, treatment: Treatment) -> None:
        """Show a drug as it was recorded."""
        self.dose.set_number(treatment.dose)
        self.unit.set_code(treatment.preparation)
        self.times.set_code(str(treatment.times_per_day))
        self.days.set_number(treatment.days)
        self._show_range()

    def propose(self) -> None:
        """Fill in the dose when the range leaves no choice."""
        if self._allowed is not None and self._allowed.low == self._allowed.high:
            self.dose.set_number(self._allowed.low)

    def allow(self, allowed: DoseRange | None) -> None:
        """Show another range, as for another weight."""
        self._allowed = allowed
        self._show_range()

    def _show_range(self) -> None:
        if self._allowed is None:
            text = (
                self.tr("Dosis dihitung dari berat; berat belum diketahui.")
                if self.drug.by_weight
                else self.tr("Obat ini biasanya tidak untuk umur ini.")
            )
            self.range.setText(text)
            return
        form = self.drug.preparations.get(self.unit.code())
        shown = self._allowed.of(form) if form else self._allowed
        number = self._words.number
        low, high = number(round(shown.low, 1)), number(round(shown.high, 1))
        unit = self._words.case_word("unit", shown.unit)
        span = low if low == high else f"{low}\N{EN DASH}{high}"
        self.range.setText(
            self.tr("Anjuran {span} {unit} sekali beri").format(span=span, unit=unit)
        )

    def _times(self, times: int) -> str:
        if times == AFTER_EVERY_STOOL:
            return self.tr("tiap BAB cair")
        return self.tr("{times} kali sehari").format(times=times)
