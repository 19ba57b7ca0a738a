"""The illnesses of MTBS, found by name, ICD-10 code or everyday word, and the figures of episodes.

Content and numbers stand in resources/rules/mtbs.toml and infections.toml.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from desktop_app.programme.records.rule_table import NO_OVERRIDES, Overrides, RuleTable, loaded

ICD10 = re.compile(r"[A-Z]\d\d(\.\d{1,2})?")

_NO_FIT = 4
_TYPO_LIKENESS = 0.8
_TYPO_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasts:
    """The illness to think of when another one goes on for long."""

    days: int
    then: str
    """Code of the illness to think of."""
    signs: tuple[str, ...]
    """Only with one of these; empty: always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFollowUp:
    """Another follow-up day for an illness with one of some signs."""

    signs: frozenset[str]
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SevereSigns:
    """Signs of an illness that together mean a severe class: refer now."""

    code: str
    name: str
    illnesses: frozenset[str]
    groups: tuple[frozenset[str], ...]
    """Each group counts once, however many of its signs there are."""
    least: int
    """From so many groups on it is this class."""

    def holds(self, illness: str, signs: Iterable[str]) -> bool:
        """Whether an illness with these signs is of this class."""
        seen = set(signs)
        found = sum(1 for group in self.groups if group & seen)
        return illness in self.illnesses and found >= self.least


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedIllness:
    """One illness or diagnosis as it is offered and searched for."""

    code: str
    name: str
    icd10: tuple[str, ...]
    """Its ICD-10 codes, the usual one first."""
    words: tuple[str, ...]
    """The words that mothers use for it."""
    signs: tuple[str, ...] = ()
    follow_up_days: int | None = None
    """After how many days the child should be seen again; None for a mere diagnosis."""
    needs_zinc_and_ors: bool = False
    tb: bool = False
    lasting: bool = False
    """Whether it goes on for months or years."""
    refer: bool = False
    """Whether the child is referred at once, without a follow-up day."""
    young: str = ""
    """Code of the MTBM class that replaces it for a young infant; "" where none does."""
    mtbm: bool = False
    """Whether it is a class of MTBM itself, for young infants alone."""
    with_signs: SignedFollowUp | None = None
    lasts: Lasts | None = None

    def is_for(self, age_months: int, young_below_months: int) -> bool:
        """Whether a child of completed months may have this class."""
        is_young = age_months < young_below_months
        return not self.young if is_young else not self.mtbm


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign of illness; a danger sign means refer now."""

    code: str
    name: str
    danger: bool
    words: tuple[str, ...] = ()
    """The words that mothers use for a danger sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InfectionRules:
    """The rules of episodes: the illnesses by code, and the figures that judge them."""

    illnesses: Mapping[str, ListedIllness]
    diagnoses: Mapping[str, ListedIllness]
    """Diagnoses that a letter may name besides illnesses."""
    signs: Mapping[str, Sign]
    severe_classes: tuple[SevereSigns, ...]
    young_below_months: int
    """Below this age (completed months) MTBM holds."""
    tb_symptoms: tuple[str, ...]
    longest_days: int
    same_illness_times: int
    same_illness_months: int
    any_times: int
    any_months: int
    tb_valid_days: int
    tb_due_days: int

    def icd10_name(self, code: str) -> str:
        """Return the name of the first illness or diagnosis with an ICD-10 code; "" without one."""
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
    text: str,
    rules: InfectionRules,
    *,
    diagnoses: bool = False,
    age_months: int | None = None,
) -> tuple[ListedIllness, ...]:
    """Return the illnesses that fit a name, an ICD-10 code or everyday words, the best first.

    Every word typed must begin a word of the illness. When nothing fits, it searches for the kind
    of a finer code (A09 for A09.0), and for known words that are nearly alike. Without any text it
    returns all illnesses, in the order of the file. With `diagnoses` it also searches those of
    letters. With `age_months` (completed) it finds only what a child of this age may have.
    """
    known = [
        illness
        for illness in rules.illnesses.values()
        if age_months is None or illness.is_for(age_months, rules.young_below_months)
    ]
    known += rules.diagnoses.values() if diagnoses else ()
    asked = _plain(text)
    if not asked:
        return tuple(known)
    found = _fitting(asked, known)
    if not found and ICD10.fullmatch(asked.upper()):
        return _fitting(asked.partition(".")[0], known)
    return found or _fitting(_mended(asked, known), known)


def find_danger_signs(text: str, rules: InfectionRules) -> tuple[Sign, ...]:
    """Return the danger signs that a mother's words name: "kejang" or "step" for convulsions.

    A usual ending does not hide one: "kejangnya", "kejang2", "tidak sadarkan diri".
    """
    asked = _plain(text)
    return tuple(
        sign
        for sign in rules.signs.values()
        if sign.danger and any(_names(word, asked) for word in sign.words)
    )


def _names(word: str, asked: str) -> bool:
    return re.search(rf"\b{re.escape(_plain(word))}(?:nya|kan|2)?\b", asked) is not None


@cache
def _standard_rules() -> InfectionRules:
    return _rules(loaded("infections"), loaded("mtbs"))


def _rules(table: RuleTable, mtbs: RuleTable) -> InfectionRules:
    illnesses = mtbs.content["illness"]
    return InfectionRules(
        illnesses=MappingProxyType(
            {
                code: _illness(mtbs, code, entry)
                for code, entry in illnesses.items()
                if isinstance(entry, dict)
            }
        ),
        diagnoses=MappingProxyType(
            {code: _named(code, entry) for code, entry in mtbs.content["diagnosis"].items()}
        ),
        signs=MappingProxyType(
            {
                code: Sign(
                    code=code,
                    name=entry["name"],
                    danger=entry.get("danger", False),
                    words=tuple(entry.get("words", ())),
                )
                for code, entry in mtbs.content["sign"].items()
            }
        ),
        severe_classes=tuple(
            _severe_class(mtbs, code, entry) for code, entry in mtbs.content["class"].items()
        ),
        young_below_months=mtbs.content["general"]["young_below_months"],
        tb_symptoms=tuple(table.content["tb_screening"]["symptoms"]),
        longest_days=table.whole("episode.longest_days"),
        same_illness_times=table.whole("repeat.same_illness_times"),
        same_illness_months=table.whole("repeat.same_illness_months"),
        any_times=table.whole("repeat.any_times"),
        any_months=table.whole("repeat.any_months"),
        tb_valid_days=table.whole("tb_screening.valid_days"),
        tb_due_days=table.whole("tb_screening.due_days"),
    )


def _named(code: str, entry: Mapping[str, Any]) -> ListedIllness:
    return ListedIllness(
        code=code,
        name=entry["name"],
        icd10=(*entry.get("icd10", ()), *entry.get("icd10_unconfirmed", ())),
        words=tuple(entry["words"]),
    )


def _illness(mtbs: RuleTable, code: str, entry: Mapping[str, Any]) -> ListedIllness:
    place = f"illness.{code}"
    days = mtbs.optional(f"{place}.follow_up_days")
    own = tuple(entry.get("signs", ()))
    lasting = entry.get("lasting", False)
    general = () if lasting else mtbs.content["general"]["signs"]
    return replace(
        _named(code, entry),
        signs=tuple(dict.fromkeys((*own, *general))),
        follow_up_days=None if days is None else int(days),
        needs_zinc_and_ors=entry.get("needs_zinc_and_ors", False),
        tb=entry.get("tb", False),
        lasting=lasting,
        refer=entry.get("refer", False),
        young=entry.get("young", ""),
        mtbm=entry.get("mtbm", False),
        with_signs=_signed(mtbs, f"{place}.with_signs", entry.get("with_signs")),
        lasts=_lasts(mtbs, f"{place}.lasts", entry.get("lasts")),
    )


def _signed(mtbs: RuleTable, place: str, entry: Mapping[str, Any] | None) -> SignedFollowUp | None:
    if entry is None:
        return None
    days = mtbs.whole(f"{place}.follow_up_days")
    return SignedFollowUp(signs=frozenset(entry["signs"]), days=days)


def _lasts(mtbs: RuleTable, place: str, entry: Mapping[str, Any] | None) -> Lasts | None:
    if entry is None:
        return None
    days = mtbs.whole(f"{place}.days")
    return Lasts(days=days, then=entry["then"], signs=tuple(entry.get("signs", ())))


def _severe_class(mtbs: RuleTable, code: str, entry: Mapping[str, Any]) -> SevereSigns:
    return SevereSigns(
        code=code,
        name=entry["name"],
        illnesses=frozenset(entry["illnesses"]),
        groups=tuple(frozenset(group) for group in entry["signs"]),
        least=mtbs.whole(f"class.{code}.least"),
    )


def _plain(text: str) -> str:
    """Lower case without accents; anything that is neither letter, digit nor point is a blank."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z0-9.]+", " ", bare).split())


def _fitting(asked: str, known: Sequence[ListedIllness]) -> tuple[ListedIllness, ...]:
    fits = [(_fit(asked, illness), place) for place, illness in enumerate(known)]
    return tuple(known[place] for fit, place in sorted(fits) if fit < _NO_FIT)


def _fit(asked: str, illness: ListedIllness) -> int:
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


def _words(illness: ListedIllness) -> list[str]:
    return [
        word
        for phrase in (illness.name, *illness.words, *illness.icd10)
        for word in _plain(phrase).split()
    ]


def _mended(asked: str, known: Iterable[ListedIllness]) -> str:
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
