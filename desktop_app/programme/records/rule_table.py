"""Rule tables of resources/rules: every number with its source, and an admin's own numbers over it.

A number stands in a file as `{ value = 7, unit = "days", low = 1, high = 60, source = "..." }`.
Where it has no `source` or `unconfirmed` of its own, those of the table around it hold. A `note`
adds a remark. Everything else (names, words, lists) is content that no admin changes. What a
number means is known to the module that reads it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from desktop_app.errors import Figure, Invalid, Problem
from desktop_app.resources import resource_path

Number = int | float

Overrides = Mapping[str, object]
"""An admin's numbers by key, e.g. `{"infections.repeat.any_months": 4}`."""

NO_OVERRIDES: Overrides = {}

TABLES = (
    "infections",
    "mtbs",
    "drugs",
    "referrals",
    "stunting_pathway",
    "worklist",
    "programme_work",
    "feeding",
    "stock",
    "gizi_buruk",
    "immunisation",
    "services",
    "family",
    "scorecard",
    "weight_gain",
    "reading",
    "plausibility",
    "quality",
)
"""The files that an admin's page lists. Not among them: classes.toml, whose borders are those of
Permenkes 2/2020 and 29/2019, retention.toml, which no source disputes, and reports.toml, whose
figures must mean the same in every puskesmas."""


class RuleMark(StrEnum):
    """How sure a number is."""

    CHECKED = "checked"
    """An admin here compared it with the printed guideline and found it there."""
    CONFIRMED = "confirmed"
    """Read in the guideline itself."""
    SECONDARY = "secondary"
    """Read in what others write of the guideline."""
    UNCONFIRMED = "unconfirmed"
    """A guideline rules it, but nobody has looked it up."""
    OWN = "own"
    """This program's own threshold: no guideline rules it."""


_OWN = ("own ", "requirement: ")
"""How the source of a threshold begins that no guideline gives."""
_SECONDARY = (
    "(secondary",
    "(summary)",
    "public program",
    "OpenSID",
    "scribd",
    "nakita.grid.id",
    "promosigizi",
)
"""What the source names where not the guideline itself was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCheck:
    """That an admin saw a number on a page of the guideline: who, when, which page."""

    key: str
    """File and place in it: `infections.repeat.any_months`."""
    value: Number
    """The number in force that she compared with the page."""
    standard: Number
    """The file's number at that time."""
    page: str
    """What she saw, e.g. `Buku bagan MTBS 2022 hlm. 12`."""
    account: str
    name: str
    """Her name at that time."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNumber:
    """One number of a rule: what it is now, what the file says, and where that comes from."""

    key: str
    """File and place in it: `infections.repeat.any_months`."""
    value: Number
    standard: Number
    unit: str
    source: str
    note: str
    """What the file remarks, such as what another source says; mostly empty."""
    unconfirmed: bool
    low: Number
    high: Number
    check: RuleCheck | None = None
    """The last check by an admin; void while `checked` is False."""

    @property
    def checked(self) -> bool:
        """Whether the check holds: neither the number nor the file's own number changed since."""
        check = self.check
        return check is not None and (check.value, check.standard) == (self.value, self.standard)

    @property
    def mark(self) -> RuleMark:
        """Return how sure the number is: by a check that holds, else by its source."""
        return RuleMark.CHECKED if self.checked else self.mark_of_source

    @property
    def mark_of_source(self) -> RuleMark:
        """Return how sure the file is, by its source and its `unconfirmed`."""
        if self.source.startswith(_OWN):
            return RuleMark.OWN
        if any(word in self.source for word in _SECONDARY):
            return RuleMark.SECONDARY
        return RuleMark.UNCONFIRMED if self.unconfirmed else RuleMark.CONFIRMED

    @property
    def to_check(self) -> bool:
        """Whether somebody should compare the number with the printed guideline."""
        return self.mark in {RuleMark.SECONDARY, RuleMark.UNCONFIRMED}

    @property
    def changed(self) -> bool:
        """Whether an admin changed the number."""
        return self.value != self.standard

    @property
    def whole(self) -> bool:
        """Whether it must be whole: then the file writes value and bounds without decimals."""
        return all(isinstance(one, int) for one in (self.standard, self.low, self.high))

    @property
    def fixed(self) -> bool:
        """Whether only the file's number is allowed."""
        return self.low == self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTable:
    """One file of rules: its numbers by key, in the order of the file, and all its content."""

    name: str
    numbers: Mapping[str, RuleNumber]
    content: Mapping[str, Any]

    def number(self, path: str) -> Number:
        """Return the number at a place in the file: `table.number("repeat.any_months")`.

        Raises: KeyError when there is none.
        """
        return self.numbers[f"{self.name}.{path}"].value

    def whole(self, path: str) -> int:
        """Return a number that counts something (days, months, times) as `int`.

        Raises: KeyError when there is none.
        """
        return int(self.number(path))

    def optional(self, path: str) -> Number | None:
        """Return the number at a place in the file; None when there is none."""
        found = self.numbers.get(f"{self.name}.{path}")
        return None if found is None else found.value

    def with_overrides(self, overrides: Overrides) -> RuleTable:
        """Return the table with an admin's numbers; keys of other tables are ignored.

        Raises: Invalid naming each key that is unknown, not a number of its kind, or out of range.
        """
        mine = {key: value for key, value in overrides.items() if key.split(".")[0] == self.name}
        problems = [found for key, value in mine.items() if (found := self._problem(key, value))]
        if problems:
            raise Invalid(problems)
        numbers = {
            key: replace(number, value=_plain(mine[key])) if key in mine else number
            for key, number in self.numbers.items()
        }
        return replace(self, numbers=numbers)

    def _problem(self, key: str, value: object) -> Problem | None:
        number = self.numbers.get(key)
        if number is None:
            return _problem(key, "rule_unknown")
        if isinstance(value, bool) or not isinstance(value, int | float):
            return _problem(key, "rule_not_a_number")
        if number.whole and not float(value).is_integer():
            return _problem(key, "rule_whole_number")
        if not number.low <= value <= number.high:
            return _problem(key, "rule_out_of_range", low=number.low, high=number.high)
        return None


@cache
def rule_table(name: str) -> RuleTable:
    """The bundled table of a file in resources/rules.

    Raises: ValueError naming a number without source, without bounds or outside of them.
    """
    with resource_path("rules", f"{name}.toml").open("rb") as file:
        return read_table(name, tomllib.load(file))


def loaded(name: str, overrides: Overrides = NO_OVERRIDES) -> RuleTable:
    """The bundled table with an admin's numbers, if there are any."""
    table = rule_table(name)
    return table.with_overrides(overrides) if overrides else table


def changed_numbers(overrides: Overrides, *names: str) -> dict[str, Number]:
    """Return an admin's checked numbers of the named tables, by key, for `growth.rule_content`.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    return {
        key: number.value
        for name in names
        if any(key.startswith(f"{name}.") for key in overrides)
        for key, number in loaded(name, overrides).numbers.items()
        if number.changed
    }


def read_table(name: str, content: Mapping[str, Any]) -> RuleTable:
    """The table of a file's content.

    Raises: ValueError naming a number without source, without bounds or outside of them.
    """
    numbers = {number.key: number for number in _numbers(name, content, "", unconfirmed=False)}
    return RuleTable(name=name, numbers=numbers, content=content)


def all_numbers(
    overrides: Overrides = NO_OVERRIDES,
    names: Iterable[str] = TABLES,
    checks: Iterable[RuleCheck] = (),
) -> tuple[RuleNumber, ...]:
    """Every number of the named tables with an admin's numbers and checks, for their page.

    Raises: Invalid as `RuleTable.with_overrides` does.
    """
    numbers = [number for name in names for number in loaded(name, overrides).numbers.values()]
    known = {check.key: check for check in checks}
    return tuple(replace(number, check=known.get(number.key)) for number in numbers)


def check_problem(number: RuleNumber, page: str) -> Problem | None:
    """Return why a number cannot be marked as checked against a page; None if it can."""
    if number.mark_of_source is RuleMark.OWN:
        return _problem("page", "rule_own")
    return None if page.strip() else _problem("page", "rule_page_missing")


def override_problems(overrides: Overrides, names: Iterable[str] = TABLES) -> tuple[Problem, ...]:
    """Return what is wrong with an admin's numbers, also keys that belong to none of the tables."""
    known = tuple(names)
    found = [_problem(key, "rule_unknown") for key in overrides if key.split(".")[0] not in known]
    for name in known:
        try:
            loaded(name, overrides)
        except Invalid as refused:
            found += refused.problems
    return tuple(found)


def _numbers(
    path: str, content: Mapping[str, Any], source: str, *, unconfirmed: bool
) -> Iterator[RuleNumber]:
    source = content.get("source", source)
    unconfirmed = content.get("unconfirmed", unconfirmed)
    if "value" in content:
        yield _number(path, content, source, unconfirmed=unconfirmed)
        return
    for key, below in content.items():
        if isinstance(below, dict):
            yield from _numbers(f"{path}.{key}", below, source, unconfirmed=unconfirmed)


def _number(key: str, content: Mapping[str, Any], source: str, *, unconfirmed: bool) -> RuleNumber:
    if not source:
        raise ValueError(f"{key} has no source")
    if not {"low", "high"} <= content.keys():
        raise ValueError(f"{key} has no bounds")
    value, low, high = content["value"], content["low"], content["high"]
    if not low <= value <= high:
        raise ValueError(f"{key} is out of its bounds")
    return RuleNumber(
        key=key,
        value=value,
        standard=value,
        unit=content.get("unit", ""),
        source=source,
        note=content.get("note", ""),
        unconfirmed=unconfirmed,
        low=low,
        high=high,
    )


def _plain(value: object) -> Number:
    """Return a checked number, as `int` if it is whole: 7 days are never shown as 7.0."""
    number = float(str(value))
    return int(number) if number.is_integer() else number


def _problem(key: str, code: str, **figures: Figure) -> Problem:
    return Problem(field=key, code=code, figures=figures)
