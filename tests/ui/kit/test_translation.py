"""Both languages: every page and dialog opens, every text is translated with its placeholders."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.errors import Damaged, Problem
from desktop_app.resources import resource_path
from desktop_app.services.growth.charts import ChartOptions
from desktop_app.ui.growth.consultation import Consultation
from desktop_app.ui.growth.status import StatusDialog
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.preferences import LANGUAGES
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.translation import Translation
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.register.history import HistoryDialog
from desktop_app.ui.register.merge import MergeDialog
from desktop_app.ui.shell.busy import BusyDialog
from desktop_app.ui.shell.closing import ClosingDialog
from desktop_app.ui.shell.crash_report import CrashReportDialog
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.trouble import TroubleDialog
from desktop_app.ui.vault.account_forms import (
    AddAccountDialog,
    ChangeRoleDialog,
    CheckCodeDialog,
    SetPasswordDialog,
)
from desktop_app.ui.vault.create_vault import CreateVaultDialog
from desktop_app.ui.vault.restore import RestoreDialog
from desktop_app.ui.vault.unlock import UnlockDialog
from desktop_app.wording import all_sentences

TREE = ET.parse(  # noqa: S314 -- our own file
    resource_path("translations", "anting_berlian_en.ts")
)
MESSAGES = [
    (message.findtext("source", ""), message.find("translation"))
    for message in TREE.iter("message")
]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, translation: Translation) -> str:
    translation.use(request.param)
    return str(request.param)


@pytest.fixture
def spoken_window(
    qtbot: QtBot,
    language: str,  # noqa: ARG001 -- it must be there before
    filled: App,  # noqa: ARG001 -- it must be there before
    session: Session,
) -> Iterator[MainWindow]:
    shown = MainWindow(session)
    shown.show_page(shown.children_page)
    shown.show()
    qtbot.waitUntil(lambda: shown.children_page.count.text() == "3")
    yield shown
    session.tasks.close()
    shown.retire()


def _texts(widget: QWidget) -> set[str]:
    labels = {found.text() for found in widget.findChildren(QLabel)}
    return labels | {found.text() for found in widget.findChildren(QPushButton)}


def test_every_page_opens(qtbot: QtBot, language: str, spoken_window: MainWindow) -> None:
    expected = {"id": {"Ekspor", "Salinan lengkap"}, "en": {"Export", "Full copy"}}
    for number in range(spoken_window.rail.count()):
        spoken_window.rail.button(number).click()
    assert spoken_window.pages.count() == spoken_window.rail.count()
    assert expected[language] <= _texts(spoken_window)
    settings = spoken_window.settings_page
    spoken_window.show_page(settings)
    for tab in settings.tabs.buttons():
        tab.click()
    assert settings.tab is settings.trash
    page = spoken_window.children_page
    with qtbot.waitSignal(page.child.shown):
        page.open_child(page.model.rows[0].child_id)
    page.child.new_visit()
    assert page.child.form.isVisibleTo(page.child)
    spoken_window.lock()


def test_every_dialog_opens(
    qtbot: QtBot, language: str, spoken_window: MainWindow, session: Session
) -> None:
    wording, tasks = session.wording, session.tasks
    child = session.services.case_page.open(1, by=session.by).growth
    account = session.services.accounts.list(by=session.by)[0]
    dialogs: list[QDialog] = [
        AskDialog(spoken_window, "a", "b", "c"),
        ChildFormDialog(session, None, (), spoken_window),
        CrashReportDialog("report", spoken_window),
        CreateVaultDialog(tasks, wording, lambda _new: None, ()),
        UnlockDialog(tasks, wording, lambda *_: None, lambda *_: None),
        TroubleDialog(Damaged(), "vault", wording),
        RestoreDialog(tasks, wording, None),
        BusyDialog("a", "b"),
        ClosingDialog(session, spoken_window),
        AddAccountDialog(session, spoken_window),
        ChangeRoleDialog(session, account, spoken_window),
        SetPasswordDialog(session, account, spoken_window),
        CheckCodeDialog(session, spoken_window),
        HistoryDialog(session, child.child, spoken_window),
        HistoryDialog(session, child.visits[0].visit, spoken_window),
        MergeDialog(session, child.child, spoken_window),
        StatusDialog(child.story.visits[-1], wording, spoken_window),
        Consultation(session, child, ChartOptions(), spoken_window),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.hide()
    expected = {"id": "Selamat datang", "en": "Welcome"}
    assert expected[language] in _texts(dialogs[3])


@pytest.mark.usefixtures("look")
def test_the_wording_speaks_the_language(translation: Translation) -> None:
    wording = translation.wording
    problem = Problem(field="name", code="name_missing")
    assert wording.problem(problem) == "Nama belum diisi. Tulis nama anak."
    assert wording.number(12.5) == "12,5"
    translation.use("en")
    assert wording.problem(problem) == "The name is missing. Type the child's name."
    assert wording.number(12.5) == "12.5"
    assert wording.date(date(2026, 8, 1)) == "1 Aug 2026"


def test_no_text_waits_for_its_english() -> None:
    missing = [source for source, english in MESSAGES if english is None or english.attrib]
    assert missing == []


def test_translations_have_the_same_placeholders() -> None:
    def named(text: str | None) -> list[str]:
        return sorted(re.findall(r"{\w+}", text or ""))

    differing = [
        source
        for source, english in MESSAGES
        if english is not None and named(english.text) != named(source)
    ]
    assert differing == []


def test_every_sentence_of_the_wording_is_in_the_file() -> None:
    known = {source for source, _english in MESSAGES}
    assert [text for text in all_sentences() if text not in known] == []


@pytest.mark.usefixtures("look")
def test_the_compiled_file_is_that_of_the_source() -> None:
    translator = QTranslator()
    folder = Path(resource_path("translations"))
    assert translator.load("anting_berlian_en", str(folder))
    source, english = next(pair for pair in reversed(MESSAGES) if pair[1] is not None)
    assert english is not None
    assert translator.translate("wording", source) == english.text
    assert QCoreApplication.translate("wording", source) == source
