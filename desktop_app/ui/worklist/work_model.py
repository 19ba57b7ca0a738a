"""Table model of the work list: why a child must be seen, since and until when, by whom."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.programme.records.casework import WorkItem
from desktop_app.programme.worklist.kinds import work_rules
from desktop_app.services.worklist.list import ChildWork
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP, RIGHT, Column, TableModel
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkLineRow:
    """One line: a child with all her work items."""

    work: ChildWork
    number: int | None = None
    """The number of her home in walking order; None in the usual order."""
    late: bool = False
    """Whether the most dangerous item is overdue."""

    @property
    def item(self) -> WorkItem:
        """The most dangerous item."""
        return self.work.items[0]


def work_tone(rank: int) -> str:
    """Return the colour tone of an item's rank."""
    # The file allows no other number, so no admin's is asked for.
    rules = work_rules()
    if rank <= rules.red_to_rank:
        return "danger"
    return "warning" if rank <= rules.amber_to_rank else "calm"


def more_of(work: ChildWork) -> str:
    """Return the number of a child's other work items, as `+2`."""
    others = len(work.items) - 1
    return f"+{others}" if others else ""


def columns(words: ClinicWords) -> tuple[Column[WorkLineRow], ...]:
    """Return the columns; the words of casework come from `words`."""
    return (
        Column(
            title=QT_TRANSLATE_NOOP("columns", "No."),
            rank=0,
            text=lambda r, _w: "" if r.number is None else str(r.number),
            align=RIGHT,
            width=52,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Masalah"),
            rank=0,
            text=lambda r, _w: words.work_kind(r.item.kind),
            tone=lambda r: work_tone(r.item.rank),
            width=240,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Mengapa"),
            rank=0,
            text=lambda r, _w: words.work_reason(r.item),
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Lainnya"),
            rank=3,
            text=lambda r, _w: more_of(r.work),
            width=84,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Anak"),
            text=lambda r, _w: r.work.child.name,
            strong=True,
            width=170,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Sejak"),
            rank=5,
            text=lambda r, w: w.date(r.item.since),
            width=122,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Batas"),
            rank=1,
            text=lambda r, w: w.date(r.item.due),
            tone=lambda r: "danger" if r.late else "",
            width=124,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
            rank=4,
            text=lambda r, _w: r.item.posyandu or NOTHING,
            width=118,
            tip=True,
        ),
        Column(
            title=QT_TRANSLATE_NOOP("columns", "Petugas"),
            rank=6,
            text=lambda r, _w: r.item.worker or NOTHING,
            width=110,
            tip=True,
        ),
    )


class WorkModel(TableModel[WorkLineRow]):
    """One line for each child who must be seen today."""

    def __init__(self, words: ClinicWords) -> None:
        """Begin without lines."""
        super().__init__(words, columns(words))
