"""The window: rail, header, pages, lock. It knows no service; pages do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

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

from desktop_app.programme.case_records import WorkItem
from desktop_app.programme.records import Person, Role
from desktop_app.resources import resource_path
from desktop_app.services.backup import BackupStatus
from desktop_app.ui import theme
from desktop_app.ui.dialogs.ask import AskDialog
from desktop_app.ui.dialogs.child_form import ChildFormDialog
from desktop_app.ui.dialogs.closing import ClosingDialog
from desktop_app.ui.dialogs.form_dialog import FormDialog
from desktop_app.ui.pages.children import ChildrenPage
from desktop_app.ui.pages.exports import ExportPage
from desktop_app.ui.pages.feeding_hub import FeedingHub
from desktop_app.ui.pages.imports import ImportPage
from desktop_app.ui.pages.lock import LockPage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.quality import QualityPage
from desktop_app.ui.pages.recap import RecapPage
from desktop_app.ui.pages.referrals import ReferralsPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.today import TodayPage
from desktop_app.ui.session import Session
from desktop_app.ui.theme import XS, L, S
from desktop_app.ui.widgets.notice_bar import NoticeBar
from desktop_app.ui.widgets.parts import button, card, column, label, row
from desktop_app.ui.widgets.toast import Toast

SMALLEST = QSize(1180, 660)
USUAL = QSize(1366, 720)
RAIL_PX = 92
MINUTE_MS = 60 * 1000
BACKUP_ASKED_MS = 60 * MINUTE_MS
"""How often the age of the last backup is looked at."""
SHORT_BACKUP_MS = 300
"""A backup on closing that is over sooner needs no dialog."""
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
    rekey_wanted = Signal()
    handover_wanted = Signal(str, str)
    """Another account and its password, which was right, for who takes the window over."""

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
        self.today_page = TodayPage(session)
        self.children_page = ChildrenPage(session)
        self.referrals_page = ReferralsPage(session)
        self.feeding_page = FeedingHub(session)
        self.recap_page = RecapPage(session)
        self.quality_page = QualityPage(session)
        self.import_page = ImportPage(session)
        self.export_page = ExportPage(session)
        self.settings_page = SettingsPage(session)
        self._entries: tuple[tuple[str, str, Page], ...] = (
            (self.tr("Hari ini"), "today", self.today_page),
            (self.tr("Anak"), "children", self.children_page),
            (self.tr("Rujukan"), "referral", self.referrals_page),
            (self.tr("PMT"), "feeding", self.feeding_page),
            (self.tr("Rekap"), "recap", self.recap_page),
            (self.tr("Mutu data"), "quality", self.quality_page),
            (self.tr("Impor"), "import", self.import_page),
            (self.tr("Ekspor"), "export", self.export_page),
            (self.tr("Pengaturan"), "settings", self.settings_page),
        )
        self.pages = QStackedWidget()
        for _title, _icon, page in self._entries:
            self.pages.addWidget(page)
            page.told.connect(self._tell)
            page.undo_offered.connect(self._tell_with_undo)
        self.lock_page = LockPage(session)
        self.lock_page.unlocked.connect(self.unlock)
        self.lock_page.other_confirmed.connect(self._other_confirmed)
        self._curtain = QStackedWidget()
        self._curtain.addWidget(self._make_frame())
        self._curtain.addWidget(self.lock_page)
        self.setCentralWidget(self._curtain)
        self.toast = Toast(self._curtain)
        self._connect_pages()
        self._make_shortcuts()
        self._idle = QTimer(self)
        self._idle.setInterval(session.preferences.idle_minutes * MINUTE_MS)
        self._idle.timeout.connect(self.lock)
        self._program = running_application()
        self._program.installEventFilter(self)
        self._idle.start()
        self._close_when_saved = False
        self._backed_up = self._leaving = False
        self.closing: ClosingDialog | None = None
        session.tasks.busy_changed.connect(self._busy_changed)
        self._look_at_backups = QTimer(self)
        self._look_at_backups.setInterval(BACKUP_ASKED_MS)
        self._look_at_backups.timeout.connect(self.settings_page.backups.load)
        self._look_at_backups.start()
        self.settings_page.backups.load()
        self._tell_of_changed_key()
        self.show_page(self.today_page)

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
        self.lock_page.begin()
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
            self._ask_to_save_first()
            self.settings_page.general.language.set_value(self._session.preferences.language)
            return
        self.language_chosen.emit(code)

    def rekey(self) -> None:
        """Let the data key be replaced, unless that would lose what is typed."""
        if self.children_page.unsaved():
            self._ask_to_save_first()
            return
        self.rekey_wanted.emit()

    def unsaved(self) -> bool:
        """Whether anything typed in this window, behind the lock or not, is not stored."""
        return any(page.unsaved() for _title, _icon, page in self._entries) or any(
            dialog.unsaved()
            for dialog in self._hidden_dialogs
            if isinstance(dialog, ChildFormDialog | FormDialog)
        )

    def come_to_front(self) -> None:
        """Show the window above all others, as when the program is started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before something typed is lost; wait for a write under way."""
        if not self._closing and self.children_page.unsaved():
            event.ignore()
            self._ask_before_closing()
            return
        if self._session.tasks.busy and not self._leaving:
            event.ignore()
            self._tell(self.tr("Menunggu penyimpanan selesai…"))
            self._close_when_saved = True
            return
        if not self._backed_up:
            event.ignore()
            self._back_up_first()
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
        self.notices = NoticeBar()
        right.addWidget(self.notices)
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
        self.today_page.child_wanted.connect(self._open_from_today)
        self.today_page.action_wanted.connect(self._begin_work)
        self.feeding_page.child_wanted.connect(self._open_child)
        self.quality_page.child_wanted.connect(self._open_child)
        self.children_page.child.lock_wanted.connect(self.lock)
        general = self.settings_page.general
        general.chart_colours_chosen.connect(self.children_page.child.chart.set_scheme)
        general.language_chosen.connect(self.choose_language)
        general.idle_minutes_chosen.connect(self._idle_minutes_chosen)
        self.settings_page.rekey_wanted.connect(self.rekey)
        self.settings_page.backups.status_known.connect(self._backup_status_known)

    def _make_shortcuts(self) -> None:
        for number, (_title, _icon, page) in enumerate(self._entries, start=1):
            self._shortcut(f"Ctrl+{number}", self._shower(page))
        self._shortcut("Ctrl+L", self.lock)
        self._shortcut("Ctrl+Z", self.toast.undo)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _shower(self, page: Page) -> Callable[[], None]:
        def show() -> None:
            if not self.locked:
                self.show_page(page)

        return show

    def _open_child(self, child_id: int) -> None:
        """Show a child that another page names, unless something typed would be lost."""
        self.show_page(self.children_page)
        self.children_page.leave(lambda: self.children_page.open_child(child_id))

    def _open_from_today(self, child_id: int) -> None:
        """Show a child of the work list, whose order next and previous then follow."""
        among = self.today_page.children_in_order()
        self.show_page(self.children_page)
        self.children_page.leave(lambda: self.children_page.open_child(child_id, among))

    def _begin_work(self, item: WorkItem) -> None:
        """Open the child that an item of the work list is about, and the form that it asks for."""

        def begin() -> None:
            self.children_page.child.casework.act_when_shown(item)
            among = self.today_page.children_in_order()
            self.children_page.open_child(item.child_id, among)

        self.show_page(self.children_page)
        self.children_page.leave(begin)

    def _tell(self, sentence: str) -> None:
        self.toast.say(sentence)

    def _tell_with_undo(self, sentence: str, take_back: Callable[[], None]) -> None:
        self.toast.say(sentence, take_back)

    def _ask_to_save_first(self) -> None:
        self.settings_page.banner.say(
            self.tr("Simpan atau tutup dahulu formulir kunjungan yang terbuka."), "warning"
        )

    def _idle_minutes_chosen(self, minutes: int) -> None:
        self.idle_ms = minutes * MINUTE_MS

    def _backup_status_known(self, status: BackupStatus) -> None:
        if not status.too_old:
            self.notices.drop("backup")
            return
        if status.last_good_at is None:
            text = self.tr("Belum ada cadangan data ini.")
        else:
            day = self._session.wording.date(status.last_good_at.astimezone().date())
            text = self.tr("Cadangan terakhir {day}, lebih dari tiga hari lalu.").format(day=day)
        self.notices.show_notice("backup", text, self.tr("Cadangkan sekarang"), self._go_to_backups)

    def _go_to_backups(self) -> None:
        self.show_page(self.settings_page)
        self.settings_page.show_tab(self.settings_page.backups)
        self.settings_page.backups.make()

    def _tell_of_changed_key(self) -> None:
        keys, wording = self._session.keys, self._session.wording
        change = keys.header.key_change
        if not keys.key_was_changed or change is None or change.by == self._session.by.account:
            return
        text = self.tr(
            "Kunci data diganti oleh {account}, {moment}. Bila tidak wajar, tanyakan kepada "
            "kepala/admin sebelum bekerja."
        ).format(
            account=change.by,
            moment=wording.moment(datetime.fromisoformat(change.at).astimezone()),
        )
        self.notices.show_notice("key", text, self.tr("Mengerti"), self._key_notice_read)

    def _key_notice_read(self) -> None:
        self.notices.drop("key")

    def _other_confirmed(self, person: Person, password: str) -> None:
        """Let another person take over; what the first had typed is only an admin's to drop."""
        if not self.unsaved():
            self.handover_wanted.emit(person.account, password)
            return
        name = self._session.display_name
        if person.role is not Role.ADMIN:
            self.lock_page.form.banner.say(
                self.tr(
                    "{name} masih mempunyai isian yang belum disimpan. Hanya {name} atau "
                    "kepala/admin yang dapat membuka layar ini."
                ).format(name=name),
                "warning",
            )
            return
        self.question = AskDialog(
            self,
            self.tr("Buang isian {name}?").format(name=name),
            self.tr("{name} sedang mengetik dan belum menyimpan. Isian itu akan hilang.").format(
                name=name
            ),
            self.tr("Buang isian dan masuk"),
            dangerous=True,
        )
        self.question.agreed.connect(lambda: self.handover_wanted.emit(person.account, password))
        self.question.open()

    def _back_up_first(self) -> None:
        if self.closing is not None:
            return
        self.closing = ClosingDialog(self._session, self)
        self.closing.ready.connect(self._close_backed_up)
        self.closing.stayed.connect(self._stay)
        self.closing.begin()
        QTimer.singleShot(SHORT_BACKUP_MS, self.closing, self._show_closing)

    def _show_closing(self) -> None:
        if self.closing is not None and not self._backed_up:
            self.closing.open()

    def _close_backed_up(self) -> None:
        self._backed_up = self._leaving = True
        self.close()

    def _stay(self) -> None:
        if self.closing is not None:
            self.closing.deleteLater()
        self.closing = None
        self._closing = False

    def _stop_watching(self) -> None:
        self._idle.stop()
        self._look_at_backups.stop()
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
