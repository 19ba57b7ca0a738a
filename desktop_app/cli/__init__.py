"""The command line: one command, one service call, one line on stderr for an error. No Qt."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app import __version__
from desktop_app.cli import (
    case_commands,
    exchange_commands,
    fhir_commands,
    import_command,
    month_commands,
    programme_commands,
    record_commands,
    vault_commands,
)
from desktop_app.cli.opening import folder_of
from desktop_app.cli.parser import Parser
from desktop_app.durable import refusal
from desktop_app.errors import CodedError, Invalid, UnknownKey, incident
from desktop_app.wording import INDONESIAN

OK, REFUSED, BUG = 0, 1, 70
OnFolder = Callable[[Path], int]


def main(arguments: Sequence[str], *, window: OnFolder, headless_demo: OnFolder) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 wrong usage, 70 our bug.

    `window` opens the window on a vault's folder, `headless_demo` fills a folder with examples;
    both load Qt, which this module must not.
    """
    _speak_utf8()
    parser = _parser()
    vault_commands.add_commands(parser)
    record_commands.add_commands(parser)
    import_command.add_commands(parser)
    fhir_commands.add_commands(parser)
    case_commands.add_commands(parser)
    programme_commands.add_commands(parser)
    exchange_commands.add_commands(parser)
    month_commands.add_commands(parser)
    parser.set_defaults(run=lambda options: window(folder_of(options)))
    demo = parser.command(
        "headless-demo", lambda options: headless_demo(options.out), "Membuat contoh tanpa layar."
    )
    demo.add_argument("--out", type=Path, default=Path("demo-output"), metavar="DIR")
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options) or OK)
    except Invalid as error:
        # Fields with the same fault, such as three numbers that are missing, have one sentence.
        told = dict.fromkeys(INDONESIAN.problem(problem) for problem in error.problems)
        return _fail("; ".join(told))
    except UnknownKey as error:
        hint = f"Bila sidiknya sama, ulangi dengan --accept-key {error.fingerprint}"
        return _fail(f"{INDONESIAN.error(error)} {hint}")
    except CodedError as error:
        return _fail(INDONESIAN.error(error))
    except BrokenPipeError:
        # The reader of our output has closed the pipe, as `head` does.
        sys.stdout = None  # nothing is flushed into it at the end
        return OK
    except OSError as error:
        meaning = refusal(error)
        return _fail(INDONESIAN.error(meaning)) if meaning else _bug(error)
    except KeyboardInterrupt:
        return _fail("Dihentikan.", 130)
    except Exception as error:  # noqa: BLE001 -- the last net: one line, no values, no traceback
        return _bug(error)


def _parser() -> Parser:
    parser = Parser(
        prog="anting-berlian",
        description="Catatan tumbuh kembang anak puskesmas. Tanpa perintah: jendela program.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"anting-berlian {__version__}",
        help="menampilkan versi",
    )
    parser.add_argument("--vault", type=Path, metavar="DIR", help="folder data")
    parser.add_argument(
        "--password-stdin", action="store_true", help="baca sandi dari baris pertama masukan"
    )
    parser.add_argument("--user", default=None, metavar="AKUN", help="nama akun")
    parser.add_argument(
        "--accept-key",
        default=None,
        metavar="SIDIK",
        help="sidik kunci yang sudah dicocokkan, di komputer baru atau setelah pemulihan",
    )
    parser.add_commands()
    return parser


def _speak_utf8() -> None:
    """Write UTF-8 to files and pipes: Windows' own code page lacks some of our characters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _bug(error: Exception) -> int:
    return _fail("Kesalahan program: " + " <- ".join(reversed(incident(error).split("\n"))), BUG)


def _fail(sentence: str, code: int = REFUSED) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return code
