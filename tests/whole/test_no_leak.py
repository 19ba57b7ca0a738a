"""Planted names, numbers and keys are in no file that the program leaves, crashed or not."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import incident
from desktop_app.programme.records.children import Month, Role
from desktop_app.services.vault import access
from desktop_app.vault.keys import KdfParameters
from tests.builders import a_child, a_visit

CHECKOUT = Path(__file__).resolve().parents[2]
FAST = access.HowToOpen(kdf=KdfParameters(memory_kib=64, iterations=1, lanes=1))
PASSWORD = "zebra menari di atap"
NAME, MOTHER, NOTE = "Zulaikhawati Xyrena", "Quinzelya Wulandari", "rujuk ke dr Qwertyano"
NIK = "3279014105250019"
CSV = (
    "NIK,Nama,JK,Tgl Lahir,Nama Ortu,Desa/Kel,Posyandu,Tanggal Pengukuran,Berat,Tinggi\n"
    "3279014105250027,Bagaskoroto Vexwyn,L,2025-05-01,Quinzelya Wulandari,Balokang,Mawar 1,"
    "2026-05-02,8.4,73.5\n"
)
PLANTED = (NAME, MOTHER, NOTE, NIK, "3279014105250027", "Bagaskoroto Vexwyn", PASSWORD)

CRASH = """
import os, sys
from pathlib import Path
from desktop_app.app import open_app
from desktop_app.services.vault import access
from tests.whole.test_no_leak import FAST, PASSWORD, registered
app = open_app(access.unlock(Path(sys.argv[1]), PASSWORD, how=FAST))
registered(app, "Zulaikhawati Xyrena Kedua")
with app._store.unit() as unit:
    child = next(iter(unit.children.all()))
    unit.children.set_removed(child.child_id, app.clock())
    os.abort()
"""


def registered(app: App, name: str, nik: str | None = None) -> int:
    child = a_child(name=name, mother=MOTHER, nik=nik)
    # The second child's name holds the first one's, so that one search finds both.
    confirmed = frozenset({"child_perhaps_spelled"})
    saved = app.children.register(child, confirmed=confirmed, by=app.person).record
    visit = a_visit(child_id=saved.child_id, notes=NOTE)
    app.visits.record(visit, by=app.person)
    return saved.child_id


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All that the program could write to unasked: data, settings, caches, temporary files."""
    place = tmp_path / "home"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "TMPDIR"):
        folder = place / name.lower()
        folder.mkdir(parents=True)
        monkeypatch.setenv(name, str(folder))
    return place


@pytest.fixture
def app(home: Path) -> Iterator[App]:
    created = access.create_vault(
        home / "vault",
        facility="Puskesmas Banjar I",
        username="kepala",
        display_name="Kepala",
        password=PASSWORD,
        how=FAST,
    )
    opened = open_app(created.vault)
    yield opened
    opened.close()


def spellings(word: str) -> Iterator[bytes]:
    """Yield the word as it could stand in a file; a database compares names in capitals."""
    for form in {word, word.upper(), word.lower(), word.split(maxsplit=1)[0].upper()}:
        yield form.encode()
        yield form.encode("utf-16-le")
        yield base64.b64encode(form.encode()).rstrip(b"=")[:-1]


def key_spellings(key_hex: str) -> Iterator[bytes]:
    key = bytes.fromhex(key_hex)
    yield from (key, key_hex.encode(), key_hex.upper().encode(), base64.b64encode(key)[:-2])


def leaks(folder: Path, key_hex: str) -> list[str]:
    planted = {form: word for word in PLANTED for form in spellings(word)}
    planted |= dict.fromkeys(key_spellings(key_hex), "the data key")
    found = []
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        place = str(path.relative_to(folder))
        found += [f"{word} in {place}" for form, word in planted.items() if form in content]
        found += [f"{word} in the name {place}" for word in PLANTED if word in place]
    return found


def test_the_search_itself_finds_what_is_planted(tmp_path: Path) -> None:
    key_hex = "0123456789abcdef" * 4
    (tmp_path / "a").write_text(f"... {NAME.upper()} ...", encoding="utf-16-le")
    (tmp_path / "b").write_bytes(base64.b64encode(f"xyz{NIK}".encode()))
    (tmp_path / "c").write_bytes(b"\0" + bytes.fromhex(key_hex))
    assert len(leaks(tmp_path, key_hex)) >= 3


def test_no_file_of_a_working_day_holds_a_name_a_nik_or_a_key(
    app: App, home: Path, tmp_path: Path
) -> None:
    key_hex = app._vault.key_hex
    child_id = registered(app, NAME, NIK)
    app.children.search(NAME, by=app.person)
    app.case_page.open(child_id, by=app.person)
    source = tmp_path / "register.csv"
    source.write_text(CSV, encoding="utf-8")
    plan = app.imports.preview(source, by=app.person)
    assert app.imports.apply(plan, by=app.person).record.children_new == 1
    app.exports.month(Month(year=2026, month=5), tmp_path / "bulan.xlsx", by=app.person)
    app.exports.dump(tmp_path / "dump", by=app.person)
    app.accounts.add("bidan", "Bidan", Role.MIDWIFE, f"{PASSWORD} juga", by=app.person)
    app.backups.to_folder(by=app.person)
    app.backups.drill(by=app.person)
    # While everything is open: the log beside the database, locks, the index of the log.
    names = {path.name for path in (home / "vault").iterdir()}
    assert {"vault.db", "vault.db-wal", "vault.lock"} <= names
    assert leaks(home, key_hex) == []
    again = app.rekeyed()
    new_key_hex = again._vault.key_hex
    again.backups.to_folder(by=again.person)
    again.close()
    assert leaks(home, key_hex) == []
    assert leaks(home, new_key_hex) == []


def test_a_crash_in_mid_save_leaves_nothing_legible(app: App, home: Path) -> None:
    key_hex = app._vault.key_hex
    registered(app, NAME, NIK)
    app.close()
    crashed = subprocess.run(
        [sys.executable, "-c", CRASH, str(home / "vault")],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert crashed.returncode < 0, crashed.stderr
    assert (home / "vault" / "vault.db-wal").stat().st_size > 0
    assert leaks(home, key_hex) == []
    assert not any(word in crashed.stdout + crashed.stderr for word in PLANTED)


def test_no_error_and_no_report_quotes_what_was_typed(app: App) -> None:
    registered(app, NAME, NIK)
    told: list[str] = []
    attempts: list[Callable[[], object]] = [
        lambda: registered(app, f"{NAME} Lain", NIK),
        lambda: app.children.register(a_child(name="", nik=NAME), by=app.person),
        lambda: app.accounts.add(NAME, MOTHER, Role.MIDWIFE, NAME, by=app.person),
        lambda: app.accounts.change_own_password(NAME, NIK, by=app.person),
        lambda: app.accounts.check_recovery_code(NAME, by=app.person),
        lambda: app.children.by_nik(NAME, by=app.person),
        lambda: _broken_statement(app),
    ]
    for attempt in attempts:
        try:
            attempt()
        except Exception as error:  # noqa: BLE001 -- whatever it is, it must not tell
            told += [str(error), repr(error), incident(error)]
    assert len(told) == 3 * len(attempts)
    assert not [text for text in told for word in PLANTED if word in text]


def _broken_statement(app: App) -> None:
    """What a bug of ours would do: the driver is given a name and refuses the statement."""
    with app._store.unit() as unit:
        unit._connection.exec_driver_sql("INSERT INTO children (name) VALUES (?)", (NAME,))
