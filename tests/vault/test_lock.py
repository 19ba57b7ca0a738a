"""One writer a vault, across processes; a crash leaves nothing to clean up."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop_app.errors import Conflict, Locked, StorageDenied
from desktop_app.vault.lock import FILE_NAME, UseLock, WriterLock

HOLD = """
import sys
from pathlib import Path
from desktop_app.vault.lock import WriterLock
lock = WriterLock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def held_by_another_process(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_second_opener_learns_who_has_it(tmp_path: Path) -> None:
    lock = WriterLock.acquire(tmp_path)
    with pytest.raises(Locked) as refused:
        WriterLock.acquire(tmp_path)
    figures = refused.value.figures
    assert figures["host"] == socket.gethostname()
    since = datetime.fromisoformat(str(figures["since"]))
    assert abs((datetime.now().astimezone() - since).total_seconds()) < 60
    lock.release()


def test_release_lets_the_next_one_in(tmp_path: Path) -> None:
    first = WriterLock.acquire(tmp_path)
    first.release()
    first.release()
    WriterLock.acquire(tmp_path).release()


def test_another_process_is_kept_out_until_the_holder_is_killed(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path) as process:
        with pytest.raises(Locked) as refused:
            WriterLock.acquire(tmp_path)
        assert refused.value.figures["host"] == socket.gethostname()
        process.kill()
        process.wait()
        WriterLock.acquire(tmp_path).release()


LEAVE_TO_A_CHILD = """
import os, sys, time
from pathlib import Path
from desktop_app.vault.lock import WriterLock
WriterLock.acquire(Path(sys.argv[1]))
if os.fork() == 0:
    os.close(1)
    time.sleep(float(sys.argv[2]))
    os._exit(0)
print("held", flush=True)
sys.stdin.read()
"""
"""Holds the lock, and leaves it to a child for a while: as a killed process keeps it while the disk
still writes."""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of a process that is dying")
def test_a_holder_that_was_killed_and_has_not_ended_is_waited_for(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LEAVE_TO_A_CHILD, str(tmp_path), "1.5"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(Locked):
            WriterLock.acquire(tmp_path)
        process.kill()
        WriterLock.acquire(tmp_path).release()


def test_a_holder_that_lives_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _seconds: pytest.fail("waited"))
    lock = WriterLock.acquire(tmp_path)
    with pytest.raises(Locked):
        WriterLock.acquire(tmp_path)
    for text in ({"host": "pc-lain", "pid": 1}, {"host": socket.gethostname(), "pid": "x"}):
        (tmp_path / FILE_NAME).write_text(json.dumps(text))
        with pytest.raises(Locked):
            WriterLock.acquire(tmp_path)
    lock.release()


def test_text_of_a_crash_does_not_lock(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"host": "pc-gizi", "pid": 1, "since": "2026-01-01"}')
    WriterLock.acquire(tmp_path).release()


@pytest.mark.parametrize("text", [b"", b"\xff", b"[]", b'{"host": 5}'])
def test_unreadable_text_is_no_reason_to_fail(tmp_path: Path, text: bytes) -> None:
    lock = WriterLock.acquire(tmp_path)
    (tmp_path / FILE_NAME).write_bytes(text)
    with pytest.raises(Locked):
        WriterLock.acquire(tmp_path)
    lock.release()


def test_folder_that_is_gone_is_denied(tmp_path: Path) -> None:
    with pytest.raises(StorageDenied):
        WriterLock.acquire(tmp_path / "gone")


def test_readers_share_and_whoever_replaces_the_database_has_nobody_beside(tmp_path: Path) -> None:
    readers = [UseLock.shared(tmp_path) for _ in range(3)]
    for reader in readers:
        with pytest.raises(Conflict, match="vault_busy"):
            UseLock.alone(tmp_path)
        reader.release()
    with UseLock.alone(tmp_path):
        for other in (UseLock.shared, UseLock.alone):
            with pytest.raises(Conflict, match="vault_busy"):
                other(tmp_path)
    UseLock.shared(tmp_path).release()
