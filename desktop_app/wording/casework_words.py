"""Names of illnesses, referrals and work items, and reasons why a child is on the work list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop_app.errors import Figure
from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.casework.mtbs import infection_rules
from desktop_app.programme.casework.treatment import AFTER_EVERY_STOOL
from desktop_app.programme.records.casework import DosingWeight, Treatment, WorkItem
from desktop_app.programme.records.reasons import AGE, BY_CORRECTED
from desktop_app.programme.worklist.kinds import COMPLICATED, NOT_WEIGHED, SEVERE
from desktop_app.wording import casework
from desktop_app.wording.casework_timeline import STANDINGS
from desktop_app.wording.paper import NEXT_STEPS, URGENCIES
from desktop_app.wording.speech import Wording

_TABLES: Mapping[str, Mapping[str, str]] = {
    "outcome": casework.OUTCOMES,
    "level": casework.LEVELS,
    "tb_result": casework.TB_RESULTS,
    "tb_symptom": casework.TB_SYMPTOMS,
    "red_flag": casework.RED_FLAGS,
    "pathway_step": casework.PATHWAY_STEPS,
    "doubt": casework.DOUBTS,
    "unit": casework.DOSE_UNITS,
}
_PARTS = ("z", "muac_cm", "grade", "weight_kg")
_JOINED = " · "
_CM_DECIMALS = 1
_KG_DECIMALS = 2


class CaseWords(Wording):
    """Wording for illness and work."""

    def case_word(self, group: str, code: str) -> str:
        """Return one word: `case_word("outcome", "recovered")` is `Sembuh`.

        The groups are outcome, level, tb_result, tb_symptom, red_flag, pathway_step, doubt, unit.
        """
        return self._translate(_TABLES[group][code])

    def work_kind(self, code: str) -> str:
        """Return the name of a work list item."""
        return self._translate(casework.WORK_KINDS[code])

    def work_action(self, code: str) -> str:
        """Return the text of an item's button."""
        return self._translate(casework.WORK_ACTIONS[code])

    def work_reason(self, item: WorkItem) -> str:
        """Return why a child is on the list, with the figures."""
        if item.kind in {COMPLICATED, SEVERE}:
            return self._severe(item.figures)
        code = item.kind
        if code == NOT_WEIGHED and "last" not in item.figures:
            code = "not_weighed_ever"
        figures = {name: self._work_figure(name, value) for name, value in item.figures.items()}
        age = item.figures.get(AGE)
        if age is not None:
            marked = "z" if age == BY_CORRECTED else "from_z"
            figures[marked] = f"{figures[marked]} ({self.term(BY_CORRECTED)})"
        return self._translate(casework.WORK_REASONS[code]).format(**figures)

    def standing(self, code: str, since: date, place: str = "") -> str:
        """Return where a child stands and since when: `Pindah ke Ciamis sejak 3 Nov 2026`."""
        told = f"{code}_to" if place and f"{code}_to" in STANDINGS else code
        return self._say(STANDINGS[told], {"since": since, "place": place})

    def illness(self, code: str) -> str:
        """Return the name of an illness or diagnosis; an unknown code is returned unchanged."""
        rules = infection_rules()
        known = rules.illnesses.get(code) or rules.diagnoses.get(code)
        return known.name if known else code

    def sign(self, code: str) -> str:
        """Return the name of a sign; an unknown code is returned unchanged."""
        known = infection_rules().signs.get(code)
        return known.name if known else code

    def treatment(self, treatment: Treatment) -> str:
        """Return a treatment in one line: `Zinc 20 mg · 1 kali sehari · 10 hari`."""
        drug = drug_rules().drugs.get(treatment.drug)
        name = drug.name if drug else treatment.drug
        form = drug.preparations.get(treatment.preparation) if drug else None
        unit = self._translate(casework.DOSE_UNITS.get(treatment.unit, treatment.unit))
        dose = f"{name} {self.number(treatment.dose)} {unit}"
        return _JOINED.join(
            (
                f"{dose} ({form.name})" if form else dose,
                self.times_a_day(treatment.times_per_day),
                self.term("age_days", days=treatment.days),
            )
        )

    def care_under_way(self, kind: str, start: date) -> str:
        """Return since when a course (`outpatient`, `feeding`) runs: `PMT sejak 5 Okt 2026`."""
        return self._say(casework.CARE_UNDER_WAY[kind], {"day": start})

    def dosing_weight(self, weight: DosingWeight) -> str:
        """Return the weight of a dose and where it came from: `8,40 kg, dari kunjungan ...`."""
        source = self._say(casework.WEIGHT_SOURCES[weight.source], {"day": weight.on})
        return f"{self.number(weight.weight_kg, _KG_DECIMALS)} kg, {source}"

    def times_a_day(self, times: int) -> str:
        """Return how often a drug is given: `2 kali sehari`."""
        if times == AFTER_EVERY_STOOL:
            return self._translate(casework.AFTER_EVERY_STOOL)
        return self._say(casework.TIMES_A_DAY, {"times": times})

    def _severe(self, figures: Mapping[str, Figure]) -> str:
        parts = [
            self._translate(casework.WORK_REASONS[f"part_{name}"]).format(
                **{name: self._work_figure(name, figures[name])}
            )
            for name in _PARTS
            if name in figures
        ]
        return _JOINED.join(parts)

    def _work_figure(self, name: str, value: Figure) -> str:
        if isinstance(value, str):
            return self._work_word(name, value)
        if isinstance(value, int | float):
            if name in {"z", "from_z"}:
                return self.z(value)
            if name == "muac_cm":
                return self.number(value, _CM_DECIMALS)
            if name == "weight_kg":
                return self.number(value, _KG_DECIMALS)
        return self._figure(value)

    def _work_word(self, name: str, code: str) -> str:
        if name == "index":
            return self.indicator_short(code)
        if name == "illness":
            return self.illness(code)
        tables = {"doubt": casework.DOUBTS, "urgency": URGENCIES, "next_step": NEXT_STEPS}
        # On the form these labels end in a colon; here nothing follows them.
        return self._translate(tables[name][code]).rstrip(":") if name in tables else code


CASE_INDONESIAN = CaseWords()
