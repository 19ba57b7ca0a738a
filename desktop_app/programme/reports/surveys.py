"""What national surveys found of stunting: figures to compare a month's recap with."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from desktop_app.resources import resource_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One published prevalence, with the place where it was read."""

    name: str
    """The survey: SSGI."""
    year: int
    place: str
    stunted_percent: float
    """Children under five with height for age below -2 SD, of all in the sample."""
    source: str
    short_source: str


@cache
def surveys() -> tuple[Survey, ...]:
    """Return the figures of resources/regions/surveys.toml, the newest and largest area first."""
    with resource_path("regions", "surveys.toml").open("rb") as file:
        content = tomllib.load(file)
    return tuple(Survey(**entry) for entry in content["survey"])
