"""Keys are shown as a file and a fingerprint, pinned once, and a change is never silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.app import App
from desktop_app.errors import Conflict, NotAllowed, NotFound, Unreadable
from desktop_app.programme.records.exchange import Party, SendingBasis
from desktop_app.services.exchange.installation import with_keys
from tests.builders import a_child
from tests.exchanging import Line, a_city, a_line
from tests.services.conftest import MIDWIFE, NOW, READER


@pytest.fixture
def line(app: App, tmp_path: Path) -> Iterator[Line]:
    with a_line(app, tmp_path) as made:
        yield made


def test_both_pin_each_other_with_role_and_basis(line: Line) -> None:
    (city,) = line.clinic.partners.list(by=line.clinic.person)
    assert (city.name, city.party) == ("Dinas Kesehatan Kota Banjar", Party.CITY)
    assert city.sending_basis is SendingBasis.PUBLIC_TASK
    (clinic,) = line.city.partners.list(by=line.city.person)
    assert clinic.party is Party.PUSKESMAS
    assert (clinic.facility_code, clinic.trusted_on) == ("", NOW.date())
    assert line.city.partners.party(by=line.city.person) is Party.CITY
    assert line.clinic.partners.party(by=line.clinic.person) is Party.PUSKESMAS


def test_the_fingerprint_is_the_same_on_both_sides(line: Line) -> None:
    shown = line.city.partners.own(by=line.city.person).fingerprint
    offer = line.clinic.partners.look(line.city_keys, by=line.clinic.person)
    assert offer.keys.fingerprint == shown


def test_the_same_keys_again_change_nothing(line: Line) -> None:
    offer = line.clinic.partners.look(line.city_keys, by=line.clinic.person)
    assert (offer.news, offer.is_asked) == ("same", False)
    line.clinic.partners.trust(line.city_keys, basis=SendingBasis.AGREEMENT, by=line.clinic.person)
    (city,) = line.clinic.partners.list(by=line.clinic.person)
    assert city.sending_basis is SendingBasis.AGREEMENT


def test_a_wrong_fingerprint_pins_nothing(app: App, tmp_path: Path) -> None:
    with a_city(tmp_path / "kota") as city:
        city.partners.show(tmp_path / "kota.pub", by=city.person)
        with pytest.raises(Conflict, match="fingerprint_differs"):
            app.partners.trust(tmp_path / "kota.pub", compared="ABCD-EFGH", by=app.person)
        assert app.partners.list(by=app.person) == ()
        right = city.partners.own(by=city.person).fingerprint
        app.partners.trust(tmp_path / "kota.pub", compared=right.lower(), by=app.person)


def test_a_rotation_is_told_and_old_packages_still_count(line: Line) -> None:
    first, _ = line.send()
    renewed = line.clinic.partners.renew(by=line.clinic.person)
    new_keys = line.folder / "baru.pub"
    line.clinic.partners.show(new_keys, by=line.clinic.person)
    second, _ = line.send()
    with pytest.raises(Unreadable, match="envelope_signature"):
        line.receive(second)
    assert line.city.partners.look(new_keys, by=line.city.person).news == "handed_over"
    with pytest.raises(Conflict, match="keys_handed_over") as asked:
        line.city.partners.trust(new_keys, by=line.city.person)
    assert asked.value.figures["fingerprint"] == renewed.fingerprint
    line.city.partners.trust(new_keys, compared=renewed.fingerprint, by=line.city.person)
    assert line.receive(second).package.package_no == 2
    assert line.receive(first).package.package_no == 1
    with pytest.raises(Conflict, match="keys_older"):
        line.city.partners.trust(line.folder / f"{line.clinic.facility}.pub", by=line.city.person)


def test_a_city_that_rotates_opens_what_was_sealed_before(line: Line) -> None:
    file, _ = line.send()
    line.city.partners.renew(by=line.city.person)
    assert line.receive(file).package.package_no == 1
    new_keys = line.folder / "kota baru.pub"
    renewed = line.city.partners.show(new_keys, by=line.city.person)
    with pytest.raises(Conflict, match="keys_changed"):
        line.clinic.sending.look(new_keys, by=line.clinic.person)
    line.clinic.partners.trust(new_keys, compared=renewed.fingerprint, by=line.clinic.person)
    assert line.clinic.sending.look(new_keys, by=line.clinic.person).package_no == 2


def test_keys_that_nothing_vouches_for_are_a_warning_and_end_the_old_ones(line: Line) -> None:
    old, _ = line.send()
    with line.clinic.partners.store.unit() as unit:
        unit.exchange._connection.exec_driver_sql("DELETE FROM exchange_keys")
        installation = unit.facility.get("exchange_installation")
        made = with_keys(unit, line.clinic.facility, line.clinic.clock())
        unit.facility.set("exchange_installation", installation or "")
        unit.commit()
    assert made.number == 1
    lost = line.folder / "hilang.pub"
    shown = line.clinic.partners.show(lost, by=line.clinic.person)
    assert line.city.partners.look(lost, by=line.city.person).news == "changed"
    with pytest.raises(Conflict, match="keys_changed"):
        line.city.partners.trust(lost, by=line.city.person)
    line.city.partners.trust(lost, compared=shown.fingerprint, by=line.city.person)
    with pytest.raises(Unreadable, match="envelope_signature"):
        line.receive(old)


def test_own_keys_and_keys_of_the_same_kind_are_not_pinned(line: Line, tmp_path: Path) -> None:
    own = line.folder / "sendiri.pub"
    line.city.partners.show(own, by=line.city.person)
    with pytest.raises(Conflict, match="keys_own"):
        line.city.partners.trust(own, by=line.city.person)
    with (
        a_city(tmp_path / "kota lain") as other,
        pytest.raises(Conflict, match="keys_same_party"),
    ):
        other.partners.trust(own, by=other.person)


def test_a_partner_is_unpinned(line: Line) -> None:
    file, _ = line.send()
    (clinic,) = line.city.partners.list(by=line.city.person)
    line.city.partners.distrust(clinic.partner_id, by=line.city.person)
    with pytest.raises(Conflict, match="sender_unknown"):
        line.receive(file)
    with pytest.raises(NotFound, match="partner_unknown"):
        line.city.partners.distrust(clinic.partner_id, by=line.city.person)


def test_only_an_admin_handles_keys_and_a_register_does_not_become_a_city(
    app: App, tmp_path: Path
) -> None:
    for person in (MIDWIFE, READER):
        with pytest.raises(NotAllowed):
            app.partners.show(tmp_path / "x.pub", by=person)
        with pytest.raises(NotAllowed):
            app.partners.trust(tmp_path / "x.pub", by=person)
        with pytest.raises(NotAllowed):
            app.partners.renew(by=person)
    app.children.register(a_child(), by=app.person)
    with pytest.raises(Conflict, match="city_has_children"):
        app.partners.become_city(by=app.person)
