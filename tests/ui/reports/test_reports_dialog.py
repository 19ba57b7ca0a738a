"""The reports of a month in the window: figures, the children behind them, and the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.services.reports.month_reports import ReportKind
from desktop_app.ui.reports.reports_dialog import ReportsDialog
from desktop_app.ui.shell.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow) -> ReportsDialog:
    page = window.recap_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.reports_button.isEnabled() and page.months.month() is not None)
    page.reports_button.click()
    assert page.dialog is not None
    qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.table is not None)
    return page.dialog


def is_shown(dialog: ReportsDialog, kind: ReportKind) -> bool:
    return dialog._tables[0].code.startswith(str(kind))


def heads(dialog: ReportsDialog) -> list[str]:
    assert dialog.table is not None
    model = dialog.table.model()
    return [
        str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())
    ]


def test_a_number_opens_its_children(qtbot: QtBot, window: MainWindow, filled: App) -> None:
    dialog = opened(qtbot, window)
    assert dialog.months.month() is not None
    assert heads(dialog)[:4] == ["Kecamatan", "Desa/Kel", "Posyandu", "S"]
    assert dialog.table is not None
    last = dialog.table.model().rowCount() - 1
    total = dialog.table.model().index(last, 3)
    assert total.data() == "3"
    dialog.table.clicked.emit(total)
    qtbot.waitUntil(lambda: len(dialog.children_model.rows) == 3)
    assert dialog.of_figure.text() == "S: 3 anak"
    assert [child.name for child in dialog.children_model.rows] == [
        "Aisyah Putri", "Citra Lestari", "Bagas Pratama",
    ]  # fmt: skip
    weighed = dialog.table.model().index(last, heads(dialog).index("D"))
    dialog.table.chosen.emit(weighed)
    qtbot.waitUntil(lambda: [c.name for c in dialog.children_model.rows] == ["Aisyah Putri"])
    with qtbot.waitSignal(window.children_page.child.shown) as opened_child:
        dialog.children_table.chosen.emit(dialog.children_model.index(0, 0))
    child = filled.children.search("Aisyah", by=filled.person)[0].child_id
    assert opened_child.args == [child]


@pytest.mark.usefixtures("filled")
def test_kinds_parts_and_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(qtbot, window)
    dialog.part.set_code("f1")
    dialog.part.edited.emit()
    assert heads(dialog)[:2] == ["Baris F1", "Yang dihitung"]
    for kind in ReportKind:
        dialog.kind.set_code(kind)
        dialog.kind.edited.emit()
        qtbot.waitUntil(partial(is_shown, dialog, kind))
    dialog.kind.set_code(ReportKind.STATUS)
    dialog.kind.edited.emit()
    qtbot.waitUntil(lambda: len(dialog._tables) == 3)
    assert dialog.part.isVisible()
    out = tmp_path / "laporan.xlsx"
    dialog.write(str(out))
    qtbot.waitUntil(dialog.banner.isVisible)
    assert load_workbook(out).sheetnames[0] == "Status gizi"
