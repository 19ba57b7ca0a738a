"""A second start finds the first; the socket of a killed program does no harm."""

import subprocess
import sys
from secrets import token_hex

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from desktop_app.ui.shell.one_window import OneWindow

SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop_app.ui.shell.one_window import OneWindow
program = QCoreApplication([])
sys.exit(0 if OneWindow(sys.argv[1]).call() else 3)
"""


@pytest.fixture
def vault_id(qtbot: QtBot) -> str:  # noqa: ARG001 -- sockets need the application
    return token_hex(16)


def test_a_second_start_brings_the_first_to_the_front(qtbot: QtBot, vault_id: str) -> None:
    first = OneWindow(vault_id)
    assert first.listen()
    with qtbot.waitSignal(first.asked):
        second = subprocess.Popen([sys.executable, "-c", SECOND, vault_id])
    assert second.wait(timeout=250) == 0
    first.close()


def test_nobody_answers_for_another_vault_or_after_the_end(vault_id: str) -> None:
    first = OneWindow(vault_id)
    assert first.listen()
    assert not OneWindow(token_hex(16)).call()
    first.close()
    assert not OneWindow(vault_id).call()


def test_a_socket_that_was_left_behind_is_taken_over(vault_id: str) -> None:
    killed = """
import os, sys
from PySide6.QtCore import QCoreApplication
from desktop_app.ui.shell.one_window import OneWindow
program = QCoreApplication([])
assert OneWindow(sys.argv[1]).listen()
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", killed, vault_id], check=True, timeout=250)
    here = OneWindow(vault_id)
    assert not here.call()
    assert here.listen()
    here.close()


def test_the_place_s_name_tells_nothing(vault_id: str) -> None:
    place = OneWindow(vault_id)
    assert place.listen()
    server = place.findChild(QLocalServer)
    assert server is not None
    assert vault_id not in server.fullServerName()
    place.close()
