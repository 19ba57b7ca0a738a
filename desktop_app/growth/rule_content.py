"""Reads the files of resources/rules for growth: plain numbers, some replaced by others.

programme/records/rule_table.py handles sources, bounds and an admin's own numbers.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop_app.resources import resource_path

Numbers = Mapping[str, int | float]
"""Replacement numbers by file and place in it, e.g. `{"reading.interval.least_days": 20}`."""

NO_NUMBERS: Numbers = {}


def rule_content(name: str, numbers: Numbers = NO_NUMBERS) -> dict[str, Any]:
    """Return a file's content, each `{ value = ... }` as its value or as its replacement."""
    content: dict[str, Any] = _plain(name, _file(name), numbers)
    return content


def figures(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table without its notes: `_percent` becomes a fraction `_share`, a list a tuple."""
    return {
        key.replace("_percent", "_share"): value / 100 if "_percent" in key else _frozen(value)
        for key, value in table.items()
        if key not in {"source", "unconfirmed"}
    }


@cache
def _file(name: str) -> dict[str, Any]:
    with resource_path("rules", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


def _plain(path: str, content: Any, numbers: Numbers) -> Any:
    if not isinstance(content, dict):
        return content
    if "value" in content:
        return numbers.get(path, content["value"])
    return {key: _plain(f"{path}.{key}", below, numbers) for key, below in content.items()}


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
