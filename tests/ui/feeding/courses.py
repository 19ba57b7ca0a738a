"""Fills in and saves the forms of feeding and care as a person does."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.form_dialog import FormDialog


def typed(day: date) -> str:
    """Return a day as a person types it."""
    return f"{day.day}/{day.month}/{day.year}"


def fill(editor: QLineEdit, text: str) -> None:
    """Replace an editor's text by typing."""
    editor.setText(text)
    editor.textEdited.emit(text)


def asked(dialog: FormDialog) -> bool:
    """Whether a question is open."""
    return any(field.open_question() is not None for field in dialog.form.fields.values())


def send(qtbot: QtBot, dialog: FormDialog) -> Any:
    """Save a form, answer its questions with yes, and return the result."""
    done: list[Any] = []
    dialog.done_with.connect(done.append)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(done) or asked(dialog) or bool(dialog.form.banner.text))
    if not done:
        for field in dialog.form.fields.values():
            while (question := field.open_question()) is not None:
                question.setChecked(True)
        dialog.submit()
        qtbot.waitUntil(lambda: bool(done))
    return done[0]
