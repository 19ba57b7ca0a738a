"""What every form has in common: nothing typed is lost, its keys, and the order of its fields.

The forms are found among the program's classes: one without an entry in `every_form` fails here.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app import ui
from desktop_app.app import App, open_app
from desktop_app.errors import Invalid, Problem, Severity
from desktop_app.programme.records.casework import NextStep
from desktop_app.services.vault import access
from desktop_app.ui.casework.conference import ConferenceDialog
from desktop_app.ui.casework.infection_form import InfectionDialog
from desktop_app.ui.casework.reply_form import ReplyDialog
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.form_dialog import FormDialog
from desktop_app.ui.kit.guard import GuardedDialog, HoldsTyping
from desktop_app.ui.kit.parts import column
from desktop_app.ui.kit.record_form import RecordForm
from desktop_app.ui.kit.session import Session
from desktop_app.ui.shell.leaving import Leaving
from desktop_app.ui.vault.screen_lock import ScreenLock
from tests.ui.conftest import FAST, NOW, PASSWORD
from tests.ui.every_form import FORMS, Opened, World, fill_register, world_of

NOTHING_TYPED = {
    "AskDialog": "a question: yes or no",
    "ClosingDialog": "waits for the day's backup",
    "CodeSheet": "shows a code; two groups are typed back to prove that it was written down",
    "Consultation": "shows a chart",
    "CrashReportDialog": "shows a report",
    "HistoryDialog": "shows what a record was before",
    "MergeDialog": "a search and choices between two records; nothing is typed",
    "NewCodeDialog": "closes only after the code was written down",
    "ReferralCard": "shows a letter; its steps are forms",
    "BusyDialog": "waits for a vault to open",
    "TroubleDialog": "tells of a trouble at the start and offers ways out",
    "StatusDialog": "shows classes and their rules",
    "PastImportsDialog": "shows the imports of before; taking one back is a question",
    "ReconcileDialog": "compares a month with a file; each answer is kept at once",
    "FhirDialog": "shows what a bundle holds",
    "ReportsDialog": "shows the figures of a month and who is behind them",
}
SIGN_IN = {
    "LockPage": "asks for a password",
    "CreateVaultDialog": "Esc does nothing, closing asks: tests/ui/shell/test_start.py",
    "RestoreDialog": "asks for a file and a password",
    "SignInFrame": "the frame of these",
    "UnlockDialog": "asks for a password",
}
SHEETS = {
    "SheetDialog": "the base of the sheets, with a draft that outlives a crash",
    "FeedingPaperDialog": "a sheet: tests/ui/feeding/test_paper_entry.py",
    "HomeVisitDialog": "a sheet: tests/ui/worklist/test_home_visits.py",
}
BASES_AND_PARTS = {
    "FormDialog": "the base",
    "GuardedDialog": "its guard",
    "RecordForm": "its form",
    "VisitFields": "the fields of VisitForm",
    "ChildForm": "the form of ChildFormDialog",
    "_StockDialog": "the base of the dialogs of the store",
    "PackagesDialog": "two codes: tests/ui/exchange/test_packages_dialog.py",
    "MonthClosingDialog": "holds TargetsPanel: tests/ui/reports/test_closing_dialog.py",
    "CareDialog": "holds FamilyPanel and CareItemEntry",
}
OTHER = NOTHING_TYPED | SIGN_IN | SHEETS | BASES_AND_PARTS
FORMS_WITHOUT_A_LINE = {"ChangeRoleDialog"}


@pytest.fixture(scope="module")
def full_vault(window_vault: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with something for every form."""
    folder = Path(shutil.copytree(window_vault, tmp_path_factory.mktemp("forms") / "vault"))
    app = open_app(access.unlock(folder, PASSWORD, how=FAST), clock=lambda: NOW)
    fill_register(app)
    app.close()
    return folder


@pytest.fixture
def vault(full_vault: Path, tmp_path: Path) -> access.Vault:
    """An open copy of it."""
    folder = Path(shutil.copytree(full_vault, tmp_path / "vault"))
    return access.unlock(folder, PASSWORD, how=FAST)


@pytest.fixture
def curtain(qtbot: QtBot, session: Session) -> Iterator[QStackedWidget]:
    """Takes the window's part; the lock hides its first widget."""
    made = QStackedWidget()
    qtbot.addWidget(made)
    over = QWidget()
    column(over)
    made.addWidget(over)
    made.resize(1366, 768)
    theme.dress(made)
    made.show()
    made.activateWindow()
    yield made
    session.tasks.close()


@pytest.fixture
def world(qtbot: QtBot, app: App, session: Session, curtain: QStackedWidget) -> World:
    over = curtain.widget(0)
    assert over is not None
    return world_of(app, session, qtbot, over)


def _classes() -> dict[str, type]:
    """Return all dialogs and record forms of the program, by class name."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    found: dict[str, type] = {}
    todo: list[type] = [QDialog, RecordForm]
    while todo:
        one = todo.pop()
        todo += one.__subclasses__()
        if one.__module__.startswith(ui.__name__):
            found[one.__name__] = one
    return found


def _owners() -> set[str]:
    """Return the names of the classes whose source makes fields or a form."""
    found = set()
    for path in Path(ui.__path__[0]).rglob("*.py"):
        if path.parent.name == "kit":
            continue
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(one, ast.ClassDef) and any(
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id in {"RecordForm", "Form", "Field"}
                for call in ast.walk(one)
            ):
                found.add(one.name)
    return found


def _typed_into(opened: Opened, qtbot: QtBot) -> QWidget:
    """Type into the first editor that takes text, or tick a box; return it."""
    form = opened.form
    for field in form.fields.values():
        for editor in (field.editor, *field.editor.findChildren(QWidget)):
            if not editor.isVisible() or not editor.isEnabled():
                continue
            if isinstance(editor, QLineEdit) and not editor.isReadOnly():
                editor.setFocus()
                qtbot.keyClicks(editor, "7")
                return editor
    boxes = [
        box
        for box in form.findChildren(QAbstractButton)
        if box.isVisible() and box.isCheckable() and not box.isChecked()
    ]
    boxes[0].click()
    return boxes[0]


def _unsaved(opened: Opened) -> bool:
    assert isinstance(opened.holder, HoldsTyping)
    return opened.holder.unsaved()


def _question(holder: QWidget) -> AskDialog | None:
    shown = [one for one in holder.findChildren(AskDialog) if one.isVisible()]
    return shown[0] if shown else None


def _stay(holder: QWidget) -> bool:
    """Answer the question before a loss with no; return whether one was asked."""
    question = _question(holder)
    if question is None:
        return False
    assert question.focusWidget() is question.no_button
    question.no_button.click()
    return True


def test_every_dialog_and_form_is_known() -> None:
    assert (set(_classes()) | _owners()) - set(FORMS) - set(OTHER) == set()
    for name, one in _classes().items():
        if issubclass(one, GuardedDialog | RecordForm):
            assert name in set(FORMS) | set(BASES_AND_PARTS) | set(SHEETS), name


@pytest.mark.parametrize("name", FORMS)
def test_nothing_typed_is_lost(
    qtbot: QtBot, world: World, curtain: QStackedWidget, name: str
) -> None:
    opened = FORMS[name](world)
    holder = opened.holder
    assert not _unsaved(opened)
    lock = ScreenLock(world.session, curtain, lambda: _unsaved(opened))
    typed_in = _typed_into(opened, qtbot)
    typed = opened.form._typed()
    assert _unsaved(opened)

    qtbot.keyClick(typed_in, Qt.Key.Key_Escape)
    asked = _stay(holder)
    if isinstance(holder, QDialog):
        assert asked
    assert opened.form._typed() == typed

    if isinstance(holder, QDialog):
        holder.close()
        assert _stay(holder)
    leaving = Leaving(world.session, curtain, lambda: _unsaved(opened))
    assert not leaving.may_leave()
    assert leaving.question is not None
    leaving.question.no_button.click()
    assert holder.isVisible()

    lock.lock()
    assert not holder.isVisible()
    lock.unlock()
    assert holder.isVisible()
    assert opened.form._typed() == typed
    assert _unsaved(opened)
    lock.stop()

    if isinstance(holder, QDialog):
        holder.reject()
        question = _question(holder)
        assert question is not None
        question.yes_button.click()
        assert not holder.isVisible()


@pytest.mark.parametrize("name", FORMS)
def test_both_keys_save_and_enter_saves_in_the_last_line(
    qtbot: QtBot, world: World, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = FORMS[name](world)
    form, holder = opened.form, opened.holder
    saves: list[int] = []
    monkeypatch.setattr(form, "_work", lambda: saves.append(1))
    qtbot.waitUntil(opened.save.isEnabled)
    typed_in = _typed_into(opened, qtbot)
    window = holder.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for key in (Qt.Key.Key_S, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(typed_in, key, Qt.KeyboardModifier.ControlModifier)
    assert len(saves) == 3

    lines = [
        one
        for one in form.tab_order()
        if isinstance(one, QLineEdit | QComboBox) and one.isVisible() and one.isEnabled()
    ]
    if name in FORMS_WITHOUT_A_LINE:
        assert not lines
        return
    lines[-1].setFocus()
    qtbot.keyClick(lines[-1], Qt.Key.Key_Return)
    assert len(saves) == 4
    assert holder.isVisible()
    assert _question(holder) is None


def _chain(first: QWidget, within: QWidget) -> list[QWidget]:
    """Return what the Tab key really goes through, from `first` on, within a widget."""
    found, one = [first], first.nextInFocusChain()
    while one is not None and one is not first:
        tabbed = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if within.isAncestorOf(one) and tabbed and one.isVisible() and one.isEnabled():
            found.append(one)
        one = one.nextInFocusChain()
    return found


def _within(widget: QWidget, form: RecordForm) -> bool:
    """Whether a button is part of an editor, like the one that removes a list's line."""
    return any(field.isAncestorOf(widget) for field in form.fields.values())


def _place(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


def _read_backwards(order: list[QWidget], within: QWidget) -> list[tuple[str, str]]:
    """Return the neighbours in the tab order of which the eye reads the second one first."""
    wrong = []
    for before, after in pairwise(order):
        first, second = _place(before, within), _place(after, within)
        same_column = first.left() <= second.right() and second.left() <= first.right()
        same_line = first.top() <= second.bottom() and second.top() <= first.bottom()
        if (same_column and second.bottom() < first.top()) or (
            same_line and not same_column and second.right() < first.left()
        ):
            wrong.append((before.accessibleName(), after.accessibleName()))
    return wrong


def _fields(opened: Opened) -> list[QWidget]:
    """Return the editors in the order of the Tab key."""
    form = opened.form
    order = form.tab_order()
    start = next(one for one in order if one.isVisible() and one.isEnabled())
    start.setFocus()
    QWidget.focusNextChild(start)
    return [
        one
        for one in _chain(start, opened.holder)
        if form.isAncestorOf(one) and isinstance(one, QLineEdit | QComboBox | QAbstractButton)
        and one not in (opened.save, opened.cancel)
        and not (isinstance(one, QPushButton) and not one.isCheckable())
    ]  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_the_tab_key_follows_the_eye_and_save_stands_before_cancel(world: World, name: str) -> None:
    opened = FORMS[name](world)
    fields = _fields(opened)
    assert fields
    assert _read_backwards(fields, opened.holder) == []
    chain = _chain(fields[0], opened.holder)
    # After the last field comes the button that saves.
    after = [
        one
        for one in chain[chain.index(fields[-1]) + 1 :]
        if isinstance(one, QPushButton) and (one is opened.save or not _within(one, opened.form))
    ]
    if opened.save.isVisible() and opened.save.isEnabled() and opened.cancel is not None:
        assert after[0] is opened.save
    if opened.cancel is not None and opened.cancel.isVisible():
        assert chain.index(opened.save) < chain.index(opened.cancel)
        save, cancel = _place(opened.save, opened.holder), _place(opened.cancel, opened.holder)
        assert save.right() < cancel.left()


@pytest.mark.parametrize(
    "name, appear",
    [
        ("InfectionDialog", "add_drugs"),
        ("ReplyDialog", "next_step"),
        ("ConferenceDialog", "plan_lines"),
        ("WeighDialog", "question"),
    ],
)
def test_the_tab_key_follows_the_eye_to_fields_that_appear_later(
    world: World, name: str, appear: str
) -> None:
    opened = FORMS[name](world)
    before = _fields(opened)
    APPEAR[appear](opened.holder)
    world.qtbot.waitUntil(lambda: len(_fields(opened)) > len(before))
    assert _read_backwards(_fields(opened), opened.holder) == []


def _add_drugs(dialog: QWidget) -> None:

    assert isinstance(dialog, InfectionDialog)
    for code in ("zinc", "ors"):
        dialog.add_drug(code)


def _next_step(dialog: QWidget) -> None:

    assert isinstance(dialog, ReplyDialog)
    dialog.next_step.put(NextStep.CONTROL_ON)
    dialog.next_step.edited.emit()


def _plan_lines(dialog: QWidget) -> None:

    assert isinstance(dialog, ConferenceDialog)
    dialog.plan.add_button.click()
    dialog.plan.lines[0].remove.click()
    dialog.plan.add_button.click()
    dialog.plan.add_button.click()


def _ask(dialog: QWidget) -> None:
    assert isinstance(dialog, FormDialog)

    doubt = Problem(field="on", code="deworming_ill", severity=Severity.CONFIRM)
    dialog.failed(Invalid([doubt]))


APPEAR = {
    "add_drugs": _add_drugs,
    "next_step": _next_step,
    "plan_lines": _plan_lines,
    "question": _ask,
}


def test_every_form_that_corrects_a_record_hands_over_what_it_showed() -> None:
    """Else what was changed meanwhile would be written over (services/common/meanwhile.py)."""
    found, without = 0, []
    for path in sorted(Path(next(iter(ui.__path__))).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        handed = {
            id(one)
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and "shown" in {word.arg for word in call.keywords}
            for one in (call.func, *call.args[:1])
        }
        for one in ast.walk(tree):
            if isinstance(one, ast.Attribute) and _corrects(one):
                found += 1
                if id(one) not in handed:
                    without.append(f"{path.name}:{one.lineno}")
    assert found > 10
    assert without == []


def _corrects(called: ast.Attribute) -> bool:
    """Whether it is a service's method that corrects; panels and pages have some of that name."""
    if called.attr not in ("correct", "correct_visit", "correct_weighing", "correct_reply"):
        return False
    return ast.unparse(called.value) not in ("self", "self.acts", "self._acts")
