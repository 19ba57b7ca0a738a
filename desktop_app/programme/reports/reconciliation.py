"""Compares a month of the register with the national system's file by name, in four piles.

It pairs whoever is surely one child first, then whoever may be; what is doubtful is shown with its
evidence, and a person's decision goes before any comparison. Twins stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from desktop_app.programme.records.children import Child, Sex, Visit
from desktop_app.programme.records.reconciling import ReconcileDecision, Verdict
from desktop_app.programme.register.candidates import Evidence, evidence
from desktop_app.programme.register.identity import Match, parents_alike, same_person
from desktop_app.programme.register.names import Likeness, fold_name, name_likeness
from desktop_app.programme.reports.reconciled_fields import Difference, differences, nik_fits


class Pile(StrEnum):
    """What is wrong with a child's month."""

    ONLY_HERE = "only_here"
    ONLY_THERE = "only_there"
    DIFFERENT = "different"
    DOUBLED = "doubled"
    """The file has the child more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A child of the register, with her measurement of the month, if she has one."""

    child: Child
    visit: Visit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    """One row of the national system's file."""

    place: str
    """Its row, with the sheet where there are several."""
    child: Child
    visit: Visit
    masked: str = ""
    """The NIK as it is shown, with * for each hidden digit; "" where it is whole or missing."""
    unread: frozenset[str] = frozenset()
    """Fields whose cell was not understood: they are not compared."""

    @property
    def key(self) -> str:
        """Who it is, for a decision that lasts: the same in every month's file."""
        name = fold_name(self.child.name)
        words = " ".join((*name.words, *name.mother_words))
        told = f"{words}|{self.child.birth_date}|{self.child.sex}"
        return sha256(told.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One child in a pile."""

    pile: Pile
    child: Child
    """As the register has her, else as the file does."""
    here: Here | None
    there: There | None
    first: There | None = None
    """For a doubled row, the row that was taken for the child."""
    differences: tuple[Difference, ...] = ()
    doubt: tuple[Evidence, ...] = ()
    """What speaks for and against both being one child, where that is not sure."""

    @property
    def decided_by(self) -> tuple[int | None, str]:
        """What a decision about it is stored under."""
        child_id = self.here.child.child_id if self.here else None
        return child_id, self.there.key if self.there else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piles:
    """The comparison of a month."""

    items: tuple[Item, ...]
    """In the order in which they are typed: by place, then by name."""
    settled: tuple[Item, ...] = ()
    """Those that a person said are known and stay."""
    agreeing: int = 0
    """How many children agree in every field."""
    again: int = 0
    """How many rows tell another day of a child whose last day was compared."""

    def of(self, pile: Pile) -> tuple[Item, ...]:
        """Return the items of a pile."""
        return tuple(item for item in self.items if item.pile is pile)


def reconciled(
    here: Sequence[Here],
    there: Sequence[There],
    compared: frozenset[str],
    decisions: Iterable[ReconcileDecision] = (),
) -> Piles:
    """Return the piles of a month.

    `here` holds every child of the register; `compared` names the fields that the file has.
    """
    told = _Told(decisions)
    pairs = _Pairing(here, there, told)
    items: list[Item] = []
    agreeing = 0
    for pair in pairs.pairs.values():
        item = _compared(pair, compared)
        if item is None:
            agreeing += 1
        else:
            items.append(item)
    items += pairs.doubled
    items += [
        Item(pile=Pile.ONLY_THERE, child=row.child, here=None, there=row) for row in pairs.left
    ]
    items += [
        Item(pile=Pile.ONLY_HERE, child=one.child, here=one, there=None)
        for one in here
        if one.visit is not None and one.child.child_id not in pairs.pairs
    ]
    open_items = sorted((item for item in items if not told.settles(item)), key=_order)
    settled = sorted((item for item in items if told.settles(item)), key=_order)
    return Piles(
        items=tuple(open_items), settled=tuple(settled), agreeing=agreeing, again=pairs.again
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    here: Here
    there: There
    sure: bool


class _Told:
    """What persons decided before."""

    def __init__(self, decisions: Iterable[ReconcileDecision]) -> None:
        self.same: dict[str, int] = {}
        self._apart: set[tuple[int | None, str]] = set()
        self._settled: set[tuple[int | None, str]] = set()
        for one in decisions:
            if one.verdict is Verdict.SAME and one.child_id is not None:
                self.same[one.there] = one.child_id
            elif one.verdict is Verdict.APART:
                self._apart.add((one.child_id, one.there))
            else:
                self._settled.add((one.child_id, one.there))

    def apart(self, one: Here, row: There) -> bool:
        return (one.child.child_id, row.key) in self._apart

    def settles(self, item: Item) -> bool:
        return item.decided_by in self._settled


class _Index:
    """Finds the children of the register who may be that of a row."""

    def __init__(self, here: Iterable[Here]) -> None:
        self.by_id: dict[int, Here] = {}
        self._by_nik: dict[str, Here] = {}
        self._by_birth: dict[tuple[date, Sex], list[Here]] = defaultdict(list)
        self._by_name: dict[tuple[str, ...], list[Here]] = defaultdict(list)
        for one in here:
            child = one.child
            self.by_id[child.child_id] = one
            if child.nik:
                self._by_nik[child.nik] = one
            self._by_birth[child.birth_date, child.sex].append(one)
            self._by_name[fold_name(child.name).words].append(one)

    def near(self, row: There) -> Iterator[Here]:
        child = row.child
        found: dict[int, Here] = {}
        if child.nik and child.nik in self._by_nik:
            one = self._by_nik[child.nik]
            found[one.child.child_id] = one
        words = fold_name(child.name).words
        named = self._by_name.get(words, []) if words else []
        for one in (*self._by_birth.get((child.birth_date, child.sex), ()), *named):
            found[one.child.child_id] = one
        yield from found.values()


@dataclass(slots=True)
class _Pairing:
    """Pairs rows with children, each child with one row."""

    here: Sequence[Here]
    there: Sequence[There]
    told: _Told
    pairs: dict[int, _Pair] = field(default_factory=dict)
    """By the child's number."""
    doubled: list[Item] = field(default_factory=list)
    left: list[There] = field(default_factory=list)
    again: int = 0

    def __post_init__(self) -> None:
        index = _Index(self.here)
        rows = self._alike(self._decided(self.there, index))
        known = [(row, self._matches(row, index)) for row in rows]
        # Of two rows for one child the one that differs least is hers.
        known.sort(key=lambda one: [_unlike(here, one[0]) for _match, here in one[1][:1]])
        for wanted in (Match.SAME, Match.PERHAPS):
            known = [
                (row, matches) for row, matches in known if not self._taken(row, matches, wanted)
            ]
        for row, matches in known:
            self._rest(row, matches)

    def _decided(self, rows: Iterable[There], index: _Index) -> list[There]:
        """Pair the rows that a person decided about; return the others."""
        others = []
        for row in rows:
            one = index.by_id.get(self.told.same.get(row.key, 0))
            if one is None or one.child.child_id in self.pairs:
                others.append(row)
            else:
                self.pairs[one.child.child_id] = _Pair(one, row, sure=True)
        return others

    def _alike(self, rows: Iterable[There]) -> list[There]:
        """Pair the rows that equal a child in every field that tells her; return the others."""
        equal: dict[tuple[object, ...], list[Here]] = defaultdict(list)
        for one in self.here:
            if one.visit is not None and one.child.child_id not in self.pairs:
                equal[_whole(one.child, one.visit)].append(one)
        others = []
        for row in rows:
            alike = equal[_whole(row.child, row.visit)]
            same = next((one for one in alike if self._is_row_of(one, row)), None)
            if same is None:
                others.append(row)
            else:
                alike.remove(same)
                self.pairs[same.child.child_id] = _Pair(same, row, sure=True)
        return others

    def _is_row_of(self, one: Here, row: There) -> bool:
        """Whether a row that equals a child in all the rest has her NIK, as far as it is shown."""
        nik = one.child.nik
        agrees = nik_fits(nik, row.masked) is not False if row.masked else nik == row.child.nik
        return agrees and not self.told.apart(one, row)

    def _matches(self, row: There, index: _Index) -> list[tuple[Match, Here]]:
        """Return who the row's child may be, the likeliest first; whoever was decided, alone."""
        if (decided := index.by_id.get(self.told.same.get(row.key, 0))) is not None:
            return [(Match.SAME, decided)]
        found: list[tuple[Match, Here]] = [
            (match, one)
            for one in index.near(row)
            if not self.told.apart(one, row)
            and (match := _match(one.child, row)) is not Match.DIFFERENT
        ]
        found.sort(key=lambda pair: (pair[0] is not Match.SAME, _unlike(pair[1], row)))
        return found

    def _taken(self, row: There, matches: Iterable[tuple[Match, Here]], wanted: Match) -> bool:
        """Pair the row with the first such child who has no row yet; return whether one was."""
        for match, one in matches:
            sure = match is Match.SAME
            if sure is (wanted is Match.SAME) and one.child.child_id not in self.pairs:
                self.pairs[one.child.child_id] = _Pair(one, row, sure=sure)
                return True
        return False

    def _rest(self, row: There, matches: Iterable[tuple[Match, Here]]) -> None:
        """Take a row whose child has another row already, or who is not here."""
        for match, one in matches:
            first = self.pairs[one.child.child_id].there
            if match is Match.NIK_OF_ANOTHER:
                continue
            other_day = first.visit.visit_date != row.visit.visit_date
            alike = (first.key, first.child.nik) == (row.key, row.child.nik)
            if match is Match.SAME and alike and other_day:
                self.again += 1
                return
            doubt = () if match is Match.SAME else _evidence(one.child, row)
            self.doubled.append(
                Item(
                    pile=Pile.DOUBLED,
                    child=one.child,
                    here=one,
                    there=row,
                    first=first,
                    doubt=doubt,
                )
            )
            return
        self.left.append(row)


def _match(child: Child, row: There) -> Match:
    """Return whether a child of the register is the row's."""
    fits = nik_fits(child.nik, row.masked)
    if fits is False:
        return Match.DIFFERENT
    match = same_person(child, row.child)
    names = name_likeness(child.name, row.child.name)
    born = (child.birth_date, child.sex) == (row.child.birth_date, row.child.sex)
    if fits and born and names in {Likeness.SAME, Likeness.NEAR, Likeness.PART}:
        return Match.SAME
    if match is Match.DIFFERENT and names is Likeness.SAME and not born:
        # A slip in the birth date or the sex: only with a parent or a NIK that agrees.
        both = child.nik and row.child.nik
        near = parents_alike(child, row.child) is True and not both
        return Match.PERHAPS if near or fits else Match.DIFFERENT
    # Brothers and sisters born on one day are two children.
    brothers = match is Match.PERHAPS and names is Likeness.APART
    return Match.DIFFERENT if brothers else match


def _compared(pair: _Pair, compared: frozenset[str]) -> Item | None:
    """Return what is to be done about a pair; None where everything agrees."""
    one, row = pair.here, pair.there
    doubt = () if pair.sure else _evidence(one.child, row)
    if one.visit is None:
        return Item(pile=Pile.ONLY_THERE, child=one.child, here=one, there=row, doubt=doubt)
    told = compared - row.unread
    found = differences((one.child, one.visit), (row.child, row.visit), row.masked, told)
    if not found and pair.sure:
        return None
    return Item(
        pile=Pile.DIFFERENT, child=one.child, here=one, there=row, differences=found, doubt=doubt
    )


def _evidence(child: Child, row: There) -> tuple[Evidence, ...]:
    known = replace(child, nik=None) if row.masked else child
    return evidence(row.child, known)


def _whole(child: Child, visit: Visit) -> tuple[object, ...]:
    return (
        child.name.casefold(), child.birth_date, child.sex, child.desa.casefold(),
        child.posyandu.casefold(), visit.visit_date, visit.weight_kg, visit.lenhei_cm,
    )  # fmt: skip


def _unlike(one: Here, row: There) -> tuple[bool, int]:
    """Return a sort key: a measured child first, then she who differs in the fewest fields."""
    if one.visit is None:
        return True, 0
    sides = (one.child, one.visit), (row.child, row.visit)
    return False, len(differences(*sides, row.masked, _WEIGHED_FIELDS))


_WEIGHED_FIELDS = frozenset(
    {"nik", "name", "birth_date", "sex", "mother", "desa", "posyandu", "visit_date", "weight_kg",
     "lenhei_cm"}
)  # fmt: skip


def _order(item: Item) -> tuple[object, ...]:
    child = item.child
    place = (child.kecamatan.casefold(), child.desa.casefold(), child.posyandu.casefold())
    pile = list(Pile).index(item.pile)
    return (
        *place,
        child.name.casefold(),
        child.birth_date,
        pile,
        item.there.place if item.there else "",
    )
