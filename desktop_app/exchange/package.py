"""The content of a sealed package and of its receipt: records to bytes, and back with reasons.

Children are read one by one: one that is malformed or impossible is refused with a reason and stops
no other. The table of what is told stands in docs/package.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final

from desktop_app.errors import Conflict, Unreadable
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.children import Measure, Sex
from desktop_app.programme.records.exchange import PackageFate
from desktop_app.programme.records.package import (
    SCHEMA,
    Refusal,
    Residence,
    SentCare,
    SentChild,
    SentCourse,
    SentReferral,
    SentSevereCourse,
    SentVaccine,
    SentVisit,
)
from desktop_app.programme.records.plain_text import legible
from desktop_app.programme.records.values import plain, reader

MOST_KG, LEAST_CM, MOST_CM, MOST_MUAC_CM, MOST_OEDEMA = 100.0, 10.0, 250.0, 60.0, 3
"""What no scale or board of a posyandu shows; finer doubts were asked where it was typed."""
_NIK = re.compile(r"[0-9]{16}")
_UID_LETTERS: Final = 32
_HEX = re.compile(r"[0-9a-f]*")
_UID = re.compile(r"[0-9a-f]{32}")
_ROWS: Final = ("visits", "vaccines", "care")
"""Lists whose records are written as rows of values: there are many of them."""
_MEASURES = {one.value: one for one in Measure}
_CARE = {one.value: one for one in CareKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as read: who is told, who is gone, who is refused and why."""

    children: tuple[SentChild, ...] = ()
    gone: tuple[str, ...] = ()
    refused: tuple[tuple[str, Refusal], ...] = ()
    """The travelling id of each refused child, "" where none can be read, and the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptContent:
    """What a receipt tells the sender of a package."""

    digest: str
    """Of the package."""
    package_no: int
    fate: PackageFate
    accepted: int
    refused: tuple[tuple[str, Refusal], ...] = ()
    last_no: int = 0
    last_digest: str = ""
    """The newest package of this sender that the city has merged."""


def child_bytes(child: SentChild) -> bytes:
    """Return one child as a package holds her: always the same bytes for the same child."""
    many: dict[str, list[list[object]]] = {
        "visits": [_visit_row(one) for one in child.visits],
        "vaccines": [[one.uid, one.vaccine, one.on.isoformat()] for one in child.vaccines],
        "care": [[one.uid, one.kind.value, one.on.isoformat()] for one in child.care],
    }
    told = plain(replace(child, visits=(), vaccines=(), care=()))
    told |= {name: rows for name, rows in many.items() if rows}
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def package_bytes(children: Iterable[bytes], gone: Iterable[str]) -> bytes:
    """Return a package's content; `children` as `child_bytes` gives them."""
    told = json.dumps(sorted(gone), separators=(",", ":")).encode()
    inside = b",\n".join(children)
    return b'{"schema":%d,"gone":%b,"children":[\n%b\n]}' % (SCHEMA, told, inside)


def read_package(content: bytes, made_on: date) -> Package:
    """Return what a package says; each child that cannot be taken is among the refused.

    `made_on` is the day on which it was made: what lies after it cannot have happened. Raises:
    Conflict("package_newer"), Unreadable("package_unreadable").
    """
    try:
        told = json.loads(content)
        schema = told["schema"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("package_unreadable") from error
    if isinstance(schema, int) and schema > SCHEMA:
        raise Conflict("package_newer")
    try:
        gone, children = tuple(map(_uid, told["gone"])), list(told["children"])
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable("package_unreadable") from error
    return _judged(children, gone, made_on)


def receipt_bytes(receipt: ReceiptContent) -> bytes:
    """Return a receipt's content."""
    told = {
        "schema": SCHEMA,
        "digest": receipt.digest,
        "package_no": receipt.package_no,
        "fate": receipt.fate.value,
        "accepted": receipt.accepted,
        "refused": [[uid, reason.value] for uid, reason in receipt.refused],
        "last_no": receipt.last_no,
        "last_digest": receipt.last_digest,
    }
    return json.dumps(told, sort_keys=True).encode()


def read_receipt(content: bytes) -> ReceiptContent:
    """Return what a receipt says. Raises: Conflict("package_newer"), Unreadable."""
    try:
        told = json.loads(content)
        if isinstance(told["schema"], int) and told["schema"] > SCHEMA:
            raise Conflict("package_newer")
        return ReceiptContent(
            digest=_text(told["digest"]),
            package_no=int(told["package_no"]),
            fate=PackageFate(told["fate"]),
            accepted=int(told["accepted"]),
            refused=tuple((_text(uid), Refusal(reason)) for uid, reason in told["refused"]),
            last_no=int(told["last_no"]),
            last_digest=_text(told["last_digest"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("package_unreadable") from error


def _judged(children: Sequence[Any], gone: tuple[str, ...], made_on: date) -> Package:
    found: dict[str, SentChild] = {}
    refused: list[tuple[str, Refusal]] = []
    for told in children:
        uid = told.get("uid") if isinstance(told, dict) else None
        name = uid if isinstance(uid, str) and _UID.fullmatch(uid) else ""
        try:
            child = _child(told)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            refused.append((name, Refusal.UNREADABLE))
            continue
        reason = Refusal.CHILD_TWICE if child.uid in found else refusal_of(child, made_on)
        if reason is None:
            found[child.uid] = child
        else:
            refused.append((child.uid, reason))
    return Package(
        children=tuple(found.values()),
        gone=tuple(uid for uid in gone if uid not in found),
        refused=tuple(refused),
    )


def refusal_of(child: SentChild, made_on: date) -> Refusal | None:
    """Return why a child cannot be taken, the first reason that holds; None for none."""
    days = [one.on for one in child.visits]
    return next(
        (
            reason
            for reason, holds in (
                (Refusal.NIK_WRONG, child.nik is not None and not _NIK.fullmatch(child.nik)),
                (Refusal.BORN_IN_FUTURE, child.birth_date > made_on),
                (Refusal.NO_RESIDENCE, not _lives(child)),
                (Refusal.VISIT_BEFORE_BIRTH, any(day < child.birth_date for day in days)),
                (Refusal.VISIT_IN_FUTURE, any(day > made_on for day in days)),
                (Refusal.DAY_TWICE, len(set(days)) < len(days)),
                (Refusal.VALUE_IMPOSSIBLE, not all(map(_is_possible, child.visits))),
            )
            if holds
        ),
        None,
    )


def _lives(child: SentChild) -> bool:
    """Whether her residence begins with her birth and its days follow each other."""
    since = [one.since for one in child.residence]
    return bool(since) and since[0] <= child.birth_date and since == sorted(set(since))


def _is_possible(visit: SentVisit) -> bool:
    grade = visit.oedema_grade
    return (
        _within(visit.weight_kg, 0.1, MOST_KG)
        and _within(visit.lenhei_cm, LEAST_CM, MOST_CM)
        and _within(visit.muac_cm, 1.0, MOST_MUAC_CM)
        and (grade is None or 0 <= grade <= MOST_OEDEMA)
    )


def _within(value: float | None, least: float, most: float) -> bool:
    return value is None or least <= value <= most


def _child(told: Mapping[str, Any]) -> SentChild:
    """Return a child as told; raises ValueError, KeyError or TypeError for what is no child."""
    known = dict(told)
    many = {name: known.pop(name, ()) for name in _ROWS}
    read = {name: _READERS[name](value) for name, value in known.items()}
    child = SentChild(
        **read,
        visits=tuple(map(_visit, many["visits"])),
        vaccines=tuple(
            SentVaccine(uid=uid, vaccine=_text(what), on=_day(on))
            for uid, what, on in many["vaccines"]
        ),
        care=tuple(
            SentCare(uid=uid, kind=_CARE[what], on=_day(on)) for uid, what, on in many["care"]
        ),
    )
    _demand_uids([one.uid for part in (child.visits, child.vaccines, child.care) for one in part])
    return legible(child) if _has_hidden(child) else child


def _has_hidden(child: SentChild) -> bool:
    places = (text for one in child.residence for text in (one.kecamatan, one.desa, one.posyandu))
    return not all(text.isprintable() for text in (child.name, child.mother, *places))


def _visit_row(one: SentVisit) -> list[object]:
    measure = None if one.measure is None else one.measure.value
    return [
        one.uid, one.on.isoformat(), one.weight_kg, one.lenhei_cm, measure, one.muac_cm,
        one.oedema_grade,
    ]  # fmt: skip


def _visit(row: Sequence[Any]) -> SentVisit:
    uid, on, weight, length, measure, muac, oedema = row
    return SentVisit(
        uid=uid,
        on=_day(on),
        weight_kg=_number(weight),
        lenhei_cm=_number(length),
        measure=None if measure is None else _MEASURES[measure],
        muac_cm=_number(muac),
        oedema_grade=None if oedema is None else _whole(oedema),
    )


def _demand_uids(uids: Sequence[Any]) -> None:
    """Raise TypeError or ValueError unless all are travelling ids; looked at together for speed."""
    if any(len(uid) != _UID_LETTERS for uid in uids) or not _HEX.fullmatch("".join(uids)):
        raise ValueError("a travelling id")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text")
    return value


def _uid(value: object) -> str:
    text = _text(value)
    if not _UID.fullmatch(text):
        raise ValueError("a travelling id")
    return text


def _day(value: Any) -> date:
    # It raises TypeError itself for what is no text.
    return date.fromisoformat(value)


def _number(value: object) -> float | None:
    if value is None or type(value) is float:
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("a number")
    return float(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a whole number")
    return value


def _records(record: type) -> Callable[[Any], Any]:
    """Return what reads a list of records of this class, every text a text, every count whole."""
    read = reader(record)
    checks = {"str": _text, "int": _whole}
    has_uid = any(one.name == "uid" for one in fields(record))
    checked = [(one.name, checks[str(one.type)]) for one in fields(record) if one.type in checks]

    def made(values: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
        for value in values:
            one = read(value)
            for name, check in checked:
                check(getattr(one, name))
            if has_uid:
                _uid(one.uid)
            yield one

    return lambda values: tuple(made(values))


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "uid": _uid,
    "nik": _text,
    "name": _text,
    "sex": Sex,
    "birth_date": _day,
    "mother": _text,
    "residence": _records(Residence),
    "courses": _records(SentCourse),
    "severe_courses": _records(SentSevereCourse),
    "referrals": _records(SentReferral),
}
"""How each field of a child is read; a field that is not here makes the child unreadable."""
