"""Imports files that are damaged at random: whatever comes in, a second time changes nothing."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.app import App
from desktop_app.errors import CodedError
from tests.services.tables import all_rows

from .ground import computer_forgets, demand_sound, make, opened
from .tally import Tally

FILES = Path(__file__).parents[2] / "data" / "eppgbm"
FRESH_AFTER = 50
"""After so many files a fresh vault takes the next, so that a comparison stays short."""
HEAD = 4
"""So many lines of a file may hold its titles and headings."""
MOST_ROWS = 15
"""A damaged file has fewer rows than this besides its head."""
ODD = [
    "", " ", "-", "0", "-1", "1e30", "NaN", "INF", "9" * 400, "08,5", "8.5.1", "1.234,5", "=1+1",
    "'=1+1", "\u202e8.5", "\x00", "Laki-laki", "P", "31/02/2026", "2026-13-01", "01/02/03", "44000",
    "29 Feb 2025", "<img src=x>", '"', ";", "\ufeff", "3279014105250001", "tidak", "880", "8800",
]  # fmt: skip
"""Cells as people, spreadsheets and attackers write them."""

Mutation = Callable[[list[list[str]], random.Random], None]


def _odd_cell(rows: list[list[str]], chance: random.Random) -> None:
    row = chance.choice(rows)
    row[chance.randrange(len(row))] = chance.choice(ODD)


def _cell_of_another_row(rows: list[list[str]], chance: random.Random) -> None:
    row, other, place = chance.choice(rows), chance.choice(rows), chance.randrange(10_000)
    row[place % len(row)] = other[place % len(other)]


def _two_cells_change_places(rows: list[list[str]], chance: random.Random) -> None:
    row = chance.choice(rows)
    one, other = chance.randrange(len(row)), chance.randrange(len(row))
    row[one], row[other] = row[other], row[one]


def _row_twice(rows: list[list[str]], chance: random.Random) -> None:
    rows.insert(chance.randrange(len(rows) + 1), list(chance.choice(rows)))


def _row_gone(rows: list[list[str]], chance: random.Random) -> None:
    if len(rows) > 2:
        rows.pop(chance.randrange(1, len(rows)))


def _row_cut(rows: list[list[str]], chance: random.Random) -> None:
    row = chance.choice(rows)
    del row[chance.randrange(1, len(row) + 1) :]


def _digit_typed_wrongly(rows: list[list[str]], chance: random.Random) -> None:
    row = chance.choice(rows)
    place = chance.randrange(len(row))
    digits = [at for at, sign in enumerate(row[place]) if sign.isdigit()]
    if digits:
        at = chance.choice(digits)
        row[place] = row[place][:at] + str(chance.randrange(10)) + row[place][at + 1 :]


MUTATIONS: tuple[Mutation, ...] = (
    _odd_cell,
    _cell_of_another_row,
    _two_cells_change_places,
    _row_twice,
    _row_gone,
    _row_cut,
    _digit_typed_wrongly,
)


def of_mutated_files(rounds: int, folder: Path, chance: random.Random) -> list[Tally]:
    """Plan and apply each damaged file, then again: the second time changes nothing."""
    tally, rows = Tally("import: mutated files, each twice"), Tally("import: rows mutated in them")
    sources = [_rows(path) for path in _sources()]
    template = folder / "imports"
    make(template, chance, children=4)
    for start in range(0, rounds, FRESH_AFTER):
        vault = Path(shutil.copytree(template, folder / "imports-now"))
        with computer_forgets(), opened(vault) as app:
            for number in range(start, min(rounds, start + FRESH_AFTER)):
                seed = chance.randrange(1 << 30)
                with tally.attempt(f"file {number} seed {seed}"):
                    damage = _damaged(sources, folder, random.Random(seed))  # noqa: S311 -- no secret
                    rows.tried += damage.rows
                    tally.noticed += _twice(app, damage.file)
        with tally.attempt(f"check after {start}"):
            demand_sound(vault)
        tally.tried -= 1
        shutil.rmtree(vault)
    return [tally, rows]


@dataclass(frozen=True, slots=True)
class _Damage:
    """A damaged file, and how many of its rows are not as they were in its source."""

    file: Path
    rows: int


def _sources() -> list[Path]:
    return [
        path
        for folder in (FILES, FILES / "layouts")
        for path in sorted(folder.glob("*.csv"))
        if "expected" not in path.name
    ]


def _rows(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252")
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    return [line.split(delimiter) for line in text.splitlines() if line.strip()]


def _damaged(sources: list[list[list[str]]], folder: Path, chance: random.Random) -> _Damage:
    """Damage some rows of a source; its first lines, with the headings, are always there."""
    source = chance.choice(sources)
    head, data = source[:HEAD], source[HEAD:]
    taken = chance.sample(data, min(len(data), chance.randrange(1, MOST_ROWS)))
    rows = [list(row) for row in (*head, *taken)]
    before = {tuple(row) for row in rows}
    mutations = chance.choice((1, 3, 6, 12, 24))
    gone = 0
    for _ in range(mutations):
        length = len(rows)
        chance.choice(MUTATIONS)(rows, chance)
        gone += length != len(rows)
    content = "\n".join(chance.choice((",", ",", ";")).join(row) for row in rows).encode()
    if chance.random() < 0.1:
        content = content[: chance.randrange(len(content))]
    file = folder / "damaged.csv"
    file.write_bytes(content)
    # A row that is gone or there twice is as wrong as one with a wrong cell.
    return _Damage(file, gone + sum(tuple(row) not in before for row in rows))


def _twice(app: App, file: Path) -> bool:
    """Import a file twice; return whether it was refused as a whole."""
    by = app.person
    try:
        report = app.imports.apply(app.imports.preview(file, by=by), by=by).record
    except CodedError:
        return True
    told = report.rows
    parts = (told.new, told.same, told.changed, told.refused, told.left_out)
    assert told.file == sum(parts), "the report does not count every row"
    once = all_rows(app)
    again = app.imports.apply(app.imports.preview(file, by=by), by=by).record
    assert again.rows.new == again.rows.changed == 0, "the second import calls something new"
    twice = all_rows(app)
    changed = sorted(name for name in once if once[name] != twice[name])
    assert not changed, f"the second import changed {changed}"
    return False
