"""What a child's page says about growth: the reading's lines, and one sentence for the parents.

Good movement alone must not reassure: a child may follow a curve that lies far too low. So nothing
is praised while any status is abnormal, implausible or unknown (`concerns`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from desktop_app.growth.findings import Finding, FindingUrgency
from desktop_app.services.growth.growth_story import GrowthStory, VisitStory

NORMAL_CLASSES = frozenset(
    {"normal_height", "normal_weight", "well_nourished", "normal_head", "normal"}
)
FLAGGED = "status_flagged"
UNKNOWN = "status_unknown"
NO_GAIN = "status_no_gain"

_INDICES = ("height_for_age", "weight_for_age", "weight_for_height", "bmi_for_age", "head_for_age")
_NEEDED = ("height_for_age", "weight_for_age", "weight_for_height")
"""Indices whose class is needed at the last visit; without one the child's status is unknown."""
_GRAVEST_FIRST = (
    "severely_wasted",
    "severely_stunted",
    "severely_underweight",
    "wasted",
    "stunted",
    "underweight",
    "obese",
    "overweight",
    "possible_overweight",
    "risk_overweight",
    "tall",
    "microcephaly",
    "macrocephaly",
)

_FOR_PARENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "parents_see_doctor": ("oedema_weight_not_read",),
        "parents_come_back": ("last_visit_old",),
        "parents_measure_again": (
            "height_ignored_flag",
            "height_ignored_jump",
            "height_ignored_shrank",
            "weight_ignored_flag",
            "weight_ignored_jump",
            "height_gain_below",
        ),
        "parents_weight_lost": ("weight_gain_below",),
        "parents_height_slow": (
            "height_flat_after",
            "height_flat_since",
            "height_falling",
            "height_crossed_down",
            "height_gain_slow",
        ),
        "parents_weight_slow": (
            "weight_flat_after",
            "weight_flat_since",
            "weight_falling",
            "weight_crossed_down",
            "weight_gain_slow",
        ),
        "parents_catching_up": (
            "height_catching_up_after",
            "height_catching_up",
            "height_crossed_up",
            "weight_catching_up_after",
            "weight_catching_up",
        ),
        "parents_on_the_way": (
            "height_steady",
            "height_gain_usual",
            "height_gain_fast",
            "weight_steady",
            "weight_gain_usual",
        ),
    }
)
"""The sentences for the person who brings the child, most important first, with the findings that
call for each; only the first that applies is told."""
_URGENCY = (FindingUrgency.ACT, FindingUrgency.WATCH, FindingUrgency.GOOD, FindingUrgency.INFO)
FIRST_VISITS = "parents_first_measurement"
"""The sentence told when no finding applies yet."""
PRAISING = frozenset({"parents_catching_up", "parents_on_the_way"})
CALMING = frozenset({"height_steady", "height_gain_usual", "weight_steady", "weight_gain_usual"})
"""Lines of the reading that could calm, so that a concern is named in them: `..._but`."""
_INSTEAD = {
    "parents_catching_up": "parents_better_but",
    "parents_on_the_way": "parents_steady_but",
    FIRST_VISITS: "parents_status",
}
"""The sentences that replace a reassuring one and name the status that forbids it."""


def concerns(visits: Sequence[VisitStory]) -> tuple[str, ...]:
    """Return why a child must not be praised, the most severe first; empty when all is normal.

    The codes are classes that are not normal, FLAGGED and UNKNOWN for the last visit's values,
    and NO_GAIN after a weighing judged T. A class counts until a later visit gives a new one, since
    length is often not measured every month. The visits must be in the order of dates.
    """
    if not visits:
        return (UNKNOWN,)
    last = visits[-1]
    latest = {code for code in _latest_classes(visits) if code not in NORMAL_CLASSES}
    found = [code for code in _GRAVEST_FIRST if code in latest]
    if _flagged(last):
        found.append(FLAGGED)
    if last.two_t or (last.gain is not None and last.gain.status == "T"):
        found.append(NO_GAIN)
    if any(getattr(last.classes, index) is None for index in _NEEDED):
        found.append(UNKNOWN)
    return tuple(found)


def said_to_parents(story: GrowthStory) -> tuple[str, dict[str, str]]:
    """Return the code and figures of the one sentence for the person who brings the child.

    Doubts about earlier visits are not told: only today's measurement can be repeated.
    """
    last = story.visits[-1].visit.visit_date if story.visits else None
    found = {
        finding.code for finding in story.readings if finding.figures.get("on_date", last) == last
    }
    code = next(
        (code for code, calling in _FOR_PARENTS.items() if not found.isdisjoint(calling)),
        FIRST_VISITS,
    )
    against = concerns(story.visits)
    if code not in _INSTEAD or not against or (code == FIRST_VISITS and against == (UNKNOWN,)):
        # The sentence for first visits only asks to come every month: it praises nothing.
        return code, {}
    if FLAGGED in against:
        return "parents_measure_again", {}
    return _INSTEAD[code], {"status": against[0]}


def told(story: GrowthStory) -> list[tuple[Finding, ...]]:
    """Return the findings as lines, the most urgent first; a changed class is with its causes.

    Lines of the same urgency keep the order of the rules. While there are concerns, no finding is
    marked as good news, and a steady curve or a usual gain is told together with the most severe
    concern.
    """
    lines = [change.findings for change in story.class_changes]
    lines += [(finding,) for finding in story.readings]
    against = concerns(story.visits)
    if against:
        lines = [tuple(_sobered(finding, against[0]) for finding in line) for line in lines]
    # The panel scrolls when there is much to say: what asks for action must not lie below its edge.
    return sorted(lines, key=lambda line: _URGENCY.index(line[0].severity))


def _sobered(finding: Finding, concern: str) -> Finding:
    if finding.code in CALMING:
        figures = {**finding.figures, "status": concern}
        return Finding(code=f"{finding.code}_but", severity=FindingUrgency.INFO, figures=figures)
    return (
        replace(finding, severity=FindingUrgency.INFO)
        if finding.severity is FindingUrgency.GOOD
        else finding
    )


def _latest_classes(visits: Sequence[VisitStory]) -> Iterator[str]:
    """Yield the last known class of each index, and the last known nutrition status."""
    known = [{index: getattr(one.classes, index) for index in _INDICES} for one in visits]
    for classes, one in zip(known, visits, strict=True):
        classes["nutrition"] = one.nutrition.code
        classes["muac"] = {"sam": "severely_wasted", "mam": "wasted"}.get(one.classes.muac or "")
    for index in chain(_INDICES, ("nutrition", "muac")):
        codes = (classes[index] for classes in reversed(known) if classes[index] is not None)
        yield from (code for code in (next(codes, None),) if code is not None)


def _flagged(visit: VisitStory) -> bool:
    return (visit.corrected or visit.growth).flagged
