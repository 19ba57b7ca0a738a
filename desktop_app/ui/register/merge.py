"""Merges two records of one child: find the other, preview, decide, merge."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import Invalid
from desktop_app.programme.records.children import Child, ChildRow, Visit
from desktop_app.services.child.merging import FieldChoice, MergePlan, VisitChoice
from desktop_app.services.common.outcome import Saved
from desktop_app.ui.kit.ask import AskDialog
from desktop_app.ui.kit.doubt import ask_doubt
from desktop_app.ui.kit.editors import Choice, TextEdit
from desktop_app.ui.kit.failures import sentence
from desktop_app.ui.kit.parts import Banner, button, card, column, label, row
from desktop_app.ui.kit.scrolling import prefer_size
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.table_view import TableView
from desktop_app.ui.kit.theme import L, M, S
from desktop_app.ui.register.children_model import IDENTITY_COLUMNS, ChildrenModel

WIDTH_PX, HEIGHT_PX = 1120, 600
MOST_ROWS = 50
KEPT, OTHER = "kept", "other"


class MergeDialog(QDialog):
    """Merges another record into the one that it was opened for."""

    merged = Signal(int)
    """Two records were merged; carries the merged one's id, which `unmerge` takes."""

    def __init__(self, session: Session, kept: Child, parent: QWidget) -> None:
        """Begin with records of a similar name."""
        super().__init__(parent)
        self._session, self._kept = session, kept
        self.plan: MergePlan | None = None
        self.question: AskDialog | None = None
        self._field_choices: dict[str, Choice] = {}
        self._visit_choices: dict[date, Choice] = {}
        self.setWindowTitle("Anting Berlian")
        prefer_size(self, QSize(WIDTH_PX, HEIGHT_PX))
        self.finished.connect(self.deleteLater)
        layout = column(self, margin=L)
        layout.addWidget(label(self.tr("Gabungkan dua catatan"), "title"))
        self.banner = Banner()
        layout.addWidget(self.banner)
        self._steps = QStackedWidget()
        self._steps.addWidget(self._make_search())
        self._steps.addWidget(self._make_preview())
        layout.addWidget(self._steps, 1)
        buttons = row(gap=S)
        self.back_button = button(self.tr("Kembali"))
        self.back_button.clicked.connect(self._go_back)
        cancel = button(self.tr("Batal"))
        cancel.clicked.connect(self.reject)
        self.yes_button = button(self.tr("Bandingkan"), "primary")
        self.yes_button.clicked.connect(self.go_on)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.yes_button)
        layout.addLayout(buttons)
        self._go_back()
        self.search.setText(kept.name.split()[0] if kept.name else "")
        self._find()

    def go_on(self) -> None:
        """Compare with the chosen record, or merge what was compared."""
        if not self.yes_button.isEnabled():
            return
        if self.plan is None:
            self._compare()
        else:
            self._merge(self.plan)

    def decide_field(self, name: str, side: str) -> None:
        """Choose whose value of a field stays."""
        self._field_choices[name].set_value(side)

    def decide_visit(self, day: date, side: str) -> None:
        """Choose whose visit of a day stays."""
        self._visit_choices[day].set_value(side)

    def _make_search(self) -> QWidget:
        step = QWidget()
        layout = column(step)
        advice = self.tr("Pilih catatan lain dari anak yang sama. Catatan {name} tetap.").format(
            name=self._kept.name
        )
        layout.addWidget(label(advice, "soft", wrap=True))
        self.search = TextEdit(self.tr("Cari nama, ibu, atau NIK"))
        self.search.setAccessibleName(self.tr("Cari anak"))
        self.search.textChanged.connect(self._find)
        layout.addWidget(self.search)
        self.model = ChildrenModel(self._session.wording, IDENTITY_COLUMNS)
        self.table = TableView(self.model)
        self.table.setAccessibleName(self.tr("Daftar anak"))
        self.table.chosen.connect(self.go_on)
        surface = card()
        column(surface, margin=1).addWidget(self.table)
        layout.addWidget(surface, 1)
        return step

    def _make_preview(self) -> QWidget:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area = area
        return area

    def _find(self) -> None:
        self._session.tasks.read(
            self._session.services.children.search,
            self.search.value(),
            limit=MOST_ROWS,
            by=self._session.by,
            on_done=self._show_found,
            on_error=self._failed,
            owner=self,
            page=(id(self), "search"),
        )

    def _show_found(self, rows: tuple[ChildRow, ...]) -> None:
        self.model.show([found for found in rows if found.child_id != self._kept.child_id])
        self.table.go_to(0)

    def _compare(self) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            self.banner.say(self.tr("Pilih dahulu satu catatan."), "warning")
            return
        self.yes_button.setEnabled(False)
        self._session.tasks.read(
            self._session.services.merging.preview,
            self._kept.child_id,
            self.model.row_at(index).child_id,
            by=self._session.by,
            on_done=self._show_plan,
            on_error=self._failed,
            owner=self,
            page=(id(self), "plan"),
        )

    def _show_plan(self, plan: MergePlan) -> None:
        self.plan = plan
        self.banner.say("")
        self._field_choices, self._visit_choices = {}, {}
        inside = QWidget()
        layout = column(inside, gap=M)
        layout.setContentsMargins(0, 0, S, 0)
        layout.addWidget(label(self._overview(plan), "soft", wrap=True))
        if plan.field_choices:
            layout.addWidget(label(self.tr("Isian yang berbeda"), "subtitle"))
            layout.addWidget(label(self.tr("Kiri: catatan ini. Kanan: catatan lain."), "soft"))
            for field in plan.field_choices:
                self._add_field_choice(layout, field)
        if plan.visit_choices:
            layout.addWidget(label(self.tr("Kunjungan berbeda pada hari yang sama"), "subtitle"))
            for visit in plan.visit_choices:
                self._add_visit_choice(layout, visit)
        layout.addStretch()
        self._area.setWidget(inside)
        self._steps.setCurrentIndex(1)
        self.back_button.show()
        self.yes_button.setText(self.tr("Gabungkan"))
        self.yes_button.setEnabled(True)
        self.yes_button.setFocus()

    def _overview(self, plan: MergePlan) -> str:
        wording = self._session.wording
        lines = [
            self.tr("{count} kunjungan dipindahkan dari catatan lain.").format(
                count=len(plan.moved)
            ),
        ]
        if plan.same:
            lines.append(
                self.tr("{count} kunjungan sama di kedua catatan.").format(count=len(plan.same))
            )
        if plan.filled:
            names = ", ".join(wording.field_name(name) for name in plan.filled)
            lines.append(self.tr("Isian kosong yang terisi: {names}.").format(names=names))
        lines.append(
            self.tr("Catatan lain pindah ke Sampah; di sana keduanya dapat dipisahkan lagi.")
        )
        return "\n".join(lines)

    def _add_field_choice(self, layout: QVBoxLayout, field: FieldChoice) -> None:
        show = self._session.wording.field_value
        choice = Choice(
            [(KEPT, show(field.field, field.kept)), (OTHER, show(field.field, field.other))]
        )
        choice.set_value(KEPT)
        self._field_choices[field.field] = choice
        self._add_choice(layout, self._session.wording.field_name(field.field), choice)

    def _add_visit_choice(self, layout: QVBoxLayout, visit: VisitChoice) -> None:
        choice = Choice([(KEPT, self._visit(visit.kept)), (OTHER, self._visit(visit.other))])
        self._visit_choices[visit.day] = choice
        self._add_choice(layout, self._session.wording.date(visit.day), choice)

    @staticmethod
    def _add_choice(layout: QVBoxLayout, title: str, choice: Choice) -> None:
        choice.setAccessibleName(title)
        layout.addWidget(label(title, "label"))
        layout.addWidget(choice)

    def _visit(self, visit: Visit) -> str:
        number = self._session.wording.number
        text = self.tr("{weight} kg, {height} cm").format(
            weight=number(visit.weight_kg), height=number(visit.lenhei_cm)
        )
        return f"{text}, {visit.examiner}" if visit.examiner else text

    def _merge(self, plan: MergePlan, confirmed: Collection[str] = ()) -> None:
        taken = [name for name, choice in self._field_choices.items() if choice.value() == OTHER]
        visits = {
            choice.day: (choice.other if side == OTHER else choice.kept).visit_id
            for choice in plan.visit_choices
            if (side := self._visit_choices[choice.day].value()) is not None
        }
        self.yes_button.setEnabled(False)
        self._session.tasks.write(
            self._session.services.merging.merge,
            plan.kept.child_id,
            plan.other.child_id,
            take_fields=taken,
            take_visits=visits,
            confirmed=confirmed,
            by=self._session.by,
            on_done=self._done,
            on_error=partial(self._asked, plan),
            owner=self,
        )

    def _done(self, _saved: Saved[Child]) -> None:
        if self.plan is not None:
            self.merged.emit(self.plan.other.child_id)
        self.accept()

    def _asked(self, plan: MergePlan, error: Exception) -> None:
        """Ask what the merge left open; a yes merges."""
        self._failed(error)
        if isinstance(error, Invalid) and error.only_confirm:
            codes = {problem.code for problem in error.problems}
            doubt = sentence(error, self._session.wording)
            self.question = ask_doubt(self, doubt, partial(self._merge, plan, codes))

    def _failed(self, error: Exception) -> None:
        self.yes_button.setEnabled(True)
        self.banner.say(sentence(error, self._session.wording))

    def _go_back(self) -> None:
        self.plan = None
        self._steps.setCurrentIndex(0)
        self.back_button.hide()
        self.yes_button.setText(self.tr("Bandingkan"))
        self.yes_button.setEnabled(True)
        self.search.setFocus()
