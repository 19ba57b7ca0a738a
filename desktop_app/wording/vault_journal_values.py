"""Values that the journal keeps as codes, as the words of what they stand for."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.wording import casework
from desktop_app.wording.care_words import SERVICE_WORDS
from desktop_app.wording.paper import NEXT_STEPS, REFERRAL_STATUSES, URGENCIES
from desktop_app.wording.vault_rule_words import RuleWords

_TABLES: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "outcome": (casework.OUTCOMES, SERVICE_WORDS["outcome"]),
    "result": (casework.TB_RESULTS,),
    "from_level": (casework.LEVELS,),
    "to_level": (casework.LEVELS,),
    "urgency": (URGENCIES,),
    "status": (REFERRAL_STATUSES,),
    "next_step": (NEXT_STEPS,),
    "group": (SERVICE_WORDS["group"],),
    "state": (SERVICE_WORDS["state"],),
    "food": (SERVICE_WORDS["food"], SERVICE_WORDS["therapy"]),
    "delivery": (SERVICE_WORDS["delivery"],),
    "appetite": (SERVICE_WORDS["appetite"],),
    "kind": (SERVICE_WORDS["service"], SERVICE_WORDS["stock"]),
    "vaccine": (SERVICE_WORDS["vaccine"],),
    "unit": (casework.DOSE_UNITS,),
    "education": (SERVICE_WORDS["education"],),
    "father_education": (SERVICE_WORDS["education"],),
    "insurance": (SERVICE_WORDS["insurance"],),
    "water": (SERVICE_WORDS["water"],),
    "latrine": (SERVICE_WORDS["latrine"],),
}


class JournalWords(RuleWords):
    """A wording that also reads codes which the journal keeps."""

    def field_value(self, code: str, value: object) -> str:
        """Return a field's value, from a record or as the journal keeps it."""
        if code == "illness" and isinstance(value, str):
            return self.illness(value)
        for table in _TABLES.get(code, ()):
            if value in table:
                return self._translate(table[str(value)]).rstrip(":")
        return super().field_value(code, value)
