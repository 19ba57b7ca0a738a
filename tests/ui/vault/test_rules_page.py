"""The page of rule numbers: searching, reading, changing with effect at once, undoing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Person, Role
from desktop_app.programme.records.rule_table import RuleMark
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.vault.rules_page import CHANGED, CHECKED, OWN, TO_CHECK, RulesPage
from tests.ui.signing_in import signed_in_as

PLANNED = "feeding.underweight.planned_days"


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> RulesPage:
    settings = window.settings_page
    window.show_page(settings)
    settings.show_tab(settings.rules)
    qtbot.waitUntil(lambda: len(settings.rules.model.rows) > 300)
    return settings.rules


def _choose(qtbot: QtBot, page: RulesPage, key: str) -> None:
    page.search.clear()
    page.topic_table.go_to(0)
    qtbot.waitUntil(lambda: len(page.model.rows) > 300)
    page.table.go_to([number.key for number in page.model.rows].index(key))
    assert page.card.number is not None
    assert page.card.number.key == key


def test_a_number_is_found_by_its_words_topic_and_state(qtbot: QtBot, page: RulesPage) -> None:
    qtbot.keyClicks(page.search, "pmt bb kurang rencana")
    qtbot.waitUntil(lambda: [number.key for number in page.model.rows] == [PLANNED])
    assert page.card.title.text() == "PMT BB kurang: lama rencana"
    assert page.card.mark.text() == "Belum dikonfirmasi"
    assert page.card.advice.text.startswith("Cocokkan dengan buku bagan")
    assert {"14", "28"} <= set(page.card.source.text.replace(";", "").split())
    assert page.card.bounds.text == "7 hari dan 120 hari"
    page.search.clear()
    qtbot.waitUntil(lambda: len(page.model.rows) > 300)
    everything = len(page.model.rows)
    titles = [topic.title for topic in page.topics.rows]
    page.topic_table.go_to(titles.index("Stok makanan"))
    assert {number.key.split(".")[0] for number in page.model.rows} == {"stock"}
    page.topic_table.go_to(0)
    page.which.set_value(TO_CHECK)
    page.which.edited.emit()
    assert 0 < len(page.model.rows) < everything
    assert all(number.to_check for number in page.model.rows)
    page.which.set_value(OWN)
    page.which.edited.emit()
    assert {number.mark for number in page.model.rows} == {RuleMark.OWN}
    assert page.card.mark.text() == "Ambang program"
    page.which.set_value(CHANGED)
    page.which.edited.emit()
    assert page.model.rows == ()
    assert page.card.title.text() == "Tidak ada aturan yang cocok."


def test_a_number_is_changed_in_place_and_taken_back(
    qtbot: QtBot, page: RulesPage, window: MainWindow, app: App
) -> None:
    _choose(qtbot, page, PLANNED)
    page.card.typed.setText("14")
    qtbot.keyClick(page.card.typed, Qt.Key.Key_Return)
    assert page.card.working.isVisible()
    assert not page.card.save_button.isEnabled()
    qtbot.waitUntil(page.card.changed.isVisible)
    assert page.card.standard.text == "28 hari"
    assert "1 diubah" in page.said.text()
    changed = {number.key: number.value for number in app.rule_numbers.all() if number.changed}
    assert changed == {PLANNED: 14}
    qtbot.waitUntil(window.toast.undo_button.isVisible)
    qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not any(number.changed for number in app.rule_numbers.all()))
    qtbot.waitUntil(lambda: page.card.typed.text() == "28")


def test_a_changed_number_goes_back_to_the_files(qtbot: QtBot, page: RulesPage, app: App) -> None:
    app.rule_numbers.set(PLANNED, 21, by=app.person)
    page.load()
    qtbot.waitUntil(lambda: "1 diubah" in page.said.text())
    _choose(qtbot, page, PLANNED)
    page.card.typed.setText("35")
    page.card.save()
    qtbot.waitUntil(lambda: page.card.number is not None and page.card.number.value == 35)
    qtbot.mouseClick(page.card.reset_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.card.number is not None and not page.card.number.changed)
    assert not page.card.reset_button.isVisible()


@pytest.mark.parametrize(
    "typed, told",
    [
        ("500", "Angka harus antara 7 dan 120."),
        ("14,5", "Isi dengan bilangan bulat."),
        ("banyak", "Isi dengan angka."),
    ],
)
def test_what_cannot_be_is_told_at_the_field(
    qtbot: QtBot, page: RulesPage, app: App, typed: str, told: str
) -> None:
    _choose(qtbot, page, PLANNED)
    page.card.typed.setText(typed)
    page.card.save()
    qtbot.waitUntil(lambda: page.card.field.sentence == told)
    assert page.card.typed.text() == typed
    assert not any(number.changed for number in app.rule_numbers.all())


def test_a_rule_that_holds_or_not_is_answered(qtbot: QtBot, page: RulesPage) -> None:
    _choose(qtbot, page, "feeding.wasted.muac_counts")
    assert page.card.answer.isVisible()
    assert not page.card.typed.isVisible()
    page.card.answer.set_value("1")
    page.card.save()
    qtbot.waitUntil(page.card.changed.isVisible)
    assert page.model.rows[page.table.currentIndex().row()].value == 1
    _choose(qtbot, page, "services.vitamin_a.red_iu")
    assert not page.card.save_button.isVisible()
    assert page.card.hint.text() == "Angka ini tetap."


def test_a_number_is_marked_as_checked_and_the_mark_taken_back(
    qtbot: QtBot, page: RulesPage, window: MainWindow
) -> None:
    _choose(qtbot, page, PLANNED)
    assert "lalu tandai" in page.card.advice.text
    assert page.card.check_button.isVisible()
    qtbot.mouseClick(page.card.check_button, Qt.MouseButton.LeftButton)
    assert page.dialog is not None
    page.dialog.submit()
    assert page.dialog.isVisible()
    qtbot.keyClicks(page.dialog.page, "Juknis PMT 2025 hlm. 21")
    page.dialog.submit()
    qtbot.waitUntil(lambda: page.card.mark.text() == "Sudah dicocokkan")
    assert page.card.check.text.endswith("Juknis PMT 2025 hlm. 21")
    assert page.card.check.text.startswith("Bidan Siti, ")
    assert not page.card.check_button.isVisible()
    assert "1 sudah" in page.said.text()
    page.which.set_value(CHECKED)
    page.which.edited.emit()
    assert [number.key for number in page.model.rows] == [PLANNED]
    qtbot.waitUntil(window.toast.undo_button.isVisible)
    qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rows == ())


def test_a_mark_is_removed_and_put_back(
    qtbot: QtBot, page: RulesPage, window: MainWindow, app: App
) -> None:
    before = app.rule_numbers.check(PLANNED, "hlm. 21", by=app.person).record
    page.load()
    qtbot.waitUntil(lambda: "1 sudah" in page.said.text())
    _choose(qtbot, page, PLANNED)
    qtbot.mouseClick(page.card.uncheck_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.card.check_button.isVisible)
    assert page.card.check.text == ""
    qtbot.waitUntil(window.toast.undo_button.isVisible)
    qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.card.uncheck_button.isVisible)
    assert page.card.number == before


def test_a_mark_that_no_longer_holds_is_told(qtbot: QtBot, page: RulesPage, app: App) -> None:
    app.rule_numbers.check(PLANNED, "hlm. 21", by=app.person)
    app.rule_numbers.set(PLANNED, 14, by=app.person)
    page.load()
    qtbot.waitUntil(lambda: "1 diubah" in page.said.text())
    _choose(qtbot, page, PLANNED)
    assert page.card.check.text.startswith("Tanda lama tidak berlaku lagi")
    assert "28 hari" in page.card.check.text
    assert page.card.check_button.isVisible()
    _choose(qtbot, page, "stock.warning.expires_within_days")
    assert not page.card.check_button.isVisible()
    assert not page.card.uncheck_button.isVisible()


def test_others_may_read_only(qtbot: QtBot, session: Session, app: App) -> None:
    reader = signed_in_as(app, Person(account="ani", role=Role.READ_ONLY))
    page = RulesPage(replace(session, services=reader))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: len(page.model.rows) > 300)
    assert not page.card.save_button.isVisible()
    assert not page.card.typed.isEnabled()
    assert not page.card.check_button.isVisible()
    assert page.card.hint.text().startswith("Hanya Kepala/Admin")


def test_a_guideline_is_chosen_by_its_name(qtbot: QtBot, page: RulesPage, app: App) -> None:
    _choose(qtbot, page, "stunting_pathway.guideline.chosen")
    named = page.card.value.named
    assert (named.value(), page.card.typed.isVisible()) == ("PNPK 1928/2022", False)
    assert not page.card.bounds.isVisible()
    assert page.card.advice.text.startswith("Pilih pedoman")
    named.setCurrentIndex(1)
    named.activated.emit(1)
    assert page.card.unsaved()
    # What is chosen and not saved stays while another number is looked at.
    _choose(qtbot, page, PLANNED)
    _choose(qtbot, page, "stunting_pathway.guideline.chosen")
    assert named.value() == "MTBS 2022"
    page.card.save()
    qtbot.waitUntil(page.card.changed.isVisible)
    changed = {number.key: number.value for number in app.rule_numbers.all() if number.changed}
    assert changed == {"stunting_pathway.guideline.chosen": 2}
    assert page.card.standard.text == "PNPK 1928/2022"
