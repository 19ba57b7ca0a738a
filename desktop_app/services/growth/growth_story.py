"""What a child's visits say together: N/T, nutrition status, movement, causes, three months ahead.

Like the chart, it is computed from what a page has already; it queries and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.growth.age import months_at_age
from desktop_app.growth.chart import ChartRole
from desktop_app.growth.chart_builder import ChartEvent
from desktop_app.growth.class_change import ChangedIndex, ClassChange, class_change
from desktop_app.growth.classes import NutritionFinding, nutrition_status
from desktop_app.growth.findings import Finding
from desktop_app.growth.projection import Projection
from desktop_app.growth.reading import read_story
from desktop_app.growth.story import Episode, tell
from desktop_app.growth.track import Measurement, Subject
from desktop_app.growth.weight_gain import Gain, KbmTable, Weighing, bgm, gain_statuses
from desktop_app.growth.weight_gain import two_t as two_ts
from desktop_app.programme.growth.visit_rules import VisitRules, standard_visit_rules
from desktop_app.programme.records.children import (
    MEASURE_CODES,
    SEX_CODES,
    Child,
    Classes,
    Growth,
    MeasuredVisit,
    Visit,
)
from desktop_app.services.growth.scoring import classes_of, with_corrected

_CHANGED: tuple[ChangedIndex, ...] = ("height_for_age", "weight_for_age", "weight_for_height")
_EPISODE_KINDS = {ChartRole.INFECTION: "infection", ChartRole.FEEDING: "feeding"}
"""The names of resources/rules/reading.toml for kinds of events."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitStory:
    """What one visit says alone, and compared with the weighing before it."""

    visit: Visit
    growth: Growth
    """By chronological age, as stored and exported."""
    corrected: Growth | None
    """By corrected age, for a preterm child; None for every other child."""
    classes: Classes
    nutrition: NutritionFinding
    """The status from weight-for-length, LiLA and oedema, with its rules and sources."""
    gain: Gain | None
    two_t: bool
    bgm: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthStory:
    """The visits one by one, and what they say together."""

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
    rules: VisitRules | None = None,
) -> GrowthStory:
    """Return the story of a child's growth; the visits must be in the order of dates."""
    by = rules or standard_visit_rules()
    subject = _subject(child)
    measurements = _measurements(found.visit for found in visits)
    story = tell(subject, measurements, today=today, episodes=episodes, limits=by.reading)
    return GrowthStory(
        visits=tuple(_visit_stories(child, visits, by.kbm)),
        readings=read_story(story),
        class_changes=_class_changes(subject, measurements, earlier_birth_date, by),
        height_ahead=story.height.ahead,
        weight_ahead=story.weight.ahead,
    )


def class_changes_with(
    child: Child,
    others: Sequence[MeasuredVisit],
    draft: Visit,
    rules: VisitRules | None = None,
) -> tuple[ClassChange, ...]:
    """Return how a visit being typed would change a class, and why; takes about 4 ms.

    Empty unless it is the latest visit: only the last visit is compared with the one before.
    """
    by = rules or standard_visit_rules()
    rest = [found.visit for found in others if found.visit.visit_id != draft.visit_id]
    if any(visit.visit_date >= draft.visit_date for visit in rest):
        return ()
    return _class_changes(_subject(child), _measurements([*rest, draft]), None, by)


def episodes_of(events: Iterable[ChartEvent]) -> tuple[Episode, ...]:
    """Return the chart's events that a reading may name as a cause: illness and feeding."""
    return tuple(
        Episode(
            start_date=event.start_date,
            end_date=event.end_date,
            label_code=event.label_code,
            kind=_EPISODE_KINDS[event.role],
        )
        for event in events
        if event.role in _EPISODE_KINDS
    )


def _subject(child: Child) -> Subject:
    return Subject(
        sex=SEX_CODES[child.sex],
        birth_date=child.birth_date,
        gestation_weeks=child.gestation_weeks,
    )


def _measurements(visits: Iterable[Visit]) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(
            on=visit.visit_date,
            weight_kg=visit.weight_kg,
            lenhei_cm=visit.lenhei_cm,
            measure=MEASURE_CODES[visit.measure],
            oedema=bool(visit.oedema),
        )
        for visit in visits
    )


def _class_changes(
    subject: Subject,
    measurements: tuple[Measurement, ...],
    earlier_birth_date: date | None,
    rules: VisitRules,
) -> tuple[ClassChange, ...]:
    changes = (
        class_change(
            subject,
            measurements,
            index,
            earlier_birth_date=earlier_birth_date,
            limits=rules.reading,
        )
        for index in _CHANGED
    )
    return tuple(change for change in changes if change is not None)


def _visit_stories(
    child: Child, visits: Sequence[MeasuredVisit], kbm: KbmTable
) -> list[VisitStory]:
    weighings = [
        Weighing(on=found.visit.visit_date, weight_kg=found.visit.weight_kg)
        for found in visits
        if found.visit.weight_kg is not None
    ]
    gains = gain_statuses(weighings, birth=child.birth_date, sex=SEX_CODES[child.sex], table=kbm)
    twice = dict(zip((gain.on for gain in gains), two_ts(gains), strict=True))
    gain_on = {gain.on: gain for gain in gains}
    return [
        VisitStory(
            visit=found.visit,
            growth=found.growth,
            corrected=found.corrected,
            classes=classes_of(found.visit, found.for_care),
            nutrition=nutrition_of(found.visit, found.for_care),
            gain=gain_on.get(found.visit.visit_date),
            two_t=twice.get(found.visit.visit_date, False),
            bgm=bgm(None if found.for_care.fwei else found.for_care.zwei),
        )
        for found in with_corrected(child, visits)
    ]


def nutrition_of(visit: Visit, growth: Growth) -> NutritionFinding:
    """Return the nutrition status of one visit; an implausible z-score does not count."""
    return nutrition_status(
        None if growth.fwfl else growth.zwfl,
        visit.muac_cm,
        visit.oedema_grade,
        months_at_age(growth.age_days, visit.visit_date),
    )
