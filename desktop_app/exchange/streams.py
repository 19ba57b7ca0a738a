"""Writes a text file of any size so that a kill or a full disk leaves the old file or the new."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from desktop_app.durable import OWNER_ONLY, replace_durably, storage_errors


@contextmanager
def durable_text(path: Path) -> Iterator[TextIO]:
    """A UTF-8 file to write to, which takes the place of `path` when the block ends well.

    Bytes that a reader kept by surrogateescape are written as they were.

    Raises: StorageFull, StorageDenied; the old file is then untouched, as after any other error.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with storage_errors():
            descriptor = os.open(beside, flags, OWNER_ONLY)
            with os.fdopen(
                descriptor, "w", encoding="utf-8", errors="surrogateescape", newline=""
            ) as file:
                yield file
        replace_durably(beside, path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
