"""One child's page and the visit form beside the chart."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.growth.chart import ChartRole, Indicator
from desktop_app.programme.records.children import Child, Sex
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.wording.nik import masked_nik


@pytest.fixture
def child(qtbot: QtBot, filled: App, window: MainWindow) -> ChildView:  # noqa: ARG001 -- it must be there before
    """Aisyah's page with her three visits."""
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    qtbot.waitUntil(page.child.hasFocus)
    return page.child


def _new_visit(qtbot: QtBot, child: ChildView, weight: str, height: str) -> None:
    qtbot.keyClick(child, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(child.form.weight_kg.hasFocus)
    qtbot.keyClicks(child.form.weight_kg, weight)
    qtbot.keyClick(child.form.weight_kg, Qt.Key.Key_Return)
    assert child.form.lenhei_cm.hasFocus()
    qtbot.keyClicks(child.form.lenhei_cm, height)


def _save(qtbot: QtBot, child: ChildView) -> None:
    qtbot.keyClick(child.form.weight_kg, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def _ghost(child: ChildView) -> list[float]:
    return [drawn.y[0] for drawn in child.chart.drawn() if drawn.role is ChartRole.GHOST]


def _is_seen(box: QCheckBox) -> bool:
    return not box.visibleRegion().isEmpty()


def _open_boxes(child: ChildView) -> list[QCheckBox]:
    return [box for box in child.form.findChildren(QCheckBox) if box.isVisible()]


def test_typing_a_height_moves_the_ghost_and_tells_class_and_z(
    qtbot: QtBot, child: ChildView
) -> None:
    _new_visit(qtbot, child, "10,1", "8")
    before = _ghost(child)
    qtbot.keyClicks(child.form.lenhei_cm, "1,2")
    assert _ghost(child) != before
    assert _ghost(child)[0] == pytest.approx(81.2)
    z, chip = child.form.result("zlen")
    assert z.startswith("−")
    assert chip == "Normal"
    assert child.visits.rowCount() == 3


def test_a_saved_visit_stands_first_and_the_form_is_gone(
    qtbot: QtBot, child: ChildView, window: MainWindow
) -> None:
    _new_visit(qtbot, child, "10.1", "81,2")
    _save(qtbot, child)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 4)
    assert child.visits.index(0, 0).data() == "24 Nov 2026"
    assert child.visits.index(0, 1).data() == "10,1"
    assert not child.form.isVisible()
    assert _ghost(child) == []
    assert window.toast.isVisible()
    chosen = child._side.visits.chosen()
    assert chosen is not None
    assert chosen.visit_date == date(2026, 11, 24)
    assert child.table.hasFocus()


def test_what_cannot_be_is_told_at_its_field_and_stays_typed(
    qtbot: QtBot, child: ChildView
) -> None:
    _new_visit(qtbot, child, "101", "8x")
    _save(qtbot, child)
    fields = child.form.fields
    assert fields["weight_kg"].sentence.startswith("Berat 101 kg tidak mungkin")
    assert fields["lenhei_cm"].sentence.startswith("Angka tidak terbaca")
    assert child.form.weight_kg.hasFocus()
    assert (child.form.weight_kg.text(), child.form.lenhei_cm.text()) == ("101", "8x")
    assert child.visits.rowCount() == 3


def test_a_child_that_shrank_must_be_confirmed(qtbot: QtBot, child: ChildView) -> None:
    _new_visit(qtbot, child, "10,1", "78")
    _save(qtbot, child)
    [box] = _open_boxes(child)
    qtbot.waitUntil(box.hasFocus)
    assert child.visits.rowCount() == 3
    qtbot.keyClick(box, Qt.Key.Key_Space)
    _save(qtbot, child)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 4)


def test_questions_at_two_fields_are_gone_to_one_after_the_other(
    qtbot: QtBot, child: ChildView
) -> None:
    _new_visit(qtbot, child, "14,5", "78")
    _save(qtbot, child)
    first, second = _open_boxes(child)
    for box in (first, second):
        qtbot.waitUntil(box.hasFocus)
        # The box can be seen without scrolling, however low the form is.
        qtbot.waitUntil(partial(_is_seen, box))
        assert child.visits.rowCount() == 3
        qtbot.keyClick(box, Qt.Key.Key_Space)
        _save(qtbot, child)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 4)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_alt_down_in_a_date_opens_the_calendar_and_shows_every_day(
    qtbot: QtBot, child: ChildView
) -> None:
    _new_visit(qtbot, child, "10,1", "81")
    name, field = child.name.text(), child.form.visit_date
    field.setFocus()
    with qtbot.assertNotEmitted(child.step_wanted):
        qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    assert child.name.text() == name
    days = calendar.findChild(QTableView)
    assert days is not None
    for column in range(7):
        assert days.sizeHintForColumn(column) <= days.columnWidth(column)
    calendar.hide()


def test_a_visit_in_the_future_or_on_a_day_that_has_one_is_refused(
    qtbot: QtBot, child: ChildView
) -> None:
    _new_visit(qtbot, child, "10,1", "81")
    for typed, said in (("25/11/2026", "sesudah hari ini"), ("12 Okt 2026", "sudah mempunyai")):
        child.form.visit_date.setFocus()
        child.form.visit_date.selectAll()
        qtbot.keyClicks(child.form.visit_date, typed)
        _save(qtbot, child)
        assert said in child.form.fields["visit_date"].sentence
    assert child.visits.rowCount() == 3


def test_enter_runs_through_the_form_in_paper_order_and_saves_at_its_end(
    qtbot: QtBot, child: ChildView
) -> None:
    _new_visit(qtbot, child, "10,1", "81,2")
    form = child.form
    form.visit_date.setFocus()
    order = []
    for _step in range(11):
        assert child.visits.rowCount() == 3
        here = form.focusWidget()
        order.append(here.property("field"))
        qtbot.keyClick(here, Qt.Key.Key_Return)
    assert order == [
        "visit_date", "weight_kg", "lenhei_cm", "measure", "headc_cm", "muac_cm", "oedema_grade",
        "examiner", "instrument", "kia_book", "notes",
    ]  # fmt: skip
    qtbot.waitUntil(lambda: child.visits.rowCount() == 4)


def test_the_kia_book_is_asked_in_the_form(qtbot: QtBot, child: ChildView) -> None:
    _new_visit(qtbot, child, "10,1", "81,2")
    form = child.form
    assert form.kia_book.read() is None
    form.kia_book.setFocus()
    for answer in (True, False):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Right)
        assert form.kia_book.read() is answer
    _save(qtbot, child)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 4)
    assert [row.measured.visit.kia_book for row in child.visits.rows].count(False) == 1


def test_under_two_lying_is_offered_but_a_person_decides(qtbot: QtBot, child: ChildView) -> None:
    qtbot.keyClick(child, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert child.form.measure.value() == "l"
    child.form.measure.set_value("h")
    child.form.measure.edited.emit()
    qtbot.keyClicks(child.form.notes, "x")
    assert child.form.measure.value() == "h"


def test_leaving_a_half_typed_visit_asks_first(qtbot: QtBot, child: ChildView) -> None:
    _new_visit(qtbot, child, "10", "81")
    qtbot.keyClick(child.form.lenhei_cm, Qt.Key.Key_Escape)
    question = child.question
    assert question is not None
    assert question.isVisible()
    qtbot.keyClick(question.no_button, Qt.Key.Key_Return)
    assert child.form.lenhei_cm.text() == "81"
    qtbot.keyClick(child.form.lenhei_cm, Qt.Key.Key_Escape)
    assert child.question is not None
    qtbot.keyClick(child.question.yes_button, Qt.Key.Key_Return)
    assert not child.form.isVisible()
    assert child.name.text() == "Aisyah Putri"


def test_a_stored_visit_is_corrected(qtbot: QtBot, child: ChildView) -> None:
    child.table.setFocus()
    qtbot.keyClick(child.table, Qt.Key.Key_Return)
    assert child.form.lenhei_cm.text() == "80,2"
    child.form.lenhei_cm.setFocus()
    child.form.lenhei_cm.selectAll()
    qtbot.keyClicks(child.form.lenhei_cm, "80,6")
    _save(qtbot, child)
    qtbot.waitUntil(lambda: child.visits.index(0, 3).data() == "80,6")
    assert child.visits.rowCount() == 3


def test_a_visit_is_removed_after_a_question(qtbot: QtBot, child: ChildView) -> None:
    child.table.setFocus()
    qtbot.keyClick(child.table, Qt.Key.Key_Return)
    qtbot.keyClick(child.form.remove_button, Qt.Key.Key_Return)
    assert child.form.question is not None
    qtbot.keyClick(child.form.question.yes_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: child.visits.rowCount() == 2)


def test_what_is_typed_survives_a_change_from_elsewhere(
    qtbot: QtBot, child: ChildView, session: Session
) -> None:
    _new_visit(qtbot, child, "10", "81")
    known = session.services.case_page.open(child.child_id, by=session.by).growth.child
    changed = Child(
        child_id=known.child_id,
        name="Aisyah Putri Ayu",
        sex=Sex.FEMALE,
        birth_date=known.birth_date,
    )
    saved = session.services.children.correct(changed, by=session.by)
    session.announcer.announce(saved.changes)
    qtbot.waitUntil(lambda: child.name.text() == "Aisyah Putri Ayu")
    assert child.form.lenhei_cm.text() == "81"
    assert _ghost(child) != []


@pytest.mark.usefixtures("qtbot")
def test_tabs_show_the_other_charts(child: ChildView) -> None:
    height = child.chart.accessibleName()
    child.choose_indicator(Indicator.WEIGHT_FOR_AGE)
    assert child.chart.accessibleName() != height


def test_the_nik_is_masked_until_asked_for(
    qtbot: QtBot, app: App, window: MainWindow, session: Session
) -> None:
    nik = "3279015005250001"
    born = session.today().replace(year=2025, month=5, day=10)
    made = Child(name="Hana", sex=Sex.FEMALE, birth_date=born, nik=nik)
    saved = app.children.register(made, by=app.person)
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(saved.record.child_id)
    assert nik not in page.child.nik.text()
    assert masked_nik(nik) in page.child.nik.text()
    qtbot.mouseClick(page.child.nik_button, Qt.MouseButton.LeftButton)
    assert nik in page.child.nik.text()
    page.show_list()
    with qtbot.waitSignal(page.child.shown):
        page.open_child(saved.record.child_id)
    assert nik not in page.child.nik.text()
