"""Vitamin A, deworming, breastfeeding, food, KPSP, counselling: what is due, entry, history."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.programme.care.due_kinds import CARE_OF, due_kind
from desktop_app.programme.records.care import CareItem, CareKind
from desktop_app.programme.records.reasons import Due
from desktop_app.services.care.care_items import CareItemsPage
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.care.care_item_entry import CareItemEntry
from desktop_app.ui.care.care_items_model import NO, YES, columns
from desktop_app.ui.kit.parts import button, card, column, hide_unless, label, row
from desktop_app.ui.kit.record_panel import CarePanel
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import M, S

ROW_PX = 34


class CareItemsPanel(CarePanel):
    """Shows the entry form at the left; what is due and what was given at the right."""

    def __init__(self, session: Session, child_id: int) -> None:
        """Lay out the parts."""
        super().__init__(session, child_id)
        self._page: CareItemsPage | None = None
        words = session.wording
        both = row(gap=M)
        self.entry = CareItemEntry(session, child_id)
        self.entry.recorded.connect(self._saved)
        self.entry.corrected.connect(self._corrected)
        both.addWidget(self.entry)
        right = column(gap=M)
        self._dues = card()
        self._due_lines = column(self._dues, margin=M, gap=S)
        right.addWidget(self._dues)
        self.model: TableModel[CareItem] = TableModel(words, columns(words))
        self.table = TableView(self.model, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Layanan yang sudah diterima"))
        self.table.chosen.connect(self.correct)
        surface = card()
        column(surface, margin=1, gap=0).addWidget(self.table)
        right.addWidget(surface, 1)
        self.remove_button = button(self.tr("Hapus catatan"))
        self.remove_button.clicked.connect(self.remove)
        hide_unless(may(session.by, Right.REMOVE), self.remove_button)
        self.correct_button = button(self.tr("Perbaiki"))
        self.correct_button.clicked.connect(self.correct)
        hide_unless(may(session.by, Right.CORRECT), self.correct_button)
        foot = row(gap=S)
        foot.addStretch()
        foot.addWidget(self.remove_button)
        foot.addWidget(self.correct_button)
        right.addLayout(foot)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)

    def load(self) -> None:
        """Ask for what is due and what was given."""
        services, by = self.session.services.care_items, self.session.by
        self.read(partial(services.of_child, self.child_id, by=by), self._show)

    def unsaved(self) -> bool:
        """Whether something is typed in the entry form and not saved."""
        return self.entry.unsaved()

    def focus_first(self) -> None:
        """Put the cursor into the choice of kind."""
        self.entry.kind.setFocus()

    def begin(self, kind: CareKind) -> None:
        """Prepare the entry of a kind."""
        self.entry.begin_kind(kind)

    def save(self) -> None:
        """Record what is entered."""
        self.entry.submit()

    def correct(self) -> None:
        """Put the chosen care item into the fields, to be changed there."""
        index = self.table.currentIndex()
        if index.isValid() and may(self.session.by, Right.CORRECT):
            self.entry.begin_correction(self.model.row_at(index))

    def remove(self) -> None:
        """Take the chosen care item away."""
        index = self.table.currentIndex()
        if not index.isValid():
            return
        service_id = self.model.row_at(index).service_id
        services, by = self.session.services.care_items, self.session.by
        self.write(
            lambda _yes: services.remove(service_id, by=by),
            lambda _saved: self.offer_undo(
                self.tr("Catatan layanan dihapus."),
                partial(services.bring_back, service_id, by=by),
            ),
        )

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, page: CareItemsPage) -> None:
        self._page = page
        self.model.show(page.given)
        if page.given:
            self.table.go_to(0)
        self.remove_button.setEnabled(bool(page.given))
        self.correct_button.setEnabled(bool(page.given))
        self._show_dues(page.dues)
        self._show_findings(page)
        self.entry.show_page(page)

    def _show_dues(self, dues: tuple[Due, ...]) -> None:
        while (item := self._due_lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._due_lines.addWidget(label(self.tr("Perlu sekarang"), "subtitle"))
        if not dues:
            self._due_lines.addWidget(label(self.tr("Tidak ada yang jatuh tempo."), "soft"))
        for due in dues:
            kind = due_kind(due.code)
            if kind is None:
                continue
            holder = QWidget()
            line = row(holder, gap=S)
            line.addWidget(label(self.session.wording.due(due), wrap=True), 1)
            take = button(self.tr("Catat"), "link")
            take.clicked.connect(lambda _checked, k=CARE_OF[kind]: self.begin(k))
            line.addWidget(take)
            self._due_lines.addWidget(holder)

    def _corrected(self, saved: Saved[CareItem]) -> None:
        text = self.tr("Layanan diperbaiki.")
        self.offer_earlier(text, self.session.services.care_items, saved)

    def _show_findings(self, page: CareItemsPage) -> None:
        words = self.session.wording
        answers = {None: "?", True: words.word("answer", YES), False: words.word("answer", NO)}
        months = ", ".join(
            f"{month}: {answers[answer]}" for month, answer in enumerate(page.breastfeeding.months)
        )
        lines = [self.tr("ASI eksklusif per bulan · {months}").format(months=months)]
        food = page.complementary
        if food is not None:
            enough = {None: "?", True: self.tr("cukup"), False: self.tr("kurang")}
            lines.append(
                self.tr(
                    "MP-ASI terakhir · {groups} kelompok makanan: {diverse}, frekuensi: {frequent}"
                ).format(
                    groups=food.groups,
                    diverse=enough[food.diverse],
                    frequent=enough[food.frequent],
                )
            )
        if page.development is not None:
            result = words.word("development", page.development.value)
            lines.append(self.tr("KPSP terakhir · {result}").format(result=result))
        for text in lines:
            self._due_lines.addWidget(label(text, "small", wrap=True))

    def _saved(self, saved: Saved[CareItem]) -> None:
        words, by = self.session.wording, self.session.by
        name = words.word("care_item", saved.record.kind.value)
        text = self.tr("Tercatat: {service}").format(service=name)
        if not may(by, Right.REMOVE):
            self.told.emit(text)
            return
        services = self.session.services.care_items
        self.offer_undo(text, partial(services.remove, saved.record.service_id, by=by))
