"""The composition root: an open vault becomes a store, a store becomes the services. No Qt."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import platformdirs

from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import HEAD, migrate, stored_version
from desktop_app.db.unit import Store
from desktop_app.db.vault_copy import opens
from desktop_app.db.vault_rekey import rekey_file
from desktop_app.demo.filling import Demo
from desktop_app.destination import BACKUP_FOLDER
from desktop_app.durable import remove_unfinished, write_durably
from desktop_app.errors import CodedError, Conflict
from desktop_app.programme.records.children import Person
from desktop_app.programme.records.regions import kota_banjar
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
from desktop_app.services.common.journal import Clock, Journal
from desktop_app.services.common.taking_out import TakingOut
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
from desktop_app.services.vault import header_record, side_lines
from desktop_app.services.vault.accounts import Accounts
from desktop_app.services.vault.backup import Backups
from desktop_app.services.vault.backup_proof import remove_scratch
from desktop_app.services.vault.journal_search import AuditLog
from desktop_app.services.vault.rule_numbers import RuleNumbers
from desktop_app.services.worklist import programme_work
from desktop_app.services.worklist.home_visits import HomeVisits
from desktop_app.services.worklist.list import Worklist
from desktop_app.services.worklist.papers import Papers
from desktop_app.vault.header import DATABASE_NAME, encode
from desktop_app.vault.lock import UseLock
from desktop_app.vault.side_log import SideLog
from desktop_app.vault.vault import Vault


def default_vault_folder() -> Path:
    """Return where this computer's user keeps the vault unless told otherwise."""
    return Path(platformdirs.user_data_dir("anting-berlian", appauthor=False)) / "vault"


def now() -> datetime:
    """Return the time with this computer's zone."""
    try:
        return datetime.now().astimezone()
    except OSError:
        # Windows knows no zone for the first day of 1970, where a clock without battery begins.
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything that the window and the command line may call."""

    facility: str
    facility_settings: FacilitySettings
    person: Person
    clock: Clock
    children: Children
    visits: Visits
    charts: Charts
    imports: Imports
    exports: Exports
    recap: Recap
    measuring: Measuring
    feeding: Feeding
    feeding_log: FeedingLog
    outpatient: Outpatient
    stock: Stock
    immunisations: Immunisations
    child_services: ChildServices
    due_list: DueList
    families: Families
    scorecards: Scorecards
    corrections: Corrections
    infections: Infections
    referrals: Referrals
    screenings: Screenings
    assessments: Assessments
    worklist: Worklist
    case_page: CasePages
    rule_numbers: RuleNumbers
    papers: Papers
    home_visits: HomeVisits
    drafts: Drafts
    conferences: Conferences
    demo: Demo
    accounts: Accounts
    backups: Backups
    history: History
    merging: Merging
    audit_log: AuditLog
    _vault: Vault
    _store: Store

    def close(self) -> None:
        """Release the file; the vault can be opened again."""
        self._store.close()
        self._vault.close()

    def rekeyed(self) -> App:
        """Give the database a new data key and return the services over it; passwords stay valid.

        For after the removal of someone who may have kept a copy. No other thread may use the
        services meanwhile. A kill at any moment leaves the old key or the new one valid for all.

        Raises: NotAllowed, Conflict("vault_busy") while another program reads the vault, Conflict
        ("vault_read_only"), StorageFull, StorageDenied; then these services go on.
        """
        self.accounts.note_rekeying(by=self.person)
        vault, database = self._vault, self._vault.database_path
        old_key_hex = vault.key_hex
        self._store.close()

        def reencrypt(old: str, new: str) -> None:
            rekey_file(database, old, new)

        try:
            vault.rekey(reencrypt, lambda key: opens(database, key))
        except CodedError:
            if _known_key(vault) in {old_key_hex, None}:
                raise
        return open_app(vault, self.clock)


def open_app(vault: Vault, clock: Clock = now) -> App:
    """Return the services over an unlocked vault; creates or upgrades its database first.

    Raises: Damaged, StorageFull, StorageDenied, Conflict("vault_newer"), Conflict
    ("vault_other_version") beside a program that has not upgraded it.
    """
    vault.settle(lambda key: opens(vault.database_path, key))
    if vault.is_writer:
        _clear_up(vault.folder)
    engine = open_engine(vault.database_path, vault.key_hex)
    with ExitStack() as when_it_fails:
        when_it_fails.callback(engine.dispose)
        store = Store(engine)
        if vault.is_writer:
            copy = migrate(engine, vault.key_hex, vault.folder / BACKUP_FOLDER)
            if copy is not None:
                # Without the header of its day no password would open the copy.
                write_durably(copy.with_suffix(".json"), encode(vault.header))
            header_record.catch_up(store, Journal(clock), vault.header, vault.person)
            side_lines.enter(store, Journal(clock), _side_log(vault), vault.person)
        elif stored_version(engine) != HEAD:
            raise Conflict("vault_other_version")
        app = _wired(vault, store, clock)
        app.accounts.note_sign_in(by=vault.person)
        when_it_fails.pop_all()
    return app


def _side_log(vault: Vault) -> SideLog:
    return SideLog.of_vault(vault.header.vault_id)


def _known_key(vault: Vault) -> str | None:
    try:
        return vault.key_hex
    except Conflict:
        return None


def _clear_up(folder: Path) -> None:
    """Remove what programs that were killed have left, unless one is at work beside this one."""
    with suppress(CodedError), UseLock.alone(folder):
        remove_unfinished(folder / DATABASE_NAME)
        for place in (folder, folder / BACKUP_FOLDER):
            remove_scratch(place)


def _display_name(vault: Vault, account: str) -> str:
    """What an account's person is called; the account itself of one that is gone."""
    names = {one.username: one.display_name for one in vault.header.accounts}
    return names.get(account, account)


def _wired(vault: Vault, store: Store, clock: Clock) -> App:
    journal = Journal(clock)
    taking_out = TakingOut(store, journal, _side_log(vault))
    regions = kota_banjar()
    charts = Charts(store, clock)
    children = Children(store, journal, regions)
    visits = Visits(store, journal)
    feeding = Feeding(store, journal)
    tables = (programme_work.TABLE,)
    columns = (programme_work.service_columns,)
    worklist = Worklist(store, journal, tables, programme_work.REGISTER_ITEMS, columns)
    case_page = CasePages(store, journal, tables, programme_work.ITEMS)
    child_services = ChildServices(store, journal)
    home_visits = HomeVisits(store, journal, visits)
    return App(
        facility=vault.facility,
        facility_settings=FacilitySettings(store, journal),
        person=vault.person,
        clock=clock,
        children=children,
        visits=visits,
        charts=charts,
        imports=Imports(store, journal),
        exports=Exports(store, journal, charts, vault.facility, taking_out),
        recap=Recap(store),
        measuring=Measuring(store, clock),
        feeding=feeding,
        feeding_log=FeedingLog(store, journal),
        outpatient=Outpatient(store, journal, feeding),
        stock=Stock(store, journal),
        immunisations=Immunisations(store, journal),
        child_services=child_services,
        due_list=DueList(store, clock),
        families=Families(store, journal),
        scorecards=Scorecards(store, journal, vault.facility, taking_out),
        corrections=Corrections(store, children, visits),
        infections=Infections(store, journal),
        referrals=Referrals(store, journal, vault.facility, partial(_display_name, vault)),
        screenings=Screenings(store, journal),
        assessments=Assessments(store, journal),
        worklist=worklist,
        case_page=case_page,
        rule_numbers=RuleNumbers(store, journal),
        papers=Papers(store, journal, charts, worklist, home_visits, vault.facility, taking_out),
        home_visits=home_visits,
        drafts=Drafts(store, clock),
        conferences=Conferences(store, journal, charts, case_page, vault.facility, taking_out),
        demo=Demo(store, journal, regions, vault.facility),
        accounts=Accounts(store, journal, vault),
        backups=Backups(store, journal, vault, taking_out),
        history=History(store, journal, children, visits),
        merging=Merging(store, journal),
        audit_log=AuditLog(store, journal),
        _vault=vault,
        _store=store,
    )
