"""Backups through their use cases: made while in use, rotated, rehearsed, missed."""

import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from desktop_app.app import App, open_app
from desktop_app.db.unit import Store
from desktop_app.errors import Conflict, NotAllowed, NotFound, StorageDenied, Unreadable
from desktop_app.exchange.vault_backup_file import check_backup, read_manifest
from desktop_app.services.vault import access
from desktop_app.services.vault.backup_rotation import kept
from tests.builders import a_child, a_visit
from tests.services.conftest import FAST, MIDWIFE, NOW, PASSWORD, READER, Calendar


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def app(vault_folder: Path, watch: Watch) -> Iterator[App]:
    """The services over an open vault without children, by the test's clock."""
    how = access.HowToOpen(kdf=FAST.kdf, clock=lambda: watch().timestamp())
    opened = open_app(access.unlock(vault_folder, PASSWORD, how=how), clock=watch)
    yield opened
    opened.close()


def files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_a_backup_counts_what_it_holds_and_leaves_a_line(app: App, tmp_path: Path) -> None:
    child = app.children.register(a_child(), by=app.person).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    out = tmp_path / "cadangan.berlian"
    report = app.backups.make(out, by=app.person)
    assert (report.path, report.made_at, report.children, report.visits) == (out, NOW, 1, 1)
    assert read_manifest(out).about.facility == "Puskesmas Banjar I"
    (line,) = app.journal_search.search(action="backup", by=app.person)
    assert (line.account, line.after) == ("kepala", {"children": 1, "visits": 1})
    named = app.backups.make(tmp_path, by=app.person)
    assert named.path.parent == tmp_path
    assert named.path.name.endswith("-20261124-093000.berlian")


def test_whoever_may_take_nothing_out_makes_no_file_of_their_own(app: App, tmp_path: Path) -> None:
    for person in (MIDWIFE, READER):
        with pytest.raises(NotAllowed):
            app.backups.make(tmp_path / "x.berlian", by=person)
        with pytest.raises(NotAllowed):
            app.backups.set_folder(tmp_path, by=person)
    # But the day's backup is made by whoever closes the program.
    assert app.backups.daily(by=READER) is not None


def test_the_days_backup_is_made_once_and_again_the_next_day(app: App, watch: Watch) -> None:
    assert app.backups.status().due_today
    first = app.backups.daily(by=app.person)
    assert first is not None
    assert first.path.parent == app.backups.folder
    assert app.backups.daily(by=app.person) is None
    watch.now += timedelta(hours=14)
    assert app.backups.daily(by=app.person) is None
    watch.now += timedelta(hours=1)
    assert app.backups.daily(by=app.person) is not None
    assert len(files(app.backups.folder)) == 2


def test_a_rekeyed_vault_is_backed_up_again_the_same_day(app: App, watch: Watch) -> None:
    app.backups.daily(by=app.person)
    watch.now += timedelta(hours=1)
    again = app.rekeyed()
    assert again.backups.status().due_today
    watch.now += timedelta(hours=1)
    assert again.backups.daily(by=again.person) is not None
    assert not again.backups.status().due_today
    assert again.backups.drill(by=again.person).made_at == watch.now
    again.close()


def test_old_backups_go_as_the_rotation_says_and_foreign_files_stay(app: App, watch: Watch) -> None:
    folder = app.backups.folder
    folder.mkdir()
    foreign = [folder / "catatan.txt", folder / "anting-berlian-00000000-20200101-000000.berlian"]
    for path in foreign:
        path.write_text("milik orang lain", encoding="utf-8")
    moments = []
    removed: list[Path] = []
    for _ in range(12):
        report = app.backups.to_folder(by=app.person)
        moments.append(watch.now)
        removed += report.removed
        watch.now += timedelta(days=5)
    stays = kept(moments[::-1])
    left = [path for path in files(folder) if path not in foreign]
    assert {read_manifest(path).about.made_at for path in left} == stays
    assert len(removed) == len(moments) - len(stays) > 0
    assert all(path.exists() for path in foreign)


def test_a_warning_comes_after_three_days_without_a_good_one(
    app: App, watch: Watch, tmp_path: Path
) -> None:
    status = app.backups.status()
    assert (status.last_good_at, status.newest, status.too_old) == (None, None, True)
    app.backups.daily(by=app.person)
    watch.now += timedelta(days=3)
    status = app.backups.status()
    assert (status.last_good_at, status.too_old) == (NOW, False)
    watch.now += timedelta(seconds=1)
    assert app.backups.status().too_old
    app.backups.make(tmp_path / "lain.berlian", by=app.person)
    status = app.backups.status()
    assert (status.last_good_at, status.too_old) == (watch.now, False)
    assert status.due_today


def test_a_damaged_file_does_not_count_as_the_last_good_one(app: App, watch: Watch) -> None:
    app.backups.daily(by=app.person)
    watch.now += timedelta(days=1)
    newest = app.backups.daily(by=app.person)
    assert newest is not None
    newest.path.write_bytes(newest.path.read_bytes()[:5000])
    status = app.backups.status()
    assert status.last_good_at == NOW
    assert status.due_today
    with pytest.raises(Unreadable, match="backup_damaged"):
        app.backups.drill(by=app.person)


def test_backups_go_to_a_stick_and_its_absence_is_said(
    app: App, watch: Watch, tmp_path: Path
) -> None:
    stick = tmp_path / "stick" / "anting"
    with pytest.raises(StorageDenied):
        app.backups.set_folder(stick, by=app.person)
    stick.parent.mkdir()
    app.backups.set_folder(stick, by=app.person)
    report = app.backups.daily(by=app.person)
    assert report is not None
    only, marker = files(stick)
    assert (only, marker.suffix) == (report.path, ".txt")
    away = stick.parent.rename(tmp_path / "away")
    watch.now += timedelta(days=1)
    for attempt in (app.backups.daily, app.backups.to_folder, app.backups.drill):
        with pytest.raises(StorageDenied, match="backup_folder_missing"):
            attempt(by=app.person)
    status = app.backups.status()
    assert (status.folder_found, status.last_good_at, status.due_today) == (False, NOW, True)
    assert not stick.exists()
    # Another stick in its place, or the empty folder where sticks are mounted.
    stick.mkdir(parents=True)
    with pytest.raises(StorageDenied, match="backup_folder_missing"):
        app.backups.daily(by=app.person)
    stick.rmdir()
    stick.parent.rmdir()
    away.rename(stick.parent)
    assert app.backups.daily(by=app.person) is not None
    assert app.backups.status().folder_found
    app.backups.set_folder(None, by=app.person)
    assert app.backups.folder.name == "backups"


def test_a_rehearsal_opens_and_counts_the_newest_and_leaves_nothing(
    app: App, watch: Watch, vault_folder: Path
) -> None:
    with pytest.raises(NotFound, match="backup_none"):
        app.backups.drill(by=app.person)
    app.backups.daily(by=app.person)
    app.children.register(a_child(), by=app.person)
    watch.now += timedelta(days=1)
    newest = app.backups.daily(by=app.person)
    assert newest is not None
    before = files(vault_folder)
    report = app.backups.drill(by=app.person)
    assert (report.path, report.children, report.visits) == (newest.path, 1, 0)
    assert files(vault_folder) == before
    assert app.journal_search.search(action="restore_drill", by=app.person)


def test_a_rehearsal_after_rekeying_asks_for_a_new_backup(app: App) -> None:
    app.backups.to_folder(by=app.person)
    again = app.rekeyed()
    with pytest.raises(Conflict, match="backup_other_key"):
        again.backups.drill(by=again.person)
    again.close()


def test_a_backup_with_another_vaults_seal_is_found_by_the_rehearsal(app: App) -> None:
    report = app.backups.to_folder(by=app.person)
    content = report.path.read_bytes()
    # Same length, and the checksum of ZIP is of no use to who writes the file anew.
    seal = read_manifest(report.path).seal
    forged = content.replace(seal.encode(), seal[::-1].encode())
    report.path.write_bytes(_with_checksum_of_manifest(forged))
    with pytest.raises(Unreadable, match="backup_damaged"):
        app.backups.drill(by=app.person)


def _with_checksum_of_manifest(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo("manifest.json")
    start = info.header_offset + 30 + len(info.filename)
    body = content[start : start + info.file_size]
    return content.replace(info.CRC.to_bytes(4, "little"), zlib.crc32(body).to_bytes(4, "little"))


def test_a_backup_beside_the_open_window_has_what_was_saved_before_it(
    app: App, vault_folder: Path, tmp_path: Path
) -> None:
    child = app.children.register(a_child(), by=app.person).record
    vault = access.beside_a_writer(lambda how: access.unlock(vault_folder, PASSWORD, how=how))
    beside = open_app(vault, lambda: NOW)
    report = beside.backups.make(tmp_path / "beside.berlian", by=beside.person)
    app.visits.record(a_visit(child_id=child.child_id, visit_date=date(2026, 6, 2)), by=app.person)
    beside.close()
    assert (report.children, report.visits) == (1, 0)


def test_what_killed_backups_left_on_a_stick_goes_after_a_day(app: App, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    app.backups.set_folder(stick, by=app.person)
    report = app.backups.to_folder(by=app.person)
    fresh, old = (stick / f".{report.path.name}.{n}.tmp" for n in ("fresh", "old"))
    old_scratch = stick / ".scratch-00"
    old_scratch.mkdir()
    for path in (fresh, old):
        path.write_bytes(b"half")
    _make_old(old, old_scratch)
    report = app.backups.to_folder(by=app.person)
    assert [path for path in files(stick) if path.suffix != ".txt"] == sorted([fresh, report.path])


def _make_old(*paths: Path) -> None:
    for path in paths:
        os.utime(path, (0, 0))


def test_scratch_in_the_vaults_folder_goes_when_it_is_opened(
    vault_folder: Path,
) -> None:
    for left in (vault_folder / ".scratch-0", vault_folder / "backups" / ".scratch-1"):
        left.mkdir(parents=True)
        (left / "vault.db").write_bytes(b"half")
    (vault_folder / ".vault.db.00.tmp-wal").write_bytes(b"half")
    open_app(access.unlock(vault_folder, PASSWORD, how=FAST), lambda: NOW).close()
    assert not list(vault_folder.rglob(".*"))


def test_a_clock_in_the_past_does_not_lose_the_backup_just_made(
    living_app: App, calendar: Calendar
) -> None:
    for day in range(1, 24):
        calendar.day = date(2026, 11, day)
        living_app.backups.to_folder(by=living_app.person)
    calendar.day = date(2015, 1, 1)
    report = living_app.backups.to_folder(by=living_app.person)
    assert report.path.exists()
    status = living_app.backups.status()
    assert status.newest == report.path
    calendar.day = date(2026, 11, 24)
    assert living_app.backups.to_folder(by=living_app.person).path.exists()


def test_days_of_a_clock_ahead_cost_no_backup_and_do_not_blind_the_warning(
    living_app: App, calendar: Calendar
) -> None:
    for day in (1, 8, 15, 22):
        calendar.day = date(2026, 11, day)
        living_app.backups.to_folder(by=living_app.person)
    for day in range(1, 9):
        calendar.day = date(2038, 1, day)
        assert living_app.backups.status().clock == ("ahead" if day == 1 else None)
        living_app.backups.to_folder(by=living_app.person)
    calendar.day = date(2026, 11, 24)
    status = living_app.backups.status()
    assert (status.clock, status.too_old, status.due_today) == ("behind", True, True)
    living_app.backups.to_folder(by=living_app.person)
    status = living_app.backups.status()
    assert (status.clock, status.too_old) == (None, False)
    names = [path.name for path in (living_app.backups.folder).glob("*.berlian")]
    assert sum("-202611" in name for name in names) == 5


def test_one_damaged_backup_does_not_stop_the_others(app: App) -> None:
    good = app.backups.to_folder(by=app.person).path
    bad = good.with_name(good.name.replace("-093000", "-093001"))
    content = bytearray(good.read_bytes())
    end = len(content) - 22
    for bit in range(22 * 8):
        flipped = bytearray(content)
        flipped[end + bit // 8] ^= 1 << bit % 8
        bad.write_bytes(flipped)
        assert app.backups.status().newest in {good, bad}
        with suppress(Unreadable):
            check_backup(bad)
    bad.write_bytes(bytes(content[:end]) + b"\xff" * 22)
    assert app.backups.status().newest == good
    assert app.backups.daily(by=app.person) is None


def test_a_backup_beside_a_busy_writer_is_made_and_noted(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_self: Store) -> NoReturn:
        raise Conflict("vault_busy")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Store, "unit", busy)
        report = app.backups.make(tmp_path / "b.berlian", by=app.person)
    assert report.path.exists()
    folder = app.backups.vault.folder
    app.close()
    with closing(open_app(access.unlock(folder, PASSWORD, how=FAST), lambda: NOW)) as again:
        actions = [line.action for line in again.journal_search.search(by=again.person)]
        assert {"backup", "side_log"} <= set(actions)
        assert again.journal_search.search(action="backup", by=again.person)[0].at == NOW
