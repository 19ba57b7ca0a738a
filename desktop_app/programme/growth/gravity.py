"""Which of a child's indices leads: the gravest class, wherever a screen or paper names only one.

The order is this program's own: wasting kills soonest, then stunting, then low weight, then the
classes of too much. A value that WHO calls implausible has no class; it asks for a new measurement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.growth.classes import Index, class_of
from desktop_app.programme.records.children import Growth

_GRAVEST_FIRST = (
    "severely_wasted",
    "sam",
    "severely_stunted",
    "severely_underweight",
    "wasted",
    "mam",
    "stunted",
    "underweight",
    "obese",
    "overweight",
    "risk_overweight",
    "possible_overweight",
)
_FLAGGED, _CALM = len(_GRAVEST_FIRST), len(_GRAVEST_FIRST) + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedIndex:
    """One index of one visit."""

    index: Index
    z: float
    flagged: bool
    """Whether WHO calls the z-score implausible."""

    @property
    def class_code(self) -> str | None:
        """The class; None for an implausible value, which must be measured again."""
        return None if self.flagged else class_of(self.index, self.z)

    @property
    def place(self) -> int:
        """How soon it is named: abnormal classes, then implausible values, then all others."""
        return _FLAGGED if self.flagged else gravity_of(self.class_code)

    @property
    def calls_for_care(self) -> bool:
        """Whether it is an abnormal class or an implausible value."""
        return self.place < _CALM


def gravity_of(class_code: str | None) -> int:
    """Return the place of a class among all, 0 the gravest; no class and normal ones come last."""
    return _GRAVEST_FIRST.index(class_code) if class_code in _GRAVEST_FIRST else _CALM


def judged_growth(growth: Growth) -> tuple[JudgedIndex, ...]:
    """Return wasting, stunting and weight for age of one visit, the gravest first."""
    return judged(
        (
            ("weight_for_height", growth.zwfl, growth.fwfl),
            ("height_for_age", growth.zlen, growth.flen),
            ("weight_for_age", growth.zwei, growth.fwei),
        )
    )


def leading_index(growth: Growth | None) -> Index:
    """Return the index whose chart is shown first: the gravest, or else height for age."""
    found = judged_growth(growth) if growth is not None else ()
    return found[0].index if found and found[0].calls_for_care else "height_for_age"


def judged(
    values: Iterable[tuple[Index, float | None, bool | None]],
) -> tuple[JudgedIndex, ...]:
    """Return the indices that have a z-score, the gravest first; equal ones as they were given."""
    found = (
        JudgedIndex(index=index, z=z, flagged=bool(flagged))
        for index, z, flagged in values
        if z is not None
    )
    return tuple(sorted(found, key=lambda one: one.place))
