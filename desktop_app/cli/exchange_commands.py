"""Commands of the exchange between puskesmas and city: keys, sealed packages, receipts."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop_app.cli.opening import opened, opened_beside, taken_out
from desktop_app.cli.parser import Parser, count, file_with, month_of
from desktop_app.growth.age import MONTHS_PER_YEAR
from desktop_app.programme.records.exchange import (
    PackageFate,
    Party,
    SendingBasis,
    SentPackage,
)
from desktop_app.services.exchange.receiving import Arrival
from desktop_app.wording.exchange_package_words import BASES, FATES, REFUSALS


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    keys = parser.command(
        "keys", lambda _options: keys.error("pilih show atau trust"), "Kunci pertukaran data."
    )
    keys.add_commands()
    show = keys.command("show", _show, "Menulis kunci publik sendiri, untuk dikirim.")
    show.add_argument("--out", required=True, type=file_with(".pub"), metavar="FILE.pub")
    show.add_argument("--renew", action="store_true", help="ganti kunci dahulu")
    trust = keys.command("trust", _trust, "Memercayai kunci publik pihak lain.")
    trust.add_argument("file", type=Path, metavar="FILE")
    trust.add_argument("--compared", metavar="SIDIK", help="sidik yang didengar lewat telepon")
    trust.add_argument(
        "--basis", type=_basis, default=SendingBasis.PUBLIC_TASK, metavar="|".join(SendingBasis),
        help="dasar hukum pengiriman",
    )  # fmt: skip
    send = parser.command("send", _send, "Menulis paket tersegel untuk Dinas Kesehatan.")
    send.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    send.add_argument("--to", required=True, type=Path, metavar="CITY.pub")
    send.add_argument("--out", required=True, type=file_with(".paket"), metavar="FILE.paket")
    again = send.add_mutually_exclusive_group()
    again.add_argument("--all", action="store_true", help="semua anak")
    again.add_argument(
        "--from", dest="from_number", type=count, metavar="N", help="ulang sejak paket nomor N"
    )
    receive = parser.command(
        "receive", _receive, "Menerima paket (Dinas Kesehatan) atau balasannya (puskesmas)."
    )
    what = receive.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE")
    what.add_argument("--code", metavar="KODE", help="kode balasan yang didengar lewat telepon")
    receive.add_argument("--json", action="store_true")
    table = parser.command("city-table", _city_table, "Menulis tabel kota per desa (CSV).")
    table.add_argument("--reference-month", type=_month_number, metavar="1-12")
    table.add_argument("--out", required=True, type=file_with(".csv"), metavar="FILE.csv")
    report = parser.command(
        "city-report", _city_report, "Menulis laporan kota satu bulan (XLSX, PDF)."
    )
    report.add_argument("--month", required=True, type=month_of, metavar="YYYY-MM")
    report.add_argument("--reference-month", type=_month_number, metavar="1-12")
    report.add_argument(
        "--out", required=True, type=file_with(".xlsx", ".pdf"), metavar="FILE.xlsx|.pdf"
    )


def _city_report(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        app.city.export(options.month, options.out, options.reference_month, by=app.person)
    print(f"{options.out} (berkas ini tidak terenkripsi; tanpa nama anak).")


def _city_table(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        app.city.write_table(options.out, options.reference_month, by=app.person)
    print(f"{options.out} (berkas ini tidak terenkripsi; tanpa nama anak).")


def _month_number(text: str) -> int:
    number = count(text)
    if number > MONTHS_PER_YEAR:
        raise argparse.ArgumentTypeError("bulan harus 1 sampai 12")
    return number


def _trust(options: argparse.Namespace) -> None:
    with opened(options) as app:
        by = app.person
        fingerprint = app.partners.look(options.file, by=by).keys.fingerprint
        partner = app.partners.trust(
            options.file, compared=options.compared, basis=options.basis, by=by
        ).record
    print(f"{partner.name}: kunci dipercaya. {BASES[partner.sending_basis]}.")
    print(f"Sidik: {fingerprint}. Cocokkan lewat telepon sebelum bertukar data.")


def _show(options: argparse.Namespace) -> None:
    with opened(options) as app:
        public = app.partners.show(options.out, renew=options.renew, by=app.person)
    print(options.out)
    print(f"Sidik: {public.fingerprint}. Bacakan lewat telepon kepada penerima berkas ini.")


def _send(options: argparse.Namespace) -> None:
    with opened(options) as app:
        package = taken_out(
            app,
            lambda: app.sending.send(
                options.month,
                options.to,
                options.out,
                everything=options.all,
                from_number=options.from_number,
                by=app.person,
            ),
        )
    print(
        f"{options.out}: paket nomor {package.package_no}, {package.children} anak, "
        f"{package.gone} keluar (tersegel; hanya penerimanya yang dapat membuka)."
    )


def _receive(options: argparse.Namespace) -> int:
    with opened(options) as app:
        by = app.person
        if options.code is not None:
            return _tell_sent(app.sending.heard(options.code, by=by).record, as_json=options.json)
        if app.receiving.kind(options.file, by=by) is Party.CITY:
            return _tell_arrival(app.receiving.receive(options.file, by=by), options)
        answered = app.receiving.read_receipt(options.file, by=by)
        return _tell_sent(answered, as_json=options.json)


def _tell_arrival(arrival: Arrival, options: argparse.Namespace) -> int:
    package = arrival.package
    if options.json:
        told = {
            "sender": arrival.sender,
            "month": package.month,
            "number": package.package_no,
            "fate": package.fate.value,
            "repeated": arrival.repeated,
            "accepted": package.accepted,
            "refused": package.refused,
            "why": [
                {"child": uid, "reason": REFUSALS[reason.value]} for uid, reason in arrival.refused
            ],
            "new": arrival.new,
            "changed": arrival.changed,
            "gone": arrival.gone,
            "missing": list(arrival.missing),
            "receipt": str(arrival.receipt),
            "code": arrival.code,
        }
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return _result(package.fate)
    print(f"{arrival.sender}: paket nomor {package.package_no}, {FATES[package.fate.value]}.")
    if arrival.repeated:
        print("Berkas ini sudah pernah diterima; tidak ada yang berubah.")
    print(f"Diterima {package.accepted}, ditolak {package.refused}.")
    for letter in package.refusals:
        print(f"  {letter}: {REFUSALS[letter]}")
    if arrival.missing:
        print(f"Paket yang belum sampai: {', '.join(map(str, arrival.missing))}.")
    print(f"Balasan: {arrival.receipt}")
    print(f"Kode balasan, untuk dibacakan lewat telepon: {arrival.code}")
    return _result(package.fate)


def _tell_sent(package: SentPackage, *, as_json: bool) -> int:
    fate = package.fate or PackageFate.MERGED
    if as_json:
        told = {
            "number": package.package_no,
            "month": package.month,
            "fate": fate.value,
            "accepted": package.accepted,
            "refused": package.refused,
            "why": {letter: REFUSALS[letter] for letter in package.refusals},
        }
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return _result(fate)
    print(f"Paket nomor {package.package_no} ({package.month}): {FATES[fate.value]}.")
    print(f"Diterima {package.accepted}, ditolak {package.refused}.")
    for letter in package.refusals:
        print(f"  {letter}: {REFUSALS[letter]}")
    return _result(fate)


def _result(fate: PackageFate) -> int:
    return int(fate is PackageFate.FORKED)


def _basis(text: str) -> SendingBasis:
    try:
        return SendingBasis(text)
    except ValueError as error:
        named = ", ".join(SendingBasis)
        raise argparse.ArgumentTypeError(f"pilih salah satu: {named}") from error
