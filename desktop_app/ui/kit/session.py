"""What every page is given: the services, who is signed in, and the window's own parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from desktop_app.programme.records.children import Person
from desktop_app.services.care.child_services import ChildServices
from desktop_app.services.care.due_list import DueList
from desktop_app.services.care.immunisations import Immunisations
from desktop_app.services.casework.infections import Infections
from desktop_app.services.casework.pathway import Assessments, Screenings
from desktop_app.services.casework.referrals import Referrals
from desktop_app.services.child.case_page import CasePages
from desktop_app.services.child.conferences import Conferences
from desktop_app.services.child.corrections import Corrections
from desktop_app.services.child.history import History
from desktop_app.services.child.merging import Merging
from desktop_app.services.common.drafts import Drafts
from desktop_app.services.exchange.exports import Exports
from desktop_app.services.exchange.imports import Imports
from desktop_app.services.feeding.enrolment import Feeding
from desktop_app.services.feeding.log import FeedingLog
from desktop_app.services.feeding.outpatient import Outpatient
from desktop_app.services.feeding.stock import Stock
from desktop_app.services.growth.charts import Charts
from desktop_app.services.growth.measuring import Measuring
from desktop_app.services.growth.visits import Visits
from desktop_app.services.register.children import Children
from desktop_app.services.register.facility import FacilitySettings
from desktop_app.services.register.families import Families
from desktop_app.services.reports.recap import Recap
from desktop_app.services.reports.scorecards import Scorecards
from desktop_app.services.vault.access import Vault
from desktop_app.services.vault.accounts import Accounts
from desktop_app.services.vault.backup import Backups
from desktop_app.services.vault.journal_search import AuditLog
from desktop_app.services.vault.rule_numbers import RuleNumbers
from desktop_app.services.worklist.home_visits import HomeVisits
from desktop_app.services.worklist.list import Worklist
from desktop_app.services.worklist.papers import Papers
from desktop_app.ui.kit.changes import Announcer
from desktop_app.ui.kit.preferences import Preferences
from desktop_app.ui.kit.tasks import Tasks
from desktop_app.wording.clinic_words import ClinicWords


class Services(Protocol):
    """The part of `desktop_app.app.App` that pages call."""

    @property
    def facility(self) -> str: ...  # noqa: D102 -- see App
    @property
    def facility_settings(self) -> FacilitySettings: ...  # noqa: D102 -- see App
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
    @property
    def feeding(self) -> Feeding: ...  # noqa: D102 -- see App
    @property
    def feeding_log(self) -> FeedingLog: ...  # noqa: D102 -- see App
    @property
    def outpatient(self) -> Outpatient: ...  # noqa: D102 -- see App
    @property
    def stock(self) -> Stock: ...  # noqa: D102 -- see App
    @property
    def immunisations(self) -> Immunisations: ...  # noqa: D102 -- see App
    @property
    def child_services(self) -> ChildServices: ...  # noqa: D102 -- see App
    @property
    def due_list(self) -> DueList: ...  # noqa: D102 -- see App
    @property
    def families(self) -> Families: ...  # noqa: D102 -- see App
    @property
    def scorecards(self) -> Scorecards: ...  # noqa: D102 -- see App
    @property
    def rule_numbers(self) -> RuleNumbers: ...  # noqa: D102 -- see App
    @property
    def corrections(self) -> Corrections: ...  # noqa: D102 -- see App
    @property
    def infections(self) -> Infections: ...  # noqa: D102 -- see App
    @property
    def referrals(self) -> Referrals: ...  # noqa: D102 -- see App
    @property
    def screenings(self) -> Screenings: ...  # noqa: D102 -- see App
    @property
    def assessments(self) -> Assessments: ...  # noqa: D102 -- see App
    @property
    def worklist(self) -> Worklist: ...  # noqa: D102 -- see App
    @property
    def case_page(self) -> CasePages: ...  # noqa: D102 -- see App
    @property
    def conferences(self) -> Conferences: ...  # noqa: D102 -- see App
    @property
    def papers(self) -> Papers: ...  # noqa: D102 -- see App
    @property
    def home_visits(self) -> HomeVisits: ...  # noqa: D102 -- see App
    @property
    def drafts(self) -> Drafts: ...  # noqa: D102 -- see App
    @property
    def accounts(self) -> Accounts: ...  # noqa: D102 -- see App
    @property
    def backups(self) -> Backups: ...  # noqa: D102 -- see App
    @property
    def history(self) -> History: ...  # noqa: D102 -- see App
    @property
    def merging(self) -> Merging: ...  # noqa: D102 -- see App
    @property
    def audit_log(self) -> AuditLog: ...  # noqa: D102 -- see App


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
        """Who does whatever is done."""
        return self.services.person
