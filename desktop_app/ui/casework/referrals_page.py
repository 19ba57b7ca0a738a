"""Rujukan: the letters and what became of them; a reply is entered by its short code."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget

from desktop_app.errors import Invalid
from desktop_app.programme.casework.referrals import OPEN
from desktop_app.programme.records.casework import ReferralStatus
from desktop_app.services.casework.referrals import ReferralRow
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.casework.referral_card import ReferralCard
from desktop_app.ui.casework.referrals_model import ReferralsModel
from desktop_app.ui.casework.reply_form import ReplyDialog
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import Pick, TextEdit
from desktop_app.ui.kit.flow import Flow
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import EmptyState, button, card, column, hide_unless, label
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import XS, L, M, S

PERIODS_DAYS = (90, 365, 3650)
PICK_PX, CODE_PX = 170, 260


class ReferralsPage(Page):
    """Lists the letters, and opens the reply form by a letter's short code."""

    child_wanted = Signal(int)

    def __init__(self, session: Session) -> None:
        """Show an empty list until it is loaded."""
        super().__init__(session)
        self._rows: tuple[ReferralRow, ...] = ()
        self.card_dialog: ReferralCard | None = None
        self.reply_dialog: ReplyDialog | None = None
        self.model = ReferralsModel(session.wording)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Daftar rujukan"))
        self.table.chosen.connect(self._open_index)
        self.body.addWidget(self._tools())
        self.body.addWidget(self._make_entry())
        self.body.addWidget(self._make_loop())
        surface = card()
        self._what = QStackedWidget()
        column(surface, margin=1, gap=0).addWidget(self._what)
        self._what.addWidget(self.table)
        self.empty = EmptyState(
            "referral",
            self.tr("Belum ada rujukan di sini"),
            self.tr("Rujukan ditulis dari halaman anak, atau dari daftar Hari ini."),
        )
        self._what.addWidget(self.empty)
        self.body.addWidget(surface, 1)

    def load(self) -> None:
        """Ask for the letters of the period."""
        until = self.session.today()
        since = until - timedelta(days=int(self.period.code()))
        self.session.tasks.read(
            self.session.services.referrals.list,
            since,
            until,
            by=self.session.by,
            on_done=self._show,
            on_error=self.failed,
            owner=self,
            page=id(self),
        )

    def focus_first(self) -> None:
        """Put the cursor into the field for a reply's code."""
        self.code.setFocus()
        self.code.selectAll()

    def enter_code(self) -> None:
        """Open the reply form of the letter with the code that is typed."""
        if not self.code.value():
            return
        self.session.tasks.read(
            self.session.services.referrals.by_code,
            self.code.value(),
            by=self.session.by,
            on_done=self._open_reply,
            on_error=self._code_failed,
            owner=self,
            page=(id(self), "code"),
        )

    def open_row(self, found: ReferralRow) -> None:
        """Show a letter."""
        self.card_dialog = ReferralCard(self.session, found.child, found.referral, self)
        self.card_dialog.told.connect(self.told)
        self.card_dialog.removed.connect(self.offer_back)
        self.card_dialog.open()

    # ---- building ----------------------------------------------------------------------------

    def _tools(self) -> Flow:
        tools = Flow()
        tools.add(label(self.tr("Rujukan"), "title"))
        self.count = label("", "soft")
        tools.add(self.count)
        tools.add_spring()
        words = self.session.wording
        self.status = CodePick(
            [
                ("", self.tr("Semua status")),
                *((one.value, words.referral_status(one)) for one in ReferralStatus),
            ]
        )
        self.status.setAccessibleName(self.tr("Saring status"))
        self.status.edited.connect(self._filter)
        self.posyandu = Pick()
        self.posyandu.setAccessibleName(self.tr("Saring posyandu"))
        self.posyandu.edited.connect(self._filter)
        texts = (self.tr("3 bulan terakhir"), self.tr("Setahun terakhir"), self.tr("Semua"))
        self.period = CodePick(
            [(str(days), text) for days, text in zip(PERIODS_DAYS, texts, strict=True)]
        )
        self.period.setAccessibleName(self.tr("Masa"))
        self.period.edited.connect(self.load)
        for pick in (self.status, self.posyandu, self.period):
            pick.setFixedWidth(PICK_PX)
            tools.add(pick)
        return tools

    def _make_entry(self) -> QFrame:
        surface = card()
        inside = column(surface, margin=M, gap=XS)
        entry = Flow(gap=M)
        caption = label(self.tr("Isi jawaban: ketik kode di surat"), "strong")
        self.code = TextEdit(self.tr("mis. ABC-2D3, lalu Enter"), max_length=12)
        self.code.setFixedWidth(CODE_PX)
        self.code.setAccessibleName(caption.text())
        caption.setBuddy(self.code)
        self.code.returnPressed.connect(self.enter_code)
        self.code.edited.connect(self._clear_code_error)
        go = button(self.tr("Isi jawaban"), "primary")
        go.clicked.connect(self.enter_code)
        for made in (caption, self.code, go):
            entry.add(made)
        entry.add_spring()
        inside.addWidget(entry)
        self.code_error = label("", "error")
        self.code_error.hide()
        inside.addWidget(self.code_error)
        hide_unless(may(self.session.by, Right.INPUT), surface)
        return surface

    def _make_loop(self) -> Flow:
        tiles = Flow()
        self.figures: dict[str, QLabel] = {}
        for name, title in (
            ("sent", self.tr("Dikirim")),
            ("arrived", self.tr("Tiba")),
            ("answered", self.tr("Dijawab")),
            ("unanswered", self.tr("Belum dijawab")),
            ("overdue", self.tr("Terlambat")),
            ("lost", self.tr("Tidak sampai")),
            ("median_days", self.tr("Median hari sampai jawaban")),
        ):
            tile = card("tile")
            inside = column(tile, margin=S, gap=0)
            inside.setContentsMargins(L, S, L, S)
            self.figures[name] = label("", "subtitle")
            inside.addWidget(self.figures[name])
            inside.addWidget(label(title, "small"))
            tiles.add(tile)
        tiles.add_spring()
        return tiles

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, rows: tuple[ReferralRow, ...]) -> None:
        self._rows = rows
        names = sorted({found.child.posyandu for found in rows if found.child.posyandu})
        self.posyandu.offer([self.tr("Semua posyandu"), *names])
        if self.posyandu.currentIndex() < 0:
            self.posyandu.setCurrentIndex(0)
        self._filter()

    def _filter(self) -> None:
        posyandu = self.posyandu.value() if self.posyandu.currentIndex() > 0 else None
        here = [row for row in self._rows if posyandu in (None, row.child.posyandu)]
        status = self.status.code()
        shown = [row for row in here if status in ("", row.referral.status.value)]
        self.model.show(shown)
        self._what.setCurrentWidget(self.table if shown else self.empty)
        if shown:
            self.table.go_to(0)
        number = self.session.wording.number
        self.count.setText(number(len(shown)))
        figures = self.session.services.referrals.loop(here)
        for name, tile in self.figures.items():
            tile.setText(number(getattr(figures, name)))

    def _open_index(self, index: QModelIndex) -> None:
        self.open_row(self.model.row_at(index))

    def _open_reply(self, found: ReferralRow) -> None:
        referral = found.referral
        if referral.status not in OPEN and referral.reply is None:
            self.open_row(found)
            return
        self.reply_dialog = ReplyDialog(self.session, found.child, referral, self)
        self.reply_dialog.done_with.connect(self._answered)
        self.reply_dialog.open()

    def _answered(self, _saved: object) -> None:
        self.code.clear()
        self.told.emit(self.tr("Jawaban tersimpan."))
        self.code.setFocus()

    def _code_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            problems = error.problems
            self.code_error.setText("\n".join(map(self.session.wording.problem, problems)))
            self.code_error.show()
            self.code.setFocus()
            self.code.selectAll()
            return
        self.failed(error)

    def _clear_code_error(self) -> None:
        self.code_error.hide()
        self.banner.say("")
