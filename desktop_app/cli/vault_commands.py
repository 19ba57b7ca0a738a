"""Commands about the vault itself: make one, fill one with invented children."""

from __future__ import annotations

import argparse

from desktop_app.app import open_app
from desktop_app.cli.opening import folder_of, new_password, opened
from desktop_app.cli.parser import Parser, count
from desktop_app.services import access

DEMO_FACILITY = "Puskesmas Banjar I (contoh)"


def add_commands(parser: Parser) -> None:
    """Add the commands of this module."""
    init = parser.command("init", _init, "Membuat data baru; mencetak kode pemulihan sekali.")
    init.add_argument("--facility", required=True, metavar="NAMA", help="nama puskesmas")
    demo = parser.command("demo", _demo, "Mengisi data kosong dengan anak rekaan.")
    demo.add_argument("--children", type=count, default=300, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")


def _init(options: argparse.Namespace) -> None:
    _create(options, options.facility, new_password(options))


def _create(options: argparse.Namespace, facility: str, password: str) -> None:
    folder = folder_of(options)
    username = options.user or "admin"
    created = access.create_vault(
        folder, facility=facility, username=username, display_name=username, password=password
    )
    open_app(created.vault).close()
    print(f"Data baru: {folder}")
    print(f"Kode pemulihan: {created.recovery_code}")
    print("Simpan kode ini di tempat aman; kode ini tidak ditampilkan lagi.")


def _demo(options: argparse.Namespace) -> None:
    password = None
    if not access.vault_exists(folder_of(options)):
        password = new_password(options)
        _create(options, DEMO_FACILITY, password)
    with opened(options, password) as app:
        filled = app.demo.fill(options.children, options.seed, by=app.person)
    print(f"{filled.children} anak rekaan, {filled.visits} kunjungan.")
