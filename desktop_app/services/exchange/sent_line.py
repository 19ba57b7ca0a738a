"""Writes the line of a file into the register of what was sent, where the vault can be written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from desktop_app.errors import StorageDenied, StorageFull
from desktop_app.programme.records.children import Month, Person
from desktop_app.services.exchange.sending import NoteSent


def note_file(
    note: NoteSent,
    kind: str,
    month: Month,
    out: Path,
    content: bytes,
    figures: Mapping[str, int],
    by: Person,
) -> None:
    """Note a file that was just written, with its checksum; to whom it goes is not known here.

    On a disk that is full or read-only the line in the side log is all that can be kept.
    """
    with suppress(StorageFull, StorageDenied):
        note(
            kind,
            month,
            recipient="",
            figures=figures,
            sha256=hashlib.sha256(content).hexdigest(),
            file=out.name,
            by=by,
        )
