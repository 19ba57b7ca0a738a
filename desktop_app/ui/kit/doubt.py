"""Asks to confirm a doubt where no form can show it: for an act of one click, or many rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.kit.ask import AskDialog


def ask_doubt(over: QWidget, doubt: str, then: Callable[[], None]) -> AskDialog:
    """Open the question and return it; `then` is called after a person said it is right.

    A form does not use this: it shows a doubt at its field, with a box for the yes.
    """
    translate = QCoreApplication.translate
    question = AskDialog(
        over,
        translate("Doubt", "Periksa dahulu"),
        doubt,
        translate("Doubt", "Ya, benar, simpan"),
    )
    question.agreed.connect(then)
    question.open()
    return question
