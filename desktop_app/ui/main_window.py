"""The window: rail, header, pages, lock. It knows no service; pages do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QFrame,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from desktop_app.resources import resource_path
from desktop_app.ui import theme
from desktop_app.ui.dialogs.ask import AskDialog
from desktop_app.ui.pages.children import ChildrenPage
from desktop_app.ui.pages.exports import ExportPage
from desktop_app.ui.pages.imports import ImportPage
from desktop_app.ui.pages.lock import LockPage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.recap import RecapPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.session import Session
from desktop_app.ui.theme import XS, L, S
from desktop_app.ui.widgets.parts import button, card, column, label, row
from desktop_app.ui.widgets.toast import Toast

SMALLEST = QSize(1180, 660)
USUAL = QSize(1366, 720)
RAIL_PX = 92
IDLE_MS = 5 * 60 * 1000
"""A screen that nobody touches for so long is locked."""
_ACTIVITY = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class MainWindow(QMainWindow):
    """One window for one signed-in person."""

    language_chosen = Signal(str)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        """Build the pages; each loads when it is first seen."""
        super().__init__()
        self._session = session
        self.setWindowTitle("Anting Berlian")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._closing = False
        self.question: AskDialog | None = None
        self._hidden_dialogs: list[QDialog] = []
        self.children_page = ChildrenPage(session)
        self.recap_page = RecapPage(session)
        self.import_page = ImportPage(session)
        self.export_page = ExportPage(session)
        self.settings_page = SettingsPage(session)
        self._entries: tuple[tuple[str, str, Page], ...] = (
            (self.tr("Anak"), "children", self.children_page),
            (self.tr("Rekap"), "recap", self.recap_page),
            (self.tr("Impor"), "import", self.import_page),
            (self.tr("Ekspor"), "export", self.export_page),
            (self.tr("Pengaturan"), "settings", self.settings_page),
        )
        self.pages = QStackedWidget()
        for _title, _icon, page in self._entries:
            self.pages.addWidget(page)
            page.told.connect(self._tell)
        self.lock_page = LockPage(session)
        self.lock_page.unlocked.connect(self.unlock)
        self._curtain = QStackedWidget()
        self._curtain.addWidget(self._make_frame())
        self._curtain.addWidget(self.lock_page)
        self.setCentralWidget(self._curtain)
        self.toast = Toast(self._curtain)
        self._connect_pages()
        self._make_shortcuts()
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.lock)
        self._program = running_application()
        self._program.installEventFilter(self)
        self._idle.start()
        self._close_when_saved = False
        session.tasks.busy_changed.connect(self._busy_changed)
        self.show_page(self.children_page)

    @property
    def idle_ms(self) -> int:
        """After how long without a key or a movement the screen is locked."""
        return self._idle.interval()

    @idle_ms.setter
    def idle_ms(self, value: int) -> None:
        self._idle.setInterval(value)

    @property
    def locked(self) -> bool:
        """Whether the screen is blanked."""
        return self._curtain.currentWidget() is self.lock_page

    def show_page(self, page: Page) -> None:
        """Show a page of the rail; what is typed on the others stays."""
        number = self.pages.indexOf(page)
        self.pages.setCurrentIndex(number)
        self.rail.button(number).setChecked(True)
        page.focus_first()

    def lock(self) -> None:
        """Blank the screen and ask for the password; nothing is lost."""
        if self.locked:
            return
        self._hidden_dialogs = [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible()
        ]
        for dialog in self._hidden_dialogs:
            dialog.hide()
        self.toast.hide()
        self._curtain.setCurrentWidget(self.lock_page)
        self.lock_page.password.setFocus()

    def unlock(self) -> None:
        """Show everything as it was."""
        self._curtain.setCurrentIndex(0)
        for dialog in self._hidden_dialogs:
            dialog.open()
        self._hidden_dialogs = []
        current = self.pages.currentWidget()
        if isinstance(current, Page):
            current.focus_first()

    def choose_language(self, code: str) -> None:
        """Switch the language, unless that would lose what is typed."""
        if self.children_page.unsaved():
            self.settings_page.banner.say(
                self.tr("Simpan atau tutup dahulu formulir kunjungan yang terbuka."), "warning"
            )
            self.settings_page.language.set_value(self._session.preferences.language)
            return
        self.language_chosen.emit(code)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before something typed is lost; wait for a write under way."""
        if not self._closing and self.children_page.unsaved():
            event.ignore()
            self._ask_before_closing()
            return
        if self._session.tasks.busy:
            event.ignore()
            self._tell(self.tr("Menunggu penyimpanan selesai…"))
            self._close_when_saved = True
            return
        self._stop_watching()
        self._session.preferences.geometry = self.saveGeometry()
        self._session.preferences.save()
        super().closeEvent(event)
        self.closed.emit()

    def retire(self) -> None:
        """Make room for a window in another language."""
        self._stop_watching()
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key and every movement puts off the lock."""
        if event.type() in _ACTIVITY:
            self._idle.start()
        return super().eventFilter(watched, event)

    def _make_frame(self) -> QWidget:
        frame = QWidget()
        frame.setObjectName("ground")
        layout = row(frame, gap=0)
        layout.addWidget(self._make_rail())
        right = column(gap=0)
        right.addWidget(self._make_header())
        right.addWidget(self.pages, 1)
        layout.addLayout(right, 1)
        return frame

    def _make_rail(self) -> QFrame:
        surface = card("rail")
        surface.setFixedWidth(RAIL_PX)
        layout = column(surface, gap=XS)
        layout.setContentsMargins(XS + 1, L, XS, L)
        sign = label()
        sign.setPixmap(QIcon(str(resource_path("icons", "app.svg"))).pixmap(36, 36))
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(L)
        self.rail = QButtonGroup(self)
        for number, (title, icon, page) in enumerate(self._entries):
            entry = QToolButton()
            entry.setText(title)
            entry.setIcon(theme.icon(icon, "text", "text_on_accent"))
            entry.setIconSize(QSize(22, 22))
            entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            entry.setToolTip(f"Ctrl+{number + 1}")
            entry.setCheckable(True)
            entry.setProperty("kind", "rail")
            entry.setCursor(Qt.CursorShape.PointingHandCursor)
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            entry.clicked.connect(self._shower(page))
            self.rail.addButton(entry, number)
            layout.addWidget(entry, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return surface

    def _make_header(self) -> QFrame:
        surface = card("header")
        layout = row(surface, gap=S)
        layout.setContentsMargins(L, XS, L, XS)
        self.facility = label(self._session.services.facility, "subtitle")
        layout.addWidget(self.facility)
        layout.addStretch()
        layout.addWidget(label(self._session.display_name, "soft"))
        self.lock_button = button(self.tr("Kunci"), "quiet", "lock")
        self.lock_button.setToolTip("Ctrl+L")
        self.lock_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lock_button.clicked.connect(self.lock)
        layout.addWidget(self.lock_button)
        return surface

    def _connect_pages(self) -> None:
        self.children_page.import_wanted.connect(self._shower(self.import_page))
        self.settings_page.chart_colours_chosen.connect(self.children_page.child.chart.set_scheme)
        self.settings_page.language_chosen.connect(self.choose_language)

    def _make_shortcuts(self) -> None:
        for number, (_title, _icon, page) in enumerate(self._entries, start=1):
            self._shortcut(f"Ctrl+{number}", self._shower(page))
        self._shortcut("Ctrl+L", self.lock)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _shower(self, page: Page) -> Callable[[], None]:
        def show() -> None:
            if not self.locked:
                self.show_page(page)

        return show

    def _tell(self, sentence: str) -> None:
        self.toast.say(sentence)

    def _stop_watching(self) -> None:
        self._idle.stop()
        self._program.removeEventFilter(self)

    def _busy_changed(self, busy: bool) -> None:
        if not busy and self._close_when_saved:
            self.close()

    def _ask_before_closing(self) -> None:
        self.question = AskDialog(
            self,
            self.tr("Kunjungan ini belum disimpan"),
            self.tr("Bila program ditutup sekarang, yang sudah diketik akan hilang."),
            self.tr("Tutup tanpa menyimpan"),
            dangerous=True,
        )
        self.question.agreed.connect(self._close_anyway)
        self.question.open()

    def _close_anyway(self) -> None:
        self._closing = True
        self.close()


def running_application() -> QApplication:
    """Return the running application, of which there is one while a window lives."""
    program = QApplication.instance()
    if not isinstance(program, QApplication):
        raise TypeError("a window needs an application")
    return program
