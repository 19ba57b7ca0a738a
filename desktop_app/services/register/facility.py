"""Use cases of the puskesmas's details in letter heads: code, address, telephone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, replace

from desktop_app.db.unit import Store, Unit
from desktop_app.errors import Invalid, Problem
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.plain_text import without_hidden
from desktop_app.programme.records.problems import refuse
from desktop_app.services.common.acceptance import NOBODY_CONFIRMED, accept
from desktop_app.services.common.journal import Journal
from desktop_app.services.common.meanwhile import settings_with_stored
from desktop_app.services.common.outcome import Changes, Saved
from desktop_app.services.common.rights import Right, require

LONGEST = 120
"""The most characters that fit in a letter's head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityDetails:
    """The details in the head of a letter; the name is kept in the vault's header."""

    code: str = ""
    """The health insurance's code of the facility (kode faskes)."""
    address: str = ""
    phone: str = ""
    satusehat_organization: str = ""
    """IHS numbers in SATUSEHAT: of the puskesmas, of the room, and of the person in charge."""
    satusehat_location: str = ""
    satusehat_practitioner: str = ""


@dataclass(frozen=True, slots=True)
class FacilitySettings:
    """The details of one puskesmas, kept in its register."""

    store: Store
    journal: Journal

    def get(self) -> FacilityDetails:
        """Return the stored details; a field is empty when it was never entered."""
        with self.store.reading() as unit:
            return details_of(unit)

    def set(
        self,
        details: FacilityDetails,
        *,
        shown: FacilityDetails | None = None,
        confirmed: Collection[str] = NOBODY_CONFIRMED,
        by: Person,
    ) -> Saved[FacilityDetails]:
        """Store the details; `shown` are those that the form showed.

        What was changed since is merged or asked about. Raises: NotAllowed, Invalid, also for a
        text too long for a letter.
        """
        require(by, Right.ADMINISTER)
        trimmed = {
            name: " ".join(without_hidden(value).split()) for name, value in asdict(details).items()
        }
        after = replace(details, **trimmed)
        problems = tuple(_problems(after))
        if problems:
            raise Invalid(problems)
        with self.store.unit() as unit:
            before = details_of(unit)
            after, asked = settings_with_stored(
                unit, self.journal, "facility", shown, before, after
            )
            accept(asked, confirmed)
            for name, value in asdict(after).items():
                unit.facility.set(_key(name), value)
            old, new = asdict(before), asdict(after)
            unit.journal.write(
                at=self.journal.clock(),
                account=by.account,
                action="correct",
                kind="facility",
                record_id=0,
                before={name: value for name, value in old.items() if value != new[name]},
                after={name: value for name, value in new.items() if value != old[name]},
            )
            unit.commit()
        return Saved(record=after, changes=Changes())


def details_of(unit: Unit) -> FacilityDetails:
    """Return the stored details, read in the caller's transaction."""
    return FacilityDetails(
        **{name: unit.facility.get(_key(name)) or "" for name in asdict(FacilityDetails())}
    )


def _key(name: str) -> str:
    return f"letter_{name}"


def _problems(details: FacilityDetails) -> Iterator[Problem]:
    for name, value in asdict(details).items():
        if len(value) > LONGEST:
            yield refuse(name, "too_long", most=LONGEST)
