"""Fields that apply to all ticked children of a posyandu day: batch, topic, answer, giver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.programme.care.due_kinds import CARE_OF, DueKind
from desktop_app.programme.records.care import CareItem, Immunisation, Recipient
from desktop_app.programme.records.reasons import Due
from desktop_app.ui.care.dues_model import DueLine
from desktop_app.ui.kit.code_pick import CodePick
from desktop_app.ui.kit.editors import Choice, TextEdit
from desktop_app.ui.kit.parts import label, row
from desktop_app.ui.kit.session import Session
from desktop_app.ui.kit.theme import S
from desktop_app.ui.kit.ticks import Ticks
from desktop_app.wording.care_words import CARE_WORDS

BATCH_PX, WORKER_PX, TOPIC_PX = 130, 170, 210
YES, NO = "yes", "no"
AT_ONCE = (
    DueKind.IMMUNISATION,
    DueKind.VITAMIN_A,
    DueKind.DEWORMING,
    DueKind.BREASTFEEDING,
    DueKind.COUNSELLING,
)
"""What can be keyed in for many children at once; the rest differs from child to child."""


class RoundEntry(QWidget):
    """One line of fields; the kind decides which of them are visible."""

    edited = Signal()

    def __init__(self, session: Session) -> None:
        """Lay out all fields."""
        super().__init__()
        words = session.wording
        layout = row(self, gap=S)
        self.batch = TextEdit(self.tr("Nomor bets"))
        self.batch.setAccessibleName(self.tr("Nomor bets"))
        self.batch.setFixedWidth(BATCH_PX)
        self.topic = CodePick(
            [(code, words.word("topic", code).capitalize()) for code in CARE_WORDS["topic"]]
        )
        self.topic.setAccessibleName(self.tr("Topik"))
        self.topic.setFixedWidth(TOPIC_PX)
        self.recipients = Ticks(columns=len(Recipient))
        self.recipients.offer(
            [(who.value, words.word("recipient", who.value)) for who in Recipient]
        )
        self.recipients.set_value([Recipient.MOTHER.value])
        self.recipients.edited.connect(self.edited)
        self._milk_label = label(self.tr("Hanya ASI"), "small")
        self.only_milk = Choice([(YES, self.tr("Ya")), (NO, self.tr("Tidak"))])
        self.only_milk.set_value(YES)
        worker_label = label(self.tr("Petugas"), "small")
        self.worker = TextEdit()
        self.worker.setAccessibleName(self.tr("Petugas"))
        self.worker.setToolTip(self.tr("Siapa yang memberikan"))
        self.worker.setFixedWidth(WORKER_PX)
        self.worker.setText(session.display_name)
        self._counselling: tuple[QWidget, ...] = (self.topic, self.recipients)
        self._breastfeeding: tuple[QWidget, ...] = (self._milk_label, self.only_milk)
        for made in (self.batch, *self._counselling, *self._breastfeeding):
            layout.addWidget(made)
        layout.addWidget(worker_label)
        layout.addWidget(self.worker)
        # All fields together are wider than the screen.
        self.show_kind(None)

    def show_kind(self, kind: DueKind | None) -> None:
        """Show the fields of a kind."""
        self.batch.setVisible(kind is DueKind.IMMUNISATION)
        for made in self._counselling:
            made.setVisible(kind is DueKind.COUNSELLING)
        for made in self._breastfeeding:
            made.setVisible(kind is DueKind.BREASTFEEDING)

    def draft(self) -> dict[str, Any]:
        """Return what is typed, as JSON values."""
        return {
            "batch": self.batch.text(),
            "topic": self.topic.code(),
            "recipients": list(self.recipients.value()),
            "only_milk": self.only_milk.value(),
            "worker": self.worker.text(),
        }

    def restore(self, typed: Mapping[str, Any]) -> None:
        """Show what `draft` returned."""
        self.batch.setText(typed["batch"])
        self.topic.set_code(typed["topic"])
        self.recipients.set_value(typed["recipients"])
        self.only_milk.set_value(typed["only_milk"])
        self.worker.setText(typed["worker"])

    def ready(self, kind: DueKind | None) -> bool:
        """Whether everything that the kind needs is answered."""
        return kind is not DueKind.COUNSELLING or bool(self.recipients.value())

    def vaccines(self, lines: Sequence[DueLine], vaccine: str, day: date) -> list[Immunisation]:
        """Return the vaccine record of each ticked child."""
        return [
            Immunisation(
                child_id=line.child.child_id,
                vaccine=vaccine,
                on=day,
                batch=self.batch.value(),
                place=line.child.posyandu,
                by=self.worker.value(),
            )
            for line in lines
        ]

    def care_items(self, lines: Sequence[DueLine], kind: DueKind, day: date) -> list[CareItem]:
        """Return the care item of each ticked child; capsule, dose and month differ by child."""
        return [self._care_item(line.dues[0], kind, day) for line in lines]

    def _care_item(self, due: Due, kind: DueKind, day: date) -> CareItem:
        new = partial(
            CareItem,
            child_id=due.child_id,
            kind=CARE_OF[kind],
            on=day,
            by=self.worker.value(),
        )
        figures = due.figures
        if kind is DueKind.VITAMIN_A:
            return new(item=str(figures["capsule_word"]))
        if kind is DueKind.DEWORMING:
            return new(amount=float(str(figures["mg"])))
        if kind is DueKind.BREASTFEEDING:
            answer = self.only_milk.value() == YES
            return new(month=int(str(figures["month"])), answer=answer)
        recipients = tuple(Recipient(code) for code in self.recipients.value())
        return new(item=self.topic.code(), recipients=recipients)
