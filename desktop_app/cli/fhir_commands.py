"""Commands for SATUSEHAT: take in the children's numbers, write a month's bundle."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.cli.opening import opened, opened_beside, taken_out
from desktop_app.cli.parser import Parser, file_with, month_of
from desktop_app.wording import INDONESIAN


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    fhir = parser.command("fhir", _fhir, "Menulis bundel FHIR R4 sebulan untuk SATUSEHAT (JSON).")
    fhir.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    fhir.add_argument("--out", required=True, type=file_with(".json"), metavar="FILE.json")
    ihs = parser.command(
        "ihs", _ihs, "Mengambil nomor IHS anak, dicari dengan NIK atau NIK ibu (CSV, XLSX)."
    )
    ihs.add_argument("file", type=Path, metavar="FILE")


def _fhir(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = taken_out(app, lambda: app.fhir.write(options.month, options.out, by=app.person))
    for kind, count in sorted(report.resources.items()):
        print(f"{kind}: {count}")
    print(f"Tanpa nomor IHS, tidak dikirim: {len(report.without_number)} anak")
    for reason, count in sorted(report.kept_back.items()):
        print(f"Tidak dikirim, {INDONESIAN.term(f'fhir_{reason}')}: {count}")
    print(INDONESIAN.term("fhir_doses"))
    print(f"{options.out} (berkas ini tidak terenkripsi).")


def _ihs(options: argparse.Namespace) -> None:
    with opened(options) as app:
        report = app.ihs_numbers.take_in(options.file, by=app.person)
    print(f"Disimpan {report.stored}, sudah ada {report.unchanged}.")
    for told, rows in (
        ("Anak tidak ditemukan atau nomor tidak terbaca", report.unknown_rows),
        ("Ibu ini mempunyai beberapa anak; isi tanggal lahir", report.unclear_rows),
    ):
        if rows:
            print(f"{told}: baris {', '.join(map(str, rows))}.")
