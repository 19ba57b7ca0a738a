"""The command that closes a month."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from desktop_app.cli.opening import opened
from desktop_app.cli.parser import Parser, month_of
from desktop_app.errors import Conflict
from desktop_app.programme.records.closing import Closing
from desktop_app.programme.reports.closing_check import ClosingFinding
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.revision import FigureChange
from desktop_app.wording import INDONESIAN
from desktop_app.wording.reports_closing_words import revised_term

UNCHANGED = "closing_unchanged"


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    close = parser.command(
        "close", _close, "Menutup satu bulan: periksa, simpan angkanya, atau buat revisi."
    )
    close.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    close.add_argument(
        "--rules-of-today",
        action="store_true",
        help="revisi memakai angka aturan kini, bukan angka saat ditutup",
    )


def _close(options: argparse.Namespace) -> None:
    month, by_today = options.month, options.rules_of_today
    with opened(options) as app:
        closings, by = app.closings, app.person
        found = closings.check(month, by=by)
        before = closings.of_month(month, by=by)
        try:
            closing = closings.close(month, rules_of_today=by_today, by=by).record
        except Conflict as error:
            if error.code != UNCHANGED:
                raise
            print(f"{month}: tidak ada yang berubah sejak ditutup.")
            return
    if before.redefined:
        print(INDONESIAN.term("redefined"))
    _tell(closing, found, before.by_records.figures)


def _tell(
    closing: Closing, found: Iterable[ClosingFinding], changes: Iterable[FigureChange]
) -> None:
    for finding in found:
        count = f": {len(finding.children)} anak" if finding.children else ""
        print(f"Periksa: {INDONESIAN.term(f'check_{finding.check}')}{count}.")
    figures = report_rules().figures
    for change in changes:
        name, place = figures[change.figure].name, change.desa or "tanpa desa"
        print(f"{name}, {place}: dikirim {change.sent}, kini {change.now}.")
    why = revised_term(records=closing.records_changed, rules=closing.rules_changed)
    reason = f" ({INDONESIAN.term(why)})" if why else ""
    s, d = closing.figures["s"], closing.figures["d"]
    print(f"{closing.month} ditutup, revisi {closing.revision}{reason}: S {s}, D {d}.")
