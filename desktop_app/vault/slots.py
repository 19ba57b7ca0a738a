"""The slots of the header: one way to the data key for each account and for the recovery code."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_app.programme.records.children import Role
from desktop_app.vault.keys import KdfParameters, WrappedPair

RECOVERY_PERSON = "(recovery)"
"""The name, in the journal and among the signing keys, of a person who opened by the recovery code;
no user name can equal it."""


class SlotKind(StrEnum):
    """The kind of secret that opens a slot."""

    ACCOUNT = "account"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Account:
    """A person who signs in."""

    username: str
    display_name: str
    role: Role


@dataclass(frozen=True, slots=True, repr=False)
class AccountKey:
    """An account's Ed25519 key, with which its person signs."""

    public: bytes
    sealed: bytes
    """The private half, sealed to the public half of the slot's key pair."""
    met: bytes
    """The fingerprint of the data key that the account last met; empty where its wrapped pair
    tells."""
    certificate: bytes
    """The account's signature over its slot: that the slot's key pair is its own, and `met`."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key, opened by an account's password or by the recovery code."""

    slot_id: str
    kind: SlotKind
    pair: WrappedPair
    sealed: bytes
    """The data key, sealed to the public half of the slot's key pair."""
    next_sealed: bytes | None = None
    """While the database is being re-keyed: the new data key, sealed in the same way."""
    account: Account | None = None
    """Whose slot it is; None for the recovery code."""
    signing: AccountKey | None = None
    """None for the recovery code, and in a vault whose accounts are not signed yet."""
    admin_key: bytes | None = None
    """The private half of the admin key, sealed to the slot's key pair: for each admin and the
    recovery code."""

    @property
    def is_admins(self) -> bool:
        """Whether whoever opens the slot may use the admin key."""
        return self.account is None or self.account.role is Role.ADMIN


def text_of(data: bytes) -> str:
    """Return bytes as the header file holds them."""
    return base64.b64encode(data).decode("ascii")


def bytes_of(text: str) -> bytes:
    """Return what `text_of` was given. Raises: ValueError."""
    return base64.b64decode(text, validate=True)


def account_body(account: Account) -> dict[str, Any]:
    """Return an account as the header file holds it."""
    return {
        "username": account.username,
        "display_name": account.display_name,
        "role": account.role.value,
    }


def slot_body(slot: Slot, *, signed: bool) -> dict[str, Any]:
    """Return a slot as the header file holds it; `signed` tells the format with signing keys."""
    pair, signing = slot.pair, slot.signing
    body = {
        "slot_id": slot.slot_id,
        "kind": slot.kind.value,
        "account": None if slot.account is None else account_body(slot.account),
        "kdf": {
            "name": "argon2id",
            "memory_kib": pair.kdf.memory_kib,
            "iterations": pair.kdf.iterations,
            "lanes": pair.kdf.lanes,
            "salt": text_of(pair.salt),
        },
        "public": text_of(pair.public),
        "wrapped": text_of(pair.wrapped),
        "sealed": text_of(slot.sealed),
        "next_sealed": _text_if_any(slot.next_sealed),
    }
    if signed:
        body["admin_key"] = _text_if_any(slot.admin_key)
        body["signing"] = (
            None
            if signing is None
            else {
                "public": text_of(signing.public),
                "sealed": text_of(signing.sealed),
                "met": text_of(signing.met),
                "certificate": text_of(signing.certificate),
            }
        )
    return body


def slot_of(body: Mapping[str, Any], *, signed: bool) -> Slot:
    """Return the slot that `slot_body` was given. Raises: ValueError, KeyError, TypeError."""
    kdf, account = body["kdf"], body["account"]
    if kdf["name"] != "argon2id":
        raise ValueError("unknown key derivation")
    return Slot(
        slot_id=body["slot_id"],
        kind=SlotKind(body["kind"]),
        pair=WrappedPair(
            kdf=KdfParameters(
                memory_kib=int(kdf["memory_kib"]),
                iterations=int(kdf["iterations"]),
                lanes=int(kdf["lanes"]),
            ),
            salt=bytes_of(kdf["salt"]),
            public=bytes_of(body["public"]),
            wrapped=bytes_of(body["wrapped"]),
        ),
        sealed=bytes_of(body["sealed"]),
        next_sealed=_bytes_if_any(body["next_sealed"]),
        account=None if account is None else _account(account),
        signing=_signing(body["signing"]) if signed else None,
        admin_key=_bytes_if_any(body["admin_key"]) if signed else None,
    )


def _account(body: Mapping[str, Any]) -> Account:
    return Account(
        username=body["username"], display_name=body["display_name"], role=Role(body["role"])
    )


def _signing(body: Mapping[str, Any] | None) -> AccountKey | None:
    if body is None:
        return None
    return AccountKey(
        public=bytes_of(body["public"]),
        sealed=bytes_of(body["sealed"]),
        met=bytes_of(body["met"]),
        certificate=bytes_of(body["certificate"]),
    )


def _text_if_any(data: bytes | None) -> str | None:
    return None if data is None else text_of(data)


def _bytes_if_any(text: str | None) -> bytes | None:
    return None if text is None else bytes_of(text)
