"""The facts about one child that reading.py's rules use: points, movement, trends; no codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.growth.findings import Thresholds
from desktop_app.growth.movement import (
    Bend,
    GainVerdict,
    GrowthStep,
    Movement,
    bend,
    gain_verdict,
    movement,
)
from desktop_app.growth.projection import Projection, project
from desktop_app.growth.track import Measurement, Subject, Track, track
from desktop_app.growth.weight_gain import GRAMS_PER_KG

Trend = Literal["flat", "falling", "steady", "catching_up"]

SILENCED_BY: Mapping[Trend, frozenset[str]] = {
    "flat": frozenset({"gain_usual", "gain_fast", "crossed_up"}),
    "falling": frozenset({"gain_fast", "crossed_up"}),
    "steady": frozenset({"gain_below", "gain_slow", "crossed_down"}),
    "catching_up": frozenset({"gain_below", "gain_slow", "crossed_down"}),
}
"""Findings of the last step that contradict a trend: where one holds, the trend is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """An illness or feeding course; `kind` is one of reading.toml's ("infection", "feeding").

    `label_code` is passed on unchanged: a term's code, or an illness's name in a rule table.
    """

    start_date: date
    end_date: date | None
    label_code: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One size (height or weight) of the child, with everything that a rule may use."""

    track: Track
    movement: Movement
    verdict: GainVerdict | None
    bend: Bend | None
    crossed: int | None
    """The SD line crossed since the judged visit; of several, the one nearest the last visit."""
    trend: Trend | None
    ahead: Projection | None
    """Where the size may go in the next months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One child's visits, and what they show about height and weight."""

    subject: Subject
    measurements: tuple[Measurement, ...]
    today: date
    episodes: Sequence[Episode]
    limits: Thresholds
    height: View
    weight: View

    def episode(self, kinds: Sequence[str], since: date, *, until: date) -> Episode | None:
        """Return the latest episode of these kinds near a stretch of growth; None without one.

        It began by `until` and went on to `since`, or ended at most `limits.before_days` before.
        """
        near = [
            episode
            for episode in self.episodes
            if episode.kind in kinds
            and episode.start_date <= until
            and (since - (episode.end_date or self.today)).days <= self.limits.before_days
        ]
        return max(near, key=lambda episode: (episode.start_date, episode.label_code), default=None)


def tell(
    subject: Subject,
    measurements: Iterable[Measurement],
    *,
    today: date,
    episodes: Sequence[Episode],
    limits: Thresholds,
) -> Story:
    """Return the story of a child's visits; they may come in any order."""
    given = tuple(measurements)
    return Story(
        subject=subject,
        measurements=given,
        today=today,
        episodes=episodes,
        limits=limits,
        height=_view("len", subject, given, today, limits),
        weight=_view("wei", subject, given, today, limits),
    )


def _view(
    size: Literal["len", "wei"],
    subject: Subject,
    measurements: Iterable[Measurement],
    today: date,
    limits: Thresholds,
) -> View:
    points = track(size, subject, measurements, limits)
    error = limits.height_cm if size == "len" else limits.weight_kg * GRAMS_PER_KG
    moved = movement(points, limits)
    verdict = None if moved.judged is None else gain_verdict(moved.judged, error, limits)
    bent = bend(points, error, limits) if len(points) else None
    crossed = None if moved.judged is None else _crossed_line(moved.judged, limits)
    told = {f"gain_{verdict}"}
    if crossed is not None and moved.judged is not None:
        told.add("crossed_down" if moved.judged.z_change < 0 else "crossed_up")
    trends: list[Trend | None] = ["flat" if bent else None, _trend(points, moved, limits)]
    return View(
        track=points,
        movement=moved,
        verdict=verdict,
        bend=bent,
        crossed=crossed,
        ahead=project(points, subject, today=today, limits=limits),
        trend=next((t for t in trends if t is not None and told.isdisjoint(SILENCED_BY[t])), None),
    )


def _trend(points: Track, moved: Movement, limits: Thresholds) -> Trend | None:
    """Return the trend of the recent visits' z-scores; None for too few visits."""
    if moved.z_per_3_months is None:
        return None
    recent = points.since(limits.recent_days)
    if len(recent) < limits.least_visits:
        return None
    if recent.days[-1] - recent.days[0] < limits.least_span_days:
        return None
    much = limits.height_z if points.size == "len" else limits.weight_z
    slope = round(moved.z_per_3_months, 2)
    if slope <= -much:
        return "falling"
    return "catching_up" if slope >= much else "steady"


def _crossed_line(judged: GrowthStep, limits: Thresholds) -> int | None:
    """Return the last SD line crossed in the direction of the change; None without one.

    A z-score on a line counts as above it.
    """
    if abs(judged.z_change) < limits.crossing_z:
        return None
    low, high = sorted((judged.from_z, judged.to_z))
    lines = [line for line in limits.lines if low < line <= high]
    return None if not lines else (min(lines) if judged.z_change < 0 else max(lines))
