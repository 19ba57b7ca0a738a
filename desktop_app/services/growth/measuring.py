"""Use case of the page on the quality of measuring: examiners, boards and rows to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.db.unit import Store
from desktop_app.programme.growth.faulty_boards import FaultyBoard, faulty_boards
from desktop_app.programme.growth.measurements import MeasuredRow, measurements, rules
from desktop_app.programme.growth.mixed_rows import MixedRow, mixed_rows
from desktop_app.programme.growth.quality import GroupQuality, measuring_quality
from desktop_app.programme.records.children import Month, Person
from desktop_app.progress import NoProgress, Progress
from desktop_app.services.common.journal import Clock
from desktop_app.services.common.rights import Right, require

SPANS_MONTHS = (3, 6, 12)
"""The spans in months that the page offers; each includes the current month."""

_EVERY_ROWS = 5_000
_QUESTIONS = 3
_QUESTION_SHARE = 9
"""Each of the three analyses takes about a ninth of the time of reading the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedChild:
    """A child and the visit that a finding concerns."""

    child_id: int
    visit_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFinding:
    """A length board that measured wrongly, and the children measured on it at that time."""

    board: FaultyBoard
    children: tuple[TouchedChild, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedFinding:
    """A row that fits another child better, with the names of both children.

    The other name is empty when weight and height were swapped, which involves no other child.
    """

    mixed: MixedRow
    name: str
    other_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuringReport:
    """The quality of measuring from the day `first` to the day `last`."""

    first: date
    last: date
    visits: int
    examiners: tuple[GroupQuality, ...]
    instruments: tuple[GroupQuality, ...]
    posyandu: tuple[GroupQuality, ...]
    boards: tuple[BoardFinding, ...]
    mixed: tuple[MixedFinding, ...]


@dataclass(frozen=True, slots=True)
class Measuring:
    """The register's measurements as a whole."""

    store: Store
    clock: Clock

    def report(
        self, months: int, *, by: Person, progress: Progress | None = None
    ) -> MeasuringReport:
        """Return the quality of measuring in the last months, including this one.

        Earlier visits are read as well: a board is judged by the lengths that the children's other
        visits predict. Raises: Cancelled.
        """
        require(by, Right.VIEW)
        watch = progress or NoProgress()
        last = self.clock().date()
        first = _first_day(last, months)
        with self.store.reading() as unit:
            rule = rules(unit.rule_overrides.values())
            read_from = first - timedelta(days=rule.within_days)
            total = unit.measuring.count(read_from, last)
            steps = _Steps(watch, total)
            rows = tuple(steps.reading(unit.measuring.rows(read_from, last)))
            everything = measurements(rows)
            steps.judged()
            boards = [b for b in faulty_boards(everything, rule) if b.to_date >= first]
            steps.judged()
            mixed = [m for m in mixed_rows(everything, rule) if m.on >= first]
            named = {child for board in boards for child in board.child_ids}
            named.update(child for m in mixed for child in (m.child_id, m.other_child_id))
            names = unit.measuring.names(named)
        shown = [row for row in rows if row.visit_date >= first]
        quality = measuring_quality(measurements(shown), rule)
        steps.judged()
        return MeasuringReport(
            first=first,
            last=last,
            visits=len(shown),
            examiners=quality.examiners,
            instruments=quality.instruments,
            posyandu=quality.posyandu,
            boards=tuple(_board(board, names) for board in boards),
            mixed=tuple(_mixed(m, names) for m in sorted(mixed, key=lambda m: m.on, reverse=True)),
        )


class _Steps:
    """Reports progress: a step per some thousands of rows, then one per analysis."""

    def __init__(self, watch: Progress, rows: int) -> None:
        """Start with nothing done."""
        self._watch = watch
        self._rows = rows
        self._judged = 0

    def reading(self, rows: Iterator[MeasuredRow]) -> Iterator[MeasuredRow]:
        """Yield the rows and report progress on the way."""
        for number, row in enumerate(rows):
            if number % _EVERY_ROWS == 0:
                self._tell(number)
            yield row

    def judged(self) -> None:
        """Report that one more analysis is done."""
        self._judged += 1
        self._tell(self._rows)

    def _tell(self, read: int) -> None:
        share = max(self._rows // _QUESTION_SHARE, 1)
        self._watch.step(read + self._judged * share, self._rows + _QUESTIONS * share)


def _first_day(last: date, months: int) -> date:
    """Return the first day of the `months` calendar months that end with the month of `last`."""
    since = last.year * 12 + last.month - months
    return Month(year=since // 12, month=since % 12 + 1).first


def _board(board: FaultyBoard, names: Mapping[int, str]) -> BoardFinding:
    pairs = zip(board.child_ids, board.visit_ids, strict=True)
    children = [
        TouchedChild(child_id=child_id, visit_id=visit_id, name=names[child_id])
        for child_id, visit_id in pairs
    ]
    return BoardFinding(board=board, children=tuple(sorted(children, key=lambda c: c.name)))


def _mixed(mixed: MixedRow, names: Mapping[int, str]) -> MixedFinding:
    other = "" if mixed.other_child_id == mixed.child_id else names[mixed.other_child_id]
    return MixedFinding(mixed=mixed, name=names[mixed.child_id], other_name=other)
