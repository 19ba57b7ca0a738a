"""The pin: what this computer's user last saw of a vault, kept outside of the vault's folder.

A whole vault, or its header, can be replaced by an earlier one, or by one that a former colleague
sealed to the accounts' public keys: the right password opens both. Only something that does not lie
beside it can tell. The pin holds how far the header had come and the fingerprint of the keys; it
moves on by itself with every change made here, and by a person's word with every other.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.durable import write_durably
from desktop_app.errors import StorageDenied, StorageFull
from desktop_app.vault import keys
from desktop_app.vault.header import Header
from desktop_app.vault.own_folder import own_folder
from desktop_app.vault.recovery_code import in_groups

_FINGERPRINT_BYTES = 10
_FINGERPRINT_LETTERS = 16

PinReason = Literal["key_unknown", "key_changed", "vault_older"]
"""Why a person must compare the fingerprint: this computer does not know the vault; its keys were
replaced elsewhere; it is older than what was seen here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """What was last seen of a vault."""

    generation: int
    """The header's."""
    number: int
    """That of the signature over its accounts; 0 in a vault without."""
    fingerprints: tuple[str, ...]
    """Those of the keys: two while the keys are being replaced here, else one."""


@dataclass(frozen=True, slots=True)
class VaultDoubt:
    """The question that stands before a vault may be used."""

    reason: PinReason
    fingerprint: str


@dataclass(frozen=True, slots=True)
class PinFile:
    """The pin of one vault, in the system user's own folder."""

    path: Path

    @classmethod
    def of_vault(cls, vault_id: str) -> PinFile:
        """Return the pin of a vault, of which `header.decode` has checked the id."""
        return cls(own_folder() / f"{vault_id}.pin")

    def read(self) -> Pin | None:
        """Return the pin; None where there is none or it cannot be read."""
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            stored = json.loads(self.path.read_bytes())
            return Pin(
                generation=int(stored["generation"]),
                number=int(stored["number"]),
                fingerprints=tuple(map(str, stored["fingerprints"])),
            )
        return None

    def write(self, pin: Pin) -> None:
        """Store a pin, unless it is stored already.

        Where that is not possible the next sign-in asks, which is better than refusing this one.
        """
        if self.read() == pin:
            return
        stored = {
            "generation": pin.generation,
            "number": pin.number,
            "fingerprints": list(pin.fingerprints),
        }
        with suppress(OSError, StorageFull, StorageDenied):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_durably(self.path, json.dumps(stored).encode())


def fingerprint(header: Header, data_key: bytes) -> str:
    """Return 80 bits that name the admin key and the data key, as four groups of four letters.

    They reveal nothing of either, and nobody finds other keys with the same ones.
    """
    public = b"" if header.admin is None else header.admin.public
    content = b"anting-berlian keys\0" + public + keys.fingerprint(data_key)
    digest = hashlib.sha256(content).digest()[:_FINGERPRINT_BYTES]
    return in_groups(int.from_bytes(digest, "big"), _FINGERPRINT_LETTERS)


def pin_of(header: Header, *data_keys: bytes) -> Pin:
    """Return the pin of a header with its data keys: the valid one and, in re-keying, the next."""
    return Pin(
        generation=header.generation,
        number=0 if header.admin is None else header.admin.number,
        fingerprints=tuple(fingerprint(header, key) for key in data_keys),
    )


def doubt(known: Pin | None, found: Pin) -> VaultDoubt | None:
    """Return what a person must be asked about a vault that was found; None where nothing."""
    newest = found.fingerprints[-1]
    if known is None:
        return VaultDoubt("key_unknown", newest)
    if not set(found.fingerprints) <= set(known.fingerprints):
        return VaultDoubt("key_changed", newest)
    if found.generation < known.generation or found.number < known.number:
        return VaultDoubt("vault_older", newest)
    return None


def is_same(typed: str, fingerprint: str) -> bool:
    """Return whether what a person typed is this fingerprint; blanks, strokes and case are free."""
    return _plain(typed) == _plain(fingerprint)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.upper()))
