"""Opens a spreadsheet or text table from outside: typed cells with the rows' own numbers.

It does not know what the columns mean.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.durable import open_regular, storage_errors
from desktop_app.errors import NotFound, Unreadable
from desktop_app.exchange.cells import Table
from desktop_app.exchange.html_table import html_tables, is_html
from desktop_app.exchange.text_table import decode, text_table
from desktop_app.exchange.workbook_table import OLE, ZIP, workbook_tables

MAX_BYTES = 200_000_000
"""Our own limit: a year of a district is below 20 MB, so a larger file is not a register."""

Watch = Callable[[], None]


def read_tables(path: Path, watch: Watch = lambda: None) -> tuple[Table, ...]:
    """Return the sheets of a file (CSV, XLSX, XLSM, XLS, ODS, HTML tables named .xls).

    The format is recognised by the content, never by the name. `watch` is called between steps and
    may raise to stop. Raises: NotFound, StorageDenied (also "source_not_file" for a pipe or
    device), and Unreadable with the code file_empty, file_too_large, sheet_too_large,
    cell_too_long (row), file_encrypted, not_a_table or file_damaged.
    """
    content = _read(path)
    watch()
    if not content.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise Unreadable("file_empty")
    if content.startswith((ZIP, OLE)):
        tables = workbook_tables(content, watch)
    elif content.startswith(
        (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"{\\rtf")
    ):
        raise Unreadable("not_a_table")
    else:
        text = decode(content)
        tables = html_tables(text) if is_html(text) else (text_table(text),)
    if not any(table.rows for table in tables):
        raise Unreadable("file_empty")
    return tables


def _read(path: Path) -> bytes:
    with storage_errors():
        try:
            with open_regular(path) as file:
                # Read one byte more than allowed: a file may grow, or not state its size.
                content = file.read(MAX_BYTES + 1)
        except FileNotFoundError as error:
            raise NotFound("file_not_found") from error
    if len(content) > MAX_BYTES:
        raise Unreadable("file_too_large", megabytes=MAX_BYTES // 1_000_000)
    return content
