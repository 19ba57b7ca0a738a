"""The backup file: one uncompressed ZIP with manifest, header and encrypted database.

Knows neither keys nor SQL: the contents are already encrypted, and the caller makes the seal.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from desktop_app.durable import OWNER_ONLY, beside, replace_durably, storage_errors
from desktop_app.errors import Conflict, Damaged, NotFound, Unreadable

FORMAT = 3
"""Format 2 added the sequence number, format 3 the journal's head. A backup without them is written
and read as format 1 or 2."""
SUFFIX = ".berlian"
MANIFEST, HEADER, DATABASE = "manifest.json", "vault.json", "vault.db"
_KIND = "anting-berlian backup"
_MOST_MANIFEST_BYTES = 1 << 20
_CHUNK_BYTES = 1 << 20

Seal = Callable[[bytes], str]
"""Returns a seal on content, as hex digits, that only a holder of the vault's key can make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """The size and checksum that one file in the backup must have."""

    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a backup says about itself; it can be read without a key."""

    vault_id: str
    facility: str
    made_at: datetime
    counts: Mapping[str, int]
    """The number of rows by table."""
    sequence: int = 0
    """Grows with each backup of a vault, whatever the clock says; 0 in backups of format 1."""
    journal_id: int = 0
    """The id of the journal's last line, and `journal_seal` its seal in hex digits; 0 and "" in
    backups of formats 1 and 2."""
    journal_seal: str = ""

    @property
    def children(self) -> int:
        """The number of children, including removed ones."""
        return self.counts.get("children", 0)

    @property
    def visits(self) -> int:
        """The number of visits, including removed ones."""
        return self.counts.get("visits", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The backup's own description, its members and the seal on both."""

    about: About
    members: Mapping[str, Member]
    seal: str

    @property
    def sealed_part(self) -> bytes:
        """Return the bytes that the seal covers."""
        return _canonical(_body(self.about, self.members))


def write_backup(out: Path, about: About, header: bytes, database: Path, seal: Seal) -> Manifest:
    """Write the backup and read it back; only a sound one replaces `out`.

    Raises: StorageFull, StorageDenied, Damaged("copy_failed"); an earlier file is then unchanged.
    """
    unfinished = beside(out)
    try:
        with storage_errors():
            members = {
                HEADER: Member(size_bytes=len(header), sha256=hashlib.sha256(header).hexdigest()),
                DATABASE: _member(database),
            }
            manifest = Manifest(
                about=about, members=members, seal=seal(_canonical(_body(about, members)))
            )
            _write(unfinished, manifest, header, database)
            _drop_from_cache(unfinished)
        try:
            if check_backup(unfinished) != manifest:
                raise Damaged("copy_failed")
        except Unreadable as error:
            raise Damaged("copy_failed") from error
        replace_durably(unfinished, out)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return manifest


def read_manifest(file: Path) -> Manifest:
    """Return what the backup says about itself; checks that its members exist, reads none.

    Raises: NotFound("file_not_found"), Unreadable("not_a_backup" or "backup_damaged"),
    Conflict("backup_newer"), StorageDenied.
    """
    with _opened(file) as archive:
        return _manifest(archive)


def check_backup(file: Path) -> Manifest:
    """Check every byte against the checksums and return the manifest; raises as `read_manifest`."""
    with _opened(file) as archive:
        manifest = _manifest(archive)
        for name, member in manifest.members.items():
            with archive.open(name) as source:
                if _digest(source) != member:
                    raise Unreadable("backup_damaged")
    return manifest


def extract_backup(file: Path, folder: Path) -> Manifest:
    """Write header and database into `folder`, checked and on the disk.

    Raises: as `read_manifest`; StorageFull. After an error the folder's content is useless.
    """
    with _opened(file) as archive:
        manifest = _manifest(archive)
        for name, member in manifest.members.items():
            with archive.open(name) as source, _new_file(folder / name) as target:
                if _digest(source, target) != member:
                    raise Unreadable("backup_damaged")
    return manifest


def _write(path: Path, manifest: Manifest, header: bytes, database: Path) -> None:
    text = {**_body(manifest.about, manifest.members), "seal": manifest.seal}
    with _new_file(path) as target, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(MANIFEST), _canonical(text))
        archive.writestr(zipfile.ZipInfo(HEADER), header)
        info = zipfile.ZipInfo(DATABASE)
        info.file_size = manifest.members[DATABASE].size_bytes
        with database.open("rb") as source, archive.open(info, "w") as copy:
            while chunk := source.read(_CHUNK_BYTES):
                copy.write(chunk)


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a new file that only its owner may read; it is on the disk afterwards."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with storage_errors(), os.fdopen(os.open(path, flags, OWNER_ONLY), "w+b") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _drop_from_cache(path: Path) -> None:
    """Ask the system to read the file from the medium next time, which reveals a bad stick."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file, suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    with storage_errors():
        is_there = file.is_file()
    if not is_there:
        raise NotFound("file_not_found")
    try:
        with storage_errors(), _zip_errors_as_one(), zipfile.ZipFile(file) as archive:
            yield archive
    # zipfile raises NotImplementedError for an unknown compression, RuntimeError for a password.
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        is_ours = _begins_like_a_backup(file)
        raise Unreadable("backup_damaged" if is_ours else "not_a_backup") from error


@contextmanager
def _zip_errors_as_one() -> Iterator[None]:
    """Turn zipfile's various errors for a damaged directory into one."""
    try:
        yield
    except OSError as error:
        # A damaged directory makes zipfile seek to before the file's beginning.
        if error.errno == errno.EINVAL:
            raise zipfile.BadZipFile from error
        raise
    except (ValueError, struct.error, OverflowError, zlib.error, KeyError) as error:
        raise zipfile.BadZipFile from error


def _begins_like_a_backup(file: Path) -> bool:
    with storage_errors(), file.open("rb") as source:
        return MANIFEST.encode() in source.read(64)


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    names = archive.namelist()
    if MANIFEST not in names:
        raise Unreadable("not_a_backup")
    if archive.getinfo(MANIFEST).file_size > _MOST_MANIFEST_BYTES:
        raise Unreadable("backup_damaged")
    content = archive.read(MANIFEST)
    try:
        body = json.loads(content)
        if body["kind"] != _KIND:
            raise Unreadable("not_a_backup")
        if body["format"] > FORMAT:
            raise Conflict("backup_newer")
        manifest = _decoded(body)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable("backup_damaged") from error
    if sorted(names) != sorted((MANIFEST, HEADER, DATABASE)):
        raise Unreadable("backup_damaged")
    for name, member in manifest.members.items():
        info = archive.getinfo(name)
        if info.file_size != member.size_bytes or info.compress_type != zipfile.ZIP_STORED:
            raise Unreadable("backup_damaged")
    return manifest


def _decoded(body: Mapping[str, Any]) -> Manifest:
    counts = {str(table): int(rows) for table, rows in body["counts"].items()}
    made_at = datetime.fromisoformat(body["made_at"])
    if made_at.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return Manifest(
        about=About(
            vault_id=str(body["vault_id"]),
            facility=str(body["facility"]),
            made_at=made_at,
            counts=counts,
            sequence=int(body.get("sequence", 0)),
            journal_id=int(body.get("journal_id", 0)),
            journal_seal=str(body.get("journal_seal", "")),
        ),
        members={
            name: Member(
                size_bytes=int(body["members"][name]["size_bytes"]),
                sha256=str(body["members"][name]["sha256"]),
            )
            for name in (HEADER, DATABASE)
        },
        seal=str(body["seal"]),
    )


def _body(about: About, members: Mapping[str, Member]) -> dict[str, object]:
    numbered: dict[str, object] = {"format": 1}
    if about.sequence:
        numbered = {"format": 2, "sequence": about.sequence}
    if about.journal_seal:
        head = {"journal_id": about.journal_id, "journal_seal": about.journal_seal}
        numbered = {**numbered, **head, "format": FORMAT}
    return {
        "kind": _KIND,
        **numbered,
        "vault_id": about.vault_id,
        "facility": about.facility,
        "made_at": about.made_at.isoformat(),
        "counts": dict(about.counts),
        "members": {
            name: {"size_bytes": member.size_bytes, "sha256": member.sha256}
            for name, member in members.items()
        },
    }


def _canonical(value: Mapping[str, object]) -> bytes:
    return (json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False) + "\n").encode()


def _member(path: Path) -> Member:
    with path.open("rb") as source:
        return _digest(source)


def _digest(source: IO[bytes], copy: IO[bytes] | None = None) -> Member:
    """Return the size and checksum of `source`, and write it to `copy` if given."""
    digest, size_bytes = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK_BYTES):
        digest.update(chunk)
        size_bytes += len(chunk)
        if copy is not None:
            copy.write(chunk)
    return Member(size_bytes=size_bytes, sha256=digest.hexdigest())
