"""Words for the rules' numbers: what a number decides, its value with its unit, its source."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.programme.casework.drugs import drug_rules
from desktop_app.programme.records.rule_table import Number, RuleMark, RuleNumber, all_numbers
from desktop_app.wording.care import CareWords
from desktop_app.wording.casework_words import CaseWords
from desktop_app.wording.speech import NOTHING
from desktop_app.wording.vault_rule_choices import chosen_name
from desktop_app.wording.vault_rule_names import (
    ADVICE,
    AGES,
    ANSWERS,
    BANDS,
    CHECKS,
    DOSE_TABLES,
    MARKS,
    NAMES,
    PATTERNS,
    RETIRED,
    RUTF_EDITIONS,
    TOPICS,
    UNITS,
)
from desktop_app.wording.vault_rule_notes import NOTES
from desktop_app.wording.vault_rule_sources import SOURCES

YES_OR_NO = "0/1"
"""The unit of a rule that is switched on or off."""
_WORK = frozenset({"worklist", "programme_work"})
_KEYS = frozenset(number.key for number in all_numbers())


class RuleWords(CaseWords, CareWords):
    """Wording for the rules' numbers."""

    def rule_topic(self, table: str) -> str:
        """Return the topic of a file of rules."""
        return self._translate(TOPICS[table])

    def rule_mark(self, mark: RuleMark) -> str:
        """Return how sure a number is, for a chip."""
        return self._translate(MARKS[mark])

    def rule_advice(self, mark: RuleMark) -> str:
        """Return what to do about a number of this mark; "" where nothing is to be done."""
        return self._translate(ADVICE[mark]) if mark in ADVICE else ""

    def rule_check(self, number: RuleNumber) -> str:
        """Return who compared a number with a page and when, also if that no longer holds."""
        check = number.check
        if check is None:
            return ""
        return self._translate(CHECKS["holds" if number.checked else "void"]).format(
            name=check.name,
            day=self.date(check.at.astimezone().date()),
            page=check.page,
            value=self.rule_value(number.unit, check.value),
        )

    def rule_name(self, key: str) -> str:
        """Return what a number decides; the number is to follow it: `2T: berat tidak naik ...`."""
        if key in NAMES:
            return self._translate(NAMES[key])
        table, *places = key.split(".")
        group = "work" if table in _WORK else table
        last, subject = places[-1], self._subject(group, places[:-1])
        if group == "drugs":
            form = drug_rules().drugs[places[1]].preparations.get(last)
            if form is not None:
                return f"{subject}: {form.name}"
        return self._translate(PATTERNS[f"{group}.{last}"]).format(what=subject)

    def rule_value(self, unit: str, value: Number | None) -> str:
        """Return a number with its unit: `28 hari`, `−2 SD`, `Ya`, `MTBS 2022`; a dash for None."""
        if value is None:
            return NOTHING
        if unit == YES_OR_NO:
            return self._translate(ANSWERS["yes" if value else "no"])
        if (name := chosen_name(unit, value)) is not None:
            return name
        return self._translate(UNITS[unit]).format(number=self.number(value))

    def rule_unit(self, unit: str) -> str:
        """Return the unit to show beside a number's field: `hari`; "" for a number without unit."""
        return self._translate(UNITS[unit]).format(number="").strip(" +") if unit in UNITS else ""

    def rule_source(self, number: RuleNumber) -> str:
        """Return the source of a number; a mere citation is returned unchanged."""
        return self._translate(SOURCES.get(number.source, number.source))

    def rule_note(self, number: RuleNumber) -> str:
        """Return the file's note on a number, such as what another source says."""
        return self._translate(NOTES.get(number.note, number.note))

    def field_value(self, code: str, value: object) -> str:
        """Return a field's value; for a rule's key in a journal line, the rule's name."""
        if code == "key" and value in _KEYS:
            return self.rule_name(str(value))
        if code == "key" and str(value) in RETIRED:
            return self._translate(RETIRED[str(value)])
        return super().field_value(code, value)

    def _subject(self, group: str, places: Sequence[str]) -> str:
        """Return what the number belongs to: an illness, a drug at an age, a dose, a band ..."""
        kind, code = places[:2]
        if group == "gizi_buruk":
            edition, *step = places[3:]
            name = self._translate(RUTF_EDITIONS[edition])
            if not step:
                return name
            kg = step[0].removeprefix("kg_").replace("_", ".")
            text = self._translate(RUTF_EDITIONS["step"])
            return text.format(edition=name, kg=self.number(float(kg)))
        if group == "mtbs":
            return self.illness(code)
        if group == "work":
            return self.work_kind(code)
        if group == "weight_gain":
            return self._translate(BANDS[kind]).format(number=code.removeprefix("band_"))
        if group == "immunisation":
            return self.word("dose", code)
        drug = drug_rules().drugs[code]
        ages = AGES.get(places[-1])
        if ages is not None:
            return self._translate(ages).format(what=drug.name)
        return self._dose_table_name(drug.name, places[2:]) if "table" in places else drug.name

    def _dose_table_name(self, drug: str, places: Sequence[str]) -> str:
        """Return the name of a drug's table or of its weight band: `kg_4_6` is 4 to 6 kg."""
        code, *band = places[1:]
        text = self._translate(DOSE_TABLES["table"]).format(
            drug=drug, table=self._translate(DOSE_TABLES[code])
        )
        if not band:
            return text
        _kg, low, high = band[0].split("_")
        return self._translate(DOSE_TABLES["band"]).format(what=text, low=low, high=high)
