"""Words for a child's dose of a drug: the booklet's step, a range, or why there is neither."""

from __future__ import annotations

from desktop_app.programme.casework.drugs import DoseStep, DoseTable, Drug, Preparation
from desktop_app.programme.casework.treatment import DoseAdvice, DoseRange
from desktop_app.wording.casework_dose_sentences import DOSE_SENTENCES, FRACTIONS
from desktop_app.wording.casework_words import CaseWords

_JOINED = " · "
_FRACTION_DECIMALS = 4
_RANGE_DECIMALS = 1


class DoseWords(CaseWords):
    """Wording for doses."""

    def dose_advice(
        self, drug: Drug, advice: DoseAdvice | None, form: Preparation | None, *, weighed: bool
    ) -> str:
        """Return what is known of one dose; a mere range is given in the preparation's unit.

        `weighed` says whether a weight is known. If it is, a missing dose means that the drug is
        not given at this age.
        """
        if advice is None:
            missing = drug.by_weight and not weighed
            return self._dose("weight_unknown" if missing else "not_for_age")
        table = advice.table
        if table is None:
            return self._dose("range", **self._span(advice.range, form))
        return _JOINED.join((self._of_table(drug, advice, table, form), self.dose_course(table)))

    def _of_table(
        self, drug: Drug, advice: DoseAdvice, table: DoseTable, form: Preparation | None
    ) -> str:
        if table.per_kg is not None:
            dose, per_kg = self._rounded(advice.range.low), self.number(table.per_kg)
            return self._dose(
                "per_kg", table=table.name, dose=dose, unit=self._unit(drug.unit), per_kg=per_kg
            )
        if advice.step is None:
            low = min(step.from_kg for step in table.steps)
            high = max(step.to_kg for step in table.steps)
            borders = {"low": self.number(low), "high": self.number(high)}
            span = self._span(advice.range, form)
            return self._dose("outside", table=table.name, **borders, **span)
        step = advice.step
        return self._dose(
            "printed" if step.agrees else "disagrees",
            table=table.name,
            low=self.number(step.from_kg),
            high=self.number(step.to_kg),
            forms=self._forms(drug, step),
        )

    def _forms(self, drug: Drug, step: DoseStep) -> str:
        """Return the dose in the drug's unit, and as printed for each preparation."""
        printed = [self._form(drug.preparations[code], step) for code in step.printed]
        known = [] if step.dose is None else [f"{self._rounded(step.dose)} {self._unit(drug.unit)}"]
        if printed and known:
            return f"{known[0]} = {self._dose('or').join(printed)}"
        return self._dose("or").join(printed or known)

    def _form(self, form: Preparation, step: DoseStep) -> str:
        amount = step.amount(form)
        text = f"{self._amount(amount, form.unit)} {form.name}"
        if step.agrees:
            return text
        return f"{text} ({self._rounded(amount * form.holds)} mg)"

    def _amount(self, amount: float, unit: str) -> str:
        if unit != "tablet":
            return f"{self.number(amount)} {self._unit(unit)}"
        whole, part = divmod(round(amount, _FRACTION_DECIMALS), 1)
        fraction = FRACTIONS.get(round(part, _FRACTION_DECIMALS))
        if fraction is None:
            return self.number(amount)
        return f"{whole:.0f} {fraction}" if whole else fraction

    def dose_course(self, table: DoseTable) -> str:
        """Return how often and how long; both versions where two editions of the booklet differ."""
        times = self.times_a_day(table.times_per_day[0])
        if table.other_days is None:
            return self._dose("course", times=times, days=str(table.days))
        return self._dose(
            "course_editions", times=times, days=str(table.days), other=str(table.other_days)
        )

    def _span(self, found: DoseRange, form: Preparation | None) -> dict[str, str]:
        shown = found.of(form) if form else found
        low, high = self._rounded(shown.low), self._rounded(shown.high)
        span = low if low == high else f"{low}\N{EN DASH}{high}"
        return {"span": span, "unit": self._unit(shown.unit)}

    def _rounded(self, amount: float) -> str:
        return self.number(round(amount, _RANGE_DECIMALS))

    def _unit(self, unit: str) -> str:
        return self.case_word("unit", unit)

    def _dose(self, code: str, **figures: str) -> str:
        return self._translate(DOSE_SENTENCES[code]).format(**figures)
