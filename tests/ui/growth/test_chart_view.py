"""The chart on screen by pointer, wheel and keys; the contract test checks what it paints."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.growth.chart import AgeRange, ChartRole, Indicator, Point
from desktop_app.growth.chart_scheme import SCHEMES
from desktop_app.ui.growth.chart_view import NO_VISIT, ChartView
from tests.charting import a_chart, a_full_chart, a_visit, growing


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(760, 520)
    with qtbot.waitExposed(made):
        made.show()
    made.show_chart(a_full_chart())
    return made


def hover(view: ChartView, place: QPointF) -> None:
    """Move the pointer there, through the canvas that lies under it."""
    canvas = view.childAt(place.toPoint())
    assert canvas is not None
    # The pointer may stand there already from an earlier test; then it would not move.
    QTest.mouseMove(canvas, QPoint(1, 1))
    QTest.mouseMove(canvas, canvas.mapFrom(view, place.toPoint()))
    QApplication.processEvents()


def click(view: ChartView, place: QPointF) -> None:
    canvas = view.childAt(place.toPoint())
    assert canvas is not None
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.mapFrom(view, place.toPoint()))


def wheel(view: ChartView, place: QPointF, steps: int) -> None:
    canvas = view.childAt(place.toPoint())
    assert canvas is not None
    inside = QPointF(canvas.mapFrom(view, place.toPoint()))
    event = QWheelEvent(
        inside,
        QPointF(canvas.mapToGlobal(inside.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)
    QApplication.processEvents()


def edges(view: ChartView) -> list[float]:
    """Return the visible part: x low, x high, y low, y high."""
    return [edge for pair in view.view_range() for edge in pair]


def ghost_of(view: ChartView) -> tuple[float, float] | None:
    found = [item for item in view.drawn() if item.kind == "ghost"]
    return (found[0].x[0], found[0].y[0]) if found else None


def test_hovering_a_point_says_date_age_height_z_and_class(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.visit_hovered) as heard:
        hover(view, view.place_of(12))

    assert heard.args == [112]
    assert view.card_text().splitlines() == [
        "5 Nov 2025",
        "1 tahun",
        "70,6 cm",
        "Z-score −1,32 · Normal",
    ]


def test_hovering_nothing_closes_the_card(view: ChartView, qtbot: QtBot) -> None:
    hover(view, view.place_of(12))
    with qtbot.waitSignal(view.visit_hovered) as heard:
        hover(view, view.place_of(12) + QPointF(0, -120))

    assert heard.args == [NO_VISIT]
    assert view.card_text() == ""


def test_a_flagged_point_says_so(view: ChartView) -> None:
    hover(view, view.place_of(9))

    assert "Tidak wajar menurut WHO" in view.card_text()
    assert "pendek" not in view.card_text()


def test_a_corrected_measurement_says_what_it_is_counted_as(view: ChartView) -> None:
    view.show_chart(a_chart(visits=[a_visit(400, lenhei_cm=73.0, measure=2)]))
    hover(view, view.place_of(0))

    assert "73 cm (dihitung sebagai 73,7 cm)" in view.card_text()


def test_clicking_a_point_opens_its_visit(view: ChartView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.visit_clicked) as heard:
        click(view, view.place_of(5))

    assert heard.args == [105]


def test_events_tell_of_themselves_and_open_their_record(view: ChartView, qtbot: QtBot) -> None:
    hover(view, view.place_of_event(0))
    assert view.card_text() == "Sakit\n24 Mei 2025 sampai 2 Jun 2025"

    with qtbot.waitSignal(view.event_clicked) as heard:
        click(view, view.place_of_event(3))
    assert heard.args == ["referral", 4]


def test_the_ghost_moves_with_what_is_typed(view: ChartView) -> None:
    ghost = a_full_chart().ghost
    assert ghost is not None
    before = view.drawn()
    view.set_ghost(replace(ghost, y=78.5, value=78.5))

    assert ghost_of(view) == pytest.approx((580.0, 78.5))
    others = [item for item in view.drawn() if item.kind != "ghost"]
    assert others == [item for item in before if item.kind != "ghost"]

    view.set_ghost(None)
    assert ghost_of(view) is None


def test_the_ghost_shows_value_z_and_class(view: ChartView) -> None:
    """The picture with the text differs from the same picture without it."""
    ghost = a_full_chart().ghost
    assert ghost is not None

    def picture(point: Point) -> QImage:
        view.set_ghost(point)
        return view.grab().toImage()

    assert picture(ghost) != picture(replace(ghost, class_code=None))
    assert picture(ghost) != picture(replace(ghost, z=-3.2))
    assert picture(ghost) == picture(ghost)


def test_arrow_keys_go_from_visit_to_visit_and_enter_opens(view: ChartView, qtbot: QtBot) -> None:
    view.setFocus()
    with qtbot.waitSignal(view.visit_hovered) as heard:
        qtbot.keyClick(view, Qt.Key.Key_Left)
    assert heard.args == [118]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert "6 Apr 2026" in view.card_text()
    assert "6 Apr 2026" in view.accessibleDescription()

    with qtbot.waitSignal(view.visit_clicked) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [117]

    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.card_text() == ""


def test_the_wheel_zooms_about_the_pointer_and_never_past_the_chart(view: ChartView) -> None:
    whole = edges(view)
    place = view.place_of(12)
    wheel(view, place, 5)
    near = edges(view)

    assert near[1] - near[0] < whole[1] - whole[0]
    assert near[3] - near[2] < whole[3] - whole[2]
    moved = view.place_of(12) - place
    assert abs(moved.x()) <= 2
    assert abs(moved.y()) <= 2

    wheel(view, place, -40)
    assert edges(view) == pytest.approx(whole)
    for _ in range(40):
        wheel(view, place, 5)
    deepest = edges(view)
    assert deepest[1] - deepest[0] == pytest.approx(730.5 / 20)


def test_two_fingers_zoom_and_one_moves(view: ChartView, qtbot: QtBot) -> None:
    whole = edges(view)
    canvas = view.childAt(QPoint(300, 200))
    assert canvas is not None
    screen = QTest.createTouchDevice()

    QTest.touchEvent(canvas, screen).press(0, QPoint(300, 200)).press(1, QPoint(340, 200)).commit()
    for step in range(1, 15):
        moved = QTest.touchEvent(canvas, screen)
        moved.move(0, QPoint(300 - 8 * step, 200)).move(1, QPoint(340 + 8 * step, 200)).commit()
        QApplication.processEvents()
    QTest.touchEvent(canvas, screen).release(0, QPoint(188, 200)).release(
        1, QPoint(452, 200)
    ).commit()
    near = edges(view)
    assert near[1] - near[0] < (whole[1] - whole[0]) / 3

    QTest.touchEvent(canvas, screen).press(0, QPoint(300, 200)).commit()
    reached = 300

    def has_moved() -> bool:
        nonlocal reached
        reached += 5
        QTest.touchEvent(canvas, screen).move(0, QPoint(reached, 200)).commit()
        return edges(view)[0] < near[0]

    qtbot.waitUntil(has_moved)
    QTest.touchEvent(canvas, screen).release(0, QPoint(reached, 200)).commit()
    moved_to = edges(view)
    assert moved_to[1] - moved_to[0] == pytest.approx(near[1] - near[0])


def test_keys_zoom_and_0_or_a_double_click_shows_all_again(view: ChartView, qtbot: QtBot) -> None:
    whole = edges(view)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert edges(view) != whole
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert edges(view) == pytest.approx(whole)

    qtbot.keyClick(view, Qt.Key.Key_Plus)
    place = QPoint(200, 200)
    canvas = view.childAt(place)
    assert canvas is not None
    inside = canvas.mapFrom(view, place)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=inside)
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=inside)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=inside)
    assert edges(view) == pytest.approx(whole)


def test_the_zoom_stays_for_the_same_chart_and_goes_with_another(
    view: ChartView, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    near = view.view_range()
    view.show_chart(a_chart(visits=growing(12)))
    assert view.view_range() == near

    view.show_chart(a_chart(age_range=AgeRange.BIRTH_TO_5))
    assert view.view_range()[0] == pytest.approx((0.0, 1826.25))


def test_points_outside_a_zoomed_view_are_not_hovered(view: ChartView, qtbot: QtBot) -> None:
    hover(view, view.place_of(18))
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    left_out = view.place_of(0)

    assert left_out.x() < 0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("indicator", Indicator)
def test_every_chart_paints_in_every_scheme(
    view: ChartView, scheme: str, indicator: Indicator
) -> None:
    view.set_scheme(scheme)
    view.show_chart(a_full_chart(indicator, AgeRange.BIRTH_TO_5))
    picture = view.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(60, picture.width(), 7)
        for y in range(40, picture.height(), 3)
    }

    assert len(colours) > 6


def test_large_type_leaves_room_for_itself(view: ChartView) -> None:
    small = view.place_of(0)
    view.set_text_scale(1.6)

    assert view.place_of(0).x() > small.x()
    assert ghost_of(view) is not None


@pytest.mark.parametrize("height", [520, 300, 220, 170])
def test_the_limit_of_stunting_keeps_its_label_on_a_low_chart(view: ChartView, height: int) -> None:
    view.resize(460, height)
    QApplication.processEvents()
    labels = [item.role for item in view.drawn() if item.kind == "label"]
    assert ChartRole.SD_MINUS_2 in labels


def test_an_empty_chart_and_a_view_without_chart_do_no_harm(qtbot: QtBot) -> None:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_0):
        qtbot.keyClick(view, key)
    view.set_ghost(None)
    assert [item for item in view.drawn() if item.kind != "label"] == []

    view.show_chart(a_chart())
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.card_text() == ""
    assert {item.kind for item in view.drawn()} == {"band", "curve", "label"}


def test_it_names_itself_to_a_screen_reader(view: ChartView) -> None:
    assert view.accessibleName() == "Panjang/tinggi badan menurut umur (PB/U, TB/U)"
    assert "Z-score" in view.accessibleDescription()


def test_the_flagged_point_is_hollow(view: ChartView) -> None:
    """A flagged dot shows the background's colour, any other dot its own."""
    points = a_full_chart().points
    assert points[9].role is ChartRole.CHILD_FLAGGED
    picture = view.grab().toImage()
    flagged, usual = view.place_of(9).toPoint(), view.place_of(5).toPoint()

    assert picture.pixelColor(flagged).lightness() > 240
    assert picture.pixelColor(usual).lightness() < 100
