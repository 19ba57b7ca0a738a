"""Files of resources/rules as growth takes them: each number plain, or another given in its place.

Sources, bounds and an admin's own numbers are known to programme/rule_table.py.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from desktop_app.resources import resource_path

Numbers = Mapping[str, int | float]
"""Numbers by file and place in it, e.g. `{"reading.interval.least_days": 20}`."""

NO_NUMBERS: Numbers = {}


def rule_content(name: str, numbers: Numbers = NO_NUMBERS) -> dict[str, Any]:
    """Return what a file says, with each `{ value = ... }` as that value or as the number given."""
    content: dict[str, Any] = _plain(name, _file(name), numbers)
    return content


def figures(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table without what is said about it, shares for per cent and tuples for lists."""
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
