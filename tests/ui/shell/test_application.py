"""The look: the sheet is on every window, and comes from it to all that stands in or over it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.shell.busy import BusyDialog
from desktop_app.ui.shell.crash_report import CrashReportDialog
from desktop_app.ui.shell.main_window import MainWindow

DISPLAY_PX, TITLE_PX = 26, 20


def _styled(part: QWidget) -> bool:
    """Whether the rules of a style sheet reach the widget."""
    return part.style().metaObject().className() == "QStyleSheetStyle"


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize(
    "make,text,pixels",
    [
        (lambda: BusyDialog("Mengganti kunci data…"), "Anting Berlian", DISPLAY_PX),
        (lambda: CrashReportDialog("laporan"), "Terjadi kesalahan pada program", TITLE_PX),
    ],
)
def test_a_dialog_without_a_window_wears_the_sheet(
    make: Callable[[], QDialog], text: str, pixels: int
) -> None:
    dialog = make()
    dialog.show()
    (heading,) = (one for one in dialog.findChildren(QLabel) if one.text() == text)
    assert heading.font().pixelSize() == pixels
    dialog.deleteLater()


def test_all_over_the_window_wears_its_sheet(window: MainWindow) -> None:
    question = AskDialog(window.children_page, "Hapus?", "Data dihapus.", "Hapus")
    question.show()
    form = window.children_page.child.form
    completer = form.examiner.completer()
    assert completer is not None
    names = completer.popup()
    assert names is not None
    for part in (window, window.children_page, question, question.yes_button, form.examiner, names):
        assert _styled(part)
    title = next(one for one in question.findChildren(QLabel) if one.text() == "Hapus?")
    assert title.font().pixelSize() == 16
    question.deleteLater()
