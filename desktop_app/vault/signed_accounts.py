"""The admin key's signature over accounts and roles, and the signing key of each account.

The data key opens the database for every account, so its HMAC over the header proves only that some
account wrote it. Accounts and roles are therefore signed with the admin key, whose private half is
sealed to the admins and to the recovery code alone. When an admin goes, the key is replaced.

What the signature covers names the data key by its fingerprint: an old list of accounts cannot
stand beside a new data key, nor an old data key beside the new list.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.errors import Damaged
from desktop_app.vault import keys
from desktop_app.vault.header import AdminSignature, Header, PastKey, past_body
from desktop_app.vault.keys import OpenedPair, WrongKey
from desktop_app.vault.slots import (
    RECOVERY_PERSON,
    AccountKey,
    Slot,
    account_body,
    text_of,
)


@dataclass(frozen=True, slots=True, repr=False)
class OpenedKeys:
    """The private signing keys behind a slot; both None in a vault that is not signed yet."""

    signing: bytes | None
    """The account's own; None for the recovery code."""
    admin: bytes | None
    """The admin key; None for an account that is no admin."""


def introduce(header: Header, data_key: bytes) -> tuple[Header, bytes]:
    """Return a header without signing keys with new ones for all, signed, and the admin key.

    Whoever does this sees every account's new signing key once, as an admin also sees the first
    password of every account.
    """
    admin_key = keys.new_signing_key()
    empty = AdminSignature(public=keys.public_half(admin_key), number=0, signature=b"")
    furnished = tuple(
        slot
        if slot.account is None
        else with_signing_key(header, slot, keys.new_signing_key(), met=b"")
        for slot in header.slots
    )
    return sign(replace(header, admin=empty, slots=furnished), admin_key, data_key), admin_key


def with_signing_key(header: Header, slot: Slot, signing_key: bytes, *, met: bytes) -> Slot:
    """Return an account's slot with its signing key, certified by that key.

    `met` is the fingerprint of the data key that the account knows of.
    """
    context = header.context(slot.slot_id, slot.kind)
    certified = AccountKey(
        public=keys.public_half(signing_key),
        sealed=keys.seal(signing_key, slot.pair.public, context + b"|signing"),
        met=met,
        certificate=keys.sign(signing_key, _certified_part(header, slot, met)),
    )
    return replace(slot, signing=certified)


def sign(header: Header, admin_key: bytes, data_key: bytes) -> Header:
    """Return the header with accounts and roles signed, and the admin key sealed to each admin.

    Raises: ValueError for a header that has no admin key to be signed with.
    """
    if header.admin is None:
        raise ValueError("no admin key")
    slots = tuple(_with_admin_key(header, slot, admin_key) for slot in header.slots)
    admin = replace(
        header.admin,
        public=keys.public_half(admin_key),
        number=header.admin.number + 1,
        next_signature=None,
    )
    unsigned = replace(header, slots=slots, admin=admin)
    content = _signed_part(unsigned, data_key)
    return replace(unsigned, admin=replace(admin, signature=keys.sign(admin_key, content)))


def with_past_key(header: Header, slot: Slot, line: int) -> Header:
    """Return the header with an account's signing key, if it has one, among the past keys.

    `line` is the id of the journal's line about it.
    """
    if header.admin is None or slot.signing is None or slot.account is None:
        return header
    past = PastKey(account=slot.account.username, public=slot.signing.public, until=line)
    return replace(header, admin=replace(header.admin, past=(*header.admin.past, past)))


def with_new_admin_key(header: Header, line: int) -> tuple[Header, bytes]:
    """Return the header with the old admin key among the past keys, and a new one to sign with."""
    if header.admin is None:
        raise ValueError("no admin key")
    past = PastKey(account=RECOVERY_PERSON, public=header.admin.public, until=line)
    slots = tuple(replace(slot, admin_key=None) for slot in header.slots)
    admin = replace(header.admin, past=(*header.admin.past, past))
    return replace(header, slots=slots, admin=admin), keys.new_signing_key()


def with_next_signature(header: Header, admin_key: bytes, next_key: bytes) -> Header:
    """Return the header with the signature that is valid under the next data key.

    Any account's sign-in can then finish an interrupted re-keying.
    """
    if header.admin is None:
        raise ValueError("no admin key")
    admin = replace(header.admin, number=header.admin.number + 1)
    content = _signed_part(replace(header, admin=admin), next_key)
    following = keys.sign(admin_key, content)
    return replace(header, admin=replace(header.admin, next_signature=following))


def with_next_signature_in_force(header: Header) -> Header:
    """Return the header as signed for the data key that re-keying has put in place."""
    admin = header.admin
    if admin is None or admin.next_signature is None:
        return header
    signed = replace(
        admin, number=admin.number + 1, signature=admin.next_signature, next_signature=None
    )
    return replace(header, admin=signed)


def check(header: Header, data_key: bytes) -> None:
    """Raise Damaged("accounts_altered") unless accounts, roles and slots are all signed."""
    admin = header.admin
    if admin is None:
        return
    is_whole = keys.is_signed(admin.public, _signed_part(header, data_key), admin.signature)
    if not (is_whole and all(_is_certified(header, slot) for slot in header.slots)):
        raise Damaged("accounts_altered")


def open_keys(header: Header, slot: Slot, pair: OpenedPair) -> OpenedKeys:
    """Return the private signing keys behind a slot.

    Raises: Damaged("accounts_altered") when they are not those that accounts are signed with.
    """
    admin, context = header.admin, header.context(slot.slot_id, slot.kind)
    if admin is None:
        return OpenedKeys(signing=None, admin=None)
    signing_key = admin_key = None
    try:
        if slot.signing is not None:
            signing_key = keys.unseal(slot.signing.sealed, pair, context + b"|signing")
            _demand_half(signing_key, slot.signing.public)
        if slot.is_admins:
            admin_key = keys.unseal(slot.admin_key or b"", pair, context + b"|admin")
            _demand_half(admin_key, admin.public)
    except WrongKey as error:
        raise Damaged("accounts_altered") from error
    return OpenedKeys(signing=signing_key, admin=admin_key)


def known_keys(header: Header) -> tuple[PastKey, ...]:
    """Return every public signing key that is or was valid; `until` is 0 for those that are."""
    admin = header.admin
    if admin is None:
        return ()
    own = (
        PastKey(account=slot.account.username, public=slot.signing.public, until=0)
        for slot in header.slots
        if slot.account is not None and slot.signing is not None
    )
    return (*own, PastKey(account=RECOVERY_PERSON, public=admin.public, until=0), *admin.past)


def _demand_half(private: bytes, public: bytes) -> None:
    if keys.public_half(private) != public:
        raise WrongKey


def _with_admin_key(header: Header, slot: Slot, admin_key: bytes) -> Slot:
    """Return the slot with the admin key sealed to it if an admin opens it, else without."""
    if not slot.is_admins:
        return replace(slot, admin_key=None)
    if slot.admin_key is not None:
        return slot
    context = header.context(slot.slot_id, slot.kind)
    return replace(slot, admin_key=keys.seal(admin_key, slot.pair.public, context + b"|admin"))


def _is_certified(header: Header, slot: Slot) -> bool:
    """Whether the slot's key pair is its account's own; the admins' signature names the code's."""
    if slot.account is None or slot.signing is None:
        return slot.account is None and slot.signing is None
    content = _certified_part(header, slot, slot.signing.met)
    return keys.is_signed(slot.signing.public, content, slot.signing.certificate)


def _certified_part(header: Header, slot: Slot, met: bytes) -> bytes:
    context = header.context(slot.slot_id, slot.kind).decode()
    return _canonical(
        {
            "what": "anting-berlian slot",
            "context": context,
            "public": text_of(slot.pair.public),
            "met": text_of(met),
        }
    )


def _signed_part(header: Header, data_key: bytes) -> bytes:
    admin = header.admin
    if admin is None:
        raise ValueError("no admin key")
    return _canonical(
        {
            "what": "anting-berlian accounts",
            "vault_id": header.vault_id,
            "facility": header.facility,
            "number": admin.number,
            "data_key": text_of(keys.fingerprint(data_key)),
            "accounts": [
                {
                    **account_body(slot.account),
                    "signing": "" if slot.signing is None else text_of(slot.signing.public),
                }
                for slot in header.slots
                if slot.account is not None
            ],
            "recovery": [text_of(slot.pair.public) for slot in header.slots if not slot.account],
            "past": past_body(admin.past),
        }
    )


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
