"""What a person does in the forms of feeding and care: types, answers with yes, sends."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.kit.form_dialog import FormDialog


def typed(day: date) -> str:
    """A day as it is typed."""
    return f"{day.day}/{day.month}/{day.year}"


def fill(editor: QLineEdit, text: str) -> None:
    """Type a text over what stands there."""
    editor.setText(text)
    editor.textEdited.emit(text)


def asked(dialog: FormDialog) -> bool:
    """Whether a question waits for its yes."""
    return any(field.first_question() is not None for field in dialog.form.fields.values())


def send(qtbot: QtBot, dialog: FormDialog) -> Any:
    """Send a form, answer its questions with yes, and return what was done."""
    done: list[Any] = []
    dialog.done_with.connect(done.append)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(done) or asked(dialog) or bool(dialog.form.banner.text))
    if not done:
        for field in dialog.form.fields.values():
            while (question := field.first_question()) is not None:
                question.setChecked(True)
        dialog.submit()
        qtbot.waitUntil(lambda: bool(done))
    return done[0]
