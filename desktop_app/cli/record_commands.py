"""Commands about records: read a file, write a month, a chart or everything, score a table."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from desktop_app.cli.opening import file_password, opened_beside, taken_out
from desktop_app.cli.parser import Parser, count, file_with, month_of
from desktop_app.growth.chart import Indicator
from desktop_app.services.exchange.exports import NationalLayout
from desktop_app.services.exchange.zscore_files import zscores_file
from desktop_app.wording import INDONESIAN


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    scores = parser.command("zscores", _zscores, "Menghitung z-score WHO untuk satu berkas CSV.")
    scores.add_argument("source", type=Path, metavar="IN.csv")
    scores.add_argument("target", type=file_with(".csv"), metavar="OUT.csv")
    export = parser.command(
        "export", _export, "Menulis berkas bulanan dalam susunan nasional (XLSX)."
    )
    export.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    export.add_argument("--out", required=True, type=file_with(".xlsx"), metavar="FILE.xlsx")
    export.add_argument(
        "--layout", type=NationalLayout, choices=list(NationalLayout),
        default=NationalLayout.NATIONAL36, metavar="|".join(NationalLayout), help="susunan kolom",
    )  # fmt: skip
    export.add_argument(
        "--protect", action="store_true", help="enkripsi dengan sandi berkas, yang lalu ditanyakan"
    )
    chart = parser.command("chart", _chart, "Mencetak grafik pertumbuhan seorang anak (PDF).")
    chart.add_argument("--nik", required=True, metavar="NIK")
    chart.add_argument("--out", required=True, type=file_with(".pdf"), metavar="FILE.pdf")
    chart.add_argument(
        "--indicator", type=Indicator, choices=list(Indicator), default=Indicator.HEIGHT_FOR_AGE
    )
    copy = parser.command("child-copy", _child_copy, "Menulis salinan satu anak (PDF dan CSV).")
    who = copy.add_mutually_exclusive_group(required=True)
    who.add_argument("--nik", metavar="NIK")
    who.add_argument("--child", type=count, metavar="NUMBER", help="nomor anak, bila tanpa NIK")
    copy.add_argument("--out", required=True, type=Path, metavar="DIR")
    dump = parser.command("dump", _dump, "Menulis salinan lengkap sebagai CSV (tidak terenkripsi).")
    dump.add_argument("--out", required=True, type=Path, metavar="DIR")
    without = parser.command(
        "pseudonymised", _pseudonymised, "Menulis salinan tanpa nama untuk statistik (CSV)."
    )
    without.add_argument("--out", required=True, type=Path, metavar="DIR")


def _zscores(options: argparse.Namespace) -> None:
    zscores_file(options.source, options.target)


def _export(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        write = partial(
            app.exports.month,
            options.month,
            options.out,
            by=app.person,
            layout=options.layout,
            password=file_password(options) if options.protect else None,
        )
        report = taken_out(app, write)
    state = (
        "terenkripsi dengan sandi berkas" if report.protected else "berkas ini tidak terenkripsi"
    )
    print(f"{report.path}: {report.children} anak ({state}).")
    if report.differing:
        print(f"{report.differing} isian impor berbeda dari catatan program.")
    if report.recap is not None:
        print(f"{INDONESIAN.term('b_first_weighed')}: {report.recap.first_weighed} anak.")
        print(f"{INDONESIAN.term('b_born')}: {report.recap.born} anak.")


def _chart(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        child = app.children.by_nik(options.nik, by=app.person)
        app.exports.chart_pdf(
            child.child_id, options.out, by=app.person, indicator=options.indicator
        )
    print(options.out)


def _child_copy(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        child_id = options.child or app.children.by_nik(options.nik, by=app.person).child_id
        report = app.child_copies.write(child_id, options.out, by=app.person)
    print(f"{report.path}: salinan satu anak (berkas ini tidak terenkripsi).")


def _dump(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = taken_out(app, lambda: app.exports.dump(options.out, by=app.person))
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _pseudonymised(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = taken_out(app, lambda: app.pseudonymised.write(options.out, by=app.person))
    print(f"{report.path}: {report.children} anak tanpa nama (berkas ini tidak terenkripsi).")
