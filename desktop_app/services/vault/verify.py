"""Use case of checking a vault from header to z-scores; reads everything, changes nothing."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

from desktop_app.db.engine import open_engine
from desktop_app.db.migrate import HEAD, stored_version
from desktop_app.db.schema_check import schema_findings
from desktop_app.db.unit import Store, Unit
from desktop_app.db.vault_copy import check, opens
from desktop_app.errors import Damaged, Figure, Problem
from desktop_app.programme.records.children import Child
from desktop_app.services.growth import facts
from desktop_app.services.growth.scoring import measured
from desktop_app.services.vault import header_record, journal_anchor
from desktop_app.services.vault.backup_heads import backup_findings
from desktop_app.services.vault.signing import Signing
from desktop_app.vault import evidence
from desktop_app.vault.head_file import HeadFile
from desktop_app.vault.vault import Vault

SAMPLED_CHILDREN = 500
_MOST_FINDINGS = 100


def verify(vault: Vault, *, all_scores: bool = False) -> tuple[Problem, ...]:
    """Return what is wrong with an open vault, worst first; empty when it is sound.

    It computes the z-scores of 500 random children again. With `all_scores` it computes those of
    all, rebuilds every record from the journal, and checks each transaction's signature.

    Raises: Damaged when an interrupted re-keying left a database that no key opens; StorageDenied.
    """
    vault.settle(lambda key: opens(vault.database_path, key))
    _undo_half_a_write(vault)
    found = [*_unknown_key(vault), *evidence.findings(vault.folder, vault.key_hex)]
    damage = _damage(vault)
    if damage:
        return (*found, *damage)
    # Read before the database: whoever writes meanwhile is then ahead of the file, not behind it.
    vault_id = vault.header.vault_id
    kept = (HeadFile(vault.folder, vault_id).read(), HeadFile.on_computer(vault_id).read())
    engine = open_engine(vault.database_path, vault.key_hex, read_only=True)
    try:
        if stored_version(engine) != HEAD:
            return (*found, Problem(field="database", code="database_other_version"))
        found += schema_findings(engine)
        with Store(engine).reading() as unit:
            # What is wrong with the header files themselves is found above.
            with suppress(Damaged):
                current = evidence.current(vault.folder, vault.key_hex)
                found += header_record.findings(unit, current)
            chain = unit.journal.verify()
            found += chain
            if any(one.code == "journal_chain_missing" for one in chain):
                # Nothing can be compared with a journal that has no end.
                return tuple(found)
            found += islice(
                journal_anchor.findings(unit, Signing(vault), kept, every_head=all_scores),
                _MOST_FINDINGS,
            )
            found += backup_findings(unit, vault)
            found += _unexplained_beginning(unit)
            if all_scores:
                found += unit.replay()
            try:
                found += islice(_wrong_scores(unit, all_scores=all_scores), _MOST_FINDINGS)
                if all_scores and (wrong := facts.wrong(unit)):
                    count: dict[str, Figure] = {"count": len(wrong)}
                    found.append(Problem(field="visit", code="facts_differ", figures=count))
            except Damaged as error:
                # What was found before is told as well.
                found.append(Problem(field="database", code=error.code))
    finally:
        engine.dispose()
    return tuple(found)


def _unknown_key(vault: Vault) -> Iterator[Problem]:
    """Yield what a sign-in here would have asked about the vault's keys."""
    doubt = vault.doubt
    if doubt is not None:
        figures: dict[str, Figure] = {"fingerprint": doubt.fingerprint}
        yield Problem(field="header", code=doubt.reason, figures=figures)


def _undo_half_a_write(vault: Vault) -> None:
    """Let SQLite undo a killed program's unfinished write, which a read-only connection cannot."""
    database = vault.database_path
    if database.with_name(f"{database.name}-journal").exists():
        with suppress(Damaged):
            open_engine(database, vault.key_hex).dispose()


def _damage(vault: Vault) -> tuple[Problem, ...]:
    found = check(vault.database_path, vault.key_hex)
    # A page being written by the window may look damaged at the first check, but not at a second.
    return check(vault.database_path, vault.key_hex) if found else ()


def _unexplained_beginning(unit: Unit) -> Iterator[Problem]:
    """Yield a finding when the journal's beginning was removed without a line about pruning."""
    first_id = unit.journal.first_id
    if first_id == 1:
        return
    lines = unit.journal.search(action="prune", kind="audit", limit=1)
    if not (lines and (lines[0].after or {}).get("first_id") == first_id):
        yield Problem(
            field="journal", code="journal_beginning_missing", figures={"first": first_id}
        )


def _wrong_scores(unit: Unit, *, all_scores: bool) -> Iterator[Problem]:
    children = tuple(unit.children.all())
    if not all_scores and len(children) > SAMPLED_CHILDREN:
        children = tuple(random.sample(children, SAMPLED_CHILDREN))
    for child in children:
        yield from _wrong_scores_of(unit, child)


def _wrong_scores_of(unit: Unit, child: Child) -> Iterator[Problem]:
    stored = unit.visits.of_child(child.child_id)
    fresh = measured(child, [found.visit for found in stored])
    for before, now in zip(stored, fresh, strict=True):
        if before.growth != now.growth:
            visit = before.visit
            figures: dict[str, Figure] = {"visit": visit.visit_id, "day": visit.visit_date}
            yield Problem(field="visit", code="score_differs", figures=figures)
