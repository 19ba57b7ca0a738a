"""Commands about the vault itself: make, fill, back up, restore, check, list its accounts."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop_app.app import open_app
from desktop_app.cli.opening import (
    folder_of,
    new_password,
    opened,
    opened_beside,
    password_if_any,
    taken_out,
    unlocked,
)
from desktop_app.cli.parser import Parser, count, file_with, whole_number
from desktop_app.services.vault import access
from desktop_app.services.vault.backup import ENDING
from desktop_app.services.vault.restore import restore
from desktop_app.services.vault.verify import verify
from desktop_app.wording import INDONESIAN

DEMO_FACILITY = "Puskesmas Banjar I (contoh)"


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    init = parser.command("init", _init, "Membuat data baru; mencetak kode pemulihan sekali.")
    whose = init.add_mutually_exclusive_group(required=True)
    whose.add_argument("--facility", metavar="NAMA", help="nama puskesmas")
    whose.add_argument("--city", metavar="NAMA", help="nama Dinas Kesehatan, untuk data kota")
    demo = parser.command("demo", _demo, "Mengisi data kosong dengan anak rekaan.")
    demo.add_argument("--children", type=count, default=300, metavar="N")
    demo.add_argument("--seed", type=whole_number, default=1, metavar="S")
    backup = parser.command("backup", _backup, "Membuat cadangan terenkripsi, juga selagi dipakai.")
    backup.add_argument(
        "--out", type=file_with(ENDING), metavar="FILE", help="bila tidak ke folder cadangan"
    )
    back = parser.command(
        "restore", _restore, "Memulihkan cadangan; data lama disimpan di sebelah."
    )
    back.add_argument("source", type=Path, metavar="FILE")
    back.add_argument("--into", required=True, type=Path, metavar="DIR")
    parser.command("restore-drill", _drill, "Mencoba membuka cadangan terbaru dan menghitungnya.")
    check = parser.command("verify", _verify, "Memeriksa data; 0 utuh, 1 tidak.")
    check.add_argument("--all", action="store_true", help="hitung ulang semua z-score")
    parser.command("accounts", _accounts, "Menampilkan daftar akun.")


def _init(options: argparse.Namespace) -> None:
    name = options.city or options.facility
    _create(options, name, new_password(options), code_matters=True, city=options.city is not None)


def _create(
    options: argparse.Namespace,
    facility: str,
    password: str,
    *,
    code_matters: bool = False,
    city: bool = False,
) -> None:
    folder = folder_of(options)
    username = options.user or "admin"
    created = access.create_vault(
        folder, facility=facility, username=username, display_name=username, password=password
    )
    fingerprint = created.vault.fingerprint
    with closing(open_app(created.vault)) as app:
        if city:
            app.partners.become_city(by=app.person)
        if code_matters:
            # The window asks for the code until somebody has typed it.
            app.accounts.expect_code()
    print(f"Data baru: {folder}")
    print(f"Kode pemulihan: {created.recovery_code}")
    print("Simpan kode ini di tempat aman; kode ini tidak ditampilkan lagi.")
    print(f"Sidik kunci: {fingerprint}. Catat di lembar kode itu, untuk dicocokkan kelak.")


def _demo(options: argparse.Namespace) -> None:
    password = None
    if not access.vault_exists(folder_of(options)):
        password = new_password(options)
        _create(options, DEMO_FACILITY, password)
    with opened(options, password) as app:
        filled = app.demo.fill(options.children, options.seed, by=app.person)
    print(f"{filled.children} anak rekaan, {filled.visits} kunjungan.")


def _backup(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        backups = app.backups
        report = (
            taken_out(app, lambda: backups.make(options.out, by=app.person))
            if options.out
            else backups.to_folder(by=app.person)
        )
    print(f"{report.path}: {report.children} anak, {report.visits} kunjungan (terenkripsi).")


def _restore(options: argparse.Namespace) -> None:
    password = password_if_any(options)
    report = restore(options.source, options.into, password, username=options.user)
    print(f"Dipulihkan ke {report.folder}: cadangan {INDONESIAN.date(report.made_at.date())}.")
    if report.kept is not None:
        print(f"Data lama disimpan di {report.kept}")
    if report.returning:
        print(f"Akun yang berlaku lagi: {', '.join(report.returning)}. Periksa daftar akun.")
    if report.erased:
        numbers = ", ".join(map(str, report.erased))
        print(f"Pernah dihapus permanen: anak nomor {numbers}. Yang kembali, hapus lagi.")
    if report.proven:
        print(f"Sandi membukanya: {report.children} anak, {report.visits} kunjungan.")
    else:
        print("Hanya jumlah periksa yang diuji; isinya belum dibuka dengan sandi.")


def _drill(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        report = app.backups.drill(by=app.person)
    print(f"{report.path}: dapat dibuka, {report.children} anak, {report.visits} kunjungan.")


def _verify(options: argparse.Namespace) -> int:
    # Not as writer: a writer would heal a damaged copy of the header before it is checked. A key
    # that is not known here is a finding, and no question.
    with unlocked(options, replace(access.USUAL, writer=False, pinned=False)) as vault:
        findings = verify(vault, all_scores=options.all)
    for finding in findings:
        print(INDONESIAN.problem(finding))
    if not findings:
        print("Data utuh.")
    return int(bool(findings))


def _accounts(options: argparse.Namespace) -> None:
    with opened_beside(options) as app:
        rows = app.accounts.list(by=app.person)
        fingerprint = app.accounts.key_fingerprint
    print(f"Sidik kunci: {fingerprint}", file=sys.stderr)
    for row in rows:
        print(f"{row.username}\t{INDONESIAN.role(row.role.value)}\t{row.display_name}")
