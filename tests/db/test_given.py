"""What every child was given, read at once: the same as the records of each child say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop_app.db.unit import Store
from desktop_app.programme.service_records import (
    Immunisation,
    Recipient,
    ServiceGiven,
    ServiceKind,
)
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
        services = [
            ServiceGiven(child_id=first.child_id, kind=ServiceKind.VITAMIN_A, on=DAY, item="red"),
            ServiceGiven(
                child_id=first.child_id, kind=ServiceKind.KPSP, on=DAY, month=15, amount=8
            ),
            ServiceGiven(
                child_id=second.child_id,
                kind=ServiceKind.HOME_VISIT,
                on=DAY,
                item="tetangga, bidan",
                recipients=(Recipient.MOTHER,),
                notes="hujan",
            ),
        ]
        kept = unit.immunisations.add_many(vaccines)
        unit.services.add_many(services)
        gone = unit.immunisations.add(replace(vaccines[0], on=DAY + timedelta(days=9)))
        unit.immunisations.set_removed(gone.immunisation_id, datetime(2026, 8, 30, tzinfo=UTC))
        all_vaccines, all_services = unit.given.vaccines(), unit.given.services()
        some = unit.given.vaccines([second.child_id, bare.child_id])
    for child in (first, second):
        own = [one for one in kept if one.child_id == child.child_id]
        said = sorted((one.vaccine, one.on) for one in all_vaccines[child.child_id])
        assert said == sorted((one.vaccine, one.on) for one in own)
    assert bare.child_id not in all_vaccines
    assert some == {second.child_id: all_vaccines[second.child_id]}
    told = {
        (child_id, one.kind, one.on, one.item, one.month, one.amount)
        for child_id, given in all_services.items()
        for one in given
    }
    assert told == {
        (one.child_id, one.kind, one.on, one.item, one.month, one.amount) for one in services
    }
