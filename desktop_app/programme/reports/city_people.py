"""Which records of different puskesmas are one child: found by identity, decided by a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from desktop_app.programme.records.exchange import CityDecision

Pair = tuple[str, str]
"""The travelling ids of two records, the smaller first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CityPerson:
    """What tells who a record is about."""

    uid: str
    puskesmas: int
    nik: str | None
    name_key: str
    mother_key: str
    sex: str
    birth_date: int
    """As an ordinal."""


@dataclass(frozen=True, slots=True)
class People:
    """Which records belong together."""

    person: tuple[int, ...]
    """For each record the number of its child, from 0 on, in the order of the records."""
    home: Mapping[int, str]
    """By number of a child, the record that a person decided to count."""
    pairs: tuple[Pair, ...]
    """Records that look like one child, decided or not."""


def one_child(one: CityPerson, other: CityPerson) -> bool:
    """Return whether two records of different puskesmas look like one child.

    The same NIK does, and so do name, sex and birth date where no NIK and no mother speaks against.
    """
    if one.puskesmas == other.puskesmas:
        return False
    if one.nik and other.nik:
        return one.nik == other.nik
    same = (one.name_key, one.sex, one.birth_date) == (other.name_key, other.sex, other.birth_date)
    mothers_fit = not (one.mother_key and other.mother_key) or one.mother_key == other.mother_key
    return bool(one.name_key) and same and mothers_fit


def people(records: Sequence[CityPerson], decisions: Iterable[CityDecision]) -> People:
    """Return which records are one child: those that look so, and as a person decided.

    A decision counts for its two records alone; a third one still joins whom it looks like.
    """
    place = {record.uid: n for n, record in enumerate(records)}
    decided = {(one.first_uid, one.second_uid): one for one in decisions}
    pairs = tuple(sorted(set(_alike(records))))
    joined = [pair for pair in pairs if pair not in decided or decided[pair].same]
    joined += [
        pair
        for pair, one in decided.items()
        if one.same and pair not in pairs and set(pair) <= place.keys()
    ]
    root = list(range(len(records)))

    def top(n: int) -> int:
        while root[n] != n:
            n = root[n]
        return n

    for first, second in joined:
        one, other = sorted((top(place[first]), top(place[second])))
        root[other] = one
    numbers = {n: number for number, n in enumerate(sorted({top(n) for n in range(len(root))}))}
    person = tuple(numbers[top(n)] for n in range(len(records)))
    home = {
        person[place[one.home]]: one.home
        for one in decided.values()
        if one.same and one.home in place
    }
    return People(person=person, home=home, pairs=pairs)


def pair_of(one: str, other: str) -> Pair:
    """Return two travelling ids as a pair."""
    return (one, other) if one < other else (other, one)


def _alike(records: Sequence[CityPerson]) -> Iterator[Pair]:
    by_nik: dict[object, list[CityPerson]] = defaultdict(list)
    by_name: dict[object, list[CityPerson]] = defaultdict(list)
    for record in records:
        if record.nik:
            by_nik[record.nik].append(record)
        if record.name_key:
            by_name[record.name_key, record.sex, record.birth_date].append(record)
    for same in (*by_nik.values(), *by_name.values()):
        for one, other in combinations(same, 2):
            if one_child(one, other):
                yield pair_of(one.uid, other.uid)
