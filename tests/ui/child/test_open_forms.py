"""An import and an open form in one window: neither takes the other's change away."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.children import Visit
from desktop_app.ui.child.page import ChildView
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.main_window import MainWindow
from tests.services.exchange.test_imports import a_file

NEWEST = date(2026, 10, 12)
ROUNDS = 6


@pytest.fixture
def child(qtbot: QtBot, filled: App, window: MainWindow) -> ChildView:  # noqa: ARG001 -- children first
    page = window.children_page
    qtbot.waitUntil(lambda: len(page.model.rows) >= 3)
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    return page.child


def test_whatever_comes_first_the_form_and_the_import_both_stand_or_ask(
    qtbot: QtBot,
    filled: App,
    window: MainWindow,
    session: Session,
    child: ChildView,
    tmp_path: Path,
) -> None:
    chance = random.Random(3)  # noqa: S311 -- the order of steps is no secret
    asked = 0

    def stored() -> Visit:
        page = filled.case_page.open(child.child_id, by=filled.person).growth
        return next(mv.visit for mv in page.visits if mv.visit.visit_date == NEWEST)

    def shown() -> Visit:
        """The visit as the page shows it, which follows every change a moment later."""
        visits = (one.measured.visit for one in child.visits.rows)
        return next(one for one in visits if one.visit_date == NEWEST)

    def bring_in(weight_kg: float) -> None:
        """Import a file with another weight of that day, as the page of imports does."""
        row = f",Aisyah Putri,P,2025-01-10,Euis,Balokang,{NEWEST},{weight_kg},80.2,"
        plan = filled.imports.preview(a_file(tmp_path, row), by=filled.person)
        done: list[object] = []
        session.tasks.write(
            filled.imports.apply,
            plan,
            by=filled.person,
            on_done=done.append,
            on_error=done.append,
            owner=window,
        )
        qtbot.waitUntil(lambda: bool(done))

    def type_into(field: str, text: str) -> None:
        editor = getattr(child.form, field)
        editor.setFocus()
        editor.selectAll()
        qtbot.keyClicks(editor, text)

    for number in range(ROUNDS):
        qtbot.waitUntil(lambda: not child.form.isVisible() and shown() == stored())
        child.choose_visit(stored().visit_id)
        child.edit_visit()
        theirs = round(10.1 + number / 10, 1)
        same = number % 2 == 1
        mine = ("weight_kg", "9,9") if same else ("muac_cm", f"13,{number}")
        steps: list[Callable[[], None]] = [
            lambda theirs=theirs: bring_in(theirs),  # type: ignore[misc]
            lambda mine=mine: type_into(*mine),  # type: ignore[misc]
        ]
        chance.shuffle(steps)
        for step in steps:
            step()
        child.form.save_button.click()
        if same:
            field = child.form.fields["weight_kg"]
            qtbot.waitUntil(lambda field=field: field.open_question() is not None)  # type: ignore[misc]
            assert stored().weight_kg == theirs
            box = field.open_question()
            assert box is not None
            qtbot.keyClick(box, Qt.Key.Key_Space)
            child.form.save_button.click()
            qtbot.waitUntil(lambda: stored().weight_kg == 9.9)
            asked += 1
        else:
            qtbot.waitUntil(lambda mine=mine: stored().muac_cm == float(mine[1].replace(",", ".")))  # type: ignore[misc]
            assert stored().weight_kg == theirs
    assert asked == ROUNDS // 2
