"""What is typed into a sheet is restored after a lock and after the program was killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App, open_app
from desktop_app.programme.care.due_kinds import DueKind
from desktop_app.programme.records.children import Sex
from desktop_app.programme.records.draft import Draft
from desktop_app.programme.records.feeding import CourseState, FeedingCourse, FeedingGroup
from desktop_app.services.vault import access
from desktop_app.ui.care.posyandu_day import PosyanduDayPage
from desktop_app.ui.feeding.model import FeedingTab, feeding_lines
from desktop_app.ui.feeding.paper_entry import FeedingPaperDialog
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.sheet.cells import CellLine
from desktop_app.ui.kit.sheet.judged import State
from desktop_app.ui.kit.sheet.model import Mark
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.ui.kit.translation import Translation
from desktop_app.ui.worklist.home_visits import HomeVisitDialog
from desktop_app.ui.worklist.home_visits_model import HomeColumn
from tests.builders import a_child
from tests.services.growing import a_wasted_girl
from tests.ui.conftest import FAST, NOW, PASSWORD, TODAY

MONDAY = date(2026, 11, 23)
WAIT_MS, MOST_WAITS = 20, 1_500
FORMS = ("home_visits", "feeding_paper", "posyandu_round")


def fill(app: App) -> None:
    """Register three children and print their sheet; one of them is in feeding."""
    for name, sex, born in (
        ("Bagas", Sex.MALE, date(2024, 6, 2)),
        ("Citra", Sex.FEMALE, date(2023, 3, 15)),
    ):
        child = a_child(name=name, sex=sex, birth_date=born, posyandu="Mawar 1")
        app.children.register(child, by=app.person)
    start = MONDAY - timedelta(days=14)
    girl = a_wasted_girl(app, start, name="Ayu", posyandu="Mawar 1")
    course = FeedingCourse(
        child_id=girl.child_id,
        group=FeedingGroup.WASTED,
        state=CourseState.RUNNING,
        decided_on=start,
        start=start,
        planned_days=56,
    )
    app.feeding.enrol(course, by=app.person)
    found = app.worklist.today(by=app.person)
    app.printouts.home_visits(found, Path("sheet.pdf").absolute(), by=app.person)


@contextmanager
def opened(folder: Path, qapp: QApplication) -> Iterator[Session]:
    """Open the vault as a newly started program does; yield its session."""
    vault = access.unlock(folder, PASSWORD, how=FAST)
    app = open_app(vault, clock=lambda: NOW)
    announcer = Announcer()
    tasks = Tasks(announcer)
    translation = Translation(qapp)
    translation.use("id")
    yield Session(
        services=app,
        keys=vault,
        display_name="Bidan Siti",
        today=lambda: TODAY,
        tasks=tasks,
        announcer=announcer,
        wording=translation.wording,
        preferences=Preferences(folder.parent / "window.ini"),
    )
    tasks.close()
    app.close()


def home_visits(session: Session, parent: QWidget) -> HomeVisitDialog:
    dialog = HomeVisitDialog(session, parent)
    dialog.open()
    wait_for(lambda: dialog.model.rowCount() == 3)
    return dialog


def feeding_paper(session: Session, parent: QWidget) -> FeedingPaperDialog:
    pages = session.services.feeding.pages(by=session.by)
    dialog = FeedingPaperDialog(session, feeding_lines(pages)[FeedingTab.RUNNING], parent)
    dialog.open()
    return dialog


def posyandu_day(session: Session, parent: QWidget) -> PosyanduDayPage:
    page = PosyanduDayPage(session)
    page.setParent(parent)
    page.show()
    wait_for(lambda: page.model.rowCount() > 0)
    return page


def wait_for(ready: Callable[[], bool]) -> None:
    """Run Qt's events until `ready` is true; the process that is killed has no qtbot."""
    for _ in range(MOST_WAITS):
        if ready():
            return
        QTest.qWait(WAIT_MS)
    raise AssertionError("it never came")


def type_into_all(session: Session, parent: QWidget) -> None:
    """Type into the three sheets, and leave the last cell of the first open."""
    paper = feeding_paper(session, parent)
    paper.earlier()
    paper.model.toggle(paper.model.index(0, 1))
    paper.model.setData(paper.model.index(0, paper.model.weight_column), "8..2")
    page = posyandu_day(session, parent)
    page.show_kind(DueKind.COUNSELLING)
    page.entry.topic.set_code("animal_protein")
    page.tick_all()
    dialog = home_visits(session, parent)
    dialog.model.setData(dialog.model.index(0, HomeColumn.WEIGHT), "11,4")
    type_a_note(dialog)


def type_a_note(dialog: HomeVisitDialog) -> None:
    """Type into a cell and leave it open."""
    dialog.grid.go_to(1, HomeColumn.NOTES)
    QTest.keyClicks(dialog.grid, "d")
    line = dialog.grid.findChild(CellLine)
    assert isinstance(line, CellLine)
    QTest.keyClicks(line, "emam")


def kept(session: Session) -> dict[str, Draft]:
    drafts = {form: session.services.drafts.of(form, by=session.by) for form in FORMS}
    return {form: draft for form, draft in drafts.items() if draft is not None}


def typed(draft: Draft | None) -> set[str]:
    return set() if draft is None else {text for _row, _column, text in draft.content["cells"]}


def be_killed(folder: Path) -> None:
    """Run in a process of its own: type, print when the draft is stored, wait to be killed."""
    program = QApplication([])
    with opened(folder, program) as session:
        parent = QWidget()
        parent.show()
        type_into_all(session, parent)
        wait_for(lambda: len(kept(session)) == 3)
        wait_for(lambda: "demam" in typed(kept(session).get("home_visits")))
        sys.stdout.write("kept\n")
        sys.stdout.flush()
        QTest.qWait(60_000)


@pytest.fixture
def folder(window_vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A closed vault with three children and a printed sheet."""
    monkeypatch.chdir(tmp_path)
    made = Path(shutil.copytree(window_vault, tmp_path / "vault"))
    app = open_app(access.unlock(made, PASSWORD, how=FAST), clock=lambda: NOW)
    fill(app)
    app.close()
    return made


def test_a_killed_program_finds_what_was_typed_in_each_sheet(
    qtbot: QtBot, look: QApplication, folder: Path
) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[4]), *sys.path)),
    }
    with subprocess.Popen(
        [sys.executable, __file__, str(folder)], env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "kept\n"
        program.kill()
    for path in folder.rglob("*"):
        assert path.is_dir() or b"demam" not in path.read_bytes()
    with opened(folder, look) as session:
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.show()
        dialog = home_visits(session, parent)
        assert dialog.model.index(0, HomeColumn.WEIGHT).data() == "11,4"
        assert dialog.model.index(1, HomeColumn.NOTES).data() == "demam"
        # The restored row is judged again: 11,4 kg is doubtful for a wasted girl.
        assert dialog.model.state(0) is State.ASKED
        assert dialog.banner.text.startswith("Isian yang belum disimpan dari 24 Nov 2026")
        paper = feeding_paper(session, parent)
        wait_for(lambda: paper.banner.text != "")
        assert paper.model.mark(0, 1) is Mark.NEW
        assert paper.model.index(0, paper.model.weight_column).data() == "8..2"
        page = posyandu_day(session, parent)
        wait_for(lambda: page.banner.text != "")
        assert page.kind is DueKind.COUNSELLING
        assert len(page.model.ticked()) == page.model.rowCount() > 0
        assert page.entry.topic.code() == "animal_protein"
        # A draft is deleted when it is given up, and when it is saved.
        dialog.reject()
        assert dialog.question is not None
        dialog.question.yes_button.click()
        page.save()
        wait_for(lambda: set(kept(session)) == {"feeding_paper"})
        parent.hide()
        page.setParent(None)
        page.deleteLater()


def test_behind_the_lock_even_an_open_cell_is_kept_at_once(
    qtbot: QtBot, look: QApplication, folder: Path
) -> None:
    with opened(folder, look) as session:
        parent = QWidget()
        qtbot.addWidget(parent)
        parent.show()
        dialog = home_visits(session, parent)
        type_a_note(dialog)
        # The lock hides every dialog, and shows it again.
        dialog.hide()
        wait_for(lambda: not session.tasks.busy)
        assert typed(kept(session)["home_visits"]) == {"demam"}
        dialog.open()
        assert dialog.model.index(1, HomeColumn.NOTES).data() == "demam"
        dialog.model.put(1, HomeColumn.NOTES, "")
        wait_for(lambda: not kept(session))


if __name__ == "__main__":
    be_killed(Path(sys.argv[1]))
