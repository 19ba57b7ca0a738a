"""Table models of the village scorecard: a desa's ten indicators, and each child's gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.programme.reports.scorecard import DesaScore, ScorecardIndicator, score_rules
from desktop_app.services.reports.scorecards import ScoreRow
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

INDICATOR_PX = 92

_SHORT = {
    ScorecardIndicator.IMMUNISATION: QT_TRANSLATE_NOOP("columns", "Imunisasi"),
    ScorecardIndicator.WEIGHED: QT_TRANSLATE_NOOP("columns", "Ditimbang"),
    ScorecardIndicator.LENGTH: QT_TRANSLATE_NOOP("columns", "Diukur"),
    ScorecardIndicator.COUNSELLING: QT_TRANSLATE_NOOP("columns", "Konseling"),
    ScorecardIndicator.HOME_VISIT: QT_TRANSLATE_NOOP("columns", "Kunjungan"),
    ScorecardIndicator.WATER: QT_TRANSLATE_NOOP("columns", "Air"),
    ScorecardIndicator.LATRINE: QT_TRANSLATE_NOOP("columns", "Jamban"),
    ScorecardIndicator.BIRTH_CERTIFICATE: QT_TRANSLATE_NOOP("columns", "Akta"),
    ScorecardIndicator.INSURANCE: QT_TRANSLATE_NOOP("columns", "Jaminan"),
    ScorecardIndicator.PARENTING: QT_TRANSLATE_NOOP("columns", "Asuh"),
}


def share_tone(share: float | None) -> str:
    """Return the colour tone of the share that was received of what was due."""
    if share is None:
        return ""
    # The file allows no other number, so no admin's is asked for.
    rules = score_rules()
    return (
        "good" if share >= rules.good_from else "warning" if share >= rules.fair_from else "danger"
    )


def _tone_of(score: DesaScore, indicator: ScorecardIndicator) -> str:
    """Return the colour tone of an indicator; "" when too little is known to judge."""
    if score.mostly_unknown(indicator):
        return ""
    return share_tone(score.known_level_of(indicator))


def _indicator(indicator: ScorecardIndicator) -> Column[DesaScore]:
    return Column(
        title=_SHORT[indicator],
        text=lambda r, w: w.percent(r.known_level_of(indicator), 0),
        tone=lambda r: _tone_of(r, indicator),
        width=INDICATOR_PX,
    )


DESA_COLUMNS: tuple[Column[DesaScore], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Desa"),
        text=lambda r, _w: r.desa or NOTHING,
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Anak"),
        text=lambda r, w: w.number(r.children),
        align=RIGHT,
        width=64,
    ),
    *(_indicator(indicator) for indicator in ScorecardIndicator),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Seluruhnya"),
        text=lambda r, w: w.percent(r.known_level, 0),
        tone=lambda r: "" if 2 * sum(r.unknown) > sum(r.due) else share_tone(r.known_level),
        width=98,
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildScoreLine:
    """One child of 0 to 23 months with what was due and received."""

    row: ScoreRow
    judged_on: date


def child_columns(words: ClinicWords) -> tuple[Column[ChildScoreLine], ...]:
    """Return the columns of the children of a desa."""

    def named(indicators: tuple[ScorecardIndicator, ...]) -> str:
        names = [words.word("indicator", str(one.value)) for one in indicators]
        text = "; ".join(names)
        return text[:1].upper() + text[1:] or NOTHING

    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak"),
            text=lambda r, _w: r.row.child.name,
            strong=True,
            width=220,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Umur"),
            text=lambda r, w: w.age_between(r.row.child.birth_date, r.judged_on),
            width=150,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Diterima"),
            text=lambda r, _w: f"{len(r.row.score.received)}/{len(r.row.score.due)}",
            tone=lambda r: share_tone(r.row.score.known_level),
            width=100,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Yang kurang"),
            text=lambda r, _w: named(r.row.score.known_lacking),
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Belum dicatat"),
            text=lambda r, _w: named(r.row.score.unknown),
            width=260,
            tip=True,
        ),
    )
