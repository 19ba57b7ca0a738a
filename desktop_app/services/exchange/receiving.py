"""Use cases of what arrives: at the city a package, at the puskesmas its receipt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.durable import content_of
from desktop_app.errors import Conflict, Unreadable
from desktop_app.exchange.package import (
    Package,
    ReceiptContent,
    read_package,
    read_receipt,
    receipt_bytes,
)
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.exchange import (
    PackageFate,
    Partner,
    Party,
    ReceivedPackage,
    SentPackage,
)
from desktop_app.programme.records.package import SCHEMA, Refusal, as_refused_ids, refused_children
from desktop_app.programme.records.package_plan import missing_numbers
from desktop_app.programme.records.receipt_code import Receipt, letters_of, receipt_code
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes
from desktop_app.services.common.party import demand_party, party_of
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.city_merge import merge, merge_counts
from desktop_app.services.exchange.installation import (
    installation_of,
    pinned,
    private_keys,
)
from desktop_app.services.exchange.sealing import sealed_for
from desktop_app.services.exchange.sending import PACKAGE, note_receipt
from desktop_app.vault.envelope import MOST_BYTES, Envelope, EnvelopeHead, key_name, read

RECEIPT: Final = "receipt"
"""The kind of an envelope that holds a receipt."""
RECEIPT_ENDING: Final = ".balasan"
"""What is appended to a package's file name for its receipt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What a package at the city is, and what became or would become of it."""

    sender: str
    """The puskesmas' name, as it is pinned."""
    package: ReceivedPackage
    code: str
    """The receipt's short code, to be read over the telephone."""
    repeated: bool = False
    """Whether this very file was received before: nothing was changed."""
    new: int = 0
    changed: int = 0
    gone: int = 0
    refused: tuple[tuple[str, Refusal], ...] = ()
    missing: tuple[int, ...] = ()
    """Numbers of packages before the newest whose content has not come."""
    changes: Changes = field(default_factory=lambda: Changes(everything=True))
    """What pages must load again."""
    receipt: Path | None = None
    """The receipt's file; None while it was only looked at."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A verified envelope: from a pinned partner, for this installation."""

    envelope: Envelope
    partner: Partner
    content: bytes

    @property
    def head(self) -> EnvelopeHead:
        return self.envelope.head


@dataclass(frozen=True, slots=True)
class Receiving:
    """What comes in sealed envelopes."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut

    def kind(self, file: Path, *, by: Person) -> Party:
        """Return who reads this file: the city a package, the puskesmas a receipt.

        Raises: Unreadable, Conflict.
        """
        require(by, Right.INPUT)
        found = {PACKAGE: Party.CITY, RECEIPT: Party.PUSKESMAS}.get(_read(file).head.kind)
        if found is None:
            raise Unreadable("envelope_foreign")
        return found

    def look(self, file: Path, *, by: Person) -> Arrival:
        """Return what receiving a package would do; writes nothing.

        Raises: as `receive`.
        """
        require(by, Right.INPUT)
        envelope = _read(file)
        with self.store.reading() as unit:
            demand_party(unit, Party.CITY)
            opened = _opened(unit, envelope, PACKAGE)
            known = _known(unit, opened)
            if known is not None:
                return self._arrival(unit, opened, known, None)
            package = read_package(opened.content, _made_at(opened.head).date())
            record = self._record(unit, opened, package)
            return self._arrival(unit, opened, record, package, merge_counts(unit, record, package))

    def receive(self, file: Path, *, by: Person) -> Arrival:
        """Verify a package, merge it child by child, and write its receipt beside it.

        The same file again changes nothing. Packages may come in any order.

        Raises: Unreadable for a file that is cut, altered or sealed for others,
        Conflict("sender_unknown") for one of a stranger, Conflict("envelope_newer") and
        Conflict("package_newer") for one of a newer program, StorageFull, StorageDenied.
        """
        require(by, Right.INPUT)
        envelope = _read(file)
        beside = file.with_name(file.name + RECEIPT_ENDING)
        demand_free(beside, inputs=[file])
        with self.store.unit() as unit:
            demand_party(unit, Party.CITY)
            opened = _opened(unit, envelope, PACKAGE)
            known = _known(unit, opened)
            arrival = (
                self._taken(unit, opened, by)
                if known is None
                else self._answered_again(unit, opened, known, by)
            )
            record = arrival.package
            content = self._receipt(unit, opened, record)
            unit.commit()
        after = {"recipient": opened.partner.name, "package_no": record.package_no}
        with self.taking_out.noted(by, RECEIPT, beside, record_id=record.received_id, after=after):
            write_out(beside, content)
        return replace(arrival, receipt=beside)

    def read_receipt(self, file: Path, *, by: Person) -> SentPackage:
        """Note what the city's receipt says of a package that was sent from here.

        Raises: as `receive`; Conflict("receipt_unknown") for a package that is not known here.
        """
        require(by, Right.TAKE_OUT)
        envelope = _read(file)
        with self.store.unit() as unit:
            demand_party(unit, Party.PUSKESMAS)
            opened = _opened(unit, envelope, RECEIPT)
            told = read_receipt(opened.content)
            sent = unit.sent_packages.of(recipient=opened.partner.installation, digest=told.digest)
            if not sent:
                raise Conflict("receipt_unknown")
            before = sent[0]
            if before.receipt_no >= opened.head.number:
                return before
            after = note_receipt(
                unit,
                before,
                receipt_no=opened.head.number,
                fate=told.fate,
                accepted=told.accepted,
                refused=told.refused,
                last=(told.last_no, told.last_digest),
                today=self.journal.clock().date(),
            )
            unit.sent_packages.update(after)
            self.journal.write(unit, by, "correct", before=before, after=after)
            unit.commit()
        return after

    def received(self, *, by: Person) -> tuple[tuple[ReceivedPackage, str], ...]:
        """Return the packages that came with their senders' names, the newest first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            names = {one.installation: one.name for one in unit.partners.of()}
            found = unit.received_packages.of()
        return tuple((one, names.get(one.sender, "")) for one in reversed(found))

    def _taken(self, unit: Unit, opened: _Opened, by: Person) -> Arrival:
        """Store what a new package says; a second history is only noted."""
        package = read_package(opened.content, _made_at(opened.head).date())
        number = _next_receipt(unit, opened.partner)
        record = replace(self._record(unit, opened, package), receipt_no=number)
        counts = merge_counts(unit, record, package)
        if record.fate is PackageFate.MERGED:
            merge(unit, record, package)
        record = unit.received_packages.add(record)
        self.journal.write(unit, by, "create", before=None, after=record)
        return self._arrival(unit, opened, record, package, counts)

    def _answered_again(
        self, unit: Unit, opened: _Opened, known: ReceivedPackage, by: Person
    ) -> Arrival:
        """Number the receipt of a package that had come before: nothing else changes."""
        record = replace(known, receipt_no=_next_receipt(unit, opened.partner))
        unit.received_packages.update(record)
        self.journal.write(unit, by, "correct", before=known, after=record)
        return self._arrival(unit, opened, record, None)

    def _record(self, unit: Unit, opened: _Opened, package: Package) -> ReceivedPackage:
        head, about = opened.head, opened.head.about
        fate = _fate(unit, opened)
        merged = fate is PackageFate.MERGED
        refused = package.refused if merged else ()
        first = about.get("covers_from", head.number)
        return ReceivedPackage(
            sender=head.sender,
            month=str(about.get("month", "")),
            package_no=head.number,
            covers_from=min(int(first), head.number),
            complete=about.get("complete") is True,
            previous=head.previous,
            digest=opened.envelope.digest,
            made_on=_made_at(head).date(),
            received_on=self.journal.clock().date(),
            fate=fate,
            accepted=len(package.children) + len(package.gone) if merged else 0,
            refused=len(refused),
            gone=len(package.gone) if merged else 0,
            refusals=tuple(one.value for one in letters_of(reason for _, reason in refused)),
            refused_ids=as_refused_ids(refused),
        )

    def _arrival(
        self,
        unit: Unit,
        opened: _Opened,
        record: ReceivedPackage,
        package: Package | None,
        counts: tuple[int, int, int] = (0, 0, 0),
    ) -> Arrival:
        new, changed, gone = counts
        return Arrival(
            sender=opened.partner.name,
            package=record,
            code=receipt_code(_receipt_of(record), record.digest),
            repeated=package is None,
            new=new,
            changed=changed,
            gone=gone,
            refused=_refused_of(record),
            missing=missing_numbers(_covered(unit, record)),
        )

    def _receipt(self, unit: Unit, opened: _Opened, record: ReceivedPackage) -> bytes:
        newest = max(_merged(unit, record.sender), key=lambda one: one.package_no, default=None)
        content = ReceiptContent(
            digest=record.digest,
            package_no=record.package_no,
            fate=record.fate,
            accepted=record.accepted,
            refused=_refused_of(record),
            last_no=newest.package_no if newest else 0,
            last_digest=newest.digest if newest else "",
        )
        return sealed_for(
            unit,
            opened.partner,
            receipt_bytes(content),
            kind=RECEIPT,
            number=record.receipt_no,
            previous=record.digest,
            facility=self.facility,
            about={"package_no": record.package_no},
            at=self.journal.clock(),
        )


def _read(file: Path) -> Envelope:
    return read(content_of(file, MOST_BYTES))


def _opened(unit: Unit, envelope: Envelope, kind: str) -> _Opened:
    """Return the envelope opened, after its sender was proved.

    Raises: Unreadable, Conflict.
    """
    head = envelope.head
    if head.kind != kind:
        wrong = "only_city" if party_of(unit) is Party.PUSKESMAS else "only_puskesmas"
        raise Conflict(wrong)
    if head.recipient != installation_of(unit):
        raise Unreadable("envelope_not_for_us")
    partner = pinned(unit, head.sender)
    if partner is None:
        raise Conflict("sender_unknown")
    valid = [partner.sign_key]
    valid += [past.sign_key for past in partner.past_keys if head.number <= past.until]
    if not any(envelope.is_signed_by(bytes.fromhex(key)) for key in valid):
        raise Unreadable("envelope_signature")
    own = next(
        (one for one in private_keys(unit) if key_name(one.public_seal) == head.to_key), None
    )
    if own is None:
        raise Unreadable("envelope_key")
    if head.schema > SCHEMA:
        raise Conflict("package_newer")
    return _Opened(envelope, partner, envelope.opened(own.seal))


def _known(unit: Unit, opened: _Opened) -> ReceivedPackage | None:
    """Return the record of this very file, if it was received before."""
    same = unit.received_packages.of(sender=opened.head.sender, digest=opened.envelope.digest)
    return same[0] if same else None


def _fate(unit: Unit, opened: _Opened) -> PackageFate:
    """Return whether a package continues what is known of its sender, or a second history begins.

    A second history means that the sender's register was restored from a backup, or copied.
    """
    head, digest = opened.head, opened.envelope.digest
    merged = {one.package_no: one for one in _merged(unit, head.sender)}
    before, after = merged.get(head.number - 1), merged.get(head.number + 1)
    forked = (
        head.number in merged
        or (before is not None and before.digest != head.previous)
        or (after is not None and after.previous != digest)
    )
    return PackageFate.FORKED if forked else PackageFate.MERGED


def _covered(unit: Unit, record: ReceivedPackage) -> list[tuple[int, int]]:
    this = (record,) if record.fate is PackageFate.MERGED else ()
    return [(one.package_no, one.covers_from) for one in (*_merged(unit, record.sender), *this)]


def _merged(unit: Unit, sender: str) -> tuple[ReceivedPackage, ...]:
    return unit.received_packages.of(sender=sender, fate=PackageFate.MERGED)


def _next_receipt(unit: Unit, partner: Partner) -> int:
    known = unit.received_packages.of(sender=partner.installation)
    return max((one.receipt_no for one in known), default=0) + 1


def _made_at(head: EnvelopeHead) -> datetime:
    try:
        return datetime.fromisoformat(head.made_at)
    except ValueError as error:
        raise Unreadable("envelope_damaged") from error


def _refused_of(record: ReceivedPackage) -> tuple[tuple[str, Refusal], ...]:
    """Return the refused children; those whose id could not be read have none."""
    found = refused_children(record.refused_ids)
    nameless = record.refused - len(found)
    return (*found, *[("", Refusal.UNREADABLE)] * nameless)


def _receipt_of(record: ReceivedPackage) -> Receipt:
    return Receipt(
        package_no=record.package_no,
        accepted=record.accepted,
        refused=record.refused,
        refusals=tuple(map(Refusal, record.refusals)),
        fate=record.fate,
    )
