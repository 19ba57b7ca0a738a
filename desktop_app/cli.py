"""The command line: one command, one service call, one line on stderr for an error. No Qt."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from desktop_app import __version__
from desktop_app.app import App, default_vault_folder, open_app
from desktop_app.errors import CodedError, Invalid, Problem, incident
from desktop_app.growth.chart import Indicator
from desktop_app.programme.records import Month
from desktop_app.services import access
from desktop_app.services.imports import ImportReport
from desktop_app.services.zscore_files import zscores_file
from desktop_app.wording import INDONESIAN

OK, REFUSED, USAGE, BUG = 0, 1, 2, 70
OnFolder = Callable[[Path], int]
DEMO_FACILITY = "Puskesmas Banjar I (contoh)"


def main(arguments: Sequence[str], *, window: OnFolder, headless_demo: OnFolder) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 wrong usage, 70 our bug.

    `window` opens the window on a vault's folder, `headless_demo` fills a folder with examples;
    both load Qt, which this module must not.
    """
    parser = _parser()
    parser.set_defaults(run=lambda options: window(_folder(options)))
    demo = parser.command(
        "headless-demo", lambda options: headless_demo(options.out), "Membuat contoh tanpa layar."
    )
    demo.add_argument("--out", type=Path, default=Path("demo-output"), metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options) or OK)
    except Invalid as error:
        return _fail("; ".join(INDONESIAN.problem(problem) for problem in error.problems))
    except CodedError as error:
        return _fail(INDONESIAN.error(error))
    except KeyboardInterrupt:
        return _fail("Dihentikan.", 130)
    except Exception as error:  # noqa: BLE001 -- the last net: one line, no values, no traceback
        return _fail(
            "Kesalahan program: " + " <- ".join(reversed(incident(error).split("\n"))), BUG
        )


class _Parser(argparse.ArgumentParser):
    """Tells a usage error in one line, and keeps each command with what it runs."""

    def add_commands(self) -> None:
        """Make room for commands."""
        self._commands = self.add_subparsers(metavar="PERINTAH", parser_class=_Parser)

    def command(
        self, name: str, run: Callable[[argparse.Namespace], int | None], help_text: str
    ) -> _Parser:
        """Add a command and return its own parser."""
        added = self._commands.add_parser(name, help=help_text, description=help_text)
        added.set_defaults(run=run)
        return added

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, f"{self.prog}: {message} (lihat --help)\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="anting-berlian",
        description="Catatan tumbuh kembang anak puskesmas. Tanpa perintah: jendela program.",
    )
    parser.add_argument("--version", action="version", version=f"anting-berlian {__version__}")
    parser.add_argument("--vault", type=Path, metavar="DIR", help="folder data")
    parser.add_argument(
        "--password-stdin", action="store_true", help="baca sandi dari baris pertama masukan"
    )
    parser.add_argument("--user", default=None, metavar="AKUN", help="nama akun")
    parser.add_commands()
    command = parser.command
    init = command("init", _init, "Membuat data baru; mencetak kode pemulihan sekali.")
    init.add_argument("--facility", required=True, metavar="NAMA", help="nama puskesmas")
    demo = command("demo", _demo, "Mengisi data kosong dengan anak rekaan.")
    demo.add_argument("--children", type=_count, default=300, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    scores = command("zscores", _zscores, "Menghitung z-score WHO untuk satu berkas CSV.")
    scores.add_argument("source", type=Path, metavar="IN.csv")
    scores.add_argument("target", type=Path, metavar="OUT.csv")
    take_in = command("import", _import, "Memasukkan berkas e-PPGBM (CSV atau XLSX).")
    take_in.add_argument("source", type=Path, metavar="FILE")
    take_in.add_argument("--json", action="store_true", help="laporan sebagai JSON")
    export = command("export", _export, "Menulis berkas bulanan (XLSX, tidak terenkripsi).")
    export.add_argument("--month", required=True, type=_month, metavar="YYYY-MM")
    export.add_argument("--out", required=True, type=Path, metavar="FILE.xlsx")
    chart = command("chart", _chart, "Mencetak grafik pertumbuhan seorang anak (PDF).")
    chart.add_argument("--nik", required=True, metavar="NIK")
    chart.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    chart.add_argument(
        "--indicator", type=Indicator, choices=list(Indicator), default=Indicator.HEIGHT_FOR_AGE
    )
    dump = command("dump", _dump, "Menulis salinan lengkap sebagai CSV (tidak terenkripsi).")
    dump.add_argument("--out", required=True, type=Path, metavar="DIR")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("harus 1 atau lebih")
    return number


def _month(text: str) -> Month:
    year, dash, month = text.partition("-")
    if not (dash and len(year) == 4 and year.isdigit() and month.isdigit()):  # noqa: PLR2004
        raise argparse.ArgumentTypeError("tulis bulan seperti 2026-10")
    if not 1 <= int(month) <= 12:  # noqa: PLR2004
        raise argparse.ArgumentTypeError("bulan harus 01 sampai 12")
    return Month(year=int(year), month=int(month))


def _init(options: argparse.Namespace) -> None:
    _create(options, options.facility, _new_password(options))


def _create(options: argparse.Namespace, facility: str, password: str) -> None:
    folder = _folder(options)
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
    if not access.vault_exists(_folder(options)):
        password = _new_password(options)
        _create(options, DEMO_FACILITY, password)
    with _opened(options, password) as app:
        filled = app.demo.fill(options.children, options.seed, by=app.person)
    print(f"{filled.children} anak rekaan, {filled.visits} kunjungan.")


def _zscores(options: argparse.Namespace) -> None:
    zscores_file(options.source, options.target)


def _import(options: argparse.Namespace) -> None:
    with _opened(options) as app:
        plan = app.imports.preview(options.source, by=app.person)
        report = app.imports.apply(plan, by=app.person).record
    if options.json:
        print(json.dumps(_import_json(report), ensure_ascii=False, indent=2))
        return
    print(
        f"{report.children_new} anak baru, {report.visits_new} kunjungan baru, "
        f"{report.changed} baris berubah, {report.unchanged} baris sama, "
        f"{len(report.refused)} baris ditolak."
    )
    for row in report.refused:
        print(f"  baris {row.row_number}: {_reasons(row.reasons)}")


def _import_json(report: ImportReport) -> dict[str, object]:
    return {
        "children_new": report.children_new,
        "visits_new": report.visits_new,
        "unchanged": report.unchanged,
        "changed": report.changed,
        "refused": [
            {"row": row.row_number, "reason": _reasons(row.reasons)} for row in report.refused
        ],
        "doubtful": [
            {"row": row.row_number, "reason": _reasons(row.reasons)} for row in report.doubtful
        ],
    }


def _export(options: argparse.Namespace) -> None:
    with _opened_beside(options) as app:
        report = app.exports.month(options.month, options.out, by=app.person)
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _chart(options: argparse.Namespace) -> None:
    with _opened_beside(options) as app:
        child = app.children.by_nik(options.nik)
        app.exports.chart_pdf(
            child.child_id, options.out, by=app.person, indicator=options.indicator
        )
    print(options.out)


def _dump(options: argparse.Namespace) -> None:
    with _opened_beside(options) as app:
        report = app.exports.dump(options.out, by=app.person)
    print(f"{report.path}: {report.children} anak (berkas ini tidak terenkripsi).")


def _folder(options: argparse.Namespace) -> Path:
    return options.vault or default_vault_folder()


@contextmanager
def _opened(options: argparse.Namespace, password: str | None = None) -> Iterator[App]:
    """The services over the vault, closed afterwards; nobody else may have it open."""
    with _closing(_unlocked(options, access.USUAL, password)) as app:
        yield app


@contextmanager
def _opened_beside(options: argparse.Namespace) -> Iterator[App]:
    """The services, also while the window has the vault open; for commands that only take out."""
    password = _typed_password(options)
    with _closing(access.beside_a_writer(lambda how: _unlocked(options, how, password))) as app:
        yield app


@contextmanager
def _closing(vault: access.Vault) -> Iterator[App]:
    app = open_app(vault)
    try:
        yield app
    finally:
        app.close()


def _unlocked(
    options: argparse.Namespace, how: access.HowToOpen, password: str | None
) -> access.Vault:
    folder = _folder(options)
    password = password or _typed_password(options)
    if password is None:
        vault = access.unlock_from_keyring(folder, username=options.user, how=how)
        if vault is not None:
            return vault
        password = _asked("Sandi: ")
    return access.unlock(folder, password, username=options.user, how=how)


def _new_password(options: argparse.Namespace) -> str:
    typed = _typed_password(options)
    if typed is not None:
        return typed
    password = _asked("Sandi baru: ")
    if _asked("Ulangi sandi: ") != password:
        raise Invalid([Problem(field="password", code="passwords_differ")])
    return password


def _typed_password(options: argparse.Namespace) -> str | None:
    """The first line of standard input when that was asked for; it can be read only once."""
    if not options.password_stdin:
        return None
    if not hasattr(options, "password"):
        options.password = sys.stdin.readline().rstrip("\r\n")
    return str(options.password)


def _asked(prompt: str) -> str:
    if not sys.stdin.isatty():
        raise Invalid([Problem(field="password", code="password_needed")])
    return getpass.getpass(prompt)


def _reasons(problems: Sequence[Problem]) -> str:
    return " ".join(INDONESIAN.problem(problem) for problem in problems)


def _fail(sentence: str, code: int = REFUSED) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return code
