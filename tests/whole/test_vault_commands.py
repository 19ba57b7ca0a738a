"""Backup, restore, rehearsal and check on the command line, also beside an open window."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.programme.records.children import Role
from desktop_app.services.vault import access
from desktop_app.vault import header
from desktop_app.vault.pin import PinFile
from tests.builders import a_child, a_visit
from tests.whole import command
from tests.whole.command import CHEAP, PASSWORD

FAST = access.HowToOpen(kdf=CHEAP)
OTHER = "sawah hijau di kaki bukit"


def run(
    *arguments: object,
    password: str | None = PASSWORD,
    how: Callable[..., command.Ran] = command.run,
) -> command.Ran:
    typed = () if password is None else ("--password-stdin",)
    return how(*typed, *arguments, typed=f"{password or ''}\n", cwd=command.ROOT)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with one child, one visit and two accounts."""
    folder = tmp_path_factory.mktemp("vault") / "vault"
    created = access.create_vault(
        folder,
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    app = open_app(created.vault)
    child = app.children.register(a_child(), by=app.person).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    app.accounts.add("bidan", "Bidan Rina", Role.MIDWIFE, OTHER, by=app.person)
    app.close()
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "vault"))


@pytest.fixture
def window(folder: Path) -> Iterator[App]:
    """Another program that has the vault open."""
    app = open_app(access.unlock(folder, PASSWORD, username="kepala", how=FAST))
    yield app
    app.close()


def test_a_backup_made_beside_the_window_restores_elsewhere(
    window: App, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "cadangan.berlian"
    beside = command.run_process
    made = run("--vault", folder, "--user", "kepala", "backup", "--out", out, how=beside)
    assert (made.returncode, made.stderr) == (0, "")
    assert "1 anak, 1 kunjungan" in made.stdout
    rehearsed = run("--vault", folder, "--user", "kepala", "restore-drill")
    assert (rehearsed.returncode, rehearsed.stderr) == (
        1,
        "Belum ada cadangan di folder cadangan.\n",
    )
    assert run("--vault", folder, "--user", "kepala", "backup").returncode == 0
    rehearsed = run("--vault", folder, "--user", "kepala", "restore-drill")
    assert (rehearsed.returncode, "1 anak, 1 kunjungan" in rehearsed.stdout) == (0, True)
    into = tmp_path / "new" / "vault"
    back = run("--user", "kepala", "restore", out, "--into", into)
    assert back.returncode == 0, back.stderr
    assert "1 anak, 1 kunjungan" in back.stdout
    checked = run("--vault", into, "--user", "kepala", "verify", "--all")
    assert (checked.returncode, checked.stdout) == (0, "Data utuh.\n")
    assert window.children.count(by=window.person) == 1


def test_a_restore_without_terminal_and_password_says_what_it_did_not_do(
    folder: Path, tmp_path: Path
) -> None:
    out, into = tmp_path / "cadangan.berlian", tmp_path / "new"
    assert run("--vault", folder, "--user", "kepala", "backup", "--out", out).returncode == 0
    back = run("restore", out, "--into", into, password=None)
    assert back.returncode == 0, back.stderr
    assert "jumlah periksa" in back.stdout.splitlines()[1]


def test_a_key_that_this_computer_does_not_know_blocks_until_its_fingerprint_is_named(
    folder: Path, tmp_path: Path
) -> None:
    out, user = tmp_path / "dump", ("--user", "kepala")
    listed = run("--vault", folder, *user, "accounts")
    fingerprint = listed.stderr.strip().removeprefix("Sidik kunci: ")
    PinFile.of_vault(header.read(folder).header.vault_id).path.unlink()
    blocked = run("--vault", folder, *user, "dump", "--out", out)
    assert (blocked.returncode, len(blocked.stderr.splitlines())) == (1, 1)
    assert blocked.stderr.rstrip().endswith(f"--accept-key {fingerprint}")
    assert not out.exists()
    found = run("--vault", folder, *user, "verify")
    assert found.returncode == 1
    assert fingerprint in found.stdout
    wrong = run("--vault", folder, *user, "--accept-key", "0000-0000-0000-0000", "accounts")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    accepted = run("--vault", folder, *user, "--accept-key", fingerprint, "accounts")
    assert accepted.returncode == 0
    assert run("--vault", folder, *user, "verify").stdout == "Data utuh.\n"


def test_an_alarm_about_the_vaults_files_is_told_by_every_command(
    folder: Path, tmp_path: Path
) -> None:
    shutil.copy(folder / "vault.db", tmp_path / "vault.db")
    app = open_app(access.unlock(folder, PASSWORD, username="kepala", how=FAST))
    for _ in range(6):
        app.accounts.new_recovery_code(by=app.person)
    app.close()
    shutil.copy(tmp_path / "vault.db", folder / "vault.db")
    told = run("--vault", folder, "--user", "kepala", "backup")
    assert told.returncode == 0
    assert "lebih lama daripada berkas kuncinya" in told.stderr


def test_a_vault_is_not_replaced_without_an_admins_password(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "cadangan.berlian"
    assert run("--vault", folder, "--user", "kepala", "backup", "--out", out).returncode == 0
    refused = run("restore", out, "--into", folder, password=None)
    assert refused.returncode != 0
    assert "sandi admin" in refused.stderr
    assert not list(folder.parent.glob("vault.before-restore-*"))
    back = run("--user", "kepala", "restore", out, "--into", folder)
    assert back.returncode == 0, back.stderr
    assert back.stdout.splitlines()[1].startswith("Data lama disimpan di ")
    assert len(list(folder.parent.glob("vault.before-restore-*"))) == 1


def test_a_refused_restore_is_one_line_and_changes_nothing(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "cadangan.berlian"
    assert run("--vault", folder, "--user", "kepala", "backup", "--out", out).returncode == 0
    wrong = run("restore", out, "--into", tmp_path / "new", password="salah sekali")
    assert (wrong.returncode, wrong.stdout, len(wrong.stderr.splitlines())) == (1, "", 1)
    out.write_bytes(out.read_bytes()[:-100])
    cut = run("restore", out, "--into", folder)
    assert (cut.returncode, cut.stdout) == (1, "")
    assert cut.stderr == "Cadangan ini rusak atau terpotong. Pakai cadangan lain.\n"
    assert not list(folder.parent.glob("vault.before-restore-*"))
    assert not (tmp_path / "new").exists()


def test_a_check_beside_the_window_finds_nothing_and_a_flipped_byte_is_one_line(
    folder: Path,
) -> None:
    app = open_app(access.unlock(folder, PASSWORD, username="kepala", how=FAST))
    checked = run("--vault", folder, "--user", "kepala", "verify", how=command.run_process)
    app.close()
    assert (checked.returncode, checked.stdout) == (0, "Data utuh.\n")
    database = folder / "vault.db"
    content = bytearray(database.read_bytes())
    content[5 * 4096 + 100] ^= 8
    database.write_bytes(content)
    checked = run("--vault", folder, "--user", "kepala", "verify")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert checked.stdout == "Halaman 6 basis data rusak. Pulihkan dari cadangan terakhir.\n"
    database.write_bytes(b"")
    checked = run("--vault", folder, "--user", "kepala", "verify")
    assert checked.returncode == 1
    assert len(checked.stdout.splitlines()) == 1


def test_the_named_account_is_the_one_that_signs_in(folder: Path, tmp_path: Path) -> None:
    listed = run("--vault", folder, "--user", "bidan", "accounts", password=OTHER)
    assert listed.stdout.splitlines() == [
        "kepala\tKepala/Admin\tKepala",
        "bidan\tBidan\tBidan Rina",
    ]
    refused = run(
        "--vault",
        folder,
        "--user",
        "bidan",
        "backup",
        "--out",
        tmp_path / "x.berlian",
        password=OTHER,
    )
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)
    assert not (tmp_path / "x").exists()
    wrong = run("--vault", folder, "--user", "bidan", "accounts")
    assert (wrong.returncode, wrong.stdout) == (1, "")
