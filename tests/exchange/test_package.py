"""The content of a package: every child comes back as she was, and a bad one stops no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from desktop_app.errors import Conflict, Unreadable
from desktop_app.exchange import package
from desktop_app.exchange.package import (
    ReceiptContent,
    child_bytes,
    package_bytes,
    read_package,
    read_receipt,
    receipt_bytes,
)
from desktop_app.programme.records.care import CareKind
from desktop_app.programme.records.casework import Level, ReferralStatus, Urgency
from desktop_app.programme.records.children import Measure, Sex
from desktop_app.programme.records.exchange import PackageFate
from desktop_app.programme.records.feeding import CourseState, FeedingGroup, SevereOutcome
from desktop_app.programme.records.package import (
    Presence,
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

MADE_ON = date(2026, 11, 24)
BORN, DAY = date(2025, 5, 1), date(2026, 5, 2)
GIRL = SentChild(
    uid="a" * 32,
    nik="3279014105250001",
    name="Syifa Nur",
    sex=Sex.FEMALE,
    birth_date=BORN,
    mother="Lilis",
    residence=(
        Residence(since=BORN, presence=Presence.HERE, kecamatan="Banjar", desa="Balokang"),
        Residence(since=DAY, presence=Presence.ELSEWHERE),
    ),
    visits=(
        SentVisit(
            uid="1" * 32, on=DAY, weight_kg=8.4, lenhei_cm=73.5, measure=Measure.LYING,
            muac_cm=14.0, oedema_grade=0,
        ),
        SentVisit(uid="2" * 32, on=date(2026, 6, 2), weight_kg=8.0),
    ),
    courses=(
        SentCourse(
            uid="3" * 32, group=FeedingGroup.WASTED, state=CourseState.RUNNING, decided_on=DAY,
            start=DAY, planned_days=56,
        ),
    ),
    severe_courses=(
        SentSevereCourse(
            uid="4" * 32, start=DAY, ended_on=MADE_ON, outcome=SevereOutcome.RECOVERED
        ),
    ),
    referrals=(
        SentReferral(
            uid="5" * 32, from_level=Level.PUSKESMAS, to_level=Level.HOSPITAL,
            urgency=Urgency.URGENT, sent_on=DAY, status=ReferralStatus.SENT,
        ),
    ),
    vaccines=(SentVaccine(uid="6" * 32, vaccine="mr", on=DAY),),
    care=(SentCare(uid="7" * 32, kind=CareKind.DEWORMING, on=DAY),),
)  # fmt: skip
NAMELESS = SentChild(
    uid="b" * 32,
    sex=Sex.MALE,
    birth_date=BORN,
    residence=(Residence(since=BORN, presence=Presence.HERE, desa="Neglasari"),),
)


def read(*children: bytes, gone: tuple[str, ...] = ()) -> package.Package:
    return read_package(package_bytes(children, gone), MADE_ON)


def test_every_child_comes_back_as_she_was() -> None:
    found = read(child_bytes(GIRL), child_bytes(NAMELESS), gone=("c" * 32,))
    assert found.children == (GIRL, NAMELESS)
    assert found.gone == ("c" * 32,)
    assert found.refused == ()


def test_the_same_child_always_gives_the_same_bytes() -> None:
    (again, _) = read(child_bytes(GIRL), child_bytes(NAMELESS)).children
    assert child_bytes(again) == child_bytes(GIRL)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    told = json.loads(child_bytes(GIRL))
    change(told)
    return json.dumps(told).encode()


def visit(place: int, value: object) -> bytes:
    def change(told: dict[str, Any]) -> None:
        told["visits"][0][place] = value

    return changed(change)


@pytest.mark.parametrize(
    "child, reason",
    [
        (changed(lambda told: told.update(nik="12345")), Refusal.NIK_WRONG),
        (changed(lambda told: told.update(birth_date="2027-01-01")), Refusal.BORN_IN_FUTURE),
        (changed(lambda told: told.update(residence=[])), Refusal.NO_RESIDENCE),
        (changed(lambda told: told["residence"].reverse()), Refusal.NO_RESIDENCE),
        (visit(1, "2025-04-30"), Refusal.VISIT_BEFORE_BIRTH),
        (visit(1, "2026-11-25"), Refusal.VISIT_IN_FUTURE),
        (visit(1, "2026-06-02"), Refusal.DAY_TWICE),
        (visit(2, 840), Refusal.VALUE_IMPOSSIBLE),
        (visit(2, float("nan")), Refusal.VALUE_IMPOSSIBLE),
        (visit(3, 735), Refusal.VALUE_IMPOSSIBLE),
        (visit(5, -1), Refusal.VALUE_IMPOSSIBLE),
        (visit(6, 4), Refusal.VALUE_IMPOSSIBLE),
    ],
)
def test_an_impossible_child_is_refused_with_the_reason(child: bytes, reason: Refusal) -> None:
    found = read(child_bytes(NAMELESS), child)
    assert found.children == (NAMELESS,)
    assert found.refused == ((GIRL.uid, reason),)


@pytest.mark.parametrize(
    "child",
    [
        b"5", b"[]", b"{}", b"null",
        changed(lambda told: told.update(uid=7)),
        changed(lambda told: told.update(uid="A" * 32)),
        changed(lambda told: told.update(name=7)),
        changed(lambda told: told.update(sex="x")),
        changed(lambda told: told.update(hiv="positive")),
        changed(lambda told: told.pop("birth_date")),
        changed(lambda told: told["visits"][0].pop()),
        changed(lambda told: told["care"][0].__setitem__(1, "tb")),
        changed(lambda told: told["courses"][0].update(planned_days="banyak")),
        changed(lambda told: told["courses"][0].update(uid="3")),
        changed(lambda told: told["referrals"][0].update(reasons=["tb"])),
        visit(0, "z" * 32), visit(2, "8,4"), visit(2, True), visit(6, 1.5), visit(4, "s"),
    ],
)  # fmt: skip
def test_a_child_that_cannot_be_read_stops_no_other(child: bytes) -> None:
    found = read(child, child_bytes(NAMELESS))
    assert found.children == (NAMELESS,)
    ((uid, reason),) = found.refused
    assert uid in {"", GIRL.uid}
    assert reason is Refusal.UNREADABLE


def test_one_id_for_two_children_refuses_the_second_and_gone_yields_to_told() -> None:
    found = read(child_bytes(GIRL), child_bytes(GIRL), gone=(GIRL.uid,))
    assert found.children == (GIRL,)
    assert found.refused == ((GIRL.uid, Refusal.CHILD_TWICE),)
    assert found.gone == ()


def test_hidden_signs_are_taken_out_of_names() -> None:
    (girl,) = read(changed(lambda told: told.update(name="Syifa\u202e Nur"))).children
    assert girl.name == "Syifa Nur"


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b'{"schema": 1}', b'{"schema": 1, "gone": ["x"], "children": []}', b"[" * 70_000],
)
def test_what_is_no_package_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="package_unreadable"):
        read_package(content, MADE_ON)


def test_a_package_of_a_later_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "SCHEMA", 2)
    later = package_bytes((), ())
    answer = receipt_bytes(RECEIPT)
    monkeypatch.undo()
    with pytest.raises(Conflict, match="package_newer"):
        read_package(later, MADE_ON)
    with pytest.raises(Conflict, match="package_newer"):
        read_receipt(answer)


RECEIPT = ReceiptContent(
    digest="d" * 64,
    package_no=5,
    fate=PackageFate.MERGED,
    accepted=1187,
    refused=((GIRL.uid, Refusal.NIK_WRONG), ("", Refusal.UNREADABLE)),
    last_no=5,
    last_digest="d" * 64,
)


def test_a_receipt_comes_back_as_it_was() -> None:
    assert read_receipt(receipt_bytes(RECEIPT)) == RECEIPT
    for wrong in (b"", b"{}", receipt_bytes(RECEIPT).replace(b"merged", b"eaten")):
        with pytest.raises(Unreadable, match="package_unreadable"):
            read_receipt(wrong)
