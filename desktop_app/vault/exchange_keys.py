"""The keys with which an installation exchanges envelopes, and the file that tells its public ones.

An installation has one pair that opens (X25519) and one that signs (Ed25519). Public keys travel as
a small file, signed by themselves; a person compares the fingerprint by voice. Where the keys were
replaced, the key before signs the new file too (`handover`), and `first_number` says from which
envelope on the new one signs.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop_app.errors import Conflict, Unreadable
from desktop_app.vault import keys
from desktop_app.vault.recovery_code import in_groups

FORMAT: Final = 1
_WHAT = "anting-berlian public keys"
_SIGNED_AS = b"anting-berlian public keys\0"
_FINGERPRINT_BYTES = 10
_FINGERPRINT_LETTERS = 16
MOST_BYTES: Final = 64 * 1024
_MOST_NAME = 200
_KEY_BYTES = 32
_ID_LETTERS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """The public keys of an installation, with who it says it is."""

    installation: str
    """32 hex digits, drawn once; it stays when keys are replaced."""
    role: str
    """"puskesmas" or "city"."""
    name: str
    code: str = ""
    """The facility's code; "" where it has none yet."""
    number: int = 1
    """1 for the first keys, one more at each replacement."""
    first_number: int = 1
    """The number of the first envelope that these keys sign."""
    seal: bytes
    sign: bytes
    handover: bytes = b""
    """The signature by the keys before; empty for the first and after a loss of those."""

    @property
    def fingerprint(self) -> str:
        """Return 80 bits that name these keys and whose they are, in groups to be read aloud."""
        content = _SIGNED_AS + _canonical(
            {
                "installation": self.installation,
                "role": self.role,
                "seal": _text(self.seal),
                "sign": _text(self.sign),
            }
        )
        digest = hashlib.sha256(content).digest()[:_FINGERPRINT_BYTES]
        return in_groups(int.from_bytes(digest, "big"), _FINGERPRINT_LETTERS)

    def is_handed_over_by(self, earlier_sign: bytes) -> bool:
        """Return whether the holder of an earlier signing key signed these keys as the next."""
        return keys.is_signed(earlier_sign, _body(self), self.handover)


@dataclass(frozen=True, slots=True, repr=False)
class OwnKeys:
    """The private halves; they never leave the encrypted database."""

    seal: bytes
    sign: bytes

    @classmethod
    def new(cls) -> Self:
        """Return new keys."""
        return cls(X25519PrivateKey.generate().private_bytes_raw(), keys.new_signing_key())

    @property
    def public_seal(self) -> bytes:
        """Return the public half of the key that opens."""
        return X25519PrivateKey.from_private_bytes(self.seal).public_key().public_bytes_raw()

    @property
    def public_sign(self) -> bytes:
        """Return the public half of the key that signs."""
        return keys.public_half(self.sign)


def handed_over(public: PublicKeys, earlier: OwnKeys) -> PublicKeys:
    """Return new public keys with the signature of the keys before."""
    return replace(public, handover=keys.sign(earlier.sign, _body(public)))


def encode(public: PublicKeys, own: OwnKeys) -> bytes:
    """Return the file that tells public keys, signed by themselves."""
    told = {
        **_told(public),
        "handover": _text(public.handover),
        "signature": _text(keys.sign(own.sign, _body(public))),
    }
    return (json.dumps(told, sort_keys=True, indent=1, ensure_ascii=False) + "\n").encode()


def decode(content: bytes) -> PublicKeys:
    """Return the public keys in a file.

    Raises: Unreadable("keys_unreadable"), Conflict("envelope_newer") for a newer format.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable("keys_unreadable")
    try:
        told: dict[str, Any] = json.loads(content)
        is_ours = told["what"] == _WHAT
        version = told["format"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unreadable("keys_unreadable") from error
    if is_ours and isinstance(version, int) and version > FORMAT:
        raise Conflict("envelope_newer")
    try:
        public = _public(told)
        signed = base64.b64decode(told["signature"], validate=True)
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable("keys_unreadable") from error
    if not is_ours or not keys.is_signed(public.sign, _body(public), signed):
        raise Unreadable("keys_unreadable")
    return public


def _public(told: dict[str, Any]) -> PublicKeys:
    public = PublicKeys(
        installation=str(told["installation"]),
        role=str(told["role"]),
        name=str(told["name"]),
        code=str(told["code"]),
        number=int(told["number"]),
        first_number=int(told["first_number"]),
        seal=base64.b64decode(told["seal"], validate=True),
        sign=base64.b64decode(told["sign"], validate=True),
        handover=base64.b64decode(told["handover"], validate=True),
    )
    is_named = bool(public.name.strip()) and len(public.name) <= _MOST_NAME
    has_id = len(public.installation) == _ID_LETTERS and set(public.installation) <= set(
        "0123456789abcdef"
    )
    if not is_named or not has_id or {len(public.seal), len(public.sign)} != {_KEY_BYTES}:
        raise ValueError("not public keys")
    return public


def _told(public: PublicKeys) -> dict[str, Any]:
    return {
        "what": _WHAT,
        "format": FORMAT,
        "installation": public.installation,
        "role": public.role,
        "name": public.name,
        "code": public.code,
        "number": public.number,
        "first_number": public.first_number,
        "seal": _text(public.seal),
        "sign": _text(public.sign),
    }


def _body(public: PublicKeys) -> bytes:
    return _SIGNED_AS + _canonical(_told(public))


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode()
