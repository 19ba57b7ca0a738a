"""The register of what was sent: every file of a month's figures that left for somebody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC

from desktop_app.db.unit import Store
from desktop_app.errors import Problem
from desktop_app.programme.records.children import Month, Person
from desktop_app.programme.records.problems import refuse
from desktop_app.programme.records.sending import SentFile
from desktop_app.programme.reports.quarter import Quarter
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.month_rules import closings_of
from desktop_app.services.common.outcome import Saved
from desktop_app.services.common.rights import Right, require

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class SentRegister:
    """What was sent: when, of which month, to whom, which numbers, which checksum."""

    store: Store
    journal: Journal

    def record(
        self,
        kind: str,
        month: Month | Quarter,
        *,
        recipient: str,
        figures: Mapping[str, int],
        sha256: str,
        file: str = "",
        by: Person,
    ) -> Saved[SentFile]:
        """Write a line about a file that is written for somebody.

        The line names the month's last revision at that time. Raises: Invalid for a checksum of
        another form, StorageFull, StorageDenied.
        """
        require(by, Right.TAKE_OUT)
        sent = SentFile(
            at=self.journal.clock().astimezone(UTC),
            account=by.account,
            kind=kind,
            month=str(month),
            revision=0,
            recipient=recipient.strip(),
            file=file,
            figures=dict(figures),
            sha256=sha256.lower(),
        )
        with self.store.unit() as unit:
            accept(tuple(_problems(sent)), NOBODY_CONFIRMED)
            closed = closings_of(unit, month) if isinstance(month, Month) else ()
            revision = closed[-1].revision if closed else 0
            saved = unit.sent_files.add(replace(sent, revision=revision))
            self.journal.write(unit, by, "create", before=None, after=saved)
            unit.commit()
        return Saved(record=saved)

    def all(self, month: Month | Quarter | None = None, *, by: Person) -> tuple[SentFile, ...]:
        """Return what was sent of a month, or at all, the newest first."""
        require(by, Right.VIEW)
        with self.store.reading() as unit:
            found = unit.sent_files.of(**({} if month is None else {"month": str(month)}))
        return tuple(sorted(found, key=lambda one: (one.at, one.sent_id), reverse=True))


def _problems(sent: SentFile) -> list[Problem]:
    sound = _SHA256.fullmatch(sent.sha256) is not None
    return [] if sound else [refuse("sha256", "checksum_form")]
