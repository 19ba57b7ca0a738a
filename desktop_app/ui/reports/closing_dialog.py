"""Closing a month in the window: what to look at, the closing, revisions, what was sent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop_app.programme.records.children import Month
from desktop_app.programme.records.closing import Closing
from desktop_app.programme.records.sending import SentFile
from desktop_app.programme.reports.closing_check import ClosingFinding
from desktop_app.programme.reports.figures import report_rules
from desktop_app.programme.reports.revision import MonthChanges
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.services.reports.closings import ClosedMonth, PreparedClosing
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.guard import GuardedDialog
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M
from desktop_app.ui.reports.children_panel import ChildrenPanel
from desktop_app.ui.reports.closing_model import (
    CHANGE_COLUMNS,
    CLOSING_COLUMNS,
    FINDING_COLUMNS,
    SENT_COLUMNS,
    ChangeLine,
)
from desktop_app.ui.reports.targets_panel import TargetsPanel

WIDTH_PX, HEIGHT_PX, PART_PX = 1100, 600, 210
CHECK, CHANGED, REVISIONS, SENT, TARGETS = "check", "changed", "revisions", "sent", "targets"


class MonthClosingDialog(GuardedDialog):
    """Shows one month; its one button closes it, or keeps the next revision."""

    child_wanted = Signal(int)
    """A child behind a number should be opened; emitted after this dialog has closed."""

    def __init__(
        self, session: Session, months: Sequence[Month], month: Month | None, parent: QWidget
    ) -> None:
        """Open on the given month's list of what to look at."""
        super().__init__(parent)
        room = parent.window().size()
        self.resize(min(WIDTH_PX, room.width()), min(HEIGHT_PX, room.height()))
        self._session = session
        self.state: ClosedMonth | None = None
        layout = column(self, margin=L, gap=M)
        layout.addLayout(self._make_tools(months, month))
        self.banner = Banner()
        layout.addWidget(self.banner)
        self.said = label("", "soft", wrap=True)
        layout.addWidget(self.said)
        words = session.wording
        self.findings: TableModel[ClosingFinding] = TableModel(words, FINDING_COLUMNS)
        self.changes: TableModel[ChangeLine] = TableModel(words, CHANGE_COLUMNS)
        self.closings: TableModel[Closing] = TableModel(words, CLOSING_COLUMNS)
        self.sent: TableModel[SentFile] = TableModel(words, SENT_COLUMNS)
        self._stack = QStackedWidget()
        self.tables: dict[str, QWidget] = {
            CHECK: self._make_table(self.findings, self.tr("Periksa dulu"), self._finding_chosen),
            CHANGED: self._make_table(
                self.changes, self.tr("Berubah sejak ditutup"), self._change_chosen
            ),
            REVISIONS: self._make_table(self.closings, self.tr("Revisi"), None),
            SENT: self._make_table(self.sent, self.tr("Yang dikirim"), None),
        }
        self.targets = TargetsPanel(session)
        self.targets.failed.connect(self._failed)
        self.tables[TARGETS] = self.targets
        self._stack.addWidget(self.targets)
        self.children_panel = ChildrenPanel(
            session, self.tr("Pilih baris untuk melihat anaknya. Enter pada anak membukanya.")
        )
        self.children_panel.child_wanted.connect(self._open_child)
        self.children_panel.failed.connect(self._failed)
        middle = row(gap=M)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self._stack)
        middle.addWidget(surface, 1)
        middle.addWidget(self.children_panel)
        layout.addLayout(middle, 1)
        layout.addLayout(self._make_end())
        self.load()
        self.part.setFocus()

    def unsaved(self) -> bool:
        """Whether a target was typed and not saved."""
        return self.targets.unsaved()

    def load(self) -> None:
        """Ask what is known of the picked month."""
        month = self.months.month()
        if month is None:
            return
        self._ask("state", "of_month", self._show_state)
        self._ask("check", "check", self.findings.show)
        self.targets.load(month)
        self._session.tasks.read(
            partial(self._session.services.sent.all, month, by=self._session.by),
            on_done=self.sent.show,
            on_error=self._failed,
            owner=self,
            page=(id(self), SENT),
        )

    def close_month(self) -> None:
        """Count the month without making anybody wait, then keep it as its next revision."""
        month = self.months.month()
        if month is None:
            return
        self.close_month_button.setEnabled(False)
        prepare = partial(
            self._session.services.closings.prepare,
            month,
            rules_of_today=self._by_rules_only(),
            by=self._session.by,
        )
        self._session.tasks.read(
            prepare, on_done=self._keep, on_error=self._failed, owner=self, page=(id(self), "close")
        )

    def show_part(self, part: str) -> None:
        """Show one of the four lists."""
        self.part.set_code(part)
        self._part_picked()

    def _ask(self, page: str, method: str, on_done: Callable[[Any], None]) -> None:
        found = getattr(self._session.services.closings, method)
        self._session.tasks.read(
            partial(found, self.months.month(), by=self._session.by),
            on_done=on_done,
            on_error=self._failed,
            owner=self,
            page=(id(self), page),
        )

    def _make_tools(self, months: Sequence[Month], month: Month | None) -> QHBoxLayout:
        tools = row(gap=M)
        tools.addWidget(label(self.tr("Tutup bulan"), "title"))
        self.months = MonthPick(self._session.wording)
        self.months.offer(months)
        if month in months and month is not None:
            self.months.pick(month)
        self.months.picked.connect(self.load)
        tools.addWidget(self.months)
        self.part = CodePick(
            [
                (CHECK, self.tr("Periksa dulu")),
                (CHANGED, self.tr("Berubah sejak ditutup")),
                (REVISIONS, self.tr("Revisi")),
                (SENT, self.tr("Yang dikirim")),
                (TARGETS, self.tr("Sasaran desa")),
            ]
        )
        self.part.setAccessibleName(self.tr("Bagian"))
        self.part.setMinimumWidth(PART_PX)
        self.part.edited.connect(self._part_picked)
        tools.addWidget(self.part)
        tools.addStretch()
        return tools

    def _make_end(self) -> QHBoxLayout:
        end = row(gap=M)
        end.addStretch()
        done = button(self.tr("Selesai"))
        done.clicked.connect(self.reject)
        end.addWidget(done)
        self.close_month_button = button(self.tr("Tutup bulan"), "primary", "tick-white")
        self.close_month_button.clicked.connect(self.close_month)
        self.close_month_button.setVisible(may(self._session.by, Right.TAKE_OUT))
        self.close_month_button.setEnabled(False)
        end.addWidget(self.close_month_button)
        return end

    def _make_table(
        self, model: TableModel[Any], name: str, chosen: Callable[[QModelIndex], None] | None
    ) -> TableView:
        made = TableView(model)
        made.setAccessibleName(name)
        if chosen is not None:
            made.chosen.connect(chosen)
            made.clicked.connect(chosen)
        self._stack.addWidget(made)
        return made

    def _part_picked(self) -> None:
        self._stack.setCurrentWidget(self.tables[self.part.code()])
        self.children_panel.setVisible(self.part.code() in (CHECK, CHANGED))
        self.children_panel.clear()

    def _show_state(self, state: ClosedMonth) -> None:
        self.state = state
        lines = [ChangeLine(change=one, by_rules=False) for one in state.by_records.figures]
        lines += [ChangeLine(change=one, by_rules=True) for one in state.by_rules.figures]
        self.changes.show(lines)
        self.closings.show(tuple(reversed(state.closings)))
        self.said.setText(self._told(state))
        changed = state.by_records.any or state.by_rules.any or state.redefined
        self.close_month_button.setText(
            self.tr("Simpan revisi") if state.last else self.tr("Tutup bulan")
        )
        self.close_month_button.setEnabled(state.last is None or changed)
        self._part_picked()

    def _told(self, state: ClosedMonth) -> str:
        last = state.last
        if last is None:
            return self.tr(
                "Bulan ini belum ditutup. Menutup menyimpan setiap angka dengan anaknya; mencatat "
                "dan memperbaiki tetap bisa."
            )
        when = self._session.wording.moment(last.at.astimezone())
        told = [
            self.tr("Ditutup {when}, revisi {revision}.").format(when=when, revision=last.revision)
        ]
        told += self._changes_told(state.by_records, state.by_rules)
        told += [self._session.wording.term("redefined")] if state.redefined else []
        return " ".join(told)

    def _changes_told(self, records: MonthChanges, rules: MonthChanges) -> list[str]:
        if not records.any and not rules.any:
            return [self.tr("Tidak ada yang berubah sejak itu.")]
        told = []
        if records.any:
            told.append(
                self.tr("{count} angka berubah karena data.").format(count=len(records.figures))
            )
        if records.regrouped:
            told.append(
                self.tr("{count} anak pindah posyandu atau kelompok umur.").format(
                    count=len(records.regrouped)
                )
            )
        if rules.any:
            told.append(
                self.tr(
                    "Dengan angka aturan kini {count} angka lain; bulan ini tetap memakai "
                    "angka saat ditutup."
                ).format(count=len(rules.figures))
            )
        return told

    def _by_rules_only(self) -> bool:
        """Whether only the rules differ: then a revision can have no other reason."""
        state = self.state
        return state is not None and state.by_rules.any and not state.by_records.any

    def _finding_chosen(self, index: QModelIndex) -> None:
        finding = self.findings.row_at(index)
        count = self.tr("{what}: {count} anak").format(
            what=self._session.wording.term(f"check_{finding.check}"), count=len(finding.children)
        )
        self._list_children(count, finding.children)

    def _change_chosen(self, index: QModelIndex) -> None:
        change = self.changes.row_at(index).change
        said = self.tr("{figure}: dikirim {sent}, kini {now}.").format(
            figure=report_rules().figures[change.figure].short, sent=change.sent, now=change.now
        )
        if change.erased:
            said += " " + self.tr("{count} anak sudah dihapus.").format(count=change.erased)
        self._list_children(said, (*change.came, *change.left))

    def _list_children(self, said: str, child_ids: Collection[int]) -> None:
        self.children_panel.show_children(said, child_ids)

    def _keep(self, prepared: PreparedClosing) -> None:
        self._session.tasks.write(
            partial(self._session.services.closings.keep, prepared, by=self._session.by),
            on_done=self._kept,
            on_error=self._failed,
            owner=self,
        )

    def _kept(self, saved: Saved[Closing]) -> None:
        told = self.tr("Bulan ditutup, revisi {revision}.")
        self.banner.say(told.format(revision=saved.record.revision), "good")
        self.load()

    def _open_child(self, child_id: int) -> None:
        self.leave(partial(self._leave_for_child, child_id))

    def _leave_for_child(self, child_id: int) -> None:
        self.accept()
        self.child_wanted.emit(child_id)

    def _failed(self, error: Exception) -> None:
        self.banner.say(sentence(error, self._session.wording))
        self.close_month_button.setEnabled(self.state is not None)
