"""What can go wrong, as codes: no sentence and no value of a child ever stands in an exception."""

from __future__ import annotations

import math
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as record_field
from datetime import date
from enum import Enum
from pathlib import Path
from types import MappingProxyType

Figure = int | float | date | str
"""What a sentence may carry: a number, a date, a code or a unit; never a name or a NIK."""


class Severity(Enum):
    """How much a problem weighs."""

    REFUSE = "refuse"
    """Cannot be true; must be corrected."""
    CONFIRM = "confirm"
    """Hardly ever true; is saved only when the person says that it is."""
    NOTE = "note"
    """Worth knowing; does not stop a save."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with one field; `wording.problem` makes the sentence of it."""

    field: str
    """The record's field name, or "" for the record as a whole."""
    code: str
    severity: Severity = Severity.REFUSE
    figures: Mapping[str, Figure] = record_field(default_factory=dict)


class ProgramError(Exception):
    """An error that a person can do something about; everything else is our bug."""


class Invalid(ProgramError):
    """Input that is refused, or that waits to be confirmed; nothing was saved."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which the fields stand."""
        self.problems = tuple(problems)
        super().__init__(", ".join(f"{p.field}: {p.code}" for p in self.problems))

    @property
    def only_confirm(self) -> bool:
        """Whether a person's yes is all that is missing."""
        return all(p.severity is Severity.CONFIRM for p in self.problems)


class CodedError(ProgramError):
    """An error that is a code and figures; `wording.error` makes the sentence."""

    code = "error"

    def __init__(self, code: str | None = None, **figures: Figure) -> None:
        """Take a code more exact than the class's own, and figures for its sentence."""
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
    """A file from elsewhere that is not what it should be."""

    code = "unreadable"


class StorageFull(CodedError):
    """The disk is full; what was saved before is intact."""

    code = "storage_full"


class StorageDenied(CodedError):
    """The folder or file may not be read or written, or is gone."""

    code = "storage_denied"


class Locked(CodedError):
    """Another program has the vault open."""

    code = "vault_locked"

    def __init__(self, host: str, since: str) -> None:
        """Say which computer has it (host name) and since when (ISO time)."""
        super().__init__(host=host, since=since)


class Damaged(CodedError):
    """The vault's files are damaged; a backup is the way out."""

    code = "vault_damaged"


class WrongPassword(CodedError):
    """Neither password nor recovery code fits."""

    code = "wrong_password"

    def __init__(self, wait_seconds: float = 0.0) -> None:
        """Say how long the next attempt must wait (0: not at all)."""
        # Whole seconds: nobody waits 1,7 of them.
        seconds = math.ceil(wait_seconds)
        super().__init__("wrong_password_wait" if seconds > 0 else None, seconds=seconds)


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
