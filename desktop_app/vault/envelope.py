"""An envelope: content sealed to one recipient, signed by its sender, numbered and chained.

It carries the month's package to the city and the receipt back; any other log that travels between
installations can travel in it, since it knows nothing of its content. By library primitives only:
HPKE (RFC 9180, base mode) seals, Ed25519 (RFC 8032) signs, SHA-256 chains.

The head stands in the clear, so that a courier's file can be told apart without a key; it names no
child. The signature covers head and sealed content. The head is also HPKE's `info`: nobody can put
another signature and another sender over content that was sealed for this head.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from desktop_app.errors import Conflict, Unreadable
from desktop_app.vault import keys

FORMAT: Final = 1
MOST_BYTES: Final = 256 * 1024 * 1024
"""The most that a file or its opened content may hold: a bigger one would eat the memory."""

_MAGIC = b"ANTING-BERLIAN ENVELOPE\n"
_SIGNED_AS = b"anting-berlian envelope signature\0"
_SEALED_AS = b"anting-berlian envelope content\0"
_LENGTH_BYTES = 4
_MOST_HEAD = 64 * 1024
_SIGNATURE_BYTES = 64
_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)

Words = Mapping[str, str | int | bool]
_NOTHING: Words = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeHead:
    """What the signature says of the content. No child is named in it."""

    kind: str
    """What is inside, such as "package"."""
    schema: int
    """The version of what is inside."""
    sender: str
    """The sender's installation id."""
    recipient: str
    """The recipient's."""
    number: int
    """1 for the first that this sender sends to this recipient, then one more each time."""
    previous: str = ""
    """The digest of the envelope with the number before; "" for the first."""
    made_at: str
    to_key: str
    """Which of the recipient's keys opens it."""
    by_key: str
    """Which of the sender's keys signed it."""
    about: Words = field(default_factory=lambda: _NOTHING)
    """More that the content's owner wants to be signed and read without a key."""


@dataclass(frozen=True, slots=True, repr=False)
class Envelope:
    """An envelope as read from a file; nothing of it is verified yet."""

    head: EnvelopeHead
    digest: str
    """SHA-256 of the whole file: what the next one names, and what a receipt answers."""
    _signed: bytes
    _signature: bytes
    _info: bytes
    _sealed: bytes

    def is_signed_by(self, public: bytes) -> bool:
        """Return whether the holder of this signing key signed it, for this recipient."""
        return keys.is_signed(public, _SIGNED_AS + self._signed, self._signature)

    def opened(self, seal_private: bytes) -> bytes:
        """Return the content.

        Raises: Unreadable("envelope_key") where this key does not open it, Unreadable
        ("envelope_damaged") where it opens something that no program wrote.
        """
        try:
            private = X25519PrivateKey.from_private_bytes(seal_private)
            packed = _HPKE.decrypt(self._sealed, private, self._info)
        except (InvalidTag, ValueError) as error:
            raise Unreadable("envelope_key") from error
        unpacking = zlib.decompressobj()
        try:
            content = unpacking.decompress(packed, MOST_BYTES)
        except zlib.error as error:
            raise Unreadable("envelope_damaged") from error
        if not unpacking.eof:
            raise Unreadable("envelope_damaged")
        return content


def key_name(public: bytes) -> str:
    """Return the name by which a head points to a public key."""
    return hashlib.sha256(public).hexdigest()[:32]


def sealed(head: EnvelopeHead, content: bytes, *, to: bytes, signing_key: bytes) -> bytes:
    """Return the envelope's file: content sealed to the key `to` and signed.

    Raises: ValueError when the head names other keys.
    """
    if head.to_key != key_name(to) or head.by_key != key_name(keys.public_half(signing_key)):
        raise ValueError("the head names other keys")
    told = _head_bytes(head)
    public = X25519PublicKey.from_public_bytes(to)
    inside = _HPKE.encrypt(zlib.compress(content, 9), public, _SEALED_AS + told)
    signed = _MAGIC + len(told).to_bytes(_LENGTH_BYTES, "big") + told + inside
    return signed + keys.sign(signing_key, _SIGNED_AS + signed)


def read(content: bytes) -> Envelope:
    """Return the envelope in a file's content; verifies nothing.

    Raises: Unreadable("envelope_foreign") for another kind of file, Unreadable
    ("envelope_damaged") for one that is cut or altered in its head, Conflict("envelope_newer").
    """
    if not content.startswith(_MAGIC) or len(content) > MOST_BYTES:
        raise Unreadable("envelope_foreign")
    start = len(_MAGIC) + _LENGTH_BYTES
    length = int.from_bytes(content[len(_MAGIC) : start], "big")
    end = start + length
    if length > _MOST_HEAD or len(content) < end + _SIGNATURE_BYTES:
        raise Unreadable("envelope_damaged")
    told = content[start:end]
    return Envelope(
        head=_head_of(told),
        digest=digest_of(content),
        _signed=content[:-_SIGNATURE_BYTES],
        _signature=content[-_SIGNATURE_BYTES:],
        _info=_SEALED_AS + told,
        _sealed=content[end:-_SIGNATURE_BYTES],
    )


def digest_of(content: bytes) -> str:
    """Return the digest by which a whole file is named."""
    return hashlib.sha256(content).hexdigest()


def _head_bytes(head: EnvelopeHead) -> bytes:
    told = {
        "format": FORMAT,
        "kind": head.kind,
        "schema": head.schema,
        "sender": head.sender,
        "recipient": head.recipient,
        "number": head.number,
        "previous": head.previous,
        "made_at": head.made_at,
        "to_key": head.to_key,
        "by_key": head.by_key,
        "about": dict(head.about),
    }
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def _head_of(told: bytes) -> EnvelopeHead:
    try:
        found: dict[str, Any] = json.loads(told)
        version = found.pop("format")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable("envelope_damaged") from error
    if isinstance(version, int) and version > FORMAT:
        raise Conflict("envelope_newer")
    try:
        head = EnvelopeHead(**{**found, "about": MappingProxyType(dict(found["about"]))})
        is_sound = _head_bytes(head) == told and _is_typed(head)
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable("envelope_damaged") from error
    if not is_sound:
        raise Unreadable("envelope_damaged")
    return head


def _is_typed(head: EnvelopeHead) -> bool:
    texts = (
        head.kind, head.sender, head.recipient, head.previous, head.made_at, head.to_key,
        head.by_key,
    )  # fmt: skip
    numbers = (head.schema, head.number)
    return (
        all(isinstance(one, str) for one in texts)
        and all(type(one) is int and one > 0 for one in numbers)
        and all(isinstance(one, str | int) for one in head.about.values())
    )
