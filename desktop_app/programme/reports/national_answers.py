"""What the program's own records say in the columns of the national file that only carry words.

An imported word stands where no record says anything. Where both say something and differ, the
record is written and the imported word is shown beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from desktop_app.growth.weight_gain import KbmTable
from desktop_app.programme.care.care_checks import Development, development
from desktop_app.programme.care.rules import CareRules
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.written_answers import written_answer
from desktop_app.programme.reports.month_columns import MonthColumns, in_month, last_where
from desktop_app.programme.reports.month_count import judged

JUDGED = frozenset({"N", "T"})
"""The letters of the column `Naik Berat Badan` that compare two weights."""
_LETTERS = frozenset({*JUDGED, "O", "B"})
YES_WORD, NO_WORD = "Ya", "Tidak"
_KPSP = {Development.FITS: "S", Development.DOUBTFUL: "M", Development.DEVIATES: "P"}
"""Sesuai, meragukan, penyimpangan."""
_RECEIVED = {CareKind.MBG: "mbg", CareKind.MOTHER_CLASS: "mother_class"}
_SAME_WORDS = {"kpsp", "weight_gain"}
"""Columns whose words are letters; all others are numbers, or yes and no."""

FormAnswers = Mapping[str, str]
"""What is said, by key of programme/records/reported.py."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """A column in which an imported word is not what the program's own records say."""

    key: str
    own: str
    imported: str


def gain_letters(columns: MonthColumns, kbm: KbmTable) -> dict[int, str]:
    """Return N, T, O or B of each child weighed in the month.

    B is a first weighing, as in the export of the national system and in the form F1; its
    aggregate counts the children born in the month instead. O is not compared for another reason.
    """
    has_weight = ~np.isnan(columns.visits.weight_kg)
    weighed = last_where(columns, in_month(columns, columns.month) & has_weight).found
    gained, no_gain = judged(columns, columns.month, kbm)
    earlier = columns.visits.visit_date < columns.month.first.toordinal()
    new = ~(last_where(columns, earlier & has_weight).found | columns.weighed_before)
    letters = np.select([gained, no_gain, weighed & new, weighed], ["N", "T", "B", "O"], "")
    pairs = zip(columns.roster.child_id.tolist(), letters.tolist(), strict=True)
    return {child: str(letter) for child, letter in pairs if letter}


def care_answers(given: Sequence[CareItem], month: Month, rules: CareRules) -> dict[str, str]:
    """Return what the care of one child says; `given` is what she received until the month.

    KPSP, MBG and the mothers' class are those of the month.
    """
    found: dict[str, str] = {}
    done = sorted(given, key=lambda one: one.on)
    for one in done:
        found.update(_word_of(one, done, month.first, rules))
    return found


def _word_of(
    one: CareItem, done: Sequence[CareItem], first: date, rules: CareRules
) -> Mapping[str, str]:
    if one.kind is CareKind.EXCLUSIVE_BREASTFEEDING and one.answer is not None:
        return {f"asi_{one.month}": YES_WORD if one.answer else NO_WORD}
    if one.on >= first and one.kind in _RECEIVED:
        return {_RECEIVED[one.kind]: YES_WORD}
    if one.on >= first and one.kind is CareKind.KPSP and one.month is not None:
        result = development(done, one.month, rules)
        return {} if result is None else {"kpsp": _KPSP[result]}
    return {}


def answered(
    own: FormAnswers, imported: FormAnswers
) -> tuple[dict[str, str], tuple[Differing, ...]]:
    """Return what the file says of one child, and where the imported words differ from it.

    An imported letter stands where no two weights are recorded here: the national system knew more.
    """
    said = dict(imported)
    differing = []
    for key, word in own.items():
        before = imported.get(key, "").strip()
        if before and agree(key, word, before):
            # A word that says the same stays as it was written.
            continue
        if before.strip("-"):
            differing.append(Differing(key=key, own=word, imported=before))
        # Only N and T are known better here than by the national system.
        if key != "weight_gain" or word in JUDGED or before.upper() not in _LETTERS:
            said[key] = word
    return said, tuple(differing)


def agree(key: str, own: str, imported: str) -> bool:
    """Return whether two words of a column say the same: `1` and `Ya` do, but for letters."""
    text = imported.strip()
    if key in _SAME_WORDS or key == "vitamin_a":
        return text.upper() == own
    return written_answer(text) == written_answer(own)
