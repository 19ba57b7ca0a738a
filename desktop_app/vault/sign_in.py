"""The steps of opening a vault: take the lock, read and heal the header, try slots or keyring."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.errors import (
    Damaged,
    NotFound,
    StorageDenied,
    StorageFull,
    UnknownKey,
    WrongPassword,
)
from desktop_app.vault import accounts, header, keyring_store
from desktop_app.vault.accounts import OpenedSlot
from desktop_app.vault.attempts import Attempts, Clock
from desktop_app.vault.head_file import HeadFile
from desktop_app.vault.header import Header, HeaderReading
from desktop_app.vault.keys import DEFAULT_KDF, KdfParameters, WrongKey
from desktop_app.vault.lock import UseLock, WriterLock
from desktop_app.vault.pin import Pin, PinFile, VaultDoubt, doubt, is_same, pin_of
from desktop_app.vault.slots import Slot


@dataclass(frozen=True, slots=True)
class HowToOpen:
    """Settings that all ways of opening a vault share."""

    writer: bool = True
    """False opens beside a running program: takes no writer's lock and never writes the header."""
    kdf: KdfParameters = DEFAULT_KDF
    """The cost of slots written from now on; a cheaper slot is raised to it at sign-in."""
    clock: Clock = time.time
    accept_key: str | None = None
    """The fingerprint that a person has compared; with another one the vault is not opened."""
    pinned: bool = True
    """False neither asks nor remembers which vault this is: for a check, or a backup's copy."""


USUAL = HowToOpen()

SignInWay = Literal["password", "keyring", "recovery_code", "new_vault"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """How someone signed in, for the journal."""

    way: SignInWay
    failed_before: int = 0
    """Wrong passwords for this account since its last successful sign-in."""
    accepted: VaultDoubt | None = None
    """What a person was asked about the vault's keys, and accepted."""
    forged_copy: bool = False
    """Whether a copy of the header was found that nobody with the key had written."""


@contextmanager
def released_on_error(lock: WriterLock | UseLock) -> Iterator[None]:
    """Release the lock if the block fails; otherwise keep it."""
    try:
        yield
    except BaseException:
        lock.release()
        raise


def begin(folder: Path, how: HowToOpen) -> tuple[WriterLock | UseLock, HeaderReading]:
    """Return the lock and what the header files hold."""
    if not header.exists(folder):
        raise NotFound("vault_not_found")
    if not how.writer:
        beside = UseLock.shared(folder)
        with released_on_error(beside):
            return beside, header.read(folder)
    lock = WriterLock.acquire(folder)
    with released_on_error(lock):
        header.remove_leftovers(folder)
        found = header.read(folder)
        header.remove_making_mark(folder)
    return lock, found


def heal(folder: Path, how: HowToOpen, found: Header, data_key: bytes) -> None:
    """Write the header's other copy again when it is damaged or older.

    It needs the data key: without it a newer header could be a forged one, which must not replace
    a sound copy. Raises: Damaged when this header is forged.
    """
    found.check_signature(data_key)
    if not how.writer:
        return
    # A full disk must not keep anyone out: one sound copy is enough.
    with suppress(StorageFull, StorageDenied):
        if header.read(folder).needs_healing:
            header.write(folder, found)


def slots_to_try(
    found: Header, username: str | None, recent: str | None
) -> tuple[tuple[Slot, ...], str]:
    """Return account slots in the order to try, and the user name under which failures count."""
    slots = tuple(slot for slot in found.slots if slot.account is not None)
    if username is not None:
        wanted = accounts.username_key(username)
        named = tuple(slot for slot in slots if _name(slot) == wanted)
        return named, wanted if named else ""
    ordered = sorted(slots, key=lambda slot: _name(slot) != recent)
    return tuple(ordered), _name(slots[0]) if len(slots) == 1 else ""


def try_password(
    attempts: Attempts, counted_as: str, opening: Callable[[], OpenedSlot]
) -> tuple[OpenedSlot, int]:
    """Return what a password opens, and how many wrong passwords came before it.

    Raises: WrongPassword, also when attempts come too fast.
    """
    failed_before = attempts.failures(counted_as)
    wait_seconds = attempts.wait_seconds(counted_as)
    if wait_seconds > 0:
        raise WrongPassword(wait_seconds)
    wait_seconds = attempts.begun(counted_as)
    try:
        opened = opening()
    except WrongPassword:
        raise WrongPassword(wait_seconds) from None
    if counted_as != _name(opened.slot):
        failed_before += attempts.failures(_name(opened.slot))
    attempts.succeeded(counted_as, _name(opened.slot))
    return opened, failed_before


def open_any(found: Header, slots: tuple[Slot, ...], secret: bytes) -> OpenedSlot:
    """Return the first slot that a secret opens. Raises: WrongPassword, Damaged."""
    for slot in slots:
        with suppress(WrongKey):
            return accounts.open_slot(found, slot, secret)
    raise WrongPassword


def open_newest(
    reading: HeaderReading, choose: Callable[[Header], tuple[Slot, ...]], secret: bytes
) -> OpenedSlot:
    """Return the first of the chosen slots that a secret opens in the newest copy of the header.

    Anybody can write a copy with a higher generation. So where the newest opens nothing, the other
    copy counts if its key shows that the newest was not signed with it.

    Raises: WrongPassword, Damaged.
    """
    newest, other = reading.header, reading.other
    try:
        return open_any(newest, choose(newest), secret)
    except (WrongPassword, Damaged):
        if other is not None:
            with suppress(WrongPassword, Damaged):
                opened = open_any(other, choose(other), secret)
                if not _is_signed_by(newest, opened):
                    return opened
        raise


def _is_signed_by(newest: Header, opened: OpenedSlot) -> bool:
    for key in (opened.data_key, opened.next_key):
        with suppress(Damaged):
            if key is not None:
                newest.check_signature(key)
                return True
    return False


def remembered(found: Header, slots: tuple[Slot, ...]) -> OpenedSlot | None:
    """Return the first slot that the keyring opens; what is void by now is forgotten.

    Void is what was remembered before the last new password or re-keying.
    """
    for slot in slots:
        pair = keyring_store.recall(found.vault_id, _name(slot))
        if pair is None:
            continue
        with suppress(Damaged):
            opened = accounts.open_with_pair(found, slot, pair)
            if not opened.key_was_changed:
                return opened
        keyring_store.forget(found.vault_id, _name(slot))
    return None


def question(opened: OpenedSlot) -> VaultDoubt | None:
    """Return what a person must be asked before this vault may be used; None where nothing."""
    return doubt(PinFile.of_vault(opened.header.vault_id).read(), _pin(opened))


def answered(opened: OpenedSlot, how: HowToOpen) -> VaultDoubt | None:
    """Return the question that the compared fingerprint has answered, and pin the vault.

    None where nothing was asked. Raises: UnknownKey while it is not answered, or where another
    fingerprint was compared than that of this vault.
    """
    if not how.pinned:
        return None
    asked, pin = question(opened), _pin(opened)
    expected = how.accept_key
    if expected is not None and not is_same(expected, pin.fingerprints[-1]):
        raise UnknownKey("key_not_same", pin.fingerprints[-1])
    if asked is not None and expected is None:
        raise UnknownKey(asked.reason, asked.fingerprint)
    PinFile.of_vault(opened.header.vault_id).write(pin)
    if asked is not None:
        HeadFile.on_computer(opened.header.vault_id).forget()
    return asked


def signed_in(
    way: SignInWay,
    opened: OpenedSlot,
    reading: HeaderReading,
    how: HowToOpen,
    failed_before: int = 0,
) -> SignIn:
    """Return how somebody signed in, once what must be asked is answered. Raises: UnknownKey."""
    return SignIn(
        way=way,
        failed_before=failed_before,
        accepted=answered(opened, how),
        forged_copy=opened.header is not reading.header,
    )


def _pin(opened: OpenedSlot) -> Pin:
    following = () if opened.next_key is None else (opened.next_key,)
    return pin_of(opened.header, opened.data_key, *following)


def _name(slot: Slot) -> str:
    return "" if slot.account is None else slot.account.username
