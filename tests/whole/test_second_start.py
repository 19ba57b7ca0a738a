"""The program started twice on one vault, as real processes without a screen."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.app import open_app
from desktop_app.services.vault import access
from desktop_app.ui.shell.one_window import OneWindow
from desktop_app.vault.keys import KdfParameters

CHECKOUT = Path(__file__).resolve().parents[2]
FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
PRIVATE_WINDOW = """
import sys
import desktop_app.__main__ as program
def window(folder):
    if sys.platform != "win32":
        import resource
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    print("private")
    return 0
program._window = window
sys.exit(program.main(["--vault", "nowhere"]))
"""

Start = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault of one account."""
    created = access.create_vault(
        tmp_path / "vault",
        facility="Puskesmas Banjar I",
        username="siti",
        display_name="Bidan Siti",
        password="kebun teh di lereng",
        how=FAST,
    )
    open_app(created.vault).close()
    return tmp_path / "vault"


@pytest.fixture
def start(folder: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts the window's program on the vault; ends whatever is left of it."""
    started: list[subprocess.Popen[bytes]] = []
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(CHECKOUT),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }

    def begin() -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, "-m", "desktop_app", "--vault", str(folder)], env=environment
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait(timeout=250)


def test_a_second_start_ends_and_leaves_the_first_in_front(
    qtbot: QtBot, folder: Path, start: Start
) -> None:
    place = OneWindow(access.door_of(folder).vault_id)
    first = start()
    qtbot.waitUntil(place.call, timeout=250_000)
    assert start().wait(timeout=250) == 0
    assert first.poll() is None
    first.kill()
    first.wait(timeout=250)
    assert not place.call()
    third = start()
    qtbot.waitUntil(place.call, timeout=250_000)
    assert third.poll() is None


def test_the_window_s_memory_is_kept_private_before_it_opens(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PRIVATE_WINDOW],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "private\n", "")
