"""The commands of the exchange, as two offices use them: keys, a package, its receipt, its code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.whole.command import on_vault, one_line

PAGE = re.compile(r"Kode balasan, untuk dibacakan lewat telepon: (\S+)")


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of a puskesmas with children and of the city, who pinned each other's keys."""
    clinic, city = tmp_path_factory.mktemp("clinic"), tmp_path_factory.mktemp("city")
    made = on_vault(clinic, "demo", "--children", "60")
    assert made.returncode == 0, made.stderr
    made = on_vault(city, "init", "--city", "Dinas Kesehatan Kota Banjar")
    assert made.returncode == 0, made.stderr
    fingerprints = []
    for folder, name in ((clinic, "puskesmas.pub"), (city, "kota.pub")):
        shown = on_vault(folder, "keys", "show", "--out", str(city / name))
        assert shown.returncode == 0, shown.stderr
        fingerprints.append(shown.stdout.split("Sidik: ")[1][:19])
    for folder, name, fingerprint in (
        (clinic, "kota.pub", fingerprints[1]),
        (city, "puskesmas.pub", fingerprints[0]),
    ):
        trusted = on_vault(folder, "keys", "trust", str(city / name), "--compared", fingerprint)
        assert trusted.returncode == 0, trusted.stderr
        assert fingerprint in trusted.stdout
    return clinic, city


def test_a_package_goes_and_its_receipt_comes_back(offices: tuple[Path, Path]) -> None:
    clinic, city = offices
    package = city / "november.paket"
    to = ("--to", str(city / "kota.pub"))
    sent = on_vault(clinic, "send", "--month", "2026-01", *to, "--out", str(package))
    assert sent.returncode == 0, sent.stderr
    assert "paket nomor 1, 60 anak" in sent.stdout

    received = on_vault(city, "receive", str(package))
    assert received.returncode == 0, received.stderr
    assert "Diterima 60, ditolak 0." in received.stdout
    code = PAGE.search(received.stdout)
    assert code is not None

    heard = on_vault(clinic, "receive", "--code", code[1])
    assert heard.returncode == 0, heard.stderr
    assert "Diterima 60, ditolak 0." in heard.stdout
    read = on_vault(clinic, "receive", str(package) + ".balasan", "--json")
    assert read.returncode == 0, read.stderr
    assert json.loads(read.stdout)["accepted"] == 60

    again = on_vault(city, "receive", str(package), "--json")
    told = json.loads(again.stdout)
    assert (told["repeated"], told["number"], told["missing"]) == (True, 1, [])
    for option in ("--all", ("--from", "1")):
        words = (option,) if isinstance(option, str) else option
        out = city / "lagi.paket"
        repeated = on_vault(clinic, "send", "--month", "2026-01", *to, "--out", str(out), *words)
        assert "60 anak" in repeated.stdout, repeated.stderr


def test_the_citys_table(offices: tuple[Path, Path]) -> None:
    clinic, city = offices
    package = city / "tabel.paket"
    to = ("--to", str(city / "kota.pub"))
    on_vault(clinic, "send", "--month", "2026-01", *to, "--out", str(package), "--all")
    assert on_vault(city, "receive", str(package)).returncode == 0
    written = on_vault(city, "city-table", "--reference-month", "10", "--out", "tabel.csv")
    assert (written.returncode, written.stderr) == (0, "")
    header, *lines = (city / "tabel.csv").read_text(encoding="utf-8").splitlines()
    assert header.startswith("year,kecamatan_code,kecamatan,desa_code,desa,puskesmas,under_fives")
    assert len(lines) % 25 == 0
    assert lines
    for name in ("laporan.xlsx", "laporan.pdf"):
        done = on_vault(city, "city-report", "--month", "2026-01", "--out", name)
        assert (done.returncode, done.stderr) == (0, "")
        assert (city / name).stat().st_size > 1_000
    wrong = on_vault(clinic, "city-table", "--out", "tabel.csv")
    assert wrong.returncode == 1
    assert one_line(wrong)
    assert on_vault(city, "city-table", "--reference-month", "13", "--out", "x").returncode == 2


def test_what_is_wrong_is_one_line(offices: tuple[Path, Path]) -> None:
    clinic, city = offices
    other = city / "bukan.paket"
    other.write_bytes(b"nama,nik\n")
    refused: tuple[tuple[str, ...], ...] = (
        ("receive", str(other)),
        ("keys", "trust", str(other)),
        ("receive", "--code", "5-1187-13AC-K7QP-3MXA"),
        ("send", "--month", "2026-01", "--to", str(other), "--out", str(city / "x.paket")),
    )
    for words in refused:
        wrong = on_vault(clinic, *words)
        assert wrong.returncode == 1
        assert one_line(wrong)
    misused: tuple[tuple[str, ...], ...] = (
        ("keys",), ("init",), ("keys", "trust", "x", "--basis", "y"), ("receive",)
    )  # fmt: skip
    for words in misused:
        assert on_vault(clinic, *words).returncode == 2
    # The keys are not replaced for a file that may not be written.
    own = on_vault(clinic, "keys", "show", "--out", str(city / "kami.pub")).stdout
    for out in ("gone/baru.pub", "vault/baru.pub"):
        assert one_line(on_vault(clinic, "keys", "show", "--out", out, "--renew"))
    assert on_vault(clinic, "keys", "show", "--out", str(city / "kami.pub")).stdout == own
    renewed = on_vault(clinic, "keys", "show", "--out", str(city / "baru.pub"), "--renew")
    assert renewed.returncode == 0, renewed.stderr
    changed = on_vault(city, "keys", "trust", str(city / "baru.pub"))
    assert changed.returncode == 1
    assert renewed.stdout.split("Sidik: ")[1][:19] in one_line(changed)
