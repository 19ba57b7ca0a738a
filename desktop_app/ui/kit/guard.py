"""Asks before something typed is lost, wherever it was typed and however it is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.ui.kit.ask import AskDialog

Then = Callable[[], None]


@runtime_checkable
class HoldsTyping(Protocol):
    """A dialog or page in which something can be typed."""

    def unsaved(self) -> bool:
        """Whether something typed is not stored."""


@dataclass(frozen=True, slots=True)
class Loss:
    """The words of the question: what is not saved, what is lost, and the button that drops it."""

    title: str
    consequence: str
    yes: str


def usual_loss() -> Loss:
    """Return the words for a form with one record in it."""
    translate = QCoreApplication.translate
    return Loss(
        title=translate("Guard", "Isian ini belum disimpan"),
        consequence=translate("Guard", "Bila ditutup sekarang, yang sudah diketik akan hilang."),
        yes=translate("Guard", "Buang isian"),
    )


class Guard(QObject):
    """Leaves a form or page at once when nothing is unsaved; otherwise asks first."""

    def __init__(
        self, over: QWidget, unsaved: Callable[[], bool], loss: Callable[[], Loss] = usual_loss
    ) -> None:
        """Guard the widget `over`; `unsaved` and `loss` are called each time it is left."""
        super().__init__(over)
        self._over, self._unsaved, self._loss = over, unsaved, loss
        self._asking = False
        self.question: AskDialog | None = None

    def leave(self, then: Then) -> None:
        """Call `then` at once, or after a person agreed to lose what is typed."""
        if not self._unsaved():
            then()
            return
        if self._asking:
            return
        words = self._loss()
        self.question = AskDialog(
            self._over, words.title, words.consequence, words.yes, dangerous=True
        )
        self._asking = True
        self.question.finished.connect(self._answered)
        # PySide connects a bound `reject` by its name: the override would run, and ask again.
        self.question.agreed.connect(lambda: then())  # noqa: PLW0108
        self.question.open()

    def _answered(self) -> None:
        self._asking = False


class GuardedDialog(QDialog):
    """A dialog that asks before it drops what was typed: on Esc, on Batal, and when closed.

    A subclass says in `unsaved` whether something typed is not stored. Locking only hides it.
    """

    def __init__(self, parent: QWidget) -> None:
        """Begin with nothing typed; Qt deletes the dialog once it is closed."""
        super().__init__(parent)
        self.guard = Guard(self, self.unsaved, self.loss)
        self.setWindowTitle("Anting Berlian")
        self.finished.connect(self.deleteLater)

    @property
    def question(self) -> AskDialog | None:
        """The question that was asked last before a loss."""
        return self.guard.question

    def unsaved(self) -> bool:
        """Whether something typed is not stored."""
        return False

    def loss(self) -> Loss:
        """Return the words of the question; a subclass may have its own."""
        return usual_loss()

    def leave(self, then: Then) -> None:
        """Call `then` when what is typed may be dropped; asks first where it is not stored."""
        self.guard.leave(then)

    def reject(self) -> None:
        """Close; ask first when something typed would be lost. Qt's close event comes here too."""
        self.leave(super().reject)
