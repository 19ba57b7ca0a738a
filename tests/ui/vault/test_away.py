"""Sleep, the system's own lock and a stretch that no clock saw lock the screen too."""

import ctypes
import ctypes.wintypes
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.away import LONGEST_GAP_S, SETTLING_S, AwayWatch, ClockGap
from desktop_app.ui.vault.away_windows import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_SESSION_LOCK,
    SessionNotices,
    tells_of_leaving,
)

WTS_SESSION_UNLOCK = 8
WM_KEYDOWN = 0x0100


class Clocks:
    """Two clocks that a test sets."""

    def __init__(self) -> None:
        self.wall_s, self.monotonic_s = 1_000_000.0, 50.0
        self.gap = ClockGap(lambda: self.wall_s, lambda: self.monotonic_s)

    def go_on(self, seconds: float, asleep: float = 0.0) -> None:
        self.wall_s += seconds + asleep
        self.monotonic_s += seconds


def test_sleep_opens_a_gap_once() -> None:
    clocks = Clocks()
    clocks.go_on(SETTLING_S)
    assert not clocks.gap.look()
    clocks.go_on(10, asleep=LONGEST_GAP_S)
    assert not clocks.gap.look()
    clocks.go_on(10, asleep=LONGEST_GAP_S + 1)
    assert clocks.gap.look()
    clocks.go_on(10)
    assert not clocks.gap.look()


def test_a_dead_clock_battery_locks_nobody_out_just_after_sign_in() -> None:
    clocks = Clocks()
    clocks.go_on(SETTLING_S - 20, asleep=10 * 365 * 86_400)
    assert not clocks.gap.look()
    clocks.go_on(40)
    assert not clocks.gap.look()


def test_a_gap_locks_the_window(window: MainWindow) -> None:
    clocks = Clocks()
    watch = window.screen_lock.watch
    watch._gap = clocks.gap
    clocks.go_on(SETTLING_S)
    watch.look_at_clocks()
    assert not window.locked
    clocks.go_on(10, asleep=600)
    watch.look_at_clocks()
    assert window.locked


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a D-Bus of this test's own."""
    daemon_path = shutil.which("dbus-daemon")
    if daemon_path is None:
        pytest.skip("needs dbus-daemon, which a computer without a desktop may lack")
    with subprocess.Popen(
        [daemon_path, "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.mark.parametrize(
    "service, path, interface, name, arguments",
    [
        (
            "org.freedesktop.login1",
            "/org/freedesktop/login1",
            "org.freedesktop.login1.Manager",
            "PrepareForSleep",
            [True],
        ),
        (
            "org.freedesktop.login1",
            "/org/freedesktop/login1/session/_31",
            "org.freedesktop.login1.Session",
            "Lock",
            [],
        ),
        (
            "org.freedesktop.ScreenSaver",
            "/ScreenSaver",
            "org.freedesktop.ScreenSaver",
            "ActiveChanged",
            [True],
        ),
        (
            "org.gnome.ScreenSaver",
            "/org/gnome/ScreenSaver",
            "org.gnome.ScreenSaver",
            "ActiveChanged",
            [True],
        ),
    ],
)
def test_the_system_says_so(
    qtbot: QtBot,
    bus: str,
    service: str,
    path: str,
    interface: str,
    name: str,
    arguments: list[bool],
) -> None:
    listener = QDBusConnection.connectToBus(bus, f"listener{bus}")
    speaker = QDBusConnection.connectToBus(bus, f"speaker{bus}")
    assert speaker.registerService(service)
    parent = QObject()
    watch = AwayWatch(parent, system=listener, desktop=listener)
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(arguments)
    with qtbot.waitSignal(watch.away):
        assert speaker.send(message)
    watch.stop()
    for connection in (f"listener{bus}", f"speaker{bus}"):
        QDBusConnection.disconnectFromBus(connection)


@pytest.mark.parametrize(
    "kind, reason, leaves",
    [
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, True),
        (WM_POWERBROADCAST, PBT_APMSUSPEND, True),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, False),
        (WM_KEYDOWN, WTS_SESSION_LOCK, False),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_windows_messages_are_understood(
    kind: int,
    reason: int,
    leaves: bool,  # noqa: FBT001 -- a parameter of the table above
) -> None:
    message = ctypes.wintypes.MSG()
    message.message, message.wParam = kind, reason
    assert tells_of_leaving(ctypes.addressof(message)) == leaves
    told: list[bool] = []
    notices = SessionNotices(lambda: told.append(True))
    answer = notices.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))
    assert answer == (False, 0)
    notices.stop()
    assert told == [True] * leaves
