"""Words and sentences of feeding, gizi buruk, immunisation, care items and family. No Qt.

A figure whose name ends in `_word` is a code of the group that its name begins with:
`dose_word="mr_1"` is the word `mr_1` of the group `dose`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.errors import Figure, Problem
from desktop_app.programme.care.due_kinds import due_kind, due_state
from desktop_app.programme.records.reasons import Due, Reason
from desktop_app.wording.care_sentences import CARE_SENTENCES
from desktop_app.wording.care_words import CARE_WORDS
from desktop_app.wording.speech import Wording

_WORD = "_word"
_NAMES = ("item", "batch")
"""Figures that are names typed by a person; they are shown unchanged."""


class CareWords(Wording):
    """Wording for what the child gets and what the family lacks."""

    def word(self, group: str, code: str) -> str:
        """Return one word: `word("dose", "mr_2")` is `MR lanjutan`."""
        return self._translate(CARE_WORDS[group][code])

    def rule_sentence(self, code: str, figures: Mapping[str, Figure] | None = None) -> str:
        """Return the sentence of a code of the programme's rules, beginning with a capital."""
        given = figures or {}
        told = {name: self._spoken(name, value) for name, value in given.items()}
        sentence = self._translate(CARE_SENTENCES[code]).format(**self._with_age(told, given))
        return sentence[:1].upper() + sentence[1:]

    def _spoken(self, name: str, value: Figure) -> str:
        if name.endswith(_WORD):
            return self.word(name.removesuffix(_WORD), str(value))
        return str(value) if name in _NAMES else self._shown(name, value)

    def problem(self, problem: Problem) -> str:
        """Return the sentence of a problem, with the codes among its figures as words."""
        told = {
            name: self.word(name.removesuffix(_WORD), str(value)) if name.endswith(_WORD) else value
            for name, value in problem.figures.items()
        }
        return super().problem(replace(problem, figures=told))

    def reason(self, reason: Reason) -> str:
        """Return the sentence of a reason."""
        return self.rule_sentence(reason.code, reason.figures)

    def due(self, due: Due) -> str:
        """Return the sentence of a task."""
        return self.rule_sentence(due.code, due.figures)

    def due_name(self, due: Due) -> str:
        """Return what is due in a few words: `MR 1`, `vitamin A kapsul merah`, `KPSP 18 bulan`."""
        told = {
            name.removesuffix(_WORD): self._spoken(name, value)
            for name, value in due.figures.items()
        }
        return self.word("due_name", due_kind(due.code) or "").format(**told)

    def due_state(self, due: Due) -> str:
        """Return whether it is due, late or to be caught up: `waktunya`, `terlambat`, `kejar`."""
        return self.word("due_state", due_state(due.code))


CARE_INDONESIAN = CareWords()
