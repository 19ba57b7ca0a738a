"""The window: rail, header, pages, lock. It knows no service; pages do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QMainWindow, QStackedWidget, QWidget

from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.records.exchange import Party
from desktop_app.ui.casework.referrals_page import ReferralsPage
from desktop_app.ui.child.children_page import ChildrenPage
from desktop_app.ui.exchange.exports_page import ExportPage
from desktop_app.ui.exchange.imports_page import ImportPage
from desktop_app.ui.growth.quality_page import QualityPage
from desktop_app.ui.kit import theme
from desktop_app.ui.kit.guard import HoldsTyping
from desktop_app.ui.kit.page import Page, SomePage, pages_in
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import XS, L, S
from desktop_app.ui.kit.toast import Toast
from desktop_app.ui.reports.city_page import CityPage
from desktop_app.ui.reports.recap_page import RecapPage
from desktop_app.ui.shell.feeding_hub import FeedingHub
from desktop_app.ui.shell.leaving import Leaving
from desktop_app.ui.shell.notice_bar import NoticeBar
from desktop_app.ui.shell.rail import Rail
from desktop_app.ui.shell.settings_page import SettingsPage
from desktop_app.ui.shell.standing_notices import StandingNotices
from desktop_app.ui.vault.screen_lock import LOCK_KEYS, MINUTE_MS, ScreenLock
from desktop_app.ui.worklist.today_page import TodayPage

SMALLEST = QSize(940, 500)
"""Fits on a screen of 960 x 540 logical pixels beside the window's own frame."""
WIDE_PX, HIGH_PX = 1180, 680
"""A window that is narrower or lower has only icons in its rail."""
USUAL = QSize(1366, 720)
BACKUP_ASKED_MS = 60 * MINUTE_MS
"""How often the age of the last backup is checked."""
OPENS_FEEDING = "open_feeding"


class MainWindow(QMainWindow):
    """One window for one signed-in person."""

    language_chosen = Signal(str)
    closed = Signal()
    rekey_wanted = Signal()
    handover_wanted = Signal(str, str)
    """Another person takes the window over; carries the account and its checked password."""

    def __init__(self, session: Session) -> None:
        """Build the first page; each of the others is built when it is first wanted."""
        super().__init__()
        self._session = session
        self.setWindowTitle("Anting Berlian")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self._entries: tuple[tuple[str, str, Callable[[], Page]], ...] = (
            (self.tr("Hari ini"), "today", lambda: self.today_page),
            (self.tr("Anak"), "children", lambda: self.children_page),
            (self.tr("Rujukan"), "referral", lambda: self.referrals_page),
            (self.tr("PMT"), "feeding", lambda: self.feeding_page),
            (self.tr("Rekap"), "recap", lambda: self.recap_page),
            (self.tr("Mutu data"), "quality", lambda: self.quality_page),
            (self.tr("Impor"), "import", lambda: self.import_page),
            (self.tr("Ekspor"), "export", lambda: self.export_page),
            (self.tr("Pengaturan"), "settings", lambda: self.settings_page),
        )
        self._is_city = session.services.partners.party(by=session.by) is Party.CITY
        if self._is_city:
            # A city's vault holds no register of its own.
            self._entries = (
                (self.tr("Kota"), "recap", lambda: self.city_page),
                (self.tr("Pengaturan"), "settings", lambda: self.settings_page),
            )
        self.pages = QStackedWidget()
        self._names: dict[Page, str] = {}
        self._curtain = QStackedWidget()
        self._curtain.addWidget(self._make_frame())
        self.screen_lock = ScreenLock(session, self._curtain, self.unsaved)
        self.lock_page = self.screen_lock.page
        self.setCentralWidget(self._curtain)
        self.toast = Toast(self._curtain)
        self.leaving = Leaving(session, self, self.unsaved)
        self._connect_parts()
        self._make_shortcuts()
        self._look_at_backups = QTimer(self)
        self._look_at_backups.setInterval(BACKUP_ASKED_MS)
        self._look_at_backups.timeout.connect(self._standing.look_at_backups)
        self._look_at_backups.start()
        self._standing.look_at_backups()
        self.show_page(self.city_page if self._is_city else self.today_page)
        theme.dress(self)

    @cached_property
    def today_page(self) -> TodayPage:
        """The work list."""
        page = TodayPage(self._session)
        page.child_wanted.connect(self._open_from_today)
        page.action_wanted.connect(self._begin_work)
        return self._added("today", page)

    @cached_property
    def children_page(self) -> ChildrenPage:
        """The register, and the child opened from it."""
        page = ChildrenPage(self._session)
        page.import_wanted.connect(self._shower(lambda: self.import_page))
        page.feeding_wanted.connect(self._open_feeding)
        return self._added("children", page)

    @cached_property
    def referrals_page(self) -> ReferralsPage:
        """The letters."""
        return self._added("referral", ReferralsPage(self._session))

    @cached_property
    def feeding_page(self) -> FeedingHub:
        """Children fed, posyandu day, store of food, scorecard."""
        page = FeedingHub(self._session)
        page.child_wanted.connect(self._open_child)
        page.referral_wanted.connect(self._write_referral)
        return self._added("feeding", page)

    @cached_property
    def recap_page(self) -> RecapPage:
        """The month's figures."""
        page = RecapPage(self._session)
        page.child_wanted.connect(self._open_child)
        return self._added("recap", page)

    @cached_property
    def city_page(self) -> CityPage:
        """What the city sees of its puskesmas."""
        return self._added("recap", CityPage(self._session))

    @cached_property
    def quality_page(self) -> QualityPage:
        """The quality of the measurements."""
        page = QualityPage(self._session)
        page.child_wanted.connect(self._open_child)
        return self._added("quality", page)

    @cached_property
    def import_page(self) -> ImportPage:
        """Files taken in."""
        return self._added("import", ImportPage(self._session))

    @cached_property
    def export_page(self) -> ExportPage:
        """Files given out."""
        return self._added("export", ExportPage(self._session))

    @cached_property
    def settings_page(self) -> SettingsPage:
        """Settings, accounts, backups, rules, journal, removed records."""
        page = SettingsPage(self._session)
        page.chart_colours_chosen.connect(self._colour_charts)
        page.language_chosen.connect(self.choose_language)
        page.idle_minutes_chosen.connect(self._idle_minutes_chosen)
        page.rekey_wanted.connect(self.rekey)
        page.backup_status_known.connect(self._standing.show_backup)
        page.accounts.code_confirmed.connect(self._standing.look_at_code)
        return self._added("settings", page)

    @property
    def idle_ms(self) -> int:
        """Milliseconds without a key or mouse movement after which the screen is locked."""
        return self.screen_lock.idle_ms

    @idle_ms.setter
    def idle_ms(self, value: int) -> None:
        self.screen_lock.idle_ms = value

    @property
    def locked(self) -> bool:
        """Whether the screen is blanked."""
        return self.screen_lock.locked

    def show_page(self, page: Page) -> None:
        """Show a page of the rail; what is typed on the others stays."""
        self.pages.setCurrentWidget(page)
        icons = [icon for _title, icon, _page in self._entries]
        self.rail.check(icons.index(self._names[page]))
        page.focus_first()

    def lock(self) -> None:
        """Blank the screen and ask for the password; nothing is lost."""
        self.screen_lock.lock()

    def choose_language(self, code: str) -> None:
        """Switch the language, unless that would lose what is typed."""
        if self.unsaved():
            self._ask_to_save_first()
            self.settings_page.general.language.set_value(self._session.preferences.language)
            return
        self.language_chosen.emit(code)

    def rekey(self) -> None:
        """Let the data key be replaced, unless that would lose what is typed."""
        if self.unsaved():
            self._ask_to_save_first()
            return
        self.rekey_wanted.emit()

    def unsaved(self) -> bool:
        """Whether anything typed in this window, behind the lock or not, is not stored."""
        # Nothing was typed on a page that is not built yet.
        return any(page.unsaved() for page in pages_in(self.pages)) or any(
            dialog.unsaved() for dialog in self._dialogs() if isinstance(dialog, HoldsTyping)
        )

    def _dialogs(self) -> list[QDialog]:
        """Return the dialogs that are open over the window, or that the lock hides."""
        hidden = self.screen_lock.hidden_dialogs
        return [one for one in self.findChildren(QDialog) if one.isVisible() or one in hidden]

    def come_to_front(self) -> None:
        """Show the window above all others, as when the program is started again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before something typed is lost; wait for a write under way, then for the backup."""
        if not self.leaving.may_leave():
            event.ignore()
            return
        self._stop_watching()
        self._session.preferences.geometry = self.saveGeometry()
        self._session.preferences.save()
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the pages the room on a small screen."""
        super().resizeEvent(event)
        self.rail.give_way(narrow=self.width() < WIDE_PX, low=self.height() < HIGH_PX)

    def retire(self) -> None:
        """Close without asking: a window in another language replaces this one."""
        self._stop_watching()
        self.hide()
        self.deleteLater()

    def _make_frame(self) -> QWidget:
        frame = QWidget()
        frame.setObjectName("ground")
        layout = row(frame, gap=0)
        self.rail = Rail([(title, icon) for title, icon, _page in self._entries])
        self.rail.page_wanted.connect(lambda number: self.show_page(self._entries[number][2]()))
        layout.addWidget(self.rail)
        right = column(gap=0)
        right.addWidget(self._make_header())
        self.notices = NoticeBar()
        self._standing = StandingNotices(self._session, self.notices)
        self._standing.backup_wanted.connect(self._go_to_backups)
        self._standing.code_check_wanted.connect(self._go_to_code)
        right.addWidget(self.notices)
        right.addWidget(self.pages, 1)
        layout.addLayout(right, 1)
        return frame

    def _make_header(self) -> QFrame:
        surface = card("header")
        layout = row(surface, gap=S)
        layout.setContentsMargins(L, XS, L, XS)
        self.facility = label(self._session.services.facility, "subtitle")
        layout.addWidget(self.facility)
        layout.addStretch()
        layout.addWidget(label(self._session.display_name, "soft"))
        self.lock_button = button(self.tr("Kunci"), "quiet", "lock")
        self.lock_button.setToolTip(LOCK_KEYS)
        self.lock_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lock_button.clicked.connect(self.lock)
        layout.addWidget(self.lock_button)
        return surface

    def _connect_parts(self) -> None:
        self.screen_lock.locked_now.connect(self.toast.wait)
        self.screen_lock.unlocked.connect(self.toast.go_on)
        self.screen_lock.unlocked.connect(self._focus_page)
        self.screen_lock.handover_wanted.connect(self.handover_wanted)
        self.leaving.close_wanted.connect(self.close)
        self.leaving.told.connect(self._tell)

    def _added(self, name: str, page: SomePage) -> SomePage:
        """Put a page that was just built into the window."""
        page.told.connect(self._tell)
        page.undo_offered.connect(self._tell_with_undo)
        self._names[page] = name
        self.pages.addWidget(page)
        return page

    def _make_shortcuts(self) -> None:
        for number, (_title, _icon, page) in enumerate(self._entries, start=1):
            self._shortcut(f"Ctrl+{number}", self._shower(page))
        self._shortcut("Ctrl+Z", self.toast.undo)

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _shower(self, page: Callable[[], Page]) -> Callable[[], None]:
        def show() -> None:
            if not self.locked:
                self.show_page(page())

        return show

    def _open_child(self, child_id: int) -> None:
        """Show a child that another page asked for, unless something typed would be lost."""
        self.show_page(self.children_page)
        self.children_page.leave(lambda: self.children_page.open_child(child_id))

    def _open_from_today(self, child_id: int) -> None:
        """Show a child of the work list; next and previous follow that list."""
        among = self.today_page.children_in_order()
        self.show_page(self.children_page)
        self.children_page.leave(lambda: self.children_page.open_child(child_id, among))

    def _open_feeding(self, child_id: int, course_id: int) -> None:
        """Show a child in the PMT lists."""
        self.show_page(self.feeding_page)
        self.feeding_page.show_child(child_id, course_id)

    def _write_referral(self, child_id: int, reason: str) -> None:
        """Show a child and draft a letter for the reason that another page gave."""

        def begin() -> None:
            self.children_page.child.casework.refer_when_shown(child_id, reason)
            self.children_page.open_child(child_id)

        self.show_page(self.children_page)
        self.children_page.leave(begin)

    def _begin_work(self, item: WorkItem) -> None:
        """Open what a work item asks for: the child's line in PMT, or a form on her page."""
        if item.action == OPENS_FEEDING:
            self._open_feeding(item.child_id, item.record_id)
            return

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
            self.tr("Simpan atau tutup dahulu isian yang belum disimpan."), "warning"
        )

    def _colour_charts(self, scheme: str) -> None:
        self.children_page.set_chart_colours(scheme)

    def _idle_minutes_chosen(self, minutes: int) -> None:
        self.idle_ms = minutes * MINUTE_MS

    def _go_to_backups(self) -> None:
        self.show_page(self.settings_page)
        self.settings_page.show_tab(self.settings_page.backups)
        self.settings_page.backups.make()

    def _go_to_code(self) -> None:
        self.show_page(self.settings_page)
        self.settings_page.show_tab(self.settings_page.accounts)
        self.settings_page.accounts.check_code()

    def _focus_page(self) -> None:
        current = self.pages.currentWidget()
        if isinstance(current, Page):
            current.focus_first()

    def _stop_watching(self) -> None:
        self.screen_lock.stop()
        self._look_at_backups.stop()
