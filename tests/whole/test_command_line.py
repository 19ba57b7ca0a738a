"""The command line as a scheduled job runs it: a process, a folder, a password on its input."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import msoffcrypto
import openpyxl
import pytest
from pypdf import PdfReader

from desktop_app.app import open_app
from desktop_app.services.vault import access
from tests.whole.command import DATA, HANGS_S, PASSWORD, ROOT, on_vault, one_line, run, run_process


@pytest.fixture(scope="module")
def filled(new_vault_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault that holds the October file."""
    folder = tmp_path_factory.mktemp("cli")
    shutil.copytree(new_vault_template / "vault", folder / "vault")
    taken = on_vault(folder, "import", DATA / "eppgbm" / "eppgbm_2026_10.xlsx")
    assert taken.returncode == 0, taken.stderr
    return folder


def test_init_prints_the_recovery_code_once(tmp_path: Path) -> None:
    made = run_process(
        *("--vault", "vault", "--password-stdin", "init", "--facility", "Puskesmas Banjar I"),
        typed=f"{PASSWORD}\n",
        cwd=tmp_path,
    )
    assert made.returncode == 0
    assert made.stderr == ""
    code = next(line for line in made.stdout.splitlines() if "Kode pemulihan" in line)
    assert len(code.split()[-1].replace("-", "")) == 28
    with closing(open_app(access.unlock(tmp_path / "vault", PASSWORD))) as app:
        assert app.accounts.code_is_unseen()
    assert "sudah berisi data" in one_line(
        on_vault(tmp_path, "init", "--facility", "Puskesmas Banjar I")
    )


def test_zscores_needs_no_vault_and_agrees_with_whos_software(tmp_path: Path) -> None:
    cases = DATA / "who_reference_cases.csv"
    with cases.open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    given = ("measure", "sex", "weight", "age_days", "oedema", "lenhei", "armc", "headc")
    with (tmp_path / "in.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, given, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(expected)
    result = run("zscores", "in.csv", "out.csv", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        found = list(reader)
    names = ("zlen", "zwei", "zwfl", "zbmi", "zhc", "zac")
    flags = ("flen", "fwei", "fwfl", "fbmi", "fhc", "fac")
    assert reader.fieldnames is not None
    assert tuple(reader.fieldnames[:8]) == given
    assert tuple(reader.fieldnames[8:10]) == ("clenhei", "cbmi")
    assert len(found) == len(expected) == 400
    for number, (is_, should_be) in enumerate(zip(found, expected, strict=True)):
        for name in (*names, *flags):
            assert _number(is_[name]) == _number(should_be[name]), (number, name)
        for name in ("clenhei", "cbmi"):
            assert is_[name] == should_be[name] or float(is_[name]) == pytest.approx(
                float(should_be[name]), rel=1e-12
            )


def _number(text: str) -> float | None:
    return float(text) if text else None


def test_zscores_reads_dates_and_indonesian_sexes(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "birth_date,visit_date,Sex,weight,lenhei,measure\n"
        "2025-05-01,2026-05-02,P,8.4,77.36,\n"
        "2025-05-01,2026-05-02,2,8.4,77.36,\n",
        encoding="utf-8",
    )
    assert run("zscores", "in.csv", "out.csv", cwd=tmp_path).returncode == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["zlen"] for row in rows] == ["1.29", "1.29"]
    assert rows[0]["birth_date"] == "2025-05-01"


def test_import_reports_as_json(new_vault: Path) -> None:
    (new_vault / "r.csv").write_text(
        "Nama,JK,Tgl Lahir,Tanggal Pengukuran,Berat,Tinggi\n"
        "Alya,P,2025-01-10,2026-10-05,9.0,78.0\n"
        "Bima,L,2025-01-10,2027-10-05,9.0,78.0\n",
        encoding="utf-8",
    )
    first = on_vault(new_vault, "import", "r.csv", "--json")
    report = json.loads(first.stdout)
    assert (report["children_new"], report["visits_new"]) == (1, 1)
    assert [row["row"] for row in report["refused"]] == [3]
    assert report["refused"][0]["reason"].startswith("Tanggal kunjungan sesudah hari ini")
    again = json.loads(on_vault(new_vault, "import", "r.csv", "--json").stdout)
    assert (again["children_new"], again["visits_new"], again["unchanged"]) == (0, 0, 1)


def test_a_month_is_written_in_a_layout_and_protected(filled: Path) -> None:
    arguments = ("export", "--month", "2026-10", "--layout", "template", "--protect")
    secret = "rakit bambu di hulu"
    done = on_vault(filled, *arguments, "--out", "t.xlsx", typed=f"{PASSWORD}\n{secret}\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "42 anak (terenkripsi dengan sandi berkas)." in done.stdout
    with (filled / "t.xlsx").open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        office.load_key(password=secret, verify_password=True)
        out = io.BytesIO()
        office.decrypt(out)
    (sheet,) = openpyxl.load_workbook(out).worksheets
    assert sheet["A1"].value == "nik"
    assert sheet.max_row == 43
    weak = on_vault(filled, *arguments, "--out", "w.xlsx", typed=f"{PASSWORD}\npendek\n")
    assert weak.returncode == 1
    assert "Sandi terlalu pendek" in weak.stderr
    assert not (filled / "w.xlsx").exists()


def test_export_chart_and_dump_write_their_files(filled: Path) -> None:
    exported = on_vault(filled, "export", "--month", "2026-10", "--out", "oktober.xlsx")
    assert (exported.returncode, exported.stderr) == (0, "")
    assert "B posyandu (F1): ditimbang pertama kali: " in exported.stdout
    assert "B agregat nasional: lahir bulan ini: " in exported.stdout
    book = openpyxl.load_workbook(filled / "oktober.xlsx")
    assert book.worksheets[0].max_row == 43
    dumped = on_vault(filled, "dump", "--out", "salinan")
    assert dumped.returncode == 0
    with (filled / "salinan" / "children.csv").open(encoding="utf-8", newline="") as file:
        nik = next(csv.DictReader(file))["nik"]
    charted = on_vault(filled, "chart", "--nik", nik, "--out", "grafik.pdf")
    assert charted.returncode == 0
    assert len(PdfReader(filled / "grafik.pdf").pages) == 1
    copied = on_vault(filled, "child-copy", "--nik", nik, "--out", "salinan-anak")
    assert copied.returncode == 0, copied.stderr
    assert (filled / "salinan-anak" / "salinan-anak.pdf").is_file()
    assert nik not in exported.stdout + charted.stdout + dumped.stdout + copied.stdout


@pytest.mark.parametrize(
    "arguments, says",
    [
        (("chart", "--nik", "3279010000000000", "--out", "x.pdf"), "tidak ada di dalam daftar"),
        (("import", "tidak-ada.csv"), "Berkas tidak ditemukan"),
        (("export", "--month", "2026-13", "--out", "x.xlsx"), "bulan harus 01 sampai 12"),
        (("export", "--month", "Oktober", "--out", "x.xlsx"), "tulis bulan seperti 2026-10"),
        (("tidakada",), "PERINTAH: pilihan ini tidak ada"),
        (("demo",), "sudah berisi anak"),
    ],
)
def test_an_error_is_one_line_and_a_non_zero_exit(
    filled: Path, arguments: tuple[str, ...], says: str
) -> None:
    assert says in one_line(on_vault(filled, *arguments))


def test_a_process_ends_with_the_exit_code_and_the_line_of_its_error(filled: Path) -> None:
    refused = run_process("--vault", "none", "--password-stdin", "accounts", typed="x", cwd=filled)
    assert refused.returncode == 1
    assert one_line(refused)
    mistyped = run_process("tidakada", cwd=filled)
    assert mistyped.returncode == 2
    assert "PERINTAH: pilihan ini tidak ada" in one_line(mistyped)


def test_a_wrong_password_opens_nothing(filled: Path) -> None:
    wrong = run(
        "--vault", filled / "vault", "--password-stdin", "dump", "--out", "d",
        typed="salah sekali\n", cwd=filled,
    )  # fmt: skip
    assert one_line(wrong).startswith("Sandi salah")
    assert not (filled / "d").exists()
    none = run("--vault", filled / "vault", "dump", "--out", "d", cwd=filled)
    assert "--password-stdin" in one_line(none)


def test_a_cut_off_database_is_said_to_be_damaged(filled: Path, tmp_path: Path) -> None:
    for path in (filled / "vault").iterdir():
        if path.is_file():
            (tmp_path / "vault").mkdir(exist_ok=True)
            (tmp_path / "vault" / path.name).write_bytes(path.read_bytes())
    database = tmp_path / "vault" / "vault.db"
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])
    line = one_line(on_vault(tmp_path, "dump", "--out", "d"))
    assert "Pulihkan dari cadangan" in line
    database.write_bytes(b"")
    assert "Pulihkan dari cadangan" in one_line(on_vault(tmp_path, "dump", "--out", "d"))


def test_missing_entries_are_said_on_the_error_stream(filled: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    for path in (filled / "vault").iterdir():
        if path.is_file():
            (vault / path.name).write_bytes(path.read_bytes())
    older = (vault / "vault.db").read_bytes()
    assert "hilang" not in on_vault(tmp_path, "accounts").stderr
    (vault / "vault.db").write_bytes(older)
    for _ in range(2):
        told = on_vault(tmp_path, "accounts")
        assert told.returncode == 0
        assert re.match(r"\d+ catatan terakhir yang sudah disimpan hilang", told.stderr)
        assert "masukkan lagi yang hilang" in told.stderr
    found = on_vault(tmp_path, "verify", "--all")
    assert found.returncode == 1
    assert re.match(r"\d+ catatan terakhir yang sudah disimpan hilang", found.stdout)


def test_no_name_and_no_nik_stands_in_plaintext_in_the_vault(filled: Path) -> None:
    on_vault(filled, "dump", "--out", "semua")
    with (filled / "semua" / "children.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # Shorter words turn up in any megabyte of random bytes.
    columns = ("nik", "name", "mother", "address")
    secrets = {row[column] for row in rows for column in columns if len(row[column]) > 5}
    assert len(secrets) > 40
    files = [path for path in (filled / "vault").rglob("*") if path.is_file()]
    assert any(path.name == "vault.db" for path in files)
    for path in files:
        content = path.read_bytes().lower()
        for secret in secrets:
            for encoding in ("utf-8", "utf-16-le"):
                assert secret.lower().encode(encoding) not in content, path.name


def test_the_command_line_never_loads_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from desktop_app.__main__ import main; main(['zscores', 'in.csv', 'out.csv']);"
        "sys.exit(any(name.startswith(('PySide6', 'pyqtgraph')) for name in sys.modules))"
    )
    (tmp_path / "in.csv").write_text("sex,age_days,weight\nm,100,6\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        timeout=HANGS_S,
    )
    assert done.returncode == 0


def test_demo_is_the_same_for_the_same_seed_and_size(tmp_path: Path) -> None:
    dumps = []
    # Another process iterates over sets in another order.
    for place, command in (("here", run), ("there", run_process)):
        vault = tmp_path / place
        where = ("--vault", vault, "--password-stdin")
        demo = ("demo", "--children", 12, "--seed", 7)
        made = command(*where, *demo, typed=f"{PASSWORD}\n", cwd=tmp_path)
        assert made.returncode == 0, made.stderr
        out = tmp_path / f"dump-{place}"
        run(*where, "dump", "--out", out, typed=f"{PASSWORD}\n", cwd=tmp_path)
        dumps.append((out / "visits.csv").read_bytes())
    assert dumps[0] == dumps[1]
    assert dumps[0].count(b"\n") > 100


def test_every_command_has_help(tmp_path: Path) -> None:
    overview = run("--help", cwd=tmp_path)
    assert overview.returncode == 0
    commands = re.findall(r"^    ([a-z-]+)\b", overview.stdout, re.MULTILINE)
    assert {"init", "demo", "zscores", "import", "export", "chart", "dump"} <= set(commands)
    for command in commands:
        told = run(command, "--help", cwd=tmp_path)
        assert told.returncode == 0
        assert f" {command} " in told.stdout
