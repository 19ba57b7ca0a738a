"""What the city takes: any order, any number of times, child by child; and what it refuses."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.app import App, open_app
from desktop_app.errors import Conflict, NotAllowed, Unreadable
from desktop_app.programme.records.exchange import PackageFate, Party
from desktop_app.programme.records.package import Refusal
from desktop_app.services.exchange.receiving import Arrival
from desktop_app.services.vault import access
from tests.builders import a_child, a_visit
from tests.exchanging import Line, a_city, a_line, a_vault, told
from tests.services.conftest import FAST, NOW, PASSWORD, READER

NAMES = ("Syifa Nur", "Rangga Saputra", "Dewi Lestari", "Putri Ayu", "Bagus Pratama")


@pytest.fixture
def line(app: App, tmp_path: Path) -> Iterator[Line]:
    with a_line(app, tmp_path) as made:
        yield made


def a_girl(app: App, name: str = "Syifa Nur") -> int:
    child = app.children.register(
        a_child(name=name), confirmed={"child_perhaps_spelled"}, by=app.person
    ).record
    app.visits.record(a_visit(child_id=child.child_id), by=app.person)
    return child.child_id


def weighed(app: App, child_id: int, day: date, weight_kg: float = 9.0) -> None:
    visit = a_visit(child_id=child_id, visit_date=day, weight_kg=weight_kg, lenhei_cm=76.0)
    app.visits.record(visit, confirmed=set(CONFIRMED), by=app.person)


CONFIRMED = ("weight_jump", "weight_drop", "length_jump", "length_drop", "no_change")


def a_story(line: Line) -> list[Path]:
    """Six packages: new children, a correction, a removal, one that comes back, all again."""
    app, files = line.clinic, []
    first, second = a_girl(app), a_girl(app, "Rangga Saputra")
    files.append(line.send()[0])
    visit = app.case_page.open(first, by=app.person).growth.visits[0].visit
    app.visits.correct(replace(visit, weight_kg=8.7), by=app.person)
    third = a_girl(app, "Dewi Lestari")
    files.append(line.send()[0])
    app.children.remove(second, by=app.person)
    files.append(line.send()[0])
    weighed(app, third, date(2026, 6, 3))
    files.append(line.send(everything=True)[0])
    app.children.bring_back(second, by=app.person)
    files.append(line.send()[0])
    app.children.remove(third, by=app.person)
    a_girl(app, "Putri Ayu")
    files.append(line.send()[0])
    return files


def test_packages_in_any_order_and_twice_give_the_same_city(line: Line, tmp_path: Path) -> None:
    files = a_story(line)
    for file in files:
        line.receive(file)
    wanted = told(line.city)
    assert len(wanted) == 6
    order = random.Random(14)  # noqa: S311 -- an order, no secret
    for number in range(4):
        with a_city(tmp_path / f"kota {number}") as other:
            _take_over_keys(line.city, other)
            shuffled = [*files, *files[::2]]
            order.shuffle(shuffled)
            arrivals = [other.receiving.receive(file, by=other.person) for file in shuffled]
            assert told(other) == wanted
            assert sum(arrival.repeated for arrival in arrivals) == 3
            newest = max(arrivals, key=lambda one: one.package.package_no)
            assert newest.package.fate is PackageFate.MERGED


def _take_over_keys(city: App, other: App) -> None:
    """Let another vault be the same city: the same keys and the same partners."""
    with city.partners.store.reading() as unit:
        keys, partners = unit.exchange.keys(), unit.partners.of()
        installation = unit.facility.get("exchange_installation") or ""
    with other.partners.store.unit() as unit:
        unit.facility.set("exchange_installation", installation)
        for one in reversed(keys):
            unit.exchange.add_keys(one, NOW)
        for partner in partners:
            unit.partners.add(replace(partner, partner_id=0))
        unit.commit()


def test_looking_tells_the_same_and_writes_nothing(line: Line) -> None:
    a_girl(line.clinic)
    file, _ = line.send()
    seen = line.city.receiving.look(file, by=line.city.person)
    assert (seen.new, seen.changed, seen.receipt) == (1, 0, None)
    assert told(line.city) == []
    arrival = line.receive(file)
    assert (arrival.new, arrival.package.accepted) == (seen.new, seen.package.accepted)
    assert line.city.receiving.look(file, by=line.city.person).repeated


def test_the_same_file_again_changes_nothing_and_is_answered_again(line: Line) -> None:
    a_girl(line.clinic)
    file, _ = line.send()
    first = line.receive(file)
    before = told(line.city)
    again = line.receive(file)
    assert again.repeated
    assert told(line.city) == before
    assert again.code == first.code
    assert line.answer(again).receipt_no == 2
    ((package, name),) = line.city.receiving.received(by=line.city.person)
    assert (package.package_no, name) == (1, "Puskesmas Banjar I")
    assert package.received_on == NOW.date()


def test_a_corrected_child_is_replaced_and_a_removed_one_vanishes(line: Line) -> None:
    app = line.clinic
    first, second = a_girl(app), a_girl(app, "Rangga Saputra")
    line.receive(line.send()[0])
    visit = app.case_page.open(first, by=app.person).growth.visits[0].visit
    app.visits.correct(replace(visit, weight_kg=8.7), by=app.person)
    app.children.remove(second, by=app.person)
    arrival = line.receive(line.send()[0])
    assert (arrival.new, arrival.changed, arrival.gone) == (0, 1, 1)
    rows = told(line.city)
    assert "Rangga" not in str(rows)
    assert "8.7" in str(rows)
    assert "8.4" not in str(rows)


def test_an_older_package_that_comes_late_changes_nothing_back(line: Line) -> None:
    app = line.clinic
    number = a_girl(app)
    first, _ = line.send()
    visit = app.case_page.open(number, by=app.person).growth.visits[0].visit
    app.visits.correct(replace(visit, weight_kg=8.7), by=app.person)
    second, _ = line.send()
    arrival = line.receive(second)
    assert arrival.missing == (1,)
    late = line.receive(first)
    assert (late.new, late.changed, late.missing) == (0, 0, ())
    assert "8.7" in str(told(line.city))


def test_a_gap_is_closed_by_sending_from_its_number_on(line: Line) -> None:
    app = line.clinic
    a_girl(app)
    line.receive(line.send()[0])
    a_girl(app, "Rangga Saputra")
    line.send()
    a_girl(app, "Dewi Lestari")
    lost_one = line.receive(line.send()[0])
    assert lost_one.missing == (2,)
    closed = line.receive(line.send(from_number=2)[0])
    assert closed.missing == ()
    assert len({row[1] for row in told(line.city)}) == 3


def test_a_clinic_restored_from_a_backup_is_seen_and_finds_its_way_back(
    line: Line, vault_folder: Path, tmp_path: Path
) -> None:
    app = line.clinic
    a_girl(app)
    line.receive(line.send()[0])
    app.backups.make(tmp_path / "cadangan", by=app.person)
    shutil.copytree(vault_folder, tmp_path / "dulu", ignore=shutil.ignore_patterns("vault.use"))
    a_girl(app, "Rangga Saputra")
    line.receive(line.send()[0])
    line.receive(line.send()[0])

    vault = access.unlock(tmp_path / "dulu", PASSWORD, how=replace(FAST, pinned=False))
    with closing(open_app(vault, clock=lambda: NOW)) as restored:
        back = Line(restored, line.city, line.folder, made=10)
        a_girl(restored, "Dewi Lestari")
        forked = back.receive(back.send()[0])
        assert forked.package.fate is PackageFate.FORKED
        assert "-0-0Z-" in forked.code
        assert (forked.new, forked.changed, forked.gone) == (0, 0, 0)
        assert "Dewi" not in str(told(line.city))
        second = back.receive(back.send()[0])
        assert second.package.fate is PackageFate.FORKED
        assert back.answer(second).fate is PackageFate.FORKED
        arrival = back.receive(back.send()[0])
        assert arrival.package.fate is PackageFate.MERGED
        assert arrival.package.complete
        assert arrival.missing == ()
        assert {name for row in told(line.city) for name in NAMES if name in row} == {
            "Syifa Nur",
            "Dewi Lestari",
        }
        assert back.receive(back.send()[0]).package.fate is PackageFate.MERGED


def test_a_fork_is_seen_from_either_side(line: Line) -> None:
    app = line.clinic
    a_girl(app)
    first, _ = line.send()
    second, one = line.send()
    with app.partners.store.unit() as unit:
        unit.sent_packages.update(replace(one, digest="0" * 64))
        unit.commit()
    third, _ = line.send()
    assert line.receive(third).package.fate is PackageFate.MERGED
    # The third names another second one.
    assert line.receive(second).package.fate is PackageFate.FORKED
    assert line.receive(first).package.fate is PackageFate.MERGED


def test_one_refused_child_stops_no_other_and_keeps_what_was_known(line: Line) -> None:
    app = line.clinic
    number = a_girl(app)
    line.receive(line.send()[0])
    a_girl(app, "Rangga Saputra")
    with app.partners.store.unit() as unit:
        unit.exchange._connection.exec_driver_sql(
            "UPDATE visits SET lenhei_cm = 735.0 WHERE child_id = ?", (number,)
        )
        app.journal_search.journal.note(unit, app.person, "follow", "child", number)
        unit.commit()
    arrival = line.receive(line.send(everything=True)[0])
    assert (arrival.package.accepted, arrival.package.refused) == (1, 1)
    ((_, reason),) = arrival.refused
    assert reason is Refusal.VALUE_IMPOSSIBLE
    rows = str(told(line.city))
    assert "Rangga Saputra" in rows
    assert "Syifa Nur" in rows
    assert "735.0" not in rows


def test_what_is_altered_cut_or_for_others_is_refused_and_leaves_nothing(
    line: Line, tmp_path: Path
) -> None:
    a_girl(line.clinic)
    file, _ = line.send()
    content = file.read_bytes()
    for place in (30, len(content) // 2, len(content) - 1):
        changed = bytearray(content)
        changed[place] ^= 1
        file.write_bytes(changed)
        with pytest.raises((Unreadable, Conflict)):
            line.receive(file)
    for length in (0, 10, len(content) - 1):
        file.write_bytes(content[:length])
        with pytest.raises(Unreadable):
            line.receive(file)
    file.write_bytes(content)
    with a_city(tmp_path / "kota lain") as other:
        other.partners.own(by=other.person)
        with pytest.raises(Unreadable, match="not_for_us"):
            other.receiving.receive(file, by=other.person)
    assert told(line.city) == []
    assert line.city.receiving.received(by=line.city.person) == ()
    assert not file.with_name(file.name + ".balasan").exists()


def test_a_stranger_is_refused(line: Line, tmp_path: Path) -> None:
    with a_vault(tmp_path / "asing", "Puskesmas Banjar I") as stranger:
        a_girl(stranger)
        other = Line(stranger, line.city, tmp_path)
        line.city.partners.show(other.city_keys, by=line.city.person)
        stranger.partners.trust(other.city_keys, by=stranger.person)
        file, _ = other.send()
        with pytest.raises(Conflict, match="sender_unknown"):
            line.receive(file)


def test_a_package_of_a_later_program_is_named(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    a_girl(line.clinic)
    monkeypatch.setattr("desktop_app.services.exchange.sealing.SCHEMA", 2)
    monkeypatch.setattr("desktop_app.exchange.package.SCHEMA", 2)
    file, _ = line.send()
    monkeypatch.undo()
    with pytest.raises(Conflict, match="package_newer"):
        line.receive(file)
    monkeypatch.setattr("desktop_app.vault.envelope.FORMAT", 2)
    later, _ = line.send()
    monkeypatch.undo()
    with pytest.raises(Conflict, match="envelope_newer"):
        line.receive(later)


def test_each_side_reads_its_own_kind_only(line: Line) -> None:
    a_girl(line.clinic)
    file, _ = line.send()
    arrival = line.receive(file)
    assert arrival.receipt is not None
    assert line.city.receiving.kind(file, by=line.city.person) is Party.CITY
    assert line.city.receiving.kind(arrival.receipt, by=line.city.person) is Party.PUSKESMAS
    with pytest.raises(Conflict, match="only_city"):
        line.clinic.receiving.receive(file, by=line.clinic.person)
    with pytest.raises(Conflict, match="only_puskesmas"):
        line.city.receiving.read_receipt(arrival.receipt, by=line.city.person)
    with pytest.raises(NotAllowed):
        line.city.receiving.receive(file, by=READER)
    line.answer(arrival)
    assert line.answer(arrival).receipt_no == 1


def test_a_receipt_of_another_register_is_refused(line: Line) -> None:
    a_girl(line.clinic)
    arrival: Arrival = line.receive(line.send()[0])
    ((package, _),) = line.clinic.sending.sent(by=line.clinic.person)
    with line.clinic.partners.store.unit() as unit:
        unit.sent_packages.update(replace(package, digest="0" * 64))
        unit.commit()
    with pytest.raises(Conflict, match="receipt_unknown"):
        line.answer(arrival)
