"""Units of work: everything inside is saved by `commit`, or nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from desktop_app.db import record_tables
from desktop_app.db.care_given import GivenStore
from desktop_app.db.care_treated import TreatedStore
from desktop_app.db.casework import CaseStore
from desktop_app.db.drafts import DraftStore
from desktop_app.db.engine import BEGIN
from desktop_app.db.feeding_days import FeedingDayStore
from desktop_app.db.growth_facts import FactStore
from desktop_app.db.growth_measuring import MeasuringStore
from desktop_app.db.growth_visits import VisitStore
from desktop_app.db.owned import OwnedStore
from desktop_app.db.records_table import RecordStore
from desktop_app.db.register_children import ChildStore
from desktop_app.db.register_facility import FacilityStore
from desktop_app.db.register_families import FamilyStore
from desktop_app.db.register_history import HistoryStore
from desktop_app.db.reports_recap import RecapStore
from desktop_app.db.vault_copy import Counts, copy_database
from desktop_app.db.vault_journal import JournalStore
from desktop_app.db.vault_rule_numbers import RuleOverrideStore


class Unit:
    """One transaction's view of the register."""

    def __init__(self, connection: Connection, *, writes: bool) -> None:
        """Take a connection that is in no transaction yet."""
        self._connection = connection
        self._writes = writes
        self.children = ChildStore(connection)
        self.visits = VisitStore(connection)
        self.recap = RecapStore(connection)
        self.measuring = MeasuringStore(connection)
        self.journal = JournalStore(connection)
        self.facility = FacilityStore(connection)
        self.drafts = DraftStore(connection)
        self.history = HistoryStore(connection)
        self.cases = CaseStore(connection)
        self.infections = RecordStore(connection, record_tables.INFECTIONS)
        self.tb_screenings = RecordStore(connection, record_tables.TB_SCREENINGS)
        self.cause_assessments = RecordStore(connection, record_tables.CAUSE_ASSESSMENTS)
        self.conferences = RecordStore(connection, record_tables.CONFERENCES)
        self.referrals = RecordStore(connection, record_tables.REFERRALS)
        self.postponements = RecordStore(connection, record_tables.POSTPONEMENTS)
        self.feeding_courses = RecordStore(connection, record_tables.FEEDING_COURSES)
        self.feeding_days = FeedingDayStore(connection)
        self.course_weighings = RecordStore(connection, record_tables.COURSE_WEIGHINGS)
        self.stock = RecordStore(connection, record_tables.STOCK_MOVES)
        self.outpatient_courses = RecordStore(connection, record_tables.OUTPATIENT_COURSES)
        self.outpatient_visits = RecordStore(connection, record_tables.OUTPATIENT_VISITS)
        self.immunisations = RecordStore(connection, record_tables.IMMUNISATIONS)
        self.services = RecordStore(connection, record_tables.SERVICES)
        self.given = GivenStore(connection)
        self.treated = TreatedStore(connection)
        self.families = FamilyStore(connection)
        self.papers = RecordStore(connection, record_tables.PAPERS)
        self.rule_overrides = RuleOverrideStore(connection)
        self.owned = OwnedStore(connection)
        self.facts = FactStore(connection)

    def commit(self) -> None:
        """Save everything done so far; when this returns, it is on the disk."""
        if not self._writes:
            raise RuntimeError("a reading unit saves nothing")
        self._connection.commit()


class Store:
    """The register in one database; any thread may open units, each has its own connection."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose database the migrations have brought up to date."""
        self._engine = engine
        self._writing = engine.execution_options(**{BEGIN: "IMMEDIATE"})

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """Open a unit that may write; leaving it without `commit` undoes everything.

        Raises: Conflict("vault_busy") when another writer does not finish; whatever the stores in
        it raise, and StorageFull, StorageDenied and Damaged from any of them.
        """
        with self._writing.connect() as connection:
            yield Unit(connection, writes=True)

    @contextmanager
    def reading(self) -> Iterator[Unit]:
        """Open a unit that only reads: one moment's state, whatever others write meanwhile."""
        with self._engine.connect() as connection:
            yield Unit(connection, writes=False)

    def copy_to(self, target: Path, key_hex: str) -> Counts:
        """Write a checked copy under the store's own key while others read and write.

        Returns the rows of each table. Raises: StorageFull, StorageDenied, Damaged.
        """
        return copy_database(self._engine, target, key_hex)

    def close(self) -> None:
        """Close every connection; the write-ahead log goes into the database file."""
        self._engine.dispose()
