"""Finds what each column of a register means, by its heading's words, never its position.

The words are in heading_words.py, the single heading in headings.py, the values in eppgbm.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from desktop_app.exchange.cells import Cell, CellRow, Table
from desktop_app.exchange.heading_words import MEASURED, OF_A_VISIT, UNITS, WEAK
from desktop_app.exchange.headings import (
    Heading,
    Occasion,
    normalised,
    read_heading,
    tokens,
    z_score_of,
)
from desktop_app.exchange.parted_dates import parted_dates

REQUIRED = {
    "name": "Nama",
    "sex": "JK",
    "birth_date": "Tgl Lahir",
    "visit_date": "Tanggal Pengukuran",
}
"""The columns of a full register, with the national system's headings."""
ANY_MEASURED = "Berat"
_MIN_MATCHED = 3
"""Our own limit: fewer known headings in a row may be chance."""
_MOST_ROWS = 3
"""The rows of the tallest heading that is read: a group, a month, a measure."""
_CARRIED = frozenset({"name", "nik", "child_number"})
"""A heading names one of these, or its table holds no children."""

Places = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPlaces:
    """The columns of one of the visits in a row."""

    occasion: Occasion
    places: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderColumns:
    """The header of one table: where it ends and which columns carry which meaning."""

    table: Table
    first_header: int
    """Index into `table.rows` of the header's first row."""
    first_data: int
    """Index into `table.rows` of the first row below the header."""
    header: tuple[str, ...]
    """The heading of each column; the lines of a heading of several rows are joined."""
    places: Places
    """Column numbers (from 0) by meaning; several when a heading occurs more than once."""
    visits: tuple[VisitPlaces, ...] = ()
    """The other visits in the same row; `places` has the child's own columns as well."""
    factors: Mapping[int, float] = field(default_factory=dict)
    """By column number, the factor that converts its values from the unit in its heading."""
    z_scores: Mapping[str, int] = field(default_factory=dict)
    """The columns of z-scores, by their field of `Growth`."""
    parted_dates: tuple[int, ...] = ()
    """The first of each three columns that hold the day, month and year of one date."""
    unread: tuple[int, ...] = ()
    """Columns of another visit whose day nothing tells."""

    def place(self, meaning: str) -> int | None:
        """Return the number of the first column with this meaning; None without one."""
        return next(iter(self.places.get(meaning, ())), None)

    @property
    def measured(self) -> bool:
        """Whether any column holds measurements."""
        all_places = (self.places, *(visit.places for visit in self.visits))
        return any(meaning in places for places in all_places for meaning in MEASURED)

    @property
    def ticks_sex(self) -> bool:
        """Whether a tick in one of two columns, `L` and `P`, tells the sex."""
        return "sex" not in self.places and {"sex_boy", "sex_girl"} <= self.places.keys()

    @property
    def used(self) -> frozenset[int]:
        """The numbers of all columns that are read."""
        all_places = (self.places, *(visit.places for visit in self.visits))
        read = {at for places in all_places for found in places.values() for at in found}
        parts = {first + more for first in self.parted_dates for more in (1, 2)}
        return frozenset(read | parts)

    @property
    def ignored(self) -> tuple[str, ...]:
        """The headings that are not read, in the file's order."""
        used = self.used
        return tuple(text for place, text in enumerate(self.header) if text and place not in used)


def header_at(table: Table, index: int, told: Mapping[str, str]) -> HeaderColumns | None:
    """Return the header that begins in this row of the table; None if none does.

    Of headers of one, two or three rows, it is the one with the most known columns, and the lowest
    of these. `told` gives the meanings that a person has decided, by normalised heading.
    """
    found = [columns for columns in _candidates(table, index, told) if columns is not None]
    return max(found, key=worth, default=None)


def worth(columns: HeaderColumns) -> tuple[int, int, int]:
    """Return a sort key for headers: required columns, all known ones, fewest rows."""
    required = sum(meaning in columns.places for meaning in REQUIRED) + columns.ticks_sex
    required += "visit_date" not in columns.places and any(
        "visit_date" in visit.places for visit in columns.visits
    )
    known = len(columns.used) + len(columns.unread)
    return required, known, columns.first_header - columns.first_data


def _candidates(
    table: Table, index: int, told: Mapping[str, str]
) -> Iterator[HeaderColumns | None]:
    rows = table.rows[index : index + _MOST_ROWS]
    for height in range(1, len(rows) + 1):
        if rows[height - 1].number != rows[0].number + height - 1:
            return
        if height > 1 and _begins_data(rows[height - 1]) and not only_units(rows[height - 1]):
            return
        yield _columns(table, index, height, told)


def _begins_data(row: CellRow) -> bool:
    """Whether a cell holds a number or date, as no heading below the first row does."""
    return any(isinstance(cell, float | date) for cell in row.cells) or any(
        re.match(r"['=(]?\d", cell) for cell in row.cells if isinstance(cell, str)
    )


def only_units(row: CellRow) -> bool:
    """Whether a row has nothing but units, as some forms do below their headings."""
    texts = [cell for cell in row.cells if isinstance(cell, str)]
    patterns = {"dd mm yyyy", "tgl bln thn", "l p", "16 digit", "bulan", "y t"}
    return len(texts) > 1 and all(
        text in UNITS or text in patterns for text in map(normalised, texts)
    )


def _paths(rows: Sequence[CellRow]) -> list[tuple[str, ...]]:
    """Return each column's heading from its group down; a merged group applies until the next."""
    width = max(len(row.cells) for row in rows)
    levels = [
        [heading_text(cell) for cell in row.cells] + [""] * (width - len(row.cells)) for row in rows
    ]
    for above, below in reversed(list(pairwise(levels))):
        group = ""
        for at in range(width):
            group = above[at] or (group if below[at] else "")
            above[at] = group
    paths = []
    for column in zip(*levels, strict=True):
        texts = [text for text in column if text]
        paths.append(
            tuple(text for at, text in enumerate(texts) if text != texts[at - 1] or not at)
        )
    return paths


def heading_text(cell: Cell) -> str:
    """Return a heading's text; a date of the first is the month that a spreadsheet shows."""
    if isinstance(cell, date):
        return f"{cell:%Y-%m}" if cell.day == 1 else f"{cell:%Y-%m-%d}"
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def _columns(
    table: Table, index: int, height: int, told: Mapping[str, str]
) -> HeaderColumns | None:
    paths = _paths(table.rows[index : index + height])
    headings, dates = parted_dates(paths, [read_heading(path) for path in paths])
    headings = [_decided(heading, told) for heading in headings]
    # `id.` also says "as above" in a row of a child, so it makes no heading.
    known = [h for h in headings if h.meaning not in {None, "-"} and normalised(h.text) != "id"]
    if len(known) < _MIN_MATCHED or not any(h.meaning in _CARRIED for h in known):
        return None
    headings = _numbered_by_repetition(_lone_occasion_dropped(headings))
    places = _without_lone_tick(_without_weak(_places(headings, None), headings))
    visits, unread = _visits(headings, places)
    return HeaderColumns(
        table=table,
        first_header=index,
        first_data=index + height,
        header=tuple(heading.text for heading in headings),
        places=places,
        visits=visits,
        factors={at: h.factor for at, h in enumerate(headings) if h.factor is not None},
        z_scores=_z_scores(headings),
        unread=unread,
        parted_dates=dates,
    )


def _decided(heading: Heading, told: Mapping[str, str]) -> Heading:
    """Return the heading with the meaning that a person gave it, if she did."""
    meaning = told.get(normalised(heading.text))
    if meaning is None:
        return heading
    return replace(
        heading, meaning=meaning, occasion=heading.occasion if meaning in OF_A_VISIT else None
    )


def _places(headings: Sequence[Heading], occasion: Occasion | None) -> dict[str, tuple[int, ...]]:
    places: dict[str, tuple[int, ...]] = {}
    for at, heading in enumerate(headings):
        if heading.meaning not in {None, "-"} and heading.occasion == occasion:
            places[str(heading.meaning)] = (*places.get(str(heading.meaning), ()), at)
    return places


def _without_weak(
    places: Mapping[str, tuple[int, ...]], headings: Sequence[Heading]
) -> dict[str, tuple[int, ...]]:
    """Return the places without weak headings (`Tanggal`) where a clear one says the same."""
    kept = {}
    for meaning, found in places.items():
        strong = tuple(
            at for at in found if frozenset(tokens(normalised(headings[at].text))) not in WEAK
        )
        kept[meaning] = strong or found
        if not strong and meaning == "child_number" and "birth_date" not in places:
            # In a table of measurements `id` numbers the measurements.
            del kept[meaning]
    return kept


def _without_lone_tick(places: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Return the places without `L` and `P` unless both stand for the sex and nothing else does."""
    ticks = {"sex_boy", "sex_girl"}
    if ticks <= places.keys() and "sex" not in places:
        return places
    return {meaning: found for meaning, found in places.items() if meaning not in ticks}


def _lone_occasion_dropped(headings: Sequence[Heading]) -> list[Heading]:
    """Return the headings without their one visit's name (`BB Awal`), which parts it from nothing.

    A month stays where no column tells the day, because it is then all that is known of the day,
    and where the whole visit stands below it.
    """
    named = {heading.occasion for heading in headings if heading.occasion}
    lone = next(iter(named)) if len(named) == 1 else None
    own = {heading.meaning for heading in headings if heading.occasion is None}
    its = {heading.meaning for heading in headings if heading.occasion}
    if lone is None or lone.is_last or not own.isdisjoint(its):
        return list(headings)
    dated = any(heading.meaning == "visit_date" for heading in headings)
    if not dated and (lone.month or lone.day):
        return list(headings)
    if lone.month and "visit_date" in its and own.isdisjoint(OF_A_VISIT):
        # The column of the day may need the month above it.
        return list(headings)
    return [replace(heading, occasion=None) for heading in headings]


def _numbered_by_repetition(headings: Sequence[Heading]) -> list[Heading]:
    """Return the headings with numbered visits where one group of headings stands several times.

    Each group needs a date of its own; the same measure twice beside one date is no second visit.
    """
    own = [
        (at, heading.meaning)
        for at, heading in enumerate(headings)
        if heading.meaning in OF_A_VISIT and heading.occasion is None
    ]
    count = Counter(meaning for _, meaning in own)
    times = count["visit_date"]
    repeated = [(at, meaning) for at, meaning in own if count[meaning] == times]
    size = len(repeated) // times if times > 1 else 0
    groups = [repeated[at : at + size] for at in range(0, len(repeated), size)] if size else []
    meanings = {tuple(meaning for _, meaning in group) for group in groups}
    if len(groups) != times or len(meanings) != 1 or set(MEASURED).isdisjoint(*meanings):
        return list(headings)
    numbers = {at: number for number, group in enumerate(groups, start=1) for at, _ in group}
    return [
        replace(heading, occasion=Occasion(str(numbers[at]))) if at in numbers else heading
        for at, heading in enumerate(headings)
    ]


def _visits(
    headings: Sequence[Heading], places: Places
) -> tuple[tuple[VisitPlaces, ...], tuple[int, ...]]:
    """Return the other visits in a row, and the columns of those whose day nothing can tell."""
    kept: list[VisitPlaces] = []
    unread: list[int] = []
    has_own = any(meaning in places for meaning in MEASURED)
    for occasion in dict.fromkeys(heading.occasion for heading in headings):
        if occasion is None:
            continue
        found = _places(headings, occasion)
        if not any(meaning in found for meaning in MEASURED):
            continue
        dated = "visit_date" in found or occasion.day or occasion.month
        if occasion.is_last and has_own and not dated:
            unread += [at for columns in found.values() for at in columns]
        else:
            kept.append(VisitPlaces(occasion=occasion, places=found))
    return tuple(kept), tuple(unread)


def _z_scores(headings: Sequence[Heading]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        if heading.occasion is None and (z := z_score_of(heading.text)):
            found.setdefault(z, at)
    return found
