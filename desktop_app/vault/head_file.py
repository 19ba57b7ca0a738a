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
from desktop_app.vault.own_folder import own_folder

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
    """The file of one vault: beside its database or, for this computer, elsewhere."""

    def __init__(self, folder: Path, vault_id: str, name: str = FILE_NAME) -> None:
        """Take the file's folder and the vault's id; reads and writes nothing."""
        self._path, self._vault_id = folder / name, vault_id
        self._guard = threading.Lock()
        self._writing: threading.Thread | None = None

    @classmethod
    def on_computer(cls, vault_id: str) -> HeadFile:
        """Return the file in the system user's own folder, written when the program closes.

        It notices what the one beside the database cannot: that the whole folder was put back.
        """
        return cls(own_folder(), vault_id, f"{vault_id}.head")

    def forget(self) -> None:
        """Remove the file: an older journal is the right one from now on."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

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
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_durably(self._path, json.dumps(content).encode())
