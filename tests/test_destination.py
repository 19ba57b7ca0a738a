"""No file that a person asks for lands on the program's own files or on anything special."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.destination import VAULT_FILES, demand_folder, demand_free, write_out
from desktop_app.errors import CodedError
from desktop_app.vault import attempts, header, lock


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    (folder / "backups").mkdir(parents=True)
    for name in ("vault.db", "vault.json"):
        (folder / name).write_bytes(b"precious")
    return folder


def refusal_of(target: Path, **how: bool) -> str:
    with pytest.raises(CodedError) as refused:
        demand_free(target, **how)  # type: ignore[arg-type]  # only `backup` is given
    return refused.value.code


def test_the_names_are_those_of_a_vault() -> None:
    assert {
        header.FILE_NAME,
        header.COPY_NAME,
        header.DATABASE_NAME,
        lock.FILE_NAME,
        lock.USE_NAME,
        attempts.FILE_NAME,
    } == VAULT_FILES


@pytest.mark.parametrize("name", ["vault.db", "vault.json", "signin.json", "new.csv"])
def test_nothing_goes_into_a_vaults_folder(vault: Path, name: str) -> None:
    with pytest.raises(CodedError) as refused:
        write_out(vault / name, b"x")
    assert refused.value.code == "target_in_vault"
    assert (vault / "vault.db").read_bytes() == b"precious"
    assert not (vault / "new.csv").exists()


def test_only_a_backup_goes_into_the_folder_of_backups(vault: Path) -> None:
    assert refusal_of(vault / "backups" / "a.xlsx") == "target_in_vault"
    demand_free(vault / "backups" / "a.berlian", backup=True)
    assert refusal_of(vault / "a.berlian", backup=True) == "target_in_vault"


def test_a_folder_below_and_another_spelling_are_found_too(vault: Path) -> None:
    (vault / "deep" / "er").mkdir(parents=True)
    assert refusal_of(vault / "deep" / "er" / "x") == "target_in_vault"
    assert refusal_of(vault.parent / "other" / ".." / "vault" / "x") == "folder_missing"
    assert refusal_of(vault / "deep" / ".." / "x") == "target_in_vault"
    with pytest.raises(CodedError, match="target_in_vault"):
        demand_folder(vault / "copy")


def test_a_strangers_file_of_the_same_name_forbids_nothing(tmp_path: Path) -> None:
    (tmp_path / "vault.json").write_bytes(b"")
    demand_free(tmp_path / "x.csv")


def test_the_file_that_it_is_made_from_is_spared(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_bytes(b"x")
    with pytest.raises(CodedError, match="target_is_input"):
        demand_free(tmp_path / "." / "a.csv", inputs=[source])
    demand_free(tmp_path / "b.csv", inputs=[source])


def test_a_folder_a_missing_folder_and_an_overlong_name_are_said(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == "target_is_folder"
    assert refusal_of(tmp_path / "gone" / "x") == "folder_missing"
    assert refusal_of(tmp_path / ("n" * 300)) == "name_too_long"
    (tmp_path / "file").write_bytes(b"")
    assert refusal_of(tmp_path / "file" / "x") == "folder_missing"
    with pytest.raises(CodedError, match="folder_is_file"):
        demand_folder(tmp_path / "file")


def test_a_name_of_the_greatest_length_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("é" * 127)
    write_out(target, b"x")
    assert target.read_bytes() == b"x"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


if sys.platform != "win32":  # Windows has no FIFOs and gives links only to administrators.

    def test_links_devices_and_pipes_are_no_plain_files(tmp_path: Path) -> None:
        (tmp_path / "real").write_bytes(b"old")
        (tmp_path / "link").symlink_to(tmp_path / "real")
        (tmp_path / "dangling").symlink_to(tmp_path / "gone")
        os.mkfifo(tmp_path / "pipe")
        for name in ("link", "dangling", "pipe"):
            assert refusal_of(tmp_path / name) == "target_not_file"
        assert refusal_of(Path("/dev/null")) == "target_not_file"
        assert (tmp_path / "real").read_bytes() == b"old"

    def test_a_link_to_a_vaults_folder_leads_into_the_vault(vault: Path) -> None:
        (vault.parent / "way").symlink_to(vault)
        assert refusal_of(vault.parent / "way" / "x") == "target_in_vault"
