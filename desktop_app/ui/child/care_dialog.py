"""A dialog over a child's page: immunisation, care items, outpatient care, family, CKG."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from desktop_app.programme.records.children import Child
from desktop_app.ui.care.care_items_panel import CareItemsPanel
from desktop_app.ui.care.immunisation_panel import ImmunisationPanel
from desktop_app.ui.child.health_check import HealthCheckPanel
from desktop_app.ui.feeding.outpatient_panel import OutpatientPanel
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.guard import GuardedDialog
from desktop_app.ui.kit.parts import button, column, label
from desktop_app.ui.kit.record_panel import CarePanel
from desktop_app.ui.kit.scrolling import prefer_size
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.kit.tips import plain_tip
from desktop_app.ui.kit.toast import Toast
from desktop_app.ui.register.family_panel import FamilyPanel

WIDTH_PX, HEIGHT_PX = 1080, 650


class CarePart(StrEnum):
    """The parts of the dialog."""

    IMMUNISATION = "immunisation"
    CARE_ITEMS = "care_items"
    OUTPATIENT = "outpatient"
    FAMILY = "family"
    HEALTH_CHECK = "health_check"


class CareDialog(GuardedDialog):
    """Shows one part at a time; a part loads its records when it is first shown."""

    child_wanted = Signal(int)
    """Another child should be shown; emitted after this dialog has closed."""

    def __init__(
        self,
        session: Session,
        child: Child,
        parent: QWidget,
        *,
        part: str = CarePart.IMMUNISATION,
    ) -> None:
        """Open on a part: immunisation, care items, outpatient, family or health check."""
        super().__init__(parent)
        prefer_size(self, QSize(WIDTH_PX, HEIGHT_PX))
        layout = column(self, margin=L, gap=M)
        heading = Flow()
        heading.add(label(child.name, "title"))
        heading.add(label(session.wording.age_between(child.birth_date, session.today()), "soft"))
        self.immunisation = ImmunisationPanel(session, child.child_id)
        self.care_items = CareItemsPanel(session, child.child_id)
        self.outpatient = OutpatientPanel(session, child.child_id)
        self.family = FamilyPanel(session, child.child_id)
        self.family.child_wanted.connect(self._leave_for)
        self.health_check = HealthCheckPanel(session, child.child_id)
        self.tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._loaded: set[CarePanel] = set()
        self.toast = Toast(self)
        self._panels: dict[CarePart, CarePanel] = {}
        for name, title, panel in (
            (CarePart.IMMUNISATION, self.tr("Imunisasi"), self.immunisation),
            (CarePart.CARE_ITEMS, self.tr("Layanan lain"), self.care_items),
            (CarePart.OUTPATIENT, self.tr("Gizi buruk"), self.outpatient),
            (CarePart.FAMILY, self.tr("Keluarga"), self.family),
            (CarePart.HEALTH_CHECK, self.tr("CKG"), self.health_check),
        ):
            self._panels[name] = panel
            number = self._stack.addWidget(panel)
            panel.told.connect(self.toast.say)
            panel.undo_offered.connect(self.toast.say)
            tab = button(title, "filter")
            tab.setCheckable(True)
            tab.setToolTip(plain_tip(f"Alt+{number + 1}"))
            tab.clicked.connect(self._shower(panel))
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.activated.connect(self._shower(panel))
            self.tabs.addButton(tab, number)
            heading.add(tab)
        heading.add_spring()
        self.close_button = button(self.tr("Tutup"))
        self.close_button.clicked.connect(self.reject)
        heading.add(self.close_button)
        layout.addWidget(heading)
        layout.addWidget(self._stack, 1)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.toast.undo)
        self.show_part(part)

    def show_part(self, part: str) -> None:
        """Show a part by its name."""
        self.show_panel(self._panels[CarePart(part)])

    def show_panel(self, panel: CarePanel) -> None:
        """Show one part."""
        self._stack.setCurrentWidget(panel)
        self.tabs.button(self._stack.indexOf(panel)).setChecked(True)
        if panel not in self._loaded:
            self._loaded.add(panel)
            panel.load()
        panel.focus_first()

    def unsaved(self) -> bool:
        """Whether something typed in any part is not stored."""
        return any(panel.unsaved() for panel in self._panels.values())

    def _leave_for(self, child_id: int) -> None:
        def go() -> None:
            self.accept()
            self.child_wanted.emit(child_id)

        self.leave(go)

    def _shower(self, panel: CarePanel) -> Callable[[], None]:
        def show() -> None:
            self.show_panel(panel)

        return show
