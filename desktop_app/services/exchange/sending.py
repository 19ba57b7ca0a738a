"""Use cases of sending to the city: make a sealed package, see what became of it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.durable import content_of
from desktop_app.errors import Conflict, Invalid
from desktop_app.exchange.package import package_bytes
from desktop_app.programme.records.children import Child, Month, Person
from desktop_app.programme.records.exchange import (
    PackageFate,
    Partner,
    Party,
    SentPackage,
    SentState,
)
from desktop_app.programme.records.package import Refusal, as_refused_ids, refused_children
from desktop_app.programme.records.package_plan import LastTold, PackagePlan, plan_package
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.receipt_code import heard, is_about, letters_of
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.party import demand_party
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.installation import pinned
from desktop_app.services.exchange.packing import told_children
from desktop_app.services.exchange.sealing import sealed_for
from desktop_app.vault.envelope import digest_of
from desktop_app.vault.exchange_keys import MOST_BYTES, PublicKeys, decode

PACKAGE = "package"
"""The kind of an envelope that holds a package."""


class NoteSent(Protocol):
    """Writes a line into the register of what was sent (services/reports/sent_register.py)."""

    def __call__(
        self,
        kind: str,
        month: Month,
        *,
        recipient: str,
        figures: Mapping[str, int],
        sha256: str,
        file: str,
        by: Person,
    ) -> object:
        """Write the line."""


@dataclass(frozen=True, slots=True)
class Sending:
    """The packages of one puskesmas."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut
    password_asked: PasswordAsked
    readings: Readings
    note_sent: NoteSent

    def look(self, to: Path, *, by: Person) -> PackagePlan:
        """Return what the next package to this recipient would hold; writes nothing.

        Raises: as `send`.
        """
        require(by, Right.TAKE_OUT)
        keys = _keys_in(to)
        with self.store.reading() as unit:
            demand_party(unit, Party.PUSKESMAS)
            recipient = _recipient(unit, keys)
            return _plan(unit, recipient, told_children(unit))

    def send(
        self,
        month: Month,
        to: Path | None,
        out: Path,
        *,
        everything: bool = False,
        from_number: int | None = None,
        by: Person,
    ) -> SentPackage:
        """Write what changed since the last package to a file that only the recipient can open.

        `to` is the recipient's file of public keys, which must be those that are pinned here; None
        for the only city whose keys are pinned. A kill at any moment loses nothing: what a package
        held whose file is not surely there is sent again with the next.

        Raises: Conflict("city_not_trusted"), Conflict("city_unknown"), Conflict("keys_changed"),
        Invalid, PasswordNeeded, StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        self.password_asked.demand()
        demand_free(out, inputs=[] if to is None else [to])
        if month.first > self.journal.clock().date():
            raise Invalid([refuse("month", "report_in_future")])
        keys = None if to is None else _keys_in(to)
        with self.store.unit() as unit:
            demand_party(unit, Party.PUSKESMAS)
            recipient = _only_city(unit) if keys is None else _recipient(unit, keys)
            told = told_children(unit)
            plan = _plan(unit, recipient, told, everything=everything, from_number=from_number)
            package, content = self._sealed(unit, recipient, plan, told, month)
            package = unit.sent_packages.add(package)
            self.journal.write(unit, by, "create", before=None, after=package)
            unit.commit()
        after = {
            "month": str(month),
            "children": len(plan.children),
            "recipient": recipient.name,
            "party": recipient.party.value,
            "sending_basis": recipient.sending_basis.value,
            "package_no": plan.package_no,
        }
        with self.taking_out.noted(by, PACKAGE, out, record_id=package.sent_id, after=after):
            write_out(out, content)
        written = self._written(package, plan, told, by)
        self.note_sent(
            PACKAGE,
            month,
            recipient=recipient.name,
            figures={
                "package_no": plan.package_no,
                "children": len(plan.children),
                "gone": len(plan.gone),
            },
            sha256=package.digest,
            file=out.name,
            by=by,
        )
        return written

    def sent(self, *, by: Person) -> tuple[tuple[SentPackage, str], ...]:
        """Return the packages with their recipients' names, the newest first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            names = {one.installation: one.name for one in unit.partners.of()}
            found = unit.sent_packages.of()
        return tuple((one, names.get(one.recipient, "")) for one in reversed(found))

    def refused(self, sent_id: int, *, by: Person) -> tuple[tuple[Child, Refusal], ...]:
        """Return the children of a package whom the city refused, each with the reason.

        They are known once the receipt's file was read. Who is no longer here is left out.
        """
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            package = unit.sent_packages.get(sent_id)
            ids = dict(refused_children(package.refused_ids)) if package else {}
            numbers = {uid: number for number, uid in unit.exchange.child_uids().items()}
            wanted = {numbers[uid]: reason for uid, reason in ids.items() if uid in numbers}
            children = unit.children.many(wanted)
        self.readings.listed(by, "children")
        return tuple((children[number], reason) for number, reason in wanted.items())

    def heard(self, code: str, *, by: Person) -> Saved[SentPackage]:
        """Note what a receipt's short code says, as read over the telephone.

        Raises: Invalid where it is no code, or of no package that was sent from here.
        """
        require(by, Right.TAKE_OUT)
        receipt = heard(code)
        if receipt is None:
            raise Invalid([refuse("code", "receipt_code_unreadable")])
        with self.store.unit() as unit:
            same = unit.sent_packages.of(package_no=receipt.package_no)
            before = next((one for one in same if is_about(code, one.digest)), None)
            if before is None:
                raise Invalid([refuse("code", "receipt_code_wrong")])
            after = replace(
                before,
                fate=receipt.fate,
                accepted=receipt.accepted,
                refused=receipt.refused,
                refusals=tuple(receipt.refusals),
            )
            unit.sent_packages.update(after)
            self.journal.write(unit, by, "correct", before=before, after=after)
            unit.commit()
        return Saved(record=after, before=before, changes=Changes(everything=True))

    def _sealed(
        self,
        unit: Unit,
        recipient: Partner,
        plan: PackagePlan,
        told: Mapping[str, bytes],
        month: Month,
    ) -> tuple[SentPackage, bytes]:
        now = self.journal.clock()
        content = sealed_for(
            unit,
            recipient,
            package_bytes((told[uid] for uid in sorted(plan.children)), plan.gone),
            kind=PACKAGE,
            number=plan.package_no,
            previous=plan.previous,
            facility=self.facility,
            about={
                "month": str(month),
                "covers_from": plan.covers_from,
                "complete": plan.complete,
            },
            at=now,
        )
        package = SentPackage(
            recipient=recipient.installation,
            month=str(month),
            package_no=plan.package_no,
            covers_from=plan.covers_from,
            complete=plan.complete,
            previous=plan.previous,
            digest=digest_of(content),
            sent_on=now.date(),
            children=len(plan.children),
            gone=len(plan.gone),
        )
        return package, content

    def _written(
        self, package: SentPackage, plan: PackagePlan, told: Mapping[str, bytes], by: Person
    ) -> SentPackage:
        written = replace(package, state=SentState.WRITTEN)
        with self.store.unit() as unit:
            unit.sent_packages.update(written)
            self.journal.write(unit, by, "correct", before=package, after=written)
            now_told = {uid: LastTold(_digest(told[uid]), plan.package_no) for uid in plan.children}
            gone = {uid: LastTold(None, plan.package_no) for uid in plan.gone}
            unit.exchange.tell(package.recipient, {**now_told, **gone})
            unit.commit()
        return written


def note_receipt(
    unit: Unit,
    package: SentPackage,
    *,
    receipt_no: int,
    fate: PackageFate,
    accepted: int,
    refused: Collection[tuple[str, Refusal]],
    last: tuple[int, str],
    today: date,
) -> SentPackage:
    """Return a package with what its receipt says, and make the next one follow from it.

    Who was refused is sent again. After a fork, all is sent again under a number that the city does
    not know yet; `last` is the newest package that the city has.
    """
    after = replace(
        package,
        receipt_no=receipt_no,
        fate=fate,
        accepted=accepted,
        refused=len(refused),
        refusals=tuple(one.value for one in letters_of(reason for _, reason in refused)),
        refused_ids=as_refused_ids(refused),
    )
    unit.exchange.forget_told(package.recipient, [uid for uid, _ in refused if uid])
    if fate is PackageFate.FORKED:
        unit.exchange.forget_told(package.recipient)
        _remember_forgotten(unit, package, last, today)
    return after


def _remember_forgotten(
    unit: Unit, package: SentPackage, last: tuple[int, str], today: date
) -> None:
    """Go on behind the city's newest package, which this register has forgotten.

    Where both know that number, one number is left out: the city knows another package under it.
    """
    number, digest = last
    known = unit.sent_packages.of(recipient=package.recipient)
    newest = max(one.package_no for one in known)
    unit.sent_packages.add(
        SentPackage(
            recipient=package.recipient,
            month=str(Month.of(today)),
            package_no=max(number, newest + 1),
            covers_from=1,
            digest=digest,
            sent_on=today,
            state=SentState.FORGOTTEN,
        )
    )


def _plan(
    unit: Unit,
    recipient: Partner,
    told: Mapping[str, bytes],
    *,
    everything: bool = False,
    from_number: int | None = None,
) -> PackagePlan:
    sent = unit.sent_packages.of(recipient=recipient.installation)
    newest = max((one.package_no for one in sent), default=0)
    if from_number is not None and not 1 <= from_number <= newest:
        raise Invalid([refuse("from", "package_number_unknown", last=newest)])
    return plan_package(
        {uid: _digest(content) for uid, content in told.items()},
        unit.exchange.told(recipient.installation),
        sent,
        everything=everything,
        from_number=from_number,
    )


def _recipient(unit: Unit, keys: PublicKeys) -> Partner:
    partner = pinned(unit, keys.installation)
    if partner is None or partner.party is not Party.CITY:
        raise Conflict("city_not_trusted", fingerprint=keys.fingerprint)
    if (partner.seal_key, partner.sign_key) != (keys.seal.hex(), keys.sign.hex()):
        raise Conflict("keys_changed", fingerprint=keys.fingerprint)
    return partner


def _only_city(unit: Unit) -> Partner:
    cities = unit.partners.of(party=Party.CITY)
    if len(cities) != 1:
        raise Conflict("city_unknown")
    return cities[0]


def _keys_in(file: Path) -> PublicKeys:
    return decode(content_of(file, MOST_BYTES))


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
