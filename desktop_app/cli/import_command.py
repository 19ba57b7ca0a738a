"""The command that takes a register's file in, and its report as lines or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from desktop_app.cli.opening import opened
from desktop_app.cli.parser import Parser, count, day_of, file_with, month_of
from desktop_app.errors import Problem
from desktop_app.programme.records.children import Sex
from desktop_app.services.exchange.import_answers import read_answers
from desktop_app.services.exchange.import_choices import (
    NO_CHOICES,
    LeftOut,
    choices_json,
    read_choices,
)
from desktop_app.services.exchange.import_plan import NEW_CHILD, NO_ANSWERS, PlannedRow
from desktop_app.services.exchange.imports import ImportReport
from desktop_app.services.exchange.reconciliation import Pile, Reconciled
from desktop_app.wording import INDONESIAN
from desktop_app.wording.exchange_reconciliation import PILES, SUMMARY

_SEXES = {"L": Sex.MALE, "P": Sex.FEMALE}


def add_commands(parser: Parser) -> None:
    """Add the command of this module."""
    take_in = parser.command("import", _import, "Memasukkan berkas e-PPGBM (CSV, XLSX, XLS, ODS).")
    take_in.add_argument(
        "source", type=Path, nargs="+", metavar="FILE",
        help="beberapa berkas dibaca sebagai satu register",
    )  # fmt: skip
    take_in.add_argument("--json", action="store_true", help="laporan sebagai JSON")
    take_in.add_argument(
        "--map", type=Path, metavar="FILE.json", help="arti kolom dan pilihan lain untuk berkas ini"
    )
    take_in.add_argument("--sheet", metavar="NAMA", help="hanya lembar ini")
    take_in.add_argument(
        "--date", type=day_of, metavar="YYYY-MM-DD", help="tanggal ukur bila berkas tidak memuatnya"
    )
    take_in.add_argument(
        "--sex", choices=list(_SEXES), help="jenis kelamin bila berkas tidak memuatnya"
    )
    take_in.add_argument(
        "--decide", type=Path, metavar="FILE.json",
        help='jawaban "siapa anak ini": {"BARIS": "baru" atau nomor calon}',
    )  # fmt: skip
    take_in.add_argument(
        "--rejects", type=file_with(".xlsx"), metavar="FILE.xlsx",
        help="tulis baris yang ditolak atau diragukan beserta sebabnya, untuk dibetulkan",
    )  # fmt: skip

    undo = parser.command("undo-import", _undo, "Menarik kembali satu impor.")
    undo.add_argument("number", type=count, metavar="NOMOR", help="nomor yang ditulis import")

    compare = parser.command(
        "reconcile", _reconcile, "Mencocokkan satu bulan dengan berkas nasional (XLSX)."
    )
    compare.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    compare.add_argument("source", type=Path, nargs="+", metavar="FILE")
    compare.add_argument("--out", required=True, type=file_with(".xlsx"), metavar="SHEET.xlsx")
    compare.add_argument("--json", action="store_true", help="laporan sebagai JSON")
    compare.add_argument("--sheet", metavar="NAMA", help="hanya lembar ini")


def _reconcile(options: argparse.Namespace) -> None:
    choices = NO_CHOICES.with_options(sheet=options.sheet, day=None, sex=None)
    with opened(options) as app:
        found = app.reconciliation.compare(
            options.month, options.source, by=app.person, choices=choices
        )
        app.reconciliation.write(found, options.out, by=app.person)
    piles = found.piles
    if options.json:
        print(json.dumps(_piles_json(found), ensure_ascii=False, indent=2))
        return
    for pile in Pile:
        print(f"{PILES[pile]}: {len(piles.of(pile))}")
    print(
        f"{SUMMARY['agreeing']}: {piles.agreeing}. {SUMMARY['settled']}: {len(piles.settled)}. "
        f"{SUMMARY['again']}: {piles.again}."
    )
    for text, rows in (
        (SUMMARY["other_months"], found.other_months),
        (SUMMARY["unmeasured"], found.unmeasured),
        (SUMMARY["unread"], len(found.unread)),
    ):
        if rows:
            print(f"{text}: {rows}.")
    print(f"{options.out} (berkas ini tidak terenkripsi).")


def _piles_json(found: Reconciled) -> dict[str, object]:
    """Return counts and places, never names."""
    piles = found.piles
    return {
        "month": str(found.month),
        **{str(pile): len(piles.of(pile)) for pile in Pile},
        "agreeing": piles.agreeing,
        "settled": len(piles.settled),
        "again": piles.again,
        "other_months": found.other_months,
        "unmeasured": found.unmeasured,
        "unread": [
            {"row": row.row_number, "sheet": row.sheet, "reason": _sentences(row.problems)}
            for row in found.unread
        ],
        "items": [
            {
                "pile": str(item.pile),
                "row": item.there.place if item.there else None,
                "child": item.child.child_id or None,
                "fields": [one.field for one in item.differences],
            }
            for item in piles.items
        ],
    }


def _undo(options: argparse.Namespace) -> None:
    with opened(options) as app:
        done = app.import_undo.undo(options.number, by=app.person).record
    print(
        f"{done.children_removed} anak dan {done.visits_removed} kunjungan dihapus, "
        f"{done.restored} catatan dikembalikan, {len(done.kept)} tetap karena diubah sesudahnya."
    )


def _import(options: argparse.Namespace) -> None:
    told = read_choices(options.map) if options.map else NO_CHOICES
    choices = told.with_options(
        sheet=options.sheet, day=options.date, sex=_SEXES.get(options.sex or "")
    )
    answers = read_answers(options.decide) if options.decide else NO_ANSWERS
    with opened(options) as app:
        plan = app.imports.preview(options.source, by=app.person, choices=choices, answers=answers)
        if options.rejects:
            app.import_rejects.demand(plan, options.rejects, by=app.person)
        report = app.imports.apply(plan, by=app.person).record
        given_back = (*report.refused, *report.doubtful) if options.rejects else ()
        is_written = False
        try:
            if given_back:
                app.import_rejects.write(plan, given_back, options.rejects, by=app.person)
                is_written = True
        finally:
            # The register has taken the file in, whatever becomes of the rows to correct.
            _tell(report, options, len(given_back) if is_written else 0)
            if options.rejects and not options.json and not given_back:
                print("Tidak ada baris yang perlu dibetulkan.")


def _tell(report: ImportReport, options: argparse.Namespace, rejects: int) -> None:
    if options.json:
        whole = {**_as_json(report), "rejects": rejects}
        print(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    for line in _lines(report):
        print(line)
    if rejects:
        print(f"{rejects} baris ditulis ke {options.rejects.name} untuk dibetulkan.")


def _lines(report: ImportReport) -> Iterator[str]:
    yield (
        f"{report.children_new} anak baru, {report.visits_new} kunjungan baru, "
        f"{report.changed} baris berubah, {report.unchanged} baris sama, "
        f"{len(report.refused)} baris ditolak."
    )
    rows = report.rows
    yield (
        f"{rows.file} baris di berkas = {rows.new} baru + {rows.same} sama + "
        f"{rows.changed} berubah + {rows.refused} ditolak + {rows.left_out} dilewati."
    )
    for row in report.refused:
        yield f"  {_place(row)}: ditolak. {_sentences(row.reasons)}"
    yield from _questions(report)
    for left in report.left_out:
        yield f"  {_left_out(left)}"
    for row in report.doubtful:
        yield f"  {_place(row)}: masuk, perlu diperiksa. {_sentences(row.reasons)}"
    for row in report.noted:
        yield f"  {_place(row)}: masuk dengan catatan. {_sentences(row.remarks)}"
    if report.columns_doubted:
        yield (
            "  Kolom ini tidak dibaca, padahal mungkin berisi hasil ukur: "
            f"{', '.join(report.columns_doubted)}."
        )
    yield f"Nomor impor ini: {report.entry_id} (undo-import menariknya kembali)."


def _questions(report: ImportReport) -> Iterator[str]:
    """Yield who the unclear children may be: the row and numbers of children, never names."""
    for question in report.questions:
        yield f"  Baris {question.place}: siapa anak ini? Jawab di berkas --decide."
        for one in question.candidates:
            yield f"    {one.reference}: {' '.join(map(INDONESIAN.evidence, one.evidence))}"
        yield f"    {NEW_CHILD}: {INDONESIAN.nobody_known}"


def _as_json(report: ImportReport) -> dict[str, object]:
    rows = report.rows
    return {
        "number": report.entry_id,
        "children_new": report.children_new,
        "visits_new": report.visits_new,
        "unchanged": report.unchanged,
        "changed": report.changed,
        "rows": {
            "file": rows.file,
            "new": rows.new,
            "same": rows.same,
            "changed": rows.changed,
            "refused": rows.refused,
            "left_out": rows.left_out,
            "headings": rows.headings,
        },
        "refused": [_row_json(row, row.reasons) for row in report.refused],
        "doubtful": [_row_json(row, row.reasons) for row in report.doubtful],
        "notes": [_row_json(row, row.remarks) for row in report.noted],
        "questions": [
            {
                "row": question.place,
                "candidates": [
                    {
                        "answer": one.reference,
                        "evidence": [str(code) for code in one.evidence],
                        "reason": " ".join(map(INDONESIAN.evidence, one.evidence)),
                    }
                    for one in question.candidates
                ],
            }
            for question in report.questions
        ],
        "left_out": [
            {
                "sheet": left.sheet,
                "rows": list(left.rows),
                "code": left.reason,
                "reason": INDONESIAN.problem(left.problem),
            }
            for left in report.left_out
        ],
        "map": choices_json(report.choices),
        "columns_ignored": list(report.columns_ignored),
        "columns_perhaps_measured": list(report.columns_doubted),
    }


def _row_json(row: PlannedRow, problems: Sequence[Problem]) -> dict[str, object]:
    return {
        "row": row.row_number,
        "sheet": row.sheet,
        "visit": row.occasion,
        "date": _iso(row.visit_date),
        "codes": [problem.code for problem in problems],
        "reason": _sentences(problems),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _place(row: PlannedRow) -> str:
    """Return where a row stands: its sheet, number and visit; never whose it is."""
    sheet = f"lembar {row.sheet}, " if row.sheet else ""
    visit = f" ({row.occasion})" if row.occasion else ""
    return f"{sheet}baris {row.row_number}{visit}"


def _left_out(left: LeftOut) -> str:
    sheet = f"lembar {left.sheet}, " if left.sheet else ""
    return f"{sheet}{_ranges(left.rows)}: dilewati. {INDONESIAN.problem(left.problem)}"


def _ranges(rows: Sequence[int]) -> str:
    """Return the numbers of rows, neighbours as a range: `baris 3, 7–12`."""
    if not rows:
        return "tanpa baris"
    ranges: list[list[int]] = []
    for number in rows:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return "baris " + ", ".join(
        str(first) if first == last else f"{first}–{last}" for first, last in ranges
    )


def _sentences(problems: Sequence[Problem]) -> str:
    return " ".join(INDONESIAN.problem(problem) for problem in problems)
