"""Runs a command of the program: inside the tests' own process, or as a process of its own.

Starting Python and the program's libraries takes more than a second, most commands much less. So a
test runs its commands with `run` or `on_vault`, and only a test of what a process of its own shows
(an exit code, an open window beside it, a limit of the system) uses `run_process`.
"""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from desktop_app import cli
from desktop_app.services.vault import access
from desktop_app.vault.keys import KdfParameters

ROOT = Path(__file__).parent.parent.parent
DATA = ROOT / "tests" / "data"
PASSWORD = "kebun teh di lereng"
CHEAP = KdfParameters(memory_kib=64, iterations=1, lanes=1)

HANGS_S = 280
"""When a process counts as hung: before pytest ends the run, since a busy machine may be slow."""

Ran = subprocess.CompletedProcess[str]


def run(*arguments: object, typed: str = "", cwd: Path) -> Ran:
    """Run a command in this process, in the folder `cwd`, with `typed` on its input.

    Its keys are cheap to derive, and its output streams begin in ASCII, as on a system whose own
    encoding lacks our characters. It opens no window.
    """
    words = [str(argument) for argument in arguments]
    out, err = _stream(), _stream()
    given = _stream(typed.encode())
    with chdir(cwd), _input(given), redirect_stdout(out), redirect_stderr(err), cheap_keys():
        try:
            code: object = cli.main(words, window=_none, headless_demo=_none)
        except SystemExit as ended:
            code = ended.code
    assert isinstance(code, int)
    return subprocess.CompletedProcess(words, code, _written(out), _written(err))


def run_process(*arguments: object, typed: str = "", cwd: Path) -> Ran:
    """Run `python -m desktop_app` in `cwd`, the way `./run` does."""
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *map(str, arguments)],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
        timeout=HANGS_S,
    )


def on_vault(
    folder: Path, *arguments: object, by: str | None = None, typed: str = f"{PASSWORD}\n"
) -> Ran:
    """Run a command on the vault in `folder`, signed in `by` this account or by the only one."""
    user = () if by is None else ("--user", by)
    return run(
        "--vault",
        folder / "vault",
        "--password-stdin",
        *user,
        *arguments,
        typed=typed,
        cwd=folder,
    )


def one_line(result: Ran) -> str:
    """Return the error: non-zero, nothing on stdout, one line on stderr, no traceback."""
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    (line,) = result.stderr.splitlines()
    return line


@contextmanager
def cheap_keys() -> Iterator[None]:
    """Derive keys from passwords at next to no cost; test_keys.py tests the usual cost."""
    usual = access.USUAL.kdf
    # The one object is the default of every function that opens or makes a vault.
    object.__setattr__(access.USUAL, "kdf", CHEAP)
    try:
        yield
    finally:
        object.__setattr__(access.USUAL, "kdf", usual)


def _stream(content: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding="ascii", newline="\n")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


@contextmanager
def _input(stream: io.TextIOWrapper) -> Iterator[None]:
    before, sys.stdin = sys.stdin, stream
    try:
        yield
    finally:
        sys.stdin = before


def _none(_folder: Path) -> int:
    raise AssertionError("a window or the demonstration is started as a process")
