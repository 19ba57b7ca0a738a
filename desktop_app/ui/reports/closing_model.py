"""Table models of closing a month: what to look at, what changed, revisions, what was sent."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.programme.records.closing import Closing
from desktop_app.programme.records.sending import SentFile
from desktop_app.programme.reports.closing_check import ClosingFinding
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.revision import FigureChange
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column
from desktop_app.wording import Wording
from desktop_app.wording.reports_closing_words import revised_term, sent_term

NUMBER_PX, PLACE_PX, WHO_PX, WHY_PX, MOMENT_PX, SHA_PX = 76, 120, 110, 136, 170, 130
NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One figure that changed, and why."""

    change: FigureChange
    by_rules: bool
    """Whether it would change by the rules of today alone, not by records."""


FINDING_COLUMNS: tuple[Column[ClosingFinding], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Yang perlu dilihat"),
        text=lambda r, w: w.term(f"check_{r.check}"),
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Anak"),
        text=lambda r, w: w.number(len(r.children)) if r.children else NOTHING,
        align=RIGHT,
        width=NUMBER_PX,
    ),
)
CHANGE_COLUMNS: tuple[Column[ChangeLine], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Angka"),
        text=lambda r, _w: report_rules().figures[r.change.figure].name,
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Desa"),
        text=lambda r, _w: r.change.desa or NOTHING,
        width=PLACE_PX,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Dikirim"),
        text=lambda r, w: w.number(r.change.sent),
        align=RIGHT,
        width=NUMBER_PX,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Kini"),
        text=lambda r, w: w.number(r.change.now),
        align=RIGHT,
        width=NUMBER_PX,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Karena"),
        text=lambda r, w: w.term("revised_rules" if r.by_rules else "revised_records"),
        width=WHY_PX,
    ),
)


def _why(row: Closing, words: Wording) -> str:
    code = revised_term(records=row.records_changed, rules=row.rules_changed)
    return words.term(code) if code else NOTHING


def _figure(title: str, code: str) -> Column[Closing]:
    return Column(
        title=title, text=lambda r, w: w.number(r.figures.get(code)), align=RIGHT, width=NUMBER_PX
    )


CLOSING_COLUMNS: tuple[Column[Closing], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Revisi"),
        text=lambda r, w: w.number(r.revision),
        align=RIGHT,
        width=NUMBER_PX,
        strong=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Ditutup"),
        text=lambda r, w: w.moment(r.at.astimezone()),
        width=MOMENT_PX,
    ),
    Column(title=QT_TRANSLATE_NOOP("columns", "Oleh"), text=lambda r, _w: r.account, width=WHO_PX),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Karena"),
        text=_why,
        tip=True,
    ),
    _figure("S", "s"),
    _figure("D", "d"),
    _figure(QT_TRANSLATE_NOOP("columns", "Pendek"), "stunted"),
)
SENT_COLUMNS: tuple[Column[SentFile], ...] = (
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Ditulis"),
        text=lambda r, w: w.moment(r.at.astimezone()),
        width=MOMENT_PX,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Berkas"),
        text=lambda r, w: f"{w.term(sent_term(r.kind))}: {r.file}".removesuffix(": "),
        strong=True,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Kepada"),
        text=lambda r, _w: r.recipient or NOTHING,
        width=PLACE_PX,
        tip=True,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "Revisi"),
        text=lambda r, w: w.number(r.revision) if r.revision else NOTHING,
        align=RIGHT,
        width=NUMBER_PX,
    ),
    Column(
        title=QT_TRANSLATE_NOOP("columns", "SHA-256"),
        text=lambda r, _w: r.sha256,
        width=SHA_PX,
        tip=True,
    ),
)
