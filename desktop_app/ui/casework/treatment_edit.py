"""One drug as it is given: dose, unit, how often, how long; what the booklet says beneath."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.casework.drugs import Drug
from desktop_app.programme.casework.treatment import AFTER_EVERY_STOOL, DoseAdvice
from desktop_app.programme.records.casework import DosingWeight, Treatment
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import NumberEdit
from desktop_app.ui.kit.parts import button, column, label, row
from desktop_app.ui.kit.theme import XS, S
from desktop_app.wording.clinic_words import ClinicWords

DOSE_PX, DAYS_PX, UNIT_PX, TIMES_PX = 76, 56, 168, 136
PROPOSED_DECIMALS = 3


class TreatmentEdit(QWidget):
    """The fields of one drug in one line."""

    edited = Signal()
    removed = Signal()

    def __init__(
        self, drug: Drug, advice: DoseAdvice | None, words: ClinicWords, *, weighed: bool
    ) -> None:
        """Propose the drug's usual course; `weighed` is whether the child's weight is known."""
        super().__init__()
        self.drug = drug
        self._advice = advice
        self._weighed = weighed
        self._words = words
        self._own = False
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
        offered = dict.fromkeys((*sorted(drug.times_per_day), 1, 2, 3, 4))
        if AFTER_EVERY_STOOL not in drug.times_per_day:
            offered.pop(AFTER_EVERY_STOOL, None)
        self.times.offer_codes([(str(times), self._times(times)) for times in offered])
        self.times.set_code(str(drug.times_per_day[0]))
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
        for typed in (self.dose, self.times, self.days):
            typed.edited.connect(self._take_as_own)
        self.unit.edited.connect(self._change_unit)
        self._show_advice()

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
        self._own = True
        self._show_advice()

    def propose(self) -> None:
        """Fill in the dose and course of the booklet; leave them empty where it offers a choice."""
        advice = self._advice
        self._propose_dose()
        if advice is not None and advice.table is not None:
            self.times.set_code(str(advice.table.times_per_day[0]))
            self.days.set_number(advice.table.days)

    def advise(self, advice: DoseAdvice | None, *, weighed: bool) -> None:
        """Show the advice for another weight or illness; what was typed stays."""
        self._advice, self._weighed = advice, weighed
        if not self._own:
            self.propose()
        self._show_advice()

    def _take_as_own(self) -> None:
        """Note that a person typed dose and course: they are not proposed again."""
        self._own = True

    def _change_unit(self) -> None:
        if not self._own:
            self._propose_dose()
        self._show_advice()

    def _propose_dose(self) -> None:
        advice = self._advice
        dose = None if advice is None else advice.proposed
        form = self.drug.preparations.get(self.unit.code())
        if dose is not None and form is not None:
            step = advice.step if advice is not None else None
            dose = dose / form.holds if step is None else step.amount(form)
        self.dose.set_number(None if dose is None else round(dose, PROPOSED_DECIMALS))

    def _show_advice(self) -> None:
        form = self.drug.preparations.get(self.unit.code())
        self.range.setText(
            self._words.dose_advice(self.drug, self._advice, form, weighed=self._weighed)
        )

    def _times(self, times: int) -> str:
        if times == AFTER_EVERY_STOOL:
            return self.tr("tiap BAB cair")
        return self.tr("{times} kali sehari").format(times=times)
