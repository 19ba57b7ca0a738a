"""Counts what was tried, survived and lost."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

MOST_TOLD = 20


@dataclass(slots=True)
class Tally:
    """What became of one kind of abuse."""

    kind: str
    tried: int = 0
    lost: list[str] = field(default_factory=list)
    """One line for each loss: what was tried, and what went wrong."""
    noticed: int = 0
    """How many damages the program noticed; the others did no harm."""

    @property
    def survived(self) -> int:
        """How many tries lost nothing."""
        return self.tried - len(self.lost)

    @contextmanager
    def attempt(self, what: str) -> Iterator[None]:
        """Count one try; whatever it raises is a loss."""
        self.tried += 1
        try:
            yield
        except Exception as error:  # noqa: BLE001 -- a traceback is a loss like any other
            place = traceback.extract_tb(error.__traceback__)[-1]
            told = str(error).splitlines()[0][:160] if str(error) else ""
            where = f"{place.filename.rsplit('/', 1)[-1]}:{place.lineno}"
            self.lost.append(f"{what}: {type(error).__name__} {told} ({where})")


def table(tallies: list[Tally]) -> str:
    """Return the table that the command prints, with the losses below."""
    width = max(len(one.kind) for one in tallies)
    lines = [f"{'kind':<{width}}  {'tried':>7}  {'survived':>8}  {'noticed':>7}  {'lost':>5}"]
    lines += [
        f"{one.kind:<{width}}  {one.tried:>7}  {one.survived:>8}  {one.noticed:>7}"
        f"  {len(one.lost):>5}"
        for one in tallies
    ]
    for one in tallies:
        lines += [f"LOST {one.kind}: {told}" for told in one.lost[:MOST_TOLD]]
    return "\n".join(lines)
