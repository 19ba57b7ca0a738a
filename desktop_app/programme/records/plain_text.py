"""What a text may hold: visible characters; in a name also no markup without a question."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, TypeVar, cast

from desktop_app.errors import Problem, Severity
from desktop_app.programme.records.children import Child

T = TypeVar("T")

NAME_FIELDS = ("name", "mother", "father")
"""The fields of a child that are people's names."""

_WHITE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Control characters and those that turn the direction of writing: all are invisible, and with
them one name can be made to look like another."""
_WITHOUT_TEXT = frozenset((NoneType, bool, int, float, date))
_MARKUP = re.compile(r"[<>]")


def has_hidden(text: str) -> bool:
    """Whether the text holds invisible characters."""
    return bool(_HIDDEN.search(text))


def without_hidden(text: str) -> str:
    """Return the text without invisible characters; a tab or new line becomes a space."""
    return text if text.isprintable() else _HIDDEN.sub("", _WHITE.sub(" ", text))


def is_plain_name(text: str) -> bool:
    """Whether `name_problems` has nothing to say about a name."""
    # Asked first, because nearly every name is printable, and a search takes longer.
    hides = not text.isprintable() and has_hidden(text)
    return not hides and "<" not in text and ">" not in text


def legible(value: T) -> T:
    """Return a record without invisible characters in any text; line ends stay, as notes need them.

    Goes into records, tuples and mappings inside it. Returns the same object when nothing changes.
    """
    cleaned = _cleaned(value)
    return value if cleaned is value or cleaned == value else cast("T", cleaned)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value if type(value) is not str or value.isprintable() else _HIDDEN.sub("", value)
    if isinstance(value, tuple):
        return tuple(map(_cleaned, value))
    if isinstance(value, Mapping):
        return {name: _cleaned(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for name in _field_names(type(value)):
            old = getattr(value, name)
            # An import brings tens of thousands of records, whose texts are nearly all printable.
            if type(old) in _WITHOUT_TEXT or (type(old) is str and old.isprintable()):
                continue
            if (new := _cleaned(old)) != old:
                changed[name] = new
        return replace(value, **changed) if changed else value
    return value


@cache
def _field_names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


def visible(child: Child) -> Child:
    """Return the child with invisible characters removed from every text."""
    texts = {
        field.name: without_hidden(value)
        for field in fields(child)
        if type(value := getattr(child, field.name)) is str
    }
    return replace(child, **texts)  # type: ignore[arg-type]  # the names are Child's own


def name_problems(child: Child) -> tuple[Problem, ...]:
    """Return a question about markup, and a remark on invisible characters, in a child's names."""
    found = []
    for field in NAME_FIELDS:
        text = getattr(child, field)
        if _MARKUP.search(text):
            found.append(Problem(field=field, code="name_markup", severity=Severity.CONFIRM))
        if has_hidden(text):
            found.append(hidden_removed(field))
    return tuple(found)


def hidden_removed(field: str) -> Problem:
    """Return the remark that invisible characters were removed from a field."""
    return Problem(field=field, code="hidden_signs_removed", severity=Severity.NOTE)
