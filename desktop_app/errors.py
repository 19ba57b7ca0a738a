"""The program's errors, as codes: an exception never holds a sentence or a value of a child."""

from __future__ import annotations

import math
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as record_field
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from types import MappingProxyType

Figure = int | float | date | str
"""A value inside a sentence: a number, a date, a code or a unit; never a name or a NIK."""


class Severity(Enum):
    """What a problem does to a save."""

    REFUSE = "refuse"
    """Cannot be true; must be corrected."""
    CONFIRM = "confirm"
    """Rarely true; is saved only when the person confirms it."""
    NOTE = "note"
    """Worth knowing; does not stop a save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with one field; `wording.problem` gives its sentence."""

    field: str
    """The record's field name, or "" for the record as a whole."""
    code: str
    severity: Severity = Severity.REFUSE
    figures: Mapping[str, Figure] = record_field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedMeanwhile(Problem):
    """The question about a field that someone else changed while it was typed in a form.

    Its values are for the sentence on the screen alone: `repr` leaves them out, and so do the
    texts of exceptions, which hold the code.
    """

    severity: Severity = Severity.CONFIRM
    who: str = record_field(repr=False)
    """The name of the account's person; "" where the journal no longer tells."""
    at: datetime | None
    stored: object = record_field(repr=False)
    """The value in the vault, as JSON knows it."""
    typed: object = record_field(repr=False)


class ProgramError(Exception):
    """An error that a person can do something about; everything else is our bug."""


class Invalid(ProgramError):
    """Input that is refused or waits for confirmation; nothing was saved."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which the fields stand."""
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{p.field}: {p.code}" for p in self.problems))

    @property
    def only_confirm(self) -> bool:
        """Whether the input can be saved once the person confirms it."""
        return all(p.severity is Severity.CONFIRM for p in self.problems)


class CodedError(ProgramError):
    """An error made of a code and figures; `wording.error` gives its sentence."""

    code = "error"

    def __init__(self, code: str | None = None, **figures: Figure) -> None:
        """Take a code more specific than the class's own, and figures for its sentence."""
        self.code = code or type(self).code
        self.figures: Mapping[str, Figure] = MappingProxyType(figures)
        super().__init__(self.code)


class NotFound(CodedError):
    """No such record, file or vault."""

    code = "not_found"


class NotAllowed(CodedError):
    """The person who is signed in lacks the right."""

    code = "not_allowed"


class Conflict(CodedError):
    """Someone else changed the record, or the target exists already."""

    code = "conflict"


class Unreadable(CodedError):
    """A file from outside that does not have the expected content."""

    code = "unreadable"


class StorageFull(CodedError):
    """The disk is full; what was saved before is intact."""

    code = "storage_full"


class StorageDenied(CodedError):
    """The folder or file cannot be read or written, or is gone."""

    code = "storage_denied"


class Locked(CodedError):
    """Another program has the vault open."""

    code = "vault_locked"

    def __init__(self, host: str, since: str) -> None:
        """Take the host name of the computer that has it, and since when (ISO time)."""
        super().__init__(host=host, since=since)


class AccessEnded(CodedError):
    """These services were closed; who wants to go on signs in again."""

    code = "locked"


class Damaged(CodedError):
    """The vault's files are damaged; restoring a backup helps."""

    code = "vault_damaged"


class WrongPassword(CodedError):
    """The password or recovery code is wrong, or attempts come too fast."""

    code = "wrong_password"

    def __init__(self, wait_seconds: float = 0.0) -> None:
        """Take the seconds that the next attempt must wait; 0 for none."""
        # The sentence names whole seconds.
        seconds = math.ceil(wait_seconds)
        super().__init__("wrong_password_wait" if seconds > 0 else None, seconds=seconds)


class UnknownKey(CodedError):
    """The password is right, but a person must first compare the vault's key fingerprint.

    The code gives the reason: key_unknown, key_changed or vault_older.
    """

    def __init__(self, reason: str, fingerprint: str) -> None:
        """Take the reason, and the fingerprint of the keys that were found."""
        self.fingerprint = fingerprint
        super().__init__(reason, fingerprint=fingerprint)


class Cancelled(ProgramError):
    """The person stopped a long task; everything was rolled back."""


def incident(exc: BaseException) -> str:
    """Return a report of a bug without values: exception types, files, lines, functions.

    The message of an exception may quote a name or a NIK and is left out.
    """
    lines = []
    chain: BaseException | None = exc
    while chain is not None:
        lines.append(f"{type(chain).__module__}.{type(chain).__qualname__}")
        lines += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(chain.__traceback__, limit=-30)
        ]
        chain = chain.__cause__ or (None if chain.__suppress_context__ else chain.__context__)
    return "\n".join(lines)
