"""Writes a text file of any size so that a kill or a full disk leaves the old file or the new."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from desktop_app.destination import demand_free
from desktop_app.durable import Unfinished, place_together, storage_errors
from desktop_app.exchange.armour import armoured


@contextmanager
def durable_text(path: Path, *, inputs: Iterable[Path] = ()) -> Iterator[TextIO]:
    """Yield a UTF-8 file to write to; it replaces `path` when the block ends without an error.

    Bytes that a reader kept by surrogateescape are written unchanged. `inputs` are the files that
    it is made from.

    Raises: as `demand_free`; StorageFull, StorageDenied. After these and any other error the old
    file is unchanged.
    """
    demand_free(path, inputs=inputs)
    with storage_errors(), Unfinished(path) as unfinished:
        text = text_over(unfinished)
        yield text
        text.detach()
        place_together([unfinished])


def text_over(unfinished: Unfinished) -> io.TextIOWrapper:
    """Return a UTF-8 text layer over a file; detach it before the file replaces its target."""
    return io.TextIOWrapper(unfinished.file, encoding="utf-8", errors="surrogateescape", newline="")


def write_rows(file: TextIO, rows: Iterable[Iterable[object]], *, delimiter: str = ",") -> None:
    """Write CSV rows with every text protected from being run as a formula (`armour.py`)."""
    writer = csv.writer(
        file, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC
    )
    writer.writerows(map(armoured, row) for row in rows)
