"""The keys and how they are wrapped, by library primitives only; no file, no account.

Three steps stand between a password and the database:

- The password gives a key-encryption key: HKDF-SHA256 over Argon2id.
- That key wraps (AES-256-GCM) the private half of an X25519 pair that belongs to one slot.
- The data key is sealed to the public half (HPKE, RFC 9180, base mode). So a new data key can be
  given to every account without knowing its password.

Beside them stand Ed25519 keys (RFC 8032), which sign: each account has one, and the admins share
one. Their private halves are sealed like the data key.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

DATA_KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
FINGERPRINT_BYTES = 16
PRIVATE_BYTES = 32

# Bounds for parameters read from a file: an altered file must not eat the machine's memory.
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_ITERATIONS = 64
_MOST_LANES = 16

_HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class WrongKey(Exception):
    """The key does not open the ciphertext; never leaves the vault package."""


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """What Argon2id costs; stored beside each slot so that it can be raised later.

    The defaults are the second recommended option of RFC 9106 (64 MiB, 3 passes, 4 lanes).
    """

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        """Raise ValueError for parameters that Argon2id rejects or that no machine could bear."""
        if not (
            1 <= self.lanes <= _MOST_LANES
            and 1 <= self.iterations <= _MOST_ITERATIONS
            and 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB
        ):
            raise ValueError("key derivation parameters out of bounds")

    def is_below(self, other: KdfParameters) -> bool:
        """Return whether these cost an attacker less memory or fewer passes than `other`."""
        return self.memory_kib < other.memory_kib or self.iterations < other.iterations


DEFAULT_KDF = KdfParameters()


@dataclass(frozen=True, slots=True, repr=False)
class WrappedPair:
    """One slot's key pair: the public half open, the private half wrapped by a secret."""

    kdf: KdfParameters
    salt: bytes
    public: bytes
    wrapped: bytes
    """Nonce, then AES-256-GCM over private key and fingerprint of the data key."""


@dataclass(frozen=True, slots=True, repr=False)
class OpenedPair:
    """The private half of a slot's pair, and the fingerprint of the data key it last met."""

    private: bytes
    fingerprint: bytes


def new_data_key() -> bytes:
    """Return 32 random bytes, the raw key of a SQLCipher database."""
    return secrets.token_bytes(DATA_KEY_BYTES)


def normalised(password: str) -> bytes:
    """Return the bytes of a password, the same for every way a keyboard composes its letters."""
    return unicodedata.normalize("NFKC", password).encode("utf-8")


def fingerprint(data_key: bytes) -> bytes:
    """Return 16 bytes that identify a data key without revealing anything of it."""
    return _expanded(data_key, b"anting-berlian data key fingerprint", FINGERPRINT_BYTES)


def signature(data_key: bytes, content: bytes) -> bytes:
    """Return the HMAC-SHA256 of `content` that only a holder of the data key can make."""
    key = _expanded(data_key, b"anting-berlian header signature", 32)
    return hmac.new(key, content, hashlib.sha256).digest()


def same(left: bytes, right: bytes) -> bool:
    """Compare two secrets in a time that does not depend on where they differ."""
    return hmac.compare_digest(left, right)


def wrap_new_pair(
    secret: bytes, data_key_fingerprint: bytes, kdf: KdfParameters, context: bytes
) -> WrappedPair:
    """Return a new key pair whose private half opens only with `secret` and this `context`."""
    private = X25519PrivateKey.generate()
    salt = secrets.token_bytes(SALT_BYTES)
    nonce = secrets.token_bytes(NONCE_BYTES)
    public = private.public_key().public_bytes_raw()
    cipher = AESGCM(_key_encryption_key(secret, salt, kdf))
    plain = private.private_bytes_raw() + data_key_fingerprint
    wrapped = nonce + cipher.encrypt(nonce, plain, _associated(context, kdf, salt, public))
    return WrappedPair(kdf=kdf, salt=salt, public=public, wrapped=wrapped)


def open_pair(pair: WrappedPair, secret: bytes, context: bytes) -> OpenedPair:
    """Return the private half of a pair. Raises: WrongKey."""
    cipher = AESGCM(_key_encryption_key(secret, pair.salt, pair.kdf))
    nonce, sealed = pair.wrapped[:NONCE_BYTES], pair.wrapped[NONCE_BYTES:]
    associated = _associated(context, pair.kdf, pair.salt, pair.public)
    try:
        plain = cipher.decrypt(nonce, sealed, associated)
    except (InvalidTag, ValueError) as error:
        raise WrongKey from error
    return OpenedPair(private=plain[:-FINGERPRINT_BYTES], fingerprint=plain[-FINGERPRINT_BYTES:])


def seal(key: bytes, public: bytes, context: bytes) -> bytes:
    """Return a key of 32 bytes (data key or private signing key) sealed to a pair's public half."""
    return _HPKE.encrypt(key, X25519PublicKey.from_public_bytes(public), context)


def unseal(sealed: bytes, pair: OpenedPair, context: bytes) -> bytes:
    """Return the key that was sealed, 32 bytes. Raises: WrongKey."""
    try:
        key = _HPKE.decrypt(sealed, X25519PrivateKey.from_private_bytes(pair.private), context)
    except (InvalidTag, ValueError) as error:
        raise WrongKey from error
    if len(key) != DATA_KEY_BYTES:
        raise WrongKey
    return key


def new_signing_key() -> bytes:
    """Return the private half of a new Ed25519 key, 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_half(signing_key: bytes) -> bytes:
    """Return the public half of an Ed25519 key, 32 bytes."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).public_key().public_bytes_raw()


def sign(signing_key: bytes, content: bytes) -> bytes:
    """Return the Ed25519 signature of `content`, 64 bytes."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).sign(content)


def is_signed(public: bytes, content: bytes, signed: bytes) -> bool:
    """Return whether `signed` is the Ed25519 signature of `content` by the key of this half."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signed, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def _key_encryption_key(secret: bytes, salt: bytes, kdf: KdfParameters) -> bytes:
    stretched = Argon2id(
        salt=salt,
        length=32,
        iterations=kdf.iterations,
        lanes=kdf.lanes,
        memory_cost=kdf.memory_kib,
    ).derive(secret)
    return _expanded(stretched, b"anting-berlian key-encryption key", 32)


def _expanded(key: bytes, purpose: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose).derive(key)


def _associated(context: bytes, kdf: KdfParameters, salt: bytes, public: bytes) -> bytes:
    """Return the bytes that bind a wrapped pair to its context, cost, salt and public half.

    No part after the first contains the separator, so different inputs give different bytes.
    """
    cost = f"argon2id,{kdf.memory_kib},{kdf.iterations},{kdf.lanes}".encode()
    return b"|".join((context, cost, salt.hex().encode(), public.hex().encode()))
