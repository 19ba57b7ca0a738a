"""Settings as tabs: this computer, accounts, backups, rules, journal, breaches, the removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QStackedWidget

from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page, SomePage, pages_in
from desktop_app.ui.kit.parts import button, hide_unless, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.register.trash_page import TrashPage
from desktop_app.ui.shell.general_page import GeneralPage
from desktop_app.ui.vault.accounts_page import AccountsPage
from desktop_app.ui.vault.backups_page import BackupPage
from desktop_app.ui.vault.breaches_page import BreachesPage
from desktop_app.ui.vault.journal_page import JournalPage
from desktop_app.ui.vault.rules_page import RulesPage


class SettingsPage(Page):
    """Shows the tabs that the signed-in person may use."""

    rekey_wanted = Signal()
    chart_colours_chosen = Signal(str)
    language_chosen = Signal(str)
    idle_minutes_chosen = Signal(int)
    backup_status_known = Signal(object)
    """Carries the state of the backups."""

    def __init__(self, session: Session) -> None:
        """Open on the settings of this computer; a tab is built when it is first wanted."""
        super().__init__(session)
        administers, removes = may(session.by, Right.ADMINISTER), may(session.by, Right.REMOVE)
        tabs: tuple[tuple[str, str, Callable[[], Page], bool], ...] = (
            (self.tr("Umum"), "general", lambda: self.general, True),
            (self.tr("Akun"), "accounts", lambda: self.accounts, administers),
            (self.tr("Cadangan"), "backups", lambda: self.backups, True),
            (self.tr("Aturan"), "rules", lambda: self.rules, True),
            (self.tr("Jejak audit"), "journal", lambda: self.journal, administers),
            (self.tr("Insiden data"), "breaches", lambda: self.breaches, administers),
            (self.tr("Sampah"), "trash", lambda: self.trash, removes),
        )
        heading = Flow()
        heading.add(label(self.tr("Pengaturan"), "title"))
        self.tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._buttons: dict[str, QAbstractButton] = {}
        self._names: dict[Page, str] = {}
        for title, name, page, offered in tabs:
            tab = button(title, "filter")
            tab.setCheckable(True)
            hide_unless(offered, tab)
            tab.clicked.connect(self._shower(page))
            self.tabs.addButton(tab)
            self._buttons[name] = tab
            heading.add(tab)
        heading.add_spring()
        self.body.insertWidget(0, heading)
        self.body.addWidget(self._stack, 1)
        self.show_tab(self.general)

    @cached_property
    def general(self) -> GeneralPage:
        """The settings of this computer."""
        page = GeneralPage(self.session)
        page.chart_colours_chosen.connect(self.chart_colours_chosen)
        page.language_chosen.connect(self.language_chosen)
        page.idle_minutes_chosen.connect(self.idle_minutes_chosen)
        return self._added("general", page)

    @cached_property
    def accounts(self) -> AccountsPage:
        """Who may sign in."""
        page = AccountsPage(self.session)
        page.rekey_wanted.connect(self.rekey_wanted)
        return self._added("accounts", page)

    @cached_property
    def backups(self) -> BackupPage:
        """The backups of this vault."""
        page = BackupPage(self.session)
        page.status_known.connect(self.backup_status_known)
        return self._added("backups", page)

    @cached_property
    def rules(self) -> RulesPage:
        """The numbers of the rules."""
        return self._added("rules", RulesPage(self.session))

    @cached_property
    def journal(self) -> JournalPage:
        """Who did what, and when."""
        return self._added("journal", JournalPage(self.session))

    @cached_property
    def breaches(self) -> BreachesPage:
        """Incidents in which data may have come into wrong hands."""
        return self._added("breaches", BreachesPage(self.session))

    @cached_property
    def trash(self) -> TrashPage:
        """The records that were removed."""
        return self._added("trash", TrashPage(self.session))

    def show_tab(self, page: Page) -> None:
        """Show one of the tabs."""
        self._stack.setCurrentWidget(page)
        self._buttons[self._names[page]].setChecked(True)
        if self.isVisible():
            page.focus_first()

    @property
    def tab(self) -> Page:
        """The tab that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else self.general

    def unsaved(self) -> bool:
        """Whether something typed on any tab is not stored."""
        return any(page.unsaved() for page in pages_in(self._stack))

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: each tab reloads itself."""
        return False

    def focus_first(self) -> None:
        """Put the cursor where work on the shown tab begins."""
        self.tab.focus_first()

    def _added(self, name: str, page: SomePage) -> SomePage:
        """Put a page that was just built behind the tab of that name."""
        page.told.connect(self.told)
        page.undo_offered.connect(self.undo_offered)
        self._names[page] = name
        self._stack.addWidget(page)
        return page

    def _shower(self, page: Callable[[], Page]) -> Callable[[], None]:
        def show() -> None:
            self.show_tab(page())

        return show
