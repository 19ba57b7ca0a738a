"""Table model of a posyandu day: who is due for what, with a box to tick who received it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.programme.care.due_kinds import DueKind, due_kind, due_state
from desktop_app.programme.records.children import ChildRow
from desktop_app.programme.records.reasons import Due
from desktop_app.services.care.due_list import DueRow
from desktop_app.ui.kit.sheet.columns import TICKED, UNTICKED, CellKind, SheetColumn
from desktop_app.ui.kit.sheet.model import SheetModel
from desktop_app.ui.kit.table_model import QT_TRANSLATE_NOOP
from desktop_app.wording.clinic_words import ClinicWords
from desktop_app.wording.speech import NOTHING

TICK_COLUMN = 0
TICK = "tick"
"""The key of the only column that is ticked."""
_TONES = {
    "late": "danger",
    "catch_up": "danger",
    "repeat": "warning",
    "due": "warning",
    "ask": "warning",
    "when_well": "calm",
}
"""By state, the most urgent first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """One child with the due care that the list shows."""

    child: ChildRow
    dues: tuple[Due, ...]
    age: str
    """Her age on the day of the list, as text."""

    @property
    def state(self) -> str:
        """The most urgent of its states."""
        states = [due_state(due.code) for due in self.dues]
        return min(states, key=list(_TONES).index)


def due_lines(
    rows: Iterable[DueRow], kind: DueKind | None, vaccine: str, ages: dict[int, str]
) -> tuple[DueLine, ...]:
    """Return a line for each child due for `kind` (None: any) and for `vaccine` ("": any)."""
    found = []
    for row in rows:
        dues = tuple(
            due
            for due in (*row.doses, *row.care_items)
            if kind in (None, due_kind(due.code)) and (not vaccine or _by(due, vaccine, row))
        )
        if dues:
            age = ages[row.child.child_id]
            found.append(DueLine(child=row.child, dues=dues, age=age))
    return tuple(found)


def how_many(rows: Sequence[DueRow]) -> Counter[DueKind | None]:
    """Return how many children are due by kind; under None how many for anything."""
    counted: Counter[DueKind | None] = Counter({None: len(rows)})
    for row in rows:
        counted.update({due_kind(due.code) for due in (*row.doses, *row.care_items)})
    return counted


def by_vaccine(rows: Iterable[DueRow]) -> Counter[str]:
    """Return how many children can get which vaccine."""
    return Counter(vaccine for row in rows for vaccine in row.vaccines)


def _by(due: Due, vaccine: str, row: DueRow) -> bool:
    """Whether this vaccine is the one to give the child for a dose."""
    if vaccine not in row.vaccines or due_kind(due.code) is not DueKind.IMMUNISATION:
        return False
    supplied = due.figures["vaccine_word"]
    if supplied in row.vaccines:
        return supplied == vaccine
    # Where only one part of a combined vaccine is missing, that part is given alone.
    return str(due.figures["dose_word"]).startswith(f"{vaccine}_")


def columns(words: ClinicWords) -> tuple[SheetColumn[DueLine], ...]:
    """Return the columns; what is due is written by `words`."""

    def what(line: DueLine) -> str:
        if len(line.dues) == 1:
            return words.due(line.dues[0])
        text = ", ".join(words.due_name(due) for due in line.dues)
        return text[:1].upper() + text[1:]

    return (
        SheetColumn(
            key=TICK,
            kind=CellKind.TICK,
            title="",
            text=lambda _r, _w: UNTICKED,
            width=44,
            spoken=QT_TRANSLATE_NOOP("columns", "Diberikan"),
        ),
        SheetColumn(
            key="child",
            title=QT_TRANSLATE_NOOP("columns", "Anak"),
            text=lambda r, _w: r.child.name,
            strong=True,
            width=200,
            tip=True,
        ),
        SheetColumn(
            key="age",
            title=QT_TRANSLATE_NOOP("columns", "Umur"),
            text=lambda r, _w: r.age,
            width=138,
        ),
        SheetColumn(
            key="mother",
            title=QT_TRANSLATE_NOOP("columns", "Ibu"),
            text=lambda r, _w: r.child.mother or NOTHING,
            width=132,
            narrow=96,
            tip=True,
        ),
        SheetColumn(
            key="posyandu",
            title=QT_TRANSLATE_NOOP("columns", "Posyandu"),
            text=lambda r, _w: r.child.posyandu or NOTHING,
            width=106,
            narrow=90,
            tip=True,
        ),
        SheetColumn(
            key="state",
            title=QT_TRANSLATE_NOOP("columns", "Keadaan"),
            text=lambda r, _w: words.word("due_state", r.state),
            tone=lambda r: _TONES[r.state],
            width=128,
            narrow=112,
        ),
        SheetColumn(
            key="due",
            title=QT_TRANSLATE_NOOP("columns", "Yang perlu"),
            text=lambda r, _w: what(r),
            tip=True,
        ),
    )


class TickModel(SheetModel[DueLine]):
    """Lines with a box each; children stay ticked while they stay on the list."""

    def __init__(self, words: ClinicWords) -> None:
        """Begin without rows."""
        super().__init__(words, columns(words), lambda line: line.child.child_id)

    def ticked(self) -> tuple[DueLine, ...]:
        """Return the lines that are ticked."""
        return tuple(row for row in self.rows if (row.child.child_id, TICK) in self.typed)

    def tick(self, child_ids: Iterable[int]) -> None:
        """Tick just these children."""
        self.take_back({(child_id, TICK): TICKED for child_id in child_ids})
