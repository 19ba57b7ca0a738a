"""Imports files that are damaged at random: whatever comes in, a second time changes nothing."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from desktop_app.app import App
from desktop_app.errors import CodedError
from tests.services.tables import all_tables, differences

from .ground import demand_sound, make, opened
from .tally import Tally

FILES = Path(__file__).parents[2] / "data" / "eppgbm"
REMADE_AFTER = 200
"""After so many files the vault is made anew, so that a comparison stays short."""
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


def of_mutated_files(rounds: int, folder: Path, chance: random.Random) -> Tally:
    """Plan and apply each damaged file, then again: the second time changes nothing."""
    tally = Tally("import: mutated files, each twice")
    sources = [_rows(path) for path in sorted(FILES.glob("*.csv")) if "expected" not in path.name]
    for start in range(0, rounds, REMADE_AFTER):
        vault = folder / f"imports-{start}"
        make(vault, chance, children=4)
        with opened(vault) as app:
            for number in range(start, min(rounds, start + REMADE_AFTER)):
                seed = chance.randrange(1 << 30)
                with tally.attempt(f"file {number} seed {seed}"):
                    file = _damaged(sources, folder, random.Random(seed))  # noqa: S311 -- no secret
                    tally.noticed += _twice(app, file)
        with tally.attempt(f"check after {start}"):
            demand_sound(vault)
        tally.tried -= 1
    return tally


def _rows(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    delimiter = (
        ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    )
    return [line.split(delimiter) for line in text.splitlines() if line.strip()]


def _damaged(sources: list[list[list[str]]], folder: Path, chance: random.Random) -> Path:
    rows = [list(row) for row in chance.choice(sources)]
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        chance.choice(MUTATIONS)(rows, chance)
    content = "\n".join(chance.choice((",", ",", ";")).join(row) for row in rows).encode()
    if chance.random() < 0.1:
        content = content[: chance.randrange(len(content))]
    file = folder / "damaged.csv"
    file.write_bytes(content)
    return file


def _twice(app: App, file: Path) -> bool:
    """Import a file twice; return whether it was refused as a whole."""
    by = app.person
    try:
        app.imports.apply(app.imports.preview(file, by=by), by=by)
    except CodedError:
        return True
    once = all_tables(app)
    app.imports.apply(app.imports.preview(file, by=by), by=by)
    changed = differences(once, all_tables(app))
    assert changed == {}, f"the second import changed {sorted(changed)}"
    return False
