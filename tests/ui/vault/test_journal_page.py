"""The journal's page: search by account, action, kind, day and child; retention; checks."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Child, Sex
from desktop_app.services.vault import access
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.journal_page import JournalPage
from desktop_app.wording.nik import masked_nik
from desktop_app.wording.vault_journal_words import ACTIONS, KINDS


@pytest.fixture
def page(qtbot: QtBot, filled: App, window: MainWindow) -> JournalPage:  # noqa: ARG001 -- children first
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.journal)
    qtbot.waitUntil(lambda: settings.journal.account.count() == 2)
    qtbot.waitUntil(lambda: len(settings.journal.model.rows) >= 6)
    return settings.journal


def _pick(page: JournalPage, action: str | None = None, kind: str | None = None) -> None:
    if action is not None:
        page.action.setCurrentIndex(1 + list(ACTIONS).index(action))
    if kind is not None:
        page.kind.setCurrentIndex(1 + list(KINDS).index(kind))
    page.search_now()


def test_lines_are_found_by_action_and_kind(qtbot: QtBot, page: JournalPage) -> None:
    _pick(page, action="create", kind="visit")
    qtbot.waitUntil(lambda: len(page.model.rows) == 3)
    assert {(row.action, row.kind) for row in page.model.rows} == {("create", "visit")}
    page.table.go_to(0)
    shown = {value.field: value.after for value in page.values.rows}
    assert shown["weight_kg"] == 10.0
    assert page.what.text().startswith("Membuat: Kunjungan")


def test_lines_are_found_by_child_with_her_visits(qtbot: QtBot, page: JournalPage) -> None:
    qtbot.keyClicks(page.child, "aisyah")
    qtbot.keyClick(page.child, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.model.rows) == 4)
    assert {row.kind for row in page.model.rows} == {"child", "visit"}
    number = next(row.record_id for row in page.model.rows if row.kind == "child")
    page.child.setText(str(number))
    qtbot.keyClick(page.child, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.model.rows) == 4)
    page.child.setText("euis")
    qtbot.keyClick(page.child, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Lebih dari satu anak" in page.banner.text)


def test_a_nik_is_masked_in_the_list_and_beside_it(
    qtbot: QtBot, page: JournalPage, filled: App
) -> None:
    nik, born = "3279015005250001", date(2025, 5, 10)
    child = Child(name="Hana", sex=Sex.FEMALE, birth_date=born, nik=nik)
    filled.children.register(child, by=filled.person)
    _pick(page, action="create", kind="child")
    qtbot.waitUntil(lambda: (page.model.rows[0].after or {}).get("name") == "Hana")
    page.table.go_to(0)
    cells = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    shown = {value.field: value.after for value in page.values.rows}
    assert not any(nik in cell for cell in cells)
    assert shown["nik"] == masked_nik(nik)


def test_lines_are_found_by_day_and_account(qtbot: QtBot, page: JournalPage) -> None:
    page.first_day.setText("25/11/2026")
    qtbot.keyClick(page.first_day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rows == ())
    page.clear_filters()
    qtbot.waitUntil(lambda: len(page.model.rows) > 0)
    page.account.setCurrentIndex(1)
    page.search_now()
    qtbot.waitUntil(lambda: {row.account for row in page.model.rows} == {"siti"})


def test_leaving_a_filter_unchanged_writes_no_line(
    qtbot: QtBot, page: JournalPage, filled: App
) -> None:
    before = len(filled.journal_search.search(by=filled.person))
    page.child.setFocus()
    page.first_day.setFocus()
    page.child.setFocus()
    qtbot.keyClick(page.child, Qt.Key.Key_Return)
    assert len(filled.journal_search.search(by=filled.person)) == before + 1


def test_the_law_s_years_are_the_least(qtbot: QtBot, page: JournalPage, filled: App) -> None:
    form = page.retention
    qtbot.waitUntil(lambda: form.years.text() == "25")
    assert not page.unsaved()
    form.years.setText("10")
    assert page.unsaved()
    qtbot.keyClick(form.years, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "25 tahun" in form.fields["years"].sentence)
    form.years.setText("30")
    qtbot.keyClick(form.years, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: filled.journal_search.retention().years == 30)
    qtbot.waitUntil(lambda: not page.unsaved())


def test_the_vault_is_checked_and_damage_is_told(
    qtbot: QtBot, page: JournalPage, vault: access.Vault
) -> None:
    qtbot.keyClick(page.verify_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.banner.text.startswith("Data utuh"))
    copy = vault.folder / "vault.json.copy"
    copy.write_bytes(copy.read_bytes()[:40])
    qtbot.waitUntil(page.verify_button.isEnabled)
    qtbot.keyClick(page.verify_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.banner.text.startswith("Satu berkas kunci rusak"))
    assert not page.accept_button.isVisible()
