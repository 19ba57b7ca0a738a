"""What look-ups do not see: removed records, one record's lines, the pruned journal."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.db.register_history import _CHANGES
from desktop_app.db.unit import Store
from desktop_app.errors import Conflict, NotFound
from desktop_app.programme.records.children import Growth, JournalEntry
from tests.builders import a_child, a_visit

NOW = datetime(2026, 11, 24, 2, 30, tzinfo=UTC)
GROWTH = Growth(age_days=366)


def line(action: str, record_id: int, at: datetime = NOW) -> JournalEntry:
    return JournalEntry(
        entry_id=0,
        at=at,
        account="kepala",
        action=action,
        kind="child",
        record_id=record_id,
        before=None,
        after=None,
    )


def test_removed_records_are_listed_the_last_first(store: Store) -> None:
    with store.unit() as unit:
        kept, gone, earlier = unit.children.add_many([a_child(name=n) for n in ("A", "B", "C")])
        of_kept, of_gone = (
            unit.visits.add(a_visit(child_id=child.child_id), GROWTH) for child in (kept, gone)
        )
        for visit in (of_kept, of_gone):
            unit.visits.set_removed(visit.visit_id, NOW)
        unit.children.set_removed(gone.child_id, NOW)
        unit.children.set_removed(earlier.child_id, NOW - timedelta(days=1))
        assert unit.history.removed_children() == (
            (gone, NOW),
            (earlier, NOW - timedelta(days=1)),
        )
        # A visit whose child is gone too comes back with her.
        assert unit.history.removed_visits() == ((of_kept, NOW),)
        assert unit.history.owner_of_visit(of_gone.visit_id) == gone.child_id
        with pytest.raises(NotFound, match="visit_unknown"):
            unit.history.owner_of_visit(99)


def test_given_visits_are_another_childs_even_when_removed(store: Store) -> None:
    with store.unit() as unit:
        first, second = unit.children.add_many([a_child(name=n) for n in ("A", "B")])
        days = (date(2026, 5, 2), date(2026, 6, 2))
        there, gone = unit.visits.add_many(
            [(a_visit(child_id=second.child_id, visit_date=day), GROWTH) for day in days]
        )
        unit.visits.set_removed(gone.visit_id, NOW)
        ids = [there.visit_id, gone.visit_id]
        unit.history.give_visits(ids, first.child_id)
        found = unit.visits.of_child(first.child_id)
        assert [mv.visit for mv in found] == [replace(there, child_id=first.child_id)]
        assert unit.history.owner_of_visit(gone.visit_id) == first.child_id
        unit.history.give_visits([], second.child_id)
        unit.visits.add(a_visit(child_id=second.child_id, visit_date=days[0]), GROWTH)
        with pytest.raises(Conflict, match="visit_exists"):
            unit.history.give_visits(ids, second.child_id)


def test_changes_of_a_record_leave_out_who_only_read(store: Store) -> None:
    actions = [("create", 1), ("read", 1), ("correct", 1), ("create", 2)]
    with store.unit() as unit:
        unit.journal.write_many(line(action, record_id) for action, record_id in actions)
        assert [e.action for e in unit.history.changes_of("child", 1)] == ["correct", "create"]
        assert unit.history.changes_of("visit", 1) == ()
        assert unit.history.line(4).record_id == 2
        with pytest.raises(NotFound, match="entry_unknown"):
            unit.history.line(5)


def test_a_pruned_journal_begins_later_and_still_verifies(store: Store) -> None:
    with store.unit() as unit:
        unit.journal.write_many(line("create", n, NOW + timedelta(days=n)) for n in range(1, 8))
        assert unit.journal.prune(NOW) is None
        assert unit.journal.first_id == 1
        pruned = unit.journal.prune(NOW + timedelta(days=4))
        assert pruned is not None
        assert (pruned.lines, pruned.first_id, unit.journal.first_id) == (3, 4, 4)
        assert [entry.record_id for entry in unit.journal.search()] == [7, 6, 5, 4]
        assert unit.journal.verify() == ()
        unit.journal.write_many([line("create", 8)])
        assert unit.journal.verify() == ()
        # The newest line stays, however old: the chain hangs on it.
        assert unit.journal.prune(NOW + timedelta(days=999)) is None


def test_a_records_changes_are_found_without_its_reads(store: Store) -> None:
    with store.unit() as unit:
        unit.journal.write_many(
            [line("create", 1), *(line("read", 1) for _ in range(50)), line("correct", 1)]
        )
        unit.commit()
    with store.reading() as unit:
        assert [found.action for found in unit.history.changes_of("child", 1)] == [
            "correct",
            "create",
        ]
        plan = unit._connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {_CHANGES.compile(unit._connection)}",
            ("child", 1),
        )
        assert ["ix_audit_changes" in row[-1] for row in plan] == [True]
