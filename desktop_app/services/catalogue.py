"""The list of services that the window and the command line may call, and how each is built.

A new service needs one line here, which gives its name, its type and its parts.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from desktop_app.db.unit import Store
from desktop_app.programme.records.regions import kota_banjar
from desktop_app.services.care.care_items import CareItems
from desktop_app.services.care.due_list import DueList
from desktop_app.services.care.immunisations import Immunisations
from desktop_app.services.casework.infections import Infections
from desktop_app.services.casework.letters import Letters
from desktop_app.services.casework.pathway import Assessments, Screenings
from desktop_app.services.casework.referrals import Referrals
from desktop_app.services.child.case_page import CasePages
from desktop_app.services.child.conferences import Conferences
from desktop_app.services.child.corrections import Corrections
from desktop_app.services.child.erasing import Erasing
from desktop_app.services.child.health_check import HealthChecks
from desktop_app.services.child.history import History
from desktop_app.services.child.merging import Merging
from desktop_app.services.common.drafts import Drafts
from desktop_app.services.common.journal import Clock, Journal
from desktop_app.services.common.password_asked import PasswordAsked
from desktop_app.services.common.readings import Readings
from desktop_app.services.common.screen import Screen
from desktop_app.services.common.taking_out import TakingOut
from desktop_app.services.exchange.child_copies import ChildCopies
from desktop_app.services.exchange.exports import Exports
from desktop_app.services.exchange.fhir import Fhir
from desktop_app.services.exchange.ihs_numbers import IhsNumbers
from desktop_app.services.exchange.import_rejects import ImportRejects
from desktop_app.services.exchange.import_undo import ImportUndo
from desktop_app.services.exchange.imports import Imports
from desktop_app.services.exchange.partners import Partners
from desktop_app.services.exchange.pseudonymised import Pseudonymised
from desktop_app.services.exchange.receiving import Receiving
from desktop_app.services.exchange.reconciliation import Reconciliation
from desktop_app.services.exchange.sending import Sending
from desktop_app.services.feeding.enrolment import Feeding
from desktop_app.services.feeding.log import FeedingLog
from desktop_app.services.feeding.outpatient import Outpatient
from desktop_app.services.feeding.stock import Stock
from desktop_app.services.growth.charts import Charts
from desktop_app.services.growth.measuring import Measuring
from desktop_app.services.growth.visits import Visits
from desktop_app.services.register.child_life import life_of
from desktop_app.services.register.children import Children
from desktop_app.services.register.consents import Consents
from desktop_app.services.register.facility import FacilitySettings
from desktop_app.services.register.families import Families
from desktop_app.services.register.standings import Standings
from desktop_app.services.reports.city_figures import CityFigures
from desktop_app.services.reports.closings import Closings
from desktop_app.services.reports.genting import Genting
from desktop_app.services.reports.month_reports import MonthReports
from desktop_app.services.reports.recap import Recap, recap_of
from desktop_app.services.reports.scorecards import Scorecards
from desktop_app.services.reports.sent_register import SentRegister
from desktop_app.services.reports.targets import Targets
from desktop_app.services.vault.accounts import Accounts
from desktop_app.services.vault.backup import Backups
from desktop_app.services.vault.breaches import Breaches
from desktop_app.services.vault.journal_search import JournalSearch
from desktop_app.services.vault.rule_numbers import RuleNumbers
from desktop_app.services.worklist import programme_work
from desktop_app.services.worklist.home_visits import HomeVisits
from desktop_app.services.worklist.list import Worklist
from desktop_app.services.worklist.printouts import Printouts
from desktop_app.vault.side_log import SideLog
from desktop_app.vault.vault import Vault


class Services:
    """The services over an open vault; each is made once and never replaced."""

    def __init__(  # noqa: PLR0915 -- one statement for each service
        self, vault: Vault, store: Store, clock: Clock
    ) -> None:
        """Build the services; reads and writes nothing."""
        name_of = partial(_display_name, vault)
        journal, facility = Journal(clock, name_of), vault.facility
        side_log = SideLog.of_vault(vault.header.vault_id)
        taking_out, password_asked = TakingOut(store, journal, side_log), PasswordAsked(vault)
        self.screen: Final = Screen()
        """Whether the window's screen is locked; these services then refuse."""
        store.guarded_by(self.screen.demand_unlocked)
        self.readings: Final = Readings(store, journal, side_log)
        self.facility: Final = facility
        self.person: Final = vault.person
        self.can_write: Final = store.can_write
        """Whether records can be saved; False on a full or read-only disk."""
        self.clock: Final = clock

        self.children: Final = Children(store, journal, kota_banjar(), self.readings)
        self.families: Final = Families(store, journal, self.readings)
        self.facility_settings: Final = FacilitySettings(store, journal)

        self.visits: Final = Visits(store, journal, life_of)
        self.charts: Final = Charts(store, clock, self.readings)
        self.measuring: Final = Measuring(store, clock)

        self.infections: Final = Infections(store, journal)
        self.referrals: Final = Referrals(store, journal, facility, name_of, self.readings)
        self.screenings: Final = Screenings(store, journal)
        self.assessments: Final = Assessments(store, journal)

        self.immunisations: Final = Immunisations(store, journal, self.readings)
        self.care_items: Final = CareItems(store, journal, self.readings)
        self.due_list: Final = DueList(store, clock, self.readings)

        self.feeding: Final = Feeding(store, journal, self.readings)
        self.feeding_log: Final = FeedingLog(store, journal)
        self.outpatient: Final = Outpatient(store, journal, self.feeding, self.readings)
        self.stock: Final = Stock(store, journal)

        self.worklist: Final = Worklist(
            store,
            journal,
            self.readings,
            (programme_work.TABLE,),
            programme_work.REGISTER_ITEMS,
            (programme_work.due_columns,),
        )
        self.home_visits: Final = HomeVisits(store, journal, self.visits)
        self.letters: Final = Letters(store, self.charts, facility, taking_out)
        self.printouts: Final = Printouts(
            store, journal, self.worklist, self.home_visits, facility, taking_out
        )

        self.case_page: Final = CasePages(
            store, journal, self.readings, (programme_work.TABLE,), programme_work.ITEMS
        )
        self.conferences: Final = Conferences(
            store, journal, self.charts, self.case_page, facility, taking_out
        )
        self.corrections: Final = Corrections(store, self.children, self.visits)
        self.history: Final = History(store, journal, self.children, self.visits, self.readings)
        self.merging: Final = Merging(store, journal, self.readings)
        self.consents: Final = Consents(store, journal)
        self.standings: Final = Standings(store, journal)
        self.health_checks: Final = HealthChecks(store, taking_out, self.readings)

        self.sent: Final = SentRegister(store, journal)
        self.imports: Final = Imports(store, journal)
        self.import_undo: Final = ImportUndo(store, journal)
        self.import_rejects: Final = ImportRejects(taking_out, password_asked)
        self.reconciliation: Final = Reconciliation(
            store, journal, facility, taking_out, password_asked, self.readings
        )
        self.exports: Final = Exports(
            store,
            journal,
            self.charts,
            facility,
            taking_out,
            password_asked,
            self.sent.record,
            recap_of,
        )

        self.fhir: Final = Fhir(store, taking_out, password_asked, self.readings, self.sent.record)
        self.ihs_numbers: Final = IhsNumbers(store, journal)
        self.pseudonymised: Final = Pseudonymised(store, taking_out, password_asked)
        self.child_copies: Final = ChildCopies(store, journal, facility, taking_out)

        self.recap: Final = Recap(store)
        self.scorecards: Final = Scorecards(
            store, journal, facility, taking_out, password_asked, self.readings
        )
        self.reports: Final = MonthReports(store, journal, facility, taking_out, self.readings)
        self.closings: Final = Closings(store, journal, self.readings)
        self.targets: Final = Targets(store, journal)
        self.city: Final = CityFigures(
            store, journal, kota_banjar(), facility, taking_out, self.readings
        )
        self.partners: Final = Partners(store, journal, facility, taking_out)
        self.sending: Final = Sending(
            store, journal, facility, taking_out, password_asked, self.readings, self.sent.record
        )
        self.receiving: Final = Receiving(store, journal, facility, taking_out)
        self.genting: Final = Genting(store, journal, facility, taking_out, password_asked)

        self.accounts: Final = Accounts(store, journal, vault, self.readings, password_asked)
        self.backups: Final = Backups(store, journal, vault, taking_out, password_asked)
        self.erasing: Final = Erasing(store, journal, self.backups)
        self.breaches: Final = Breaches(store, journal, facility, taking_out)
        self.journal_search: Final = JournalSearch(store, journal, self.readings)
        self.rule_numbers: Final = RuleNumbers(store, journal)
        self.drafts: Final = Drafts(store, clock)


def _display_name(vault: Vault, account: str) -> str:
    """Return the name of an account's person; the account's own name if it was removed."""
    names = {one.username: one.display_name for one in vault.header.accounts}
    return names.get(account, account)
