"""A hospital's reply is keyed in by the letter's code, without the mouse, in under a minute."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.app import App
from desktop_app.programme.records.casework import Level, NextStep, Referral, ReferralReply, Urgency
from desktop_app.ui.casework.reply_form import ReplyDialog
from desktop_app.ui.shell.main_window import MainWindow
from tests.ui.conftest import TODAY

KEY_SECONDS = 0.28
"""Seconds for one key at 40 words a minute (Card, Moran and Newell 1980)."""
THINK_SECONDS = 1.35
"""Seconds of thought before each field, by the same model."""


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.pressed = 0
        self.fields = 0

    def write(self, text: str) -> None:
        """Type a text into the field that has the focus."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)
        self.pressed += len(text)
        self.fields += 1

    def press(self, key: Qt.Key, times: int = 1, *, ctrl: bool = False) -> None:
        """Press one key."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for _ in range(times):
            self._qtbot.keyClick(QApplication.focusWidget(), key, held)
        self.pressed += times

    def seconds(self) -> float:
        """Return how long a person takes for these keys."""
        return self.pressed * KEY_SECONDS + self.fields * THINK_SECONDS


def test_a_reply_is_keyed_in_by_its_code_in_under_a_minute(
    qtbot: QtBot, app: App, filled: App, window: MainWindow
) -> None:
    child = filled.children.search("Aisyah", by=filled.person)[0]
    letter = Referral(
        child_id=child.child_id, to_level=Level.HOSPITAL, to_place="RSUD Kota Banjar",
        reasons=("two_t",), urgency=Urgency.ROUTINE, sent_on=TODAY,
    )  # fmt: skip
    sent = app.referrals.write(letter, by=app.person).record
    page = window.referrals_page
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Keys(qtbot)

    keys.press(Qt.Key.Key_3, ctrl=True)
    qtbot.waitUntil(page.code.hasFocus)
    keys.write(sent.code.lower().replace("-", ""))
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.reply_dialog is not None)
    reply = page.reply_dialog
    assert isinstance(reply, ReplyDialog)
    qtbot.waitUntil(reply.diagnosis.hasFocus)
    keys.write("Infeksi saluran kemih")
    keys.press(Qt.Key.Key_Tab)
    keys.write("N39.0, E44.0")
    keys.press(Qt.Key.Key_Tab, 2)
    keys.write("Kotrimoksazol 2 x 240 mg, 5 hari")
    keys.press(Qt.Key.Key_Tab)
    keys.write("Periksa urin lagi")
    keys.press(Qt.Key.Key_Tab)
    # Nothing is preset, and without a choice nothing is saved.
    assert reply.next_step.read() is None
    keys.press(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(reply.next_step.hasFocus)
    assert app.referrals.by_code(sent.code, by=app.person).referral.reply is None
    keys.press(Qt.Key.Key_Down, 2)
    keys.press(Qt.Key.Key_Tab)
    keys.write("8/12/2026")
    with qtbot.waitSignal(reply.done_with):
        keys.press(Qt.Key.Key_Return, ctrl=True)
    qtbot.waitUntil(lambda: page.figures["answered"].text() == "1")

    answered = app.referrals.by_code(sent.code, by=app.person).referral
    assert answered.reply == ReferralReply(
        answered_on=TODAY,
        diagnosis="Infeksi saluran kemih",
        diagnoses=("N39.0", "E44.0"),
        therapy="Kotrimoksazol 2 x 240 mg, 5 hari",
        advice="Periksa urin lagi",
        next_step=NextStep.CONTROL_ON,
        control_on=date(2026, 12, 8),
    )
    assert keys.seconds() < 60
