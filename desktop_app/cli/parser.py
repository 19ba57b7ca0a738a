"""Reads the command line: a command with what it runs, counts and months; runs nothing."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NoReturn

from desktop_app.programme.records.children import Month

USAGE = 2
"""Exit code of wrong usage, as everywhere."""


class Parser(argparse.ArgumentParser):
    """Tells a usage error in one line, and keeps each command with what it runs."""

    def add_commands(self) -> None:
        """Make room for commands."""
        self._commands = self.add_subparsers(metavar="PERINTAH", parser_class=Parser)

    def command(
        self, name: str, run: Callable[[argparse.Namespace], int | None], help_text: str
    ) -> Parser:
        """Add a command and return its own parser."""
        added = self._commands.add_parser(name, help=help_text, description=help_text)
        added.set_defaults(run=run)
        return added

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and end."""
        self.exit(USAGE, f"{self.prog}: {message} (lihat --help)\n")


def count(text: str) -> int:
    """Return a whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("harus 1 atau lebih")
    return number


def month_of(text: str) -> Month:
    """Return the month of `2026-10`."""
    year, dash, month = text.partition("-")
    if not (dash and len(year) == 4 and year.isdigit() and month.isdigit()):  # noqa: PLR2004
        raise argparse.ArgumentTypeError("tulis bulan seperti 2026-10")
    if not 1 <= int(month) <= 12:  # noqa: PLR2004
        raise argparse.ArgumentTypeError("bulan harus 01 sampai 12")
    return Month(year=int(year), month=int(month))
