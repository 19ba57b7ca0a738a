"""Supplementary feeding, gizi buruk and referrals of a month by puskesmas, from what they told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.casework import ReferralStatus
from desktop_app.programme.records.children import Month
from desktop_app.programme.records.feeding import FeedingOutcome, SevereOutcome

FLOW_FIGURES: Final = (
    "pmt_started", "pmt_running", "pmt_ended", "pmt_recovered", "severe_started", "severe_running",
    "severe_ended", "severe_recovered", "referred", "referral_answered", "referral_waiting",
    "vaccinated", "vitamin_a", "deworming",
)  # fmt: skip
"""What is counted of a month, in the order of the page."""
_CARE: Mapping[str, str] = {
    CareKind.VITAMIN_A.value: "vitamin_a",
    CareKind.DEWORMING.value: "deworming",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRecords:
    """What one child was given and where she was sent, as stored: lists of JSON objects."""

    puskesmas: int
    courses: Sequence[Mapping[str, Any]] = ()
    severe: Sequence[Mapping[str, Any]] = ()
    referrals: Sequence[Mapping[str, Any]] = ()
    vaccines: Sequence[Sequence[str]] = ()
    care: Sequence[Sequence[str]] = ()


def city_flow(
    children: Iterable[ToldRecords], month: Month, puskesmas: int
) -> tuple[Mapping[str, int], ...]:
    """Return the month's figures (FLOW_FIGURES) of each of so many puskesmas.

    Courses and letters count once each, vaccines and care items once a child.
    """
    found: tuple[Counter[str], ...] = tuple(Counter() for _ in range(puskesmas))
    first, last = month.first.isoformat(), month.last.isoformat()
    for child in children:
        counter = found[child.puskesmas]
        for course in child.courses:
            counter.update(_course("pmt", course, FeedingOutcome.RECOVERED, first, last))
        for course in child.severe:
            counter.update(_course("severe", course, SevereOutcome.RECOVERED, first, last))
        for letter in child.referrals:
            counter.update(_letter(letter, first, last))
        if any(first <= day <= last for _what, day in child.vaccines):
            counter["vaccinated"] += 1
        kinds = {kind for kind, day in child.care if first <= day <= last}
        counter.update(name for kind, name in _CARE.items() if kind in kinds)
    return tuple({name: counter[name] for name in FLOW_FIGURES} for counter in found)


def _course(
    kind: str, course: Mapping[str, Any], recovered: str, first: str, last: str
) -> Iterable[str]:
    start, end = course.get("start"), course.get("ended_on")
    if start is None or start > last or (end is not None and end < first):
        return
    yield f"{kind}_running"
    if start >= first:
        yield f"{kind}_started"
    if end is not None and end <= last:
        yield f"{kind}_ended"
        if course.get("outcome") == recovered:
            yield f"{kind}_recovered"


def _letter(letter: Mapping[str, Any], first: str, last: str) -> Iterable[str]:
    sent, answered, closed = (letter.get(name) for name in ("sent_on", "answered_on", "closed_on"))
    if sent is None or sent > last or letter.get("status") == ReferralStatus.CANCELLED:
        return
    if sent >= first:
        yield "referred"
    if answered is not None and first <= answered <= last:
        yield "referral_answered"
    if (answered is None or answered > last) and (closed is None or closed > last):
        yield "referral_waiting"
