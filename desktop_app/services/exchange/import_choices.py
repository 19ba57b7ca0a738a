"""A person's decisions about how a register's file is read, for the window and the command line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from desktop_app.destination import demand_free, write_out
from desktop_app.exchange.choices import (
    NO_CHOICES,
    NOT_READ,
    Choices,
    DatesAgainstNik,
    choices_json,
    read_choices,
)
from desktop_app.exchange.file_reading import FileReading, ReadColumn, ReadValue, Why
from desktop_app.exchange.heading_words import MEANINGS
from desktop_app.exchange.sections import LeftOut
from desktop_app.programme.records.written_dates import Order

__all__ = [
    "MEANINGS",
    "NOT_READ",
    "NO_CHOICES",
    "Choices",
    "DatesAgainstNik",
    "FileReading",
    "LeftOut",
    "Order",
    "ReadColumn",
    "ReadValue",
    "Why",
    "choices_json",
    "kept_layout",
    "layout_from",
    "read_choices",
    "write_choices",
]


def write_choices(path: Path, choices: Choices) -> None:
    """Write the choices to a file that `read_choices` reads; it tells headings, and no child.

    Raises: as `destination.demand_free`; StorageFull, StorageDenied.
    """
    demand_free(path)
    content = json.dumps(choices_json(choices), ensure_ascii=False, indent=2)
    write_out(path, content.encode())


def kept_layout(choices: Choices) -> str:
    """Return what is remembered of the choices for files with the same headings; "" for nothing.

    Headings stand in it as digests: whatever a heading says is told to nobody.
    """
    columns = {_digest(heading): meaning for heading, meaning in choices.columns.items()}
    order = choices.order.value if choices.order else None
    if not columns and order is None:
        return ""
    return json.dumps({"columns": columns, "order": order}, sort_keys=True)


def layout_from(kept: str, reading: FileReading) -> Choices:
    """Return the choices that were kept for files with these headings; none if damaged."""
    try:
        told = json.loads(kept)
        columns: Mapping[str, str] = told["columns"]
        order = Order(told["order"]) if told["order"] else None
        return Choices(
            columns={
                column.key: meaning
                for column in reading.columns
                if (meaning := columns.get(_digest(column.key))) in MEANINGS
            },
            order=order,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return NO_CHOICES


def _digest(heading: str) -> str:
    return sha256(heading.encode()).hexdigest()[:16]
