"""The main job without a screen: a vault, a chart, the window's picture and the month's file."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from desktop_app.errors import WrongPassword
from desktop_app.services.vault import access
from tests.whole.command import HANGS_S, ROOT

SMALLER = "from desktop_app import __main__, headless_demo as demo; demo.CHILDREN = 12; "


def demonstrate(folder: Path, *start: str) -> list[str]:
    """Run the demonstration as a process; return the lines that it prints."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, *start],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=HANGS_S,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_it_makes_and_names_a_vault_a_chart_a_picture_and_the_months_file(tmp_path: Path) -> None:
    lines = demonstrate(tmp_path, "-m", "desktop_app", "headless-demo")
    made = [line.split(" ")[0] for line in lines]
    out = tmp_path / "demo-output"
    assert len(made) == 4
    assert all((tmp_path / path).exists() for path in made)
    (chart,) = out.glob("*.pdf")
    assert PdfReader(chart).pages[0].extract_text()
    (picture,) = out.glob("*.png")
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)}
    assert len(colours) > 30
    (workbook,) = out.glob("*.xlsx")
    assert openpyxl.load_workbook(workbook).worksheets[0].max_row > 100
    assert (out / "vault" / "vault.db").stat().st_size > 100_000


def test_a_second_demonstration_replaces_the_first(tmp_path: Path) -> None:
    passwords = []
    for _ in range(2):
        lines = demonstrate(
            tmp_path, "-c", f"{SMALLER}__main__.main(['headless-demo', '--out', 'd'])"
        )
        passwords.append(lines[0].rstrip(")").partition("sandi: ")[2])
    with pytest.raises(WrongPassword):
        access.unlock(tmp_path / "d" / "vault", passwords[0])
    access.unlock(tmp_path / "d" / "vault", passwords[1]).close()
