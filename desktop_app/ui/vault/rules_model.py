"""Table models of the rules' numbers and of their topics."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.programme.records.rule_table import RuleMark, RuleNumber
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording.clinic_words import ClinicWords

VALUE_PX, MARK_PX, COUNT_PX = 132, 172, 56


MARK_TONES = {
    RuleMark.CHECKED: "good",
    RuleMark.CONFIRMED: "good",
    RuleMark.SECONDARY: "calm",
    RuleMark.UNCONFIRMED: "warning",
    RuleMark.OWN: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One file of rules: its topic, and how many of its numbers match the filters."""

    table: str
    """Name of the file; empty for all of them."""
    title: str
    count: int


TOPIC_COLUMNS: tuple[Column[Topic], ...] = (
    Column(title=QT_TRANSLATE_NOOP("columns", "Topik"), text=lambda r, _w: r.title, tip=True),
    Column(
        title="",
        text=lambda r, w: w.number(r.count),
        width=COUNT_PX,
        align=RIGHT,
    ),
)


def rule_columns(words: ClinicWords) -> tuple[Column[RuleNumber], ...]:
    """Return the columns of the numbers, each with how sure it is."""
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Aturan"),
            text=lambda r, _w: words.rule_name(r.key),
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Berlaku"),
            text=lambda r, _w: words.rule_value(r.unit, r.value),
            width=VALUE_PX,
            strong=True,
            tone=lambda r: "warning" if r.changed else "",
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Sumber"),
            text=lambda r, _w: words.rule_mark(r.mark),
            width=MARK_PX,
            tone=lambda r: MARK_TONES[r.mark],
        ),
    )
