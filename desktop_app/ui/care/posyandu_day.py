"""Layanan: who of a posyandu is due for what on a day, and the cadre's list keyed in by ticks."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget

from desktop_app.programme.care.due_kinds import DueKind
from desktop_app.programme.records.care import Immunisation
from desktop_app.programme.records.children import Place
from desktop_app.programme.records.draft import Draft
from desktop_app.programme.records.kinds import id_of
from desktop_app.services.care.care_items import CareItemsPage
from desktop_app.services.care.due_list import DueRow
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, may
from desktop_app.ui.care.dues_model import TICK_COLUMN, TickModel, due_lines, how_many
from desktop_app.ui.care.round_entry import AT_ONCE, RoundEntry
from desktop_app.ui.care.round_place import RoundPlace, capital
from desktop_app.ui.care.round_writer import CHILD, Given, ManyGiven, round_act
from desktop_app.ui.kit.keys import act_inside
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.parts import (
    Elided,
    EmptyState,
    button,
    card,
    column,
    line,
    row,
)
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.sheet.at_once import AtOnceSaver
from desktop_app.ui.kit.sheet.drafting import Content, DraftKeeper
from desktop_app.ui.kit.sheet.grid import EnterWay, SheetGrid
from desktop_app.ui.kit.table_view import ROW_PX
from desktop_app.ui.kit.theme import M, S

RoundAnswer = tuple[tuple[Place, ...], tuple[DueRow, ...]]


class PosyanduDayPage(Page):
    """Shows who is due; care that is the same for all children is saved for all at once."""

    child_wanted = Signal(int)
    care_wanted = Signal(object, object)
    """One child's care items should be entered; carries the child and the shown kind."""

    def __init__(self, session: Session) -> None:
        """Open on the first desa, with everything that is due today."""
        super().__init__(session)
        self._rows: tuple[DueRow, ...] = ()
        self._begun = False
        """Whether a list has been loaded since the page was opened."""
        self._kind: DueKind | None = None
        self._left_over: Draft | None = None
        self.writer = AtOnceSaver(session, self, CHILD, self._name_of)
        self.writer.saved.connect(self._saved)
        self.writer.refused.connect(self._refused)
        self.writer.given_up.connect(self._count_ticks)
        self.writer.failed.connect(self._not_written)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.place = RoundPlace(session)
        self.desa, self.posyandu = self.place.desa, self.place.posyandu
        self.day, self.vaccine = self.place.day, self.place.vaccine
        self.place.changed.connect(self.load)
        self.vaccine.edited.connect(self._vaccine_picked)
        self.body.insertWidget(0, self.place)
        self.body.insertLayout(1, self._make_kinds())
        self.model = TickModel(session.wording)
        self.table = SheetGrid(self.model, EnterWay.OPEN, row_px=ROW_PX)
        self.table.setAccessibleName(self.tr("Daftar layanan"))
        self.table.setColumnHidden(TICK_COLUMN, True)
        self.table.chosen.connect(self._open_index)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.empty = EmptyState(
            "tick",
            self.tr("Tidak ada yang perlu"),
            self.tr("Pilih posyandu, tanggal, atau layanan lain."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        surface = card()
        inside = column(surface, margin=1, gap=0)
        inside.addWidget(self._stack, 1)
        self._foot = self._make_foot()
        inside.addWidget(self._foot)
        self.body.addWidget(surface, 1)
        self.model.edited.connect(self._count_ticks)
        self._keeper = DraftKeeper(session, "posyandu_round", self._draft, self)
        self._keeper.failed.connect(self.failed)
        self.model.edited.connect(self._keeper.touch)
        self.entry.edited.connect(self._keeper.touch)
        act_inside(self, "Ctrl+A", self.tick_all)
        act_inside(self, "Ctrl+Return", self.save)
        act_inside(self, "Ctrl+S", self.save)

    def load(self) -> None:
        """Ask for the places, and for the list of the chosen one."""
        if not self._begun and self._left_over is None:
            self._keeper.look(self._draft_found)
        else:
            self._load()

    def _load(self) -> None:
        services, by, day = self.session.services, self.session.by, self.day.day()
        if day is None:
            return
        first = not self._begun and self._left_over is None
        desa, posyandu = self.place.where()

        def read() -> RoundAnswer:
            places = services.children.places()
            names = sorted({place.desa for place in places if place.desa})
            where = (names[0] if names else None) if first else desa
            rows = services.due_list.of_place(desa=where, posyandu=posyandu, on=day, by=by)
            return places, rows

        self.session.tasks.read(
            read, on_done=self._show, on_error=self.failed, owner=self, page=id(self)
        )

    def focus_first(self) -> None:
        """Put the cursor into the list."""
        self.table.setFocus()

    def unsaved(self) -> bool:
        """Whether children are ticked."""
        return bool(self.model.ticked())

    @property
    def kind(self) -> DueKind | None:
        """The kind of care that the list shows; None for all kinds."""
        return self._kind

    def show_kind(self, kind: DueKind | None) -> None:
        """Show who is due for a kind."""
        self._kind = kind
        self._kinds[kind].setChecked(True)
        self.model.tick(())
        self._show_lines()

    def tick_all(self) -> None:
        """Tick everyone on the list, or nobody when all are ticked."""
        if self._ticking():
            self.model.toggle_column(TICK_COLUMN)

    def save(self) -> None:
        """Check every ticked child, then save all of them in one transaction."""
        day, lines = self.day.day(), self.model.ticked()
        if day is None or self._kind is None or not lines or not self._ticking():
            return
        self.banner.say("")
        self.save_button.setEnabled(False)
        services, by = self.session.services, self.session.by
        if self._kind is DueKind.IMMUNISATION:
            vaccines = self.entry.vaccines(lines, self.vaccine.code(), day)
            self.writer.save(round_act(services.immunisations, vaccines, by))
        else:
            others = self.entry.care_items(lines, self._kind, day)
            self.writer.save(round_act(services.care_items, others, by))

    def open_child(self) -> None:
        """Show the page of the child under the cursor."""
        index = self.table.currentIndex()
        if index.isValid():
            self._open_index(index)

    def open_care(self) -> None:
        """Open the care items of the child under the cursor: some care differs by child."""
        index = self.table.currentIndex()
        if index.isValid():
            of_child = self.session.services.care_items.of_child
            self.session.tasks.read(
                partial(of_child, self.model.row_at(index).child.child_id, by=self.session.by),
                on_done=self._open_care,
                on_error=self.failed,
                owner=self,
                page=(id(self), "child"),
            )

    # ---- building ----------------------------------------------------------------------------

    def _make_kinds(self) -> QHBoxLayout:
        kinds = row(gap=S)
        self._kind_group = QButtonGroup(self)
        self._kinds = {}
        for kind in (None, *DueKind):
            made = button("", "filter")
            made.setCheckable(True)
            made.clicked.connect(lambda _checked, k=kind: self.show_kind(k))
            self._kind_group.addButton(made)
            self._kinds[kind] = made
            kinds.addWidget(made)
        kinds.addStretch()
        self._kinds[None].setChecked(True)
        self._name_kinds()
        return kinds

    def _make_foot(self) -> QFrame:
        foot = card("plain")
        layout = column(foot, gap=0)
        layout.addWidget(line())
        inside = row(gap=S)
        inside.setContentsMargins(M, S, M, S)
        self.sentence = Elided()
        inside.addWidget(self.sentence, 1)
        self.all_button = button(self.tr("Centang semua"), "link")
        self.all_button.setToolTip("Ctrl+A")
        self.all_button.clicked.connect(self.tick_all)
        self.entry = RoundEntry(self.session)
        self.entry.edited.connect(self._count_ticks)
        self.open_button = button(self.tr("Buka anak"))
        self.open_button.clicked.connect(self.open_child)
        self.care_button = button(self.tr("Catat layanan…"), "primary")
        self.care_button.clicked.connect(self.open_care)
        self.save_button = button(self.tr("Simpan"), "primary")
        self.save_button.setToolTip("Ctrl+S, Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        for made in (
            self.all_button,
            self.entry,
            self.open_button,
            self.care_button,
            self.save_button,
        ):
            inside.addWidget(made)
        layout.addLayout(inside)
        return foot

    def _name_kinds(self) -> None:
        counted, number = how_many(self._rows), self.session.wording.number
        for kind, title in (
            (None, self.tr("Semua")),
            (DueKind.IMMUNISATION, self.tr("Imunisasi")),
            (DueKind.VITAMIN_A, self.tr("Vitamin A")),
            (DueKind.DEWORMING, self.tr("Obat cacing")),
            (DueKind.BREASTFEEDING, self.tr("ASI eksklusif")),
            (DueKind.COMPLEMENTARY, self.tr("MP-ASI")),
            (DueKind.KPSP, self.tr("KPSP")),
            (DueKind.COUNSELLING, self.tr("Konseling")),
        ):
            self._kinds[kind].setText(f"{title} {number(counted[kind])}")

    # ---- showing -----------------------------------------------------------------------------

    def _show(self, answer: RoundAnswer) -> None:
        places, self._rows = answer
        self.place.offer(places, first=not self._begun and self._left_over is None)
        self._begun = True
        self.place.offer_vaccines(self._rows)
        self._name_kinds()
        self._show_lines()
        self._restore()

    def _show_lines(self) -> None:
        words, day = self.session.wording, self.day.day() or self.session.today()
        kept = self.table.currentIndex()
        child_id = self.model.row_at(kept).child.child_id if kept.isValid() else 0
        ages = {
            found.child.child_id: words.age_between(found.child.birth_date, day)
            for found in self._rows
        }
        self.vaccine.setVisible(self._kind is DueKind.IMMUNISATION)
        vaccine = self.vaccine.code() if self._kind is DueKind.IMMUNISATION else ""
        lines = due_lines(self._rows, self._kind, vaccine, ages)
        self.model.show(lines)
        self.table.setColumnHidden(TICK_COLUMN, not self._ticking())
        self._stack.setCurrentWidget(self.table if lines else self.empty)
        self._foot.setVisible(bool(lines))
        ids = [found.child.child_id for found in lines]
        self.table.go_to(ids.index(child_id) if child_id in ids else 0)
        self._show_foot()

    def _show_foot(self) -> None:
        ticking = self._ticking()
        self.entry.show_kind(self._kind)
        for made in (self.all_button, self.entry, self.save_button):
            made.setVisible(ticking)
        self.open_button.setVisible(not ticking)
        self.care_button.setVisible(not ticking and may(self.session.by, Right.INPUT))
        self._count_ticks()

    def _show_chosen(self) -> None:
        index = self.table.currentIndex()
        if self._ticking() or not index.isValid():
            return
        found = self.model.row_at(index)
        told = " ".join(self.session.wording.due(due) for due in found.dues)
        self.sentence.setText(f"{found.child.name} \N{MIDDLE DOT} {told}")

    def _count_ticks(self) -> None:
        if not self._ticking():
            self._show_chosen()
            return
        ticked, number = len(self.model.ticked()), self.session.wording.number
        self.sentence.setText(
            self.tr("{count} anak dicentang").format(count=number(ticked))
            if ticked
            else self.tr("Centang anak yang menerima")
        )
        self.save_button.setEnabled(bool(ticked) and self.entry.ready(self._kind))

    def _ticking(self) -> bool:
        """Whether the shown kind can be entered for many children at once."""
        if self._kind not in AT_ONCE or not may(self.session.by, Right.INPUT):
            return False
        return self._kind is not DueKind.IMMUNISATION or bool(self.vaccine.code())

    # ---- the draft ---------------------------------------------------------------------------

    def _draft(self) -> Content | None:
        if not self.unsaved():
            return None
        return {
            **self.place.draft(),
            "kind": self._kind.value if self._kind else "",
            "entry": self.entry.draft(),
            "cells": self.model.draft(),
        }

    def _draft_found(self, draft: Draft | None) -> None:
        """Load the list that a draft was kept for, or the first list when there is no draft."""
        self._left_over = draft
        if draft is not None:
            self.place.restore(draft.content)
        self._load()

    def _restore(self) -> None:
        draft, self._left_over = self._left_over, None
        self._keeper.begin()
        if draft is None:
            return
        kept = draft.content
        if self.vaccine.findData(kept["vaccine"]) >= 0:
            self.vaccine.set_code(kept["vaccine"])
        self.entry.restore(kept["entry"])
        self.show_kind(DueKind(kept["kind"]))
        self.model.restore(kept["cells"])
        if self.unsaved():
            self.banner.say(self._keeper.restored_sentence(draft), "calm")

    # ---- doing -------------------------------------------------------------------------------

    def _name_of(self, child_id: int) -> str:
        line = self.model.record_of(child_id)
        return "" if line is None else line.child.name

    def _vaccine_picked(self) -> None:
        self.model.tick(())
        self._show_lines()

    def _open_index(self, index: QModelIndex) -> None:
        if index.column() != TICK_COLUMN:
            self.child_wanted.emit(self.model.row_at(index).child.child_id)

    def _open_care(self, page: CareItemsPage) -> None:
        self.care_wanted.emit(page.child, self._kind)

    def _refused(self, refused: Collection[int], told: str) -> None:
        self.banner.say(
            self.tr("Tidak dapat dicatat, centangnya dihapus: {children}").format(children=told)
        )
        ticked = {found.child.child_id for found in self.model.ticked()}
        self.model.tick(ticked - set(refused))

    def _saved(self, saved: Saved[tuple[Given, ...]]) -> None:
        services: ManyGiven
        words, one = self.session.wording, saved.record[0]
        self.model.tick(())
        if isinstance(one, Immunisation):
            services, name = self.session.services.immunisations, words.word("vaccine", one.vaccine)
        else:
            services = self.session.services.care_items
            name = words.word("care_item", one.kind.value)
        text = self.tr("{what} tercatat untuk {count} anak.").format(
            what=capital(name), count=words.number(len(saved.record))
        )
        if not may(self.session.by, Right.REMOVE):
            self.told.emit(text)
            return
        ids = [id_of(given) for given in saved.record]
        self.offer_back(text, partial(services.remove_many, ids, by=self.session.by))

    def _not_written(self, error: Exception) -> None:
        self.failed(error)
        self._count_ticks()
