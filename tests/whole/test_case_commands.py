"""Casework on the command line: the day's work, a letter, and the copy of everything."""

import csv
from pathlib import Path

from pypdf import PdfReader

from tests.whole.command import on_vault, one_line


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def sheet_rows(path: Path) -> list[dict[str, str]]:
    """Rows as Excel in Indonesia parts them."""
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_the_days_work_is_listed_and_written(demo: Path) -> None:
    shown = on_vault(demo, "worklist")
    assert shown.returncode == 0, shown.stderr
    written = on_vault(demo, "worklist", "--csv", demo / "kerja.csv")
    assert written.returncode == 0, written.stderr
    assert "tidak terenkripsi" in written.stdout
    found = sheet_rows(demo / "kerja.csv")
    assert len(found) == len(shown.stdout.splitlines()) > 10
    first = shown.stdout.splitlines()[0].split("\t")
    assert (first[0], first[1]) == (found[0]["no"], found[0]["name"])
    assert all(row["nik"] == "" or "•" in row["nik"] for row in found)


def test_the_list_of_another_day_is_another(demo: Path) -> None:
    later = on_vault(demo, "worklist", "--date", "2040-01-01")
    assert later.returncode == 0, later.stderr
    wrong = on_vault(demo, "worklist", "--date", "kemarin")
    assert wrong.returncode == 2


def test_a_letter_is_printed_by_its_code(demo: Path) -> None:
    assert on_vault(demo, "dump", "--out", demo / "salinan").returncode == 0
    letters = rows(demo / "salinan" / "referrals.csv")
    assert letters
    assert rows(demo / "salinan" / "infections.csv")
    code = letters[0]["code"]
    printed = on_vault(demo, "referral-letter", "--code", code, "--out", demo / "surat.pdf")
    assert printed.returncode == 0, printed.stderr
    text = "".join(page.extract_text() for page in PdfReader(demo / "surat.pdf").pages)
    assert code in text
    mistyped = on_vault(demo, "referral-letter", "--code", "222-222", "--out", demo / "x.pdf")
    assert one_line(mistyped)
    assert not (demo / "x.pdf").exists()
