"""Table models of the past: a record's changes, a change's fields, removed records."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.services.child.history import EarlierValue, RemovedRecord, Version
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, Column, TableModel
from desktop_app.wording import Wording
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.nik import with_masked_niks

MOMENT_PX, ACCOUNT_PX, WHAT_PX = 168, 120, 400
_ALARMING = frozenset({"remove", "account_remove", "header_replaced", "prune"})
_READING = frozenset({"read"})


def summary(values: Sequence[EarlierValue], wording: Wording) -> str:
    """Return the changes as one line of a list: `Berat (kg): 9,6 → 9,8`; a NIK is masked."""
    parts = []
    for value in values:
        name = wording.field_name(value.field)
        before = with_masked_niks(wording.field_value(value.field, value.before))
        after = with_masked_niks(wording.field_value(value.field, value.after))
        parts.append(
            f"{name}: {before} → {after}" if value.before is not None else f"{name}: {after}"
        )
    return "; ".join(parts)


def action_tone(action: str) -> str:
    """Return the tone in which a list shows what was done."""
    if action in _ALARMING or action.endswith("_failed"):
        return "danger"
    return "" if action in _READING else "calm"


VERSION_COLUMNS: tuple[Column[Version], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Waktu"),
        text=lambda r, w: w.moment(r.at.astimezone()),
        width=MOMENT_PX,
    ),
    Column(title=QT_TRANSLATE_NOOP("columns", "Akun"), text=lambda r, _w: r.account, width=110),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Yang dilakukan"),
        text=lambda r, w: w.action(r.action),
        tone=lambda r: action_tone(r.action),
        width=200,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Perubahan"),
        text=lambda r, w: summary(r.values, w),
        tip=True,
    ),
)
VALUE_COLUMNS: tuple[Column[EarlierValue], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Isian"),
        text=lambda r, w: w.field_name(r.field),
        width=180,
        strong=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Sebelum"),
        text=lambda r, w: w.field_value(r.field, r.before),
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Sesudah"),
        text=lambda r, w: w.field_value(r.field, r.after),
        tip=True,
    ),
)


def _what(removed: RemovedRecord, words: ClinicWords) -> str:
    if removed.merged_into is not None:
        return words.action("merge_away")
    began = removed.began
    if began is None:
        return words.kind("child")
    day = words.date(began.on)
    if began.kind == "visit":
        return f"{words.kind(began.kind)} {day}"
    happened = words.happening(began.kind, began.event, began.code, began.figures)
    return f"{happened} \N{MIDDLE DOT} {day}"


def removed_columns(words: ClinicWords) -> tuple[Column[RemovedRecord], ...]:
    """Return the columns of the removed records."""
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak"), text=lambda r, _w: r.child_name, strong=True
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Yang dihapus"),
            text=lambda r, _w: _what(r, words),
            width=WHAT_PX,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Waktu"),
            text=lambda r, w: w.moment(r.removed_at.astimezone()),
            width=MOMENT_PX,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Oleh"),
            text=lambda r, _w: r.removed_by,
            width=ACCOUNT_PX,
        ),
    )


class VersionsModel(TableModel[Version]):
    """Changes of one record, newest first."""

    columns = VERSION_COLUMNS


class ValuesModel(TableModel[EarlierValue]):
    """One change, field by field."""

    columns = VALUE_COLUMNS


class RemovedModel(TableModel[RemovedRecord]):
    """What was removed, newest first."""

    def __init__(self, words: ClinicWords) -> None:
        """Begin without lines."""
        super().__init__(words, removed_columns(words))
