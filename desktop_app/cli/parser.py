"""Parses the command line: commands with their functions, counts and months; runs nothing."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from desktop_app.programme.records.children import Month

USAGE = 2
"""Exit code of wrong usage, as everywhere."""
YEARS = range(1900, 2101)
"""Years that are accepted; others are typing errors."""

_MESSAGES = (
    (r"the following arguments are required: (?P<what>.*)", "belum diisi: {what}"),
    (r"one of the arguments (?P<what>.*) is required", "isi salah satu: {what}"),
    (r"unrecognized arguments: .*", "ada isian yang tidak dikenal"),
    (r"invalid choice: .*", "pilihan ini tidak ada"),
    (r"invalid .* value: .*", "isian ini tidak dapat dibaca"),
    (r"expected .*", "isiannya belum ditulis"),
    (r"ignored explicit argument .*", "tidak memakai isian"),
    (r"ambiguous option: .*", "nama pilihan ini belum lengkap"),
    (r"not allowed with argument (?P<what>.*)", "tidak dapat dipakai bersama {what}"),
)
"""argparse's English messages and ours; ours do not repeat what was typed."""


class _Help(argparse.HelpFormatter):
    """The help page in Indonesian."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Begin with the Indonesian word for usage."""
        # An empty prefix is asked for where this text becomes the name of each command.
        super().add_usage(usage, actions, groups, "Pemakaian: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that reports a usage error in one line and maps each command to its function."""

    def __init__(self, **how: Any) -> None:
        """Take argparse's arguments; the help option is in Indonesian."""
        super().__init__(**{**how, "add_help": False, "formatter_class": _Help})
        self._positionals.title, self._optionals.title = "isian", "pilihan"
        self.add_argument("-h", "--help", action="help", help="menampilkan bantuan ini")

    def add_commands(self) -> None:
        """Prepare the parser for commands."""
        self._commands = self.add_subparsers(metavar="PERINTAH", parser_class=Parser)

    def command(
        self, name: str, run: Callable[[argparse.Namespace], int | None], help_text: str
    ) -> Parser:
        """Add a command and return its own parser."""
        added = self._commands.add_parser(name, help=help_text, description=help_text)
        added.set_defaults(run=run)
        return added

    def error(self, message: str) -> NoReturn:
        """Print in Indonesian what is wrong, and exit."""
        self.exit(USAGE, f"{self.prog}: {_indonesian(message)} (lihat --help)\n")


def count(text: str) -> int:
    """Return a whole number of at least 1."""
    number = whole_number(text)
    if number < 1:
        raise argparse.ArgumentTypeError("harus 1 atau lebih")
    return number


def whole_number(text: str) -> int:
    """Return a whole number of at most nine digits."""
    if not re.fullmatch(r"-?[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError("tulis angka bulat, paling banyak sembilan angka")
    return int(text)


def month_of(text: str) -> Month:
    """Return the month of `2026-10`."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})", text)
    if match is None:
        raise argparse.ArgumentTypeError("tulis bulan seperti 2026-10")
    year, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12:  # noqa: PLR2004
        raise argparse.ArgumentTypeError("bulan harus 01 sampai 12")
    _demand_year(year)
    return Month(year=year, month=month)


def day_of(text: str) -> date:
    """Return the day of `2026-10-31`."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("tulis tanggal seperti 2026-10-31") from error
    _demand_year(day.year)
    return day


def file_with(*endings: str) -> Callable[[str], Path]:
    """Return a function that returns a file's path, if its name ends with one of these."""

    def path_of(text: str) -> Path:
        path = Path(text)
        # A folder, a device or a pipe is refused for what it is, with its own sentence.
        if path.suffix.lower() not in endings and (not os.path.lexists(path) or path.is_file()):
            raise argparse.ArgumentTypeError(f"akhiri nama berkas dengan {' atau '.join(endings)}")
        return path

    return path_of


def _demand_year(year: int) -> None:
    if year not in YEARS:
        raise argparse.ArgumentTypeError(f"tahun harus {YEARS[0]} sampai {YEARS[-1]}")


def _indonesian(message: str) -> str:
    """Return argparse's message in Indonesian; our own are Indonesian already and unchanged."""
    argument = re.match(r"argument (?P<name>[^:]+): ", message)
    rest = message[argument.end() :] if argument else message
    for pattern, told in _MESSAGES:
        if match := re.fullmatch(pattern, rest, re.DOTALL):
            rest = told.format(**match.groupdict())
            break
    return f"{argument['name']}: {rest}" if argument else rest
