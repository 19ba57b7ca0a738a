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
    """A UTF-8 file to write to, which takes the place of `path` when the block ends well.

    Bytes that a reader kept by surrogateescape are written as they were. `inputs` are the files
    that it is made from.

    Raises: as `demand_free`; StorageFull, StorageDenied; the old file is then untouched, as after
    any other error.
    """
    demand_free(path, inputs=inputs)
    with storage_errors(), Unfinished(path) as unfinished:
        text = text_over(unfinished)
        yield text
        text.detach()
        place_together([unfinished])


def text_over(unfinished: Unfinished) -> io.TextIOWrapper:
    """UTF-8 text over a file's bytes; detach it before the file takes its place."""
    return io.TextIOWrapper(unfinished.file, encoding="utf-8", errors="surrogateescape", newline="")


def write_rows(file: TextIO, rows: Iterable[Iterable[object]], *, delimiter: str = ",") -> None:
    """Write rows of which no text is run by a spreadsheet, whichever sign it parts lines at."""
    writer = csv.writer(
        file, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC
    )
    writer.writerows(map(armoured, row) for row in rows)
