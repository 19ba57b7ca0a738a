"""Stores and reads children, and gives the list that search shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    text,
    update,
)

from desktop_app.db.bulk import insert_many, next_id
from desktop_app.db.failures import from_stored
from desktop_app.db.moments import stored_moment
from desktop_app.db.schema import children, visits
from desktop_app.db.stale import mark_stale
from desktop_app.errors import NotFound
from desktop_app.programme.records.children import Child, ChildRow, Place, Sex
from desktop_app.programme.register.identity import name_key
from desktop_app.programme.register.names import fold_word

CHILD_COLUMNS = (
    children.c.child_id,
    children.c.nik,
    children.c.name,
    children.c.sex,
    children.c.birth_date,
    children.c.mother,
    children.c.father,
    children.c.kecamatan,
    children.c.desa,
    children.c.posyandu,
    children.c.rt,
    children.c.rw,
    children.c.address,
    children.c.birth_weight_kg,
    children.c.birth_length_cm,
    children.c.gestation_weeks,
)
"""What `child_of` takes, in its order."""

_STREAM_ROWS = 1_000
LEAST_FOLDED_LETTERS = 3
"""`Sy` is the beginning of a name, but folded to `S` it would find half the register."""

_THERE = children.c.removed_at.is_(None)
_CHILD = select(*CHILD_COLUMNS).where(_THERE)
_BY_ID = _CHILD.where(children.c.child_id == bindparam("wanted"))
_MANY = _CHILD.where(children.c.child_id.in_(text("SELECT value FROM json_each(:children)")))
_BY_NIK = _CHILD.where(children.c.nik == bindparam("wanted"))
_BORN_ON = _CHILD.where(
    children.c.birth_date == bindparam("born"),
    children.c.sex == bindparam("sex"),
).order_by(children.c.child_id)
_BORN_FROM = _CHILD.where(children.c.birth_date >= bindparam("first")).order_by(children.c.child_id)
_WITHOUT_NIK = select(children.c.child_id).where(_THERE, children.c.nik.is_(None))
_ALL = _CHILD.order_by(children.c.child_id).execution_options(yield_per=_STREAM_ROWS)
_COUNT = select(func.count()).select_from(children).where(_THERE)
_PLACES = (
    select(children.c.kecamatan, children.c.desa, children.c.posyandu)
    .where(_THERE)
    .distinct()
    .order_by(children.c.kecamatan, children.c.desa, children.c.posyandu)
)
_ADD = insert(children).returning(children.c.child_id)
_STORED = (*(column.name for column in CHILD_COLUMNS[1:]), "name_key", "search_key")
# Made once: SQLAlchemy takes longer to make such a statement than SQLite to carry it out.
_UPDATE = (
    update(children)
    .where(children.c.child_id == bindparam("changed"), children.c.removed_at.is_(None))
    .values({name: bindparam(name) for name in _STORED})
)
_MARK_IF_BORN_OTHERWISE = text(
    """
    INSERT OR IGNORE INTO stale_facts
    SELECT child_id FROM children
    WHERE child_id = :changed AND removed_at IS NULL
        AND (sex, birth_date, gestation_weeks) IS NOT (:sex, :birth_date, :gestation_weeks)
    """
)
_SET_REMOVED = (
    update(children)
    .where(children.c.child_id == bindparam("changed"))
    .values(removed_at=bindparam("at"))
)

_LIST = (
    select(
        children.c.child_id,
        children.c.name,
        children.c.nik,
        children.c.sex,
        children.c.birth_date,
        children.c.mother,
        children.c.desa,
        children.c.posyandu,
        children.c.last_visit_date,
        children.c.last_zlen,
        children.c.last_flen,
        visits.c.zwei,
        visits.c.fwei,
        visits.c.zwfl,
        visits.c.fwfl,
        children.c.gestation_weeks,
    )
    .outerjoin(
        visits,
        and_(
            visits.c.child_id == children.c.child_id,
            visits.c.visit_date == children.c.last_visit_date,
            visits.c.removed_at.is_(None),
        ),
    )
    .where(_THERE)
    .order_by(children.c.name_key, children.c.child_id)
)


class ChildStore:
    """The children of the register; no look-up returns removed ones."""

    def __init__(self, connection: Connection) -> None:
        """Take the unit's connection."""
        self._connection = connection

    def get(self, child_id: int) -> Child | None:
        """Return the child; None when there is none with this id or she was removed."""
        return self._one(_BY_ID, wanted=child_id)

    def many(self, child_ids: Iterable[int]) -> dict[int, Child]:
        """Return the children with these ids who are in the register, by id."""
        wanted = {"children": json.dumps(sorted(child_ids))}
        found = map(child_of, self._connection.execute(_MANY, wanted))
        return {child.child_id: child for child in found}

    def born_from(self, first: date) -> tuple[Child, ...]:
        """Return the children born on this day or later, in the order of registration."""
        rows = self._connection.execute(_BORN_FROM, {"first": first.isoformat()})
        return tuple(map(child_of, rows))

    def without_nik(self) -> frozenset[int]:
        """Return the ids of the children whose NIK is not recorded."""
        return frozenset(self._connection.execute(_WITHOUT_NIK).scalars())

    def by_nik(self, nik: str) -> Child | None:
        """Return the child with this NIK; None when there is none."""
        return self._one(_BY_NIK, wanted=nik)

    def born_on(self, birth_date: date, sex: Sex) -> tuple[Child, ...]:
        """Return the children of this sex born on this day, in the order of registration."""
        parameters = {"born": birth_date.isoformat(), "sex": sex.value}
        return tuple(map(child_of, self._connection.execute(_BORN_ON, parameters)))

    def search(
        self,
        text: str = "",
        *,
        desa: str | None = None,
        posyandu: str | None = None,
        limit: int | None = 500,
    ) -> tuple[ChildRow, ...]:
        """Return children by name, each with her newest visit.

        Every word of `text` must begin a word of the child's or mother's name, or her NIK.
        """
        query = _LIST.where(*_word_filters(text)).limit(limit)
        if desa is not None:
            query = query.where(children.c.desa == desa)
        if posyandu is not None:
            query = query.where(children.c.posyandu == posyandu)
        return tuple(map(_row_of, self._connection.execute(query)))

    def count(self) -> int:
        """Return how many children the register has."""
        return self._connection.execute(_COUNT).scalar_one()

    def places(self) -> tuple[Place, ...]:
        """Return every place that has a child of the register, in alphabetical order."""
        return tuple(
            Place(kecamatan=kecamatan, desa=desa, posyandu=posyandu)
            for kecamatan, desa, posyandu in self._connection.execute(_PLACES)
        )

    def all(self) -> Iterator[Child]:
        """Return all children in the order of registration; only while the unit is open."""
        return map(child_of, self._connection.execute(_ALL))

    def add(self, child: Child) -> Child:
        """Add a child and return her with her id.

        Raises: Conflict("nik_taken").
        """
        query = _ADD.values(_values(child))
        added = replace(child, child_id=self._connection.execute(query).scalar_one())
        mark_stale(self._connection, [added.child_id])
        return added

    def add_many(self, new: Sequence[Child]) -> tuple[Child, ...]:
        """Add children and return them with their ids, in the same order.

        Raises: Conflict("nik_taken").
        """
        first_id = next_id(self._connection, children.c.child_id)
        added = tuple(replace(child, child_id=first_id + n) for n, child in enumerate(new))
        insert_many(
            self._connection,
            children,
            ({"child_id": child.child_id, **_values(child)} for child in added),
        )
        mark_stale(self._connection, [child.child_id for child in added])
        return added

    def update(self, child: Child) -> None:
        """Replace the child's fields.

        Raises: NotFound("child_unknown"), Conflict("nik_taken").
        """
        self.update_many([child])

    def update_many(self, changed: Sequence[Child]) -> None:
        """Replace the fields of children, in this order. Raises: as `update`."""
        if not changed:
            return
        rows = [{"changed": child.child_id, **_values(child)} for child in changed]
        # Only these change what a child's facts say, and reading all her visits again takes long.
        names = ("changed", "sex", "birth_date", "gestation_weeks")
        born = [{name: row[name] for name in names} for row in rows]
        self._connection.execute(_MARK_IF_BORN_OTHERWISE, born)
        if self._connection.execute(_UPDATE, rows).rowcount != len(rows):
            raise NotFound("child_unknown")

    def set_removed(self, child_id: int, at: datetime | None) -> None:
        """Mark the child as removed at `at`, or restore her with None.

        Raises: NotFound("child_unknown"); Conflict("nik_taken") when another child has her NIK by
        now.
        """
        changed = self._connection.execute(
            _SET_REMOVED, {"changed": child_id, "at": stored_moment(at) if at else None}
        )
        if not changed.rowcount:
            raise NotFound("child_unknown")

    def _one(self, query: Any, **parameters: object) -> Child | None:
        row = self._connection.execute(query, parameters).first()
        return None if row is None else child_of(row)


@from_stored
def child_of(row: Sequence[Any]) -> Child:
    """Return the record for a row with the columns of CHILD_COLUMNS."""
    (
        child_id,
        nik,
        name,
        sex,
        birth_date,
        mother,
        father,
        kecamatan,
        desa,
        posyandu,
        rt,
        rw,
        address,
        birth_weight_kg,
        birth_length_cm,
        gestation_weeks,
    ) = row
    return Child(
        child_id=child_id,
        nik=nik,
        name=name,
        sex=Sex(sex),
        birth_date=date.fromisoformat(birth_date),
        mother=mother,
        father=father,
        kecamatan=kecamatan,
        desa=desa,
        posyandu=posyandu,
        rt=rt,
        rw=rw,
        address=address,
        birth_weight_kg=birth_weight_kg,
        birth_length_cm=birth_length_cm,
        gestation_weeks=gestation_weeks,
    )


def _values(child: Child) -> dict[str, object]:
    return {
        "nik": child.nik,
        "name": child.name,
        "name_key": name_key(child.name),
        "search_key": search_key(child.name, child.mother),
        "sex": child.sex.value,
        "birth_date": child.birth_date.isoformat(),
        "mother": child.mother,
        "father": child.father,
        "kecamatan": child.kecamatan,
        "desa": child.desa,
        "posyandu": child.posyandu,
        "rt": child.rt,
        "rw": child.rw,
        "address": child.address,
        "birth_weight_kg": child.birth_weight_kg,
        "birth_length_cm": child.birth_length_cm,
        "gestation_weeks": child.gestation_weeks,
    }


def _words(text: str) -> list[str]:
    """Return the key of each word, as typed: alone, a short form ("Moh.") is not written out."""
    return [word for part in text.split() for word in name_key(part).split()]


def search_key(*names: str) -> str:
    """Return the words by which a child is found: as written, and folded to one spelling."""
    keys = [word for name in names for word in (*name_key(name).split(), *_words(name))]
    words = [spelling for word in keys for spelling in (word, fold_word(word))]
    return "".join(f" {word}" for word in dict.fromkeys(words))


def _word_filters(text: str) -> list[ColumnElement[bool]]:
    words = [_spellings(word) for word in _words(text)]
    if words:
        words[0].add(name_key(text).split()[0])
    return [or_(*(_begins(word) for word in sorted(spellings))) for spellings in words]


def _spellings(word: str) -> set[str]:
    """Return a typed word and its folded spelling, unless that is too short to find anybody."""
    folded = fold_word(word)
    return {word, folded} if len(folded) >= LEAST_FOLDED_LETTERS else {word}


def _begins(word: str) -> ColumnElement[bool]:
    in_names = children.c.search_key.like(f"% {word}%")
    return or_(in_names, children.c.nik.like(f"{word}%")) if word.isdigit() else in_names


@from_stored
def _row_of(row: Sequence[Any]) -> ChildRow:
    child_id, name, nik, sex, birth_date, mother, desa, posyandu, last_visit, *scores, weeks = row
    zlen, flen, zwei, fwei, zwfl, fwfl = scores
    return ChildRow(
        child_id=child_id,
        name=name,
        nik=nik,
        sex=Sex(sex),
        birth_date=date.fromisoformat(birth_date),
        mother=mother,
        desa=desa,
        posyandu=posyandu,
        last_visit=None if last_visit is None else date.fromisoformat(last_visit),
        last_zlen=zlen,
        last_flen=None if flen is None else bool(flen),
        last_zwei=zwei,
        last_fwei=None if fwei is None else bool(fwei),
        last_zwfl=zwfl,
        last_fwfl=None if fwfl is None else bool(fwfl),
        gestation_weeks=weeks,
    )
