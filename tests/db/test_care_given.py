"""Care given to all children, read at once, equals what the records of each child say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np

from desktop_app.db.unit import Store
from desktop_app.programme.records.care import CareItem, CareKind, Immunisation, Recipient
from tests.builders import a_child

DAY = date(2026, 8, 12)


def test_the_same_as_each_childs_own_records(store: Store) -> None:
    with store.unit() as unit:
        first, second, bare = unit.children.add_many(
            [a_child(name=name) for name in ("Alika", "Citra", "Dewi")]
        )
        vaccines = [
            Immunisation(
                child_id=child.child_id, vaccine=code, on=DAY + timedelta(days=n), by="Rina, S.Keb"
            )
            for child in (first, second)
            for n, code in enumerate(("bcg", "opv", "opv"))
        ]
        care_items = [
            CareItem(child_id=first.child_id, kind=CareKind.VITAMIN_A, on=DAY, item="red"),
            CareItem(child_id=first.child_id, kind=CareKind.KPSP, on=DAY, month=15, amount=8.5),
            CareItem(
                child_id=second.child_id,
                kind=CareKind.HOME_VISIT,
                on=DAY,
                item="tetangga, bidan",
                recipients=(Recipient.MOTHER,),
                notes="hujan",
            ),
        ]
        kept = unit.immunisations.add_many(vaccines)
        unit.care_items.add_many(care_items)
        gone = unit.immunisations.add(replace(vaccines[0], on=DAY + timedelta(days=9)))
        unit.immunisations.set_removed(gone.immunisation_id, datetime(2026, 8, 30, tzinfo=UTC))
        ids = np.array([first.child_id, second.child_id, bare.child_id])
        all_vaccines, all_services = unit.given.vaccines(ids), unit.given.care_items(ids)
        some, nobody = unit.given.vaccines(ids[1:]), unit.given.vaccines(ids[:0])
    for row, child in enumerate((first, second, bare)):
        own = [one for one in kept if one.child_id == child.child_id]
        said = all_vaccines.of_child(row, child.child_id)
        assert sorted((one.vaccine, one.on) for one in said) == sorted(
            (one.vaccine, one.on) for one in own
        )
        told = [
            (one.kind, one.on, one.item, one.month, one.amount)
            for one in all_services.rows(all_services.child == row).records(child_id=0)
        ]
        assert sorted(told) == sorted(
            (one.kind, one.on, one.item, one.month, one.amount)
            for one in care_items
            if one.child_id == child.child_id
        )
    seconds = some.of_child(0, second.child_id)
    assert seconds == all_vaccines.of_child(1, second.child_id)
    assert len(seconds) == len(some)
    assert len(nobody) == 0


def test_a_register_in_which_nothing_was_given(store: Store) -> None:
    with store.unit() as unit:
        child = unit.children.add_many([a_child()])[0]
        ids = np.array([child.child_id])
        assert len(unit.given.vaccines(ids)) == 0
        assert len(unit.given.care_items(ids).on) == 0
