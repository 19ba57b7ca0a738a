"""Commands about what children get: the village scorecard, and the families for GENTING."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.opening import opened_beside
from desktop_app.cli.parser import Parser, month_of
from desktop_app.errors import Invalid
from desktop_app.programme.reports.scorecard import Quarter
from desktop_app.services.reports.month_reports import ReportKind


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    score = parser.command(
        "scorecard", _scorecard, "Menulis lembar skor konvergensi (XLSX, tidak terenkripsi)."
    )
    score.add_argument("--quarter", required=True, type=_quarter, metavar="YYYYQn")
    score.add_argument("--out", required=True, type=Path, metavar="FILE.xlsx")
    genting = parser.command(
        "genting",
        _genting,
        "Menulis keluarga berisiko dengan anak di bawah 2 tahun (XLSX, tidak terenkripsi).",
    )
    genting.add_argument("--out", required=True, type=Path, metavar="FILE.xlsx")

    report = parser.command("report", _report, "Menulis laporan satu bulan (XLSX atau CSV).")
    report.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    report.add_argument("--kind", required=True, type=_kind, metavar="|".join(ReportKind))
    report.add_argument("--out", required=True, type=Path, metavar="FILE.xlsx|.csv")


def _report(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = app.reports.export(options.month, options.kind, options.out, by=app.person)
    print(f"{report.path} (berkas ini tidak terenkripsi).")


def _kind(text: str) -> ReportKind:
    try:
        return ReportKind(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"pilih salah satu: {', '.join(ReportKind)}") from error


def _genting(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = app.genting.export(options.out, by=app.person)
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _scorecard(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = app.scorecards.export(options.quarter, options.out, by=app.person)
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except Invalid as error:
        raise argparse.ArgumentTypeError("tulis triwulan seperti 2026Q4") from error
