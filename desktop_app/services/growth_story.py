"""What a child's visits say together: N/T, nutrition status, movement, causes, three months ahead.

Pure over what a page shows already, like the chart; nothing is queried or written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop_app.growth.class_change import ClassChange, class_change
from desktop_app.growth.classes import Finding as NutritionFinding
from desktop_app.growth.classes import nutrition_status
from desktop_app.growth.findings import Finding
from desktop_app.growth.projection import Projection, project
from desktop_app.growth.reading import Episode, read_growth
from desktop_app.growth.track import Measurement, Subject
from desktop_app.growth.weight_gain import Gain, KbmTable, Weighing, bgm, gain_statuses, load_kbm
from desktop_app.growth.weight_gain import two_t as two_ts
from desktop_app.programme.records import Child, Classes, Growth, MeasuredVisit, Visit
from desktop_app.services.scoring import (
    MEASURE_CODES,
    SEX_CODES,
    born_early,
    classes_of,
    growth_of_many,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStory:
    """What one visit says by itself and beside the weighing before it."""

    visit: Visit
    growth: Growth
    """By chronological age, as stored and exported."""
    corrected: Growth | None
    """By corrected age, for a child born early; None for every other child."""
    classes: Classes
    nutrition: NutritionFinding
    """The one status that weight-for-length, LiLA and oedema give, with its rules and source."""
    gain: Gain | None
    two_t: bool
    bgm: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthStory:
    """All visits, and what they say together."""

    visits: tuple[VisitStory, ...]
    readings: tuple[Finding, ...]
    class_changes: tuple[ClassChange, ...]
    height_ahead: Projection | None
    weight_ahead: Projection | None


def tell_growth(
    child: Child,
    visits: Sequence[MeasuredVisit],
    *,
    today: date,
    episodes: Sequence[Episode] = (),
    earlier_birth_date: date | None = None,
) -> GrowthStory:
    """Return the story of a child's growth; her visits in the order of dates."""
    subject = Subject(
        sex=SEX_CODES[child.sex],
        birth_date=child.birth_date,
        gestation_weeks=child.gestation_weeks,
    )
    measurements = tuple(
        Measurement(
            on=found.visit.visit_date,
            weight_kg=found.visit.weight_kg,
            lenhei_cm=found.visit.lenhei_cm,
            measure=MEASURE_CODES[found.visit.measure],
            oedema=bool(found.visit.oedema),
        )
        for found in visits
    )
    changes = (
        class_change(subject, measurements, index, earlier_birth_date=earlier_birth_date)
        for index in ("hfa", "wfa", "wfl")
    )
    return GrowthStory(
        visits=tuple(_visit_stories(child, visits)),
        readings=read_growth(subject, measurements, today=today, episodes=episodes),
        class_changes=tuple(change for change in changes if change is not None),
        height_ahead=project(subject, measurements, "len", today=today),
        weight_ahead=project(subject, measurements, "wei", today=today),
    )


def _visit_stories(child: Child, visits: Sequence[MeasuredVisit]) -> list[VisitStory]:
    corrected: Sequence[Growth | None] = [None] * len(visits)
    if born_early(child):
        corrected = growth_of_many([(child, found.visit) for found in visits], corrected=True)
    weighings = [
        Weighing(on=found.visit.visit_date, weight_kg=found.visit.weight_kg)
        for found in visits
        if found.visit.weight_kg is not None
    ]
    gains = gain_statuses(weighings, birth=child.birth_date, sex=SEX_CODES[child.sex], table=_kbm())
    twice = dict(zip((gain.on for gain in gains), two_ts(gains), strict=True))
    gain_on = {gain.on: gain for gain in gains}
    return [
        VisitStory(
            visit=found.visit,
            growth=found.growth,
            corrected=by_corrected_age,
            classes=classes_of(found.visit, by_corrected_age or found.growth),
            nutrition=nutrition_of(found.visit, by_corrected_age or found.growth),
            gain=gain_on.get(found.visit.visit_date),
            two_t=twice.get(found.visit.visit_date, False),
            bgm=bgm(None if found.growth.fwei else found.growth.zwei),
        )
        for found, by_corrected_age in zip(visits, corrected, strict=True)
    ]


def nutrition_of(visit: Visit, growth: Growth) -> NutritionFinding:
    """Return the nutrition status of one visit; an implausible z-score does not count."""
    return nutrition_status(
        None if growth.fwfl else growth.zwfl, visit.muac_cm, visit.oedema_grade, growth.age_days
    )


@cache
def _kbm() -> KbmTable:
    return load_kbm()
