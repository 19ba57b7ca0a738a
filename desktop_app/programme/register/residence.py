"""Where a child lived when, as a package tells it: her standing and her moves as one list."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.programme.records.children import Child
from desktop_app.programme.records.package import Presence, Residence
from desktop_app.programme.records.standing import StandingChange
from desktop_app.programme.register.standing import (
    Standing,
    StandingSpan,
    lived_in,
    standing_on,
)

_PRESENCE = {
    Standing.ACTIVE: Presence.HERE,
    Standing.ELSEWHERE: Presence.ELSEWHERE,
    Standing.DIED: Presence.DIED,
}


def residence(
    child: Child, spans: Sequence[StandingSpan], changes: Sequence[StandingChange]
) -> tuple[Residence, ...]:
    """Return where she lived from birth on, first to last, without gaps.

    `spans` say where she stood, `changes` are her moves. The fifth birthday is no change: who reads
    the list counts the age. Places are told only where she lives here.
    """
    kept = [span for span in spans if span.standing is not Standing.LEFT_BY_AGE]
    moves = {one.on for one in changes if one.lived_in is not None and one.on > child.birth_date}
    found: list[Residence] = []
    for day in sorted({span.since for span in kept} | moves):
        presence = _PRESENCE[standing_on(kept, day).standing]
        place = lived_in(child, changes, day)
        here = presence is Presence.HERE
        next_one = Residence(
            since=day,
            presence=presence,
            kecamatan=place.kecamatan if here else "",
            desa=place.desa if here else "",
            posyandu=place.posyandu if here else "",
        )
        if not found or _told(found[-1]) != _told(next_one):
            found.append(next_one)
    return tuple(found)


def _told(one: Residence) -> tuple[Presence, str, str, str]:
    return (one.presence, one.kecamatan, one.desa, one.posyandu)
