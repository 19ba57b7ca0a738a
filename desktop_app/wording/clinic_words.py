"""The window's wording: words for charts, cases, care items and papers in one class."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.errors import Figure
from desktop_app.programme.records.casework import NextStep, Urgency, WorkItem
from desktop_app.programme.records.reasons import SAYS
from desktop_app.wording.care import CareWords
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.casework_dose_words import DoseWords
from desktop_app.wording.casework_timeline import MEASURES, TIMELINE
from desktop_app.wording.exchange_column_words import ColumnWords
from desktop_app.wording.exchange_reconciliation_words import ReconcileWords
from desktop_app.wording.paper_words import PaperWords
from desktop_app.wording.vault_journal_values import JournalWords
from desktop_app.wording.worklist_kinds import AND_MORE, PROGRAMME_ACTIONS, PROGRAMME_KINDS, SEVERAL

_WORD_GROUPS = {
    "consent_answered": "basis",
    "consent_answered_by": "basis",
    "standing_changed": "standing_change",
    "standing_changed_to": "standing_change",
    "feeding_course_decided": "state",
    "feeding_course_began": "group",
    "feeding_course_ended": "outcome",
    "outpatient_course_ended": "outcome",
    "immunisation_given": "vaccine",
}
_ITEM_GROUPS = {"vitamin_a": "capsule", "counselling": "topic"}
"""By kind of care, the group of words to which the code in `item` belongs."""
_DECIMALS = {"weight_kg": 2, "lenhei_cm": 1, "muac_cm": 1}


class ClinicWords(JournalWords, DoseWords, PaperWords, CareWords, ColumnWords, ReconcileWords):
    """All words of the window."""

    def work_kind(self, code: str) -> str:
        """Return the name of a work list item."""
        known = PROGRAMME_KINDS.get(code)
        return self._translate(known) if known else super().work_kind(code)

    def work_action(self, code: str) -> str:
        """Return the text of an item's button."""
        known = PROGRAMME_ACTIONS.get(code)
        return self._translate(known) if known else super().work_action(code)

    def work_reason(self, item: WorkItem) -> str:
        """Return why a child is on the list, with the figures."""
        says = item.figures.get(SAYS)
        if not isinstance(says, str):
            return super().work_reason(item)
        figures = {name: value for name, value in item.figures.items() if name != SAYS}
        sentence = self.rule_sentence(says, figures)
        count = figures.get("count", 1)
        if not isinstance(count, int) or count == 1 or item.kind not in SEVERAL:
            return sentence
        return self._translate(AND_MORE).format(sentence=sentence, count=count - 1)

    def happening(self, kind: str, event: str, code: str, figures: Mapping[str, Figure]) -> str:
        """Return one line of a timeline: the kind of record, what happened, and the details."""
        name = f"{kind}_{event}"
        sentence = TIMELINE.get(name)
        if sentence is None:
            return self.kind(kind)
        told = {key: self._figure(value) for key, value in figures.items()}
        if "guardian" in figures:
            told["guardian"] = self.word("guardian", str(figures["guardian"]))
        return self._translate(sentence).format(**told | self._told(name, code, figures))

    def _told(self, name: str, code: str, figures: Mapping[str, Figure]) -> dict[str, str]:
        """Return the words that fill a sentence's placeholders."""
        told: dict[str, str] = {}
        if name.startswith("infection"):
            told["illness"] = self.illness(code)
            if "outcome" in figures:
                told["outcome"] = self.case_word("outcome", str(figures["outcome"]))
        elif name.startswith("tb_screening"):
            told["result"] = self.case_word("tb_result", code)
        elif name == "referral_sent":
            told["urgency"] = self.urgency(Urgency(code))
        elif name == "referral_answered":
            step = self.next_step(NextStep(str(figures["next_step"]))).rstrip(":")
            told["answer"] = "; ".join(part for part in (str(figures["diagnosis"]), step) if part)
        elif name.startswith("postponement"):
            told["work"] = self.work_kind(code)
        elif name == "visit_measured":
            told["measures"] = self._measures(figures)
        elif name == "service_given":
            told["word"] = self._given(code, figures)
        elif name in _WORD_GROUPS:
            known = CARE_WORDS.get(_WORD_GROUPS[name], {})
            told["word"] = self._translate(known[code]) if code in known else code
        return told

    def _given(self, code: str, figures: Mapping[str, Figure]) -> str:
        """Return a care item with its subject and person: `konseling gizi (kebersihan, ibu)`."""
        parts = [
            self.word(group, str(figures[name]))
            for name, group in (("item", _ITEM_GROUPS.get(code, "")), ("reason", "reason"))
            if name in figures and group
        ]
        month, amount = figures.get("month"), figures.get("amount")
        if isinstance(month, int):
            parts.append(self.term("age_months", months=month))
        if isinstance(amount, int | float):
            unit = "mg" if code == "deworming" else "/10"
            parts.append(f"{self.number(amount)} {unit}".replace(" /", "/"))
        if "answer" in figures and code != "complementary_feeding":
            parts.append(self.word("answer", "yes" if figures["answer"] else "no"))
        for field, group in (("food_groups", "food_group"), ("recipients", "recipient")):
            parts += [self.word(group, one) for one in str(figures.get(field, "")).split()]
        name = self.word("care_item", code)
        return f"{name} ({', '.join(parts)})" if parts else name

    def _measures(self, figures: Mapping[str, Figure]) -> str:
        return " \N{MIDDLE DOT} ".join(
            self._translate(MEASURES[name]).format(value=self.number(value, _DECIMALS[name]))
            for name, value in figures.items()
            if name in MEASURES and isinstance(value, int | float)
        )


CLINIC_INDONESIAN = ClinicWords()
