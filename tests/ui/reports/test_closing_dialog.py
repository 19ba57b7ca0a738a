"""Closing a month in the window: the list, the closing, what changed since, by keys."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Measure, Month, Person, Role, Visit
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.reports.closing_dialog import (
    CHANGED,
    CHECK,
    REVISIONS,
    SENT,
    TARGETS,
    MonthClosingDialog,
)
from desktop_app.ui.reports.recap_page import ROOMY_PX
from desktop_app.ui.reports.targets_panel import TargetsPanel
from desktop_app.ui.shell.main_window import MainWindow

OCTOBER = Month(year=2026, month=10)
SHA = "5" * 64


def opened(qtbot: QtBot, window: MainWindow) -> MonthClosingDialog:
    page = window.recap_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.closing_button.isEnabled() and page.months.month() == OCTOBER)
    page.closing_button.click()
    dialog = page.closing
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.state is not None and bool(dialog.findings.rows))
    return dialog


def table_of(dialog: MonthClosingDialog, part: str) -> TableView:
    found = dialog.tables[part]
    assert isinstance(found, TableView)
    return found


def closed(qtbot: QtBot, dialog: MonthClosingDialog) -> None:
    qtbot.waitUntil(dialog.close_month_button.isEnabled)
    before = len(dialog.closings.rows)
    qtbot.keyClick(dialog.close_month_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.closings.rows) == before + 1)


def test_a_finding_lists_its_children_and_one_opens(
    qtbot: QtBot, window: MainWindow, filled: App
) -> None:
    dialog = opened(qtbot, window)
    assert dialog.part.code() == CHECK
    assert "belum ditutup" in dialog.said.text()
    table = table_of(dialog, CHECK)
    dialog.part.setFocus()
    qtbot.keyClick(dialog.part, Qt.Key.Key_Tab)
    assert table.hasFocus()
    table.go_to(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    panel = dialog.children_panel
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2)
    assert panel.said.text() == "Belum ditimbang: 2 anak"
    assert [child.name for child in panel.model.rows] == ["Citra Lestari", "Bagas Pratama"]
    panel.table.go_to(0)
    with qtbot.waitSignal(window.children_page.child.shown) as child:
        qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    citra = filled.children.search("Citra", by=filled.person)[0].child_id
    assert child.args == [citra]


def test_what_comes_after_closing_is_named_and_kept_as_a_revision(
    qtbot: QtBot, window: MainWindow, filled: App
) -> None:
    dialog = opened(qtbot, window)
    assert dialog.close_month_button.text() == "Tutup bulan"
    closed(qtbot, dialog)
    qtbot.waitUntil(lambda: "Tidak ada yang berubah" in dialog.said.text())
    assert not dialog.close_month_button.isEnabled()
    bagas = filled.children.search("Bagas", by=filled.person)[0].child_id
    late = Visit(
        child_id=bagas,
        visit_date=date(2026, 10, 20),
        weight_kg=11.0,
        lenhei_cm=86.0,
        measure=Measure.STANDING,
    )
    filled.visits.record(late, by=filled.person)
    dialog.load()
    qtbot.waitUntil(lambda: bool(dialog.changes.rows))
    dialog.show_part(CHANGED)
    names = [dialog.changes.index(row, 0).data() for row in range(dialog.changes.rowCount())]
    row = names.index("Ditimbang")
    assert [dialog.changes.index(row, at).data() for at in (1, 2, 3, 4)] == [
        "Cibeureum", "0", "1", "data berubah",
    ]  # fmt: skip
    table = table_of(dialog, CHANGED)
    table.go_to(row)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.children_panel.model.rows) == 1)
    assert dialog.children_panel.said.text() == "D: dikirim 0, kini 1."
    assert dialog.close_month_button.text() == "Simpan revisi"
    closed(qtbot, dialog)
    dialog.show_part(REVISIONS)
    shown = [dialog.closings.index(row, 3).data() for row in range(2)]
    assert shown == ["data berubah", "–"]
    assert not dialog.children_panel.isVisible()


def test_what_was_sent_of_the_month(qtbot: QtBot, window: MainWindow, filled: App) -> None:
    filled.sent.record(
        "aggregate", OCTOBER, recipient="Dinkes", figures={"s": 3}, sha256=SHA, by=filled.person
    )
    dialog = opened(qtbot, window)
    dialog.show_part(SENT)
    qtbot.waitUntil(lambda: bool(dialog.sent.rows))
    assert [dialog.sent.index(0, at).data() for at in (1, 2, 3, 4)] == [
        "Agregat nasional", "Dinkes", "–", SHA,
    ]  # fmt: skip


def has_target(panel: TargetsPanel, number: int) -> bool:
    return number in [row.target for row in panel.model.rows]


def test_targets_are_typed_one_after_the_other(
    qtbot: QtBot, window: MainWindow, filled: App
) -> None:
    dialog = opened(qtbot, window)
    dialog.show_part(TARGETS)
    panel = dialog.targets
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2)
    panel.table.go_to(0)
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.number.hasFocus()
    for typed in (12, 7):
        qtbot.keyClicks(panel.number, str(typed))
        qtbot.keyClick(panel.number, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(has_target, panel, typed))
        panel.number.selectAll()
    assert [(row.desa, row.target) for row in panel.model.rows] == [
        ("Balokang", 12), ("Cibeureum", 7),
    ]  # fmt: skip
    panel.number.setText("banyak")
    panel.save()
    assert dialog.banner.isVisible()
    assert len(filled.targets.of_year(2026, by=filled.person)) == 2


@pytest.mark.usefixtures("filled")
def test_a_typed_target_is_not_lost_on_escape(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    dialog.show_part(TARGETS)
    panel = dialog.targets
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2)
    panel.table.go_to(0)
    assert not dialog.unsaved()
    qtbot.keyClicks(panel.number, "12")
    assert dialog.unsaved()
    qtbot.keyClick(panel.number, Qt.Key.Key_Escape)
    assert dialog.question is not None
    dialog.question.no_button.click()
    assert dialog.isVisible()
    assert panel.number.text() == "12"
    qtbot.keyClick(panel.number, Qt.Key.Key_Return)
    qtbot.waitUntil(partial(has_target, panel, 12))
    qtbot.waitUntil(lambda: not dialog.unsaved())
    qtbot.keyClick(panel.number, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("size", [(1366, 768), (960, 540)])
def test_the_dialog_fits_the_window(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int], tmp_path: Path
) -> None:
    window.resize(*size)
    dialog = opened(qtbot, window)
    page = window.recap_page
    assert page.table.columnWidth(0) > 80
    assert page.table.isColumnHidden(1) == (page.width() < ROOMY_PX)
    closed(qtbot, dialog)
    assert dialog.width() <= max(size[0], window.width())
    assert dialog.height() <= max(size[1], window.height())
    assert dialog.minimumSizeHint().width() <= size[0]
    assert dialog.minimumSizeHint().height() <= size[1]
    for part in (CHECK, CHANGED, REVISIONS, SENT, TARGETS):
        dialog.show_part(part)
        assert dialog.grab().save(str(tmp_path / f"{part}-{size[0]}.png"))


def test_who_may_only_look_has_no_button(
    qtbot: QtBot, window: MainWindow, filled: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filled, "person", Person(account="tamu", role=Role.READ_ONLY))
    dialog = opened(qtbot, window)
    assert not dialog.close_month_button.isVisible()
    assert not dialog.targets.number.isEnabled()
