"""Commands about casework: the day's work as a list or file, a referral's letter."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from desktop_app.cli.opening import opened_beside
from desktop_app.cli.parser import Parser, day_of, file_with
from desktop_app.services.worklist.list import WorkRow
from desktop_app.wording.clinic_words import CLINIC_INDONESIAN as WORDS


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    work = parser.command("worklist", _worklist, "Menampilkan yang harus dikerjakan hari ini.")
    work.add_argument("--date", type=day_of, default=None, metavar="YYYY-MM-DD")
    work.add_argument(
        "--csv", type=file_with(".csv"), metavar="FILE", help="ke berkas, tidak terenkripsi"
    )
    letter = parser.command("referral-letter", _letter, "Mencetak surat rujukan (PDF).")
    letter.add_argument("--code", required=True, metavar="KODE", help="kode pendek di surat")
    letter.add_argument("--out", required=True, type=file_with(".pdf"), metavar="FILE.pdf")


def _worklist(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        found = app.worklist.today(options.date, by=app.person)
        if options.csv is None:
            _show(app.worklist.rows(found, by=app.person))
            return
        report = app.printouts.work_csv(found, options.csv, by=app.person)
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _show(rows: Iterable[WorkRow]) -> None:
    for number, row in enumerate(rows, 1):
        item, child = row.item, row.child
        why = f"{WORDS.work_kind(item.kind)}. {WORDS.work_reason(item)}"
        due = WORDS.date(item.due)
        print(f"{number}\t{child.name}\t{child.posyandu}\t{why}\t{due}")


def _letter(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        found = app.referrals.by_code(options.code, by=app.person)
        app.letters.write(found.referral.referral_id, options.out, by=app.person)
    print(options.out)
