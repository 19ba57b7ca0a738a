"""The file beside the database with the journal's last head, by which lost lines are noticed.

It is written after each commit, so it never says more than the database had on the disk. It may be
one commit behind: a power cut between the two raises no alarm. The database that lacks what the
file says has lost entries, because its log was damaged or an older copy was put in its place.
"""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.durable import open_regular, storage_errors, write_durably
from desktop_app.errors import CodedError

FILE_NAME: Final = "journal.head"
_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptHead:
    """What the file says: the id and the seal of the journal's last line, and who signed it."""

    last_id: int
    seal: bytes
    account: str
    signature: bytes


class HeadFile:
    """The file of one vault."""

    def __init__(self, folder: Path, vault_id: str) -> None:
        """Take the vault's folder and its id; reads and writes nothing."""
        self._path, self._vault_id = folder / FILE_NAME, vault_id
        self._guard = threading.Lock()
        self._writing: threading.Thread | None = None

    def read(self) -> KeptHead | None:
        """Return what the file says; None when there is none of this vault, or it is illegible."""
        with suppress(OSError, CodedError, ValueError, KeyError, TypeError, RecursionError):
            with storage_errors(), open_regular(self._path) as file:
                told = json.loads(file.read(_MOST_BYTES))
            if told["vault_id"] == self._vault_id:
                return KeptHead(
                    last_id=int(told["last_id"]),
                    seal=bytes.fromhex(told["seal"]),
                    account=str(told["account"]),
                    signature=bytes.fromhex(told["signature"]),
                )
        return None

    def keep(self, head: KeptHead) -> None:
        """Write a head once the one before is on the disk; returns before it is itself.

        So nobody waits for it, and the file is at most one commit behind. A failure is ignored: the
        next commit writes again.
        """
        with self._guard:
            if self._writing is not None:
                self._writing.join()
            self._writing = threading.Thread(target=self._write, args=(head,), daemon=True)
            self._writing.start()

    def settle(self) -> None:
        """Wait until the last head is on the disk."""
        with self._guard:
            if self._writing is not None:
                self._writing.join()
                self._writing = None

    def _write(self, head: KeptHead) -> None:
        content = {
            "vault_id": self._vault_id,
            "last_id": head.last_id,
            "seal": head.seal.hex(),
            "account": head.account,
            "signature": head.signature.hex(),
        }
        with suppress(CodedError, OSError):
            write_durably(self._path, json.dumps(content).encode())
