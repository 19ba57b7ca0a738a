"""The header file beside the database: slots and accounts, checksummed, signed, in two copies.

It holds no child's data and no key that opens without a secret. Names of the facility and of the
accounts stand in it in the clear, since the sign-in page shows them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop_app.durable import remove_unfinished, storage_errors, write_together
from desktop_app.errors import Conflict, Damaged, NotFound
from desktop_app.vault.keys import same, signature
from desktop_app.vault.slots import (
    Account,
    Slot,
    SlotKind,
    bytes_of,
    slot_body,
    slot_of,
    text_of,
)

FORMAT = 2
"""The format with signed accounts. A header without an admin key is written in format 1, as it
was before there was one, so that its signature remains valid."""
_UNSIGNED_FORMAT = 1
_CONTEXT_FORMAT = 1
"""What `Header.context` names: the slots of format 1 remain valid in format 2."""
_VAULT_ID = re.compile(r"[0-9a-f]{32}")
FILE_NAME = "vault.json"
COPY_NAME = "vault.json.copy"
DATABASE_NAME = "vault.db"
MAKING_NAME = "vault.making"


@dataclass(frozen=True, slots=True)
class KeyChange:
    """Who replaced the data key last, and when (ISO time)."""

    by: str
    at: str


@dataclass(frozen=True, slots=True)
class PastKey:
    """A public signing key that signs nothing new; what it signed before remains signed."""

    account: str
    """Whose it was; RECOVERY_PERSON for an admin key."""
    public: bytes
    until: int
    """The id of the journal's line about its end; 0 where none was given."""


@dataclass(frozen=True, slots=True)
class AdminSignature:
    """The signature over accounts and roles, made with the admin key (Ed25519)."""

    public: bytes
    number: int
    """Grows with every new signature."""
    signature: bytes
    next_signature: bytes | None = None
    """While the database is being re-keyed: the signature that is valid under the new data key."""
    past: tuple[PastKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """All that the header file holds."""

    vault_id: str
    facility: str
    slots: tuple[Slot, ...]
    generation: int = 0
    key_change: KeyChange | None = None
    admin: AdminSignature | None = None
    """None in a vault from before accounts were signed; the next admin's sign-in adds it."""
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
        return f"anting-berlian|{_CONTEXT_FORMAT}|{self.vault_id}|{slot_id}|{kind}".encode()

    def signed(self, data_key: bytes) -> Header:
        """Return the next generation of this header, signed with the data key."""
        following = replace(self, generation=self.generation + 1)
        return replace(following, signature=signature(data_key, _signed_part(following)))

    def check_signature(self, data_key: bytes) -> None:
        """Raise Damaged unless this header was signed with the data key."""
        if not same(self.signature, signature(data_key, _signed_part(self))):
            raise Damaged("vault_header_altered")


@dataclass(frozen=True, slots=True)
class HeaderReading:
    """The newest sound copy of the header, and whether the other copy should be written again."""

    header: Header
    needs_healing: bool
    other: Header | None = None
    """The other sound copy, where it differs: the newest one may be forged."""


def exists(folder: Path) -> bool:
    """Return whether `folder` holds any file of a vault; a half-made vault does not count.

    Raises: StorageDenied when the folder cannot be read.
    """
    with storage_errors():
        if any((folder / name).exists() for name in (FILE_NAME, COPY_NAME)):
            return True
        return (folder / DATABASE_NAME).exists() and not (folder / MAKING_NAME).exists()


def read(folder: Path) -> HeaderReading:
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
    others = [header for header in sound if header != newest]
    return HeaderReading(
        header=newest,
        needs_healing=contents[0] != contents[1],
        other=others[0] if others else None,
    )


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
    return _canonical(_enveloped(_format_of(header), _body(header)))


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
        return _header(body, signed=version == FORMAT)
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


def _format_of(header: Header) -> int:
    return _UNSIGNED_FORMAT if header.admin is None else FORMAT


def _signed_part(header: Header) -> bytes:
    unsigned = _body(replace(header, signature=b""))
    return _canonical({"format": _format_of(header), "body": unsigned})


def _body(header: Header) -> dict[str, Any]:
    change, admin = header.key_change, header.admin
    body = {
        "vault_id": header.vault_id,
        "facility": header.facility,
        "generation": header.generation,
        "key_change": None if change is None else {"by": change.by, "at": change.at},
        "signature": text_of(header.signature),
        "slots": [slot_body(slot, signed=admin is not None) for slot in header.slots],
    }
    return body if admin is None else {**body, "admin": _admin_body(admin)}


def _admin_body(admin: AdminSignature) -> dict[str, Any]:
    following = admin.next_signature
    return {
        "public": text_of(admin.public),
        "number": admin.number,
        "signature": text_of(admin.signature),
        "next_signature": None if following is None else text_of(following),
        "past": past_body(admin.past),
    }


def past_body(past: Iterable[PastKey]) -> list[dict[str, Any]]:
    """Return past signing keys as the header file holds them."""
    return [
        {"account": key.account, "public": text_of(key.public), "until": key.until} for key in past
    ]


def _header(body: Mapping[str, Any], *, signed: bool) -> Header:
    change = body["key_change"]
    if not _VAULT_ID.fullmatch(body["vault_id"]):
        # It becomes part of a file's name.
        raise ValueError("not the id of a vault")
    return Header(
        vault_id=body["vault_id"],
        facility=body["facility"],
        generation=int(body["generation"]),
        key_change=None if change is None else KeyChange(by=change["by"], at=change["at"]),
        admin=_admin(body["admin"]) if signed else None,
        signature=bytes_of(body["signature"]),
        slots=tuple(slot_of(slot, signed=signed) for slot in body["slots"]),
    )


def _admin(body: Mapping[str, Any]) -> AdminSignature:
    following = body["next_signature"]
    return AdminSignature(
        public=bytes_of(body["public"]),
        number=int(body["number"]),
        signature=bytes_of(body["signature"]),
        next_signature=None if following is None else bytes_of(following),
        past=tuple(
            PastKey(account=key["account"], public=bytes_of(key["public"]), until=int(key["until"]))
            for key in body["past"]
        ),
    )
