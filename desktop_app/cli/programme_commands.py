"""Commands about what children get: the village scorecard, and the families for GENTING."""

from __future__ import annotations

import argparse

from desktop_app.cli.opening import opened_beside, taken_out
from desktop_app.cli.parser import Parser, file_with, month_of
from desktop_app.errors import Invalid, Problem
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.services.reports.month_reports import ReportKind

SCORECARD = "scorecard"
KINDS = (*ReportKind, SCORECARD)
REPORT_ENDINGS = (".xlsx", ".csv", ".pdf")
QUARTERLY = (ReportKind.AGGREGATE, SCORECARD)
"""Kinds of report that a quarter has; the scorecard has nothing else."""


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    score = parser.command(
        "scorecard", _scorecard, "Menulis lembar skor konvergensi (XLSX, tidak terenkripsi)."
    )
    score.add_argument("--quarter", required=True, type=_quarter, metavar="YYYYQn")
    score.add_argument("--out", required=True, type=file_with(".xlsx"), metavar="FILE.xlsx")
    genting = parser.command(
        "genting",
        _genting,
        "Menulis keluarga berisiko dengan anak di bawah 2 tahun (XLSX, tidak terenkripsi).",
    )
    genting.add_argument("--out", required=True, type=file_with(".xlsx"), metavar="FILE.xlsx")

    report = parser.command(
        "report", _report, "Menulis laporan satu bulan atau triwulan (XLSX, CSV, PDF)."
    )
    period = report.add_mutually_exclusive_group(required=True)
    period.add_argument("--month", type=month_of, metavar="YYYY-MM")
    period.add_argument("--quarter", type=_quarter, metavar="YYYYQn")
    report.add_argument("--kind", required=True, type=_kind, metavar="|".join(KINDS))
    report.add_argument(
        "--out",
        required=True,
        type=file_with(*REPORT_ENDINGS),
        metavar="FILE.xlsx|.csv|.pdf",
    )
    report.add_argument(
        "--hide-small", action="store_true", help="tanpa angka di bawah 5, untuk diterbitkan"
    )


def _report(options: argparse.Namespace) -> None:
    kind, quarter, out = options.kind, options.quarter, options.out
    if (kind == SCORECARD and quarter is None) or (quarter is not None and kind not in QUARTERLY):
        named = ", ".join(QUARTERLY)
        raise Invalid([Problem(field="quarter", code="report_period", figures={"kinds": named})])
    if kind == SCORECARD and options.hide_small:
        raise Invalid([Problem(field="kind", code="no_table_by_place")])
    with opened_beside(options) as app:
        if kind == SCORECARD:
            taken_out(app, lambda: app.scorecards.export(quarter, out, by=app.person))
        elif quarter is not None:
            app.reports.export_quarter(quarter, out, by=app.person, hide_small=options.hide_small)
        else:
            app.reports.export(
                options.month,
                ReportKind(kind),
                out,
                by=app.person,
                hide_small=options.hide_small,
            )
    print(f"{out} (berkas ini tidak terenkripsi).")


def _kind(text: str) -> str:
    if text not in KINDS:
        raise argparse.ArgumentTypeError(f"pilih salah satu: {', '.join(KINDS)}")
    return text


def _genting(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = taken_out(app, lambda: app.genting.export(options.out, by=app.person))
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _scorecard(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        scorecards, by = app.scorecards, app.person
        report = taken_out(app, lambda: scorecards.export(options.quarter, options.out, by=by))
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except Invalid as error:
        raise argparse.ArgumentTypeError("tulis triwulan seperti 2026Q4") from error
