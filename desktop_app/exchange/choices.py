"""What a person decides about how a file is read, and the file that hands it on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop_app.errors import Unreadable
from desktop_app.exchange.heading_words import MEANINGS
from desktop_app.exchange.headings import normalised
from desktop_app.exchange.json_file import read_object
from desktop_app.exchange.values import CellDoubt, read_sex
from desktop_app.programme.records.children import Sex
from desktop_app.programme.records.written_dates import Order

NOT_READ = "-"
"""The meaning of a column that is left out."""


class DatesAgainstNik(StrEnum):
    """What to do when the NIKs contradict most dates of a file in the same way."""

    ASK = "ask"
    AS_WRITTEN = "as_written"
    BY_NIK = "by_nik"
    """Move all dates of the file by the days that the NIKs tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A person's decisions about one file; where one is None, the file itself decides."""

    sheet: str | None = None
    """The only sheet to read, as it is named in the file; it may be a hidden one."""
    day: date | None = None
    """The day of measuring, for rows for which the file tells none."""
    sex: Sex | None = None
    """The children's sex, for rows for which the file tells none."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """The meaning of columns by normalised heading; "-" leaves a column out."""
    order: Order | None = None
    """Whether the day or the month stands first in the file's dates."""
    dates: DatesAgainstNik = DatesAgainstNik.ASK

    def with_column(self, heading: str, meaning: str) -> Choices:
        """Return the choices with this meaning of a column, by its normalised heading."""
        return replace(self, columns={**self.columns, heading: meaning})

    def with_order(self, order: Order | None) -> Choices:
        """Return the choices with this order of day and month; None lets the file decide."""
        return replace(self, order=order)

    def with_options(self, *, sheet: str | None, day: date | None, sex: Sex | None) -> Choices:
        """Return the choices with those that are told; they go before those of a file."""
        return replace(self, sheet=sheet or self.sheet, day=day or self.day, sex=sex or self.sex)


NO_CHOICES = Choices()


def read_choices(path: Path) -> Choices:
    """Return the choices in a JSON file: columns, sheet, date, sex, order, dates; all optional.

    `columns` gives each heading a meaning (a key of `heading_words.MEANINGS`) or null, which leaves
    it out. Raises: NotFound, StorageDenied, Unreadable("map_unreadable"), and
    Unreadable("map_value") with the key whose value cannot be used.
    """
    return _choices(read_object(path, "map_unreadable"))


def _choices(told: Mapping[str, Any]) -> Choices:
    readers: dict[str, Callable[[Any], Any]] = {
        "sheet": str,
        "date": date.fromisoformat,
        "sex": _sex,
        "columns": _columns,
        "order": Order,
        "dates": DatesAgainstNik,
    }
    found: dict[str, Any] = {}
    for key, value in told.items():
        if key not in readers:
            raise Unreadable("map_value", key=key[:40])
        if value is None:
            continue
        try:
            found[{"date": "day"}.get(key, key)] = readers[key](value)
        except (ValueError, TypeError, AttributeError) as error:
            raise Unreadable("map_value", key=key) from error
    return Choices(**found)


def choices_json(choices: Choices) -> dict[str, object]:
    """Return the choices as `read_choices` reads them."""
    return {
        "sheet": choices.sheet,
        "date": choices.day.isoformat() if choices.day else None,
        "sex": {Sex.MALE: "L", Sex.FEMALE: "P", None: None}[choices.sex],
        "order": choices.order.value if choices.order else None,
        "dates": choices.dates.value,
        "columns": {
            heading: None if meaning == NOT_READ else meaning
            for heading, meaning in choices.columns.items()
        },
    }


def _sex(value: str) -> Sex:
    found = read_sex(value)
    if found is None or isinstance(found, CellDoubt):
        raise ValueError
    return found


def _columns(value: Mapping[str, str | None]) -> dict[str, str]:
    meanings = {normalised(heading): meaning or NOT_READ for heading, meaning in value.items()}
    if not MEANINGS.keys() >= set(meanings.values()):
        raise ValueError
    return meanings
