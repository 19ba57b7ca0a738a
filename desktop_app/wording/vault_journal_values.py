"""Turns values that the journal keeps as codes into words."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.wording import casework
from desktop_app.wording import exchange_package_words as package_words
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.exchange_reconciliation import VERDICTS
from desktop_app.wording.paper import NEXT_STEPS, REFERRAL_REASONS, REFERRAL_STATUSES, URGENCIES
from desktop_app.wording.vault_rule_words import RuleWords

_TABLES: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "outcome": (casework.OUTCOMES, CARE_WORDS["outcome"]),
    "result": (casework.TB_RESULTS,),
    "from_level": (casework.LEVELS,),
    "to_level": (casework.LEVELS,),
    "urgency": (URGENCIES,),
    "status": (REFERRAL_STATUSES,),
    "next_step": (NEXT_STEPS,),
    "group": (CARE_WORDS["group"],),
    "state": (CARE_WORDS["state"], package_words.STATES),
    "food": (CARE_WORDS["food"], CARE_WORDS["therapy"]),
    "delivery": (CARE_WORDS["delivery"],),
    "appetite": (CARE_WORDS["appetite"],),
    "kind": (
        CARE_WORDS["care_item"],
        CARE_WORDS["stock"],
        CARE_WORDS["standing_change"],
        casework.WORK_KINDS,
    ),
    "symptoms": (casework.TB_SYMPTOMS,),
    "red_flags": (casework.RED_FLAGS,),
    "reasons": (REFERRAL_REASONS,),
    "item": (CARE_WORDS["capsule"], CARE_WORDS["topic"]),
    "recipients": (CARE_WORDS["recipient"],),
    "food_groups": (CARE_WORDS["food_group"],),
    "vaccine": (CARE_WORDS["vaccine"],),
    "unit": (casework.DOSE_UNITS,),
    "education": (CARE_WORDS["education"],),
    "father_education": (CARE_WORDS["education"],),
    "insurance": (CARE_WORDS["insurance"],),
    "basis": (CARE_WORDS["basis"],),
    "relation": (CARE_WORDS["guardian"],),
    "water": (CARE_WORDS["water"],),
    "latrine": (CARE_WORDS["latrine"],),
    "fate": (package_words.FATES,),
    "verdict": (VERDICTS,),
    "sending_basis": (package_words.BASES,),
    "party": (package_words.PARTIES,),
}


class JournalWords(RuleWords):
    """Wording for the codes that the journal keeps."""

    def field_value(self, code: str, value: object) -> str:
        """Return a field's value, from a record or as the journal keeps it."""
        if code == "illness" and isinstance(value, str):
            return self.illness(value)
        for table in _TABLES.get(code, ()):
            # A list of codes, as in `reasons`, is told by its length.
            if isinstance(value, str) and value in table:
                return self._translate(table[value]).rstrip(":")
        return super().field_value(code, value)
