"""Settings as tabs: this computer, accounts, backups, rules, journal, breaches, the removed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget

from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import M, S
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

    def __init__(self, session: Session) -> None:
        """Open on the settings of this computer."""
        super().__init__(session)
        self.general = GeneralPage(session)
        self.accounts = AccountsPage(session)
        self.accounts.rekey_wanted.connect(self.rekey_wanted)
        self.backups = BackupPage(session)
        self.journal = JournalPage(session)
        self.rules = RulesPage(session)
        self.breaches = BreachesPage(session)
        self.trash = TrashPage(session)
        administers, removes = may(session.by, Right.ADMINISTER), may(session.by, Right.REMOVE)
        tabs: tuple[tuple[str, Page, bool], ...] = (
            (self.tr("Umum"), self.general, True),
            (self.tr("Akun"), self.accounts, administers),
            (self.tr("Cadangan"), self.backups, True),
            (self.tr("Aturan"), self.rules, True),
            (self.tr("Jejak audit"), self.journal, administers),
            (self.tr("Insiden data"), self.breaches, administers),
            (self.tr("Sampah"), self.trash, removes),
        )
        heading = row(gap=S)
        heading.addWidget(label(self.tr("Pengaturan"), "title"))
        heading.addSpacing(M)
        self.tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        for title, page, offered in tabs:
            number = self._stack.addWidget(page)
            page.told.connect(self.told)
            page.undo_offered.connect(self.undo_offered)
            tab = button(title, "filter")
            tab.setCheckable(True)
            tab.setVisible(offered)
            tab.clicked.connect(self._shower(page))
            self.tabs.addButton(tab, number)
            heading.addWidget(tab)
        heading.addStretch()
        self.body.insertLayout(0, heading)
        self.body.addWidget(self._stack, 1)
        self.show_tab(self.general)

    def show_tab(self, page: Page) -> None:
        """Show one of the tabs."""
        self._stack.setCurrentWidget(page)
        self.tabs.button(self._stack.indexOf(page)).setChecked(True)
        if self.isVisible():
            page.focus_first()

    @property
    def tab(self) -> Page:
        """The tab that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else self.general

    def unsaved(self) -> bool:
        """Whether something typed on any tab is not stored."""
        pages = (self._stack.widget(number) for number in range(self._stack.count()))
        return any(page.unsaved() for page in pages if isinstance(page, Page))

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: each tab reloads itself."""
        return False

    def focus_first(self) -> None:
        """Put the cursor where work on the shown tab begins."""
        self.tab.focus_first()

    def _shower(self, page: Page) -> Callable[[], None]:
        def show() -> None:
            self.show_tab(page)

        return show
