"""The result of every use case that writes a file for people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.programme.records.children import RecapRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """Where the file is and what it holds."""

    path: Path
    children: int
    recap: RecapRow | None = None
    """The sum of a month's recap, for the file of a month."""
    differing: int = 0
    """Cells of a month's file in which an import said something else than the records here."""
    protected: bool = False
    """Whether the file opens with its own password only."""
