"""Use cases of consent: on which legal basis a child's data is kept, with its history."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Problem
from desktop_app.programme.records.children import Child, Person
from desktop_app.programme.records.consent import Consent
from desktop_app.programme.register.consent import consent_problems
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.record_writer import RecordWriter


@dataclass(frozen=True, slots=True)
class Consents:
    """The answers of parents and guardians, and the other bases, of the register's children."""

    store: Store
    journal: Journal

    def check(self, consent: Consent, *, by: Person) -> tuple[Problem, ...]:
        """Return what is or may be wrong with an answer as typed; writes nothing."""
        return self._writer().check(consent, by=by)

    def record(
        self, consent: Consent, *, confirmed: Collection[str] = NOBODY_CONFIRMED, by: Person
    ) -> Saved[Consent]:
        """Add an answer; the earlier ones stay as history. Raises: Invalid, NotFound."""
        named = replace(
            consent, recorded_by=consent.recorded_by or self.journal.name_of(by.account)
        )
        return self._writer().add(named, confirmed=confirmed, by=by)

    def correct(
        self,
        consent: Consent,
        *,
        shown: Consent | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[Consent]:
        """Change an answer that was written down wrongly; a new answer is a new record.

        `shown` is the answer as its form showed it. Raises: Invalid, NotFound.
        """
        return self._writer().correct(consent, shown=shown, confirmed=confirmed, by=by)

    def remove(self, consent_id: int, *, by: Person) -> Saved[Consent]:
        """Take an answer out of the child's record; `bring_back` undoes it. Raises: NotFound."""
        return self._writer().remove(consent_id, by=by)

    def bring_back(self, consent_id: int, *, by: Person) -> Saved[Consent]:
        """Put a removed answer back. Raises: NotFound."""
        return self._writer().bring_back(consent_id, by=by)

    def _writer(self) -> RecordWriter[Consent]:
        return RecordWriter(
            self.store, self.journal, Consent, lambda unit: unit.consents, _problems
        )


def _problems(unit: Unit, child: Child, consent: Consent, today: date) -> Iterable[Problem]:
    return consent_problems(consent, child, unit.consents.of_child(child.child_id), today)
