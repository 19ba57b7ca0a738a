"""The backup file alone: what is in it, and what happens to one that was cut off or altered."""

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.errors import Conflict, NotFound, StorageDenied, Unreadable
from desktop_app.exchange.vault_backup_file import (
    DATABASE,
    HEADER,
    MANIFEST,
    About,
    Manifest,
    check_backup,
    extract_backup,
    read_manifest,
    write_backup,
)

ABOUT = About(
    vault_id="0123456789abcdef",
    facility="Puskesmas Banjar I",
    made_at=datetime(2026, 11, 24, 2, 30, tzinfo=UTC),
    counts={"children": 3, "visits": 7},
)
HEADER_CONTENT = b'{"vault": 1}\n'
DATABASE_CONTENT = bytes(range(256)) * 40


def sealed(content: bytes) -> str:
    return f"seal of {len(content)} bytes"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    (tmp_path / "source.db").write_bytes(DATABASE_CONTENT)
    out = tmp_path / "cadangan.berlian"
    write_backup(out, ABOUT, HEADER_CONTENT, tmp_path / "source.db", sealed)
    return out


def test_a_backup_tells_what_it_is_and_gives_back_what_went_in(
    backup: Path, tmp_path: Path
) -> None:
    manifest = check_backup(backup)
    assert manifest == read_manifest(backup)
    assert manifest.about == ABOUT
    assert (manifest.about.children, manifest.about.visits) == (3, 7)
    assert manifest.seal == sealed(manifest.sealed_part)
    folder = tmp_path / "out"
    folder.mkdir()
    assert extract_backup(backup, folder) == manifest
    assert (folder / HEADER).read_bytes() == HEADER_CONTENT
    assert (folder / DATABASE).read_bytes() == DATABASE_CONTENT
    assert sorted(path.name for path in folder.iterdir()) == [DATABASE, HEADER]


def test_nothing_is_compressed_and_nothing_is_left_beside(backup: Path) -> None:
    with zipfile.ZipFile(backup) as archive:
        assert archive.namelist() == [MANIFEST, HEADER, DATABASE]
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
    assert sorted(path.name for path in backup.parent.iterdir()) == [backup.name, "source.db"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.data())
def test_one_flipped_bit_is_found_or_changes_nothing_that_is_read(
    backup: Path, data: st.DataObject
) -> None:
    content = bytearray(backup.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= 1 << data.draw(st.integers(0, 7))
    altered = backup.with_name("altered")
    altered.write_bytes(content)
    try:
        manifest = check_backup(altered)
    except (Unreadable, Conflict):
        return
    assert manifest == check_backup(backup)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_backup_that_was_cut_off_is_damaged(backup: Path, data: st.DataObject) -> None:
    content = backup.read_bytes()
    cut = backup.with_name("cut")
    cut.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
    for read in (check_backup, read_manifest):
        with pytest.raises(Unreadable):
            read(cut)


def rewritten(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A ZIP that is sound as such, with other members."""
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    other = backup.with_name("other")
    with zipfile.ZipFile(other, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return other


def manifest_with(**news: object) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        members[MANIFEST] = json.dumps({**json.loads(members[MANIFEST]), **news}).encode()

    return change


@pytest.mark.parametrize(
    "change, error, code",
    [
        (lambda m: m.update({DATABASE: b"x" * len(DATABASE_CONTENT)}), Unreadable, "damaged"),
        (lambda m: m.update({HEADER: b"longer than it was"}), Unreadable, "damaged"),
        (lambda m: m.pop(DATABASE), Unreadable, "backup_damaged"),
        (lambda m: m.pop(MANIFEST), Unreadable, "not_a_backup"),
        (lambda m: m.update({"../../evil": b""}), Unreadable, "backup_damaged"),
        (lambda m: m.update({MANIFEST: b"[]"}), Unreadable, "backup_damaged"),
        (lambda m: m.update({MANIFEST: b"[" * 100_000}), Unreadable, "backup_damaged"),
        (manifest_with(kind="another program's"), Unreadable, "not_a_backup"),
        (manifest_with(format=4), Conflict, "backup_newer"),
        (manifest_with(made_at="2026-11-24T09:30:00"), Unreadable, "backup_damaged"),
        (manifest_with(members={}), Unreadable, "backup_damaged"),
        (manifest_with(counts=None), Unreadable, "backup_damaged"),
    ],
)
def test_a_sound_zip_with_other_contents_is_refused(
    backup: Path,
    change: Callable[[dict[str, bytes]], None],
    error: type[Exception],
    code: str,
) -> None:
    with pytest.raises(error, match=code):
        check_backup(rewritten(backup, change))


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="file_not_found"):
        check_backup(tmp_path / "gone")
    (tmp_path / "text").write_text("Nama,NIK\n", encoding="utf-8")
    with pytest.raises(Unreadable, match="not_a_backup"):
        check_backup(tmp_path / "text")


def test_a_backup_that_cannot_be_written_leaves_the_earlier_one(
    backup: Path, tmp_path: Path
) -> None:
    before = backup.read_bytes()
    with pytest.raises(StorageDenied):
        write_backup(backup, ABOUT, HEADER_CONTENT, tmp_path / "gone.db", sealed)
    with pytest.raises(StorageDenied):
        write_backup(tmp_path / "no" / "folder", ABOUT, b"", tmp_path / "source.db", sealed)
    assert backup.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [backup.name, "source.db"]


def test_the_seal_is_of_everything_but_itself(backup: Path) -> None:
    manifest = check_backup(backup)
    other = Manifest(about=manifest.about, members=manifest.members, seal="another")
    assert other.sealed_part == manifest.sealed_part
    assert b"children" in manifest.sealed_part
