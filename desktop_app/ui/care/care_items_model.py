"""Table model of the care items, other than vaccines, that a child received."""

from __future__ import annotations

from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

YES, NO = "yes", "no"


def what_was_given(one: CareItem, words: ClinicWords) -> str:
    """Return the details of one care item: dose, answer or result."""
    parts: list[str] = []
    if one.kind is CareKind.VITAMIN_A:
        parts = [words.word("capsule", one.item)]
        if one.reason:
            parts.append(words.word("reason", one.reason))
    elif one.kind is CareKind.DEWORMING:
        parts = [f"{words.number(one.amount)} mg"]
    elif one.kind is CareKind.COUNSELLING:
        parts = [words.word("topic", one.item)]
    elif one.month is not None:
        parts = [words.term("age_months", months=one.month)]
        if one.kind is CareKind.KPSP:
            parts.append(f"{words.number(one.amount)}/10")
    if one.answer is not None:
        parts.append(words.word("answer", YES if one.answer else NO))
    parts += [words.word("food_group", code) for code in one.food_groups]
    parts += [words.word("recipient", who.value) for who in one.recipients]
    return ", ".join(parts) or NOTHING


def columns(words: ClinicWords) -> tuple[Column[CareItem], ...]:
    """Return the columns of the table of care items."""

    def name(one: CareItem) -> str:
        text = words.word("care_item", one.kind.value)
        return text[:1].upper() + text[1:]

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Tanggal"), text=lambda r, w: w.date(r.on), width=112
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Layanan"),
            text=lambda r, _w: name(r),
            strong=True,
            width=186,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Isi"),
            text=lambda r, _w: what_was_given(r, words),
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Petugas"),
            text=lambda r, _w: r.by or NOTHING,
            width=104,
            tip=True,
        ),
    )
