"""The city's page: map, desa, kecamatan by year, trend, flow, senders, children known twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from desktop_app.programme.records.children import Month
from desktop_app.programme.reports.city_report import CityReport
from desktop_app.programme.reports.city_table import CityLine
from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.rights import Right, may
from desktop_app.services.exchange.receiving import Arrival
from desktop_app.services.reports.city_figures import DoubleChild
from desktop_app.ui.kit.editors import Choice
from desktop_app.ui.kit.month_pick import MonthPick
from desktop_app.ui.kit.page import Page
from desktop_app.ui.kit.paper_saver import PaperSaver
from desktop_app.ui.kit.parts import EmptyState, button, card, column, label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_model import TableModel
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.reports.city_model import DOUBLE_COLUMNS, CityRowShown, sheet_columns
from desktop_app.ui.reports.tile_map import TileMap
from desktop_app.wording.city_words import (
    SOURCE,
    CitySheet,
    city_sheets,
    interval_text,
    month_text,
    ranking_notes,
    ranks_text,
)

MAP, DOUBLES = "map", "doubles"


class CityPage(Page):
    """Shows one part of a month's report at a time."""

    def __init__(self, session: Session) -> None:
        """Lay out tools, parts and the line below."""
        super().__init__(session)
        self.report: CityReport | None = None
        self.chooser: QFileDialog | None = None
        self.papers = PaperSaver(session, self)
        self.papers.told.connect(self.told)
        self.papers.failed.connect(self.failed)
        self.body.insertLayout(0, self._make_tools())
        self.part = Choice(
            [
                (MAP, self.tr("Peta")),
                ("desa", self.tr("Desa")),
                ("years", self.tr("Kecamatan")),
                ("trend", self.tr("Tren")),
                ("flow", self.tr("PMT dan rujukan")),
                ("senders", self.tr("Kiriman")),
                (DOUBLES, self.tr("Dua puskesmas")),
            ]
        )
        self.part.set_value(MAP)
        self.part.setAccessibleName(self.tr("Bagian"))
        self.part.edited.connect(self._show_part)
        self.body.addWidget(self.part)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self.map = TileMap(session.wording)
        self.map.chosen.connect(self._tell_of)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(self.map)
        self._map_room = room
        self._stack.addWidget(room)
        self._doubles = self._make_doubles()
        self._stack.addWidget(self._doubles)
        self.table: TableView | None = None
        self.empty = EmptyState(
            "recap",
            self.tr("Belum ada paket"),
            self.tr("Terima paket puskesmas; gambaran kota muncul setelah itu."),
        )
        self._stack.addWidget(self.empty)
        self.note = label("", "small", wrap=True)
        self.body.addWidget(self.note)

    def load(self) -> None:
        """Ask which months there are, and for children of two puskesmas."""
        services, by = self.session.services, self.session.by
        self.session.tasks.read(
            services.city.months,
            by=by,
            on_done=self._show_months,
            on_error=self.failed,
            owner=self,
            page=(id(self), "months"),
        )
        self.session.tasks.read(
            services.city.doubles,
            by=by,
            on_done=self._show_doubles,
            on_error=self.failed,
            owner=self,
            page=(id(self), "doubles"),
        )

    def concerned_by(self, changes: Changes, /) -> bool:
        """Whether a package or a decision came."""
        return changes.everything

    def focus_first(self) -> None:
        """Put the cursor into the choice of month."""
        self.months.setFocus()

    def ask_for_package(self) -> None:
        """Ask for the file of a package, then receive it."""
        self.chooser = QFileDialog(self, self.tr("Pilih paket puskesmas"))
        self.chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.chooser.fileSelected.connect(self.receive)
        self.chooser.open()

    def receive(self, file: str) -> None:
        """Receive a package and tell what became of it."""
        receiving, by = self.session.services.receiving, self.session.by
        self.session.tasks.write(
            partial(receiving.receive, Path(file), by=by),
            on_done=self._received,
            on_error=self.failed,
            owner=self,
        )

    def ask_where(self) -> None:
        """Ask where the report of the shown month shall go as PDF."""
        month = self.months.month()
        if month is None:
            return
        city, by = self.session.services.city, self.session.by
        self.papers.ask(
            self.tr("Simpan laporan kota sebagai PDF"),
            f"kota-{month}.pdf",
            lambda path: city.export(month, path, by=by),
        )

    def decide(self, *, same: bool, home: int = 0) -> None:
        """Note a decision about the chosen pair; `home` 0 is the first record, 1 the second."""
        index = self.doubles.currentIndex()
        if not index.isValid():
            return
        pair = self.doubles_model.row_at(index)
        uids = (pair.first.uid, pair.second.uid)
        city, by = self.session.services.city, self.session.by
        self.session.tasks.write(
            partial(city.decide, *uids, same=same, home=uids[home] if same else "", by=by),
            on_done=lambda _saved: self.told.emit(self.tr("Keputusan tersimpan.")),
            on_error=self.failed,
            owner=self,
        )

    def _make_tools(self) -> QHBoxLayout:
        tools = row(gap=M)
        tools.addWidget(label(self.tr("Kota"), "title"))
        tools.addStretch()
        self.receive_button = button(self.tr("Terima paket…"), "primary", "import")
        self.receive_button.clicked.connect(self.ask_for_package)
        self.paper_button = button(self.tr("Laporan (PDF)…"), icon="printer")
        self.paper_button.clicked.connect(self.ask_where)
        self.receive_button.setEnabled(may(self.session.by, Right.INPUT))
        self.paper_button.setEnabled(False)
        self.months = MonthPick(self.session.wording)
        self.months.picked.connect(self._load_month)
        for part in (self.receive_button, self.paper_button, self.months):
            tools.addWidget(part)
        return tools

    def _make_doubles(self) -> QWidget:
        surface = card()
        layout = column(surface, margin=1, gap=0)
        tools = row(gap=S)
        tools.setContentsMargins(L, M, L, M)
        tools.addWidget(label(self.tr("Satu anak di dua puskesmas?"), "subtitle"), 1)
        self.first_button = button(self.tr("Satu anak, tinggal di yang pertama"))
        self.first_button.clicked.connect(lambda: self.decide(same=True, home=0))
        self.second_button = button(self.tr("Satu anak, tinggal di yang kedua"))
        self.second_button.clicked.connect(lambda: self.decide(same=True, home=1))
        self.apart_button = button(self.tr("Dua anak"))
        self.apart_button.clicked.connect(lambda: self.decide(same=False))
        self._decisions = (self.first_button, self.second_button, self.apart_button)
        for one in self._decisions:
            one.setEnabled(False)
            tools.addWidget(one)
        layout.addLayout(tools)
        self.doubles_model: TableModel[DoubleChild] = TableModel(
            self.session.wording, DOUBLE_COLUMNS
        )
        self.doubles = TableView(self.doubles_model)
        self.doubles.setAccessibleName(self.tr("Anak di dua puskesmas"))
        self.doubles.selectionModel().currentRowChanged.connect(self._pair_chosen)
        layout.addWidget(self.doubles)
        return surface

    def _show_months(self, months: tuple[Month, ...]) -> None:
        self.months.offer(tuple(reversed(months)))
        self.paper_button.setEnabled(bool(months) and may(self.session.by, Right.TAKE_OUT))
        if months:
            self._load_month()
        else:
            self._show_part()

    def _load_month(self) -> None:
        month = self.months.month()
        if month is None:
            return
        self.session.tasks.read(
            self.session.services.city.report,
            month,
            by=self.session.by,
            on_done=self._show_report,
            on_error=self.failed,
            owner=self,
            page=(id(self), "report"),
        )

    def _show_report(self, report: CityReport) -> None:
        self.report = report
        self.map.show_month(report.month, self._sentence)
        self._show_part()

    def _show_doubles(self, found: tuple[DoubleChild, ...]) -> None:
        self.doubles_model.show(found)
        self._pair_chosen()

    def _pair_chosen(self, *_indices: object) -> None:
        allowed = may(self.session.by, Right.CORRECT) and self.doubles.currentIndex().isValid()
        for one in self._decisions:
            one.setEnabled(allowed)

    def _show_part(self) -> None:
        part = self.part.value()
        if part == DOUBLES:
            self._stack.setCurrentWidget(self._doubles)
            self.note.setText(
                self.tr("Sampai diputuskan, anak dihitung sekali: di tempat pengukuran terakhir.")
            )
        elif self.report is None:
            self._stack.setCurrentWidget(self.empty)
            self.note.setText("")
        elif part == MAP:
            self._stack.setCurrentWidget(self._map_room)
            self.note.setText(self._map_note(self.report))
        else:
            sheet = next(one for one in city_sheets(self.report) if one.code == part)
            self._show_sheet(sheet)

    def _show_sheet(self, sheet: CitySheet) -> None:
        if self.table is not None:
            self._stack.removeWidget(self.table)
            self.table.deleteLater()
        model: TableModel[CityRowShown] = TableModel(self.session.wording, sheet_columns(sheet))
        model.show(sheet.rows)
        self.table = TableView(model)
        self.table.setAccessibleName(sheet.title)
        self._stack.addWidget(self.table)
        self._stack.setCurrentWidget(self.table)
        self.note.setText(_sentences(sheet.title, *sheet.notes))

    def _map_note(self, report: CityReport) -> str:
        hatched = self.tr(
            "Garis miring: tidak dapat dibedakan dari angka kota, atau kurang dari 80% diukur."
        )
        about = month_text(report.month.month)
        return _sentences(about, SOURCE, hatched, *ranking_notes(report.month))

    def _sentence(self, line: CityLine) -> str:
        area, words = line.cell.area, self.session.wording
        told = self.tr(
            "{desa}: {share} dari {measured} balita yang diukur (cakupan {coverage} dari "
            "{target}), rentang {interval}, kisaran peringkat {ranks}. {source}."
        )
        return told.format(
            desa=line.cell.place.desa,
            share=words.percent(area.share),
            measured=area.measured,
            coverage=words.percent(area.coverage),
            target=area.target,
            interval=interval_text(line),
            ranks=ranks_text(line),
            source=SOURCE,
        )

    def _tell_of(self, line: CityLine) -> None:
        self.note.setText(self._sentence(line))

    def _received(self, arrival: Arrival) -> None:
        told = self.tr(
            "{sender}, paket {number}: diterima {accepted}, ditolak {refused}. Kode: {code}"
        )
        self.banner.say(
            told.format(
                sender=arrival.sender,
                number=arrival.package.package_no,
                accepted=arrival.package.accepted,
                refused=arrival.package.refused,
                code=arrival.code,
            ),
            "calm" if not arrival.package.refused else "warning",
        )


def _sentences(*parts: str) -> str:
    """Return texts as sentences, each with its full stop."""
    return " ".join(f"{one.rstrip('.')}." for one in parts)
