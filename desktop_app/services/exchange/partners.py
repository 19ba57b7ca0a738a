"""Use cases of the keys of an exchange: show one's own, pin another's, be warned of a change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from desktop_app.db.unit import Store, Unit
from desktop_app.destination import demand_free, write_out
from desktop_app.durable import content_of
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.exchange import Partner, Party, ReplacedKey, SendingBasis
from desktop_app.programme.records.plain_text import without_hidden
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.party import make_city, party_of
from desktop_app.services.common.record_writer import put
from desktop_app.services.common.rights import Right, require
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.installation import (
    installation_of,
    pinned,
    private_keys,
    public_keys,
    renewed_keys,
    with_keys,
)
from desktop_app.vault.exchange_keys import MOST_BYTES, PublicKeys, decode, encode
from desktop_app.vault.pin import is_same

News = Literal["new", "same", "handed_over", "changed"]
"""What a key file says beside what is pinned: nothing was; the same; new keys that the earlier ones
signed; new keys that nothing vouches for."""


@dataclass(frozen=True, slots=True)
class Offer:
    """The keys in a file, and how they stand to the pinned ones."""

    keys: PublicKeys
    news: News

    @property
    def is_asked(self) -> bool:
        """Whether a person must compare the fingerprint before they are pinned."""
        return self.news in {"handed_over", "changed"}


@dataclass(frozen=True, slots=True)
class Partners:
    """This installation's keys, and those of others that are pinned here."""

    store: Store
    journal: Journal
    facility: str
    taking_out: TakingOut

    def party(self, *, by: Person) -> Party:
        """Return whether this vault is a puskesmas' or the city's."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return party_of(unit)

    def become_city(self, *, by: Person) -> None:
        """Make this new vault the city's. Raises: Conflict("city_has_children")."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            make_city(unit)
            self.journal.note(unit, by, "city_vault", "vault")
            unit.commit()

    def own(self, *, by: Person) -> PublicKeys:
        """Return this installation's public keys; makes them at the first call."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = public_keys(unit, self.facility)
        if found is not None:
            return found
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            made = with_keys(unit, self.facility, self.journal.clock())
            self._note_keys(unit, by, made)
            unit.commit()
        return made

    def show(self, out: Path, *, renew: bool = False, by: Person) -> PublicKeys:
        """Write the public keys to a file for others; return them for their fingerprint.

        With `renew` they are replaced first, but not for a file that may not be written.

        Raises: StorageFull, StorageDenied.
        """
        require(by, Right.ADMINISTER)
        demand_free(out)
        public = self.renew(by=by) if renew else self.own(by=by)
        with self.store.reading() as unit:
            content = encode(public, private_keys(unit)[0])
        with self.taking_out.noted(by, "public_keys", out):
            write_out(out, content)
        return public

    def renew(self, *, by: Person) -> PublicKeys:
        """Replace the keys; the new ones are signed by the old. Others must be told and compare."""
        require(by, Right.ADMINISTER)
        self.own(by=by)
        with self.store.unit() as unit:
            sent = [one.package_no for one in unit.sent_packages.of()]
            receipts = [one.receipt_no for one in unit.received_packages.of()]
            first = max((*sent, *receipts), default=0) + 1
            made = renewed_keys(unit, self.facility, self.journal.clock(), first)
            self._note_keys(unit, by, made)
            unit.commit()
        return made

    def list(self, *, by: Person) -> tuple[Partner, ...]:
        """Return all pinned partners by name."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            return tuple(sorted(unit.partners.of(), key=lambda one: one.name))

    def look(self, file: Path, *, by: Person) -> Offer:
        """Return the keys in a file and how they stand to the pinned ones; writes nothing.

        Raises: Unreadable, Conflict("keys_own"), Conflict("keys_same_party"),
        Conflict("keys_older").
        """
        require(by, Right.ADMINISTER)
        offered = decode(content_of(file, MOST_BYTES))
        with self.store.reading() as unit:
            return _offer(unit, offered)

    def trust(
        self,
        file: Path,
        *,
        compared: str | None = None,
        basis: SendingBasis = SendingBasis.PUBLIC_TASK,
        by: Person,
    ) -> Saved[Partner]:
        """Pin the keys in a file. `compared` is the fingerprint that a person heard and typed.

        Raises: as `look`; Conflict("fingerprint_differs"); Conflict("keys_changed") or
        Conflict("keys_handed_over"), with the fingerprint, where other keys are pinned and nobody
        has compared.
        """
        offer = self.look(file, by=by)
        keys = offer.keys
        if compared is not None and not is_same(compared, keys.fingerprint):
            raise Conflict("fingerprint_differs")
        if offer.is_asked and compared is None:
            code = "keys_changed" if offer.news == "changed" else "keys_handed_over"
            raise Conflict(code, fingerprint=keys.fingerprint)
        with self.store.unit() as unit:
            offer = _offer(unit, keys)
            before = pinned(unit, keys.installation)
            after = self._pinned(before, offer, basis)
            after = put(unit, self.journal, by, unit.partners, before, after)
            unit.commit()
        return Saved(record=after, changes=Changes(everything=True))

    def distrust(self, partner_id: int, *, by: Person) -> None:
        """Unpin a partner's keys: what comes from there is refused. Raises: NotFound."""
        require(by, Right.ADMINISTER)
        with self.store.unit() as unit:
            partner = unit.partners.get(partner_id)
            if partner is None:
                raise NotFound("partner_unknown")
            unit.partners.set_removed(partner_id, self.journal.clock())
            self.journal.write(unit, by, "remove", before=partner, after=None)
            unit.commit()

    def _pinned(self, before: Partner | None, offer: Offer, basis: SendingBasis) -> Partner:
        keys = offer.keys
        return Partner(
            partner_id=before.partner_id if before else 0,
            installation=keys.installation,
            party=Party(keys.role),
            name=" ".join(without_hidden(keys.name).split()),
            facility_code=" ".join(without_hidden(keys.code).split()),
            seal_key=keys.seal.hex(),
            sign_key=keys.sign.hex(),
            key_number=keys.number,
            first_number=keys.first_number,
            past_keys=_past(before, offer),
            sending_basis=basis,
            trusted_on=self.journal.clock().date(),
        )

    def _note_keys(self, unit: Unit, by: Person, made: PublicKeys) -> None:
        after = {"key_number": made.number, "fingerprint": made.fingerprint}
        self.journal.note(unit, by, "exchange_keys", "vault", after=after)


def _offer(unit: Unit, keys: PublicKeys) -> Offer:
    if keys.installation == installation_of(unit):
        raise Conflict("keys_own")
    if keys.role not in set(Party) or Party(keys.role) is party_of(unit):
        raise Conflict("keys_same_party")
    known = pinned(unit, keys.installation)
    if known is None:
        return Offer(keys, "new")
    if (known.seal_key, known.sign_key) == (keys.seal.hex(), keys.sign.hex()):
        return Offer(keys, "same")
    if keys.number < known.key_number:
        raise Conflict("keys_older")
    is_handed = keys.is_handed_over_by(bytes.fromhex(known.sign_key))
    return Offer(keys, "handed_over" if is_handed else "changed")


def _past(before: Partner | None, offer: Offer) -> tuple[ReplacedKey, ...]:
    """Return the replaced signing keys: they count only where the new keys were handed over."""
    if before is None:
        return ()
    if offer.news == "same":
        return before.past_keys
    if offer.news == "changed":
        # Whoever lost the old keys cannot say what was signed with them before the loss.
        return tuple(replace(one, until=0) for one in before.past_keys)
    last = ReplacedKey(sign_key=before.sign_key, until=offer.keys.first_number - 1)
    return (*before.past_keys, last)
