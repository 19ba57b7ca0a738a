"""A button of the work list: print the sheet of home visits, and key in its results."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.parts import Button
from desktop_app.ui.kit.session import Session
from desktop_app.ui.worklist.home_visits import HomeVisitDialog

KEYS = "Ctrl+K"


class HomeVisitButton(Button):
    """A button with both in a menu."""

    print_wanted = Signal()

    def __init__(self, session: Session, over: QWidget) -> None:
        """Offer what the signed-in person may do."""
        super().__init__(self.tr("Kunjungan rumah"), over)
        self._session = session
        self._over = over
        self.dialog: HomeVisitDialog | None = None
        self.setIcon(theme.icon("edit", "text"))
        self.setAutoDefault(False)
        menu = QMenu(self)
        self.print_action = menu.addAction(self.tr("Cetak lembar kunjungan…"))
        self.print_action.triggered.connect(self.print_wanted)
        self.entry_action = menu.addAction(self.tr("Isi hasil kunjungan…\tCtrl+K"))
        self.entry_action.triggered.connect(self.key_in)
        takes_out, puts_in = (may(session.by, right) for right in (Right.TAKE_OUT, Right.INPUT))
        self.print_action.setVisible(takes_out)
        self.entry_action.setVisible(puts_in)
        self.setVisible(takes_out or puts_in)
        self.setMenu(menu)
        act_inside(over, KEYS, self.key_in)

    def key_in(self) -> None:
        """Open the sheets printed last."""
        if may(self._session.by, Right.INPUT):
            self.dialog = HomeVisitDialog(self._session, self._over)
            self.dialog.open()
