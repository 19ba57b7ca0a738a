"""Reads a small JSON file that a person gives beside a register."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from desktop_app.durable import content_of
from desktop_app.errors import Unreadable

_MAX_BYTES = 1_000_000


def read_object(path: Path, unreadable: str) -> dict[str, Any]:
    """Return the object in a JSON file.

    Raises: NotFound, StorageDenied, and Unreadable with the code `unreadable` when the file holds
    no JSON object or is longer than a person's file can be.
    """
    content = content_of(path, _MAX_BYTES)
    try:
        told = json.loads(content[:_MAX_BYTES])
    except (ValueError, RecursionError) as error:
        raise Unreadable(unreadable) from error
    if not isinstance(told, dict):
        raise Unreadable(unreadable)
    return told
