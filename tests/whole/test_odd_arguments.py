"""Whatever is typed on the command line, the answer is one Indonesian sentence and no bug."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.command import PASSWORD, ROOT, on_vault, run

ENGLISH = ("invalid", "required", "choose", "expected", "argument", "unrecognized", "usage")


@pytest.fixture(scope="module")
def vault(new_vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault that no test of this file should be able to change."""
    folder = tmp_path_factory.mktemp("odd")
    shutil.copytree(new_vault_template / "vault", folder / "vault")
    return folder


def sentence(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode in {1, 2}, result.stderr
    (line,) = result.stderr.splitlines()
    assert line.count("Pemakaian") == 0, line
    assert "Kesalahan program" not in line
    assert not any(word in line for word in ENGLISH), line
    return line


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--month", "0000-01", "--out", "x.xlsx"],
        ["export", "--month", "2026-٣", "--out", "x.xlsx"],
        ["export"],
        ["export", "--month"],
        ["scorecard", "--quarter", "0001Q1", "--out", "x.xlsx"],
        ["worklist", "--date", "9999-12-31"],
        ["worklist", "--date", "0001-01-01"],
        ["chart", "--nik", "x", "--indicator", "zz", "--out", "x"],
        ["demo", "--children", "²"],
        ["demo", "--seed", "9" * 5000],
        ["nonsense"],
        ["dump", "--bogus"],
        ["child-copy", "--out", "copy"],
        ["child-copy", "--nik", "1", "--child", "1", "--out", "copy"],
        ["report", "--kind", "skdn", "--out", "x.xlsx"],
        ["report", "--month", "2026-10", "--kind", "skdn2", "--out", "x.xlsx"],
        ["undo-import", "9" * 30],
        ["undo-import", "-1"],
        ["import", "x.csv", "--sex", "M"],
        ["export", "--month", "2026-10", "--out", "x.exe"],
        ["report", "--month", "2026-10", "--kind", "skdn", "--out", "x.exe"],
        ["genting", "--out", "genting"],
        ["keys", "show", "--out", "x.exe"],
        ["send", "--month", "2026-10", "--to", "kota.pub", "--out", "x.bin"],
        ["scorecard", "--quarter", "2026Q3", "--out", "x.csv"],
        ["chart", "--nik", "1", "--out", "x.png"],
        ["referral-letter", "--code", "1", "--out", "x.doc"],
        ["worklist", "--csv", "x.xlsx"],
        ["backup", "--out", "x.zip"],
        ["zscores", "x.csv", "x.exe"],
        ["keys"],
        ["city-table", "--out", "x.exe"],
        ["import", "x.csv", "--rejects", "x.exe"],
        ["export", "--month", "2026-10", "--out", "there.exe"],
    ],
)
def test_wrong_usage(vault: Path, arguments: list[str]) -> None:
    there = vault / "there.exe"
    there.write_text("somebody's program")
    assert "lihat --help" in sentence(on_vault(vault, *arguments))
    assert there.read_text() == "somebody's program"


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--month", "2026-10", "--out", "n" * 300],
        ["export", "--month", "2026-10", "--out", "gone/x.xlsx"],
        ["export", "--month", "2026-10", "--out", "vault/vault.db"],
        ["export", "--month", "2026-10", "--out", "."],
        ["backup", "--out", "vault/signin.json"],
        ["dump", "--out", "vault"],
        ["dump", "--out", "n" * 300],
        ["genting", "--out", "vault/vault.db"],
        ["report", "--month", "2026-10", "--kind", "skdn", "--out", "vault/vault.json"],
        ["child-copy", "--child", "1", "--out", "vault"],
        ["pseudonymised", "--out", "vault"],
        ["pseudonymised", "--out", "."],
        ["dump", "--out", "."],
        ["child-copy", "--child", "1", "--out", "."],
        ["import", "x.csv", "--map", "."],
        ["import", "x.csv", "--decide", "n" * 300],
        ["import", "n" * 300],
        ["import", "."],
        ["restore", "gone.berlian", "--into", "new"],
    ],
)
def test_impossible_places(vault: Path, arguments: list[str]) -> None:
    before = (vault / "vault" / "vault.json").read_bytes()
    assert sentence(on_vault(vault, *arguments))
    assert (vault / "vault" / "vault.json").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("name", ["pipe", "/dev/zero", "/dev/null", ".", "gone", "vault/vault.db"])
def test_keys_and_packages_are_read_from_plain_files_only(vault: Path, name: str) -> None:
    if name == "pipe" and not (vault / name).exists():
        os.mkfifo(vault / name)
    send = ("send", "--month", "2026-10", "--out", "x.paket", "--to")
    for words in (("keys", "trust"), ("receive",), send):
        line = sentence(on_vault(vault, *words, name))
        told = {"gone": "tidak ditemukan", "vault/vault.db": "bukan"}.get(
            name, "bukan berkas biasa"
        )
        assert told in line, words


def test_one_fault_in_several_fields_is_told_once(vault: Path) -> None:
    line = sentence(on_vault(vault, "fhir", "--month", "2026-10", "--out", "x.json"))
    assert line == "Nomor SATUSEHAT belum diisi. Admin mengisinya di data puskesmas."


def test_the_help_speaks_indonesian(vault: Path) -> None:
    for arguments in ((), ("export",)):
        shown = run(*arguments, "--help", cwd=vault)
        assert shown.returncode == 0
        assert shown.stdout.startswith("Pemakaian: anting-berlian")
        assert not any(word in shown.stdout for word in ("usage", "options:", "show this", "exit"))


def test_a_table_over_itself_is_left_alone(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("sex,age_days,weight\nm,100,5\n", encoding="utf-8")
    before = table.read_bytes()
    assert sentence(run("zscores", table, table, cwd=tmp_path))
    assert table.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        "x" * 131_073 + ",sex,age_days,weight\n1,m,100,5\n",
        "sex,age_days,weight,note\nm,100,5," + "y" * 140_000 + "\n",
        "sex,age_days,weight\nm," + "9" * 400 + ",5\n",
    ],
)
def test_an_odd_table_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    assert sentence(run("zscores", "a.csv", "b.csv", cwd=tmp_path))
    assert not (tmp_path / "b.csv").exists()


def test_an_enormous_weight_has_its_score_and_text_passes_untouched(tmp_path: Path) -> None:
    text = "sex,age_days,weight,note\nm,100,1e30,;=1+1\nf,200,7,'-x\n"
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    shown = run("zscores", "a.csv", "b.csv", cwd=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, "")
    _, first, second = (tmp_path / "b.csv").read_text(encoding="utf-8").splitlines()
    assert first.startswith("m,100,1e30,;=1+1,")
    assert "e+" in first
    assert second.startswith("f,200,7,'-x,")


def test_a_password_with_an_accent_is_read_as_utf8(tmp_path: Path) -> None:
    word = "kebun téh di lereng"
    command = ("--vault", "v", "--password-stdin")
    made = subprocess.run(
        [sys.executable, "-m", "desktop_app", *command, "demo", "--children", "20"],
        input=f"\ufeff{word}\r\n".encode(),
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "cp1252"},
        check=False,
    )
    assert (made.returncode, made.stderr) == (0, b"")
    assert made.stdout.decode("utf-8")
    shown = run(*command, "worklist", typed=f"\ufeff{word}\r\n", cwd=tmp_path)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout


if sys.platform != "win32":

    def test_no_file_lands_on_a_device(vault: Path) -> None:
        shown = on_vault(vault, "export", "--month", "2026-10", "--out", "/dev/null")
        assert "bukan berkas biasa" in sentence(shown)
        assert Path("/dev/null").is_char_device()

    @pytest.mark.parametrize("handles", [5, 6])
    def test_few_file_handles_are_said(vault: Path, handles: int) -> None:
        limited = subprocess.run(
            [
                shutil.which("sh") or "sh",
                "-c",
                f'ulimit -n {handles}; exec "$0" "$@"',
                sys.executable,
                *["-m", "desktop_app", "--vault", str(vault / "vault"), "--password-stdin"],
                *["dump", "--out", str(vault / "copy")],
            ],
            input=f"{PASSWORD}\n",
            capture_output=True,
            text=True,
            cwd=vault,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
        assert sentence(limited)
