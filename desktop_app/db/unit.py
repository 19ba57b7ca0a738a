"""Units of work: `commit` saves everything done inside; without it nothing is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from desktop_app.db import record_tables
from desktop_app.db.care_given import GivenStore
from desktop_app.db.care_treated import TreatedStore
from desktop_app.db.casework import CaseStore
from desktop_app.db.child_erasing import ErasingStore
from desktop_app.db.city_store import CityStore
from desktop_app.db.drafts import DraftStore
from desktop_app.db.engine import BEGIN, BUSY_MS, run_pragmas, set_busy_wait
from desktop_app.db.exchange_store import ExchangeStore
from desktop_app.db.feeding_days import FeedingDayStore
from desktop_app.db.growth_facts import FactStore
from desktop_app.db.growth_measuring import MeasuringStore
from desktop_app.db.growth_visits import VisitStore
from desktop_app.db.owned import OwnedStore
from desktop_app.db.records_table import RecordStores
from desktop_app.db.register_children import ChildStore
from desktop_app.db.register_facility import FacilityStore
from desktop_app.db.register_families import FamilyStore
from desktop_app.db.register_history import HistoryStore
from desktop_app.db.reports_month import ReportStore
from desktop_app.db.row_watch import watch
from desktop_app.db.stock_taking import take_stock
from desktop_app.db.vault_copy import Counts, copy_database
from desktop_app.db.vault_heads import HeadStore, JournalHead
from desktop_app.db.vault_journal import JournalStore, changed_rows
from desktop_app.db.vault_replay import replay_findings
from desktop_app.db.vault_rule_checks import RuleCheckStore
from desktop_app.db.vault_rule_numbers import RuleOverrideStore
from desktop_app.errors import Problem, StorageDenied, StorageFull
from desktop_app.programme.records.children import JournalEntry

_ACTIONS_WITHOUT_CHANGE = (
    "read", "export", "backup", "restore_drill", "sign_in", "lock_", "unlock_", "take_over"
)  # fmt: skip
"""Prefixes of the journal's actions that change no record, key or account. Only their lines may
wait outside of the file."""


@dataclass(frozen=True, slots=True)
class Heads:
    """What is done with the journal's head at each commit."""

    sign: Callable[[JournalHead], JournalHead]
    """Returns it with the signature of the account that writes, unsigned where it has no key."""
    keep: Callable[[JournalHead], None]
    """Keeps it outside of the database, once the commit is on the disk."""


UNSIGNED = Heads(sign=lambda head: head, keep=lambda _head: None)
"""For a database without accounts."""

NoteAside = Callable[[Sequence[JournalEntry]], None]
"""Stores journal lines elsewhere when the database file cannot be written."""


class Unit:
    """One transaction's view of the register."""

    def __init__(  # noqa: PLR0915 -- one statement for each store
        self,
        connection: Connection,
        *,
        writes: bool,
        can_write: bool = True,
        aside: NoteAside | None = None,
        heads: Heads = UNSIGNED,
    ) -> None:
        """Take a connection that is in no transaction yet.

        `commit` passes journal lines to `aside` if the file cannot be written or its disk is full.
        `heads` signs and keeps the journal's head.
        """
        self._connection = connection
        self._writes, self._can_write, self._aside = writes, can_write, aside
        self._signing = heads
        if writes and can_write:
            watch(connection)
        self._changes_before = changed_rows(connection)
        records = RecordStores(connection, remembers=not writes)

        self.children = ChildStore(connection)
        self.visits = VisitStore(connection, remembers=not writes)
        self.reports = ReportStore(connection)
        self.measuring = MeasuringStore(connection)
        self.journal = JournalStore(connection, can_write=can_write)
        self.heads = HeadStore(connection)
        self.facility = FacilityStore(connection)
        self.drafts = DraftStore(connection)
        self.history = HistoryStore(connection, self.journal.flush)
        self.cases = CaseStore(connection, records)
        self.infections = records.store(record_tables.INFECTIONS)
        self.tb_screenings = records.store(record_tables.TB_SCREENINGS)
        self.cause_assessments = records.store(record_tables.CAUSE_ASSESSMENTS)
        self.conferences = records.store(record_tables.CONFERENCES)
        self.standings = records.store(record_tables.STANDINGS)
        self.consents = records.store(record_tables.CONSENTS)
        self.breaches = records.store(record_tables.BREACHES)
        self.sent_files = records.store(record_tables.SENT_FILES)
        self.reconcile_decisions = records.store(record_tables.RECONCILE_DECISIONS)
        self.partners = records.store(record_tables.PARTNERS)
        self.sent_packages = records.store(record_tables.SENT_PACKAGES)
        self.received_packages = records.store(record_tables.RECEIVED_PACKAGES)
        self.city_decisions = records.store(record_tables.CITY_DECISIONS)
        self.exchange = ExchangeStore(connection)
        self.city = CityStore(connection)
        self.closings = records.store(record_tables.CLOSINGS)
        self.targets = records.store(record_tables.TARGETS)
        self.referrals = records.store(record_tables.REFERRALS)
        self.postponements = records.store(record_tables.POSTPONEMENTS)
        self.feeding_courses = records.store(record_tables.FEEDING_COURSES)
        self.feeding_days = FeedingDayStore(connection)
        self.course_weighings = records.store(record_tables.COURSE_WEIGHINGS)
        self.stock = records.store(record_tables.STOCK_MOVES)
        self.outpatient_courses = records.store(record_tables.OUTPATIENT_COURSES)
        self.outpatient_visits = records.store(record_tables.OUTPATIENT_VISITS)
        self.immunisations = records.store(record_tables.IMMUNISATIONS)
        self.care_items = records.store(record_tables.CARE_ITEMS)
        self.given = GivenStore(connection)
        self.treated = TreatedStore(connection)
        self.families = FamilyStore(connection)
        self.papers = records.store(record_tables.PAPERS)
        self.rule_overrides = RuleOverrideStore(connection)
        self.rule_checks = RuleCheckStore(connection)
        self.owned = OwnedStore(connection)
        self.facts = FactStore(connection)
        self.erasing = ErasingStore(connection, self.journal)

    def commit(self) -> None:
        """Save everything done so far; when this returns, it is on the disk."""
        if not self._writes:
            raise RuntimeError("a reading unit saves nothing")
        only_journals = self._only_journals
        if not self._can_write:
            if not only_journals:
                raise StorageDenied
            self._note_aside()
            return
        try:
            head = self._signed_head()
            self._connection.commit()
        except (StorageFull, StorageDenied):
            if self._aside is None or not only_journals:
                raise
            self._connection.rollback()
            self._note_aside()
            return
        if head is not None:
            self._signing.keep(head)

    def take_stock(self, at: datetime, account: str) -> int:
        """Write what every record is now into the journal; return the number of lines."""
        # First what was done until now, with its account: the stock-taking's own store knows none.
        self.journal.flush()
        return take_stock(self._connection, at, account)

    def replay(self) -> tuple[Problem, ...]:
        """Return where records and journal disagree (vault_replay.py); reads all of both."""
        self.journal.flush()
        return replay_findings(self._connection)

    def _signed_head(self) -> JournalHead | None:
        """Store the waiting lines and sign the journal's new end; None without new lines."""
        self.journal.flush()
        if not self.journal.has_grown:
            return None
        head = self._signing.sign(self.heads.now())
        if head.signature:
            self.heads.add(head)
        return head

    @property
    def _only_journals(self) -> bool:
        """Whether only journal lines were written, all about actions that change nothing."""
        changes = changed_rows(self._connection) - self._changes_before
        return changes == self.journal.changes and all(
            entry.action.startswith(_ACTIONS_WITHOUT_CHANGE) for entry in self.journal.added
        )

    def _note_aside(self) -> None:
        if self._aside is not None:
            self._aside(tuple(self.journal.added))
            self.journal.added.clear()


class Store:
    """The register in one database; any thread may open units, each has its own connection."""

    def __init__(
        self,
        engine: Engine,
        aside: NoteAside | None = None,
        *,
        can_write: bool = True,
        heads: Heads = UNSIGNED,
    ) -> None:
        """Take an engine whose database the migrations have brought up to date.

        When the disk is full or `can_write` is False, units that only write to the journal pass
        their lines to `aside`; all others raise StorageFull or StorageDenied.
        """
        self._engine = engine
        self._aside, self._heads = aside, heads
        self.can_write = can_write
        self._demand_use: Callable[[], None] = _allowed
        begin = "IMMEDIATE" if can_write else "DEFERRED"
        self._writing = engine.execution_options(**{BEGIN: begin})

    def guarded_by(self, demand_use: Callable[[], None]) -> None:
        """Call this before every unit and copy; it raises what refuses them."""
        self._demand_use = demand_use

    @contextmanager
    def unit(self, *, waits: bool = True) -> Iterator[Unit]:
        """Open a unit that may write; leaving it without `commit` undoes everything.

        Raises: Conflict("vault_busy") when another writer does not finish in time, or at once
        without `waits`. Every store in it may raise StorageFull, StorageDenied and Damaged,
        besides its own errors.
        """
        self._demand_use()
        with self._writing.connect() as connection, _waiting(connection, waits=waits):
            yield Unit(
                connection,
                writes=True,
                can_write=self.can_write,
                aside=self._aside,
                heads=self._heads,
            )

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """Open a unit that only reads; it sees one moment's state, whatever others write then."""
        self._demand_use()
        with self._engine.connect() as connection:
            yield Unit(connection, writes=False)

    def copy_to(self, target: Path, key_hex: str) -> Counts:
        """Write a checked copy under the same key while others read and write.

        Returns the rows of each table. Raises: StorageFull, StorageDenied, Damaged.
        """
        self._demand_use()
        return copy_database(self._engine, target, key_hex)

    def settle(self) -> None:
        """Move the write-ahead log into the file, so that no older page is left in it.

        Does nothing while another program reads an older state.
        """
        with self._engine.connect() as connection:
            run_pragmas(connection.connection.driver_connection, "wal_checkpoint(TRUNCATE)")

    def release(self) -> None:
        """Close every connection that is idle; the next unit opens a new one."""
        self._engine.pool.dispose()

    def close(self) -> None:
        """Close every connection, move the write-ahead log into the file, and forget the key.

        Whatever is asked of the store afterwards raises AccessEnded.
        """
        self._engine.dispose()


def _allowed() -> None:
    """Refuse nothing."""


@contextmanager
def _waiting(connection: Connection, *, waits: bool) -> Iterator[None]:
    if waits:
        yield
        return
    set_busy_wait(connection, 0)
    try:
        yield
    finally:
        # The pool gives the connection to others.
        set_busy_wait(connection, BUSY_MS)
