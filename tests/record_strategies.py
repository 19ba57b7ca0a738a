"""Random records of any kind, drawn by the types that the class declares; values need not make
sense together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st

from desktop_app.programme.records.plain_text import legible
from desktop_app.programme.records.values import types_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12).map(
    legible
) | st.sampled_from(["", "rewel; “diukur ulang”", "[]", "null", "2026-10-31"])
_PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(1, 2**31),
    float: st.floats(0.01, 1e6),
    bool: st.booleans(),
    date: st.dates(date(1900, 1, 1), date(2999, 12, 31)),
}


def records(record: type[Any], **fixed: object) -> st.SearchStrategy[Any]:
    """Return random records of a class; `fixed` gives some fields their values."""
    drawn = {name: _of(kind) for name, kind in types_of(record).items() if name not in fixed}
    return st.builds(record, **drawn, **{name: st.just(value) for name, value in fixed.items()})


def _of(declared: Any) -> st.SearchStrategy[Any]:
    origin = get_origin(declared)
    if declared is NoneType:
        return st.none()
    if origin in {Union, UnionType}:
        return st.one_of(*map(_of, get_args(declared)))
    if origin is tuple:
        return st.lists(_of(get_args(declared)[0]), max_size=3).map(tuple)
    if origin is not None and issubclass(origin, Mapping):
        keys, values = map(_of, get_args(declared))
        return st.dictionaries(keys, values, max_size=3).map(MappingProxyType)
    if issubclass(declared, Enum):
        return st.sampled_from(list(declared))
    return _PLAIN[declared] if declared in _PLAIN else records(declared)
