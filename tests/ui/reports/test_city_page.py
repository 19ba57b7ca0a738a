"""The city's page: a package arrives, the map and the tables follow, a pair is decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.programme.records.exchange import CityDecision
from desktop_app.ui.kit.session import Session
from desktop_app.ui.reports.city_page import DOUBLES, CityPage
from desktop_app.ui.reports.tile_map import Tile
from desktop_app.ui.shell.main_window import MainWindow
from tests.builders import a_child, a_visit
from tests.exchanging import NOVEMBER, Line, a_city, a_vault

NIK = "3279014105250001"


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[tuple[Line, Line]]:
    """Two puskesmas of a city; each has a child, and both have one with the same NIK."""
    with ExitStack() as stack:
        city = stack.enter_context(a_city(tmp_path / "kota"))
        made = []
        for number, desa in enumerate(("Balokang", "Rejasari")):
            app = stack.enter_context(a_vault(tmp_path / f"p{number}", f"Puskesmas {number}"))
            line = Line(app, city, tmp_path)
            line.introduce()
            for name, nik in ((f"Anak {number}", None), ("Syifa Nur", NIK)):
                child = app.children.register(
                    a_child(name=name, nik=nik, desa=desa, kecamatan=""),
                    confirmed={"child_perhaps_spelled"},
                    by=app.person,
                ).record
                visit = a_visit(
                    child_id=child.child_id, visit_date=date(2026, 11, 3 + number), lenhei_cm=70.0
                )
                app.visits.record(visit, by=app.person)
            made.append(line)
        yield made[0], made[1]


@pytest.fixture
def city_session(session: Session, lines: tuple[Line, Line]) -> Session:
    return replace(session, services=lines[0].city)


def opened(qtbot: QtBot, session: Session) -> CityPage:
    page = CityPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    return page


def tile_of(page: CityPage, desa: str) -> Tile:
    (found,) = [one for one in page.map.tiles if one.text() == desa]
    return found


def test_a_package_fills_map_and_tables(
    qtbot: QtBot, city_session: Session, lines: tuple[Line, Line]
) -> None:
    page = opened(qtbot, city_session)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.empty)
    for line in lines:
        file, _ = line.send()
        page.receive(str(file))
        qtbot.waitUntil(lambda: "Kode:" in page.banner.text)
        page.banner.hide()
    qtbot.waitUntil(lambda: page.report is not None and len(page.doubles_model.rows) == 1)
    qtbot.waitUntil(lambda: page.report is not None and len(page.report.senders) == 2)
    assert len(page.map.tiles) == 25
    qtbot.waitUntil(lambda: tile_of(page, "Rejasari").line.cell.area.target == 2)
    tile = tile_of(page, "Rejasari")
    assert tile.uncertain
    assert "Rejasari: 100,0% dari 2 balita" in tile.accessibleName()
    assert "penimbangan rutin" in tile.accessibleName()
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert page.note.text() == tile.accessibleName()
    for part, column, wanted in (
        ("desa", 1, "Balokang"), ("years", 2, None), ("trend", 0, "November 2026"),
        ("flow", 0, "Puskesmas 0"), ("senders", 1, "sudah"),
    ):  # fmt: skip
        page.part.set_value(part)
        page.part.edited.emit()
        assert page.table is not None
        model = page.table.model()
        shown = [str(model.index(row, column).data()) for row in range(model.rowCount())]
        assert wanted is None or wanted in shown
        assert page.note.text()
    assert page.tr("Kota") == "Kota"


def test_a_pair_is_decided_by_a_button(
    qtbot: QtBot, city_session: Session, lines: tuple[Line, Line]
) -> None:
    for line in lines:
        line.receive(line.send()[0])
    page = opened(qtbot, city_session)
    qtbot.waitUntil(lambda: len(page.doubles_model.rows) == 1)
    page.part.set_value(DOUBLES)
    page.part.edited.emit()
    assert not page.apart_button.isEnabled()
    page.doubles.setCurrentIndex(page.doubles_model.index(0, 0))
    assert page.apart_button.isEnabled()
    with qtbot.waitSignal(page.told):
        page.second_button.click()
    qtbot.waitUntil(lambda: page.doubles_model.rows[0].decision is not None)
    pair = page.doubles_model.rows[0]
    decision: CityDecision | None = pair.decision
    assert decision is not None
    assert (decision.same, decision.home) == (True, pair.second.uid)
    page.doubles.setCurrentIndex(page.doubles_model.index(0, 0))
    with qtbot.waitSignal(page.told):
        page.apart_button.click()


def test_a_citys_window_has_the_city_and_settings(
    qtbot: QtBot, city_session: Session, lines: tuple[Line, Line]
) -> None:
    lines[0].receive(lines[0].send()[0])
    window = MainWindow(city_session)
    qtbot.addWidget(window)
    window.show()
    page = window.city_page
    qtbot.waitUntil(lambda: page.report is not None)
    assert window.pages.currentWidget() is page
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.settings_page
    assert page.months.month() == NOVEMBER
    window.retire()
