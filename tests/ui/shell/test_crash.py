"""An uncaught error opens one dialog, with a report without values."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.shell.crash import Net, report
from desktop_app.ui.shell.crash_report import CrashReportDialog

NAME, NIK = "Syifa Nur", "3279014105250001"


@pytest.fixture
def net(qtbot: QtBot) -> Iterator[Net]:  # noqa: ARG001 -- it must be there before
    hook = sys.excepthook
    made = Net()
    made.install()
    yield made
    made.uninstall()
    sys.excepthook = hook


def _failing(name: str) -> None:
    raise ValueError(f"cannot use {name} {NIK}")


def _caught() -> ValueError:
    with pytest.raises(ValueError, match="cannot use") as caught:
        _failing(NAME)
    return caught.value


@pytest.mark.usefixtures("qtbot")
def test_a_report_tells_where_and_never_what() -> None:
    text = report(_caught())
    assert "ValueError" in text
    assert "_failing" in text
    assert NAME not in text
    assert NIK not in text


def test_what_nobody_caught_comes_to_the_net_once(qtbot: QtBot, net: Net) -> None:
    error = _caught()
    with qtbot.waitSignal(net.caught) as caught:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError" in caught.args[0]


def test_the_report_is_shown_and_saved_as_shown(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashReportDialog(report(_caught()))
    qtbot.addWidget(dialog)
    dialog.open()
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    out = tmp_path / "laporan.txt"
    dialog.save(str(out))
    assert out.read_text(encoding="utf-8") == shown.toPlainText()
    assert dialog.banner.text == "Laporan tersimpan."
    dialog.save(str(tmp_path / "tidak ada" / "laporan.txt"))
    assert "Pilih folder lain" in dialog.banner.text
