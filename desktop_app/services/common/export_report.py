"""The result of every use case that writes a file for people."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """Where the file is and what it holds."""

    path: Path
    children: int
