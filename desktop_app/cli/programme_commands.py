"""Commands about what children get: the village scorecard, and the families for GENTING."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.opening import opened_beside
from desktop_app.cli.parser import Parser
from desktop_app.errors import Invalid
from desktop_app.programme.reports.scorecard import Quarter


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
