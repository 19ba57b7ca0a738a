"""What every page is given: the services, who is signed in, and the window's own parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop_app.programme.records.children import Person
from desktop_app.services.catalogue import Services
from desktop_app.services.vault.access import Vault
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.wording.clinic_words import ClinicWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One signed-in person at one open vault."""

    services: Services
    keys: Vault
    """Confirms passwords and is checked as a whole; everything else goes through `services`."""
    display_name: str
    today: Callable[[], date]
    tasks: Tasks
    announcer: Announcer
    wording: ClinicWords
    preferences: Preferences

    @property
    def by(self) -> Person:
        """The signed-in person, who is noted in the journal for every act."""
        return self.services.person
