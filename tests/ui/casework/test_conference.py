"""The plan of a case conference is typed, kept and printed from the child's page."""

from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.conference import CaseConference, PlanStep
from desktop_app.ui.casework.conference import ConferenceDialog
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.conftest import TODAY


def opened(qtbot: QtBot, window: MainWindow, child_id: int) -> ConferenceDialog:
    """Open a child's conference by the button in her history."""
    page = window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(child_id)
    page.child.past.sheet_button.click()
    qtbot.waitUntil(lambda: isinstance(page.child.casework.dialog, ConferenceDialog))
    dialog = page.child.casework.dialog
    assert isinstance(dialog, ConferenceDialog)
    return dialog


def test_a_plan_is_kept_and_printed(
    qtbot: QtBot, window: MainWindow, filled: App, tmp_path: Path
) -> None:
    child_id = filled.children.search("Aisyah", by=filled.person)[0].child_id
    dialog = opened(qtbot, window, child_id)
    dialog.plan.put(())
    dialog.plan.lines[0].what.setText("Kunjungan rumah")
    dialog.plan.lines[0].owner.setText("Bidan Siti")
    dialog.plan.lines[0].due.setText("besok lusa")
    dialog.submit()
    assert dialog.isVisible()
    dialog.plan.lines[0].due.setText("1/12/2026")
    dialog.plan.add_button.click()
    dialog.plan.lines[1].what.setText("Ukur ulang")
    dialog.plan.add_button.click()  # an empty line is left out
    dialog.submit()
    papers = window.children_page.child.casework.papers
    qtbot.waitUntil(lambda: papers.chooser is not None)
    assert papers.chooser is not None
    out = tmp_path / "audit.pdf"
    papers.chooser.fileSelected.emit(str(out))
    qtbot.waitUntil(out.exists)
    papers.chooser.done(QDialog.DialogCode.Rejected)
    kept = filled.conferences.draft(child_id, by=filled.person)
    assert kept.conference_id
    assert [(step.what, step.owner) for step in kept.plan] == [
        ("Kunjungan rumah", "Bidan Siti"),
        ("Ukur ulang", ""),
    ]


def test_a_kept_plan_is_changed_and_removed_with_a_way_back(
    qtbot: QtBot, window: MainWindow, filled: App
) -> None:
    child_id = filled.children.search("Aisyah", by=filled.person)[0].child_id
    plan = tuple(PlanStep(what=what) for what in ("Satu", "Dua", "Tiga"))
    kept = filled.conferences.record(
        CaseConference(child_id=child_id, on=TODAY, plan=plan), by=filled.person
    ).record
    dialog = opened(qtbot, window, child_id)
    assert not dialog.unsaved()
    dialog.plan.lines[1].remove.click()
    assert dialog.unsaved()
    assert [step.what for step in dialog.plan.read()] == ["Satu", "Tiga"]
    assert dialog.remove_button is not None
    dialog.remove_button.click()
    qtbot.waitUntil(lambda: not filled.conferences.draft(child_id, by=filled.person).conference_id)
    qtbot.waitUntil(window.toast.isVisible)
    window.toast.undo()
    qtbot.waitUntil(lambda: filled.conferences.draft(child_id, by=filled.person) == kept)
