"""What a child's visits say about her growth: one table of rules, findings as codes and figures.

The rules stand in the order in which their findings are told. Their thresholds are in
resources/rules/reading.toml, their sentences in wording/growth_readings.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop_app.growth.age import DAYS_PER_WEEK, TERM_WEEKS
from desktop_app.growth.findings import Finding, FindingFigure, FindingUrgency
from desktop_app.growth.movement import GainVerdict, GrowthStep
from desktop_app.growth.story import Story, Trend, View
from desktop_app.growth.track import DoubtReason
from desktop_app.growth.weight_gain import GRAMS_PER_KG

Figures = Mapping[str, FindingFigure]


def read_story(story: Story) -> tuple[Finding, ...]:
    """Return what the rules find in a story that is told already, in the order of the rules."""
    return tuple(
        Finding(code=rule.code, severity=rule.severity, figures=figures)
        for rule in RULES
        for figures in rule.says(story)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule that may find something: `says` yields the figures of each finding, if any."""

    code: str
    severity: FindingUrgency
    says: Callable[[Story], Iterator[Figures]]


# -- the conditions of the rules --------------------------------------------------------------


def _height(story: Story) -> View:
    return story.height


def _weight(story: Story) -> View:
    return story.weight


Side = Callable[[Story], View]


def _no_visits(story: Story) -> Iterator[Figures]:
    if not story.measurements:
        yield {}


def _last_visit_old(story: Story) -> Iterator[Figures]:
    days = [m.on for m in story.measurements]
    if days and (story.today - max(days)).days > story.limits.old_days:
        yield {"last_date": max(days), "since_days": (story.today - max(days)).days}


def _corrected(story: Story) -> Iterator[Figures]:
    subject = story.subject
    days = [m.on for m in story.measurements]
    if days and subject.gestation_weeks is not None and subject.corrected_on(max(days)):
        early = round((TERM_WEEKS - subject.gestation_weeks) * DAYS_PER_WEEK)
        yield {"weeks": subject.gestation_weeks, "early_days": early}


def _correction_ended(story: Story) -> Iterator[Figures]:
    days = sorted(m.on for m in story.measurements)[-2:]
    corrected = [story.subject.corrected_on(day) for day in days]
    if corrected == [True, False]:
        yield {"last_date": days[1]}


def _oedema(story: Story) -> Iterator[Figures]:
    if story.measurements:
        last = max(story.measurements, key=lambda m: (m.on, m.oedema))
        if last.oedema:
            yield {"last_date": last.on}


def _doubtful(side: Side, reason: DoubtReason) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        points = side(story).track
        unit = "value_cm" if points.size == "len" else "value_kg"
        for point in points.doubtful:
            if point.reason == reason:
                yield {"on_date": point.on, unit: point.value, "at_z": point.z}

    return says


def _too_few(side: Side) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        if story.measurements and len(side(story).track) < 2:  # noqa: PLR2004 - two make a movement
            yield {"count": len(side(story).track)}

    return says


def _interval_short(side: Side) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        moved = side(story).movement
        if moved.too_short:
            yield {"span_days": moved.steps[0].days, "least_days": story.limits.least_days}

    return says


def _gained(side: Side, verdict: GainVerdict) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        view = side(story)
        if view.verdict == verdict and view.movement.judged is not None:
            yield _gain_figures(view, view.movement.judged)

    return says


def _velocity(story: Story) -> Iterator[Figures]:
    step = story.height.movement.judged
    if step is not None:
        yield {
            "own_cm": round(step.gain_per_month, 1),
            "median_cm": round(step.median_per_month, 1),
            "change_z": step.z_change,
            "from_date": step.from_date,
        }


def _flat(side: Side, *, after_episode: bool) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        view = side(story)
        if view.trend != "flat" or view.bend is None:
            return
        found = view.bend
        episode = story.episode(story.limits.flat_after, found.since, until=found.next_visit)
        figures = _gain_figures(view, found.step) | {"since_month": found.since}
        if episode is None and not after_episode:
            yield figures
        if episode is not None and after_episode:
            yield figures | {"event": episode.label_code, "event_date": episode.start_date}

    return says


def _moved(
    side: Side, trend: Trend, *, after_episode: bool = False
) -> Callable[[Story], Iterator[Figures]]:
    """Find a trend: rising, falling or steady. Only a rise may be linked to an episode."""

    def says(story: Story) -> Iterator[Figures]:
        view = side(story)
        slope = view.movement.z_per_3_months
        if view.trend != trend or slope is None:
            return
        recent = view.track.since(story.limits.recent_days)
        figures: dict[str, FindingFigure] = {
            "per_3_months_z": round(slope, 2),
            "from_z": float(recent.z[0]),
            "to_z": float(recent.z[-1]),
            "from_date": recent.dates[0],
        }
        kinds = story.limits.catching_up_after if trend == "catching_up" else ()
        episode = story.episode(kinds, recent.dates[0], until=recent.dates[-1])
        if episode is None and not after_episode:
            yield figures
        if episode is not None and after_episode:
            yield figures | {"event": episode.label_code, "event_date": episode.start_date}

    return says


def _crossed(side: Side, *, down: bool) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        view = side(story)
        judged = view.movement.judged
        if view.crossed is None or judged is None or (judged.z_change < 0) is not down:
            return
        yield {
            "line": view.crossed,
            "from_z": judged.from_z,
            "to_z": judged.to_z,
            "from_date": judged.from_date,
        }

    return says


def _needed(side: Side) -> Callable[[Story], Iterator[Figures]]:
    def says(story: Story) -> Iterator[Figures]:
        ahead = side(story).ahead
        if ahead is None or ahead.needed_then is None or ahead.needed_gain is None:
            return
        if ahead.size == "len":
            sizes: Figures = {
                "needed_cm": ahead.needed_then,
                "gain_cm": round(ahead.needed_gain, 1),
            }
        else:
            grams = round(ahead.needed_gain * GRAMS_PER_KG)
            sizes = {"needed_kg": ahead.needed_then, "gain_g": grams}
        yield {**sizes, "until_date": ahead.until_date}

    return says


# -- the rules --------------------------------------------------------------------------------

RULES: tuple[Rule, ...] = (
    # what the reading is based on
    Rule(code="no_visits", severity=FindingUrgency.INFO, says=_no_visits),
    Rule(code="last_visit_old", severity=FindingUrgency.WATCH, says=_last_visit_old),
    Rule(code="corrected_age_used", severity=FindingUrgency.INFO, says=_corrected),
    Rule(code="corrected_age_ended", severity=FindingUrgency.INFO, says=_correction_ended),
    Rule(code="oedema_weight_not_read", severity=FindingUrgency.ACT, says=_oedema),
    Rule(
        code="height_ignored_flag", severity=FindingUrgency.WATCH, says=_doubtful(_height, "flag")
    ),
    Rule(
        code="height_ignored_jump", severity=FindingUrgency.WATCH, says=_doubtful(_height, "jump")
    ),
    Rule(
        code="height_ignored_shrank",
        severity=FindingUrgency.WATCH,
        says=_doubtful(_height, "shrank"),
    ),
    Rule(
        code="weight_ignored_flag", severity=FindingUrgency.WATCH, says=_doubtful(_weight, "flag")
    ),
    Rule(
        code="weight_ignored_jump", severity=FindingUrgency.WATCH, says=_doubtful(_weight, "jump")
    ),
    # height
    Rule(code="height_too_few", severity=FindingUrgency.INFO, says=_too_few(_height)),
    Rule(code="height_interval_short", severity=FindingUrgency.INFO, says=_interval_short(_height)),
    Rule(code="height_gain_below", severity=FindingUrgency.WATCH, says=_gained(_height, "below")),
    Rule(code="height_gain_slow", severity=FindingUrgency.WATCH, says=_gained(_height, "slow")),
    Rule(code="height_gain_usual", severity=FindingUrgency.INFO, says=_gained(_height, "usual")),
    Rule(code="height_gain_fast", severity=FindingUrgency.GOOD, says=_gained(_height, "fast")),
    Rule(code="height_velocity", severity=FindingUrgency.INFO, says=_velocity),
    Rule(
        code="height_flat_after",
        severity=FindingUrgency.ACT,
        says=_flat(_height, after_episode=True),
    ),
    Rule(
        code="height_flat_since",
        severity=FindingUrgency.ACT,
        says=_flat(_height, after_episode=False),
    ),
    Rule(code="height_falling", severity=FindingUrgency.WATCH, says=_moved(_height, "falling")),
    Rule(code="height_steady", severity=FindingUrgency.GOOD, says=_moved(_height, "steady")),
    Rule(
        code="height_catching_up_after",
        severity=FindingUrgency.GOOD,
        says=_moved(_height, "catching_up", after_episode=True),
    ),
    Rule(
        code="height_catching_up", severity=FindingUrgency.GOOD, says=_moved(_height, "catching_up")
    ),
    Rule(
        code="height_crossed_down", severity=FindingUrgency.WATCH, says=_crossed(_height, down=True)
    ),
    Rule(
        code="height_crossed_up", severity=FindingUrgency.GOOD, says=_crossed(_height, down=False)
    ),
    Rule(code="height_needed", severity=FindingUrgency.INFO, says=_needed(_height)),
    # weight
    Rule(code="weight_too_few", severity=FindingUrgency.INFO, says=_too_few(_weight)),
    Rule(code="weight_interval_short", severity=FindingUrgency.INFO, says=_interval_short(_weight)),
    Rule(code="weight_gain_below", severity=FindingUrgency.WATCH, says=_gained(_weight, "below")),
    Rule(code="weight_gain_slow", severity=FindingUrgency.WATCH, says=_gained(_weight, "slow")),
    Rule(code="weight_gain_usual", severity=FindingUrgency.INFO, says=_gained(_weight, "usual")),
    Rule(code="weight_gain_fast", severity=FindingUrgency.INFO, says=_gained(_weight, "fast")),
    Rule(
        code="weight_flat_after",
        severity=FindingUrgency.ACT,
        says=_flat(_weight, after_episode=True),
    ),
    Rule(
        code="weight_flat_since",
        severity=FindingUrgency.ACT,
        says=_flat(_weight, after_episode=False),
    ),
    Rule(code="weight_falling", severity=FindingUrgency.WATCH, says=_moved(_weight, "falling")),
    Rule(code="weight_steady", severity=FindingUrgency.GOOD, says=_moved(_weight, "steady")),
    Rule(
        code="weight_catching_up_after",
        severity=FindingUrgency.GOOD,
        says=_moved(_weight, "catching_up", after_episode=True),
    ),
    Rule(
        code="weight_catching_up", severity=FindingUrgency.GOOD, says=_moved(_weight, "catching_up")
    ),
    Rule(
        code="weight_crossed_down", severity=FindingUrgency.WATCH, says=_crossed(_weight, down=True)
    ),
    Rule(
        code="weight_crossed_up", severity=FindingUrgency.GOOD, says=_crossed(_weight, down=False)
    ),
    Rule(code="weight_needed", severity=FindingUrgency.INFO, says=_needed(_weight)),
)


def _gain_figures(view: View, step: GrowthStep) -> dict[str, FindingFigure]:
    figures: dict[str, FindingFigure] = {
        "span_days": step.days,
        "from_date": step.from_date,
        "z_change_z": step.z_change,
    }
    if view.track.size == "len":
        return figures | {
            "gain_cm": round(step.gain, 1),
            "loss_cm": round(-step.gain, 1),
            "expected_cm": round(step.median_gain, 1),
            "channel_cm": round(step.channel_gain, 1),
        }
    return figures | {
        "gain_g": round(step.gain),
        "loss_g": round(-step.gain),
        "expected_g": round(step.median_gain),
        "channel_g": round(step.channel_gain),
    }
