"""What every page is given: the services, who is signed in, and the window's own parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop_app.programme.records import Person
from desktop_app.services.charts import Charts
from desktop_app.services.children import Children
from desktop_app.services.exports import Exports
from desktop_app.services.imports import Imports
from desktop_app.services.measuring import Measuring
from desktop_app.services.recap import Recap
from desktop_app.services.visits import Visits
from desktop_app.ui.changes import Announcer
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.tasks import Tasks
from desktop_app.wording.chart_words import ChartWords


class Services(Protocol):
    """The part of `desktop_app.app.App` that pages call."""

    @property
    def facility(self) -> str: ...  # noqa: D102 -- see App
    @property
    def person(self) -> Person: ...  # noqa: D102 -- see App
    @property
    def children(self) -> Children: ...  # noqa: D102 -- see App
    @property
    def visits(self) -> Visits: ...  # noqa: D102 -- see App
    @property
    def charts(self) -> Charts: ...  # noqa: D102 -- see App
    @property
    def imports(self) -> Imports: ...  # noqa: D102 -- see App
    @property
    def exports(self) -> Exports: ...  # noqa: D102 -- see App
    @property
    def recap(self) -> Recap: ...  # noqa: D102 -- see App
    @property
    def measuring(self) -> Measuring: ...  # noqa: D102 -- see App


class Keys(Protocol):
    """What the signed-in person can do about passwords and the keyring."""

    def confirm_password(self, password: str) -> None:
        """Return if it is the password of who signed in. Raises: WrongPassword."""

    def change_password(self, old: str, new: str) -> None:
        """Change the password of who signed in. Raises: WrongPassword, Invalid."""

    @property
    def is_remembered(self) -> bool:
        """Whether this computer's keyring opens the vault without a password."""

    def remember(self) -> bool:
        """Let the keyring open the vault from now on; return whether it agreed."""

    def forget(self) -> None:
        """Take back `remember`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One signed-in person at one open vault."""

    services: Services
    keys: Keys
    display_name: str
    today: Callable[[], date]
    tasks: Tasks
    announcer: Announcer
    wording: ChartWords
    preferences: Preferences

    @property
    def by(self) -> Person:
        """Who does whatever is done."""
        return self.services.person
