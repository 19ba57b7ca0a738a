"""The illnesses of MTBS, found by name, ICD-10 code or everyday word, and the figures of episodes.

Content and numbers stand in resources/rules/mtbs.toml and infections.toml.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

ICD10 = re.compile(r"[A-Z]\d\d(\.\d{1,2})?")

_NO_FIT = 4
_TYPO_LIKENESS = 0.8
_TYPO_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Illness:
    """One illness or diagnosis as it is offered and searched for."""

    code: str
    name: str
    icd10: tuple[str, ...]
    """Its ICD-10 codes, the usual one first."""
    words: tuple[str, ...]
    """What mothers say."""
    signs: tuple[str, ...] = ()
    follow_up_days: int | None = None
    """After how many days the child should be seen again; None for a mere diagnosis."""
    needs_zinc_and_ors: bool = False
    tb: bool = False
    lasting: bool = False
    """Whether it goes on for months or years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign of illness; a danger sign means refer now."""

    code: str
    name: str
    danger: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InfectionRules:
    """The rules of episodes: the illnesses by code, and the figures that judge them."""

    illnesses: Mapping[str, Illness]
    diagnoses: Mapping[str, Illness]
    """What a letter may name besides illnesses."""
    signs: Mapping[str, Sign]
    tb_symptoms: tuple[str, ...]
    longest_days: int
    same_illness_times: int
    same_illness_months: int
    any_times: int
    any_months: int
    tb_valid_days: int
    tb_due_days: int

    def icd10_name(self, code: str) -> str:
        """The name of what an ICD-10 code stands for here; "" when no illness has it."""
        for known in (*self.illnesses.values(), *self.diagnoses.values()):
            if code in known.icd10:
                return known.name
        return ""


def infection_rules(overrides: Overrides = NO_OVERRIDES) -> InfectionRules:
    """The bundled rules of episodes, with an admin's numbers.

    Raises: Invalid when a number of these tables is refused.
    """
    if not overrides:
        return _standard_rules()
    return _rules(loaded("infections", overrides), loaded("mtbs", overrides))


def find_illnesses(
    text: str, rules: InfectionRules, *, diagnoses: bool = False
) -> tuple[Illness, ...]:
    """Illnesses that fit a name, an ICD-10 code or everyday words, the best first.

    Every word typed must begin a word of the illness. When nothing fits, a finer code is looked for
    by its kind (A09.0 by A09), and words by those that are nearly alike. Without any text all
    illnesses come, in the order of the file. With `diagnoses` those of letters are searched as
    well.
    """
    known = list(rules.illnesses.values()) + (list(rules.diagnoses.values()) if diagnoses else [])
    asked = _plain(text)
    if not asked:
        return tuple(known)
    found = _fitting(asked, known)
    if not found and ICD10.fullmatch(asked.upper()):
        return _fitting(asked.partition(".")[0], known)
    return found or _fitting(_mended(asked, known), known)


@cache
def _standard_rules() -> InfectionRules:
    return _rules(loaded("infections"), loaded("mtbs"))


def _rules(table: RuleTable, mtbs: RuleTable) -> InfectionRules:
    illnesses = mtbs.content["illness"]
    return InfectionRules(
        illnesses=MappingProxyType(
            {
                code: _illness(code, entry, mtbs.whole(f"illness.{code}.follow_up_days"))
                for code, entry in illnesses.items()
                if isinstance(entry, dict)
            }
        ),
        diagnoses=MappingProxyType(
            {code: _illness(code, entry) for code, entry in mtbs.content["diagnosis"].items()}
        ),
        signs=MappingProxyType(
            {
                code: Sign(code=code, name=entry["name"], danger=entry.get("danger", False))
                for code, entry in mtbs.content["sign"].items()
            }
        ),
        tb_symptoms=tuple(table.content["tb_screening"]["symptoms"]),
        longest_days=table.whole("episode.longest_days"),
        same_illness_times=table.whole("repeat.same_illness_times"),
        same_illness_months=table.whole("repeat.same_illness_months"),
        any_times=table.whole("repeat.any_times"),
        any_months=table.whole("repeat.any_months"),
        tb_valid_days=table.whole("tb_screening.valid_days"),
        tb_due_days=table.whole("tb_screening.due_days"),
    )


def _illness(code: str, entry: Mapping[str, Any], follow_up_days: int | None = None) -> Illness:
    return Illness(
        code=code,
        name=entry["name"],
        icd10=(*entry.get("icd10", ()), *entry.get("icd10_unconfirmed", ())),
        words=tuple(entry["words"]),
        signs=tuple(entry.get("signs", ())),
        follow_up_days=follow_up_days,
        needs_zinc_and_ors=entry.get("needs_zinc_and_ors", False),
        tb=entry.get("tb", False),
        lasting=entry.get("lasting", False),
    )


def _plain(text: str) -> str:
    """Lower case without accents; anything that is neither letter, digit nor point is a blank."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z0-9.]+", " ", bare).split())


def _fitting(asked: str, known: Sequence[Illness]) -> tuple[Illness, ...]:
    fits = [(_fit(asked, illness), place) for place, illness in enumerate(known)]
    return tuple(known[place] for fit, place in sorted(fits) if fit < _NO_FIT)


def _fit(asked: str, illness: Illness) -> int:
    """How well an illness fits, 0 best; _NO_FIT when it does not."""
    phrases = [_plain(phrase) for phrase in (illness.name, *illness.words, *illness.icd10)]
    if asked in phrases:
        return 0
    if any(phrase.startswith(asked) for phrase in phrases):
        return 1
    words = _words(illness)
    asked_words = asked.split()
    if any(all(_begins(word, phrase.split()) for word in asked_words) for phrase in phrases):
        return 2
    return 3 if all(_begins(word, words) for word in asked_words) else _NO_FIT


def _begins(start: str, words: Iterable[str]) -> bool:
    return any(word.startswith(start) for word in words)


def _words(illness: Illness) -> list[str]:
    return [
        word
        for phrase in (illness.name, *illness.words, *illness.icd10)
        for word in _plain(phrase).split()
    ]


def _mended(asked: str, known: Iterable[Illness]) -> str:
    """The words typed, each unknown one replaced by the known one that is most like it."""
    vocabulary = sorted({word for illness in known for word in _words(illness)})
    mended = []
    for word in asked.split():
        alike = (
            difflib.get_close_matches(word, vocabulary, 1, _TYPO_LIKENESS)
            if len(word) >= _TYPO_LEAST_LETTERS
            else []
        )
        mended.append(alike[0] if alike else word)
    return " ".join(mended)
