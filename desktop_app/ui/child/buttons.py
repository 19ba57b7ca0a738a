"""The buttons at the top of a child's page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.programme.records.children import Child, Visit
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.parts import button, hide_unless, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import S
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.ui.register.record_menu import RecordMenu


class ChildButtons(QWidget):
    """Buttons: previous and next child, record menu, care items, printing, new visit."""

    step_wanted = Signal(int)
    """The next (+1) or the previous (-1) child of the list."""
    edit_wanted = Signal()
    care_wanted = Signal()
    print_wanted = Signal()
    visit_wanted = Signal()

    def __init__(
        self,
        session: Session,
        child: Callable[[], Child | None],
        visit: Callable[[], Visit | None],
        over: QWidget,
    ) -> None:
        """Show what the person's rights allow; `child` and `visit` return what is shown."""
        super().__init__()
        self.record_menu = RecordMenu(session, child, visit, over)
        layout = row(self, gap=S)
        for step, icon, text in (
            (-1, "up", self.tr("Anak sebelumnya (Alt+Panah atas)")),
            (1, "down", self.tr("Anak berikutnya (Alt+Panah bawah)")),
        ):
            neighbour = button("", "quiet", icon)
            neighbour.setToolTip(plain_tip(text))
            neighbour.setAccessibleName(text)
            neighbour.clicked.connect(lambda _checked, s=step: self.step_wanted.emit(s))
            layout.addWidget(neighbour)
        layout.addWidget(self.record_menu)
        self._texts: dict[QPushButton, str] = {}
        self.edit_button = button(self.tr("Ubah data"), icon="edit")
        self.care_button = button(self.tr("Layanan"), icon="tick")
        self.care_button.setToolTip("F3")
        self.print_button = button(self.tr("Cetak grafik"), icon="printer")
        self.new_button = button(self.tr("Kunjungan baru"), "primary", "plus")
        self.new_button.setToolTip("Ctrl+N")
        for made, wanted, right in (
            (self.edit_button, self.edit_wanted, Right.CORRECT),
            (self.care_button, self.care_wanted, Right.VIEW),
            (self.print_button, self.print_wanted, Right.TAKE_OUT),
            (self.new_button, self.visit_wanted, Right.INPUT),
        ):
            made.clicked.connect(wanted)
            layout.addWidget(made)
            self._texts[made] = made.text()
            made.setAccessibleName(made.text())
            hide_unless(may(session.by, right), made)

    def give_way(self, *, narrow: bool) -> None:
        """Show icons only, but for the new visit, where the page is narrow; tips name them."""
        for made, text in self._texts.items():
            if made is not self.new_button:
                made.setText("" if narrow else text)
                made.setToolTip(plain_tip(f"{text} (F3)" if made is self.care_button else text))
