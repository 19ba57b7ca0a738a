"""The journal: search who did what, set how long it is kept, check the whole vault."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.errors import NotFound, Problem
from desktop_app.programme.records.children import JournalEntry
from desktop_app.services.catalogue import Services
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.exchange.import_undo import UndoneImport, can_be_undone
from desktop_app.services.vault.accounts import AccountRow
from desktop_app.services.vault.journal_search import Retention
from desktop_app.services.vault.verify import verify
from desktop_app.ui.kit.editors import DateEdit, Pick, TextEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.kit.undone_import import undo_question, undone_lines
from desktop_app.ui.register.past_model import ValuesModel
from desktop_app.ui.vault.journal_model import JournalModel, changed_values
from desktop_app.ui.vault.retention_form import RetentionForm
from desktop_app.wording.vault_journal_words import ACTIONS, KINDS

PICK_PX, DATE_PX, CHILD_PX = 176, 150, 200
DETAIL_PX = 380
PAGE_LINES = 200
SHORTEST_NIK_PART = 10
"""Fewer digits than this are a child's number in the journal, not part of a NIK."""


class JournalPage(Page):
    """Filters above, lines at the left, the chosen line field by field at the right."""

    def __init__(self, session: Session) -> None:
        """Lay out filters, table and detail."""
        super().__init__(session)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._accounts: tuple[str, ...] = ()
        self._asked: tuple[str, ...] = ("", "", "")
        self.body.addWidget(self._make_filters())
        middle = row(gap=M)
        middle.addWidget(self._make_lines(), 1)
        middle.addWidget(self._make_detail())
        self.body.addLayout(middle, 1)
        self.body.addLayout(self._make_foot())

    def load(self) -> None:
        """Ask for the accounts, the retention and the newest lines."""
        if not may(self.session.by, Right.ADMINISTER):
            return
        services, by = self.session.services, self.session.by
        self.session.tasks.read(
            lambda: (services.accounts.list(by=by), services.journal_search.retention()),
            on_done=self._show_frame,
            on_error=self.failed,
            owner=self,
            page=(id(self), "frame"),
        )
        self.search_now()

    def concerned_by(self, _changes: Changes, /) -> bool:
        """Return False: reading the journal writes a line in it, so only a person reloads it."""
        return False

    def unsaved(self) -> bool:
        """Whether typed years of retention are not stored."""
        return self.retention.unsaved()

    def focus_first(self) -> None:
        """Put the cursor into the first filter."""
        self.account.setFocus()

    def search_now(self) -> None:
        """Ask for the newest lines that agree with the filters."""
        self._ask(None)

    def _filters_edited(self) -> None:
        """Search only if a filter changed: each search writes a line in the journal."""
        if self._typed() != self._asked:
            self.search_now()

    def _typed(self) -> tuple[str, ...]:
        return (self.first_day.value(), self.last_day.value(), self.child.value())

    def more(self) -> None:
        """Ask for older lines."""
        if self.model.rows:
            self._ask(self.model.rows[-1].entry_id)

    def verify(self) -> None:
        """Check the whole vault now."""
        self.verify_button.setEnabled(False)
        self.verify_button.setText(self.tr("Memeriksa…"))
        self.session.tasks.read(
            # Whoever asks here has no command line to ask more thoroughly on.
            partial(verify, self.session.keys, all_scores=True),
            on_done=self._verified,
            on_error=self._not_verified,
            owner=self,
            page=(id(self), "verify"),
        )

    def accept_accounts(self) -> None:
        """Accept the accounts as they are now."""
        self.session.tasks.write(
            self.session.services.accounts.accept_header,
            by=self.session.by,
            on_done=self._accepted,
            on_error=self.failed,
            owner=self,
        )

    def prune(self) -> None:
        """Delete lines that are older than the retention."""
        self.session.tasks.write(
            self.session.services.journal_search.prune,
            by=self.session.by,
            on_done=self._pruned,
            on_error=self.failed,
            owner=self,
        )

    def _make_filters(self) -> Flow:
        wording = self.session.wording
        filters = Flow()
        self.account, self.action, self.kind = Pick(), Pick(), Pick()
        self.account.offer([self.tr("Semua akun")])
        self._action_codes = (None, *ACTIONS)
        self._kind_codes = (None, *KINDS)
        self.action.offer([self.tr("Semua tindakan"), *map(wording.action, ACTIONS)])
        self.kind.offer([self.tr("Semua jenis"), *map(wording.kind, KINDS)])
        for pick, title in (
            (self.account, self.tr("Akun")),
            (self.action, self.tr("Tindakan")),
            (self.kind, self.tr("Jenis")),
        ):
            pick.setCurrentIndex(0)
            pick.setAccessibleName(title)
            pick.setFixedWidth(PICK_PX)
            pick.edited.connect(self.search_now)
            filters.add(pick)
        self.first_day = DateEdit(wording, self.session.today())
        self.last_day = DateEdit(wording, self.session.today())
        for day, title in (
            (self.first_day, self.tr("Sejak tanggal")),
            (self.last_day, self.tr("Sampai tanggal")),
        ):
            day.setPlaceholderText(title)
            day.setAccessibleName(title)
            day.setFixedWidth(DATE_PX)
            day.editingFinished.connect(self._filters_edited)
            filters.add(day)
        self.child = TextEdit(self.tr("Nama anak, NIK, atau nomornya"), max_length=60)
        self.child.setAccessibleName(self.tr("Anak"))
        self.child.setMinimumWidth(CHILD_PX)
        self.child.editingFinished.connect(self._filters_edited)
        filters.add(self.child, 1)
        clear = button(self.tr("Hapus saringan"))
        clear.clicked.connect(self.clear_filters)
        filters.add(clear)
        return filters

    def clear_filters(self) -> None:
        """Show everything again."""
        for pick in (self.account, self.action, self.kind):
            pick.setCurrentIndex(0)
        for editor in (self.first_day, self.last_day, self.child):
            editor.clear()
        self.search_now()

    def _make_lines(self) -> QFrame:
        surface = card()
        layout = column(surface, margin=1, gap=0)
        self.model = JournalModel(self.session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Jejak audit"))
        self.table.selectionModel().currentRowChanged.connect(self._choice_changed)
        layout.addWidget(self.table, 1)
        self.more_button = button(self.tr("Muat yang lebih lama"), "link")
        self.more_button.clicked.connect(self.more)
        self.more_button.hide()
        layout.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignHCenter)
        return surface

    def _make_detail(self) -> QFrame:
        surface = card()
        surface.setFixedWidth(DETAIL_PX)
        layout = column(surface, margin=1, gap=0)
        self.what = label("", "subtitle", wrap=True)
        heading = row()
        heading.setContentsMargins(L, M, L, M)
        heading.addWidget(self.what)
        layout.addLayout(heading)
        self.values = ValuesModel(self.session.wording)
        self.detail = TableView(self.values)
        self.detail.setAccessibleName(self.tr("Isian yang berubah"))
        layout.addWidget(self.detail, 1)
        self.undo_button = button(self.tr("Tarik kembali impor ini…"), "link")
        self.undo_button.clicked.connect(self._ask_to_undo)
        self.undo_button.hide()
        layout.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignHCenter)
        return surface

    def _make_foot(self) -> QHBoxLayout:
        foot = row(gap=S)
        self.retention = RetentionForm(self.session)
        self.retention.told.connect(self.told)
        foot.addWidget(self.retention)
        self.prune_button = button(self.tr("Buang yang lewat waktu"), "link")
        self.prune_button.clicked.connect(self.prune)
        foot.addWidget(self.prune_button)
        foot.addStretch()
        self.accept_button = button(self.tr("Daftar akun ini benar"))
        self.accept_button.clicked.connect(self.accept_accounts)
        self.accept_button.hide()
        foot.addWidget(self.accept_button)
        self.verify_button = button(self.tr("Periksa keutuhan sekarang"), "primary")
        self.verify_button.clicked.connect(self.verify)
        foot.addWidget(self.verify_button)
        return foot

    def _ask(self, before_id: int | None) -> None:
        place = self.account.currentIndex()
        self._asked = self._typed()
        self.session.tasks.read(
            partial(_lines_of, self.session.services, self.child.value()),
            account=self._accounts[place - 1] if place > 0 else None,
            action=self._action_codes[max(self.action.currentIndex(), 0)],
            kind=self._kind_codes[max(self.kind.currentIndex(), 0)],
            first_day=self.first_day.day(),
            last_day=self.last_day.day(),
            before_id=before_id,
            limit=PAGE_LINES,
            by=self.session.by,
            on_done=self._show if before_id is None else self._show_more,
            on_error=self.failed,
            owner=self,
            page=(id(self), "lines"),
        )

    def _show_frame(self, found: tuple[tuple[AccountRow, ...], Retention]) -> None:
        rows, retention = found
        self._accounts = tuple(account.username for account in rows)
        self.account.offer([self.tr("Semua akun"), *self._accounts])
        self.retention.show_retention(retention)

    def _show(self, lines: tuple[JournalEntry, ...]) -> None:
        self.model.show(lines)
        self.more_button.setVisible(len(lines) == PAGE_LINES)
        self.table.go_to(0)
        self._choice_changed()

    def _show_more(self, lines: tuple[JournalEntry, ...]) -> None:
        place = len(self.model.rows)
        self.model.show((*self.model.rows, *lines))
        self.more_button.setVisible(len(lines) == PAGE_LINES)
        self.table.go_to(place)

    def _choice_changed(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            self.what.setText("")
            self.values.show(())
            self.undo_button.hide()
            return
        entry, wording = self.model.row_at(index), self.session.wording
        number = f" {entry.record_id}" if entry.record_id else ""
        self.what.setText(f"{wording.action(entry.action)}: {wording.kind(entry.kind)}{number}")
        self.values.show(changed_values(entry))
        self.undo_button.setVisible(can_be_undone(entry))

    def _ask_to_undo(self) -> None:
        entry = self.model.row_at(self.table.currentIndex())
        self.question = undo_question(self)
        self.question.agreed.connect(partial(self.undo_import, entry.entry_id))
        self.question.open()

    def undo_import(self, entry_id: int) -> None:
        """Take an import back."""
        self.banner.say("")
        self.session.tasks.write(
            self.session.services.import_undo.undo,
            entry_id,
            by=self.session.by,
            on_done=self._import_undone,
            on_error=self.failed,
            owner=self,
        )

    def _import_undone(self, saved: Saved[UndoneImport]) -> None:
        self.banner.say("\n".join(undone_lines(saved.record, self.session.wording)), "good")
        self.search_now()

    def _set_verified(self) -> None:
        self.verify_button.setEnabled(True)
        self.verify_button.setText(self.tr("Periksa keutuhan sekarang"))

    def _verified(self, findings: tuple[Problem, ...]) -> None:
        self._set_verified()
        if not findings:
            self.banner.say(
                self.tr("Data utuh: berkas kunci, isi, jejak audit, dan z-score."), "good"
            )
        else:
            problem = self.session.wording.problem
            self.banner.say("\n".join(problem(found) for found in findings[:10]))
        codes = {found.code for found in findings}
        self.accept_button.setVisible(bool(codes & {"header_replaced", "database_older"}))
        self.accept_button.setText(
            self.tr("Data ini benar")
            if "database_older" in codes
            else self.tr("Daftar akun ini benar")
        )

    def _not_verified(self, error: Exception) -> None:
        self._set_verified()
        self.failed(error)

    def _accepted(self, _nothing: None) -> None:
        self.accept_button.hide()
        self.banner.say("")
        self.told.emit(self.tr("Daftar akun diterima."))

    def _pruned(self, lines: int) -> None:
        if lines:
            text = self.tr("{count} baris dibuang.").format(count=lines)
        else:
            text = self.tr("Tidak ada baris yang lewat waktu.")
        self.told.emit(text)
        self.search_now()


def _lines_of(services: Services, child: str, **filters: Any) -> tuple[JournalEntry, ...]:
    """Return the journal's lines, of one child if one is named; runs on the reader thread."""
    return services.journal_search.search(child_id=_child_id(services, child), **filters)


def _child_id(services: Services, typed: str) -> int | None:
    if not typed:
        return None
    if typed.isdecimal() and len(typed) < SHORTEST_NIK_PART:
        return int(typed)
    found = services.children.search(typed, limit=2, by=services.person)
    if len(found) != 1:
        raise NotFound("child_unclear" if found else "child_unknown")
    return found[0].child_id
