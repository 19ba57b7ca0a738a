"""Decides what a package holds: who changed since the last one, who is gone, which number."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.programme.records.exchange import SentPackage, SentState


@dataclass(frozen=True, slots=True)
class LastTold:
    """What a recipient was last told of a child."""

    digest: bytes | None
    """None once she was told to be gone."""
    package_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePlan:
    """A package to be made."""

    package_no: int
    covers_from: int
    complete: bool
    previous: str
    children: frozenset[str]
    """The travelling ids of the children it tells whole."""
    gone: frozenset[str]


def plan_package(
    digests: Mapping[str, bytes],
    told: Mapping[str, LastTold],
    sent: Sequence[SentPackage],
    *,
    everything: bool = False,
    from_number: int | None = None,
) -> PackagePlan:
    """Return what the next package holds.

    `digests` are those of the register's children now, `told` what the recipient was last told,
    `sent` the packages made for it. With `everything` it holds every child; `from_number` repeats
    what the packages from that number on held. What a package held whose file may be missing is
    among the changed, because `told` is only noted once the file is there.
    """
    newest = max(sent, key=lambda one: one.package_no, default=None)
    first = _last_written(sent) + 1
    complete = everything or not told
    gone = {uid for uid, one in told.items() if uid not in digests and one.digest is not None}
    if complete:
        children, first = set(digests), 1
    else:
        children = {
            uid for uid, digest in digests.items() if uid not in told or told[uid].digest != digest
        }
        if from_number is not None:
            first = min(first, from_number)
            again = {uid for uid, one in told.items() if one.package_no >= from_number}
            children |= again & digests.keys()
            gone |= again - digests.keys()
    return PackagePlan(
        package_no=newest.package_no + 1 if newest else 1,
        covers_from=first,
        complete=complete,
        previous=newest.digest if newest else "",
        children=frozenset(children),
        gone=frozenset(gone),
    )


def missing_numbers(received: Collection[tuple[int, int]]) -> tuple[int, ...]:
    """Return the numbers up to the newest whose content has not come.

    Each package received is its number and the number from which on it covers.
    """
    covered = {one for number, first in received for one in range(first, number + 1)}
    newest = max((number for number, _ in received), default=0)
    return tuple(number for number in range(1, newest) if number not in covered)


def _last_written(sent: Sequence[SentPackage]) -> int:
    written = (one.package_no for one in sent if one.state is not SentState.PREPARED)
    return max(written, default=0)
