"""Reads a small JSON file that a person gives beside a register."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from desktop_app.durable import open_regular, storage_errors
from desktop_app.errors import NotFound, Unreadable

_MAX_BYTES = 1_000_000


def read_object(path: Path, unreadable: str) -> dict[str, Any]:
    """Return the object in a JSON file.

    Raises: NotFound, StorageDenied, and Unreadable with the code `unreadable` when the file holds
    no JSON object or is longer than a person's file can be.
    """
    with storage_errors():
        try:
            with open_regular(path) as file:
                content = file.read(_MAX_BYTES + 1)
        except FileNotFoundError as error:
            raise NotFound("file_not_found") from error
    try:
        told = json.loads(content[:_MAX_BYTES])
    except (ValueError, RecursionError) as error:
        raise Unreadable(unreadable) from error
    if not isinstance(told, dict):
        raise Unreadable(unreadable)
    return told
