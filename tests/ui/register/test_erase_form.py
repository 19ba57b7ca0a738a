"""Erasing a child for good is asked once, with what goes and what still holds her."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.erasure import ErasureReason
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.kit.parts import label
from desktop_app.ui.register.erase_form import EraseDialog
from desktop_app.ui.shell.main_window import MainWindow


@pytest.fixture
def child(qtbot: QtBot, filled: App, window: MainWindow) -> ChildView:  # noqa: ARG001 -- it must be there before
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    return page.child


def _texts(dialog: EraseDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(type(label())))


def test_a_child_is_erased_from_her_page_after_one_question(
    qtbot: QtBot, child: ChildView, window: MainWindow, filled: App
) -> None:
    filled.backups.to_folder(by=filled.person)
    before = child.record_menu.dialog
    child.record_menu.erase.trigger()
    qtbot.waitUntil(lambda: child.record_menu.dialog is not before)
    dialog = child.record_menu.dialog
    assert isinstance(dialog, EraseDialog)
    told = _texts(dialog)
    for part in ("Aisyah Putri: tidak dapat dikembalikan", "Kunjungan 3", "sampai 12 Okt 2051",
                 "Masih memuat anak ini"):  # fmt: skip
        assert part in told
    qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.form.fields["reason"].sentence == "Pilih alasannya.")
    dialog.reason.set_code(ErasureReason.PARENTS_WISH)
    qtbot.keyClicks(dialog.note, "surat kepala 12/2026")
    with qtbot.waitSignal(child.closed):
        qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    names = {row.name for row in filled.children.search(by=filled.person)}
    assert names == {"Bagas Pratama", "Citra Lestari"}
    qtbot.waitUntil(lambda: len(window.children_page.model.rows) == 2)


def test_a_removed_child_is_erased_from_the_removed_ones(
    qtbot: QtBot, window: MainWindow, filled: App
) -> None:
    bagas = filled.children.search("bagas", by=filled.person)[0].child_id
    filled.children.remove(bagas, by=filled.person)
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.trash)
    trash = settings.trash
    qtbot.waitUntil(lambda: len(trash.model.rows) == 1)
    assert not trash.overdue_card.isVisible()
    qtbot.mouseClick(trash.erase_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(trash.dialog, EraseDialog))
    dialog = trash.dialog
    assert isinstance(dialog, EraseDialog)
    dialog.reason.set_code(ErasureReason.KEPT_UNLAWFULLY)
    dialog.note.setText("12/2026")
    qtbot.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: trash.model.rows == ())
