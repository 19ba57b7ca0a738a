"""Starts the window when there is nothing else to do, else the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop_app import cli
from desktop_app.vault.hardening import keep_memory_private

# The window's libraries are loaded only for the window: hence the imports inside functions.


def main(argv: list[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    keep_memory_private()
    arguments = sys.argv[1:] if argv is None else argv
    return cli.main(arguments, window=_window, headless_demo=_headless_demo)


def _window(folder: Path) -> int:
    from desktop_app.ui.shell.start import run  # noqa: PLC0415

    return run(folder)


def _headless_demo(out: Path) -> int:
    from desktop_app.headless_demo import run  # noqa: PLC0415

    return run(out)


if __name__ == "__main__":
    sys.exit(main())
