"""Remembers an account's private key in the system's keyring, where there is one worth trusting.

The keyring never holds the data key: what it holds opens the account's own slot of the header and
nothing else. A new password gives the slot another pair, so that every keyring's copy is void.

Having none is normal and silent. The keyring is a convenience and never the only way in: whatever
it answers, the password goes on working.
"""

from __future__ import annotations

import base64
from contextlib import suppress

import keyring
from keyring.backend import KeyringBackend

from desktop_app.vault.keys import FINGERPRINT_BYTES, PRIVATE_BYTES, OpenedPair

_SERVICE = "anting-berlian"
_LEAST_PRIORITY = 1.0
"""`keyring` gives 1 or more to the system's own stores, and less to plain files, null and fail."""
_DISTRUSTED_PACKAGE = "keyrings."
"""`keyrings.alt` and its like keep keys in files, some unencrypted, and may prompt on stdin."""

# Back ends let errors of D-Bus and Windows through that have no common base but Exception. None of
# them may keep anyone from signing in with the password: hence `suppress(Exception)` below.


def is_available() -> bool:
    """Return whether there is a trusted keyring; it may still be locked or refuse."""
    return _backend() is not None


def remember(vault_id: str, username: str, pair: OpenedPair) -> bool:
    """Store an account's private key, and return whether that worked.

    The fingerprint beside it is that of the data key: after a re-keying the copy is void.
    """
    backend = _backend()
    if backend is None:
        return False
    text = base64.b64encode(pair.private + pair.fingerprint).decode("ascii")
    with suppress(Exception):
        backend.set_password(_SERVICE, _entry(vault_id, username), text)
    return recall(vault_id, username) == pair


def recall(vault_id: str, username: str) -> OpenedPair | None:
    """Return what is stored for an account; None when there is nothing.

    Anything else in its place is removed: earlier versions kept the data key itself there.
    """
    backend = _backend()
    if backend is None:
        return None
    text = None
    with suppress(Exception):
        text = backend.get_password(_SERVICE, _entry(vault_id, username))
        stored = base64.b64decode(text or "", validate=True)
        if len(stored) == PRIVATE_BYTES + FINGERPRINT_BYTES:
            return OpenedPair(private=stored[:PRIVATE_BYTES], fingerprint=stored[PRIVATE_BYTES:])
    if text is not None:
        forget(vault_id, username)
    return None


def forget(vault_id: str, username: str) -> None:
    """Remove what is stored for an account, if there is anything."""
    backend = _backend()
    if backend is None:
        return
    with suppress(Exception):
        backend.delete_password(_SERVICE, _entry(vault_id, username))


def _entry(vault_id: str, username: str) -> str:
    return f"{vault_id}/{username}"


def _backend() -> KeyringBackend | None:
    """Return the first trusted back end, looking also inside a chain of several."""
    with suppress(Exception):
        chosen = keyring.get_keyring()
        for backend in getattr(chosen, "backends", (chosen,)):
            distrusted = type(backend).__module__.startswith(_DISTRUSTED_PACKAGE)
            if not distrusted and backend.priority >= _LEAST_PRIORITY:
                return backend
    return None
