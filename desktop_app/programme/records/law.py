"""What the law says: how long records are kept, how soon a breach must be told."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop_app.resources import resource_path


@dataclass(frozen=True, slots=True, kw_only=True)
class LawNumber:
    """One number of the law with its source."""

    value: int
    source: str
    unconfirmed: bool
    """Whether it was read only in others who cite the law."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawNumbers:
    """All of them; no admin can change them."""

    journal_years: LawNumber
    record_years: LawNumber
    notice_hours: LawNumber


@cache
def law_numbers() -> LawNumbers:
    """Return the numbers, read once."""
    tables = tomllib.loads(resource_path("rules", "retention.toml").read_text(encoding="utf-8"))
    return LawNumbers(
        journal_years=_number(tables["journal"], "least_years"),
        record_years=_number(tables["record"], "least_years"),
        notice_hours=_number(tables["breach"], "notice_hours"),
    )


def _number(table: dict[str, Any], name: str) -> LawNumber:
    return LawNumber(
        value=int(table[name]),
        source=str(table["source"]),
        unconfirmed=bool(table.get("unconfirmed", False)),
    )
