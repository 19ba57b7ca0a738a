"""Registering and correcting a child: every problem at its field, questions before a save."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.child_form import ChildFormDialog
from desktop_app.ui.shell.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, filled: App, window: MainWindow, session: Session) -> ChildFormDialog:
    made = ChildFormDialog(session, None, filled.children.places(), window)
    made.open()
    qtbot.waitUntil(made.form.nik.hasFocus)
    return made


def _fill(qtbot: QtBot, dialog: ChildFormDialog, **typed: str) -> None:
    for name, text in typed.items():
        editor = getattr(dialog.form, name)
        editor.setFocus()
        editor.selectAll()
        qtbot.keyClicks(editor, text)


def _save(qtbot: QtBot, dialog: ChildFormDialog) -> None:
    qtbot.keyClick(dialog.form.name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_what_is_missing_is_told_at_each_field(qtbot: QtBot, dialog: ChildFormDialog) -> None:
    _fill(qtbot, dialog, mother="Euis")
    _save(qtbot, dialog)
    fields = dialog.form.fields
    assert fields["name"].sentence.startswith("Nama belum diisi")
    assert fields["sex"].sentence.startswith("Jenis kelamin belum")
    assert fields["birth_date"].sentence.startswith("Tanggal lahir belum")
    assert dialog.form.name.hasFocus()
    assert dialog.form.mother.text() == "Euis"


def test_a_nik_that_is_too_short_is_told(qtbot: QtBot, dialog: ChildFormDialog) -> None:
    _fill(qtbot, dialog, nik="3279", name="Joko", birth_date="1/2/2025")
    dialog.form.sex.set_value("m")
    _save(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.form.fields["nik"].sentence.startswith("NIK harus 16 angka"))


def test_the_same_name_and_birth_date_must_be_confirmed(
    qtbot: QtBot, dialog: ChildFormDialog, filled: App
) -> None:
    _fill(qtbot, dialog, name="aisyah putri", birth_date="10/1/2025")
    dialog.form.sex.set_value("f")
    _save(qtbot, dialog)

    def box() -> QCheckBox | None:
        found = [b for b in dialog.form.findChildren(QCheckBox) if b.isVisible()]
        return found[0] if found else None

    qtbot.waitUntil(lambda: box() is not None)
    assert filled.children.count(by=filled.person) == 3
    asked = box()
    assert asked is not None
    qtbot.keyClick(asked, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.done_with):
        _save(qtbot, dialog)
    assert filled.children.count(by=filled.person) == 4


@pytest.mark.usefixtures("filled")
def test_the_kecamatan_follows_the_desa(qtbot: QtBot, dialog: ChildFormDialog) -> None:
    _fill(qtbot, dialog, name="Kemal", birth_date="1 Feb 2025", birth_weight_kg="3,1")
    dialog.form.sex.set_value("m")
    dialog.form.desa.set_value("Mekarsari")
    with qtbot.waitSignal(dialog.done_with) as saved:
        _save(qtbot, dialog)
    child = saved.args[0].record
    assert (child.kecamatan, child.desa, child.birth_weight_kg) == ("Banjar", "Mekarsari", 3.1)


@pytest.mark.usefixtures("qtbot")
def test_a_known_child_is_shown_as_stored_and_unchanged_closes_at_once(
    filled: App, window: MainWindow, session: Session
) -> None:
    row = filled.children.search("Bagas", by=filled.person)[0]
    known = filled.case_page.open(row.child_id, by=filled.person).growth.child
    dialog = ChildFormDialog(session, known, filled.children.places(), window)
    dialog.open()
    assert dialog.form.child() == known
    dialog.reject()
    assert not dialog.isVisible()


def test_what_someone_else_changed_meanwhile_is_asked_at_its_field(
    qtbot: QtBot, filled: App, window: MainWindow, session: Session
) -> None:
    row = filled.children.search("Bagas", by=filled.person)[0]
    known = filled.case_page.open(row.child_id, by=filled.person).growth.child
    dialog = ChildFormDialog(session, known, filled.children.places(), window)
    dialog.open()
    qtbot.waitUntil(dialog.form.name.hasFocus)
    _fill(qtbot, dialog, address="Jl. Saya 3", rt="7")
    theirs = replace(known, address="Jl. Baru 2", mother="Neng Ros")
    filled.children.correct(theirs, by=filled.person)
    _save(qtbot, dialog)
    field = dialog.form.fields["address"]
    qtbot.waitUntil(lambda: field.open_question() is not None)
    box = field.open_question()
    assert box is not None
    question = box.accessibleDescription()
    assert "Jl. Baru 2" in question
    assert "Jl. Saya 3" in question
    assert dialog.form.address.value() == "Jl. Saya 3"
    # Typing elsewhere asks the rules again, which know nothing of it: the question stays.
    _fill(qtbot, dialog, rw="2")
    qtbot.waitUntil(lambda: not session.tasks._tasks)
    assert field.open_question() is box
    qtbot.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.done_with) as saved:
        _save(qtbot, dialog)
    assert saved.args[0].record == replace(
        known, address="Jl. Saya 3", mother="Neng Ros", rt="7", rw="2"
    )


def test_taking_over_the_other_value_answers_the_question(
    qtbot: QtBot, filled: App, window: MainWindow, session: Session
) -> None:
    row = filled.children.search("Bagas", by=filled.person)[0]
    known = filled.case_page.open(row.child_id, by=filled.person).growth.child
    dialog = ChildFormDialog(session, known, filled.children.places(), window)
    dialog.open()
    qtbot.waitUntil(dialog.form.name.hasFocus)
    _fill(qtbot, dialog, address="Jl. Saya 3", rt="7")
    filled.children.correct(replace(known, address="Jl. Baru 2"), by=filled.person)
    _save(qtbot, dialog)
    field = dialog.form.fields["address"]
    qtbot.waitUntil(lambda: field.open_question() is not None)
    _fill(qtbot, dialog, address="Jl. Baru 2")
    with qtbot.waitSignal(dialog.done_with) as saved:
        _save(qtbot, dialog)
    assert saved.args[0].record == replace(known, address="Jl. Baru 2", rt="7")


def test_closing_with_something_typed_asks(qtbot: QtBot, dialog: ChildFormDialog) -> None:
    _fill(qtbot, dialog, name="Lala")
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.question is not None
    qtbot.keyClick(dialog.question.yes_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.mark.usefixtures("filled")
def test_a_birth_weight_in_grams_is_told_as_low_at_its_field_and_stored_in_kilograms(
    qtbot: QtBot, dialog: ChildFormDialog
) -> None:
    _fill(qtbot, dialog, name="Kemal", birth_date="1 Feb 2025")
    dialog.form.sex.set_value("m")
    _fill(qtbot, dialog, birth_weight_kg="24", birth_length_cm="48")
    field = dialog.form.fields["birth_weight_kg"]
    qtbot.waitUntil(lambda: field.sentence.startswith("Satuan berat lahir 24"))
    _fill(qtbot, dialog, birth_weight_kg="2400", gestation_weeks="35")
    qtbot.waitUntil(lambda: field.sentence.startswith("Berat lahir rendah (BBLR): 2,4"))
    with qtbot.waitSignal(dialog.done_with) as saved:
        _save(qtbot, dialog)
    assert saved.args[0].record.birth_weight_kg == 2.4
