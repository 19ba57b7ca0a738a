"""The header file beside the database: slots and accounts, checksummed, signed, in two copies.

It holds no child's data and no key that opens without a secret. Names of the facility and of the
accounts stand in it in the clear, since the sign-in page shows them.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop_app.durable import remove_unfinished, storage_errors, write_together
from desktop_app.errors import Conflict, Damaged, NotFound
from desktop_app.programme.records.children import Role
from desktop_app.vault.keys import KdfParameters, WrappedPair, same, signature

FORMAT = 1
FILE_NAME = "vault.json"
COPY_NAME = "vault.json.copy"
DATABASE_NAME = "vault.db"
MAKING_NAME = "vault.making"


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


@dataclass(frozen=True, slots=True)
class KeyChange:
    """Who replaced the data key last, and when (ISO time)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Header:
    """All that the header file holds."""

    vault_id: str
    facility: str
    slots: tuple[Slot, ...]
    generation: int = 0
    key_change: KeyChange | None = None
    signature: bytes = b""

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts in the order in which they were added."""
        return tuple(slot.account for slot in self.slots if slot.account is not None)

    @property
    def is_rekeying(self) -> bool:
        """Whether a re-keying of the database was begun and not yet finished or abandoned."""
        return any(slot.next_sealed is not None for slot in self.slots)

    def context(self, slot_id: str, kind: SlotKind) -> bytes:
        """Return bytes that bind a slot's ciphertexts to this vault, this slot and this format."""
        return f"anting-berlian|{FORMAT}|{self.vault_id}|{slot_id}|{kind}".encode()

    def signed(self, data_key: bytes) -> Header:
        """Return the next generation of this header, signed with the data key."""
        following = replace(self, generation=self.generation + 1)
        return replace(following, signature=signature(data_key, _signed_part(following)))

    def check_signature(self, data_key: bytes) -> None:
        """Raise Damaged unless this header was signed with the data key."""
        if not same(self.signature, signature(data_key, _signed_part(self))):
            raise Damaged("vault_header_altered")


@dataclass(frozen=True, slots=True)
class Reading:
    """The newest sound copy of the header, and whether the other copy should be written again."""

    header: Header
    needs_healing: bool


def exists(folder: Path) -> bool:
    """Return whether `folder` holds any file of a vault; a half-made vault does not count.

    Raises: StorageDenied when the folder cannot be read.
    """
    with storage_errors():
        if any((folder / name).exists() for name in (FILE_NAME, COPY_NAME)):
            return True
        return (folder / DATABASE_NAME).exists() and not (folder / MAKING_NAME).exists()


def read(folder: Path) -> Reading:
    """Return the newest sound copy of the header in `folder`.

    Raises: NotFound (no vault here), Damaged (no copy is sound), Conflict (written by a newer
    version of the program), StorageDenied.
    """
    contents = [_content(folder / name) for name in (FILE_NAME, COPY_NAME)]
    if contents == [None, None]:
        if exists(folder):
            raise Damaged("vault_header_missing")
        raise NotFound("vault_not_found")
    headers = [_sound(content) for content in contents if content is not None]
    sound = [header for header in headers if header is not None]
    if not sound:
        raise Damaged("vault_header_damaged")
    newest = max(sound, key=lambda header: header.generation)
    if any(header.vault_id != newest.vault_id for header in sound):
        raise Damaged("vault_header_mixed")
    return Reading(header=newest, needs_healing=contents[0] != contents[1])


def write(folder: Path, header: Header) -> None:
    """Write both copies; after a kill at any moment both are sound, and at most one is older.

    Raises: StorageFull, StorageDenied; both old copies are then unchanged.
    """
    content = encode(header)
    write_together([(folder / FILE_NAME, content), (folder / COPY_NAME, content)])


def remove_making_mark(folder: Path) -> None:
    """Remove the mark of a vault in the making: its header exists, so the vault is whole."""
    with suppress(OSError):
        (folder / MAKING_NAME).unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of a program that was killed while it wrote."""
    for name in (FILE_NAME, COPY_NAME):
        remove_unfinished(folder / name)


def encode(header: Header) -> bytes:
    """Return the bytes of the header file."""
    return _canonical(_enveloped(FORMAT, _body(header)))


def decode(content: bytes) -> Header:
    """Return the header in `content`.

    Raises: Damaged when any byte differs from what was written, Conflict when it is sound but of
    a newer format.
    """
    try:
        envelope = json.loads(content)
        version, body = envelope["format"], envelope["body"]
        is_sound = isinstance(version, int) and content == _canonical(_enveloped(version, body))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Damaged("vault_header_damaged") from error
    if not is_sound:
        raise Damaged("vault_header_damaged")
    if version > FORMAT:
        raise Conflict("vault_newer", format=version)
    try:
        return _header(body)
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged("vault_header_damaged") from error


def _content(path: Path) -> bytes | None:
    with storage_errors():
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None


def _sound(content: bytes) -> Header | None:
    try:
        return decode(content)
    except Damaged:
        return None


def _canonical(value: Mapping[str, Any]) -> bytes:
    """Return the only accepted JSON form of `value`, so that even a changed space is found."""
    return (json.dumps(value, sort_keys=True, indent=1) + "\n").encode()


def _enveloped(version: int, body: Mapping[str, Any]) -> dict[str, Any]:
    """Return body and checksum; all later formats keep this envelope."""
    plain = {"body": body, "format": version}
    return {**plain, "sha256": hashlib.sha256(_canonical(plain)).hexdigest()}


def _signed_part(header: Header) -> bytes:
    return _canonical({"format": FORMAT, "body": _body(replace(header, signature=b""))})


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _body(header: Header) -> dict[str, Any]:
    change = header.key_change
    return {
        "vault_id": header.vault_id,
        "facility": header.facility,
        "generation": header.generation,
        "key_change": None if change is None else {"by": change.by, "at": change.at},
        "signature": _text(header.signature),
        "slots": [_slot_body(slot) for slot in header.slots],
    }


def _slot_body(slot: Slot) -> dict[str, Any]:
    pair, account = slot.pair, slot.account
    return {
        "slot_id": slot.slot_id,
        "kind": slot.kind.value,
        "account": None
        if account is None
        else {
            "username": account.username,
            "display_name": account.display_name,
            "role": account.role.value,
        },
        "kdf": {
            "name": "argon2id",
            "memory_kib": pair.kdf.memory_kib,
            "iterations": pair.kdf.iterations,
            "lanes": pair.kdf.lanes,
            "salt": _text(pair.salt),
        },
        "public": _text(pair.public),
        "wrapped": _text(pair.wrapped),
        "sealed": _text(slot.sealed),
        "next_sealed": None if slot.next_sealed is None else _text(slot.next_sealed),
    }


def _header(body: Mapping[str, Any]) -> Header:
    change = body["key_change"]
    return Header(
        vault_id=body["vault_id"],
        facility=body["facility"],
        generation=int(body["generation"]),
        key_change=None if change is None else KeyChange(by=change["by"], at=change["at"]),
        signature=_bytes(body["signature"]),
        slots=tuple(_slot(slot) for slot in body["slots"]),
    )


def _slot(body: Mapping[str, Any]) -> Slot:
    kdf, account, next_sealed = body["kdf"], body["account"], body["next_sealed"]
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
            salt=_bytes(kdf["salt"]),
            public=_bytes(body["public"]),
            wrapped=_bytes(body["wrapped"]),
        ),
        sealed=_bytes(body["sealed"]),
        next_sealed=None if next_sealed is None else _bytes(next_sealed),
        account=None
        if account is None
        else Account(
            username=account["username"],
            display_name=account["display_name"],
            role=Role(account["role"]),
        ),
    )
