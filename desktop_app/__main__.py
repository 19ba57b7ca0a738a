"""Starts the window when there is nothing else to do, else the command line."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit code. The window's libraries load only for the window."""
    arguments = sys.argv[1:] if argv is None else argv
    from desktop_app import cli  # noqa: PLC0415 -- so that an import error, too, reaches the caller

    return cli.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
