"""The page on measuring quality: its tabs, its sentences, and opening a child from it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.growth.zscores import FEMALE, value_at_z
from desktop_app.programme.records.children import Child, Measure, Sex, Visit
from desktop_app.services.growth.scoring import growth_of_many
from desktop_app.ui.growth.quality_page import QualityPage
from desktop_app.ui.shell.main_window import MainWindow

BORN = date(2025, 12, 10)
FIRST = date(2026, 5, 18)
MONTHS, FAULTY, EXCHANGED = 7, 5, 3


@pytest.fixture
def measured(app: App) -> App:
    """Twelve children measured monthly; one month's board is wrong, one pair of rows is swapped."""
    with app._store.unit() as unit:
        children = unit.children.add_many(
            [
                Child(
                    name=f"Anak {n:02}",
                    sex=Sex.FEMALE,
                    birth_date=BORN,
                    mother=f"Ibu {n}",
                    desa="Balokang",
                    posyandu="Mawar 1",
                )
                for n in range(12)
            ]
        )
        pairs = []
        for month in range(MONTHS):
            day = FIRST + timedelta(days=30 * month)
            days = (day - BORN).days
            for number, child in enumerate(children):
                swapped = month == EXCHANGED and number in {0, 11}
                z = -2.5 + 0.4 * (11 - number if swapped else number)
                off_cm = 2.0 if month == FAULTY else 0.0
                visit = Visit(
                    child_id=child.child_id,
                    visit_date=day,
                    weight_kg=round(float(value_at_z("wei", z, FEMALE, days)), 1),
                    lenhei_cm=round(float(value_at_z("len", z, FEMALE, days)) + off_cm),
                    measure=Measure.LYING,
                    examiner="Kader Euis",
                    instrument="Papan 1" if number % 2 else "",
                )
                pairs.append((child, visit))
        scored = growth_of_many(pairs)
        unit.visits.add_many([(v, g) for (_, v), g in zip(pairs, scored, strict=True)])
        unit.commit()
    return app


@pytest.fixture
def page(qtbot: QtBot, measured: App, window: MainWindow) -> QualityPage:  # noqa: ARG001 -- it must be there before
    shown = window.quality_page
    window.show_page(shown)
    qtbot.waitUntil(lambda: shown.when.text() != "")
    _span(qtbot, shown, 2)
    qtbot.waitUntil(lambda: "84" in shown.when.text())
    return shown


def _span(qtbot: QtBot, page: QualityPage, number: int) -> None:
    segment = page.span._group.button(number)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)


def test_the_span_of_three_months_comes_first(
    qtbot: QtBot,
    measured: App,  # noqa: ARG001 -- it must be there before
    window: MainWindow,
) -> None:
    window.show_page(window.quality_page)
    qtbot.waitUntil(lambda: window.quality_page.when.text() != "")
    told = window.quality_page.when.text()
    assert told == "1 Sep 2026 sampai 24 Nov 2026 · 36 kunjungan"


def test_who_needs_help_and_why(page: QualityPage) -> None:
    model = page.examiners.model
    assert model.index(0, 0).data() == "Kader Euis"
    assert model.index(0, 2).data() == "100%"
    assert model.index(0, 9).data() == "Perlu didampingi"
    said = page.examiners.sentence.text()
    assert said.startswith("Kader Euis: Perlu didampingi saat mengukur.")
    assert "Tinggi sering dibulatkan" in said
    assert "seharusnya 20%" in said


def test_groups_without_a_name_say_so(page: QualityPage) -> None:
    names = {page.instruments.model.index(row, 0).data() for row in (0, 1)}
    assert names == {"Papan 1", "(tidak dicatat)"}


def test_tabs_count_what_is_to_be_looked_at(page: QualityPage) -> None:
    titles = [button.text() for button in page.tabs.buttons()]
    assert titles[0] == "Pemeriksa (1)"
    assert titles[3] == "Papan menyimpang (1)"
    assert titles[4] == "Baris tertukar (1)"


def test_enter_leads_from_a_faulty_board_to_a_child_it_touched(
    qtbot: QtBot, page: QualityPage, window: MainWindow
) -> None:
    page.choose(page.boards)
    assert "menyimpang" in page.boards.sentence.text()
    assert page.boards.touched.rowCount() == 12
    qtbot.keyClick(page.boards.table, Qt.Key.Key_Return)
    assert page.boards.children_table.hasFocus()
    qtbot.keyClick(page.boards.children_table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.children_page.child.shown):
        qtbot.keyClick(page.boards.children_table, Qt.Key.Key_Return)
    assert window.children_page.child.name.text() == "Anak 01"
    assert window.pages.currentWidget() is window.children_page


def test_enter_opens_the_child_of_a_mixed_row(
    qtbot: QtBot, page: QualityPage, window: MainWindow
) -> None:
    page.choose(page.mixed)
    assert page.mixed.model.index(0, 3).data().startswith("Hasil dua anak")
    assert "z" in page.mixed.sentence.text()
    with qtbot.waitSignal(window.children_page.child.shown):
        qtbot.keyClick(page.mixed.table, Qt.Key.Key_Return)
    assert window.children_page.child.name.text() in {"Anak 00", "Anak 11"}


def test_nothing_measured_says_so(qtbot: QtBot, window: MainWindow) -> None:
    page = window.quality_page
    window.show_page(page)
    qtbot.waitUntil(lambda: page.when.text() != "")
    assert not page.examiners.table.isVisible()
    page.choose(page.boards)
    assert not page.boards.table.isVisible()


def test_leaving_the_page_stops_the_counting_and_coming_back_begins_anew(
    qtbot: QtBot,
    measured: App,  # noqa: ARG001 -- it must be there before
    window: MainWindow,
) -> None:
    page = window.quality_page
    window.show_page(page)
    window.show_page(window.children_page)
    window.show_page(page)
    qtbot.waitUntil(lambda: page.when.text() != "")
    assert page.progress.isHidden()
    assert page.banner.text == ""
