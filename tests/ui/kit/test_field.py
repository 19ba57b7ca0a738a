"""Fields and forms: a problem is shown at its field, and nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import Problem, Severity
from desktop_app.ui.kit.editors import Choice, DateEdit, NumberEdit, Pick
from desktop_app.ui.kit.field import Form
from desktop_app.wording import INDONESIAN

REFUSED = Problem(field="weight_kg", code="number_unreadable")
SHRANK = Problem(
    field="weight_kg",
    code="height_shrank",
    severity=Severity.CONFIRM,
    figures={"loss_cm": 2.5, "day": date(2026, 9, 1), "other_cm": 80.0},
)


class _TwoFields(Form):
    def __init__(self) -> None:
        super().__init__(INDONESIAN)
        self.weight_kg, self.lenhei_cm = NumberEdit(INDONESIAN), NumberEdit(INDONESIAN)
        layout = QVBoxLayout(self)
        layout.addWidget(self.banner)
        layout.addWidget(self.add_field("weight_kg", "Berat", self.weight_kg))
        layout.addWidget(self.add_field("lenhei_cm", "Tinggi", self.lenhei_cm))


@pytest.fixture
def form(qtbot: QtBot) -> _TwoFields:
    made = _TwoFields()
    qtbot.addWidget(made)
    made.show()
    made.weight_kg.setFocus()
    return made


def _boxes(form: QWidget) -> list[QCheckBox]:
    return [box for box in form.findChildren(QCheckBox) if not box.isHidden()]


def test_enter_goes_on_to_the_next_field(qtbot: QtBot, form: _TwoFields) -> None:
    qtbot.keyClicks(form.weight_kg, "9,4")
    qtbot.keyClick(form.weight_kg, Qt.Key.Key_Return)
    assert form.lenhei_cm.hasFocus()


def test_a_form_that_python_has_emptied_lets_the_focus_go(qtbot: QtBot, form: _TwoFields) -> None:
    qtbot.keyClicks(form.weight_kg, "9,4")
    line = form.weight_kg
    vars(form).clear()  # as Python's collector does to a dropped form before Qt destroys it
    with qtbot.captureExceptions() as raised:
        QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut))
    assert raised == []


def test_enter_in_a_text_of_several_lines_is_a_new_line(qtbot: QtBot) -> None:
    form, story = _TwoFields(), QPlainTextEdit()
    qtbot.addWidget(form)
    layout = form.layout()
    assert layout is not None
    layout.addWidget(form.add_field("story", "Cerita", story))
    form.show()
    form.lenhei_cm.setFocus()
    qtbot.keyClick(form.lenhei_cm, Qt.Key.Key_Return)
    qtbot.waitUntil(story.hasFocus)
    qtbot.keyClicks(story, "demam")
    qtbot.keyClick(story, Qt.Key.Key_Return)
    qtbot.keyClicks(story, "batuk")
    assert story.toPlainText() == "demam\nbatuk"
    assert story.hasFocus()


def test_a_field_is_quiet_until_it_was_left(qtbot: QtBot, form: _TwoFields) -> None:
    qtbot.keyClicks(form.weight_kg, "8x")
    form.show_problems([REFUSED])
    assert form.fields["weight_kg"].sentence == ""
    qtbot.keyClick(form.weight_kg, Qt.Key.Key_Return)
    assert form.fields["weight_kg"].sentence == "Angka tidak terbaca. Tulis seperti 12,5."
    assert form.weight_kg.text() == "8x"


@pytest.mark.usefixtures("qtbot")
def test_the_sentence_goes_when_the_problem_goes(form: _TwoFields) -> None:
    form.show_problems([REFUSED], everywhere=True)
    form.show_problems([])
    assert form.fields["weight_kg"].sentence == ""


def test_a_question_waits_for_a_yes_and_keeps_it(qtbot: QtBot, form: _TwoFields) -> None:
    form.show_problems([SHRANK], everywhere=True)
    [box] = _boxes(form)
    assert form.confirmed() == frozenset()
    form.go_to_first_problem()
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    form.show_problems([SHRANK])
    assert form.confirmed() == {"height_shrank"}


def test_another_value_asks_again(qtbot: QtBot, form: _TwoFields) -> None:
    form.show_problems([SHRANK], everywhere=True)
    qtbot.keyClick(_boxes(form)[0], Qt.Key.Key_Space)
    worse = Problem(
        field="weight_kg",
        code="height_shrank",
        severity=Severity.CONFIRM,
        figures={**SHRANK.figures, "loss_cm": 9.0},
    )
    form.show_problems([worse])
    assert form.confirmed() == frozenset()


@pytest.mark.usefixtures("qtbot")
def test_a_problem_of_no_field_stands_above_all(form: _TwoFields) -> None:
    form.show_problems([Problem(field="", code="nothing_measured")], everywhere=True)
    assert form.banner.text.startswith("Belum ada hasil ukur.")


def test_a_date_is_tidied_when_the_field_is_left(qtbot: QtBot) -> None:
    edit = DateEdit(INDONESIAN, date(2026, 11, 24))
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClicks(edit, "3-4-26")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "3 Apr 2026"
    assert edit.day() == date(2026, 4, 3)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_gives_the_day_it_was_clicked_on(qtbot: QtBot) -> None:
    edit = DateEdit(INDONESIAN, date(2026, 11, 24))
    qtbot.addWidget(edit)
    edit.show()
    edit.setText("23/11/2026")
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert edit._calendar is not None
    assert edit._calendar.selectedDate().day() == 23
    with qtbot.waitSignal(edit.edited):
        edit._calendar.activated.emit(edit._calendar.selectedDate().addDays(-1))
    assert edit.day() == date(2026, 11, 22)


def test_a_choice_is_moved_by_arrows(qtbot: QtBot) -> None:
    choice = Choice([("l", "Terlentang"), ("h", "Berdiri")])
    qtbot.addWidget(choice)
    choice.show()
    choice.set_value("l")
    choice.setFocus()
    first = choice.focusProxy()
    assert first is not None
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(choice.edited):
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert choice.value() == "h"
    choice.set_value(None)
    assert choice.value() is None


def test_scrolling_over_a_list_does_not_change_it(qtbot: QtBot) -> None:
    pick = Pick()
    qtbot.addWidget(pick)
    pick.offer(["Balokang", "Banjar"])
    pick.set_value("Balokang")
    pick.offer(["Banjar", "Balokang"])
    assert pick.value() == "Balokang"
