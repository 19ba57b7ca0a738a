"""Files are replaced whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from desktop_app.durable import (
    remove_unfinished,
    replace_durably,
    storage_errors,
    write_durably,
    write_together,
)
from desktop_app.errors import StorageDenied, StorageFull


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_replaces_the_old_content(tmp_path: Path) -> None:
    target = tmp_path / "month.xlsx"
    target.write_bytes(b"old and longer")
    write_durably(target, b"new")
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == {"month.xlsx"}


@pytest.mark.parametrize("place", ["gone/a", "file/a"])
def test_folder_that_is_not_there_is_denied(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageDenied):
        write_durably(tmp_path / place, b"x")


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(StorageDenied):
        write_durably(tmp_path / "a", b"x")
    assert names(tmp_path) == {"a"}


def test_finished_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target, finished = tmp_path / "vault.db", tmp_path / "vault.db.new"
    target.write_bytes(b"old")
    finished.write_bytes(b"new")
    replace_durably(finished, target)
    assert target.read_bytes() == b"new"
    assert names(tmp_path) == {"vault.db"}


def test_finished_file_that_is_missing_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "vault.db"
    target.write_bytes(b"old")
    with pytest.raises(StorageDenied):
        replace_durably(tmp_path / "vault.db.new", target)
    assert target.read_bytes() == b"old"


def test_leftovers_of_one_target_are_removed_and_no_other_file(tmp_path: Path) -> None:
    for name in (".a[1].json.0123.tmp", ".b.0123.tmp", "a[1].json", "x.tmp"):
        (tmp_path / name).write_bytes(b"")
    remove_unfinished(tmp_path / "a[1].json")
    assert names(tmp_path) == {".b.0123.tmp", "a[1].json", "x.tmp"}


if sys.platform != "win32":  # Windows has neither modes nor a limit of file size per process.
    import resource

    from tests.vault.quota import a_disk_with_room_for

    def test_only_the_owner_can_read(tmp_path: Path) -> None:
        write_durably(tmp_path / "a", b"x")
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600

    def test_full_disk_leaves_the_old_file_and_nothing_beside(tmp_path: Path) -> None:
        target = tmp_path / "a"
        target.write_bytes(b"old")
        with a_disk_with_room_for(1000), pytest.raises(StorageFull):
            write_durably(target, b"x" * 5000)
        assert target.read_bytes() == b"old"
        assert names(tmp_path) == {"a"}

    def test_full_disk_is_noticed_before_the_first_of_several_is_replaced(tmp_path: Path) -> None:
        first, second = tmp_path / "a", tmp_path / "b"
        first.write_bytes(b"old")
        with a_disk_with_room_for(1000), pytest.raises(StorageFull):
            write_together([(first, b"new"), (second, b"x" * 5000)])
        assert first.read_bytes() == b"old"
        assert names(tmp_path) == {"a"}

    def test_a_name_that_is_too_long_is_said(tmp_path: Path) -> None:
        name = "x" * (os.pathconf(tmp_path, "PC_NAME_MAX") + 1)
        with pytest.raises(StorageDenied) as denied:
            write_durably(tmp_path / name, b"x")
        assert denied.value.code == "name_too_long"

    def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
        name = "x" * os.pathconf(tmp_path, "PC_NAME_MAX")
        write_durably(tmp_path / name, b"x")
        assert names(tmp_path) == {name}

    def test_a_file_in_a_folders_place_is_said(tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"")
        with pytest.raises(StorageDenied), storage_errors():
            (tmp_path / "a").mkdir()

    def test_too_many_open_files_are_said(tmp_path: Path) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, hard))
        try:
            with pytest.raises(StorageDenied) as denied:
                write_durably(tmp_path / "a", b"x")
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert denied.value.code == "too_many_files"

    def test_an_error_of_ours_is_not_blamed_on_the_disk(tmp_path: Path) -> None:
        with (tmp_path / "a").open("wb") as file:
            descriptor = file.fileno()
        with pytest.raises(OSError, match="descriptor"), storage_errors():
            os.fsync(descriptor)
