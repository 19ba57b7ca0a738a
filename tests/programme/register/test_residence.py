"""Where a child lived when, as a package tells it."""

from __future__ import annotations

from datetime import date

from desktop_app.programme.records.children import Place
from desktop_app.programme.records.life import ChildLife
from desktop_app.programme.records.package import Presence, Residence
from desktop_app.programme.records.standing import StandingChange, StandingKind
from desktop_app.programme.register.residence import residence
from desktop_app.programme.register.standing import standing_spans
from tests.builders import a_child

BORN, MOVED, AWAY, BACK = date(2025, 5, 1), date(2025, 8, 1), date(2026, 1, 5), date(2026, 3, 9)
OLD = Place(kecamatan="Banjar", desa="Neglasari", posyandu="Anggrek")
NEW = Place(kecamatan="Banjar", desa="Balokang", posyandu="Mawar 1")
WITHIN = StandingChange(
    child_id=1, kind=StandingKind.MOVED_WITHIN, on=MOVED, lived_in=OLD, lives_in=NEW
)


def here(since: date, place: Place) -> Residence:
    return Residence(
        since=since,
        presence=Presence.HERE,
        kecamatan=place.kecamatan,
        desa=place.desa,
        posyandu=place.posyandu,
    )


def test_who_never_moved_has_one_line_also_after_her_fifth_birthday() -> None:
    spans = standing_spans(ChildLife(birth_date=BORN), ())
    assert residence(a_child(), spans, ()) == (here(BORN, NEW),)


def test_moves_within_away_back_and_a_death_each_begin_a_line() -> None:
    life = ChildLife(birth_date=BORN, absences=((AWAY, BACK),), died_on=date(2026, 6, 2))
    told = residence(a_child(), standing_spans(life, ()), (WITHIN,))
    assert told == (
        here(BORN, OLD),
        here(MOVED, NEW),
        Residence(since=AWAY, presence=Presence.ELSEWHERE),
        here(BACK, NEW),
        Residence(since=date(2026, 6, 2), presence=Presence.DIED),
    )


def test_a_move_while_she_was_elsewhere_shows_when_she_is_back() -> None:
    life = ChildLife(birth_date=BORN, absences=((date(2025, 7, 1), BACK),))
    told = residence(a_child(), standing_spans(life, ()), (WITHIN,))
    assert [(one.since, one.presence, one.desa) for one in told] == [
        (BORN, Presence.HERE, "Neglasari"),
        (date(2025, 7, 1), Presence.ELSEWHERE, ""),
        (BACK, Presence.HERE, "Balokang"),
    ]
