"""What a name may hold: signs that can be seen, and no markup without a question."""

from __future__ import annotations

import re
from dataclasses import fields, replace

from desktop_app.errors import Problem, Severity
from desktop_app.programme.records.children import Child

NAME_FIELDS = ("name", "mother", "father")
"""The fields of a child that are people's names."""

_WHITE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Control signs and those that turn the direction of writing: none can be seen, and with them one
name can be made to look like another."""
_MARKUP = re.compile(r"[<>]")


def has_hidden(text: str) -> bool:
    """Whether the text holds signs that cannot be seen."""
    return bool(_HIDDEN.search(text))


def without_hidden(text: str) -> str:
    """The text without signs that cannot be seen; a tab or new line becomes a space."""
    return text if text.isprintable() else _HIDDEN.sub("", _WHITE.sub(" ", text))


def visible(child: Child) -> Child:
    """The child with every text as it can be seen."""
    texts = {
        field.name: without_hidden(value)
        for field in fields(child)
        if type(value := getattr(child, field.name)) is str
    }
    return replace(child, **texts)  # type: ignore[arg-type]  # the names are Child's own


def name_problems(child: Child) -> tuple[Problem, ...]:
    """What is asked about, or told, of the signs in a child's names."""
    found = []
    for field in NAME_FIELDS:
        text = getattr(child, field)
        if _MARKUP.search(text):
            found.append(Problem(field=field, code="name_markup", severity=Severity.CONFIRM))
        if has_hidden(text):
            found.append(hidden_removed(field))
    return tuple(found)


def hidden_removed(field: str) -> Problem:
    """The remark that signs that cannot be seen were taken out of a field."""
    return Problem(field=field, code="hidden_signs_removed", severity=Severity.NOTE)
