"""Checks header files and seals with the data key; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop_app.durable import storage_errors
from desktop_app.errors import CodedError, Conflict, Damaged, Problem
from desktop_app.vault import header, keys, signed_accounts
from desktop_app.vault.header import COPY_NAME, FILE_NAME, Header


def findings(folder: Path, key_hex: str) -> tuple[Problem, ...]:
    """Return what is wrong with the two header files; empty when both are sound and equal.

    Codes: header_copy_missing, header_copy_damaged, header_altered, accounts_altered,
    header_copies_differ.

    Raises: StorageDenied.
    """
    return tuple(_findings(folder, bytes.fromhex(key_hex)))


def current(folder: Path, key_hex: str) -> Header:
    """Return the header as it is on the disk now; another program may have changed it.

    A newer copy that was forged does not count beside a sound one.

    Raises: Damaged when no copy is sound or signed, by this data key and by the admins;
    StorageDenied.
    """
    reading, data_key = header.read(folder), bytes.fromhex(key_hex)
    try:
        return _signed(reading.header, data_key)
    except Damaged:
        if reading.other is not None:
            with suppress(Damaged):
                return _signed(reading.other, data_key)
        raise


def _signed(found: Header, data_key: bytes) -> Header:
    found.check_signature(data_key)
    signed_accounts.check(found, data_key)
    return found


def belongs(content: bytes, key_hex: str) -> bool:
    """Return whether a header file's content is sound and signed with this data key."""
    try:
        header.decode(content).check_signature(bytes.fromhex(key_hex))
    except (Damaged, Conflict):
        return False
    return True


def seal(content: bytes, key_hex: str) -> str:
    """Return a seal on any content that only a holder of the key can make, as hex digits."""
    return keys.signature(bytes.fromhex(key_hex), b"anting-berlian backup\0" + content).hex()


def _findings(folder: Path, data_key: bytes) -> Iterator[Problem]:
    sound = []
    for name in (FILE_NAME, COPY_NAME):
        with storage_errors():
            content = (folder / name).read_bytes() if (folder / name).exists() else None
        if content is None:
            yield _finding("header_copy_missing")
            continue
        try:
            found = header.decode(content)
        except CodedError:
            yield _finding("header_copy_damaged")
            continue
        sound.append(found)
        try:
            found.check_signature(data_key)
        except Damaged:
            yield _finding("header_altered")
            continue
        try:
            signed_accounts.check(found, data_key)
        except Damaged:
            yield _finding("accounts_altered")
    if len(sound) == 2 and sound[0] != sound[1]:  # noqa: PLR2004 -- both copies
        yield _finding("header_copies_differ")


def _finding(code: str) -> Problem:
    return Problem(field="header", code=code)
