"""Colours of charts by role, from resources/themes/chart.toml, shared by screen and paper."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from desktop_app.resources import resource_path

SCHEMES = ("standard", "colour_blind", "high_contrast")
"""The names that `chart_scheme` accepts, in the order of the settings page."""

Dash = Literal["solid", "dash", "dot", "dash_dot"]


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a line is drawn; `width` in px of the screen."""

    colour: str
    width: float
    dash: Dash


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartScheme:
    """One set of colours, each `#RRGGBB`; `fills`, `lines` and `labels` are keyed by chart role."""

    name: str
    paper: str
    frame: str
    grid: str
    grid_major: str
    text: str
    text_soft: str
    halo: str
    focus: str
    card: str
    card_line: str
    fills: Mapping[str, str]
    lines: Mapping[str, LineStyle]
    labels: Mapping[str, str]


@cache
def chart_scheme(name: str = "standard") -> ChartScheme:
    """Return the scheme with this name. Raises: KeyError for a name that is not in `SCHEMES`."""
    table = _schemes()[name]
    return ChartScheme(
        name=name,
        fills=MappingProxyType(table["fills"]),
        lines=MappingProxyType({role: LineStyle(**line) for role, line in table["lines"].items()}),
        labels=MappingProxyType(table["labels"]),
        **table["chrome"],
    )


@cache
def _schemes() -> Mapping[str, Any]:
    with resource_path("themes", "chart.toml").open("rb") as file:
        return tomllib.load(file)
