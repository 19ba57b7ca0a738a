"""The command that closes a month, on the demonstration."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.whole.command import on_vault, one_line

TODAY = datetime.now(UTC).astimezone().date()
LAST = TODAY.replace(day=1) - timedelta(days=1)


def test_a_month_is_closed_once_until_something_changes(demo: Path) -> None:
    month = f"{LAST:%Y-%m}"
    closed = on_vault(demo, "close", "--month", month)
    assert (closed.returncode, closed.stderr) == (0, "")
    *checks, last = closed.stdout.splitlines()
    assert last.startswith(f"{month} ditutup, revisi 1: S ")
    assert any(line.startswith("Periksa: Belum ditimbang") for line in checks)
    again = on_vault(demo, "close", "--month", month)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.strip() == f"{month}: tidak ada yang berubah sejak ditutup."


def test_a_month_that_is_not_over_is_refused(demo: Path) -> None:
    later = (TODAY.replace(day=28) + timedelta(days=40)).strftime("%Y-%m")
    refused = on_vault(demo, "close", "--month", later)
    assert refused.returncode == 1
    assert "Bulan" in one_line(refused)
    wrong = on_vault(demo, "close", "--month", "Oktober")
    assert wrong.returncode == 2
    assert "2026-10" in one_line(wrong)
